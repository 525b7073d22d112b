//! The sections of a report, which look back or ahead, as their headings say.

use crate::period::Times;
use crate::sentence::Sentence;
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
/// Numbers of what is listed with 是: 一是, 二是.
const NUMBERS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
/// Bytes of the longest heading of a section.
const LONGEST: usize = 40 * 3;

/// Whether a text of that time tells of the year before where it names none: in the first months, when reports are given.
pub(crate) fn is_report_time(published: Stretch) -> bool {
    published.last().is_some_and(|day| day.month() <= MONTHS)
}

/// Whether a line is the title of a work report: 政府工作报告, 政府工作报告 2015, 政府工作报告（摘要）.
pub(crate) fn is_title_of_report(line: &Sentence<'_>) -> bool {
    let bracket = |text: &str| text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let number =
        |text: &str| text.trim_start_matches([' ', '　']).bytes().all(|byte| byte.is_ascii_digit()) || bracket(text);
    line.phrases(Role::Report).any(|phrase| number(&line.text[phrase.range.end..]))
}

/// Whether a sentence of a report opens with what is to be done, behind its number in a list: 加快推进…, 一是推进….
fn opens_with_task(sentence: &&Sentence<'_>) -> bool {
    let numbered = sentence.text.split_once('是').filter(|(number, _)| NUMBERS.contains(number));
    let text = numbered.map_or(sentence.text, |(_, text)| text);
    sentence.lexicon.phrases.start(Role::ToDo, text).is_some()
}

impl Section {
    /// The section that a part of a work report is of, where no heading tells: one ahead where a third of its sentences, and two
    /// more for each that tells of something done, open with what is to be done (加快推进…, 一是推进…).
    pub(crate) fn of_excerpt(sentences: &[Sentence<'_>], published: Option<Stretch>) -> Option<Section> {
        let now = published.filter(|_| sentences.iter().any(is_title_of_report))?;
        let headed = |each: &Sentence<'_>| {
            let times = Times::of(each, published);
            Section::under(&times).or_else(|| Section::opened_by(&times)).is_some()
        };
        let count = |is: fn(&&Sentence<'_>) -> bool| sentences.iter().filter(is).count();
        let done = |each: &&Sentence<'_>| each.phrases(Role::Done).chain(each.phrases(Role::Past)).next().is_some();
        let ahead = count(opens_with_task) > sentences.len() / 3 + 2 * count(done) && !sentences.iter().any(headed);
        ahead.then_some(Section::Ahead(now.year()))
    }

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
