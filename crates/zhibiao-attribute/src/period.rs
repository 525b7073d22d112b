//! Over what time a figure holds: said in its clause, in its sentence, by the frame of its paragraph
//! or article, or by words of having (拥有, 现有, 累计).

use crate::draft::Draft;
use crate::list;
use crate::sentence::Sentence;
use crate::status::plan_word;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Period, Place, Status, Stretch, Timing};
use zhibiao_lex::time::{Anchor, TimeExpression};
use zhibiao_lexicon::{Cue, Role};
use zhibiao_quantity::Dimension;

/// The rule of a figure whose own sentence tells no time.
pub(crate) const FROM_BEFORE: &str = "<time> of the text before";

/// Times that hold beyond their own sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame {
    /// The time that the article opens with.
    pub(crate) article: Option<Period>,
    /// The time named last at the head of a sentence.
    pub(crate) running: Option<Period>,
    /// The year, half-year, quarter or months named last: what a company reports on (报告期).
    pub(crate) reported: Option<Period>,
    /// Whether the article told of a signing.
    pub(crate) signing: bool,
}

/// The times of a sentence, resolved in order: 当年, 当天 and months without a year look to the one before.
pub(crate) fn resolve(sentence: &Sentence<'_>, published: Option<Stretch>) -> Vec<Option<Period>> {
    let mut named = None;
    let planned = sentence.cues.iter().any(|found| is_plan(&found.cue));
    sentence
        .times
        .iter()
        .map(|time| {
            let anchor = Anchor { published, context: named, ahead: if planned { 12 } else { 0 } };
            let period = time.expression.resolve(&anchor)?;
            if let Period::In(stretch) | Period::Through(_, stretch) = period {
                named = Some(stretch);
            }
            Some(match since(sentence, time.range.end, period, published) {
                // 从今年开始，将…: what is to come does not end today
                Period::Since(start, _) if planned => Period::In(start),
                period => period,
            })
        })
        .collect()
}

fn is_plan(cue: &Cue<'_>) -> bool {
    matches!(cue, Cue::Status(row) if row.status == Status::Planned)
}

/// 自2024年4月活动开展以来: the 以来 of the clause reaches back to the time before it.
fn since(sentence: &Sentence<'_>, after: usize, period: Period, published: Option<Stretch>) -> Period {
    let clause = &sentence.text[after..sentence.clause_end(after)];
    match (period, published) {
        (Period::In(start), Some(now)) if clause.contains("以来") && start.first() < now.last() => {
            Period::Since(start, now)
        }
        _ => period,
    }
}

