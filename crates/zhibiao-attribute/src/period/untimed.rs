//! Figures that are of no time: offers, limits, plans, what a thing is.

use super::{Figure, Reading};
use crate::meaning::IN_A_ROW;
use crate::status::is_offered;
use zhibiao_fact::{Aspect, Metric, Period, Stretch, Timing};
use zhibiao_lexicon::Role;
use zhibiao_quantity::{Approximator, Dimension};

/// 给予最高50万元补助: a policy holds at no time.
pub(super) fn offered(figure: &Figure<'_>) -> Option<Reading> {
    let offered = figure.draft.metric == Metric::Funding && is_offered(figure.sentence, figure.draft.mention);
    offered.then_some(Reading { period: None, words: None, rule: "an offer of no time", doubt: 0 })
}

/// 单户最高贷款500万元: the most that may be had holds at no time.
pub(super) fn limit(figure: &Figure<'_>) -> Option<Reading> {
    let most = figure.mention.quantity.approx == Approximator::AtMost;
    let money = figure.mention.quantity.unit.dimension == Dimension::Money && figure.draft.aspect == Aspect::Level;
    (money && most).then_some(Reading { period: None, words: None, rule: "a limit of no time", doubt: 0 })
}

/// Figures that take no time from the text around: plans, capacities, areas, durations.
pub(super) fn by_nature(figure: &Figure<'_>) -> Option<Reading> {
    let untimed = match figure.draft.metric.nature().time {
        Timing::Announced | Timing::Timeless if figure.frame.yearly || figure.frame.section.is_some() => {
            figure.planned || figure.is_property()
        }
        Timing::Announced => !figure.frame.signing,
        // 17个省份 were so many at some time; what grew did so in one, and so was power used, and a share that moved
        Timing::Timeless if figure.draft.metric == Metric::Other || figure.is_share_that_moved() => {
            figure.planned || !figure.is_of_some_time()
        }
        // 2023年，…连续4年获奖: up to then
        Timing::Timeless => !figure.is_in_a_row(),
        Timing::Told if figure.is_size_of_fund() && !figure.frame.yearly && figure.frame.section.is_none() => true,
        Timing::Flow | Timing::Stock | Timing::Told => figure.planned,
    };
    untimed.then_some(Reading { period: None, words: None, rule: "no time told", doubt: 0 })
}

impl Figure<'_> {
    /// 外径3.9米, 寿命25年: what a thing is holds at no time of the sentence's.
    pub(super) fn is_property(&self) -> bool {
        use Dimension::{Area, Data, Duration, Frequency, Length, Mass, Power, Temperature, Volume};
        let dimension = self.mention.quantity.unit.dimension;
        let physical = matches!(dimension, Length | Power | Temperature | Data | Frequency | Area)
            || matches!(dimension, Mass | Volume) && self.is_weight();
        match self.draft.metric {
            Metric::Duration => {
                let days = self.sentence.words_before(self.start).contains("天数"); // 优良天数: so many of a year
                self.draft.aspect == Aspect::Level && dimension == Duration && !self.is_in_a_row() && !days
            }
            Metric::Other => physical && !self.is_tallied(),
            _ => false,
        }
    }

    /// 总重8吨; but 投放储备铜15万吨.
    fn is_weight(&self) -> bool {
        let before = self.sentence.strip_links(&self.sentence.text[..self.mention.outer.start]);
        let word = |text: &str| self.sentence.lexicon.phrases.end(Role::Weighs, text).is_some();
        word(before) || self.sentence.text[self.mention.outer.end..].starts_with(['的', '级', '重', '船', '轮', '泊'])
    }

    /// 产业基金总规模40亿元.
    fn is_size_of_fund(&self) -> bool {
        let size = self.sentence.lexicon.phrases.end(Role::FundSize, &self.sentence.text[..self.mention.outer.start]);
        self.draft.metric == Metric::Funding && size.is_some_and(|size| size.ends_with("规模"))
    }

    fn is_share_that_moved(&self) -> bool {
        self.draft.metric == Metric::Share && self.draft.aspect == Aspect::Change
    }

    /// 连续4年: so many years up to some time.
    fn is_in_a_row(&self) -> bool {
        self.draft.rules.contains(&IN_A_ROW)
    }

    /// Whether what has no metric of its own is told of some time all the same.
    fn is_of_some_time(&self) -> bool {
        // 截至2020年末，…。总资产8.78万亿元: sums of a text about a year or quarter not long over
        let recent = |term: &Period| {
            let (published, last) = (self.times.published.map(Stretch::year), term.last().map(Stretch::year));
            published.zip(last).is_some_and(|(published, last)| last + 1 >= published)
        };
        let term = || self.frame.held().filter(super::ends_term).is_some_and(|term| recent(&term));
        match self.mention.quantity.unit.dimension {
            Dimension::Count | Dimension::Energy => true,
            Dimension::Money if term() => true,
            _ => matches!(self.draft.aspect, Aspect::Growth | Aspect::Change),
        }
    }
}
