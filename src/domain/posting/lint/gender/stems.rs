//! Lists of stems, and how many of them a word begins with. It never knows which stems there are.

/// Stems in alphabetical order, of two letters and more.
pub(super) struct Stems {
    pub(super) all: &'static [&'static str],
    /// For each first letter, the second ones as bits: two letters tell of most words that they
    /// begin with no stem.
    seconds: [u32; 26],
}

impl Stems {
    pub(super) const fn of(all: &'static [&'static str]) -> Stems {
        let (mut seconds, mut at) = ([0; 26], 0);
        while at < all.len() {
            let stem = all[at].as_bytes();
            seconds[(stem[0] - b'a') as usize] |= 1 << (stem[1] - b'a');
            at += 1;
        }
        Stems { all, seconds }
    }

    /// How many stems a word in lower case begins with.
    pub(super) fn of_word(&self, word: &str) -> u32 {
        let [first @ b'a'..=b'z', second @ b'a'..=b'z', ..] = word.as_bytes() else { return 0 };
        if self.seconds[usize::from(first - b'a')] & 1 << (second - b'a') == 0 {
            return 0;
        }
        let from = self.all.partition_point(|stem| stem.as_bytes()[0] < *first);
        let same_letter = self.all[from..].iter().take_while(|stem| stem.as_bytes()[0] == *first);
        same_letter.map(|stem| u32::from(word.starts_with(stem))).sum()
    }
}