/// Reads the period of a figure. `periods` are those of the sentence's times.
pub(crate) fn read(
    draft: &mut Draft,
    sentence: &Sentence<'_>,
    periods: &[Option<Period>],
    frame: &Frame,
    earlier_drafts: &[Draft],
    published: Option<Stretch>,
) {
    let mention = &sentence.mentions[draft.mention];
    let start = mention.range.start;
    let clause = sentence.clause_start(start);
    if mention.quantity.unit.base.ends_with("/a") {
        draft.period = Some(Period::PerYear);
        draft.settle(Field::Period, Some(mention.range.clone()), "<unit> per year", 0);
        return;
    }
    let year = |range: &Range<usize>| range.end <= start;
    let year = nearest(sentence, periods, year).filter(|(_, period)| matches!(period, Period::In(Stretch::Year(_))));
    let dated = year.is_some() && plan_word(sentence, start).is_none();
    if let Some(range) = per_year(sentence, clause, start).filter(|_| !dated) {
        draft.period = Some(Period::PerYear);
        draft.settle(Field::Period, Some(range), "<per year> before <figure>", 0);
        return;
    }
    if let Some((range, period)) = respective(sentence, periods, draft.mention) {
        draft.period = Some(period);
        draft.settle(Field::Period, Some(range), "<times>, <figures>: one each", 0);
        return;
    }
    let own = nearest(sentence, periods, |range| range.start >= clause && range.end <= start);
    if let Some((range, period)) = own {
        draft.period = Some(held_at(draft, sentence, &range, period, published));
        draft.settle(Field::Period, Some(range), "<time> in the clause", 0);
        return;
    }
    if draft.aspect != Aspect::Level
        && let Some(of) = earlier_drafts.last().filter(|of| of.period.is_some())
    {
        draft.period = of.period;
        draft.rules.push("<time> of the figure before");
        return;
    }
    if draft.metric == Metric::Investment
        && let Some(of) = earlier_drafts.last().filter(|of| of.metric == Metric::ProjectCount)
    {
        draft.period = of.period;
        draft.rules.push("<time> of the projects before");
        return;
    }
    let dated = |(_, period): &(_, Period)| {
        draft.metric.nature().counts_ventures || matches!(period, Period::In(Stretch::Day(_)))
    };
    let counted = mention.quantity.unit.dimension == Dimension::Count;
    if let Some((range, period)) = behind(sentence, periods, mention.outer.end).filter(dated).filter(|_| counted) {
        draft.period = Some(period);
        draft.settle(Field::Period, Some(range), "<time> behind <count>", 0);
        return;
    }
    let planned = plan_word(sentence, start).is_some();
    let rest = mention.range.end..sentence.clause_end(mention.range.end);
    let lasting = !matches!(draft.aspect, Aspect::Growth | Aspect::Change)
        && draft.metric != Metric::Duration
        && !sentence.holds(Role::Event, &rest);
    let having = if draft.metric.nature().time == Timing::Flow { Role::RunningTotal } else { Role::Stock };
    // 90个在建项目: what is under way is a stock, whatever the sentence told before
    let under_way =
        sentence.text[rest].starts_with("在建").then(|| mention.range.end..mention.range.end + "在建".len());
    let has = |role| stock_word(sentence, start, role).filter(|_| !planned && lasting);
    let stock = under_way.clone().or_else(|| has(having));
    let strong = under_way.or_else(|| has(Role::StrongStock));
    let earlier = nearest(sentence, periods, |range| range.end <= start && opens_clause(sentence, range));
    if let Some((range, period)) = earlier.filter(|_| !is_property(draft, mention.quantity.unit.dimension)) {
        let flow = matches!(period, Period::In(_) | Period::Through(..));
        // 一季度，…累计完成496亿件: a running total of the term that the sentence names
        let term = matches!(
            period,
            Period::In(Stretch::Year(_) | Stretch::Half(..) | Stretch::Quarter(..)) | Period::Through(..)
        );
        let total = |word: &Range<usize>| term && &sentence.text[word.clone()] == "累计";
        if !flow || strong.as_ref().is_none_or(|word| word.start < range.start || total(word)) {
            draft.period = Some(held_at(draft, sentence, &range, period, published));
            draft.settle(Field::Period, Some(range), "<time> earlier in the sentence", 0);
            return;
        }
    }
    // 2022年… 组建队伍87支: in a text about a year, only strong words of having tell of today
    let year = frame.running.filter(|period| matches!(period, Period::In(Stretch::Year(_) | Stretch::Half(..))));
    let stock = stock.filter(|_| strong.is_some() || year.is_none());
    if let (Some(word), Some(published)) = (stock, published) {
        let running = frame.article.filter(|period| matches!(period, Period::Since(..)));
        draft.period = Some(running.unwrap_or(Period::UpTo(published)));
        draft.settle(Field::Period, Some(word), "<word of having>: a stock", 0);
        return;
    }
    if untimed(draft, planned, frame) {
        draft.rules.push("no time told");
        return;
    }
    if let Some(period) = frame.running.or(frame.article) {
        draft.period = Some(held_at(draft, sentence, &(0..0), period, published));
        draft.settle(Field::Period, None, FROM_BEFORE, 1);
        return;
    }
    if sentence.place == Place::Caption {
        draft.period = published.map(Period::In);
    }
}

/// The time of a figure in a list that has one for each: as many times in a row before it (2021年、2022年…分别为3亿元、5亿元),
/// or a span of as many years (2021-2022年…分别为3亿元、5亿元).
fn respective(sentence: &Sentence<'_>, periods: &[Option<Period>], index: usize) -> Option<(Range<usize>, Period)> {
    let list = list::around(sentence, index);
    let at = sentence.mentions[list.start].outer.start;
    let times = list::times_before(sentence, at);
    let place = index - list.start;
    if list.len() < 2 || times.is_empty() {
        return None;
    }
    let one_each = times.len() == list.len();
    let time = if one_each { times.start + place } else { times.end - 1 };
    let range = &sentence.times[time].range;
    let said = || {
        let slashed = sentence.text[sentence.mentions[list.start].outer.end..].starts_with('/');
        slashed || sentence.text[range.end..at].contains("分别")
    };
    let period = match periods[time]? {
        period if one_each => period,
        Period::Through(Stretch::Year(first), Stretch::Year(last))
            if (first..=last).count() == list.len() && said() =>
        {
            Period::In(Stretch::Year((first..=last).nth(place)?))
        }
        _ => return None,
    };
    Some((range.clone(), period))
}

