//! What every table and column means: the one source for the metadata of Parquet files, the data package, the
//! table `columns` of queries, the notes in workbooks and the README.

use crate::{Error, column};
use polars::prelude::*;
use std::sync::LazyLock;

/// A table with what it and its columns mean.
#[derive(Debug)]
pub(crate) struct Described {
    pub name: &'static str,
    pub meaning: &'static str,
    /// Names and meanings, in the order of the columns.
    pub columns: Vec<(&'static str, &'static str)>,
}

/// Every table that is described, in the order of `dictionary.tsv`: a row without a column is about the table.
pub(crate) static TABLES: LazyLock<Vec<Described>> = LazyLock::new(|| {
    let mut tables: Vec<Described> = Vec::new();
    for row in include_str!("dictionary.tsv").lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [table, column, meaning] = cells[..] else { panic!("dictionary.tsv: expected three cells; found {row:?}") };
        match tables.last_mut() {
            Some(last) if last.name == table => last.columns.push((column, meaning)),
            _ => tables.push(Described { name: table, meaning, columns: Vec::new() }),
        }
    }
    tables
});

impl Described {
    /// The table that has these columns, in this order; nothing where none has.
    pub fn of(schema: &Schema) -> Option<&'static Described> {
        TABLES.iter().find(|table| schema.iter_names().map(PlSmallStr::as_str).eq(table.names()))
    }

    /// The table that has these columns, in any order.
    pub fn with(schema: &Schema) -> Option<&'static Described> {
        TABLES
            .iter()
            .find(|table| table.columns.len() == schema.len() && table.names().all(|name| schema.contains(name)))
    }

    /// The names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|(name, _)| *name)
    }

    /// Keys and values for the foot of a Parquet file: `table`, `description`, `column.zone` …
    pub fn metadata(&self) -> Vec<(String, String)> {
        let table = [("table".to_owned(), self.name.to_owned()), ("description".to_owned(), self.meaning.to_owned())];
        let columns = self.columns.iter().map(|(name, meaning)| (format!("column.{name}"), (*meaning).to_owned()));
        table.into_iter().chain(columns).collect()
    }
}

/// The type of a column in the words of the README: `decimal(38,10)`, `list of string`.
pub(crate) fn type_name(dtype: &DataType) -> String {
    match dtype {
        DataType::String => "string".to_owned(),
        DataType::Decimal(precision, scale) => format!("decimal({precision},{scale})"),
        DataType::Enum(..) | DataType::Categorical(..) => "enum".to_owned(),
        DataType::List(item) => format!("list of {}", type_name(item)),
        DataType::Struct(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|field| format!("{} {}", field.name(), type_name(field.dtype()))).collect();
            format!("struct({})", fields.join(", "))
        }
        DataType::Int64 => "int64".to_owned(),
        DataType::Boolean => "boolean".to_owned(),
        other => other.to_string(),
    }
}

/// The meaning of every column of these tables, as a table: `table_name`, `column_name`, `data_type`, `description`.
/// A table that is not described has its columns without descriptions.
pub(crate) fn columns_frame(tables: &[(String, SchemaRef)]) -> Result<DataFrame, Error> {
    let mut rows: Vec<(&str, &str, String, Option<&str>)> = Vec::new();
    for (table, schema) in tables {
        let described = Described::of(schema);
        for (at, (name, dtype)) in schema.iter().enumerate() {
            let meaning = described.map(|described| described.columns[at].1);
            rows.push((table, name, type_name(dtype), meaning));
        }
    }
    let columns = vec![
        column::text("table_name", rows.iter().map(|row| row.0)),
        column::text("column_name", rows.iter().map(|row| row.1)),
        column::text("data_type", rows.iter().map(|row| row.2.as_str())),
        column::optional_text("description", rows.iter().map(|row| row.3)),
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}
