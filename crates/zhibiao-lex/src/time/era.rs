//! Times that are longer than a year or known by their name: five-year plans, decades, centuries; and days of the week.

use super::cursor::{Number, before, eat, is_numeral, number_at, skip_spaces, word_at};
use super::expression::{Edge, Moment};
use super::moment::{Read, is_year, read};
use super::neighbours::{BEHIND, WEEKDAYS, YEAR_EDGES};

/// `周五`, `星期天`: the latest one.
pub(super) fn weekday_at(text: &str, at: usize) -> Option<Read<Moment>> {
    if before(text, at).is_some_and(|left| "每逢双(（".contains(left) || is_numeral(left)) {
        return None;
    }
    let name = eat(text, at, "周").or_else(|| eat(text, at, "星期"))?;
    let (day, end) = word_at(text, name, WEEKDAYS)?;
    read(Moment::LatestWeekday(day), end, "day of the week")
}

/// `90年代`, `2010年代`, after `上世纪` or `20世纪` where one stands.
pub(super) fn decade_at(text: &str, at: usize, century: u32) -> Option<Read<Moment>> {
    let number = number_at(text, skip_spaces(text, at))?;
    let end = eat(text, number.end, "年代")?;
    let start = match number.value {
        0..=99 => century + number.value,
        full => full,
    };
    let fits = number.value.is_multiple_of(10) && is_year(start);
    read(Moment::Decade(start as u16), end, "decade").filter(|_| fits)
}

/// `21世纪`, `20世纪90年代`.
pub(super) fn century_at(text: &str, unit: usize, number: Number) -> Option<Read<Moment>> {
    let end = eat(text, unit, "世纪").filter(|_| (17..=22).contains(&number.value))?;
    decade_at(text, end, number.value * 100 - 100).or_else(|| read(Moment::Century(number.value as u8), end, "century"))
}

/// `”期间`, `”末` behind a five-year plan.
pub(super) fn after_plan(text: &str, plan_end: usize, plan: u8) -> Read<Moment> {
    let mut end = plan_end;
    for closing in ["”", "\"", "’", "」", "规划"] {
        end = if text[end..].starts_with(closing) { end + closing.len() } else { end };
    }
    match word_at(text, end, YEAR_EDGES) {
        Some((edge, end)) => Read { what: Moment::Plan(plan, edge), end, rule: "edge of a five-year plan" },
        None => {
            let end = if word_at(text, end, BEHIND).is_some() { end } else { plan_end };
            Read { what: Moment::Plan(plan, Edge::Whole), end, rule: "five-year plan" }
        }
    }
}
