//! Tables written batch by batch and read back some rows at a time.

use super::fact;
use super::tables::{article, diagnostic, every_kind_of_fact, folder};
use crate::{
    DocumentRecord, Format, Record, Since, TableReader, TableWriter, articles_frame, column, diagnostics_frame,
    documents_frame, evidence_frame, facts_frame, write,
};
use polars::prelude::DataFrame;
use std::fmt::Debug;
use std::fs;
use std::path::Path;
use zhibiao_fact::{ArticleRecord, Evidence, Fact};

/// Rows for more than two shards of a thousand.
fn long() -> DataFrame {
    const ROWS: usize = 2_500;
    let names: Vec<String> = (0..ROWS).map(|row| format!("-{row}号")).collect();
    let columns = vec![
        column::text("name", names.iter().map(String::as_str)),
        column::integer("row", (0..ROWS).map(|row| row as i64)),
        column::decimal("value", (0..ROWS).map(|row| (row % 3 > 0).then_some(row as i128))).unwrap(),
        column::text_list("list", names.iter().map(std::slice::from_ref)),
    ];
    DataFrame::new(ROWS, columns).unwrap()
}

/// The file that a table grows into when it comes in batches of so many rows.
fn grown(frame: &DataFrame, batch: usize, format: Format, path: &Path) -> Vec<u8> {
    let mut writer = TableWriter::new(frame, format, Some(path)).unwrap();
    writer.shard = 1_000;
    for start in (0..frame.height()).step_by(batch) {
        writer.push(&frame.slice(start as i64, batch)).unwrap();
    }
    writer.write(path).unwrap();
    fs::read(path).unwrap()
}

#[test]
fn the_bytes_do_not_depend_on_the_batches() {
    let folder = folder("growing");
    let frame = long();
    for format in [Format::Parquet, Format::Arrow, Format::Csv, Format::Jsonl] {
        let path = folder.join(format!("table.{format}"));
        let bytes = grown(&frame, 90, format, &path);
        assert!(bytes == grown(&frame, 2_001, format, &path), "{format}");
        let mut writer = TableWriter::new(&frame, format, None).unwrap();
        writer.shard = 1_000;
        writer.push(&frame).unwrap();
        let mut out = Vec::new();
        writer.write_to(&mut out).unwrap();
        assert!(bytes == out, "{format}");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 4, "no shard is left");
}

#[test]
fn a_small_table_is_as_if_written_at_once() {
    let folder = folder("growing_small");
    let (frame, _) = facts_frame(&every_kind_of_fact()).unwrap();
    for format in Format::ALL {
        let path = folder.join(format!("facts.{format}"));
        write(&frame, *format, &path).unwrap();
        assert!(fs::read(&path).unwrap() == grown(&frame, 1, *format, &path), "{format}");
    }
}

#[test]
fn rows_far_apart_come_back() {
    let path = folder("growing_far").join("documents.parquet");
    let rows: Vec<DocumentRecord> = (0..140_000).map(document).collect();
    write(&documents_frame(&rows).unwrap(), Format::Parquet, &path).unwrap();
    let mut reader = TableReader::<DocumentRecord>::open(&path).unwrap();
    assert_eq!(reader.height(), rows.len());
    for range in [0..3, 65_530..65_540, 139_998..150_000, 10..12, 60_000..135_000, 5..5, 140_000..140_001] {
        let end = range.end.min(rows.len());
        assert!(reader.rows(range.clone()).unwrap() == rows[range.start.min(end)..end], "{range:?}");
    }
}

fn document(number: usize) -> DocumentRecord {
    DocumentRecord {
        doc: format!("{number}.txt"),
        content: "c".repeat(number % 5),
        reader: "r".into(),
        since: Since::ALL[number % 3],
        same_as: number.is_multiple_of(7).then(|| "0.txt".into()),
        as_read: number.is_multiple_of(2),
        articles: number,
        facts: 2 * number,
        evidence: 3 * number,
        diagnostics: 0,
        source: number.is_multiple_of(11).then(|| "文".into()),
    }
}

#[test]
fn what_was_written_is_read_back() {
    let folder = folder("growing_back");
    let told = every_kind_of_fact();
    let evidence: Vec<(String, Evidence)> = told
        .iter()
        .flat_map(|fact| fact.evidence.iter().map(|evidence| (fact.fact_id.clone(), evidence.clone())))
        .collect();
    assert!(!evidence.is_empty());
    check(&folder, evidence_frame(&told).unwrap(), &evidence);
    let told: Vec<Fact> = told.into_iter().map(|fact| Fact { evidence: Vec::new(), ..fact }).collect();
    check(&folder, facts_frame(&told).unwrap().0, &told);
    let headline =
        ArticleRecord { spans: Vec::new(), byline: Vec::new(), zone: Some("甲高新区".into()), ..article() };
    let articles = [article(), headline];
    check(&folder, articles_frame(&articles).unwrap(), &articles);
    check(&folder, diagnostics_frame(&[diagnostic()]).unwrap(), &[diagnostic()]);
}

fn check<Row: Record + PartialEq + Debug>(folder: &Path, frame: DataFrame, rows: &[Row]) {
    let path = folder.join("table.parquet");
    write(&frame, Format::Parquet, &path).unwrap();
    assert_eq!(TableReader::<Row>::open(&path).unwrap().rows(0..rows.len()).unwrap(), rows);
}

#[test]
fn another_table_is_an_error() {
    let path = folder("growing_other").join("facts.parquet");
    write(&facts_frame(&[fact("f1 60亿元")]).unwrap().0, Format::Parquet, &path).unwrap();
    let error = TableReader::<DocumentRecord>::open(&path).unwrap_err().to_string();
    assert!(error.contains("expected a column content of string; found none of this name"), "{error}");
    let error = TableReader::<Fact>::open(&path.with_file_name("none.parquet")).unwrap_err().to_string();
    assert!(error.contains("none.parquet"), "{error}");
}
