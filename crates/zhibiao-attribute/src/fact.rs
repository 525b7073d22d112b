//! Articles in, facts out.

use crate::draft::Draft;
use crate::id::Ids;
use crate::paragraph::Paragraph;
use crate::period::{Frame, Times};
use crate::sentence::Sentence;
use crate::zone::{ZoneName, article_zone};
use crate::{bare, confidence, figure, links, meaning, period, status, whose};
use std::ops::Range;
use zhibiao_fact::{
    ArticleKind, ArticleRecord, Code, Decimal, Diagnostic, Evidence, Extraction, Fact, Field, Metric, NaiveDate, Place,
    Stretch, collective,
};
use zhibiao_lex::time::published;
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::Lexicon;
use zhibiao_quantity::Magnitude;
use zhibiao_text::{Article, Form, Page, Span};

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

/// Facts of the articles of a page, with what was seen and not settled.
pub fn attribute(page: &Page, articles: &[Article], context: &Context<'_>) -> Extraction {
    let texts: Vec<Vec<Paragraph<'_>>> = articles.iter().map(|article| paragraphs(article, context.lexicon)).collect();
    let blocks = texts.iter().flatten().filter(|paragraph| paragraph.place != Place::Headline);
    let told = || published(context.doc, blocks.map(|block| (block.flow.text(), block.times.as_slice())));
    let context = Context { published: context.published.or_else(told), ..*context };
    let ids = Ids::of(&page.text);
    let mut extraction = Extraction::default();
    for (article, paragraphs) in articles.iter().zip(texts) {
        read_article(page, article, paragraphs, &context, ids, &mut extraction);
    }
    extraction
}

/// The paragraphs of an article, its headline last.
fn paragraphs<'a>(article: &'a Article, lexicon: &'a Lexicon) -> Vec<Paragraph<'a>> {
    let place = if article.form == Form::Caption { Place::Caption } else { Place::Body };
    let body = article.blocks.iter().map(|block| (&block.flow, place));
    let headline = article.headline.iter().map(|flow| (flow, Place::Headline));
    let all = body.chain(headline).enumerate();
    all.map(|(number, (flow, place))| Paragraph::read(flow, place, number, lexicon)).collect()
}

