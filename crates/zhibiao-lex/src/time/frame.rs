//! Around a moment: spans from one to another, 截至, 以来, 之前, and what is still to come.

use super::cursor::{
    Number, Script, before, char_at, eat, number_at, skip_spaces, starts_with_any, word_at, word_before,
};
use super::digits::bare_year;
use super::expression::{Edge, Moment, MonthPart, MonthWord, TimeExpression, YearWord};
use super::moment::{Read, day_end, moment_at, month_at, opening_at, year_of};
use super::neighbours::{AHEAD, AWAITING, BEHIND, BETWEEN, DAY_LINKS, Frame, ONWARD};
use super::{TimeMention, expression::TimeExpression as E};
use std::ops::Range;

/// The mention whose first moment starts at `at`; words before it may belong to it.
pub(super) fn mention_at(text: &str, at: usize) -> Option<TimeMention> {
    let opening = match shared_unit(text, at, None) {
        Some((first, last, end)) => Read { what: E::Through(first, last), end, rule: SHARED },
        None => opening_at(text, at)?,
    };
    let mut rules = vec![opening.rule];
    let (expression, range) = match opening.what {
        E::At(moment) => around(text, at..opening.end, moment, &mut rules),
        E::UpTo(Moment::Now) => (opening.what, up_to_before(text, at).unwrap_or(at)..opening.end),
        E::Through(..) => framed(text, at..opening.end, opening.what, &mut rules),
        whole => (whole, at..opening.end),
    };
    Some(TimeMention { range, expression, rules })
}

/// The rule by which two figures share the unit behind the second.
const SHARED: &str = "figures that share a unit";

type Framed = (TimeExpression, Range<usize>);

/// A moment with what stands around it.
fn around(text: &str, range: Range<usize>, first: Moment, rules: &mut Vec<&'static str>) -> Framed {
    if let Moment::Year(year, _) = first
        && let Some(end) = same_period(text, range.end)
    {
        rules.push("同期 of a year");
        return (E::SamePeriod(year), range.start..end);
    }
    if let Some((first, last, end)) = shared_unit(text, range.end, Some(first)) {
        rules.push(SHARED);
        return framed(text, range.start..end, E::Through(first, last), rules);
    }
    if let Some((last, end)) = days_listed(text, range.end, first) {
        rules.push("days in a row");
        return framed(text, range.start..end, E::Through(first, last), rules);
    }
    if let Some((days, end)) = lasting(text, range.end, first) {
        rules.push("so many days from one on");
        return (E::Lasting(first, days), range.start..end);
    }
    if let Some((last, end)) = through(text, range.end, first) {
        rules.push("from one to another");
        return framed(text, range.start..end, E::Through(first, last), rules);
    }
    framed(text, range, E::At(first), rules)
}

/// An expression with the words directly before and behind it.
fn framed(text: &str, range: Range<usize>, what: TimeExpression, rules: &mut Vec<&'static str>) -> Framed {
    let Range { start: at, end } = range;
    let ahead = word_before(text, at, AHEAD);
    let behind = word_at(text, skip_spaces(text, end), BEHIND);
    let E::At(moment) = what else {
        // A span keeps its own bounds; 从 before and 期间 or 间 behind belong to it.
        let start =
            ahead.filter(|(frame, _)| matches!(frame, Frame::From | Frame::Since)).map_or(at, |(_, start)| start);
        let end = behind.filter(|(frame, _)| matches!(frame, Frame::Plain | Frame::UpTo)).map_or(end, |(_, end)| end);
        return (what, start..end);
    };
    let ends =
        matches!(moment, Moment::Year(_, Edge::End) | Moment::Month(_, MonthPart::End) | Moment::Plan(_, Edge::End));
    let framed = match (ahead, behind) {
        (Some((Frame::Since | Frame::From, start)), Some((Frame::Since, end))) => Some((E::Since(moment), start, end)),
        (Some((Frame::UpTo, start)), Some((Frame::UpTo | Frame::Before | Frame::Deadline, end))) => {
            Some((E::UpTo(moment), start, end))
        }
        (_, Some((Frame::Since, end))) => Some((E::Since(moment), at, end)),
        (_, Some((Frame::After, end))) => Some((E::After(moment), at, end)),
        (_, Some((Frame::UpTo, end))) => Some((E::UpTo(moment), at, end)),
        (_, Some((Frame::Deadline, end))) if ends => Some((E::By(moment.awaited()), at, end)),
        (_, Some((Frame::Deadline, end))) => Some((E::Before(moment.awaited()), at, end)),
        (_, Some((Frame::Before, end))) if ends => Some((E::By(moment), at, end)),
        (_, Some((Frame::Before, end))) => Some((E::Before(moment), at, end)),
        (Some((Frame::UpTo, start)), _) => Some((E::UpTo(moment), start, end)),
        (Some((Frame::Since, start)), _) if is_calendar(moment) => Some((E::Since(moment), start, end)),
        (Some((Frame::From, start)), _) if clause_says_since(text, end) => Some((E::Since(moment), start, end)),
        (_, Some((Frame::Plain, end))) => Some((E::At(moment), at, end)),
        (_, None) if is_calendar(moment) && clause_says_since(text, end) => Some((E::Since(moment), at, end)),
        (Some((Frame::By, _)), _) if is_calendar(moment) => Some((E::By(moment), at, end)),
        _ => None,
    };
    let (what, start, end) = framed.unwrap_or((what, at, end));
    rules.extend(frame_rule(what));
    if word_before(text, start, AWAITING).is_some() {
        rules.push("told as still to come");
        return (awaited(what), start..end);
    }
    (what, start..end)
}

