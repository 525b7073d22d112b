//! Plain series to PNG and SVG charts with Chinese labels, needing nothing installed.
//!
//! Four charts: [`BarChart`] for amounts on one axis (investment, planned and actual), [`PanelChart`] for
//! counts of many sizes (enterprises by class), [`MatrixChart`] for how much is known of what, and [`ColumnChart`] for
//! amounts over time, a small picture for each zone. Plain values in, [`Rendered`] pages out; this crate knows no facts and
//! opens no files. It is the one place where floats are used, since a length on paper needs no more.
//!
//! Layout is done once, by the embedded font, into a scene; plotters draws the scene as SVG and as PNG.

mod input;
mod value;

mod bars;
mod columns;
mod matrix;
mod panels;

mod axis;
mod page;
mod palette;
mod scene;
mod wrap;

mod error;
mod font;
mod lettered;
mod paint;

// Beside the crate, since they write files; inside it, since they measure scenes.
#[cfg(test)]
#[path = "../tests/unit/mod.rs"]
mod tests;

pub use bars::{BarChart, Scale, Series};
pub use columns::{Column, ColumnChart, Picture};
pub use error::Error;
pub use font::missing_glyphs;
pub use input::{Group, Heading, Order, Paging, Words};
pub use matrix::MatrixChart;
pub use paint::{DrawnBar, Rendered};
pub use palette::Tone;
pub use panels::PanelChart;
pub use value::{Bound, Value};
