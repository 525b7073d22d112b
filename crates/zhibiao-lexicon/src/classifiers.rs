//! Measure words between a number and the noun it counts: `classifiers.tsv`.

use crate::labels::Labels;
use crate::table::{Error, merged, rows};
use crate::word::End;
use serde::{Deserialize, Serialize};
use zhibiao_fact::Metric;
use zhibiao_quantity::closed_list;

const COLUMNS: &[&str] = &["label", "metric", "kind", "unless"];

/// A classifier: 家, 项, 人次.
#[derive(Debug, Clone)]
pub struct ClassifierRow {
    /// As printed.
    pub label: String,
    /// What it counts where no noun says more.
    pub metric: Metric,
    /// What it does.
    pub kind: Kind,
    /// Characters that must not follow where the numeral is Chinese: 家 of 家庭.
    pub unless: String,
}

closed_list! {
    /// What a classifier does.
    pub enum Kind {
        /// It counts things.
        Count => "count",
        /// It only orders the prose: 五大, 两手, 一网.
        Structural => "structural",
        /// It counts after Arabic digits and 两; after other Chinese numerals it is an ordinal: 二期.
        Phase => "phase",
        /// A word that only begins like a classifier: 5万亿台阶.
        Word => "word",
    }
}

/// All classifiers, found by label.
#[derive(Debug, Clone)]
pub struct Classifiers {
    rows: Vec<ClassifierRow>,
    labels: Labels,
}

impl Classifiers {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let rows = rows(table, text, COLUMNS)?
            .iter()
            .map(|row| {
                Ok(ClassifierRow {
                    label: row.cell("label").to_owned(),
                    metric: row.parse("metric")?,
                    kind: row.parse("kind")?,
                    unless: row.cell("unless").to_owned(),
                })
            })
            .collect::<Result<Vec<_>, Error>>()?;
        Ok(Self::index(rows))
    }

    fn index(rows: Vec<ClassifierRow>) -> Self {
        let labels = Labels::new(End::First, rows.iter().enumerate().map(|(index, row)| (row.label.as_str(), index)));
        Classifiers { rows, labels }
    }

    /// The longest classifier that `text` starts with, and its length in bytes; `arabic` says
    /// whether the number before it is written in Arabic digits.
    pub fn at(&self, text: &str, arabic: bool) -> Option<(usize, &ClassifierRow)> {
        self.labels
            .find(text)
            .map(|(len, row)| (len, &self.rows[row]))
            .find(|(len, row)| arabic || text[*len..].chars().next().is_none_or(|next| !row.unless.contains(next)))
            .filter(|(_, row)| row.kind != Kind::Word)
    }

    /// The rows in force, in the order of the table.
    pub fn rows(&self) -> &[ClassifierRow] {
        &self.rows
    }

    /// Adds rows; one of the same label replaces.
    pub(crate) fn extend(self, more: Classifiers) -> Self {
        Self::index(merged(self.rows, more.rows, |row, own| row.label == own.label))
    }
}
