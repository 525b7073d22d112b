//! What a time means: from words to the calendar, given what today is.

use super::expression::{CalendarUnit, Edge, FestivalPart, Moment, MonthPart, MonthWord, TimeExpression, YearWord};
use super::{Anchor, calendar, festival};
use calendar::{add_months, day_of, last_of_month, next, previous, span, step};
use chrono::{Datelike, Days, NaiveDate};
use zhibiao_fact::{Approximator, Period, Stretch};

/// Stretches that a moment covers, and its days where these are fewer: `6月中旬` is told as its month.
#[derive(Debug, Clone, Copy)]
struct Extent {
    from: Stretch,
    to: Stretch,
    days: Option<(NaiveDate, NaiveDate)>,
}

impl Extent {
    fn one(stretch: Stretch) -> Option<Extent> {
        Extent::two(stretch, stretch)
    }

    /// Both ends must be days that exist.
    fn two(from: Stretch, to: Stretch) -> Option<Extent> {
        from.first()?;
        to.last()?;
        Some(Extent { from, to, days: None })
    }

    fn of_days(self, first: Option<NaiveDate>, last: Option<NaiveDate>) -> Option<Extent> {
        Some(Extent { days: Some((first?, last?)), ..self })
    }

    fn period(self) -> Period {
        span(self.from, self.to)
    }

    fn first(self) -> Option<NaiveDate> {
        self.days.map(|days| days.0).or_else(|| self.from.first())
    }

    fn last(self) -> Option<NaiveDate> {
        self.days.map(|days| days.1).or_else(|| self.to.last())
    }

    /// Its first day, and the day after its last.
    fn limits(self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.first(), self.last().and_then(|last| last.succ_opt()))
    }
}

impl TimeExpression {
    /// The period that is meant. None where the anchor does not say enough (`去年` with no publication, `当年` with
    /// nothing named before) or no such day exists (2月30日).
    pub fn resolve(&self, anchor: &Anchor) -> Option<Period> {
        use TimeExpression::*;
        Some(match *self {
            At(moment) => moment.extent(anchor)?.period(),
            Through(first, last) => through(first, last, anchor)?.period(),
            UpTo(moment) => Period::UpTo(moment.extent(anchor)?.to),
            By(moment) => {
                let extent = moment.extent(anchor)?;
                if anchor.told(extent.to) { Period::UpTo(extent.to) } else { extent.period() }
            }
            Before(moment) => {
                let extent = moment.extent(anchor)?;
                let to_come = anchor.published.and_then(Stretch::last).is_some_and(|now| extent.first() > Some(now));
                if to_come { extent.period() } else { Period::UpTo(previous(extent.from)?) }
            }
            Since(moment) => {
                let (extent, now) = (moment.extent(anchor)?, anchor.published?);
                if extent.first() <= now.last() { Period::Since(extent.from, now) } else { extent.period() }
            }
            After(moment) => {
                let (start, now) = (moment.start_after(anchor)?, anchor.published?);
                (start.first() <= now.last()).then_some(Period::Since(start, now))?
            }
            Lasting(moment, days) => lasting(moment, days, anchor)?.period(),
            Recent(count, unit) => Period::Since(anchor.unit(unit, -i32::from(count))?, anchor.published?),
            Previous(count, unit) => span(anchor.unit(unit, -i32::from(count))?, anchor.unit(unit, -1)?),
            Coming(count, CalendarUnit::Year) => Period::In(anchor.unit(CalendarUnit::Year, count.into())?),
            Coming(count, unit) => span(anchor.unit(unit, 0)?, anchor.unit(unit, i32::from(count) - 1)?),
            Following(count, unit) => span(anchor.unit(unit, 1)?, anchor.unit(unit, count.into())?),
            SamePeriod(YearWord::Unsaid) => Period::In(anchor.context?),
            SamePeriod(year) => {
                let year = anchor.year(year)?;
                Period::In(anchor.context.map_or(Some(Stretch::Year(year)), |before| calendar::in_year(before, year))?)
            }
            PerYear => Period::PerYear,
        })
    }

