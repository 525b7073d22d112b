//! Percentages, points, fractions and multiples: of which metric, and which side of it.
//!
//! A word of growth, share or progress tells the side ([`sided`]); without one the words around do ([`plain`]). Each is
//! a list of rules, of which the first that reads something holds.

mod plain;
mod sided;

use super::Figure;
use crate::draft::Draft;
use crate::letters::is_letter;
use crate::noun::{Counted, counted};
use sided::Sided;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lexicon::{AspectRow, Cue, Role};
use zhibiao_quantity::Dimension;

/// A ratio in its sentence.
struct Ratio<'a> {
    figure: &'a Figure<'a>,
    /// Where that list starts.
    start: usize,
    /// Where the clause of the list starts.
    clause: usize,
    /// Where the words before the list start: in its clause, behind the figure before.
    floor: usize,
}

impl Figure<'_> {
    /// Percentages, points, fractions and multiples.
    pub(super) fn ratio(&self, draft: &mut Draft) {
        let ratio = Ratio::of(self);
        let reading = match ratio.aspect_word() {
            Some((word, row)) => {
                draft.settle(Field::Aspect, Some(word.clone()), "<aspect word> before <ratio>", 0);
                let near = word.end + MOVE_REACH >= ratio.start;
                let aspect_start = word.start;
                let mut reading = Sided::by_word(&ratio, word, row).read();
                // 持股3.48%的股东 holds so much
                let held = reading.rule == sided::OF_HOLDING;
                // 产值增速超10%的企业: what grew is told
                let right_before = near && reading.words.as_ref().is_some_and(|metric| metric.end == aspect_start);
                let nature = reading.metric.nature(); // 企业降低30%的成本: who acts
                let acts = nature.suits_firms || nature.counts_people;
                let grown = reading.aspect == Aspect::Growth && right_before && !acts;
                let saves = |found: &Counted| found.metric == Some(Metric::Duration); // 比铁路缩短一半时间
                if let Some(found) = ratio.share_of_what_follows().filter(|found| !held && (!grown || saves(found))) {
                    reading.metric = found.metric.unwrap_or(Metric::Share);
                    reading.category = self.class_of(&found).filter(|_| reading.aspect == Aspect::Share);
                }
                reading
            }
            None => match self.more_than(ratio.start).filter(|(word, _)| word.start >= ratio.floor) {
                Some((word, less)) => {
                    draft.settle(Field::Aspect, Some(word.clone()), "<so much more than> <ratio>", 0);
                    Sided::by_comparison(&ratio, word, less).read()
                }
                None => plain::read(&ratio),
            },
        };
        draft.category = reading.category.or_else(|| self.named(reading.metric, reading.words.as_ref()));
        draft.negative = reading.negative;
        draft.settle(Field::Metric, reading.words, reading.rule, reading.doubt);
        let priced = matches!(reading.metric, Metric::Efficiency | Metric::Price);
        let aspect = match reading.aspect {
            Aspect::Share if !priced && ratio.is_of_task() => Aspect::Progress,
            aspect => aspect,
        };
        let metric = match reading.metric {
            Metric::Investment if aspect == Aspect::Progress => Metric::InvestmentCompleted,
            metric => metric,
        };
        (draft.metric, draft.aspect) = match (metric, aspect) {
            (metric, Aspect::Share) if priced => (metric, Aspect::Level),
            (Metric::Other, Aspect::Share) => (Metric::Share, Aspect::Share),
            (metric, Aspect::Progress) if self.dimension() == Dimension::PercentagePoint => (metric, Aspect::Change),
            told => told,
        };
    }

    /// The things that a ratio is a share of; what a metric word measures has no class.
    fn class_of(&self, found: &Counted) -> Option<String> {
        (found.rule != OF_METRIC).then(|| self.clean(&found.range))
    }
}

/// The rule of a share of what a metric word measures.
const OF_METRIC: &str = "<ratio> of <metric word>";

impl<'a> Ratio<'a> {
    fn of(figure: &'a Figure<'a>) -> Self {
        let sentence = figure.sentence;
        let head = figure.list.start;
        let start = sentence.mentions[head].range.start;
        let clause = sentence.clause_start(start);
        let floor = sentence.mentions[..head].last().map_or(clause, |last| last.outer.end.max(clause));
        Ratio { figure, start, clause, floor }
    }

    /// Whether words end in a rate that no row tells more of: 预订率, 办复率.
    fn ends_in_rate(&self, words: &str) -> bool {
        words.ends_with('率') && self.figure.sentence.lexicon.phrases.end(Role::NoRate, words).is_none()
    }

