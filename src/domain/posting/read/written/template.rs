//! Sentences with `{names}` taken apart: the inverse of filling them in. It never knows a key.

/// What stands in a text where a sentence has its `{names}`; nothing where the text is not made of
/// that sentence, or where a name would stand for nothing.
pub(super) struct Parts<'s, 't>(Vec<(&'s str, &'t str)>);

impl<'t> Parts<'_, 't> {
    /// What stands for a name.
    pub(super) fn get(&self, name: &str) -> Option<&'t str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// Takes a text apart. A name stands for as little as it can, the last one for all that is left.
pub(super) fn take_apart<'s, 't>(sentence: &'s str, text: &'t str) -> Option<Parts<'s, 't>> {
    let mut pieces = sentence.split('{');
    let mut rest = text.strip_prefix(pieces.next()?)?;
    let mut found = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let (name, after) = piece.split_once('}')?;
        let end = match pieces.peek() {
            None => rest.strip_suffix(after)?.len(),
            Some(_) if after.is_empty() => return None,
            Some(_) => rest.find(after)?,
        };
        let value = rest.get(..end).filter(|value| !value.is_empty())?;
        found.push((name, value));
        rest = rest.get(end + after.len()..)?;
    }
    rest.is_empty().then_some(Parts(found))
}

/// What a sentence has between two names, or before its first.
pub(super) fn before(sentence: &str, name: &str) -> String {
    let hole = ["{", name, "}"].concat();
    let text = sentence.split(&hole).next().unwrap_or_default();
    text.rsplit('}').next().unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use super::{before, take_apart};

    #[test]
    fn a_text_is_taken_apart_by_its_sentence() {
        let check = |sentence: &str, text: &str, name: &str, expected: Option<&str>| {
            let parts = take_apart(sentence, text);
            let found = parts.as_ref().and_then(|parts| parts.get(name));
            assert_eq!(found, expected, "{text:?} by {sentence:?}");
        };
        check("{a} to {b}", "5 to 9 to 12", "a", Some("5"));
        check("{a} to {b}", "5 to 9 to 12", "b", Some("9 to 12"));
        check("{name} (level {n} of 4)", "Über (x) (level 3 of 4)", "name", Some("Über (x)"));
        check("Why: {why}", "Why: so.", "why", Some("so."));
        check("Why: {why}", "Why: ", "why", None);
        check("{what} (required)", "a (required) b", "what", None);
        check("plain", "plain", "a", None);
        check("{a}{b}", "xy", "a", None);
        check("{a", "x", "a", None);
    }

    #[test]
    fn the_words_before_a_name_are_known() {
        assert_eq!(before("{one} or {other}", "other"), " or ");
        assert_eq!(before("We look at: {these}.", "these"), "We look at: ");
        assert_eq!(before("no name", "these"), "no name");
    }
}
