//! What the papers tell of which zone: how many figures there are of each metric.

use super::{About, Bars, Chart};
use anyhow::Result;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use zhibiao::fact::{Decimal, Metric};
use zhibiao_chart::{Group, Heading, MatrixChart, Order, Value};
use zhibiao_frame::rollup::{LeftOut, MetricRow, RollUp};
use zhibiao_review::metric_label;

/// Metrics that have a column, those that most zones tell of; the others share the last.
const COLUMNS: usize = 14;

/// Name of its files.
pub const NAME: &str = "coverage";

/// The chart, or nothing where no zone has a figure.
pub fn chart(table: &RollUp<MetricRow>, about: &About) -> Result<Option<Chart>> {
    let words = about.words;
    let (columns, others) = columns(&table.rows);
    let mut cells: BTreeMap<(&str, usize), Cell> = BTreeMap::new();
    for row in &table.rows {
        let place = columns.iter().position(|metric| *metric == row.metric).unwrap_or(columns.len());
        let cell = cells.entry((&row.zone.name, place)).or_default();
        cell.facts.extend(row.facts.iter().cloned());
        cell.left_out.extend(row.left_out.iter().cloned());
    }
    if cells.is_empty() {
        return Ok(None);
    }
    let mut names: Vec<String> =
        columns.iter().map(|metric| metric_label(metric.as_str(), about.lang.into())).collect();
    if others > 0 {
        names.push(words.other_metrics.replace("{n}", &others.to_string()));
    }
    let (mut zones, mut bars) = (BTreeMap::new(), Bars::default());
    for ((zone, place), cell) in &cells {
        let count = cell.facts.len();
        zones.entry(*zone).or_insert_with(|| vec![None; names.len()])[*place] =
            Some(Value::exact(Decimal::from(count).try_into()?));
        let label = format!("{zone} {}", names[*place]);
        let value_label = words.figures.replace("{n}", &count.to_string());
        bars.add(zone, Some(*place), about.bar(label, value_label, &cell.facts, &cell.left_out));
    }
    let drawn: BTreeSet<&str> = zones.keys().copied().collect();
    let chart = MatrixChart {
        heading: Heading {
            title: about.title(words.coverage, about.days.0, about.days.1),
            subtitle: words.coverage_subtitle.to_owned(),
            caption: about.caption(&drawn, &[]),
        },
        columns: names,
        groups: zones.into_iter().map(|(zone, values)| Group::new(zone, values)).collect(),
        sums_others: others > 0,
        order: Order::ByTotal,
        words: zhibiao_chart::Words { page: words.page_of.to_owned(), ..words.chart() },
        ..MatrixChart::default()
    };
    let groups = chart.groups.iter().map(|group| group.name.as_str());
    Ok(Some(bars.drawn(NAME, &chart.heading, groups, chart.render()?)))
}

/// What is told of one zone and metric.
#[derive(Default)]
struct Cell {
    facts: Vec<String>,
    left_out: Vec<LeftOut>,
}

/// The metrics that most zones tell of, and how many more there are.
fn columns(rows: &[MetricRow]) -> (Vec<Metric>, usize) {
    let mut zones: BTreeMap<Metric, BTreeSet<&str>> = BTreeMap::new();
    for row in rows {
        zones.entry(row.metric).or_default().insert(&row.zone.name);
    }
    let mut metrics: Vec<(Metric, usize)> = zones.into_iter().map(|(metric, zones)| (metric, zones.len())).collect();
    metrics.sort_by_key(|(metric, zones)| (Reverse(*zones), *metric));
    let told = metrics.len();
    let named = metrics.into_iter().map(|(metric, _)| metric).filter(|metric| !metric.nature().is_vague);
    let columns: Vec<Metric> = named.take(COLUMNS).collect();
    let others = told - columns.len();
    (columns, others)
}
