//! What a figure measures and which side of it: the nearest cue in its clause, the noun it counts,
//! or what the figure before it was about.

mod amount;
mod count;
mod ratio;

use crate::draft::Draft;
use crate::list;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::{AspectRow, Cue, MetricRow, Phrases, Role};
use zhibiao_quantity::Dimension;

/// The rule of an amount whose sentence names no metric.
pub(crate) const BY_UNIT: &str = "by its unit alone";
/// The rule of an amount that measures what the one before it does.
pub(crate) const AS_BEFORE: &str = "as the figure before";

/// Reads metric, aspect, sign and category of figure `index`; `earlier` are the drafts of the
/// sentence before it.
pub(crate) fn read(draft: &mut Draft, sentence: &Sentence<'_>, earlier: &[Draft]) {
    let index = draft.mention;
    let mention = &sentence.mentions[index];
    let context = Context { sentence, index, mention, earlier };
    match mention.quantity.unit.dimension {
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Fraction | Dimension::Multiple => {
            context.ratio(draft);
        }
        Dimension::Count => context.count(draft),
        _ => context.amount(draft),
    }
    if context.is_per_unit(draft) {
        draft.metric = Metric::Efficiency;
        draft.settle(Field::Metric, None, "so many <per unit>", 0);
    }
    draft.category = draft.category.take().filter(|name| !sentence.lexicon.phrases.is(Role::NoClass, name));
}

struct Context<'a> {
    sentence: &'a Sentence<'a>,
    index: usize,
    mention: &'a Mention,
    earlier: &'a [Draft],
}

