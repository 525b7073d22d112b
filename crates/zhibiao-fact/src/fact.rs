//! A fact: one figure of an article with what it means and what that rests on.

use crate::{
    Approximator, ArticleKind, Aspect, Confidence, Decimal, Diagnostic, Dimension, Metric, NaiveDate, Period, Place,
    Span, Status,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;
use zhibiao_quantity::closed_list;

/// One figure with its meaning: a row of `facts.parquet`, fields in column order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Stable: the same content and span give the same id, whatever the run, order or thread count.
    pub fact_id: String,
    /// The input as it was named.
    pub doc: String,
    /// The article it stands in.
    pub article_id: String,
    /// Day of publication.
    pub published: Option<NaiveDate>,
    /// First byte of number + unit in the (decoded) source.
    pub start: u64,
    /// Byte after the last.
    pub end: u64,
    /// Number and unit as printed, doubling undone.
    pub text: String,
    /// The sentence, wraps and doubling undone; its facts share it.
    pub sentence: Arc<str>,
    /// Headline, body, caption or byline.
    pub place: Place,
    /// As printed: `60`; negative for falls and losses.
    pub value: Decimal,
    /// Second bound of a range.
    pub value_high: Option<Decimal>,
    /// 万, 亿 … as printed, or empty.
    pub scale: String,
    /// The unit or classifier as printed.
    pub unit: String,
    /// In the base unit: exact where the factor is finite, else rounded half-even at the 10th place.
    pub base_value: Decimal,
    /// Second bound of a range, in the base unit.
    pub base_value_high: Option<Decimal>,
    /// `CNY`, `t`, `m2`, `Wh`, `%`, `pp`, `1`, `t/a` …
    pub base_unit: String,
    /// What the unit measures.
    pub dimension: Dimension,
    /// About, over, at least …
    pub approx: Approximator,
    /// What was measured.
    pub metric: Metric,
    /// Level, growth, share …
    pub aspect: Aspect,
    /// Planned or actual.
    pub status: Status,
    /// Class of thing counted, as printed.
    pub category: Option<String>,
    /// Its canonical class, for charts.
    pub category_class: Option<String>,
    /// Canonical short name of the zone.
    pub zone: Option<String>,
    /// The zone's row in the gazetteer; null for a zone recognized by its form alone.
    pub zone_id: Option<String>,
    /// The zone's province.
    pub province: Option<String>,
    /// Company, project or park; null is the zone itself.
    pub subject: Option<String>,
    /// Over what time.
    pub period: Option<Period>,
    /// First day of the period.
    pub period_start: Option<NaiveDate>,
    /// Last day of the period.
    pub period_end: Option<NaiveDate>,
    /// `fact_id` of the whole that this is a part of.
    pub part_of: Option<String>,
    /// `fact_id` of the first telling.
    pub repeats: Option<String>,
    /// Names of the rules that read it.
    pub rules: Vec<Cow<'static, str>>,
    /// How much to rely on it.
    pub confidence: Confidence,
    /// What each field was read from; for the review page and `explain`, not a column.
    #[serde(skip)]
    pub evidence: Vec<Evidence>,
}

impl Fact {
    /// The class of thing counted: its canonical class, else the class as printed.
    pub fn class(&self) -> Option<&str> {
        self.category_class.as_deref().or(self.category.as_deref())
    }
}

/// The words that a field of a fact was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Which field.
    pub field: Field,
    /// Where, in the (decoded) source.
    pub span: Span,
}

closed_list! {
    /// A field that has evidence of its own.
    pub enum Field {
        /// Number and unit.
        Value => "value",
        /// 约, 超 …
        Approx => "approx",
        /// The word of the metric.
        Metric => "metric",
        /// 同比增长, 占比 …
        Aspect => "aspect",
        /// 拟, 计划, 签约 …
        Status => "status",
        /// The thing counted.
        Category => "category",
        /// The name of the zone.
        Zone => "zone",
        /// The name of the subject.
        Subject => "subject",
        /// The words of the time.
        Period => "period",
        /// 其中 …
        PartOf => "part_of",
    }
}

/// One article of a page: a row of `articles.parquet`, fields in column order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArticleRecord {
    /// Stable like `fact_id`.
    pub article_id: String,
    /// The input as it was named.
    pub doc: String,
    /// Clean headline; null when the page holds none.
    pub headline: Option<String>,
    /// Names of the authors.
    pub byline: Vec<String>,
    /// News, feature, caption, headline only.
    pub kind: ArticleKind,
    /// The zone that the article is about.
    pub zone: Option<String>,
    /// Day of publication.
    pub published: Option<NaiveDate>,
    /// Where the body stands in the (decoded) source.
    pub spans: Vec<Span>,
    /// Encoding of the source: `UTF-8`, `gb18030`, `UTF-16LE` …; spans count bytes of it decoded to UTF-8.
    pub encoding: String,
    /// Clean text: paragraphs separated by line breaks.
    pub text: String,
}

/// What was read from one input.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extraction {
    /// Articles in page order.
    pub articles: Vec<ArticleRecord>,
    /// Facts in article and reading order.
    pub facts: Vec<Fact>,
    /// What was seen and not settled.
    pub diagnostics: Vec<Diagnostic>,
}
