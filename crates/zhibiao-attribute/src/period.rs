//! Over what time a figure holds: said in its clause, in its sentence, by the frame of its paragraph
//! or article, or by words of having (拥有, 现有, 累计).

use crate::draft::Draft;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Period, Place, Status, Stretch};
use zhibiao_lex::time::{Anchor, TimeExpression};

/// Words of having: a stock at the time of publication.
const STOCK: &[&str] = &[
    "拥有",
    "现有",
    "已有",
    "目前",
    "累计",
    "共有",
    "截至",
    "集聚",
    "汇聚",
    "已",
    "先后",
    "当前",
    "现已",
    "总数",
    "达到",
    "已达",
    "落户",
    "聚集",
    "入驻",
    "建成",
    "培育",
    "引进了",
    "吸引",
    "具有",
    "注册",
];

/// Times that hold beyond their own sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame {
    /// The time that the article opens with.
    pub(crate) article: Option<Period>,
    /// The time that the paragraph named last at the head of a sentence.
    pub(crate) paragraph: Option<Period>,
    /// The calendar stretch named last, for 当年, 当天 and months without a year.
    pub(crate) named: Option<Stretch>,
}

/// The times of a sentence, resolved in order; `frame.named` goes along.
pub(crate) fn resolve(sentence: &Sentence<'_>, published: Option<Stretch>, frame: &mut Frame) -> Vec<Option<Period>> {
    let planned = sentence
        .cues
        .iter()
        .any(|found| matches!(found.cue, zhibiao_lexicon::Cue::Status(row) if row.status == Status::Planned));
    sentence
        .times
        .iter()
        .map(|time| {
            let anchor = Anchor { published, context: frame.named, ahead: if planned { 12 } else { 0 } };
            let period =
                time.expression.resolve(&anchor).map(|period| since(sentence, time.range.end, period, published));
            if let Some(Period::In(stretch) | Period::Through(_, stretch)) = period {
                frame.named = Some(stretch);
            }
            period
        })
        .collect()
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
    published: Option<Stretch>,
) {
    let start = sentence.mentions[draft.mention].range.start;
    let clause = sentence.clause_start(start);
    if let Some((range, _)) = per_year(sentence, clause, start) {
        draft.period = Some(Period::PerYear);
        draft.settle(Field::Period, Some(range), "<per year> before <figure>", 0);
        return;
    }
    let own = nearest(sentence, periods, clause, start);
    if let Some((range, period)) = own {
        draft.period = Some(stock_or_flow(draft, sentence, period, clause, start));
        draft.settle(Field::Period, Some(range), "<time> in the clause", 0);
        return;
    }
    let future = matches!(
        draft.metric,
        Metric::OutputValue | Metric::Revenue | Metric::Tax | Metric::Employment | Metric::ProductionCapacity
    );
    let planned = sentence.cues.iter().any(|found| {
        matches!(found.cue, zhibiao_lexicon::Cue::Status(row) if row.status == Status::Planned)
            && found.range.end <= start
    });
    let stock = stock_word(sentence, start).filter(|_| !planned && counts_as_stock(draft));
    let earlier = nearest(sentence, periods, 0, start);
    if let Some((range, period)) =
        earlier.filter(|(range, _)| stock.as_ref().is_none_or(|word| word.start < range.start))
    {
        draft.period = Some(stock_or_flow(draft, sentence, period, clause, start));
        draft.settle(Field::Period, Some(range), "<time> earlier in the sentence", 0);
        return;
    }
    if let (Some(word), Some(published)) = (stock, published) {
        draft.period = Some(Period::UpTo(published));
        draft.settle(Field::Period, Some(word), "<word of having>: a stock", 0);
        return;
    }
    if planned && draft.metric != Metric::Investment || future && planned {
        draft.rules.push("no time told");
        return;
    }
    if matches!(draft.metric, Metric::ProductionCapacity | Metric::LandArea | Metric::Duration | Metric::Employment) {
        draft.rules.push("no time told");
        return;
    }
    if let Some(period) = frame.paragraph {
        draft.period = Some(period);
        draft.settle(Field::Period, None, "<time> of the paragraph", 1);
        return;
    }
    if let Some(period) = frame.article {
        draft.period = Some(period);
        draft.settle(Field::Period, None, "<time> of the article's opening", 1);
        return;
    }
    if sentence.place == Place::Caption
        && let Some(published) = published
    {
        draft.period = Some(Period::In(published));
    }
}

/// The frame that a sentence sets for those after it.
pub(crate) fn carry(sentence: &Sentence<'_>, periods: &[Option<Period>], opening: bool, frame: &mut Frame) {
    let first = sentence.times.iter().zip(periods).find_map(|(time, period)| {
        let lasting =
            !matches!(time.expression, TimeExpression::PerYear | TimeExpression::Coming(..) | TimeExpression::By(..));
        period.filter(|_| lasting).map(|period| (time.range.clone(), period))
    });
    let Some((range, period)) = first else { return };
    if opening && frame.article.is_none() {
        frame.article = Some(period);
    }
    if range.start <= 12 * 3 && !matches!(period, Period::UpTo(_)) {
        frame.paragraph = Some(period);
    }
}

fn counts_as_stock(draft: &Draft) -> bool {
    draft.status == Status::Actual && !matches!(draft.aspect, Aspect::Growth | Aspect::Change)
}

/// 2022年拥有 is the year's; 截至2022年底拥有 is up to it: the expression says so itself. A stock word with 目前 stays.
fn stock_or_flow(_draft: &Draft, _sentence: &Sentence<'_>, period: Period, _clause: usize, _at: usize) -> Period {
    period
}

fn per_year(sentence: &Sentence<'_>, clause: usize, at: usize) -> Option<(Range<usize>, ())> {
    sentence
        .times
        .iter()
        .rev()
        .find(|time| time.expression == TimeExpression::PerYear && time.range.start >= clause && time.range.end <= at)
        .filter(|time| !sentence.mentions.iter().any(|each| each.range.start >= time.range.end && each.range.end <= at))
        .map(|time| (time.range.clone(), ()))
}

/// The last resolved time between two bytes.
fn nearest(
    sentence: &Sentence<'_>,
    periods: &[Option<Period>],
    from: usize,
    to: usize,
) -> Option<(Range<usize>, Period)> {
    sentence.times.iter().zip(periods).rev().find_map(|(time, period)| {
        let inside = time.range.start >= from && time.range.end <= to;
        let period = period.filter(|period| inside && *period != Period::PerYear)?;
        Some((time.range.clone(), period))
    })
}

fn stock_word(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let before = &sentence.text[..at];
    STOCK
        .iter()
        .filter_map(|word| before.rfind(word).map(|start| start..start + word.len()))
        .max_by_key(|range| (range.end, range.len()))
}
