//! The words of the page in both languages, one row a label: `labels.tsv`.

use crate::{Lang, messages};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, ArticleKind, Aspect, Code, Confidence, Dimension, Field, Metric, Place, Status};

const ROWS: &str = include_str!("labels.tsv");

/// The labels of one language.
pub struct Labels {
    lang: Lang,
    rows: BTreeMap<&'static str, &'static str>,
}

/// A closed list as the page's script knows it: names and labels, in the order of the list.
#[derive(Serialize)]
pub struct List {
    keys: Vec<&'static str>,
    labels: Vec<&'static str>,
}

/// The name of a metric, for charts.
///
/// ```
/// use zhibiao_review::{Lang, metric_label};
/// assert_eq!(metric_label("output_value", Lang::En), "Output value");
/// ```
pub fn metric_label(metric: &str, lang: Lang) -> String {
    Labels::of(lang)
        .rows
        .get(format!("metric.{metric}").as_str())
        .map_or_else(|| metric.to_owned(), |label| (*label).to_owned())
}

impl Labels {
    /// The labels of a language.
    pub fn of(lang: Lang) -> Self {
        let column = match lang {
            Lang::Zh => 1,
            Lang::En => 2,
        };
        let row = |line: &'static str| {
            let mut cells = line.split('\t');
            let key = cells.next()?;
            Some((key, cells.nth(column - 1)?))
        };
        Labels { lang, rows: ROWS.lines().skip(1).filter_map(row).collect() }
    }

    /// The words of the page's own furniture, by name.
    pub fn words(&self) -> BTreeMap<&'static str, &'static str> {
        self.rows.iter().filter_map(|(key, label)| Some((key.strip_prefix("ui.")?, *label))).collect()
    }

    /// Every closed list, by name.
    pub fn lists(&self) -> BTreeMap<&'static str, List> {
        CLOSED_LISTS.iter().map(|(name, keys)| (*name, self.list(name, keys()))).collect()
    }

    /// What a doubt says, in the language of the page where that is known.
    pub fn message<'a>(&self, message: &'a str) -> Cow<'a, str> {
        match self.lang {
            Lang::Zh => {
                messages::in_chinese(message, |list, name| self.rows.get(format!("{list}.{name}").as_str()).copied())
            }
            Lang::En => Cow::Borrowed(message),
        }
    }

    fn list(&self, name: &str, keys: Vec<&'static str>) -> List {
        let label = |key: &&'static str| self.rows.get(format!("{name}.{key}").as_str()).copied().unwrap_or(key);
        let labels = keys.iter().map(label).collect();
        List { keys, labels }
    }
}

/// The name of a field in evidence; its place in [`FIELDS`] is its number in the page's data.
pub fn field_number(field: Field) -> usize {
    FIELDS.iter().position(|(each, _)| *each == field).unwrap_or(FIELDS.len())
}

/// Every field that has evidence of its own, in the order shown.
const FIELDS: &[(Field, &str)] = &[
    (Field::Value, "value"),
    (Field::Approx, "approx"),
    (Field::Zone, "zone"),
    (Field::Metric, "metric"),
    (Field::Aspect, "aspect"),
    (Field::Status, "status"),
    (Field::Period, "period"),
    (Field::Category, "category"),
    (Field::Subject, "subject"),
    (Field::PartOf, "part_of"),
];

/// Name and keys of a closed list.
type ClosedList = (&'static str, fn() -> Vec<&'static str>);

const CLOSED_LISTS: &[ClosedList] = &[
    ("approx", || Approximator::ALL.iter().map(|each| each.as_str()).collect()),
    ("aspect", || Aspect::ALL.iter().map(|each| each.as_str()).collect()),
    ("code", || Code::ALL.iter().map(|each| each.as_str()).collect()),
    ("confidence", || Confidence::ALL.iter().map(|each| each.as_str()).collect()),
    ("dimension", || Dimension::ALL.iter().map(|each| each.as_str()).collect()),
    ("field", || FIELDS.iter().map(|(_, name)| *name).collect()),
    ("kind", || ArticleKind::ALL.iter().map(|each| each.as_str()).collect()),
    ("metric", || Metric::ALL.iter().map(|each| each.as_str()).collect()),
    ("place", || Place::ALL.iter().map(|each| each.as_str()).collect()),
    ("status", || Status::ALL.iter().map(|each| each.as_str()).collect()),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_and_whole() {
        let lines: Vec<&str> = ROWS.lines().collect();
        assert_eq!(lines[0], "key\tzh\ten");
        for (number, pair) in lines[1..].windows(2).enumerate() {
            assert!(pair[0] < pair[1], "labels.tsv:{}: move {:?} above {:?}", number + 3, pair[1], pair[0]);
        }
        for (number, line) in lines.iter().enumerate() {
            let cells: Vec<&str> = line.split('\t').collect();
            let whole = cells.len() == 3 && cells.iter().all(|cell| !cell.is_empty());
            assert!(whole, "labels.tsv:{}: expected key, zh, en; found {line:?}", number + 1);
        }
    }

    #[test]
    fn every_value_of_every_list_has_a_row_and_every_row_a_value() {
        let mut wanted: Vec<String> = Vec::new();
        for (name, keys) in CLOSED_LISTS {
            wanted.extend(keys().iter().map(|key| format!("{name}.{key}")));
        }
        let labels = Labels::of(Lang::En);
        for key in &wanted {
            assert!(labels.rows.contains_key(key.as_str()), "labels.tsv: expected a row {key}; found none");
        }
        for key in labels.rows.keys().filter(|key| !key.starts_with("ui.")) {
            assert!(wanted.iter().any(|each| each == key), "labels.tsv: {key} names no value of a list");
        }
    }

    #[test]
    fn the_two_languages_differ() {
        assert_eq!(Labels::of(Lang::Zh).rows["metric.investment"], "投资");
        assert_eq!(Labels::of(Lang::En).rows["metric.investment"], "Investment");
    }

    #[test]
    fn every_field_has_a_number() {
        // The match is here to fail to compile when a field is added.
        let name = |field| match field {
            Field::Value | Field::Approx | Field::Metric | Field::Aspect | Field::Status => (),
            Field::Category | Field::Zone | Field::Subject | Field::Period | Field::PartOf => (),
        };
        FIELDS.iter().for_each(|(field, _)| name(*field));
        assert_eq!(FIELDS.len(), 10);
    }
}