    /// Where it begins and where it ends: its first day and the day after its last, open where the words leave it open.
    /// `2018年以来` has no end, `2015年之前` no beginning, `6月中旬` has ten days although its period is the month. A time that
    /// a day bounds begins or ends at the day named, on both sides alike (`4月5日之前`, `4月5日或之前`, `4月5日之后`);
    /// [`bound`](Self::bound) tells whether that day is within.
    pub fn limits(&self, anchor: &Anchor) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
        use TimeExpression::*;
        let limits = match *self {
            At(moment) => moment.extent(anchor)?.limits(),
            Through(first, last) => through(first, last, anchor)?.limits(),
            Lasting(moment, days) => lasting(moment, days, anchor)?.limits(),
            UpTo(moment) => match moment.extent(anchor)? {
                Extent { to: Stretch::Day(day), .. } => (None, Some(day)),
                longer => (None, longer.limits().1),
            },
            By(moment) => (None, moment.extent(anchor)?.limits().1),
            Before(moment) => (None, moment.extent(anchor)?.first()),
            Since(moment) => (moment.extent(anchor)?.first(), None),
            After(moment) => (moment.start_after(anchor)?.first(), None),
            PerYear => return None,
            Recent(..) | Previous(..) | Coming(..) | Following(..) | SamePeriod(_) => {
                let (first, last) = self.resolve(anchor)?.bounds();
                (first, last.and_then(|last| last.succ_opt()))
            }
        };
        Some(limits)
    }

    /// How a time that is open at one side is bound by what it names: `以来` at least, `之后` over, `之前` under, `截至` and
    /// `或之前` at most. None for others.
    pub fn bound(&self) -> Option<Approximator> {
        use TimeExpression::*;
        match self {
            Since(_) => Some(Approximator::AtLeast),
            After(_) => Some(Approximator::Over),
            Before(_) => Some(Approximator::Under),
            UpTo(_) | By(_) => Some(Approximator::AtMost),
            _ => None,
        }
    }
}

/// A span. Where neither end says its year, the end lies in the latest year it can and the start before it;
/// an end without a year follows the start.
fn through(first: Moment, last: Moment, anchor: &Anchor) -> Option<Extent> {
    let (from, to) = if first.is_yearless() && last.is_yearless() && anchor.context.is_none() {
        let month_unsaid = matches!(last, Moment::Day(MonthWord::Unsaid | MonthWord::Awaited, _));
        if month_unsaid && !matches!(first, Moment::Day(MonthWord::Unsaid | MonthWord::Awaited, _)) {
            let from = first.extent(anchor)?;
            (from, last.extent(&anchor.after(from.from))?)
        } else {
            let to = last.extent(anchor)?;
            let from = first.extent(&anchor.after(to.from))?;
            if from.first() <= to.first() {
                (from, to)
            } else {
                (first.extent(&anchor.after(Stretch::Year(to.from.year() - 1)))?, to)
            }
        }
    } else {
        let from = first.extent(anchor)?;
        let to = last.extent(&anchor.after(from.from))?;
        let wraps = last.is_yearless() && to.first() < from.first();
        (from, if wraps { last.extent(&anchor.after(Stretch::Year(from.from.year() + 1)))? } else { to })
    };
    let days = (from.days.is_some() || to.days.is_some()).then(|| Some((from.first()?, to.last()?)));
    let extent = Extent { from: from.from, to: to.to, days: days.flatten() };
    (extent.first() <= extent.last()).then_some(extent)
}

/// So many days, the first of them the moment's.
fn lasting(moment: Moment, days: u16, anchor: &Anchor) -> Option<Extent> {
    let first = Stretch::Day(moment.extent(anchor)?.first()?);
    Extent::two(first, step(first, i32::from(days) - 1)?)
}

impl Moment {
    /// Where the time after it begins: 2018年之后 with 2019, but 8月1日之后 with that day.
    fn start_after(self, anchor: &Anchor) -> Option<Stretch> {
        match self.extent(anchor)?.to {
            day @ Stretch::Day(_) => Some(day),
            longer => next(longer),
        }
    }

