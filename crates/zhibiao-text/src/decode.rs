//! Bytes of any encoding to a [`Page`].
//!
//! A byte order mark is believed; then sound UTF-8; then UTF-16 where the bytes can hardly be anything
//! else; then UTF-8 with a few broken bytes; GB18030, which reads GBK and GB2312 too, takes the rest.

use crate::{Page, Span};
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// Decodes a file. Bytes that cannot be read are replaced by `U+FFFD` and listed in [`Page::replaced`].
///
/// ```
/// let page = zhibiao_text::read(&[0xB2, 0xFA, 0xD6, 0xB5]);
/// assert_eq!((page.text.as_str(), page.encoding), ("产值", "gb18030"));
/// ```
pub fn read(bytes: &[u8]) -> Page {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return if encoding == UTF_8 { utf8(bytes) } else { with(encoding, &bytes[mark..]) };
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return Page::from(text.into_owned());
    }
    match (wide(bytes), mostly_utf8(bytes)) {
        (Some(encoding), _) => with(encoding, bytes),
        (None, true) => utf8(bytes),
        (None, false) => with(GB18030, bytes),
    }
}

fn utf8(bytes: &[u8]) -> Page {
    let mut text = String::with_capacity(bytes.len());
    let mut replaced = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            replaced.push(Span::new(text.len(), text.len() + char::REPLACEMENT_CHARACTER.len_utf8()));
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    Page { replaced, ..Page::from(text) }
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Page {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let replaced = if had_errors {
        let found = text.match_indices(char::REPLACEMENT_CHARACTER);
        found.map(|(at, mark)| Span::new(at, at + mark.len())).collect()
    } else {
        Vec::new()
    };
    Page { encoding: encoding.name(), replaced, ..Page::from(text) }
}

/// UTF-16 without a mark: read one way nearly all units are common in Chinese text, and at least one is
/// ASCII (a line break, a digit); read the other way they are not.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(8192) & !1];
    if bytes.len() % 2 == 1 || sample.len() < 8 || !sample.contains(&0) {
        return None;
    }
    let units = sample.len() / 2;
    let common = |order: fn([u8; 2]) -> u16| {
        let known = |unit: u16| matches!(unit, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0x2010..=0x2027 | 0x3000..=0x303F | 0x4E00..=0x9FFF | 0xFF00..=0xFFEF);
        sample.as_chunks().0.iter().filter(|pair| known(order(**pair))).count()
    };
    let (little, big) = (common(u16::from_le_bytes), common(u16::from_be_bytes));
    match (little * 20 > units * 19, big * 20 > units * 19) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 in which a few bytes broke: far more characters of three bytes than bytes that fit nowhere.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().bytes().filter(|byte| *byte >= 0xE0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound >= broken * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "东港高新区产值5亿元，\n同比增长12%。";

    #[test]
    fn every_encoding_reads_the_same() {
        let utf16 = |order: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (GB18030.encode(TEXT).0.into_owned(), "gb18030"),
            (utf16(u16::to_le_bytes), "UTF-16LE"),
            (utf16(u16::to_be_bytes), "UTF-16BE"),
            (marked(&[0xFF, 0xFE], utf16(u16::to_le_bytes)), "UTF-16LE"),
            (marked(&[0xFE, 0xFF], utf16(u16::to_be_bytes)), "UTF-16BE"),
        ] {
            let page = read(&bytes);
            assert_eq!((page.text.as_str(), page.encoding, page.replaced.len()), (TEXT, encoding, 0));
        }
    }

    #[test]
    fn utf8_stays_byte_for_byte_with_its_mark() {
        let bytes = format!("\u{FEFF}{TEXT}").into_bytes();
        assert_eq!(read(&bytes).text.as_bytes(), bytes);
    }

    #[test]
    fn a_broken_byte_is_replaced_and_listed() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.insert(6, 0xFF);
        let page = read(&bytes);
        assert_eq!((page.encoding, page.replaced.as_slice()), ("UTF-8", &[Span::new(6, 9)][..]));
        assert_eq!(page.text.replace('\u{FFFD}', ""), TEXT);
    }
}
