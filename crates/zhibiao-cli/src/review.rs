//! What goes on the review page: everything, or what a browser can hold of it.

use crate::arguments::Lang;
use crate::charts::{Chart, Words};
use anyhow::Result;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use zhibiao::fact::{ArticleRecord, Diagnostic, Extraction, Fact};
use zhibiao_review::{ChartSection, Content, SourceText};

/// Facts that a page can show without making a browser slow.
const FACTS: usize = 20_000;

/// Bytes of source texts that are kept for the page; figures of other documents are marked in their clean text.
const SOURCES: usize = 64 << 20;

/// Decoded sources, of the first documents.
#[derive(Debug, Default)]
pub struct Sources {
    texts: Vec<(String, String)>,
    bytes: usize,
}

impl Sources {
    /// Keeps the source of a document while there is room.
    pub fn keep(&mut self, doc: &str, text: &str) {
        self.bytes += text.len();
        if self.bytes <= SOURCES {
            self.texts.push((doc.to_owned(), text.to_owned()));
        }
    }
}

/// The page. Where it cannot hold all documents, those that stand under a bar come first, then those with a doubt,
/// then the others from the first on; a note says how many are left off.
pub fn page(lang: Lang, all: &Extraction, sources: &Sources, charts: Vec<Chart>) -> Result<String> {
    let words = Words::of(lang);
    let charts: Vec<ChartSection> = charts.into_iter().flat_map(|chart| chart.sections).collect();
    let shown = shown(all, &charts, FACTS);
    let is_shown = |doc: &str| shown.as_ref().is_none_or(|shown| shown.contains(doc));
    let documents: HashSet<&str> = all.articles.iter().map(|article| article.doc.as_str()).collect();
    let left_off = documents.iter().filter(|doc| !is_shown(doc)).count();
    let notes: Vec<String> = (left_off > 0).then(|| words.left_off(left_off)).into_iter().collect();
    let articles = keep(&all.articles, left_off, |article: &ArticleRecord| is_shown(&article.doc));
    let facts = keep(&all.facts, left_off, |fact: &Fact| is_shown(&fact.doc));
    let diagnostics = keep(&all.diagnostics, left_off, |doubt: &Diagnostic| is_shown(&doubt.doc));
    let sources: Vec<SourceText> =
        sources.texts.iter().filter(|(doc, _)| is_shown(doc)).map(|(doc, text)| SourceText { doc, text }).collect();
    Ok(zhibiao_review::page(&Content {
        notes: &notes,
        articles: &articles,
        facts: &facts,
        diagnostics: &diagnostics,
        sources: &sources,
        charts: &charts,
        ..Content::new(words.review, lang.into(), "")
    })?)
}

fn keep<T: Clone>(all: &[T], left_off: usize, is_shown: impl Fn(&T) -> bool) -> Cow<'_, [T]> {
    match left_off {
        0 => Cow::Borrowed(all),
        _ => Cow::Owned(all.iter().filter(|each| is_shown(each)).cloned().collect()),
    }
}

/// The documents on the page; `None` is all of them.
fn shown<'a>(all: &'a Extraction, charts: &[ChartSection], room: usize) -> Option<HashSet<&'a str>> {
    if all.facts.len() <= room {
        return None;
    }
    let mut size: HashMap<&str, usize> = HashMap::new();
    for fact in &all.facts {
        *size.entry(fact.doc.as_str()).or_default() += 1;
    }
    let bars = charts.iter().flat_map(|chart| &chart.bars);
    let counted: HashSet<&str> = bars.flat_map(|bar| &bar.fact_ids).map(String::as_str).collect();
    let under_bars = all.facts.iter().filter(|fact| counted.contains(fact.fact_id.as_str())).map(|fact| &fact.doc);
    let doubted = all.diagnostics.iter().map(|doubt| &doubt.doc);
    let others = all.facts.iter().map(|fact| &fact.doc);
    let (mut shown, mut room) = (HashSet::new(), room);
    for doc in under_bars.chain(doubted).chain(others) {
        let facts = size.get(doc.as_str()).copied().unwrap_or_default();
        if facts <= room && shown.insert(doc.as_str()) {
            room -= facts;
        }
    }
    Some(shown)
}
