//! What words of years tell of a figure: so much a year, the mean of some, the plan of one, or what it brought up to now.

use super::{Figure, Reading, spans_years};
use crate::draft::Draft;
use std::ops::Range;
use zhibiao_fact::{Aspect, Metric, Period, Stretch, Timing};
use zhibiao_lex::time::TimeExpression;
use zhibiao_lexicon::Role;
use zhibiao_quantity::Dimension;

/// Most characters between a yearly figure and one beside it.
const BESIDE: usize = 12;

/// 30万吨/年.
pub(super) fn unit_per_year(figure: &Figure<'_>) -> Option<Reading> {
    let yearly = figure.mention.quantity.unit.base.ends_with("/a");
    yearly.then(|| Reading::told(Period::PerYear, figure.mention.range.clone(), "<unit> per year"))
}

/// 2021年至2025年，…年均增长5.7%: the mean growth of the years that the sentence or the text before is about.
pub(super) fn mean_of_years(figure: &Figure<'_>) -> Option<Reading> {
    let clause = figure.sentence.clause_start(figure.start);
    let mean = figure.sentence.times.iter().map(|time| &time.range);
    let mean = mean.rev().find(|range| range.start >= clause && range.end <= figure.start)?;
    let says = figure.draft.aspect == Aspect::Growth && &figure.sentence.text[mean.clone()] == "年均";
    let years = figure.years_told().filter(|period| says && spans_years(*period))?;
    Some(Reading::told(years, mean.clone(), "<years>, <mean growth>"))
}

/// 2021年产值2136亿元，两年平均增长11.3%: of that year and the one before it.
pub(super) fn mean_of_two_years(figure: &Figure<'_>) -> Option<Reading> {
    const MEAN: &str = "两年平均";
    if figure.draft.aspect != Aspect::Growth {
        return None;
    }
    let words = figure.sentence.words_before(figure.start);
    let word = figure.start - words.len() + words.find(MEAN)?;
    let before = figure.earlier.last().and_then(|before| before.period);
    match before.or_else(|| figure.years_told())? {
        Period::In(year @ Stretch::Year(last)) => {
            let both = Period::Through(Stretch::Year(last - 1), year);
            Some(Reading::told(both, word..word + MEAN.len(), "<mean growth of two years>"))
        }
        _ => None,
    }
}

/// 年产30万吨; a year that is over (2023年，年产值…), or that a report looks back on (页岩油年产量突破100万吨), makes it the figure of
/// that year.
pub(super) fn per_year_before(figure: &Figure<'_>) -> Option<Reading> {
    let clause = figure.sentence.clause_start(figure.start);
    let within = |range: &Range<usize>, from| range.start >= from && range.end <= figure.start;
    let yearly = figure.sentence.times.iter().rev().filter(|time| time.expression == TimeExpression::PerYear);
    let range = yearly.map(|time| &time.range).find(|range| within(range, clause))?;
    let last = figure.times.nearest(|range| range.end <= figure.start);
    let word = &figure.sentence.text[range.clone()];
    let flow = figure.draft.metric.nature().time == Timing::Flow && figure.draft.metric != Metric::ProductionCapacity;
    let made = flow && word == "年";
    let year = |(_, period): &(Range<usize>, Period)| matches!(period, Period::In(Stretch::Year(_)));
    let told = last.as_ref().is_some_and(year);
    let over = !figure.planned && (told || made && figure.frame.section.is_some());
    // 到2027年，年产值突破100亿元
    let due = || made && told && last.as_ref().is_some_and(|(time, _)| figure.times.is_deadline(time));
    if word != "每年" && (over || due()) {
        return None;
    }
    let at_once = !figure.sentence.mentions.iter().any(|each| within(&each.range, range.end));
    at_once.then(|| Reading::told(Period::PerYear, range.clone(), "<per year> before <figure>"))
}

