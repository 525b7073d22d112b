//! The times that a sentence names, resolved.

use super::Frame;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Period, Stretch};
use zhibiao_lex::time::{Anchor, Moment, TimeExpression, TimeMention, YearWord};
use zhibiao_lexicon::Role;

/// The times of a sentence with what they are.
#[derive(Debug)]
pub(crate) struct Times<'a> {
    pub(crate) sentence: &'a Sentence<'a>,
    /// Day, month or year of publication.
    pub(crate) published: Option<Stretch>,
    /// What each of the sentence's times is; none where that cannot be told.
    pub(crate) periods: Vec<Option<Period>>,
    /// Whether figures are only compared with those of each: 比 去年同期.
    compared: Vec<bool>,
    /// What each says of figures behind it, see [`Times::nearest`].
    usable: Vec<Option<Period>>,
}

/// Most bytes of a label in front of a time.
const LABEL: usize = 6 * 3;
/// Months ahead that a month without a year may lie in a sentence that tells of plans.
const AHEAD: u8 = 12;

impl<'a> Times<'a> {
    /// Resolves the times of a sentence in order: 当年, 当天 and months without a year look to the one before.
    pub(crate) fn of(sentence: &'a Sentence<'a>, published: Option<Stretch>) -> Self {
        Times::after(sentence, published, &Frame::default())
    }

    /// The same behind a text that set a frame.
    pub(crate) fn after(sentence: &'a Sentence<'a>, published: Option<Stretch>, frame: &Frame) -> Self {
        let (mut named, day) = (frame.year(), frame.day);
        let planned = sentence.tells_plan();
        let (looked_back, mut span) = (named, frame.reported);
        let mut until: Option<Stretch> = None; // 到2024年末，…，全年产值…
        let year = frame.whole_year(published, planned).map(Stretch::Year);
        let is_whole_year =
            |time: &TimeMention| sentence.lexicon.phrases.is(Role::WholeYear, &sentence.text[time.range.clone()]);
        let compared: Vec<bool> = sentence.times.iter().map(|time| is_compared(sentence, time)).collect();
        let resolve = |(time, compared): (&TimeMention, &bool)| {
            let context = match time.expression {
                TimeExpression::At(Moment::DayFromContext(_)) => {
                    until.or(named).filter(|named| matches!(named, Stretch::Day(_))).or(day)
                }
                _ if is_whole_year(time) => until.or(named).or(year),
                _ => named,
            };
            // 年初 is that of the year that the section looks back on
            let told = looked_back.filter(|_| sentence.text[time.range.clone()].starts_with('年')).or(published);
            let anchor = Anchor { published: told, context, ahead: if planned { AHEAD } else { 0 } };
            let points = sentence.lexicon.phrases.is(Role::ThatYear, &sentence.text[time.range.clone()]);
            let period = match (time.expression, span) {
                _ if points => named.map(Period::In),
                (TimeExpression::SamePeriod(YearWord::Unsaid), Some(term)) => Some(term),
                // 前三季度…，上年同期: both ends
                (TimeExpression::SamePeriod(_), Some(Period::Through(from, to))) => {
                    let end = |end| match time.expression.resolve(&anchor.after(end))? {
                        Period::In(stretch) => Some(stretch),
                        _ => None,
                    };
                    end(from).zip(end(to)).map(|(from, to)| Period::Through(from, to))
                }
                (expression, _) => expression.resolve(&anchor),
            }?;
            match period {
                _ if *compared || is_year_before(time.expression) => {}
                Period::In(last) | Period::Through(_, last) => (named, span, until) = (Some(last), Some(period), None),
                Period::UpTo(last) => until = Some(last),
                _ => {}
            }
            Some(match since(sentence, time.range.end, period, published) {
                // 从今年开始，将…: what is to come does not end today; 9年来 does
                Period::Since(start, _) if planned && !is_so_far(sentence, time) => Period::In(start),
                period => period,
            })
        };
        let periods: Vec<Option<Period>> = sentence.times.iter().zip(&compared).map(resolve).collect();
        let usable = sentence.times.iter().zip(&periods).zip(&compared);
        let usable = usable.map(|((time, period), compared)| {
            period.filter(|_| !compared).and_then(|period| says(sentence, time, period))
        });
        let usable = usable.collect();
        Times { sentence, published, periods, compared, usable }
    }

    /// Every time of the sentence with what it is, in order.
    pub(crate) fn each(&self) -> impl DoubleEndedIterator<Item = (&TimeMention, Option<Period>)> + ExactSizeIterator {
        self.sentence.times.iter().zip(self.periods.iter().copied())
    }

    /// The same of the times that figures are not only compared with.
    pub(super) fn told(&self) -> impl DoubleEndedIterator<Item = (&TimeMention, Option<Period>)> {
        self.each().zip(&self.compared).filter(|(_, compared)| !**compared).map(|(each, _)| each)
    }

