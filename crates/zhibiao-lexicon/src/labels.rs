//! Words of a table, found at a place of a text: longest first.

use crate::word::{End, Word};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Labels with the row that each belongs to, looked up by their first or last character.
#[derive(Debug, Clone, Default)]
pub(crate) struct Labels {
    end: End,
    /// A bit for the last byte of the code of each character of `by_char`: most are told by it.
    chars: [u64; 4],
    by_char: ByChar,
}

type ByChar = HashMap<char, Vec<(Word, usize)>, BuildHasherDefault<CharHasher>>;

/// Spreads the bits of a character or a pair of them; the tables are looked up for every figure and sentence, and nobody attacks them.
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

    fn write_isize(&mut self, variant: isize) {
        self.write_u32(u32::from(variant != 0));
    }

    fn write_u64(&mut self, pair: u64) {
        self.0 = pair.wrapping_mul(0x517C_C1B7_2722_0A95);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

impl Labels {
    /// An index of `(label, row)` pairs.
    pub(crate) fn new<'a>(end: End, labels: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let (mut chars, mut by_char) = ([0; 4], ByChar::default());
        for (text, row) in labels {
            let key = match end {
                End::First => text.chars().next(),
                End::Last => text.chars().next_back(),
            };
            if let Some(key) = key {
                chars[key as usize >> 6 & 3] |= 1 << (key as usize & 63);
                by_char.entry(key).or_default().push((Word::new(end, text), row));
            }
        }
        for bucket in by_char.values_mut() {
            bucket.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        Labels { end, chars, by_char }
    }

    /// Lengths in bytes and rows of the labels at the start (or end) of `text`, longest first.
    pub(crate) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let key = match self.end {
            End::First => text.chars().next(),
            End::Last => text.chars().next_back(),
        };
        let here = self.end.window(text.as_bytes());
        let key = key.filter(|key| self.chars[*key as usize >> 6 & 3] >> (*key as usize & 63) & 1 == 1);
        let words = key.and_then(|key| self.by_char.get(&key)).into_iter().flatten();
        words
            .filter(move |(word, _)| word.stands(self.end, here, text.as_bytes()))
            .map(|(word, row)| (word.len(), *row))
    }
}
