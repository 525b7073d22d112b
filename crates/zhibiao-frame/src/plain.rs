//! Frames of plain cells, for forms that know neither decimals nor lists (CSV) or no decimals (JSON).

use crate::Error;
use polars::prelude::*;

/// First characters that make a spreadsheet read a cell as a formula; the full-width ones do so in
/// Chinese and Japanese settings.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Between the items of a list in one cell.
const BETWEEN: &str = "|";

/// The frame with decimals as strings without zeros at their end.
pub(crate) fn for_json(frame: &DataFrame) -> PolarsResult<DataFrame> {
    with_columns(frame, |column| match column.dtype() {
        DataType::Decimal(..) => cells(column, shown),
        _ => Ok(column.clone()),
    })
}

/// The frame with one plain cell for every value, none of which a spreadsheet takes for a formula.
pub(crate) fn for_csv(frame: &DataFrame) -> PolarsResult<DataFrame> {
    with_columns(frame, |column| match column.dtype() {
        DataType::Decimal(..) => cells(column, shown),
        DataType::String if !column.str()?.iter().flatten().any(is_formula) => Ok(column.clone()),
        DataType::String | DataType::List(_) | DataType::Struct(_) => cells(column, |value| guarded(shown(value))),
        DataType::Categorical(..) | DataType::Enum(..) => column.cast(&DataType::String),
        _ => Ok(column.clone()),
    })
}

/// The cells of every row as a person writes them; a null is empty.
pub fn shown_rows(frame: &DataFrame) -> Result<Vec<Vec<String>>, Error> {
    let cell = |column: &Column, row| column.get(row).map(shown);
    let row = |row| frame.columns().iter().map(|column| cell(column, row)).collect::<PolarsResult<_>>();
    Ok((0..frame.height()).map(row).collect::<PolarsResult<_>>()?)
}

/// Whether a column, counted from 0, holds numbers.
pub fn is_number(frame: &DataFrame, column: usize) -> bool {
    frame.columns().get(column).is_some_and(|column| column.dtype().is_numeric())
}

fn with_columns(frame: &DataFrame, change: impl Fn(&Column) -> PolarsResult<Column>) -> PolarsResult<DataFrame> {
    DataFrame::new(frame.height(), frame.columns().iter().map(change).collect::<PolarsResult<_>>()?)
}

/// A column of strings from the values that are not null.
fn cells(column: &Column, cell: impl Fn(AnyValue) -> String) -> PolarsResult<Column> {
    let series = column.as_materialized_series();
    let mut builder = StringChunkedBuilder::new(column.name().clone(), series.len());
    for index in 0..series.len() {
        match series.get(index)? {
            AnyValue::Null => builder.append_null(),
            value => builder.append_value(cell(value)),
        }
    }
    Ok(builder.finish().into_column())
}

/// A value as a person writes it: `60`, `元`, `100-106|120-131`, `f1 (told before)`.
pub(crate) fn shown(value: AnyValue) -> String {
    match value {
        AnyValue::Null => String::new(),
        AnyValue::Decimal(..) => {
            let text = value.to_string();
            if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
        }
        AnyValue::List(items) => items.iter().map(shown).collect::<Vec<_>>().join(BETWEEN),
        AnyValue::Struct(..) | AnyValue::StructOwned(_) => {
            let mut fields = Vec::new();
            value._materialize_struct_av(&mut fields);
            fields.into_iter().map(shown).collect::<Vec<_>>().join(":")
        }
        AnyValue::String(text) => text.to_owned(),
        AnyValue::StringOwned(text) => text.to_string(),
        other => other.get_str().map_or_else(|| other.to_string(), str::to_owned),
    }
}

/// How many columns of a terminal or of Latin letters a text is wide: Chinese is two a letter.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter < '\u{1100}' { 1 } else { 2 }).sum()
}

/// The cell, with `'` before what would start a formula.
fn guarded(cell: String) -> String {
    if is_formula(&cell) { format!("'{cell}") } else { cell }
}

/// The cell of a CSV file without the `'` that stands before what would start a formula.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

fn is_formula(cell: &str) -> bool {
    cell.starts_with(FORMULA)
}
