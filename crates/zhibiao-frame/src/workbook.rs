//! The workbook of a report: its figures, its sums and its doubts, each row with a link to its place on the review page.

use crate::error::Kind;
use crate::read::height;
use crate::xlsx::{Sheet, workbook};
use crate::{Error, folder};
use polars::prelude::*;
use std::collections::HashMap;
use std::path::Path;

/// Sheets of the workbook, the tables they hold, and what their rows lead to.
const SHEETS: [(&str, &str, Target); 4] = [
    ("facts", "facts", Target::Fact),
    ("investment", "zone_investment", Target::FirstFact),
    ("enterprises", "zone_enterprises", Target::FirstFact),
    ("doubts", "diagnostics", Target::Doubt),
];

/// Figures in a workbook that Excel opens in seconds; those of a larger report are in the tables.
const FIGURES: usize = 100_000;

/// What the rows of a sheet lead to.
#[derive(Debug, Clone, Copy)]
enum Target {
    Fact,
    FirstFact,
    Doubt,
}

/// Where things stand on the review page, as addresses that a workbook beside it can follow.
#[derive(Debug, Default)]
pub struct Links {
    /// By `fact_id`.
    pub facts: HashMap<String, String>,
    /// By document, first byte and message.
    pub doubts: HashMap<(String, i64, String), String>,
}

/// The bytes of `facts.xlsx` for the tables of a folder, and what it does not hold of them: figures past the
/// 100,000th, digits past the 15th (such numbers are text), characters past the 32,767th of a cell.
///
/// A row of figures leads to its figure, a sum to the first figure in it, a doubt to the doubt.
pub fn report_workbook(folder: &Path, links: &Links) -> Result<(Vec<u8>, Vec<String>), Error> {
    with_at_most(FIGURES, folder, links)
}

/// The workbook with at most so many rows of each table.
pub(crate) fn with_at_most(most: usize, folder: &Path, links: &Links) -> Result<(Vec<u8>, Vec<String>), Error> {
    let mut tables: HashMap<String, folder::Stored> =
        folder::tables(folder)?.into_iter().map(|table| (table.name.clone(), table)).collect();
    let mut frames = Vec::new();
    for (sheet, name, target) in SHEETS {
        let table = tables.remove(name).ok_or_else(|| Kind::NoTable { folder: folder.to_owned(), name })?;
        let rows = height(table.rows.clone())?;
        let frame = table.rows.limit(most as IdxSize).collect()?;
        let links = links.of(&frame, target)?;
        frames.push((sheet, rows, frame, links));
    }
    let sheet = |(name, rows, frame, links)| Sheet { name, frame, rows, links };
    workbook(&frames.into_iter().map(sheet).collect::<Vec<_>>())
}

impl Links {
    /// The column that is linked, and the link of each row.
    fn of(&self, frame: &DataFrame, target: Target) -> Result<(&'static str, Vec<Option<String>>), Error> {
        Ok(match target {
            Target::Fact => {
                let ids = frame.column("fact_id")?.str()?;
                ("fact_id", ids.iter().map(|id| self.facts.get(id?).cloned()).collect())
            }
            Target::FirstFact => {
                let sums = frame.column("facts")?.list()?;
                let link = |row| self.facts.get(sums.get_as_series(row)?.str().ok()?.get(0)?).cloned();
                ("zone", (0..frame.height()).map(link).collect())
            }
            Target::Doubt => {
                let (docs, messages) = (frame.column("doc")?.str()?, frame.column("message")?.str()?);
                let starts = frame.column("span")?.struct_()?.field_by_name("start")?;
                let link = |row| {
                    let doc = docs.get(row)?.to_owned();
                    self.doubts.get(&(doc, starts.i64().ok()?.get(row)?, messages.get(row)?.to_owned())).cloned()
                };
                ("message", (0..frame.height()).map(link).collect())
            }
        })
    }
}
