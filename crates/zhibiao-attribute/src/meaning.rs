//! What a figure measures and which side of it: the nearest cue in its clause, the noun it counts,
//! or what the figure before it was about.

mod amount;
mod change;
mod class;
mod count;
mod goods;
mod moved;
mod names;
mod ratio;

pub(crate) use count::ALONE;

use crate::draft::Draft;
use crate::list;
use crate::noun::phrase;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::{AspectRow, Cue, MetricRow, Role};
use zhibiao_quantity::Dimension;

/// The rule of an amount whose sentence names no metric.
pub(crate) const BY_UNIT: &str = "by its unit alone";
/// The rule of an amount that measures what the one before it does.
pub(crate) const AS_BEFORE: &str = "as the figure before";
/// The rule of a ratio that tells of the figure before it.
pub(crate) const OF_BEFORE: &str = "of the figure before";

/// The rule of so many years in a row: 连续4年.
pub(crate) const IN_A_ROW: &str = "<in a row> <duration>";
/// The rule of a sum that a fund is of.
pub(crate) const SIZE_OF_FUND: &str = "<size> of <fund>";

/// What the figures of the sentences before measured.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Before {
    /// The last of them.
    pub(crate) last: Option<Metric>,
    /// The last sum.
    pub(crate) sum: Option<Metric>,
}

/// Reads metric, aspect, sign and category of a figure; `earlier` are the drafts of the sentence before it.
pub(crate) fn read(draft: &mut Draft, sentence: &Sentence<'_>, earlier: &[Draft], before: Before) {
    let index = draft.mention;
    let mention = &sentence.mentions[index];
    let list = list::around(sentence, index);
    let figure = Figure { sentence, index, mention, list, earlier, before };
    match figure.dimension() {
        _ if figure.is_ratio() => figure.ratio(draft),
        Dimension::Count => figure.count(draft),
        _ => figure.amount(draft),
    }
    if figure.is_per_unit(draft) {
        draft.metric = Metric::Efficiency;
        draft.settle(Field::Metric, None, "so many <per unit>", 0);
    }
    draft.category = draft.category.take().filter(|name| !sentence.lexicon.phrases.is(Role::NoClass, name));
    // 减持|500万股: what is counted is said by the word that counts it
    if draft.category.is_none() && mention.written.unit == SHARE.0 {
        draft.category = Some(SHARE.1.to_owned());
    }
}

/// The classifier of shares, and what they are.
const SHARE: (&str, &str) = ("股", "股份");

/// Marks that are no part of a noun.
const MARKS: &[char] = &['“', '”', '《', '》', ' ', '的', '‘', '’', '、'];
/// Letters that stand around a noun.
const AROUND: &[char] = &['由', '从', '将', '共', '有'];

/// A figure whose meaning is sought.
struct Figure<'a> {
    sentence: &'a Sentence<'a>,
    index: usize,
    mention: &'a Mention,
    /// The list that it stands in (15.06%、6.16%、下降2.2%), as indices of mentions; itself alone where it stands in none.
    list: Range<usize>,
    /// The drafts of the sentence before it.
    earlier: &'a [Draft],
    /// What the sentences before it told of.
    before: Before,
}

/// What a rule reads of a figure.
struct Reading {
    metric: Metric,
    aspect: Aspect,
    negative: bool,
    category: Option<String>,
    /// The words that tell the metric.
    words: Option<Range<usize>>,
    rule: &'static str,
    doubt: u32,
}

impl Reading {
    /// A reading beyond doubt, which no words of its own tell.
    fn new(metric: Metric, aspect: Aspect, rule: &'static str) -> Self {
        Reading { metric, aspect, negative: false, category: None, words: None, rule, doubt: 0 }
    }
}

/// Most bytes of a metric word before the word of growth in it.
const LABEL: usize = 12 * 3;

