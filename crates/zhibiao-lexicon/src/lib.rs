//! What is known about words, as rows of `data/*.tsv`: a new unit, metric word or zone is a new line.

mod table;

pub use table::Error;
