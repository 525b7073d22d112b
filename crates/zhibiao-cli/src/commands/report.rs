//! `zhibiao report`: tables, roll-ups, charts and the review page in one folder.

use crate::arguments::{Common, Report};
use crate::charts::{About, Chart, charts};
use crate::corrections::Corrections;
use crate::earlier::{self, Earlier, Unreadable};
use crate::folder::Folder;
use crate::inputs::{Content, Document, Fault};
use crate::kept::{Kept, Size};
use crate::messages::Messages;
use crate::output::whole_bytes;
use crate::review::{self, Sources, page};
use crate::rolled_up::RolledUp;
use crate::run::{Outcome, batches, extraction, tell};
use crate::tables::{Tables, path};
use crate::{companions, lexicon};
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use zhibiao::fact::Correction;
use zhibiao::{Extraction, Lexicon};
use zhibiao_frame::rollup::sum_doubts;
use zhibiao_frame::{DocumentRecord, Format, Key, Since, corrections_frame, write};

/// Reads the inputs and writes the folder.
pub fn run(asked: &Report, common: &Common, messages: &Messages) -> Result<usize> {
    let folder = asked.output.as_path();
    fs::create_dir_all(folder.join("charts"))
        .with_context(|| format!("{}: expected a folder to write into", folder.display()))?;
    let mut before = if asked.fresh { None } else { earlier::open(folder, messages) };
    let corrections = || asked.corrections.as_deref().map(Corrections::read).transpose().map(Option::unwrap_or_default);
    let read = match read(asked, common, before.as_mut(), corrections()?, messages) {
        Err(error) if error.is::<Unreadable>() => {
            earlier::anew(folder, &format!("{error:#}"), messages);
            before = None;
            read(asked, common, None, corrections()?, messages)?
        }
        read => read?,
    };
    messages.finish();
    let Read { outcome, tables, sources, corrections } = read;
    if outcome.documents == 0 {
        messages.error(format_args!("{}: nothing was read, so nothing is written", folder.display()));
        return Ok(outcome.faults.max(1));
    }
    let news = match &mut before {
        Some(before) => Some((Earlier::of(before), before.diagnostics()?)),
        None => None,
    };
    let mut doubts = sum_doubts(&tables.kept.facts);
    doubts.extend(corrections.doubts());
    let (documents, kept) = tables.write(folder, doubts)?;
    let corrected = corrections.all();
    write_corrections(asked, &corrected)?;
    let rolled_up = RolledUp::of(&kept.facts);
    for (name, frame) in &rolled_up.frames()? {
        write(frame, Format::Parquet, &path(folder, name))?;
    }
    let charts = charts(&rolled_up, &About::new(asked.lang, &kept.articles, &kept.facts))?;
    pictures(&folder.join("charts"), &charts)?;
    name_missing_glyphs(&charts, messages);
    let documents = Arc::new(documents);
    let links = {
        let mut tables = Folder::with(folder, documents.clone())?;
        let (html, links) = page(asked.lang, &mut tables, &kept, &sources, charts, &corrected)?;
        whole_bytes(&folder.join(review::FILE), html.as_bytes())?;
        links
    };
    drop((sources, before)); // The workbook needs the room.
    companions::write(folder, asked.partition_by.map(Key::from), &links, messages)?;
    summary(&documents, &kept, messages);
    if let Some((earlier, doubts)) = news {
        tell_news(&earlier, &documents, earlier::new_doubts(&doubts, &kept.diagnostics), messages);
    }
    if asked.corrections.is_some() {
        tell_corrections(&corrections, messages);
    }
    tell_written(folder, &rolled_up, messages);
    Ok(outcome.faults)
}

/// All documents read, from their files or from the report before.
struct Read {
    outcome: Outcome,
    tables: Tables,
    sources: Sources,
    corrections: Corrections,
}

/// A document with its decoded text and what it says: read now, or where the report before has it.
struct Seen {
    document: DocumentRecord,
    text: String,
    said: Said,
}

enum Said {
    Now(Extraction),
    Before(usize),
}

