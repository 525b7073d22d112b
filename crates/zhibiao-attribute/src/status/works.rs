//! What works take and what they are to have: planned until they are done, or run.

use super::plan::{plan_word_behind, takes_object};
use super::{Figure, Plan, is_done, is_gone_by, metric_word};
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Status};
use zhibiao_lexicon::{Cue, Found, Role};
use zhibiao_quantity::Dimension;

/// 15个重大项目今年将开建, 3条生产线计划6月投用.
pub(super) fn word_behind_projects(figure: &Figure<'_>) -> Option<Plan> {
    let counted = figure.sentence.mentions[figure.draft.mention].quantity.unit.dimension == Dimension::Count;
    let works = counted && matches!(figure.draft.metric, Metric::ProjectCount | Metric::ProductionCapacity);
    let words = Some(figure.start).filter(|_| works).and_then(|start| plan_word_behind(figure.sentence, start))?;
    Some(Plan { words: Some(words), ..Plan::by("<plan word> behind <projects>", 0) })
}

/// 15家乐团将上演26场, 首批6000架将于12月投用: what is counted is to do something, or to come; but 49家将被整合, and offices, are there.
pub(super) fn word_behind_count(figure: &Figure<'_>) -> Option<Plan> {
    let (sentence, mention) = (figure.sentence, &figure.sentence.mentions[figure.draft.mention]);
    if mention.quantity.unit.dimension != Dimension::Count || figure.draft.aspect != Aspect::Level {
        return None;
    }
    let noun = figure.draft.evidence.iter().filter(|(field, _)| matches!(field, Field::Metric | Field::Category));
    let end = noun.map(|(_, words)| words.end).max().unwrap_or(0).max(mention.outer.end);
    let clause = Some(end..sentence.clause_end(end)).filter(|_| sentence.text[end..].starts_with(['将', '拟']))?;
    let word = sentence.words_telling(Status::Planned, &clause).find(|word| word.start == end)?;
    let object = sentence.text[word.end..].starts_with('被') || takes_object(sentence, word.end);
    let offices = matches!(figure.draft.metric, Metric::OrganisationCount | Metric::PlatformCount);
    (!offices && !object).then(|| Plan { words: Some(word.clone()), ..Plan::by("<count> <plan word>", 0) })
}

/// 新建厂房6.8万平方米，预计2026年6月建成投产: what the next clause tells of as to be in operation.
pub(super) fn works_to_come(figure: &Figure<'_>) -> Option<Plan> {
    let works = matches!(figure.level, Some(Metric::ProductionCapacity | Metric::FloorArea));
    let next = figure.sentence.text[figure.clause.end..].strip_prefix('，').filter(|_| works)?;
    let next = figure.sentence.text.len() - next.len();
    let clause = next..figure.sentence.clause_end(next);
    let word = figure.sentence.words_telling(Status::Planned, &clause).find(|word| word.start == clause.start)?;
    let told = figure.sentence.holds(Role::Operates, &clause) && !is_done(figure);
    told.then(|| Plan { words: Some(word.clone()), ..Plan::by("<works>, <plan word> <operation>", 0) })
}

/// 总投资60亿元, where the clause does not tell it as done (完成投资60亿元, 直接投资60亿元).
pub(super) fn investment_not_done(figure: &Figure<'_>) -> Option<Plan> {
    // 斥资15万港元回购574万股
    let bought = || figure.sentence.lexicon.phrases.holds(Role::BuysBack, figure.sentence.text);
    let done = || is_told_as_done(figure) || is_spent(figure) || is_put_in(figure) || bought();
    (figure.level == Some(Metric::Investment) && !done() && !is_of_open(figure) && !is_of_those_there(figure))
        .then(|| Plan::by("investment is planned until it is done", 0))
}

/// 设备投资20亿元: a part of what is to be invested.
pub(super) fn equipment_of_investment(figure: &Figure<'_>) -> Option<Plan> {
    let equipment = figure.level == Some(Metric::InvestmentEquipment);
    (equipment && !is_of_open(figure)).then(|| Plan::by("equipment of an investment that is planned", 0))
}

