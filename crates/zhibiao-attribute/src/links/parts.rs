//! What is a part of a larger figure before it.

use super::Text;
use crate::draft::Draft;
use crate::meaning::{ALONE, AS_BEFORE, BY_UNIT};
use crate::noun::{PARTITIVE, UNKNOWN_AFTER, UNKNOWN_BEFORE};
use crate::period::{COMPARED, FROM_BEFORE};
use crate::status::RUNS;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Status};
use zhibiao_lex::Sort;
use zhibiao_lexicon::Role;

/// Sentences that 其中 reaches back from the head of its sentence.
const FROM_HEAD: usize = 3;
/// Sentences that it reaches back from elsewhere.
const FROM_WITHIN: usize = 1;
/// Sentences between a phase and the whole.
const PHASE_REACH: usize = 6;
/// Bytes between a count and its stage: 22个|破土|动工.
const STAGE: usize = 4 * 3;

/// 其中: what follows in the sentence is a part of the nearest like figure before.
pub(super) fn of_which(drafts: &mut [Draft], text: Text<'_>) {
    for index in 0..drafts.len() {
        let Some((words, whole)) = whole_before(drafts, index, text) else { continue };
        let elsewhere = drafts[whole].sentence != drafts[index].sentence;
        let whole = drafts[whole].repeats.filter(|_| elsewhere).unwrap_or(whole);
        let (metric, status, period) = (drafts[whole].metric, drafts[whole].status, drafts[whole].period);
        let draft = &mut drafts[index];
        draft.metric = metric;
        if draft.period.is_none() || draft.rules.contains(&FROM_BEFORE) {
            draft.period = period;
        }
        let counted = matches!(metric, Metric::ProjectCount | Metric::Investment);
        let runs = draft.rules.contains(&RUNS); // 总投资32亿元，其中一期18亿元，已投产
        if !runs && (counted || !elsewhere && status == Status::Planned && !is_done(draft, text)) {
            draft.status = status;
        }
        draft.part_of = Some(whole);
        draft.settle(Field::PartOf, Some(words), "<whole>, 其中 <part>", 0);
    }
}

/// Whether its clause tells it as done: 规划用地240亩，其中首期48亩已于3月供地.
fn is_done(draft: &Draft, text: Text<'_>) -> bool {
    let sentence = text.sentence(draft);
    sentence.holds(Role::Done, &sentence.clause(text.mention(draft).range.start))
}

/// Where 其中 stands before a figure, and the figure that it is a part of.
fn whole_before(drafts: &[Draft], index: usize, text: Text<'_>) -> Option<(Range<usize>, usize)> {
    let draft = &drafts[index];
    let sentence = text.sentence(draft);
    let start = text.mention(draft).range.start;
    let words = sentence.phrases(Role::OfWhich).map(|phrase| &phrase.range);
    let Range { start: word, end } = words.filter(|word| word.end <= start).last()?.clone();
    let value = text.base(draft)?;
    if draft.aspect != Aspect::Level || sentence.text[word..start].contains('；') {
        return None;
    }
    let reach = if word == 0 { FROM_HEAD } else { FROM_WITHIN };
    let whole = (0..index).rev().find(|each| {
        let other = &drafts[*each];
        let before = other.sentence < draft.sentence || text.mention(other).range.start < word;
        let near = other.sentence + reach >= draft.sentence && text.sentence(other).place == sentence.place;
        let unnamed = is_unnamed(draft)
            || draft.rules.contains(&AS_BEFORE) && is_unnamed(&drafts[index - 1])
            || is_vague(draft) && text.mention(other).written.unit == text.mention(draft).written.unit;
        // 固定资产投资48亿元，其中工业投资29亿元; but 其中生产基地总投资12亿元
        let invested = other.metric == Metric::InvestmentCompleted
            && draft.metric == Metric::Investment
            && !sentence.text[word..start].contains('总');
        let like = (other.metric == draft.metric || unnamed || invested)
            && other.aspect == Aspect::Level
            && text.base_unit(other) == text.base_unit(draft);
        // 达1.6亿户，比2012年底的5500万户…。其中，企业5100万户: of those there are now
        let compared = other.rules.contains(&COMPARED);
        before && near && like && !compared && text.base(other).is_some_and(|whole| whole.abs() >= value.abs())
    })?;
    Some((word..end, whole))
}

/// Whether nothing in its sentence says what an amount measures.
fn is_unnamed(draft: &Draft) -> bool {
    draft.rules.contains(&BY_UNIT)
}

