//! Words that say what a figure measures, which side of it, and whether it is so or to be so:
//! `metrics.tsv`, `nouns.tsv`, `aspects.tsv`, `statuses.tsv`.

use crate::finder::Finder;
use crate::labels::Labels;
use crate::table::{Error, merged, rows};
use crate::word::End;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use zhibiao_fact::{Aspect, Metric, Status};
use zhibiao_quantity::{Dimension, closed_list};

/// A word of a metric: 总投资, 产值.
#[derive(Debug, Clone)]
pub struct MetricRow {
    /// As printed.
    pub label: String,
    /// What it says.
    pub metric: Metric,
    /// Dimensions of a level that it governs; empty for any.
    pub dimensions: Vec<Dimension>,
    /// Whether it makes a figure negative: 亏损.
    pub negative: bool,
}

impl MetricRow {
    /// Whether a level in this dimension can be of this metric.
    pub fn governs(&self, dimension: Dimension) -> bool {
        self.dimensions.is_empty() || self.dimensions.contains(&dimension)
    }
}

/// The head of a thing counted: 企业, 项目.
#[derive(Debug, Clone)]
pub struct NounRow {
    /// As printed.
    pub label: String,
    /// What counting it measures.
    pub metric: Metric,
}

/// A word of an aspect: 同比增长, 占比.
#[derive(Debug, Clone)]
pub struct AspectRow {
    /// As printed.
    pub label: String,
    /// What it says.
    pub aspect: Aspect,
    /// Whether it makes a figure negative: 下降.
    pub negative: bool,
    /// What moves where nothing is named: 涨 is said of prices.
    pub metric: Option<Metric>,
}

/// A word of a status: 拟, 预计, 建成后.
#[derive(Debug, Clone)]
pub struct StatusRow {
    /// As printed.
    pub label: String,
    /// What it says.
    pub status: Status,
    /// How far to the right it reaches.
    pub reach: Reach,
    /// Characters that must not stand right before it: 模 of 模拟.
    pub before: String,
    /// Characters that must not stand right after it.
    pub after: String,
}

closed_list! {
    /// How far to the right a status word reaches.
    pub enum Reach {
        /// The next figure: 拟开工24家.
        Figure => "figure",
        /// Its clause and, where nothing done stands between, those after it.
        Clause => "clause",
        /// The end of the sentence: 建成后.
        Sentence => "sentence",
    }
}

impl StatusRow {
    pub(crate) fn stands_in(&self, text: &str, range: &Range<usize>) -> bool {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        !before.is_some_and(|c| self.before.contains(c)) && !after.is_some_and(|c| self.after.contains(c))
    }
}

/// A cue found in a text.
#[derive(Debug, Clone)]
pub struct Found<'a> {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// What it says.
    pub cue: Cue<'a>,
}

/// What a cue says.
#[derive(Debug, Clone, Copy)]
pub enum Cue<'a> {
    /// What is measured.
    Metric(&'a MetricRow),
    /// Which side of it.
    Aspect(&'a AspectRow),
    /// So, or to be so.
    Status(&'a StatusRow),
}

impl Cue<'_> {
    /// Whether it says that a thing is so, or is to be so.
    pub fn tells(&self, status: Status) -> bool {
        matches!(self, Cue::Status(row) if row.status == status)
    }
}

/// All cue words, and nouns.
#[derive(Debug, Clone)]
pub struct Cues {
    metrics: Vec<MetricRow>,
    nouns: Vec<NounRow>,
    aspects: Vec<AspectRow>,
    statuses: Vec<StatusRow>,
    noun_words: Finder<usize>,
    noun_heads: Labels,
}

/// The texts of the four tables.
pub(crate) struct CueTables<'a> {
    pub(crate) metrics: &'a str,
    pub(crate) nouns: &'a str,
    pub(crate) aspects: &'a str,
    pub(crate) statuses: &'a str,
}

