//! Times counted in units from now, 两年前 and 近三年, and the 年 of yearly amounts.

use super::cursor::{Number, Script, before, eat, is_numeral, number_at, skip_spaces, starts_with_any, word_at};
use super::expression::{CalendarUnit, Edge, Moment, TimeExpression, YearWord};
use super::moment::{Read, read};
use super::neighbours::{SIDES, SO_FAR, UNITS};
use super::words::{Window, YEAR_TAIL, YEARLY};

/// `两年前`, `3天后`.
pub(super) fn from_now_at(text: &str, number: Number) -> Option<Read<Moment>> {
    let (unit, end) = word_at(text, skip_spaces(text, number.end), UNITS)?;
    let counted = number.script != Script::Positional && number.value > 0 && number.value < 1000;
    if !counted || text[skip_spaces(text, number.end)..].starts_with('月') {
        return None;
    }
    let half = if unit == CalendarUnit::Year { eat(text, end, "半") } else { None };
    let (sign, end) = before_or_after(text, half.unwrap_or(end))?;
    let count = number.value as i32 * sign;
    let (count, unit) = match unit {
        CalendarUnit::Year if half.is_some() => (count * 12 + 6 * sign, CalendarUnit::Month),
        CalendarUnit::Quarter => (count * 3, CalendarUnit::Month),
        unit => (count, unit),
    };
    read(Moment::FromNow(count, unit), end, "count of units before or after now")
}

/// −1 for 前, 1 for 后 behind a count, with the byte after it.
fn before_or_after(text: &str, at: usize) -> Option<(i32, usize)> {
    let (sign, end) = word_at(text, skip_spaces(text, at), SIDES)?;
    let other = starts_with_any(&text[end..], "往|来|列|沿|期|身|瞻|景|述|三|十|1|3|5|续|勤|备|半|端|置|提|任");
    (!other).then_some((sign, end))
}

/// `二十几年前`, `三年多前`, `5年来`: what is counted from now and is no single moment.
pub(super) fn counted_from_now_at(text: &str, at: usize) -> Option<Read<TimeExpression>> {
    let digits = text[at..].char_indices().find(|(_, char)| *char == '几' || !is_numeral(*char));
    let (len, next) = digits
        .filter(|(_, next)| matches!(next, '几' | '多' | '余' | '年' | '个' | '月' | '周' | '星' | '天' | '日'))?;
    let count = number_at(&text[..at + len], at).filter(|count| count.script != Script::Positional)?;
    // 一5几: two numbers
    if !(1..1000).contains(&count.value) || count.end != at + len {
        return None;
    }
    match next {
        '几' | '多' | '余' => tens_from_now(text, count, count.end + next.len_utf8()),
        _ => years_so_far(text, at, count).or_else(|| over_from_now(text, count)),
    }
}

/// `二十几年前`, `10多年前`: from 10 years before to 20, since 20多 may be 29 and 300多 399.
fn tens_from_now(text: &str, count: Number, at: usize) -> Option<Read<TimeExpression>> {
    let step = if count.value < 100 { 10 } else { 100 };
    let (unit, end) = word_at(text, at, UNITS).filter(|_| count.value.is_multiple_of(10))?;
    between_counts(text, end, unit, count.value as i32, step)
}

/// `三年多前`: from three years before to four.
fn over_from_now(text: &str, count: Number) -> Option<Read<TimeExpression>> {
    let (unit, end) = word_at(text, count.end, UNITS)?;
    between_counts(text, eat(text, end, "多")?, unit, count.value as i32, 1)
}

fn between_counts(text: &str, at: usize, unit: CalendarUnit, count: i32, step: i32) -> Option<Read<TimeExpression>> {
    let (sign, end) = before_or_after(text, at)?;
    let (first, last) = if sign < 0 { (-count - step, -count) } else { (count, count + step) };
    let from_now = |count| Moment::FromNow(count, unit);
    read(TimeExpression::Through(from_now(first), from_now(last)), end, "about so many units before or after now")
}

/// `5年来`, `三年多以来`: up to now. `24年以来` is since 2024.
fn years_so_far(text: &str, at: usize, count: Number) -> Option<Read<TimeExpression>> {
    let years = eat(text, count.end, "年").filter(|_| (2..=100).contains(&count.value))?;
    let more = eat(text, years, "多");
    let end = match word_at(text, more.unwrap_or(years), SO_FAR) {
        Some((_, end)) => end,
        None => adding_up(text, at, years)?,
    };
    let since = more.is_none() && count.script == Script::Arabic && text[..end].ends_with("以来");
    let recent = TimeExpression::Recent(count.value as u16, CalendarUnit::Year);
    read(recent, end, "years up to now").filter(|_| !since)
}

/// The end of years at the head of a clause over which something added up: `五年累计完成…`.
fn adding_up(text: &str, at: usize, years: usize) -> Option<usize> {
    let adds = starts_with_any(&text[years..], "累计|共|新增");
    (adds && opens_clause(text, at)).then_some(years)
}

/// Whether nothing of the clause stands before byte `at`.
fn opens_clause(text: &str, at: usize) -> bool {
    before(text, at)
        .is_none_or(|left| left.is_ascii_punctuation() || left.is_whitespace() || "，。；：、（“".contains(left))
}

/// `近三年`, `未来2个月`, after the opening word.
pub(super) fn counted_at(text: &str, at: usize, end: usize, window: Window) -> Option<Read<TimeExpression>> {
    let number = number_at(text, skip_spaces(text, end))?;
    let (unit, end) = word_at(text, skip_spaces(text, number.end), UNITS)?;
    let count = u16::try_from(number.value).ok().filter(|count| (1..=500).contains(count))?;
    let opens = opens_clause(text, at);
    let last_year = window == Window::Past && count == 1 && unit == CalendarUnit::Year;
    if last_year {
        let moment = Moment::Year(YearWord::FromNow(-1), Edge::Whole);
        let whole = !starts_with_any(&text[end..], "半|多|来|间");
        return read(TimeExpression::At(moment), end, "the year past").filter(|_| whole);
    }
    let expression = match window {
        Window::Recent | Window::Past => TimeExpression::Recent(count, unit),
        Window::These if count > 1 && unit == CalendarUnit::Year => TimeExpression::Recent(count, unit),
        Window::Coming => TimeExpression::Coming(count, unit),
        Window::Previous if opens => TimeExpression::Previous(count, unit),
        Window::Next if opens => TimeExpression::Coming(count, unit),
        Window::Following if opens => TimeExpression::Following(count, unit),
        Window::These | Window::Previous | Window::Next | Window::Following => return None,
    };
    read(expression, end, "count of units around now")
}

/// Whether the `年` at `at` says that what follows is a yearly amount: `年产值`, not `今年产值`.
pub(super) fn is_yearly(text: &str, at: usize) -> bool {
    let left = text[..at].strip_suffix('成').filter(|left| left.ends_with(['形', '建', '达'])); // 形成|年产
    (left.is_some() || !before(text, at).is_some_and(|left| YEAR_TAIL.contains(left) || left.is_ascii_alphanumeric()))
        && starts_with_any(&text[at + '年'.len_utf8()..], YEARLY)
}
