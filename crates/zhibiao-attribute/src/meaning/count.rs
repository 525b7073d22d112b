//! Counts: the noun counted, or a word such as 年产, 就业 before the number.

use super::{Context, clean};
use crate::draft::Draft;
use crate::noun::{Counted, counted, stage, title};
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lex::Sort;

impl Context<'_> {
    /// Counts: the noun counted, or a word such as 年产, 就业.
    pub(super) fn count(&self, draft: &mut Draft) {
        let Sort::Count(default) = self.mention.sort else { return };
        let noun = counted(self.sentence, self.index);
        if let Some(found) = &noun {
            draft.category = Some(clean(&self.sentence.text[found.range.clone()], &self.sentence.lexicon.phrases))
                .filter(|name| !name.is_empty());
        }
        if matches!(draft.category.as_deref(), Some("企业" | "项目" | "平台" | "园区" | "社会组织" | "个项目"))
            && let Some(range) = title(self.sentence, self.mention.outer.end)
        {
            draft.category = Some(clean(&self.sentence.text[range.clone()], &self.sentence.lexicon.phrases));
            draft.settle(Field::Category, Some(range), "<firms> made <title>", 0);
        }
        if draft.category.as_deref() == Some("项目")
            && let Some(found) = &noun
            && let Some(name) = stage(self.sentence, self.mention, &found.range)
        {
            draft.category = Some(name);
        }
        let things = default.nature().counts_goods;
        let known = noun.as_ref().and_then(|found| found.metric);
        let goods = things && known.is_none_or(|metric| metric.nature().counts_goods);
        let cue = self.level_cue().filter(|(range, row)| match row.metric {
            Metric::ProductionCapacity | Metric::ProductionOutput => {
                let adjacent =
                    self.sentence.strip_links(&self.sentence.text[..self.mention.range.start]).len() == range.end;
                // 年旅客吞吐量8000万人次: what an airport can take in a year
                let visits = row.metric == Metric::ProductionCapacity
                    && matches!(default, Metric::ActivityCount | Metric::PeopleCount);
                (things || visits) && adjacent || goods && self.mention.range.start - range.end <= 36
            }
            Metric::Employment | Metric::Population => {
                default == Metric::PeopleCount && self.mention.range.start - range.end <= 24
            }
            _ => false,
        });
        if let Some((range, row)) = cue {
            let strong = row.metric != Metric::Population || self.mention.range.start - range.end <= 12;
            if strong {
                if row.metric == Metric::Employment {
                    draft.category = None;
                }
                draft.metric = row.metric;
                let range = range.clone();
                draft.settle(Field::Metric, Some(range), "<metric word> before <count>", 0);
                return;
            }
        }
        if default == Metric::ActivityCount {
            draft.metric = default;
            draft.category = None;
            draft.settle(Field::Metric, Some(self.mention.range.clone()), "<classifier> of activities", 0);
            return;
        }
        match noun {
            Some(Counted { range, metric: Some(metric), rule }) => {
                draft.metric = metric;
                draft.settle(Field::Metric, Some(range), rule, 0);
            }
            Some(Counted { range, metric: None, rule }) => {
                draft.metric = default;
                draft.settle(Field::Metric, Some(range), rule, 1);
            }
            None => {
                draft.metric = default;
                draft.settle(Field::Metric, None, "<classifier> alone", 2);
            }
        }
        if draft.metric == Metric::ActivityCount {
            draft.category = None;
        }
        self.change(draft);
        self.traded(draft);
    }

    /// 减持公司股份不超过183万股: shares that change hands.
    fn traded(&self, draft: &mut Draft) {
        let to = self.mention.range.start;
        let traded = self.aspect_before(self.sentence.clause_start(to), to);
        let Some((range, row)) = traded.filter(|(_, row)| row.aspect == Aspect::Change) else { return };
        if self.mention.written.unit == "股" {
            draft.aspect = Aspect::Change;
            draft.negative = row.negative;
            draft.settle(Field::Aspect, Some(range.clone()), "<change> of <shares>", 0);
        }
    }
}
