//! From what the user named to documents: files are found, tables opened row by row, and whatever
//! cannot be read is a [`Fault`] with the reason; the rest goes on.

mod content;
mod date;
mod expand;
mod gauge;
mod pdf;
mod rows;

pub use content::Content;
pub use date::day_in_record;
pub use expand::{Found, expand};

use expand::Kind;
pub use gauge::Gauge;

use crate::arguments::Inputs;
use chrono::NaiveDate;
use rows::{Columns, Row};
use std::fmt;
use std::path::Path;

/// One text with what is known of it; files are opened only when it is read.
#[derive(Debug)]
pub struct Document {
    /// The input as it was named; `file:id` for a row of a table.
    pub doc: String,
    /// Day of publication, where the arguments or the record tell it.
    pub published: Option<NaiveDate>,
    /// The text, or where it is.
    pub content: Content,
}

/// An input that cannot be read: which, what was expected, what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    name: String,
    message: String,
}

impl Fault {
    /// `message` has the form "expected …; found …".
    pub fn new(name: impl fmt::Display, message: impl fmt::Display) -> Self {
        Fault { name: name.to_string(), message: message.to_string() }
    }

    /// A file that the system does not give us.
    pub fn io(path: &Path, error: &std::io::Error) -> Self {
        Fault::new(path.display(), format_args!("expected a file that can be read; found: {error}"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.name, self.message)
    }
}

/// What `documents` gives, one by one.
pub type Opened = Result<Document, Fault>;

/// The documents of one input, in its own order; rows of tables are read as they are asked for.
///
/// `gauge` counts the bytes of files that were read.
pub fn documents<'a>(found: &Found, inputs: &'a Inputs, gauge: &Gauge) -> Box<dyn Iterator<Item = Opened> + 'a> {
    let columns = Columns::new(inputs);
    let rows = match found {
        Found::File(Kind::Page, path) => return once(page(path, inputs, Content::Page(path.clone()), gauge)),
        Found::File(Kind::Pdf, path) => return once(page(path, inputs, Content::Pdf(path.clone()), gauge)),
        Found::Stdin => match rows::stdin(columns) {
            Ok(rows::Stdin::Rows(rows)) => Ok(rows),
            Ok(rows::Stdin::Page(bytes)) => {
                return once(Document { doc: "-".into(), published: inputs.published, content: Content::Bytes(bytes) });
            }
            Err(fault) => Err(fault),
        },
        Found::File(Kind::Jsonl, path) => rows::jsonl(path, columns, gauge),
        Found::File(Kind::Csv, path) => rows::csv(path, columns, gauge),
        Found::File(Kind::Parquet, path) => rows::parquet(path, columns),
    };
    match rows {
        Ok(rows) => Box::new(rows::sparing(found.name(), rows).map(|row| row.map(|row| document(row, inputs)))),
        Err(fault) => Box::new(std::iter::once(Err(fault))),
    }
}

fn once<'a>(document: Document) -> Box<dyn Iterator<Item = Opened> + 'a> {
    Box::new(std::iter::once(Ok(document)))
}

fn page(path: &Path, inputs: &Inputs, content: Content, gauge: &Gauge) -> Document {
    gauge.add(content.size());
    Document { doc: path.display().to_string(), published: inputs.published, content }
}

fn document(row: Row, inputs: &Inputs) -> Document {
    let published = inputs.published.or_else(|| row.date.as_deref().and_then(day_in_record));
    Document { doc: row.name, published, content: row.content }
}
