//! Percentages, points, fractions and multiples: of which metric, and which side of it.

use super::{Context, clean};
use crate::company::ends_quote;
use crate::draft::Draft;
use crate::noun::{Counted, counted};
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lexicon::{AspectRow, Cue, Role};
use zhibiao_quantity::Dimension;

impl Context<'_> {
    /// Percentages, points, fractions and multiples.
    pub(super) fn ratio(&self, draft: &mut Draft) {
        let sentence = self.sentence;
        let head = self.list_head();
        let start = sentence.mentions[head].range.start;
        let clause = sentence.clause_start(start);
        let floor = if head > 0 { sentence.mentions[head - 1].outer.end.max(clause) } else { clause };
        let of_right = self.share_of_what_follows();
        let cue =
            self.aspect_before(floor, start).or_else(|| self.aspect_before(clause, start).filter(|_| floor == clause));
        match cue.or_else(|| self.aspect_behind()) {
            Some((range, row)) => {
                let range = range.clone();
                draft.aspect = self.aspect_of(row);
                let narrowed = row.label == "收窄"
                    && ["降幅", "跌幅", "亏损"].iter().any(|word| sentence.text[clause..start].contains(word));
                draft.negative = row.negative && !narrowed;
                draft.settle(Field::Aspect, Some(range.clone()), "<aspect word> before <ratio>", 0);
                self.metric_of_ratio(draft, clause, range, head, row.metric);
                if let Some(found) = &of_right {
                    draft.metric = found.metric.unwrap_or(Metric::Share);
                    draft.category =
                        Some(clean(&sentence.text[found.range.clone()])).filter(|_| draft.aspect == Aspect::Share);
                }
            }
            None => {
                if ends_quote(sentence.text, start) {
                    (draft.metric, draft.aspect) = (Metric::Price, Aspect::Growth);
                    draft.settle(Field::Metric, None, "<price>, <change>, <percent> of a quote", 0);
                } else if let Some(found) = of_right {
                    draft.aspect = Aspect::Share;
                    draft.metric = found.metric.unwrap_or(Metric::Share);
                    draft.category = Some(clean(&sentence.text[found.range.clone()]));
                    draft.settle(Field::Metric, Some(found.range), "<ratio> of <noun>", 0);
                } else if sentence.text[..start].ends_with('的') && self.dimension() != Dimension::Multiple {
                    draft.aspect = Aspect::Share;
                    self.metric_of_ratio(draft, clause, start..start, head, None);
                } else if let Some((before, rule)) = self.level_it_comes_from(floor, start) {
                    draft.metric = before.metric;
                    draft.aspect = if before.aspect == Aspect::Share { Aspect::Share } else { Aspect::Level };
                    draft.settle(Field::Metric, None, rule, 0);
                } else if let Some(previous) = self.moved_before(start) {
                    draft.metric = previous.metric;
                    draft.settle(Field::Metric, None, "where it stands after it moved", 0);
                } else if let Some(previous) =
                    self.previous(|each| each.aspect != Aspect::Level).filter(|_| head < self.index || floor != clause)
                {
                    (draft.metric, draft.aspect, draft.negative) =
                        (previous.metric, previous.aspect, previous.negative);
                    draft.settle(Field::Metric, None, "as the ratio before", 1);
                } else {
                    let own = self
                        .metrics_before(floor, start)
                        .next()
                        .map(|(range, row)| (range.clone(), row.metric, row.negative));
                    match own {
                        Some((range, metric, negative)) => {
                            draft.metric = metric;
                            draft.negative = negative;
                            if metric == Metric::Share {
                                draft.aspect = Aspect::Share;
                            }
                            draft.settle(Field::Metric, Some(range), "<metric word> before <ratio>", 0);
                        }
                        None if self.is_rate(start) => {
                            draft.metric = Metric::Efficiency;
                            draft.settle(Field::Metric, None, "<word in 率> before <ratio>", 1);
                        }
                        None if self.is_part() => {
                            let whole = &self.earlier[self.earlier.len() - 1];
                            (draft.metric, draft.aspect) = (whole.metric, Aspect::Share);
                            draft.category = whole.category.clone();
                            draft.settle(Field::Metric, None, "<figure>, 其中 <ratio>", 0);
                        }
                        None if self.dimension() == Dimension::Multiple && !self.earlier.is_empty() => {
                            draft.metric = self.earlier[self.earlier.len() - 1].metric;
                            draft.settle(Field::Metric, None, "of the figure before", 1);
                        }
                        None => {
                            draft.metric =
                                if self.dimension() == Dimension::Multiple { Metric::Other } else { Metric::Share };
                            draft.aspect =
                                if self.dimension() == Dimension::Multiple { Aspect::Level } else { Aspect::Share };
                            draft.settle(Field::Metric, None, "a ratio of nothing named", 3);
                        }
                    }
                }
            }
        }
        match (draft.metric, draft.aspect) {
            (Metric::Efficiency | Metric::Price, Aspect::Share) => draft.aspect = Aspect::Level,
            (Metric::Other, Aspect::Share) => draft.metric = Metric::Share,
            _ => {}
        }
    }

    /// 12%至15%的增长: the word of growth right behind the ratio.
    fn aspect_behind(&self) -> Option<(&Range<usize>, &AspectRow)> {
        let from = self.mention.outer.end;
        let rest = self.sentence.text[from..].strip_prefix('的')?;
        let start = self.sentence.text.len() - rest.len();
        self.sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Aspect(row) if row.aspect == Aspect::Growth && found.range.start == start => Some((&found.range, row)),
            _ => None,
        })
    }

    /// 国债收益率涨2.3个基点，报0.228%: the move that a level in percent is told after.
    fn moved_before(&self, start: usize) -> Option<&Draft> {
        let before = self.sentence.text[..start].trim_end_matches(['约', '超', '近']);
        let reached = self.dimension() == Dimension::Percent
            && self.sentence.lexicon.phrases.end(Role::Reached, before).is_some();
        self.earlier.last().filter(|each| reached && each.metric.nature().moves)
    }

    /// 从6%降至5.1%, 下调0.4个百分点至5.6%: the level or the change right before, behind which 至 leads to a level.
    fn level_it_comes_from(&self, floor: usize, start: usize) -> Option<(&Draft, &'static str)> {
        let joint = self.sentence.text[floor.min(start)..start].trim_matches(['，', ',']);
        let leads = joint.ends_with(['至', '到', '为']) && joint.chars().count() <= 8 && joint.chars().all(is_word);
        let before = self.previous(|_| true).filter(|each| leads && each.mention + 1 == self.index)?;
        let like = self.sentence.mentions[before.mention].quantity.unit.base == self.mention.quantity.unit.base;
        match before.aspect {
            Aspect::Level | Aspect::Share if like => Some((before, "<level> to <level>")),
            Aspect::Growth | Aspect::Change if matches!(joint, "至" | "到") => Some((before, "<change> to <level>")),
            _ => None,
        }
    }

    /// 企业3500家，其中超过8成来自…: a share of the level told before.
    fn is_part(&self) -> bool {
        let to = self.mention.range.start;
        let told = self.earlier.last().is_some_and(|each| each.aspect == Aspect::Level);
        told && self.sentence.text[self.sentence.clause_start(to)..to].starts_with("其中")
    }

    /// 预订率, 办复率: a rate that no row tells more of.
    fn is_rate(&self, at: usize) -> bool {
        let words = self.sentence.strip_links(&self.sentence.text[..at]);
        words.ends_with('率') && !["利率", "汇率", "税率", "概率"].iter().any(|word| words.ends_with(word))
    }

    /// A growth told in percentage points is an absolute change.
    fn aspect_of(&self, row: &AspectRow) -> Aspect {
        match (row.aspect, self.dimension()) {
            (Aspect::Growth, Dimension::PercentagePoint) => Aspect::Change,
            (Aspect::Change, Dimension::Percent) if row.label.ends_with(['于', '出', '先']) => Aspect::Growth,
            (aspect, _) => aspect,
        }
    }

    /// 80%以上的高新技术企业, 1/2的高水平创新研究院, 38%企业: the noun that the ratio is a share of.
    fn share_of_what_follows(&self) -> Option<Counted> {
        if self.dimension() == Dimension::Multiple || self.dimension() == Dimension::PercentagePoint {
            return None;
        }
        let rest = &self.sentence.text[self.mention.outer.end..];
        let at_once = self.sentence.lexicon.cues.nouns_in(rest).next().is_some_and(|(range, _)| range.start == 0);
        if !rest.starts_with('的') && !at_once {
            return self.behind_at_once(rest);
        }
        counted(self.sentence, self.index)
            .filter(|found| found.range.start >= self.mention.range.end && found.metric.is_some())
            .or_else(|| self.behind_at_once(rest))
    }

    /// 五成产能: a metric word right behind the ratio.
    fn behind_at_once(&self, rest: &str) -> Option<Counted> {
        let start = self.mention.outer.end + if rest.starts_with('的') { '的'.len_utf8() } else { 0 };
        self.sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Metric(row) if found.range.start == start => {
                Some(Counted { range: found.range.clone(), metric: Some(row.metric), rule: "<ratio> of <metric word>" })
            }
            _ => None,
        })
    }

    /// What grows, or what it is a share of: the word before the aspect word, else the figure before.
    fn metric_of_ratio(
        &self,
        draft: &mut Draft,
        clause: usize,
        aspect: Range<usize>,
        head: usize,
        implied: Option<Metric>,
    ) {
        let to = aspect.start;
        let floor = self.sentence.mentions[..head].last().map_or(clause, |last| last.outer.end.max(clause));
        let own = self.metrics_before(clause, self.mention.range.start).next();
        let held = self.sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Metric(row) if row.metric == Metric::Share && found.range.start == self.mention.outer.end => {
                Some((&found.range, row))
            }
            _ => None,
        });
        if let Some((range, _)) = own.filter(|(range, row)| row.metric == Metric::Share && range.end > to).or(held) {
            let range = range.clone();
            draft.metric = Metric::Share;
            draft.settle(Field::Metric, Some(range), "<word of a holding>", 0);
            return;
        }
        let to = if draft.aspect == Aspect::Progress { self.mention.range.start } else { to };
        // 研发投入占生产总值比重: a share is of what stands before 占
        let words = &self.sentence.text[floor.min(to)..to];
        let to = words.rfind('占').filter(|_| draft.aspect == Aspect::Share).map_or(to, |at| floor + at);
        let aspect = if to < aspect.start { to..to } else { aspect };
        // 经济增速 is a word of the metric that ends in one of the aspect
        let near = self
            .metrics_before(floor, aspect.end.max(to))
            .find(|(range, _)| range.start < aspect.start.max(floor + 1) || range.end <= to || **range == aspect);
        if let Some((range, row)) = self.named_in_a_row(to, head) {
            draft.metric = row.metric;
            draft.settle(Field::Metric, Some(range), "respectively, in the order named", 0);
            return;
        }
        if let Some((range, row)) = near {
            let metric = row.metric;
            let range = range.clone();
            draft.negative ^= row.negative && draft.aspect == Aspect::Level;
            draft.metric = match (draft.aspect, metric) {
                (Aspect::Progress, Metric::Investment) => Metric::InvestmentCompleted,
                _ => metric,
            };
            // 分别增长15.06%、6.16%: the figures of the list belong to the metrics named before, in order
            draft.settle(Field::Metric, Some(range), "<metric word> before <aspect word>", 0);
            return;
        }
        if let Some(metric) = self.respective(head) {
            draft.metric = metric;
            draft.settle(Field::Metric, None, "respectively, in the order named", 1);
            return;
        }
        let whole = self.metrics_before(aspect.end, self.mention.range.start).next();
        let spent = self.earlier.last().is_some_and(|each| each.metric == Metric::RdExpenditure);
        if let Some((range, row)) = whole.filter(|_| draft.aspect == Aspect::Share && !spent) {
            draft.metric = row.metric;
            let range = range.clone();
            draft.settle(Field::Metric, Some(range), "a share of <metric word>", 0);
            return;
        }
        let words = self.sentence.strip_links(&self.sentence.text[floor..to]);
        if let Some(row) = self.sentence.lexicon.cues.noun(words).filter(|_| !words.is_empty() && implied.is_none()) {
            draft.metric = row.metric;
            draft.settle(Field::Metric, Some(floor..floor + words.len()), "<noun> before <aspect word>", 1);
            return;
        }
        if draft.aspect == Aspect::Progress {
            let rate = self.sentence.text[..to].trim_end_matches(['达', '到', '为', '约']).ends_with('率');
            let invested = |each: &&Draft| matches!(each.metric, Metric::Investment | Metric::InvestmentCompleted);
            draft.metric = match self.earlier.iter().rev().find(invested) {
                Some(_) if !rate => Metric::InvestmentCompleted,
                _ => Metric::ProjectCount,
            };
            draft.settle(Field::Metric, None, "progress of what was planned", 1);
            return;
        }
        let told = |each: &Draft| match implied {
            Some(_) => !each.metric.nature().yields,
            None => each.metric != Metric::Duration,
        };
        if let Some(previous) = self.previous(told) {
            draft.metric = previous.metric;
            draft.category = previous.category.clone();
            draft.settle(Field::Metric, None, "of the figure before", 0);
            return;
        }
        if let Some(metric) = implied {
            draft.metric = metric;
            draft.settle(Field::Metric, Some(aspect), "<aspect word> of such a metric", 0);
            return;
        }
        if let Some((range, row)) = self.metrics_before(0, to).next() {
            draft.metric = row.metric;
            let range = range.clone();
            draft.settle(Field::Metric, Some(range), "<metric word> of the sentence", 1);
            return;
        }
        if draft.aspect == Aspect::Share {
            draft.metric = Metric::Share;
            draft.settle(Field::Metric, None, "a share of nothing named", 2);
        } else {
            draft.settle(Field::Metric, None, "growth of nothing named", 3);
        }
    }

    /// The k-th of a list of ratios is of the k-th of as many levels before it.
    fn respective(&self, head: usize) -> Option<Metric> {
        let size = self.list_size(head);
        let place = self.index - head;
        let levels: Vec<&Draft> =
            self.earlier.iter().filter(|each| each.aspect == Aspect::Level && each.mention < head).collect();
        if !self.sentence.text[..self.sentence.mentions[head].range.start].contains("分别")
            || levels.len() < 2
            || size < 2
        {
            return None;
        }
        let size = size.min(levels.len());
        levels.get(levels.len() - size + place).map(|each| each.metric)
    }
}

fn is_word(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii()
}
