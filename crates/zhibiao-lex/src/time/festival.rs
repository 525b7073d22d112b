//! Days that go by a name: festivals, the 24 solar terms, days of the lunar calendar.

use super::calendar::day_of;
use super::cursor::{Index, Row, eat, guarded, number_at, row, word_at};
use super::expression::{Festival, FestivalPart, Moment, YearWord};
use super::moment::{Read, month_at, read};
use super::start::can_open;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{LazyLock, RwLock};
use tyme4rs::tyme::holiday::LegalHoliday;
use tyme4rs::tyme::lunar::LunarDay;
use tyme4rs::tyme::solar::{SolarDay, SolarTerm};

/// How many days the holidays of a festival last at most, where the calendar does not tell them.
pub(super) const HOLIDAYS: i32 = 7;

/// A name of a festival.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    festival: Festival,
    needs: Needs,
}

/// What must stand with a name that is another word too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// 节, 假期 or a year: 国庆, 中秋.
    Company,
    /// 假期: 十一.
    Holidays,
}

const fn name(festival: Festival) -> Name {
    Name { festival, needs: Needs::Nothing }
}
const fn short(festival: Festival) -> Name {
    Name { festival, needs: Needs::Company }
}
const fn solar(month: u8, day: u8) -> Name {
    name(Festival::Solar(month, day))
}
const fn lunar(month: u8, day: u8) -> Name {
    name(Festival::Lunar(month, day))
}
const fn term(index: u8) -> Name {
    name(Festival::Term(index))
}

/// [`NAMES`] by their first characters.
static NAME_INDEX: LazyLock<Index<Name>> = LazyLock::new(|| Index::new(NAMES));

/// Names of days. Weather words (大雪, 雨水) are a day only as 节气.
pub(super) static NAMES: &[Row<Name>] = &[
    // Of the calendar.
    row("元旦", solar(1, 1)),
    row("妇女节", solar(3, 8)),
    row("植树节", solar(3, 12)),
    row("劳动节", solar(5, 1)),
    row("五一劳动节", solar(5, 1)),
    row("五一国际劳动节", solar(5, 1)),
    row("五一", short(Festival::Solar(5, 1))),
    row("青年节", solar(5, 4)),
    row("五四青年节", solar(5, 4)),
    row("儿童节", solar(6, 1)),
    row("建党节", solar(7, 1)),
    row("建军节", solar(8, 1)),
    row("教师节", solar(9, 10)),
    row("国庆", short(Festival::Solar(10, 1))),
    row("十一", Name { festival: Festival::Solar(10, 1), needs: Needs::Holidays }),
    row("圣诞节", solar(12, 25)),
    // Of the moon.
    row("春节", lunar(1, 1)),
    row("大年初一", lunar(1, 1)),
    row("元宵", short(Festival::Lunar(1, 15))),
    row("端午", short(Festival::Lunar(5, 5))),
    row("七夕", lunar(7, 7)),
    row("中秋", short(Festival::Lunar(8, 15))),
    row("重阳", short(Festival::Lunar(9, 9))),
    row("腊八", short(Festival::Lunar(12, 8))),
    row("除夕", name(Festival::NewYearsEve)),
    row("大年三十", name(Festival::NewYearsEve)),
    // Solar terms.
    guarded("小寒", term(0), "", "潮"),
    guarded("大寒", term(1), "", "潮|流"),
    row("立春", term(2)),
    row("雨水节气", term(3)),
    row("惊蛰", term(4)),
    row("春分", term(5)),
    row("清明", short(Festival::Term(6))),
    row("谷雨", term(7)),
    row("立夏", term(8)),
    row("小满节气", term(9)),
    row("芒种", term(10)),
    row("夏至", term(11)),
    guarded("小暑", term(12), "", "假"),
    guarded("大暑", term(13), "", "假"),
    row("立秋", term(14)),
    row("处暑", term(15)),
    row("白露节气", term(16)),
    row("秋分", term(17)),
    row("寒露", term(18)),
    row("霜降", term(19)),
    row("立冬", term(20)),
    row("小雪节气", term(21)),
    row("大雪节气", term(22)),
    row("冬至", term(23)),
];

/// Words behind a name that leave it the day.
static DAY_WORDS: &[Row<()>] = &[
    guarded("节", (), "", "目|能|点|约|省|水|奏|余|选|气"),
    row("节气", ()),
    guarded("当天", (), "", "然"),
    row("当日", ()),
];

/// Words behind a name that make it the days around it.
static HOLIDAY_WORDS: &[Row<()>] =
    &[row("假期", ()), row("小长假", ()), row("长假", ()), row("黄金周", ()), row("假日", ()), row("期间", ())];

/// What the calendar of the moon is called.
pub(super) const MOON_CALENDARS: &[&str] = &["农历", "阴历"];

