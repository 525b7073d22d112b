//! Investment of every zone over time, for the zones that the papers tell of more than once.

use super::{About, Bars, Chart, when};
use anyhow::Result;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use zhibiao::fact::Status;
use zhibiao_chart::{Column, ColumnChart, Heading, Picture};
use zhibiao_frame::rollup::{PeriodRow, RollUp};

/// Zones that have a picture: three pages of them. The others are in the table.
const DRAWN: usize = 36;

/// Name of its files.
pub const NAME: &str = "investment_over_time";

/// The chart, or nothing where no zone has figures for two periods of one status.
pub fn chart(table: &RollUp<PeriodRow>, about: &About) -> Result<Option<Chart>> {
    let words = about.words;
    let mut zones: BTreeMap<&str, Vec<&PeriodRow>> = BTreeMap::new();
    // A running total up to now is no column beside those of a month or a year.
    for row in table.rows.iter().filter(|row| !row.period.is_stock() && !row.value.is_sign_negative()) {
        zones.entry(&row.zone.name).or_default().push(row);
    }
    let told = zones.len();
    zones.retain(|_, rows| [Status::Actual, Status::Planned].iter().any(|status| periods(rows, *status) > 1));
    let mut zones: Vec<(&str, Vec<&PeriodRow>)> = zones.into_iter().collect();
    zones.sort_by_key(|(zone, rows)| (Reverse(rows.len()), Reverse(rows.iter().map(|row| row.value).max()), *zone));
    let once = told - zones.len();
    let others = zones.split_off(zones.len().min(DRAWN)).len();
    if zones.is_empty() {
        return Ok(None);
    }
    let (mut pictures, mut names, mut bars) = (Vec::new(), Vec::new(), Bars::default());
    for (zone, rows) in &mut zones {
        rows.sort_by_key(|row| (row.period_end, Reverse(row.period_start), row.status));
        let mut columns = Vec::new();
        for row in rows.iter() {
            let Some(value) = about.length(row.value, row.approx)? else { continue };
            let (series, status) = about.status(row.status);
            let time = when::on_a_line(about.lang, row.period);
            let label = format!("{zone} {time} {status}");
            let bar = about.bar(label, about.money_label(row.value, row.approx), &row.facts, &row.left_out);
            bars.add(zone, Some(columns.len()), bar);
            columns.push(Column { label: when::under_column(about.lang, row.period), series, value });
        }
        pictures.push(Picture { name: (*zone).to_owned(), columns });
        names.push((*zone).to_owned());
    }
    let all = || zones.iter().flat_map(|(_, rows)| rows);
    let first = all().filter_map(|row| row.period_start).min();
    let last = all().filter_map(|row| row.period_end).max();
    let left_off = [words.line(words.told_once, once), words.line(words.other_zones, others)].concat();
    let chart = ColumnChart {
        heading: Heading {
            title: about.title(words.over_time, first, last),
            subtitle: words.over_time_subtitle.to_owned(),
            caption: format!("{}{left_off}", about.source),
        },
        series: about.statuses(),
        pictures,
        earlier: words.earlier.to_owned(),
        words: words.chart(),
    };
    let groups = names.iter().map(String::as_str);
    Ok(Some(bars.drawn(NAME, &chart.heading, groups, chart.render()?)))
}

fn periods(rows: &[&PeriodRow], status: Status) -> usize {
    rows.iter().filter(|row| row.status == status).count()
}
