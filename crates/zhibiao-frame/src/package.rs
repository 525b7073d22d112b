//! What lies in a report's folder, told for machines: a data package of Frictionless (`datapackage.json`).

use crate::dictionary::{Described, type_name};
use crate::{Error, folder};
use polars::prelude::*;
use serde_json::{Map, Value, json};
use std::path::Path;

/// The text of `datapackage.json` for a folder: every table in it that is one of ours, with its files, columns, types
/// and meanings. It is made from the Parquet files themselves, so it cannot differ from them.
///
/// Decimals are `number`, enums are `string` with their names listed, lists are `array`; each field says its exact type
/// as `parquetType` too.
pub fn data_package(folder: &Path) -> Result<String, Error> {
    let mut resources = Vec::new();
    for table in folder::tables(folder)? {
        let Some(described) = Described::of(&table.schema) else { continue };
        let paths: Vec<String> = table.files.iter().filter_map(|file| relative(file, folder)).collect();
        let fields: Vec<Value> = described
            .columns
            .iter()
            .zip(table.schema.iter_values())
            .map(|((name, meaning), dtype)| field(name, meaning, dtype))
            .collect();
        resources.push(json!({
            "name": table.name,
            "path": if paths.len() == 1 { json!(paths[0]) } else { json!(paths) },
            "description": described.meaning,
            "format": "parquet",
            "mediatype": "application/vnd.apache.parquet",
            "schema": { "fields": fields },
        }));
    }
    let package = json!({
        "name": "zhibiao",
        "title": "Figures of Chinese news, each with its meaning and its source",
        "resources": resources,
    });
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}

fn field(name: &str, meaning: &str, dtype: &DataType) -> Value {
    let mut field = Map::new();
    let kind = match dtype {
        DataType::Date => "date",
        DataType::Int64 => "integer",
        DataType::Boolean => "boolean",
        DataType::Decimal(..) => "number",
        DataType::List(_) => "array",
        DataType::Struct(_) => "object",
        _ => "string",
    };
    field.insert("name".into(), name.into());
    field.insert("type".into(), kind.into());
    field.insert("description".into(), meaning.into());
    field.insert("parquetType".into(), type_name(dtype).into());
    if let DataType::Enum(names, _) = dtype {
        let names: Vec<&str> = names.categories().values_iter().collect();
        field.insert("constraints".into(), json!({ "enum": names }));
    }
    field.into()
}

/// The place of a file in the folder, with `/` between its parts.
fn relative(file: &Path, folder: &Path) -> Option<String> {
    let parts = file.strip_prefix(folder).ok()?.iter().map(|part| part.to_string_lossy().into_owned());
    Some(parts.collect::<Vec<_>>().join("/"))
}
