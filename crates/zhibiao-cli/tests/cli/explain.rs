//! What `explain` and `lexicon` tell.

use crate::{PAGE, folder, lines, put, run_in};

#[test]
fn a_sentence_is_explained() {
    let ran = run_in(&folder("explain_text"), &["explain", "项目总投资约60亿元，同比增长12.3%"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for word in ["60亿元", "investment", "about", "12.3%", "growth"] {
        assert!(ran.out.contains(word), "expected {word} in\n{}", ran.out);
    }
}

#[test]
fn spans_and_rules_are_told_and_what_is_no_figure() {
    let text = "第三届展会上，新材料项目总投资约60亿元";
    let ran = run_in(&folder("explain_spans"), &["explain", text], "");
    let place = |words: &str| text.find(words).map(|at| format!("{words} {at}–{}", at + words.len())).expect("words");
    for line in [place("60亿元"), format!("← {}", place("约")), format!("← {}", place("总投资"))] {
        assert!(ran.out.contains(&line), "expected {line} in\n{}", ran.out);
    }
    assert!(ran.out.lines().any(|line| line.ends_with("─ <unit> after <number>")), "{}", ran.out);
    let besides = ran.out.split("read besides").nth(1).expect("the ordinal");
    assert!(besides.contains(&place("第三")), "{}", ran.out);
}

#[test]
fn a_fact_of_a_report_is_explained_by_the_start_of_its_id() {
    let folder = folder("explain_fact");
    put(&folder, "a.txt", PAGE);
    let facts = lines(&run_in(&folder, &["extract", "a.txt"], "").out);
    let fact = facts.iter().find(|fact| fact["text"] == "25亿元").expect("the first phase");
    let id = fact["fact_id"].as_str().expect("an id");
    assert_eq!(run_in(&folder, &["report", "a.txt", "-q"], "").code, 0);
    for name in [id, &id[..12]] {
        let ran = run_in(&folder, &["explain", "--fact", name], "");
        assert_eq!(ran.code, 0, "{}", ran.err);
        for word in [id, "25亿元", "一期投资", "a.txt"] {
            assert!(ran.out.contains(word), "expected {word} in\n{}", ran.out);
        }
    }
    let ran = run_in(&folder, &["explain", "--fact", "nothing"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("nothing"), "{}", ran.err);
}

#[test]
fn the_rows_in_force_are_printed() {
    let folder = folder("lexicon");
    let units = run_in(&folder, &["lexicon", "units"], "");
    assert_eq!(units.code, 0, "{}", units.err);
    assert!(units.out.lines().any(|line| line.contains("亩") && line.contains("2000/3")), "{}", units.out);
    let tables = run_in(&folder, &["lexicon"], "");
    assert!(tables.out.contains("units") && tables.out.contains("zones"), "{}", tables.out);
}

#[test]
fn rows_of_the_user_are_in_force() {
    let folder = folder("own_rows");
    let head = run_in(&folder, &["lexicon", "units"], "").out.lines().next().expect("a head").to_owned();
    put(&folder, "mine/units.tsv", format!("{head}\r\ntael\tmass\tt\t1/20000\t市两\t\t\t\r\n"));
    put(&folder, "a.txt", "全年产银500市两。\n");
    let ran = run_in(&folder, &["extract", "a.txt", "--lexicon", "mine"], "");
    let facts = lines(&ran.out);
    assert_eq!((&facts[0]["text"], &facts[0]["base_unit"]), (&"500市两".into(), &"t".into()), "{}", ran.err);
    let units = run_in(&folder, &["lexicon", "units", "--lexicon", "mine"], "").out;
    assert!(units.lines().any(|line| line.starts_with("tael\t")), "{units}");
    assert!(units.lines().any(|line| line.contains("2000/3")), "{units}");
}

#[test]
fn a_row_of_the_user_replaces_none_but_its_like() {
    let folder = folder("own_words");
    put(&folder, "mine/phrases.tsv", "role\tlabel\ncode\t专线\ncode\t电话\n");
    put(&folder, "mine/approximators.tsv", "label\tapprox\tside\tunless\n上\tabout\tafter\t\n上\tabout\tscale\t\n");
    let count = |table: &str| run_in(&folder, &["lexicon", table], "").out.lines().count();
    for (table, rows) in
        [("phrases", &["code\t专线", "code\t电话"]), ("approximators", &["上\tabout\tafter\t", "上\tabout\tscale\t"])]
    {
        let told = run_in(&folder, &["lexicon", table, "--lexicon", "mine"], "").out;
        assert_eq!(told.lines().count(), count(table) + 1, "{table}: one row is new, one is replaced");
        assert!(told.ends_with(&format!("{}\n{}\n", rows[0], rows[1])), "{table}");
    }
}

#[test]
fn a_wrong_row_of_the_user_is_named() {
    let folder = folder("wrong_rows");
    put(&folder, "a.txt", PAGE);
    put(&folder, "none/readme.md", "");
    put(&folder, "short/units.tsv", "id\tdimension\n");
    put(&folder, "strange/colours.tsv", "id\n");
    for (tables, message) in [
        ("gone", "gone: expected a folder"),
        ("none", "found none"),
        ("short", "units.tsv:1:"),
        ("strange", "colours.tsv"),
    ] {
        let ran = run_in(&folder, &["extract", "a.txt", "--lexicon", tables], "");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{tables}: {}", ran.err);
        assert!(ran.err.contains(message), "{tables}: {}", ran.err);
    }
}
