//! What was written: a time as it stands in the sentence, before anyone asks which day it was.

/// A time as written. `2023年` and `去年` stay apart here; [`resolve`](TimeExpression::resolve) makes them one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeExpression {
    /// `2023年`, `6月14日`, `上半年`, `近日`.
    At(Moment),
    /// From one to the other, both whole: `1-4月`, `2021年至2023年`, `今明两年`.
    Through(Moment, Moment),
    /// A stock or a running total: `截至6月末`, `目前`, `2014年6月4日或之前`.
    UpTo(Moment),
    /// A deadline or, where that has passed, a running total: `到2027年`, `4月底前`.
    By(Moment),
    /// Up to and without: `2015年1月1日之前`.
    Before(Moment),
    /// From then until now: `3月以来`, `自2018年起`, `2018年至今`.
    Since(Moment),
    /// From the end of then until now: `2018年之后`.
    After(Moment),
    /// So many days from that day on: `明天起三天`.
    Lasting(Moment, u16),
    /// So many units up to now, today among them: `近三年`, `过去五年`.
    Recent(u16, CalendarUnit),
    /// So many whole units before this one: `前两年`, `上两个月`.
    Previous(u16, CalendarUnit),
    /// So many units from this one on: `未来五年`, `接下来三天`.
    Coming(u16, CalendarUnit),
    /// So many units from the next one on: `下三个月`.
    Following(u16, CalendarUnit),
    /// The stretch just spoken of, in another year: `去年同期`, `同期`.
    SamePeriod(YearWord),
    /// Per year, of no given year: `每年`, `年均`, the `年` of `年产值`.
    PerYear,
}

/// A point or stretch of the calendar as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    /// `2023年`, `去年底`, `年初`.
    Year(YearWord, Edge),
    /// `去年的今天`, `2019年的昨天`: the day so many from now, in another year.
    SameDay(YearWord, i16),
    /// `上半年`, first or second.
    Half(YearWord, u8),
    /// `一季度`, 1 to 4.
    Quarter(YearWord, u8, Edge),
    /// The first so many months: `前5个月`, `前三季度` (9).
    FirstMonths(YearWord, u8),
    /// The first so many days of a year: `去年的前10天`.
    FirstDays(YearWord, u16),
    /// `6月`, `上月末`, `6月中旬`.
    Month(MonthWord, MonthPart),
    /// `6月14日`, `14日`.
    Day(MonthWord, u8),
    /// `2024年春节`, `国庆假期`: the day itself, or its holidays.
    Festival(YearWord, Festival, FestivalPart),
    /// `昨日` (−1), `今天` (0).
    DayFromNow(i16),
    /// `当天` (0), `次日` (1) after a day that was named.
    DayFromContext(i8),
    /// `上周` (−1).
    Week(i8),
    /// `上周五`: week and day, Monday is 1.
    Weekday(i8, u8),
    /// `周五`: the latest one.
    LatestWeekday(u8),
    /// `上季度` (−1).
    QuarterFromNow(i8),
    /// `两年前` (−2 years), `3天后`.
    FromNow(i32, CalendarUnit),
    /// `90年代`: the ten years from 1990 on.
    Decade(u16),
    /// `21世纪`.
    Century(u8),
    /// A five-year plan, by its number: `“十四五”` is 14; whole, first or last year.
    Plan(u8, Edge),
    /// `近日`, `日前`: the month of publication, since the day is not said; the year where no more is known.
    Lately,
    /// `目前`: the day, month or year of publication.
    Now,
}

/// Which year, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum YearWord {
    /// `2023年`, `二〇二三年`.
    Full(u16),
    /// `24年`.
    Short(u8),
    /// `去年` (−1), `今年` (0).
    FromNow(i8),
    /// `当年` (0), `次年` (1) after a time that was named.
    FromContext(i8),
    /// `上年`: the year before the one that was named, else before that of publication.
    Before,
    /// None, as in `6月`: of the year just named, else the latest that has begun.
    Unsaid,
    /// None, but told as still to come: `将于6月`.
    Awaited,
}

