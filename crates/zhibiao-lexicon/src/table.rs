//! Tab-separated tables: one concept a line, labels joined by `|`, `#` before remarks.

use std::fmt;

/// A table that is not as it should be: which file, which line, what was expected, what was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{table}:{line}: {message}")]
pub struct Error {
    table: String,
    line: usize,
    message: String,
}

impl Error {
    /// A fault at a line (from 1) of a table.
    pub(crate) fn new(table: &str, line: usize, message: impl fmt::Display) -> Self {
        Error { table: table.to_owned(), line, message: message.to_string() }
    }
}

/// One line of a table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    table: String,
    line: usize,
    columns: &'static [&'static str],
    cells: Vec<String>,
}

/// The rows of a table whose head must be `columns`. Empty lines and lines from `#` on are skipped.
pub(crate) fn rows(table: &str, text: &str, columns: &'static [&'static str]) -> Result<Vec<Row>, Error> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let Some((_, head)) = lines.next() else { return Ok(Vec::new()) };
    if !head.split('\t').eq(columns.iter().copied()) {
        return Err(Error::new(table, 1, format!("expected the columns {}; found {head:?}", columns.join(", "))));
    }
    lines
        .map(|(index, line)| {
            let mut cells: Vec<String> = line.split('\t').map(|cell| cell.trim().to_owned()).collect();
            if cells.len() > columns.len() {
                let message =
                    format!("expected {} cells ({}); found {}", columns.len(), columns.join(", "), cells.len());
                return Err(Error::new(table, index + 1, message));
            }
            cells.resize(columns.len(), String::new()); // editors drop tabs at the end of a line
            Ok(Row { table: table.to_owned(), line: index + 1, columns, cells })
        })
        .collect()
}

/// Rows with a user's own: one that is the same as a row before replaces it.
pub(crate) fn merged<T>(mut rows: Vec<T>, own: Vec<T>, same: fn(&T, &T) -> bool) -> Vec<T> {
    rows.retain(|row| own.iter().all(|new| !same(row, new)));
    rows.extend(own);
    rows
}

impl Row {
    /// The cell of a column; a column that the table has not is a fault of the program.
    pub(crate) fn cell(&self, column: &str) -> &str {
        let index = self.columns.iter().position(|each| *each == column);
        &self.cells[index.unwrap_or_else(|| panic!("{} has no column {column}", self.table))]
    }

    /// The cell, or `None` where it is empty.
    pub(crate) fn optional(&self, column: &str) -> Option<&str> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty())
    }

    /// The labels of a cell, joined by `|` in the file.
    pub(crate) fn labels(&self, column: &str) -> Vec<String> {
        let labels = self.cell(column).split('|').map(str::trim).filter(|label| !label.is_empty());
        labels.map(str::to_owned).collect()
    }

    /// The cell read as a value; the error says what would have been right.
    pub(crate) fn parse<T: std::str::FromStr<Err: fmt::Display>>(&self, column: &str) -> Result<T, Error> {
        self.cell(column).parse().map_err(|error| self.fault(format!("{column}: {error}")))
    }

    /// A fault in this row.
    pub(crate) fn fault(&self, message: impl fmt::Display) -> Error {
        Error::new(&self.table, self.line, message)
    }
}
