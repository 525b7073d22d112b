//! Whether a figure is so or is to be so.

mod opened;
mod plan;
mod targets;

pub(crate) use opened::Opened;
pub(crate) use plan::plan_word;
pub(crate) use targets::Targets;

use crate::draft::Draft;
use crate::letters::is_letter;
use crate::list;
use crate::meaning::OF_BEFORE;
use crate::sentence::Sentence;
use plan::plan_word_behind;
use std::ops::Range;
use zhibiao_fact::{Approximator, Aspect, Decimal, Field, Metric, Period, Status, Stretch, target};
use zhibiao_lex::time::{Edge, Moment, TimeExpression, TimeMention, YearWord};
use zhibiao_lexicon::{Cue, Role};
use zhibiao_quantity::Dimension;

/// The rule of what a word tells as planned.
const BY_WORD: &str = "<plan word> before <figure>";
/// The rule of what was invested in works that run.
pub(crate) const RUNS: &str = "invested in works that run";
/// Characters before 奖励, 补助 in which they are told as paid: 已累计发放|奖励.
const PAID_REACH: usize = 12;
/// What no single one is given.
const SUM: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);
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
    let plan = if is_done_behind(&figure) { None } else { RULES.iter().find_map(|rule| rule(&figure)) };
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
        None if level == Some(Metric::Investment) && is_of_open(&figure) => draft.rules.push(RUNS),
        None => draft.rules.push("told as it is"),
    }
}

/// 首期20亿元已于6月到位: what is done follows at once.
fn is_done_behind(figure: &Figure<'_>) -> bool {
    let behind = &figure.sentence.text[figure.sentence.mentions[figure.draft.mention].outer.end..];
    figure.sentence.lexicon.phrases.start(Role::Already, behind).is_some()
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
    word_behind_projects,
    works_to_come,
    task_behind,
    offered,
    investment_not_done,
    equipment_of_investment,
    area_of_investment,
    capacity_of_project,
    at_least,
];

