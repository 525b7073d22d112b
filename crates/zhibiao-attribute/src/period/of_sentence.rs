//! Times that the sentence of a figure tells: in its clause, at the head of one before, behind the figure.

use super::of_year::since_january;
use super::{COMPARED, Figure, Reading, is_term, spans_years};
use std::ops::Range;
use zhibiao_fact::{Aspect, Metric, Period, Stretch, Timing};
use zhibiao_lexicon::{Cue, Role};
use zhibiao_quantity::Dimension;

/// Most characters of 前全面建成投产.
const WORKS: usize = 8;

/// 较上一工作日（5月30日）的9.67%, 比2020年的81万辆增长了三成: what a figure is compared with is of the time right before it.
pub(super) fn time_compared_with(figure: &Figure<'_>) -> Option<Reading> {
    let before = figure.sentence.text[..figure.mention.outer.start].strip_suffix('的')?;
    let end = before.trim_end_matches(['）', ')']).len();
    let (time, period) = figure.times.each().find(|(time, _)| time.range.end == end)?;
    // 是2020年的1.5倍, 相当于上年的八成: so much of what was then
    let dimension = figure.mention.quantity.unit.dimension;
    let amount = !dimension.is_part() && dimension != Dimension::Multiple;
    let compared = end < before.len() || amount && figure.times.is_compared(&time.range);
    let period = figure.held_at(&time.range, period.filter(|_| compared)?);
    Some(Reading::told(period, time.range.clone(), COMPARED))
}

/// 上半年完成投资60亿元.
pub(super) fn time_of_clause(figure: &Figure<'_>) -> Option<Reading> {
    let clause = figure.sentence.clause_start(figure.start);
    let within = |range: &Range<usize>| range.start >= clause && range.end <= figure.start;
    let tells = |range: &Range<usize>| within(range) && !figure.is_left_behind(range) && !figure.is_of_target(range);
    let (range, period) = figure.times.nearest(tells)?;
    let (range, period) = figure.began(range, period);
    Some(Reading::told(figure.held_at(&range, period), range, "<time> in the clause"))
}

/// 15个项目2011年将开建: the first time in the rest of the clause.
pub(super) fn time_behind_count(figure: &Figure<'_>) -> Option<Reading> {
    let (sentence, from) = (figure.sentence, figure.mention.outer.end);
    if figure.mention.quantity.unit.dimension != Dimension::Count {
        return None;
    }
    let next = sentence.mentions.iter().map(|each| each.range.start).find(|start| *start >= from);
    let end = next.unwrap_or(sentence.text.len()).min(sentence.clause_end(from));
    let (time, period) = figure.times.each().find(|(time, _)| time.range.start >= from && time.range.end <= end)?;
    let behind = past_bracket(&sentence.text[time.range.end..]);
    let told = sentence.lexicon.phrases.start(Role::Happens, behind).is_some();
    let ventures = figure.draft.metric.nature().counts_ventures;
    let period = period.filter(|period| told && (ventures || matches!(period, Period::In(Stretch::Day(_)))))?;
    Some(Reading::told(period, time.range.clone(), "<time> behind <count>"))
}

/// What stands behind the date in brackets that a day may carry: 今天（4月22日）发布.
fn past_bracket(text: &str) -> &str {
    let inside = text.strip_prefix(['（', '(']);
    inside.and_then(|rest| rest.split_once(['）', ')'])).map_or(text, |(_, behind)| behind)
}

/// 上半年，…，完成投资60亿元; but after 截至目前拥有 a year further back in the sentence tells nothing.
pub(super) fn time_of_sentence(figure: &Figure<'_>) -> Option<Reading> {
    let opens = |range: &Range<usize>| {
        range.end <= figure.start
            && !figure.sentence.text[range.clone()].ends_with("同期")
            && (figure.times.opens_clause(range) || figure.is_attained_in(range))
            && !figure.times.is_year_before(range)
            && !figure.is_left_behind(range)
            && !figure.is_after_completion(range)
            && !figure.is_of_works(range)
    };
    // 到2025年底，办理时间压缩至3天: what is to be reached by then is so then
    let due = |range: &Range<usize>| figure.times.is_deadline(range) && figure.arrives();
    let (range, period) = figure.times.nearest(opens).filter(|(range, _)| due(range) || !figure.is_property())?;
    let flow = matches!(period, Period::In(_) | Period::Through(..));
    // 一季度，…累计完成496亿件: a running total of the term that the sentence names; 2023年，…拥有量86件 is a measure of it
    let of_term = |word: &Range<usize>| {
        let measure = figure.sentence.text[word.end..].starts_with('量');
        is_term(period) && (measure || &figure.sentence.text[word.clone()] == "累计")
    };
    // 1-5月，在建项目完成投资501亿元: what was done is no stock, though the projects are
    let done = figure.draft.metric.nature().time == Timing::Flow;
    let strong = figure.word_of_having(if done { Role::RunningTotal } else { Role::StrongStock });
    let past = flow && strong.is_some_and(|word| word.start >= range.start && !of_term(&word));
    // 今年以来，…拥有整车企业45家: what there is did not begin with the year
    let owned = figure.word_of_having(Role::Owned).is_some_and(|word| word.start >= range.start);
    let there = owned && matches!(period, Period::Since(..)) && !spans_years(period);
    // 这几天，…，订单已经突破17万辆: up to today
    // 到2026年，平台将达60个；总规模100亿元的基金正在组建: now
    let parted = || figure.sentence.text[range.end..figure.start].contains('；');
    let clause = figure.sentence.clause(figure.start);
    let now = || figure.sentence.lexicon.phrases.holds(Role::UnderWay, &figure.sentence.text[clause]);
    let under_way = figure.is_ahead(period) && parted() && now();
    let already = |word: Range<usize>| figure.sentence.text[word].starts_with('已');
    let by_now = figure.times.is_lately(&range) && figure.word_of_having(Role::Stock).is_some_and(already);
    if past || there || by_now || under_way {
        return None;
    }
    let (range, period) = figure.began(range, period);
    Some(Reading::told(figure.held_at(&range, period), range, "<time> earlier in the sentence"))
}

