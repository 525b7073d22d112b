//! The table of documents: what a report was made of, and where its rows stand in the other tables.

use crate::cells::Table;
use crate::{Error, Record, column};
use polars::prelude::DataFrame;
use serde::{Deserialize, Serialize};
use std::path::Path;
use zhibiao_quantity::closed_list;

/// Of what no report is known yet, everything is new.
impl Default for Since {
    fn default() -> Self {
        Since::New
    }
}

closed_list! {
    /// What a document is to the report made before.
    pub enum Since {
        /// It was not there.
        New => "new",
        /// Its content, or how it is read, was another.
        Changed => "changed",
        /// It was there as it is.
        Unchanged => "unchanged",
    }
}

/// One input: a row of `documents.parquet`, fields in column order. Its rows in the tables of articles, facts,
/// evidence and diagnostics stand together, in the order of this table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentRecord {
    /// The input as it was named.
    pub doc: String,
    /// Hash of its content.
    pub content: String,
    /// Hash of all else that its reading depends on: version, lexicon, day of publication given.
    pub reader: String,
    /// What it is to the report made before.
    pub since: Since,
    /// The document before it that has the same text; then it has no rows of its own.
    pub same_as: Option<String>,
    /// Whether its rows are all that was read, as it was read: not corrected, none too large for its table.
    pub as_read: bool,
    /// Rows in `articles.parquet`.
    pub articles: usize,
    /// Rows in `facts.parquet`.
    pub facts: usize,
    /// Rows in `evidence.parquet`.
    pub evidence: usize,
    /// Rows in `diagnostics.parquet`; doubts about sums of many documents stand behind those of all documents.
    pub diagnostics: usize,
    /// The text in which spans count, where the input itself is no text (PDF).
    pub source: Option<String>,
}

/// The table of documents.
pub fn documents_frame(documents: &[DocumentRecord]) -> Result<DataFrame, Error> {
    let each = || documents.iter();
    let count = |name: &str, of: fn(&DocumentRecord) -> usize| column::integer(name, each().map(|row| of(row) as i64));
    let columns = vec![
        column::text("doc", each().map(|row| row.doc.as_str())),
        column::text("content", each().map(|row| row.content.as_str())),
        column::text("reader", each().map(|row| row.reader.as_str())),
        column::choice("since", Since::ALL, Since::as_str, each().map(|row| row.since))?,
        column::optional_text("same_as", each().map(|row| row.same_as.as_deref())),
        column::truth("as_read", each().map(|row| row.as_read)),
        count("articles", |row| row.articles),
        count("facts", |row| row.facts),
        count("evidence", |row| row.evidence),
        count("diagnostics", |row| row.diagnostics),
        column::optional_text("source", each().map(|row| row.source.as_deref())),
    ];
    Ok(DataFrame::new(documents.len(), columns)?)
}

impl Record for DocumentRecord {
    fn records(frame: &DataFrame, path: &Path) -> Result<Vec<Self>, Error> {
        let table = Table { frame, path };
        let (doc, content, reader) = (table.texts("doc")?, table.texts("content")?, table.texts("reader")?);
        let (since, same_as, as_read) = (table.texts("since")?, table.texts("same_as")?, table.truths("as_read")?);
        let (articles, facts) = (table.offsets("articles")?, table.offsets("facts")?);
        let (evidence, diagnostics) = (table.offsets("evidence")?, table.offsets("diagnostics")?);
        let source = table.texts("source")?;
        let row = |row| {
            Ok(DocumentRecord {
                doc: doc.cell(row)?,
                content: content.cell(row)?,
                reader: reader.cell(row)?,
                since: since.parsed(row)?,
                same_as: same_as.optional(row)?,
                as_read: as_read.cell(row)?,
                articles: articles.cell(row)? as usize,
                facts: facts.cell(row)? as usize,
                evidence: evidence.cell(row)? as usize,
                diagnostics: diagnostics.cell(row)? as usize,
                source: source.optional(row)?,
            })
        };
        (0..frame.height()).map(row).collect()
    }
}
