//! One record a line, as JSON: facts, articles or diagnostics with their columns as keys.

use crate::Error;
use serde::Serialize;
use std::io::Write;

/// Writes records as JSON, one a line. Decimals are strings, `60.50` as it was printed.
///
/// ```
/// use zhibiao_fact::{Code, Diagnostic, Span};
///
/// let doubt = Diagnostic { doc: "a.txt".into(), span: Span::new(3, 9), code: Code::Empty, message: "no text".into() };
/// let mut out = Vec::new();
/// zhibiao_frame::jsonl(&[doubt], &mut out).unwrap();
/// assert_eq!(out, b"{\"doc\":\"a.txt\",\"span\":[3,9],\"code\":\"empty\",\"message\":\"no text\"}\n");
/// ```
pub fn jsonl<Record: Serialize>(records: &[Record], mut out: impl Write) -> Result<(), Error> {
    let mut line = Vec::new();
    for record in records {
        line.clear();
        serde_json::to_writer(&mut line, record)?;
        line.push(b'\n');
        out.write_all(&line)?;
    }
    Ok(out.flush()?)
}
