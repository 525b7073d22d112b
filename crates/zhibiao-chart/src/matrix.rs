//! How many figures there are of each zone and metric: a number in every cell, the darker the more.

use crate::bars::{NAME, NAME_GAP, NAME_LEADING, NAME_ROOM, draw_name, names_width, paint_all};
use crate::error::{Error, Kind};
use crate::font::Weight;
use crate::input::{Data, Group, Heading, Order, Paging, Placed, Words};
use crate::page::{self, MARGIN};
use crate::paint::Rendered;
use crate::palette::STEPS;
use crate::scene::{Area, Color, Scene, Spot, Type, ink};
use crate::value::number;
use crate::wrap;

/// A row for each zone, a column for each metric. An empty cell is a gap in what is known.
///
/// ```
/// use zhibiao_chart::{Group, Heading, MatrixChart, Value};
///
/// let chart = MatrixChart {
///     heading: Heading { title: "各园区指标覆盖".into(), ..Heading::default() },
///     columns: vec!["投资".into(), "产值".into()],
///     groups: vec![
///         Group::new("东湖高新区", [Some(Value::exact(12.0)), Some(Value::exact(3.0))]),
///         Group::new("咸阳高新区", [Some(Value::exact(1.0)), None]),
///     ],
///     ..MatrixChart::default()
/// };
/// assert!(chart.render()?[0].svg.contains("10–19"));
/// # Ok::<(), zhibiao_chart::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixChart {
    /// Title, subtitle, caption.
    pub heading: Heading,
    /// Names above the columns.
    pub columns: Vec<String>,
    /// Zones, each with a whole number above zero or nothing for each column.
    pub groups: Vec<Group>,
    /// Whether the last column sums what has none of its own: its numbers are without colour.
    pub sums_others: bool,
    /// From top to bottom.
    pub order: Order,
    /// Over several pages.
    pub paging: Paging,
    /// Words the chart adds.
    pub words: Words,
}

const WIDTH: f64 = 1080.0;
const HEAD: Type = Type::new(11.5, Weight::Regular, ink::TEXT);
/// Between the names of columns side by side.
const HEAD_GAP: f64 = 8.0;
const HEAD_LEADING: f64 = 15.0;
const CELL: Type = Type::new(12.0, Weight::Regular, ink::STRONG);
const ROW: f64 = 26.0;
const WIDEST: f64 = 96.0;
/// White between cells.
const SEAM: f64 = 2.0;
/// Where each step of the colour begins.
const FROM: [f64; STEPS.len()] = [1.0, 2.0, 5.0, 10.0, 20.0];

impl MatrixChart {
    /// Draws the pages, at least one.
    pub fn render(&self) -> Result<Vec<Rendered>, Error> {
        paint_all(self.heading.name(), &self.scenes()?)
    }

    pub(crate) fn scenes(&self) -> Result<Vec<Scene>, Kind> {
        let data = Data {
            title: self.heading.name(),
            what: "column",
            names: self.columns.iter().map(String::as_str).collect(),
            groups: &self.groups,
            order: self.order,
            paging: &self.paging,
        };
        let sheets = data.sheets(|_| 1)?;
        let pages = sheets.len();
        Ok(sheets.iter().enumerate().map(|(index, sheet)| self.page(&sheet.groups, (index + 1, pages))).collect())
    }

    fn page(&self, groups: &[Placed], number: (usize, usize)) -> Scene {
        let names: Vec<Vec<String>> =
            groups.iter().map(|(_, group)| wrap::balance(&group.name, NAME.size, NAME.weight, NAME_ROOM)).collect();
        let left = MARGIN + names_width(&names) + NAME_GAP;
        // A page is as wide as lets the longest word above a column stand on one line.
        let words = self.columns.iter().flat_map(|name| name.split(' ')).filter(|word| word.is_ascii());
        let word = words.map(|word| HEAD.width(word)).fold(0.0, f64::max).min(WIDEST - HEAD_GAP) + HEAD_GAP;
        let wide = ((WIDTH - MARGIN - left) / self.columns.len() as f64).clamp(word, WIDEST);
        let width = WIDTH.max((left + wide * self.columns.len() as f64 + MARGIN).ceil());
        let (mut scene, top) = page::open(&self.heading, width);
        let top = page::legend(&mut scene, top, &legend());
        let heads: Vec<Vec<String>> = self
            .columns
            .iter()
            .map(|name| wrap::balance(name, HEAD.size, HEAD.weight, wide - HEAD_GAP + 2.0))
            .collect();
        let head_lines = heads.iter().map(Vec::len).max().unwrap_or(1);
        let mut y = top + HEAD_LEADING * head_lines as f64 + 6.0;
        for (column, head) in heads.iter().enumerate() {
            let centre = left + wide * (column as f64 + 0.5);
            for (row, line) in head.iter().rev().enumerate() {
                scene.centred(centre, y - 6.0 - HEAD_LEADING * (row as f64 + 0.5), HEAD, line);
            }
        }
        for ((place, group), name) in groups.iter().zip(&names) {
            let height = (NAME_LEADING * name.len() as f64 + 6.0).max(ROW);
            draw_name(&mut scene, left - NAME_GAP, y + height / 2.0, name, NAME);
            for (column, value) in group.values.iter().enumerate() {
                let area = Area::new(left + wide * column as f64, y, wide - SEAM, height - SEAM);
                let plain = self.sums_others && column + 1 == self.columns.len();
                draw_cell(&mut scene, area, value.map(|value| value.amount), plain);
                if value.is_some() {
                    scene.bars.push(Spot { group: *place, series: column, area });
                }
            }
            y += height;
        }
        page::close(&mut scene, y, &self.heading, &self.words, number);
        scene
    }
}

fn draw_cell(scene: &mut Scene, area: Area, amount: Option<f64>, plain: bool) {
    let Some(amount) = amount else {
        return scene.rect(area, if plain { ink::PAPER } else { ink::HAIRLINE });
    };
    let step = FROM.iter().rposition(|from| amount >= *from).unwrap_or_default();
    let (ground, color) = if plain { (ink::PAPER, ink::MUTED) } else { STEPS[step] };
    scene.rect(area, ground);
    let (centre, middle) = ((area.left + area.right) / 2.0, (area.top + area.bottom) / 2.0);
    scene.centred(centre, middle, Type { color, ..CELL }, &number(amount));
}

/// The steps of the colour and the numbers they stand for.
fn legend() -> Vec<(Color, &'static str)> {
    let names = ["1", "2–4", "5–9", "10–19", "≥ 20"];
    STEPS.iter().zip(names).map(|((ground, _), name)| (*ground, name)).collect()
}
