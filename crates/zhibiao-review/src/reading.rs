//! The text of one article as it is read on the page, and where each byte of the source went.
//!
//! A dump breaks its lines anywhere, puts spaces where none belong and prints some lines doubled. Here that is undone,
//! and lines are broken only where the clean text has a paragraph; every character knows the bytes it was printed in,
//! so a figure is marked at the very bytes it was read from.

use std::collections::HashSet;
use zhibiao_fact::Span;
use zhibiao_text::clean;

/// Between stretches of a source that do not follow each other.
const GAP: &str = "\n⋯\n";
/// Bytes on either side of a figure outside its article that are shown with it, at most.
const AROUND: usize = 240;

/// Text for reading. Places in it count UTF-16 units, as the page's script does.
#[derive(Default)]
pub struct Reading {
    text: String,
    units: usize,
    pieces: Vec<Piece>,
}

/// An unbroken stretch of the source and where its characters went.
struct Piece {
    source: Span,
    /// Where each character was printed, both times if twice, and its place and length in the text.
    kept: Vec<(Span, Mark)>,
}

/// A stretch of a [`Reading`], in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// First unit.
    pub start: usize,
    /// Number of units.
    pub len: usize,
}

impl Reading {
    /// From a source: the spans of an article in reading order, with what else is `needed` (a figure in
    /// a headline, a date at the top of the page) before or after them. `clean` says where paragraphs begin.
    pub fn of_source(source: &str, spans: &[Span], needed: &[Span], clean: &str) -> Self {
        let spans: Vec<Span> = spans.iter().map(|span| within(source, *span)).filter(|span| !span.is_empty()).collect();
        let extras = extras(source, &spans, needed);
        let body_start = spans.first().map_or(usize::MAX, |span| span.start);
        let (before, after): (Vec<Span>, Vec<Span>) = extras.into_iter().partition(|span| span.start < body_start);
        let breaks = Breaks::of(clean);
        let mut reading = Reading::default();
        for span in &before {
            reading.gap();
            reading.stretch(source, *span, &breaks);
        }
        if !spans.is_empty() {
            reading.gap();
        }
        for span in &spans {
            reading.stretch(source, *span, &breaks);
        }
        for span in &after {
            reading.gap();
            reading.stretch(source, *span, &breaks);
        }
        reading
    }

    /// From clean text, where there is no source; sentences that are not in it follow it.
    pub fn of_clean<'a>(text: &str, sentences: impl Iterator<Item = &'a str>) -> Self {
        let mut whole = text.to_owned();
        for sentence in sentences.filter(|sentence| !sentence.is_empty()) {
            if !whole.contains(sentence) {
                if !whole.is_empty() {
                    whole.push('\n');
                }
                whole.push_str(sentence);
            }
        }
        let units = utf16_len(&whole);
        Reading { text: whole, units, pieces: Vec::new() }
    }

    /// The text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Where bytes of the source went: a mark for each stretch that holds some of them.
    pub fn marks(&self, span: Span) -> Vec<Mark> {
        self.pieces.iter().filter_map(|piece| piece.mark(span)).collect()
    }

    /// Where the `nth` telling of a figure in a sentence stands in clean text.
    pub fn find(&self, sentence: &str, figure: &str, nth: usize) -> Option<Mark> {
        let at = self.text.find(sentence)?;
        let starts: Vec<usize> = figure_starts(sentence, figure).collect();
        let start = at + starts.get(nth).or(starts.first())?;
        Some(Mark { start: utf16_len(&self.text[..start]), len: utf16_len(figure) })
    }

    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.push(GAP);
        }
    }

    fn push(&mut self, text: &str) -> Mark {
        let mark = Mark { start: self.units, len: utf16_len(text) };
        self.text.push_str(text);
        self.units += mark.len;
        mark
    }

    /// Appends a stretch of the source, its lines repaired and joined.
    fn stretch(&mut self, source: &str, span: Span, breaks: &Breaks) {
        let mut kept = Vec::with_capacity(span.len() / 3);
        let mut at = span.start;
        for line in span.of(source).split_inclusive('\n') {
            let flow = clean(line);
            self.push(joint(&self.text, flow.text(), breaks));
            for (place, char) in flow.text().char_indices() {
                let printed = flow.source(place..place + char.len_utf8());
                let mark = self.push(char.encode_utf8(&mut [0; 4]));
                kept.push((Span::new(at + printed.start, at + printed.end), mark));
            }
            at += line.len();
        }
        self.pieces.push(Piece { source: span, kept });
    }
}

