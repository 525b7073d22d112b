//! Quantities and times of one short text, without articles or meaning.

use serde::Serialize;
use zhibiao_fact::{Approximator, Decimal, Dimension, NaiveDate, Stretch};
use zhibiao_lex::time::Anchor;
use zhibiao_lex::{Mention, times_and_figures};
use zhibiao_lexicon::Lexicon;
use zhibiao_text::Flow;

/// A quantity or time found in a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reading {
    /// `quantity` or `time`.
    pub kind: &'static str,
    /// First byte in the text as given.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// As it stands there.
    pub text: String,
    /// The number as printed; of a fraction (三成, 三分之一) as a decimal.
    pub value: Option<Decimal>,
    /// Second number of a range.
    pub value_high: Option<Decimal>,
    /// Unit or classifier as printed.
    pub unit: Option<String>,
    /// The number in the base unit.
    pub base_value: Option<Decimal>,
    /// The base unit.
    pub base_unit: Option<String>,
    /// What the unit measures.
    pub dimension: Option<Dimension>,
    /// About, over …; of a time that is open at one side, how what it names bounds it.
    pub approx: Option<Approximator>,
    /// First day of a time.
    pub from: Option<NaiveDate>,
    /// Day after the last of a time; the day itself where one bounds the time (4月5日之前, 4月5日或之前).
    pub to: Option<NaiveDate>,
    /// Names of the rules that read it.
    pub rules: Vec<&'static str>,
}

/// Quantities and times of a short text, in order. Times are resolved against `published`.
pub fn parse(text: &str, published: Option<NaiveDate>, lexicon: &Lexicon) -> Vec<Reading> {
    let flow = zhibiao_text::clean(text);
    let clean = flow.text();
    let (times, figures) = times_and_figures(clean, lexicon);
    // a month or day of a short text is one of the year of publication, past or to come
    let anchor = Anchor { published: published.map(Stretch::Day), ahead: 12, ..Anchor::default() };
    let mut readings: Vec<Reading> =
        figures.mentions.iter().filter_map(|mention| quantity(text, &flow, mention)).collect();
    for time in &times {
        let mut reading = blank("time", text, &flow, time.range.clone(), time.rules.clone());
        (reading.from, reading.to) = time.expression.limits(&anchor).unwrap_or_default();
        reading.approx = time.expression.bound();
        readings.push(reading);
    }
    readings.sort_by_key(|reading| (reading.start, reading.end));
    readings
}

fn quantity(text: &str, flow: &Flow, mention: &Mention) -> Option<Reading> {
    let base = mention.quantity.base()?;
    let mut reading = blank("quantity", text, flow, mention.stated().clone(), mention.rules.clone());
    (reading.value, reading.value_high) = match mention.quantity.unit.dimension {
        Dimension::Fraction => (Some(base.low()), base.high()),
        _ => (Some(mention.written.value), mention.written.value_high),
    };
    reading.unit = Some(mention.written.unit.clone());
    reading.base_value = Some(base.low());
    reading.base_unit = Some(mention.quantity.unit.base.to_string());
    reading.dimension = Some(mention.quantity.unit.dimension);
    reading.approx = Some(mention.quantity.approx);
    Some(reading)
}

fn blank(
    kind: &'static str,
    text: &str,
    flow: &Flow,
    range: std::ops::Range<usize>,
    rules: Vec<&'static str>,
) -> Reading {
    let span = flow.source(range);
    Reading {
        kind,
        start: span.start,
        end: span.end,
        text: span.of(text).to_owned(),
        value: None,
        value_high: None,
        unit: None,
        base_value: None,
        base_unit: None,
        dimension: None,
        approx: None,
        from: None,
        to: None,
        rules,
    }
}
