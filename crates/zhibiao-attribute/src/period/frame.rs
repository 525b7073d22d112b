//! Times that hold beyond their own sentence.

use super::{Times, is_term, spans_years};
use crate::section::{Section, is_report_time, is_title_of_report};
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Period, Stretch};
use zhibiao_lex::time::{Moment, TimeExpression, TimeMention};
use zhibiao_lexicon::Role;

/// Times that hold beyond their own sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame {
    /// The time that the article opens with, or that the headline of a review names.
    pub(super) article: Option<Period>,
    /// The time named last at the head of a sentence.
    pub(super) running: Option<Period>,
    /// Whether that was in a paragraph before, and not how the article opens.
    pub(super) aged: bool,
    /// The time that the section of a report looks back on.
    pub(super) section: Option<Period>,
    /// The year, half-year, quarter or months named last: what a company reports on (报告期), or 同期 is of.
    pub(super) reported: Option<Period>,
    /// The day named last, on which what the article tells of took place (当天).
    pub(super) day: Option<Stretch>,
    /// Whether the article is a yearly report, whose year holds for all that is told as done.
    pub(super) yearly: bool,
    /// Whether the article told of a signing.
    pub(super) signing: bool,
    /// Whether the text lists what is to be done.
    pub(crate) lists_targets: bool,
}

/// How far from its start a sentence may name the time that holds for those after it, in bytes.
const OPENING: usize = 14 * 3;

impl Frame {
    /// That of a text that lists what is to be done.
    pub(crate) fn of_targets() -> Frame {
        Frame { lists_targets: true, ..Frame::default() }
    }

    /// That of a text of the first months of a year that tells of a whole year and not of which (全年接待游客…): the one that is over.
    pub(crate) fn of_text(sentences: &[Sentence<'_>], published: Option<Stretch>) -> Frame {
        let whole_year = |each: &Sentence<'_>| {
            let named = |time: &TimeMention| each.lexicon.phrases.is(Role::WholeYear, &each.text[time.range.clone()]);
            !each.mentions.is_empty() && each.times.first().is_some_and(named) && !each.tells_plan()
        };
        let over = published.filter(|now| is_report_time(*now)).map(|now| Period::In(Stretch::Year(now.year() - 1)));
        Frame { article: over.filter(|_| sentences.iter().any(whole_year)), ..Frame::default() }
    }

    /// Notes the term that a sentence reports on and the day that it names, and makes it the frame where the sentence says so (报告期内).
    pub(crate) fn report(&mut self, times: &Times<'_>) {
        let term = times.told().rev().find_map(|(_, period)| period.filter(|period| is_term(*period)));
        self.reported = term.or(self.reported);
        let mut days = times.told().rev().filter_map(|(_, period)| match period {
            Some(Period::In(day @ Stretch::Day(_))) => Some(day),
            _ => None,
        });
        let gone = |day: &Stretch| times.published.is_none_or(|now| day.first() <= now.last());
        self.day = days.find(gone).or(self.day);
        if self.reported.is_some() && times.sentence.phrases(Role::Reported).next().is_some() {
            self.running = self.reported;
        }
    }

    /// The headline of a review tells of the term that it names: 2025年终盘点, 上半年经济运行情况.
    pub(crate) fn review(&mut self, times: &Times<'_>) {
        if self.reported.is_some() && times.sentence.lexicon.phrases.holds(Role::Review, times.sentence.text) {
            self.article = self.reported;
        }
    }

    /// The title of a work report: it tells of the year before it, where it does not say of which. Whether `line` is one.
    pub(crate) fn work_report(&mut self, line: &Sentence<'_>, published: Option<Stretch>) -> bool {
        let title = is_title_of_report(line);
        if title {
            self.yearly = true;
            if let Some(published) = published {
                self.enter(Section::Back(Period::In(Stretch::Year(published.year() - 1))));
            }
        }
        title
    }

    /// Takes up the heading of a section.
    pub(crate) fn enter(&mut self, section: Section) {
        let (period, back) = match section {
            Section::Back(period) => (period, Some(period)),
            Section::Ahead(year) => (Period::In(Stretch::Year(year)), None),
        };
        (self.article, self.running, self.section) = (Some(period), Some(period), back);
    }

    /// Where targets follow, a section that looked back is over.
    pub(crate) fn leave(&mut self) {
        if self.section.take().is_some() {
            (self.article, self.running) = (None, None);
        }
    }

    /// The time that holds where a sentence names none: the one named last, else that of the article.
    pub(super) fn held(&self) -> Option<Period> {
        self.running.or(self.article)
    }

    /// The year that times without one are of: the last that the section looks back on.
    pub(crate) fn year(&self) -> Option<Stretch> {
        self.section.as_ref().and_then(Period::last)
    }

    /// What a time means in a section that looks back, where it is the last of its years or some years up to that.
    pub(super) fn within_section(&self, period: Period) -> Option<Period> {
        self.year().and_then(|last| within(period, last))
    }

