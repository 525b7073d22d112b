//! Money, mass, area …: the word that governs the amount, before it, behind it or earlier in the sentence.

use super::{AS_BEFORE, BY_UNIT, Figure, IN_A_ROW, Reading, SIZE_OF_FUND};
use crate::draft::Draft;
use crate::letters::is_letter;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric, Timing};
use zhibiao_lexicon::{Cue, MetricRow, Role};
use zhibiao_quantity::Dimension;

/// What may tell the metric, the surest first.
const RULES: &[fn(&Figure<'_>) -> Option<Reading>] = &[
    years_in_a_row,
    of_list,
    sum_of_projects,
    size_of_fund,
    word_before,
    word_behind,
    of_sentence,
    as_before,
    of_price_moved,
    as_text_before,
];

/// Characters behind an area in which its room is named.
const ROOM_REACH: usize = 8;
/// Characters between 完成 and 投资.
const OBJECT: usize = 6;

impl Figure<'_> {
    /// Money, mass, area …: the nearest word on the left that governs the dimension, else one right
    /// behind, else what the figure before was about.
    pub(super) fn amount(&self, draft: &mut Draft) {
        let by_unit = || Reading { doubt: 2, ..Reading::new(self.metric_of_unit(), Aspect::Level, BY_UNIT) };
        let reading = RULES.iter().find_map(|rule| rule(self)).unwrap_or_else(by_unit);
        draft.metric = match reading.metric {
            Metric::Efficiency if self.is_cost() => Metric::Price,
            Metric::Investment if self.is_completed(reading.words.as_ref()) => Metric::InvestmentCompleted,
            Metric::InvestmentCompleted if self.is_of_planned(reading.words.as_ref()) => Metric::Investment,
            Metric::FloorArea if self.is_in_unit(Role::LandUnit) => Metric::LandArea,
            Metric::Other if self.is_treated() => Metric::ProductionCapacity,
            metric => metric,
        };
        draft.negative = reading.negative;
        draft.category = reading.category.or_else(|| self.named(draft.metric, reading.words.as_ref()));
        draft.settle(Field::Metric, reading.words, reading.rule, reading.doubt);
        self.change(draft);
    }

    /// 每吨3000元: a cost of so much a tonne.
    fn is_cost(&self) -> bool {
        self.dimension() == Dimension::Rate && self.mention.quantity.unit.base.starts_with("CNY")
    }

    /// 投资完成60亿元, 完成交通投资60亿元; 完成投资60亿元，其中工业投资20亿元.
    fn is_completed(&self, words: Option<&Range<usize>>) -> bool {
        let (text, phrases) = (self.sentence.text, &self.sentence.lexicon.phrases);
        let before = &text[..self.mention.range.start];
        let object = |word: &Range<usize>| {
            let verb = self.sentence.words_before(word.start);
            let object = phrases.within(Role::Completes, verb).last().map(|found| &verb[found.end..]);
            object.is_some_and(|object| object.chars().count() <= OBJECT && object.chars().all(is_letter))
        };
        let done = |each: &Draft| each.metric == Metric::InvestmentCompleted && each.aspect == Aspect::Level;
        words.is_some_and(|word| word.end <= before.len() && &text[word.clone()] == "投资" && object(word))
            || phrases.end(Role::Completes, self.sentence.strip_links(before)).is_some()
            || self.sentence.holds(Role::OfWhich, &(0..before.len())) && self.earlier.iter().any(done)
    }

    /// 项目总投资10亿元，其中固定资产投资8亿元; 项目计划固定资产投资8亿元: what is to be invested, or a part of it.
    fn is_of_planned(&self, words: Option<&Range<usize>>) -> bool {
        let text = self.sentence.text;
        let told = |word: &&Range<usize>| text[(*word).clone()].starts_with("固定");
        words.filter(told).is_some_and(|word| {
            let part_of = |whole: &Draft| {
                let between = self.sentence.mentions[whole.mention].outer.end..word.start;
                self.sentence.holds(Role::OfWhich, &between)
            };
            let whole = self.previous(|each| each.metric == Metric::Investment);
            text[..word.start].ends_with(['划', '拟', '目']) || whole.is_some_and(part_of)
        })
    }

    /// 300多平方米的实验室, 1200平方米厂房: the room right behind an area.
    fn is_indoors(&self) -> bool {
        let behind = &self.sentence.text[self.mention.outer.end..];
        let near = behind.char_indices().nth(ROOM_REACH).map_or(behind, |(end, _)| &behind[..end]);
        let near = near.split(['，', '。', '、', '；']).next().unwrap_or(near);
        self.sentence.lexicon.phrases.holds(Role::Room, near)
    }

    /// 770平方米 may be of floors, 20平方公里 are of land.
    fn is_in_unit(&self, role: Role) -> bool {
        self.sentence.lexicon.phrases.is(role, &self.mention.written.unit)
    }

    /// 18吨大功率泡沫消防车, 300吨、260吨起重机: how heavy or strong a machine is.
    fn is_of_equipment(&self) -> bool {
        let phrase = self.behind_list().split(|c: char| !is_letter(c)).next().unwrap_or_default();
        let lexicon = self.sentence.lexicon;
        let noun = lexicon.cues.nouns_in(phrase).next();
        noun.is_some_and(|(_, row)| row.metric == Metric::EquipmentCount) && !lexicon.phrases.holds(Role::Plant, phrase)
    }

    /// 每天最多能处理6万单, 每月能组装整车2000辆: what can be made or done in a term.
    pub(super) fn is_able(&self) -> bool {
        let words = self.sentence.words_before(self.mention.outer.start);
        self.sentence.lexicon.phrases.holds(Role::Able, words)
    }

    /// 日处理污水3万吨, 每天可净化废水800立方米: what can be treated in a term.
    fn is_treated(&self) -> bool {
        let goods = matches!(self.dimension(), Dimension::Mass | Dimension::Volume);
        let words = self.sentence.words_before(self.mention.outer.start);
        goods && self.is_able() && self.sentence.lexicon.phrases.holds(Role::Treats, words)
    }

    /// What an amount of such a unit mostly is.
    fn metric_of_unit(&self) -> Metric {
        match self.dimension() {
            Dimension::Duration => Metric::Duration,
            Dimension::Area if self.is_indoors() || self.is_in_unit(Role::FloorUnit) => Metric::FloorArea,
            Dimension::Area => Metric::LandArea,
            Dimension::Mass | Dimension::Power if self.is_of_equipment() => Metric::Other,
            Dimension::Power => Metric::ProductionCapacity,
            Dimension::Mass | Dimension::Volume | Dimension::Energy => {
                let from = self.mention.range.end;
                let behind = &self.sentence.text[from..self.sentence.clause_end(from)];
                match self.is_able() || self.sentence.lexicon.phrases.holds(Role::Plant, behind) {
                    true => Metric::ProductionCapacity,
                    false => Metric::ProductionOutput,
                }
            }
            Dimension::Rate => match self.mention.quantity.unit.base.split_once('/') {
                Some((money, _)) if money.len() == 3 && money.bytes().all(|letter| letter.is_ascii_uppercase()) => {
                    Metric::Price
                }
                Some(("m", "h")) => Metric::Other, // 每小时225公里
                Some((_, "a" | "d" | "h" | "mo")) => Metric::ProductionCapacity,
                _ => Metric::Efficiency,
            },
            _ => Metric::Other,
        }
    }
}

