//! A report run again in its folder: what is unchanged is not read again, and the outcome is that of a run from nothing.

use crate::same_bytes::files;
use crate::{PAGE, Ran, fixtures_folder, folder, put, run_in};
use serde_json::json;
use std::fs;
use std::path::Path;

const OTHER: &str = "临港新区：制造业增长\n本报讯 上半年，临港新区实现产值356.80亿元，同比增长12.3%。 李四\n";

/// A report on `papers` in `out`.
fn report(folder: &Path, more: &[&str]) -> Ran {
    let ran = run_in(folder, &[&["report", "papers", "-o", "out"], more].concat(), "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran
}

/// Whether `out` is as a report on the same inputs from nothing, but for what is new since the report before.
fn is_as_from_nothing(folder: &Path, more: &[&str]) {
    let ran = run_in(folder, &[&["report", "papers", "-o", "nothing"], more].concat(), "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let (mut out, mut nothing) = (files(&folder.join("out")), files(&folder.join("nothing")));
    for tables in [&mut out, &mut nothing] {
        tables.remove("documents.parquet").expect("documents.parquet");
    }
    assert_eq!(out.keys().collect::<Vec<_>>(), nothing.keys().collect::<Vec<_>>());
    for (name, bytes) in &out {
        assert!(nothing[name] == *bytes, "{name} differs");
    }
    let columns =
        "select doc, content, reader, same_as, as_read, articles, facts, evidence, diagnostics from documents";
    assert_eq!(asked(folder, "out", columns), asked(folder, "nothing", columns));
    fs::remove_dir_all(folder.join("nothing")).expect("a folder");
}

/// The answer of the tables in a folder, as CSV.
fn asked(folder: &Path, tables: &str, query: &str) -> String {
    let ran = run_in(folder, &["query", query, "--in", tables, "-f", "csv"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

/// Document by document: what it is to the report before.
fn since(folder: &Path) -> Vec<String> {
    let answer = asked(folder, "out", "select doc, since from documents");
    answer.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn new_changed_unchanged_and_gone() {
    let folder = folder("again");
    for (name, page) in [("a.txt", PAGE), ("c.txt", OTHER), ("d.txt", "没有数字。\n")] {
        put(&folder, &format!("papers/{name}"), page);
    }
    let first = report(&folder, &[]);
    assert!(!first.err.contains("since the report before"), "{}", first.err);
    assert_eq!(since(&folder), ["papers/a.txt,new", "papers/c.txt,new", "papers/d.txt,new"]);

    put(&folder, "papers/b.txt", OTHER.replace("356.80", "40"));
    put(&folder, "papers/c.txt", OTHER.replace("12.3%", "2.5%"));
    fs::remove_file(folder.join("papers/d.txt")).expect("a file");
    let second = report(&folder, &[]);
    let news =
        "since the report before: 1 new documents, 1 changed, 1 unchanged, 1 gone; 4 facts in the new and changed";
    assert!(second.err.contains(news), "{}", second.err);
    assert!(second.err.contains("gone, so no longer in the tables: papers/d.txt"), "{}", second.err);
    assert_eq!(since(&folder), ["papers/a.txt,unchanged", "papers/b.txt,new", "papers/c.txt,changed"]);
    is_as_from_nothing(&folder, &[]);

    let third = report(&folder, &[]);
    assert!(third.err.contains(": 0 new documents, 0 changed, 3 unchanged, 0 gone; 0 facts"), "{}", third.err);
    is_as_from_nothing(&folder, &[]);
}

#[test]
fn what_is_unchanged_comes_from_the_tables() {
    let folder = folder("again_tables");
    put(&folder, "papers/a.txt", PAGE);
    report(&folder, &[]);
    // Another table of facts in its place shows whether it is read.
    put(&folder, "other/papers/a.txt", PAGE.replace("142家", "149家"));
    let other = run_in(&folder.join("other"), &["report", "papers", "-o", "out"], "");
    assert_eq!(other.code, 0, "{}", other.err);
    fs::copy(folder.join("other/out/facts.parquet"), folder.join("out/facts.parquet")).expect("a file");
    report(&folder, &[]);
    let texts = "select text from facts";
    assert!(asked(&folder, "out", texts).contains("149家"), "unchanged facts come from the table");
    report(&folder, &["--fresh"]);
    assert!(asked(&folder, "out", texts).contains("142家"), "--fresh reads everything");
}

#[test]
fn the_pages_of_the_project_one_after_the_other() {
    let folder = folder("again_fixtures");
    let mut pages: Vec<_> =
        fs::read_dir(fixtures_folder()).expect("fixtures").map(|page| page.expect("a page").path()).collect();
    pages.retain(|page| page.extension().is_some_and(|ending| ending == "txt"));
    pages.sort();
    // Every second page is there from the start, so that known and new ones alternate.
    for half in [0, 1] {
        for page in pages.iter().skip(half).step_by(2) {
            let name = page.file_name().expect("a name").to_string_lossy();
            put(&folder, &format!("papers/{name}"), fs::read(page).expect("a page"));
        }
        report(&folder, &["--lang", "en"]);
    }
    assert!(since(&folder).iter().any(|row| row.ends_with(",unchanged")));
    is_as_from_nothing(&folder, &["--lang", "en"]);
}

#[test]
fn rows_of_a_table_are_known_one_by_one() {
    let folder = folder("again_rows");
    let row = |id: u32, text: &str| format!("{}\n", json!({"id": id, "text": text, "date": "2024-06-14"}));
    put(&folder, "papers/a.jsonl", row(1, PAGE) + &row(2, OTHER));
    report(&folder, &[]);
    put(&folder, "papers/a.jsonl", row(3, "投资30亿元。") + &row(1, PAGE) + &row(2, &OTHER.replace("12.3%", "3%")));
    report(&folder, &[]);
    assert_eq!(since(&folder), ["papers/a.jsonl:3,new", "papers/a.jsonl:1,unchanged", "papers/a.jsonl:2,changed"]);
    is_as_from_nothing(&folder, &[]);
}

#[test]
fn what_a_reading_depends_on_besides_the_page() {
    let folder = folder("again_reader");
    put(&folder, "papers/a.txt", PAGE);
    report(&folder, &[]);
    report(&folder, &["--published", "2024-06-14"]);
    assert_eq!(since(&folder), ["papers/a.txt,changed"]);
    report(&folder, &["--published", "2024-06-14", "--lang", "en", "--threads", "2"]);
    assert_eq!(since(&folder), ["papers/a.txt,unchanged"]);
    let head = run_in(&folder, &["lexicon", "classes"], "").out;
    put(&folder, "mine/classes.tsv", head.lines().next().expect("a head").to_owned() + "\n");
    report(&folder, &["--published", "2024-06-14", "--lexicon", "mine"]);
    assert_eq!(since(&folder), ["papers/a.txt,changed"]);
}

#[test]
fn a_text_that_is_there_twice_counts_once() {
    let folder = folder("again_twice");
    for name in ["a.txt", "b.txt", "c.txt"] {
        put(&folder, &format!("papers/{name}"), PAGE);
    }
    let ran = report(&folder, &[]);
    let said = "the same text again, counted once: papers/b.txt as papers/a.txt, papers/c.txt as papers/a.txt";
    assert!(ran.err.contains(said), "{}", ran.err);
    let sum = asked(&folder, "out", "select zone, status, value_yi from zone_investment");
    assert!(sum.contains("武汉东湖高新区,planned,60"), "{sum}");
    fs::remove_file(folder.join("papers/a.txt")).expect("a file");
    report(&folder, &[]);
    assert!(asked(&folder, "out", "select distinct doc from facts").contains("papers/b.txt"));
    is_as_from_nothing(&folder, &[]);
}

#[test]
fn a_folder_of_no_use_is_said_and_everything_read_anew() {
    let folder = folder("again_broken");
    put(&folder, "papers/a.txt", PAGE);
    put(&folder, "papers/b.txt", OTHER);
    report(&folder, &[]);
    let out = folder.join("out");
    let half = |name: &str| {
        let bytes = fs::read(out.join(name)).expect(name);
        fs::write(out.join(name), &bytes[..bytes.len() / 2]).expect(name);
    };
    let broken: [(&str, &dyn Fn()); 4] = [
        ("facts.parquet", &|| half("facts.parquet")),
        ("documents.parquet", &|| half("documents.parquet")),
        ("expected documents.parquet of a finished report", &|| {
            fs::remove_file(out.join("documents.parquet")).expect("a file")
        }),
        ("evidence.parquet", &|| {
            fs::copy(out.join("articles.parquet"), out.join("evidence.parquet")).expect("a file");
        }),
    ];
    for (why, damage) in broken {
        damage();
        let ran = report(&folder, &[]);
        assert!(ran.err.contains("everything is read anew") && ran.err.contains(why), "{why}: {}", ran.err);
        assert_eq!(since(&folder), ["papers/a.txt,new", "papers/b.txt,new"]);
        is_as_from_nothing(&folder, &[]);
    }
}

#[test]
fn bytes_broken_within_a_table_are_found_while_reading() {
    let folder = folder("again_bytes");
    put(&folder, "papers/a.txt", PAGE);
    report(&folder, &[]);
    // The rows of another document: as many, and whole.
    put(&folder, "other/papers/b.txt", PAGE);
    let other = run_in(&folder.join("other"), &["report", "papers", "-o", "out"], "");
    assert_eq!(other.code, 0, "{}", other.err);
    fs::copy(folder.join("other/out/facts.parquet"), folder.join("out/facts.parquet")).expect("a file");
    let ran = report(&folder, &[]);
    assert!(ran.err.contains("everything is read anew"), "{}", ran.err);
    is_as_from_nothing(&folder, &[]);
}

#[test]
fn an_unchanged_pdf_needs_no_other_program() {
    if std::process::Command::new("pdftotext").arg("-v").output().is_err() {
        return eprintln!("skipped: no pdftotext (Poppler) to read newspaper.pdf");
    }
    let folder = folder("again_pdf");
    let pdf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdf/newspaper.pdf");
    put(&folder, "papers/a.pdf", fs::read(pdf).expect("a PDF"));
    report(&folder, &[]);
    let again = std::process::Command::new(env!("CARGO_BIN_EXE_zhibiao"))
        .args(["report", "papers", "-o", "out"])
        .env("PATH", "")
        .current_dir(&folder)
        .output()
        .expect("zhibiao runs");
    assert_eq!(again.status.code(), Some(0), "{}", String::from_utf8_lossy(&again.stderr));
    assert_eq!(since(&folder), ["papers/a.pdf,unchanged"]);
    is_as_from_nothing(&folder, &[]);
}
