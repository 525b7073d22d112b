//! Comma-separated values, cell by cell in whatever encoding.

use super::{BOM, Columns, Row, Rows, open};
use crate::inputs::{Content, Fault, Gauge};
use std::path::Path;

/// Comma-separated values with a head, in UTF-8 or GB18030 (as Excel writes them in China).
pub fn csv(path: &Path, columns: Columns, gauge: &Gauge) -> Result<Rows, Fault> {
    let name = path.display().to_string();
    let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(open(path, gauge)?);
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

fn broken_csv(name: &str, number: usize, error: &::csv::Error) -> Fault {
    Fault::new(format_args!("{name}:{number}"), format_args!("expected comma-separated values; found: {error}"))
}
