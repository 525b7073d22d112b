//! Over what time a figure holds: said in its clause, in its sentence, by the frame of its paragraph
//! or article, or by words of having (拥有, 现有, 累计).

mod frame;
mod moved;
mod of_sentence;
mod of_year;
mod stock;
mod times;
mod untimed;

pub(crate) use frame::Frame;
pub(crate) use times::Times;

use crate::draft::Draft;
use crate::list;
use crate::sentence::Sentence;
use crate::status::plan_word;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Period, Place, Stretch, Timing};
use zhibiao_lex::Mention;
use zhibiao_lexicon::Role;
use zhibiao_quantity::Dimension;

/// The rule of a figure whose own sentence tells no time.
pub(crate) const FROM_BEFORE: &str = "<time> of the text before";

/// The rule of a figure that another is compared with.
pub(crate) const COMPARED: &str = "<time>的 <figure>";

/// Reads the period of a figure; `earlier` are the drafts of the sentence before it.
pub(crate) fn read(draft: &mut Draft, times: &Times<'_>, frame: &Frame, earlier: &[Draft]) {
    let sentence = times.sentence;
    let mention = &sentence.mentions[draft.mention];
    let start = mention.range.start;
    let planned = plan_word(sentence, start).is_some();
    let figure = Figure { draft, times, sentence, frame, earlier, mention, start, planned };
    match RULES.iter().find_map(|rule| rule(&figure)) {
        Some(Reading { period, words, rule, doubt }) => {
            draft.period = period.map(|period| figure.before_moving(period, words.as_ref()));
            draft.settle(Field::Period, words, rule, doubt);
        }
        None if sentence.place == Place::Caption => draft.period = times.published.map(Period::In),
        None => {}
    }
}

/// A figure whose period is sought.
struct Figure<'a> {
    draft: &'a Draft,
    times: &'a Times<'a>,
    sentence: &'a Sentence<'a>,
    frame: &'a Frame,
    earlier: &'a [Draft],
    mention: &'a Mention,
    /// Where its number starts.
    start: usize,
    /// Whether a word of a plan reaches it.
    planned: bool,
}

/// What a rule reads.
struct Reading {
    /// None for a figure of no time.
    period: Option<Period>,
    /// The words that tell it.
    words: Option<Range<usize>>,
    rule: &'static str,
    doubt: u32,
}

impl Reading {
    fn told(period: Period, words: Range<usize>, rule: &'static str) -> Self {
        Reading { period: Some(period), words: Some(words), rule, doubt: 0 }
    }
}

