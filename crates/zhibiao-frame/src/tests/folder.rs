//! Tables in a folder: asked by SQL, told as a data package, written in parts.

use super::facts;
use super::tables::{diagnostic, every_kind_of_fact, folder};
use crate::rollup::{enterprises_frame, investment_frame, zone_investment};
use crate::workbook::with_at_most;
use crate::{
    Format, Key, Links, data_package, diagnostics_frame, facts_frame, query, remove_parts, report_workbook, shown_rows,
    write, write_parts,
};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder with three facts of two zones, and what they sum up to.
fn report(name: &str) -> PathBuf {
    let folder = folder(name);
    let told = facts(&[
        "f1 356.80亿元 published=2024-06-14 zone=甲/乙高新区",
        "f2 0.0000000001亿元 published=2024-06-14",
        "f3 7亿元 zoneless",
    ]);
    write(&facts_frame(&told).unwrap().0, Format::Parquet, &folder.join("facts.parquet")).unwrap();
    let sums = investment_frame(&zone_investment(&told).rows).unwrap();
    write(&sums, Format::Parquet, &folder.join("zone_investment.parquet")).unwrap();
    folder
}

#[test]
fn a_workbook_says_what_it_leaves_to_the_tables() {
    let folder = report("workbook");
    let missing = report_workbook(&folder, &Links::default()).unwrap_err().to_string();
    assert!(missing.ends_with("expected a table zone_enterprises.parquet; found none"), "{missing}");
    let (counts, doubts) = (enterprises_frame(&[]).unwrap(), diagnostics_frame(&[diagnostic()]).unwrap());
    write(&counts, Format::Parquet, &folder.join("zone_enterprises.parquet")).unwrap();
    write(&doubts, Format::Parquet, &folder.join("diagnostics.parquet")).unwrap();
    let (bytes, notes) = report_workbook(&folder, &Links::default()).unwrap();
    assert!(bytes.starts_with(b"PK\x03\x04"));
    assert_eq!(notes, Vec::<String>::new());
    let (_, notes) = with_at_most(2, &folder, &Links::default()).unwrap();
    assert_eq!(notes, ["facts: the first 2 of 3 rows; the table has them all"]);
}

