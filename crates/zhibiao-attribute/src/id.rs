//! Ids that depend on content and place alone.

use xxhash_rust::xxh3::xxh3_64_with_seed;
use zhibiao_text::Span;

/// A letter and sixteen hexadecimal digits.
const LENGTH: usize = 17;
const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Gives ids of one page: the same content and span give the same id, whatever the file is called.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ids {
    page: u64,
}

impl Ids {
    pub(crate) fn of(source: &str) -> Self {
        Ids { page: xxh3_64_with_seed(source.as_bytes(), 0) }
    }

    /// `kind` is a letter that tells facts from articles.
    pub(crate) fn id(self, kind: char, span: Span) -> String {
        let place = (span.end as u128) << 64 | span.start as u128;
        let hash = xxh3_64_with_seed(&place.to_le_bytes(), self.page ^ u64::from(kind));
        let mut id = String::with_capacity(LENGTH);
        id.push(kind);
        (0..16).rev().for_each(|digit| id.push(char::from(DIGITS[(hash >> (4 * digit) & 15) as usize])));
        id
    }
}
