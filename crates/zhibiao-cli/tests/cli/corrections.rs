//! What people correct is applied, kept apart from what was read, and named when it no longer matches.

use crate::same_bytes::files;
use crate::{PAGE, Ran, folder, lines, put, run_in};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A report on a page and its facts by their text as printed.
fn page(test: &str) -> PathBuf {
    let folder = folder(test);
    put(&folder, "papers/a.txt", PAGE.replace("142家", "142家，占地约300亩"));
    report(&folder, &[]);
    folder
}

fn report(folder: &Path, more: &[&str]) -> Ran {
    let ran = run_in(folder, &[&["report", "papers", "-o", "out", "--published", "2024-06-14"], more].concat(), "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran
}

/// A report with these rows (field, was, now), each of the fact with this text.
fn corrected(folder: &Path, rows: &[(&str, &str, &str, &str)]) -> Ran {
    let rows: Vec<String> = rows
        .iter()
        .map(|(text, field, was, now)| {
            let fact_id =
                if *text == "none" { "f0000000000000000".into() } else { string(&fact(folder, text), "fact_id") };
            format!("{fact_id},papers/a.txt,{text},{field},{was},{now},seen on paper\n")
        })
        .collect();
    put(folder, "corrections.csv", format!("\u{FEFF}fact_id,doc,text,field,was,now,note\n{}", rows.concat()));
    report(folder, &["--corrections", "corrections.csv"])
}

fn rows(folder: &Path, query: &str) -> Vec<Value> {
    let ran = run_in(folder, &["query", query, "--in", "out", "-f", "jsonl"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    lines(&ran.out)
}

/// The fact in the body with this text.
fn fact(folder: &Path, text: &str) -> Value {
    let query = format!("select * from facts where text = '{text}' and place = 'body'");
    rows(folder, &query).pop().unwrap_or_else(|| panic!("{text} is no fact"))
}

fn string(fact: &Value, field: &str) -> String {
    fact[field].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_corrected_field_is_in_the_tables_the_sums_and_on_the_page() {
    let folder = page("corrected");
    let ran = corrected(&folder, &[("60亿元", "zone", "武汉东湖高新区", "随州高新技术产业开发区")]);
    assert!(ran.err.contains("1 corrections applied, 0 left alone"), "{}", ran.err);
    let fact = fact(&folder, "60亿元");
    assert_eq!((string(&fact, "zone"), string(&fact, "province")), ("随州高新区".into(), "湖北".into()));
    let rules = fact["rules"].as_array().expect("rules");
    assert_eq!(rules.last().and_then(Value::as_str), Some("corrected: zone"));
    let sums = rows(&folder, "select zone from zone_investment where zone = '随州高新区' and value_yi = 60");
    assert_eq!(sums.len(), 1);
    let row = &rows(&folder, "select * from corrections")[0];
    assert_eq!((string(row, "was"), string(row, "now")), ("武汉东湖高新区".into(), "随州高新技术产业开发区".into()));
    assert_eq!((string(row, "outcome"), string(row, "note")), ("applied".into(), "seen on paper".into()));
    let html = fs::read_to_string(folder.join("out/review.html")).expect("the page");
    assert!(html.contains("随州高新技术产业开发区"), "the page has the correction");
}

#[test]
fn base_values_are_calculated_anew() {
    let folder = page("corrected_base");
    corrected(
        &folder,
        &[
            ("60亿元", "value", "60.0", "60.5"),
            ("60亿元", "value_high", "", "70"),
            ("25亿元", "scale", "亿", "万"),
            ("300亩", "unit", "亩", "公顷"),
            ("142家", "value", "142", "1420"),
        ],
    );
    let base = |text: &str| {
        let fact = fact(&folder, text);
        [string(&fact, "base_value"), string(&fact, "base_value_high"), string(&fact, "base_unit")].join(" ")
    };
    assert_eq!(base("60亿元"), "6050000000 7000000000 CNY");
    assert_eq!(base("25亿元"), "250000  CNY");
    assert_eq!(base("300亩"), "3000000  m2");
    assert_eq!(base("142家"), "1420  1");
}

#[test]
fn what_follows_from_a_field_follows() {
    let folder = page("corrected_more");
    corrected(
        &folder,
        &[
            ("142家", "category", "高新技术企业", "国家级专精特新“小巨人”企业"),
            ("142家", "period", "..2024-06-14", "2023-H2"),
            ("60亿元", "status", "planned", "actual"),
            ("60亿元", "metric", "investment", "investment_completed"),
            ("60亿元", "approx", "about", "exact"),
            ("25亿元", "part_of", &string(&fact(&folder, "60亿元"), "fact_id"), ""),
        ],
    );
    let count = fact(&folder, "142家");
    let fields = ["category_class", "period", "period_start", "period_end"].map(|field| string(&count, field));
    assert_eq!(fields, ["专精特新小巨人", "2023-H2", "2023-07-01", "2023-12-31"]);
    let amount = fact(&folder, "60亿元");
    let fields = ["status", "metric", "approx"].map(|field| string(&amount, field));
    assert_eq!(fields, ["actual", "investment_completed", "exact"]);
    assert!(fact(&folder, "25亿元")["part_of"].is_null());
}

#[test]
fn a_fact_that_is_none_leaves_the_facts() {
    let folder = page("corrected_wrong");
    let before = rows(&folder, "select fact_id from facts").len();
    corrected(&folder, &[("142家", "wrong", "", "true")]);
    assert_eq!(rows(&folder, "select fact_id from facts").len(), before - 1);
    assert!(rows(&folder, "select * from zone_enterprises").is_empty());
    assert_eq!(string(&rows(&folder, "select * from corrections")[0], "text"), "142家");
}

#[test]
fn without_corrections_all_is_as_it_was_read() {
    let folder = page("corrected_undone");
    let read = files(&folder.join("out"));
    corrected(
        &folder,
        &[("60亿元", "value", "60", "61"), ("142家", "wrong", "", "true"), ("25亿元", "subject", "none", "甲公司")],
    );
    // Again with the same: what was read is corrected, not what was corrected.
    let first = files(&folder.join("out"));
    let again = report(&folder, &["--corrections", "corrections.csv"]);
    assert!(again.err.contains("2 corrections applied, 1 left alone"), "{}", again.err);
    for (name, bytes) in files(&folder.join("out")) {
        assert!(first[&name] == bytes || name == "documents.parquet", "{name} differs");
    }
    report(&folder, &[]);
    let undone = files(&folder.join("out"));
    assert_eq!(undone.keys().collect::<Vec<_>>(), read.keys().collect::<Vec<_>>());
    for (name, bytes) in undone {
        assert!(read[&name] == bytes || name == "documents.parquet", "{name} differs");
    }
}

#[test]
fn what_no_longer_matches_is_left_alone_and_named() {
    let folder = page("corrected_unmatched");
    let ran = corrected(&folder, &[("60亿元", "value", "59", "61"), ("none", "metric", "investment", "funding")]);
    assert!(ran.err.contains("0 corrections applied, 2 left alone"), "{}", ran.err);
    assert!(ran.err.contains("corrections.csv:2: expected value of 60亿元"), "{}", ran.err);
    assert!(ran.err.contains("found 60"), "{}", ran.err);
    assert!(ran.err.contains("corrections.csv:3: expected fact f0000000000000000 (none); found none"), "{}", ran.err);
    assert_eq!(string(&fact(&folder, "60亿元"), "value"), "60");
    let outcomes: Vec<_> = rows(&folder, "select outcome, found from corrections")
        .iter()
        .map(|row| (string(row, "outcome"), string(row, "found")))
        .collect();
    assert_eq!(outcomes, [("differs".into(), "60".into()), ("no_fact".into(), String::new())]);
    assert_eq!(rows(&folder, "select * from diagnostics where code = 'unmatched'").len(), 2);
}

#[test]
fn a_table_that_is_none_is_an_error_with_its_line() {
    let folder = page("corrected_bad");
    let head = "fact_id,doc,text,field,was,now,note\n";
    for (table, said) in [
        ("fact_id,field,was\n".to_owned(), ":1: expected a column now; found the columns: fact_id, field, was"),
        (format!("{head}f1,,,colour,,red,\n"), ":2: expected a field, one of metric, aspect,"),
        (format!("{head}f1,,,metric,,investments,\n"), ":2: metric: expected one of investment, "),
        (format!("{head}f1,,,value,60,sixty,\n"), ":2: expected value to be a number such as 60.5"),
        (format!("{head}f1,,,value,60,,\n"), ":2: expected value to be a number"),
        (
            format!("{head}f1,,,period,,Jun 24,\n"),
            ":2: expected a period such as 2024-H1 or ..2024-06; found \"Jun 24\"",
        ),
        (format!("{head}f1,,,wrong,,no,\n"), ":2: expected wrong to be true; found \"no\""),
        (
            format!("{head}f1,,,zone,,甲,\nf1,,,zone,,乙,\n"),
            ":3: expected one correction of zone of a fact; found another at",
        ),
        (format!("{head}f1,zone\n"), "expected comma-separated values; found"),
    ] {
        put(&folder, "corrections.csv", table);
        let ran = run_in(&folder, &["report", "papers", "-o", "out", "--corrections", "corrections.csv"], "");
        assert_eq!(ran.code, 2, "{said}");
        assert!(ran.err.contains(&format!("corrections.csv{said}")) || ran.err.contains(said), "{said}: {}", ran.err);
    }
    let unit = format!("{head}{},,,unit,元,斤斤,\n", string(&fact(&folder, "60亿元"), "fact_id"));
    put(&folder, "corrections.csv", unit);
    let ran = run_in(
        &folder,
        &["report", "papers", "-o", "out", "--published", "2024-06-14", "--corrections", "corrections.csv"],
        "",
    );
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("corrections.csv:2: expected a number, a scale and a unit"), "{}", ran.err);
    let ran = run_in(&folder, &["report", "papers", "-o", "out", "--corrections", "nowhere.csv"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("nowhere.csv: expected a table of corrections"), "{}", ran.err);
}

#[test]
fn cells_as_spreadsheets_keep_them() {
    let folder = page("corrected_cells");
    let fact_id = string(&fact(&folder, "60亿元"), "fact_id");
    let table = format!("now,was,field,fact_id\r\n\"'-60\",'+60,value,{fact_id}\r\n'@甲公司, ,subject,{fact_id}\r\n");
    put(&folder, "corrections.csv", table);
    let ran = report(&folder, &["--corrections", "corrections.csv"]);
    assert!(ran.err.contains("corrections applied"), "{}", ran.err);
    let fact = fact(&folder, "60亿元");
    assert_eq!((string(&fact, "value"), string(&fact, "base_value")), ("-60".into(), "-6000000000".into()));
}
