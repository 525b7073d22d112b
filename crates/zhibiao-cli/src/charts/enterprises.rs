//! Enterprises per zone and class: the latest count of each.

use super::{About, Bars, Chart, value, value_label};
use anyhow::Result;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use zhibiao_chart::{Group, Heading, Order, PanelChart};
use zhibiao_frame::rollup::{EnterpriseRow, RollUp};

/// Classes that have a panel; the others are in the table and, by name, in the caption.
const CLASSES: usize = 12;

/// Name of its files.
pub const NAME: &str = "zone_enterprises";

/// The chart, or nothing where no zone has a figure.
pub fn chart(counts: &RollUp<EnterpriseRow>, about: &About) -> Result<Option<Chart>> {
    let words = about.words;
    let (classes, others) = classes(&counts.rows);
    let mut zones: BTreeMap<&str, Vec<Option<_>>> = BTreeMap::new();
    let mut bars = Bars::default();
    for row in &counts.rows {
        let place = classes.iter().position(|class| *class == row.class);
        if let Some(place) = place {
            let values = zones.entry(&row.zone.name).or_insert_with(|| vec![None; classes.len()]);
            values[place] = value(row.value, row.approx)?;
        }
        let label = format!("{} {}", row.zone.name, words.class(&row.class));
        let bar = about.bar(label, value_label(row.value, row.approx, words.count), &row.facts, &row.left_out);
        bars.add(&row.zone.name, place, bar);
    }
    zones.retain(|_, values| values.iter().any(Option::is_some));
    if zones.is_empty() {
        return Ok(None);
    }
    let drawn: BTreeSet<&str> = zones.keys().copied().collect();
    let mut caption = about.caption(&drawn, &counts.left_out);
    if !others.is_empty() {
        let others: Vec<&str> = others.into_iter().map(|class| words.class(class)).collect();
        caption = format!("{caption}\n{}", words.other_classes(&others));
    }
    let chart = PanelChart {
        heading: Heading {
            title: about.title(words.enterprises, None, counts.rows.iter().filter_map(|row| row.period_end).max()),
            subtitle: words.enterprises_subtitle.to_owned(),
            caption,
        },
        unit: words.count.to_owned(),
        classes: classes.iter().map(|class| words.class(class).to_owned()).collect(),
        groups: zones.into_iter().map(|(zone, values)| Group::new(zone, values)).collect(),
        order: Order::ByTotal,
        words: words.chart(),
        ..PanelChart::default()
    };
    let groups = chart.groups.iter().map(|group| group.name.as_str());
    Ok(Some(bars.drawn(NAME, &chart.heading, groups, chart.render()?)))
}

/// The classes that most zones tell of, and the rest.
fn classes(rows: &[EnterpriseRow]) -> (Vec<&str>, Vec<&str>) {
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *told.entry(row.class.as_str()).or_default() += 1;
    }
    let mut classes: Vec<(&str, usize)> = told.into_iter().collect();
    classes.sort_by_key(|(class, zones)| (Reverse(*zones), *class));
    let mut classes: Vec<&str> = classes.into_iter().map(|(class, _)| class).collect();
    let others = classes.split_off(classes.len().min(CLASSES));
    (classes, others)
}
