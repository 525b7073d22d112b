//! What a figure measures and which side of it: the nearest cue in its clause, the noun it counts,
//! or what the figure before it was about.

use crate::draft::Draft;
use crate::noun::{Counted, counted, strip_links, title};
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::{AspectRow, Cue, Lexicon, MetricRow};
use zhibiao_quantity::Dimension;

/// Reads metric, aspect, sign and category of figure `index`; `earlier` are the drafts of the
/// sentence before it.
pub(crate) fn read(draft: &mut Draft, sentence: &Sentence<'_>, earlier: &[Draft], lexicon: &Lexicon) {
    let index = draft.mention;
    let mention = &sentence.mentions[index];
    let context = Context { sentence, index, mention, earlier, lexicon };
    match mention.quantity.unit.dimension {
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Fraction | Dimension::Multiple => {
            context.ratio(draft);
        }
        Dimension::Count => context.count(draft),
        _ => context.amount(draft),
    }
    draft.category = draft.category.take().filter(|name| !BARE.contains(&name.as_str()));
}

struct Context<'a> {
    sentence: &'a Sentence<'a>,
    index: usize,
    mention: &'a Mention,
    earlier: &'a [Draft],
    lexicon: &'a Lexicon,
}

impl Context<'_> {
    fn dimension(&self) -> Dimension {
        self.mention.quantity.unit.dimension
    }

    /// Start of the list that the figure stands in (15.06%、6.16%、下降2.2%), as an index of mentions.
    fn list_head(&self) -> usize {
        let mut head = self.index;
        while head > 0 && self.goes_on(head - 1) {
            head -= 1;
        }
        head
    }

    /// How many figures the list from `head` on has.
    fn list_size(&self, head: usize) -> usize {
        1 + (head..self.sentence.mentions.len() - 1).take_while(|index| self.goes_on(*index)).count()
    }

    /// Whether the figure after number `index` goes on in a list with it.
    fn goes_on(&self, index: usize) -> bool {
        let [left, right] = [&self.sentence.mentions[index], &self.sentence.mentions[index + 1]];
        let gap = left.outer.end..right.range.start;
        let verb = self.sentence.cues.iter().find(|found| {
            matches!(found.cue, Cue::Aspect(_)) && found.range.start > gap.start && found.range.end == gap.end
        });
        let joint = &self.sentence.text[gap.start..verb.map_or(gap.end, |found| found.range.start)];
        let like = left.quantity.unit.base == right.quantity.unit.base;
        like && matches!(joint, "、" | "和" | "，" | "及" | "与" | "以及" | "或" | "，和")
            && (verb.is_none() || self.sentence.text[..left.range.start].contains("分别"))
    }

    /// Metric cues that end before byte `to` and start from byte `from` on, nearest first.
    fn metrics_before(&self, from: usize, to: usize) -> impl Iterator<Item = (&Range<usize>, &MetricRow)> {
        self.sentence.cues.iter().rev().filter_map(move |found| match found.cue {
            Cue::Metric(row) if found.range.end <= to && found.range.start >= from => Some((&found.range, row)),
            _ => None,
        })
    }

    /// The aspect cue nearest before byte `to`, from byte `from` on; 提高到 and 降至 lead to a level and are none.
    fn aspect_before(&self, from: usize, to: usize) -> Option<(&Range<usize>, &AspectRow)> {
        let to_level = |range: &Range<usize>| self.sentence.text[range.end..].starts_with(['到', '至']);
        self.sentence.cues.iter().rev().find_map(|found| match found.cue {
            Cue::Aspect(row) if row.aspect == Aspect::Growth && to_level(&found.range) => None,
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

    /// Percentages, points, fractions and multiples.
    fn ratio(&self, draft: &mut Draft) {
        let sentence = self.sentence;
        let head = self.list_head();
        let start = sentence.mentions[head].range.start;
        let clause = sentence.clause_start(start);
        let floor = if head > 0 { sentence.mentions[head - 1].outer.end.max(clause) } else { clause };
        let of_right = self.share_of_what_follows();
        let cue =
            self.aspect_before(floor, start).or_else(|| self.aspect_before(clause, start).filter(|_| floor == clause));
        match cue {
            Some((range, row)) => {
                let range = range.clone();
                draft.aspect = self.aspect_of(row);
                let narrowed = row.label == "收窄"
                    && ["降幅", "跌幅", "亏损"].iter().any(|word| sentence.text[clause..start].contains(word));
                draft.negative = row.negative && !narrowed;
                draft.settle(Field::Aspect, Some(range.clone()), "<aspect word> before <ratio>", 0);
                self.metric_of_ratio(draft, clause, range, head);
                if let Some(found) = &of_right {
                    draft.metric = found.metric.unwrap_or(Metric::Share);
                    draft.category =
                        Some(clean(&sentence.text[found.range.clone()])).filter(|_| draft.aspect == Aspect::Share);
                }
            }
            None => {
                if let Some(found) = of_right {
                    draft.aspect = Aspect::Share;
                    draft.metric = found.metric.unwrap_or(Metric::Share);
                    draft.category = Some(clean(&sentence.text[found.range.clone()]));
                    draft.settle(Field::Metric, Some(found.range), "<ratio> of <noun>", 0);
                } else if sentence.text[..start].ends_with('的') && self.dimension() != Dimension::Multiple {
                    draft.aspect = Aspect::Share;
                    self.metric_of_ratio(draft, clause, start..start, head);
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
        if draft.metric == Metric::Efficiency && draft.aspect == Aspect::Share {
            draft.aspect = Aspect::Level;
        }
    }

    /// 预订率, 办复率: a rate that no row tells more of.
    fn is_rate(&self, at: usize) -> bool {
        let words = strip_links(&self.sentence.text[..at]);
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
        let at_once = self.lexicon.cues.nouns_in(rest).next().is_some_and(|(range, _)| range.start == 0);
        if !rest.starts_with('的') && !at_once {
            return self.behind_at_once(rest);
        }
        counted(self.sentence, self.index, self.lexicon)
            .filter(|found| found.range.start >= self.mention.range.end && found.metric.is_some())
            .or_else(|| self.behind_at_once(rest))
    }

    /// 五成产能: a metric word right behind the ratio.
    fn behind_at_once(&self, rest: &str) -> Option<Counted> {
        let start = self.mention.outer.end + if rest.starts_with('的') { '的'.len_utf8() } else { 0 };
        self.sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Metric(row) if found.range.start == start && row.metric != Metric::Share => {
                Some(Counted { range: found.range.clone(), metric: Some(row.metric), rule: "<ratio> of <metric word>" })
            }
            _ => None,
        })
    }

    /// What grows, or what it is a share of: the word before the aspect word, else the figure before.
    fn metric_of_ratio(&self, draft: &mut Draft, clause: usize, aspect: Range<usize>, head: usize) {
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
            .find(|(range, _)| range.start < aspect.start.max(floor + 1) || range.end <= to);
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
        let words = strip_links(&self.sentence.text[floor..to]);
        if let Some(row) = self.lexicon.cues.noun(words).filter(|_| !words.is_empty()) {
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
        if let Some(previous) = self.previous(|each| each.metric != Metric::Duration) {
            draft.metric = previous.metric;
            draft.category = previous.category.clone();
            draft.settle(Field::Metric, None, "of the figure before", 0);
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

    fn previous(&self, fits: impl Fn(&Draft) -> bool) -> Option<&Draft> {
        self.earlier.iter().rev().find(|each| fits(each))
    }

    /// Counts: the noun counted, or a word such as 年产, 就业.
    fn count(&self, draft: &mut Draft) {
        let Sort::Count(default) = self.mention.sort else { return };
        let noun = counted(self.sentence, self.index, self.lexicon);
        if let Some(found) = &noun {
            draft.category = Some(clean(&self.sentence.text[found.range.clone()])).filter(|name| !name.is_empty());
        }
        if matches!(draft.category.as_deref(), Some("企业" | "项目" | "平台" | "园区" | "社会组织" | "个项目"))
            && let Some(range) = title(self.sentence, self.mention.outer.end)
        {
            draft.category = Some(clean(&self.sentence.text[range.clone()]));
            draft.settle(Field::Category, Some(range), "<firms> made <title>", 0);
        }
        let goods = matches!(default, Metric::EquipmentCount | Metric::ItemCount)
            && noun.as_ref().and_then(|found| found.metric).is_none_or(|metric| {
                matches!(metric, Metric::EquipmentCount | Metric::ItemCount | Metric::ProductionOutput)
            });
        let cue = self.level_cue().filter(|(range, row)| match row.metric {
            Metric::ProductionCapacity | Metric::ProductionOutput => {
                let things = matches!(default, Metric::EquipmentCount | Metric::ItemCount);
                let adjacent = strip_links(&self.sentence.text[..self.mention.range.start]).len() == range.end;
                things && adjacent || goods && self.mention.range.start - range.end <= 36
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
    }

    /// Money, mass, area …: the nearest word on the left that governs the dimension, else one right
    /// behind, else what the figure before was about.
    fn amount(&self, draft: &mut Draft) {
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
            draft.settle(Field::Metric, None, "as the figure before", 1);
        } else {
            draft.metric = self.default_metric();
            draft.settle(Field::Metric, None, "by its unit alone", 2);
        }
        let before = strip_links(&self.sentence.text[..self.mention.range.start]);
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
        let size = self.list_size(head);
        let start = self.sentence.mentions[head].range.start;
        let clause = self.sentence.clause_start(start);
        let words: Vec<_> =
            self.metrics_before(clause, start).filter(|(_, row)| row.governs(self.dimension())).take(size).collect();
        let in_a_row = words
            .windows(2)
            .all(|pair| matches!(&self.sentence.text[pair[1].0.end..pair[0].0.start], "、" | "和" | "及" | "与"));
        let fits = size > 1 && words.len() == size && in_a_row;
        fits.then(|| words[size - 1 - (self.index - head)]).map(|(range, row)| (range.clone(), row))
    }

    /// 较期初减少113.12亿元: the verb right before the amount makes it a difference.
    fn change(&self, draft: &mut Draft) {
        let to = self.mention.range.start;
        let before = strip_links(&self.sentence.text[..to]);
        if before.len() < to && self.sentence.text[before.len()..to].contains(['至', '到']) {
            return; // 增加到, 降至: a level
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
                if ["项目", "生产线", "扩能", "工程", "装置", "基地", "电站"].iter().any(|word| behind.contains(word))
                {
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

/// Heads that name no class by themselves.
const BARE: &[&str] = &["企业", "公司", "项目", "就业", "就业岗位", "岗位", "专利", "家企业", "个项目"];

/// A phrase without its quotation marks and a leading 的.
fn clean(phrase: &str) -> String {
    let edges = ['“', '”', '《', '》', ' ', '的', '‘', '’', '、', '由', '从', '将', '共'];
    phrase.trim_start_matches('级').trim_matches(edges).to_owned()
}