    /// 完成全年60亿元采购任务的53%: of what was to be done.
    fn is_of_task(&self) -> bool {
        let sentence = self.figure.sentence;
        let of = sentence.text[..self.start].strip_suffix('的');
        of.is_some_and(|of| sentence.lexicon.phrases.end(Role::Task, of).is_some())
    }

    /// The word of growth, share or progress that tells which side of the metric the ratio is.
    fn aspect_word(&self) -> Option<(Range<usize>, &'a AspectRow)> {
        let before = self.figure.aspect_before(self.floor, self.start);
        before.map(|(range, row)| (range.clone(), row)).or_else(|| self.aspect_behind())
    }

    /// 12%至15%的增长, 以20%的速度增长, 保持7%增速: the word of growth right behind the ratio, or the list that it stands in.
    fn aspect_behind(&self) -> Option<(Range<usize>, &'a AspectRow)> {
        let sentence = self.figure.sentence;
        let behind = self.figure.behind_list();
        let rest = behind.strip_prefix('的').unwrap_or(behind);
        let start = sentence.text.len() - rest.len();
        let so = sentence.lexicon.phrases.start(Role::GrowsSo, rest).map(|manner| start + manner.len());
        let led = rest.len() < behind.len(); // 从29%提高到35% tells no growth
        let told =
            |row: &AspectRow, at: usize| so == Some(at) || at == start && (led || row.label.ends_with(['速', '幅']));
        sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Aspect(row) if row.aspect == Aspect::Growth && told(row, found.range.start) => {
                Some((found.range.clone(), row))
            }
            _ => None,
        })
    }

    /// 80%以上的高新技术企业, 1/2的高水平创新研究院, 38%企业: the noun that the ratio is a share of.
    fn share_of_what_follows(&self) -> Option<Counted> {
        let (sentence, mention) = (self.figure.sentence, self.figure.mention);
        if matches!(self.figure.dimension(), Dimension::Multiple | Dimension::PercentagePoint) {
            return None;
        }
        let rest = &sentence.text[mention.outer.end..];
        if !rest.starts_with('的') && !sentence.lexicon.cues.begins_with_noun(rest) {
            return self.metric_behind(rest);
        }
        let noun = counted(sentence, self.figure.index)
            .filter(|found| found.range.start >= mention.range.end && found.metric.is_some());
        // 全国13.3%的地区生产总值: a metric, and no 地区
        let within = |found: &Counted| {
            let noun = noun.as_ref().map(|noun| &noun.range);
            noun.is_none_or(|noun| found.range.start <= noun.start && noun.end < found.range.end)
        };
        self.metric_behind(rest).filter(within).or(noun)
    }

    /// 五成产能, 80%的铁矿石产量: a metric word in the phrase right behind the ratio.
    fn metric_behind(&self, rest: &str) -> Option<Counted> {
        let sentence = self.figure.sentence;
        let of = rest.strip_prefix('的');
        let start = sentence.text.len() - of.unwrap_or(rest).len();
        let reach = if of.is_some() { NEAR } else { 0 };
        sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Metric(row) if found.range.start >= start && self.is_near(start, found.range.start, reach) => {
                Some(Counted { range: found.range.clone(), metric: Some(row.metric), rule: OF_METRIC })
            }
            _ => None,
        })
    }

    /// 近六成受访企业: the noun near behind a ratio of which nothing else is told, no verb between (90%用于企业).
    fn share_of_noun_near(&self) -> Option<Counted> {
        let (sentence, behind) = (self.figure.sentence, self.figure.mention.outer.end);
        let ratio = !matches!(self.figure.dimension(), Dimension::Multiple | Dimension::PercentagePoint);
        let noun = counted(sentence, self.figure.index)
            .filter(|noun| ratio && noun.metric.is_some() && noun.range.start == behind)?;
        let (head, _) = sentence.lexicon.cues.nouns_in(&sentence.text[behind..]).next()?;
        let verb = sentence.text[behind..behind + head.start].contains(VERBS);
        (!verb && self.is_near(behind, behind + head.start, NEAR)).then_some(noun)
    }

    /// Whether so few bytes of words lie between two places.
    fn is_near(&self, from: usize, to: usize, reach: usize) -> bool {
        to - from <= reach && self.figure.sentence.text[from..to].chars().all(is_letter)
    }
}

/// Most bytes between a word of growth and its ratio: 涨幅控制在3.5%.
const MOVE_REACH: usize = 4 * 3;
/// Most bytes between a ratio and the head of what it is a share of.
const NEAR: usize = 5 * 3;
/// Letters of verbs and prepositions, which no noun phrase holds.
const VERBS: &[char] = &['给', '于', '入', '在', '来', '用', '留', '将', '为', '被', '是', '由', '向', '至', '到'];