/// 每年新增产值35亿元、税金1.6亿元: what is made or earned beside a yearly figure is yearly too.
pub(super) fn per_year_as_before(figure: &Figure<'_>) -> Option<Reading> {
    let yearly = |before: &&Draft| before.period == Some(Period::PerYear) && before.aspect == Aspect::Level;
    let before = figure.earlier.last().filter(yearly)?;
    let nature = figure.draft.metric.nature();
    let flows = nature.time == Timing::Flow || figure.draft.metric == Metric::ProductionCapacity;
    let flows = flows && figure.mention.quantity.unit.dimension != Dimension::Rate;
    let from = figure.sentence.mentions[before.mention].outer.end;
    let between = figure.sentence.text.get(from..figure.start)?;
    let moves = figure.sentence.lexicon.phrases.end(Role::LeadsTo, between).is_some(); // 年产值从3亿元增长到8亿元
    let beside =
        (between.starts_with(['、', '，']) || moves) && between.chars().count() <= BESIDE && !between.contains('；');
    let timed = figure.sentence.times.iter().any(|time| time.range.start >= from && time.range.end <= figure.start);
    let told = flows && figure.draft.aspect == Aspect::Level && beside && !timed;
    told.then_some(Reading { period: Some(Period::PerYear), words: None, rule: "<yearly figure>, <figure>", doubt: 0 })
}

/// 年度计划投资31亿元: of the year that is told of, or that the text is of.
pub(super) fn plan_of_year(figure: &Figure<'_>) -> Option<Reading> {
    let before = &figure.sentence.text[..figure.mention.outer.start];
    let word = figure.sentence.lexicon.phrases.end(Role::YearPlan, before)?;
    let words = before.len() - word.len()..before.len();
    let told = |period: Period| match period {
        Period::In(stretch) | Period::Through(_, stretch) | Period::UpTo(stretch) => Some(stretch.year()),
        _ => None,
    };
    let year = figure.years_told().and_then(told).or(figure.times.published.map(Stretch::year))?;
    Some(Reading::told(Period::In(Stretch::Year(year)), words, "<plan of the year> before <figure>"))
}

/// 6月末贷款余额705亿元，比年初增加46亿元: what a stock grew by since the year began, in the half-year, the year or the months.
pub(super) fn since_new_year(figure: &Figure<'_>) -> Option<Reading> {
    let words = words_of_growth(figure, Role::SinceNewYear)?;
    let told = figure.earlier.last().and_then(|before| before.period);
    let now = || figure.times.published.map(Period::UpTo).filter(|_| figure.years_told().is_none());
    let Period::UpTo(end) = told.or_else(now)? else { return None };
    let period = since_january(end);
    Some(Reading::told(period, words, "<since the year began> before <figure>"))
}

/// 2018年底党员905万名，比上年增长1.2%: what a stock grew by from one term to the next, in that term.
pub(super) fn since_last_term(figure: &Figure<'_>) -> Option<Reading> {
    let words = words_of_growth(figure, Role::SinceLastTerm)?;
    let Some(Period::UpTo(term)) = figure.earlier.last()?.period else { return None };
    let told = Reading::told(Period::In(term), words, "<since the term before> before <figure>");
    (!matches!(term, Stretch::Day(_)) && figure.times.published != Some(term)).then_some(told)
}

/// The last words of a role before a figure that grew or changed by so much, in its clause.
fn words_of_growth(figure: &Figure<'_>, role: Role) -> Option<Range<usize>> {
    if !matches!(figure.draft.aspect, Aspect::Growth | Aspect::Change) {
        return None;
    }
    let before = figure.sentence.words_before(figure.start);
    let word = figure.sentence.lexicon.phrases.within(role, before).last()?;
    let at = figure.start - before.len();
    Some(at + word.start..at + word.end)
}

/// From the start of a year to a day, or to the end of a month, quarter or half-year of it.
pub(super) fn since_january(end: Stretch) -> Period {
    match end {
        Stretch::Year(year) | Stretch::Month(year, 12) | Stretch::Half(year, 2) | Stretch::Quarter(year, 4) => {
            Period::In(Stretch::Year(year))
        }
        Stretch::Half(year, _) | Stretch::Month(year, 6) | Stretch::Quarter(year, 2) => {
            Period::In(Stretch::Half(year, 1))
        }
        Stretch::Month(year, 3) | Stretch::Quarter(year, 1) => Period::In(Stretch::Quarter(year, 1)),
        Stretch::Quarter(year, quarter) => Period::Through(Stretch::Month(year, 1), Stretch::Month(year, 3 * quarter)),
        Stretch::Month(year, _) => Period::Through(Stretch::Month(year, 1), end),
        Stretch::Day(_) => Period::Since(Stretch::Month(end.year(), 1), end),
    }
}
