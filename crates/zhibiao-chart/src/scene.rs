//! What is on a page, as plain marks in CSS pixels. Layout makes a scene, `paint` draws it, tests measure it.

use crate::font::{self, Weight};

/// Red, green, blue.
pub(crate) type Color = (u8, u8, u8);

/// Colours that every chart shares; those of the bars are in `palette`.
pub(crate) mod ink {
    use super::Color;
    pub(crate) const PAPER: Color = (255, 255, 255);
    pub(crate) const STRONG: Color = (26, 26, 26);
    pub(crate) const TEXT: Color = (51, 51, 51);
    pub(crate) const MUTED: Color = (102, 102, 102);
    pub(crate) const FAINT: Color = (176, 176, 176);
    pub(crate) const GRID: Color = (229, 229, 229);
    pub(crate) const HAIRLINE: Color = (241, 241, 241);
    pub(crate) const BASELINE: Color = (77, 77, 77);
}

/// Which point of a line of text its `x` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) color: Color,
}

impl Type {
    pub(crate) const fn new(size: f64, weight: Weight, color: Color) -> Type {
        Type { size, weight, color }
    }

    pub(crate) fn width(&self, text: &str) -> f64 {
        font::width(text, self.size, self.weight)
    }
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    pub(crate) x: f64,
    pub(crate) baseline: f64,
    pub(crate) anchor: Anchor,
    pub(crate) kind: Type,
    pub(crate) content: String,
}

/// One thing drawn. Later marks cover earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark {
    Rect { area: Area, color: Color },
    Polygon { points: Vec<(f64, f64)>, color: Color },
    Text(Text),
}

/// A rectangle by its upper left and lower right corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Area {
    pub(crate) fn new(left: f64, top: f64, width: f64, height: f64) -> Area {
        Area { left, top, right: left + width, bottom: top + height }
    }
}

/// The bar of one value: which group and which series or class it is of, as given, and where it is with its label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub(crate) group: usize,
    pub(crate) series: usize,
    pub(crate) area: Area,
}

/// A page before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scene {
    pub(crate) title: String,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) marks: Vec<Mark>,
    pub(crate) bars: Vec<Spot>,
}

impl Scene {
    pub(crate) fn rect(&mut self, area: Area, color: Color) {
        self.marks.push(Mark::Rect { area, color });
    }

    /// A line of text on its baseline. Control characters, which no font draws and no SVG may hold, become spaces.
    /// A full-width bracket or stop at an edge hangs over it, since half of it is white.
    pub(crate) fn text(&mut self, x: f64, baseline: f64, anchor: Anchor, kind: Type, content: &str) {
        let hang = match anchor {
            Anchor::Start if content.starts_with(['（', '“', '《', '「', '【']) => -kind.size / 2.2,
            Anchor::End if content.ends_with(['）', '”', '》', '」', '】', '，', '。']) => kind.size / 2.2,
            _ => 0.0,
        };
        let x = x + hang;
        let content = content.replace(|c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'), " ");
        self.marks.push(Mark::Text(Text { x, baseline, anchor, kind, content }));
    }

    /// Lines of text one under the other from `top`; returns where the next thing may start.
    pub(crate) fn lines(&mut self, x: f64, top: f64, leading: f64, kind: Type, lines: &[String]) -> f64 {
        for (row, line) in lines.iter().enumerate() {
            let middle = top + leading * (row as f64 + 0.5);
            self.text(x, middle + kind.size * font::MIDDLE, Anchor::Start, kind, line);
        }
        top + leading * lines.len() as f64
    }

    /// A text whose middle line is at `middle`, for labels beside bars.
    pub(crate) fn label(&mut self, x: f64, middle: f64, anchor: Anchor, kind: Type, content: &str) {
        self.text(x, middle + kind.size * font::MIDDLE, anchor, kind, content);
    }

    /// A text in the middle of a stretch, its middle line at `middle`.
    pub(crate) fn centred(&mut self, centre: f64, middle: f64, kind: Type, content: &str) {
        self.label(centre - kind.width(content) / 2.0, middle, Anchor::Start, kind, content);
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Text(text) => Some(text),
            _ => None,
        })
    }
}

#[cfg(test)]
impl Text {
    /// The box that the text fills: its width and the em square of Chinese above and below the baseline.
    pub(crate) fn area(&self) -> Area {
        let width = self.kind.width(&self.content);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::End => self.x - width,
        };
        Area::new(left, self.baseline - self.kind.size * 0.88, width, self.kind.size)
    }
}
