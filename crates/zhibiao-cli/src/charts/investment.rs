//! Investment per zone: planned beside actual, in 亿元.

use super::{About, Bars, Chart, value, value_label};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use zhibiao::fact::Status;
use zhibiao_chart::{BarChart, Group, Heading, Order, Series, Tone};
use zhibiao_frame::rollup::{InvestmentRow, RollUp};

/// The chart, or nothing where no zone has a figure.
pub fn investment(sums: &RollUp<InvestmentRow>, about: &About) -> Result<Option<Chart>> {
    let words = about.words;
    let mut zones: BTreeMap<&str, [Option<_>; 2]> = BTreeMap::new();
    let mut bars = Bars::default();
    for row in &sums.rows {
        let (place, status) = match row.status {
            Status::Actual => (0, words.actual),
            Status::Planned => (1, words.planned),
        };
        let amount = row.in_yi();
        zones.entry(&row.zone).or_default()[place] = value(amount, row.approx)?;
        let label = format!("{} {status}", row.zone);
        let bar = about.bar(label, value_label(amount, row.approx, words.yi), &row.facts, &row.left_out);
        bars.add(&row.zone, Some(place), bar);
    }
    zones.retain(|_, values| values.iter().any(Option::is_some));
    if zones.is_empty() {
        return Ok(None);
    }
    let drawn: BTreeSet<&str> = zones.keys().copied().collect();
    let chart = BarChart {
        heading: Heading {
            title: words.investment.to_owned(),
            subtitle: words.investment_subtitle.to_owned(),
            caption: about.caption(&drawn, &sums.left_out),
        },
        unit: words.yi.to_owned(),
        series: vec![Series::new(words.actual, Tone::Actual), Series::new(words.planned, Tone::Planned)],
        groups: zones.into_iter().map(|(zone, values)| Group::new(zone, values)).collect(),
        order: Order::ByTotal,
        words: words.chart(),
        ..BarChart::default()
    };
    let pages = chart.render()?;
    let sections = bars.sections(words.investment, words.investment_subtitle, &chart.groups, &pages);
    Ok(Some(Chart { name: "zone_investment", pages, sections }))
}
