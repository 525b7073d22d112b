//! Words with their first or last eight bytes as a number, so that a word is told from a place of a text in one comparison.

/// Bytes of two Chinese letters.
pub(crate) const PAIR: usize = 6;
/// Bytes of a window.
pub(crate) const WINDOW: usize = size_of::<u64>();

/// One end of a word or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum End {
    /// Where it starts.
    #[default]
    First,
    /// Where it ends.
    Last,
}

impl End {
    /// The eight bytes of a text at this end, the outermost in the lowest place; zeros where it is shorter.
    #[inline]
    pub const fn window(self, text: &[u8]) -> u64 {
        match (self, text.first_chunk(), text.last_chunk()) {
            (End::First, Some(eight), _) => u64::from_le_bytes(*eight),
            (End::Last, _, Some(eight)) => u64::from_be_bytes(*eight),
            _ => self.short_window(text),
        }
    }

    /// The window of a text of less than eight bytes: of its first and last four, which may overlap, where it has as many.
    #[inline]
    const fn short_window(self, text: &[u8]) -> u64 {
        let further = 8 * text.len().saturating_sub(4);
        match (self, text.first_chunk(), text.last_chunk(), text) {
            (End::First, Some(first), Some(last), _) => {
                u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << further
            }
            (End::Last, Some(first), Some(last), _) => {
                u32::from_be_bytes(*last) as u64 | (u32::from_be_bytes(*first) as u64) << further
            }
            (End::First, _, _, [a, rest @ ..]) => *a as u64 | self.short_window(rest) << 8,
            (End::Last, _, _, [rest @ .., a]) => *a as u64 | self.short_window(rest) << 8,
            _ => 0,
        }
    }
}

/// What a word shows of itself at one end.
///
/// ```
/// use zhibiao_lexicon::{Edge, End};
///
/// const EDGE: Edge = Edge::of(End::Last, "以来");
/// assert!(EDGE.fits(End::Last.window("今年以来".as_bytes())) && !EDGE.fits(End::Last.window("以来，".as_bytes())));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    window: u64,
    /// The bits of the window that are the word's.
    mask: u64,
}

impl Edge {
    /// The edge of a word.
    pub const fn of(end: End, word: &str) -> Edge {
        Edge { window: end.window(word.as_bytes()), mask: first(word.len()) }
    }

    /// Whether a text with this window at the same end has the word there, as far as eight bytes tell.
    #[inline]
    pub const fn fits(&self, window: u64) -> bool {
        window & self.mask == self.window
    }
}

/// A word that texts start or end with.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    text: Box<str>,
    edge: Edge,
}

impl Word {
    pub(crate) fn new(end: End, text: &str) -> Self {
        Word { edge: Edge::of(end, text), text: text.into() }
    }

    /// In bytes.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether a text, whose window at that end is `here`, starts or ends with the word.
    #[inline]
    pub(crate) fn stands(&self, end: End, here: u64, text: &[u8]) -> bool {
        let whole = || match end {
            End::First => text.starts_with(self.text.as_bytes()),
            End::Last => text.ends_with(self.text.as_bytes()),
        };
        self.edge.fits(here) && (self.len() <= WINDOW || whole())
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

/// The letter of a window that stands at its end of the text.
#[inline]
pub(crate) fn outermost(end: End, window: u64) -> u64 {
    let is_lead = |byte: u64| window >> (8 * byte) & 0xC0 == 0xC0;
    match end {
        End::First => first_letter(window),
        End::Last if window & 0x80 == 0 => window & first(1),
        End::Last if is_lead(2) => window & first(3),
        End::Last if is_lead(1) => window & first(2),
        End::Last => window & first(4),
    }
}

/// The bits of the first `bytes` of a window.
#[inline]
const fn first(bytes: usize) -> u64 {
    match bytes {
        0 => 0,
        1..WINDOW => u64::MAX >> (8 * (WINDOW - bytes)),
        _ => u64::MAX,
    }
}

/// The bytes of the letter that begins with this one; told by branches, which are foreseen, so that no step waits for a table.
#[inline]
pub(crate) fn width(lead: u8) -> usize {
    match lead {
        0xE0..0xF0 => 3, // as most are
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_the_bytes_of_its_end_outermost_lowest() {
        let text = b"abcdefghij";
        for len in 0..=text.len() {
            let text = &text[..len];
            let fold = |bytes: &mut dyn Iterator<Item = &u8>| {
                (0..WINDOW).zip(bytes).fold(0, |window, (place, byte)| window | u64::from(*byte) << (8 * place))
            };
            assert_eq!(End::First.window(text), fold(&mut text.iter()), "{len}");
            assert_eq!(End::Last.window(text), fold(&mut text.iter().rev()), "{len}");
        }
    }
}
