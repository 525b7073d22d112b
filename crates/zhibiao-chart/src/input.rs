//! What every chart is made from: heading, groups of values, their order, and how they are cut into pages.

use crate::error::Kind;
use crate::value::{Value, sum};

/// The words above and below the drawing. A line break in them is kept; longer lines are wrapped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// What the chart says, bold.
    pub title: String,
    /// What is counted: unit, threshold, period.
    pub subtitle: String,
    /// Source, date, and what is not in the chart (没有数字的园区 N 个：…未列), small.
    pub caption: String,
}

impl Heading {
    /// What messages call the chart.
    pub(crate) fn name(&self) -> &str {
        if self.title.is_empty() { "chart without a title" } else { &self.title }
    }
}

/// A zone with one value for each series or class of the chart; `None` where no figure is known.
///
/// A group without any value is not drawn: the caption is the place to name it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// Name beside the bars, wrapped where it is long.
    pub name: String,
    /// Under the name in a bar chart, small: where or when. Empty for nothing.
    pub note: String,
    /// One for each series or class, in their order.
    pub values: Vec<Option<Value>>,
}

impl Group {
    /// A group with its values.
    pub fn new(name: impl Into<String>, values: impl Into<Vec<Option<Value>>>) -> Group {
        Group { name: name.into(), note: String::new(), values: values.into() }
    }

    /// The group with a note under its name.
    pub fn noted(self, note: impl Into<String>) -> Group {
        Group { note: note.into(), ..self }
    }
}

/// From top to bottom. Equal groups keep the order given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As given.
    #[default]
    Given,
    /// The largest sum of the group's values first (lower ends of ranges; bounds do not count).
    ByTotal,
    /// The largest value of any series or class first: the longest bars of a bar chart on top.
    ByLargest,
    /// The largest value of one series or class first (the first is 0); groups without it last.
    BySeries(usize),
}

/// What to do with more groups than one page holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paging {
    /// As many pages as it takes, evenly filled, each with its own axis; at most `rows` bars (of a bar chart) or
    /// groups (of a panel chart) on one.
    Pages {
        /// At least 1; 40 by default.
        rows: usize,
    },
    /// The first `groups` on pages of 40 rows; the others are summed in one row of text, without a bar that would
    /// dwarf the rest.
    Top {
        /// How many are drawn, at least 1.
        groups: usize,
        /// Name of the sum, `{n}` in it being the number of groups summed: `其余 {n} 个园区合计`.
        rest: String,
    },
}

const ROWS: usize = 40;

impl Default for Paging {
    fn default() -> Self {
        Paging::Pages { rows: ROWS }
    }
}

/// The few words that charts add by themselves. Chinese by default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// On each of several pages; `{page}` and `{pages}` are numbers.
    pub page: String,
    /// Under a broken axis; `{limit}` is where bars are cut, with its unit.
    pub broken: String,
    /// In the place of a bar for which no figure is known.
    pub no_value: String,
    /// Between the name of a sum in text and its numbers.
    pub colon: String,
    /// Between those numbers.
    pub comma: String,
}

impl Default for Words {
    fn default() -> Self {
        Words {
            page: "第 {page} 页，共 {pages} 页（各页刻度不同）".into(),
            broken: "断轴：超过 {limit}的条形在缺口处截断，长度不再成比例，以标注数字为准".into(),
            no_value: "–".into(),
            colon: "：".into(),
            comma: "，".into(),
        }
    }
}

/// A group and its place among those that the caller gave.
pub(crate) type Placed<'a> = (usize, &'a Group);

/// The groups of one page, and the sum of the others on the last.
#[derive(Debug, PartialEq)]
pub(crate) struct Sheet<'a> {
    pub(crate) groups: Vec<Placed<'a>>,
    pub(crate) rest: Option<Group>,
}

impl Sheet<'_> {
    /// The groups drawn and the sum of the others.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().map(|(_, group)| *group).chain(&self.rest)
    }
}

/// What is to be drawn, as the caller gave it: `title` and `what` are for messages, `names` those of series or classes.
pub(crate) struct Data<'a> {
    pub(crate) title: &'a str,
    pub(crate) what: &'static str,
    pub(crate) names: Vec<&'a str>,
    pub(crate) groups: &'a [Group],
    pub(crate) order: Order,
    pub(crate) paging: &'a Paging,
}

/// No newspaper counts further, and a longer number fits beside no bar.
const MOST: f64 = 1e15;

