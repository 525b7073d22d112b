//! What figures mean: a sentence in, facts out. The cases know words only and would outlive a rewrite.

mod again;
mod amounts;
mod counts;
mod goods;
mod plans;
mod ratios;
mod reports;
mod stocks;
mod subjects;
mod times;
mod works;
mod zones;

use zhibiao::{Fact, Page, Source, extract};

/// A case: an article told on 2024-06-17, and a line for each fact that is expected:
/// `text | base value and unit | metric aspect status | period`, then what applies of `category=…`, `zone=…`,
/// `subject=…`, `part of …`, `again`, `target`.
fn check(text: &str, expected: &[&str]) {
    let published = "2024-06-17".parse().ok();
    let source = Source { doc: "case.txt".to_owned(), published, ..Source::default() };
    let facts = extract(&Page::from(text.to_owned()), &source).facts;
    let read: Vec<String> = facts.iter().map(|fact| line(fact, &facts)).collect();
    assert_eq!(read, expected, "\n{text}\nread:\n{}\nmeant:\n{}\n", read.join("\n"), expected.join("\n"));
}

fn line(fact: &Fact, all: &[Fact]) -> String {
    let sign = fact.approx.sign();
    let high = fact.base_value_high.map(|high| format!("..{}", high.normalize())).unwrap_or_default();
    let period = fact.period.map_or("-".to_owned(), |period| period.to_string());
    let mut line = format!(
        "{} | {sign}{}{high} {} | {} {} {} | {period}",
        fact.text,
        fact.base_value.normalize(),
        fact.base_unit,
        fact.metric,
        fact.aspect,
        fact.status
    );
    for (name, value) in [("category", &fact.category), ("zone", &fact.zone), ("subject", &fact.subject)] {
        if let Some(value) = value {
            line.push_str(&format!(" {name}={value}"));
        }
    }
    if let Some(whole) = &fact.part_of {
        let whole = all.iter().find(|each| each.fact_id == *whole).expect("the whole is a fact of the article");
        line.push_str(&format!(" part of {}", whole.text));
    }
    if fact.repeats.is_some() {
        line.push_str(" again");
    }
    if fact.is_target() {
        line.push_str(" target");
    }
    line
}
