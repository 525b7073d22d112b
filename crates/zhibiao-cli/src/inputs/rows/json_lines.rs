//! JSON lines, from a file or standard input.

use super::{BOM, Columns, Row, Rows, open};
use crate::inputs::{Content, Fault, Gauge};
use serde_json::{Map, Value};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

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

/// JSON lines.
pub fn jsonl(path: &Path, columns: Columns, gauge: &Gauge) -> Result<Rows, Fault> {
    Ok(json_rows(path.display().to_string(), open(path, gauge)?, columns))
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
