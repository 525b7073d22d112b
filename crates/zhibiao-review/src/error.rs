//! What can be wrong with the content of a page.

/// Why a page could not be made. Says what was expected, what was found and where.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("chart {number} ({title:?}): expected one image `<svg …>…</svg>`; found {found}")]
    NotAnImage { number: usize, title: String, found: String },
    #[error("expected templates and data to become a page; found: {0}")]
    Template(#[from] minijinja::Error),
    #[error("expected columns to become JSON; found: {0}")]
    Json(#[from] serde_json::Error),
}

impl From<minijinja::Error> for Error {
    fn from(error: minijinja::Error) -> Self {
        Error(error.into())
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error(error.into())
    }
}
