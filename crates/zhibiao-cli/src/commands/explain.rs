//! `zhibiao explain`: how a text, or a fact of an earlier report, was read.

use crate::arguments::{Common, Explain};
use crate::lexicon;
use crate::output::to_file_or_stdout;
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::Path;
use zhibiao::fact::{Fact, Field};
use zhibiao::{Lexicon, NaiveDate, Page, Reading, Source};

/// Prints one tree a fact and, of a text, what was read in it besides.
pub fn run(asked: &Explain, common: &Common) -> Result<usize> {
    match (&asked.text, &asked.fact) {
        (Some(text), _) => explain_text(text, asked.published, common),
        (None, id) => {
            let fact = find(&asked.facts, id.as_deref().unwrap_or_default())?;
            to_file_or_stdout(None, |out| print(&fact, "", out))?;
            Ok(0)
        }
    }
}

fn explain_text(text: &str, published: Option<NaiveDate>, common: &Common) -> Result<usize> {
    let own = lexicon::load(common)?;
    let page = Page::from(text.to_owned());
    let source = Source { doc: "text".into(), published, lexicon: own.clone() };
    let facts = zhibiao::extract(&page, &source).facts;
    let lexicon = own.as_deref().unwrap_or(Lexicon::builtin());
    let free = |read: &Reading| facts.iter().all(|fact| read.end as u64 <= fact.start || fact.end <= read.start as u64);
    let besides: Vec<Reading> = zhibiao::parse(&page.text, published, lexicon).into_iter().filter(free).collect();
    to_file_or_stdout(None, |out| {
        if facts.is_empty() {
            writeln!(out, "no figure")?;
        }
        for (index, fact) in facts.iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            print(fact, &page.text, out)?;
        }
        if !besides.is_empty() {
            writeln!(out, "\nread besides, no figures")?;
        }
        for (index, reading) in besides.iter().enumerate() {
            let stem = if index + 1 == besides.len() { "└─" } else { "├─" };
            let place = format!("{}–{}", reading.start, reading.end);
            writeln!(out, "{stem} {} {place}   {}", reading.text, reading.rules.join(" · "))?;
        }
        Ok(())
    })?;
    Ok(0)
}

/// The fact whose id is this, or the only one whose id begins with it.
fn find(path: &Path, id: &str) -> Result<Fact> {
    let missing = || format!("{}: expected facts.parquet of a report (--facts names another)", path.display());
    if let Some(fact) = zhibiao_frame::read_fact(path, id).with_context(missing)? {
        return Ok(fact);
    }
    let (facts, _) = zhibiao_frame::read_facts(path)?;
    let mut facts: Vec<Fact> =
        facts.into_iter().filter(|fact| !id.is_empty() && fact.fact_id.starts_with(id)).collect();
    match (facts.pop(), facts.len()) {
        (Some(fact), 0) => Ok(fact),
        (None, _) => bail!("{}: expected a fact with the id {id}; found none", path.display()),
        (Some(_), more) => bail!("{}: expected one fact whose id begins with {id}; found {}", path.display(), more + 1),
    }
}

/// A fact as a tree: its figure, then each field with its meaning, the words it was read from and their bytes, then the
/// rules in the order they applied.
fn print(fact: &Fact, source: &str, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{} {}–{}", fact.text, fact.start, fact.end)?;
    for (name, meaning, field) in branches(fact) {
        let from = field.map(|field| evidence(fact, field, source)).filter(|words| !words.is_empty());
        let from = from.map_or_else(String::new, |words| format!("   ← {words}"));
        writeln!(out, "├─ {name:10} {meaning}{from}")?;
    }
    writeln!(out, "└─ rules")?;
    for (index, rule) in fact.rules.iter().enumerate() {
        let stem = if index + 1 == fact.rules.len() { "└─" } else { "├─" };
        writeln!(out, "   {stem} {rule}")?;
    }
    Ok(())
}

type Branch = (&'static str, String, Option<Field>);

fn branches(fact: &Fact) -> Vec<Branch> {
    let told = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let period = fact.period.map_or_else(|| "-".to_owned(), |period| period.to_string());
    let mut branches: Vec<Branch> = vec![
        ("value", value(fact), Some(Field::Value)),
        ("approx", fact.approx.to_string(), Some(Field::Approx)),
        ("metric", fact.metric.to_string(), Some(Field::Metric)),
        ("aspect", fact.aspect.to_string(), Some(Field::Aspect)),
        ("status", fact.status.to_string(), Some(Field::Status)),
        ("category", told(&fact.category), Some(Field::Category)),
        ("zone", told(&fact.zone), Some(Field::Zone)),
        ("subject", told(&fact.subject), Some(Field::Subject)),
        ("period", period, Some(Field::Period)),
    ];
    for (name, link, field) in [("part of", &fact.part_of, Some(Field::PartOf)), ("repeats", &fact.repeats, None)] {
        branches.extend(link.clone().map(|id| (name, id, field)));
    }
    branches.extend([
        ("confidence", fact.confidence.to_string(), None),
        ("sentence", fact.sentence.to_string(), None),
        ("source", format!("{}, {}", fact.doc, fact.place), None),
        ("fact_id", fact.fact_id.clone(), None),
    ]);
    branches
}

fn value(fact: &Fact) -> String {
    let range = |low: String, high: Option<String>| high.map_or(low.clone(), |high| format!("{low}–{high}"));
    let printed = range(fact.value.to_string(), fact.value_high.map(|value| value.to_string()));
    let base =
        range(fact.base_value.normalize().to_string(), fact.base_value_high.map(|value| value.normalize().to_string()));
    format!("{printed} {}{} = {base} {} ({})", fact.scale, fact.unit, fact.base_unit, fact.dimension)
}

/// The words that a field was read from, where the source is at hand, and their bytes.
fn evidence(fact: &Fact, field: Field, source: &str) -> String {
    let spans = fact.evidence.iter().filter(|evidence| evidence.field == field).map(|evidence| evidence.span);
    let words = spans.map(|span| {
        let printed = source.get(span.start..span.end).unwrap_or_default();
        format!("{printed} {}–{}", span.start, span.end)
    });
    words.map(|words| words.trim_start().to_owned()).collect::<Vec<_>>().join(" … ")
}