    /// Whether figures are only compared with those of a time.
    pub(super) fn is_compared(&self, time: &Range<usize>) -> bool {
        self.sentence.times.iter().zip(&self.compared).any(|(each, compared)| *compared && each.range == *time)
    }

    /// The last resolved time that fits and is neither only compared with nor said of an event, a first or a number of a series
    /// (2026年 第二期).
    pub(super) fn nearest(&self, fits: impl Fn(&Range<usize>) -> bool) -> Option<(Range<usize>, Period)> {
        let times = self.sentence.times.iter().zip(&self.usable).rev();
        let mut usable = times.filter_map(|(time, period)| Some((&time.range, (*period)?)));
        usable.find(|(range, _)| fits(range)).map(|(range, period)| (range.clone(), period))
    }

    /// 今年上半年，净利润11亿元 on a page of no known year: when that was cannot be told, and it was not when the text before was.
    pub(super) fn is_of_time_untold(&self, figure: usize) -> bool {
        use TimeExpression::{At, Since, Through};
        let from_now = |time: &TimeMention| match time.expression {
            At(moment) | Since(moment) | Through(moment, _) => matches!(moment.year(), Some(YearWord::FromNow(_))),
            _ => false,
        };
        let untold = |(time, period): (&TimeMention, Option<Period>)| {
            period.is_none() && time.range.end <= figure && from_now(time) && self.opens_clause(&time.range)
        };
        self.published.is_none() && self.each().any(untold)
    }

    /// 上年: the year before the one spoken of, which holds for its own clause.
    pub(super) fn is_year_before(&self, time: &Range<usize>) -> bool {
        self.expression(time).is_some_and(is_year_before)
    }

    /// 到2025年底: whether a time is told as the one by which something is to be so.
    pub(super) fn is_deadline(&self, time: &Range<usize>) -> bool {
        matches!(self.expression(time), Some(TimeExpression::By(_)))
    }

    /// 近日, 前不久: whether a time is not long before publication.
    pub(super) fn is_lately(&self, time: &Range<usize>) -> bool {
        self.expression(time) == Some(TimeExpression::At(Moment::Lately))
    }

    /// What is written of the time at a range.
    fn expression(&self, time: &Range<usize>) -> Option<TimeExpression> {
        self.sentence.times.iter().find(|each| each.range == *time).map(|each| each.expression)
    }

    /// Whether a time stands at the head of its clause, as a frame for what follows: `近日，…`, not
    /// `公布2024年第一批名单`; or dates the event that the sentence opens with: `财政部今天（4月22日）在香港…`.
    pub(super) fn opens_clause(&self, time: &Range<usize>) -> bool {
        let clause = self.sentence.clause_start(time.start);
        let (said, behind) = (&self.sentence.text[time.clone()], &self.sentence.text[time.end..]);
        // 发展目标 “十四五”末，…, 刚刚过去的2025年，…: behind a label, or a word of the year
        let lead = self.sentence.text[clause..time.start].trim_end_matches(['“', ' ', '　']);
        let parted = clause + lead.len() < time.start;
        let leads = |role| self.sentence.lexicon.phrases.end(role, lead).is_some();
        let led = lead.len() <= LABEL && (parted && leads(Role::Task) || leads(Role::YearLead));
        let day = self.is_lately(time) || said.ends_with(['日', '天', '）', ')']);
        // 东港高新区2023年新增…, but 东港高新区三季度招商活动
        let zone = said.ends_with('年') && self.sentence.zones.iter().any(|zone| zone.range == (clause..time.start));
        // 开发开放30年来，…, 某省计划到2027年，…
        let closes =
            behind.starts_with('，') && (said.ends_with('来') || said.starts_with('到') || lead.ends_with('到'));
        // 贷款|自去年4月|落地以来，…
        let since = self.sentence.text[time.end..self.sentence.clause_end(time.end)].ends_with("以来");
        // 公司发布2023年|年报，实现营业收入…
        let report = self.sentence.lexicon.phrases.start(Role::ReportOf, behind).is_some();
        report || self.is_published(time) || clause == 0 && day || lead.len() <= 3 * 3 || led || zone || closes || since
    }

    /// 邮政局发布1月|邮政行业运行情况: whether what is published of a time is told by the rest of its clause.
    pub(super) fn is_published(&self, time: &Range<usize>) -> bool {
        let (sentence, phrases) = (self.sentence, &self.sentence.lexicon.phrases);
        let subject = &sentence.text[time.end..sentence.clause_end(time.end)];
        let lead = sentence.words_before(time.start);
        phrases.end(Role::Publishes, lead).is_some() && phrases.end(Role::Published, subject).is_some()
    }
}

fn is_year_before(time: TimeExpression) -> bool {
    matches!(time, TimeExpression::At(Moment::Year(YearWord::Before, _)))
}

