//! Values by keys, those of one key side by side.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::ops::Range;

/// Values by keys, in the order they were given.
#[derive(Debug, Clone)]
pub(crate) struct Groups<K, V> {
    ranges: HashMap<K, Range<u32>, BuildHasherDefault<CharHasher>>,
    values: Vec<V>,
}

impl<K, V> Default for Groups<K, V> {
    fn default() -> Self {
        Groups { ranges: HashMap::default(), values: Vec::new() }
    }
}

impl<K: Copy + Ord + Hash, V> Groups<K, V> {
    pub(crate) fn new(values: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut values: Vec<(K, V)> = values.into_iter().collect();
        values.sort_by_key(|(key, _)| *key);
        let mut groups = Groups::default();
        for (index, (key, value)) in (0..).zip(values) {
            groups.ranges.entry(key).or_insert(index..index).end = index + 1;
            groups.values.push(value);
        }
        groups
    }

    /// The values of a key.
    #[inline]
    pub(crate) fn of(&self, key: K) -> &[V] {
        self.ranges.get(&key).map_or(&[], |range| &self.values[range.start as usize..range.end as usize])
    }
}

/// Spreads the bits of a character or a few of them; the tables are looked up for every figure and sentence, and nobody attacks them.
#[derive(Debug, Clone, Default)]
pub(crate) struct CharHasher(u64);

impl Hasher for CharHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, char: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(char)).wrapping_mul(0x517C_C1B7_2722_0A95);
    }

    fn write_u64(&mut self, letters: u64) {
        self.0 = letters.wrapping_mul(0x517C_C1B7_2722_0A95);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}