/// The rows of an answer, cells joined by ` · `.
fn answer(folder: &Path, sql: &str) -> Vec<String> {
    let frame = query(folder, sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    shown_rows(&frame).unwrap().iter().map(|row| row.join(" · ")).collect()
}

#[test]
fn sums_are_exact() {
    let folder = report("sums");
    let sql =
        "SELECT zone, sum(base_value) AS total FROM facts WHERE zone IS NOT NULL GROUP BY zone ORDER BY total DESC";
    assert_eq!(answer(&folder, sql), ["甲/乙高新区 · 35680000000", "甲高新区 · 0.01"]);
    assert_eq!(answer(&folder, "select sum(value_yi) from zone_investment"), ["356.8000000001"]);
    assert_eq!(
        answer(&folder, "select sum(base_value) / 100000000 as yi from facts where zone = '甲/乙高新区'"),
        ["356.8"]
    );
    let sql = "select f.text, z.value_yi from facts f join zone_investment z on f.zone = z.zone order by f.fact_id";
    assert_eq!(answer(&folder, sql), ["356.80亿元 · 356.8", "0.0000000001亿元 · 0.0000000001"]);
}

#[test]
fn columns_are_a_table_too() {
    let folder = report("columns");
    let sql =
        "select data_type, description from columns where table_name = 'zone_investment' and column_name = 'left_out'";
    assert_eq!(
        answer(&folder, sql),
        [
            "list of struct(fact_id string, reason string) · Figures of the zone that are not in the sum, each with the reason."
        ]
    );
}

#[test]
fn a_wrong_query_is_told_what_there_is() {
    let folder = report("wrong");
    let message = |sql: &str| query(&folder, sql).unwrap_err().to_string();
    for (sql, found) in [
        ("select * from fact", "'fact' was not found"),
        ("selec zone from facts", "selec"),
        ("select zon from facts", "zon"),
        ("select 1; select 2", "one (and only one) statement"),
    ] {
        let message = message(sql);
        assert!(
            message.starts_with("expected a query over the tables facts, zone_investment, columns; found: "),
            "{message}"
        );
        assert!(message.contains(found), "{sql}: {message}");
    }
    let empty = super::tables::folder("empty");
    let message = query(&empty, "select 1").unwrap_err().to_string();
    assert!(message.ends_with("empty: expected tables such as facts.parquet; found none"), "{message}");
}

#[test]
fn parts_are_one_table() {
    let folder = report("parts");
    let whole = answer(&folder, "select * from facts order by fact_id");
    let told = facts_frame(&super::facts(&[
        "f1 356.80亿元 published=2024-06-14 zone=甲/乙高新区",
        "f2 0.0000000001亿元 published=2024-06-14",
        "f3 7亿元 zoneless",
    ]))
    .unwrap()
    .0;
    for (key, expected) in [
        (Key::Zone, vec!["zone=__HIVE_DEFAULT_PARTITION__", "zone=甲%2F乙高新区", "zone=甲高新区"]),
        (Key::Published, vec!["published=2024-06-14", "published=__HIVE_DEFAULT_PARTITION__"]),
    ] {
        write(&told, Format::Parquet, &folder.join("facts.parquet")).unwrap();
        write_parts(&folder.join("facts.parquet"), key, &folder.join("facts")).unwrap();
        fs::remove_file(folder.join("facts.parquet")).unwrap();
        let mut names: Vec<String> = fs::read_dir(folder.join("facts"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, expected);
        assert_eq!(answer(&folder, "select * from facts order by fact_id"), whole, "{key:?}");
        let package: serde_json::Value = serde_json::from_str(&data_package(&folder).unwrap()).unwrap();
        let paths = package["resources"][0]["path"].as_array().unwrap();
        assert_eq!(paths.len(), expected.len());
        assert!(paths.iter().all(|path| folder.join(path.as_str().unwrap()).is_file()), "{paths:?}");
    }
    remove_parts(&folder.join("facts")).unwrap();
    assert!(!folder.join("facts").exists());
    let left = fs::read_dir(&folder).unwrap().count();
    assert_eq!(left, 1, "no draft is left");
}

#[test]
fn parts_do_not_take_the_place_of_something_else() {
    let (folder, tables) = (folder("else"), folder("else_tables"));
    write(&facts_frame(&every_kind_of_fact()).unwrap().0, Format::Parquet, &tables.join("facts.parquet")).unwrap();
    fs::create_dir(folder.join("facts")).unwrap();
    fs::write(folder.join("facts/mine.txt"), "mine").unwrap();
    let written = write_parts(&tables.join("facts.parquet"), Key::Zone, &folder.join("facts"));
    assert!(written.unwrap_err().to_string().contains("facts: "));
    assert_eq!(fs::read_to_string(folder.join("facts/mine.txt")).unwrap(), "mine");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no draft is left");
}

#[test]
fn a_data_package_tells_every_table_and_column() {
    let folder = report("package");
    fs::write(folder.join("notes.txt"), "no table").unwrap();
    let package: serde_json::Value = serde_json::from_str(&data_package(&folder).unwrap()).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let names: Vec<&str> = resources.iter().map(|each| each["path"].as_str().unwrap()).collect();
    assert_eq!(names, ["facts.parquet", "zone_investment.parquet"]);
    let fields = resources[0]["schema"]["fields"].as_array().unwrap();
    assert_eq!(fields.len(), 34);
    let field = |name: &str| fields.iter().find(|field| field["name"] == name).unwrap();
    assert_eq!((&field("value")["type"], &field("value")["parquetType"]), (&"number".into(), &"decimal(38,10)".into()));
    assert_eq!(field("status")["constraints"]["enum"][0], zhibiao_fact::Status::ALL[0].as_str());
    assert_eq!(field("rules")["type"], "array");
    assert_eq!(field("published")["description"], "Day of publication; null where it is not known.");
}
