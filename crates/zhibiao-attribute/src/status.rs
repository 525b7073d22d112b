//! Whether a figure is so or is to be so.

mod offers;
mod opened;
mod plan;
mod targets;
mod works;

pub(crate) use offers::{granted_behind, is_offered};
pub(crate) use opened::Opened;
pub(crate) use plan::plan_word;
pub(crate) use targets::Targets;

use crate::draft::Draft;
use crate::letters::is_letter;
use crate::list;
use crate::meaning::OF_BEFORE;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Period, Status, Stretch, target};
use zhibiao_lex::time::{Edge, Moment, TimeExpression, TimeMention, YearWord};
use zhibiao_lexicon::Role;
use zhibiao_quantity::Dimension;

/// The rule of what a word tells as planned.
const BY_WORD: &str = "<plan word> before <figure>";
/// The rule of what was invested in works that run.
pub(crate) const RUNS: &str = "invested in works that run";
/// Characters behind a figure in which the task that it is of is named.
const TASK_REACH: usize = 8;

/// Reads the status of a figure whose metric, aspect and period are known.
pub(crate) fn read(
    draft: &mut Draft,
    sentence: &Sentence<'_>,
    published: Option<Stretch>,
    earlier: &[Draft],
    opened: Opened,
) {
    if draft.aspect == Aspect::Progress {
        draft.rules.push("progress is told as it is");
        return;
    }
    let start = sentence.mentions[draft.mention].range.start;
    let clause = sentence.clause(start);
    let level = Some(draft.metric).filter(|_| draft.aspect == Aspect::Level);
    let figure = Figure { draft, sentence, published, earlier, opened, start, clause: &clause, level };
    if is_completed(&figure) {
        draft.metric = Metric::InvestmentCompleted;
        return draft.settle(Field::Status, None, "<completed> <investment>", 0);
    }
    let plan = if is_done_beside(&figure) { None } else { RULES.iter().find_map(|rule| rule(&figure)) };
    match plan {
        Some(Plan { words, rule, doubt }) => {
            draft.status = Status::Planned;
            draft.settle(Field::Status, words, rule, doubt);
        }
        None if level == Some(Metric::Investment)
            && metric_word(draft, sentence)
                .is_some_and(|word| sentence.lexicon.phrases.start(Role::Spent, word).is_some()) =>
        {
            draft.metric = Metric::InvestmentCompleted;
            draft.rules.push("money put in is invested");
        }
        None if level == Some(Metric::Investment) && works::is_of_open(&figure) => draft.rules.push(RUNS),
        None => draft.rules.push("told as it is"),
    }
}

/// 完成|重点项目投资|1100亿元: whether a sum is one that was invested, as the words before it in its clause tell; not that of
/// what was done (完成总投资2600亿元的项目签约).
fn is_completed(figure: &Figure<'_>) -> bool {
    let words = figure.clause.start..figure.start;
    let completes =
        figure.sentence.lexicon.phrases.within(Role::Completes, &figure.sentence.text[words.clone()]).last();
    let planned = |word: Range<usize>| plan_word(figure.sentence, words.start + word.start).is_some();
    let behind = &figure.sentence.text[figure.sentence.mentions[figure.draft.mention].outer.end..];
    let ahead = is_to_come(figure) || behind.starts_with('的');
    figure.level == Some(Metric::Investment) && !ahead && completes.is_some_and(|word| !planned(word))
}

/// 首期20亿元已于6月到位, 到2021年末，存栏达到了4.49亿头: what is done follows at once, or is told right before; but 规划了7个小区.
fn is_done_beside(figure: &Figure<'_>) -> bool {
    let (text, outer) = (figure.sentence.text, &figure.sentence.mentions[figure.draft.mention].outer);
    let already = figure.sentence.lexicon.phrases.start(Role::Already, &text[outer.end..]).is_some();
    let told = text[..outer.start].trim_end_matches(['约', '近']).strip_suffix('了');
    already || told.is_some_and(|verb| !verb.ends_with("划"))
}

/// The word that tells the metric.
fn metric_word<'a>(draft: &Draft, sentence: &Sentence<'a>) -> Option<&'a str> {
    let mut words = draft.evidence.iter().filter(|(field, _)| *field == Field::Metric);
    words.next_back().map(|(_, range)| &sentence.text[range.clone()])
}

/// A figure that may be planned.
struct Figure<'a> {
    draft: &'a Draft,
    sentence: &'a Sentence<'a>,
    published: Option<Stretch>,
    /// The drafts of the sentence before it.
    earlier: &'a [Draft],
    opened: Opened,
    /// Where its number starts.
    start: usize,
    clause: &'a Range<usize>,
    /// The metric that it is a level of.
    level: Option<Metric>,
}

/// What makes a figure planned.
struct Plan {
    /// The words that tell it.
    words: Option<Range<usize>>,
    rule: &'static str,
    doubt: u32,
}

impl Plan {
    /// A plan that no words of its own tell.
    fn by(rule: &'static str, doubt: u32) -> Self {
        Plan { words: None, rule, doubt }
    }
}

