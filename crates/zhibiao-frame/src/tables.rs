//! Facts, articles and diagnostics as frames: the columns of the three tables, in their order.

use crate::fixed::fixed;
use crate::{Error, column};
use polars::prelude::{Column, DataFrame, DataType, Field, PolarsResult};
use zhibiao_fact::{
    Approximator, ArticleKind, ArticleRecord, Aspect, Code, Confidence, Decimal, Diagnostic, Dimension, Evidence, Fact,
    Metric, Place, Span, Status,
};

/// The table of facts, and a diagnostic for every number that does not fit decimal(38,10): in the
/// table that number is null, never rounded.
///
/// ```
/// let (frame, diagnostics) = zhibiao_frame::facts_frame(&[]).unwrap();
/// assert_eq!((frame.height(), frame.width()), (0, 34));
/// assert!(diagnostics.is_empty());
/// ```
pub fn facts_frame(facts: &[Fact]) -> Result<(DataFrame, Vec<Diagnostic>), Error> {
    let mut diagnostics = Vec::new();
    let each = || facts.iter();
    let mut number = |name: &'static str, of: fn(&Fact) -> Option<Decimal>| {
        let units: Vec<Option<i128>> = each().map(|fact| fitting(fact, name, of(fact), &mut diagnostics)).collect();
        column::decimal(name, units.into_iter())
    };
    let columns = vec![
        column::text("fact_id", each().map(|fact| fact.fact_id.as_str())),
        column::text("doc", each().map(|fact| fact.doc.as_str())),
        column::text("article_id", each().map(|fact| fact.article_id.as_str())),
        column::date("published", each().map(|fact| fact.published)),
        column::integer("start", each().map(|fact| fact.start as i64)),
        column::integer("end", each().map(|fact| fact.end as i64)),
        column::text("text", each().map(|fact| fact.text.as_str())),
        column::text("sentence", each().map(|fact| &*fact.sentence)),
        column::choice("place", Place::ALL, Place::as_str, each().map(|fact| fact.place))?,
        number("value", |fact| Some(fact.value))?,
        number("value_high", |fact| fact.value_high)?,
        column::text("scale", each().map(|fact| fact.scale.as_str())),
        column::text("unit", each().map(|fact| fact.unit.as_str())),
        number("base_value", |fact| Some(fact.base_value))?,
        number("base_value_high", |fact| fact.base_value_high)?,
        column::text("base_unit", each().map(|fact| fact.base_unit.as_str())),
        column::choice("dimension", Dimension::ALL, Dimension::as_str, each().map(|fact| fact.dimension))?,
        approx("approx", each().map(|fact| fact.approx))?,
        column::choice("metric", Metric::ALL, Metric::as_str, each().map(|fact| fact.metric))?,
        column::choice("aspect", Aspect::ALL, Aspect::as_str, each().map(|fact| fact.aspect))?,
        status("status", each().map(|fact| fact.status))?,
        column::optional_text("category", each().map(|fact| fact.category.as_deref())),
        column::optional_text("category_class", each().map(|fact| fact.category_class.as_deref())),
        column::optional_text("zone", each().map(|fact| fact.zone.as_deref())),
        column::optional_text("zone_id", each().map(|fact| fact.zone_id.as_deref())),
        column::optional_text("province", each().map(|fact| fact.province.as_deref())),
        column::optional_text("subject", each().map(|fact| fact.subject.as_deref())),
        column::optional_text("period", each().map(|fact| fact.period.map(|period| period.to_string()))),
        column::date("period_start", each().map(|fact| fact.period_start)),
        column::date("period_end", each().map(|fact| fact.period_end)),
        column::optional_text("part_of", each().map(|fact| fact.part_of.as_deref())),
        column::optional_text("repeats", each().map(|fact| fact.repeats.as_deref())),
        column::text_list("rules", each().map(|fact| fact.rules.as_slice())),
        column::choice("confidence", Confidence::ALL, Confidence::as_str, each().map(|fact| fact.confidence))?,
    ];
    Ok((DataFrame::new(facts.len(), columns)?, diagnostics))
}

