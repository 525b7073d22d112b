//! Tables with one document a row. Rows are read as they are asked for, never all at once.

mod columns;
mod csv;
mod json_lines;
mod parquet;

pub use self::csv::csv;
pub use columns::Columns;
pub use json_lines::{Stdin, jsonl, stdin};
pub use parquet::parquet;

use super::gauge::Counted;
use super::{Content, Fault, Gauge};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// A row: its name, its date as written, its text.
#[derive(Debug)]
pub struct Row {
    /// `file:id`, or `file:number` (from 1) without an id.
    pub name: String,
    /// As written.
    pub date: Option<String>,
    /// The text.
    pub content: Content,
}

/// Rows, or what is wrong with them.
pub type Rows = Box<dyn Iterator<Item = Result<Row, Fault>>>;

/// The rows with the first faults only: a table of a million wrong rows is told in a few lines.
pub fn sparing(name: String, rows: Rows) -> Rows {
    const SHOWN: usize = 5;
    let mut faults = 0;
    let mut rows = rows.fuse();
    Box::new(std::iter::from_fn(move || {
        loop {
            match rows.next() {
                Some(Ok(row)) => return Some(Ok(row)),
                Some(Err(fault)) => {
                    faults += 1;
                    if faults <= SHOWN {
                        return Some(Err(fault));
                    }
                }
                None if faults > SHOWN => {
                    let more = std::mem::take(&mut faults) - SHOWN;
                    return Some(Err(Fault::new(&name, format_args!("{more} more rows cannot be read"))));
                }
                None => return None,
            }
        }
    }))
}

/// The mark that Windows programs put before UTF-8.
const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// A file, opened as what its ending says: `.zst` is decompressed as it is read.
fn open(path: &Path, gauge: &Gauge) -> Result<BufReader<Box<dyn Read>>, Fault> {
    let file = File::open(path).map_err(|error| Fault::io(path, &error))?;
    if file.metadata().is_ok_and(|found| found.is_file() && found.len() == 0) {
        return Err(Fault::new(path.display(), "expected a table; found an empty file"));
    }
    let file = Counted::new(file, gauge);
    let is_compressed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zst"));
    let bytes: Box<dyn Read> = match is_compressed {
        true => Box::new(zstd::Decoder::new(file).map_err(|error| Fault::io(path, &error))?),
        false => Box::new(file),
    };
    Ok(BufReader::with_capacity(1 << 16, bytes))
}
