//! Sets of letters, to step over a text quickly to the next of them.

/// Letters of the basic plane that take one byte or three, as bits.
pub(crate) struct Letters([u64; 1024]);

impl Letters {
    pub(crate) const NONE: Letters = Letters([0; 1024]);

    pub(crate) const fn add(&mut self, letter: char) {
        self.0[letter as usize >> 6 & 1023] |= 1 << (letter as usize & 63);
    }

    /// Whether the letter of a code point is one of them.
    #[inline]
    pub(crate) fn has(&self, code: usize) -> bool {
        self.0[code >> 6 & 1023] >> (code & 63) & 1 == 1
    }

    /// Where the next of them stands from byte `at` on, a letter boundary.
    #[inline]
    pub(crate) fn next(&self, text: &[u8], mut at: usize) -> Option<usize> {
        while at < text.len() {
            let (code, len) = code_at(text, at);
            if self.has(code) {
                return Some(at);
            }
            at += len;
        }
        None
    }
}

/// The code point of the letter of one byte or three at `at`, with its length; 0 for one of two or four and for the end.
#[inline]
pub(crate) fn code_at(text: &[u8], at: usize) -> (usize, usize) {
    let tail = |byte: u8| usize::from(byte & 0x3F);
    match text[at..] {
        [first @ 0xE0..0xF0, second, third, ..] => {
            (usize::from(first & 0x0F) << 12 | tail(second) << 6 | tail(third), 3)
        }
        [first @ 0..0x80, ..] => (usize::from(first), 1),
        [0xC0..0xE0, ..] => (0, 2),
        [] => (0, 0),
        _ => (0, 4),
    }
}