/// The table of evidence: the words that each field of each fact was read from, in the order of the facts.
pub fn evidence_frame(facts: &[Fact]) -> Result<DataFrame, Error> {
    let rows: Vec<(&Fact, &Evidence)> =
        facts.iter().flat_map(|fact| fact.evidence.iter().map(move |evidence| (fact, evidence))).collect();
    let each = || rows.iter().copied();
    let columns = vec![
        column::text("fact_id", each().map(|(fact, _)| fact.fact_id.as_str())),
        column::choice(
            "field",
            zhibiao_fact::Field::ALL,
            zhibiao_fact::Field::as_str,
            each().map(|(_, evidence)| evidence.field),
        )?,
        column::integer("start", each().map(|(_, evidence)| evidence.span.start as i64)),
        column::integer("end", each().map(|(_, evidence)| evidence.span.end as i64)),
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The table of articles.
pub fn articles_frame(articles: &[ArticleRecord]) -> Result<DataFrame, Error> {
    let each = || articles.iter();
    let span =
        DataType::Struct(vec![Field::new("start".into(), DataType::Int64), Field::new("end".into(), DataType::Int64)]);
    let columns = vec![
        column::text("article_id", each().map(|article| article.article_id.as_str())),
        column::text("doc", each().map(|article| article.doc.as_str())),
        column::optional_text("headline", each().map(|article| article.headline.as_deref())),
        column::text_list("byline", each().map(|article| article.byline.as_slice())),
        column::choice("kind", ArticleKind::ALL, ArticleKind::as_str, each().map(|article| article.kind))?,
        column::optional_text("zone", each().map(|article| article.zone.as_deref())),
        column::date("published", each().map(|article| article.published)),
        column::list("spans", span, each().map(|article| column::span("", &article.spans)))?,
        column::text("encoding", each().map(|article| article.encoding.as_str())),
        column::text("text", each().map(|article| article.text.as_str())),
    ];
    Ok(DataFrame::new(articles.len(), columns)?)
}

/// The table of diagnostics.
pub fn diagnostics_frame(diagnostics: &[Diagnostic]) -> Result<DataFrame, Error> {
    let each = || diagnostics.iter();
    let spans: Vec<Span> = each().map(|diagnostic| diagnostic.span).collect();
    let columns = vec![
        column::text("doc", each().map(|diagnostic| diagnostic.doc.as_str())),
        column::span("span", &spans)?,
        column::choice("code", Code::ALL, Code::as_str, each().map(|diagnostic| diagnostic.code))?,
        column::text("message", each().map(|diagnostic| diagnostic.message.as_str())),
    ];
    Ok(DataFrame::new(diagnostics.len(), columns)?)
}

/// A column of approximators.
pub(crate) fn approx(name: &str, values: impl Iterator<Item = Approximator>) -> PolarsResult<Column> {
    column::choice(name, Approximator::ALL, Approximator::as_str, values)
}

/// A column of statuses.
pub(crate) fn status(name: &str, values: impl Iterator<Item = Status>) -> PolarsResult<Column> {
    column::choice(name, Status::ALL, Status::as_str, values)
}

/// Where a fact stands.
pub(crate) fn span_of(fact: &Fact) -> Span {
    Span::new(fact.start as usize, fact.end.max(fact.start) as usize)
}

/// A number in units of the column; a diagnostic where it does not fit.
fn fitting(fact: &Fact, column: &str, value: Option<Decimal>, diagnostics: &mut Vec<Diagnostic>) -> Option<i128> {
    let value = value?;
    let units = fixed(value);
    if units.is_none() {
        diagnostics.push(Diagnostic {
            doc: fact.doc.clone(),
            span: span_of(fact),
            code: Code::TooLarge,
            message: format!(
                "expected a {column} of at most 28 digits before the point and 10 behind it; found {value} in fact {}, \
                 which is null in the table",
                fact.fact_id
            ),
        });
    }
    units
}
