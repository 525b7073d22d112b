//! PDF by way of `pdftotext` (Poppler), which reads the fonts of Chinese newspapers best.

use super::Fault;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;
use zhibiao::Page;

const PROGRAM: &str = "pdftotext";

/// The text of a PDF in reading order. Spans of its facts count bytes of this text, as `pdftotext FILE -` prints it.
pub fn text(path: &Path) -> Result<Page, Fault> {
    let fault = |message: String| Fault::new(path.display(), message);
    // Anything but an option: a file may be called "-x.pdf".
    let named = if path.is_relative() { Path::new(".").join(path) } else { path.to_owned() };
    let out = Command::new(PROGRAM).args(["-enc", "UTF-8"]).arg(named).arg("-").output();
    let out = out.map_err(|error| {
        fault(if error.kind() == ErrorKind::NotFound {
            format!("expected {PROGRAM} on the system to read PDF (Debian: poppler-utils, macOS: poppler); found none")
        } else {
            format!("expected {PROGRAM} to run; found: {error}")
        })
    })?;
    let said = String::from_utf8_lossy(&out.stderr);
    let said = said.lines().next().map_or_else(String::new, |line| format!("; {PROGRAM} says: {line}"));
    if !out.status.success() {
        return Err(fault(format!("expected a PDF{said}")));
    }
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    if text.trim().is_empty() {
        return Err(fault(format!("expected a PDF with text; found none{said}")));
    }
    Ok(Page { encoding: PROGRAM, ..Page::from(text) })
}
