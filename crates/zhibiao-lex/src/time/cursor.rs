//! Small steps over a text: spaces, numbers in digits or Chinese, words of a table.

use zhibiao_lexicon::{Edge, End};

/// A whole number as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    /// How many characters wrote it.
    pub digits: u8,
    pub script: Script,
    /// Byte after it.
    pub end: usize,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// `2024`, `２０２４`.
    Arabic,
    /// `二〇二四`: digit by digit.
    Positional,
    /// `三`, `十二`, `二十一`.
    Spoken,
}

/// A row of a word table: the word, what it means, and the neighbours that make it another word.
pub(super) struct Row<T> {
    pub word: &'static str,
    first: Edge,
    last: Edge,
    pub meaning: T,
    /// Characters that must not stand before it.
    pub not_after: &'static str,
    /// Words that must not follow, joined by `|`.
    pub not_before: &'static str,
}

/// A row whose word means the same wherever it stands.
pub(super) const fn row<T>(word: &'static str, meaning: T) -> Row<T> {
    guarded(word, meaning, "", "")
}

/// A row whose word is another word after these characters or before these words.
pub(super) const fn guarded<T>(
    word: &'static str,
    meaning: T,
    not_after: &'static str,
    not_before: &'static str,
) -> Row<T> {
    let (first, last) = (Edge::of(End::First, word), Edge::of(End::Last, word));
    Row { word, first, last, meaning, not_after, not_before }
}

/// The longest word of the table that stands at `at`, with the byte after it.
pub(super) fn word_at<T: Copy>(text: &str, at: usize, table: &[Row<T>]) -> Option<(T, usize)> {
    longest(text, at, table.iter())
}

/// A long table, ready to be asked by the first character of a word.
pub(super) struct Index<T: 'static>(Vec<(char, &'static Row<T>)>);

impl<T: Copy> Index<T> {
    pub(super) fn new(table: &'static [Row<T>]) -> Self {
        let mut rows: Vec<_> = table.iter().filter_map(|row| Some((row.word.chars().next()?, row))).collect();
        rows.sort_by_key(|(first, _)| *first);
        Index(rows)
    }

    /// The longest word of the table that stands at `at`, with the byte after it.
    pub(super) fn word_at(&self, text: &str, at: usize) -> Option<(T, usize)> {
        let first = char_at(text, at)?;
        // Most starts are figures, and no word of a table is one.
        if first.is_ascii_digit() {
            return None;
        }
        let from = self.0.partition_point(|(start, _)| *start < first);
        let rows = self.0[from..].iter().take_while(|(start, _)| *start == first);
        longest(text, at, rows.map(|(_, row)| *row))
    }
}

fn longest<'a, T: Copy + 'a>(text: &str, at: usize, rows: impl Iterator<Item = &'a Row<T>>) -> Option<(T, usize)> {
    let rest = &text[at..];
    let window = End::First.window(rest.as_bytes());
    let mut best: Option<&Row<T>> = None;
    for row in rows {
        if row.first.fits(window)
            && rest.starts_with(row.word)
            && best.is_none_or(|known| known.word.len() < row.word.len())
            && !before(text, at).is_some_and(|left| row.not_after.contains(left))
            && !starts_with_any(&rest[row.word.len()..], row.not_before)
        {
            best = Some(row);
        }
    }
    best.map(|row| (row.meaning, at + row.word.len()))
}

/// The longest word of the table that ends at `at`, spaces between allowed, with the byte it starts at.
pub(super) fn word_before<T: Copy>(text: &str, at: usize, table: &[Row<T>]) -> Option<(T, usize)> {
    let left = text[..at].trim_end_matches([' ', '\u{3000}']);
    let window = End::Last.window(left.as_bytes());
    table
        .iter()
        .filter(|row| row.last.fits(window) && left.ends_with(row.word))
        .filter(|row| !before(text, left.len() - row.word.len()).is_some_and(|char| row.not_after.contains(char)))
        .max_by_key(|row| row.word.len())
        .map(|row| (row.meaning, left.len() - row.word.len()))
}

/// Whether the text starts with one of the words joined by `|`.
pub(super) fn starts_with_any(text: &str, words: &str) -> bool {
    let (text, mut words) = (text.as_bytes(), words.as_bytes());
    while !words.is_empty() {
        let end = words.iter().position(|byte| *byte == b'|').unwrap_or(words.len());
        if text.starts_with(&words[..end]) {
            return true;
        }
        words = words.get(end + 1..).unwrap_or_default();
    }
    false
}

