//! Finds thousands of words in a text in one pass: one bit says whether any can begin with the bytes at a place.

use crate::groups::Groups;
use crate::sieve::Sieve;
use crate::word::{End, PAIR, WINDOW, Word, first_letter, pair, width};
use std::ops::Range;

/// Words by how they open: by their first eight bytes or, where they are shorter, their first six (two Chinese letters), else
/// their first letter.
#[derive(Debug, Clone)]
pub(crate) struct Finder<W> {
    /// One bit for each hash of a key of `words` and of the first six bytes of a word: nearly all places of a text stop here.
    keys: Box<Sieve<MANY>>,
    /// Longest first.
    words: Groups<u64, (Word, W)>,
    /// One bit for each hash of the first letter of a word of less than six bytes.
    short: Sieve<FEW>,
}

impl<W> Default for Finder<W> {
    fn default() -> Self {
        Finder { keys: Box::default(), words: Groups::default(), short: Sieve::default() }
    }
}

impl<W: Copy> Finder<W> {
    /// A finder of these words; empty ones are never found.
    pub(crate) fn new<'a>(list: impl Iterator<Item = (&'a str, W)>) -> Self {
        let mut finder = Finder::default();
        let mut list: Vec<(&str, W)> = list.filter(|(word, _)| !word.is_empty()).collect();
        list.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        for (word, _) in list.iter().filter(|(word, _)| word.len() >= PAIR) {
            finder.keys.add(pair(End::First.window(word.as_bytes())));
        }
        for (word, _) in &list {
            finder.keys.add(key(word));
        }
        for (word, _) in list.iter().filter(|(word, _)| word.len() < PAIR) {
            finder.short.add(first_letter(End::First.window(word.as_bytes())));
        }
        finder.words =
            Groups::new(list.into_iter().map(|(word, what)| (key(word), (Word::new(End::First, word), what))));
        finder
    }

    /// The words of a text, in order, not overlapping, the longest at each place.
    pub(crate) fn find(&self, text: &str) -> impl Iterator<Item = (Range<usize>, W)> {
        self.find_near(text, text.len())
    }

    /// The same up to the first gap between them, or before them, of more than `reach` bytes.
    pub(crate) fn find_near(&self, text: &str, reach: usize) -> impl Iterator<Item = (Range<usize>, W)> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let found = self.next(text, at..text.len().min(at + reach + 1))?;
            at = found.0.end;
            Some(found)
        })
    }

    /// The first word that starts in a range, the longest at its place.
    fn next(&self, text: &str, starts: Range<usize>) -> Option<(Range<usize>, W)> {
        let mut found = None;
        self.scan(text, starts, |range, what| {
            found = Some((range, what));
            false
        });
        found
    }

    /// Hands over every word at every place of a text, the longest at a place first.
    pub(crate) fn each(&self, text: &str, mut take: impl FnMut(Range<usize>, W)) {
        self.scan(text, 0..text.len(), |range, what| {
            take(range, what);
            true
        });
    }

    /// Lengths and words of those that a text begins with, the longest first.
    pub(crate) fn at<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, W)> + 'a {
        self.at_window(End::First.window(text.as_bytes()), text.as_bytes())
    }

    /// Whether a text begins with a word.
    pub(crate) fn begins(&self, text: &str) -> bool {
        self.at(text).next().is_some()
    }

    /// Hands over the words that start in a range until `take` has enough.
    #[inline]
    fn scan(&self, text: &str, mut starts: Range<usize>, mut take: impl FnMut(Range<usize>, W) -> bool) {
        let bytes = text.as_bytes();
        while let Some((start, here)) = self.next_start(bytes, starts.clone()) {
            for (len, what) in self.at_window(here, &bytes[start..]) {
                if !take(start..start + len, what) {
                    return;
                }
            }
            starts.start = start + width(bytes[start]);
        }
    }

    /// The words that a text begins with whose window is `here`.
    #[inline]
    fn at_window<'a>(&'a self, here: u64, text: &'a [u8]) -> impl Iterator<Item = (usize, W)> + 'a {
        let keys = [here, two_letters(here), one_letter(here)].into_iter().filter(|key| self.keys.may_have(*key));
        let words = keys.flat_map(|key| self.words.of(key));
        let words = words.filter(move |(word, _)| word.stands(End::First, here, text));
        words.map(|(word, what)| (word.len(), *what))
    }

    /// The first place in a range where a word may begin, and the window there.
    #[inline]
    fn next_start(&self, text: &[u8], Range { start: mut at, end }: Range<usize>) -> Option<(usize, u64)> {
        let end = end.min(text.len());
        while at < end {
            let here = End::First.window(&text[at..]);
            if self.keys.may_have(pair(here)) || self.short.may_have(first_letter(here)) {
                return Some((at, here));
            }
            at += width(here as u8);
        }
        None
    }
}

/// What a word is looked up by.
fn key(word: &str) -> u64 {
    let here = End::First.window(word.as_bytes());
    match word.len() {
        WINDOW.. => here,
        PAIR.. => two_letters(here),
        _ => one_letter(here),
    }
}

/// The key of words of six or seven bytes; like no window and no key of shorter words.
#[inline]
fn two_letters(window: u64) -> u64 {
    pair(window) << 16
}

/// The key of words of less than six bytes.
#[inline]
fn one_letter(window: u64) -> u64 {
    first_letter(window) << 32
}

/// Words of 64 bits for many more keys than there are words, so that few places are looked at in vain.
const MANY: usize = 1 << 12;
/// And for many more than there are words of one letter.
const FEW: usize = 1 << 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_at_each_place() {
        let finder = Finder::new([("随州", 1), ("随州市", 2), ("州市高", 3), ("高新区", 4)].into_iter());
        let found = |text| finder.find(text).collect::<Vec<_>>();
        assert_eq!(found("在随州市高新区，随州"), [(3..12, 2), (12..21, 4), (24..30, 1)]);
        assert!(finder.begins("随州市") && !finder.begins("在随州市") && !finder.begins("随"));
        let near: Vec<_> = finder.find_near("在随州市高新区，随州", 3).map(|(_, word)| word).collect();
        assert_eq!(near, [2, 4, 1]);
        assert_eq!(finder.find_near("在随州市", 2).next(), None);
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
