//! What cannot be read is named, with what was expected and found; the rest is done; the exit code says so.

use crate::{PAGE, folder, put, run_in};

/// Runs `extract` on these inputs beside a good page: exit code 1, the message, and the facts of the page.
fn check(test: &str, files: &[(&str, &[u8])], input: &str, message: &str) {
    let folder = folder(test);
    put(&folder, "good.txt", PAGE);
    for (name, content) in files {
        put(&folder, name, content);
    }
    let ran = run_in(&folder, &["extract", input, "good.txt"], "");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains(message), "expected {message:?} in\n{}", ran.err);
    assert!(ran.out.contains("60亿元"), "the good page is read nevertheless: {}", ran.out);
}

#[test]
fn an_empty_file() {
    check("empty_file", &[("a.txt", b"")], "a.txt", "a.txt: expected text; found an empty file");
}

#[test]
fn a_file_of_blanks() {
    check("blank_file", &[("a.txt", b" \n\n")], "a.txt", "a.txt: expected text; found only blanks");
}

#[test]
fn a_binary_file() {
    let noise: Vec<u8> = (0u32..9000).map(|each| (each.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    check("binary_file", &[("a.txt", &noise)], "a.txt", "a.txt: expected text; found binary data");
}

#[test]
fn a_picture_called_text() {
    check("picture", &[("a.txt", b"\x89PNG\r\n\x1a\n\0\0")], "a.txt", "a.txt: expected text; found a PNG picture");
}

#[test]
fn a_folder_without_inputs() {
    check("no_inputs", &[("in/notes.md", b"#")], "in", "in: expected a folder with .txt, .jsonl,");
}

#[test]
fn a_glob_without_matches() {
    check("no_matches", &[], "no*.txt", "no*.txt: expected a glob that matches");
}

#[test]
fn a_file_that_is_not_there() {
    check("not_there", &[], "gone.txt", "gone.txt: expected a file that can be read; found:");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere() {
    let at = folder("nowhere");
    put(&at, "good.txt", PAGE);
    std::os::unix::fs::symlink("gone.txt", at.join("link.txt")).expect("a link");
    let ran = run_in(&at, &["extract", "."], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("link.txt: expected a file that can be read; found:"), "{}", ran.err);
    assert!(ran.out.contains("60亿元"));
}

#[test]
fn an_unknown_ending() {
    let message = "a.docx: expected .txt, .jsonl, .csv, .parquet or .pdf; found .docx";
    check("ending", &[("a.docx", b"PK\x03\x04")], "a.docx", message);
}

#[test]
fn a_line_that_is_no_json() {
    let rows = "{\"text\": \"投资60亿元。\"}\nnot json\n";
    check("bad_json", &[("a.jsonl", rows.as_bytes())], "a.jsonl", "a.jsonl:2: expected a JSON object on one line");
}

#[test]
fn a_table_without_text() {
    let message = "a.csv: expected a column text or content (--text-column names another); found the columns: id, body";
    check("no_text", &[("a.csv", b"id,body\n1,x\n")], "a.csv", message);
}

#[test]
fn a_table_of_wrong_rows_is_told_in_a_few_lines() {
    let at = folder("many_wrong");
    put(&at, "a.jsonl", "{}\n".repeat(1000));
    let ran = run_in(&at, &["extract", "a.jsonl"], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("a.jsonl: 995 more rows cannot be read"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 6, "{}", ran.err);
}

#[test]
fn broken_parquet() {
    let at = folder("broken_parquet");
    put(&at, "good.txt", PAGE);
    put(&at, "a.parquet", "PAR1 but no table");
    let ran = run_in(&at, &["extract", "."], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("a.parquet"), "{}", ran.err);
    assert!(ran.out.contains("60亿元"));
}

#[test]
fn bad_bytes_are_no_fault() {
    let at = folder("bad_bytes");
    let mut bytes = PAGE.as_bytes().to_vec();
    bytes.extend_from_slice(b"\xFF\xFE");
    put(&at, "a.txt", bytes);
    let ran = run_in(&at, &["extract", "a.txt"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("60亿元"));
}

#[test]
fn wrong_usage_is_code_2() {
    let at = folder("usage");
    put(&at, "good.txt", PAGE);
    for (arguments, message) in [
        (&["extract", "--colour", "good.txt"][..], "--colour"),
        (&["extract"][..], "<INPUT>"),
        (&["extract", "good.txt", "--published", "June"][..], "expected a day such as 2024-06-14"),
        (&["extract", "good.txt", "--threads", "0"][..], "--threads"),
        (&["extract", "good.txt", "-f", "docx"][..], "parquet"),
        (&["extract", "good.txt", "-o", "good.txt/facts.jsonl"][..], "good.txt/facts.jsonl"),
        (&["report", "good.txt", "-o", "good.txt"][..], "good.txt"),
        (&["score", "good.txt", "--gold", "gone"][..], "gone: expected a folder"),
        (&["explain"][..], "<TEXT|--fact <ID>>"),
        (&["lexicon", "colours"][..], "colours"),
        (&["sing"][..], "sing"),
    ] {
        let ran = run_in(&at, arguments, "");
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(message), "{arguments:?}: expected {message:?} in\n{}", ran.err);
        assert!(ran.out.is_empty(), "{arguments:?}: {}", ran.out);
    }
}
