//! The sections of a report, which look back or ahead, as their headings say.

use crate::period::Times;
use chrono::Datelike;
use zhibiao_fact::{Period, Stretch};
use zhibiao_lexicon::Role;

/// What a section of a report tells of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Section {
    /// What was, over this time: 一、2025年工作回顾.
    Back(Period),
    /// What is to be reached, in this year: 三、2026年重点工作.
    Ahead(i32),
}

/// Months of a year in which a report tells of the year before.
const MONTHS: u32 = 4;
/// Bytes of the longest heading of a section.
const LONGEST: usize = 40 * 3;

/// Whether a text of that time tells of the year before where it names none: in the first months, when reports are given.
pub(crate) fn is_report_time(published: Stretch) -> bool {
    published.last().is_some_and(|day| day.month() <= MONTHS)
}

impl Section {
    /// The section that a sentence opens as the heading of one would: 这五年，… in the first months of a year.
    pub(crate) fn opened_by(sentence: &Times<'_>) -> Option<Section> {
        let phrases = &sentence.sentence.lexicon.phrases;
        let opens = |text: &str| phrases.start(Role::YearsPast, text.trim_start_matches(['—', ' ', '　'])).is_some();
        let now = sentence.published.filter(|now| is_report_time(*now) && opens(sentence.sentence.text))?.year();
        match sentence.each().next()?.1? {
            Period::Since(from @ Stretch::Year(_), _) => {
                Some(Section::Back(Period::Through(from, Stretch::Year(now - 1))))
            }
            _ => None,
        }
    }

    /// The section under a line, where that is the heading of one. 2025年主要工作 is none that looks ahead from 2026.
    pub(crate) fn under(line: &Times<'_>) -> Option<Section> {
        let (sentence, text) = (line.sentence, line.sentence.text);
        let whole = text.len() == sentence.flow.text().len() && text.len() <= LONGEST;
        if !whole || text.ends_with(['。', '；', '，', '：', '！', '？', ';', ':']) {
            return None;
        }
        let says = |role| sentence.lexicon.phrases.holds(role, text);
        let now = line.published?.year();
        let told = || line.each().filter_map(|(_, period)| period);
        if says(Role::LooksBack) {
            return Some(Section::Back(match told().next() {
                Some(Period::Since(from @ Stretch::Year(_), _)) => Period::Through(from, Stretch::Year(now - 1)), // 过去五年
                Some(period) => period,
                None if !is_report_time(line.published?) => return None,
                None => Period::In(Stretch::Year(now - 1)),
            }));
        }
        // “十五五”时期主要目标和2026年重点工作: the nearer of them
        let year = told().filter_map(|period| period.last().map(Stretch::year)).min()?;
        (says(Role::LooksAhead) && year >= now).then_some(Section::Ahead(year))
    }
}