    /// The year of 全年 where the sentence tells none: that of the text before it, else the last one that is over; of what is to
    /// come, the year of publication.
    pub(super) fn whole_year(&self, published: Option<Stretch>, planned: bool) -> Option<i32> {
        // 1月15日，…。全年完成投资…: a day on which the year is reported is none of it
        let over = published.filter(|now| !planned && is_report_time(*now)).map(Stretch::year);
        let reports = |period: &Period| {
            let Period::In(day @ (Stretch::Day(_) | Stretch::Month(..))) = period else { return false };
            Some(day.year()) == over
        };
        let mut named = [self.running, self.article].into_iter().flatten().filter(|period| !reports(period));
        let before = named.find_map(|period| period.last()).map(Stretch::year);
        match published {
            Some(now) if self.lists_targets || planned && !is_report_time(now) => Some(now.year()),
            Some(now) => before.or(over.map(|year| year - 1)).or(Some(now.year())),
            None => before,
        }
    }

    /// What is left in a new paragraph: a year, half-year or quarter goes on, a day does not.
    pub(crate) fn new_paragraph(&mut self) {
        self.running = self.running.filter(|period| is_term(*period) && matches!(period, Period::In(_)));
        self.aged = self.running.is_some() && self.running != self.article;
    }

    /// Takes up what a sentence sets for those after it; `opening` is whether it is the first of the article. One that tells a part
    /// of what the one before did (其中，一季度增长8.1%) changes nothing.
    pub(crate) fn carry(&mut self, times: &Times<'_>, opening: bool) {
        use TimeExpression::{Before, By, Coming, Following, PerYear, SamePeriod};
        self.signing |= times.sentence.phrases(Role::Signing).next().is_some();
        let part = times.sentence.lexicon.phrases.start(Role::OfWhich, times.sentence.text).is_some();
        if part && self.held().is_some() {
            return;
        }
        let lasts = |time: &TimeMention| {
            let passing =
                matches!(time.expression, PerYear | Coming(..) | Following(..) | By(..) | Before(..) | SamePeriod(_));
            let days = times.sentence.text[time.range.clone()].ends_with('旬'); // 11月上旬, when something took place
            !passing && !days
        };
        let known = |each: &(&TimeMention, Option<Period>)| lasts(each.0) && each.1.is_some(); // 周一（1月17日）
        let mut named = times.told().filter(known);
        let Some((first, Some(mut period))) = named.next() else { return };
        let range = &first.range;
        // 海关总署8月8日公布，前7个月…: the day is that of the telling
        let is_term_of = |range: &Range<usize>, period: Period| {
            let year = matches!(period, Period::In(Stretch::Year(_)));
            let month = matches!(period, Period::In(Stretch::Month(..)));
            (is_term(period) || month && times.is_published(range))
                && times.opens_clause(range)
                && (!year || times.sentence.text[range.end..].starts_with('，'))
        };
        // 近日了解到，1-4月…: what is over is told of, what is to come planned
        let lately = matches!(first.expression, TimeExpression::At(Moment::Lately));
        let over = |period: &Period| times.published.is_some_and(|now| period.bounds().1 <= now.last());
        if (lately || matches!(period, Period::In(Stretch::Day(_))))
            && let Some(term) =
                named.find_map(|(time, period)| period.filter(|period| is_term_of(&time.range, *period)))
            && (!lately || over(&term))
        {
            period = term;
        }
        // the day on which a yearly report was read out is not what it tells of
        let of_report = |period: &Period| !self.yearly || is_term(*period);
        // 五年来，…。效益好转，去年增长23.5%: said in passing
        let passing = self.section.is_some_and(spans_years)
            && times.sentence.clause_start(range.start) > 0
            && !times.sentence.text[range.end..].starts_with('，');
        let holds = match self.year() {
            Some(_) => self.within_section(period).filter(|_| !passing),
            None => Some(period).filter(of_report),
        };
        let Some(period) = holds else { return };
        // 去年底的会议上: the time of a thing
        let (word, behind) = times.sentence.text.split_at(range.end);
        if word.ends_with(['底', '末', '初']) && behind.starts_with('的') && !matches!(period, Period::UpTo(_)) {
            return;
        }
        if opening {
            self.article = Some(period);
        }
        // 前不久，…: said in passing where more is known of the year
        let known = self.running.and_then(|period| period.last()).map(Stretch::year);
        let passing = lately && known.is_some() && known == times.published.map(Stretch::year);
        if range.start > OPENING || !times.opens_clause(range) || passing {
            return;
        }
        match period {
            // 如今的中国，…: what the paragraphs before told of is over
            Period::UpTo(_) if self.aged => (self.running, self.aged) = (None, false),
            Period::UpTo(_) => {}
            period => (self.running, self.aged) = (Some(period), false),
        }
    }
}

/// What a time named in a section that looks back on the years up to `last` sets for what follows: that year, or the years up to
/// it (五年来). A half-year, a day or an earlier year is said in passing.
fn within(period: Period, last: Stretch) -> Option<Period> {
    match period {
        Period::In(year @ Stretch::Year(_)) if year == last => Some(period),
        Period::Through(from @ Stretch::Year(_), _) | Period::Since(from @ Stretch::Year(_), _)
            if from.year() < last.year() =>
        {
            Some(Period::Through(from, last))
        }
        _ => None,
    }
}
