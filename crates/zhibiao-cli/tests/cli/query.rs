//! SQL over the tables of a report.

use crate::{PAGE, folder, lines, put, run_in};
use std::path::Path;

/// A report of the page in a folder of its own.
fn report(test: &str) -> std::path::PathBuf {
    let folder = folder(test);
    put(&folder, "a.txt", PAGE);
    let ran = run_in(&folder, &["report", "a.txt", "-o", "out", "--quiet"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder
}

/// What a query prints.
fn ask(folder: &Path, sql: &str, format: &str) -> String {
    let ran = run_in(folder, &["query", sql, "--in", "out", "-f", format], "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{sql}");
    ran.out
}

#[test]
fn an_answer_is_a_table_or_comma_separated_or_json() {
    let folder = report("query");
    let sql = "select zone, status, value_yi from zone_investment";
    let expected = "\
| zone           | status  | value_yi |
|----------------|---------|----------|
| 武汉东湖高新区 | planned |       60 |
";
    assert_eq!(ask(&folder, sql, "table"), expected);
    assert_eq!(ask(&folder, sql, "csv"), "\u{FEFF}zone,status,value_yi\n武汉东湖高新区,planned,60\n");
    let answer = lines(&ask(&folder, sql, "jsonl"));
    assert_eq!(answer, [serde_json::json!({"zone": "武汉东湖高新区", "status": "planned", "value_yi": "60"})]);
}

#[test]
fn a_sum_of_facts_is_that_of_the_roll_up() {
    let folder = report("query_sum");
    let sql = "select sum(base_value) / 100000000 as yi from facts where metric = 'investment' and aspect = 'level' \
               and status = 'planned' and repeats is null and part_of is null";
    assert_eq!(ask(&folder, sql, "csv"), "\u{FEFF}yi\n60\n");
}

#[test]
fn what_the_tables_hold_can_be_asked() {
    let folder = report("query_columns");
    let sql = "select table_name, count(*) as columns from columns where description is not null group by table_name \
               order by table_name";
    let answer = ask(&folder, sql, "csv");
    assert!(answer.contains("\nfacts,34\n") && answer.contains("\nzone_investment,15\n"), "{answer}");
    let undescribed = ask(&folder, "select * from columns where description is null", "jsonl");
    assert_eq!(undescribed, "", "expected a row in dictionary.tsv for every column of every table");
}

#[test]
fn a_wrong_query_ends_with_what_there_is() {
    let folder = report("query_wrong");
    let ran = run_in(&folder, &["query", "select * from fact", "--in", "out"], "");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err
            .starts_with("error: expected a query over the tables articles, diagnostics, documents, evidence, facts,"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("fact"), "{}", ran.err);
    let ran = run_in(&folder, &["query", "select 1", "--in", "nowhere"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("nowhere: "), "{}", ran.err);
}
