//! What can be wrong with a file or a table on its way in or out.

use polars::prelude::PolarsError;
use std::path::{Path, PathBuf};

/// A file or table that could not be written or read: what was expected, what was found, and where.
///
/// The text is whole; only an error of a stream has a [source](std::error::Error::source), its
/// `std::io::Error`, so that a closed pipe can be told from others.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("{}: {cause}", .path.display())]
    File { path: PathBuf, cause: std::io::Error },
    #[error("{}: {cause}", .path.display())]
    Table { path: PathBuf, cause: PolarsError },
    #[error("{}: expected a column {column} of {expected}; found {found}", .path.display())]
    Column { path: PathBuf, column: &'static str, expected: &'static str, found: String },
    #[error("{}: row {row}, column {column}: {message}", .path.display())]
    Cell { path: PathBuf, row: usize, column: &'static str, message: String },
    #[error("expected one of parquet, csv, arrow, jsonl, xlsx; found {0:?}")]
    Format(String),
    #[error("could not build or write the table: {0}")]
    Frame(PolarsError),
    #[error("{}: expected tables such as facts.parquet; found none", .0.display())]
    NoTables(PathBuf),
    #[error("{}: expected a table {name}.parquet; found none", .folder.display())]
    NoTable { folder: PathBuf, name: &'static str },
    #[error("expected a query over the tables {tables}; found: {cause}")]
    Query { tables: String, cause: PolarsError },
    #[error("could not write as JSON: {0}")]
    Json(serde_json::Error),
    #[error("could not write as a workbook: {0}")]
    Workbook(Box<rust_xlsxwriter::XlsxError>),
    #[error("could not write the output")]
    Stream(#[source] std::io::Error),
}

impl Error {
    /// An error of the file system at `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.to_owned();
        move |cause| Kind::File { path, cause }.into()
    }

    /// An error of polars about the table at `path`.
    pub(crate) fn table(path: &Path) -> impl FnOnce(PolarsError) -> Error {
        let path = path.to_owned();
        move |cause| Kind::Table { path, cause }.into()
    }

    /// The same error, with the file that was being written where it did not say so.
    pub(crate) fn at(self, path: &Path) -> Error {
        let path = path.to_owned();
        match self.0 {
            Kind::Frame(cause) => Kind::Table { path, cause }.into(),
            Kind::Stream(cause) => Kind::File { path, cause }.into(),
            other => other.into(),
        }
    }
}

impl From<PolarsError> for Error {
    fn from(cause: PolarsError) -> Self {
        Kind::Frame(cause).into()
    }
}

impl From<std::io::Error> for Error {
    fn from(cause: std::io::Error) -> Self {
        Kind::Stream(cause).into()
    }
}

impl From<serde_json::Error> for Error {
    fn from(cause: serde_json::Error) -> Self {
        Kind::Json(cause).into()
    }
}

impl From<rust_xlsxwriter::XlsxError> for Error {
    fn from(source: rust_xlsxwriter::XlsxError) -> Self {
        Kind::Workbook(Box::new(source)).into()
    }
}
