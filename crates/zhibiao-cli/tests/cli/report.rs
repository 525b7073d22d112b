//! What `report` leaves in its folder.

use crate::{PAGE, fixtures_folder, folder, put, run_in};
use std::fs;
use std::path::Path;

#[test]
fn every_file_is_there() {
    let folder = folder("report");
    let fixtures = fixtures_folder();
    let ran = run_in(&folder, &["report", fixtures.to_str().expect("a path")], "");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    let out = folder.join("notebooks-out");
    for name in [
        "facts.parquet",
        "articles.parquet",
        "diagnostics.parquet",
        "zone_investment.parquet",
        "investment_over_time.parquet",
        "projects.parquet",
        "zone_enterprises.parquet",
        "zone_metrics.parquet",
    ] {
        assert!(fs::read(out.join(name)).expect(name).starts_with(b"PAR1"), "{name}");
    }
    let package = fs::read_to_string(out.join("datapackage.json")).expect("datapackage.json");
    let package: serde_json::Value = serde_json::from_str(&package).expect("datapackage.json");
    let mut told: Vec<&str> =
        package["resources"].as_array().expect("tables").iter().filter_map(|each| each["path"].as_str()).collect();
    let mut tables: Vec<String> = names(&out).into_iter().filter(|name| name.ends_with(".parquet")).collect();
    told.sort_unstable();
    tables.sort_unstable();
    assert_eq!(told, tables, "every table has a row in dictionary.tsv for each of its columns");
    let review = fs::read_to_string(out.join("review.html")).expect("review.html");
    assert!(review.contains("</html>"));
    let charts = names(&out.join("charts"));
    for start in ["zone_investment", "zone_enterprises", "top_projects", "investment_over_time", "coverage"] {
        for ending in [".png", ".svg"] {
            let there = charts.iter().any(|name| name.starts_with(start) && name.ends_with(ending));
            assert!(there, "{start}*{ending} in {charts:?}");
        }
    }
    assert!(fs::read(out.join("facts.xlsx")).expect("facts.xlsx").starts_with(b"PK\x03\x04"));
    let notebook = fs::read_to_string(out.join("explore.ipynb")).expect("explore.ipynb");
    let notebook: serde_json::Value = serde_json::from_str(&notebook).expect("explore.ipynb");
    assert_eq!(notebook["nbformat"], 4);
    assert!(ran.err.contains("facts") && ran.err.contains("review.html"), "{}", ran.err);
}

/// The names of what lies in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn figures_are_there_in_parts_where_that_is_asked_for() {
    let folder = folder("report_parts");
    put(&folder, "a.txt", PAGE);
    for more in [&["--partition-by", "zone"][..], &["--partition-by", "published"], &[]] {
        let ran = run_in(&folder, &[&["report", "a.txt", "-o", "out", "--published", "2024-06-14"], more].concat(), "");
        assert_eq!(ran.code, 0, "{}", ran.err);
        let parts = folder.join("out/facts");
        let found = if parts.exists() { names(&parts) } else { Vec::new() };
        let expected = match more {
            [_, "zone"] => vec!["zone=武汉东湖高新区"],
            [_, _] => vec!["published=2024-06-14"],
            _ => vec![],
        };
        assert_eq!(found, expected);
    }
    let day = ["--published", "2024-06-14"];
    let ran =
        run_in(&folder, &[&["extract", "a.txt", "-o", "in/facts", "--partition-by", "zone"], &day[..]].concat(), "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ask = |folder_with: &str| {
        run_in(&folder, &["query", "select zone, text from facts order by fact_id", "--in", folder_with], "").out
    };
    assert!(ask("in").contains("武汉东湖高新区"), "{}", ask("in"));
    assert_eq!(ask("in"), ask("out"));
}

#[test]
fn a_page_without_figures_makes_a_report_too() {
    let folder = folder("report_without");
    put(&folder, "a.txt", "春天来了，花都开了，孩子们在公园里奔跑。\n");
    let ran = run_in(&folder, &["report", "a.txt", "-o", "out", "--lang", "en"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(folder.join("out/review.html").exists());
}

#[test]
fn a_bar_on_the_page_is_a_link_to_its_facts() {
    let folder = folder("report_bars");
    put(&folder, "a.txt", PAGE);
    let ran = run_in(&folder, &["report", "a.txt", "-o", "out"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let review = fs::read_to_string(folder.join("out/review.html")).expect("review.html");
    for (link, title) in
        [("#bar/0/0", "武汉东湖高新区 计划投资 ≈60亿元"), ("#bar/1/0", "武汉东湖高新区 高新技术企业 142家")]
    {
        let start = format!("<a href=\"{link}\" class=\"bar-link\"><title>");
        let (_, rest) = review.split_once(&start).unwrap_or_else(|| panic!("{link} is no link"));
        let (found, rest) = rest.split_once("</title><rect ").expect("a title");
        assert_eq!(found, title);
        assert!(rest.split("</svg>").next().is_some_and(|image| !image.contains("<svg")), "{link} is in the image");
    }
}

#[test]
fn a_report_does_not_read_itself() {
    let folder = folder("report_itself");
    put(&folder, "a.txt", PAGE);
    let first = run_in(&folder, &["report", "."], "");
    let facts = fs::read(folder.join("notebooks-out/facts.parquet")).expect("facts");
    let second = run_in(&folder, &["report", "."], "");
    assert_eq!((first.code, second.code), (0, 0), "{}", second.err);
    assert!(fs::read(folder.join("notebooks-out/facts.parquet")).expect("facts") == facts);
}

#[test]
fn quiet_says_nothing() {
    let folder = folder("report_quiet");
    put(&folder, "a.txt", PAGE);
    let ran = run_in(&folder, &["report", "a.txt", "--quiet"], "");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
}

#[test]
fn where_nothing_can_be_read_nothing_is_written() {
    let folder = folder("report_nothing");
    put(&folder, "a.txt", "");
    let ran = run_in(&folder, &["report", "a.txt"], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("nothing was read, so nothing is written"), "{}", ran.err);
    assert!(!folder.join("notebooks-out/facts.parquet").exists());
}
