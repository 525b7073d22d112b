//! Canonical classes of enterprises: `classes.tsv`.

use crate::table::{Error, merged, rows};
use zhibiao_fact::Metric;

/// A class with the words that show it.
#[derive(Debug, Clone)]
pub struct ClassRow {
    /// Its canonical name.
    pub class: String,
    /// Words that a printed class of this kind contains.
    pub labels: Vec<String>,
}

/// All classes.
#[derive(Debug, Clone)]
pub struct Classes {
    rows: Vec<ClassRow>,
}

impl Classes {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let rows = rows(table, text, &["class", "labels"])?
            .iter()
            .map(|row| ClassRow { class: row.cell("class").to_owned(), labels: row.labels("labels") })
            .collect();
        Ok(Classes { rows })
    }

    /// The canonical class of what a figure counts, printed so: the row with the longest label in it. Only enterprises have
    /// classes.
    pub fn of(&self, metric: Metric, printed: &str) -> Option<&str> {
        if metric != Metric::EnterpriseCount {
            return None;
        }
        let labels = self.rows.iter().flat_map(|row| row.labels.iter().map(move |label| (label, &row.class)));
        labels
            .filter(|(label, _)| printed.contains(&**label))
            .max_by_key(|(label, _)| label.len())
            .map(|(_, class)| &**class)
    }

    /// The rows in force, in the order of the table.
    pub fn rows(&self) -> &[ClassRow] {
        &self.rows
    }

    /// Adds rows; one of the same class replaces.
    pub(crate) fn extend(self, more: Classes) -> Self {
        Classes { rows: merged(self.rows, more.rows, |row, own| row.class == own.class) }
    }
}