/// What a time says of figures behind it; nothing if it is that of an event, a first or a number of a series.
fn says(sentence: &Sentence<'_>, time: &TimeMention, period: Period) -> Option<Period> {
    let (text, behind) = (&sentence.text[time.range.clone()], &sentence.text[time.range.end..]);
    let clause = &behind[..sentence.clause_end(time.range.end) - time.range.end];
    let since = if text.ends_with('来') { Some(behind) } else { clause.split_once("以来").map(|(_, rest)| rest) };
    let first = since.is_some_and(|rest| rest.starts_with(['首', '最', '新', '罕'])); // 16年来首次, 2020年以来最高
    if first || behind.starts_with('第') || is_of_event(sentence, &time.range, period) {
        return None;
    }
    match period {
        Period::PerYear => None,
        // 增长到2025年的15.48万亿元: the level of that year
        Period::UpTo(stretch) if behind.starts_with('的') && text.ends_with('年') => Some(Period::In(stretch)),
        period => Some(period),
    }
}

/// Whether a time belongs to the name of an event: 三季度项目集中签约仪式.
fn is_of_event(sentence: &Sentence<'_>, time: &Range<usize>, period: Period) -> bool {
    let clause = time.end..sentence.clause_end(time.end);
    let day = matches!(period, Period::In(Stretch::Day(_)));
    // 2026年举办对接会12场: a figure is of the year
    let told = || {
        let from = sentence.mentions.partition_point(|each| each.range.start < clause.start);
        sentence.mentions.get(from).is_some_and(|each| each.range.end <= clause.end)
    };
    !day && sentence.lexicon.phrases.holds(Role::EventName, &sentence.text[clause.clone()]) && !told()
}

/// Whether figures are only compared with those of a time, 比 去年同期, or it dates a thing and no figure, 2023年 到期的债券.
fn is_compared(sentence: &Sentence<'_>, time: &TimeMention) -> bool {
    let (before, behind) = (&sentence.text[..time.range.start], &sentence.text[time.range.end..]);
    let total = matches!(time.expression, TimeExpression::UpTo(_)); // (截至11月)
    let word = sentence.lexicon.phrases.end(Role::Compared, before);
    let due = sentence.lexicon.phrases.start(Role::Dated, behind).is_some();
    // 21世纪海上丝绸之路: no figure is told of a century
    let century = sentence.text[time.range.clone()].ends_with("世纪");
    due || century
        || is_recovered(sentence, time)
        || word.is_some_and(|word| match word {
            "是" => behind.starts_with('的'), // 是5年前的2.3倍, but 但是5月份, 特别是今年
            "（" | "(" => !total && !dates_day(sentence, time.range.start),
            _ => true,
        })
}

/// 恢复到2019年同期的85%: so much of what was then is there again; but 由2002年的1800立方米恢复到现在的5000立方米.
fn is_recovered(sentence: &Sentence<'_>, time: &TimeMention) -> bool {
    let next = || sentence.mentions.iter().find(|each| each.range.start >= time.range.end);
    sentence.lexicon.phrases.end(Role::Recovers, &sentence.text[..time.range.start]).is_some()
        && next().is_some_and(|ratio| ratio.quantity.unit.dimension.is_part())
}

/// 今天（4月22日）, 昨晚（4月21日）, 周一（4月22日）: whether the time at byte `start` stands in a bracket that dates the day before it;
/// 截至今天（4月22日） dates a total.
fn dates_day(sentence: &Sentence<'_>, start: usize) -> bool {
    let word = sentence.text[..start].trim_end_matches(['（', '(']);
    let next = sentence.times.partition_point(|time| time.range.end < word.len());
    let told = sentence.times.get(next).filter(|time| time.range.end == word.len());
    match told.map(|told| told.expression) {
        Some(TimeExpression::At(Moment::Weekday(..) | Moment::LatestWeekday(_))) => true,
        Some(TimeExpression::At(_)) | None => {
            let day = word.char_indices().nth_back(1);
            day.is_some_and(|(at, _)| word[at..].starts_with(['今', '昨']))
        }
        Some(_) => false,
    }
}

/// 自2024年4月活动开展以来, 2009年投产至今: the 以来 or 至今 of the clause reaches back to the time before it.
fn since(sentence: &Sentence<'_>, after: usize, period: Period, published: Option<Stretch>) -> Period {
    match (period, published) {
        (Period::In(start), Some(now)) if ends_today(sentence, after) && start.first() < now.last() => {
            Period::Since(start, now)
        }
        _ => period,
    }
}

/// Whether a time ends today by its own words (5年来, 去年以来, 近三年) or those of its clause: 自2017年启动以来.
fn is_so_far(sentence: &Sentence<'_>, time: &TimeMention) -> bool {
    matches!(time.expression, TimeExpression::Recent(..))
        || sentence.text[time.range.clone()].ends_with('来')
        || ends_today(sentence, time.range.end)
}

/// 以来, or 至今: whether the clause says so behind byte `after`.
fn ends_today(sentence: &Sentence<'_>, after: usize) -> bool {
    let clause = &sentence.text[after..sentence.clause_end(after)];
    ["以来", "至今"].iter().any(|word| clause.contains(word))
}
