//! Whether a figure is so or is to be so.

use crate::draft::Draft;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Period, Status, Stretch, target};
use zhibiao_lexicon::{Cue, Phrases, Reach, Role};

/// Whether a sentence opens a list of targets (true) or tells the past (false); none where it does neither.
pub(crate) fn tells_targets(sentence: &Sentence<'_>, published: Option<Stretch>) -> Option<bool> {
    let holds = |role| sentence.phrases(role).next().is_some();
    let year = published.map(Stretch::year);
    let past_year = sentence.times.iter().any(|time| {
        time.range.start <= 6
            && sentence.text[time.range.clone()].ends_with('年')
            && year.is_some_and(|year| sentence.text.starts_with(&format!("{}年", year - 1)))
    });
    let told = || sentence.text.contains("完成") || sentence.text.contains("实现了");
    match (holds(Role::Targets) && !told(), holds(Role::Past) || past_year) {
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
    if draft.status == Status::Planned {
        draft.rules.push(target::AMONG_TARGETS);
        return;
    }
    draft.status = Status::Planned;
    draft.settle(Field::Status, None, target::LISTED, 1);
    if draft.period.is_none() || draft.rules.contains(&crate::period::FROM_BEFORE) {
        draft.period = published.map(|published| Period::In(Stretch::Year(published.year())));
    }
}

/// Reads the status of a figure whose metric, aspect and period are known.
pub(crate) fn read(draft: &mut Draft, sentence: &Sentence<'_>, published: Option<Stretch>) {
    let start = sentence.mentions[draft.mention].range.start;
    if draft.aspect == Aspect::Progress {
        draft.rules.push("progress is told as it is");
        return;
    }
    if let Some(range) = plan_word(sentence, start) {
        draft.status = Status::Planned;
        let goal = range.start.min(sentence.clause_start(start))..start;
        let rule = match sentence.holds(Role::Goal, &goal) {
            true => target::GOAL,
            false if to_come(draft, published) => target::TO_COME,
            false => "<plan word> before <figure>",
        };
        draft.settle(Field::Status, Some(range), rule, 0);
        return;
    }
    if to_come(draft, published) {
        draft.status = Status::Planned;
        draft.settle(Field::Status, None, target::TO_COME, 0);
        return;
    }
    if draft.metric == Metric::ProjectCount
        && let Some(range) = plan_word_behind(sentence, start)
    {
        draft.status = Status::Planned;
        draft.settle(Field::Status, Some(range), "<plan word> behind <projects>", 0);
        return;
    }
    let reach = sentence.clause_start(start)..sentence.clause_end(start);
    let done = sentence.holds(Role::Done, &reach);
    let clause = &sentence.text[reach];
    match (draft.metric, draft.aspect) {
        (Metric::Investment, Aspect::Level)
            if told_as_done(sentence, start) || is_spent(draft, sentence, published) =>
        {
            draft.rules.push("told as it is");
        }
        (Metric::Investment, Aspect::Level) if !done || !clause.contains("完成") => {
            draft.status = Status::Planned;
            draft.settle(Field::Status, None, "investment is planned until it is done", 0);
        }
        (Metric::Funding, Aspect::Level) if offered(clause, &sentence.lexicon.phrases) => {
            draft.status = Status::Planned;
            draft.settle(Field::Status, None, "money offered", 0);
        }
        (Metric::InvestmentEquipment, Aspect::Level) => draft.status = Status::Planned,
        (Metric::LandArea | Metric::FloorArea, Aspect::Level)
            if sentence
                .cues
                .iter()
                .any(|found| matches!(found.cue, Cue::Metric(row) if row.metric == Metric::Investment)) =>
        {
            draft.status = Status::Planned;
            draft.settle(Field::Status, None, "area of an investment", 1);
        }
        (Metric::ProductionCapacity, Aspect::Level) if !done && sentence.phrases(Role::ToCome).next().is_some() => {
            draft.status = Status::Planned;
            draft.settle(Field::Status, None, "capacity of a project", 1);
        }
        _ => draft.rules.push("told as it is"),
    }
}

/// The word of a plan that reaches the figure at byte `at`: one in its clause, or one earlier in the
/// sentence that nothing done stands between.
pub(crate) fn plan_word(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let clause = sentence.clause_start(at);
    let figure_between =
        |from: usize| sentence.mentions.iter().any(|each| each.range.start >= from && each.range.end <= at);
    sentence.cues.iter().rev().find_map(|found| match found.cue {
        Cue::Status(row) if row.status == Status::Planned && found.range.end <= at => {
            if row.reach == Reach::Figure {
                return (!figure_between(found.range.end)).then(|| found.range.clone());
            }
            let in_clause = found.range.start >= clause;
            let between = &sentence.text[found.range.end..at];
            let colon = row.reach != Reach::Sentence && between.contains('：');
            let undone = !colon && !sentence.holds(Role::Done, &(found.range.end..at));
            let attributive =
                between.starts_with("总投资") || between.starts_with("投资") || row.label.ends_with("投资");
            (in_clause || undone && (row.reach == Reach::Sentence || !attributive)).then(|| found.range.clone())
        }
        _ => None,
    })
}

/// 15个重大项目今年将开建: the plan word of the clause that the projects are the subject of.
fn plan_word_behind(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let next = sentence.mentions.iter().map(|each| each.range.start).find(|start| *start > at);
    let mark = sentence.text[at..].find('、').map(|index| at + index);
    let end = [next, mark].into_iter().flatten().fold(sentence.clause_end(at), usize::min);
    sentence.cues.iter().find_map(|found| match found.cue {
        Cue::Status(row) if row.status == Status::Planned && found.range.start > at && found.range.end <= end => {
            Some(found.range.clone())
        }
        _ => None,
    })
}

/// 给予最高50万元补助: a policy, unless it is told as paid.
fn offered(clause: &str, phrases: &Phrases) -> bool {
    phrases.holds(Role::Offered, clause) && !phrases.holds(Role::Paid, clause)
}

/// 2010年…投资超过8000亿元: what was invested, and not signed or planned, in a time gone by.
fn is_spent(draft: &Draft, sentence: &Sentence<'_>, published: Option<Stretch>) -> bool {
    let (Some(Period::In(term) | Period::Through(_, term)), Some(published)) = (draft.period, published) else {
        return false;
    };
    let mut words = draft.evidence.iter().filter(|(field, _)| *field == Field::Metric);
    let gone = !matches!(term, Stretch::Day(_)) && term.last() < published.first();
    gone && words.next_back().is_some_and(|(_, range)| &sentence.text[range.clone()] == "投资")
}

/// A word in the clause that tells an investment as done: 直接投资.
fn told_as_done(sentence: &Sentence<'_>, at: usize) -> bool {
    let clause = sentence.clause_start(at);
    sentence.cues.iter().any(|found| {
        matches!(found.cue, Cue::Status(row) if row.status == Status::Actual)
            && found.range.start >= clause
            && found.range.end <= at
    })
}

/// Whether the figure is for a time after its publication.
fn to_come(draft: &Draft, published: Option<Stretch>) -> bool {
    match (draft.period, published) {
        (Some(Period::In(stretch) | Period::Through(_, stretch)), Some(published)) => {
            stretch.first().zip(published.last()).is_some_and(|(first, now)| first > now)
                || matches!(stretch, Stretch::Year(year) if year > published.year())
        }
        _ => false,
    }
}
