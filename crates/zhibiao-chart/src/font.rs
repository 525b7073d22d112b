//! The embedded font: which characters it has, and how wide a text is. Both PNG and SVG are laid out by it.

use std::sync::LazyLock;

use ab_glyph::{Font, FontRef, GlyphId, PxScale};

/// Families an SVG asks for, the embedded one first.
pub(crate) const FAMILIES: &str = "Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif";

/// From the baseline to the middle of a line of Chinese or of digits, in parts of the size.
pub(crate) const MIDDLE: f64 = 0.37;

static REGULAR: LazyLock<FontRef<'static>> = LazyLock::new(|| embedded(include_bytes!("../assets/regular.ttf")));
static BOLD: LazyLock<FontRef<'static>> = LazyLock::new(|| embedded(include_bytes!("../assets/bold.ttf")));

/// How heavy a text is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// The characters of `text` that the embedded font cannot draw, each once, in order of appearance.
///
/// A PNG shows an empty box for them; an SVG leaves them to the fonts of the reader.
///
/// ```
/// assert_eq!(zhibiao_chart::missing_glyphs("大亚湾（槃）▶ ≥ 3500"), "");
/// assert_eq!(zhibiao_chart::missing_glyphs("🀄高新区🀄"), "🀄");
/// ```
pub fn missing_glyphs(text: &str) -> String {
    let mut missing = String::new();
    for character in text.chars().filter(|c| !c.is_control()) {
        if REGULAR.glyph_id(character) == GlyphId(0) && !missing.contains(character) {
            missing.push(character);
        }
    }
    missing
}

/// Width of `text` on one line, in the unit of `size`.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    text.chars().map(|character| advance(character, size, weight)).sum()
}

/// How far the pen moves over one character.
pub(crate) fn advance(character: char, size: f64, weight: Weight) -> f64 {
    let (font, id) = glyph(character, weight);
    f64::from(font.h_advance_unscaled(id)) * size / f64::from(units_per_em(font))
}

/// The font that draws a character at this weight (regular where bold lacks it) and its glyph there.
pub(crate) fn glyph(character: char, weight: Weight) -> (&'static FontRef<'static>, GlyphId) {
    let bold = (weight == Weight::Bold).then(|| (&*BOLD, BOLD.glyph_id(character)));
    match bold {
        Some((font, id)) if id != GlyphId(0) => (font, id),
        _ => (&*REGULAR, REGULAR.glyph_id(character)),
    }
}

/// The scale at which the em square of `font` is `size` pixels high.
pub(crate) fn scale(font: &FontRef<'_>, size: f64) -> PxScale {
    PxScale::from(size as f32 * font.height_unscaled() / units_per_em(font))
}

fn units_per_em(font: &FontRef<'_>) -> f32 {
    font.units_per_em().unwrap_or(1000.0)
}

fn embedded(bytes: &'static [u8]) -> FontRef<'static> {
    FontRef::try_from_slice(bytes).expect("the embedded font is a whole TrueType file; a test reads it")
}