impl<'a> Data<'a> {
    /// Checks, sorts and cuts the groups into pages; `rows` says how many rows of a page a group takes.
    pub(crate) fn sheets(&self, rows: impl Fn(&Group) -> usize) -> Result<Vec<Sheet<'a>>, Kind> {
        self.check()?;
        let mut groups: Vec<Placed> =
            self.groups.iter().enumerate().filter(|(_, group)| group.values.iter().any(Option::is_some)).collect();
        let key = |group: &Group| match self.order {
            Order::Given => 0.0,
            Order::ByTotal => sum(group.values.iter().flatten()).map_or(-1.0, |value| value.amount),
            Order::ByLargest => group.values.iter().flatten().map(|value| value.amount).fold(-1.0, f64::max),
            Order::BySeries(series) => group.values[series].map_or(-1.0, |value| value.amount),
        };
        groups.sort_by(|(_, left), (_, right)| key(right).total_cmp(&key(left)));
        let (limit, rest) = match self.paging {
            Paging::Pages { rows } => (*rows, None),
            Paging::Top { groups: count, rest } => {
                let others = groups.split_off(groups.len().min(*count));
                (ROWS, (!others.is_empty()).then(|| self.total(&others, rest)))
            }
        };
        let mut sheets: Vec<Sheet> =
            cut(groups, limit, rows).into_iter().map(|groups| Sheet { groups, rest: None }).collect();
        if let Some(last) = sheets.last_mut() {
            last.rest = rest;
        }
        Ok(sheets)
    }

    fn total(&self, groups: &[Placed], name: &str) -> Group {
        let values = (0..self.names.len())
            .map(|series| sum(groups.iter().filter_map(|(_, group)| group.values[series].as_ref())));
        Group::new(name.replace("{n}", &groups.len().to_string()), values.collect::<Vec<_>>())
    }

    pub(crate) fn check(&self) -> Result<(), Kind> {
        let chart = || self.title.to_owned();
        if self.names.is_empty() {
            return Err(Kind::NoSeries { chart: chart(), what: self.what });
        }
        for group in self.groups {
            self.check_group(group)?;
        }
        if self.groups.iter().all(|group| group.values.iter().all(Option::is_none)) {
            return Err(Kind::Empty { chart: chart(), groups: self.groups.len() });
        }
        match (self.order, self.paging) {
            (Order::BySeries(found), _) if found >= self.names.len() => {
                Err(Kind::Order { chart: chart(), series: self.names.len(), found })
            }
            (_, Paging::Pages { rows: 0 }) => Err(Kind::ZeroPage { chart: chart(), what: "a page size" }),
            (_, Paging::Top { groups: 0, .. }) => {
                Err(Kind::ZeroPage { chart: chart(), what: "a number of top groups" })
            }
            _ => Ok(()),
        }
    }

    fn check_group(&self, group: &Group) -> Result<(), Kind> {
        let (expected, found) = (self.names.len(), group.values.len());
        let (chart, name) = (|| self.title.to_owned(), || group.name.clone());
        if expected != found {
            let names = self.names.join("、");
            return Err(Kind::Width { chart: chart(), group: name(), what: self.what, names, expected, found });
        }
        for (series, value) in self.names.iter().zip(&group.values) {
            let Some(value) = value else { continue };
            let series = || (*series).to_owned();
            for number in [Some(value.amount), value.high].into_iter().flatten() {
                if !(0.0..=MOST).contains(&number) {
                    let found = number.to_string();
                    return Err(Kind::Number { chart: chart(), group: name(), series: series(), found });
                }
            }
            if value.reach() < value.amount {
                let (low, high) = (value.amount.to_string(), value.reach().to_string());
                return Err(Kind::Range { chart: chart(), group: name(), series: series(), low, high });
            }
        }
        Ok(())
    }
}

/// As few pages as `limit` rows allow, then as even as can be. A group is never cut; one larger than a page has its own.
fn cut(groups: Vec<Placed>, limit: usize, rows: impl Fn(&Group) -> usize) -> Vec<Vec<Placed>> {
    let pages_of = |limit: usize| {
        let mut pages: Vec<Vec<Placed>> = Vec::new();
        let mut room = 0;
        for group in &groups {
            let need = rows(group.1);
            if need > room || pages.is_empty() {
                pages.push(Vec::new());
                room = limit;
            }
            room = room.saturating_sub(need);
            if let Some(page) = pages.last_mut() {
                page.push(*group);
            }
        }
        pages
    };
    let fewest = pages_of(limit).len();
    let even = (1..limit).find(|smaller| pages_of(*smaller).len() <= fewest);
    pages_of(even.unwrap_or(limit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(amounts: &[f64]) -> Vec<Group> {
        amounts.iter().map(|amount| Group::new(format!("{amount}"), [Some(Value::exact(*amount))])).collect()
    }

    fn pages(amounts: &[f64], order: Order, paging: Paging) -> Vec<Vec<String>> {
        let groups = groups(amounts);
        let data = Data { title: "题", what: "series", names: vec!["甲"], groups: &groups, order, paging: &paging };
        let sheets = data.sheets(|_| 1).expect("fine data");
        let names = |sheet: &Sheet| sheet.groups.iter().map(|(_, group)| group.name.clone()).collect();
        sheets.iter().map(names).collect()
    }

    #[test]
    fn pages_are_few_and_even() {
        let amounts: Vec<f64> = (0..61).map(f64::from).collect();
        let lengths = |rows| -> Vec<usize> {
            pages(&amounts, Order::Given, Paging::Pages { rows }).iter().map(Vec::len).collect()
        };
        assert_eq!(lengths(20), [16, 16, 16, 13]);
        assert_eq!(lengths(61), [61]);
        assert_eq!(lengths(60), [31, 30]);
    }

    #[test]
    fn largest_first_and_equals_as_given() {
        assert_eq!(pages(&[1.0, 3.0, 2.0], Order::ByTotal, Paging::default()), [["3", "2", "1"]]);
        assert_eq!(pages(&[1.0, 3.0, 2.0], Order::ByLargest, Paging::default()), [["3", "2", "1"]]);
        assert_eq!(pages(&[1.0, 3.0, 2.0], Order::BySeries(0), Paging::default()), [["3", "2", "1"]]);
        assert_eq!(pages(&[1.0, 3.0, 2.0], Order::Given, Paging::default()), [["1", "3", "2"]]);
    }

    #[test]
    fn the_rest_is_counted_and_summed() {
        let groups = groups(&[5.0, 1.0, 2.0, 4.0]);
        let paging = Paging::Top { groups: 2, rest: "其余 {n} 个".into() };
        let data = Data {
            title: "题",
            what: "series",
            names: vec!["甲"],
            groups: &groups,
            order: Order::ByTotal,
            paging: &paging,
        };
        let sheets = data.sheets(|_| 1).expect("fine data");
        assert_eq!(sheets.len(), 1);
        assert_eq!(sheets[0].rest, Some(Group::new("其余 2 个", [Some(Value::exact(3.0))])));
    }
}
