//! The same page by every way in, and the facts by every way out.

use crate::{PAGE, folder, lines, put, run_in};
use serde_json::json;

/// The facts of the page read from a file.
fn as_file(folder: &std::path::Path) -> Vec<serde_json::Value> {
    put(folder, "page.txt", PAGE);
    let ran = run_in(folder, &["extract", "page.txt", "--published", "2024-06-14"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let facts = lines(&ran.out);
    assert!(facts.len() >= 3, "{}", ran.out);
    facts
}

/// The same facts, but for the name of the input.
fn same(left: &[serde_json::Value], right: &[serde_json::Value], doc: &str) {
    let without_doc = |facts: &[serde_json::Value]| -> Vec<serde_json::Value> {
        let mut facts = facts.to_vec();
        facts.iter_mut().for_each(|fact| fact["doc"] = json!(""));
        facts
    };
    assert_eq!(without_doc(left), without_doc(right));
    assert!(right.iter().all(|fact| fact["doc"] == doc), "{}", right[0]["doc"]);
}

#[test]
fn spans_point_into_the_file() {
    let folder = folder("spans");
    for fact in as_file(&folder) {
        let number = |key: &str| fact[key].as_u64().expect("an offset") as usize;
        let printed: String = PAGE[number("start")..number("end")].split_whitespace().collect();
        assert_eq!(fact["text"], printed.as_str());
    }
}

#[test]
fn a_page_from_standard_input() {
    let folder = folder("stdin_page");
    let facts = as_file(&folder);
    let ran = run_in(&folder, &["extract", "-", "--published", "2024-06-14"], PAGE);
    same(&facts, &lines(&ran.out), "-");
}

#[test]
fn json_lines_from_standard_input() {
    let folder = folder("stdin_jsonl");
    let facts = as_file(&folder);
    let record = json!({"id": "a7", "text": PAGE, "date": "2024年6月14日"});
    let ran = run_in(&folder, &["extract", "-"], &format!("{record}\n"));
    same(&facts, &lines(&ran.out), "-:a7");
}

#[test]
fn json_lines_with_columns_of_other_names() {
    let folder = folder("jsonl");
    let facts = as_file(&folder);
    put(&folder, "rows.jsonl", format!("\n{}\n", json!({"no": 12, "正文": PAGE, "day": "20240614", "text": 1})));
    let columns = ["--text-column", "正文", "--id-column", "no", "--date-column", "day"];
    let ran = run_in(&folder, &[&["extract", "rows.jsonl"], &columns[..]].concat(), "");
    same(&facts, &lines(&ran.out), "rows.jsonl:12");
}

#[test]
fn comma_separated_values() {
    let folder = folder("csv");
    let facts = as_file(&folder);
    put(&folder, "rows.csv", format!("\u{FEFF}published,content\r\n2024/6/14,\"{PAGE}\"\r\n2024/6/15,没有数字\r\n"));
    let ran = run_in(&folder, &["extract", "rows.csv"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    same(&facts, &lines(&ran.out), "rows.csv:1");
}

#[test]
fn comma_separated_values_in_gb18030() {
    let folder = folder("csv_gb18030");
    let row = b"\xD5\xFD\xCE\xC4,id\n\xB2\xFA\xD6\xB535\xD2\xDA\xD4\xAA\xA1\xA3,9\n"; // 正文,id / 产值35亿元。,9
    put(&folder, "rows.csv", row);
    let ran = run_in(&folder, &["extract", "rows.csv", "--text-column", "正文"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let facts = lines(&ran.out);
    assert_eq!((facts.len(), &facts[0]["text"], &facts[0]["doc"]), (1, &json!("35亿元"), &json!("rows.csv:9")));
}

#[test]
fn a_table_in_parquet() {
    let folder = folder("parquet");
    put(&folder, "page.txt", PAGE);
    let made = run_in(&folder, &["articles", "page.txt", "--published", "2024-06-14", "-o", "articles.parquet"], "");
    assert_eq!(made.code, 0, "{}", made.err);
    let ran = run_in(&folder, &["extract", "articles.parquet", "--id-column", "article_id"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let facts = lines(&ran.out);
    assert!(facts.iter().any(|fact| fact["text"] == "142家" && fact["published"] == "2024-06-14"), "{}", ran.out);
}

#[test]
fn every_form_out() {
    let folder = folder("forms_out");
    put(&folder, "page.txt", PAGE);
    for (name, start) in [
        ("facts.parquet", &b"PAR1"[..]),
        ("facts.csv", "\u{FEFF}fact_id,".as_bytes()),
        ("facts.arrow", b"ARROW1"),
        ("facts.xlsx", b"PK\x03\x04"),
        ("facts.jsonl", b"{\"fact_id\":"),
    ] {
        let ran = run_in(&folder, &["extract", "page.txt", "-o", name], "");
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
        let bytes = std::fs::read(folder.join(name)).expect("the file is there");
        assert!(bytes.starts_with(start), "{name}");
    }
    let left: Vec<_> = std::fs::read_dir(&folder).expect("a folder").filter_map(Result::ok).collect();
    assert_eq!(left.len(), 6, "no temporary file is left: {left:?}");
}

#[test]
fn articles_as_lines() {
    let folder = folder("articles");
    put(&folder, "page.txt", PAGE);
    let ran = run_in(&folder, &["articles", "page.txt"], "");
    let articles = lines(&ran.out);
    assert_eq!(articles.len(), 1, "{}", ran.out);
    assert_eq!(articles[0]["headline"], "东湖高新区：总投资60亿元项目签约");
    assert_eq!(articles[0]["byline"], json!(["张三"]));
    let mut keys: Vec<_> = articles[0].as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["article_id", "byline", "doc", "headline", "kind", "spans", "zone"]);
}

#[test]
fn a_folder_a_glob_and_a_file_give_each_page_once() {
    let folder = folder("once");
    put(&folder, "b/2.txt", PAGE);
    put(&folder, "b/10.txt", PAGE);
    put(&folder, "a.txt", PAGE);
    put(&folder, "b/notes.md", "3亿元");
    put(&folder, "b/.hidden.txt", PAGE);
    let ran = run_in(&folder, &["articles", "b/2.txt", ".", "b/*.txt"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let docs: Vec<_> = lines(&ran.out).iter().map(|article| article["doc"].as_str().unwrap_or("").to_owned()).collect();
    assert_eq!(docs, ["b/2.txt", "./a.txt", "./b/10.txt"]);
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = folder("closed_pipe");
    for number in 0..400 {
        put(&folder, &format!("{number}.txt"), PAGE.repeat(20));
    }
    let script = format!("'{}' extract . 2>err | head -n 1; echo ${{PIPESTATUS[0]}}", env!("CARGO_BIN_EXE_zhibiao"));
    let out = std::process::Command::new("bash").args(["-c", &script]).current_dir(&folder).output().expect("bash");
    let out = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.ends_with("\n0\n"), "{out}");
    assert_eq!(std::fs::read_to_string(folder.join("err")).expect("messages"), "");
}

#[test]
fn parse_reads_and_prints_json_lines() {
    let folder = folder("parse");
    let input = json!({"id": 3, "text": "去年投资约60亿元", "published": "2024-06-14"}).to_string();
    let ran = run_in(&folder, &["parse"], &format!("{input}\n\n{{\n"));
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("standard input:3: expected a JSON object"), "{}", ran.err);
    let found = lines(&ran.out);
    let quantity = found.iter().find(|each| each["kind"] == "quantity").expect("a quantity");
    for (key, value) in [
        ("id", json!(3)),
        ("text", json!("60亿元")),
        ("value", json!("60")),
        ("unit", json!("元")),
        ("base_unit", json!("CNY")),
        ("dimension", json!("money")),
        ("approx", json!("about")),
        ("start", json!("去年投资约".len())),
    ] {
        assert_eq!(quantity[key], value, "{key}");
    }
    let time = found.iter().find(|each| each["kind"] == "time").expect("a time");
    for (key, value) in [("text", "去年"), ("from", "2023-01-01"), ("to", "2024-01-01")] {
        assert_eq!(time[key], value, "{key}");
    }
}

/// A PDF of one line of Latin text, enough to see that `pdftotext` is asked.
fn small_pdf() -> String {
    let content = "BT /F1 12 Tf 72 700 Td (GDP 60%) Tj ET";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ];
    let mut pdf = "%PDF-1.4\n".to_owned();
    let mut table = "xref\n0 5\n0000000000 65535 f \n".to_owned();
    for (index, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let start = pdf.len();
    format!("{pdf}{table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n")
}

#[test]
fn a_pdf_needs_pdftotext_and_says_so() {
    let folder = folder("pdf");
    put(&folder, "a.pdf", small_pdf());
    put(&folder, "broken.pdf", "no pdf");
    let ran = run_in(&folder, &["extract", "."], "");
    assert_eq!(ran.code, 1, "{}", ran.err);
    if std::process::Command::new("pdftotext").arg("-v").output().is_ok() {
        assert!(ran.err.contains("broken.pdf: expected a PDF; pdftotext says:"), "{}", ran.err);
        let facts = lines(&ran.out);
        assert_eq!((facts.len(), &facts[0]["text"], &facts[0]["doc"]), (1, &json!("60%"), &json!("./a.pdf")));
    } else {
        assert!(ran.err.contains("a.pdf: expected pdftotext on the system"), "{}", ran.err);
    }
}

#[test]
fn compressed_rows_are_read_as_others() {
    let folder = folder("zst");
    let facts = as_file(&folder);
    let row = json!({"id": "a7", "text": PAGE, "date": "2024-06-14"}).to_string();
    let compressed = |text: &str| zstd::encode_all(text.as_bytes(), 3).expect("bytes");
    put(&folder, "rows/rows.jsonl.zst", compressed(&row));
    same(&facts, &lines(&run_in(&folder, &["extract", "rows"], "").out), "rows/rows.jsonl.zst:a7");
    put(&folder, "rows.csv.ZST", compressed(&format!("id,date,text\n9,20240614,\"{PAGE}\"\n")));
    same(&facts, &lines(&run_in(&folder, &["extract", "rows.csv.ZST"], "").out), "rows.csv.ZST:9");
    put(&folder, "broken.jsonl.zst", &compressed(&row)[..20]);
    let ran = run_in(&folder, &["extract", "broken.jsonl.zst"], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("broken.jsonl.zst:1: expected lines; found: "), "{}", ran.err);
}

#[test]
fn many_documents_make_the_same_table_whatever_the_threads() {
    let folder = folder("many");
    // Some ten thousand facts: more than go to the table at a time.
    let row = |id: u32| json!({"id": id, "text": format!("产值{id}亿元，企业{id}家，增长{id}%。")}).to_string() + "\n";
    put(&folder, "rows.jsonl", (1..4000).map(row).collect::<String>());
    for form in ["parquet", "csv"] {
        let table = |threads: &str| {
            let name = format!("facts-{threads}.{form}");
            let ran = run_in(&folder, &["extract", "rows.jsonl", "--threads", threads, "-o", &name], "");
            assert_eq!((ran.code, ran.err.as_str()), (0, ""));
            std::fs::read(folder.join(name)).expect("a table")
        };
        assert!(table("1") == table("3"), "{form}");
    }
    let facts = lines(&run_in(&folder, &["extract", "rows.jsonl"], "").out);
    let read = zhibiao_frame::read_facts(&folder.join("facts-1.parquet")).expect("facts").0;
    assert_eq!(read.len(), facts.len());
    assert!(read.iter().zip(&facts).all(|(read, fact)| fact["fact_id"] == read.fact_id.as_str()));
}
