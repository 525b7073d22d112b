//! The times of what moved, and of where it moved from.

use super::Figure;
use std::ops::Range;
use zhibiao_fact::{Period, Stretch};
use zhibiao_lexicon::Role;

impl Figure<'_> {
    /// 由去年同期的1.86%提高至2.67%, 由2022年4万亿元增加到6万亿元: the time that the figure before moved from.
    pub(super) fn is_left_behind(&self, time: &Range<usize>) -> bool {
        let (text, left) = (self.sentence.text, self.earlier.last());
        let left = left.map(|left| self.sentence.mentions[left.mention].range.start).filter(|left| *left > time.start);
        text[..time.start].ends_with(['由', '从'])
            && left.is_some_and(|left| left == time.end || text[time.end..].starts_with('的'))
    }

    /// 2023年，…由3.2%提高到3.8%: what moves within years, from what it was before them, or when they began (五年来).
    pub(super) fn before_moving(&self, period: Period, words: Option<&Range<usize>>) -> Period {
        if !self.sentence.is_origin(&self.mention.range) {
            return period;
        }
        // 由2022年的4万亿元: the time of where it moved from
        let before = self.sentence.words_before(self.start);
        let from = before.rfind(['由', '从']).map_or(self.start, |at| self.start - before.len() + at);
        if words.is_some_and(|time| time.start >= from) {
            return period;
        }
        // 2026年，…从现有的14家增加到25家; 到2027年，…从2.3%提高到2.5%
        let to_come = |now: &Stretch| matches!(period, Period::In(Stretch::Year(year)) if year > now.year());
        let is_there = |now: &Stretch| to_come(now) || self.sentence.holds(Role::Stock, &(from..self.start));
        if let Some(now) = self.times.published.filter(is_there) {
            return Period::UpTo(now);
        }
        match period {
            Period::In(Stretch::Year(first)) | Period::Through(Stretch::Year(first), Stretch::Year(_)) => {
                Period::In(Stretch::Year(first - 1))
            }
            Period::Since(first @ Stretch::Year(_), _) => Period::In(first),
            period => period,
        }
    }
}