impl Piece {
    fn mark(&self, span: Span) -> Option<Mark> {
        if span.start >= self.source.end || span.end <= self.source.start {
            return None;
        }
        let from = self.kept.partition_point(|(printed, _)| printed.start < span.start);
        let (_, first) = self.kept.get(from).filter(|(printed, _)| printed.start < span.end)?;
        // Between the two copies of a doubled figure stand other words, whose second copy is outside.
        let inside = self.kept[from..].iter().take_while(|(printed, _)| printed.end <= span.end);
        let (_, last) = inside.last().unwrap_or(&self.kept[from]);
        Some(Mark { start: first.start, len: last.start + last.len - first.start })
    }
}

/// What stands between two lines.
fn joint(before: &str, next: &str, breaks: &Breaks) -> &'static str {
    let (Some(last), Some(first)) = (before.chars().next_back(), next.chars().next()) else { return "" };
    if last.is_whitespace() {
        ""
    } else if breaks.between(last, next) {
        "\n"
    } else if last.is_ascii_alphabetic() && first.is_ascii_alphabetic() {
        " "
    } else {
        ""
    }
}

/// Where the clean text has paragraphs: the last character of one with the first two of the next.
struct Breaks(HashSet<(char, char, Option<char>)>);

impl Breaks {
    fn of(clean: &str) -> Self {
        let paragraphs: Vec<&str> = clean.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
        let pair = |pair: &[&str]| Self::key(pair[0].chars().next_back()?, pair[1]);
        Breaks(paragraphs.windows(2).filter_map(pair).collect())
    }

    fn between(&self, last: char, next: &str) -> bool {
        Self::key(last, next).is_some_and(|key| self.0.contains(&key))
    }

    fn key(last: char, next: &str) -> Option<(char, char, Option<char>)> {
        let mut chars = next.chars().filter(|each| !each.is_whitespace());
        Some((last, chars.next()?, chars.next()))
    }
}

/// The lines around what is needed and not in the article, sorted, none overlapping another.
fn extras(source: &str, spans: &[Span], needed: &[Span]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for need in needed {
        let need = within(source, *need);
        let covered = spans.iter().any(|span| span.start <= need.start && need.end <= span.end);
        if need.is_empty() || covered {
            continue;
        }
        // A figure may begin in a span and end outside: only what is outside is looked up.
        let touched = spans.iter().find(|span| need.start < span.end && span.start < need.end);
        let outside = match touched {
            Some(span) if need.start < span.start => Span::new(need.start, span.start),
            Some(span) => Span::new(span.end, need.end.max(span.end)),
            None => need,
        };
        found.push(line_around(source, outside, spans));
    }
    found.sort();
    let mut merged: Vec<Span> = Vec::new();
    for span in found {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => *last = last.hull(span),
            _ => merged.push(span),
        }
    }
    merged
}

/// The line that holds a span, no farther than [`AROUND`] and not into any of `spans`.
fn line_around(source: &str, span: Span, spans: &[Span]) -> Span {
    let ends = spans.iter().map(|each| each.end).filter(|end| *end <= span.start);
    let starts = spans.iter().map(|each| each.start).filter(|start| *start >= span.end);
    let low = source.ceil_char_boundary(ends.max().unwrap_or(0).max(span.start.saturating_sub(AROUND)));
    let high = source.floor_char_boundary(starts.min().unwrap_or(source.len()).min(span.end + AROUND));
    let start = source[low..span.start].rfind('\n').map_or(low, |at| low + at + 1);
    let end = source[span.end..high].find('\n').map_or(high, |at| span.end + at);
    Span::new(start, end)
}

