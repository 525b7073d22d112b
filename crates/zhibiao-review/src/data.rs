//! The page's data: columns of numbers into one pool of strings, so that 50,000 facts load at once.

use crate::Content;
use crate::labels::{Labels, List};
use crate::links::doubt_link;
use crate::texts::Texts;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use zhibiao_fact::{Correction, Fact, NaiveDate};

/// No such fact, string or article.
const NONE: i32 = -1;
/// A fact that is named but not on this page is this, less the place of its identifier in `strings`.
const ELSEWHERE: i32 = -2;

/// All that the script reads.
#[derive(Serialize)]
pub struct Data<'a> {
    words: BTreeMap<&'static str, &'static str>,
    lists: BTreeMap<&'static str, List>,
    strings: Vec<&'a str>,
    docs: Vec<&'a str>,
    articles: Articles<'a>,
    facts: Facts<'a>,
    charts: Vec<Chart<'a>>,
    doubts: Vec<Doubt<'a>>,
    corrections: Vec<Corrected<'a>>,
}

#[derive(Serialize, Default)]
struct Articles<'a> {
    doc: Vec<usize>,
    id: Vec<&'a str>,
    headline: Vec<Option<&'a str>>,
    byline: Vec<&'a [String]>,
    kind: Vec<Option<usize>>,
    published: Vec<Option<String>>,
    text: Vec<String>,
}

/// One column per field; numbers are places in `strings`, in a list, or in `facts`.
#[derive(Serialize, Default)]
struct Facts<'a> {
    id: Vec<&'a str>,
    article: Vec<usize>,
    text: Vec<&'a str>,
    negative: Vec<u8>,
    value: Vec<String>,
    value_high: Vec<Option<String>>,
    scale: Vec<i32>,
    unit: Vec<i32>,
    base: Vec<String>,
    base_unit: Vec<i32>,
    /// Place of the value among all, by dimension and base unit; exact, as doubles would not be.
    value_rank: Vec<u32>,
    period_rank: Vec<u32>,
    sentence: Vec<i32>,
    place: Vec<usize>,
    approx: Vec<usize>,
    dimension: Vec<usize>,
    metric: Vec<usize>,
    aspect: Vec<usize>,
    status: Vec<usize>,
    confidence: Vec<usize>,
    category: Vec<i32>,
    class: Vec<i32>,
    zone: Vec<i32>,
    province: Vec<i32>,
    subject: Vec<i32>,
    period: Vec<String>,
    part_of: Vec<i32>,
    repeats: Vec<i32>,
    rules: Vec<Vec<i32>>,
    /// Start and length in the article's text, pair after pair.
    marks: Vec<Vec<usize>>,
    /// Field, start and length, three after three.
    evidence: Vec<Vec<usize>>,
}

#[derive(Serialize)]
struct Chart<'a> {
    title: &'a str,
    bars: Vec<Bar<'a>>,
}

#[derive(Serialize)]
struct Bar<'a> {
    label: &'a str,
    value: &'a str,
    facts: Vec<usize>,
    left_out: Vec<(usize, &'a str)>,
    /// Facts named by the bar that are not on this page.
    missing: usize,
}

#[derive(Serialize)]
struct Doubt<'a> {
    link: String,
    doc: &'a str,
    code: usize,
    message: Cow<'a, str>,
    facts: Vec<usize>,
    article: Option<usize>,
    marks: Vec<usize>,
}

/// A correction that the report was made with.
#[derive(Serialize)]
struct Corrected<'a> {
    fact_id: &'a str,
    doc: &'a str,
    text: &'a str,
    field: &'a str,
    was: &'a str,
    now: &'a str,
    note: &'a str,
    outcome: &'static str,
    /// What is read now, where that is neither `was` nor corrected.
    found: &'a str,
}

/// Strings, each once.
#[derive(Default)]
struct Pool<'a> {
    strings: Vec<&'a str>,
    places: HashMap<&'a str, i32>,
}

impl<'a> Pool<'a> {
    fn place(&mut self, text: &'a str) -> i32 {
        let next = self.strings.len() as i32;
        let place = *self.places.entry(text).or_insert(next);
        if place == next {
            self.strings.push(text);
        }
        place
    }