/// 纳入项目92个…，已有81个开工; 企业531家，产值过10亿元的有29家: counts that tell only at what stage, or which, some of those counted
/// before are.
pub(super) fn some_of(drafts: &mut [Draft], text: Text<'_>) {
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        let Some(value) = text.base(draft).filter(|_| draft.part_of.is_none() && is_unknown(draft)) else { continue };
        if draft.aspect != Aspect::Level {
            continue;
        }
        let (sentence, mention) = (text.sentence(draft), text.mention(draft));
        let words = sentence.strip_links(sentence.words_before(mention.outer.start));
        let which = words.ends_with('的') && !words.ends_with("在内的");
        let phrases = &sentence.lexicon.phrases;
        let behind = &sentence.text[mention.outer.end..sentence.clause_end(mention.outer.end)];
        let stage_behind = || phrases.within(Role::Stage, behind).next().filter(|stage| stage.start <= STAGE);
        let stage = phrases.end(Role::Stage, words).or_else(|| stage_behind().map(|stage| &behind[stage]));
        if !which && stage.is_none() {
            continue;
        }
        let mut near = (0..index).rev().take_while(|at| drafts[*at].sentence + FROM_WITHIN >= draft.sentence);
        let whole = near.find(|at| {
            let other = &drafts[*at];
            let counted = text.mention(other);
            text.sentence(other).place == sentence.place
                && other.aspect == Aspect::Level
                && (which || other.metric == Metric::ProjectCount)
                && !is_unknown(other)
                && matches!(counted.sort, Sort::Count(_))
                && counted.written.unit == mention.written.unit
                && text.base(other).is_some_and(|whole| whole > value)
        });
        let Some(whole) = whole else { continue };
        let (metric, draft) = (drafts[whole].metric, &mut drafts[index]);
        draft.metric = metric;
        draft.category = stage.filter(|_| metric == Metric::ProjectCount).map(|stage| format!("{stage}项目"));
        draft.part_of = Some(whole);
        draft.rules.push("<some> of those counted before");
    }
}

/// Whether a count is of a field or of nothing known: 项目30个，其中新材料12个; 研发平台158家，其中国家级32家.
pub(super) fn is_vague(draft: &Draft) -> bool {
    is_unknown(draft) || draft.metric == Metric::ItemCount
}

/// Whether no noun known stands beside a count.
fn is_unknown(draft: &Draft) -> bool {
    draft.rules.iter().any(|rule| [ALONE, UNKNOWN_AFTER, UNKNOWN_BEFORE].contains(rule))
}

/// 签约项目中在建18家、投产22家: parts of the count told before of the same things.
pub(super) fn taken_out(drafts: &mut [Draft], text: Text<'_>) {
    let taken_out = |draft: &Draft| draft.rules.contains(&PARTITIVE);
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        let Some(value) = text.base(draft).filter(|_| draft.part_of.is_none() && taken_out(draft)) else { continue };
        drafts[index].part_of = drafts[..index].iter().rposition(|other| {
            other.metric == draft.metric
                && other.aspect == Aspect::Level
                && other.zone == draft.zone
                && other.part_of.is_none()
                && other.repeats.is_none()
                && !taken_out(other)
                && text.base(other).is_some_and(|whole| whole > value)
        });
    }
}

/// 一期, 二期: an amount of a phase is a part of the larger one of the same metric before it.
pub(super) fn phases(drafts: &mut [Draft], text: Text<'_>) {
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        let told_once = draft.part_of.is_none() && draft.repeats.is_none();
        let level = draft.metric.nature().has_phases && draft.aspect == Aspect::Level;
        if !(told_once && level && is_of_phase(draft, text)) {
            continue;
        }
        let Some(value) = text.base(draft) else { continue };
        let whole = drafts[..index].iter().rposition(|other| {
            other.metric == draft.metric
                && other.aspect == Aspect::Level
                && other.repeats.is_none()
                && draft.sentence - other.sentence <= PHASE_REACH
                && text.base_unit(other) == text.base_unit(draft)
                && text.base(other).is_some_and(|whole| whole > value)
                && !is_of_phase(other, text)
        });
        if whole.is_some() {
            drafts[index].part_of = whole;
            drafts[index].rules.push("<phase> of the whole before");
        }
    }
}

/// Whether a phase is named in the sentence before the figure; for money given, in its clause.
fn is_of_phase(draft: &Draft, text: Text<'_>) -> bool {
    let (sentence, start) = (text.sentence(draft), text.mention(draft).range.start);
    let from = if draft.metric == Metric::Funding { sentence.clause_start(start) } else { 0 };
    sentence.holds(Role::Phase, &(from..start))
}

/// 签约5个项目，总投资60亿元: what single projects of the article invest after that is a part of it.
pub(super) fn projects(drafts: &mut [Draft], text: Text<'_>) {
    let counted = |others: &[Draft], draft: &Draft| {
        others.iter().any(|other| other.sentence == draft.sentence && other.metric == Metric::ProjectCount)
    };
    let invested =
        |draft: &Draft| draft.metric == Metric::Investment && draft.aspect == Aspect::Level && draft.repeats.is_none();
    let total = (0..drafts.len()).find(|at| invested(&drafts[*at]) && counted(&drafts[..*at], &drafts[*at]));
    let Some((total, sum)) = total.and_then(|total| Some((total, text.base(&drafts[total])?))) else { return };
    for index in total + 1..drafts.len() {
        let draft = &drafts[index];
        let single = invested(draft)
            && draft.sentence > drafts[total].sentence
            && draft.part_of.is_none()
            && draft.zone == drafts[total].zone
            && draft.subject.is_some()
            && !counted(drafts, draft);
        if single && text.base(draft).is_some_and(|value| value < sum) {
            drafts[index].part_of = Some(total);
            drafts[index].rules.push("<project> of the projects before");
        }
    }
}
