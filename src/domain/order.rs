//! Order in few bytes: short lists that are sorted, and maps that are sorted lists.

use std::cmp::Ordering;

/// Sorts a short list by insertion; equals keep their order. The standard library's sort is made
/// for long lists, and each use of it takes 4 kB of WebAssembly.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        let mut place = end;
        while place > 0 && compare(&items[place - 1], &items[place]) == Ordering::Greater {
            items.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Values by a text, in the text's order. For a few hundred entries; the standard library's tree
/// brings its balancing for each type of value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<V>(Vec<(String, V)>);

impl<V> Default for Sorted<V> {
    fn default() -> Sorted<V> {
        Sorted(Vec::new())
    }
}

impl<V> Sorted<V> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: String, value: V) {
        match self.place(&key) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (key, value)),
        }
    }

    /// The value of a key, made if it is not there.
    pub fn entry(&mut self, key: &str) -> &mut V
    where
        V: Default,
    {
        let place = self.place(key).unwrap_or_else(|place| {
            self.0.insert(place, (key.to_string(), V::default()));
            place
        });
        &mut self.0[place].1
    }

    /// Sets all of another map's.
    pub fn extend(&mut self, others: Sorted<V>) {
        for (key, value) in others.0 {
            self.insert(key, value);
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// The entries in order, by value.
    pub fn into_entries(self) -> Vec<(String, V)> {
        self.0
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(key))
    }
}

#[cfg(test)]
mod tests {
    use super::{Sorted, sort_by};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in prop::collection::vec((0u8..20, 0u8..9), 0..40)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by(&mut ours, |one, other| one.0.cmp(&other.0));
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn maps_as_the_standard_library_does(entries in prop::collection::vec(("[a-d]{0,2}", 0u8..9), 0..40)) {
            let (mut ours, mut theirs) = (Sorted::default(), BTreeMap::new());
            for (key, value) in entries {
                prop_assert_eq!(ours.get(&key), theirs.get(&key));
                ours.insert(key.clone(), value);
                theirs.insert(key.clone(), value);
                *ours.entry("e") += 1;
                *theirs.entry("e".to_string()).or_default() += 1;
            }
            prop_assert_eq!(ours.len(), theirs.len());
            prop_assert_eq!(ours.into_entries(), theirs.into_iter().collect::<Vec<_>>());
        }
    }
}
