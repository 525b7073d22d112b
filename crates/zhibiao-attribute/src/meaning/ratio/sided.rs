//! A ratio whose side is told: what grows, what it is a share of, what was planned.

use super::Ratio;
use crate::draft::Draft;
use crate::meaning::{OF_BEFORE, Reading};
use crate::noun::phrase;
use std::ops::Range;
use zhibiao_fact::{Aspect, Metric};
use zhibiao_lexicon::{AspectRow, Cue, Role};
use zhibiao_quantity::Dimension;

/// A ratio with the word that tells its side.
pub(super) struct Sided<'a> {
    ratio: &'a Ratio<'a>,
    aspect: Aspect,
    negative: bool,
    /// What moves where nothing is named: 涨 is said of a price.
    implied: Option<Metric>,
    /// Where the word of the side starts.
    word: usize,
    /// Where the words for what the ratio is of end.
    to: usize,
    /// The word of the side, or nothing at [`Sided::to`] where that comes first.
    edge: Range<usize>,
}

/// The rule of a share in a company.
pub(super) const OF_HOLDING: &str = "<word of a holding>";

/// What a ratio may be of, the surest first.
const RULES: &[fn(&Sided<'_>) -> Option<Reading>] = &[
    of_holding,
    of_object,
    of_list,
    of_industry,
    of_metric_word,
    of_rate,
    of_list_of_figures,
    of_clause_before,
    of_whole,
    of_noun,
    of_plan,
    of_figure_before,
    of_implied_metric,
    of_sentence,
    of_sentence_before,
    of_share,
];

impl<'a> Sided<'a> {
    /// The side that a word of growth, share or progress tells.
    pub(super) fn by_word(ratio: &'a Ratio<'a>, word: Range<usize>, row: &AspectRow) -> Self {
        // 降幅收窄2个百分点: less of a fall
        let before = &ratio.figure.sentence.text[ratio.clause..ratio.start];
        let narrowed = row.label == "收窄" && ratio.figure.sentence.lexicon.phrases.holds(Role::Fall, before);
        let aspect = match (row.aspect, ratio.figure.dimension()) {
            (Aspect::Growth, Dimension::PercentagePoint) => Aspect::Change,
            (Aspect::Change, dimension) if dimension.is_part() && row.label.ends_with(['于', '出', '先']) => {
                Aspect::Growth
            }
            (aspect, _) => aspect,
        };
        Self::new(ratio, word, aspect, row.negative && !narrowed, row.metric)
    }

    /// 比上年同期少8.4%: growth, or the difference of ratios.
    pub(super) fn by_comparison(ratio: &'a Ratio<'a>, word: Range<usize>, less: bool) -> Self {
        let points = ratio.figure.dimension() == Dimension::PercentagePoint;
        Self::new(ratio, word, if points { Aspect::Change } else { Aspect::Growth }, less, None)
    }

    /// A share of what stands right before the ratio, or before the whole that it is of.
    pub(super) fn share(ratio: &'a Ratio<'a>) -> Self {
        let (figure, text) = (ratio.figure, ratio.figure.sentence.text);
        // 研发投入|不低于|销售收入的8%: what stands before the whole is the part
        let whole = figure.metrics_before(ratio.floor, ratio.start).next().map_or(ratio.start, |(word, _)| word.start);
        let part = ratio.floor + figure.sentence.strip_links(&text[ratio.floor..whole]).len();
        let told =
            part < whole && figure.metrics_before(ratio.floor, part).next().is_some_and(|(word, _)| word.end == part);
        let end = if told { part } else { ratio.start };
        Self::new(ratio, end..end, Aspect::Share, false, None)
    }

    fn new(ratio: &'a Ratio<'a>, word: Range<usize>, aspect: Aspect, negative: bool, implied: Option<Metric>) -> Self {
        let to = if aspect == Aspect::Progress { ratio.figure.mention.range.start } else { word.start };
        // 研发投入占生产总值比重: a share is of what stands before 占
        let words = &ratio.figure.sentence.text[ratio.floor.min(to)..to];
        let to = words.rfind('占').filter(|_| aspect == Aspect::Share).map_or(to, |at| ratio.floor + at);
        let edge = if to < word.start { to..to } else { word.clone() };
        Sided { ratio, aspect, negative, implied, word: word.start, to, edge }
    }

    pub(super) fn read(&self) -> Reading {
        let of_nothing = || match self.aspect {
            Aspect::Share => Reading { doubt: 2, ..self.of(Metric::Share, "a share of nothing named") },
            _ => Reading { doubt: 3, ..self.of(Metric::Other, "growth of nothing named") },
        };
        RULES.iter().find_map(|rule| rule(self)).unwrap_or_else(of_nothing)
    }

    fn of(&self, metric: Metric, rule: &'static str) -> Reading {
        Reading { negative: self.negative, ..Reading::new(metric, self.aspect, rule) }
    }
}

/// 民营企业占比提高3.5个百分点: a share that moves, of nothing else that is named.
fn of_share(sided: &Sided<'_>) -> Option<Reading> {
    let sentence = sided.ratio.figure.sentence;
    let moves = matches!(sided.aspect, Aspect::Growth | Aspect::Change);
    let told = sentence.strip_links(&sentence.text[..sided.to]).len();
    let share = |cue: &Cue<'_>| matches!(cue, Cue::Aspect(row) if row.aspect == Aspect::Share);
    let found = sentence.cues.iter().find(|found| moves && found.range.end == told && share(&found.cue))?;
    let reading = sided.of(Metric::Share, "<move> of <share>");
    Some(Reading { aspect: Aspect::Change, words: Some(found.range.clone()), doubt: 1, ..reading })
}

/// 持股5.2%: a share in a company, whatever else is named.
fn of_holding(sided: &Sided<'_>) -> Option<Reading> {
    let figure = sided.ratio.figure;
    let before = figure.metrics_before(sided.ratio.clause, figure.mention.range.start).next();
    let before = before.filter(|(range, row)| row.metric == Metric::Share && range.end > sided.word);
    let behind = || {
        figure.sentence.cues.iter().find_map(|found| match found.cue {
            Cue::Metric(row) if row.metric == Metric::Share && found.range.start == figure.mention.outer.end => {
                Some(&found.range)
            }
            _ => None,
        })
    };
    let words = before.map(|(range, _)| range).or_else(behind)?.clone();
    // 货物贸易额…，市场份额提升至13.5%: of the market for what was told before
    let market = figure.sentence.text[words.clone()].ends_with("份额")
        && figure.previous(|each| each.metric.nature().yields || each.metric == Metric::Trade).is_some();
    (!market).then(|| Reading { words: Some(words), ..sided.of(Metric::Share, OF_HOLDING) })
}

/// 提高生产效率80%, 下调存款准备金率0.5个百分点: the metric word between the verb and the ratio.
fn of_object(sided: &Sided<'_>) -> Option<Reading> {
    let figure = sided.ratio.figure;
    let text = figure.sentence.text;
    let compares = text[sided.edge.clone()].ends_with(['于', '出', '先']);
    if compares || !matches!(sided.aspect, Aspect::Growth | Aspect::Change) {
        return None;
    }
    let end = figure.sentence.strip_links(&text[..figure.mention.outer.start]).len();
    let (words, row) = figure.metrics_before(sided.edge.end, figure.mention.range.start).next()?;
    (words.end == end)
        .then(|| Reading { words: Some(words.clone()), ..sided.of(row.metric, "<verb> <metric word> <ratio>") })
}

/// 诉求解决率较年初提升31个百分点: a rate that no row tells more of.
fn of_rate(sided: &Sided<'_>) -> Option<Reading> {
    let sentence = sided.ratio.figure.sentence;
    let words = sentence.strip_links(sentence.text.get(sided.ratio.floor..sided.to)?);
    let compared = words.rfind(['较', '比']).filter(|at| words[*at..].chars().count() <= COMPARISON);
    let words = compared.map_or(words, |at| sentence.strip_links(&words[..at]));
    let moves = matches!(sided.aspect, Aspect::Growth | Aspect::Change);
    (moves && sided.ratio.ends_in_rate(words))
        .then(|| Reading { doubt: 1, ..sided.of(Metric::Efficiency, "<word in 率> before <aspect word>") })
}

/// Most characters of 较上年同期.
const COMPARISON: usize = 8;

/// 产值、税收分别增长15.06%、6.16%: as many names as ratios, in order.
fn of_list(sided: &Sided<'_>) -> Option<Reading> {
    let named = sided.ratio.figure.named_in_a_row(sided.to)?;
    let negative = sided.negative ^ (named.negative && sided.aspect == Aspect::Level);
    Some(Reading { negative, words: Some(named.words), ..sided.of(named.metric, "respectively, in the order named") })
}

/// 服务业同比增长5.4%: an industry right before its growth grows in value added, unless another metric was told before in this part
/// of the sentence.
fn of_industry(sided: &Sided<'_>) -> Option<Reading> {
    let figure = sided.ratio.figure;
    let (text, phrases) = (figure.sentence.text, &figure.sentence.lexicon.phrases);
    let before = phrases.strip_end(Role::Growing, &text[..sided.to]);
    let industry = phrases.end(Role::Industry, before).filter(|_| sided.aspect == Aspect::Growth)?;
    let part = text[..sided.to].rfind('；').unwrap_or(0);
    let other = |each: &Draft| {
        let at = figure.sentence.mentions[each.mention].range.start;
        at > part && !matches!(each.metric, Metric::ValueAdded | Metric::Gdp | Metric::Duration)
    };
    let words = before.len() - industry.len()..before.len();
    (!figure.earlier.iter().any(other))
        .then(|| Reading { words: Some(words), ..sided.of(Metric::ValueAdded, "<industry> before <growth>") })
}

/// 产值增长12%, 经济增速5%: the metric word before the word of the side, or one that ends in it.
fn of_metric_word(sided: &Sided<'_>) -> Option<Reading> {
    let (edge, to, floor) = (&sided.edge, sided.to, sided.ratio.floor);
    let (words, row) = sided
        .ratio
        .figure
        .metrics_before(floor, edge.end.max(to))
        .find(|(range, _)| range.start < edge.start.max(floor + 1) || range.end <= to || *range == edge)?;
    let negative = sided.negative ^ (row.negative && sided.aspect == Aspect::Level);
    // 恒生科技指数跌1.76%
    let metric = sided.implied.filter(|_| row.metric == Metric::Other).unwrap_or(row.metric);
    Some(Reading { negative, words: Some(words.clone()), ..sided.of(metric, "<metric word> before <aspect word>") })
}

/// 产值60亿元、税收3亿元，分别增长15.06%、6.16%: the k-th of a list of ratios is of the k-th of as many levels before it.
fn of_list_of_figures(sided: &Sided<'_>) -> Option<Reading> {
    let Ratio { figure, start, .. } = *sided.ratio;
    let head = figure.list.start;
    let size = figure.list.len();
    let level = |each: &&Draft| each.aspect == Aspect::Level && each.mention < head;
    let levels: Vec<&Draft> = figure.earlier.iter().filter(level).collect();
    if !figure.sentence.holds(Role::Respectively, &(0..start)) || levels.len() < 2 || size < 2 {
        return None;
    }
    let first = levels.len() - size.min(levels.len());
    let level = levels.get(first + figure.index - head)?;
    Some(Reading { doubt: 1, ..sided.of(level.metric, "respectively, in the order named") })
}

/// 四大产业增加值，占生产总值比重达67.2%: what the clause before ends with, where that tells no figure and the one of the share names
/// nothing before 占.
fn of_clause_before(sided: &Sided<'_>) -> Option<Reading> {
    let Ratio { figure, clause, .. } = *sided.ratio;
    let sentence = figure.sentence;
    let before = sentence.text[..clause].strip_suffix('，').filter(|_| sided.to == clause)?;
    let start = sentence.clause_start(before.len());
    let (words, row) = figure.metrics_before(start, before.len()).next()?;
    let told = figure.earlier.last().is_some_and(|each| sentence.mentions[each.mention].range.end > start);
    let ends = words.end == before.len() && !before[..words.start].ends_with('、') && row.metric != Metric::Share;
    (sided.aspect == Aspect::Share && sentence.text[clause..].starts_with('占') && ends && !told)
        .then(|| Reading { words: Some(words.clone()), ..sided.of(row.metric, "<metric word>，占 <ratio>") })
}

/// 占全省进出口总额的12%: where the part has no metric word, the whole tells the metric.
fn of_whole(sided: &Sided<'_>) -> Option<Reading> {
    let figure = sided.ratio.figure;
    if sided.aspect != Aspect::Share || is_of_sum_before(sided) {
        return None;
    }
    let (words, row) = figure.metrics_before(sided.edge.end, figure.mention.range.start).next()?;
    Some(Reading { words: Some(words.clone()), ..sided.of(row.metric, "a share of <metric word>") })
}

/// 出口额1.2亿美元，占销售额的四成: of the sum right before, where the clause names no part.
fn is_of_sum_before(sided: &Sided<'_>) -> bool {
    let Ratio { figure, clause, .. } = *sided.ratio;
    let sentence = figure.sentence;
    let Some(last) = figure.earlier.last() else { return false };
    let words = sentence.text.get(clause..sided.to);
    let bare = || words.is_some_and(|words| words.trim_start_matches(['约', '仅', '已']).is_empty());
    let right_before = last.aspect == Aspect::Level && last.mention + 1 == figure.index;
    let told = right_before && figure.dimension_of(last) == Dimension::Money;
    last.metric == Metric::RdExpenditure || told && last.metric != Metric::Other && bare()
}

/// 高新技术企业增长12%; but 汽车产量增长88%，机器人增长23%: of goods what was told of others before them, and of those that a sentence opens
/// with what the one before told of trade (进出口增长5%。其中，机电产品增长8.6%).
fn of_noun(sided: &Sided<'_>) -> Option<Reading> {
    let sentence = sided.ratio.figure.sentence;
    let floor = sided.ratio.floor;
    let words = sentence.strip_links(&sentence.text[floor..sided.to]);
    if sentence.lexicon.phrases.end(Role::SetAside, words).is_some() {
        return None; // 扣除价格因素，增长9.3%
    }
    let row = sentence.lexicon.cues.noun(words).filter(|_| !words.is_empty() && sided.implied.is_none())?;
    let goods = |each: &&Draft| {
        row.metric.nature().counts_goods && matches!(each.metric, Metric::ProductionOutput | Metric::Trade)
    };
    let figure = sided.ratio.figure;
    let told = figure.earlier.last().filter(goods).map(|told| told.metric);
    let opens = row.metric.nature().counts_goods && figure.earlier.is_empty();
    let traded = figure.before.last.filter(|metric| opens && *metric == Metric::Trade);
    let reading = sided.of(told.or(traded).unwrap_or(row.metric), "<noun> before <aspect word>");
    let end = floor + words.len();
    let name = sided.ratio.figure.clean(&phrase(sentence, sided.ratio.figure.index, end));
    let category = Some(name).filter(|name| !name.is_empty());
    Some(Reading { category, words: Some(floor..end), doubt: 1, ..reading })
}

/// 完成年度计划的60%, 开工率80%: of the sum told right before, else of the investment spoken of, else of the projects.
fn of_plan(sided: &Sided<'_>) -> Option<Reading> {
    if sided.aspect != Aspect::Progress {
        return None;
    }
    let figure = sided.ratio.figure;
    let rate = figure.sentence.text[..sided.to].trim_end_matches(['达', '到', '为', '约']).ends_with('率');
    let invested = |each: &Draft| matches!(each.metric, Metric::Investment | Metric::InvestmentCompleted);
    let last = figure.earlier.last().filter(|each| each.aspect == Aspect::Level && !rate);
    let metric = match last.filter(|each| figure.dimension_of(each) == Dimension::Money && !invested(each)) {
        _ if sided.implied.is_some() => sided.implied?, // 企业复工率
        Some(told) => told.metric,
        None if !rate && figure.previous(invested).is_some() => Metric::InvestmentCompleted,
        None if figure.sentence.text[sided.word..].starts_with("任务") => Metric::Other, // 主体任务完成超过90%
        None => last.map_or(Metric::ProjectCount, |told| told.metric),
    };
    Some(Reading { doubt: 1, ..sided.of(metric, "progress of what was planned") })
}

/// 产值60亿元，增长12%.
fn of_figure_before(sided: &Sided<'_>) -> Option<Reading> {
    let previous = sided.ratio.figure.previous(|each| match sided.implied {
        Some(_) => !each.metric.nature().yields,
        None => each.metric != Metric::Duration,
    })?;
    Some(Reading { category: previous.category.clone(), ..sided.of(previous.metric, OF_BEFORE) })
}

/// 某某股份涨3.2%: a price.
fn of_implied_metric(sided: &Sided<'_>) -> Option<Reading> {
    let reading = sided.of(sided.implied?, "<aspect word> of such a metric");
    Some(Reading { words: Some(sided.edge.clone()), ..reading })
}

/// 今年税收形势向好，增长12%.
fn of_sentence(sided: &Sided<'_>) -> Option<Reading> {
    let (words, row) = sided.ratio.figure.metrics_before(0, sided.to).next()?;
    Some(Reading { words: Some(words.clone()), doubt: 1, ..sided.of(row.metric, "<metric word> of the sentence") })
}

/// 前三季度产值增长7.7%。其中，一季度增长8.1%: of what the sentence before told of.
fn of_sentence_before(sided: &Sided<'_>) -> Option<Reading> {
    let figure = sided.ratio.figure;
    figure.sentence.lexicon.phrases.start(Role::OfWhich, figure.sentence.text)?;
    let metric = figure.before.last.filter(|metric| !metric.nature().is_vague)?;
    Some(Reading { doubt: 1, ..sided.of(metric, "of the sentence before") })
}