/// The name of the rule that framed a moment.
fn frame_rule(framed: TimeExpression) -> Option<&'static str> {
    match framed {
        E::UpTo(_) => Some("up to a moment"),
        E::By(_) => Some("by a moment"),
        E::Before(_) => Some("before a moment"),
        E::Since(_) => Some("since a moment"),
        E::After(_) => Some("after a moment"),
        _ => None,
    }
}

/// Whether a moment stands in the calendar by itself, so that 到 and 自 before it bound a time.
fn is_calendar(moment: Moment) -> bool {
    !matches!(
        moment,
        Moment::Lately
            | Moment::Now
            | Moment::DayFromNow(_)
            | Moment::FromNow(..)
            | Moment::Weekday(..)
            | Moment::LatestWeekday(_)
    )
}

/// How many characters of a clause are looked at.
const FAR: usize = 40;

/// Whether the clause goes on to say 以来: `自去年8月自治区党委作出决策以来`.
fn clause_says_since(text: &str, end: usize) -> bool {
    let mut chars = text[end..].char_indices().take(FAR);
    chars
        .find(|(_, char)| {
            matches!(char, '，' | '。' | '；' | '：' | '！' | '？' | '、' | '”' | '》' | '\n' | '来' | '0'..='9')
        })
        .is_some_and(|(offset, char)| char == '来' && text[..end + offset].ends_with('以'))
}

fn awaited(what: TimeExpression) -> TimeExpression {
    match what {
        E::At(moment) => E::At(moment.awaited()),
        E::By(moment) => E::By(moment.awaited()),
        E::Before(moment) => E::Before(moment.awaited()),
        said => said,
    }
}

/// The start of 截至 before `at`.
fn up_to_before(text: &str, at: usize) -> Option<usize> {
    word_before(text, at, AHEAD).filter(|(frame, _)| *frame == Frame::UpTo).map(|(_, start)| start)
}

/// The byte after 同期 where it stands at `at`.
fn same_period(text: &str, at: usize) -> Option<usize> {
    eat(text, at, "同期").filter(|end| !starts_with_any(&text[*end..], "声|录"))
}

/// The byte after a word that joins the two ends of a span.
fn between(text: &str, at: usize) -> Option<usize> {
    let at = skip_spaces(text, at);
    let joined = BETWEEN.iter().find(|word| text[at..].starts_with(**word))?;
    Some(skip_spaces(text, at + joined.len()))
}

/// The byte after the hour of a day: `10月1日|零时|至10月8日|24时`.
fn past_hour(text: &str, at: usize, day: Moment) -> usize {
    let hour = || {
        let number = number_at(text, at).filter(|number| number.value <= 24)?;
        eat(text, number.end, "时").filter(|end| !starts_with_any(&text[*end..], "间|候|段"))
    };
    let after = if matches!(day, Moment::Day(..)) { eat(text, at, "零时").or_else(hour) } else { None };
    after.unwrap_or(at)
}

/// The second moment of a span, with the byte after it: `至今年3月`, `和5月之间`.
fn through(text: &str, end: usize, first: Moment) -> Option<(Moment, usize)> {
    if let Some(at) = between(text, past_hour(text, end, first)) {
        if let Some(last) = moment_at(text, at).filter(|last| reaches(first, last.what)) {
            let end = past_hour(text, last.end, last.what);
            let bounded = starts_with_any(&text[end..], "之前|以前");
            return (!bounded).then_some((last.what, end));
        }
        let dashed = before(text, at) == Some('-')
            && matches!(first, Moment::Month(MonthWord::Numbered(YearWord::Full(_), _), _));
        let number = number_at(text, at)
            .filter(|number| dashed && char_at(text, number.end).is_none_or(|next| !next.is_alphanumeric()));
        return number.and_then(|number| Some((bare_year(number)?, number.end)));
    }
    let at = eat(text, end, "和").or_else(|| eat(text, end, "与"))?;
    let last = moment_at(text, skip_spaces(text, at)).filter(|last| reaches(first, last.what))?;
    ["之间", "间"].iter().find_map(|word| eat(text, last.end, word)).map(|end| (last.what, end))
}

/// The last of days that follow each other: `14日、15日`, `10号，11号，12号`. Where figures are told of each (分别), they stay apart.
fn days_listed(text: &str, end: usize, first: Moment) -> Option<(Moment, usize)> {
    let Moment::Day(_, first) = first else { return None };
    let (mut last, mut at) = (first, end);
    while let Some(number) = DAY_LINKS.iter().find_map(|link| number_at(text, eat(text, at, link)?))
        && number.value == u32::from(last) + 1
        && let Some(end) = ["日", "号"].iter().find_map(|mark| eat(text, number.end, mark))
    {
        (last, at) = (last + 1, end);
    }
    let sentence = text[at..].split(['。', '；', '\n']).next().unwrap_or("");
    (last > first && last <= 31 && !sentence.contains("分别")).then_some((Moment::Day(MonthWord::Unsaid, last), at))
}