/// Reads the inputs; of what is unchanged the rows come from the tables of the report before.
fn read(
    asked: &Report,
    common: &Common,
    mut before: Option<&mut Folder>,
    mut corrections: Corrections,
    messages: &Messages,
) -> Result<Read> {
    let folder = asked.output.as_path();
    let (mut tables, mut sources) = (Tables::new(folder)?, Sources::default());
    let earlier = before.as_deref().map(Earlier::of).unwrap_or_default();
    let (lexicon, fingerprint) = (lexicon::load(common)?, lexicon::fingerprint(common)?);
    let see = |document: Document| -> Result<Seen, Fault> {
        let Document { doc, published, content } = document;
        let content = content.open()?;
        let hash = content.hash()?;
        let reader = format!("{fingerprint:016x}{}", published.map(|day| format!(" {day}")).unwrap_or_default());
        let (since, place) = earlier.find(&doc, &hash, &reader);
        let is_text = !matches!(content, Content::Pdf(_));
        let (text, said) = match (place, place.and_then(|place| earlier.source(place))) {
            (Some(place), Some(source)) => (source.clone(), Said::Before(place)),
            (Some(place), None) => (content.read(&doc)?.text, Said::Before(place)),
            (None, _) => {
                let page = content.read(&doc)?;
                let said = extraction(&page, &doc, published, &lexicon);
                (page.text, Said::Now(said))
            }
        };
        let source = (!is_text).then(|| text.clone());
        let document =
            DocumentRecord { doc, content: hash, reader, since, as_read: true, source, ..DocumentRecord::default() };
        Ok(Seen { document, text, said })
    };
    let outcome = batches(&asked.inputs, common, Some(folder), messages, see, |batch| {
        let places: Vec<usize> = batch
            .iter()
            .filter_map(|seen| match seen.said {
                Said::Before(place) => Some(place),
                Said::Now(_) => None,
            })
            .collect();
        let known = match before.as_deref_mut() {
            Some(before) => before.extractions(&places).context(Unreadable)?,
            None => Vec::new(),
        };
        let mut known = known.into_iter();
        let mut rows = Vec::with_capacity(batch.len());
        for Seen { mut document, text, said } in batch {
            let mut said = match said {
                Said::Now(said) => said,
                Said::Before(_) => known.next().unwrap_or_default(),
            };
            tell(messages, &document.doc, &said);
            document.as_read = !corrections.apply(&mut said, lexicon.as_deref().unwrap_or(Lexicon::builtin()))?;
            sources.keep(&document.doc, &text);
            rows.push((document, said));
        }
        tables.add(rows)
    });
    Ok(Read { outcome: outcome?, tables, sources, corrections })
}

/// Writes the corrections that the report was made with; those of an earlier report are no longer there.
fn write_corrections(asked: &Report, corrected: &[Correction]) -> Result<()> {
    let path = path(&asked.output, "corrections");
    if asked.corrections.is_some() {
        write(&corrections_frame(corrected)?, Format::Parquet, &path)?;
    } else if path.exists() {
        fs::remove_file(&path).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// Writes the pages of every chart, and takes away those of an earlier report that this one has not.
fn pictures(folder: &Path, charts: &[Chart]) -> Result<()> {
    let mut written = Vec::new();
    for chart in charts {
        for (index, page) in chart.pages.iter().enumerate() {
            let number = if index > 0 { format!("_{}", index + 1) } else { String::new() };
            for (ending, bytes) in [("svg", page.svg.as_bytes()), ("png", page.png.as_slice())] {
                let path = folder.join(format!("{}{number}.{ending}", chart.name));
                whole_bytes(&path, bytes)?;
                written.push(path);
            }
        }
    }
    for entry in fs::read_dir(folder)?.filter_map(Result::ok) {
        let name = entry.file_name();
        let ours = Chart::NAMES.iter().any(|each| name.to_string_lossy().starts_with(each));
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

fn summary(documents: &[DocumentRecord], kept: &Kept, messages: &Messages) {
    let Size { facts, doubtful, .. } = kept.size();
    messages.note(format_args!(
        "{} documents, {} articles, {facts} facts ({doubtful} doubtful), {} doubts",
        documents.len(),
        kept.articles.len(),
        kept.diagnostics.len(),
    ));
    let again: Vec<String> = documents
        .iter()
        .filter_map(|document| document.same_as.as_ref().map(|first| format!("{} as {first}", document.doc)))
        .collect();
    if !again.is_empty() {
        messages.note(format_args!("the same text again, counted once: {}", named(&again)));
    }
}

/// Says what is new since the report before.
fn tell_news(earlier: &Earlier, documents: &[DocumentRecord], new_doubts: usize, messages: &Messages) {
    let of = |since| documents.iter().filter(move |document| document.since == since);
    let facts = |since| of(since).map(|document| document.facts).sum::<usize>();
    let gone = earlier.gone(documents);
    messages.note(format_args!(
        "since the report before: {} new documents, {} changed, {} unchanged, {} gone; {} facts in the new and changed, \
         {new_doubts} new doubts",
        of(Since::New).count(),
        of(Since::Changed).count(),
        of(Since::Unchanged).count(),
        gone.len(),
        facts(Since::New) + facts(Since::Changed),
    ));
    if !gone.is_empty() {
        messages.note(format_args!("gone, so no longer in the tables: {}", named(&gone)));
    }
}

fn tell_corrections(corrections: &Corrections, messages: &Messages) {
    let (all, doubts) = (corrections.all().len(), corrections.doubts());
    messages.note(format_args!("{} corrections applied, {} left alone", all - doubts.len(), doubts.len()));
    doubts.iter().for_each(|doubt| messages.note(&doubt.message));
}

/// The first few names, and how many more there are.
fn named(names: &[impl AsRef<str>]) -> String {
    const NAMED: usize = 5;
    let first: Vec<&str> = names.iter().take(NAMED).map(AsRef::as_ref).collect();
    match names.len().saturating_sub(NAMED) {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

fn tell_written(folder: &Path, rolled_up: &RolledUp, messages: &Messages) {
    let zones = |zones: BTreeSet<&str>| zones.len();
    messages.note(format_args!(
        "zones with investment: {}, with numbers of enterprises: {}",
        zones(rolled_up.investment.rows.iter().map(|row| row.zone.name.as_str()).collect()),
        zones(rolled_up.enterprises.rows.iter().map(|row| row.zone.name.as_str()).collect()),
    ));
    messages.note(format_args!("written: {}", folder.join(review::FILE).display()));
    messages.note(format_args!("         {}, tables and charts beside it", path(folder, "facts").display()));
}
