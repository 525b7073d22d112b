//! Money, mass, area …: the word that governs the amount, before it, behind it or earlier in the sentence.

use super::{AS_BEFORE, BY_UNIT, Context};
use crate::draft::Draft;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lexicon::{Cue, MetricRow, Role};
use zhibiao_quantity::Dimension;

impl Context<'_> {
    /// Money, mass, area …: the nearest word on the left that governs the dimension, else one right
    /// behind, else what the figure before was about.
    pub(super) fn amount(&self, draft: &mut Draft) {
        let found = self.level_cue().map(|(range, row)| (range.clone(), row));
        if let Some((range, row)) = self.respective_metric() {
            draft.metric = row.metric;
            draft.negative = row.negative;
            draft.settle(Field::Metric, Some(range), "respectively, in the order named", 0);
        } else if let Some((range, row)) = found {
            draft.metric = row.metric;
            draft.negative = row.negative;
            draft.settle(Field::Metric, Some(range), "<metric word> before <amount>", 0);
        } else if let Some((range, row)) = self.cue_behind() {
            draft.metric = row.metric;
            draft.settle(Field::Metric, Some(range), "<metric word> behind <amount>", 0);
        } else if let Some((range, row)) = self.sentence_cue() {
            draft.metric = row.metric;
            draft.negative = row.negative;
            draft.settle(Field::Metric, Some(range), "<metric word> of the sentence", 1);
        } else if let Some(previous) =
            self.previous(|each| self.sentence.mentions[each.mention].quantity.unit.dimension == self.dimension())
        {
            draft.metric = previous.metric;
            draft.settle(Field::Metric, None, AS_BEFORE, 1);
        } else {
            draft.metric = self.default_metric();
            draft.settle(Field::Metric, None, BY_UNIT, 2);
        }
        let money_rate = self.dimension() == Dimension::Rate && self.mention.quantity.unit.base.starts_with("CNY");
        if draft.metric == Metric::Efficiency && money_rate {
            draft.metric = Metric::Price; // a cost of so much a tonne
        }
        let before = self.sentence.strip_links(&self.sentence.text[..self.mention.range.start]);
        if draft.metric == Metric::Investment && before.ends_with("完成") {
            draft.metric = Metric::InvestmentCompleted;
        }
        let done = |each: &Draft| each.metric == Metric::InvestmentCompleted && each.aspect == Aspect::Level;
        if draft.metric == Metric::Investment
            && self.sentence.text[..self.mention.range.start].contains("其中")
            && self.earlier.iter().any(done)
        {
            draft.metric = Metric::InvestmentCompleted;
        }
        self.change(draft);
    }

    /// 营业收入、利润总额 1086亿元、71.3亿元: as many metric words in a row as amounts in a row behind.
    fn respective_metric(&self) -> Option<(Range<usize>, &MetricRow)> {
        let head = self.list_head();
        self.named_in_a_row(self.sentence.mentions[head].range.start, head)
            .filter(|(_, row)| row.governs(self.dimension()))
    }

    /// The metric word for this figure of the list from `head` on, where as many stand in a row before byte `to`.
    pub(super) fn named_in_a_row(&self, to: usize, head: usize) -> Option<(Range<usize>, &MetricRow)> {
        let size = self.list_size();
        let words: Vec<_> = self.metrics_before(self.sentence.clause_start(to), to).take(size).collect();
        let in_a_row = words
            .windows(2)
            .all(|pair| matches!(&self.sentence.text[pair[1].0.end..pair[0].0.start], "、" | "和" | "及" | "与"));
        let fits = size > 1 && words.len() == size && in_a_row;
        fits.then(|| words[size - 1 - (self.index - head)]).map(|(range, row)| (range.clone(), row))
    }

    /// 10亿元的未来产业引导基金: a metric word in the words right behind.
    fn cue_behind(&self) -> Option<(Range<usize>, &MetricRow)> {
        let from = self.mention.outer.end;
        let end = self.sentence.clause_end(from);
        let next = self.sentence.mentions.get(self.index + 1).map_or(end, |next| next.range.start.min(end));
        self.sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Metric(row)
                if found.range.start >= from && found.range.end <= next && row.governs(self.dimension()) =>
            {
                Some((found.range.clone(), row))
            }
            _ => None,
        })
    }

    /// A metric word earlier in the sentence, where the clause of the figure has none.
    fn sentence_cue(&self) -> Option<(Range<usize>, &MetricRow)> {
        let carries = matches!(self.dimension(), Dimension::Money | Dimension::Area);
        self.metrics_before(0, self.mention.range.start)
            .find(|(_, row)| carries && row.governs(self.dimension()))
            .map(|(range, row)| (range.clone(), row))
    }

    fn default_metric(&self) -> Metric {
        match self.dimension() {
            Dimension::Duration => Metric::Duration,
            Dimension::Area => Metric::LandArea,
            Dimension::Mass | Dimension::Volume | Dimension::Energy | Dimension::Power => {
                let end = self.sentence.clause_end(self.mention.range.end);
                let behind = &self.sentence.text[self.mention.range.end..end];
                if self.sentence.lexicon.phrases.holds(Role::Plant, behind) {
                    Metric::ProductionCapacity
                } else {
                    Metric::ProductionOutput
                }
            }
            Dimension::Rate => match self.mention.quantity.unit.base.split_once('/') {
                Some(("CNY" | "USD", _)) => Metric::Price,
                Some((_, "a" | "d" | "h" | "mo")) => Metric::ProductionCapacity,
                _ => Metric::Efficiency,
            },
            _ => Metric::Other,
        }
    }
}
