//! What goes on the review page: everything, or what a browser can hold of it.

use crate::arguments::Lang;
use crate::charts::{Chart, Words};
use crate::folder::Folder;
use crate::kept::{Kept, Size};
use anyhow::Result;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use zhibiao::fact::{ArticleRecord, Code, Correction, Diagnostic, Fact, NaiveDate};
use zhibiao_frame::Links;
use zhibiao_review::{ChartSection, Content, SourceText, doubt_link, fact_link};

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

/// The file of the page.
pub const FILE: &str = "review.html";

/// The page, and where on it figures and doubts stand. Where it cannot hold all, a note says how much is left off.
///
/// What the articles on it say is read from the tables in `folder`.
pub fn page(
    lang: Lang,
    folder: &mut Folder,
    kept: &Kept,
    sources: &Sources,
    charts: Vec<Chart>,
    corrections: &[Correction],
) -> Result<(String, Links)> {
    let words = Words::of(lang);
    let charts: Vec<ChartSection> = charts.into_iter().flat_map(|chart| chart.sections).collect();
    let chosen = Chosen::of(kept, &charts, ROOM);
    let diagnostics: Vec<Diagnostic> = chosen.doubts.iter().map(|at| kept.diagnostics[*at].clone()).collect();
    let docs: HashSet<&str> = chosen.articles.iter().map(|(doc, _)| *doc).collect();
    let (mut articles, mut facts) = (Vec::new(), Vec::new());
    for mut said in folder.extractions(&folder.places(|doc| docs.contains(doc)))? {
        said.articles.retain(|article| chosen.articles.contains(&(&article.doc, &article.article_id)));
        said.facts.retain(|fact| chosen.articles.contains(&key(fact)));
        articles.append(&mut said.articles);
        facts.append(&mut said.facts);
    }
    let (told, doubts) = (kept.size().facts, kept.diagnostics.len());
    let left_off = || words.left_off(facts.len(), told, doubts - diagnostics.len());
    let notes: Vec<String> = chosen.leaves_off(kept).then(left_off).into_iter().collect();
    let docs: HashSet<&str> = docs.into_iter().chain(diagnostics.iter().map(|doubt| doubt.doc.as_str())).collect();
    let sources: Vec<SourceText> = sources
        .texts
        .iter()
        .filter(|(doc, _)| docs.contains(doc.as_str()))
        .map(|(doc, text)| SourceText { doc, text })
        .collect();
    let html = zhibiao_review::page(&Content {
        notes: &notes,
        articles: &articles,
        facts: &facts,
        diagnostics: &diagnostics,
        sources: &sources,
        charts: &charts,
        corrections,
        ..Content::new(words.review, lang.into(), "")
    })?;
    Ok((html, links(&facts, &diagnostics)))
}

/// What a workbook beside the page can follow.
fn links(facts: &[Fact], doubts: &[Diagnostic]) -> Links {
    let link = |place: String| format!("file:///{FILE}{place}");
    let facts = facts.iter().map(|fact| (fact.fact_id.clone(), link(fact_link(&fact.fact_id))));
    let doubts = doubts.iter().enumerate().map(|(index, doubt)| {
        ((doubt.doc.clone(), doubt.span.start as i64, doubt.message.clone()), link(doubt_link(index)))
    });
    Links { facts: facts.collect(), doubts: doubts.collect() }
}

/// What is to be on the page.
struct Chosen<'a> {
    articles: HashSet<Key<'a>>,
    /// Places of doubts.
    doubts: Vec<usize>,
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
    size: Size,
}