/// Which month, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MonthWord {
    /// `2023年6月`, `6月`.
    Numbered(YearWord, u8),
    /// `上月` (−1), `本月` (0).
    FromNow(i8),
    /// `当月` (0), `次月` (1) after a month that was named.
    FromContext(i8),
    /// None, as in `14日`.
    Unsaid,
    /// None, but told as still to come: `将于14日`.
    Awaited,
}

/// Which end of a stretch is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// All of it.
    Whole,
    /// `初`, `伊始`.
    Start,
    /// `底`, `末`.
    End,
}

/// Which part of a month is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MonthPart {
    /// All of it.
    Whole,
    /// `初`.
    Start,
    /// `底`, `末`.
    End,
    /// `上旬`, `中旬`, `下旬`: 1 to 3.
    TenDays(u8),
    /// `上半月`, `下半月`: 1 or 2.
    HalfMonth(u8),
}

/// A day that is known by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Festival {
    /// A month and day of the calendar: `元旦`, `国庆节`.
    Solar(u8, u8),
    /// A month and day of the lunar year that begins in the year said: `中秋节`, `正月初八`.
    Lunar(u8, u8),
    /// `除夕`: the day before the lunar year begins.
    NewYearsEve,
    /// A solar term; 0 is `小寒` in January, 23 is `冬至`.
    Term(u8),
}

/// Which part of a festival is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FestivalPart {
    /// The day.
    Day,
    /// `假期`, `期间`: the days off around it, as decreed; else the month or months they lie in.
    Holidays,
}

/// A unit that spans of time are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CalendarUnit {
    /// `天`, `日`.
    Day,
    /// `周`, `星期`.
    Week,
    /// `个月`.
    Month,
    /// `季度`.
    Quarter,
    /// `年`.
    Year,
}

impl TimeExpression {
    /// Whether it is a half-year, a quarter or the first months of a year that it names: `2024年前三季度`.
    pub fn is_term_of_year(self) -> bool {
        use Moment::{FirstMonths, Half, Quarter};
        let full = |year| matches!(year, YearWord::Full(_));
        matches!(self, Self::At(Half(year, _) | Quarter(year, ..) | FirstMonths(year, _)) if full(year))
    }
}

impl Moment {
    /// The same moment, told as still to come where its year or month was not said.
    pub(crate) fn awaited(self) -> Moment {
        use {MonthWord::Numbered, YearWord::*};
        match self {
            Moment::Half(Unsaid, half) => Moment::Half(Awaited, half),
            Moment::Quarter(Unsaid, quarter, edge) => Moment::Quarter(Awaited, quarter, edge),
            Moment::Month(Numbered(Unsaid, month), part) => Moment::Month(Numbered(Awaited, month), part),
            Moment::Day(Numbered(Unsaid, month), day) => Moment::Day(Numbered(Awaited, month), day),
            Moment::Festival(Unsaid, festival, part) => Moment::Festival(Awaited, festival, part),
            Moment::Day(MonthWord::Unsaid, day) => Moment::Day(MonthWord::Awaited, day),
            said => said,
        }
    }

    /// The year as written, where it has one of its own.
    pub fn year(self) -> Option<YearWord> {
        match self {
            Moment::Year(year, _)
            | Moment::SameDay(year, _)
            | Moment::Festival(year, ..)
            | Moment::Half(year, _)
            | Moment::Quarter(year, ..)
            | Moment::FirstMonths(year, _)
            | Moment::FirstDays(year, _)
            | Moment::Month(MonthWord::Numbered(year, _), _)
            | Moment::Day(MonthWord::Numbered(year, _), _) => Some(year),
            _ => None,
        }
    }

    /// Whether it leaves its year to what stands around it: `6月`, `14日`, `上半年`.
    pub fn is_yearless(self) -> bool {
        matches!(self.year(), Some(YearWord::Unsaid | YearWord::Awaited))
            || matches!(self, Moment::Day(MonthWord::Unsaid | MonthWord::Awaited, _))
    }
}
