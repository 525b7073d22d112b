//! The page around a drawing: title, subtitle and legend above it, caption and page number below.

use crate::font::{MIDDLE, Weight};
use crate::input::{Heading, Words};
use crate::scene::{Anchor, Area, Color, Scene, Type, ink};
use crate::wrap;

/// White space around everything.
pub(crate) const MARGIN: f64 = 32.0;

const TITLE: Type = Type::new(24.0, Weight::Bold, ink::STRONG);
const SUBTITLE: Type = Type::new(14.0, Weight::Regular, ink::MUTED);
const LEGEND: Type = Type::new(13.0, Weight::Regular, ink::TEXT);
const NOTE: Type = Type::new(12.0, Weight::Regular, ink::MUTED);
const CAPTION: Type = Type::new(11.5, Weight::Regular, ink::MUTED);
const LEGEND_LEADING: f64 = 22.0;
const SWATCH: f64 = 12.0;

/// Begins a page; returns it and where the next thing may start.
pub(crate) fn open(heading: &Heading, width: f64) -> (Scene, f64) {
    let mut scene = Scene { title: heading.title.clone(), width, height: 0.0, marks: Vec::new(), bars: Vec::new() };
    let room = width - 2.0 * MARGIN;
    let mut y = MARGIN - 4.0;
    if !heading.title.is_empty() {
        y = scene.lines(MARGIN, y, 34.0, TITLE, &wrap::balance(&heading.title, TITLE.size, TITLE.weight, room)) + 4.0;
    }
    if !heading.subtitle.is_empty() {
        y = scene.lines(
            MARGIN,
            y,
            22.0,
            SUBTITLE,
            &wrap::fill(&heading.subtitle, SUBTITLE.size, SUBTITLE.weight, room),
        );
    }
    (scene, y + 14.0)
}

/// A row of colours and what they stand for; on further rows where one is not enough.
pub(crate) fn legend(scene: &mut Scene, top: f64, entries: &[(Color, &str)]) -> f64 {
    let indent = SWATCH + 6.0;
    let right = scene.width - MARGIN;
    let (mut x, mut y) = (MARGIN, top);
    for (color, name) in entries {
        if x > MARGIN && x + indent + LEGEND.width(name) > right {
            (x, y) = (MARGIN, y + LEGEND_LEADING);
        }
        scene.rect(Area::new(x, y + (LEGEND_LEADING - SWATCH) / 2.0, SWATCH, SWATCH), *color);
        let lines = wrap::fill(name, LEGEND.size, LEGEND.weight, right - x - indent);
        scene.lines(x + indent, y, LEGEND_LEADING, LEGEND, &lines);
        x += indent + LEGEND.width(name) + 24.0;
        y += LEGEND_LEADING * (lines.len() as f64 - 1.0);
    }
    y + LEGEND_LEADING + 8.0
}

/// A line in muted letters, such as the warning of a broken axis.
pub(crate) fn note(scene: &mut Scene, top: f64, text: &str) -> f64 {
    let lines = wrap::fill(text, NOTE.size, NOTE.weight, scene.width - 2.0 * MARGIN);
    scene.lines(MARGIN, top, 18.0, NOTE, &lines) + 8.0
}

/// Ends a page at `bottom` of its drawing with the caption, and the number of the page if there are several.
pub(crate) fn close(scene: &mut Scene, bottom: f64, heading: &Heading, words: &Words, (page, pages): (usize, usize)) {
    let number = words.page.replace("{pages}", &pages.to_string()).replace("{page}", &page.to_string());
    let number = if pages > 1 { number } else { String::new() };
    let right = scene.width - MARGIN;
    let taken = if number.is_empty() { 0.0 } else { CAPTION.width(&number) + 32.0 };
    let mut y = bottom + 20.0;
    if !(heading.caption.is_empty() && number.is_empty()) {
        scene.rect(Area::new(MARGIN, y, right - MARGIN, 1.0), ink::GRID);
        y += 10.0;
        scene.text(right, y + 9.0 + CAPTION.size * MIDDLE, Anchor::End, CAPTION, &number);
        let lines = wrap::fill(&heading.caption, CAPTION.size, CAPTION.weight, right - MARGIN - taken);
        y = scene.lines(MARGIN, y, 18.0, CAPTION, &lines);
    }
    scene.height = (y + MARGIN - 8.0).ceil();
}