/// 签约仪式上，12个项目签约; 此次签约的12个项目: on the day of what is told of.
pub(super) fn day_of_event(figure: &Figure<'_>) -> Option<Reading> {
    let day = figure.frame.day.filter(|_| !figure.planned)?;
    let (text, phrases) = (figure.sentence.text, &figure.sentence.lexicon.phrases);
    let opening = &text[..figure.sentence.clause_end(0)];
    let at_event = || {
        let word = phrases.end(Role::AtEvent, opening).filter(|_| opening.len() < figure.start)?;
        Some(opening.len() - word.len()..opening.len())
    };
    let this = || {
        let projects = figure.draft.metric == Metric::ProjectCount;
        let word = phrases.start(Role::ThisEvent, figure.sentence.words_before(figure.start)).filter(|_| projects)?;
        let clause = figure.sentence.clause_start(figure.start);
        Some(clause..clause + word.len())
    };
    let words = at_event().or_else(this)?;
    let flow = figure.draft.metric.nature().time != Timing::Stock || figure.word_of_having(Role::Stock).is_none();
    flow.then(|| Reading::told(Period::In(day), words, "<at the event>, <figure>"))
}

impl Figure<'_> {
    /// 2025年6月建成，达产后税收1.5亿元: what comes after the works are done is not of the time that they are done at.
    fn is_after_completion(&self, time: &Range<usize>) -> bool {
        let done = |cue: &Cue<'_>| matches!(cue, Cue::Status(row) if row.label.ends_with('后'));
        let between =
            |word: &Range<usize>| time.end <= self.sentence.clause_start(word.start) && word.end <= self.start;
        self.sentence.cues.iter().any(|found| done(&found.cue) && between(&found.range))
    }

    /// 云溪重工2023年|实现营收56亿元；净利润5亿元: whether a figure is attained in a term, as those told after it are.
    fn is_attained_in(&self, time: &Range<usize>) -> bool {
        let sentence = self.sentence;
        let term = sentence.text[time.clone()].ends_with(['年', '度']);
        let attains = || sentence.lexicon.phrases.start(Role::Attains, &sentence.text[time.end..]).is_some();
        let clause = sentence.clause_end(time.end);
        term && attains() && sentence.mentions.iter().any(|each| (time.end..clause).contains(&each.range.start))
    }

    /// 上半年，…完成全年销售目标的50%: the year is that of the target.
    fn is_of_target(&self, time: &Range<usize>) -> bool {
        let phrases = &self.sentence.lexicon.phrases;
        self.draft.aspect == Aspect::Progress && phrases.is(Role::WholeYear, &self.sentence.text[time.clone()])
    }

    /// 预计2025年6月投产；二期投资25亿元: when works begin or end is told of them alone.
    fn is_of_works(&self, time: &Range<usize>) -> bool {
        let clause = &self.sentence.text[time.end..self.sentence.clause_end(time.end)];
        let told = clause.trim_start_matches(['前', '底', '末', '可', '全', '面', '正', '式']);
        let parted =
            self.sentence.text.get(time.end + clause.len()..self.start).is_some_and(|rest| rest.contains('；'));
        parted && clause.chars().count() <= WORKS && self.sentence.lexicon.phrases.is(Role::Works, told)
    }

    /// A time up to now and, where the words before it tell since when, that: 自2月10日开通以来，|截至目前|共计…; and this year up to a
    /// time told before: 截至11月底，全区|今年|新设企业….
    pub(super) fn began(&self, up_to: Range<usize>, period: Period) -> (Range<usize>, Period) {
        let text = self.sentence.text;
        let Some((range, since)) = self.times.nearest(|range| range.end <= up_to.start) else {
            return (up_to, period);
        };
        let end = self.sentence.clause_end(range.end);
        let clause = self.sentence.clause_start(up_to.start);
        let next = text.get(end..clause) == Some("，");
        let beside = next && clause == up_to.start;
        let total = text[..end].ends_with("以来") && text[up_to.clone()].starts_with(['截', '至', '迄']);
        let this_year = |to: Stretch| &text[up_to.clone()] == "今年" && period == Period::In(Stretch::Year(to.year()));
        match (since, period) {
            (Period::UpTo(to), _) if next && !self.planned && this_year(to) => match self.times.published {
                Some(now) if now == to => (up_to, Period::Since(Stretch::Month(now.year(), 1), now)),
                _ => (up_to, since_january(to)),
            },
            (Period::Since(from, _), Period::UpTo(to))
                if beside && total && from.first() <= to.first() && !self.is_arrived_at() =>
            {
                (range, Period::Since(from, to))
            }
            _ => (up_to, period),
        }
    }
}
