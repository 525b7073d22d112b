//! A figure on its way to a fact: what has been read of it so far, and from which words.

use crate::zone::ZoneName;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Period, Status};
use zhibiao_lex::Mention;
use zhibiao_quantity::Magnitude;

/// What a figure means so far.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// Sentence of the article.
    pub(crate) sentence: usize,
    /// Mention of the sentence.
    pub(crate) mention: usize,
    /// Its value in the base unit; none where that has more than 28 digits.
    pub(crate) base: Option<Magnitude>,
    pub(crate) metric: Metric,
    pub(crate) aspect: Aspect,
    /// Whether words around make the figure negative: 下降, 亏损.
    pub(crate) negative: bool,
    pub(crate) category: Option<String>,
    pub(crate) status: Status,
    pub(crate) zone: Option<ZoneName>,
    pub(crate) subject: Option<String>,
    pub(crate) period: Option<Period>,
    /// Index of the draft that this is a part of.
    pub(crate) part_of: Option<usize>,
    /// Index of the draft that tells the same first.
    pub(crate) repeats: Option<usize>,
    /// Words in the same sentence that number, unit and fields were read from.
    pub(crate) evidence: Vec<(Field, Range<usize>)>,
    pub(crate) rules: Vec<&'static str>,
    /// How far the fields had to be fetched: 0 for a figure whose clause says it all.
    pub(crate) doubt: u32,
}

/// Fields that most facts have words for.
const FIELDS: usize = 6;

impl Draft {
    /// The draft of a figure, which is number `index` of its sentence.
    pub(crate) fn new(sentence: usize, index: usize, mention: &Mention) -> Self {
        let mut evidence = Vec::with_capacity(FIELDS);
        evidence.push((Field::Value, mention.range.clone()));
        evidence.extend(mention.approx.iter().map(|range| (Field::Approx, range.clone())));
        Draft {
            sentence,
            mention: index,
            base: mention.quantity.base(),
            metric: Metric::Other,
            aspect: Aspect::Level,
            negative: false,
            category: None,
            status: Status::Actual,
            zone: None,
            subject: None,
            period: None,
            part_of: None,
            repeats: None,
            evidence,
            rules: Vec::with_capacity(FIELDS),
            doubt: 0,
        }
    }

    /// Notes the rule that settled a field, the words it read and how doubtful it is.
    pub(crate) fn settle(&mut self, field: Field, words: Option<Range<usize>>, rule: &'static str, doubt: u32) {
        self.rules.push(rule);
        self.doubt += doubt;
        if let Some(words) = words {
            self.evidence.push((field, words));
        }
    }
}
