//! From roll-ups to charts: which bars, in which words, and the list of facts under each bar.

mod coverage;
mod enterprises;
mod investment;
mod over_time;
mod projects;
mod when;
mod words;

pub use words::Words;

use crate::arguments::Lang;
use crate::rolled_up::RolledUp;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use zhibiao::fact::{Approximator, ArticleRecord, Decimal, Fact, NaiveDate, Status};
use zhibiao_chart::{Bound, DrawnBar, Heading, Rendered, Series, Tone, Value};
use zhibiao_frame::rollup::{self, Reason, in_yi};
use zhibiao_review::{Area, Bar, ChartSection, LeftOut};

/// A chart on one or more pages.
pub struct Chart {
    /// Name of its files, without page and ending.
    pub name: &'static str,
    /// Its pages as pictures.
    pub pages: Vec<Rendered>,
    /// Its pages with the facts under their bars.
    pub sections: Vec<ChartSection>,
}

impl Chart {
    /// The names of all charts.
    pub const NAMES: [&str; 5] = [investment::NAME, enterprises::NAME, projects::NAME, over_time::NAME, coverage::NAME];
}

/// The charts that the roll-ups have figures for.
pub fn charts(rolled_up: &RolledUp, about: &About) -> Result<Vec<Chart>> {
    let charts = [
        investment::chart(&rolled_up.investment, about)?,
        enterprises::chart(&rolled_up.enterprises, about)?,
        projects::chart(&rolled_up.projects, about)?,
        over_time::chart(&rolled_up.over_time, about)?,
        coverage::chart(&rolled_up.metrics, about)?,
    ];
    Ok(charts.into_iter().flatten().collect())
}

/// What all charts of a report say of it.
pub struct About {
    words: &'static Words,
    lang: Lang,
    /// Every zone that an article or a figure is about.
    zones: BTreeSet<String>,
    source: String,
    /// The first and the last day of publication.
    days: (Option<NaiveDate>, Option<NaiveDate>),
}

impl About {
    /// The zones, the sources and the days of a report.
    pub fn new(lang: Lang, articles: &[ArticleRecord], facts: &[Fact]) -> Self {
        let words = Words::of(lang);
        let of_articles = articles.iter().filter_map(|article| article.zone.clone());
        let zones = of_articles.chain(facts.iter().filter_map(|fact| fact.zone.clone())).collect();
        let docs: BTreeSet<&str> = articles.iter().map(|article| article.doc.as_str()).collect();
        let days: BTreeMap<&str, NaiveDate> =
            articles.iter().filter_map(|article| Some((article.doc.as_str(), article.published?))).collect();
        let source = words.source(&docs, &days);
        let days = (days.values().min().copied(), days.values().max().copied());
        About { words, lang, zones, source, days }
    }

    /// Source, date, the zones without a bar, and how many figures found no zone.
    fn caption(&self, drawn: &BTreeSet<&str>, left_out: &[rollup::LeftOut]) -> String {
        let without: Vec<&str> = self.zones.iter().map(String::as_str).filter(|zone| !drawn.contains(zone)).collect();
        let no_zone = left_out.iter().filter(|each| each.reason == Reason::NoZone).count();
        self.words.caption(&self.source, &without, no_zone)
    }

    /// The words of a chart's heading with the time that it is of.
    fn title(&self, title: &str, first: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
        match when::between(self.lang, first, last) {
            Some(when) => self.words.titled.replace("{title}", title).replace("{when}", &when),
            None => title.to_owned(),
        }
    }

    /// Yuan in the unit of the charts, exact: 亿元, or billions.
    fn money(&self, yuan: Decimal) -> Decimal {
        match self.lang {
            Lang::Zh => in_yi(yuan),
            Lang::En => (in_yi(yuan) * Decimal::new(1, 1)).normalize(),
        }
    }

    /// A length of a bar of yuan.
    fn length(&self, yuan: Decimal, approx: Approximator) -> Result<Option<Value>> {
        value(self.money(yuan), approx)
    }

    /// Yuan as printed on a bar: `≈60亿元`.
    fn money_label(&self, yuan: Decimal, approx: Approximator) -> String {
        value_label(self.money(yuan), approx, self.words.money)
    }

    /// What is done and what is to be done, as the series of a chart.
    fn statuses(&self) -> Vec<Series> {
        vec![Series::new(self.words.actual, Tone::Actual), Series::new(self.words.planned, Tone::Planned)]
    }

    /// The place of a status among [`About::statuses`], and its name.
    fn status(&self, status: Status) -> (usize, &'static str) {
        match status {
            Status::Actual => (0, self.words.actual),
            Status::Planned => (1, self.words.planned),
        }
    }

    fn reason(&self, reason: &rollup::Reason) -> String {
        match self.lang {
            Lang::Zh => reason.in_chinese(),
            Lang::En => reason.to_string(),
        }
    }

