//! Counts per zone and class, where values run from 1 to 40,000: a panel for each class, each with an axis of its own.

use crate::axis::{Axis, NUMBERS};
use crate::bars::{
    self, Bar, NAME, NAME_GAP, NAME_LEADING, NAME_ROOM, Row, VALUE, draw_bar, draw_name, names_width, paint_all,
};
use crate::error::{Error, Kind};
use crate::font::Weight;
use crate::input::{Data, Group, Heading, Order, Paging, Placed, Sheet, Words};
use crate::page::{self, MARGIN};
use crate::paint::Rendered;
use crate::palette;
use crate::scene::{Anchor, Area, Scene, Type, ink};
use crate::wrap;

/// A row for each zone, a panel for each class: one bar each, comparable down a panel, not across panels.
///
/// One axis for all classes would show nothing but the largest, and a logarithmic one lies about lengths. A
/// single zone has no one to compare with down a panel, so its classes (those with a value) become the rows of one
/// axis. Classes that do not fit side by side go on to further pages, which leave out zones without a value there.
///
/// ```
/// use zhibiao_chart::{Group, Heading, PanelChart, Value};
///
/// let chart = PanelChart {
///     heading: Heading { title: "企业数量".into(), ..Heading::default() },
///     unit: "家".into(),
///     classes: vec!["高新技术企业".into(), "上市公司".into()],
///     groups: vec![
///         Group::new("东湖高新区", [Some(Value::exact(5700.0)), Some(Value::exact(69.0))]),
///         Group::new("咸阳高新区", [Some(Value::exact(142.0)), None]),
///     ],
///     ..PanelChart::default()
/// };
/// assert!(chart.render()?[0].svg.contains("上市公司"));
/// # Ok::<(), zhibiao_chart::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PanelChart {
    /// Title, subtitle, caption.
    pub heading: Heading,
    /// After the last number of the first axis: 家.
    pub unit: String,
    /// Names of the classes, from left to right; each keeps its colour on every page.
    pub classes: Vec<String>,
    /// Zones, each with one value or none per class.
    pub groups: Vec<Group>,
    /// From top to bottom.
    pub order: Order,
    /// Over several pages.
    pub paging: Paging,
    /// Words the chart adds.
    pub words: Words,
}

const WIDTH: f64 = 1080.0;
const HEAD: Type = Type::new(13.0, Weight::Bold, ink::STRONG);
const ABSENT: Type = Type::new(12.0, Weight::Regular, ink::FAINT);
const SWATCH: f64 = 10.0;
/// Between panels.
const GUTTER: f64 = 24.0;
const NARROWEST: f64 = 120.0;
const MOST_PANELS: usize = 6;
const THICK: f64 = 14.0;
const ROW: f64 = 25.0;

impl PanelChart {
    /// Draws the pages, at least one.
    pub fn render(&self) -> Result<Vec<Rendered>, Error> {
        paint_all(self.heading.name(), &self.scenes()?)
    }

    pub(crate) fn scenes(&self) -> Result<Vec<Scene>, Kind> {
        let data = Data {
            title: self.heading.name(),
            what: "class",
            names: self.classes.iter().map(String::as_str).collect(),
            groups: &self.groups,
            order: self.order,
            paging: &self.paging,
        };
        let sheets = data.sheets(|_| 1)?;
        if let [Sheet { groups, rest: None }] = sheets.as_slice()
            && let [placed] = groups.as_slice()
        {
            return Ok(vec![self.single(*placed)]);
        }
        let views: Vec<(&Sheet, Vec<usize>)> = sheets
            .iter()
            .flat_map(|sheet| self.split(sheet).into_iter().map(move |classes| (sheet, classes)))
            .collect();
        let pages = views.len();
        Ok(views
            .iter()
            .enumerate()
            .map(|(index, (sheet, classes))| self.page(sheet, classes, (index + 1, pages)))
            .collect())
    }

    /// One zone: its classes as rows.
    fn single(&self, (place, group): Placed) -> Scene {
        let (mut scene, mut y) = page::open(&self.heading, WIDTH);
        let name = wrap::fill(&group.name, HEAD.size, HEAD.weight, WIDTH - 2.0 * MARGIN);
        y = scene.lines(MARGIN, y, NAME_LEADING, HEAD, &name) + 8.0;
        let rows: Vec<Row> = (self.classes.iter().zip(&group.values).enumerate())
            .filter_map(|(index, (class, value))| {
                value.map(|value| {
                    let bar = Bar { value, color: palette::class(index), group: place, series: index };
                    Row { name: class, note: "", bars: vec![bar] }
                })
            })
            .collect();
        y = bars::draw(&mut scene, y, &rows, &self.unit, None);
        page::close(&mut scene, y, &self.heading, &self.words, (1, 1));
        scene
    }

    /// The classes with a value on this sheet, as many side by side as leaves room for their bars and labels.
    fn split(&self, sheet: &Sheet) -> Vec<Vec<usize>> {
        let present: Vec<usize> =
            (0..self.classes.len()).filter(|class| sheet.all().any(|group| group.values[*class].is_some())).collect();
        let labels = sheet.all().flat_map(|group| group.values.iter().flatten());
        let label = labels.map(|value| VALUE.width(&value.label())).fold(0.0, f64::max);
        let room = WIDTH - 2.0 * MARGIN - NAME_ROOM - NAME_GAP + GUTTER;
        let fit = (room / ((label + 60.0).max(NARROWEST) + GUTTER)).floor() as usize;
        let pages = present.len().div_ceil(fit.clamp(1, MOST_PANELS));
        present.chunks(present.len().div_ceil(pages.max(1)).max(1)).map(<[usize]>::to_vec).collect()
    }