/// 粮食产量连续9年稳定: how long, and not how much.
fn years_in_a_row(figure: &Figure<'_>) -> Option<Reading> {
    let before = &figure.sentence.text[..figure.mention.outer.start];
    let word = figure.sentence.lexicon.phrases.end(Role::InARow, before)?;
    let reading = Reading::new(Metric::Duration, Aspect::Level, IN_A_ROW);
    let words = Some(before.len() - word.len()..before.len());
    (figure.dimension() == Dimension::Duration).then_some(Reading { words, ..reading })
}

/// 营业收入、利润总额 1086亿元、71.3亿元: as many metric words in a row as amounts in a row behind.
fn of_list(figure: &Figure<'_>) -> Option<Reading> {
    let (words, row) = figure.amount_named_in_a_row()?;
    Some(level(row, words, "respectively, in the order named"))
}

/// 142个项目签约，总额900亿元; 总金额800亿元的石化项目: what projects come to is invested in them; 9份合同总金额3460万元.
fn sum_of_projects(figure: &Figure<'_>) -> Option<Reading> {
    if figure.dimension() != Dimension::Money {
        return None;
    }
    let (sentence, mention) = (figure.sentence, figure.mention);
    let clause = sentence.clause_start(mention.outer.start)..sentence.clause_end(mention.outer.end);
    let word = sentence.strip_links(&sentence.text[clause.start..mention.outer.start]);
    let phrases = &sentence.lexicon.phrases;
    phrases.end(Role::Sum, word)?;
    let behind = sentence.text[mention.outer.end..clause.end].strip_prefix('的').unwrap_or_default();
    let noun = sentence.lexicon.cues.nouns_in(behind).next().map(|(_, row)| row.metric);
    let projects = |metric: Metric| metric == Metric::ProjectCount;
    let words = Some(clause.start..clause.start + word.len());
    let contract = |name: &String| phrases.end(Role::Contract, name).is_some();
    if figure.earlier.last().and_then(|each| each.category.as_ref()).is_some_and(contract) {
        return Some(Reading { words, ..Reading::new(Metric::ContractValue, Aspect::Level, "<sum> of <contracts>") });
    }
    if !phrases.is(Role::Sum, word) {
        return None;
    }
    (noun.is_some_and(projects) || figure.earlier.iter().any(|each| projects(each.metric)))
        .then(|| Reading { words, ..Reading::new(Metric::Investment, Aspect::Level, "<sum> of <projects>") })
}

