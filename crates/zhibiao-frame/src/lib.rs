//! Facts as polars frames, Parquet, CSV, Arrow and JSONL, and roll-ups that count nothing twice.
//!
//! [`facts_frame`], [`articles_frame`] and [`diagnostics_frame`] build the three tables, [`write()`] puts
//! a table into a file that appears whole or not at all, [`TableWriter`] does so with more rows than fit
//! into memory, [`TableReader`] and [`read_facts`] are the ways back, and [`rollup`] adds up. Nothing here is a float: decimals are built from their digits.

mod cells;
mod column;
mod corrections;
mod dictionary;
mod documents;
mod error;
mod fixed;
mod folder;
mod format;
mod jsonl;
mod package;
mod partition;
mod plain;
mod query;
mod read;
mod reader;
pub mod rollup;
mod table_writer;
mod tables;
mod texts;
mod workbook;
mod write;
mod xlsx;

#[cfg(test)]
mod tests;

pub use corrections::corrections_frame;
pub use documents::{DocumentRecord, Since, documents_frame};
pub use error::Error;
pub use format::Format;
pub use jsonl::jsonl;
pub use package::data_package;
pub use partition::{Key, remove_parts, write_parts};
pub use plain::{is_number, shown_rows, unguarded};
pub use polars::prelude::DataFrame;
pub use query::query;
pub use read::{read_fact, read_facts};
pub use reader::{Record, TableReader};
pub use table_writer::{TableWriter, write_to};
pub use tables::{articles_frame, diagnostics_frame, evidence_frame, facts_frame};
pub use texts::{column_names, text_cells};
pub use workbook::{Links, report_workbook};
pub use write::{whole, write};
