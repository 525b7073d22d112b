//! PDF by way of `pdftotext` (Poppler), which reads the fonts of Chinese newspapers best.
//!
//! It tells where every line stands; from that the columns are put in reading order ([`order`]), running
//! heads and page numbers left out ([`running`]), and headlines known by their type ([`compose`]).

mod boxes;
mod compose;
mod order;
mod running;

use super::Fault;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;
use zhibiao::Page;

const PROGRAM: &str = "pdftotext";

/// The text of a PDF in reading order. Spans of its facts count bytes of this text, as `articles` holds it: one
/// printed line a line where pages have columns, one paragraph a line where they have none.
pub fn text(path: &Path) -> Result<Page, Fault> {
    let fault = |message: String| Fault::new(path.display(), message);
    // Anything but an option: a file may be called "-x.pdf".
    let named = if path.is_relative() { Path::new(".").join(path) } else { path.to_owned() };
    let out = Command::new(PROGRAM).args(["-bbox-layout", "-enc", "UTF-8"]).arg(named).arg("-").output();
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
    let sheets = boxes::sheets(&String::from_utf8_lossy(&out.stdout))
        .map_err(|error| fault(format!("expected the layout of Poppler's {PROGRAM}; found: {error}")))?;
    if sheets.iter().all(|sheet| sheet.lines.is_empty()) {
        return Err(fault(format!("expected a PDF with text; found none{said}")));
    }
    Ok(Page { encoding: PROGRAM, ..compose::page(running::left_out(sheets)) })
}
