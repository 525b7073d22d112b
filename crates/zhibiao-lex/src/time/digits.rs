//! Dates of digits and separators: 2024-06-14, 2024/6/14, 2024.6, 20240614, 24-06-14, 1/2/2020, 06-14.

use super::cursor::{Number, Script, arabic, before, char_at, number_at};
use super::expression::{Edge, Moment, MonthPart, MonthWord, YearWord};
use super::moment::Read;
use chrono::NaiveDate;

/// The date that starts with a number, where only a date is written so.
pub(super) fn digit_date(text: &str, at: usize, first: Number) -> Option<Read<Moment>> {
    let read = match first.digits {
        4 => year_first(text, first).or_else(|| spaced(text, at, first)),
        8 => compact(first),
        1 | 2 => short_year_first(text, first).or_else(|| year_last(text, first)).or_else(|| month_first(text, first)),
        _ => None,
    }?;
    (!char_at(text, read.end).is_some_and(|next| spoils(text, read.end, next))).then_some(read)
}

/// Whether the character before a figure makes it part of something longer: a serial number, a telephone number.
pub(super) fn is_joined(text: &str, at: usize) -> bool {
    before(text, at)
        .is_some_and(|left| left.is_ascii_alphanumeric() || matches!(left, '.' | '-' | '/' | '_' | '+' | '*' | '×'))
}

/// Whether what follows a date makes it something else: a longer number, a measure.
fn spoils(text: &str, end: usize, next: char) -> bool {
    let more = || char_at(text, end + next.len_utf8()).is_some_and(|char| arabic(char).is_some());
    match next {
        '.' | '/' => more(),
        '%' | '％' | '_' | '+' | '万' | '亿' | '元' | '米' | '吨' | '℃' | '倍' | '个' => true,
        _ => next.is_ascii_alphabetic() || arabic(next).is_some(),
    }
}

/// The number behind a separator of dates.
fn behind_separator(text: &str, end: usize) -> Option<Number> {
    let separator = char_at(text, end).filter(|char| matches!(char, '-' | '/' | '.' | '－' | '／' | '．'))?;
    number_at(text, end + separator.len_utf8()).filter(|number| number.script == Script::Arabic && number.digits <= 4)
}

fn year_first(text: &str, year: Number) -> Option<Read<Moment>> {
    let month =
        behind_separator(text, year.end).filter(|month| (1..=12).contains(&month.value) && month.digits <= 2)?;
    let word = MonthWord::Numbered(YearWord::Full(year.value as u16), month.value as u8);
    let possible = (1600..2200).contains(&year.value);
    let separator = char_at(text, year.end);
    match behind_separator(text, month.end).filter(|day| (1..=31).contains(&day.value) && day.digits <= 2) {
        Some(day) if possible => {
            Some(Read { what: Moment::Day(word, day.value as u8), end: day.end, rule: "date of digits" })
        }
        _ => {
            let clear = (1900..2100).contains(&year.value) && month.digits == 2;
            let measured = separator == Some('.')
                && char_at(text, month.end).is_some_and(|next| next.is_alphanumeric() || next == '(' || next == '（');
            let month = Moment::Month(word, MonthPart::Whole);
            let end = behind_separator(text, year.end)?.end;
            (clear && !measured).then_some(Read { what: month, end, rule: "month of digits" })
        }
    }
}

/// `2024 06 14` alone on its line.
fn spaced(text: &str, at: usize, year: Number) -> Option<Read<Moment>> {
    let two_digits = |at: usize| {
        let number = number_at(text, at + text[at..].strip_prefix(' ').map(|_| 1)?)?;
        (number.script == Script::Arabic && number.digits == 2).then_some(number)
    };
    let month = two_digits(year.end).filter(|month| (1..=12).contains(&month.value))?;
    let day = two_digits(month.end).filter(|day| (1..=31).contains(&day.value))?;
    let alone = before(text, at).is_none_or(|left| left == '\n') && char_at(text, day.end).is_none_or(|c| c == '\n');
    let word = MonthWord::Numbered(YearWord::Full(year.value as u16), month.value as u8);
    (alone && (1900..2100).contains(&year.value)).then_some(Read {
        what: Moment::Day(word, day.value as u8),
        end: day.end,
        rule: "date of digits with spaces",
    })
}

/// `24-06-14`, `24.06.14`: year, month and day, each of two digits.
fn short_year_first(text: &str, year: Number) -> Option<Read<Moment>> {
    let two = |number: &Number| number.digits == 2;
    let month = behind_separator(text, year.end).filter(two).filter(|month| (1..=12).contains(&month.value))?;
    let day = behind_separator(text, month.end).filter(two).filter(|day| (1..=31).contains(&day.value))?;
    let alike = char_at(text, year.end) == char_at(text, month.end) && two(&year);
    let more = char_at(text, day.end).is_some_and(|next| matches!(next, '-' | '/' | '.'));
    let word = MonthWord::Numbered(YearWord::Short(year.value as u8), month.value as u8);
    (alike && !more).then_some(Read {
        what: Moment::Day(word, day.value as u8),
        end: day.end,
        rule: "date of digits, short year",
    })
}

fn compact(number: Number) -> Option<Read<Moment>> {
    let (year, month, day) = (number.value / 10_000, number.value / 100 % 100, number.value % 100);
    let date = NaiveDate::from_ymd_opt(year as i32, month, day).filter(|_| (1900..2100).contains(&year));
    let word = MonthWord::Numbered(YearWord::Full(year as u16), month as u8);
    date.map(|_| Read { what: Moment::Day(word, day as u8), end: number.end, rule: "date of eight digits" })
}

/// `1/2/2020`: day, month, year.
fn year_last(text: &str, day: Number) -> Option<Read<Moment>> {
    let month = behind_separator(text, day.end).filter(|_| char_at(text, day.end) == Some('/'))?;
    let year =
        behind_separator(text, month.end).filter(|year| year.digits == 4 && (1900..2100).contains(&year.value))?;
    let (day, month) = if month.value > 12 { (month, day) } else { (day, month) };
    let fits = (1..=12).contains(&month.value) && (1..=31).contains(&day.value);
    let word = MonthWord::Numbered(YearWord::Full(year.value as u16), month.value as u8);
    fits.then_some(Read { what: Moment::Day(word, day.value as u8), end: year.end, rule: "date of digits, year last" })
}

/// `06-14`, `06/14`: both of two digits, the first with a leading zero.
fn month_first(text: &str, month: Number) -> Option<Read<Moment>> {
    let day = behind_separator(text, month.end).filter(|day| day.digits == 2 && (1..=31).contains(&day.value))?;
    let clear = month.digits == 2 && (1..=9).contains(&month.value);
    let word = MonthWord::Numbered(YearWord::Unsaid, month.value as u8);
    let more = char_at(text, day.end).is_some_and(|next| next.is_alphanumeric() || matches!(next, '-' | '/' | '.'));
    (clear && !more).then_some(Read {
        what: Moment::Day(word, day.value as u8),
        end: day.end,
        rule: "month and day of digits",
    })
}

/// A year of four digits that stands for itself behind a separator: the `2009` of `2008.03-2009`.
pub(super) fn bare_year(number: Number) -> Option<Moment> {
    let year = number.script == Script::Arabic && number.digits == 4 && (1900..2100).contains(&number.value);
    year.then_some(Moment::Year(YearWord::Full(number.value as u16), Edge::Whole))
}
