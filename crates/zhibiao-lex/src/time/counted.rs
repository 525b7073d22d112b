//! Times counted in units from now, 两年前 and 近三年, and the 年 of yearly amounts.

use super::cursor::{Number, Script, before, eat, number_at, skip_spaces, starts_with_any, word_at};
use super::expression::{CalendarUnit, Edge, Moment, TimeExpression, YearWord};
use super::moment::{Read, read};
use super::neighbours::UNITS;
use super::words::{Window, YEAR_TAIL, YEARLY};

/// `两年前`, `3天后`.
pub(super) fn from_now_at(text: &str, number: Number) -> Option<Read<Moment>> {
    let (unit, end) = word_at(text, skip_spaces(text, number.end), UNITS)?;
    let counted = number.script != Script::Positional && number.value > 0 && number.value < 1000;
    if !counted || text[skip_spaces(text, number.end)..].starts_with('月') {
        return None;
    }
    let after = |words: [&str; 3]| words.iter().find_map(|word| eat(text, end, word));
    let (sign, end) = match (after(["之前", "以前", "前"]), after(["之后", "以后", "后"])) {
        (Some(end), _) => (-1, end),
        (None, Some(end)) => (1, end),
        (None, None) => return None,
    };
    if starts_with_any(&text[end..], "往|来|列|沿|期|身|瞻|景|述|三|十|1|3|5|续|勤|备|半|端|置|提|任")
    {
        return None;
    }
    read(Moment::FromNow(number.value as i32 * sign, unit), end, "count of units before or after now")
}

/// `近三年`, `未来2个月`, after the opening word.
pub(super) fn counted_at(text: &str, at: usize, end: usize, window: Window) -> Option<Read<TimeExpression>> {
    let number = number_at(text, skip_spaces(text, end))?;
    let (unit, end) = word_at(text, skip_spaces(text, number.end), UNITS)?;
    let count = u16::try_from(number.value).ok().filter(|count| (1..=500).contains(count))?;
    let opens = before(text, at)
        .is_none_or(|left| left.is_ascii_punctuation() || left.is_whitespace() || "，。；：、（“".contains(left));
    let last_year = window == Window::Past && count == 1 && unit == CalendarUnit::Year;
    if last_year {
        let moment = Moment::Year(YearWord::FromNow(-1), Edge::Whole);
        let whole = !starts_with_any(&text[end..], "半|多|来|间");
        return read(TimeExpression::At(moment), end, "the year past").filter(|_| whole);
    }
    let expression = match window {
        Window::Recent | Window::Past => TimeExpression::Recent(count, unit),
        Window::Coming => TimeExpression::Coming(count, unit),
        Window::Previous if opens => TimeExpression::Previous(count, unit),
        Window::Following if opens => TimeExpression::Following(count, unit),
        Window::Previous | Window::Following => return None,
    };
    read(expression, end, "count of units around now")
}

/// Whether the `年` at `at` says that what follows is a yearly amount: `年产值`, not `今年产值`.
pub(super) fn is_yearly(text: &str, at: usize) -> bool {
    starts_with_any(&text[at + '年'.len_utf8()..], YEARLY)
        && !before(text, at).is_some_and(|left| YEAR_TAIL.contains(left) || left.is_ascii_alphanumeric())
}
