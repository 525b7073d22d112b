//! Finds thousands of words in a text in one pass: the first two letters say whether any can begin here.

use std::collections::HashMap;
use std::ops::Range;

/// Words by their first two letters. Every word has at least two.
#[derive(Debug, Clone)]
pub(super) struct Finder<W> {
    /// One bit for each hash of two letters that begin a word; most places of a text stop here.
    begins: Vec<u64>,
    words: HashMap<u64, Vec<(String, W)>>,
}

impl<W: Copy> Finder<W> {
    /// A finder of these words; a word of one letter is never found.
    pub(super) fn new<'a>(list: impl Iterator<Item = (&'a str, W)>) -> Self {
        let mut finder = Finder { begins: vec![0; 1 << (HASH_BITS - 6)], words: HashMap::new() };
        for (word, what) in list {
            let mut letters = word.chars();
            let (Some(one), Some(two)) = (letters.next(), letters.next()) else { continue };
            let pair = pair(one, two);
            let hash = hash(pair);
            finder.begins[hash >> 6] |= 1 << (hash & 63);
            finder.words.entry(pair).or_default().push((word.to_owned(), what));
        }
        for words in finder.words.values_mut() {
            words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        finder
    }

    /// The words in a text, in order, not overlapping, the longest at each place.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, W)> {
        let (mut found, mut start) = (Vec::new(), 0);
        let mut one = None;
        let mut letters = text.chars();
        while let Some(two) = letters.next() {
            let Some(first) = one.replace(two) else { continue };
            let Some((len, what)) = self.word_at(&text[start..], first, two) else {
                start += first.len_utf8();
                continue;
            };
            found.push((start..start + len, what));
            start += len;
            letters = text[start..].chars();
            one = None;
        }
        found
    }

    #[inline]
    fn word_at(&self, text: &str, one: char, two: char) -> Option<(usize, W)> {
        let pair = pair(one, two);
        let hash = hash(pair);
        if self.begins[hash >> 6] & (1 << (hash & 63)) == 0 {
            return None;
        }
        let (word, what) = self.words.get(&pair)?.iter().find(|(word, _)| text.starts_with(word.as_str()))?;
        Some((word.len(), *what))
    }
}

const HASH_BITS: u32 = 17;

fn pair(one: char, two: char) -> u64 {
    (u64::from(u32::from(one)) << 32) | u64::from(u32::from(two))
}

fn hash(pair: u64) -> usize {
    (pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - HASH_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_at_each_place() {
        let finder = Finder::new([("随州", 1), ("随州市", 2), ("州市高", 3), ("高新区", 4)].into_iter());
        let found = finder.find("在随州市高新区，随州");
        assert_eq!(found, [(3..12, 2), (12..21, 4), (24..30, 1)]);
        assert_eq!(finder.find(""), []);
        assert_eq!(finder.find("随"), []);
    }
}
