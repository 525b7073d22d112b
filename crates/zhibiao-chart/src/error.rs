//! The one error of the crate: what was expected, what was found, where.

use thiserror::Error;

/// A chart that cannot be drawn as asked. The text is for the person who reads it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(crate) enum Kind {
    #[error("{chart}: expected at least one group with a value, found {groups} groups and no value in them")]
    Empty { chart: String, groups: usize },
    #[error("{chart}: expected at least one {what}, found none")]
    NoSeries { chart: String, what: &'static str },
    #[error("{chart}, group {group}: expected {expected} values, one per {what} ({names}), found {found}")]
    Width { chart: String, group: String, what: &'static str, names: String, expected: usize, found: usize },
    #[error("{chart}, group {group}, {series}: expected a number from 0 to 10^15, found {found}")]
    Number { chart: String, group: String, series: String, found: String },
    #[error("{chart}, group {group}, {series}: expected a range from low to high, found {low} to {high}")]
    Range { chart: String, group: String, series: String, low: String, high: String },
    #[error("{chart}: expected {what} of at least 1, found 0")]
    ZeroPage { chart: String, what: &'static str },
    #[error("{chart}: expected to sort by one of {series} series, found number {found} (the first is 0)")]
    Order { chart: String, series: usize, found: usize },
    #[error("{chart}: expected a finite limit above 0 for the broken axis, found {found}")]
    Limit { chart: String, found: String },
    #[error("{chart}, page {page}: could not be drawn at {width} × {height} pixels: {why}")]
    Drawing { chart: String, page: usize, width: u32, height: u32, why: String },
}
