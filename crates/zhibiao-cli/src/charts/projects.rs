//! The projects with the largest investment, each with its zone and time.

use super::{About, Bars, Chart, when};
use anyhow::Result;
use std::cmp::Reverse;
use zhibiao::fact::{Decimal, Status};
use zhibiao_chart::{BarChart, Group, Heading, Order, Paging};
use zhibiao_frame::rollup::{Amount, ProjectRow, Reason, RollUp};

/// How many projects have bars; the others are summed under them.
const DRAWN: usize = 20;

/// Name of its files.
pub const NAME: &str = "top_projects";

/// The chart, or nothing where no project is named.
pub fn chart(projects: &RollUp<ProjectRow>, about: &About) -> Result<Option<Chart>> {
    let words = about.words;
    let mut rows: Vec<&ProjectRow> = projects.rows.iter().filter(|row| largest(row).is_some()).collect();
    rows.sort_by_key(|row| (Reverse(largest(row)), &row.zone.name, &row.project));
    if rows.is_empty() {
        return Ok(None);
    }
    let (mut groups, mut names, mut bars) = (Vec::new(), Vec::new(), Bars::default());
    for row in &rows {
        let name = format!("{} {}", row.zone.name, row.project);
        let mut values = [None; 2];
        for (status, amount) in [(Status::Actual, row.actual), (Status::Planned, row.planned)] {
            let Some(Amount { value, approx }) = amount else { continue };
            let (place, status) = about.status(status);
            values[place] = about.length(value, approx)?;
            let label = format!("{name} {status}");
            let bar = about.bar(label, about.money_label(value, approx), &row.facts, &row.left_out);
            bars.add(&name, Some(place), bar);
        }
        let period = row.period.map(|period| when::on_a_line(about.lang, period));
        let note = [Some(row.zone.name.clone()), period].into_iter().flatten().collect::<Vec<_>>().join(words.comma);
        groups.push(Group::new(&row.project, values).noted(note));
        names.push(name);
    }
    let several = projects.left_out.iter().filter(|each| each.reason == Reason::ManyProjects).count();
    let ends = || rows.iter().filter_map(|row| row.period_end);
    let title = words.top_projects.replace("{n}", &rows.len().min(DRAWN).to_string());
    let chart = BarChart {
        heading: Heading {
            title: about.title(&title, ends().min(), ends().max()),
            subtitle: words.top_projects_subtitle.to_owned(),
            caption: format!("{}{}", about.source, words.line(words.several_projects, several)),
        },
        unit: words.money.to_owned(),
        series: about.statuses(),
        groups,
        order: Order::Given,
        paging: Paging::Top { groups: DRAWN, rest: words.other_projects.to_owned() },
        words: words.chart(),
        ..BarChart::default()
    };
    let groups = names.iter().map(String::as_str);
    Ok(Some(bars.drawn(NAME, &chart.heading, groups, chart.render()?)))
}

/// The longer bar of a project; none where it has no amount above zero.
fn largest(row: &ProjectRow) -> Option<Decimal> {
    let amounts = [row.planned, row.actual].into_iter().flatten().map(|amount| amount.value);
    amounts.max().filter(|amount| *amount > Decimal::ZERO)
}
