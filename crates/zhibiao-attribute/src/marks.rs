//! The marks that part a text into sentences and clauses, found in one pass.

use std::ops::Range;

/// A mark that can end a sentence or a clause, open a bracket or a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Its first byte.
    pub(crate) at: usize,
    pub(crate) what: char,
}

impl Mark {
    pub(crate) fn end(self) -> usize {
        self.at + self.what.len_utf8()
    }

    /// Whether a sentence ends with it.
    pub(crate) fn ends_sentence(self) -> bool {
        matches!(self.what, '。' | '！' | '？' | '!' | '?' | '\n')
    }

    /// Whether a clause of `text` ends before it: 3,011.45, 10:30 and 收入为：5亿元 are in one clause.
    pub(crate) fn ends_clause(self, text: &str) -> bool {
        let digit = |next: Option<&u8>| next.is_some_and(u8::is_ascii_digit);
        let bytes = text.as_bytes();
        let inside_number = matches!(self.what, ',' | ':')
            && digit(self.at.checked_sub(1).and_then(|before| bytes.get(before)))
            && digit(bytes.get(self.end()));
        let told = matches!(self.what, '：' | ':') && text[..self.at].ends_with('为');
        self.what != '\n' && !inside_number && !told
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
                    marks.push(Mark { at, what });
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

/// Ranges of the sentences of a text, their closing marks included.
pub(crate) fn sentences(text: &str, marks: &[Mark]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for end in marks.iter().filter(|mark| mark.ends_sentence()).map(|mark| mark.end()) {
        let closing = text[end..].trim_start_matches(['”', '’', '」', '』', '）']);
        let end = text.len() - closing.len();
        ranges.push(start..end);
        start = end;
    }
    if start < text.len() {
        ranges.push(start..text.len());
    }
    ranges.retain(|range| !text[range.clone()].trim().is_empty());
    ranges
}
