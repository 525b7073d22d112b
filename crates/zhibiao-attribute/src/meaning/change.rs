//! Differences: what an amount or a count is more or less by.

use super::Figure;
use crate::draft::Draft;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field};

impl Figure<'_> {
    /// 较期初减少113.12亿元: the verb right before the amount makes it a difference.
    pub(super) fn change(&self, draft: &mut Draft) {
        let to = self.mention.range.start;
        let before = self.sentence.strip_links(&self.sentence.text[..to]);
        let link = &self.sentence.text[before.len()..to];
        if link.contains(['至', '到']) || link.contains('为') && !before.ends_with('幅') {
            return; // 增加到, 降至, 缩减为: a level; 涨幅为 tells by how much
        }
        if let Some(first) = self.in_list_of_changes() {
            draft.aspect = Aspect::Change;
            draft.negative = first.negative;
            draft.settle(Field::Aspect, None, "<change> of a list", 0);
            return;
        }
        let more = self.more_than(to).map(|(range, less)| (range, less, "<so much more than> <amount>"));
        let Some((range, less, rule)) = more.or_else(|| self.change_verb(before.len(), to)) else { return };
        draft.aspect = Aspect::Change;
        draft.negative ^= less;
        draft.settle(Field::Aspect, Some(range), rule, 0);
    }

    /// 分别增加3亿元和5亿元: the first of the list, where the verb before it makes it a difference.
    fn in_list_of_changes(&self) -> Option<&Draft> {
        let first = self.earlier.iter().find(|each| each.mention == self.list.start)?;
        (first.aspect == Aspect::Change).then_some(first)
    }

    /// 比去年同期多开120列, 比原计划多32亿元, 比周边低30%: 多, 少, 高 or 低 before the amount, after 比 in its clause, and whether it is
    /// less.
    pub(super) fn more_than(&self, to: usize) -> Option<(Range<usize>, bool)> {
        let text = self.sentence.words_before(to);
        let near = text.char_indices().rev().take(3).find(|(_, c)| matches!(c, '多' | '少'));
        // 比周边低30%, but 占比较低
        let degree = || text.char_indices().next_back().filter(|(_, c)| matches!(c, '高' | '低'));
        let degree = || degree().filter(|(at, _)| !text[..*at].ends_with(['比', '较', '偏', '提', '降', '新']));
        let (at, _) = near.or_else(degree)?;
        let compared = text[..at].contains(['比', '较']) && !text[..at].ends_with(['最', '至', '不', '更']);
        let start = to - text.len() + at;
        compared.then(|| (start..start + '多'.len_utf8(), text[at..].starts_with(['少', '低'])))
    }

    /// The verb of growth that reaches byte `reach`, whether it is of less, and the rule; one of a single letter (增, 降)
    /// only in a comparison or at the head of its clause: 上海（降3.18元）.
    fn change_verb(&self, reach: usize, to: usize) -> Option<(Range<usize>, bool, &'static str)> {
        let (range, row) = self.aspect_before(0, to)?;
        let clause = self.sentence.clause_start(range.start);
        let compared = || self.sentence.text[clause..range.start].contains(['比', '较']);
        let verb = row.aspect == Aspect::Growth && range.end >= reach;
        (verb && (row.label.chars().count() >= 2 || range.start == clause || compared()))
            .then(|| (range.clone(), row.negative, "<change verb> before <amount>"))
    }

    /// 减持公司股份不超过183万股, 减持转债20万张: shares and bonds that change hands.
    pub(super) fn traded(&self, draft: &mut Draft) {
        let to = self.mention.range.start;
        let traded = self.aspect_before(self.sentence.clause_start(to), to);
        let Some((range, row)) = traded.filter(|(_, row)| row.aspect == Aspect::Change) else { return };
        if matches!(self.mention.written.unit.as_str(), "股" | "张") {
            draft.aspect = Aspect::Change;
            draft.negative = row.negative;
            draft.settle(Field::Aspect, Some(range.clone()), "<change> of <securities>", 0);
        }
    }
}
