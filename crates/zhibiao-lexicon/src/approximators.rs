//! Words that bound a figure: 约, 超, 不低于 … : `approximators.tsv`.

use crate::labels::Labels;
use crate::table::{Error, merged, rows};
use crate::word::End;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use zhibiao_quantity::{Approximator, closed_list};

const COLUMNS: &[&str] = &["label", "approx", "side", "unless"];

closed_list! {
    /// Where an approximator stands.
    pub enum Side {
        /// 约 60亿元.
        Before => "before",
        /// The same, at once or with a few words between: 至少 节省了1/3.
        Far => "far",
        /// 上 千家, 过 六成: only before a scale alone or tenths.
        Scale => "scale",
        /// 200 多 人.
        Inside => "inside",
        /// 40亿元 以上.
        After => "after",
    }
}

/// One word in one place.
#[derive(Debug, Clone)]
pub struct ApproximatorRow {
    /// As printed.
    pub label: String,
    /// What it says.
    pub approx: Approximator,
    /// Where it stands.
    pub side: Side,
    /// Characters that must not stand on its outer side: 签 of 签约.
    pub unless: String,
}

/// All approximators, found by label and side.
#[derive(Debug, Clone)]
pub struct Approximators {
    rows: Vec<ApproximatorRow>,
    before: Labels,
    far: Labels,
    scale: Labels,
    inside: Labels,
    after: Labels,
}

impl Approximators {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let rows = rows(table, text, COLUMNS)?
            .iter()
            .map(|row| {
                Ok(ApproximatorRow {
                    label: row.cell("label").to_owned(),
                    approx: row.parse("approx")?,
                    side: row.parse("side")?,
                    unless: row.cell("unless").to_owned(),
                })
            })
            .collect::<Result<Vec<_>, Error>>()?;
        Ok(Self::index(rows))
    }

    fn index(rows: Vec<ApproximatorRow>) -> Self {
        let of = |sides: &[Side], end: End| {
            let labels = rows.iter().enumerate().filter(|(_, row)| sides.contains(&row.side));
            Labels::new(end, labels.map(|(index, row)| (row.label.as_str(), index)))
        };
        Approximators {
            before: of(&[Side::Before, Side::Far], End::Last),
            far: of(&[Side::Far], End::First),
            scale: of(&[Side::Scale], End::Last),
            inside: of(&[Side::Inside], End::First),
            after: of(&[Side::After], End::First),
            rows,
        }
    }

    /// The longest approximator that ends where the number starts.
    pub fn before(&self, text: &str) -> Option<(usize, &ApproximatorRow)> {
        self.ending(&self.before, text)
    }

    /// The longest word that `text` ends with and that bounds a scale alone or tenths: 上 of 上千家, 过 of 过六成.
    pub fn before_scale(&self, text: &str) -> Option<(usize, &ApproximatorRow)> {
        self.ending(&self.scale, text)
    }

    /// The last approximator anywhere in `text` that bounds a number some words on: 至少 of 至少节省了.
    pub fn far(&self, text: &str) -> Option<(Range<usize>, &ApproximatorRow)> {
        let found = self.far.within(text).map(|(range, row)| (range, &self.rows[row]));
        let sound = found.filter(|(range, row)| preceded_well(&text[..range.start], row));
        sound.max_by_key(|(range, _)| (range.start, range.end))
    }

    fn ending<'a>(&'a self, labels: &Labels, text: &str) -> Option<(usize, &'a ApproximatorRow)> {
        let found = labels.find(text).map(|(len, row)| (len, &self.rows[row]));
        { found }.find(|(len, row)| preceded_well(&text[..text.len() - len], row))
    }

    /// The longest approximator at the place between number and unit.
    pub fn inside(&self, text: &str) -> Option<(usize, &ApproximatorRow)> {
        let found = self.inside.find(text).map(|(len, row)| (len, &self.rows[row]));
        { found }.find(|(len, row)| followed_well(text, *len, row))
    }

    /// The longest approximator that starts where the unit ends.
    pub fn after(&self, text: &str) -> Option<(usize, &ApproximatorRow)> {
        let found = self.after.find(text).map(|(len, row)| (len, &self.rows[row]));
        { found }.find(|(len, row)| followed_well(text, *len, row))
    }

    /// The rows in force, in the order of the table.
    pub fn rows(&self) -> &[ApproximatorRow] {
        &self.rows
    }

    /// Adds rows; one of the same label and side replaces.
    pub(crate) fn extend(self, more: Approximators) -> Self {
        Self::index(merged(self.rows, more.rows, |row, own| (&row.label, row.side) == (&own.label, own.side)))
    }
}

fn preceded_well(before: &str, row: &ApproximatorRow) -> bool {
    before.chars().next_back().is_none_or(|outer| !row.unless.contains(outer))
}

fn followed_well(text: &str, len: usize, row: &ApproximatorRow) -> bool {
    text[len..].chars().next().is_none_or(|next| !row.unless.contains(next))
}
