//! Steps and spans over stretches of the calendar.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use zhibiao_fact::{Period, Stretch};

/// A day that exists.
pub(super) fn day_of(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The last day of a month.
pub(super) fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    Stretch::Month(year, u8::try_from(month).ok()?).last()
}

/// The day so many months on.
pub(super) fn add_months(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(months))
}

/// The day so many days on, or back.
pub(super) fn add_days(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::try_days(days)?)
}

/// The stretch of the same kind so many steps on, or back.
pub(super) fn step(stretch: Stretch, count: i32) -> Option<Stretch> {
    let parts = |year: i32, part: u8, per_year: i32| {
        let index = year.checked_mul(per_year)?.checked_add(i32::from(part) - 1)?.checked_add(count)?;
        Some((index.div_euclid(per_year), (index.rem_euclid(per_year) + 1) as u8))
    };
    let stepped = match stretch {
        Stretch::Year(year) => Stretch::Year(year.checked_add(count)?),
        Stretch::Half(year, half) => parts(year, half, 2).map(|(year, half)| Stretch::Half(year, half))?,
        Stretch::Quarter(year, quarter) => {
            parts(year, quarter, 4).map(|(year, quarter)| Stretch::Quarter(year, quarter))?
        }
        Stretch::Month(year, month) => parts(year, month, 12).map(|(year, month)| Stretch::Month(year, month))?,
        Stretch::Day(day) => Stretch::Day(add_days(day, count.into())?),
    };
    stepped.first().map(|_| stepped)
}

/// The stretch after.
pub(super) fn next(stretch: Stretch) -> Option<Stretch> {
    step(stretch, 1)
}

/// The stretch before.
pub(super) fn previous(stretch: Stretch) -> Option<Stretch> {
    step(stretch, -1)
}

/// The month that a month or day lies in.
pub(super) fn month_of(stretch: Stretch) -> Option<Stretch> {
    match stretch {
        Stretch::Month(..) => Some(stretch),
        Stretch::Day(day) => Some(Stretch::Month(day.year(), day.month() as u8)),
        _ => None,
    }
}

/// The quarter that a quarter, month or day lies in.
pub(super) fn quarter_of(stretch: Stretch) -> Option<Stretch> {
    match month_of(stretch) {
        Some(Stretch::Month(year, month)) => Some(Stretch::Quarter(year, month.div_ceil(3))),
        _ => matches!(stretch, Stretch::Quarter(..)).then_some(stretch),
    }
}

/// The stretch, if it is a day.
pub(super) fn day_stretch(stretch: Stretch) -> Option<Stretch> {
    matches!(stretch, Stretch::Day(_)).then_some(stretch)
}

/// The same stretch of another year.
pub(super) fn in_year(stretch: Stretch, year: i32) -> Option<Stretch> {
    Some(match stretch {
        Stretch::Year(_) => Stretch::Year(year),
        Stretch::Half(_, half) => Stretch::Half(year, half),
        Stretch::Quarter(_, quarter) => Stretch::Quarter(year, quarter),
        Stretch::Month(_, month) => Stretch::Month(year, month),
        Stretch::Day(day) => Stretch::Day(day.with_year(year)?),
    })
}

/// From one stretch to another, under the name it has where it has one: January to June is the first half.
pub(super) fn span(from: Stretch, to: Stretch) -> Period {
    if from == to {
        return Period::In(from);
    }
    let (Some(first), Some(last)) = (from.first(), to.last()) else { return Period::Through(from, to) };
    let year = first.year();
    let quarter = first.month().div_ceil(3) as u8;
    let half = first.month().div_ceil(6) as u8;
    [
        Stretch::Year(year),
        Stretch::Half(year, half),
        Stretch::Quarter(year, quarter),
        Stretch::Month(year, first.month() as u8),
    ]
    .into_iter()
    .find(|whole| whole.first() == Some(first) && whole.last() == Some(last))
    .map_or(Period::Through(from, to), Period::In)
}

/// First and last year of a five-year plan; the 14th is that of 2021 to 2025.
pub(super) fn plan_years(plan: u8) -> (i32, i32) {
    let last = 2025 + (i32::from(plan) - 14) * 5;
    (last - 4, last)
}
