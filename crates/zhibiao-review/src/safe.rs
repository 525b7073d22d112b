//! What keeps a newspaper's words from becoming markup or script.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// JSON that can stand in a script element: no `<` that could end it, no control that could reorder it.
pub fn json_in_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 64);
    for each in json.chars() {
        if each == '<' || is_hidden(each) || matches!(each, '\u{2028}' | '\u{2029}') {
            write!(out, "\\u{:04x}", each as u32).expect("writing to a string succeeds");
        } else {
            out.push(each);
        }
    }
    out
}

/// The text with controls that are invisible, or that turn its direction, written out: `⟨U+202E⟩`.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for each in text.chars() {
        if is_hidden(each) {
            write!(out, "⟨U+{:04X}⟩", each as u32).expect("writing to a string succeeds");
        } else {
            out.push(each);
        }
    }
    out
}

/// Controls of direction, and control characters other than tab and line break.
fn is_hidden(each: char) -> bool {
    matches!(each,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\0'..='\u{8}' | '\u{b}'..='\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}')
}

/// The page's security policy: nothing is loaded, and only this one script runs.
pub fn policy(script: &str) -> String {
    let hash = base64(&Sha256::digest(script.as_bytes()));
    format!(
        "default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(three.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= three.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script() {
        assert_eq!(json_in_script(r#"["</script><!--"]"#), r#"["\u003c/script>\u003c!--"]"#);
        assert_eq!(json_in_script("[\"a\u{202e}b\"]"), r#"["a\u202eb"]"#);
    }

    #[test]
    fn a_turn_of_direction_is_written_out() {
        assert_eq!(visible("甲\u{202e}乙"), "甲⟨U+202E⟩乙");
        assert_eq!(visible("甲\n乙"), "甲\n乙");
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
