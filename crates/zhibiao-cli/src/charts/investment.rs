//! Investment per zone: planned beside actual.

use super::{About, Bars, Chart};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use zhibiao_chart::{BarChart, Group, Heading, Order};
use zhibiao_frame::rollup::{InvestmentRow, Reason, RollUp};

/// Name of its files.
pub const NAME: &str = "zone_investment";

/// The chart, or nothing where no zone has a figure.
pub fn chart(sums: &RollUp<InvestmentRow>, about: &About) -> Result<Option<Chart>> {
    let words = about.words;
    let mut zones: BTreeMap<&str, [Option<_>; 2]> = BTreeMap::new();
    let mut bars = Bars::default();
    for row in &sums.rows {
        let (place, status) = about.status(row.status);
        zones.entry(&row.zone.name).or_default()[place] = about.length(row.value, row.approx)?;
        let label = format!("{} {status}", row.zone.name);
        let bar = about.bar(label, about.money_label(row.value, row.approx), &row.facts, &row.left_out);
        bars.add(&row.zone.name, Some(place), bar);
    }
    zones.retain(|_, values| values.iter().any(Option::is_some));
    if zones.is_empty() {
        return Ok(None);
    }
    let drawn: BTreeSet<&str> = zones.keys().copied().collect();
    let left_out = sums.rows.iter().flat_map(|row| &row.left_out).chain(&sums.left_out);
    let targets = left_out.filter(|each| each.reason == Reason::Target).count();
    // A stock has no first day: the first of the others would say too much.
    let first = sums.rows.iter().filter_map(|row| row.period_start).min();
    let last = sums.rows.iter().filter_map(|row| row.period_end).max();
    let chart = BarChart {
        heading: Heading {
            title: about.title(words.investment, first, last),
            subtitle: words.investment_subtitle.to_owned(),
            caption: format!("{}{}", about.caption(&drawn, &sums.left_out), words.line(words.targets, targets)),
        },
        unit: words.money.to_owned(),
        series: about.statuses(),
        groups: zones.into_iter().map(|(zone, values)| Group::new(zone, values)).collect(),
        order: Order::ByLargest,
        words: words.chart(),
        ..BarChart::default()
    };
    let groups = chart.groups.iter().map(|group| group.name.as_str());
    Ok(Some(bars.drawn(NAME, &chart.heading, groups, chart.render()?)))
}
