//! Articles, facts and doubts as one self-contained HTML page.
//!
//! The page opens by double click and asks nothing of any network: text, data, styles and script are
//! all in it, and its security policy forbids the rest. Whatever a newspaper printed is shown as
//! text, never run. The same content gives the same bytes.
//!
//! ```
//! use zhibiao_review::{Content, Lang, page};
//!
//! let html = page(&Content::new("一周数据", Lang::Zh, "2024-06-20")).unwrap();
//! assert!(html.starts_with("<!doctype html>"));
//! ```

mod chart;
mod content;
mod data;
mod error;
mod labels;
mod links;
mod messages;
mod reading;
mod render;
mod safe;
mod texts;

pub use content::{Area, Bar, ChartSection, Content, Lang, LeftOut, SourceText};
pub use error::Error;
pub use labels::metric_label;
pub use links::{bar_link, doubt_link, fact_link};
pub use render::page;
