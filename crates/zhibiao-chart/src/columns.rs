//! Amounts over time: a small picture for each zone, a column for each period, every column with its number.

use crate::bars::{Series, paint_all};
use crate::error::{Error, Kind};
use crate::font::Weight;
use crate::input::{Data, Group, Heading, Order, Paging, Words};
use crate::page::{self, MARGIN};
use crate::paint::Rendered;
use crate::scene::{Area, Scene, Spot, Type, ink};
use crate::value::Value;
use crate::wrap;

/// Small pictures side by side, each with a height of its own, so that columns compare within a picture alone.
///
/// A picture has as many columns as it has room for: the last ones, with a note on how many came before.
///
/// ```
/// use zhibiao_chart::{Column, ColumnChart, Heading, Picture, Series, Tone, Value};
///
/// let column = |label: &str, amount| Column { label: label.into(), series: 0, value: Value::exact(amount) };
/// let chart = ColumnChart {
///     heading: Heading { title: "各园区投资变化".into(), ..Heading::default() },
///     series: vec![Series::new("已完成投资", Tone::Actual)],
///     pictures: vec![Picture {
///         name: "咸阳高新区".into(),
///         columns: vec![column("一季度\n2024", 20.5), column("上半年\n2024", 46.0)],
///     }],
///     ..ColumnChart::default()
/// };
/// assert!(chart.render()?[0].svg.contains("上半年"));
/// # Ok::<(), zhibiao_chart::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ColumnChart {
    /// Title, subtitle, caption.
    pub heading: Heading,
    /// Kinds of columns.
    pub series: Vec<Series>,
    /// Zones, each with one column at least, in the order drawn.
    pub pictures: Vec<Picture>,
    /// In a picture that has no room for all columns; `{n}` is how many are left off.
    pub earlier: String,
    /// Words the chart adds.
    pub words: Words,
}

/// The columns of one zone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// Name above the columns.
    pub name: String,
    /// In order of time.
    pub columns: Vec<Column>,
}

/// One amount at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The period, under the column; of one or two lines.
    pub label: String,
    /// Place of its series among those given.
    pub series: usize,
    /// Its height.
    pub value: Value,
}

const WIDTH: f64 = 960.0;
const NAME: Type = Type::new(14.0, Weight::Bold, ink::STRONG);
const NAME_LEADING: f64 = 20.0;
const NOTE: Type = Type::new(11.0, Weight::Regular, ink::MUTED);
const AMOUNT: Type = Type::new(11.5, Weight::Regular, ink::STRONG);
const TIME: Type = Type::new(11.0, Weight::Regular, ink::MUTED);
const TIME_LEADING: f64 = 15.0;
/// Height of the tallest column.
const TALL: f64 = 84.0;
const ABOVE: f64 = 20.0;
const GUTTER: f64 = 40.0;
const BELOW: f64 = 26.0;
const THICK: f64 = 34.0;
const WIDEST_SLOT: f64 = 96.0;
/// Between the labels of neighbours.
const APART: f64 = 12.0;
const PICTURES: usize = 12;

/// A picture with the columns it has room for.
struct Laid<'a> {
    place: usize,
    picture: &'a Picture,
    name: Vec<String>,
    /// How many columns come before those drawn.
    earlier: usize,
    slot: f64,
}

impl ColumnChart {
    /// Draws the pages of up to twelve pictures, at least one.
    pub fn render(&self) -> Result<Vec<Rendered>, Error> {
        paint_all(self.heading.name(), &self.scenes()?)
    }

    pub(crate) fn scenes(&self) -> Result<Vec<Scene>, Kind> {
        self.check()?;
        let across = if self.pictures.len() > 1 { 2 } else { 1 };
        let wide = (WIDTH - 2.0 * MARGIN - GUTTER * (across as f64 - 1.0)) / across as f64;
        let laid: Vec<Laid> =
            self.pictures.iter().enumerate().map(|(place, picture)| lay(place, picture, wide)).collect();
        let pages = laid.chunks(PICTURES);
        let count = pages.len();
        let page = |(index, pictures): (usize, &[Laid])| {
            let (mut scene, mut y) = page::open(&self.heading, WIDTH);
            y = page::legend(&mut scene, y, &self.legend()) + 8.0;
            for row in pictures.chunks(across) {
                let lines = row.iter().map(|laid| laid.name.len()).max().unwrap_or(1);
                let foot = y + NAME_LEADING * lines as f64 + ABOVE + TALL;
                for (index, laid) in row.iter().enumerate() {
                    let left = MARGIN + (wide + GUTTER) * index as f64;
                    self.draw(&mut scene, laid, left, (y, foot));
                }
                y = foot + 2.0 * TIME_LEADING + 6.0 + BELOW;
            }
            page::close(&mut scene, y - BELOW, &self.heading, &self.words, (index + 1, count));
            scene
        };
        Ok(pages.enumerate().map(page).collect())
    }

