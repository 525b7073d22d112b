//! Reads one moment: a year with what follows it, a month, a day, a word such as 昨日.

use super::cursor::{
    Number, Script, before, char_at, eat, is_numeral, number_at, skip_spaces, starts_with_any, word_at,
};
use super::digits::{digit_date, is_joined};
use super::expression::{Edge, Moment, MonthPart, MonthWord, TimeExpression, YearWord};
use super::words::NOT_YEARLY_AFTER;
use super::words::{
    BEHIND, COUNTED, HALVES, MONTH_PARTS, OPENINGS, Opening, UNITS, WEEKDAYS, Window, YEAR_EDGES, YEARLY,
};

/// Something read, the byte after it, and the name of the rule that read it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read<T> {
    pub what: T,
    pub end: usize,
    pub rule: &'static str,
}

/// Something read by a rule, if it was read at all.
fn read<T>(what: T, end: usize, rule: &'static str) -> Option<Read<T>> {
    Some(Read { what, end, rule })
}

/// The expression that a word opens at `at`: `近三年`, `目前`, `每年`, or a moment.
pub(super) fn opening_at(text: &str, at: usize) -> Option<Read<TimeExpression>> {
    if char_at(text, at)? == '年' && is_yearly(text, at) {
        return read(TimeExpression::PerYear, at + '年'.len_utf8(), "年 before a yearly amount");
    }
    if let Some(first) = first_months_at(text, at, YearWord::Unsaid) {
        return read(TimeExpression::At(first.what), first.end, first.rule);
    }
    if let Some((window, end)) = word_at(text, at, COUNTED)
        && let Some(counted) = counted_at(text, at, end, window)
    {
        return Some(counted);
    }
    match word_at(text, at, OPENINGS) {
        Some((Opening::Whole(expression), end)) => read(expression, end, "time word"),
        _ => {
            let moment = moment_at(text, at)?;
            // Rules for dates without 年 or 月 all name the digits.
            if moment.rule.contains("digits") && is_joined(text, at) {
                return None;
            }
            read(TimeExpression::At(moment.what), moment.end, moment.rule)
        }
    }
}

