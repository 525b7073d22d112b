//! Units of measure and currencies: `units.tsv`.

use crate::labels::Labels;
use crate::table::{Error, merged, rows};
use crate::word::End;
use zhibiao_quantity::{Dimension, Factor, Unit};

const COLUMNS: &[&str] = &["id", "dimension", "base", "factor", "labels", "prefixes", "unless", "arabic", "alone"];

/// A unit with what newspapers call it.
#[derive(Debug, Clone)]
pub struct UnitRow {
    /// Name of the row.
    pub id: String,
    /// Dimension, base unit and exact factor.
    pub unit: Unit,
    /// What stands after the number.
    pub labels: Vec<String>,
    /// What stands before the number: `$`, `¥`.
    pub prefixes: Vec<String>,
    /// Characters that must not follow a Chinese label: 元 of 元宇宙.
    pub unless: String,
    /// Labels that count only after Arabic digits: 八方 is no volume.
    pub arabic: Vec<String>,
    /// Labels that count only where no other word follows: 三块 is money, 三块地 is none.
    pub alone: Vec<String>,
}

/// All units, found by label.
///
/// The built-in rows, as `zhibiao lexicon units` prints them:
///
/// ```text
#[doc = include_str!("../data/units.tsv")]
/// ```
#[derive(Debug, Clone)]
pub struct Units {
    rows: Vec<UnitRow>,
    after: Labels,
    before: Labels,
}

impl Units {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let rows = rows(table, text, COLUMNS)?
            .iter()
            .map(|row| {
                Ok(UnitRow {
                    id: row.cell("id").to_owned(),
                    unit: Unit::new(
                        row.parse::<Dimension>("dimension")?,
                        row.cell("base"),
                        row.parse::<Factor>("factor")?,
                    ),
                    labels: row.labels("labels"),
                    prefixes: row.labels("prefixes"),
                    unless: row.cell("unless").to_owned(),
                    arabic: row.labels("arabic"),
                    alone: row.labels("alone"),
                })
            })
            .collect::<Result<Vec<_>, Error>>()?;
        Ok(Self::index(rows))
    }

    fn index(rows: Vec<UnitRow>) -> Self {
        let pairs = |of: fn(&UnitRow) -> &Vec<String>| {
            rows.iter()
                .enumerate()
                .flat_map(move |(index, row)| of(row).iter().map(move |label| (label.as_str(), index)))
        };
        let after = Labels::new(End::First, pairs(|row| &row.labels));
        let before = Labels::new(End::Last, pairs(|row| &row.prefixes));
        Units { after, before, rows }
    }

    /// The longest unit that `text` starts with, and its length in bytes. Latin labels must end
    /// where the word ends: `m` is no unit in `min`.
    pub fn at(&self, text: &str) -> Option<(usize, &UnitRow)> {
        self.after.find(text).map(|(len, row)| (len, &self.rows[row])).find(|(len, row)| {
            let next = text[*len..].chars().next();
            let latin = text[..*len].ends_with(|last: char| last.is_ascii_alphanumeric());
            match next {
                Some(next) if latin => !next.is_ascii_alphanumeric(),
                Some(next) => !row.unless.contains(next),
                None => true,
            }
        })
    }

    /// The longest currency sign that `text` ends with, and its length in bytes.
    pub fn before(&self, text: &str) -> Option<(usize, &UnitRow)> {
        self.before.find(text).map(|(len, row)| (len, &self.rows[row])).next()
    }

    /// The rows in force, in the order of the table.
    pub fn rows(&self) -> &[UnitRow] {
        &self.rows
    }

    /// Adds rows; one of the same id replaces.
    pub(crate) fn extend(self, more: Units) -> Self {
        Self::index(merged(self.rows, more.rows, |row, own| row.id == own.id))
    }
}