impl Cues {
    pub(crate) fn parse(tables: &CueTables<'_>) -> Result<Self, Error> {
        let metrics = rows("metrics.tsv", tables.metrics, &["label", "metric", "dims", "sign"])?
            .iter()
            .map(|row| {
                let named = row.labels("dims").into_iter().filter(|name| name != "*");
                let dimensions = named.map(|name| name.parse().map_err(|error| row.fault(format!("dims: {error}"))));
                Ok(MetricRow {
                    label: row.cell("label").to_owned(),
                    metric: row.parse("metric")?,
                    dimensions: dimensions.collect::<Result<_, _>>()?,
                    negative: row.parse::<i8>("sign")? < 0,
                })
            })
            .collect::<Result<_, Error>>()?;
        let nouns = rows("nouns.tsv", tables.nouns, &["label", "metric"])?
            .iter()
            .map(|row| Ok(NounRow { label: row.cell("label").to_owned(), metric: row.parse("metric")? }))
            .collect::<Result<_, Error>>()?;
        let aspects = rows("aspects.tsv", tables.aspects, &["label", "aspect", "sign", "metric"])?
            .iter()
            .map(|row| {
                Ok(AspectRow {
                    label: row.cell("label").to_owned(),
                    aspect: row.parse("aspect")?,
                    negative: row.parse::<i8>("sign")? < 0,
                    metric: row.optional("metric").map(|_| row.parse("metric")).transpose()?,
                })
            })
            .collect::<Result<_, Error>>()?;
        let statuses = rows("statuses.tsv", tables.statuses, &["label", "status", "scope", "before", "after"])?
            .iter()
            .map(|row| {
                Ok(StatusRow {
                    label: row.cell("label").to_owned(),
                    status: row.parse("status")?,
                    reach: row.parse("scope")?,
                    before: row.cell("before").to_owned(),
                    after: row.cell("after").to_owned(),
                })
            })
            .collect::<Result<_, Error>>()?;
        Ok(Self::index(metrics, nouns, aspects, statuses))
    }

    fn index(metrics: Vec<MetricRow>, nouns: Vec<NounRow>, aspects: Vec<AspectRow>, statuses: Vec<StatusRow>) -> Self {
        let noun_words = || nouns.iter().enumerate().map(|(index, row)| (row.label.as_str(), index));
        Cues {
            noun_words: Finder::new(noun_words()),
            noun_heads: Labels::new(End::Last, noun_words()),
            metrics,
            nouns,
            aspects,
            statuses,
        }
    }

    /// Nouns of a text, leftmost-longest, in order of place.
    pub fn nouns_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, &'a NounRow)> {
        self.noun_words.find(text).map(|(range, row)| (range, &self.nouns[row]))
    }

    /// The same up to the first gap between them, or before them, of more than `reach` bytes.
    pub fn nouns_near<'a>(&'a self, text: &'a str, reach: usize) -> impl Iterator<Item = (Range<usize>, &'a NounRow)> {
        self.noun_words.find_near(text, reach).map(|(range, row)| (range, &self.nouns[row]))
    }

    /// Whether a text begins with a noun.
    pub fn begins_with_noun(&self, text: &str) -> bool {
        self.noun_words.begins(text)
    }

    /// The head noun that a noun phrase ends with: 国家级专精特新小巨人企业 → 企业.
    pub fn noun(&self, phrase: &str) -> Option<&NounRow> {
        self.noun_heads.find(phrase).map(|(_, row)| &self.nouns[row]).next()
    }

    /// Metric words in force.
    pub fn metrics(&self) -> &[MetricRow] {
        &self.metrics
    }

    /// Head nouns in force.
    pub fn nouns(&self) -> &[NounRow] {
        &self.nouns
    }

    /// Aspect words in force.
    pub fn aspects(&self) -> &[AspectRow] {
        &self.aspects
    }

    /// Status words in force.
    pub fn statuses(&self) -> &[StatusRow] {
        &self.statuses
    }

    /// Adds rows; one of the same label replaces.
    pub(crate) fn extend(self, more: Cues) -> Self {
        Self::index(
            merged(self.metrics, more.metrics, |row, own| row.label == own.label),
            merged(self.nouns, more.nouns, |row, own| row.label == own.label),
            merged(self.aspects, more.aspects, |row, own| row.label == own.label),
            merged(self.statuses, more.statuses, |row, own| row.label == own.label),
        )
    }
}
