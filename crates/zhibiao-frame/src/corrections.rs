//! The table of corrections: what people found to be otherwise than it was read, and what came of it.

use crate::{Error, column};
use polars::prelude::DataFrame;
use serde::{Deserialize, Serialize};
use zhibiao_quantity::closed_list;

closed_list! {
    /// What came of a correction.
    pub enum Outcome {
        /// It is in the tables.
        Applied => "applied",
        /// No fact of that identifier was read.
        NoFact => "no_fact",
        /// Something else than `was` is read now, so it was left alone.
        Differs => "differs",
    }
}

/// One corrected field of one fact: a row of `corrections.parquet`, fields in column order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionRecord {
    /// The fact.
    pub fact_id: String,
    /// The input it was read from.
    pub doc: String,
    /// Number and unit as printed.
    pub text: String,
    /// The column of facts, or `wrong`: the fact is none.
    pub field: String,
    /// What was read when it was corrected; null for nothing.
    pub was: Option<String>,
    /// What it is; null for nothing.
    pub now: Option<String>,
    /// What the person had to say.
    pub note: String,
    /// What came of it.
    pub outcome: Outcome,
    /// What is read now, where that differs; null for nothing.
    pub found: Option<String>,
}

/// The table of corrections.
pub fn corrections_frame(corrections: &[CorrectionRecord]) -> Result<DataFrame, Error> {
    let each = || corrections.iter();
    let columns = vec![
        column::text("fact_id", each().map(|row| row.fact_id.as_str())),
        column::text("doc", each().map(|row| row.doc.as_str())),
        column::text("text", each().map(|row| row.text.as_str())),
        column::text("field", each().map(|row| row.field.as_str())),
        column::optional_text("was", each().map(|row| row.was.as_deref())),
        column::optional_text("now", each().map(|row| row.now.as_deref())),
        column::text("note", each().map(|row| row.note.as_str())),
        column::choice("outcome", Outcome::ALL, Outcome::as_str, each().map(|row| row.outcome))?,
        column::optional_text("found", each().map(|row| row.found.as_deref())),
    ];
    Ok(DataFrame::new(corrections.len(), columns)?)
}
