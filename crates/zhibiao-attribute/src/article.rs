//! Articles in, facts out.

use crate::drafts::drafts;
use crate::fact::Finish;
use crate::id::Ids;
use crate::paragraph::Paragraph;
use crate::sentence::Sentence;
use crate::zone::{ZoneName, article_zone, settle};
use std::ops::Range;
use zhibiao_fact::{ArticleKind, ArticleRecord, Code, Diagnostic, Extraction, NaiveDate, Place, Stretch};
use zhibiao_lex::time::{published, times};
use zhibiao_lexicon::{Lexicon, Role};
use zhibiao_text::{Article, Form, Page, Span, datelines};

/// What holds for all articles of a page.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The input as it was named.
    pub doc: &'a str,
    /// Day of publication or, where only that is known, its month or year; where none is given, what name and text tell.
    pub published: Option<Stretch>,
    /// The tables in force.
    pub lexicon: &'a Lexicon,
}

impl Context<'_> {
    /// Day of publication; a month or year is none.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        match self.published {
            Some(Stretch::Day(day)) => Some(day),
            _ => None,
        }
    }

    pub(crate) fn doubt(&self, span: Span, code: Code, message: String) -> Diagnostic {
        Diagnostic { doc: self.doc.to_owned(), span, code, message }
    }

    /// The doubt of a number of more digits than are kept.
    pub(crate) fn too_large(&self, span: Span, text: &str) -> Diagnostic {
        let message = format!("expected a number of at most 28 digits in its base unit; found {text}");
        self.doubt(span, Code::TooLarge, message)
    }
}

/// Facts of the articles of a page, with what was seen and not settled.
pub fn attribute(page: &Page, articles: &[Article], context: &Context<'_>) -> Extraction {
    let texts: Vec<Vec<Paragraph<'_>>> = articles.iter().map(|article| paragraphs(article, context.lexicon)).collect();
    let told = || told(page, articles, &texts, context);
    let context = Context { published: context.published.or_else(told), ..*context };
    let ids = Ids::of(&page.text);
    let mut extraction = Extraction::default();
    for (article, paragraphs) in articles.iter().zip(texts) {
        read_article(page, article, paragraphs, &context, ids, &mut extraction);
    }
    call_alike(&mut extraction);
    extraction
}

/// 龙泉经济开发区 is 龙泉经开区 on a page that calls it that as well.
fn call_alike(extraction: &mut Extraction) {
    const LONG: &str = "经济开发区";
    const SHORT: &str = "经开区";
    let facts = extraction.facts.iter_mut().filter_map(|fact| fact.zone.as_mut());
    let articles = extraction.articles.iter_mut().filter_map(|article| article.zone.as_mut());
    let (mut long, named): (Vec<&mut String>, Vec<&mut String>) =
        facts.chain(articles).partition(|name| name.ends_with(LONG));
    for name in &mut long {
        let short = name.replace(LONG, SHORT);
        if named.iter().any(|other| **other == short) {
            **name = short;
        }
    }
}

/// When a page tells that it was published, in its name, its datelines or its articles.
fn told(page: &Page, articles: &[Article], texts: &[Vec<Paragraph<'_>>], context: &Context<'_>) -> Option<Stretch> {
    let lexicon = context.lexicon;
    let wires = articles.iter().filter_map(|article| article.dateline).map(|wire| wire.of(&page.text));
    let datelines: Vec<_> = datelines(page).chain(wires).map(|line| (line, times(line))).collect();
    // of headlines only the title of a report dates the page, or one that names a term and its year (2024年前三季度经济指标)
    let dates = |paragraph: &&Paragraph<'_>| {
        paragraph.place != Place::Headline
            || lexicon.phrases.holds(Role::Report, paragraph.flow.text())
            || paragraph.times.iter().any(|time| time.expression.is_term_of_year())
    };
    let blocks = texts.iter().flatten().filter(dates);
    let blocks = blocks.map(|block| (block.flow.text(), block.times.as_slice()));
    published(context.doc, datelines.iter().map(|(line, times)| (*line, times.as_slice())).chain(blocks))
}

/// Bytes of the head of a page.
const HEAD: usize = 200 * 3;
/// Bytes of a short sentence.
const SHORT: usize = 150;

