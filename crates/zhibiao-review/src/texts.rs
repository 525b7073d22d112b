//! Which text each fact and each doubt is shown in, and where in it.

use crate::Content;
use crate::labels::field_number;
use crate::reading::{Mark, Reading};
use std::collections::{BTreeMap, HashMap};
use zhibiao_fact::{ArticleRecord, Diagnostic, Fact, NaiveDate, Span};

/// Bytes of a doubt's span that are marked, at most: some span a whole page.
const DOUBT: usize = 400;
/// Facts that a doubt names, at most.
const FACTS_OF_DOUBT: usize = 12;

/// Every text of the page.
pub struct Texts<'a> {
    /// Documents in the order first named.
    pub docs: Vec<&'a str>,
    /// Articles as given; after them, stretches of documents outside any article.
    pub articles: Vec<Text<'a>>,
    /// For each fact, its place in `articles`.
    pub article_of_fact: Vec<usize>,
    /// For each diagnostic, what it is about.
    pub diagnostics: Vec<DoubtPlace>,
    /// For each fact, how often its figure was told before in the same sentence.
    told_before: Vec<usize>,
}

/// One text for reading.
pub struct Text<'a> {
    /// Place in `docs`.
    pub doc: usize,
    /// `article_id`; empty for a stretch outside any article.
    pub id: &'a str,
    /// The article, where one was given.
    pub record: Option<&'a ArticleRecord>,
    /// Day of publication.
    pub published: Option<NaiveDate>,
    /// What is read.
    pub reading: Reading,
    has_source: bool,
}

/// What a diagnostic is about.
#[derive(Default)]
pub struct DoubtPlace {
    /// Facts in its span.
    pub facts: Vec<usize>,
    /// The text it stands in.
    pub article: Option<usize>,
}

/// A text before it is read: what must be in it.
struct Draft<'a> {
    doc: usize,
    id: &'a str,
    record: Option<&'a ArticleRecord>,
    published: Option<NaiveDate>,
    needed: Vec<Span>,
    sentences: Vec<&'a str>,
}

impl<'a> Texts<'a> {
    /// The texts of all that is given.
    pub fn of(content: &Content<'a>) -> Self {
        let sources: HashMap<&str, &'a str> = content.sources.iter().map(|each| (each.doc, each.text)).collect();
        let mut drafts = Drafts::default();
        for record in content.articles {
            let at = drafts.at(&record.doc, &record.article_id);
            let draft = &mut drafts.list[at];
            draft.record = Some(record);
            draft.published = record.published;
        }
        let article_of_fact: Vec<usize> = content.facts.iter().map(|fact| drafts.add_fact(fact)).collect();
        let lookup = Lookup::of(content, &drafts);
        let diagnostics = content.diagnostics.iter().map(|each| {
            let mut place = lookup.place(each, content, &article_of_fact);
            if place.article.is_none() && !each.span.is_empty() && sources.contains_key(each.doc.as_str()) {
                place.article = Some(drafts.at(&each.doc, ""));
            }
            if let Some(at) = place.article {
                drafts.list[at].needed.push(shortened(each.span));
            }
            drafts.doc(&each.doc);
            place
        });
        let diagnostics = diagnostics.collect();
        content.sources.iter().for_each(|each| {
            drafts.doc(each.doc);
        });
        let docs = drafts.docs;
        let articles = drafts.list.into_iter().map(|draft| {
            let source = sources.get(docs[draft.doc]).copied();
            draft.read(source)
        });
        Texts {
            articles: articles.collect(),
            article_of_fact,
            diagnostics,
            told_before: told_before(content.facts),
            docs,
        }
    }

    /// Start and length of the stretches that a fact's figure stands in.
    pub fn marks_of_fact(&self, number: usize, fact: &Fact) -> Vec<usize> {
        let article = self.article_of_fact[number];
        let text = &self.articles[article];
        if text.has_source {
            return self.marks_of_span(article, span_of(fact));
        }
        let mark = text.reading.find(&fact.sentence, &fact.text, self.told_before[number]);
        flat(mark.as_slice())
    }

    /// Field, start and length of each stretch that a fact rests on; nothing without a source.
    pub fn evidence_of_fact(&self, number: usize, fact: &Fact) -> Vec<usize> {
        let reading = &self.articles[self.article_of_fact[number]].reading;
        let marks = fact.evidence.iter().flat_map(|each| {
            reading.marks(each.span).into_iter().map(move |mark| [field_number(each.field), mark.start, mark.len])
        });
        marks.flatten().collect()
    }

    /// Start and length of the stretches of a text that stood in a span.
    pub fn marks_of_span(&self, article: usize, span: Span) -> Vec<usize> {
        flat(&self.articles[article].reading.marks(shortened(span)))
    }
}

