//! `zhibiao score`: precision, recall and F1 against what a person wrote down.

use crate::arguments::{Common, Score};
use crate::messages::Messages;
use crate::output::to_file_or_stdout;
use crate::run::extract;
use crate::scoring::{GoldPage, Miss, PredictedArticle, Prediction, Tally, compare, read_folder};
use anyhow::Result;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write;
use std::path::Path;

/// Reads the inputs, compares, prints.
pub fn run(asked: &Score, common: &Common, messages: &Messages) -> Result<usize> {
    let gold = read_folder(&asked.gold)?;
    let wanted: HashSet<&str> = gold.iter().map(|page| page.doc.as_str()).collect();
    let mut facts: HashMap<String, Vec<Prediction>> = HashMap::new();
    let mut articles: HashMap<String, Vec<PredictedArticle>> = HashMap::new();
    let mut named: HashSet<String> = HashSet::new();
    let outcome = extract(&asked.inputs, common, None, messages, |read| {
        let name = file_name(&read.doc).to_owned();
        if !wanted.contains(name.as_str()) {
            messages.detail(format_args!("{name}: not in gold"));
            return Ok(());
        }
        named.insert(name.clone());
        facts.entry(name.clone()).or_default().extend(read.extraction.facts.into_iter().map(Prediction::from));
        articles.entry(name).or_default().extend(read.extraction.articles.into_iter().map(PredictedArticle::from));
        Ok(())
    })?;
    for page in gold.iter().filter(|page| !named.contains(&page.doc)) {
        messages.note(format_args!("{}: in gold, not among the inputs; all its figures count as missed", page.doc));
    }
    let none = (Vec::new(), Vec::new());
    let scores: Vec<Scored> = gold
        .iter()
        .map(|page| {
            let facts = facts.get(&page.doc).unwrap_or(&none.0);
            let articles = articles.get(&page.doc).unwrap_or(&none.1);
            let (tally, misses) = compare(page, facts, articles);
            Scored { page, tally, misses }
        })
        .collect();
    to_file_or_stdout(
        None,
        |out| if asked.json { print_json(&scores, out) } else { print(&scores, asked.misses, out) },
    )?;
    Ok(outcome.faults)
}

fn file_name(doc: &str) -> &str {
    Path::new(doc).file_name().and_then(|name| name.to_str()).unwrap_or(doc)
}

struct Scored<'a> {
    page: &'a GoldPage,
    tally: Tally,
    misses: Vec<Miss>,
}

fn total(scores: &[Scored]) -> Tally {
    let mut total = Tally::default();
    scores.iter().for_each(|scored| total.merge(&scored.tally));
    total
}

fn print(scores: &[Scored], misses: usize, out: &mut dyn Write) -> Result<()> {
    if misses > 0 {
        print_misses(scores, misses, out)?;
    }
    for scored in scores {
        print_line(&scored.page.doc, &scored.tally, out)?;
    }
    let total = total(scores);
    print_line("TOTAL", &total, out)?;
    for (name, figure) in total.summary() {
        let figure = figure.map_or("-".to_owned(), |ratio| ratio.to_string());
        writeln!(out, "  {name:20} {figure}")?;
    }
    Ok(())
}

fn print_line(name: &str, tally: &Tally, out: &mut dyn Write) -> Result<()> {
    let count = |name| tally.get(name);
    writeln!(
        out,
        "{:24} gold {:4} pred {:4} exact {:4} full {:4}  qF1 {} factF1 {} dated {} artF1 {}",
        first(name, 24),
        count("gold"),
        count("pred"),
        count("exact"),
        count("full"),
        tally.f1("exact", "pred", "gold"),
        tally.f1("full", "pred", "gold"),
        tally.f1("dated", "pred", "gold"),
        tally.f1("art_ok", "art_pred", "art_gold"),
    )?;
    Ok(())
}

fn print_misses(scores: &[Scored], most: usize, out: &mut dyn Write) -> Result<()> {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for scored in scores {
        for Miss { kind, want, got } in &scored.misses {
            let seen = kinds.entry(kind).or_default();
            *seen += 1;
            if *seen <= most {
                writeln!(out, "{} {kind:12} {want} | {got}", first(&scored.page.doc, 12))?;
            }
        }
    }
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    writeln!(out, "misses: {}", if kinds.is_empty() { "none".to_owned() } else { kinds.join(", ") })?;
    Ok(())
}

/// `{"total": {…}, "docs": {doc: {…}}}`. Ratios are written as they are rounded; a float would not keep them.
fn print_json(scores: &[Scored], out: &mut dyn Write) -> Result<()> {
    let docs = scores.iter().map(|scored| Ok((serde_json::to_string(&scored.page.doc)?, json(&scored.tally))));
    let docs: Vec<String> = docs
        .map(|entry: Result<_>| entry.map(|(name, figures)| format!("  {name}: {figures}")))
        .collect::<Result<_>>()?;
    writeln!(out, "{{\n \"total\": {},\n \"docs\": {{\n{}\n }}\n}}", json(&total(scores)), docs.join(",\n"))?;
    Ok(())
}

fn json(tally: &Tally) -> String {
    let ratios = tally.summary().into_iter();
    let ratios = ratios.map(|(name, ratio)| (name, ratio.map_or("null".to_owned(), |ratio| ratio.to_string())));
    let counts = ["gold", "pred", "exact", "full"].map(|name| (name.to_owned(), tally.get(name).to_string()));
    let entries: Vec<String> = ratios.chain(counts).map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{{{}}}", entries.join(", "))
}

fn first(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}
