//! A scene becomes pictures: SVG by plotters' `SVGBackend`, PNG at twice the size by its `BitMapBackend` in `Lettered`.

use std::collections::HashMap;
use std::convert::Infallible;

use plotters::prelude::{BitMapBackend, SVGBackend};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
};

use crate::font::{self, Weight};
use crate::lettered::Lettered;
use crate::scene::{Anchor, Color, Mark, Scene, Spot, Text, ink};

/// A chart page in both forms, equal in layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// SVG 1.1 whose text is text: it can be selected, searched and restyled.
    pub svg: String,
    /// PNG at twice the size of the SVG (144 dpi), drawn with the embedded font.
    pub png: Vec<u8>,
    /// Characters the embedded font lacks: empty boxes in the PNG, fonts of the reader in the SVG. Empty when all is well.
    pub missing_glyphs: String,
    /// The bars on this page, in the order drawn: down a bar chart, down panel after panel. Sums in text are none.
    pub bars: Vec<DrawnBar>,
}

/// Where one bar stands in the SVG, so that it can be made a link or have a tooltip.
///
/// The box holds the bar and its value label, in user units of the SVG (half as many as the PNG has pixels).
///
/// ```
/// use zhibiao_chart::{BarChart, DrawnBar, Group, Order, Series, Tone, Value};
///
/// let chart = BarChart {
///     series: vec![Series::new("计划投资", Tone::Planned)],
///     groups: vec![Group::new("甲", [Some(Value::exact(2.0))]), Group::new("乙", [Some(Value::exact(5.0))])],
///     order: Order::ByTotal,
///     ..BarChart::default()
/// };
/// let DrawnBar { group, series, .. } = chart.render()?[0].bars[0];
/// assert_eq!((chart.groups[group].name.as_str(), chart.series[series].name.as_str()), ("乙", "计划投资"));
/// # Ok::<(), zhibiao_chart::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrawnBar {
    /// Place of its group among the groups given, whatever the order drawn.
    pub group: usize,
    /// Place of its series or class among those given.
    pub series: usize,
    /// Left edge, the foot of the bar.
    pub left: i32,
    /// Upper edge.
    pub top: i32,
    /// From the foot of the bar to just past the label.
    pub width: u32,
    /// Thickness of the bar.
    pub height: u32,
}

/// Pixels of the PNG per pixel of the SVG.
const DENSITY: f64 = 2.0;
/// plotters' SVG backend prints `font-size = size / 1.24`: it takes the height of a line for the size.
pub(crate) const LINE_PER_EM: f64 = 1.24;
/// The same backend puts the baseline of a top-anchored text at 0.76 em.
pub(crate) const TOP_TO_BASELINE: f64 = 0.76;
/// Pixels per metre at 144 dpi.
const PIXELS_PER_METRE: u32 = 5669;

/// Draws a scene in both forms, or says why not.
pub(crate) fn paint(scene: &Scene) -> Result<Rendered, String> {
    let text: String = scene.texts().map(|text| text.content.as_str()).collect();
    Ok(Rendered { svg: svg(scene)?, png: png(scene)?, missing_glyphs: font::missing_glyphs(&text), bars: drawn(scene) })
}

/// Boxes on the pixels that `draw` puts the bars on; a label ends before the edge.
fn drawn(scene: &Scene) -> Vec<DrawnBar> {
    let drawn = |Spot { group, series, area }: &Spot| {
        let (left, top) = (area.left.round(), area.top.round());
        let (width, height) = ((area.right - left).ceil() as u32, (area.bottom.round() - top) as u32);
        DrawnBar { group: *group, series: *series, left: left as i32, top: top as i32, width, height }
    };
    scene.bars.iter().map(drawn).collect()
}

/// Size of the PNG in pixels.
pub(crate) fn pixels(scene: &Scene) -> (u32, u32) {
    size(scene, DENSITY)
}

fn svg(scene: &Scene) -> Result<String, String> {
    let mut svg = String::new();
    draw(scene, &mut SVGBackend::with_string(&mut svg, size(scene, 1.0)), 1.0).map_err(|error| error.to_string())?;
    // A name for screen readers and browser tabs, which plotters has no call for.
    let title = scene.title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let named = svg.replacen(">\n", &format!(" role=\"img\" xml:lang=\"zh-Hans\">\n<title>{title}</title>\n"), 1);
    Ok(named)
}

