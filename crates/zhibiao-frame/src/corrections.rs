//! The table of corrections: what people found to be otherwise than it was read, and what came of it.

use crate::{Error, column};
use polars::prelude::DataFrame;
use zhibiao_fact::{Correction, Outcome};

/// The table of corrections.
pub fn corrections_frame(corrections: &[Correction]) -> Result<DataFrame, Error> {
    let each = || corrections.iter();
    let columns = vec![
        column::text("fact_id", each().map(|row| row.fact_id.as_str())),
        column::text("doc", each().map(|row| row.doc.as_str())),
        column::text("text", each().map(|row| row.text.as_str())),
        column::text("field", each().map(|row| row.field.as_str())),
        column::optional_text("was", each().map(|row| row.was.as_deref())),
        column::optional_text("now", each().map(|row| row.now.as_deref())),
        column::text("note", each().map(|row| row.note.as_str())),
        column::choice("outcome", Outcome::NAMES, |name| name, each().map(|row| row.outcome.as_str()))?,
        column::optional_text("found", each().map(|row| row.outcome.found())),
    ];
    Ok(DataFrame::new(corrections.len(), columns)?)
}
