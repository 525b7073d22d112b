//! PDFs as papers and companies set them, read article by article.
//!
//! `tests/pdf` holds each PDF, the HTML it was set from (`chromium --headless --print-to-pdf`, with the font of
//! the charts; every name and figure in it is invented) and, as JSON, its articles as a reader sees them.

use crate::{folder, run_in};
use serde_json::Value;
use std::path::Path;

#[test]
fn a_newspaper_page_is_read_column_by_column() {
    check("newspaper");
}

#[test]
fn a_headline_heads_the_columns_it_stands_over() {
    check("banner");
}

#[test]
fn a_report_goes_on_over_its_pages() {
    check("report");
}

#[track_caller]
fn check(name: &str) {
    if std::process::Command::new("pdftotext").arg("-v").output().is_err() {
        return eprintln!("skipped: no pdftotext (Poppler) to read {name}.pdf");
    }
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdf");
    let folder = folder(&format!("pdf_{name}"));
    std::fs::copy(data.join(format!("{name}.pdf")), folder.join(format!("{name}.pdf"))).expect("a copy");
    let pdf = format!("{name}.pdf");
    let ran = run_in(&folder, &["articles", &pdf], "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let made = run_in(&folder, &["articles", &pdf, "-o", "articles.parquet"], "");
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    let texts = zhibiao_frame::text_cells(&folder.join("articles.parquet"), &["text"], 0, 100).expect("texts");

    let meant = std::fs::read_to_string(data.join(format!("{name}.json"))).expect("gold");
    let meant: Vec<Value> = serde_json::from_str(&meant).expect("JSON");
    let read = crate::lines(&ran.out);
    let headlines = |articles: &[Value]| articles.iter().map(|each| each["headline"].to_string()).collect::<Vec<_>>();
    assert_eq!(headlines(&read), headlines(&meant));
    for ((read, meant), text) in read.iter().zip(&meant).zip(&texts) {
        for field in ["kind", "byline"] {
            assert_eq!(read[field], meant[field], "{field} of {}", meant["headline"]);
        }
        let paragraphs: Vec<&str> = text[0].iter().flat_map(|text| text.lines()).collect();
        assert_eq!(
            paragraphs,
            meant["text"]
                .as_array()
                .expect("paragraphs")
                .iter()
                .map(|each| each.as_str().unwrap_or(""))
                .collect::<Vec<_>>()
        );
    }
}