    fn extent(self, anchor: &Anchor) -> Option<Extent> {
        let now = anchor.published;
        match self {
            Moment::Year(year, edge) => {
                let year = anchor.year(year)?;
                let whole = Extent::one(Stretch::Year(year))?;
                match edge {
                    Edge::Whole => Some(whole),
                    Edge::Start => {
                        Extent::one(Stretch::Month(year, 1))?.of_days(day_of(year, 1, 1), last_of_month(year, 2))
                    }
                    Edge::End => whole.of_days(day_of(year, 12, 1), day_of(year, 12, 31)),
                }
            }
            Moment::SameDay(year, days) => {
                let day = anchor.unit(CalendarUnit::Day, days.into())?;
                Extent::one(calendar::in_year(day, anchor.year(year)?)?)
            }
            Moment::Half(year, half) => Extent::one(anchor.within(year, |year| Some(Stretch::Half(year, half)))?),
            Moment::Festival(year, festival, part) => {
                let day = anchor.within(year, |year| Some(Stretch::Day(festival::day_in(festival, year)?)))?;
                match part {
                    FestivalPart::Day => Extent::one(day),
                    FestivalPart::Holidays => match day.first().and_then(festival::days_off) {
                        Some((first, last)) => Extent::two(Stretch::Day(first), Stretch::Day(last)),
                        None => {
                            let month = calendar::month_of;
                            Extent::two(month(day)?, month(step(day, festival::HOLIDAYS - 1)?)?)
                        }
                    },
                }
            }
            Moment::Quarter(year, quarter, edge) => {
                let stretch = anchor.within(year, |year| Some(Stretch::Quarter(year, quarter)))?;
                let (year, first, last) = (stretch.year(), u32::from(quarter) * 3 - 2, u32::from(quarter) * 3);
                let whole = Extent::one(stretch)?;
                match edge {
                    Edge::Whole => Some(whole),
                    Edge::Start => whole.of_days(day_of(year, first, 1), last_of_month(year, first)),
                    Edge::End => whole.of_days(day_of(year, last, 1), last_of_month(year, last)),
                }
            }
            Moment::FirstMonths(year, months) => {
                let last = anchor.within(year, |year| Some(Stretch::Month(year, months)))?;
                Extent::two(Stretch::Month(last.year(), 1), last)
            }
            Moment::FirstDays(year, days) => {
                let first = day_of(anchor.year(year)?, 1, 1)?;
                let last = first.checked_add_days(Days::new(u64::from(days).checked_sub(1)?))?;
                Extent::two(Stretch::Day(first), Stretch::Day(last))
            }
            Moment::Month(month, part) => {
                let (year, month) = anchor.month(month)?;
                let whole = Extent::one(Stretch::Month(year, month))?;
                let days = |first, last| {
                    let last =
                        if last > 28 { last_of_month(year, month.into()) } else { day_of(year, month.into(), last) };
                    whole.of_days(day_of(year, month.into(), first), last)
                };
                match part {
                    MonthPart::Whole | MonthPart::Start => Some(whole),
                    MonthPart::End => whole.of_days(whole.to.last(), whole.to.last()),
                    MonthPart::TenDays(part) => days(u32::from(part) * 10 - 9, [10, 20, 31][usize::from(part - 1)]),
                    MonthPart::HalfMonth(1) => days(1, 15),
                    MonthPart::HalfMonth(_) => days(16, 31),
                }
            }
            Moment::Day(month, day) => Extent::one(Stretch::Day(anchor.day(month, day)?)),
            Moment::DayFromNow(days) => Extent::one(anchor.unit(CalendarUnit::Day, days.into())?),
            Moment::DayFromContext(days) => match anchor.context? {
                Stretch::Day(day) => Extent::one(step(Stretch::Day(day), days.into())?),
                _ => None,
            },
            Moment::Week(weeks) => {
                let monday = anchor.monday(weeks)?;
                Extent::two(Stretch::Day(monday), Stretch::Day(monday.checked_add_days(Days::new(6))?))
            }
            Moment::Weekday(weeks, day) => {
                let day = u64::from(day.checked_sub(1)?);
                Extent::one(Stretch::Day(anchor.monday(weeks)?.checked_add_days(Days::new(day))?))
            }
            Moment::LatestWeekday(day) => {
                let Stretch::Day(today) = now? else { return None };
                let back = (7 + today.weekday().number_from_monday() - u32::from(day)) % 7;
                Extent::one(Stretch::Day(today.checked_sub_days(Days::new(back.into()))?))
            }
            Moment::QuarterFromNow(quarters) => Extent::one(anchor.unit(CalendarUnit::Quarter, quarters.into())?),
            Moment::FromNow(count, unit) => Extent::one(anchor.unit(unit, count)?),
            Moment::Decade(start) => Extent::two(Stretch::Year(start.into()), Stretch::Year(i32::from(start) + 9)),
            Moment::Century(century) => {
                let last = i32::from(century) * 100;
                Extent::two(Stretch::Year(last - 99), Stretch::Year(last))
            }
            Moment::Plan(plan, edge) => {
                let (first, last) = calendar::plan_years(plan);
                match edge {
                    Edge::Whole => Extent::two(Stretch::Year(first), Stretch::Year(last)),
                    Edge::Start => Extent::one(Stretch::Year(first)),
                    Edge::End => Extent::one(Stretch::Year(last)),
                }
            }
            Moment::Lately => Extent::one(calendar::month_of(now?).or(now)?),
            Moment::Now => Extent::one(now?),
        }
    }
}

