//! The lines of a page that hold text, with what their place on the page says.

use crate::repair::trim;
use crate::{Hint, HintKind, Span};

/// A line that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text without the space around it.
    pub span: Span,
    /// Line breaks since the line before; 0 for the first.
    pub gap: usize,
    /// Width in columns: 1 for ASCII, 2 for the rest, 0 for spaces but for those of an indent.
    pub width: usize,
    /// Whether nothing above goes on here: a page of the dump begins (a form feed, or one space before its first line),
    /// or the layout sets the line apart.
    pub opens_page: bool,
    /// What the layout shows of it.
    pub set: Option<HintKind>,
    /// Whether it is indented by ideographic spaces, as first lines of paragraphs are, and most lines are not.
    pub indented: bool,
}

/// How the lines of a paragraph follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// Not at all: a line is a paragraph.
    Whole,
    /// With a blank line between; lines without one belong to one headline, or end in a figure.
    Loose,
    /// Without; a blank line parts paragraphs.
    Tight,
    /// Either way.
    Mixed,
}

/// The lines of a text, and how they are wrapped.
pub(crate) fn lines(text: &str, hints: &[Hint]) -> (Vec<Line>, Wrap) {
    let mut lines = Vec::with_capacity(text.len() / 48);
    let (mut at, mut gap, mut feed) = (0, 0, false);
    let (mut hints, feeds) = (hints.iter().peekable(), text.contains('\u{C}'));
    for row in text.split_inclusive('\n') {
        let span = trim(text, Span::new(at, at + row.len()));
        feed |= feeds && row.contains('\u{C}');
        let mut set = None;
        while let Some(hint) = hints.next_if(|hint| hint.at < at + row.len()) {
            feed |= hint.kind == HintKind::Apart;
            set = Some(hint.kind);
        }
        if !span.is_empty() {
            let indent = 2 * row.chars().take_while(|char| *char == '\u{3000}').count();
            let indented = row.starts_with(' ') && span.start == at + 1;
            lines.push(Line {
                span,
                gap,
                width: width(span.of(text)) + indent,
                opens_page: feed || indented && gap < 2,
                set,
                indented: indent > 0,
            });
            (gap, feed) = (0, false);
        }
        gap += usize::from(row.ends_with('\n'));
        at += row.len();
    }
    if lines.iter().filter(|line| line.opens_page).count() * 6 > lines.len().max(12) {
        // Paragraphs are indented by a space: it says nothing about pages.
        lines.iter_mut().for_each(|line| line.opens_page = false);
    }
    if lines.iter().filter(|line| line.indented).count() * 2 > lines.len() {
        lines.iter_mut().for_each(|line| line.indented = false);
    }
    let wrap = wrap(text, &lines);
    (lines, wrap)
}

/// Width in columns: 1 for ASCII, 2 for the rest, 0 for spaces.
pub(crate) fn width(line: &str) -> usize {
    const FEW: usize = 127; // so many are at most 254 columns wide, and are summed as bytes
    let columns = |byte: &u8| u8::from((0x21..0x80).contains(byte)) + 2 * u8::from(*byte >= 0xC0);
    line.as_bytes().chunks(FEW).map(|bytes| usize::from(bytes.iter().map(columns).sum::<u8>())).sum()
}

fn wrap(text: &str, lines: &[Line]) -> Wrap {
    let (mut all, mut torn, mut loose, mut tight) = (0, 0, 0, 0);
    for (index, line) in lines.iter().enumerate() {
        let words = line.span.of(text);
        all += line.span.len();
        torn += if line.width > LONGEST_COLUMN || ends_in_mark(words) { 0 } else { line.span.len() };
        if !words.ends_with(|last: char| last.is_ascii())
            && let Some(next) = lines.get(index + 1)
        {
            *(if next.gap > 1 { &mut loose } else { &mut tight }) += 1;
        }
    }
    match () {
        () if torn * 2 < all || lines.len() < 4 => Wrap::Whole,
        () if loose > tight * 2 => Wrap::Loose,
        () if tight > loose * 2 => Wrap::Tight,
        () => Wrap::Mixed,
    }
}

/// A printed column is not wider than a page; longer lines are paragraphs.
const LONGEST_COLUMN: usize = 110;

/// Whether a line ends in punctuation, as paragraphs do and most wrapped lines do not.
fn ends_in_mark(line: &str) -> bool {
    line.ends_with(['。', '，', '；', '：', '！', '？', '”', '…', '、', '.', ';', ':', ',', '!', '?', ')', '）', '》'])
}

/// Whether a line ends where a sentence ends, or behind the source named after it: `……5亿元。（某报）`.
pub(crate) fn ends_sentence(line: &str) -> bool {
    let ends = |line: &str| line.trim_end_matches(CLOSERS).ends_with(ENDERS);
    ends(line) || (line.ends_with(['）', ')']) && line.rfind(['（', '(']).is_some_and(|open| ends(&line[..open])))
}

/// Marks that end a sentence.
pub(crate) const ENDERS: [char; 7] = ['。', '！', '？', '…', '!', '?', '．'];

/// Marks that may stand behind the end of a sentence.
pub(crate) const CLOSERS: [char; 7] = ['”', '’', '」', '』', '）', ')', '"'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_knows_its_gap_width_and_page() {
        let (lines, _) = lines(" 甲a\n\n乙 丙\n 丁\n", &[]);
        let seen: Vec<_> = lines.iter().map(|line| (line.gap, line.width, line.opens_page)).collect();
        assert_eq!(seen, [(0, 3, true), (2, 4, false), (1, 2, true)]);
    }

    #[test]
    fn sentences_end_behind_their_quotes() {
        assert!(ends_sentence("他说：“好。”") && ends_sentence("相继建成……") && !ends_sentence("“最后一米”"));
        assert!(ends_sentence("产值5亿元。”（某报）") && !ends_sentence("产值5亿元（某报）"));
    }
}
