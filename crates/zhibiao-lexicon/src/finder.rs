//! Finds thousands of words in a text in one pass: one bit says whether any can begin with the two letters at a place.

use crate::labels::CharHasher;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// Words by their first three letters.
#[derive(Debug, Clone)]
pub(crate) struct Finder<W> {
    /// One bit for each hash of two letters that begin a word, and for each hash of a key of `words`: most places of a text
    /// stop at the first, nearly all others at the second.
    begins: Vec<u64>,
    words: HashMap<u64, Words<W>, BuildHasherDefault<CharHasher>>,
    /// Whether there are words of one letter.
    single: bool,
}

/// Words of the same first three letters, longest first.
type Words<W> = Vec<Word<W>>;

#[derive(Debug, Clone)]
struct Word<W> {
    len: usize,
    /// What follows the first three letters.
    rest: Box<str>,
    what: W,
}

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
            let [one, two, three] = [(); 3].map(|()| letters.next().unwrap_or(NONE));
            if one == NONE {
                continue;
            }
            finder.single |= two == NONE;
            for key in [key(one, two, NONE), whole(key(one, two, three))] {
                let hash = hash(key);
                finder.begins[hash >> 6] |= 1 << (hash & 63);
            }
            let word = Word { len: word.len(), rest: letters.as_str().into(), what };
            finder.words.entry(key(one, two, three)).or_default().push(word);
        }
        for words in finder.words.values_mut() {
            words.sort_by_key(|word| std::cmp::Reverse(word.len));
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
    fn next(&self, text: &str, at: usize) -> Option<(Range<usize>, W)> {
        let mut found = None;
        self.scan(text, at, |range, what| {
            found = Some((range, what));
            false
        });
        found
    }

    /// Hands over every word at every place of a text, the longest at a place first.
    pub(crate) fn each(&self, text: &str, mut take: impl FnMut(Range<usize>, W)) {
        self.scan(text, 0, |range, what| {
            take(range, what);
            true
        });
    }

    /// Hands over the words from byte `at` on until `take` has enough.
    #[inline]
    fn scan(&self, text: &str, mut at: usize, mut take: impl FnMut(Range<usize>, W) -> bool) {
        let mut letters = text[at..].chars();
        let mut first = letters.next();
        while let Some(one) = first {
            let next = letters.next();
            let two = next.unwrap_or(NONE);
            let (pair, alone) = (key(one, two, NONE), key(one, NONE, NONE));
            let longer = two != NONE && self.may_begin(pair);
            let single = self.single && self.may_begin(whole(alone));
            if longer || single {
                let mut behind = letters.clone();
                let three = behind.next().unwrap_or(NONE);
                let keys = [(longer && three != NONE, key(one, two, three)), (longer, pair), (single, alone)];
                for (_, key) in keys.iter().filter(|(try_it, key)| *try_it && self.may_begin(whole(*key))) {
                    for word in self.words.get(key).into_iter().flatten() {
                        let here = word.rest.is_empty() || behind.as_str().starts_with(&*word.rest);
                        if here && !take(at..at + word.len, word.what) {
                            return;
                        }
                    }
                }
            }
            at += one.len_utf8();
            first = next;
        }
    }

    #[inline]
    fn may_begin(&self, pair: u64) -> bool {
        let hash = hash(pair);
        self.begins[hash >> 6] & (1 << (hash & 63)) != 0
    }
}

const HASH_BITS: u32 = 17;

/// In the place of a letter that a word has not.
const NONE: char = '\0';

/// Three letters as a number.
fn key(one: char, two: char, three: char) -> u64 {
    u64::from(u32::from(one)) | u64::from(u32::from(two)) << 21 | u64::from(u32::from(three)) << 42
}

/// The key of words, apart from that of letters that only begin them.
fn whole(key: u64) -> u64 {
    key | 1 << 63
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
