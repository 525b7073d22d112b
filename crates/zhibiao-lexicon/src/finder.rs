//! Finds thousands of words in a text in one pass: one bit says whether any can begin with the two letters at a place.

use crate::labels::CharHasher;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// Words by their first two letters, or their only one.
#[derive(Debug, Clone)]
pub(crate) struct Finder<W> {
    /// One bit for each hash of two letters that begin a word, or of one that is a word; most places of a text stop here.
    begins: Vec<u64>,
    words: HashMap<u64, Words<W>, BuildHasherDefault<CharHasher>>,
    /// Whether there are words of one letter.
    single: bool,
}

/// Words with what each is, longest first.
type Words<W> = Vec<(Box<str>, W)>;

impl<W> Default for Finder<W> {
    fn default() -> Self {
        Finder { begins: vec![0; 1 << (HASH_BITS - 6)], words: HashMap::default(), single: false }
    }
}

impl<W: Copy> Finder<W> {
    /// A finder of these words; empty ones are never found.
    pub(crate) fn new<'a>(list: impl Iterator<Item = (&'a str, W)>) -> Self {
        let mut finder = Finder::default();
        for (word, what) in list {
            let mut letters = word.chars();
            let Some(one) = letters.next() else { continue };
            let two = letters.next();
            finder.single |= two.is_none();
            let pair = pair(one, two.unwrap_or(NONE));
            let hash = hash(pair);
            finder.begins[hash >> 6] |= 1 << (hash & 63);
            finder.words.entry(pair).or_default().push((word.into(), what));
        }
        for words in finder.words.values_mut() {
            words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        finder
    }

    /// The words of a text, in order, not overlapping, the longest at each place.
    pub(crate) fn find(&self, text: &str) -> impl Iterator<Item = (Range<usize>, W)> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let found = self.next(text, at)?;
            at = found.0.end;
            Some(found)
        })
    }

    /// The first word from byte `at` on, the longest that starts there.
    fn next(&self, text: &str, mut at: usize) -> Option<(Range<usize>, W)> {
        let mut letters = text[at..].chars();
        let mut one = letters.next()?;
        loop {
            let two = letters.next();
            if let Some((len, what)) = self.words_at(&text[at..], one, two).next() {
                return Some((at..at + len, what));
            }
            at += one.len_utf8();
            one = two?;
        }
    }

    /// Hands over every word at every place of a text, the longest at a place first.
    pub(crate) fn each(&self, text: &str, mut take: impl FnMut(Range<usize>, W)) {
        let (mut letters, mut at) = (text.chars(), 0);
        let mut next = letters.next();
        while let Some(one) = next {
            next = letters.next();
            for (len, what) in self.words_at(&text[at..], one, next) {
                take(at..at + len, what);
            }
            at += one.len_utf8();
        }
    }

    /// Lengths of the words that the text begins with, longest first; `one` and `two` are its first letters.
    #[inline]
    fn words_at(&self, text: &str, one: char, two: Option<char>) -> impl Iterator<Item = (usize, W)> {
        let longer = two.and_then(|two| self.beginning(pair(one, two)));
        let single = if self.single { self.beginning(pair(one, NONE)) } else { None };
        let fits = move |(word, what): &(Box<str>, W)| text.starts_with(&**word).then_some((word.len(), *what));
        longer.into_iter().chain(single).flatten().filter_map(fits)
    }

    #[inline]
    fn beginning(&self, pair: u64) -> Option<&[(Box<str>, W)]> {
        let hash = hash(pair);
        if self.begins[hash >> 6] & (1 << (hash & 63)) == 0 {
            return None;
        }
        self.words.get(&pair).map(Vec::as_slice)
    }
}

const HASH_BITS: u32 = 17;

/// In the place of the second letter of a word that has none.
const NONE: char = '\0';

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
        let found = |text| finder.find(text).collect::<Vec<_>>();
        assert_eq!(found("在随州市高新区，随州"), [(3..12, 2), (12..21, 4), (24..30, 1)]);
        assert_eq!(found(""), []);
        assert_eq!(found("随"), []);
    }

    #[test]
    fn every_word_at_every_place() {
        let finder = Finder::new([("拟", 1), ("拟建", 2), ("建", 3), ("", 4)].into_iter());
        let mut found = Vec::new();
        finder.each("拟建a拟", |range, what| found.push((range, what)));
        assert_eq!(found, [(0..6, 2), (0..3, 1), (3..6, 3), (7..10, 1)]);
    }
}