/// Months of the moon.
pub(super) static MOON_MONTHS: &[Row<u8>] = &[row("正月", 1), row("冬月", 11), row("腊月", 12)];

/// The festival at `at`, or the day of the lunar calendar, in the year said before it.
pub(super) fn festival_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    if !can_open(text, at) {
        return None;
    }
    let Some((name, name_end)) = NAME_INDEX.word_at(text, at) else { return moon_day_at(text, at, year) };
    let day_end = word_at(text, name_end, DAY_WORDS).map(|(_, end)| end);
    let end = day_end.unwrap_or(name_end);
    let behind = if text[end..].starts_with('”') { end + '”'.len_utf8() } else { end };
    if let Some((_, end)) = word_at(text, behind, HOLIDAY_WORDS) {
        return read(Moment::Festival(year, name.festival, FestivalPart::Holidays), end, "holidays of a festival");
    }
    let sure = match name.needs {
        Needs::Nothing => true,
        Needs::Company => day_end.is_some() || year != YearWord::Unsaid,
        Needs::Holidays => false,
    };
    read(Moment::Festival(year, name.festival, FestivalPart::Day), end, "festival").filter(|_| sure)
}

/// `正月初八`, `腊月二十三`, `农历八月十五`.
fn moon_day_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    let said = MOON_CALENDARS.iter().find_map(|name| eat(text, at, name));
    let (month, end) =
        word_at(text, said.unwrap_or(at), MOON_MONTHS).or_else(|| month_at(text, number_at(text, said?)?))?;
    let (tens, at) = match text[end..].chars().next()? {
        '初' => (0, end + '初'.len_utf8()),
        '廿' => (20, end + '廿'.len_utf8()),
        _ => (0, end),
    };
    let ones = number_at(text, at).filter(|ones| (1..=30).contains(&(tens + ones.value)) && ones.digits <= 3)?;
    let day = Festival::Lunar(month, (tens + ones.value) as u8);
    read(Moment::Festival(year, day, FestivalPart::Day), ones.end, "day of the lunar calendar")
}

/// What was reckoned once, by what it was reckoned from: the moon, the sun and decrees take as long as a page.
type Reckoned<K, V> = LazyLock<RwLock<HashMap<K, Option<V>>>>;

/// What is known of `key`, else what `reckon` finds.
fn once<K: Eq + Hash, V: Copy>(known: &Reckoned<K, V>, key: K, reckon: impl Fn(&K) -> Option<V>) -> Option<V> {
    let value = known.read().ok().and_then(|known| known.get(&key).copied());
    value.unwrap_or_else(|| {
        let value = reckon(&key);
        if let Ok(mut known) = known.write() {
            known.insert(key, value);
        }
        value
    })
}

/// The day of a festival in a year; of a lunar date, in the lunar year that begins in it.
pub(super) fn day_in(festival: Festival, year: i32) -> Option<NaiveDate> {
    static DAYS: Reckoned<(Festival, i32), NaiveDate> = LazyLock::new(RwLock::default);
    once(&DAYS, (festival, year), |(festival, year)| reckoned(*festival, *year))
}

/// First and last of the days off in a row that hold this day, as decreed; none for years not decreed yet and days that are no
/// legal holidays.
pub(super) fn days_off(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    static DAYS: Reckoned<NaiveDate, (NaiveDate, NaiveDate)> = LazyLock::new(RwLock::default);
    let last = |day: &NaiveDate, step: fn(&NaiveDate) -> Option<NaiveDate>| {
        std::iter::successors(Some(*day), step).take_while(is_off).last()
    };
    once(&DAYS, day, |day| last(day, NaiveDate::pred_opt).zip(last(day, NaiveDate::succ_opt)))
}

fn is_off(day: &NaiveDate) -> bool {
    let (year, month, day) = (day.year() as isize, day.month() as usize, day.day() as usize);
    LegalHoliday::from_ymd(year, month, day).is_some_and(|holiday| !holiday.is_work())
}

fn reckoned(festival: Festival, year: i32) -> Option<NaiveDate> {
    let year = isize::try_from(year).ok().filter(|year| (1600..2200).contains(year))?;
    match festival {
        Festival::Solar(month, day) => day_of(year as i32, month.into(), day.into()),
        Festival::Lunar(month, day) => moon_day(year, month, day),
        Festival::NewYearsEve => moon_day(year, 1, 1)?.pred_opt(),
        // The library counts from the 冬至 of the year before.
        Festival::Term(index) => civil(SolarTerm::from_index(year, isize::from(index) + 1).get_solar_day()),
    }
}

fn moon_day(year: isize, month: u8, day: u8) -> Option<NaiveDate> {
    civil(LunarDay::new(year, month.into(), day.into()).ok()?.get_solar_day())
}

fn civil(day: SolarDay) -> Option<NaiveDate> {
    day_of(day.get_year() as i32, day.get_month() as u32, day.get_day() as u32)
}
