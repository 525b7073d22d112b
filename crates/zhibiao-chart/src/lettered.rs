//! A plotters backend that draws its text with the embedded font and leaves all else to the backend it wraps.
//!
//! plotters' own text needs a font of the system, or spaces Chinese wrongly; see `draw_text` for what is done instead.

use ab_glyph::{Font, point};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use crate::font::{self, Weight};
use crate::paint::{LINE_PER_EM, TOP_TO_BASELINE};

/// The wrapper; upright text only, which is all that the charts use.
pub(crate) struct Lettered<B> {
    canvas: B,
}

type Outcome<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: DrawingBackend> Lettered<B> {
    pub(crate) fn new(canvas: B) -> Self {
        Lettered { canvas }
    }
}

impl<B: DrawingBackend> DrawingBackend for Lettered<B> {
    type ErrorType = B::ErrorType;

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome<B> {
        let (size, weight) = size_and_weight(style);
        let mut pen = f64::from(at.0)
            - match style.anchor().h_pos {
                HPos::Left => 0.0,
                HPos::Center => font::width(text, size, weight) / 2.0,
                HPos::Right => font::width(text, size, weight),
            };
        let baseline = f64::from(at.1)
            + size
                * match style.anchor().v_pos {
                    VPos::Top => TOP_TO_BASELINE,
                    VPos::Center => font::MIDDLE,
                    VPos::Bottom => TOP_TO_BASELINE - 1.0,
                };
        for character in text.chars() {
            self.draw_glyph(character, (pen, baseline.round()), size, weight, style.color())?;
            pen += font::advance(character, size, weight);
        }
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<B::ErrorType>> {
        let (size, weight) = size_and_weight(style);
        Ok((font::width(text, size, weight).ceil() as u32, size.ceil() as u32))
    }

    fn get_size(&self) -> (u32, u32) {
        self.canvas.get_size()
    }

    fn ensure_prepared(&mut self) -> Outcome<B> {
        self.canvas.ensure_prepared()
    }

    fn present(&mut self) -> Outcome<B> {
        self.canvas.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Outcome<B> {
        self.canvas.draw_pixel(at, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome<B> {
        self.canvas.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome<B> {
        self.canvas.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome<B> {
        self.canvas.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome<B> {
        self.canvas.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Outcome<B> {
        self.canvas.fill_polygon(points, style)
    }

    fn blit_bitmap(&mut self, at: BackendCoord, size: (u32, u32), pixels: &[u8]) -> Outcome<B> {
        self.canvas.blit_bitmap(at, size, pixels)
    }
}

impl<B: DrawingBackend> Lettered<B> {
    fn draw_glyph(
        &mut self,
        character: char,
        (x, y): (f64, f64),
        size: f64,
        weight: Weight,
        color: BackendColor,
    ) -> Outcome<B> {
        let (font, id) = font::glyph(character, weight);
        let placed = id.with_scale_and_position(font::scale(font, size), point(x as f32, y as f32));
        let Some(outline) = font.outline_glyph(placed) else { return Ok(()) };
        let corner = outline.px_bounds().min;
        let (left, top) = (corner.x as i32, corner.y as i32);
        let mut outcome = Ok(());
        outline.draw(|dx, dy, coverage| {
            // Sixteen shades look as smooth as 256 and let a page keep to one palette.
            let shade = (coverage.min(1.0) * 15.0).round() / 15.0;
            if shade > 0.0 && outcome.is_ok() {
                let ink = color.mix(f64::from(shade));
                outcome = self.canvas.draw_pixel((left + dx as i32, top + dy as i32), ink);
            }
        });
        outcome
    }
}

fn size_and_weight<S: BackendTextStyle>(style: &S) -> (f64, Weight) {
    let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
    (style.size() / LINE_PER_EM, weight)
}
