//! Reads one moment: a year with what follows it, a month, a day, a word such as 昨日.

use super::counted::{counted_at, counted_from_now_at, from_now_at, is_yearly};
use super::cursor::{Number, Script, before, char_at, eat, number_at, skip_spaces, starts_with_any, word_at};
use super::digits::{digit_date, is_joined};
use super::era::{after_plan, century_at, decade_at, weekday_at};
use super::expression::{Edge, Moment, MonthPart, MonthWord, TimeExpression, YearWord};
use super::festival::festival_at;
use super::neighbours::{HALVES, MONTH_PARTS, SAME_DAYS, WEEKDAYS, YEAR_EDGES};
use super::season::{after_quarter, first_months_at, letter_quarter_at, ordinal_at};
use super::words::{COUNTED_INDEX, OPENING_INDEX, Opening};

/// Something read, the byte after it, and the name of the rule that read it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read<T> {
    pub what: T,
    pub end: usize,
    pub rule: &'static str,
}

/// Something read by a rule, if it was read at all.
pub(super) fn read<T>(what: T, end: usize, rule: &'static str) -> Option<Read<T>> {
    Some(Read { what, end, rule })
}

/// The expression that a word opens at `at`: `近三年`, `目前`, `每年`, or a moment.
pub(super) fn opening_at(text: &str, at: usize) -> Option<Read<TimeExpression>> {
    match char_at(text, at)? {
        '年' if is_yearly(text, at) => {
            return read(TimeExpression::PerYear, at + '年'.len_utf8(), "年 before a yearly amount");
        }
        '前' => {
            if let Some(first) = first_months_at(text, at, YearWord::Unsaid) {
                return read(TimeExpression::At(first.what), first.end, first.rule);
            }
        }
        _ => {}
    }
    if let Some((window, end)) = COUNTED_INDEX.word_at(text, at)
        && let Some(counted) = counted_at(text, at, end, window)
    {
        return Some(counted);
    }
    match OPENING_INDEX.word_at(text, at) {
        Some((Opening::Whole(expression), end)) => read(expression, end, "time word"),
        word => {
            let moment = match moment_opened_by(word, text, at) {
                Some(moment) => moment,
                None => return counted_from_now_at(text, at),
            };
            // Rules for dates without 年 or 月 all name the digits.
            if is_joined(text, at) && moment.rule.contains("digits") {
                return None;
            }
            read(TimeExpression::At(moment.what), moment.end, moment.rule)
        }
    }
}

/// The moment at `at`.
pub(super) fn moment_at(text: &str, at: usize) -> Option<Read<Moment>> {
    moment_opened_by(OPENING_INDEX.word_at(text, at), text, at)
}

/// The moment at `at`, where this word, if any, stands, which ends at that byte.
fn moment_opened_by(word: Option<(Opening, usize)>, text: &str, at: usize) -> Option<Read<Moment>> {
    let first = char_at(text, at)?;
    if let Some((opening, end)) = word {
        return match opening {
            Opening::Year(year) => Some(after_year(text, end, year)),
            Opening::Month(month) => Some(after_month(text, end, month)),
            Opening::Week(weeks) => match word_at(text, end, WEEKDAYS) {
                Some((day, end)) => read(Moment::Weekday(weeks, day), end, "day of a week"),
                None => read(Moment::Week(weeks), end, "week"),
            },
            Opening::Plan(plan) => Some(after_plan(text, end, plan)),
            Opening::Moment(moment) => read(moment, end, "time word"),
            Opening::Whole(_) => None,
        };
    }
    if let Some(festival) = festival_at(text, at, YearWord::Unsaid) {
        return Some(festival);
    }
    match first {
        '第' => ordinal_at(text, at + first.len_utf8(), YearWord::Unsaid),
        'Q' | 'q' => letter_quarter_at(text, at, YearWord::Unsaid),
        '周' | '星' => weekday_at(text, at),
        '上' => eat(text, at, "上世纪").and_then(|end| decade_at(text, end, 1900)),
        _ => number_moment(text, at, number_at(text, at)?),
    }
}

/// What may follow the digits of a year without 年.
const PARTS_OF_YEAR: &str = "全年|半年|上半年|下半年|前三季度|一季度|二季度|三季度|四季度";

