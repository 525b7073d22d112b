//! Tests of the crate's face. A fact is written as a line, so that a case can be read.

mod dictionary;
mod doubts;
mod enterprises;
mod files;
mod folder;
mod general;
mod growing;
mod investment;
mod tables;

use zhibiao_fact::{
    Approximator, Aspect, Confidence, Decimal, Dimension, Evidence, Fact, Field, Metric, Place, Span, Status, target,
};

/// A fact from its id, its figure and what differs from an actual, exact investment of 甲高新区 in a body:
/// `f1 60亿元 planned about subject=储能项目 period=2024-06-14 part_of=f0`.
pub fn fact(line: &str) -> Fact {
    let mut words = line.split_whitespace();
    let (fact_id, text) = (words.next().expect("an id"), words.next().expect("a figure"));
    let mut fact = figure(fact_id, text);
    for word in words {
        match word.split_once('=') {
            Some((key, value)) => set(&mut fact, key, value),
            None => mark(&mut fact, word),
        }
    }
    fact
}

/// The facts of some lines.
pub fn facts(lines: &[&str]) -> Vec<Fact> {
    lines.iter().map(|line| fact(line)).collect()
}

/// `60亿元`, `602.8亿USD`, `142家`, `-3.5%`, `3-5亿元`.
fn figure(fact_id: &str, text: &str) -> Fact {
    let digits = text.find(|letter: char| !letter.is_ascii_digit() && !".-".contains(letter)).unwrap_or(text.len());
    let (number, rest) = text.split_at(digits);
    let (low, high) = match number.rsplit_once('-') {
        Some((low, high)) if !low.is_empty() => (low, Some(high)),
        _ => (number, None),
    };
    let scale = ["亿", "万"].into_iter().find(|scale| rest.starts_with(scale)).unwrap_or_default();
    let unit = &rest[scale.len()..];
    let factor = Decimal::from(match scale {
        "亿" => 100_000_000u32,
        "万" => 10_000,
        _ => 1,
    });
    let (base_unit, dimension, metric) = match unit {
        "元" => ("CNY", Dimension::Money, Metric::Investment),
        "%" => ("%", Dimension::Percent, Metric::Investment),
        "倍" => ("1", Dimension::Multiple, Metric::Investment),
        "个" => ("1", Dimension::Count, Metric::ProjectCount),
        "家" => ("1", Dimension::Count, Metric::EnterpriseCount),
        other => (other, Dimension::Money, Metric::Investment),
    };
    let decimal = |text: &str| Decimal::from_str_exact(text).expect("a number");
    Fact {
        fact_id: fact_id.into(),
        doc: "甲.txt".into(),
        article_id: "a1".into(),
        published: None,
        start: 30,
        end: 30 + text.len() as u64,
        text: text.into(),
        sentence: format!("园区项目总投资{text}。").into(),
        place: Place::Body,
        value: decimal(low),
        value_high: high.map(decimal),
        scale: scale.into(),
        unit: unit.into(),
        base_value: decimal(low) * factor,
        base_value_high: high.map(|high| decimal(high) * factor),
        base_unit: base_unit.into(),
        dimension,
        approx: Approximator::Exact,
        metric,
        aspect: Aspect::Level,
        status: Status::Actual,
        category: None,
        category_class: None,
        zone: Some("甲高新区".into()),
        zone_id: None,
        province: None,
        subject: None,
        period: None,
        period_start: None,
        period_end: None,
        part_of: None,
        repeats: None,
        rules: vec!["amount after cue".into()],
        confidence: Confidence::Sure,
        evidence: vec![Evidence { field: Field::Value, span: Span::new(30, 36) }],
    }
}

fn set(fact: &mut Fact, key: &str, value: &str) {
    let text = Some(value.to_owned());
    match key {
        "doc" => fact.doc = value.into(),
        "article" => fact.article_id = value.into(),
        "sentence" => fact.sentence = value.into(),
        "published" => fact.published = Some(value.parse().expect("a day")),
        "metric" => fact.metric = value.parse().expect("a metric"),
        "category" => fact.category = text,
        "class" => fact.category_class = text,
        "zone" => fact.zone = text,
        "zone_id" => fact.zone_id = text,
        "province" => fact.province = text,
        "subject" => fact.subject = text,
        "part_of" => fact.part_of = text,
        "repeats" => fact.repeats = text,
        "period" => {
            let period: zhibiao_fact::Period = value.parse().expect("a period");
            (fact.period_start, fact.period_end) = period.bounds();
            fact.period = Some(period);
        }
        other => panic!("no field {other}"),
    }
}

fn mark(fact: &mut Fact, word: &str) {
    if word == "zoneless" {
        fact.zone = None;
    } else if word == "target" {
        fact.rules.push(target::GOAL.into());
    } else if let Ok(status) = word.parse::<Status>() {
        fact.status = status;
    } else if let Ok(approx) = word.parse::<Approximator>() {
        fact.approx = approx;
    } else if let Ok(aspect) = word.parse::<Aspect>() {
        fact.aspect = aspect;
    } else if let Ok(confidence) = word.parse::<Confidence>() {
        fact.confidence = confidence;
    } else {
        fact.place = word.parse::<Place>().expect("a place, status, approximator, aspect or confidence");
    }
}

/// The facts in another order, the same for the same seed.
pub fn shuffled(mut facts: Vec<Fact>, seed: u64) -> Vec<Fact> {
    let mut state = seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
    for index in (1..facts.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        facts.swap(index, (state >> 33) as usize % (index + 1));
    }
    facts
}
