//! Horizontal bars per zone on one honest axis: planned beside actual, each with its value and bound.

use crate::axis::{Axis, GAP, NUMBERS};
use crate::error::{Error, Kind};
use crate::font::Weight;
use crate::input::{Data, Group, Heading, Order, Paging, Placed, Words};
use crate::page::{self, MARGIN};
use crate::paint::{self, Rendered};
use crate::palette::Tone;
use crate::scene::{Anchor, Area, Color, Scene, Spot, Type, ink};
use crate::value::{Value, number};
use crate::wrap;

/// One kind of bar, present in some or all groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Name in the legend: 计划投资.
    pub name: String,
    /// What it stands for.
    pub tone: Tone,
}

impl Series {
    /// A series with its name and tone.
    pub fn new(name: impl Into<String>, tone: Tone) -> Series {
        Series { name: name.into(), tone }
    }
}

/// How lengths follow from amounts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Scale {
    /// From zero, in proportion, whatever dwarfs what.
    #[default]
    Linear,
    /// In proportion up to the limit; longer bars are cut, with a gap across them and a note under the legend.
    Broken {
        /// Amount at which bars are cut.
        limit: f64,
    },
}

/// Bars per zone, all on one axis: investment, planned and actual.
///
/// ```
/// use zhibiao_chart::{BarChart, Bound, Group, Heading, Order, Series, Tone, Value};
///
/// let chart = BarChart {
///     heading: Heading {
///         title: "东湖高新区投资居首".into(),
///         subtitle: "各园区总投资，亿元，仅列1亿元以上".into(),
///         caption: "来源：示例日报，2024年6月14日".into(),
///     },
///     unit: "亿元".into(),
///     series: vec![Series::new("实际投资", Tone::Actual), Series::new("计划投资", Tone::Planned)],
///     groups: vec![
///         Group::new("咸阳高新区", [None, Some(Value::bounded(60.0, Bound::About))]),
///         Group::new("东湖高新区", [Some(Value::exact(120.5)), Some(Value::bounded(3500.0, Bound::AtLeast))]),
///     ],
///     order: Order::ByTotal,
///     ..BarChart::default()
/// };
/// let pages = chart.render()?;
/// assert_eq!(pages.len(), 1);
/// assert!(pages[0].svg.contains("≥ 3500"));
/// # Ok::<(), zhibiao_chart::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BarChart {
    /// Title, subtitle, caption.
    pub heading: Heading,
    /// After the last number of the axis: 亿元.
    pub unit: String,
    /// Kinds of bars, in their order within a group.
    pub series: Vec<Series>,
    /// Zones, each with one value or none per series.
    pub groups: Vec<Group>,
    /// From top to bottom.
    pub order: Order,
    /// Over several pages.
    pub paging: Paging,
    /// Linear unless asked otherwise.
    pub scale: Scale,
    /// Words the chart adds.
    pub words: Words,
}

const WIDTH: f64 = 960.0;

impl BarChart {
    /// Draws the pages, at least one.
    pub fn render(&self) -> Result<Vec<Rendered>, Error> {
        paint_all(self.heading.name(), &self.scenes()?)
    }

    pub(crate) fn scenes(&self) -> Result<Vec<Scene>, Kind> {
        let limit = match self.scale {
            Scale::Linear => None,
            Scale::Broken { limit } if limit.is_finite() && limit > 0.0 => Some(limit),
            Scale::Broken { limit } => {
                return Err(Kind::Limit { chart: self.heading.name().to_owned(), found: limit.to_string() });
            }
        };
        let data = Data {
            title: self.heading.name(),
            what: "series",
            names: self.series.iter().map(|series| series.name.as_str()).collect(),
            groups: &self.groups,
            order: self.order,
            paging: &self.paging,
        };
        let sheets = data.sheets(|group| group.values.iter().flatten().count())?;
        let pages = sheets.len();
        let legend = self.legend();
        let page = |(index, sheet): (usize, &crate::input::Sheet)| {
            let (mut scene, mut y) = page::open(&self.heading, WIDTH);
            y = page::legend(&mut scene, y, &legend);
            let rows: Vec<Row> = sheet.groups.iter().map(|placed| self.row(*placed)).collect();
            if let Some(limit) = limit.filter(|limit| rows.iter().any(|row| row.longest() > *limit)) {
                let named = format!("{} {}", number(limit), self.unit);
                y = page::note(&mut scene, y, &self.words.broken.replace("{limit}", &named));
            }
            y = draw(&mut scene, y, &rows, &self.unit, limit);
            if let Some(rest) = &sheet.rest {
                y = self.draw_rest(&mut scene, y, rest);
            }
            page::close(&mut scene, y, &self.heading, &self.words, (index + 1, pages));
            scene
        };
        Ok(sheets.iter().enumerate().map(page).collect())
    }

