//! Tables with one document a row: JSON lines, CSV, Parquet. Rows are read one at a time.

use super::{Content, Fault};
use crate::arguments::Inputs;
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

const TEXT: &[&str] = &["text", "content"];
const ID: &[&str] = &["id"];
const DATE: &[&str] = &["published", "date"];

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

/// Names of the columns, the likeliest first.
#[derive(Debug, Clone)]
pub struct Columns {
    text: Vec<String>,
    id: Vec<String>,
    date: Vec<String>,
}

impl Columns {
    /// As asked for, else the defaults.
    pub fn new(inputs: &Inputs) -> Self {
        let names = |asked: &Option<String>, usual: &[&str]| match asked {
            Some(name) => vec![name.clone()],
            None => usual.iter().map(|name| (*name).to_owned()).collect(),
        };
        Columns {
            text: names(&inputs.text_column, TEXT),
            id: names(&inputs.id_column, ID),
            date: names(&inputs.date_column, DATE),
        }
    }

    fn no_text(&self, name: &str, found: &[String]) -> Fault {
        let expected = self.text.join(" or ");
        let found = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
        Fault::new(
            name,
            format_args!("expected a column {expected} (--text-column names another); found the columns: {found}"),
        )
    }
}

/// What standard input holds.
pub enum Stdin {
    /// JSON lines.
    Rows(Rows),
    /// Anything else: one page.
    Page(Vec<u8>),
}

/// Standard input is JSON lines when it begins with a `{`; else it is one page.
pub fn stdin(columns: Columns) -> Result<Stdin, Fault> {
    let broken = |error: io::Error| Fault::new("-", format_args!("expected text on standard input; found: {error}"));
    let mut reader = BufReader::new(io::stdin());
    let start = reader.fill_buf().map_err(broken)?;
    let start = start.strip_prefix(BOM).unwrap_or(start).trim_ascii_start();
    if start.starts_with(b"{") {
        return Ok(Stdin::Rows(json_rows("-".to_owned(), reader, columns)));
    }
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(broken)?;
    Ok(Stdin::Page(bytes))
}

const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// JSON lines.
pub fn jsonl(path: &Path, columns: Columns) -> Result<Rows, Fault> {
    Ok(json_rows(path.display().to_string(), open(path)?, columns))
}

fn open(path: &Path) -> Result<BufReader<File>, Fault> {
    let file = File::open(path).map_err(|error| Fault::io(path, &error))?;
    if file.metadata().is_ok_and(|found| found.is_file() && found.len() == 0) {
        return Err(Fault::new(path.display(), "expected a table; found an empty file"));
    }
    Ok(BufReader::with_capacity(1 << 16, file))
}

fn json_rows(name: String, reader: impl BufRead + 'static, columns: Columns) -> Rows {
    // A reader that fails would go on failing: the fault is the last thing it gives.
    let mut broken = false;
    let lines = reader.split(b'\n').take_while(move |line| !std::mem::replace(&mut broken, line.is_err()));
    Box::new(lines.enumerate().filter_map(move |(index, line)| {
        let place = format!("{name}:{}", index + 1);
        match line {
            Ok(line) => {
                let line = line.strip_prefix(BOM).unwrap_or(&line).trim_ascii();
                (!line.is_empty()).then(|| json_row(&name, &place, index + 1, line, &columns))
            }
            Err(error) => Some(Err(Fault::new(place, format_args!("expected lines; found: {error}")))),
        }
    }))
}

fn json_row(name: &str, place: &str, number: usize, line: &[u8], columns: &Columns) -> Result<Row, Fault> {
    let record: Map<String, Value> = serde_json::from_str(&String::from_utf8_lossy(line))
        .map_err(|error| Fault::new(place, format_args!("expected a JSON object on one line; found: {error}")))?;
    let cell = |names: &[String]| names.iter().find_map(|name| record.get(name)).and_then(written);
    let Some(text) = cell(&columns.text) else {
        return Err(columns.no_text(place, &record.keys().cloned().collect::<Vec<_>>()));
    };
    let id = cell(&columns.id).unwrap_or_else(|| number.to_string());
    Ok(Row { name: format!("{name}:{id}"), date: cell(&columns.date), content: Content::Text(text) })
}

fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Comma-separated values with a head, in UTF-8 or GB18030 (as Excel writes them in China).
pub fn csv(path: &Path, columns: Columns) -> Result<Rows, Fault> {
    let name = path.display().to_string();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(open(path)?);
    let head = reader.byte_headers().map_err(|error| broken_csv(&name, 1, &error))?;
    let head: Vec<String> = head.iter().map(head_cell).collect();
    let place = |names: &[String]| names.iter().find_map(|name| head.iter().position(|each| each == name));
    let Some(text) = place(&columns.text) else { return Err(columns.no_text(&name, &head)) };
    let (id, date) = (place(&columns.id), place(&columns.date));
    Ok(Box::new(reader.into_byte_records().enumerate().map(move |(index, record)| {
        let number = index + 1;
        let record = record.map_err(|error| broken_csv(&name, number, &error))?;
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).map(cell_text).filter(|text| !text.is_empty());
        let id = cell(id).unwrap_or_else(|| number.to_string());
        let bytes = record.get(text).unwrap_or_default();
        let content = if bytes.is_empty() { Content::Text(String::new()) } else { Content::Bytes(bytes.to_vec()) };
        Ok(Row { name: format!("{name}:{id}"), date: cell(date), content })
    })))
}

fn head_cell(bytes: &[u8]) -> String {
    cell_text(bytes.strip_prefix(BOM).unwrap_or(bytes))
}

fn cell_text(bytes: &[u8]) -> String {
    zhibiao::read(bytes).text.trim().to_owned()
}

fn broken_csv(name: &str, number: usize, error: &csv::Error) -> Fault {
    Fault::new(format_args!("{name}:{number}"), format_args!("expected comma-separated values; found: {error}"))
}

/// A Parquet table.
pub fn parquet(path: &Path, columns: Columns) -> Result<Rows, Fault> {
    let _ = columns;
    Err(Fault::new(path.display(), "expected a table; found: not read yet"))
}