impl Figure<'_> {
    fn dimension(&self) -> Dimension {
        self.mention.quantity.unit.dimension
    }

    /// Where the list that it stands in ends, or it itself.
    fn list_end(&self) -> usize {
        self.sentence.mentions[self.list.end - 1].outer.end
    }

    /// The words behind the list that it stands in, or behind it.
    fn behind_list(&self) -> &str {
        &self.sentence.text[self.list_end()..]
    }

    /// Whether it is a percentage, so many points, a fraction or a multiple.
    fn is_ratio(&self) -> bool {
        use Dimension::{Fraction, Multiple, Percent, PercentagePoint};
        matches!(self.dimension(), Percent | PercentagePoint | Fraction | Multiple)
    }

    /// What a figure told before it in the sentence is measured in.
    fn dimension_of(&self, told: &Draft) -> Dimension {
        self.sentence.mentions[told.mention].quantity.unit.dimension
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
        let apart = |word: &Range<usize>| word.end < self.sentence.strip_links(&self.sentence.text[..to]).len();
        // 比全国高0.5个百分点, but 高新技术产业占比5%
        let points = self.dimension() == Dimension::PercentagePoint;
        let is_letter_alone = |row: &AspectRow| row.aspect == Aspect::Change && row.label.chars().count() == 1;
        let approx = self.mention.approx.as_ref();
        let bounds =
            |word: &Range<usize>| approx.is_some_and(|bound| bound.start <= word.start && word.end <= bound.end);
        // 占工业增加值的52%: no growth
        let begins_metric = |word: &Range<usize>| {
            let cues = &self.sentence.cues;
            let begun = &cues[..cues.partition_point(|found| found.range.start <= word.start)];
            let near = begun.iter().rev().take_while(|found| found.range.start + LABEL >= word.start);
            near.filter(|found| matches!(found.cue, Cue::Metric(_))).any(|found| found.range.end > word.end)
        };
        self.sentence.cues.iter().rev().find_map(|found| match found.cue {
            Cue::Aspect(_) if self.sentence.text[..found.range.start].ends_with('不') => None, // 不低于 bounds
            Cue::Aspect(row)
                if row.aspect == Aspect::Growth && !row.label.ends_with('达') && to_level(&found.range) =>
            {
                None
            }
            // 低于政府1.3%的预期: what is compared with, not by how much
            Cue::Aspect(row) if row.label.ends_with('于') && self.dimension().is_part() && apart(&found.range) => None,
            Cue::Aspect(_) if bounds(&found.range) => None, // 低于10%
            Cue::Aspect(row) if is_letter_alone(row) && (!points || apart(&found.range)) => None,
            Cue::Aspect(row) if found.range.end <= to && found.range.start >= from && !begins_metric(&found.range) => {
                Some((&found.range, row))
            }
            _ => None,
        })
    }

    fn previous(&self, fits: impl Fn(&Draft) -> bool) -> Option<&Draft> {
        self.earlier.iter().rev().find(|each| fits(each))
    }

    /// The nearest metric word on the left in the clause, no figure between.
    fn level_cue(&self) -> Option<(&Range<usize>, &MetricRow)> {
        let head = self.list.start;
        let start = self.sentence.mentions[head].range.start;
        let clause = self.sentence.clause_start(start);
        let floor = self.sentence.mentions[..head]
            .iter()
            .rev()
            .find(|each| each.sort != Sort::Bare && each.sort != Sort::Ordinal)
            .map_or(clause, |last| last.outer.end.max(clause));
        let base = &self.mention.quantity.unit.base;
        let money_rate = self.dimension() == Dimension::Rate && base.starts_with(|c: char| c.is_ascii_uppercase());
        let governs = |row: &MetricRow| row.governs(self.dimension()) || money_rate && row.governs(Dimension::Money);
        let (word, row) = self.metrics_before(floor, start).find(|(_, row)| governs(row))?;
        // 实际利用外资|规模: a word that says little goes with the one right before it
        let told =
            || self.metrics_before(floor, word.start).find(|(before, row)| before.end == word.start && governs(row));
        let size = || self.sentence.lexicon.phrases.is(Role::FundSize, &self.sentence.text[word.clone()]);
        (if row.metric == Metric::Other && size() { told() } else { None }).or(Some((word, row)))
    }

    /// 每分钟可灌装400支: things made or used for each of something else.
    fn is_per_unit(&self, draft: &Draft) -> bool {
        let to = self.mention.range.start;
        let things = draft.metric.nature().counts_goods || draft.metric == Metric::Other;
        let words = self.sentence.clause_start(to)..to;
        things && draft.aspect == Aspect::Level && self.sentence.holds(Role::PerUnit, &words)
    }

    /// What is measured, where the metric says too little: 总资产, PM2.5浓度 of what has no metric of its own (but not 全长, a
    /// measure of a thing), 城镇调查失业率; the goods of an output.
    fn named(&self, metric: Metric, words: Option<&Range<usize>>) -> Option<String> {
        if metric == Metric::ProductionOutput {
            return self.goods(words);
        }
        let words = words?;
        let word = &self.sentence.text[words.clone()];
        let told =
            self.dimension().is_part() || matches!(self.dimension(), Dimension::Money | Dimension::PercentagePoint);
        let name = match metric {
            Metric::Other if told => words.clone(),
            Metric::Population | Metric::Employment if word.ends_with(['率', '度']) => {
                phrase(self.sentence, self.index, words.end)
            }
            _ => return None,
        };
        Some(self.clean(&name)).filter(|name| !name.is_empty())
    }

    /// A phrase of the sentence without marks, a leading 的 and letters that stand around a noun: 共|高新技术企业, but
    /// 共享平台; a mark stays whose other half stands within (“两重”项目).
    fn clean(&self, range: &Range<usize>) -> String {
        let around = |c: char| MARKS.contains(&c) || AROUND.contains(&c);
        let text = &self.sentence.text[..range.end];
        let phrase = text[range.start..].trim_start_matches('级').trim_start_matches(MARKS);
        let start = text.len() - phrase.len();
        let phrase = phrase.trim_end_matches(around);
        let name = match self.sentence.lexicon.phrases.start(Role::NounWord, phrase) {
            Some(_) => phrase,
            None => phrase.trim_start_matches(around),
        };
        let (before, behind) = self.sentence.text.split_at(start + phrase.len() - name.len());
        let quotes = |mark| name.matches(mark).count();
        if before.ends_with('“') && quotes('”') > quotes('“') {
            format!("“{name}")
        } else if behind[name.len()..].starts_with('”') && quotes('“') > quotes('”') {
            format!("{name}”")
        } else {
            name.to_owned()
        }
    }
}