impl<'a> Chosen<'a> {
    /// Everything, or the articles with the best reasons, the newest first among those with the same.
    fn of(kept: &'a Kept, charts: &[ChartSection], room: Room) -> Self {
        let size = kept.size();
        if size.facts <= room.facts && size.text <= room.text && kept.diagnostics.len() <= room.doubts {
            let articles = kept.articles.iter().map(key_of).collect();
            return Chosen { articles, doubts: (0..kept.diagnostics.len()).collect() };
        }
        let doubts = articles_of_doubts(kept);
        let candidates = candidates(kept, charts, &doubts);
        let mut order: Vec<(Key, Candidate)> = candidates.into_iter().collect();
        order.sort_by_key(|(_, each)| (each.why, each.published, each.place));
        let mut left = room;
        let mut articles: HashSet<Key> = HashSet::new();
        for (key, each) in order {
            if each.size.facts <= left.facts && each.size.text <= left.text {
                (left.facts, left.text) = (left.facts - each.size.facts, left.text - each.size.text);
                articles.insert(key);
            }
        }
        let is_shown = |key: &Key| articles.contains(key);
        let (of_articles, of_none): (Vec<_>, Vec<_>) = (0..doubts.len()).partition(|at| doubts[*at].is_some());
        let of_articles = of_articles.into_iter().filter(|at| doubts[*at].as_ref().is_some_and(is_shown));
        let mut chosen: Vec<usize> = of_articles.chain(of_none).collect();
        chosen.sort_by_key(|at| (!is_contradiction(&kept.diagnostics[*at]), *at));
        chosen.truncate(room.doubts);
        chosen.sort_unstable();
        Chosen { articles, doubts: chosen }
    }

    fn leaves_off(&self, kept: &Kept) -> bool {
        self.articles.len() < kept.articles.len() || self.doubts.len() < kept.diagnostics.len()
    }
}

fn candidates<'a>(kept: &'a Kept, charts: &[ChartSection], doubts: &[Option<Key<'a>>]) -> HashMap<Key<'a>, Candidate> {
    let bars = charts.iter().flat_map(|chart| &chart.bars);
    let counted: HashSet<&str> = bars.flat_map(|bar| &bar.fact_ids).map(String::as_str).collect();
    let mut candidates: HashMap<Key, Candidate> = HashMap::new();
    for (place, (article, size)) in kept.articles.iter().zip(&kept.sizes).enumerate() {
        let why = if size.doubtful > 0 { Why::Doubtful } else { Why::Recent };
        let candidate = Candidate { why, published: Reverse(article.published), place, size: *size };
        candidates.insert(key_of(article), candidate);
    }
    for fact in kept.facts.iter().filter(|fact| counted.contains(fact.fact_id.as_str())) {
        if let Some(each) = candidates.get_mut(&key(fact)) {
            each.why = Why::UnderABar;
        }
    }
    for (at, article) in doubts.iter().enumerate() {
        if let Some(each) = article.as_ref().and_then(|article| candidates.get_mut(article))
            && is_contradiction(&kept.diagnostics[at])
        {
            each.why = each.why.min(Why::Contradicts);
        }
    }
    candidates
}

fn key_of(article: &ArticleRecord) -> Key<'_> {
    (&article.doc, &article.article_id)
}

fn key(fact: &Fact) -> Key<'_> {
    (&fact.doc, &fact.article_id)
}

fn is_contradiction(doubt: &Diagnostic) -> bool {
    matches!(doubt.code, Code::Contradiction | Code::SumDiffers)
}

/// For each doubt, the article that it is about.
fn articles_of_doubts<'a>(all: &'a Kept) -> Vec<Option<Key<'a>>> {
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
    use zhibiao::fact::Confidence;
    use zhibiao::{Extraction, Page, Source};
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

    fn kept(all: &Extraction) -> Kept {
        let mut kept = Kept::default();
        kept.add(all);
        kept
    }

    #[test]
    fn what_has_room_is_all_there() {
        let all = papers(3);
        let kept = kept(&all);
        let chosen = Chosen::of(&kept, &[], ROOM);
        assert!(!chosen.leaves_off(&kept));
        assert_eq!(chosen.articles.len(), all.articles.len());
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
            let kept = kept(&all);
            let chosen = Chosen::of(&kept, std::slice::from_ref(&chart), Room { facts: articles * per_paper, ..ROOM });
            let mut docs: Vec<&str> = chosen.articles.iter().map(|(doc, _)| *doc).collect();
            docs.sort_unstable();
            assert_eq!(docs, expected, "room for {articles}");
            assert_eq!(chosen.doubts.len(), usize::from(articles > 1));
            assert!(chosen.leaves_off(&kept));
        }
    }
}
