//! What there is: a stock, up to the end of the time told or to the day.

use super::{Figure, Reading, spans_years};
use crate::draft::Draft;
use std::ops::Range;
use zhibiao_fact::{Aspect, Metric, Period, Stretch, Timing};
use zhibiao_lexicon::Role;
use zhibiao_quantity::Dimension;

/// 拥有企业142家: what there is on the day of publication.
pub(super) fn stock(figure: &Figure<'_>) -> Option<Reading> {
    let flow = figure.draft.metric.nature().time == Timing::Flow;
    let word = figure.word_of_having(if flow { Role::RunningTotal } else { Role::Stock })?;
    // a price is what is asked, a capacity what can be done: neither is held
    let held = !matches!(figure.draft.metric, Metric::Price | Metric::ProductionCapacity);
    if !held || figure.is_of_event_told() {
        return None;
    }
    // in a section that looks back, strong words of having tell of its end
    if let Some(last) = figure.frame.section.as_ref().and_then(Period::last) {
        let word = figure.word_of_having(Role::StrongStock)?;
        return Some(Reading::told(Period::UpTo(last), word, "<word of having>: a stock"));
    }
    // 2022年… 组建队伍87支: in a text about a year, only strong words of having tell of today
    let year = |period: &Period| matches!(period, Period::In(Stretch::Year(_) | Stretch::Half(..)));
    if figure.frame.running.is_some_and(|period| year(&period)) {
        figure.word_of_having(Role::StrongStock)?;
    }
    // 截至2018年底，…: an article that opens as of the end of a term tells of that
    let over_all = |period: &Period| match period {
        Period::Since(from, _) => !matches!(from, Stretch::Day(_)),
        Period::UpTo(Stretch::Year(_) | Stretch::Half(..) | Stretch::Quarter(..)) => true,
        _ => false,
    };
    let running = figure.frame.article.filter(over_all);
    let period = running.unwrap_or(Period::UpTo(figure.times.published?));
    Some(Reading::told(period, word, "<word of having>: a stock"))
}

/// 挂牌以来，新设企业498家: what came about since an event of which no time is told, up to the day.
pub(super) fn since_event(figure: &Figure<'_>) -> Option<Reading> {
    const SINCE: &str = "以来";
    const EVER: [&str; 4] = ["多年", "时期", "自古", "长期"];
    let sentence = figure.sentence;
    let mut marks = sentence.marks.iter().rev().filter(|mark| mark.what == '，' && mark.at < figure.start);
    let end = marks.find(|mark| sentence.text[..mark.at].ends_with(SINCE))?.at;
    let at = end - SINCE.len();
    let clause = sentence.clause_start(at)..end;
    let timed = sentence.times.iter().any(|time| clause.contains(&time.range.start));
    let ever = EVER.iter().any(|word| sentence.text[..at].ends_with(word)) || figure.draft.metric == Metric::Duration;
    let now = figure.times.published.filter(|_| !timed && !ever && !figure.planned)?;
    Some(Reading::told(Period::UpTo(now), at..end, "<since an event>"))
}

/// 96名研发人员里，…, 全国22个自贸试验区: people, patents and parks of which no time is told are there today.
pub(super) fn those_there_now(figure: &Figure<'_>) -> Option<Reading> {
    use Metric::{Employment, PatentCount, PlatformCount, TalentCount};
    let found_work = |rule: &&str| rule.contains("<metric word>"); // 为1.3万人提供了就业岗位
    let is_alike_of_no_time = |each: &Draft| each.metric == figure.draft.metric && each.period.is_none();
    let there = figure.mention.quantity.unit.dimension == Dimension::Count
        && matches!(figure.draft.metric, Employment | PatentCount | PlatformCount | TalentCount)
        && !figure.draft.rules.iter().any(found_work)
        && !figure.adds_up()
        && !figure.earlier.iter().any(is_alike_of_no_time); // 新增18个试点，江苏9个
    let now = figure.times.published.filter(|_| there && figure.draft.aspect == Aspect::Level && !figure.planned)?;
    Some(Reading { period: Some(Period::UpTo(now)), words: None, rule: "what there is, of today", doubt: 2 })
}

