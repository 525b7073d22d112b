//! What we read, in the shape that it is compared in.

use zhibiao::fact::{ArticleRecord, Fact};

/// The fields of a fact that are compared one by one, in the order of the figures.
pub const FIELDS: [&str; 8] = ["zone", "metric", "aspect", "category", "period", "status", "approx", "subject"];

/// One fact.
#[derive(Debug, Clone)]
pub struct Prediction {
    pub fact_id: String,
    pub article_id: String,
    pub start: u64,
    pub end: u64,
    pub text: String,
    pub value: String,
    pub unit: String,
    pub base_value: String,
    pub base_unit: String,
    pub is_range: bool,
    /// In the order of [`FIELDS`].
    pub fields: [Option<String>; 8],
    pub part_of: Option<String>,
    pub repeats: Option<String>,
}

/// One article.
#[derive(Debug, Clone)]
pub struct PredictedArticle {
    pub headline: Option<String>,
    pub byline: Vec<String>,
    pub zone: Option<String>,
    pub spans: Vec<(u64, u64)>,
}

impl From<Fact> for Prediction {
    fn from(fact: Fact) -> Self {
        let fields = [
            fact.zone,
            Some(fact.metric.to_string()),
            Some(fact.aspect.to_string()),
            fact.category,
            fact.period.map(|period| period.to_string()),
            Some(fact.status.to_string()),
            Some(fact.approx.to_string()),
            fact.subject,
        ];
        Prediction {
            fact_id: fact.fact_id,
            article_id: fact.article_id,
            start: fact.start,
            end: fact.end,
            text: fact.text,
            value: fact.value.to_string(),
            unit: fact.unit,
            base_value: fact.base_value.to_string(),
            base_unit: fact.base_unit,
            is_range: fact.value_high.is_some(),
            fields,
            part_of: fact.part_of,
            repeats: fact.repeats,
        }
    }
}

impl From<ArticleRecord> for PredictedArticle {
    fn from(article: ArticleRecord) -> Self {
        PredictedArticle {
            headline: article.headline,
            byline: article.byline,
            zone: article.zone,
            spans: article.spans.iter().map(|span| (span.start as u64, span.end as u64)).collect(),
        }
    }
}
