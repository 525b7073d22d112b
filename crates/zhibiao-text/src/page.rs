//! A decoded input.

/// What a dump holds, as text. Spans count bytes of `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The decoded source, byte for byte the file where that is UTF-8 (a byte order mark included).
    pub text: String,
    /// Name of the encoding it was in: `UTF-8`, `gb18030`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
}
