//! What the caller gives: all that the page is to show.

use zhibiao_fact::{ArticleRecord, Correction, Diagnostic, Fact};

/// The language of labels and buttons; what newspapers printed stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// All that one page shows.
#[derive(Debug, Clone)]
pub struct Content<'a> {
    /// Heading of the page.
    pub title: &'a str,
    /// Language of the labels.
    pub lang: Lang,
    /// When it was made, as it is to be printed; empty for nothing.
    pub generated: &'a str,
    /// What a reader must know before reading, such as what was left off the page and why.
    pub notes: &'a [String],
    /// Articles in the order of their documents.
    pub articles: &'a [ArticleRecord],
    /// Facts in article and reading order.
    pub facts: &'a [Fact],
    /// What was seen and not settled.
    pub diagnostics: &'a [Diagnostic],
    /// Decoded source texts. With the source of a document, its figures are marked at their very
    /// bytes; without, they are looked up in the clean text, and evidence is not marked.
    pub sources: &'a [SourceText<'a>],
    /// Charts, in the order they are to be shown.
    pub charts: &'a [ChartSection],
    /// What people corrected, in the order of their table. A fact with a corrected field is among `facts`
    /// as it was corrected; a fact that was found to be none is not.
    pub corrections: &'a [Correction],
}

impl<'a> Content<'a> {
    /// A page with nothing on it yet.
    pub fn new(title: &'a str, lang: Lang, generated: &'a str) -> Self {
        Content {
            title,
            lang,
            generated,
            notes: &[],
            articles: &[],
            facts: &[],
            diagnostics: &[],
            sources: &[],
            charts: &[],
            corrections: &[],
        }
    }
}

/// The decoded text of one input, in whose bytes the spans count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceText<'a> {
    /// The input as facts and articles name it.
    pub doc: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// One chart with the list of its bars.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartSection {
    /// Heading for screen readers and of the table that its bars lead to. The image shows its own.
    pub title: String,
    /// What it counts and what not, for screen readers, as the image shows its own; empty for nothing.
    pub note: String,
    /// One SVG image. An XML declaration before it is left off.
    pub svg: String,
    /// Its bars, in the order drawn.
    pub bars: Vec<Bar>,
}

/// One bar and the facts it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bar {
    /// Name beside the bar.
    pub label: String,
    /// Its value as printed on the chart: `≥3500亿元`.
    pub value_label: String,
    /// Facts counted in it.
    pub fact_ids: Vec<String>,
    /// Facts that belong to it and were not counted.
    pub left_out: Vec<LeftOut>,
    /// Where it is drawn; with it, the bar in the image is a link too.
    pub area: Option<Area>,
}

/// A fact that was not counted in a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The fact.
    pub fact_id: String,
    /// Why, for the reader, in the language of the page.
    pub reason: String,
}

/// A rectangle in the user units of an SVG image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}
