//! Parts of a year that are counted: quarters, the first so many months.

use super::cursor::{Script, before, char_at, eat, number_at, skip_spaces, starts_with_any, word_at};
use super::expression::{Edge, Moment, MonthPart, MonthWord, YearWord};
use super::moment::{Read, read};
use super::neighbours::YEAR_EDGES;
use std::ops::Range;

/// What follows a quarter: its edge, or nothing.
pub(super) fn after_quarter(text: &str, end: usize, year: YearWord, quarter: u8) -> Read<Moment> {
    let (edge, end) = match word_at(text, end, YEAR_EDGES) {
        Some((edge, after)) if !text[end..].starts_with('年') => (edge, after),
        _ => (Edge::Whole, end),
    };
    Read { what: Moment::Quarter(year, quarter, edge), end, rule: "quarter" }
}

/// `第三季度`, `第九个月`, `第三年`, after the `第`.
pub(super) fn ordinal_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    let number = number_at(text, skip_spaces(text, at))?;
    let quarter = eat(text, number.end, "季度").or_else(|| eat(text, number.end, "个季度"));
    if let Some(end) = quarter.filter(|_| (1..=4).contains(&number.value)) {
        return Some(after_quarter(text, end, year, number.value as u8));
    }
    if let Some(end) = eat(text, number.end, "年").filter(|_| year == YearWord::Unsaid) {
        let year = ordinal_year(text, at - '第'.len_utf8()..end, number.value)?;
        return read(Moment::Year(year, Edge::Whole), end, "year by its order");
    }
    let end = eat(text, number.end, "个月").filter(|_| year != YearWord::Unsaid && (1..=12).contains(&number.value))?;
    read(Moment::Month(MonthWord::Numbered(year, number.value as u8), MonthPart::Whole), end, "month by its order")
}

/// `2021年签约，第二年投产`: counted from the year named before, at the head of a clause only (连续第三年 counts years).
/// Where nothing else stands, as in a cell of a table, the first is that of publication.
fn ordinal_year(text: &str, range: Range<usize>, order: u32) -> Option<YearWord> {
    let years = i8::try_from(order).ok()?.checked_sub(1).filter(|years| *years > 0)?;
    match before(text, range.start) {
        None if range.end == text.len() => Some(YearWord::FromNow(years)),
        Some('，' | '；' | '。') if !starts_with_any(&text[range.end..], "度|级") => {
            Some(YearWord::FromContext(years))
        }
        _ => None,
    }
}

/// `Q1`.
pub(super) fn letter_quarter_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    let digit = number_at(text, at + 1).filter(|digit| digit.digits == 1 && (1..=4).contains(&digit.value))?;
    let alone = |char: Option<char>| char.is_none_or(|char| !char.is_ascii_alphanumeric() && char != '.');
    let left = before(text, at).filter(|char| !(year != YearWord::Unsaid || char.is_ascii_digit()));
    if !alone(left) || !alone(char_at(text, digit.end)) || digit.script != Script::Arabic {
        return None;
    }
    let end = eat(text, digit.end, "季度").unwrap_or(digit.end);
    Some(after_quarter(text, end, year, digit.value as u8))
}

/// `前5个月`, `前三季度`; `头两个月` and `前10天` of a year that was named.
pub(super) fn first_months_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    if year == YearWord::Unsaid && before(text, at).is_some_and(|left| "此之以目提".contains(left)) {
        return None;
    }
    let count = number_at(text, skip_spaces(text, eat(text, at, "前").or_else(|| eat(text, at, "头"))?))?;
    let after = |words: &[&str]| words.iter().find_map(|word| eat(text, count.end, word));
    if let Some(end) = after(&["季度", "个季度", "季"]).filter(|_| (2..=4).contains(&count.value)) {
        return read(Moment::FirstMonths(year, count.value as u8 * 3), end, "first quarters");
    }
    let months = if year == YearWord::Unsaid { after(&["个月"]) } else { after(&["个月", "月"]) };
    if let Some(end) = months.filter(|_| (1..=12).contains(&count.value)) {
        return read(Moment::FirstMonths(year, count.value as u8), end, "first months");
    }
    let end = after(&["天", "日"]).filter(|_| year != YearWord::Unsaid && count.value <= 366)?;
    read(Moment::FirstDays(year, count.value as u16), end, "first days")
}
