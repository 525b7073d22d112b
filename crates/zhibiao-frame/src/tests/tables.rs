//! The columns of the tables, numbers that do not fit, and the way there and back.

use super::{fact, facts};
use crate::rollup::{enterprises_frame, investment_frame, metrics_frame};
use crate::{Format, articles_frame, diagnostics_frame, facts_frame, read_fact, read_facts, write};
use polars::prelude::{DataFrame, DataType};
use std::path::PathBuf;
use zhibiao_fact::{
    Approximator, ArticleKind, ArticleRecord, Aspect, Code, Confidence, Decimal, Diagnostic, Dimension, Fact, Metric,
    Place, Span, Status,
};

/// A folder of this test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("zhibiao-frame-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// `name type` of every column; an enum by its number of names.
fn schema(frame: &DataFrame) -> String {
    let kind = |dtype: &DataType| match dtype {
        DataType::Enum(names, _) => format!("enum of {}", names.categories().len()),
        other => other.to_string(),
    };
    let lines = frame.columns().iter().map(|column| format!("{} {}\n", column.name(), kind(column.dtype())));
    lines.collect()
}

#[test]
fn the_columns_are_those_of_the_design() {
    let expected = "\
fact_id str
doc str
article_id str
published date
start i64
end i64
text str
sentence str
place enum of 4
value decimal[38,10]
value_high decimal[38,10]
scale str
unit str
base_value decimal[38,10]
base_value_high decimal[38,10]
base_unit str
dimension enum of 18
approx enum of 7
metric enum of 39
aspect enum of 6
status enum of 2
category str
category_class str
zone str
zone_id str
province str
subject str
period str
period_start date
period_end date
part_of str
repeats str
rules list[str]
confidence enum of 3
";
    for facts in [vec![], vec![fact("f1 60亿元")]] {
        assert_eq!(schema(&facts_frame(&facts).unwrap().0), expected);
    }
    let expected = "\
article_id str
doc str
headline str
byline list[str]
kind enum of 4
zone str
published date
spans list[struct[2]]
encoding str
text str
";
    for articles in [vec![], vec![article()]] {
        assert_eq!(schema(&articles_frame(&articles).unwrap()), expected);
    }
    for diagnostics in [vec![], vec![diagnostic()]] {
        let expected = "doc str\nspan struct[2]\ncode enum of 8\nmessage str\n";
        assert_eq!(schema(&diagnostics_frame(&diagnostics).unwrap()), expected);
    }
}

#[test]
fn roll_ups_have_columns_without_rows_too() {
    let expected = "\
zone str
zone_id str
province str
status enum of 2
value decimal[38,10]
value_yi decimal[38,18]
approx enum of 7
facts list[str]
left_out list[struct[2]]
period_start date
period_end date
target decimal[38,10]
target_approx enum of 7
target_period str
target_fact str
";
    assert_eq!(schema(&investment_frame(&[]).unwrap()), expected);
    assert_eq!(enterprises_frame(&[]).unwrap().width(), 11);
    assert_eq!(metrics_frame(&[]).unwrap().width(), 17);
}

#[test]
fn json_keys_are_the_columns_in_order() {
    let line = serde_json::to_string(&fact("f1 60亿元")).unwrap();
    let (frame, _) = facts_frame(&[]).unwrap();
    let mut from = 0;
    for name in frame.get_column_names() {
        from += line[from..].find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{name} after {from} in {line}"));
    }
    let line = serde_json::to_value(article()).unwrap();
    assert_eq!(line.as_object().unwrap().len(), articles_frame(&[]).unwrap().width());
}

#[test]
fn a_number_that_does_not_fit_is_a_diagnostic_and_null() {
    let mut large = fact("f1 60亿元");
    large.value = Decimal::from_str_exact("12345678901234567890123456789").unwrap();
    large.base_value_high = Some(Decimal::from_str_exact("0.00000000001").unwrap());
    let (frame, diagnostics) = facts_frame(&[large, fact("f2 7亿元")]).unwrap();
    let messages: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "expected a value of at most 28 digits before the point and 10 behind it; \
             found 12345678901234567890123456789 in fact f1, which is null in the table",
            "expected a base_value_high of at most 28 digits before the point and 10 behind it; \
             found 0.00000000001 in fact f1, which is null in the table",
        ]
    );
    assert!(diagnostics.iter().all(|doubt| doubt.code == Code::TooLarge && doubt.span == Span::new(30, 38)));
    let shown = format!("{:?}", frame.column("value").unwrap().as_materialized_series());
    assert!(shown.contains("null") && shown.contains("7.0000000000"), "{shown}");
}