    fn page(&self, sheet: &Sheet, classes: &[usize], number: (usize, usize)) -> Scene {
        let (mut scene, top) = page::open(&self.heading, WIDTH);
        let shown = |group: &Group| classes.iter().any(|class| group.values[*class].is_some());
        let groups: Vec<Placed> = sheet.groups.iter().copied().filter(|(_, group)| shown(group)).collect();
        let rest = sheet.rest.as_ref().filter(|group| shown(group));
        let lattice = Lattice::new(&groups, rest, classes.len());
        let heads: Vec<Vec<String>> = classes
            .iter()
            .map(|class| wrap::balance(&self.classes[*class], HEAD.size, HEAD.weight, lattice.panel - SWATCH - 6.0))
            .collect();
        let head_lines = heads.iter().map(Vec::len).max().unwrap_or(1);
        let body = top + NAME_LEADING * head_lines as f64 + 4.0 + NUMBERS;
        let bottom = body + lattice.heights.iter().sum::<f64>();
        lattice.draw_names(&mut scene, body);
        for (column, (class, head)) in classes.iter().zip(&heads).enumerate() {
            let left = lattice.left + column as f64 * (lattice.panel + GUTTER);
            self.draw_head(&mut scene, left, top + NAME_LEADING * (head_lines - head.len()) as f64, *class, head);
            let unit = if column == 0 { self.unit.as_str() } else { "" };
            self.draw_panel(&mut scene, &lattice, left, (body, bottom), (*class, unit));
        }
        let end = lattice.draw_rest(&mut scene, bottom, classes, &self.words.no_value);
        page::close(&mut scene, end, &self.heading, &self.words, number);
        scene
    }

    fn draw_head(&self, scene: &mut Scene, left: f64, top: f64, class: usize, head: &[String]) {
        let middle = top + NAME_LEADING / 2.0;
        scene.rect(Area::new(left, middle - SWATCH / 2.0, SWATCH, SWATCH), palette::class(class));
        scene.lines(left + SWATCH + 6.0, top, NAME_LEADING, HEAD, head);
    }

    fn draw_panel(
        &self,
        scene: &mut Scene,
        lattice: &Lattice,
        left: f64,
        (top, bottom): (f64, f64),
        (class, unit): (usize, &str),
    ) {
        let values = lattice.groups.iter().filter_map(|(_, group)| group.values[class]);
        let lengths: Vec<(f64, f64)> = values.map(|value| (value.reach(), VALUE.width(&value.label()))).collect();
        let axis = Axis::fit(left, lattice.panel, &lengths, 50.0);
        axis.draw(scene, top, bottom, unit);
        let mut y = top;
        for ((place, group), height) in lattice.groups.iter().zip(&lattice.heights) {
            let middle = y + height / 2.0;
            match group.values[class] {
                Some(value) => {
                    let bar = Bar { value, color: palette::class(class), group: *place, series: class };
                    draw_bar(scene, &axis, (middle - THICK / 2.0).round(), THICK, &bar, f64::INFINITY);
                }
                None => scene.label(left + 6.0, middle, Anchor::Start, ABSENT, &self.words.no_value),
            }
            y += height;
        }
    }
}

/// The grid of rows and panels on one page.
struct Lattice<'a> {
    groups: &'a [Placed<'a>],
    rest: Option<&'a Group>,
    names: Vec<Vec<String>>,
    rest_name: Vec<String>,
    heights: Vec<f64>,
    /// Zero of the first panel.
    left: f64,
    /// Width of a panel.
    panel: f64,
}

impl<'a> Lattice<'a> {
    fn new(groups: &'a [Placed<'a>], rest: Option<&'a Group>, panels: usize) -> Lattice<'a> {
        let lines = |group: &Group| wrap::balance(&group.name, NAME.size, NAME.weight, NAME_ROOM);
        let names: Vec<Vec<String>> = groups.iter().map(|(_, group)| lines(group)).collect();
        let rest_name = rest.map(lines).unwrap_or_default();
        let heights = names.iter().map(|name| (NAME_LEADING * name.len() as f64 + 6.0).max(ROW)).collect();
        let left = MARGIN + names_width(&names).max(names_width(std::slice::from_ref(&rest_name))) + NAME_GAP;
        let gutters = GUTTER * (panels as f64 - 1.0);
        let panel = (WIDTH - MARGIN - left - gutters) / panels as f64;
        Lattice { groups, rest, names, rest_name, heights, left, panel }
    }

    /// Names, and a hairline under each row for the eye to follow across the panels.
    fn draw_names(&self, scene: &mut Scene, top: f64) {
        let mut y = top;
        for (name, height) in self.names.iter().zip(&self.heights) {
            draw_name(scene, self.left - NAME_GAP, y + height / 2.0, name, NAME);
            y += height;
            scene.rect(Area::new(MARGIN, y.round(), WIDTH - 2.0 * MARGIN, 1.0), ink::HAIRLINE);
        }
    }

    /// The sums of the groups not drawn, as text.
    fn draw_rest(&self, scene: &mut Scene, top: f64, classes: &[usize], no_value: &str) -> f64 {
        let Some(rest) = self.rest else { return top };
        let height = (NAME_LEADING * self.rest_name.len() as f64 + 10.0).max(ROW + 4.0);
        let middle = top + 3.0 + height / 2.0;
        let muted = |kind: Type| Type { color: ink::MUTED, ..kind };
        draw_name(scene, self.left - NAME_GAP, middle, &self.rest_name, muted(NAME));
        for (column, class) in classes.iter().enumerate() {
            let label = rest.values[*class].map_or(no_value.to_owned(), |value| value.label());
            let left = self.left + column as f64 * (self.panel + GUTTER);
            scene.label(left + 6.0, middle, Anchor::Start, muted(VALUE), &label);
        }
        top + 3.0 + height
    }
}