impl Context<'_> {
    fn dimension(&self) -> Dimension {
        self.mention.quantity.unit.dimension
    }

    /// Start of the list that the figure stands in (15.06%、6.16%、下降2.2%), as an index of mentions.
    fn list_head(&self) -> usize {
        list::around(self.sentence, self.index).start
    }

    /// How many figures the list has that the figure stands in.
    fn list_size(&self) -> usize {
        list::around(self.sentence, self.index).len()
    }

    /// Metric cues that end before byte `to` and start from byte `from` on, nearest first.
    fn metrics_before(&self, from: usize, to: usize) -> impl Iterator<Item = (&Range<usize>, &MetricRow)> {
        self.sentence.cues.iter().rev().filter_map(move |found| match found.cue {
            Cue::Metric(row) if found.range.end <= to && found.range.start >= from => Some((&found.range, row)),
            _ => None,
        })
    }

    /// The aspect cue nearest before byte `to`, from byte `from` on; 提高到, 降至 and 由 … 下降为 lead to a level and are none.
    fn aspect_before(&self, from: usize, to: usize) -> Option<(&Range<usize>, &AspectRow)> {
        let to_level = |range: &Range<usize>| {
            let behind = &self.sentence.text[range.end..];
            let origin = || self.sentence.text[..range.start].contains(['由', '从']);
            behind.starts_with(['到', '至']) || behind.starts_with('为') && origin()
        };
        self.sentence.cues.iter().rev().find_map(|found| match found.cue {
            Cue::Aspect(_) if self.sentence.text[..found.range.start].ends_with('不') => None, // 不低于 bounds
            Cue::Aspect(row) if row.aspect == Aspect::Growth && to_level(&found.range) => None,
            // 低于政府1.3%的预期: what is compared with, not by how much
            Cue::Aspect(row)
                if row.label.ends_with('于')
                    && self.dimension() == Dimension::Percent
                    && found.range.end < self.sentence.strip_links(&self.sentence.text[..to]).len() =>
            {
                None
            }
            Cue::Aspect(_)
                if self
                    .mention
                    .approx
                    .as_ref()
                    .is_some_and(|bound| bound.end >= found.range.end && bound.start <= found.range.start) =>
            {
                None
            } // 低于10% bounds
            Cue::Aspect(row) if found.range.end <= to && found.range.start >= from => Some((&found.range, row)),
            _ => None,
        })
    }

    fn previous(&self, fits: impl Fn(&Draft) -> bool) -> Option<&Draft> {
        self.earlier.iter().rev().find(|each| fits(each))
    }

    /// The nearest metric word on the left in the clause, no figure between.
    fn level_cue(&self) -> Option<(&Range<usize>, &MetricRow)> {
        let head = self.list_head();
        let start = self.sentence.mentions[head].range.start;
        let clause = self.sentence.clause_start(start);
        let floor = self.sentence.mentions[..head]
            .iter()
            .rev()
            .find(|each| each.sort != Sort::Bare && each.sort != Sort::Ordinal)
            .map_or(clause, |last| last.outer.end.max(clause));
        let base = &self.mention.quantity.unit.base;
        let money_rate = self.dimension() == Dimension::Rate && base.starts_with(|c: char| c.is_ascii_uppercase());
        self.metrics_before(floor, start)
            .find(|(_, row)| row.governs(self.dimension()) || money_rate && row.governs(Dimension::Money))
    }

    /// 每分钟可灌装400支: things made or used for each of something else.
    fn is_per_unit(&self, draft: &Draft) -> bool {
        let to = self.mention.range.start;
        let things = draft.metric.nature().counts_goods || draft.metric == Metric::Other;
        let words = self.sentence.clause_start(to)..to;
        things && draft.aspect == Aspect::Level && self.sentence.holds(Role::PerUnit, &words)
    }

    /// 较期初减少113.12亿元: the verb right before the amount makes it a difference.
    fn change(&self, draft: &mut Draft) {
        let to = self.mention.range.start;
        let before = self.sentence.strip_links(&self.sentence.text[..to]);
        if before.len() < to && self.sentence.text[before.len()..to].contains(['至', '到']) {
            return; // 增加到, 降至: a level
        }
        if let Some((range, less)) = self.more_than(to) {
            draft.aspect = Aspect::Change;
            draft.negative ^= less;
            draft.settle(Field::Aspect, Some(range), "<so much more than> <amount>", 0);
            return;
        }
        let Some((range, row)) = self.aspect_before(0, to) else { return };
        let clause = self.sentence.clause_start(range.start);
        let compared = self.sentence.text[clause..range.start].contains(['比', '较']);
        let verb = row.label.chars().count() >= 2 || compared;
        if row.aspect != Aspect::Growth || range.end < before.len() || !verb {
            return;
        }
        let range = range.clone();
        let negative = row.negative;
        draft.aspect = Aspect::Change;
        draft.negative ^= negative;
        draft.settle(Field::Aspect, Some(range), "<change verb> before <amount>", 0);
    }

    /// 比去年同期多开120列, 比原计划多32亿元: 多 or 少 before the amount, after 比 in its clause, and whether it is 少.
    fn more_than(&self, to: usize) -> Option<(Range<usize>, bool)> {
        let text = &self.sentence.text[self.sentence.clause_start(to)..to];
        let (at, _) = text.char_indices().rev().take(3).find(|(_, c)| matches!(c, '多' | '少'))?;
        let compared = text[..at].contains(['比', '较']) && !text[..at].ends_with(['最', '至', '不', '更']);
        let start = to - text.len() + at;
        compared.then(|| (start..start + '多'.len_utf8(), text[at..].starts_with('少')))
    }
}

/// A phrase without its quotation marks, a leading 的 and letters that stand around a noun: 共|高新技术企业, but 共享平台.
fn clean(phrase: &str, phrases: &Phrases) -> String {
    const MARKS: [char; 9] = ['“', '”', '《', '》', ' ', '的', '‘', '’', '、'];
    const AROUND: [char; 4] = ['由', '从', '将', '共'];
    let around = |c: char| MARKS.contains(&c) || AROUND.contains(&c);
    let phrase = phrase.trim_start_matches('级').trim_start_matches(MARKS).trim_end_matches(around);
    match phrases.start(Role::NounWord, phrase) {
        Some(_) => phrase.to_owned(),
        None => phrase.trim_start_matches(around).to_owned(),
    }
}