fn png(scene: &Scene) -> Result<Vec<u8>, String> {
    let (width, height) = pixels(scene);
    let mut pixels = vec![255; width as usize * height as usize * 3];
    let canvas = BitMapBackend::with_buffer(&mut pixels, (width, height));
    draw(scene, &mut Lettered::new(canvas), DENSITY).map_err(|error| error.to_string())?;
    encode(&pixels, width, height).map_err(|error| error.to_string())
}

/// A PNG with a palette, a quarter of the size, where the page has no more than 256 colours, which it has; else in RGB.
fn encode(pixels: &[u8], width: u32, height: u32) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Best);
    encoder.set_filter(png::FilterType::NoFilter);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: PIXELS_PER_METRE,
        yppu: PIXELS_PER_METRE,
        unit: png::Unit::Meter,
    }));
    let indexed = index(pixels);
    encoder.set_color(if indexed.is_some() { png::ColorType::Indexed } else { png::ColorType::Rgb });
    if let Some((palette, _)) = &indexed {
        encoder.set_palette(palette.as_slice());
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(indexed.as_ref().map_or(pixels, |(_, indices)| indices))?;
    writer.finish()?;
    Ok(file)
}

/// The colours of an RGB picture, in order of appearance, and for each pixel its place among them; none past 256.
fn index(pixels: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut places: HashMap<&[u8], u8> = HashMap::new();
    let mut palette: Vec<u8> = Vec::new();
    let mut indices = Vec::with_capacity(pixels.len() / 3);
    let mut last: (&[u8], u8) = (&[], 0);
    for pixel in pixels.chunks_exact(3) {
        if pixel != last.0 {
            let place = match places.get(pixel) {
                Some(place) => *place,
                None => {
                    let place = u8::try_from(palette.len() / 3).ok()?;
                    palette.extend_from_slice(pixel);
                    places.insert(pixel, place);
                    place
                }
            };
            last = (pixel, place);
        }
        indices.push(last.1);
    }
    Some((palette, indices))
}

fn draw<B: DrawingBackend>(scene: &Scene, backend: &mut B, density: f64) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let at = |x: f64, y: f64| ((x * density).round() as i32, (y * density).round() as i32);
    let (width, height) = size(scene, density);
    backend.ensure_prepared()?;
    backend.draw_rect((0, 0), (width as i32, height as i32), &solid(ink::PAPER), true)?;
    for mark in &scene.marks {
        match mark {
            Mark::Rect { area, color } => {
                let (left, top) = at(area.left, area.top);
                let (right, bottom) = at(area.right, area.bottom);
                // What is there is seen, however thin.
                backend.draw_rect((left, top), (right.max(left + 1), bottom.max(top + 1)), &solid(*color), true)?;
            }
            Mark::Polygon { points, color } => {
                backend.fill_polygon(points.iter().map(|(x, y)| at(*x, *y)), &solid(*color))?;
            }
            Mark::Text(text) => {
                let style = Style { text, density };
                let top = text.baseline - TOP_TO_BASELINE * text.kind.size;
                backend.draw_text(&text.content, &style, at(text.x, top))?;
            }
        }
    }
    backend.present()
}

fn size(scene: &Scene, density: f64) -> (u32, u32) {
    ((scene.width * density).round() as u32, (scene.height * density).round() as u32)
}

fn solid(rgb: Color) -> BackendColor {
    BackendColor { alpha: 1.0, rgb }
}

/// The look of a text in the words of plotters.
struct Style<'a> {
    text: &'a Text,
    density: f64,
}

impl BackendTextStyle for Style<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        solid(self.text.kind.color)
    }

    fn size(&self) -> f64 {
        self.text.kind.size * self.density * LINE_PER_EM
    }

    fn style(&self) -> FontStyle {
        match self.text.kind.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let horizontal = match self.text.anchor {
            Anchor::Start => HPos::Left,
            Anchor::End => HPos::Right,
        };
        Pos::new(horizontal, VPos::Top)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(font::FAMILIES)
    }

    fn layout_box(&self, text: &str) -> Result<(BackendCoord, BackendCoord), Infallible> {
        let width = font::width(text, self.text.kind.size * self.density, self.text.kind.weight);
        Ok(((0, 0), (width.ceil() as i32, (self.text.kind.size * self.density).ceil() as i32)))
    }

    /// Not used: `SVGBackend` writes text as text, `Lettered` draws its own.
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _at: BackendCoord,
        _pixel: DrawFunc,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