/// 项目总投资60亿元，占地500亩; but 16万平方米厂房已经封顶 stands.
pub(super) fn area_of_investment(figure: &Figure<'_>) -> Option<Plan> {
    let area = matches!(figure.level, Some(Metric::LandArea | Metric::FloorArea));
    let told = |cue: &Cue<'_>| matches!(cue, Cue::Metric(row) if row.metric == Metric::Investment && row.label.contains("投资"));
    let sum = |word: &Range<usize>| {
        let next = figure.sentence.mentions.iter().find(|each| each.range.start >= word.end);
        next.is_some_and(|next| {
            next.quantity.unit.dimension == Dimension::Money && next.range.start - word.end <= BESIDE
        })
    };
    let invested = |found: &Found<'_>| told(&found.cue) && sum(&found.range);
    let stands = || figure.sentence.lexicon.phrases.holds(Role::Stands, &figure.sentence.text[figure.clause.clone()]);
    let planned = area && figure.sentence.cues.iter().any(invested) && !stands() && !is_of_open(figure);
    planned.then(|| Plan::by("area of an investment", 1))
}

/// 项目建成后年产30万吨; but what works that run can make is there.
pub(super) fn capacity_of_project(figure: &Figure<'_>) -> Option<Plan> {
    let capacity = figure.level == Some(Metric::ProductionCapacity) && !is_done(figure) && !is_gone_by(figure);
    // 8条生产线开足马力: lines are there unless a word before them says otherwise
    let lines = figure.sentence.mentions[figure.draft.mention].quantity.unit.dimension == Dimension::Count;
    // 抑制重复建设，关停小火电机组2617万千瓦
    let closed = || figure.sentence.lexicon.phrases.holds(Role::Closes, figure.sentence.words_before(figure.start));
    let mut to_come = figure.sentence.phrases(Role::ToCome);
    let meant = capacity && !closed() && to_come.any(|word| !lines || word.range.end <= figure.start);
    let planned = meant && !is_of_open(figure);
    planned.then(|| Plan::by("capacity of a project", 1))
}

/// 现有韩资企业410多家，总投资86亿美元: whether it is what firms that are there invested.
fn is_of_those_there(figure: &Figure<'_>) -> bool {
    let before = figure.earlier.last().filter(|before| before.mention + 1 == figure.draft.mention);
    before.is_some_and(|firms| {
        let stock = figure.sentence.phrases(Role::Owned).any(|word| word.range.end <= figure.start);
        firms.metric == Metric::EnterpriseCount && firms.status == Status::Actual && stock
    })
}

/// Whether it is of works that run.
pub(super) fn is_of_open(figure: &Figure<'_>) -> bool {
    figure.opened.holds_for(figure.draft, figure.sentence, figure.published)
}

/// Whether a word before the figure in its clause tells an investment as done: 直接投资.
fn is_told_as_done(figure: &Figure<'_>) -> bool {
    // 一期投入22亿元 is what a phase takes
    let of_phase =
        |word: &Range<usize>| figure.sentence.phrases(Role::Phase).any(|phase| phase.range.end == word.start);
    figure.sentence.words_telling(Status::Actual, &(figure.clause.start..figure.start)).any(|word| !of_phase(word))
}

/// 投资1000万元新上了三台设备: whether what was done with it follows at once.
fn is_put_in(figure: &Figure<'_>) -> bool {
    let from = figure.sentence.mentions[figure.draft.mention].outer.end;
    figure.sentence.text[from..figure.clause.end.max(from)].chars().take(DEED).skip(1).any(|letter| letter == '了')
}

/// Bytes between a word of investing and its sum.
const BESIDE: usize = 6 * 3;

/// Characters behind a sum in which what was done with it is told as done: 新上|了.
const DEED: usize = 6;

/// 2010年…投资超过8000亿元: what was invested, and not signed or planned, in a time gone by.
fn is_spent(figure: &Figure<'_>) -> bool {
    is_gone_by(figure) && metric_word(figure.draft, figure.sentence) == Some("投资")
}