/// What may tell the period, the surest first.
const RULES: &[fn(&Figure<'_>) -> Option<Reading>] = &[
    of_year::unit_per_year,
    of_year::mean_of_years,
    of_year::mean_of_two_years,
    of_year::per_year_before,
    of_year::per_year_as_before,
    one_of_several,
    of_year::plan_of_year,
    of_year::since_new_year,
    of_year::since_last_term,
    of_sentence::time_compared_with,
    of_sentence::time_of_clause,
    untimed::offered,
    untimed::limit,
    of_figure_before,
    of_projects_before,
    of_sentence::time_behind_count,
    of_whole,
    of_sentence::time_of_sentence,
    of_sentence::day_of_event,
    stock::stock,
    stock::since_event,
    untimed::by_nature,
    time_of_text,
    stock::those_there_now,
];

/// The time of a figure in a list that has one for each: as many times in a row before it (2021年、2022年…分别为3亿元、5亿元),
/// or a span of as many years (2021-2022年…分别为3亿元、5亿元).
fn one_of_several(figure: &Figure<'_>) -> Option<Reading> {
    let sentence = figure.sentence;
    let list = list::around(sentence, figure.draft.mention);
    let first = &sentence.mentions[list.start].outer;
    let times = list::times_before(sentence, first.start);
    let place = figure.draft.mention - list.start;
    if list.len() < 2 || times.is_empty() {
        return None;
    }
    let one_each = times.len() == list.len();
    let time = if one_each { times.start + place } else { times.end - 1 };
    let range = &sentence.times[time].range;
    let said =
        || sentence.text[first.end..].starts_with('/') || sentence.holds(Role::Respectively, &(range.end..first.start));
    let period = match figure.times.periods[time]? {
        period if one_each => period,
        Period::Through(Stretch::Year(first), Stretch::Year(last))
            if (first..=last).count() == list.len() && said() =>
        {
            Period::In(Stretch::Year((first..=last).nth(place)?))
        }
        _ => return None,
    };
    Some(Reading::told(period, range.clone(), "<times>, <figures>: one each"))
}

/// 产值60亿元，增长12%: growth, shares and the like are of the time of what they are told of.
fn of_figure_before(figure: &Figure<'_>) -> Option<Reading> {
    let moved = || {
        let nearest = figure.times.nearest(|range| range.end <= figure.start);
        nearest.is_some_and(|(range, _)| figure.is_left_behind(&range))
    };
    if figure.draft.aspect == Aspect::Level || moved() {
        return None;
    }
    let origin = |of: &Draft| figure.sentence.is_origin(&figure.sentence.mentions[of.mention].range);
    // 拥有船舶3亿吨，增长43%，占全球的七成: the share is of what there is
    let grown = |of: &Draft| matches!(of.aspect, Aspect::Growth | Aspect::Change);
    let grew = |of: &Draft| figure.draft.aspect == Aspect::Share && grown(of);
    let compared = |of: &Draft| of.rules.contains(&COMPARED);
    let mut earlier = figure.earlier.iter().rev().filter(|of| !origin(of) && !compared(of));
    let last = earlier.clone().next();
    let of = earlier.find(|of| !grew(of)).or(last).filter(|of| of.period.is_some())?;
    let before = of.rules.contains(&FROM_BEFORE);
    // 五年来，…服务业比重从45.3%上升到51.6%: from what it was before the years
    let moves = |years: &Period| before && spans_years(*years) && figure.sentence.is_origin(&figure.mention.range);
    let period = figure.frame.held().filter(moves).or(of.period);
    let period = period.map(|period| if before { figure.within_years(period) } else { period });
    Some(Reading { period, words: None, rule: "<time> of the figure before", doubt: 0 })
}

/// 2023年谋划项目494个，其中产业项目157个: a part is of the time of its whole.
fn of_whole(figure: &Figure<'_>) -> Option<Reading> {
    let whole = figure.earlier.last().filter(|whole| whole.metric == figure.draft.metric)?;
    let between = figure.sentence.mentions[whole.mention].outer.end..figure.mention.outer.start;
    let level = whole.aspect == Aspect::Level && figure.draft.aspect == Aspect::Level;
    let timed = figure.sentence.times.iter().any(|time| between.contains(&time.range.start));
    let period = whole.period.filter(|_| level && !timed && figure.sentence.holds(Role::OfWhich, &between))?;
    Some(Reading { period: Some(period), words: None, rule: "<time> of the whole", doubt: 0 })
}

/// 签约项目5个，总投资60亿元.
fn of_projects_before(figure: &Figure<'_>) -> Option<Reading> {
    let invested = figure.draft.metric == Metric::Investment;
    let of = figure.earlier.last().filter(|of| invested && of.metric == Metric::ProjectCount)?;
    Some(Reading { period: of.period, words: None, rule: "<time> of the projects before", doubt: 0 })
}

fn time_of_text(figure: &Figure<'_>) -> Option<Reading> {
    let period = figure.frame.held().filter(|_| !figure.times.is_of_time_untold(figure.start))?;
    let stands = figure.draft.metric.nature().time == Timing::Stock && figure.draft.aspect == Aspect::Level;
    let elsewhere = figure.frame.aged && stands && !figure.frame.yearly && figure.is_there();
    let ahead = !figure.sentence.tells_plan() && !figure.frame.lists_targets && figure.is_ahead(period);
    if figure.frame.section.is_none() && (elsewhere || ahead || figure.is_said_in_passing(period)) {
        // firms, parks and offices that are told of then, or in another paragraph, are there today; so are those told of beside an
        // event to come
        let now = figure.times.published.map(Period::UpTo).filter(|_| stands && !figure.planned)?;
        return Some(Reading { period: Some(now), words: None, rule: "what there is, of today", doubt: 1 });
    }
    // 截至2018年底，…。2018年新建5家。…覆盖率90%: what stands does so at the end that the article opens with
    let ends = |end: &Period| matches!(end, Period::UpTo(last) if period == Period::In(Stretch::Year(last.year())));
    let counted = figure.draft.metric.nature().time != Timing::Flow && figure.draft.aspect == Aspect::Level;
    let end = figure.frame.article.filter(|end| ends(end) && (counted || figure.draft.aspect == Aspect::Share));
    let period = end.unwrap_or_else(|| figure.within_years(period));
    Some(Reading { period: Some(figure.held_at(&(0..0), period)), words: None, rule: FROM_BEFORE, doubt: 1 })
}

impl Figure<'_> {
    /// Whether a period begins after publication.
    fn is_ahead(&self, period: Period) -> bool {
        let first = period.bounds().0;
        first.zip(self.times.published.and_then(Stretch::last)).is_some_and(|(first, now)| first > now)
    }

    /// The time last told before it in the sentence, or what holds from the sentences before or for the article.
    fn years_told(&self) -> Option<Period> {
        let told = self.times.nearest(|range| range.end <= self.start).map(|(_, period)| period);
        told.or(self.frame.held())
    }

    /// Whether a year, told by a sentence before, holds for that sentence alone: the year that is not over yet, or one long gone.
    fn is_said_in_passing(&self, period: Period) -> bool {
        let (Period::In(stretch), Some(published)) = (period, self.times.published) else { return false };
        let over = published.first() >= Stretch::Month(published.year(), 12).first();
        let this_year = || stretch == Stretch::Year(published.year());
        stretch.year() < published.year() - 1 || this_year() && !over
    }

    /// “十四五”时期，…: what adds up does so over the five years, what is reached is reached in the last.
    fn within_years(&self, period: Period) -> Period {
        let origin = || self.sentence.is_origin(&self.mention.range);
        match period {
            Period::Through(Stretch::Year(_), last @ Stretch::Year(_)) if !self.adds_up() && !origin() => {
                Period::In(last)
            }
            period => period,
        }
    }

    /// 新增减税降费1万亿元: told as coming about bit by bit.
    fn adds_up(&self) -> bool {
        matches!(self.draft.aspect, Aspect::Growth | Aspect::Change) || self.is_told_adding_up()
    }

    /// 新建公路23万公里, 通车里程11.2万公里, 货运量17万吨.
    fn is_tallied(&self) -> bool {
        let tallied = || self.sentence.lexicon.phrases.holds(Role::Tallied, &self.sentence.text[..self.start]);
        match self.mention.quantity.unit.dimension {
            Dimension::Length => self.is_told_adding_up() || tallied(),
            Dimension::Mass | Dimension::Volume => tallied(),
            _ => false,
        }
    }

    /// Whether a word before the figure, in its clause, says so.
    fn is_told_adding_up(&self) -> bool {
        self.sentence.lexicon.phrases.holds(Role::AddsUp, self.sentence.words_before(self.start))
    }
}

/// Whether a period is one that reports are made of: a year, half-year, quarter or several months.
fn is_term(period: Period) -> bool {
    matches!(period, Period::In(Stretch::Year(_) | Stretch::Half(..) | Stretch::Quarter(..)) | Period::Through(..))
}

/// Whether it is such a term, or all up to the end of one.
fn ends_term(period: &Period) -> bool {
    is_term(*period) || matches!(period, Period::UpTo(Stretch::Year(_) | Stretch::Half(..) | Stretch::Quarter(..)))
}

/// Whether it is a span of more years than one.
fn spans_years(period: Period) -> bool {
    matches!(period, Period::Through(from, to) | Period::Since(from, to) if from.year() < to.year())
}

/// 今年以来 as the column has it: since January, and in December the year.
pub(crate) fn told(period: Period) -> Period {
    match period {
        Period::Since(Stretch::Year(year) | Stretch::Month(year, 1), Stretch::Month(now, 12)) if now == year => {
            Period::In(Stretch::Year(year))
        }
        Period::Since(Stretch::Year(year), to @ (Stretch::Month(..) | Stretch::Day(_))) if to.year() == year => {
            Period::Since(Stretch::Month(year, 1), to)
        }
        _ => period,
    }
}
