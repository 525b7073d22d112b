//! `zhibiao query`: SQL over the tables of a report.

use crate::arguments::{Query, QueryFormat};
use crate::output::to_file_or_stdout;
use anyhow::Result;
use comfy_table::{Cell, CellAlignment, Table, presets};
use zhibiao_frame::{DataFrame, Format, is_number, query, shown_rows, write_to};

/// Prints the answer.
pub fn run(asked: &Query) -> Result<usize> {
    let answer = query(&asked.folder, &asked.sql)?;
    to_file_or_stdout(None, |out| {
        match asked.format {
            QueryFormat::Table => writeln!(out, "{}", table(&answer)?)?,
            QueryFormat::Csv => write_to(&answer, Format::Csv, out)?,
            QueryFormat::Jsonl => write_to(&answer, Format::Jsonl, out)?,
        }
        Ok(0)
    })
}

/// The answer as a table in Markdown, a line for each row, numbers to the right.
fn table(answer: &DataFrame) -> Result<Table> {
    let mut table = Table::new();
    table
        .load_preset(presets::ASCII_MARKDOWN)
        .set_header(answer.get_column_names().into_iter().map(|name| name.as_str()));
    for row in shown_rows(answer)? {
        table.add_row(row.iter().map(|cell| Cell::new(on_one_line(cell))));
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        if is_number(answer, index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    Ok(table)
}

/// Line breaks and what a terminal would obey become spaces; `|` would end a cell.
fn on_one_line(cell: &str) -> String {
    cell.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>().replace('|', "\\|")
}
