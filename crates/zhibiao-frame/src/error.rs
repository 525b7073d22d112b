//! What can be wrong with a file or a table on its way in or out.

use polars::prelude::PolarsError;
use std::path::{Path, PathBuf};

/// A file or table that could not be written or read: what was expected, what was found, and where.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("{}: {source}", .path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("{}: {source}", .path.display())]
    Table { path: PathBuf, source: PolarsError },
    #[error("{}: expected a column {column} of {expected}; found {found}", .path.display())]
    Column { path: PathBuf, column: &'static str, expected: &'static str, found: String },
    #[error("{}: row {row}, column {column}: {message}", .path.display())]
    Cell { path: PathBuf, row: usize, column: &'static str, message: String },
    #[error("expected one of parquet, csv, arrow, jsonl; found {0:?}")]
    Format(String),
    #[error("could not build or write the table: {0}")]
    Frame(#[from] PolarsError),
    #[error("could not write: {0}")]
    Stream(#[from] std::io::Error),
    #[error("could not write as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl Error {
    /// An error of the file system at `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.to_owned();
        move |source| Kind::File { path, source }.into()
    }

    /// An error of polars about the table at `path`.
    pub(crate) fn table(path: &Path) -> impl FnOnce(PolarsError) -> Error {
        let path = path.to_owned();
        move |source| Kind::Table { path, source }.into()
    }

    /// The same error, with the file that was being written where it did not say so.
    pub(crate) fn at(self, path: &Path) -> Error {
        let path = path.to_owned();
        match self.0 {
            Kind::Frame(source) => Kind::Table { path, source }.into(),
            Kind::Stream(source) => Kind::File { path, source }.into(),
            other => other.into(),
        }
    }
}

impl From<PolarsError> for Error {
    fn from(source: PolarsError) -> Self {
        Kind::from(source).into()
    }
}

impl From<std::io::Error> for Error {
    fn from(source: std::io::Error) -> Self {
        Kind::from(source).into()
    }
}

impl From<serde_json::Error> for Error {
    fn from(source: serde_json::Error) -> Self {
        Kind::from(source).into()
    }
}
