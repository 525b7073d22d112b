//! Words of a table, found at a place of a text: longest first.

use crate::groups::Groups;
use crate::word::{End, Word};

/// Labels with the row that each belongs to, looked up by their first or last character.
#[derive(Debug, Clone, Default)]
pub(crate) struct Labels {
    end: End,
    /// A bit for the last byte of the code of each character of `by_char`: most others are told by it.
    chars: [u64; 4],
    /// Longest first.
    by_char: Groups<char, (Word, usize)>,
}

impl Labels {
    /// An index of `(label, row)` pairs.
    pub(crate) fn new<'a>(end: End, labels: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut labels: Vec<(&str, usize)> = labels.into_iter().collect();
        labels.sort_by_key(|(label, _)| std::cmp::Reverse(label.len()));
        let mut chars = [0; 4];
        labels.iter().filter_map(|(label, _)| outermost(end, label)).for_each(|char| set(&mut chars, char));
        let labels = labels.into_iter();
        let by_char = labels.filter_map(|(label, row)| Some((outermost(end, label)?, (Word::new(end, label), row))));
        Labels { end, chars, by_char: Groups::new(by_char) }
    }

    /// Lengths in bytes and rows of the labels at the start (or end) of `text`, longest first.
    pub(crate) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let here = self.end.window(text.as_bytes());
        let first = outermost(self.end, text).filter(|char| has(&self.chars, *char));
        let labels = first.map_or(&[][..], |char| self.by_char.of(char));
        labels
            .iter()
            .filter(move |(label, _)| label.stands(self.end, here, text.as_bytes()))
            .map(|(label, row)| (label.len(), *row))
    }
}

/// The character at an end of a text.
fn outermost(end: End, text: &str) -> Option<char> {
    match end {
        End::First => text.chars().next(),
        End::Last => text.chars().next_back(),
    }
}

fn set(chars: &mut [u64; 4], char: char) {
    chars[char as usize >> 6 & 3] |= 1 << (char as usize & 63);
}

#[inline]
fn has(chars: &[u64; 4], char: char) -> bool {
    chars[char as usize >> 6 & 3] >> (char as usize & 63) & 1 == 1
}