/// The character at `at`.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// The character before `at`.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The byte after `word` where it stands at `at`, spaces before it allowed.
pub(super) fn eat(text: &str, at: usize, word: &str) -> Option<usize> {
    let at = skip_spaces(text, at);
    text[at..].starts_with(word).then_some(at + word.len())
}

/// The first byte from `at` on that is no space; at most two spaces are skipped.
pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    let spaces = text[at..].chars().take(2).take_while(|char| matches!(char, ' ' | '\u{3000}'));
    at + spaces.map(char::len_utf8).sum::<usize>()
}

/// The digit a character writes: `4`, `４`.
pub(super) fn arabic(char: char) -> Option<u32> {
    match char {
        '0'..='9' => Some(char as u32 - '0' as u32),
        '０'..='９' => Some(char as u32 - '０' as u32),
        _ => None,
    }
}

/// The digit a Chinese character writes: `四`, `〇`, `两`; the ring may be typed as 0 or O: `二0二四`, `二O二四`.
fn chinese(char: char) -> Option<u32> {
    Some(match char {
        '〇' | '○' | '零' | '0' | '０' | 'O' | 'Ｏ' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether a character writes part of a number of any size.
pub(super) fn is_numeral(char: char) -> bool {
    arabic(char).is_some() || matches!(char, '十' | '百' | '千' | '万' | '亿' | '几' | '数') || chinese(char).is_some()
}

/// The number at `at`: up to 8 Arabic digits, Chinese digits one by one, or Chinese up to 99.
pub(super) fn number_at(text: &str, at: usize) -> Option<Number> {
    let first = char_at(text, at)?;
    if arabic(first).is_some() {
        return digits_at(text, at, arabic, Script::Arabic);
    }
    spoken_at(text, at).or_else(|| {
        let number = digits_at(text, at, |char| chinese(char).filter(|_| char != '两'), Script::Positional)?;
        (number.digits > 1 || number.value == 0).then_some(number)
    })
}

fn digits_at(text: &str, at: usize, digit: impl Fn(char) -> Option<u32>, script: Script) -> Option<Number> {
    let (mut value, mut digits, mut end) = (0, 0, at);
    for char in text[at..].chars() {
        let Some(next) = digit(char) else { break };
        if digits == 8 {
            return None;
        }
        value = value * 10 + next;
        digits += 1;
        end += char.len_utf8();
    }
    (digits > 0).then_some(Number { value, digits, script, end })
}

/// `三`, `十`, `十二`, `二十`, `二十一`; not `二〇`, not `三百`.
fn spoken_at(text: &str, at: usize) -> Option<Number> {
    let mut chars = text[at..].chars().peekable();
    let mut end = at;
    let mut value = 0;
    let mut digits = 0;
    if let Some(tens) = chars.peek().copied().and_then(chinese).filter(|tens| *tens > 0) {
        end += chars.next()?.len_utf8();
        digits += 1;
        value = tens;
    }
    if chars.peek() == Some(&'十') {
        end += chars.next()?.len_utf8();
        digits += 1;
        value = value.max(1) * 10;
        if let Some(ones) = chars.peek().copied().and_then(chinese).filter(|ones| *ones > 0) {
            end += chars.next()?.len_utf8();
            digits += 1;
            value += ones;
        }
    }
    let ends = chars
        .peek()
        .is_none_or(|next| chinese(*next).is_none() && !matches!(next, '十' | '百' | '千' | '万' | '亿' | '几'));
    (digits > 0 && ends).then_some(Number { value, digits, script: Script::Spoken, end })
}

/// The byte after a figure that is no time, so that no time is read out of its middle: `1,234.5`, `一百二十四`.
pub(super) fn skip_figure(text: &str, at: usize) -> usize {
    let mut chars = text[at..].char_indices().peekable();
    while let Some((offset, char)) = chars.next() {
        let joins = matches!(char, '.' | ',')
            && offset > 0
            && chars.peek().is_some_and(|(_, next)| arabic(*next).is_some())
            && before(text, at + offset).is_some_and(|left| arabic(left).is_some());
        if !(joins || is_numeral(char)) {
            return (at + offset).max(at + text[at..].chars().next().map_or(0, char::len_utf8));
        }
    }
    text.len()
}