/// 外径3.9米, 寿命25年: what a thing is holds at no time of the sentence's.
fn is_property(draft: &Draft, dimension: Dimension) -> bool {
    use Dimension::{Area, Data, Frequency, Length, Mass, Power, Temperature, Volume};
    let physical = matches!(dimension, Length | Power | Temperature | Data | Frequency | Mass | Volume | Area);
    draft.metric == Metric::Duration && draft.aspect == Aspect::Level && dimension == Dimension::Duration
        || draft.metric == Metric::Other && physical
}

/// 6月末贷款余额: what is held at the end of a time is a stock up to it.
fn held_at(
    draft: &Draft,
    sentence: &Sentence<'_>,
    time: &Range<usize>,
    period: Period,
    published: Option<Stretch>,
) -> Period {
    let held = draft.metric.nature().time == Timing::Stock;
    let Period::In(stretch) = period else { return period };
    let at = sentence.mentions[draft.mention].range.start;
    let past = matches!(stretch, Stretch::Year(year) if published.is_some_and(|now| year < now.year()));
    let total = past
        && sentence.holds(Role::Held, &(time.end..at))
        && !sentence.holds(Role::Event, &(at..sentence.clause_end(at)))
        && !sentence.text[sentence.clause_start(at)..at].contains(['新', '增', '签']);
    let end = sentence.text[time.clone()].ends_with(['末', '底']);
    if held && draft.aspect == Aspect::Level && (end || total) { Period::UpTo(stretch) } else { period }
}

/// 15个项目2011年将开建: the first time in the rest of the clause.
fn behind(sentence: &Sentence<'_>, periods: &[Option<Period>], from: usize) -> Option<(Range<usize>, Period)> {
    let next = sentence.mentions.iter().map(|each| each.range.start).find(|start| *start >= from);
    let end = next.unwrap_or(sentence.text.len()).min(sentence.clause_end(from));
    let found = sentence.times.iter().zip(periods).find(|(time, _)| time.range.start >= from && time.range.end <= end);
    let (time, period) = found?;
    let behind = past_bracket(&sentence.text[time.range.end..]);
    let told = sentence.lexicon.phrases.start(Role::Happens, behind).is_some();
    period.filter(|_| told).map(|period| (time.range.clone(), period))
}

/// What stands behind the date in brackets that a day may carry: 今天（4月22日）发布.
fn past_bracket(text: &str) -> &str {
    let inside = text.strip_prefix(['（', '(']);
    inside.and_then(|rest| rest.split_once(['）', ')'])).map_or(text, |(_, behind)| behind)
}

/// Figures that take no time from the text around: plans, capacities, areas, durations.
fn untimed(draft: &Draft, planned: bool, frame: &Frame) -> bool {
    match draft.metric.nature().time {
        Timing::Announced => !frame.signing,
        Timing::Timeless => true,
        Timing::Flow | Timing::Stock | Timing::Told => planned,
    }
}

/// Notes the term that a sentence reports on, and makes it the frame where the sentence says so (报告期内).
pub(crate) fn report(sentence: &Sentence<'_>, periods: &[Option<Period>], frame: &mut Frame) {
    let term = sentence.times.iter().zip(periods).rev().find_map(|(time, period)| {
        let term = matches!(
            period,
            Some(Period::In(Stretch::Year(_) | Stretch::Half(..) | Stretch::Quarter(..)) | Period::Through(..))
        );
        period.filter(|_| term && !is_compared(sentence, &time.range))
    });
    frame.reported = term.or(frame.reported);
    if frame.reported.is_some() && sentence.phrases(Role::Reported).next().is_some() {
        frame.running = frame.reported;
    }
}

/// What is left of the frame in a new paragraph: a year or half-year goes on, a day does not.
pub(crate) fn new_paragraph(frame: &mut Frame) {
    frame.running = frame
        .running
        .filter(|period| matches!(period, Period::In(Stretch::Year(_) | Stretch::Half(..) | Stretch::Quarter(..))));
}