    fn place_if(&mut self, text: &'a Option<String>) -> i32 {
        text.as_deref().map_or(NONE, |text| self.place(text))
    }
}

/// The data of a page, on which no two facts have one identifier.
pub fn data<'a>(content: &Content<'a>, labels: &Labels) -> Data<'a> {
    let numbers: Numbers = content.facts.iter().enumerate().map(|(at, fact)| (fact.fact_id.as_str(), at)).collect();
    let texts = Texts::of(content);
    let mut pool = Pool::default();
    let facts = facts(content, &numbers, &texts, &mut pool);
    Data {
        words: labels.words(),
        lists: labels.lists(),
        charts: charts(content, &numbers),
        doubts: doubts(content, labels, &texts),
        corrections: content.corrections.iter().map(corrected).collect(),
        docs: texts.docs.clone(),
        articles: articles(texts),
        strings: pool.strings,
        facts,
    }
}

/// The place of each fact by its identifier.
type Numbers<'a> = HashMap<&'a str, usize>;

fn facts<'a>(content: &Content<'a>, numbers: &Numbers, texts: &Texts, pool: &mut Pool<'a>) -> Facts<'a> {
    let all = content.facts;
    let by_value = |fact: &'a Fact| (fact.dimension, &fact.base_unit, fact.base_value, fact.base_value_high);
    let by_period = |fact: &'a Fact| (fact.period_end.unwrap_or(NaiveDate::MIN), fact.period_start, period(fact));
    let mut columns =
        Facts { value_rank: ranks(all, by_value), period_rank: ranks(all, by_period), ..Facts::default() };
    let other = |id: &'a Option<String>, pool: &mut Pool<'a>| match id.as_deref() {
        None => NONE,
        Some(id) => numbers.get(id).map_or_else(|| ELSEWHERE - pool.place(id), |number| *number as i32),
    };
    for (number, fact) in all.iter().enumerate() {
        columns.id.push(&fact.fact_id);
        columns.article.push(texts.article_of_fact[number]);
        columns.text.push(&fact.text);
        columns.negative.push(u8::from(fact.value.is_sign_negative() && !fact.value.is_zero()));
        columns.value.push(fact.value.normalize().to_string());
        columns.value_high.push(fact.value_high.map(|high| high.normalize().to_string()));
        columns.scale.push(pool.place(&fact.scale));
        columns.unit.push(pool.place(&fact.unit));
        columns.base.push(base(fact));
        columns.base_unit.push(pool.place(&fact.base_unit));
        columns.sentence.push(pool.place(&fact.sentence));
        // A closed list's values are declared in the order of `ALL`, so a discriminant is a place in it.
        columns.place.push(fact.place as usize);
        columns.approx.push(fact.approx as usize);
        columns.dimension.push(fact.dimension as usize);
        columns.metric.push(fact.metric as usize);
        columns.aspect.push(fact.aspect as usize);
        columns.status.push(fact.status as usize);
        columns.confidence.push(fact.confidence as usize);
        columns.category.push(pool.place_if(&fact.category));
        columns.class.push(pool.place_if(&fact.category_class));
        columns.zone.push(pool.place_if(&fact.zone));
        columns.province.push(pool.place_if(&fact.province));
        columns.subject.push(pool.place_if(&fact.subject));
        columns.period.push(period(fact));
        columns.part_of.push(other(&fact.part_of, pool));
        columns.repeats.push(other(&fact.repeats, pool));
        columns.rules.push(fact.rules.iter().map(|rule| pool.place(rule)).collect());
        columns.marks.push(texts.marks_of_fact(number, fact));
        columns.evidence.push(texts.evidence_of_fact(number, fact));
    }
    columns
}

fn period(fact: &Fact) -> String {
    fact.period.map(|period| period.to_string()).unwrap_or_default()
}

/// Value, or both bounds of a range, in the base unit.
fn base(fact: &Fact) -> String {
    match fact.base_value_high {
        None => fact.base_value.normalize().to_string(),
        Some(high) => format!("{} – {}", fact.base_value.normalize(), high.normalize()),
    }
}

