//! Times and periods in text: where they stand, what was written, and what it means.
//!
//! Reading and meaning are two steps. [`times`] finds what was written (`去年底`, `1-4月`, `近日`) and knows nothing of today;
//! [`TimeExpression::resolve`] makes a [`Period`](zhibiao_fact::Period) of it, given the [`Anchor`]: when the page was published and which time was
//! named just before. Durations (3个月, 30年) are quantities and are not read here; `近三年`, `未来五年` and `两年前` are times.
//!
//! ```
//! use zhibiao_fact::Stretch;
//! use zhibiao_lex::time::{Anchor, times};
//!
//! let anchor = Anchor { published: Some(Stretch::Month(2024, 6)), ..Anchor::default() };
//! let found = times("今年1-4月完成投资30亿元，到2027年将达90亿元");
//! let periods: Vec<String> = found.iter().map(|time| time.expression.resolve(&anchor).unwrap().to_string()).collect();
//! assert_eq!(periods, ["2024-01/2024-04", "2027"]);
//! ```

mod calendar;
mod counted;
mod cursor;
mod digits;
mod era;
mod expression;
mod festival;
mod frame;
mod moment;
mod neighbours;
mod published;
mod resolve;
mod season;
#[cfg(test)]
mod tests;
mod words;

pub use expression::{
    CalendarUnit, Edge, Festival, FestivalPart, Moment, MonthPart, MonthWord, TimeExpression, YearWord,
};
pub use published::{infer_published, published, published_in_name};

use std::ops::Range;
use zhibiao_fact::Stretch;

/// What relative words are read against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Anchor {
    /// The day of publication or, where only that is known, its month or year.
    pub published: Option<Stretch>,
    /// The time named just before, for 当年, 次年, 当天, 同期, and for the year or month that a date leaves out. None where
    /// the sentence has named none: a date is then read against the publication.
    pub context: Option<Stretch>,
    /// How many months after publication a month or day without a year may still lie: 0 for what is told as done.
    pub ahead: u8,
}

/// A time in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeMention {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What was written.
    pub expression: TimeExpression,
    /// The rules that read it, first to last.
    pub rules: Vec<&'static str>,
}

/// The times of a text in order, none overlapping another.
pub fn times(text: &str) -> Vec<TimeMention> {
    let mut mentions: Vec<TimeMention> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        match frame::mention_at(text, start) {
            Some(mut mention) => {
                let free = mentions.last().map_or(0, |last| last.range.end);
                mention.range.start = mention.range.start.max(free);
                at = mention.range.end.max(start + 1);
                mentions.push(mention);
            }
            None => at = cursor::skip_figure(text, start),
        }
    }
    mentions
}

/// Characters that a time can start with.
const STARTERS: &str = "0123456789０１２３４５６７８９〇○零一二三四五六七八九十两Qq\
    今本这去年上前大明下后当同次翌全年首月昨後近日最连目眼迄至现如每刚过未接向之周星第";

/// First and second characters of the names of festivals and of days of the moon. Many of the first are frequent in other
/// words (亿元, 国家), so both are asked.
const NAMED: &str = "七五十大元妇植劳青儿建教国圣春端中重腊除小立雨惊清谷芒夏处白秋寒霜冬正农阴";
const NAMED_SECOND: &str = "一四旦女树动年童党军师庆诞节宵午秋阳八夕寒春水蛰分明雨夏满种至暑露降雪冬月历";

/// One bit for each character of the basic plane that a time can start with; of these, the first and second of named days.
static STARTS: [u64; 1024] = bits_of(STARTERS);
static NAMED_STARTS: [u64; 1024] = bits_of(NAMED);
static NAMED_SECONDS: [u64; 1024] = bits_of(NAMED_SECOND);
static STOPS: [u64; 1024] = either(&STARTS, &NAMED_STARTS);

const fn either(one: &[u64; 1024], other: &[u64; 1024]) -> [u64; 1024] {
    let mut bits = *one;
    let mut at = 0;
    while at < bits.len() {
        bits[at] |= other[at];
        at += 1;
    }
    bits
}

/// One bit for each character of the basic plane that stands in `characters`.
const fn bits_of(characters: &str) -> [u64; 1024] {
    let mut bits = [0u64; 1024];
    let bytes = characters.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let code = if bytes[at] < 0x80 {
            at += 1;
            bytes[at - 1] as usize
        } else {
            at += 3;
            code_of_three([bytes[at - 3], bytes[at - 2], bytes[at - 1]])
        };
        bits[code / 64] |= 1 << (code % 64);
    }
    bits
}

/// The code point of a character of three bytes.
const fn code_of_three(bytes: [u8; 3]) -> usize {
    (bytes[0] as usize & 0x0F) << 12 | (bytes[1] as usize & 0x3F) << 6 | (bytes[2] as usize & 0x3F)
}

/// The first byte from `at` on where a time can start.
fn next_start(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let (code, len) = code_at(bytes, at);
        if has(&STOPS, code) && (has(&STARTS, code) || can_name_a_day(text, at)) {
            return Some(at);
        }
        at += len;
    }
    None
}

/// Whether the two characters at `at` can begin the name of a day: most that a time can start with cannot.
fn can_name_a_day(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (first, len) = code_at(bytes, at);
    has(&NAMED_STARTS, first) && has(&NAMED_SECONDS, code_at(bytes, at + len).0)
}

/// The code point of a character of the basic plane at `at`, with its length; 0 for one of two or four bytes and for the end.
fn code_at(bytes: &[u8], at: usize) -> (usize, usize) {
    match bytes.get(at) {
        None => (0, 0),
        Some(&first @ 0..0x80) => (first as usize, 1),
        Some(&first @ 0xE0..0xF0) if at + 2 < bytes.len() => (code_of_three([first, bytes[at + 1], bytes[at + 2]]), 3),
        Some(0xC0..0xE0) => (0, 2),
        Some(_) => (0, 4),
    }
}

/// Whether the bit of a character is set.
fn has(bits: &[u64; 1024], code: usize) -> bool {
    bits[code / 64] >> (code % 64) & 1 == 1
}
