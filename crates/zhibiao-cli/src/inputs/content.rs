//! The text of a document: opened, looked at (is it text at all?) and decoded.

use super::{Fault, pdf};
use std::fs;
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::xxh3_128_with_seed;
use zhibiao::Page;

/// A text, or where it is.
#[derive(Debug)]
pub enum Content {
    /// A file with the dump of a page.
    Page(PathBuf),
    /// A file that `pdftotext` reads.
    Pdf(PathBuf),
    /// Undecoded bytes: standard input, a cell of a CSV table.
    Bytes(Vec<u8>),
    /// Text as a record holds it.
    Text(String),
}

impl Content {
    /// How much there is to read, in bytes; for the size of batches.
    pub fn size(&self) -> u64 {
        match self {
            Content::Page(path) | Content::Pdf(path) => fs::metadata(path).map_or(0, |found| found.len()),
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Text(text) => text.len() as u64,
        }
    }

    /// The same with the bytes of a page's file at hand.
    pub fn open(self) -> Result<Self, Fault> {
        match self {
            Content::Page(path) => bytes_of(&path).map(Content::Bytes),
            other => Ok(other),
        }
    }

    /// A hash of all that is to be read: the same content, opened in the same way, gives the same.
    pub fn hash(&self) -> Result<String, Fault> {
        let hash = |kind: u64, bytes: &[u8]| format!("{:032x}", xxh3_128_with_seed(bytes, kind));
        Ok(match self {
            Content::Page(path) => hash(0, &bytes_of(path)?),
            Content::Bytes(bytes) => hash(0, bytes),
            Content::Text(text) => hash(1, text.as_bytes()),
            Content::Pdf(path) => hash(2, &bytes_of(path)?),
        })
    }

    /// Opens and decodes; `name` is for the fault.
    pub fn read(self, name: &str) -> Result<Page, Fault> {
        match self {
            Content::Page(path) => decode(name, &bytes_of(&path)?),
            Content::Pdf(path) => pdf::text(&path),
            Content::Bytes(bytes) => decode(name, &bytes),
            Content::Text(text) => Ok(Page::from(text)),
        }
    }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(path).map_err(|error| Fault::io(path, &error))
}

/// First bytes of files that are no text, and what they are.
const SIGNATURES: [(&[u8], &str); 12] = [
    (b"%PDF-", "a PDF (rename it to .pdf)"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"\xD0\xCF\x11\xE0", "an old Office document"),
    (b"PAR1", "a Parquet table (rename it to .parquet)"),
    (b"ARROW1", "an Arrow table"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\x28\xB5\x2F\xFD", "a zstd archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7FELF", "a program"),
];

fn decode(name: &str, bytes: &[u8]) -> Result<Page, Fault> {
    let refused = |found: &str| Err(Fault::new(name, format_args!("expected text; found {found}")));
    if bytes.is_empty() {
        return refused("an empty file");
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return refused(what);
    }
    let page = zhibiao::read(bytes);
    if page.is_binary() {
        return refused("binary data");
    }
    if page.text.trim_matches(|each: char| each.is_whitespace() || each == '\u{FEFF}').is_empty() {
        return refused("only blanks");
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> String {
        decode("page.txt", bytes).map_or_else(|fault| fault.to_string(), |_| "read".to_owned())
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(refusal(b""), "page.txt: expected text; found an empty file");
        assert_eq!(refusal(b" \n\n"), "page.txt: expected text; found only blanks");
        assert_eq!(refusal(b"\x89PNG\r\n\x1a\n"), "page.txt: expected text; found a PNG picture");
        let noise: Vec<u8> = (0u32..4000).map(|each| (each.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        assert_eq!(refusal(&noise), "page.txt: expected text; found binary data");
    }

    #[test]
    fn bad_bytes_in_a_text_are_no_fault() {
        let mut bytes = "总投资约60亿元。".repeat(20).into_bytes();
        bytes[30] = 0xFF;
        assert_eq!(refusal(&bytes), "read");
    }
}
