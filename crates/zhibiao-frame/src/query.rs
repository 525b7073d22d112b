//! SQL over the tables of a folder.

use crate::dictionary::columns_frame;
use crate::error::Kind;
use crate::{Error, folder};
use polars::prelude::*;
use polars::sql::SQLContext;
use std::path::Path;

/// The table in which every other table's columns are told.
const COLUMNS: &str = "columns";

/// The answer to a query over the tables of a folder, each named like its file without the ending. The table
/// `columns` tells what they hold. Decimals stay decimals in sums, products and quotients.
///
/// An error tells which tables there are, and what polars says of the query.
pub fn query(folder: &Path, sql: &str) -> Result<DataFrame, Error> {
    let tables = folder::tables(folder)?;
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    let expected = match names.is_empty() {
        true => return Err(Kind::NoTables(folder.to_owned()).into()),
        false => format!("{}, {COLUMNS}", names.join(", ")),
    };
    let schemas: Vec<_> = tables.iter().map(|table| (table.name.clone(), table.schema.clone())).collect();
    let mut context = SQLContext::new();
    context.register(COLUMNS, columns_frame(&schemas)?.lazy());
    for table in tables {
        context.register(&table.name, table.rows);
    }
    let answer = context.execute(sql).and_then(LazyFrame::collect);
    answer.map_err(|cause| Kind::Query { tables: expected, cause }.into())
}
