//! What goes on the review page: everything, or what a browser can hold of it.

use crate::arguments::Lang;
use crate::charts::{Chart, Words};
use anyhow::Result;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use zhibiao::fact::{ArticleRecord, Code, Confidence, Diagnostic, Extraction, Fact, NaiveDate};
use zhibiao_review::{ChartSection, Content, SourceText};

/// What a browser opens in three seconds.
const ROOM: Room = Room { facts: 50_000, text: 32 << 20, doubts: 5_000 };

/// Bytes of source texts that are kept for the page; figures of other documents are marked in their clean text.
const SOURCES: usize = 256 << 20;

/// How much a page may hold.
#[derive(Debug, Clone, Copy)]
struct Room {
    facts: usize,
    /// Bytes of the texts of articles.
    text: usize,
    doubts: usize,
}

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

/// The page. Where it cannot hold all, a note says how much is left off.
pub fn page(lang: Lang, all: &Extraction, sources: &Sources, charts: Vec<Chart>) -> Result<String> {
    let words = Words::of(lang);
    let charts: Vec<ChartSection> = charts.into_iter().flat_map(|chart| chart.sections).collect();
    let shown = Shown::of(all, &charts, ROOM);
    let notes: Vec<String> = shown
        .leaves_off(all)
        .then(|| words.left_off(shown.facts.len(), all.facts.len(), all.diagnostics.len() - shown.doubts.len()))
        .into_iter()
        .collect();
    let docs: HashSet<&str> = shown.articles.iter().map(|article| article.doc.as_str()).collect();
    let docs: HashSet<&str> = docs.into_iter().chain(shown.doubts.iter().map(|doubt| doubt.doc.as_str())).collect();
    let sources: Vec<SourceText> = sources
        .texts
        .iter()
        .filter(|(doc, _)| docs.contains(doc.as_str()))
        .map(|(doc, text)| SourceText { doc, text })
        .collect();
    Ok(zhibiao_review::page(&Content {
        notes: &notes,
        articles: &shown.articles,
        facts: &shown.facts,
        diagnostics: &shown.doubts,
        sources: &sources,
        charts: &charts,
        ..Content::new(words.review, lang.into(), "")
    })?)
}

/// What the page holds.
struct Shown<'a> {
    articles: Cow<'a, [ArticleRecord]>,
    facts: Cow<'a, [Fact]>,
    doubts: Cow<'a, [Diagnostic]>,
}

/// An article by document and identifier.
type Key<'a> = (&'a str, &'a str);

/// Why an article is on the page, the best reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    /// A bar counts one of its figures.
    UnderABar,
    /// It contradicts itself or another, or a sum of it does not add up.
    Contradicts,
    /// It holds a doubtful figure.
    Doubtful,
    /// It is recent.
    Recent,
}

/// An article that may come onto the page.
struct Candidate {
    why: Why,
    published: Reverse<Option<NaiveDate>>,
    place: usize,
    facts: usize,
    text: usize,
}

impl<'a> Shown<'a> {
    /// Everything, or the articles with the best reasons, the newest first among those with the same.
    fn of(all: &'a Extraction, charts: &[ChartSection], room: Room) -> Self {
        let text: usize = all.articles.iter().map(|article| article.text.len()).sum();
        if all.facts.len() <= room.facts && text <= room.text && all.diagnostics.len() <= room.doubts {
            let (articles, facts, doubts) = (&all.articles, &all.facts, &all.diagnostics);
            return Shown { articles: articles.into(), facts: facts.into(), doubts: doubts.into() };
        }
        let doubts = articles_of_doubts(all);
        let mut candidates = candidates(all, charts, &doubts);
        let mut order: Vec<Key> = candidates.keys().copied().collect();
        order.sort_by_key(|key| {
            let each = &candidates[key];
            (each.why, each.published, each.place)
        });
        let mut left = room;
        for key in order {
            let each = &candidates[&key];
            if each.facts <= left.facts && each.text <= left.text {
                (left.facts, left.text) = (left.facts - each.facts, left.text - each.text);
            } else {
                candidates.remove(&key);
            }
        }
        let is_shown = |key: &Key| candidates.contains_key(key);
        let (of_articles, of_none): (Vec<_>, Vec<_>) = (0..all.diagnostics.len()).partition(|at| doubts[*at].is_some());
        let of_articles = of_articles.into_iter().filter(|at| doubts[*at].as_ref().is_some_and(is_shown));
        let mut chosen: Vec<usize> = of_articles.chain(of_none).collect();
        chosen.sort_by_key(|at| (!is_contradiction(&all.diagnostics[*at]), *at));
        chosen.truncate(room.doubts);
        chosen.sort_unstable();
        Shown {
            articles: all.articles.iter().filter(|each| is_shown(&(&each.doc, &each.article_id))).cloned().collect(),
            facts: all.facts.iter().filter(|each| is_shown(&key(each))).cloned().collect(),
            doubts: chosen.into_iter().map(|at| all.diagnostics[at].clone()).collect(),
        }
    }

    fn leaves_off(&self, all: &Extraction) -> bool {
        self.facts.len() < all.facts.len()
            || self.articles.len() < all.articles.len()
            || self.doubts.len() < all.diagnostics.len()
    }
}

