//! Words of a table, found at a place of a text: longest first.

use crate::groups::Groups;
use crate::sieve::Sieve;
use crate::word::{End, Word, outermost};

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
        let letter = outermost(self.end, here);
        let labels = if self.letters.may_have(letter) { self.of(letter) } else { &[] };
        labels
            .iter()
            .filter(move |(label, _)| label.stands(self.end, here, text.as_bytes()))
            .map(|(label, row)| (label.len(), *row))
    }

    /// Labels of a letter that has some; out of line, as few have.
    #[inline(never)]
    fn of(&self, letter: u64) -> &[(Word, usize)] {
        self.by_letter.of(letter)
    }
}