/// The paragraphs of an article, its headline last.
fn paragraphs<'a>(article: &'a Article, lexicon: &'a Lexicon) -> Vec<Paragraph<'a>> {
    let place = if article.form == Form::Caption { Place::Caption } else { Place::Body };
    let body = article.blocks.iter().map(|block| (&block.flow, place));
    let headline = article.headline.iter().map(|flow| (flow, Place::Headline));
    let all = body.chain(headline).enumerate();
    let mut all: Vec<_> = all.map(|(number, (flow, place))| Paragraph::read(flow, place, number, lexicon)).collect();
    settle(all.iter_mut().map(|paragraph| (paragraph.flow.text(), paragraph.labels.as_mut_slice())), &lexicon.phrases);
    all
}

fn read_article(
    page: &Page,
    article: &Article,
    mut paragraphs: Vec<Paragraph<'_>>,
    context: &Context<'_>,
    ids: Ids,
    into: &mut Extraction,
) {
    let lexicon = context.lexicon;
    let text = article.blocks.iter().map(|block| block.flow.text()).collect::<Vec<_>>().join("\n");
    let headline = article.headline.as_ref().map(|flow| flow.text());
    let home = home(headline.unwrap_or(""), &text, &paragraphs, lexicon);
    into.diagnostics.extend(paragraphs.iter().flat_map(|paragraph| too_long(paragraph, context)));
    let mut sentences: Vec<Sentence<'_>> = Vec::with_capacity(text.len() / SHORT + paragraphs.len());
    paragraphs.iter_mut().for_each(|paragraph| sentences.extend(paragraph.sentences(lexicon)));
    let head = &page.text[..page.text.floor_char_boundary(HEAD)];
    let drafts = drafts(&mut sentences, home.as_ref(), head, context.published);
    let of_headline = || article.headline.as_ref().map(|flow| flow.source(0..flow.text().len()));
    let span = article.spans.first().copied().or_else(of_headline);
    let article_id = ids.id('a', span.unwrap_or(Span::new(0, 0)));
    let finish = Finish { context, sentences: &sentences, article_id: &article_id, ids };
    let too_large = finish.facts(drafts, &mut into.facts);
    into.diagnostics.extend(too_large);
    into.diagnostics.extend(home.as_ref().zip(span).and_then(|(zone, span)| new_zone(zone, span, context)));
    into.articles.push(ArticleRecord {
        article_id,
        doc: context.doc.to_owned(),
        headline: headline.map(str::to_owned),
        byline: article.byline.clone(),
        kind: kind(article.form),
        zone: home.map(|zone| zone.name),
        published: context.day(),
        spans: article.spans.clone(),
        encoding: page.encoding.to_owned(),
        text,
    });
}

/// The zone that an article is about.
fn home(headline: &str, text: &str, paragraphs: &[Paragraph<'_>], lexicon: &Lexicon) -> Option<ZoneName> {
    let (mut above, mut below) = (Vec::new(), Vec::new());
    let mut start = 0;
    for paragraph in paragraphs {
        let labels = paragraph.labels.iter().cloned();
        if paragraph.place == Place::Headline {
            above.extend(labels);
        } else {
            below.extend(labels.map(|mut label| {
                label.range = label.range.start + start..label.range.end + start;
                label
            }));
            start += paragraph.flow.text().len() + 1;
        }
    }
    article_zone(headline, text, &above, &below, lexicon)
}

/// A doubt for each number of a paragraph that has too many digits to be read.
fn too_long(paragraph: &Paragraph<'_>, context: &Context<'_>) -> Vec<Diagnostic> {
    let of = |range: &Range<usize>| {
        context.too_large(paragraph.flow.source(range.clone()), &paragraph.flow.text()[range.clone()])
    };
    paragraph.too_long.iter().map(of).collect()
}

fn kind(form: Form) -> ArticleKind {
    match form {
        Form::News => ArticleKind::News,
        Form::Feature => ArticleKind::Feature,
        Form::Caption => ArticleKind::Caption,
        Form::HeadlineOnly => ArticleKind::HeadlineOnly,
    }
}

fn new_zone(zone: &ZoneName, span: Span, context: &Context<'_>) -> Option<Diagnostic> {
    let message = || format!("{}: expected a zone of zones.tsv; found one by its form alone", zone.name);
    zone.id.is_none().then(|| context.doubt(span, Code::NewZone, message()))
}
