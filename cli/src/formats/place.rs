//! Places as lines and columns. It never knows what stands there.

/// The beginnings of the lines of a text.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

/// A place as people count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineColumn {
    /// The line.
    pub(crate) line: usize,
    /// The column.
    pub(crate) column: usize,
}

impl<'a> Lines<'a> {
    /// The lines of a text.
    pub(crate) fn of(text: &'a str) -> Lines<'a> {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(after.map(|(place, _)| place + 1)).collect();
        Lines { text, starts }
    }

    /// Where a byte stands.
    pub(crate) fn at(&self, byte: usize) -> LineColumn {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.text.as_bytes().get(start..byte).unwrap_or_default();
        // Bytes that continue a character are not counted.
        let column = before.iter().filter(|byte| **byte & 0xC0 != 0x80).count() + 1;
        LineColumn { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, Lines};

    #[test]
    fn bytes_have_lines_and_columns() {
        let lines = Lines::of("aé\nb\n");
        let check = |byte, line, column| {
            assert_eq!(lines.at(byte), LineColumn { line, column }, "{byte}");
        };
        check(0, 1, 1);
        check(3, 1, 3);
        check(4, 2, 1);
        check(5, 2, 2);
        check(6, 3, 1);
        assert_eq!(Lines::of("").at(0), LineColumn { line: 1, column: 1 });
    }
}