    /// The series that have a bar somewhere.
    fn legend(&self) -> Vec<(Color, &str)> {
        let used = |index: usize| self.groups.iter().any(|group| group.values[index].is_some());
        let series = self.series.iter().enumerate().filter(|(index, _)| used(*index));
        series.map(|(_, series)| (series.tone.color(), series.name.as_str())).collect()
    }

    fn row<'a>(&self, (place, group): Placed<'a>) -> Row<'a> {
        let values = self.series.iter().zip(&group.values).enumerate();
        let bars = values.filter_map(|(index, (series, value))| {
            value.map(|value| Bar { value, color: series.tone.color(), group: place, series: index })
        });
        Row { name: &group.name, note: &group.note, bars: bars.collect() }
    }

    fn draw_rest(&self, scene: &mut Scene, top: f64, rest: &Group) -> f64 {
        let values = self.series.iter().zip(&rest.values);
        let sums = values.filter_map(|(series, value)| value.map(|value| format!("{} {}", series.name, value.label())));
        let Words { colon, comma, .. } = &self.words;
        let text = format!("{}{colon}{} {}", rest.name, sums.collect::<Vec<_>>().join(comma), self.unit);
        let lines = wrap::fill(text.trim_end(), VALUE.size, Weight::Regular, scene.width - 2.0 * MARGIN);
        scene.lines(MARGIN, top + 12.0, 18.0, Type { color: ink::MUTED, ..VALUE }, &lines)
    }
}

/// Draws scenes, naming the page that cannot be drawn.
pub(crate) fn paint_all(title: &str, scenes: &[Scene]) -> Result<Vec<Rendered>, Error> {
    let paint = |(index, scene): (usize, &Scene)| {
        paint::paint(scene).map_err(|why| {
            let (width, height) = paint::pixels(scene);
            Kind::Drawing { chart: title.to_owned(), page: index + 1, width, height, why }.into()
        })
    };
    scenes.iter().enumerate().map(paint).collect()
}

/// A name and its bars, one under the other.
pub(crate) struct Row<'a> {
    pub(crate) name: &'a str,
    pub(crate) note: &'a str,
    pub(crate) bars: Vec<Bar>,
}

/// A bar in its colour, and the places of its group and of its series or class.
pub(crate) struct Bar {
    pub(crate) value: Value,
    pub(crate) color: Color,
    pub(crate) group: usize,
    pub(crate) series: usize,
}

impl Row<'_> {
    fn longest(&self) -> f64 {
        self.bars.iter().map(|bar| bar.value.reach()).fold(0.0, f64::max)
    }
}

pub(crate) const NAME: Type = Type::new(13.0, Weight::Regular, ink::STRONG);
const NOTE: Type = Type::new(11.0, Weight::Regular, ink::MUTED);
pub(crate) const VALUE: Type = Type::new(12.0, Weight::Regular, ink::STRONG);
/// Names wider than sixteen characters are wrapped.
pub(crate) const NAME_ROOM: f64 = 16.0 * NAME.size;
/// Between a name and the axis.
pub(crate) const NAME_GAP: f64 = 12.0;
pub(crate) const NAME_LEADING: f64 = 18.0;
const THICK: f64 = 15.0;
const BETWEEN_BARS: f64 = 3.0;
const BETWEEN_ROWS: f64 = 12.0;
/// How far a cut bar goes on beyond the limit: a gap and a stub.
const STUB: f64 = 22.0;