/// `明天起三天`, `明天的往后三天`.
fn lasting(text: &str, end: usize, first: Moment) -> Option<(u16, usize)> {
    if !matches!(first, Moment::Day(..) | Moment::DayFromNow(_)) {
        return None;
    }
    let (_, at) = word_at(text, skip_spaces(text, end), ONWARD)?;
    let days = number_at(text, at).filter(|days| (2..=99).contains(&days.value))?;
    Some((days.value as u16, eat(text, days.end, "天")?))
}

/// Whether a span can lead from one moment to the other.
fn reaches(first: Moment, last: Moment) -> bool {
    let fixed =
        |moment| matches!(moment, Moment::DayFromNow(_)) || is_calendar(moment) && !matches!(moment, Moment::Plan(..));
    fixed(first) && fixed(last)
}

/// `1-4月`, `12日至14日` with the first mark left out, `2021—2023年`; behind `first`, the fields below it.
fn shared_unit(text: &str, at: usize, within: Option<Moment>) -> Option<(Moment, Moment, usize)> {
    let at = skip_spaces(text, at);
    match within {
        None => {
            let (from, to) = two_numbers(text, at)?;
            shared_year(text, from, to)
                .or_else(|| shared_month(text, from, to, YearWord::Unsaid))
                .or_else(|| shared_quarter(text, from, to, YearWord::Unsaid))
                .or_else(|| shared_day(text, from, to, MonthWord::Unsaid))
        }
        Some(Moment::Year(year, Edge::Whole)) => {
            let (from, to) = two_numbers(text, at)?;
            shared_month(text, from, to, year).or_else(|| shared_quarter(text, from, to, year))
        }
        Some(Moment::Month(month, MonthPart::Whole)) => {
            let (from, to) = two_numbers(text, at)?;
            shared_day(text, from, to, month)
        }
        Some(_) => None,
    }
}

fn two_numbers(text: &str, at: usize) -> Option<(Number, Number)> {
    let from = number_at(text, at)?;
    let to = number_at(text, between(text, from.end).or_else(|| listed(text, from.end))?)?;
    (from.value <= 9999).then_some((from, to))
}

/// The byte after 、 between two figures: `一、二季度`, `5、6月`.
fn listed(text: &str, at: usize) -> Option<usize> {
    eat(text, at, "、")
}

fn shared_year(text: &str, from: Number, to: Number) -> Option<(Moment, Moment, usize)> {
    let end = eat(text, to.end, "年")?;
    let first = year_of(text, from, end).filter(|year| matches!(year, YearWord::Full(_)))?;
    let last = match (to.script, to.digits) {
        (Script::Arabic, 2) => YearWord::Full((from.value / 100 * 100 + to.value) as u16),
        _ => year_of(text, to, end).filter(|year| matches!(year, YearWord::Full(_)))?,
    };
    let end = eat(text, end, "度").unwrap_or(end);
    Some((Moment::Year(first, Edge::Whole), Moment::Year(last, Edge::Whole), end))
}

fn shared_month(text: &str, from: Number, to: Number, year: YearWord) -> Option<(Moment, Moment, usize)> {
    let (last, end) = month_at(text, to)?;
    let first = u8::try_from(from.value).ok().filter(|first| (1..=12).contains(first) && from.digits <= 2)?;
    let end = eat(text, end, "份").unwrap_or(end);
    let month = |year, month| Moment::Month(MonthWord::Numbered(year, month), MonthPart::Whole);
    Some((month(year, first), month(YearWord::Unsaid, last), end))
}

fn shared_quarter(text: &str, from: Number, to: Number, year: YearWord) -> Option<(Moment, Moment, usize)> {
    let end = eat(text, to.end, "季度")?;
    let fits = (1..=4).contains(&from.value) && (1..=4).contains(&to.value);
    let quarter = |year, quarter: u32| Moment::Quarter(year, quarter as u8, Edge::Whole);
    fits.then(|| (quarter(year, from.value), quarter(YearWord::Unsaid, to.value), end))
}

fn shared_day(text: &str, from: Number, to: Number, month: MonthWord) -> Option<(Moment, Moment, usize)> {
    let end = match month {
        MonthWord::Unsaid => eat(text, to.end, "日")?,
        _ => day_end(text, to).filter(|end| *end > to.end)?,
    };
    let fits = from.value < to.value && (1..=31).contains(&from.value) && to.value <= 31;
    let counted = month == MonthWord::Unsaid
        && (from.script != Script::Arabic || starts_with_any(&text[end..], "元|内|间|游|均|龄|楼|线"));
    (fits && !counted).then_some((
        Moment::Day(month, from.value as u8),
        Moment::Day(MonthWord::Unsaid, to.value as u8),
        end,
    ))
}