/// 计划投资60亿元, 力争达到60亿元.
fn word_before(figure: &Figure<'_>) -> Option<Plan> {
    // 计划投资同比增长16%: what was planned grew
    let grew = |word: &Range<usize>| {
        figure.draft.aspect == Aspect::Growth && figure.sentence.text[word.clone()].ends_with("投资")
    };
    let range = &figure.sentence.mentions[figure.draft.mention].range;
    let word = plan_word(figure.sentence, figure.start).filter(|word| !grew(word))?;
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

/// 15个重大项目今年将开建, 3条生产线计划6月投用.
fn word_behind_projects(figure: &Figure<'_>) -> Option<Plan> {
    let counted = figure.sentence.mentions[figure.draft.mention].quantity.unit.dimension == Dimension::Count;
    let works = counted && matches!(figure.draft.metric, Metric::ProjectCount | Metric::ProductionCapacity);
    let words = Some(figure.start).filter(|_| works).and_then(|start| plan_word_behind(figure.sentence, start))?;
    Some(Plan { words: Some(words), ..Plan::by("<plan word> behind <projects>", 0) })
}

/// 新建厂房6.8万平方米，预计2026年6月建成投产: what the next clause tells of as to be in operation.
fn works_to_come(figure: &Figure<'_>) -> Option<Plan> {
    let works = matches!(figure.level, Some(Metric::ProductionCapacity | Metric::FloorArea));
    let next = figure.clause.end + '，'.len_utf8();
    let clause = figure.sentence.text.get(next..).filter(|_| works).map(|_| next..figure.sentence.clause_end(next))?;
    let opens = |word: &Range<usize>| word.start == clause.start;
    let planned = |cue: &Cue<'_>| matches!(cue, Cue::Status(row) if row.status == Status::Planned);
    let found = figure.sentence.cues.iter().find(|found| planned(&found.cue) && opens(&found.range))?;
    let told = figure.sentence.holds(Role::Operates, &clause) && !is_done(figure);
    told.then(|| Plan { words: Some(found.range.clone()), ..Plan::by("<works>, <plan word> <operation>", 0) })
}

/// 资金不少于8000万元: what is asked for at least; a share of a budget is a rule that holds.
fn at_least(figure: &Figure<'_>) -> Option<Plan> {
    let mention = &figure.sentence.mentions[figure.draft.mention];
    let words = mention.approx.clone().filter(|word| figure.sentence.text[word.clone()].ends_with('于'))?;
    let least = mention.quantity.approx == Approximator::AtLeast && !mention.quantity.unit.dimension.is_part();
    let measure = figure.level.is_some_and(|metric| !matches!(metric, Metric::Duration | Metric::Other));
    (least && measure && !is_done(figure) && !is_gone_by(figure))
        .then(|| Plan { words: Some(words), ..Plan::by("<at least> is asked for", 1) })
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

/// 总投资60亿元, where the clause does not tell it as done (完成投资60亿元, 直接投资60亿元).
fn investment_not_done(figure: &Figure<'_>) -> Option<Plan> {
    let clause = &figure.sentence.text[figure.clause.clone()];
    let completed = || is_done(figure) && figure.sentence.lexicon.phrases.holds(Role::Completes, clause);
    let done = || is_told_as_done(figure) || is_spent(figure) || completed();
    (figure.level == Some(Metric::Investment) && !done() && !is_of_open(figure) && !is_of_those_there(figure))
        .then(|| Plan::by("investment is planned until it is done", 0))
}

/// 设备投资20亿元: a part of what is to be invested.
fn equipment_of_investment(figure: &Figure<'_>) -> Option<Plan> {
    let equipment = figure.level == Some(Metric::InvestmentEquipment);
    (equipment && !is_of_open(figure)).then(|| Plan::by("equipment of an investment that is planned", 0))
}

/// 给予最高50万元补助: what whoever comes for it will be given; but what all were given together (种粮补贴1700亿元) and what was paid is so.
fn offered(figure: &Figure<'_>) -> Option<Plan> {
    let (sentence, mention) = (figure.sentence, &figure.sentence.mentions[figure.draft.mention]);
    let paid = || sentence.lexicon.phrases.holds(Role::Paid, &sentence.text[figure.clause.clone()]);
    let past = || sentence.holds(Role::Past, &(0..figure.start)) || is_done(figure);
    let most = mention.quantity.approx == Approximator::AtMost;
    let sum = || !most && figure.draft.base.is_some_and(|base| base.low() >= SUM);
    let offered = figure.draft.metric == Metric::Funding && is_offered(sentence, figure.draft.mention);
    (offered && !paid() && !past() && !sum()).then(|| Plan::by("an offer", 1))
}

/// Whether a sum is told as what will be given: 给予最高50万元补助, 分别奖励100万元、30万元; but 拿到补助620万元.
pub(crate) fn is_offered(sentence: &Sentence<'_>, mention: usize) -> bool {
    let first = sentence.mentions[list::around(sentence, mention).start].outer.start;
    let clause = sentence.clause(first);
    let (text, phrases) = (sentence.text, &sentence.lexicon.phrases);
    let words = sentence.strip_links(&text[clause.start..first]);
    match phrases.end(Role::Grants, words) {
        Some(verb) => {
            let before = &words[..words.len() - verb.len()];
            let near = before.char_indices().rev().nth(PAID_REACH).map_or(before, |(at, _)| &before[at..]);
            !phrases.holds(Role::Paid, near)
        }
        None => phrases.holds(Role::Offered, &text[clause.clone()]) && !phrases.holds(Role::Paid, &text[clause]),
    }
}

/// 项目总投资60亿元，占地500亩; but 16万平方米厂房已经封顶 stands.
fn area_of_investment(figure: &Figure<'_>) -> Option<Plan> {
    let area = matches!(figure.level, Some(Metric::LandArea | Metric::FloorArea));
    let invested = |cue: &Cue<'_>| matches!(cue, Cue::Metric(row) if row.metric == Metric::Investment && row.label.contains("投资"));
    let stands = || figure.sentence.lexicon.phrases.holds(Role::Stands, &figure.sentence.text[figure.clause.clone()]);
    let planned =
        area && figure.sentence.cues.iter().any(|found| invested(&found.cue)) && !stands() && !is_of_open(figure);
    planned.then(|| Plan::by("area of an investment", 1))
}

/// 项目建成后年产30万吨; but what works that run can make is there.
fn capacity_of_project(figure: &Figure<'_>) -> Option<Plan> {
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
fn is_of_open(figure: &Figure<'_>) -> bool {
    figure.opened.holds_for(figure.draft, figure.sentence, figure.published)
}

/// Whether the clause tells what is done.
fn is_done(figure: &Figure<'_>) -> bool {
    figure.sentence.holds(Role::Done, figure.clause)
}

/// Whether a word before the figure in its clause tells an investment as done: 直接投资.
fn is_told_as_done(figure: &Figure<'_>) -> bool {
    // 一期投入22亿元 is what a phase takes
    let of_phase =
        |word: &Range<usize>| figure.sentence.phrases(Role::Phase).any(|phase| phase.range.end == word.start);
    figure.sentence.cues.iter().any(|found| {
        matches!(found.cue, Cue::Status(row) if row.status == Status::Actual)
            && found.range.start >= figure.clause.start
            && found.range.end <= figure.start
            && !of_phase(&found.range)
    })
}

/// 2010年…投资超过8000亿元: what was invested, and not signed or planned, in a time gone by.
fn is_spent(figure: &Figure<'_>) -> bool {
    is_gone_by(figure) && metric_word(figure.draft, figure.sentence) == Some("投资")
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
