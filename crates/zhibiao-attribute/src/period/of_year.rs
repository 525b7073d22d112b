//! What the words of a year tell of a figure: its plan, or what it brought up to now.

use super::{Figure, Reading};
use std::ops::Range;
use zhibiao_fact::{Aspect, Period, Stretch};
use zhibiao_lexicon::Role;

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
    if !matches!(figure.draft.aspect, Aspect::Growth | Aspect::Change) {
        return None;
    }
    let before = figure.sentence.words_before(figure.start);
    let word = figure.sentence.lexicon.phrases.within(Role::SinceNewYear, before).last()?;
    let at = figure.start - before.len();
    let told = figure.earlier.last().and_then(|before| before.period);
    let period = match told? {
        Period::UpTo(Stretch::Year(year) | Stretch::Month(year, 12)) => Period::In(Stretch::Year(year)),
        Period::UpTo(Stretch::Half(year, half)) => up_to_half(year, half),
        Period::UpTo(Stretch::Month(year, 6)) => up_to_half(year, 1),
        Period::UpTo(Stretch::Month(year, 3)) => Period::In(Stretch::Quarter(year, 1)),
        Period::UpTo(Stretch::Month(year, month)) => {
            Period::Through(Stretch::Month(year, 1), Stretch::Month(year, month))
        }
        _ => return None,
    };
    let words: Range<usize> = at + word.start..at + word.end;
    Some(Reading::told(period, words, "<since the year began> before <figure>"))
}

/// The time from the start of a year to the end of one of its halves.
fn up_to_half(year: i32, half: u8) -> Period {
    Period::In(if half == 1 { Stretch::Half(year, 1) } else { Stretch::Year(year) })
}