impl Figure<'_> {
    /// 本届博览会共有3402家机构参展: what the event of the day, told of before, has.
    fn is_of_event_told(&self) -> bool {
        let day = matches!(self.frame.held(), Some(Period::In(Stretch::Day(_))));
        day && self.sentence.lexicon.phrases.start(Role::ThisEvent, self.sentence.text).is_some()
    }

    /// 院士工作站7个: firms, parks, talents or patents that the clause only names, and tells nothing of (4家企业获评…, 打造驿站72处).
    pub(super) fn is_there(&self) -> bool {
        use Metric::{EnterpriseCount, PatentCount, PlatformCount, TalentCount};
        let clause = self.sentence.words_before(self.mention.outer.start);
        let named = |name: &String| {
            clause.find(name.as_str()).is_some_and(|at| clause[..at].trim_matches(['有', '共', '“']).is_empty())
        };
        matches!(self.draft.metric, EnterpriseCount | PlatformCount | TalentCount | PatentCount)
            && self.draft.category.as_ref().is_some_and(named)
    }

    /// The word before the figure that makes it a stock: 拥有, 累计; or 在建 behind it.
    pub(super) fn word_of_having(&self, role: Role) -> Option<Range<usize>> {
        let sentence = self.sentence;
        let end = self.mention.range.end;
        // 90个在建项目: what is under way is a stock, whatever the sentence told before
        if sentence.text[end..sentence.clause_end(end)].starts_with("在建") {
            return Some(end..end + "在建".len());
        }
        let lasting = !matches!(self.draft.aspect, Aspect::Growth | Aspect::Change)
            && self.draft.metric != Metric::Duration
            && !sentence.holds(Role::Event, &(end..sentence.clause_end(end)));
        let before = sentence.phrases(role).map(|phrase| &phrase.range).filter(|range| range.end <= self.start);
        before.filter(|_| !self.planned && lasting).max_by_key(|range| (range.end, range.len())).cloned()
    }

    /// 增至|27条, 压缩到|3天: whether a word that something arrives at stands right before it.
    pub(super) fn arrives(&self) -> bool {
        let before = &self.sentence.text[..self.mention.outer.start];
        self.sentence.lexicon.phrases.end(Role::Arrives, before).is_some()
    }

    /// 五年来，…公路增至27条: what there is in the end, however long it took.
    pub(super) fn is_arrived_at(&self) -> bool {
        let stands = self.draft.metric.nature().time != Timing::Flow;
        match self.draft.aspect {
            Aspect::Share => !self.planned,
            Aspect::Level => !self.planned && stands && self.arrives(),
            _ => false,
        }
    }

    fn is_growth_of_flow(&self) -> bool {
        self.draft.aspect == Aspect::Growth && self.draft.metric.nature().time == Timing::Flow
    }

    /// 6月末贷款余额: what is held at the end of a time is a stock up to it; what takes place at the end of a year does in its last
    /// month.
    pub(super) fn held_at(&self, time: &Range<usize>, period: Period) -> Period {
        let stretch = match period {
            Period::In(stretch) => stretch,
            // 这五年，…: in a report they are over
            Period::Since(..) if let Some(years) = self.frame.within_section(period) => {
                return self.within_years(years);
            }
            Period::Since(_, now) if spans_years(period) && self.is_arrived_at() => return Period::UpTo(now),
            // 截至上半年，产值增长21%: what is earned grows in a term
            Period::UpTo(term @ (Stretch::Year(_) | Stretch::Half(..) | Stretch::Quarter(..)))
                if self.is_growth_of_flow() =>
            {
                return Period::In(term);
            }
            period => return period,
        };
        let (sentence, at) = (self.sentence, self.start);
        let held = self.draft.metric.nature().time == Timing::Stock && self.draft.aspect == Aspect::Level;
        let past = |now: Stretch| matches!(stretch, Stretch::Year(year) if year < now.year());
        let total = || {
            self.times.published.is_some_and(past)
                && sentence.holds(Role::Held, &(time.end..at))
                && !sentence.holds(Role::Event, &(at..sentence.clause_end(at)))
                && !sentence.words_before(at).contains(['新', '增', '签'])
        };
        let end = sentence.text[time.clone()].ends_with(['末', '底']);
        if let Stretch::Year(year) = stretch
            && end
            && matches!(self.draft.metric.nature().time, Timing::Flow | Timing::Announced | Timing::Told)
            && !self.planned
        {
            return Period::In(Stretch::Month(year, 12)); // 去年底落户
        }
        if held && !self.planned && (end || total()) { Period::UpTo(stretch) } else { period }
    }
}