/// Rows of bars on one axis from `top`; returns where they end.
pub(crate) fn draw(scene: &mut Scene, top: f64, rows: &[Row], unit: &str, limit: Option<f64>) -> f64 {
    let names: Vec<Vec<String>> =
        rows.iter().map(|row| wrap::balance(row.name, NAME.size, NAME.weight, NAME_ROOM)).collect();
    let notes: Vec<Vec<String>> = rows.iter().map(|row| note_lines(row.note)).collect();
    let notes_width = notes.iter().flatten().map(|line| NOTE.width(line)).fold(0.0, f64::max).ceil();
    let left = MARGIN + names_width(&names).max(notes_width) + NAME_GAP;
    let limit = limit.unwrap_or(f64::INFINITY);
    let lengths: Vec<(f64, f64)> = rows
        .iter()
        .flat_map(|row| &row.bars)
        .map(|bar| {
            let stub = if bar.value.reach() > limit { STUB } else { 0.0 };
            (bar.value.reach().min(limit), VALUE.width(&bar.value.label()) + stub)
        })
        .collect();
    let axis = Axis::fit(left, scene.width - MARGIN - left, &lengths, 90.0);
    let lines = |at: usize| names[at].len() + notes[at].len();
    let heights: Vec<f64> = rows.iter().enumerate().map(|(at, row)| height(row, lines(at))).collect();
    let bottom = top + NUMBERS + heights.iter().map(|height| height + BETWEEN_ROWS).sum::<f64>();
    axis.draw(scene, top + NUMBERS, bottom, unit);
    let mut y = top + NUMBERS;
    for (at, (row, height)) in rows.iter().zip(&heights).enumerate() {
        let middle = y + (height + BETWEEN_ROWS) / 2.0;
        let (name, note) = (&names[at], &notes[at]);
        draw_name(scene, left - NAME_GAP, middle - NAME_LEADING * note.len() as f64 / 2.0, name, NAME);
        draw_name(scene, left - NAME_GAP, middle + NAME_LEADING * name.len() as f64 / 2.0, note, NOTE);
        let mut bar_top = (middle - bars_height(row) / 2.0).round();
        for bar in &row.bars {
            draw_bar(scene, &axis, bar_top, THICK, bar, limit);
            bar_top += THICK + BETWEEN_BARS;
        }
        y += height + BETWEEN_ROWS;
    }
    bottom
}

/// The bar from zero, the whisker of its range, the gap where it is cut, and its label; the page keeps where they are.
pub(crate) fn draw_bar(scene: &mut Scene, axis: &Axis, top: f64, thick: f64, bar: &Bar, limit: f64) {
    let Bar { value, color, group, series } = *bar;
    // Beside the line of zero, not on it: a bar of next to nothing is still seen.
    let start = axis.left + 1.0;
    let mut end = axis.at(value.amount.min(limit));
    let cut = value.reach() > limit;
    if value.amount > 0.0 {
        let stub = if value.amount > limit { STUB } else { 0.0 };
        scene.rect(Area::new(start, top, (end - start + stub).max(1.0), thick), color);
        if stub > 0.0 {
            draw_gap(scene, end + 4.0, top, thick);
        }
    }
    if value.reach() > value.amount && value.amount <= limit {
        let reach = axis.at(value.reach().min(limit));
        let middle = (top + thick / 2.0).round();
        if reach - end >= 4.0 {
            scene.rect(Area::new(end, middle - 1.0, reach - end, 2.0), ink::BASELINE);
            scene.rect(Area::new(reach - 2.0, middle - 4.0, 2.0, 8.0), ink::BASELINE);
        }
        end = reach;
    }
    if cut {
        end += STUB;
    }
    let label = value.label();
    let (from, to) = (end + GAP, end + GAP + VALUE.width(&label));
    if axis.crosses(from - 2.0, to + 2.0) {
        scene.rect(Area::new(from - 2.0, top, to - from + 4.0, thick), ink::PAPER);
    }
    scene.label(from, top + thick / 2.0, Anchor::Start, VALUE, &label);
    scene.bars.push(Spot { group, series, area: Area::new(start, top, to + 2.0 - start, thick) });
}

/// A white slash through a bar: it goes on, but not to scale.
fn draw_gap(scene: &mut Scene, left: f64, top: f64, thick: f64) {
    let (lean, wide) = (6.0, 5.0);
    let points = vec![
        (left + lean, top - 1.0),
        (left + lean + wide, top - 1.0),
        (left + wide, top + thick + 1.0),
        (left, top + thick + 1.0),
    ];
    scene.marks.push(crate::scene::Mark::Polygon { points, color: ink::PAPER });
}

/// A name of one or more lines, right-aligned, its middle at `middle`.
pub(crate) fn draw_name(scene: &mut Scene, right: f64, middle: f64, lines: &[String], kind: Type) {
    let mut line_middle = middle - NAME_LEADING * (lines.len() as f64 - 1.0) / 2.0;
    for line in lines {
        scene.label(right, line_middle, Anchor::End, kind, line);
        line_middle += NAME_LEADING;
    }
}

pub(crate) fn names_width(names: &[Vec<String>]) -> f64 {
    names.iter().flatten().map(|line| NAME.width(line)).fold(0.0, f64::max).ceil()
}

/// A note in the room of the names; none where it is empty.
fn note_lines(note: &str) -> Vec<String> {
    if note.is_empty() { Vec::new() } else { wrap::balance(note, NOTE.size, NOTE.weight, NAME_ROOM) }
}

fn height(row: &Row, lines: usize) -> f64 {
    bars_height(row).max(NAME_LEADING * lines as f64 - (NAME_LEADING - NAME.size))
}

fn bars_height(row: &Row) -> f64 {
    row.bars.len() as f64 * (THICK + BETWEEN_BARS) - BETWEEN_BARS
}
