//! The figures reached on the fixtures, held: a change that reads them worse fails here.
//!
//! When reading gets better, raise the floors to what `zhibiao score --gold fixtures/gold fixtures` prints.

use crate::{fixtures_folder, folder, run_in};
use serde_json::Value;

/// Name of a figure, and the thousandths it must reach.
const FLOORS: &[(&str, u64)] = &[
    ("article_f1", 990),
    ("article_headline", 990),
    ("article_zone", 960),
    ("article_byline", 990),
    ("quantity_precision", 985),
    ("quantity_recall", 985),
    ("quantity_f1", 990),
    ("fact_f1", 949),
    ("dated_fact_f1", 884),
    ("acc_subject", 755),
    ("acc_category", 950),
    ("repeats_f1", 915),
    ("part_of_f1", 890),
];

/// The same for the pages of the folder `$ZHIBIAO_DATA/seeds` with gold in `$ZHIBIAO_DATA/gold`.
const SEED_FLOORS: &[(&str, u64)] = &[
    ("article_f1", 990),
    ("article_headline", 990),
    ("quantity_f1", 990),
    ("fact_f1", 953),
    ("dated_fact_f1", 835),
    ("acc_subject", 650),
    ("repeats_f1", 930),
];

#[test]
fn fixtures_are_read_as_well_as_before() {
    let pages = fixtures_folder();
    let gold = pages.join("gold");
    let total = total("score_fixtures", &pages.display().to_string(), &gold.display().to_string());
    hold(&total, FLOORS);
}

#[test]
fn pages_from_outside_are_read_as_well_as_before() {
    let Ok(data) = std::env::var("ZHIBIAO_DATA") else {
        return eprintln!("skipped: ZHIBIAO_DATA names no folder with seeds and gold");
    };
    let pages = format!("{data}/seeds");
    let at = folder("score_seeds");
    for page in std::fs::read_dir(&pages).expect("a folder of pages").filter_map(Result::ok) {
        let name = format!("{}.json", page.file_name().display());
        std::fs::copy(format!("{data}/gold/{name}"), at.join(name)).expect("gold of the page");
    }
    hold(&total("score_seeds_run", &pages, &at.display().to_string()), SEED_FLOORS);
}

fn total(test: &str, pages: &str, gold: &str) -> Value {
    let ran = run_in(&folder(test), &["score", "--json", "--gold", gold, pages], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.err, "", "every page has gold, all gold has a page");
    let figures: Value = serde_json::from_str(&ran.out).expect("JSON");
    figures["total"].clone()
}

fn hold(total: &Value, floors: &[(&str, u64)]) {
    let fallen: Vec<String> = floors
        .iter()
        .filter(|(name, floor)| thousandths(&total[*name]) < *floor)
        .map(|(name, floor)| format!("{name}: expected at least 0.{floor:03}; found {}", total[*name]))
        .collect();
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
}

/// `0.953` is 953; a figure that is not there is 0.
fn thousandths(figure: &Value) -> u64 {
    figure.as_f64().map_or(0, |ratio| (ratio * 1000.0).round() as u64)
}
