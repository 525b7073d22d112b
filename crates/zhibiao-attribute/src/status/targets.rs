//! Lists of targets: what is planned because the text around lists what is to be reached.

use crate::draft::Draft;
use crate::noun::AS_CLASSIFIER;
use crate::period::{FROM_BEFORE, Frame, Times};
use crate::section::Section;
use crate::sentence::Sentence;
use zhibiao_fact::{Field, Period, Place, Status, Stretch, Timing, target};
use zhibiao_lexicon::{Phrase, Role};

/// Whether the text lists targets, and those of which year.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Targets {
    pub(crate) listed: bool,
    /// Whether they are those of a whole section, which goes on when it speaks of the past.
    of_section: bool,
    year: Option<i32>,
}

/// The fewest sentences that tell whether a text lists what is to be done.
const FEWEST: usize = 3;

impl Targets {
    /// Those of a text that lists what is to be done and tells of nothing done: half of its sentences open with 加快, 推进, ….
    /// They are for the year that it was published in where it names it (全年, 今年).
    pub(crate) fn of_text(sentences: &[Sentence<'_>], published: Option<Stretch>) -> Targets {
        if is_plan(sentences, published) {
            return Targets { listed: true, of_section: true, year: None };
        }
        let told = |each: &Sentence<'_>| each.phrases(Role::Done).chain(each.phrases(Role::Past)).next().is_some();
        let to_do = |each: &&Sentence<'_>| each.lexicon.phrases.start(Role::ToDo, each.text).is_some();
        let listed = sentences.len() >= FEWEST
            && sentences.iter().filter(to_do).count() * 2 >= sentences.len()
            && !sentences.iter().any(told);
        let year = published.filter(|_| listed).map(Stretch::year);
        let names = |year: i32| {
            let named = Some(Period::In(Stretch::Year(year)));
            let frame = Frame::of_targets();
            let times = |each| Times::after(each, published, &frame);
            sentences.iter().any(|each| times(each).each().any(|(_, period)| period == named))
        };
        Targets { listed, of_section: false, year: year.filter(|year| names(*year)) }
    }

    /// Takes up the heading of a section.
    pub(crate) fn enter(&mut self, section: Section) {
        *self = match section {
            Section::Ahead(year) => Targets { listed: true, of_section: true, year: Some(year) },
            Section::Back(_) => Targets::default(),
        };
    }

    /// Takes up a sentence: one that opens a list of targets, or that tells the past. Whether it opened one.
    pub(crate) fn carry(&mut self, times: &Times<'_>) -> bool {
        let sentence = times.sentence;
        let told = || sentence.lexicon.phrases.holds(Role::Completes, sentence.text);
        let opens = sentence.phrases(Role::Targets).find(|word| heads(times, word)).filter(|_| !told());
        if let Some(word) = opens {
            let year = year_before(times, word.range.start).or(times.published.map(Stretch::year));
            *self = Targets { listed: true, year, ..*self };
        } else if !self.of_section && (sentence.phrases(Role::Past).next().is_some() || opens_with_past_year(times)) {
            self.listed = false;
        }
        opens.is_some()
    }

    /// A figure in a list of targets: planned, for the year of the list where no time is told.
    pub(crate) fn read(self, draft: &mut Draft, sentence: &Sentence<'_>, published: Option<Stretch>) {
        let over = draft.period.is_some_and(|period| period.bounds().1 < published.and_then(Stretch::first));
        if !self.listed || over || self.of_section && is_there(draft, sentence) {
            return;
        }
        let timeless = draft.metric.nature().time == Timing::Timeless;
        let of_year = if draft.status == Status::Planned {
            draft.rules.push(target::AMONG_TARGETS);
            draft.period.is_none() && !timeless
        } else {
            draft.status = Status::Planned;
            draft.settle(Field::Status, None, target::LISTED, 1);
            draft.period.is_none_or(|period| period.is_stock()) || draft.rules.contains(&FROM_BEFORE)
        };
        if of_year {
            draft.period = self.year.map(|year| Period::In(Stretch::Year(year)));
        }
    }
}

/// Whether a figure is told as what there is: 目前拥有企业142家, 由35元提高到40元; or who acts: 七部门印发….
fn is_there(draft: &Draft, sentence: &Sentence<'_>) -> bool {
    let range = &sentence.mentions[draft.mention].range;
    let before = sentence.clause_start(range.start)..range.start;
    draft.rules.contains(&AS_CLASSIFIER)
        || sentence.is_origin(range)
        || sentence.holds(Role::StrongStock, &before)
        || sentence.holds(Role::Done, &before)
}

/// Whether a text tells a plan: its headline names one, and it opens with what is to come (青岛公布交通规划: 今后五年，将…).
fn is_plan(sentences: &[Sentence<'_>], published: Option<Stretch>) -> bool {
    let named = |each: &Sentence<'_>| each.lexicon.phrases.holds(Role::PlanTitle, each.text);
    let to_come = |period: Period| {
        let (Period::In(end) | Period::Through(_, end)) = period else { return false };
        published.is_some_and(|now| end.year() > now.year())
    };
    let opens = |each: &Sentence<'_>| Times::of(each, published).each().any(|(_, period)| period.is_some_and(to_come));
    sentences.iter().any(|each| each.place == Place::Headline && named(each))
        && sentences.first().is_some_and(|first| first.place == Place::Body && opens(first))
}

/// Whether a word opens a list of targets. 按照2026年工作部署，…。 is said in passing and no heading; 2025年主要工作 is no plan of 2026.
fn heads(times: &Times<'_>, word: &Phrase) -> bool {
    let text = times.sentence.text;
    let in_passing = text.ends_with('。') && text[word.range.clone()].starts_with('年');
    let now = times.published.map(Stretch::year);
    let gone = year_before(times, word.range.end).zip(now).is_some_and(|(told, now)| told < now);
    !in_passing && !gone
}

/// The year named last before byte `at`, or by a word that begins before it: 2025年|主要目标, 2026|年主要工作.
fn year_before(times: &Times<'_>, at: usize) -> Option<i32> {
    times.each().rev().find_map(|(time, period)| match period {
        Some(Period::In(Stretch::Year(year))) if time.range.start < at => Some(year),
        _ => None,
    })
}

/// Whether a sentence opens with the year before it was published: 2025年，….
fn opens_with_past_year(times: &Times<'_>) -> bool {
    let past = times.published.map(|published| Period::In(Stretch::Year(published.year() - 1)));
    times.each().any(|(time, period)| {
        let text = &times.sentence.text[time.range.clone()];
        time.range.start == 0 && text.starts_with(|c: char| c.is_ascii_digit()) && past.is_some() && period == past
    })
}
