//! Every column is described, in files and in the README alike.

use super::tables::folder;
use crate::dictionary::{Described, TABLES, type_name};
use crate::rollup::{enterprises_frame, investment_frame, metrics_frame, over_time_frame, projects_frame};
use crate::{
    Format, articles_frame, corrections_frame, diagnostics_frame, documents_frame, evidence_frame, facts_frame, write,
};
use polars::prelude::*;
use std::fmt::Write;
use std::path::Path;

/// Every table, empty.
fn frames() -> Vec<(&'static str, DataFrame)> {
    vec![
        ("facts", facts_frame(&[]).unwrap().0),
        ("articles", articles_frame(&[]).unwrap()),
        ("diagnostics", diagnostics_frame(&[]).unwrap()),
        ("evidence", evidence_frame(&[]).unwrap()),
        ("documents", documents_frame(&[]).unwrap()),
        ("corrections", corrections_frame(&[]).unwrap()),
        ("zone_investment", investment_frame(&[]).unwrap()),
        ("investment_over_time", over_time_frame(&[]).unwrap()),
        ("projects", projects_frame(&[]).unwrap()),
        ("zone_enterprises", enterprises_frame(&[]).unwrap()),
        ("zone_metrics", metrics_frame(&[]).unwrap()),
    ]
}

#[test]
fn every_table_is_described_column_by_column() {
    let frames = frames();
    assert_eq!(
        TABLES.iter().map(|table| table.name).collect::<Vec<_>>(),
        frames.iter().map(|each| each.0).collect::<Vec<_>>()
    );
    for (name, frame) in &frames {
        let found = Described::of(frame.schema()).map(|table| table.name);
        assert_eq!(found, Some(*name), "columns of {name} in dictionary.tsv and in the frame");
    }
    for table in TABLES.iter() {
        let meanings = table.columns.iter().map(|(_, meaning)| meaning).chain([&table.meaning]);
        assert!(meanings.clone().all(|meaning| meaning.ends_with(['.', '…'])), "{}", table.name);
    }
}

#[test]
fn a_parquet_file_says_what_its_columns_mean() {
    let path = folder("metadata").join("facts.parquet");
    write(&facts_frame(&[]).unwrap().0, Format::Parquet, &path).unwrap();
    let mut reader = ParquetReader::new(std::fs::File::open(&path).unwrap());
    let metadata = reader.get_metadata().unwrap().key_value_metadata.clone().unwrap();
    let value = |key: &str| metadata.iter().find(|each| each.key == key).and_then(|each| each.value.clone());
    assert_eq!(value("table").as_deref(), Some("facts"));
    assert_eq!(value("description").as_deref(), Some("One row a figure, with its meaning and its source."));
    assert_eq!(value("column.part_of").as_deref(), Some("fact_id of the whole that it is a part of."));
    assert!(value("ARROW:schema").is_some(), "other readers take their types from here");
}

/// The README lists what is in `dictionary.tsv`; `make bless` writes it.
#[test]
fn the_readme_lists_every_column() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let mut readme = std::fs::read_to_string(&path).unwrap();
    for ((name, frame), table) in frames().iter().zip(TABLES.iter()) {
        let (start, end) = (format!("<!-- columns of {name} -->\n"), "<!-- end -->");
        let (before, rest) = readme.split_once(&start).unwrap_or_else(|| panic!("expected {start} in README.md"));
        let (found, after) = rest.split_once(end).unwrap_or_else(|| panic!("expected {end} after {start}"));
        let expected = markdown(table, frame.schema());
        if std::env::var_os("BLESS").is_some() {
            readme = format!("{before}{start}{expected}{end}{after}");
            std::fs::write(&path, &readme).unwrap();
        } else {
            assert_eq!(found, expected, "columns of {name} in README.md; `make bless` writes them");
        }
    }
}

fn markdown(table: &Described, schema: &Schema) -> String {
    let mut text = "| column | type | meaning |\n|---|---|---|\n".to_owned();
    for ((name, meaning), dtype) in table.columns.iter().zip(schema.iter_values()) {
        writeln!(text, "| `{name}` | {} | {meaning} |", type_name(dtype)).unwrap();
    }
    text
}
