//! Ids that depend on content and place alone.

use xxhash_rust::xxh3::xxh3_64_with_seed;
use zhibiao_text::Span;

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
        let place = [(span.start as u64).to_le_bytes(), (span.end as u64).to_le_bytes()].concat();
        format!("{kind}{:016x}", xxh3_64_with_seed(&place, self.page ^ u64::from(kind)))
    }
}