/// 规模5亿元的产业基金，首期1.5亿元: what is put into a fund, which stands right behind or before in the sentence.
fn size_of_fund(figure: &Figure<'_>) -> Option<Reading> {
    let (sentence, phrases) = (figure.sentence, &figure.sentence.lexicon.phrases);
    if figure.dimension() != Dimension::Money {
        return None;
    }
    let size = size_before(figure).or_else(|| size_behind(figure))?;
    // 产业规模, 信贷规模: of something else
    if let Some((word, row)) = figure.level_cue()
        && (word.start < size.start && word.end >= size.end)
        && (row.metric != Metric::Funding && row.label != "总规模")
    {
        return None;
    }
    let behind = sentence.text[figure.mention.outer.end.max(size.end)..].trim_start_matches('的');
    let named = behind.split(|c: char| !is_letter(c)).next().is_some_and(|name| phrases.holds(Role::Fund, name));
    let reading = Reading::new(Metric::Funding, Aspect::Level, SIZE_OF_FUND);
    let listed = sentence.text[..size.start].rfind('；').unwrap_or(0);
    (named || phrases.holds(Role::Fund, &sentence.text[listed..size.start]))
        .then_some(Reading { words: Some(size), ..reading })
}

/// |规模|达5亿元: the word of size right before an amount.
fn size_before(figure: &Figure<'_>) -> Option<Range<usize>> {
    let phrases = &figure.sentence.lexicon.phrases;
    let mut before = &figure.sentence.text[..figure.mention.outer.start];
    loop {
        if let Some(size) = phrases.end(Role::FundSize, before) {
            return Some(before.len() - size.len()..before.len());
        }
        before = &before[..before.len() - phrases.end(Role::Link, before)?.len()];
    }
}

/// 5亿元|规模|的基金: the word of size right behind an amount.
fn size_behind(figure: &Figure<'_>) -> Option<Range<usize>> {
    let from = figure.mention.outer.end;
    let size = figure.sentence.lexicon.phrases.start(Role::FundSize, &figure.sentence.text[from..])?;
    figure.sentence.text[from + size.len()..].starts_with('的').then_some(from..from + size.len())
}

/// 总投资60亿元.
fn word_before(figure: &Figure<'_>) -> Option<Reading> {
    let (words, row) = figure.level_cue()?;
    Some(level(row, words.clone(), "<metric word> before <amount>"))
}