#[derive(Default)]
struct Drafts<'a> {
    docs: Vec<&'a str>,
    places_of_docs: HashMap<&'a str, usize>,
    list: Vec<Draft<'a>>,
    places: HashMap<(usize, &'a str), usize>,
}

impl<'a> Drafts<'a> {
    fn doc(&mut self, doc: &'a str) -> usize {
        let next = self.docs.len();
        let place = *self.places_of_docs.entry(doc).or_insert(next);
        if place == next {
            self.docs.push(doc);
        }
        place
    }

    /// The place of an article's draft, made when it is first named.
    fn at(&mut self, doc: &'a str, id: &'a str) -> usize {
        let doc = self.doc(doc);
        let next = self.list.len();
        let place = *self.places.entry((doc, id)).or_insert(next);
        if place == next {
            let (needed, sentences) = (Vec::new(), Vec::new());
            self.list.push(Draft { doc, id, record: None, published: None, needed, sentences });
        }
        place
    }

    fn add_fact(&mut self, fact: &'a Fact) -> usize {
        let at = self.at(&fact.doc, &fact.article_id);
        let draft = &mut self.list[at];
        draft.needed.push(span_of(fact));
        draft.needed.extend(fact.evidence.iter().map(|each| each.span));
        draft.sentences.push(&fact.sentence);
        draft.published = draft.published.or(fact.published);
        at
    }
}

impl<'a> Draft<'a> {
    fn read(self, source: Option<&str>) -> Text<'a> {
        let spans = self.record.map_or(&[][..], |record| &record.spans);
        let clean = self.record.map_or("", |record| &record.text);
        // Nothing on the page leads to a text without figures and doubts.
        let reading = match source {
            _ if self.needed.is_empty() => Reading::default(),
            Some(source) => Reading::of_source(source, spans, &self.needed, clean),
            None => Reading::of_clean(clean, self.sentences.into_iter()),
        };
        Text {
            doc: self.doc,
            id: self.id,
            record: self.record,
            published: self.published,
            reading,
            has_source: source.is_some(),
        }
    }
}

/// Facts and articles by document, to find what a diagnostic is about.
struct Lookup<'a> {
    facts: BTreeMap<&'a str, Vec<usize>>,
    articles: BTreeMap<&'a str, Vec<(usize, &'a [Span])>>,
}

impl<'a> Lookup<'a> {
    fn of(content: &Content<'a>, drafts: &Drafts<'a>) -> Self {
        let mut facts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, fact) in content.facts.iter().enumerate() {
            facts.entry(&fact.doc).or_default().push(number);
        }
        let mut articles: BTreeMap<&str, Vec<(usize, &[Span])>> = BTreeMap::new();
        for (at, draft) in drafts.list.iter().enumerate() {
            if let Some(record) = draft.record {
                articles.entry(&record.doc).or_default().push((at, &record.spans));
            }
        }
        Lookup { facts, articles }
    }

    fn place(&self, diagnostic: &Diagnostic, content: &Content, article_of_fact: &[usize]) -> DoubtPlace {
        let of_doc = self.facts.get(diagnostic.doc.as_str()).into_iter().flatten().copied();
        let inside = of_doc.filter(|number| overlap(span_of(&content.facts[*number]), diagnostic.span));
        let facts: Vec<usize> = inside.take(FACTS_OF_DOUBT).collect();
        let of_fact = facts.first().map(|number| article_of_fact[*number]);
        let articles = self.articles.get(diagnostic.doc.as_str()).into_iter().flatten();
        let mut holding = articles.filter(|(_, spans)| spans.iter().any(|span| overlap(*span, diagnostic.span)));
        DoubtPlace { facts, article: of_fact.or_else(|| holding.next().map(|(at, _)| *at)) }
    }
}

fn span_of(fact: &Fact) -> Span {
    Span::new(fact.start as usize, (fact.end as usize).max(fact.start as usize))
}

fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

fn shortened(span: Span) -> Span {
    Span::new(span.start, span.end.min(span.start.saturating_add(DOUBT)))
}

fn flat(marks: &[Mark]) -> Vec<usize> {
    marks.iter().flat_map(|mark| [mark.start, mark.len]).collect()
}

/// For each fact, how many facts before it print the same figure in the same sentence.
fn told_before(facts: &[Fact]) -> Vec<usize> {
    let mut told: HashMap<(&str, &str, &str, &str), usize> = HashMap::new();
    let mut times = Vec::with_capacity(facts.len());
    for fact in facts {
        let count = told.entry((&fact.doc, &fact.article_id, &fact.sentence, &fact.text)).or_default();
        times.push(*count);
        *count += 1;
    }
    times
}
