//! What may stand in which crate: floats only where charts are drawn, files and clocks only on top.

use std::fs;
use std::path::{Path, PathBuf};

/// A word, why it is looked for, and the crates that may use it.
const WORDS: &[(&str, &str, &[&str])] = &[
    ("f64", "figures are decimals", &["zhibiao-chart"]),
    ("f32", "figures are decimals", &["zhibiao-chart"]),
    ("println", "the command line prints", &[]),
    ("eprintln", "the command line prints", &[]),
    ("dbg", "the command line prints", &[]),
    ("todo", "nothing is left to be done", &[]),
    ("unimplemented", "nothing is left to be done", &[]),
    ("SystemTime", "the same input gives the same output", &[]),
    ("Instant", "the same input gives the same output", &[]),
    ("File", "the command line opens files", &["zhibiao-cli", "zhibiao-frame"]),
];

#[test]
fn words_stand_only_where_they_may() {
    let mut wrong = Vec::new();
    for path in sources() {
        let name = crate_of(&path);
        let text = fs::read_to_string(&path).expect("a source is UTF-8");
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for (word, why, allowed) in WORDS {
                if !allowed.contains(&name.as_str()) && words(code).any(|each| each == *word) {
                    wrong.push(format!("{}:{}: {word}: {why}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in sources() {
        let text = fs::read_to_string(&path).expect("a source is UTF-8");
        assert!(text.starts_with("//! "), "{}: expected a first line with //!", path.display());
    }
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|each: char| !each.is_alphanumeric() && each != '_')
}

fn crate_of(path: &Path) -> String {
    let crates = zhibiao_tests::root().join("crates");
    let inside = path.strip_prefix(crates).unwrap_or(path);
    inside.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned()).unwrap_or_default()
}

/// Every source file of every crate, but for tests and benchmarks.
fn sources() -> Vec<PathBuf> {
    let mut open: Vec<PathBuf> = folder(&zhibiao_tests::root().join("crates"));
    open.iter_mut().for_each(|path| path.push("src"));
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(folder(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    assert!(found.len() > 50, "expected the sources of all crates; found {}", found.len());
    found
}

fn folder(path: &Path) -> Vec<PathBuf> {
    fs::read_dir(path).map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())).collect()).unwrap_or_default()
}
