//! Words that tell how a sentence is built, by what they do in it: `phrases.tsv`.

use crate::labels::Labels;
use crate::role::Role;
use crate::table::{Error, Row, rows};
use crate::word::End;
use std::ops::Range;

/// All phrases, by role.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    rows: Vec<(Role, String)>,
    /// By role, in the order of [`Role::ALL`].
    starts: Vec<Labels>,
    ends: Vec<Labels>,
}

/// A phrase found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What it does there.
    pub role: Role,
    /// Its row; of two phrases at one place the one with the lower number goes before the other in the table.
    pub row: usize,
    /// Bytes of the text.
    pub range: Range<usize>,
}

impl Phrases {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let row = |row: &Row| {
            let label = row.optional("label").ok_or_else(|| row.fault("label: expected a word; found nothing"))?;
            Ok((row.parse("role")?, label.to_owned()))
        };
        Ok(Self::index(rows(table, text, &["role", "label"])?.iter().map(row).collect::<Result<_, Error>>()?))
    }

    fn index(rows: Vec<(Role, String)>) -> Self {
        let words = |role| {
            let all = rows.iter().enumerate().filter(move |(_, (each, _))| *each == role);
            all.map(|(index, (_, label))| (label.as_str(), index))
        };
        let labels = |end| Role::ALL.iter().map(|role| Labels::new(end, words(*role))).collect();
        Phrases { starts: labels(End::First), ends: labels(End::Last), rows }
    }

    /// Rows and labels of the roles that [are sought](Role::is_sought) in a sentence.
    pub(crate) fn sought(&self) -> impl Iterator<Item = (usize, &str)> {
        let sought = self.rows.iter().enumerate().filter(|(_, (role, _))| role.is_sought());
        sought.map(|(row, (_, label))| (row, label.as_str()))
    }

    /// A row that was found in a text.
    pub(crate) fn found(&self, row: usize, range: Range<usize>) -> Phrase {
        Phrase { role: self.rows[row].0, row, range }
    }

    /// The longest word of a role that `text` starts with.
    pub fn start(&self, role: Role, text: &str) -> Option<&str> {
        self.longest(self.starts.get(role as usize)?, text)
    }

    /// The longest word of a role that `text` ends with.
    pub fn end(&self, role: Role, text: &str) -> Option<&str> {
        self.longest(self.ends.get(role as usize)?, text)
    }

    /// `text` without the words of a role that it ends in.
    pub fn strip_end<'t>(&self, role: Role, mut text: &'t str) -> &'t str {
        while let Some(word) = self.end(role, text) {
            text = &text[..text.len() - word.len()];
        }
        text
    }

    /// Every word of a role at every place of a short text, overlapping ones too, in order of place.
    pub fn within<'a>(&'a self, role: Role, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.starts.get(role as usize).into_iter().flat_map(move |words| words.within(text)).map(|(range, _)| range)
    }

    /// Whether a word of a role stands anywhere in a short text.
    pub fn holds(&self, role: Role, text: &str) -> bool {
        self.starts.get(role as usize).is_some_and(|words| words.within(text).next().is_some())
    }

    /// Whether `text` is a word of a role.
    pub fn is(&self, role: Role, text: &str) -> bool {
        self.starts.get(role as usize).is_some_and(|words| words.find(text).any(|(len, _)| len == text.len()))
    }

    fn longest(&self, words: &Labels, text: &str) -> Option<&str> {
        let (_, row) = words.find(text).next()?; // longest first
        Some(&self.rows[row].1)
    }

    /// Adds words to their roles.
    pub(crate) fn extend(mut self, more: Phrases) -> Self {
        self.rows.extend(more.rows);
        Self::index(self.rows)
    }
}