/// A moment that a number opens.
fn number_moment(text: &str, at: usize, number: Number) -> Option<Read<Moment>> {
    if number.script == Script::Arabic
        && let Some(date) = digit_date(text, at, number)
    {
        return Some(date);
    }
    if before(text, at).is_some_and(|left| matches!(left, '几' | '数')) {
        return None;
    }
    let unit = skip_spaces(text, number.end);
    let rest = &text[unit..];
    if starts_with_any(rest, "年代|世纪") {
        return century_at(text, unit, number).or_else(|| decade_at(text, at, 1900));
    }
    if rest.starts_with('年') {
        let end = unit + '年'.len_utf8();
        return match year_of(text, number, end) {
            Some(year) => Some(after_year(text, end, year)),
            None => from_now_at(text, number),
        };
    }
    // 2022全年, 2022前三季度
    if number.digits == 4 && is_year(number.value) && starts_with_any(rest, PARTS_OF_YEAR) {
        return within_year(text, unit, YearWord::Full(number.value as u16));
    }
    if rest.starts_with('月') {
        return month_at(text, number)
            .map(|month| after_month(text, month.1, MonthWord::Numbered(YearWord::Unsaid, month.0)));
    }
    if rest.starts_with("季度") && (1..=4).contains(&number.value) {
        return Some(after_quarter(text, unit + "季度".len(), YearWord::Unsaid, number.value as u8));
    }
    if rest.starts_with('版')
        && let Some(year) = year_of_edition(number)
    {
        return read(Moment::Year(year, Edge::Whole), unit + '版'.len_utf8(), "year of an edition");
    }
    if at == 0 && number.end == text.len() && number.digits == 4 && (1990..2050).contains(&number.value) {
        return read(
            Moment::Year(YearWord::Full(number.value as u16), Edge::Whole),
            number.end,
            "year alone in its cell",
        );
    }
    bare_day(text, at, number).or_else(|| from_now_at(text, number))
}

/// Whether a figure of four digits can be a year.
pub(super) fn is_year(value: u32) -> bool {
    (1600..2200).contains(&value)
}

/// The year that a number before `年` writes; `end` is the byte after `年`. None where it counts years: `30年`, `二十年`.
pub(super) fn year_of(text: &str, number: Number, end: usize) -> Option<YearWord> {
    let rest = &text[skip_spaces(text, end)..];
    if starts_with_any(rest, "轻|级|龄|薪") {
        return None;
    }
    match (number.script, number.digits) {
        (Script::Arabic | Script::Positional, 4) if is_year(number.value) => Some(YearWord::Full(number.value as u16)),
        (Script::Positional | Script::Arabic, 2) => {
            let year = YearWord::Short(number.value as u8);
            let within = || !matches!(after_year(text, end, year).what, Moment::Year(_, Edge::Whole));
            let told = match number.script {
                // 三四年, but 一二年三月
                Script::Positional => !counts_about(number.value) || within(),
                _ => number.value < 10 || is_short_year(number, rest, within),
            };
            told.then_some(year)
        }
        _ => None,
    }
}

/// Whether two Arabic digits before 年 write a year, and no count of years: `24年上半年`, `98年以前`, alone in a cell of a table.
fn is_short_year(number: Number, rest: &str, within: impl Fn() -> bool) -> bool {
    let says_more = || within() || starts_with_any(rest, "版|度|产值|营收|销售");
    // 30年以前 counts
    let edge = number.value >= 70 && starts_with_any(rest, "以前|之前|以后|之后|以来");
    let alone = rest.is_empty() && number.end == 2;
    edge || alone || !rest.starts_with('的') && says_more()
}

/// The year of `2015版` and `一五版`; `15版` is a page of the paper.
fn year_of_edition(number: Number) -> Option<YearWord> {
    match (number.script, number.digits) {
        (_, 4) if is_year(number.value) => Some(YearWord::Full(number.value as u16)),
        (Script::Positional, 2) if !counts_about(number.value) => Some(YearWord::Short(number.value as u8)),
        _ => None,
    }
}

/// Whether two digits one by one mean a vague count: 三四年, 七八年.
fn counts_about(value: u32) -> bool {
    value > 9 && value % 10 == value / 10 + 1
}

/// What follows a year: a half, a quarter, a month, a day, an edge, or nothing.
pub(super) fn after_year(text: &str, year_end: usize, year: YearWord) -> Read<Moment> {
    let year_end = eat(text, year_end, "度").unwrap_or(year_end);
    let mut at = skip_spaces(text, year_end);
    if text[at..].starts_with('的') {
        at += '的'.len_utf8();
    }
    let plain = Read { what: Moment::Year(year, Edge::Whole), end: year_end, rule: "year" };
    within_year(text, at, year).unwrap_or(plain)
}

