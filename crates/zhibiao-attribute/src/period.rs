//! Over what time a figure holds: said in its clause, in its sentence, by the frame of its paragraph
//! or article, or by words of having (拥有, 现有, 累计).

mod frame;
mod moved;
mod of_year;
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
use zhibiao_lexicon::{Cue, Role};
use zhibiao_quantity::Dimension;

/// The rule of a figure whose own sentence tells no time.
pub(crate) const FROM_BEFORE: &str = "<time> of the text before";

/// The rule of a figure that another is compared with.
const COMPARED: &str = "<time>的 <figure>";

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

/// Most characters of 前全面建成投产.
const WORKS: usize = 8;

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
    time_compared_with,
    time_of_clause,
    untimed::offered,
    untimed::limit,
    of_figure_before,
    of_projects_before,
    time_behind_count,
    time_of_sentence,
    day_of_event,
    stock,
    untimed::by_nature,
    time_of_text,
    those_there_now,
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

/// 较上一工作日（5月30日）的9.67%: what a figure is compared with is of the time right before it.
fn time_compared_with(figure: &Figure<'_>) -> Option<Reading> {
    let before = &figure.sentence.text[..figure.mention.outer.start];
    let end = before.strip_suffix("）的").or_else(|| before.strip_suffix(")的"))?.len();
    let (time, period) = figure.times.each().find(|(time, _)| time.range.end == end)?;
    Some(Reading::told(period?, time.range.clone(), COMPARED))
}