fn candidates<'a>(
    all: &'a Extraction,
    charts: &[ChartSection],
    doubts: &[Option<Key<'a>>],
) -> HashMap<Key<'a>, Candidate> {
    let bars = charts.iter().flat_map(|chart| &chart.bars);
    let counted: HashSet<&str> = bars.flat_map(|bar| &bar.fact_ids).map(String::as_str).collect();
    let mut candidates: HashMap<Key, Candidate> = HashMap::new();
    for article in &all.articles {
        let candidate = Candidate {
            why: Why::Recent,
            published: Reverse(article.published),
            place: candidates.len(),
            facts: 0,
            text: article.text.len(),
        };
        candidates.insert((&article.doc, &article.article_id), candidate);
    }
    for fact in &all.facts {
        let place = candidates.len();
        let each = candidates.entry(key(fact)).or_insert(Candidate {
            why: Why::Recent,
            published: Reverse(fact.published),
            place,
            facts: 0,
            text: 0,
        });
        each.facts += 1;
        if counted.contains(fact.fact_id.as_str()) {
            each.why = Why::UnderABar;
        } else if fact.confidence == Confidence::Doubtful {
            each.why = each.why.min(Why::Doubtful);
        }
    }
    for (at, article) in doubts.iter().enumerate() {
        if let Some(each) = article.as_ref().and_then(|article| candidates.get_mut(article))
            && is_contradiction(&all.diagnostics[at])
        {
            each.why = each.why.min(Why::Contradicts);
        }
    }
    candidates
}

fn key(fact: &Fact) -> Key<'_> {
    (&fact.doc, &fact.article_id)
}

fn is_contradiction(doubt: &Diagnostic) -> bool {
    matches!(doubt.code, Code::Contradiction | Code::SumDiffers)
}

/// For each doubt, the article that it is about.
fn articles_of_doubts<'a>(all: &'a Extraction) -> Vec<Option<Key<'a>>> {
    let starts: HashMap<(&str, u64), Key> =
        all.facts.iter().map(|fact| ((fact.doc.as_str(), fact.start), key(fact))).collect();
    let mut bodies: HashMap<&str, Vec<&ArticleRecord>> = HashMap::new();
    for article in &all.articles {
        bodies.entry(&article.doc).or_default().push(article);
    }
    let article = |doubt: &'a Diagnostic| {
        let (doc, span) = (doubt.doc.as_str(), doubt.span);
        let of_fact = starts.get(&(doc, span.start as u64)).copied();
        let holds =
            |article: &&&ArticleRecord| article.spans.iter().any(|body| body.start < span.end && span.start < body.end);
        of_fact.or_else(|| bodies.get(doc)?.iter().find(holds).map(|article| (doc, article.article_id.as_str())))
    };
    all.diagnostics.iter().map(article).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhibiao::{Page, Source};
    use zhibiao_review::Bar;

    /// Papers of five days; each tells of a zone and of an investment in 亿元.
    fn papers(count: usize) -> Extraction {
        let mut all = Extraction::default();
        for number in 0..count {
            let page = Page::from(format!(
                "新区开工\n\n本报讯  6月{}日，合肥高新区开工项目{}个，总投资{}亿元。\n",
                number + 1,
                number + 2,
                number + 20
            ));
            let published = NaiveDate::from_ymd_opt(2024, 6, number as u32 + 1);
            let source = Source { doc: format!("{number}.txt"), published, lexicon: None };
            let read = zhibiao::extract(&page, &source);
            all.articles.extend(read.articles);
            all.facts.extend(read.facts);
        }
        all
    }

    fn docs(shown: &Shown) -> Vec<String> {
        shown.articles.iter().map(|article| article.doc.clone()).collect()
    }

    #[test]
    fn what_has_room_is_all_there() {
        let all = papers(3);
        let shown = Shown::of(&all, &[], ROOM);
        assert!(!shown.leaves_off(&all));
        assert_eq!(shown.facts.len(), all.facts.len());
    }

    #[test]
    fn bars_come_first_then_contradictions_then_what_is_doubtful_then_the_newest() {
        let mut all = papers(6);
        let per_paper = all.facts.len() / 6;
        assert!(per_paper >= 2, "{:?}", all.facts);
        all.facts.iter_mut().for_each(|fact| fact.confidence = Confidence::Sure);
        let first_of = |all: &Extraction, doc: &str| all.facts.iter().position(|fact| fact.doc == doc).expect("a fact");
        let (barred, contradicted, doubtful) =
            (first_of(&all, "0.txt"), first_of(&all, "1.txt"), first_of(&all, "2.txt"));
        all.facts[doubtful].confidence = Confidence::Doubtful;
        let span_of = |fact: &Fact| zhibiao::fact::Span::new(fact.start as usize, fact.end as usize);
        let (doc, span) = (all.facts[contradicted].doc.clone(), span_of(&all.facts[contradicted]));
        all.diagnostics.push(Diagnostic { doc, span, code: Code::SumDiffers, message: "expected 1; found 2".into() });
        let bar = Bar { fact_ids: vec![all.facts[barred].fact_id.clone()], ..Bar::default() };
        let chart = ChartSection { bars: vec![bar], ..ChartSection::default() };
        for (articles, expected) in [
            (1, &["0.txt"][..]),
            (2, &["0.txt", "1.txt"]),
            (3, &["0.txt", "1.txt", "2.txt"]),
            (4, &["0.txt", "1.txt", "2.txt", "5.txt"]),
        ] {
            let shown = Shown::of(&all, std::slice::from_ref(&chart), Room { facts: articles * per_paper, ..ROOM });
            assert_eq!(docs(&shown), expected, "room for {articles}");
            assert_eq!(shown.facts.len(), articles * per_paper);
            assert_eq!(shown.doubts.len(), usize::from(articles > 1));
            assert!(shown.leaves_off(&all));
        }
    }
}
