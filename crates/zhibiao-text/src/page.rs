//! A decoded input.

use crate::Span;

/// What a dump holds, as text. Spans count bytes of `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The decoded source, byte for byte the file where that is UTF-8 (a byte order mark included).
    pub text: String,
    /// Name of the encoding it was in: `UTF-8`, `gb18030`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
    /// Where bytes that mean nothing in this encoding were replaced by `U+FFFD`; empty for a sound file.
    pub replaced: Vec<Span>,
    /// What the layout showed of lines, in the order of the text; empty where the source is plain text.
    pub hints: Vec<Hint>,
}

/// What the layout of the source showed of the line that holds a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// A byte of the line.
    pub at: usize,
    /// What it showed.
    pub kind: HintKind,
}

/// What a layout can show of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HintKind {
    /// It is set in clearly larger type than the text: it is a headline.
    Headline,
    /// It is set a little larger than the text around it, or in the middle of its column: a subhead, if
    /// text goes on under it.
    Subhead,
    /// It begins something that does not go on from the line above, such as a caption.
    Apart,
}

impl Page {
    /// Whether this is no text at all: more than one character in a thousand is NUL, or more than one
    /// in ten is a control character or was replaced. A page for which this holds is not worth reading.
    pub fn is_binary(&self) -> bool {
        let (mut all, mut nul, mut odd) = (0usize, 0usize, self.replaced.len());
        for &byte in self.text.as_bytes() {
            all += usize::from(!(0x80..0xC0).contains(&byte));
            nul += usize::from(byte == 0);
            odd += usize::from(byte == 0x7F || (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C)));
        }
        nul * 1000 > all || odd * 10 > all
    }
}

/// Text that is already decoded.
impl From<String> for Page {
    fn from(text: String) -> Self {
        Page { text, encoding: "UTF-8", replaced: Vec::new(), hints: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_not_binary() {
        for text in ["", "甲区产值5亿元。\r\n\t乙", "a"] {
            assert!(!Page::from(text.to_string()).is_binary(), "{text:?}");
        }
    }

    #[test]
    fn nul_and_control_bytes_are_binary() {
        for text in ["PK\u{3}\u{4}\0\0\0\0", "\u{1}\u{2}\u{3}甲"] {
            assert!(Page::from(text.to_string()).is_binary(), "{text:?}");
        }
    }
}