/// The span as far as it is in the source, on character boundaries.
fn within(source: &str, span: Span) -> Span {
    let start = source.floor_char_boundary(span.start.min(source.len()));
    let end = source.ceil_char_boundary(span.end.min(source.len()));
    Span::new(start, end.max(start))
}

/// Where a figure begins in a sentence, not counting the tail of a longer one (3.5% in 13.5%).
fn figure_starts<'a>(sentence: &'a str, figure: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part_of_longer = |at: usize| sentence[..at].ends_with(|last: char| last.is_ascii_digit() || last == '.');
    sentence.match_indices(figure).map(|(at, _)| at).filter(move |at| !figure.is_empty() && !part_of_longer(*at))
}

fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `source`, what of it is needed, and the reading with 【】 around it.
    fn check(source: &str, body: &str, needed: &str, clean: &str, expected: &str) {
        let span_of = |text: &str| source.find(text).map(|at| Span::new(at, at + text.len())).unwrap();
        let spans: Vec<Span> = if body.is_empty() { vec![] } else { vec![span_of(body)] };
        let need = span_of(needed);
        let reading = Reading::of_source(source, &spans, &[need], clean);
        let mut units: Vec<u16> = reading.text.encode_utf16().collect();
        for mark in reading.marks(need).iter().rev() {
            units.insert(mark.start + mark.len, '】' as u16);
            units.insert(mark.start, '【' as u16);
        }
        assert_eq!(String::from_utf16(&units).unwrap(), expected);
    }

    #[test]
    fn a_wrapped_figure_is_marked_whole() {
        let source = "项目总投资约6\n\n0亿元，一期先建。\n\n园区说，\n明年完工。";
        check(
            source,
            source,
            "6\n\n0亿元",
            "项目总投资约60亿元，一期先建。\n园区说，明年完工。",
            "项目总投资约【60亿元】，一期先建。\n园区说，明年完工。",
        );
    }

    #[test]
    fn a_figure_in_the_headline_comes_before_the_body() {
        let source = "旧闻一则\n甲区签约六十亿元😀项目\n别家的消息\n本报讯 甲区签约。";
        check(source, "本报讯 甲区签约。", "六十亿元", "甲区签约。", "甲区签约【六十亿元】😀项目\n⋯\n本报讯甲区签约。");
    }

    #[test]
    fn a_doubled_line_is_read_once_and_its_figure_marked_whole() {
        let source = "总投资总投资4848亿元新材料项目开工亿元新材料项目开工\n本报讯 甲区开工。";
        let figure = "4848亿元新材料项目开工亿元";
        check(source, "本报讯 甲区开工。", figure, "甲区开工。", "总投资【48亿元】新材料项目开工\n⋯\n本报讯甲区开工。");
        check("产值３５ . ８ 亿元", "产值３５ . ８ 亿元", "３５ . ８ 亿元", "", "产值【35.8亿元】");
    }

    #[test]
    fn units_are_those_of_utf16() {
        check("😀😀产值60亿元", "😀😀产值60亿元", "60亿元", "", "😀😀产值【60亿元】");
    }

    #[test]
    fn spans_that_miss_the_source_do_no_harm() {
        let reading = Reading::of_source("产值", &[Span::new(1, 99)], &[Span::new(4, 5), Span::new(50, 60)], "");
        assert_eq!(reading.text, "产值");
        assert_eq!(reading.marks(Span::new(50, 60)), []);
    }

    #[test]
    fn without_a_source_the_figure_is_looked_up() {
        let reading = Reading::of_clean("产值增长13.5%，税收增长3.5%。", ["标题60亿元"].into_iter());
        assert_eq!(reading.text, "产值增长13.5%，税收增长3.5%。\n标题60亿元");
        let sentence = "产值增长13.5%，税收增长3.5%。";
        assert_eq!(reading.find(sentence, "3.5%", 0), Some(Mark { start: 14, len: 4 }));
        assert_eq!(reading.find("标题60亿元", "60亿元", 0), Some(Mark { start: 22, len: 4 }));
    }
}