#[test]
fn facts_come_back_from_parquet() {
    let mut told = every_kind_of_fact();
    let path = folder("back").join("facts.parquet");
    write(&facts_frame(&told).unwrap().0, Format::Parquet, &path).unwrap();
    told.iter_mut().for_each(|fact| fact.evidence.clear());
    let (back, diagnostics) = read_facts(&path).unwrap();
    assert_eq!(back, told);
    assert!(diagnostics.is_empty());
    assert_eq!(read_fact(&path, "f2").unwrap().as_ref(), Some(&told[1]));
    assert_eq!(read_fact(&path, "f0").unwrap(), None);
}

#[test]
fn a_fact_without_its_number_is_left_out_on_the_way_back() {
    let mut told = facts(&["f1 60亿元", "f2 7亿元"]);
    told[0].base_value = Decimal::MAX;
    let path = folder("without").join("facts.parquet");
    write(&facts_frame(&told).unwrap().0, Format::Parquet, &path).unwrap();
    let (back, diagnostics) = read_facts(&path).unwrap();
    assert_eq!(back.iter().map(|fact| fact.fact_id.as_str()).collect::<Vec<_>>(), ["f2"]);
    assert_eq!(diagnostics[0].message, "expected a value; found none, since fact f1 did not fit the table");
}

#[test]
fn a_file_of_other_tables_is_an_error_that_says_what_is_missing() {
    let folder = folder("other");
    let path = folder.join("articles.parquet");
    write(&articles_frame(&[article()]).unwrap(), Format::Parquet, &path).unwrap();
    let message = read_facts(&path).unwrap_err().to_string();
    assert!(
        message.ends_with("articles.parquet: expected a column fact_id of string; found none of this name"),
        "{message}"
    );
    let message = read_facts(&folder.join("none.parquet")).unwrap_err().to_string();
    assert!(message.contains("none.parquet: No such file"), "{message}");
    std::fs::write(folder.join("text.parquet"), "no table").unwrap();
    let message = read_facts(&folder.join("text.parquet")).unwrap_err().to_string();
    assert!(message.contains("text.parquet: "), "{message}");
}

/// Facts that together have every value of every closed list, nulls, ranges, losses and all digits.
pub fn every_kind_of_fact() -> Vec<Fact> {
    let lines = [
        "f1 356.80亿元 period=2023 published=2024-01-05 subject=甲公司 category=总额 class=总 zone_id=z1 province=陕西省",
        "f2 -1.2亿元 period=..2024-06-14 headline part_of=f1 repeats=f1 zoneless",
        "f3 3-5万家 period=2022-01..2024-06 doubtful",
        "f4 12.3% period=2024-01/2024-04",
        "f5 9999999999999999999999999999元 period=a",
        "f6 0.0000000001元 period=2024-Q1",
    ];
    let mut told = facts(&lines);
    for index in 0..Metric::ALL.len() {
        let mut fact = fact(&format!("g{index} 1元"));
        fn nth<T: Copy>(list: &[T], index: usize) -> T {
            list[index % list.len()]
        }
        fact.metric = nth(Metric::ALL, index);
        fact.aspect = nth(Aspect::ALL, index);
        fact.status = nth(Status::ALL, index);
        fact.place = nth(Place::ALL, index);
        fact.confidence = nth(Confidence::ALL, index);
        fact.approx = nth(Approximator::ALL, index);
        fact.dimension = nth(Dimension::ALL, index);
        fact.rules = (0..index % 3).map(|rule| format!("rule {rule}").into()).collect();
        told.push(fact);
    }
    told
}

/// An article in two pieces.
pub fn article() -> ArticleRecord {
    ArticleRecord {
        article_id: "a1".into(),
        doc: "甲.txt".into(),
        headline: Some("甲高新区：储能项目签约".into()),
        byline: vec!["张三".into(), "李四".into()],
        kind: ArticleKind::News,
        zone: None,
        published: None,
        spans: vec![Span::new(0, 30), Span::new(60, 90)],
        encoding: "UTF-8".into(),
        text: "第一段。\n第二段。".into(),
    }
}

/// A doubt.
pub fn diagnostic() -> Diagnostic {
    Diagnostic { doc: "甲.txt".into(), span: Span::new(3, 9), code: Code::NewZone, message: "expected …".into() }
}
