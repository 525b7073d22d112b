//! The marks that part a text into sentences and clauses, found in one pass.

use std::ops::Range;

/// A mark that can end a sentence or a clause, open a bracket or a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Its first byte.
    pub(crate) at: usize,
    pub(crate) what: char,
    /// Whether a clause ends before it.
    pub(crate) ends_clause: bool,
}

impl Mark {
    pub(crate) fn end(self) -> usize {
        self.at + self.what.len_utf8()
    }

    /// Whether a sentence ends with it.
    pub(crate) fn ends_sentence(self) -> bool {
        matches!(self.what, '。' | '！' | '？' | '!' | '?' | '\n')
    }
}

/// The marks of a text, in order.
pub(crate) fn marks(text: &str) -> Vec<Mark> {
    let bytes = text.as_bytes();
    let mut marks = Vec::with_capacity(bytes.len() / COMMON);
    let mut at = 0;
    while let Some(lead) = bytes.get(at) {
        match lead {
            0xE4..0xEA => at += 3, // a Chinese character
            0..0x80 | 0xE2 | 0xE3 | 0xEF => {
                let Some(what) = text[at..].chars().next() else { break };
                if is_mark(what) {
                    marks.push(Mark { at, what, ends_clause: ends_clause(text, at, what) });
                }
                at += what.len_utf8();
            }
            _ => at += 1,
        }
    }
    marks
}

/// Bytes of text to one mark, about.
const COMMON: usize = 24;

/// Whether a clause of `text` ends before a mark at byte `at`: 3,011.45, 10:30, 收入为：5亿元 and the single dash of 1—4月 or
/// 中国—东盟博览会 are in one clause.
fn ends_clause(text: &str, at: usize, what: char) -> bool {
    let (before, behind) = (&text[..at], &text[at + what.len_utf8()..]);
    let digit = |c: char| c.is_ascii_digit();
    match what {
        '\n' => false,
        ',' | ':' if before.ends_with(digit) && behind.starts_with(digit) => false,
        '：' | ':' => !before.ends_with('为'),
        '—' => !(before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)),
        _ => true,
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '，' | ','
            | '。'
            | '；'
            | ';'
            | '：'
            | ':'
            | '！'
            | '？'
            | '!'
            | '?'
            | '（'
            | '）'
            | '('
            | ')'
            | '—'
            | '…'
            | '\n'
    )
}

/// Ranges of the sentences of a text, their closing marks included, with the marks that stand in each.
pub(crate) fn sentences<'m>(
    text: &str,
    mut marks: &'m mut [Mark],
) -> impl Iterator<Item = (Range<usize>, &'m mut [Mark])> {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let range = start
                ..marks.iter().find(|mark| mark.ends_sentence()).map_or(text.len(), |mark| closed(text, mark.end()));
            start = range.end;
            let own = before(&mut marks, |mark| mark.at < range.end);
            if !text[range.clone()].trim().is_empty() {
                return Some((range, own));
            }
        }
        None
    })
}

/// Where a sentence ends whose last mark ends at byte `end`: behind the quotes and brackets that close.
fn closed(text: &str, end: usize) -> usize {
    text.len() - text[end..].trim_start_matches(['”', '’', '」', '』', '）']).len()
}

/// The next of what was found in a text, as long as it starts before some place.
pub(crate) fn before<'s, T>(found: &mut &'s mut [T], starts_before: impl Fn(&T) -> bool) -> &'s mut [T] {
    let count = found.partition_point(starts_before);
    found.split_off_mut(..count).unwrap_or_default()
}