    fn bar(&self, label: String, value_label: String, fact_ids: &[String], left_out: &[rollup::LeftOut]) -> Bar {
        let left_out = left_out
            .iter()
            .map(|each| LeftOut { fact_id: each.fact_id.clone(), reason: self.reason(&each.reason) })
            .collect();
        Bar { label, value_label, fact_ids: fact_ids.to_vec(), left_out, area: None }
    }
}

/// A length of a bar; a negative amount has none.
fn value(amount: Decimal, approx: Approximator) -> Result<Option<Value>> {
    if amount.is_sign_negative() {
        return Ok(None);
    }
    Ok(Some(Value::bounded(amount.try_into()?, bound(approx))))
}

fn bound(approx: Approximator) -> Bound {
    match approx {
        Approximator::Exact => Bound::Exact,
        Approximator::About => Bound::About,
        Approximator::Over => Bound::Over,
        Approximator::AtLeast => Bound::AtLeast,
        Approximator::Nearly => Bound::Nearly,
        Approximator::AtMost => Bound::AtMost,
        Approximator::Under => Bound::Under,
    }
}

fn value_label(amount: Decimal, approx: Approximator, unit: &str) -> String {
    format!("{}{}{unit}", approx.sign(), amount.normalize())
}

/// The bars of a chart with their facts, until the chart tells on which page and where each is drawn.
#[derive(Default)]
struct Bars {
    /// By group (a zone, a project) and place of the series or class.
    placed: BTreeMap<(String, usize), Bar>,
    /// Those that the chart has no place for.
    others: Vec<Bar>,
}

impl Bars {
    fn add(&mut self, group: &str, place: Option<usize>, bar: Bar) {
        match place {
            Some(place) => self.others.extend(self.placed.insert((group.to_owned(), place), bar)),
            None => self.others.push(bar),
        }
    }

    /// A chart with one section a page that holds the bars drawn on it; those drawn nowhere are listed under the last.
    /// `groups` are the names by which the bars were added, in the order that the chart was given.
    fn drawn<'a>(
        mut self,
        name: &'static str,
        heading: &Heading,
        groups: impl Iterator<Item = &'a str>,
        pages: Vec<Rendered>,
    ) -> Chart {
        let groups: Vec<&str> = groups.collect();
        let title = |number: usize| match pages.len() {
            1 => heading.title.clone(),
            count => format!("{} {number}/{count}", heading.title),
        };
        let mut sections = Vec::with_capacity(pages.len());
        for (index, page) in pages.iter().enumerate() {
            let bars = page.bars.iter().filter_map(|drawn| {
                let bar = self.placed.remove(&(groups[drawn.group].to_owned(), drawn.series))?;
                Some(Bar { area: Some(area(drawn)), ..bar })
            });
            let bars = bars.collect();
            let (title, note) = (title(index + 1), heading.subtitle.clone());
            sections.push(ChartSection { title, note, svg: page.svg.clone(), bars });
        }
        if let Some(last) = sections.last_mut() {
            last.bars.extend(self.placed.into_values().chain(self.others));
        }
        Chart { name, pages, sections }
    }
}

fn area(drawn: &DrawnBar) -> Area {
    Area { x: drawn.left, y: drawn.top, width: drawn.width, height: drawn.height }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhibiao_chart::{BarChart, Group, Order, Paging};

    #[test]
    fn each_page_has_the_bars_drawn_on_it() {
        let one = |amount| [Some(Value::exact(amount))];
        let chart = BarChart {
            heading: Heading { title: "投资".to_owned(), ..Heading::default() },
            series: vec![Series::new("计划投资", Tone::Planned)],
            groups: vec![Group::new("甲", one(1.0)), Group::new("乙", one(3.0)), Group::new("丙", one(2.0))],
            order: Order::ByTotal,
            paging: Paging::Pages { rows: 2 },
            ..BarChart::default()
        };
        let mut bars = Bars::default();
        for (zone, place) in [("甲", Some(0)), ("甲", None), ("乙", Some(0)), ("丙", Some(0)), ("丁", Some(0))] {
            bars.add(zone, place, Bar { label: format!("{zone} {place:?}"), ..Bar::default() });
        }
        let pages = chart.render().expect("two pages");
        let groups = chart.groups.iter().map(|group| group.name.as_str());
        let sections = bars.drawn("zone_investment", &chart.heading, groups, pages).sections;
        let listed = |section: &ChartSection| -> Vec<(String, bool)> {
            section.bars.iter().map(|bar| (bar.label.clone(), bar.area.is_some())).collect()
        };
        let found: Vec<_> = sections.iter().map(|section| (section.title.as_str(), listed(section))).collect();
        let bar = |label: &str, drawn| (label.to_owned(), drawn);
        let expected = [
            ("投资 1/2", vec![bar("乙 Some(0)", true), bar("丙 Some(0)", true)]),
            ("投资 2/2", vec![bar("甲 Some(0)", true), bar("丁 Some(0)", false), bar("甲 None", false)]),
        ];
        assert_eq!(found, expected);
    }
}