/// The moment at `at`.
pub(super) fn moment_at(text: &str, at: usize) -> Option<Read<Moment>> {
    let first = char_at(text, at)?;
    if let Some((opening, end)) = word_at(text, at, OPENINGS) {
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
    match first {
        '第' => ordinal_at(text, at + first.len_utf8(), YearWord::Unsaid),
        'Q' | 'q' => letter_quarter_at(text, at, YearWord::Unsaid),
        '周' | '星' => weekday_at(text, at),
        '上' => eat(text, at, "上世纪").and_then(|end| decade_at(text, end, 1900)),
        _ => number_moment(text, at, number_at(text, at)?),
    }
}

/// A moment that a number opens.
fn number_moment(text: &str, at: usize, number: Number) -> Option<Read<Moment>> {
    if number.script == Script::Arabic
        && let Some(date) = digit_date(text, number)
    {
        return Some(date);
    }
    if before(text, at).is_some_and(|left| "几数".contains(left)) {
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
    if rest.starts_with('月') {
        return month_at(text, number)
            .map(|month| after_month(text, month.1, MonthWord::Numbered(YearWord::Unsaid, month.0)));
    }
    if rest.starts_with("季度") && (1..=4).contains(&number.value) {
        return Some(after_quarter(text, unit + "季度".len(), YearWord::Unsaid, number.value as u8));
    }
    if rest.starts_with('版') && number.digits == 4 && is_year(number.value) {
        return read(
            Moment::Year(YearWord::Full(number.value as u16), Edge::Whole),
            unit + '版'.len_utf8(),
            "year of an edition",
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
        (Script::Positional, 2) if !counts_about(number.value) => Some(YearWord::Short(number.value as u8)),
        (Script::Arabic, 2) if number.value < 10 => Some(YearWord::Short(number.value as u8)),
        (Script::Arabic, 2) => {
            let in_year = after_year(text, end, YearWord::Short(number.value as u8)).what;
            let says_more =
                !matches!(in_year, Moment::Year(_, Edge::Whole)) || starts_with_any(rest, "版|度|产值|营收|销售");
            // Alone in a cell of a table.
            let alone = rest.is_empty() && number.end == 2;
            (says_more && !rest.starts_with('的') || alone).then_some(YearWord::Short(number.value as u8))
        }
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
    match char_at(text, at)? {
        '前' => return first_months_at(text, at, year),
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
        let bare = day.digits <= 3 && char_at(text, day.end).is_none_or(|next| "，。；、）)！？\n".contains(next));
        (bare && day.value > 9).then_some(day.end)
    })
}

fn after_quarter(text: &str, end: usize, year: YearWord, quarter: u8) -> Read<Moment> {
    let (edge, end) = match word_at(text, end, YEAR_EDGES) {
        Some((edge, after)) if !text[end..].starts_with('年') => (edge, after),
        _ => (Edge::Whole, end),
    };
    Read { what: Moment::Quarter(year, quarter, edge), end, rule: "quarter" }
}

/// `第三季度`, `第九个月`, after the `第`.
fn ordinal_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    let number = number_at(text, skip_spaces(text, at))?;
    let quarter = eat(text, number.end, "季度").or_else(|| eat(text, number.end, "个季度"));
    if let Some(end) = quarter.filter(|_| (1..=4).contains(&number.value)) {
        return Some(after_quarter(text, end, year, number.value as u8));
    }
    let end = eat(text, number.end, "个月").filter(|_| year != YearWord::Unsaid && (1..=12).contains(&number.value))?;
    read(Moment::Month(MonthWord::Numbered(year, number.value as u8), MonthPart::Whole), end, "month by its order")
}

/// `Q1`.
fn letter_quarter_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    let digit = number_at(text, at + 1).filter(|digit| digit.digits == 1 && (1..=4).contains(&digit.value))?;
    let alone = |char: Option<char>| char.is_none_or(|char| !char.is_ascii_alphanumeric() && char != '.');
    let left = before(text, at).filter(|char| !(year != YearWord::Unsaid || char.is_ascii_digit()));
    if !alone(left) || !alone(char_at(text, digit.end)) || digit.script != Script::Arabic {
        return None;
    }
    let end = eat(text, digit.end, "季度").unwrap_or(digit.end);
    Some(after_quarter(text, end, year, digit.value as u8))
}

/// `前5个月`, `前三季度`; `前10天` of a year that was named.
fn first_months_at(text: &str, at: usize, year: YearWord) -> Option<Read<Moment>> {
    if year == YearWord::Unsaid && before(text, at).is_some_and(|left| "此之以目提".contains(left)) {
        return None;
    }
    let count = number_at(text, skip_spaces(text, eat(text, at, "前")?))?;
    let after = |words: [&str; 2]| words.iter().find_map(|word| eat(text, count.end, word));
    if let Some(end) = after(["季度", "个季度"]).filter(|_| (2..=4).contains(&count.value)) {
        return read(Moment::FirstMonths(year, count.value as u8 * 3), end, "first quarters");
    }
    let months = if year == YearWord::Unsaid { after(["个月", "个月"]) } else { after(["个月", "月"]) };
    if let Some(end) = months.filter(|_| (1..=12).contains(&count.value)) {
        return read(Moment::FirstMonths(year, count.value as u8), end, "first months");
    }
    let end = after(["天", "日"]).filter(|_| year != YearWord::Unsaid && count.value <= 366)?;
    read(Moment::FirstDays(year, count.value as u16), end, "first days")
}

/// `周五`, `星期天`: the latest one.
fn weekday_at(text: &str, at: usize) -> Option<Read<Moment>> {
    if before(text, at).is_some_and(|left| "每逢双(（".contains(left) || is_numeral(left)) {
        return None;
    }
    let name = eat(text, at, "周").or_else(|| eat(text, at, "星期"))?;
    let (day, end) = word_at(text, name, WEEKDAYS)?;
    read(Moment::LatestWeekday(day), end, "day of the week")
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
    let end = eat(text, end, "晚间")
        .or_else(|| eat(text, end, "上午"))
        .or_else(|| eat(text, end, "下午"))
        .map_or(end, |_| end);
    read(Moment::Day(MonthWord::Unsaid, number.value as u8), end, "day")
}

/// `两年前`, `3天后`.
fn from_now_at(text: &str, number: Number) -> Option<Read<Moment>> {
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
fn counted_at(text: &str, at: usize, end: usize, window: Window) -> Option<Read<TimeExpression>> {
    let number = number_at(text, skip_spaces(text, end))?;
    let (unit, end) = word_at(text, skip_spaces(text, number.end), UNITS)?;
    let count = u16::try_from(number.value).ok().filter(|count| (1..=500).contains(count))?;
    let opens = before(text, at)
        .is_none_or(|left| left.is_ascii_punctuation() || left.is_whitespace() || "，。；：、（“".contains(left));
    let last_year = window == Window::Past && count == 1 && unit == super::expression::CalendarUnit::Year;
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

/// `90年代`, `2010年代`, after `上世纪` or `20世纪` where one stands.
fn decade_at(text: &str, at: usize, century: u32) -> Option<Read<Moment>> {
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
fn century_at(text: &str, unit: usize, number: Number) -> Option<Read<Moment>> {
    let end = eat(text, unit, "世纪").filter(|_| (17..=22).contains(&number.value))?;
    decade_at(text, end, number.value * 100 - 100).or_else(|| read(Moment::Century(number.value as u8), end, "century"))
}

/// `”期间`, `”末` behind a five-year plan.
fn after_plan(text: &str, plan_end: usize, plan: u8) -> Read<Moment> {
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

/// Whether the `年` at `at` says that what follows is a yearly amount: `年产值`, not `今年产值`.
fn is_yearly(text: &str, at: usize) -> bool {
    starts_with_any(&text[at + '年'.len_utf8()..], YEARLY)
        && !before(text, at).is_some_and(|left| NOT_YEARLY_AFTER.contains(left) || left.is_ascii_alphanumeric())
}