/// The place of each fact in the order of a key; equal keys have equal places.
fn ranks<'a, K: Ord>(facts: &'a [Fact], key: impl Fn(&'a Fact) -> K) -> Vec<u32> {
    let mut order: Vec<(K, usize)> = facts.iter().enumerate().map(|(number, fact)| (key(fact), number)).collect();
    order.sort();
    let mut ranks = vec![0; facts.len()];
    for at in 1..order.len() {
        let step = u32::from(order[at].0 != order[at - 1].0);
        ranks[order[at].1] = ranks[order[at - 1].1] + step;
    }
    ranks
}

fn articles<'a>(texts: Texts<'a>) -> Articles<'a> {
    let mut columns = Articles::default();
    for article in texts.articles {
        columns.doc.push(article.doc);
        columns.id.push(article.id);
        columns.headline.push(article.record.and_then(|record| record.headline.as_deref()));
        columns.byline.push(article.record.map_or(&[], |record| &record.byline));
        columns.kind.push(article.record.map(|record| record.kind as usize));
        columns.published.push(article.published.map(|day| day.to_string()));
        columns.text.push(article.reading.into_text());
    }
    columns
}

fn charts<'a>(content: &Content<'a>, numbers: &Numbers) -> Vec<Chart<'a>> {
    let bar = |bar: &'a crate::Bar| {
        let facts: Vec<usize> = bar.fact_ids.iter().filter_map(|id| numbers.get(id.as_str()).copied()).collect();
        let out = bar.left_out.iter();
        let left_out: Vec<_> =
            out.filter_map(|out| Some((*numbers.get(out.fact_id.as_str())?, out.reason.as_str()))).collect();
        let missing = bar.fact_ids.len() + bar.left_out.len() - facts.len() - left_out.len();
        Bar { label: &bar.label, value: &bar.value_label, facts, left_out, missing }
    };
    let chart =
        |chart: &'a crate::ChartSection| Chart { title: &chart.title, bars: chart.bars.iter().map(bar).collect() };
    content.charts.iter().map(chart).collect()
}

fn doubts<'a>(content: &Content<'a>, labels: &Labels, texts: &Texts) -> Vec<Doubt<'a>> {
    let doubt = |(number, diagnostic): (usize, &'a zhibiao_fact::Diagnostic)| {
        let place = &texts.diagnostics[number];
        Doubt {
            link: doubt_link(number),
            doc: &diagnostic.doc,
            code: diagnostic.code as usize,
            message: labels.message(&diagnostic.message),
            facts: place.facts.clone(),
            article: place.article,
            marks: place.article.map_or_else(Vec::new, |article| texts.marks_of_span(article, diagnostic.span)),
        }
    };
    content.diagnostics.iter().enumerate().map(doubt).collect()
}

fn corrected(correction: &Correction) -> Corrected<'_> {
    Corrected {
        fact_id: &correction.fact_id,
        doc: &correction.doc,
        text: &correction.text,
        field: &correction.field,
        was: correction.was.as_deref().unwrap_or_default(),
        now: correction.now.as_deref().unwrap_or_default(),
        note: &correction.note,
        outcome: correction.outcome.as_str(),
        found: correction.outcome.found().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhibiao_fact::{Approximator, ArticleKind, Aspect, Code, Confidence, Dimension, Metric, Place, Status};

    #[test]
    fn a_discriminant_is_a_place_in_the_list() {
        macro_rules! check {
            ($($list:ty),*) => { $(for (place, each) in <$list>::ALL.iter().enumerate() {
                assert_eq!(*each as usize, place, "{each}");
            })* };
        }
        check!(Approximator, ArticleKind, Aspect, Code, Confidence, Dimension, Metric, Place, Status);
    }

    #[test]
    fn a_string_is_pooled_once() {
        let mut pool = Pool::default();
        assert_eq!([pool.place("甲"), pool.place("乙"), pool.place("甲")], [0, 1, 0]);
        assert_eq!(pool.strings, ["甲", "乙"]);
    }
}