/// What may make a figure planned, the surest first.
const RULES: &[fn(&Figure<'_>) -> Option<Plan>] = &[
    word_before,
    growth_of_plan,
    time_to_come,
    works::word_behind_projects,
    works::word_behind_count,
    works::works_to_come,
    task_behind,
    offers::offered,
    works::investment_not_done,
    works::equipment_of_investment,
    works::area_of_investment,
    works::capacity_of_project,
    offers::at_least,
];

/// 计划投资60亿元, 力争达到60亿元.
fn word_before(figure: &Figure<'_>) -> Option<Plan> {
    // 计划投资同比增长16%: what was planned grew
    let grew = |word: &Range<usize>| {
        figure.draft.aspect == Aspect::Growth && figure.sentence.text[word.clone()].ends_with("投资")
    };
    let range = &figure.sentence.mentions[figure.draft.mention].range;
    // 可领3000元、1500元、800元
    let head = list::first(figure.sentence, figure.draft.mention);
    let word = plan_word(figure.sentence, head.range.start).filter(|word| !grew(word))?;
    if figure.sentence.is_origin(range) {
        return None;
    }
    let goal = word.start.min(figure.clause.start)..figure.start;
    let rule = match figure.sentence.holds(Role::Goal, &goal) {
        true => target::GOAL,
        false if is_to_come(figure) => target::TO_COME,
        false => BY_WORD,
    };
    Some(Plan { words: Some(word), ..Plan::by(rule, 0) })
}

/// 力争完成180亿元，增长15%, 约为去年的1.6倍: growth of what is planned.
fn growth_of_plan(figure: &Figure<'_>) -> Option<Plan> {
    let unit = &figure.sentence.mentions[figure.draft.mention].quantity.unit;
    let moved = matches!(figure.draft.aspect, Aspect::Growth | Aspect::Change) || unit.dimension == Dimension::Multiple;
    let of = figure.earlier.last().filter(|_| moved && figure.draft.rules.contains(&OF_BEFORE))?;
    let rule = *of.rules.iter().find(|rule| [target::GOAL, target::TO_COME, BY_WORD].contains(rule))?;
    (of.status == Status::Planned && of.aspect == Aspect::Level).then(|| Plan::by(rule, 0))
}

fn time_to_come(figure: &Figure<'_>) -> Option<Plan> {
    is_to_come(figure).then(|| Plan::by(target::TO_COME, 0))
}

/// 全年60亿元采购任务, 不少于3个月目标: a measure of what is to be done, which stands right behind; but 60项改革任务 are there.
fn task_behind(figure: &Figure<'_>) -> Option<Plan> {
    let mention = &figure.sentence.mentions[figure.draft.mention];
    if figure.level.is_none() || mention.quantity.unit.dimension == Dimension::Count {
        return None;
    }
    let from = mention.outer.end;
    let behind = &figure.sentence.text[from..figure.clause.end.max(from)];
    let near = behind.char_indices().nth(TASK_REACH).map_or(behind, |(end, _)| &behind[..end]);
    let words = near.split(|c: char| !is_letter(c)).next().unwrap_or(near);
    let phrases = &figure.sentence.lexicon.phrases;
    // 5亿元计划用于扩产, 5亿元超额完成任务
    let ends = |task: &Range<usize>| !behind[task.end..].starts_with(is_letter) || behind[task.end..].starts_with('的');
    let task = phrases.within(Role::Task, words).find(ends).filter(|_| !phrases.holds(Role::Completes, words))?;
    Some(Plan { words: Some(from + task.start..from + task.end), ..Plan::by("<figure> of a task", 0) })
}

/// Whether the clause tells what is done.
fn is_done(figure: &Figure<'_>) -> bool {
    figure.sentence.holds(Role::Done, figure.clause)
}

/// Whether the month, year or other term of the figure is over.
fn is_gone_by(figure: &Figure<'_>) -> bool {
    let Some(Period::In(term) | Period::Through(_, term)) = figure.draft.period else { return false };
    figure.published.is_some_and(|now| !matches!(term, Stretch::Day(_)) && term.last() < now.first())
}

/// 到今年底，…: whether the figure is for the end of the year that runs, told before it as a deadline.
fn is_due(figure: &Figure<'_>) -> bool {
    let (Some(now), Some(last)) = (figure.published, figure.draft.period.and_then(|period| period.last())) else {
        return false;
    };
    let this_year = |moment: Moment| matches!(moment, Moment::Year(YearWord::FromNow(0), Edge::End));
    let due = |time: &TimeMention| {
        let deadline = matches!(time.expression, TimeExpression::By(moment) if this_year(moment));
        deadline && time.range.end <= figure.start && figure.sentence.text[time.range.end..].starts_with('，')
    };
    last.year() == now.year() && last.last() > now.last() && figure.sentence.times.iter().any(due)
}

/// Whether the figure is for a time after its publication.
fn is_to_come(figure: &Figure<'_>) -> bool {
    if is_due(figure) {
        return true;
    }
    match (figure.draft.period, figure.published) {
        // 春节期间: days that have begun are not to come
        (Some(Period::Through(from @ Stretch::Day(_), _)), Some(published)) => from.first() > published.last(),
        (Some(Period::In(stretch) | Period::Through(_, stretch)), Some(published)) => {
            stretch.first().zip(published.last()).is_some_and(|(first, now)| first > now)
                || matches!(stretch, Stretch::Year(year) if year > published.year())
        }
        _ => false,
    }
}
