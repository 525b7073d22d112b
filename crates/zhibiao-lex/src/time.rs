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
mod start;
#[cfg(test)]
mod tests;
mod words;

pub use expression::{
    CalendarUnit, Edge, Festival, FestivalPart, Moment, MonthPart, MonthWord, TimeExpression, YearWord,
};
pub use published::published;

use start::next_start;
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
