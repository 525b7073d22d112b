//! The layout that `pdftotext -bbox-layout` tells: sheets, and on them lines with their boxes.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Lengths are hundredths of a point; `y` grows downwards.
pub type Length = i32;

/// One side of a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// How high it is.
    pub height: Length,
    /// Its lines, in no order that means anything.
    pub lines: Vec<Line>,
}

/// Words that stand beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Left edge.
    pub left: Length,
    /// Upper edge.
    pub top: Length,
    /// Right edge.
    pub right: Length,
    /// Lower edge.
    pub bottom: Length,
    /// Width of a Chinese character: the size of the type.
    pub em: Length,
    /// How much of its width the words take.
    pub ink: Length,
    /// Its words; a gap of a fifth of a character or more is a space.
    pub text: String,
}

impl Line {
    /// Adds words to the right; the size is that of most of them.
    pub fn join(&mut self, next: &Line) {
        let em = if next.text.len() > self.text.len() { next.em } else { self.em };
        if (next.left - self.right) * 5 >= self.em {
            self.text.push(' ');
        }
        self.text.push_str(&next.text);
        self.ink += next.ink;
        self.right = self.right.max(next.right);
        self.bottom = self.bottom.max(next.bottom);
        self.top = self.top.min(next.top);
        self.em = em;
    }
}

/// Width in half characters: 1 for ASCII, 2 for the rest.
pub fn half_widths(text: &str) -> Length {
    text.chars().map(|char| if char.is_ascii() { 1 } else { 2 }).sum()
}

/// Reads the XHTML.
pub fn sheets(xhtml: &str) -> Result<Vec<Sheet>, quick_xml::Error> {
    let mut reader = Reader::from_str(xhtml);
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut words: Vec<Line> = Vec::new();
    let mut in_word = false;
    loop {
        match reader.read_event()? {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == b"page" => {
                sheets.push(Sheet { height: length(&tag, "height"), lines: Vec::new() });
            }
            Event::Start(tag) if tag.name().as_ref() == b"word" => {
                in_word = true;
                words.push(word(&tag));
            }
            Event::Text(text) if in_word => add(&mut words, &text.decode()?),
            Event::GeneralRef(entity) if in_word => match entity.resolve_char_ref()? {
                Some(char) => add(&mut words, char.encode_utf8(&mut [0; 4])),
                None => add(&mut words, resolve_predefined_entity(&entity.decode()?).unwrap_or_default()),
            },
            Event::End(tag) if tag.name().as_ref() == b"word" => in_word = false,
            Event::End(tag) if tag.name().as_ref() == b"line" => {
                if let (Some(line), Some(sheet)) = (line(std::mem::take(&mut words)), sheets.last_mut()) {
                    sheet.lines.push(line);
                }
            }
            Event::Eof => {
                settle_sizes(&mut sheets);
                return Ok(sheets);
            }
            _ => {}
        }
    }
}

fn add(words: &mut [Line], text: &str) {
    if let Some(word) = words.last_mut() {
        word.text.extend(text.chars().filter(|char| !char.is_control()));
    }
}

fn word(tag: &BytesStart) -> Line {
    let (left, right) = (length(tag, "xMin"), length(tag, "xMax"));
    let (top, bottom) = (length(tag, "yMin"), length(tag, "yMax"));
    Line { left, top, right, bottom, em: 0, ink: right - left, text: String::new() }
}

/// `12.345678` points are 1234 hundredths; what is missing is 0.
fn length(tag: &BytesStart, name: &str) -> Length {
    let Ok(Some(attribute)) = tag.try_get_attribute(name) else { return 0 };
    let written = String::from_utf8_lossy(&attribute.value);
    let (points, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let hundredths = fraction.chars().chain("00".chars()).take(2).collect::<String>().parse().unwrap_or(0);
    let points = points.parse::<Length>().unwrap_or(0).saturating_mul(100);
    if written.starts_with('-') { points - hundredths } else { points.saturating_add(hundredths) }
}

/// The words of a line as one; its type is as large as its Chinese words tell, no larger than it is high.
fn line(words: Vec<Line>) -> Option<Line> {
    let mut words: Vec<Line> = words.into_iter().filter(|word| !word.text.trim().is_empty()).collect();
    words.sort_by_key(|word| word.left);
    let chinese = |word: &&Line| !word.text.contains(|char: char| char.is_ascii());
    let some_chinese = words.iter().any(|word| chinese(&word));
    let told = words.iter().filter(|word| !some_chinese || chinese(word));
    let (wide, halves) =
        told.fold((0, 0), |(wide, halves), word| (wide + word.right - word.left, halves + half_widths(&word.text)));
    let mut words = words.into_iter();
    let first = words.next()?;
    let mut line = Line { em: wide * 2 / halves.max(1), ..first };
    words.for_each(|word| line.join(&word));
    line.em = line.em.min(line.bottom - line.top).max(1);
    Some(line)
}

/// Lines of one height are of one size: justified text is spread and marks are narrow, so the size is the one
/// below which a quarter of them are told to be.
fn settle_sizes(sheets: &mut [Sheet]) {
    const POINTS: Length = 25;
    let mut told: HashMap<Length, Vec<Length>> = HashMap::new();
    let height = |line: &Line| (line.bottom - line.top) / POINTS;
    for line in sheets.iter().flat_map(|sheet| &sheet.lines) {
        told.entry(height(line)).or_default().push(line.em);
    }
    told.values_mut().for_each(|sizes| sizes.sort_unstable());
    for line in sheets.iter_mut().flat_map(|sheet| &mut sheet.lines) {
        line.em = told.get(&height(line)).map_or(line.em, |sizes| sizes[sizes.len() / 4]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_lines_with_their_size() {
        let xhtml = r#"<doc><page width="600.0" height="800.50"><flow><block><line xMin="0">
            <word xMin="10.0" yMin="20.5" xMax="50.0" yMax="32.0">总投资60</word>
            <word xMin="50.0" yMin="20.5" xMax="70.0" yMax="32.0">亿元</word>
            <word xMin="75.0" yMin="20.5" xMax="105.0" yMax="32.0">A&amp;B</word>
            </line></block></flow></page></doc>"#;
        let sheets = sheets(xhtml).expect("sound XML");
        let line = |text: &str| Line {
            left: 1000,
            top: 2050,
            right: 10500,
            bottom: 3200,
            em: 1000,
            ink: 9000,
            text: text.into(),
        };
        assert_eq!(sheets, [Sheet { height: 80050, lines: vec![line("总投资60亿元 A&B")] }]);
    }

    #[test]
    fn what_is_no_xml_is_an_error() {
        assert!(sheets("<doc><page></doc>").is_err());
        assert_eq!(sheets("").ok(), Some(Vec::new()));
    }
}
