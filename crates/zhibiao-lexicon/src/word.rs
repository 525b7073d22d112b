//! Words with their first or last eight bytes as a number, so that a word is told from a place of a text in one comparison.

/// Bytes of two Chinese letters.
pub(crate) const PAIR: usize = 6;
/// Bytes of a window.
pub(crate) const WINDOW: usize = size_of::<u64>();

/// Which end of a word lies at the place asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum End {
    /// The word starts there.
    #[default]
    First,
    /// The word ends there.
    Last,
}

/// A word that texts start or end with.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    text: Box<str>,
    /// Its window at that end, and which bits of a window it takes.
    window: u64,
    mask: u64,
}

impl Word {
    pub(crate) fn new(end: End, text: &str) -> Self {
        Word { window: window(end, text.as_bytes()), mask: first(text.len()), text: text.into() }
    }

    /// In bytes.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether a text, whose window at that end is `here`, starts or ends with the word.
    #[inline]
    pub(crate) fn stands(&self, end: End, here: u64, text: &[u8]) -> bool {
        here & self.mask == self.window
            && (self.len() <= WINDOW
                || match end {
                    End::First => text.starts_with(self.text.as_bytes()),
                    End::Last => text.ends_with(self.text.as_bytes()),
                })
    }
}

/// The first or last eight bytes of a text, that at the end in the lowest place; zeros where the text is shorter.
#[inline]
pub(crate) fn window(end: End, text: &[u8]) -> u64 {
    let put = |window, byte: &u8| window << 8 | u64::from(*byte);
    match end {
        End::First => {
            text.first_chunk().map_or_else(|| text.iter().rev().fold(0, put), |eight| u64::from_le_bytes(*eight))
        }
        End::Last => text.last_chunk().map_or_else(|| text.iter().fold(0, put), |eight| u64::from_be_bytes(*eight)),
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

/// The bits of the first `bytes` of a window; of at least one.
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
