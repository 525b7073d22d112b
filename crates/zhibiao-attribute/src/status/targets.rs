//! Lists of targets: what is planned because the text around lists what is to be reached.

use crate::draft::Draft;
use crate::period::FROM_BEFORE;
use crate::sentence::Sentence;
use zhibiao_fact::{Field, Period, Status, Stretch, Timing, target};
use zhibiao_lexicon::{Phrase, Role};

/// Whether a sentence opens a list of targets (true) or tells the past (false); none where it does neither.
pub(crate) fn opens_targets(sentence: &Sentence<'_>, published: Option<Stretch>) -> Option<bool> {
    let year = published.map(Stretch::year);
    // 2025年主要工作 is no plan of 2026
    let gone = |word: &&Phrase| {
        let told = sentence
            .times
            .iter()
            .find(|time| time.range.end >= word.range.start && time.range.start < word.range.start);
        let told = told.and_then(|time| sentence.text[time.range.clone()].trim_end_matches('年').parse::<i32>().ok());
        told.zip(year).is_some_and(|(told, year)| told < year)
    };
    // 按照2026年工作部署，…。 is said in passing, and no heading
    let heads = |word: &Phrase| !sentence.text.ends_with('。') || !sentence.text[word.range.clone()].starts_with('年');
    let targets = || sentence.phrases(Role::Targets).any(|word| heads(word) && !gone(&word));
    let past_year = sentence.times.iter().any(|time| {
        time.range.start <= 6
            && sentence.text[time.range.clone()].ends_with('年')
            && year.is_some_and(|year| sentence.text.starts_with(&format!("{}年", year - 1)))
    });
    let told = || sentence.text.contains("完成") || sentence.text.contains("实现了");
    let past = || sentence.phrases(Role::Past).next().is_some() || past_year;
    match (targets() && !told(), past()) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

/// A figure in a list of targets: planned, for the year of publication where no time is told.
pub(crate) fn of_targets(draft: &mut Draft, published: Option<Stretch>) {
    if draft.period.is_some_and(|period| period.bounds().1 < published.and_then(Stretch::first)) {
        return;
    }
    let timeless = draft.metric.nature().time == Timing::Timeless;
    let of_year = if draft.status == Status::Planned {
        draft.rules.push(target::AMONG_TARGETS);
        draft.period.is_none() && !timeless
    } else {
        draft.status = Status::Planned;
        draft.settle(Field::Status, None, target::LISTED, 1);
        draft.period.is_none() || draft.rules.contains(&FROM_BEFORE)
    };
    if of_year {
        draft.period = published.map(|published| Period::In(Stretch::Year(published.year())));
    }
}
