//! Words of a table, found at a place of a text: longest first.

use crate::groups::Groups;
use crate::sieve::Sieve;
use crate::word::{End, Word, outermost, width};
use std::ops::Range;

/// Labels with the row that each belongs to, looked up by their first or last character.
#[derive(Debug, Clone, Default)]
pub(crate) struct Labels {
    end: End,
    /// A bit for a hash of each letter of `by_letter`: most others are told by it.
    letters: Sieve<16>,
    /// Longest first.
    by_letter: Groups<u64, (Word, usize)>,
}

impl Labels {
    /// An index of `(label, row)` pairs.
    pub(crate) fn new<'a>(end: End, labels: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut labels: Vec<(&str, usize)> = labels.into_iter().collect();
        labels.sort_by_key(|(label, _)| std::cmp::Reverse(label.len()));
        let letter = |label: &str| outermost(end, end.window(label.as_bytes()));
        let mut letters = Sieve::default();
        labels.iter().for_each(|(label, _)| letters.add(letter(label)));
        let by_letter = labels.into_iter().map(|(label, row)| (letter(label), (Word::new(end, label), row)));
        Labels { end, letters, by_letter: Groups::new(by_letter) }
    }

    /// Lengths in bytes and rows of the labels at the start (or end) of `text`, longest first.
    #[inline]
    pub(crate) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let here = self.end.window(text.as_bytes());
        let stands = move |(label, _): &&(Word, usize)| label.stands(self.end, here, text.as_bytes());
        self.opened_by(here).iter().filter(stands).map(|(label, row)| (label.len(), *row))
    }

    /// Where labels stand in a text, and their rows, overlapping ones too, in order of place and the longest first.
    pub(crate) fn within<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, usize)> + 'a {
        let bytes = text.as_bytes();
        let (mut at, mut next, mut here, mut labels) = (0, 0, 0, [].iter());
        std::iter::from_fn(move || {
            loop {
                let stands = |(label, _): &&(Word, usize)| label.stands(End::First, here, &bytes[at..]);
                if let Some((label, row)) = labels.by_ref().find(stands) {
                    return Some((at..at + label.len(), *row));
                }
                at = next;
                next += width(*bytes.get(at)?);
                here = End::First.window(&bytes[at..]);
                labels = self.opened_by(here).iter();
            }
        })
    }

    /// The labels that share their first (or last) letter with a text whose window is `here`.
    #[inline]
    fn opened_by(&self, here: u64) -> &[(Word, usize)] {
        let letter = outermost(self.end, here);
        if self.letters.may_have(letter) { self.of(letter) } else { &[] }
    }

    /// Labels of a letter that has some; out of line, as few have.
    #[inline(never)]
    fn of(&self, letter: u64) -> &[(Word, usize)] {
        self.by_letter.of(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_within_a_text_by_place_the_longest_first() {
        let labels = Labels::new(End::First, [("投产", 1), ("投产后", 2), ("产后", 3), ("a", 4)]);
        let found: Vec<_> = labels.within("已投产后aé").collect();
        assert_eq!(found, [(3..12, 2), (3..9, 1), (6..12, 3), (12..13, 4)]);
        assert_eq!(labels.within("").next(), None);
    }
}
