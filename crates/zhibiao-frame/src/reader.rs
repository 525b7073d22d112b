//! Rows of our own tables read back, some at a time, wherever they stand.

use crate::Error;
use crate::cells::Table;
use crate::read::{facts_of, height, table};
use polars::prelude::*;
use std::marker::PhantomData;
use std::ops::Range;
use std::path::{Path, PathBuf};
use zhibiao_fact::{ArticleRecord, Diagnostic, Evidence, Fact, Span};

/// Rows that are held at a time.
const WINDOW: usize = 1 << 16;

/// What a row of a table is.
pub trait Record: Sized {
    /// The rows of a frame; `path` is for the error.
    fn records(frame: &DataFrame, path: &Path) -> Result<Vec<Self>, Error>;
}

/// A Parquet file whose rows are read as they are asked for. Rows asked for in order are read from disk once.
#[derive(Debug)]
pub struct TableReader<Row> {
    path: PathBuf,
    height: usize,
    /// Where the rows at hand begin, and they.
    window: (usize, DataFrame),
    rows: PhantomData<Row>,
}

impl<Row: Record> TableReader<Row> {
    /// A table; one with other columns is an error.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let height = height(table(path)?).map_err(Error::table(path))?;
        let mut reader =
            TableReader { path: path.to_owned(), height, window: (0, DataFrame::empty()), rows: PhantomData };
        reader.move_to(0)?;
        Row::records(&reader.window.1.clear(), path)?;
        Ok(reader)
    }

    /// Rows in all.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The rows of a range, which ends with the table at the latest.
    pub fn rows(&mut self, range: Range<usize>) -> Result<Vec<Row>, Error> {
        let (mut rows, mut next) = (Vec::with_capacity(range.len()), range.start);
        let end = range.end.min(self.height);
        while next < end {
            let (start, held) = (self.window.0, self.window.1.height());
            if !(start..start + held).contains(&next) {
                self.move_to(next / WINDOW * WINDOW)?;
                continue;
            }
            let part = self.window.1.slice((next - start) as i64, end - next);
            next += part.height();
            rows.append(&mut Row::records(&part, &self.path)?);
        }
        Ok(rows)
    }

    fn move_to(&mut self, start: usize) -> Result<(), Error> {
        let rows = table(&self.path)?.slice(start as i64, WINDOW as IdxSize);
        self.window = (start, rows.collect().map_err(Error::table(&self.path))?);
        Ok(())
    }
}

impl Record for Fact {
    /// Facts without their evidence; one whose value did not fit the table is left out.
    fn records(frame: &DataFrame, path: &Path) -> Result<Vec<Self>, Error> {
        Ok(facts_of(frame, path)?.0)
    }
}

/// Fact and evidence.
impl Record for (String, Evidence) {
    fn records(frame: &DataFrame, path: &Path) -> Result<Vec<Self>, Error> {
        let table = Table { frame, path };
        let (fact_id, field) = (table.texts("fact_id")?, table.texts("field")?);
        let (start, end) = (table.offsets("start")?, table.offsets("end")?);
        let row = |row| {
            let span = Span { start: start.cell(row)? as usize, end: end.cell(row)? as usize };
            Ok((fact_id.cell(row)?, Evidence { field: field.parsed(row)?, span }))
        };
        (0..frame.height()).map(row).collect()
    }
}

impl Record for ArticleRecord {
    fn records(frame: &DataFrame, path: &Path) -> Result<Vec<Self>, Error> {
        let table = Table { frame, path };
        let (article_id, doc, headline) = (table.texts("article_id")?, table.texts("doc")?, table.texts("headline")?);
        let (byline, kind, zone) = (table.lists("byline")?, table.texts("kind")?, table.texts("zone")?);
        let (published, spans) = (table.dates("published")?, table.span_lists("spans")?);
        let (encoding, text) = (table.texts("encoding")?, table.texts("text")?);
        let row = |row| {
            Ok(ArticleRecord {
                article_id: article_id.cell(row)?,
                doc: doc.cell(row)?,
                headline: headline.optional(row)?,
                byline: byline.cell(row)?,
                kind: kind.parsed(row)?,
                zone: zone.optional(row)?,
                published: published.optional(row)?,
                spans: spans.cell(row)?,
                encoding: encoding.cell(row)?,
                text: text.cell(row)?,
            })
        };
        (0..frame.height()).map(row).collect()
    }
}

impl Record for Diagnostic {
    fn records(frame: &DataFrame, path: &Path) -> Result<Vec<Self>, Error> {
        let table = Table { frame, path };
        let (doc, span) = (table.texts("doc")?, table.spans("span")?);
        let (code, message) = (table.texts("code")?, table.texts("message")?);
        let row = |row| {
            Ok(Diagnostic {
                doc: doc.cell(row)?,
                span: span.cell(row)?,
                code: code.parsed(row)?,
                message: message.cell(row)?,
            })
        };
        (0..frame.height()).map(row).collect()
    }
}