/// 上半年完成投资60亿元.
fn time_of_clause(figure: &Figure<'_>) -> Option<Reading> {
    let clause = figure.sentence.clause_start(figure.start);
    let within = |range: &Range<usize>| range.start >= clause && range.end <= figure.start;
    let tells = |range: &Range<usize>| within(range) && !figure.is_left_behind(range) && !figure.is_of_target(range);
    let (range, period) = figure.times.nearest(tells)?;
    let (range, period) = figure.began(range, period);
    Some(Reading::told(figure.held_at(&range, period), range, "<time> in the clause"))
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

/// 签约项目5个，总投资60亿元.
fn of_projects_before(figure: &Figure<'_>) -> Option<Reading> {
    let invested = figure.draft.metric == Metric::Investment;
    let of = figure.earlier.last().filter(|of| invested && of.metric == Metric::ProjectCount)?;
    Some(Reading { period: of.period, words: None, rule: "<time> of the projects before", doubt: 0 })
}

/// 15个项目2011年将开建: the first time in the rest of the clause.
fn time_behind_count(figure: &Figure<'_>) -> Option<Reading> {
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
fn time_of_sentence(figure: &Figure<'_>) -> Option<Reading> {
    let opens = |range: &Range<usize>| {
        range.end <= figure.start
            && !figure.sentence.text[range.clone()].ends_with("同期")
            && figure.times.opens_clause(range)
            && !figure.times.is_year_before(range)
            && !figure.is_left_behind(range)
            && !figure.is_after_completion(range)
            && !figure.is_of_works(range)
    };
    let (range, period) = figure.times.nearest(opens).filter(|_| !figure.is_property())?;
    let flow = matches!(period, Period::In(_) | Period::Through(..));
    // 一季度，…累计完成496亿件: a running total of the term that the sentence names
    let total = |word: &Range<usize>| is_term(period) && &figure.sentence.text[word.clone()] == "累计";
    let strong = figure.word_of_having(Role::StrongStock);
    let past = flow && strong.is_some_and(|word| word.start >= range.start && !total(&word));
    // 今年以来，…拥有整车企业45家: what there is did not begin with the year
    let owned = figure.word_of_having(Role::Owned).is_some_and(|word| word.start >= range.start);
    let there = owned && matches!(period, Period::Since(..)) && !spans_years(period);
    if past || there {
        return None;
    }
    let (range, period) = figure.began(range, period);
    Some(Reading::told(figure.held_at(&range, period), range, "<time> earlier in the sentence"))
}

/// 签约仪式上，12个项目签约; 此次签约的12个项目: on the day of what is told of.
fn day_of_event(figure: &Figure<'_>) -> Option<Reading> {
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

/// 拥有企业142家: what there is on the day of publication.
fn stock(figure: &Figure<'_>) -> Option<Reading> {
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

/// 96名研发人员里，…, 全国22个自贸试验区: people, patents and parks of which no time is told are there today.
fn those_there_now(figure: &Figure<'_>) -> Option<Reading> {
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

    /// 本届博览会共有3402家机构参展: what the event of the day, told of before, has.
    fn is_of_event_told(&self) -> bool {
        let day = matches!(self.frame.held(), Some(Period::In(Stretch::Day(_))));
        day && self.sentence.lexicon.phrases.start(Role::ThisEvent, self.sentence.text).is_some()
    }

    /// 2025年6月建成，达产后税收1.5亿元: what comes after the works are done is not of the time that they are done at.
    fn is_after_completion(&self, time: &Range<usize>) -> bool {
        let done = |cue: &Cue<'_>| matches!(cue, Cue::Status(row) if row.label.ends_with('后'));
        let between =
            |word: &Range<usize>| time.end <= self.sentence.clause_start(word.start) && word.end <= self.start;
        self.sentence.cues.iter().any(|found| done(&found.cue) && between(&found.range))
    }

    /// 上半年，…完成全年销售目标的50%: the year is that of the target.
    fn is_of_target(&self, time: &Range<usize>) -> bool {
        let phrases = &self.sentence.lexicon.phrases;
        self.draft.aspect == Aspect::Progress && phrases.is(Role::WholeYear, &self.sentence.text[time.clone()])
    }

    /// 院士工作站7个: firms, parks, talents or patents that the clause only names, and tells nothing of (4家企业获评…, 打造驿站72处).
    fn is_there(&self) -> bool {
        use Metric::{EnterpriseCount, PatentCount, PlatformCount, TalentCount};
        let clause = self.sentence.words_before(self.mention.outer.start);
        let named = |name: &String| {
            clause.find(name.as_str()).is_some_and(|at| clause[..at].trim_matches(['有', '共', '“']).is_empty())
        };
        matches!(self.draft.metric, EnterpriseCount | PlatformCount | TalentCount | PatentCount)
            && self.draft.category.as_ref().is_some_and(named)
    }

    /// 预计2025年6月投产；二期投资25亿元: when works begin or end is told of them alone.
    fn is_of_works(&self, time: &Range<usize>) -> bool {
        let clause = &self.sentence.text[time.end..self.sentence.clause_end(time.end)];
        let told = clause.trim_start_matches(['前', '底', '末', '可', '全', '面', '正', '式']);
        let parted =
            self.sentence.text.get(time.end + clause.len()..self.start).is_some_and(|rest| rest.contains('；'));
        parted && clause.chars().count() <= WORKS && self.sentence.lexicon.phrases.is(Role::Works, told)
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

    /// The word before the figure that makes it a stock: 拥有, 累计; or 在建 behind it.
    fn word_of_having(&self, role: Role) -> Option<Range<usize>> {
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

    /// A time up to now and, where the words before it tell since when, that: 自2月10日开通以来，|截至目前|共计….
    fn began(&self, up_to: Range<usize>, period: Period) -> (Range<usize>, Period) {
        let text = self.sentence.text;
        let Some((range, since)) = self.times.nearest(|range| range.end <= up_to.start) else {
            return (up_to, period);
        };
        let end = self.sentence.clause_end(range.end);
        let beside = text[end..].strip_prefix('，').is_some_and(|rest| text.len() - rest.len() == up_to.start);
        let total = text[..end].ends_with("以来") && text[up_to.clone()].starts_with(['截', '至', '迄']);
        match (since, period) {
            (Period::Since(from, _), Period::UpTo(to))
                if beside && total && from.first() <= to.first() && !self.is_arrived_at() =>
            {
                (range, Period::Since(from, to))
            }
            _ => (up_to, period),
        }
    }

    /// 五年来，…公路增至27条: what there is in the end, however long it took.
    fn is_arrived_at(&self) -> bool {
        let before = &self.sentence.text[..self.mention.outer.start];
        let arrives = || self.sentence.lexicon.phrases.end(Role::Arrives, before).is_some();
        let stands = self.draft.metric.nature().time != Timing::Flow;
        match self.draft.aspect {
            Aspect::Share => !self.planned,
            Aspect::Level => !self.planned && stands && arrives(),
            _ => false,
        }
    }

    fn is_growth_of_flow(&self) -> bool {
        self.draft.aspect == Aspect::Growth && self.draft.metric.nature().time == Timing::Flow
    }

    /// 6月末贷款余额: what is held at the end of a time is a stock up to it; what takes place at the end of a year does in its last
    /// month.
    fn held_at(&self, time: &Range<usize>, period: Period) -> Period {
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