fn within_year(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    if let Some((half, end)) = word_at(text, at, HALVES) {
        return read(Moment::Half(year, half), end, "half of a year");
    }
    if let Some((edge, end)) = word_at(text, at, YEAR_EDGES) {
        return read(Moment::Year(year, edge), end, "edge of a year");
    }
    // 今年“五一”假期
    if let Some(festival) = festival_at(text, eat(text, at, "“").unwrap_or(at), year) {
        return Some(festival);
    }
    if let Some((days, end)) = word_at(text, at, SAME_DAYS) {
        return read(Moment::SameDay(year, days), end, "this day of another year");
    }
    match char_at(text, at)? {
        '前' | '头' => return first_months_at(text, at, year),
        '第' => return ordinal_at(text, at + '第'.len_utf8(), year),
        'Q' | 'q' => return letter_quarter_at(text, at, year),
        '伊' => {
            let january = Moment::Month(MonthWord::Numbered(year, 1), MonthPart::Whole);
            return read(january, eat(text, at, "伊始")?, "start of a year");
        }
        '首' => {
            return eat(text, at, "首季度")
                .or_else(|| eat(text, at, "首季"))
                .map(|end| after_quarter(text, end, year, 1))
                .or_else(|| {
                    read(
                        Moment::Month(MonthWord::Numbered(year, 1), MonthPart::Whole),
                        eat(text, at, "首月")?,
                        "first month",
                    )
                });
        }
        _ => {}
    }
    let number = number_at(text, at)?;
    if let Some((month, end)) = month_at(text, number) {
        return Some(after_month(text, end, MonthWord::Numbered(year, month)));
    }
    let end = eat(text, number.end, "季度").filter(|_| (1..=4).contains(&number.value))?;
    Some(after_quarter(text, end, year, number.value as u8))
}

/// The month that a number before `月` writes, with the byte after it.
pub(super) fn month_at(text: &str, number: Number) -> Option<(u8, usize)> {
    let end = eat(text, number.end, "月")?;
    let fits = (1..=12).contains(&number.value) && number.digits <= 2 && number.script != Script::Positional;
    (fits && !starts_with_any(&text[end..], "龄|嫂|饼")).then_some((number.value as u8, end))
}

/// What follows a month: a day, a part, or nothing.
fn after_month(text: &str, end: usize, month: MonthWord) -> Read<Moment> {
    let end = if text[end..].starts_with('份') { end + '份'.len_utf8() } else { end };
    if let Some((part, end)) = word_at(text, end, MONTH_PARTS) {
        return Read { what: Moment::Month(month, part), end, rule: "part of a month" };
    }
    let day = number_at(text, skip_spaces(text, end)).filter(|day| (1..=31).contains(&day.value) && day.digits <= 3);
    if let Some(day) = day
        && let Some(end) = day_end(text, day)
    {
        return Read { what: Moment::Day(month, day.value as u8), end, rule: "day of a month" };
    }
    Read { what: Moment::Month(month, MonthPart::Whole), end, rule: "month" }
}

/// The byte after the day: behind `日` or `号`, or behind the bare number where nothing is counted by it.
pub(super) fn day_end(text: &str, day: Number) -> Option<usize> {
    let marked = ["日", "号", "號"].iter().find_map(|mark| eat(text, day.end, mark));
    marked.or_else(|| {
        let bare = day.digits <= 3
            && char_at(text, day.end)
                .is_none_or(|next| matches!(next, '，' | '。' | '；' | '、' | '）' | ')' | '！' | '？' | '\n'));
        (bare && day.value > 9).then_some(day.end)
    })
}

/// A day whose month is not said: `14日`.
fn bare_day(text: &str, at: usize, number: Number) -> Option<Read<Moment>> {
    let end = eat(text, number.end, "日")?;
    let counts = number.script == Script::Positional
        || (number.script == Script::Spoken && number.value < 10)
        || !(1..=31).contains(&number.value)
        || before(text, at).is_some_and(|left| "第近每满前后连隔超约仅用".contains(left));
    let other =
        starts_with_any(&text[end..], "元|内|间|游|均|龄|活|志|产|线|后|语|常|程|趋|复一日|本人|本企|本公|本籍|本国");
    if counts || other {
        return None;
    }
    read(Moment::Day(MonthWord::Unsaid, number.value as u8), end, "day")
}
