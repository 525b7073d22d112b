//! SVGs as text in `tests/ref`; `BLESS=1` rewrites them, and the diff is read like code.

use std::path::PathBuf;

use super::samples;
use crate::Rendered;

fn check(name: &str, pages: &[Rendered]) {
    for (index, page) in pages.iter().enumerate() {
        let file = format!("{name}-{}.svg", index + 1);
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ref").join(&file);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &page.svg).expect("a writable tests/ref");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = expected.lines().zip(page.svg.lines()).position(|(expected, found)| expected != found);
        let line = differs.unwrap_or(expected.lines().count().min(page.svg.lines().count()));
        assert!(
            expected == page.svg,
            "{file}:{}: expected {:?}, drew {:?}; BLESS=1 accepts it",
            line + 1,
            expected.lines().nth(line),
            page.svg.lines().nth(line),
        );
    }
}

#[test]
fn bars() {
    check("bars", &samples::investment(5, false).render().expect("bars"));
    check("bars-dwarfed", &samples::investment(12, true).render().expect("bars"));
    check("bars-broken", &samples::broken(5).render().expect("bars"));
    check("bars-top", &samples::top(60, 5).render().expect("bars"));
}

#[test]
fn projects() {
    check("projects", &samples::projects(25).render().expect("projects"));
}

#[test]
fn matrix() {
    check("matrix", &samples::coverage(5, 16).render().expect("matrix"));
}

#[test]
fn columns() {
    check("columns", &samples::over_time(5).render().expect("columns"));
}

#[test]
fn panels() {
    check("panels", &samples::enterprises(5, 5).render().expect("panels"));
    check("panels-one", &samples::enterprises(1, 8).render().expect("panels"));
    check("panels-pages", &samples::enterprises(5, 8).render().expect("panels"));
}