impl Anchor {
    /// The same anchor after a time was named.
    pub fn after(&self, context: Stretch) -> Anchor {
        Anchor { context: Some(context), ..*self }
    }

    fn year(&self, word: YearWord) -> Option<i32> {
        match word {
            YearWord::Full(year) => Some(year.into()),
            YearWord::Short(year) => Some(i32::from(year) + if year > 50 { 1900 } else { 2000 }),
            YearWord::FromNow(years) => Some(self.published?.year() + i32::from(years)),
            YearWord::FromContext(years) => Some(self.context?.year() + i32::from(years)),
            YearWord::Before => Some(self.context.or(self.published)?.year() - 1),
            YearWord::Unsaid | YearWord::Awaited => self.context.or(self.published).map(Stretch::year),
        }
    }

    /// A part of a year: of the year said, else of the year named before, else of the latest in which it has begun;
    /// where it is still to come, of the first in which it has not ended.
    fn within(&self, word: YearWord, of: impl Fn(i32) -> Option<Stretch>) -> Option<Stretch> {
        match word {
            YearWord::Unsaid if self.context.is_none() => {
                let now = self.published?;
                let limit = add_months(now.last()?, self.ahead.into())?;
                let year = now.year();
                [year, year - 1]
                    .into_iter()
                    .filter_map(of)
                    .find(|stretch| stretch.first().is_some_and(|first| first <= limit))
            }
            YearWord::Awaited if self.context.is_none() => {
                let now = self.published?.first()?;
                let year = now.year();
                [year, year + 1]
                    .into_iter()
                    .filter_map(of)
                    .find(|stretch| stretch.last().is_some_and(|last| last >= now))
            }
            _ => of(self.year(word)?),
        }
    }

    fn month(&self, word: MonthWord) -> Option<(i32, u8)> {
        let stretch = match word {
            MonthWord::Numbered(year, month) => self.within(year, |year| Some(Stretch::Month(year, month)))?,
            MonthWord::FromNow(months) => self.unit(CalendarUnit::Month, months.into())?,
            MonthWord::FromContext(months) => step(calendar::month_of(self.context?)?, months.into())?,
            MonthWord::Unsaid | MonthWord::Awaited => {
                self.context.and_then(calendar::month_of).or_else(|| calendar::month_of(self.published?))?
            }
        };
        match stretch {
            Stretch::Month(year, month) => Some((year, month)),
            _ => None,
        }
    }

    fn day(&self, month: MonthWord, day: u8) -> Option<NaiveDate> {
        let (year, number) = self.month(month)?;
        let date = day_of(year, number.into(), day.into());
        let now = match (month, self.context.and_then(calendar::month_of), self.published) {
            (MonthWord::Unsaid | MonthWord::Awaited, None, Some(Stretch::Day(now))) => now,
            _ => return date,
        };
        let months_back: &[i32] = if month == MonthWord::Awaited { &[0, 1] } else { &[0, -1, -2] };
        let fits = |date: &NaiveDate| if month == MonthWord::Awaited { *date >= now } else { *date <= now };
        months_back
            .iter()
            .filter_map(|months| calendar::month_of(step(Stretch::Month(year, number), *months)?))
            .filter_map(|month| day_of(month.year(), month.first()?.month(), day.into()))
            .find(fits)
    }

    /// The Monday of a week, counted from that of publication.
    fn monday(&self, weeks: i8) -> Option<NaiveDate> {
        let Stretch::Day(today) = self.published? else { return None };
        let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()))?;
        calendar::add_days(monday, i64::from(weeks) * 7)
    }

    /// The stretch so many units from that of publication.
    fn unit(&self, unit: CalendarUnit, count: i32) -> Option<Stretch> {
        let now = self.published?;
        let (stretch, count) = match unit {
            CalendarUnit::Year => (Stretch::Year(now.year()), count),
            CalendarUnit::Quarter => (calendar::quarter_of(now)?, count),
            CalendarUnit::Month => (calendar::month_of(now)?, count),
            CalendarUnit::Week => (calendar::day_stretch(now)?, count.checked_mul(7)?),
            CalendarUnit::Day => (calendar::day_stretch(now)?, count),
        };
        step(stretch, count)
    }

    /// Whether a deadline has been reached, so that it bounds what is told: `到4月底前` on 25 April.
    fn told(&self, deadline: Stretch) -> bool {
        let Some(now) = self.published else { return false };
        match deadline {
            Stretch::Year(_) => deadline.year() < now.year(),
            _ => deadline.first() <= now.last(),
        }
    }
}