fn read_article(
    page: &Page,
    article: &Article,
    paragraphs: Vec<Paragraph<'_>>,
    context: &Context<'_>,
    ids: Ids,
    into: &mut Extraction,
) {
    let lexicon = context.lexicon;
    let text = article.blocks.iter().map(|block| block.flow.text()).collect::<Vec<_>>().join("\n");
    let headline = article.headline.as_ref().map(|flow| flow.text());
    let home = home(headline.unwrap_or(""), &text, &paragraphs, lexicon);
    for paragraph in &paragraphs {
        let too_long = paragraph.too_long.iter();
        let of = |range: &Range<usize>| (paragraph.flow.source(range.clone()), &paragraph.flow.text()[range.clone()]);
        into.diagnostics.extend(too_long.map(of).map(|(span, text)| too_large(context.doc, span, text)));
    }
    let mut sentences: Vec<Sentence<'_>> =
        paragraphs.into_iter().flat_map(|paragraph| paragraph.sentences(lexicon)).collect();
    let drafts = read_drafts(&mut sentences, home.as_ref(), context);
    let article_span = article
        .spans
        .first()
        .copied()
        .or_else(|| article.headline.as_ref().map(|flow| flow.source(0..flow.text().len())));
    let article_id = ids.id('a', article_span.unwrap_or(Span::new(0, 0)));
    let finish = Finish { context, sentences: &sentences, article_id: &article_id };
    let start = into.facts.len();
    let ids_of: Vec<String> = drafts.iter().map(|draft| ids.id('f', finish.span(draft))).collect();
    for (draft, id) in drafts.iter().zip(&ids_of) {
        match finish.fact(draft, id, &ids_of) {
            Some(fact) => into.facts.push(fact),
            None => into.diagnostics.push(too_large(context.doc, finish.span(draft), finish.text(draft))),
        }
    }
    into.facts[start..].sort_by_key(|fact| (fact.place == Place::Headline, fact.start));
    into.diagnostics.extend(new_zone(&home, article_span, context.doc));
    into.articles.push(ArticleRecord {
        article_id,
        doc: context.doc.to_owned(),
        headline: headline.map(str::to_owned),
        byline: article.byline.clone(),
        kind: kind(article.form),
        zone: home.map(|zone| zone.name),
        published: day(context.published),
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

fn too_large(doc: &str, span: Span, text: &str) -> Diagnostic {
    let message = format!("expected a number of at most 28 digits in its base unit; found {text}");
    Diagnostic { doc: doc.to_owned(), span, code: Code::TooLarge, message }
}

fn kind(form: Form) -> ArticleKind {
    match form {
        Form::News => ArticleKind::News,
        Form::Feature => ArticleKind::Feature,
        Form::Caption => ArticleKind::Caption,
        Form::HeadlineOnly => ArticleKind::HeadlineOnly,
    }
}

/// A month or year is no day of publication.
fn day(published: Option<Stretch>) -> Option<NaiveDate> {
    match published {
        Some(Stretch::Day(day)) => Some(day),
        _ => None,
    }
}

fn new_zone(home: &Option<ZoneName>, span: Option<Span>, doc: &str) -> Option<Diagnostic> {
    let zone = home.as_ref().filter(|zone| zone.id.is_none())?;
    Some(Diagnostic {
        doc: doc.to_owned(),
        span: span?,
        code: Code::NewZone,
        message: format!("{}: expected a zone of zones.tsv; found one by its form alone", zone.name),
    })
}

/// Every figure of an article that is a fact, with its fields. Nothing is looked for behind the last figure.
fn read_drafts(sentences: &mut [Sentence<'_>], home: Option<&ZoneName>, context: &Context<'_>) -> Vec<Draft> {
    let Some(last) = sentences.iter().rposition(may_hold_figure) else { return Vec::new() };
    for (number, sentence) in sentences.iter_mut().enumerate() {
        if number <= last || sentence.place == Place::Headline {
            sentence.look_around();
            bare::read(sentence);
        }
    }
    let mut drafts: Vec<Draft> = Vec::new();
    let mut frame = Frame::default();
    let mut carried = whose::Carried::default();
    let mut paragraph = 0;
    let mut targets = false;
    for headline in sentences.iter().filter(|sentence| sentence.place == Place::Headline) {
        frame.report(&Times::of(headline, context.published));
        frame.work_report(headline, context.published);
        whose::headline(headline, &mut carried);
    }
    for (number, sentence) in sentences.iter().take(last + 1).enumerate() {
        let opening = number == 0;
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            frame.new_paragraph();
        }
        if sentence.place == Place::Headline {
            // a headline stands by itself, wherever it is read
            (frame, carried) = (Frame::default(), whose::Carried::default());
        }
        let times = Times::of(sentence, context.published);
        frame.report(&times);
        targets = status::tells_targets(sentence, context.published).unwrap_or(targets);
        let mut own: Vec<Draft> = Vec::new();
        for index in 0..sentence.mentions.len() {
            if !figure::is_figure(sentence, index) {
                continue;
            }
            let mut draft = Draft::new(number, index);
            meaning::read(&mut draft, sentence, &own);
            whose::read(&mut draft, sentence, home, &carried);
            period::read(&mut draft, &times, &frame, &own);
            status::read(&mut draft, sentence, context.published);
            if targets {
                status::of_targets(&mut draft, context.published);
            }
            own.push(draft);
        }
        frame.carry(&times, opening);
        whose::carry(sentence, home, &mut carried);
        drafts.extend(own);
    }
    links::link(&mut drafts, sentences);
    drafts
}

/// Whether a sentence can hold a figure; what a bare number is, only its neighbours tell.
fn may_hold_figure(sentence: &Sentence<'_>) -> bool {
    let mut mentions = sentence.mentions.iter().enumerate();
    mentions.any(|(index, mention)| mention.sort == Sort::Bare || figure::is_figure(sentence, index))
}

struct Finish<'a> {
    context: &'a Context<'a>,
    sentences: &'a [Sentence<'a>],
    article_id: &'a str,
}

impl Finish<'_> {
    fn sentence(&self, draft: &Draft) -> &Sentence<'_> {
        &self.sentences[draft.sentence]
    }

    fn mention(&self, draft: &Draft) -> &Mention {
        &self.sentence(draft).mentions[draft.mention]
    }

    fn text(&self, draft: &Draft) -> &str {
        &self.sentence(draft).text[self.mention(draft).range.clone()]
    }

    fn span(&self, draft: &Draft) -> Span {
        self.sentence(draft).span(&self.mention(draft).range)
    }

    fn fact(&self, draft: &Draft, id: &str, ids: &[String]) -> Option<Fact> {
        let (sentence, mention) = (self.sentence(draft), self.mention(draft));
        let sign = |magnitude: Magnitude| {
            if draft.negative && magnitude.low() > Decimal::ZERO { magnitude.negated() } else { magnitude }
        };
        let base = sign(mention.quantity.base()?);
        let printed = sign(
            mention
                .written
                .value_high
                .map_or(Magnitude::Exact(mention.written.value), |high| Magnitude::Range(mention.written.value, high)),
        );
        let span = self.span(draft);
        let category_class = draft.category.as_deref().filter(|_| draft.metric == Metric::EnterpriseCount);
        let told = draft.period.map(period::told);
        let bounds = told.map(|period| period.bounds()).unwrap_or_default();
        let mut rules: Vec<String> = mention.rules.iter().chain(&draft.rules).map(|rule| (*rule).to_owned()).collect();
        if draft.subject.as_ref().is_some_and(|subject| self.context.lexicon.collectives.name(subject)) {
            rules.push(collective::IN_GENERAL.to_owned());
        }
        rules.dedup();
        Some(Fact {
            fact_id: id.to_owned(),
            doc: self.context.doc.to_owned(),
            article_id: self.article_id.to_owned(),
            published: day(self.context.published),
            start: span.start as u64,
            end: span.end as u64,
            text: self.text(draft).to_owned(),
            sentence: sentence.text.trim().to_owned(),
            place: sentence.place,
            value: printed.low(),
            value_high: printed.high(),
            scale: mention.written.scale.clone(),
            unit: mention.written.unit.clone(),
            base_value: base.low(),
            base_value_high: base.high(),
            base_unit: mention.quantity.unit.base.to_string(),
            dimension: mention.quantity.unit.dimension,
            approx: mention.quantity.approx,
            metric: draft.metric,
            aspect: draft.aspect,
            status: draft.status,
            category: draft.category.clone(),
            category_class: category_class.and_then(|name| self.context.lexicon.classes.of(name)).map(str::to_owned),
            zone: draft.zone.as_ref().map(|zone| zone.name.clone()),
            zone_id: draft.zone.as_ref().and_then(|zone| zone.id.clone()),
            province: draft.zone.as_ref().and_then(|zone| zone.province.clone()),
            subject: draft.subject.clone(),
            period: told,
            period_start: bounds.0,
            period_end: bounds.1,
            part_of: draft.part_of.map(|whole| ids[whole].clone()),
            repeats: draft.repeats.map(|first| ids[first].clone()),
            rules,
            confidence: confidence::of(draft),
            evidence: self.evidence(draft),
        })
    }

    fn evidence(&self, draft: &Draft) -> Vec<Evidence> {
        let (sentence, mention) = (self.sentence(draft), self.mention(draft));
        let value = (Field::Value, sentence.span(&mention.range));
        let approx = mention.approx.iter().map(|range| (Field::Approx, sentence.span(range)));
        let near = draft.evidence.iter().map(|(field, range)| (*field, sentence.span(range)));
        std::iter::once(value).chain(approx).chain(near).map(|(field, span)| Evidence { field, span }).collect()
    }
}