/// A work report tells of the year before it, where it does not say of which.
pub(crate) fn work_report(headline: &Sentence<'_>, published: Option<Stretch>, frame: &mut Frame) {
    if headline.phrases(Role::Report).any(|phrase| phrase.range.end == headline.text.len()) {
        frame.running = published.map(|published| Period::In(Stretch::Year(published.year() - 1)));
    }
}

/// The frame that a sentence sets for those after it.
pub(crate) fn carry(sentence: &Sentence<'_>, periods: &[Option<Period>], opening: bool, frame: &mut Frame) {
    frame.signing |= sentence.phrases(Role::Signing).next().is_some();
    let first = sentence.times.iter().zip(periods).find_map(|(time, period)| {
        let lasting = !matches!(
            time.expression,
            TimeExpression::PerYear
                | TimeExpression::Coming(..)
                | TimeExpression::Following(..)
                | TimeExpression::By(..)
        );
        period.filter(|_| lasting && !is_compared(sentence, &time.range)).map(|period| (time.range.clone(), period))
    });
    let Some((range, period)) = first else { return };
    if opening {
        frame.article = Some(period);
    }
    if range.start <= 10 * 3 && opens_clause(sentence, &range) && !matches!(period, Period::UpTo(_)) {
        frame.running = Some(period);
    }
}

fn is_compared(sentence: &Sentence<'_>, time: &Range<usize>) -> bool {
    sentence.lexicon.phrases.end(Role::Compared, &sentence.text[..time.start]).is_some()
}

/// Whether a time stands at the head of its clause, as a frame for what follows: `近日，…`, not
/// `公布2024年第一批名单`; or dates the event that the sentence opens with: `财政部今天（4月22日）在香港…`.
fn opens_clause(sentence: &Sentence<'_>, time: &Range<usize>) -> bool {
    let clause = sentence.clause_start(time.start);
    let day = sentence.text[time.clone()].ends_with(['日', '天', '）', ')']);
    clause == 0 && day || time.start - clause <= 3 * 3
}

fn per_year(sentence: &Sentence<'_>, clause: usize, at: usize) -> Option<Range<usize>> {
    sentence
        .times
        .iter()
        .rev()
        .find(|time| time.expression == TimeExpression::PerYear && time.range.start >= clause && time.range.end <= at)
        .filter(|time| !sentence.mentions.iter().any(|each| each.range.start >= time.range.end && each.range.end <= at))
        .map(|time| time.range.clone())
}

/// The last resolved time that fits and is neither only compared with nor said of a first or a number of a series
/// (2026年 第二期).
fn nearest(
    sentence: &Sentence<'_>,
    periods: &[Option<Period>],
    fits: impl Fn(&Range<usize>) -> bool,
) -> Option<(Range<usize>, Period)> {
    sentence.times.iter().zip(periods).rev().find_map(|(time, period)| {
        let behind = &sentence.text[time.range.end..];
        let first = sentence.text[time.range.clone()].ends_with('来') && behind.starts_with(['首', '最', '新', '罕']);
        let series = first || behind.starts_with('第'); // 16年来首次
        let usable = fits(&time.range) && !is_compared(sentence, &time.range) && !series;
        let period = match period.filter(|period| usable && *period != Period::PerYear)? {
            // 增长到2025年的15.48万亿元: the level of that year
            Period::UpTo(stretch) if behind.starts_with('的') && sentence.text[time.range.clone()].ends_with('年') => {
                Period::In(stretch)
            }
            period => period,
        };
        Some((time.range.clone(), period))
    })
}

/// A span of years as the column has it: `2021..2025`, like a term since its start; and 今年以来 since January.
pub(crate) fn told(period: Period) -> Period {
    match period {
        Period::Through(from @ Stretch::Year(_), to @ Stretch::Year(_)) => Period::Since(from, to),
        Period::Since(Stretch::Year(year), to @ (Stretch::Month(..) | Stretch::Day(_))) if to.year() == year => {
            Period::Since(Stretch::Month(year, 1), to)
        }
        _ => period,
    }
}

fn stock_word(sentence: &Sentence<'_>, at: usize, role: Role) -> Option<Range<usize>> {
    let before = sentence.phrases(role).map(|phrase| &phrase.range).filter(|range| range.end <= at);
    before.max_by_key(|range| (range.end, range.len())).cloned()
}
