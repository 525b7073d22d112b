//! How words open: their first eight bytes as a number, so that a word is told from a place of a text in one comparison.

/// Bytes of two Chinese letters.
pub(crate) const PAIR: usize = 6;

/// A word as what a text can open with.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    /// Its first bytes, and which bits of a window they take.
    head: u64,
    mask: u64,
    /// What follows the first eight bytes.
    rest: Box<[u8]>,
    len: usize,
}

impl Opening {
    pub(crate) fn new(word: &str) -> Self {
        let bytes = word.as_bytes();
        let rest = bytes.get(WINDOW..).unwrap_or_default().into();
        Opening { head: window(bytes), mask: first(bytes.len()), rest, len: bytes.len() }
    }

    /// In bytes.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Whether a text, whose window is `here`, opens with the word.
    #[inline]
    pub(crate) fn opens(&self, here: u64, text: &[u8]) -> bool {
        here & self.mask == self.head && (self.rest.is_empty() || text[WINDOW..].starts_with(&self.rest))
    }
}

/// Bytes of a window.
pub(crate) const WINDOW: usize = size_of::<u64>();

/// The first eight bytes of a text, zeros behind its end.
#[inline]
pub(crate) fn window(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => text.iter().rev().fold(0, |window, byte| window << 8 | u64::from(*byte)),
    }
}

/// The first six bytes of a window.
#[inline]
pub(crate) fn pair(window: u64) -> u64 {
    window & first(PAIR)
}

/// The first letter of a window.
#[inline]
pub(crate) fn first_letter(window: u64) -> u64 {
    window & first(width(window as u8))
}

/// The bits of the first `bytes` of a window.
#[inline]
fn first(bytes: usize) -> u64 {
    u64::MAX >> (8 * WINDOW.saturating_sub(bytes)).min(63)
}

/// The bytes of the letter that begins with this one.
#[inline]
pub(crate) fn width(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}
