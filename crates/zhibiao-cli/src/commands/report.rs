//! `zhibiao report`: tables, roll-ups, charts and the review page in one folder.

use crate::arguments::{Common, Report};
use crate::charts::{About, Chart, enterprises, investment};
use crate::companions;
use crate::messages::Messages;
use crate::output::whole;
use crate::review::{Sources, page};
use crate::run::{Outcome, extract};
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use zhibiao::fact::{Confidence, Extraction};
use zhibiao_frame::rollup::{
    EnterpriseRow, InvestmentRow, RollUp, enterprises_frame, investment_frame, sum_doubts, zone_enterprises,
    zone_investment,
};
use zhibiao_frame::{DataFrame, Format, articles_frame, diagnostics_frame, facts_frame, write};

/// Reads the inputs and writes the folder.
pub fn run(asked: &Report, common: &Common, messages: &Messages) -> Result<usize> {
    let folder = asked.output.as_path();
    fs::create_dir_all(folder.join("charts"))
        .with_context(|| format!("{}: expected a folder to write into", folder.display()))?;
    let mut all = Extraction::default();
    let mut sources = Sources::default();
    let outcome = extract(&asked.inputs, common, Some(folder), messages, |read| {
        sources.keep(&read.doc, &read.page.text);
        all.articles.extend(read.extraction.articles);
        all.facts.extend(read.extraction.facts);
        all.diagnostics.extend(read.extraction.diagnostics);
        Ok(())
    })?;
    messages.finish();
    if outcome.documents == 0 {
        messages.error(format_args!("{}: nothing was read, so nothing is written", folder.display()));
        return Ok(outcome.faults.max(1));
    }
    all.diagnostics.extend(sum_doubts(&all.facts));
    let sums = zone_investment(&all.facts);
    let counts = zone_enterprises(&all.facts);
    tables(folder, &mut all, &sums, &counts)?;
    let about = About::new(asked.lang, &all.articles, &all.facts);
    let charts: Vec<Chart> =
        [investment(&sums, &about)?, enterprises(&counts, &about)?].into_iter().flatten().collect();
    pictures(&folder.join("charts"), &charts)?;
    name_missing_glyphs(&charts, messages);
    let html = page(asked.lang, &all, &sources, charts)?;
    whole(&folder.join("review.html"), |out| Ok(out.write_all(html.as_bytes())?))?;
    companions::write(folder)?;
    summary(folder, &all, outcome, &sums, &counts, messages);
    Ok(outcome.faults)
}

fn tables(
    folder: &Path,
    all: &mut Extraction,
    sums: &RollUp<InvestmentRow>,
    counts: &RollUp<EnterpriseRow>,
) -> Result<()> {
    let (facts, doubts) = facts_frame(&all.facts)?;
    all.diagnostics.extend(doubts);
    let frames: [(&str, DataFrame); 5] = [
        ("facts", facts),
        ("articles", articles_frame(&all.articles)?),
        ("diagnostics", diagnostics_frame(&all.diagnostics)?),
        ("zone_investment", investment_frame(&sums.rows)?),
        ("zone_enterprises", enterprises_frame(&counts.rows)?),
    ];
    for (name, frame) in &frames {
        write(frame, Format::Parquet, &folder.join(name).with_extension("parquet"))?;
    }
    Ok(())
}

/// Writes the pages of every chart, and takes away those of an earlier report that this one has not.
fn pictures(folder: &Path, charts: &[Chart]) -> Result<()> {
    let mut written = Vec::new();
    for chart in charts {
        for (index, page) in chart.pages.iter().enumerate() {
            let number = if chart.pages.len() > 1 { format!("-{}", index + 1) } else { String::new() };
            for (ending, bytes) in [("svg", page.svg.as_bytes()), ("png", page.png.as_slice())] {
                let path = folder.join(format!("{}{number}.{ending}", chart.name));
                whole(&path, |out| Ok(out.write_all(bytes)?))?;
                written.push(path);
            }
        }
    }
    for entry in fs::read_dir(folder)?.filter_map(Result::ok) {
        let name = entry.file_name();
        let ours = ["zone_investment", "zone_enterprises"].iter().any(|each| name.to_string_lossy().starts_with(each));
        if ours && !written.contains(&entry.path()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn name_missing_glyphs(charts: &[Chart], messages: &Messages) {
    let missing: BTreeSet<char> =
        charts.iter().flat_map(|chart| &chart.pages).flat_map(|page| page.missing_glyphs.chars()).collect();
    if !missing.is_empty() {
        let missing: String = missing.into_iter().collect();
        messages.note(format_args!("the font of the charts lacks {missing}: look at the tables for these names"));
    }
}

fn summary(
    folder: &Path,
    all: &Extraction,
    outcome: Outcome,
    sums: &RollUp<InvestmentRow>,
    counts: &RollUp<EnterpriseRow>,
    messages: &Messages,
) {
    let doubtful = all.facts.iter().filter(|fact| fact.confidence == Confidence::Doubtful).count();
    let zones = |zones: BTreeSet<&str>| zones.len();
    messages.note(format_args!(
        "{} documents, {} articles, {} facts ({doubtful} doubtful), {} doubts",
        outcome.documents,
        all.articles.len(),
        all.facts.len(),
        all.diagnostics.len(),
    ));
    messages.note(format_args!(
        "zones with investment: {}, with numbers of enterprises: {}",
        zones(sums.rows.iter().map(|row| row.zone.as_str()).collect()),
        zones(counts.rows.iter().map(|row| row.zone.as_str()).collect()),
    ));
    messages.note(format_args!("written: {}", folder.join("review.html").display()));
    messages.note(format_args!("         {}, tables and charts beside it", folder.join("facts.parquet").display()));
}