/// 10亿元的未来产业引导基金, 3000元、1500元补贴: a metric word in the words right behind, or behind the list.
fn word_behind(figure: &Figure<'_>) -> Option<Reading> {
    if figure.dimension() == Dimension::Duration {
        return None; // 3年、5年期利率: what is paid for it
    }
    let from = figure.list_end();
    let end = figure.sentence.clause_end(from);
    let next = figure.sentence.mentions.get(figure.list.end).map_or(end, |next| next.range.start.min(end));
    let mut told = figure.sentence.cues.iter().filter_map(|found| match found.cue {
        Cue::Metric(row) if found.range.start >= from && found.range.end <= next && row.governs(figure.dimension()) => {
            Some((&found.range, row.metric))
        }
        _ => None,
    });
    let (mut words, mut metric) = told.next()?;
    // 4亿元稳|外贸|专项资金: money by its name is the head of words that run on
    let named = |word: &Range<usize>| {
        let word = &figure.sentence.text[word.clone()];
        word.ends_with("贷款") || figure.sentence.lexicon.phrases.end(Role::Fund, word).is_some()
    };
    if let Some(head) = told.next().filter(|(next, _)| next.start == words.end && named(next)) {
        (words, metric) = head;
    }
    let reading = Reading::new(metric, Aspect::Level, "<metric word> behind <amount>");
    Some(Reading { words: Some(words.clone()), ..reading })
}

/// A metric word earlier in the sentence, where the clause of the figure has none.
fn of_sentence(figure: &Figure<'_>) -> Option<Reading> {
    if !matches!(figure.dimension(), Dimension::Money | Dimension::Area) {
        return None;
    }
    let mut words = figure.metrics_before(0, figure.mention.range.start);
    let sum = |word: &Range<usize>| figure.sentence.lexicon.phrases.is(Role::Sum, &figure.sentence.text[word.clone()]);
    let (words, row) = words.find(|(word, row)| row.governs(figure.dimension()) && !sum(word))?;
    let at = figure.sentence.mentions[figure.list.start].outer.start;
    let clause = figure.sentence.clause_start(at);
    let negative = row.negative && (words.start >= clause || figure.sentence.tells_only_when(&(clause..at)));
    Some(Reading { negative, doubt: 1, ..level(row, words.clone(), "<metric word> of the sentence") })
}

/// 产值60亿元，去年50亿元.
fn as_before(figure: &Figure<'_>) -> Option<Reading> {
    // 单产1105斤、…，棉花616万吨: a yield tells nothing of the harvest
    let previous =
        figure.previous(|each| figure.dimension_of(each) == figure.dimension() && each.metric != Metric::Efficiency)?;
    let category = previous.category.clone().filter(|_| previous.metric == Metric::Other);
    Some(Reading { doubt: 1, category, ..Reading::new(previous.metric, Aspect::Level, AS_BEFORE) })
}

/// 股价走低，盘中跌至14元; 每组涨了60元: 涨 and 跌 are said of a price.
fn of_price_moved(figure: &Figure<'_>) -> Option<Reading> {
    let from = figure.sentence.clause_start(figure.mention.range.start);
    let (words, metric) = figure.sentence.cues.iter().rev().find_map(|found| match found.cue {
        Cue::Aspect(row) if found.range.start >= from && found.range.end <= figure.mention.range.start => {
            Some((&found.range, row.metric?))
        }
        _ => None,
    })?;
    let reading = Reading::new(metric, Aspect::Level, "<aspect word> of such a metric");
    (figure.dimension() == Dimension::Money).then(|| Reading { words: Some(words.clone()), doubt: 1, ..reading })
}

/// 全区产值142亿元。…电子信息完成15亿元: what the sentence before told of all.
fn as_text_before(figure: &Figure<'_>) -> Option<Reading> {
    let money = figure.before.sum.filter(|_| figure.dimension() == Dimension::Money);
    let metric = money.filter(|metric| metric.nature().time == Timing::Flow)?;
    let words = figure.sentence.strip_links(&figure.sentence.text[..figure.mention.outer.start]);
    figure.sentence.lexicon.phrases.end(Role::Attains, words)?;
    Some(Reading { doubt: 2, ..Reading::new(metric, Aspect::Level, "as the sentence before") })
}

/// A level of what a metric word says.
fn level(row: &MetricRow, words: Range<usize>, rule: &'static str) -> Reading {
    Reading { negative: row.negative, words: Some(words), ..Reading::new(row.metric, Aspect::Level, rule) }
}
