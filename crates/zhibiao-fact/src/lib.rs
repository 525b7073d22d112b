//! The shapes of results: what a figure measures, where, when, planned or done, and what it rests on.
//!
//! [`Fact`] has the columns of `facts.parquet`, in their order; [`ArticleRecord`] those of
//! `articles.parquet`; [`Diagnostic`] those of `diagnostics.parquet`; [`Correction`] those of `corrections.parquet`.

pub mod collective;
mod correction;
mod diagnostic;
mod fact;
mod lists;
mod nature;
mod period;
pub mod target;

pub use chrono::NaiveDate;
pub use correction::{Correction, Outcome};
pub use diagnostic::{Code, Diagnostic};
pub use fact::{ArticleRecord, Evidence, Extraction, Fact, Field};
pub use lists::{ArticleKind, Aspect, Confidence, Metric, Place, Status};
pub use nature::{Nature, Timing};
pub use period::{Period, Stretch};
pub use zhibiao_quantity::{Approximator, Decimal, Dimension};
pub use zhibiao_text::Span;