    /// What the other charts refuse is refused here too.
    fn check(&self) -> Result<(), Kind> {
        let names: Vec<&str> = self.series.iter().map(|series| series.name.as_str()).collect();
        let groups: Vec<Group> = (self.pictures.iter())
            .flat_map(|picture| picture.columns.iter().map(move |column| (picture, column)))
            .map(|(picture, column)| {
                let values =
                    (0..names.len().max(column.series + 1)).map(|at| (at == column.series).then_some(column.value));
                Group::new(&picture.name, values.collect::<Vec<_>>())
            })
            .collect();
        let title = self.heading.name();
        let data =
            Data { title, what: "series", names, groups: &groups, order: Order::Given, paging: &Paging::default() };
        data.check()
    }

    fn legend(&self) -> Vec<((u8, u8, u8), &str)> {
        let used = |place: usize| {
            self.pictures.iter().flat_map(|picture| &picture.columns).any(|column| column.series == place)
        };
        let series = self.series.iter().enumerate().filter(|(place, _)| used(*place));
        series.map(|(_, series)| (series.tone.color(), series.name.as_str())).collect()
    }

    fn draw(&self, scene: &mut Scene, laid: &Laid, left: f64, (top, foot): (f64, f64)) {
        let name_end = scene.lines(left, top, NAME_LEADING, NAME, &laid.name);
        if laid.earlier > 0 {
            let note = self.earlier.replace("{n}", &laid.earlier.to_string());
            let last = laid.name.last().map_or(0.0, |line| NAME.width(line));
            scene.label(left + last + 10.0, name_end - NAME_LEADING / 2.0, crate::scene::Anchor::Start, NOTE, &note);
        }
        let columns = &laid.picture.columns[laid.earlier..];
        let highest = columns.iter().map(|column| column.value.reach()).fold(0.0, f64::max);
        for (index, column) in columns.iter().enumerate() {
            let centre = left + laid.slot * (index as f64 + 0.5);
            let share = |amount: f64| if highest > 0.0 { amount / highest } else { 0.0 };
            let height = (TALL * share(column.value.amount)).max(1.0);
            let side = (centre - THICK / 2.0).round();
            let mut end = foot - height;
            scene.rect(Area::new(side, end, THICK, height), self.series[column.series].tone.color());
            if column.value.reach() > column.value.amount {
                let reach = foot - TALL * share(column.value.reach());
                scene.rect(Area::new(centre.round() - 1.0, reach, 2.0, end - reach), ink::BASELINE);
                end = reach;
            }
            let label = column.value.label();
            scene.centred(centre, end - ABOVE / 2.0, AMOUNT, &label);
            let (half, from) = (THICK.max(AMOUNT.width(&label)) / 2.0, laid.earlier + index);
            let area = Area::new(centre - half, end - ABOVE, 2.0 * half, foot - end + ABOVE);
            scene.bars.push(Spot { group: laid.place, series: from, area });
            for (row, line) in column.label.lines().enumerate() {
                scene.centred(centre, foot + 6.0 + TIME_LEADING * (row as f64 + 0.5), TIME, line);
            }
        }
        scene.rect(Area::new(left, foot.round(), laid.slot * columns.len() as f64, 1.0), ink::BASELINE);
    }
}

/// As many of the last columns as have room for their labels side by side.
fn lay(place: usize, picture: &Picture, wide: f64) -> Laid<'_> {
    let needs = |column: &Column| {
        let time = column.label.lines().map(|line| TIME.width(line)).fold(0.0, f64::max);
        time.max(AMOUNT.width(&column.value.label())).max(THICK) + APART
    };
    let (mut earlier, mut slot) = (picture.columns.len(), 0.0f64);
    while earlier > 0 {
        let wider = slot.max(needs(&picture.columns[earlier - 1]));
        if wider * (picture.columns.len() - earlier + 1) as f64 > wide && slot > 0.0 {
            break;
        }
        (earlier, slot) = (earlier - 1, wider);
    }
    let drawn = (picture.columns.len() - earlier).max(1);
    let slot = (wide / drawn as f64).min(WIDEST_SLOT.max(slot));
    // Beside the name there is room for the note on what is left off.
    let name = wrap::balance(&picture.name, NAME.size, NAME.weight, wide - 150.0);
    Laid { place, picture, name, earlier, slot }
}
