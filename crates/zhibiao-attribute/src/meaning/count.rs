//! Counts: the noun counted, or a word such as 年产, 就业 before the number.

use super::{Figure, SHARE};
use crate::draft::Draft;
use crate::letters::is_letter;
use crate::noun::{Counted, counted, is_of_ability};
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::Role;

/// The rule of a count that no noun stands beside.
pub(crate) const ALONE: &str = "<classifier> alone";

/// Most bytes between a word of production and the count of its goods.
const GOODS_REACH: usize = 12 * 3;
/// Most bytes between 就业 and the count of people.
const EMPLOYED_REACH: usize = 8 * 3;
/// Most bytes between 人口 and the count of people.
const POPULATION_REACH: usize = 4 * 3;
/// Most characters of what is made, between a count and a word of what can be.
const MADE_REACH: usize = 4;
/// Most characters between two counts of which one moved to the other.
const MOVED_REACH: usize = 6;

/// What may tell what is counted before its noun does, the surest first.
const RULES: &[fn(&Count<'_>) -> Option<Told>] = &[
    by_metric_word,
    made,
    able,
    moved_to,
    compared_with,
    at_work,
    at_a_stage,
    of_projects,
    as_count_before,
    of_grade,
    as_households_before,
    by_classifier,
];

/// A count with the noun that stands beside it.
struct Count<'a> {
    figure: &'a Figure<'a>,
    /// What its classifier counts mostly.
    default: Metric,
    noun: Option<&'a Counted>,
}

impl Count<'_> {
    /// What the noun counts.
    fn thing(&self) -> Option<Metric> {
        self.noun.and_then(|noun| noun.metric)
    }

    /// 某某重工卖出|挖掘机: the goods sold, behind the metric word that their phrase holds.
    fn sold(&self, word: &Range<usize>) -> Option<String> {
        let (sentence, phrase) = (self.figure.sentence, &self.noun?.range);
        let sells = sentence.lexicon.phrases.is(Role::Sells, &sentence.text[word.clone()]);
        let holds = sells && phrase.start <= word.start && word.end < phrase.end;
        holds.then(|| self.figure.clean(&(word.end..phrase.end))).filter(|name| name.chars().count() > 1)
    }
}

/// What a rule reads of a count.
struct Told {
    metric: Metric,
    category: Category,
    words: Option<Range<usize>>,
    rule: &'static str,
    doubt: u32,
    /// Whether a verb before it may make it a difference: 比上年减少8户.
    may_change: bool,
}

/// Which class is counted.
enum Category {
    /// The one named beside the count.
    Named,
    None,
    /// This one: that of the count before, or the goods sold.
    As(Option<String>),
}

impl Told {
    /// What the count before counts.
    fn as_before(before: &Draft, rule: &'static str) -> Self {
        let category = Category::As(before.category.clone());
        Told { metric: before.metric, category, words: None, rule, doubt: 0, may_change: false }
    }
}

/// 年产8万台, 带动就业3000人.
fn by_metric_word(count: &Count<'_>) -> Option<Told> {
    let (words, metric) = count.figure.metric_before(count.default, count.thing())?;
    // shares are sold, but not made: 售出300万股
    if metric == Metric::ProductionOutput && count.figure.mention.written.unit == SHARE.0 {
        return None;
    }
    let category = match count.sold(&words) {
        _ if metric == Metric::Employment => Category::None,
        Some(goods) => Category::As(Some(goods)),
        None => Category::Named,
    };
    let rule = "<metric word> before <count>";
    Some(Told { metric, category, words: Some(words), rule, doubt: 0, may_change: true })
}

/// 首批200台机器人顺利下线: goods that a word of production, the last of the clause, says were made or sold.
fn made(count: &Count<'_>) -> Option<Told> {
    let (sentence, from) = (count.figure.sentence, count.figure.mention.outer.end);
    let goods =
        count.default == Metric::EquipmentCount && count.thing().is_none_or(|thing| thing.nature().counts_goods);
    let end = sentence.clause_end(from);
    let alone = || sentence.mentions.get(count.figure.index + 1).is_none_or(|next| next.range.start >= end);
    let word = sentence.lexicon.phrases.end(Role::RollsOff, &sentence.text[from..end]).filter(|_| goods && alone())?;
    let words = end - word.len()..end;
    let (metric, rule) = (Metric::ProductionOutput, "<count> <metric word>");
    Some(Told { metric, category: Category::Named, words: Some(words), rule, doubt: 0, may_change: false })
}

/// 每月能组装整车2000辆, 每天最多可服务168车次, 形成4万片的能力.
fn able(count: &Count<'_>) -> Option<Told> {
    let goods = count.default.nature().counts_goods && count.thing().is_none_or(|thing| thing.nature().counts_goods);
    // 车次, 人次; but 每日可享受2次优惠
    let unit = count.figure.mention.written.unit.as_str();
    let visits = count.default == Metric::ActivityCount && unit.ends_with('次') && unit != "次";
    let able = (goods || visits) && count.figure.is_able() || goods && count.figure.is_of_ability();
    able.then_some(Told {
        metric: Metric::ProductionCapacity,
        category: if visits { Category::None } else { Category::Named },
        words: None,
        rule: "<term and what can be done> before <count>",
        doubt: 0,
        may_change: false,
    })
}

/// 由560户减到471户.
fn moved_to(count: &Count<'_>) -> Option<Told> {
    let before = count.figure.before_move().filter(|_| count.thing().is_none())?;
    Some(Told::as_before(before, "<count> to <count>"))
}

/// 汽车产量100万辆，比2020年的81万辆增长23%: what was counted then.
fn compared_with(count: &Count<'_>) -> Option<Told> {
    let (figure, sentence) = (count.figure, count.figure.sentence);
    let start = figure.mention.outer.start;
    let time = sentence.time_before(start).filter(|time| time.range.end < start && count.thing().is_none())?;
    sentence.lexicon.phrases.end(Role::Compared, &sentence.text[..time.range.start])?;
    let unit = |mention: &Mention| mention.written.unit == figure.mention.written.unit;
    let before = figure.earlier.last().filter(|each| unit(&sentence.mentions[each.mention]))?;
    Some(Told::as_before(before, "<count> that another is compared with"))
}

/// 为当地1.3万人提供了就业岗位.
fn at_work(count: &Count<'_>) -> Option<Told> {
    let words = count.figure.work_behind(count.default)?;
    let (metric, rule) = (Metric::Employment, "<metric word> behind <count>");
    Some(Told { metric, category: Category::None, words: Some(words), rule, doubt: 0, may_change: false })
}

/// 开工项目580个、竣工437个.
fn at_a_stage(count: &Count<'_>) -> Option<Told> {
    let before = count.figure.of_stage().filter(|_| count.noun.is_none())?;
    let told = Told::as_before(before, "<count> at a stage, as <count> before");
    Some(Told { category: Category::Named, doubt: 1, ..told })
}

/// 招商签约83个: projects, where nothing but their stage is said; 车间300个，目前已复工280个: of those counted before.
fn of_projects(count: &Count<'_>) -> Option<Told> {
    let (figure, sentence) = (count.figure, count.figure.sentence);
    let alone = !sentence.text[figure.mention.outer.end..].starts_with(is_letter);
    let unit = matches!(figure.mention.written.unit.as_str(), "个" | "项");
    let unnamed = alone && count.thing().is_none() && unit;
    let words = sentence.strip_links(&sentence.text[..figure.mention.outer.start]);
    let stage = sentence.lexicon.phrases.end(Role::Stage, words).filter(|_| unnamed)?;
    let rule = "<count> at a stage";
    let alike = |each: &Draft| {
        let unit = &sentence.mentions[each.mention].written.unit;
        *unit == figure.mention.written.unit && each.aspect == Aspect::Level
    };
    if let Some(before) = figure.previous(alike) {
        return Some(Told { doubt: 1, ..Told::as_before(before, rule) });
    }
    let (told, category) = (words.len() - stage.len()..words.len(), Category::As(Some(format!("{stage}项目"))));
    Some(Told { metric: Metric::ProjectCount, category, words: Some(told), rule, doubt: 1, may_change: false })
}

/// 新增企业74家，总数达到531家.
fn as_count_before(count: &Count<'_>) -> Option<Told> {
    let unnamed = count.noun.is_none();
    let (before, rule) = unnamed.then(|| count.figure.total_of_each().or_else(|| count.figure.goes_on())).flatten()?;
    Some(Told { may_change: true, ..Told::as_before(before, rule) })
}

/// 国家级孵化器14家、市级20家: those of another grade than the ones before.
fn of_grade(count: &Count<'_>) -> Option<Told> {
    let (figure, phrases) = (count.figure, &count.figure.sentence.lexicon.phrases);
    let named = count.noun.filter(|noun| noun.metric.is_none())?;
    let grade = Some(figure.clean(&named.range)).filter(|name| phrases.is(Role::Grade, name))?;
    let alike = |each: &Draft| figure.sentence.mentions[each.mention].written.unit == figure.mention.written.unit;
    let before = figure.previous(|each| each.aspect == Aspect::Level && alike(each))?;
    let class = before.category.as_deref()?;
    let class = phrases.start(Role::Grade, class).map_or(class, |own| &class[own.len()..]);
    let category = Category::As(Some(format!("{grade}{class}")));
    // 培育6个世界级、7个国家级产业集群: the class is told behind
    (!class.is_empty() && !class.ends_with('级'))
        .then(|| Told { category, ..Told::as_before(before, "<grade> of what was counted before") })
}

/// 经营主体5.8万户，当年新登记9500户: 户 of nothing else are those counted before.
fn as_households_before(count: &Count<'_>) -> Option<Told> {
    let figure = count.figure;
    let unit = |mention: &Mention| mention.written.unit == "户";
    let unnamed = unit(figure.mention) && count.thing().is_none();
    let mut earlier = figure.earlier.iter();
    let before = earlier.rfind(|each| unnamed && unit(&figure.sentence.mentions[each.mention]))?;
    (before.metric != count.default)
        .then(|| Told { may_change: true, ..Told::as_before(before, "as <households> before") })
}

/// 接待游客3万人次.
fn by_classifier(count: &Count<'_>) -> Option<Told> {
    let (metric, rule) = (count.default, "<classifier> of activities");
    let words = Some(count.figure.mention.range.clone());
    (metric == Metric::ActivityCount).then_some(Told {
        metric,
        category: Category::Named,
        words,
        rule,
        doubt: 0,
        may_change: true,
    })
}

impl Figure<'_> {
    /// Counts: the noun counted, or a word such as 年产, 就业.
    pub(super) fn count(&self, draft: &mut Draft) {
        let Sort::Count(default) = self.mention.sort else { return };
        let noun = counted(self.sentence, self.index);
        let list = self.sentence.mentions[self.list.start].range.start;
        let ahead = noun.as_ref().is_none_or(|found| found.range.end <= list);
        let row = ahead.then(|| self.counted_in_a_row()).flatten();
        let (noun, name) = row.map_or((noun, None), |(found, name)| (Some(found), Some(name)));
        self.class(draft, noun.as_ref());
        draft.category = name.or(draft.category.take());
        let count = Count { figure: self, default, noun: noun.as_ref() };
        match RULES.iter().find_map(|rule| rule(&count)) {
            Some(told) => {
                draft.metric = told.metric;
                draft.category = match told.category {
                    Category::Named => draft.category.take(),
                    Category::None => None,
                    Category::As(category) => category,
                };
                draft.settle(Field::Metric, told.words, told.rule, told.doubt);
                if told.may_change {
                    self.change(draft);
                }
            }
            None => self.by_noun(draft, default, noun),
        }
        if draft.metric == Metric::ActivityCount {
            draft.category = None;
        }
    }

    /// What the noun says, else the classifier alone.
    fn by_noun(&self, draft: &mut Draft, default: Metric, noun: Option<Counted>) {
        let thing = noun.as_ref().and_then(|noun| noun.metric);
        let (metric, words, rule, doubt) = match noun {
            Some(Counted { range, metric: Some(metric), rule }) => {
                let metric = if default == Metric::Population { default } else { self.suited(metric) };
                (metric, Some(range), rule, 0)
            }
            Some(Counted { range, metric: None, rule }) => (default, Some(range), rule, 1),
            None => (default, None, ALONE, 2),
        };
        draft.metric = metric;
        draft.settle(Field::Metric, words, rule, doubt);
        self.change(draft);
        self.traded(draft);
        // 排名提升5位: places, not people
        if thing.is_none() && draft.aspect == Aspect::Change && self.mention.written.unit == "位" {
            (draft.metric, draft.category) = (Metric::Other, None);
        }
    }

    /// What a noun makes of its classifier: 71个农产品 are not so many made, 190万户危房改造 not so many projects, 6台加工中心 no
    /// centres.
    fn suited(&self, noun: Metric) -> Metric {
        let unit = |role| self.sentence.lexicon.phrases.is(role, &self.mention.written.unit);
        match noun {
            Metric::ProductionOutput if unit(Role::CountsKinds) => Metric::ItemCount,
            Metric::ProjectCount if unit(Role::CountsHomes) => Metric::ItemCount,
            Metric::PlatformCount if self.mention.sort == Sort::Count(Metric::EquipmentCount) => Metric::EquipmentCount,
            noun => noun,
        }
    }

    /// 形成外延片4万片的能力, 100万台缸盖铸造能力; 六个能力 are none to make.
    fn is_of_ability(&self) -> bool {
        let goods = !matches!(self.mention.written.unit.as_str(), "个" | "种" | "项" | "类");
        goods && (is_of_ability(self.sentence, self.mention) || self.is_of_ability_named())
    }

    /// 100万台缸盖铸造|能力: whether the words behind a count, up to the next mark, are what is made and a word of what can be.
    fn is_of_ability_named(&self) -> bool {
        let behind = &self.sentence.text[self.mention.outer.end..];
        let run = &behind[..behind.find(|c| !is_letter(c)).unwrap_or(behind.len())];
        let word = self.sentence.lexicon.phrases.end(Role::Ability, run);
        word.is_some_and(|word| run[..run.len() - word.len()].chars().count() <= MADE_REACH)
    }

    /// The figure that this count moved from, or that tells how it moved.
    fn before_move(&self) -> Option<&Draft> {
        let from = self.sentence.mentions[..self.index].last()?.outer.end;
        // 由560户减到|2023年的|471户
        let time = self.sentence.time_before(self.mention.outer.start).filter(|time| time.range.start >= from);
        let between = self.sentence.text.get(from..time.map_or(self.mention.outer.start, |time| time.range.start))?;
        Some(self.moved_from(between, MOVED_REACH)?.0)
    }

    /// 为当地1.3万人提供了就业岗位: the words behind a count of people, up to the next figure, that say they have work.
    fn work_behind(&self, default: Metric) -> Option<Range<usize>> {
        let from = self.mention.outer.end;
        let next = self.sentence.mentions.get(self.index + 1).map(|next| next.range.start);
        let end = self.sentence.clause_end(from).min(next.unwrap_or(usize::MAX));
        let behind = self.sentence.text.get(from..end).filter(|_| default == Metric::PeopleCount)?;
        let word = self.sentence.lexicon.phrases.within(Role::Employs, behind).next()?;
        Some(from + word.start..from + word.end)
    }

    /// 开工项目580个、竣工437个: the projects before, where nothing but their stage is said.
    fn of_stage(&self) -> Option<&Draft> {
        let (before, between) = self.counted_alike()?;
        let stage = self.sentence.strip_links(between).trim_start_matches(['、', '，']);
        let project = before.metric == Metric::ProjectCount;
        (project && self.sentence.lexicon.phrases.is(Role::Stage, stage)).then_some(before)
    }

    /// 高新技术企业52家、科技型企业118家，总数分别达到286家、402家: the k-th of a list of totals is of the k-th of as many counts right
    /// before it.
    fn total_of_each(&self) -> Option<(&Draft, &'static str)> {
        let size = self.list.len();
        let first = &self.sentence.mentions[self.list.start];
        let last = self.sentence.mentions[..self.list.start].last()?;
        let between = last.outer.end..first.outer.start;
        let words = self.sentence.text.get(between.clone())?.trim_start_matches('，');
        if size < 2
            || !self.sentence.holds(Role::Respectively, &between)
            || !self.sentence.strip_links(words).is_empty()
        {
            return None;
        }
        let told = self.earlier.iter().filter(|each| each.mention < self.list.start);
        let alike = |each: &&Draft| self.sentence.mentions[each.mention].written.unit == first.written.unit;
        let told: Vec<&Draft> = told.filter(|each| each.aspect == Aspect::Level).filter(alike).collect();
        let row = told.get(told.len().checked_sub(size)?..)?;
        Some((row.get(self.index - self.list.start)?, "respectively, as the counts before"))
    }

    /// 294处问题，完善了其中178处, 新签项目18个（江苏9个，广东4个）, 2022年、2023年企业分别为256家、312家, 新增企业74家，总数达到531家, 亏损企业61户，较上年减少8户:
    /// what was counted before, where nothing but a place, a total or a comparison is said, or nothing at all.
    fn goes_on(&self) -> Option<(&Draft, &'static str)> {
        if let Some(before) = self.total_of() {
            return Some((before, "<total> of <count> before"));
        }
        let (before, between) = self.counted_alike()?;
        if self.list.contains(&before.mention) {
            return Some((before, "<count> of a list, as <count> before"));
        }
        let words = between.trim_start_matches('，');
        // 月产能3.2万片，明年将提升至5万片
        let clause = self.mention.outer.start - words.len();
        let arrives = self.sentence.lexicon.phrases.end(Role::Arrives, words).filter(|_| words.len() < between.len());
        if arrives.is_some_and(|word| self.sentence.tells_only_when(&(clause..self.mention.outer.start - word.len()))) {
            return Some((before, "<count>, <time> moved to <count>"));
        }
        if self.sentence.lexicon.phrases.end(Role::OfWhich, self.sentence.strip_links(words)).is_some() {
            return Some((before, "<count> of which, as <count> before"));
        }
        if words.starts_with(['比', '较', '同', '环'])
            && self.sentence.lexicon.phrases.end(Role::Moved, words).is_some()
        {
            return Some((before, "<change> of <count> before"));
        }
        let place = self.sentence.zones.iter().find(|place| place.range.end == self.mention.outer.start)?;
        let lead = between.strip_suffix(&self.sentence.text[place.range.clone()])?;
        let lead = lead.trim_start_matches(['、', '，', '；', '（', '(']);
        (lead.is_empty() || self.sentence.lexicon.phrases.is(Role::OfWhich, lead))
            .then_some((before, "<count> of a place, as <count> before"))
    }

    /// 新认定企业86家，增长28%，总数达到512家: the last count of the sentence, where ratios alone stand between.
    fn total_of(&self) -> Option<&Draft> {
        let ratio = |each: &&Draft| each.aspect == Aspect::Growth;
        let before = self.earlier.iter().rev().find(|each| !ratio(each))?;
        let alike = self.sentence.mentions[before.mention].written.unit == self.mention.written.unit;
        let words = self.sentence.words_before(self.mention.outer.start);
        let total = || words.starts_with(['总', '达', '增', '累']) && self.sentence.strip_links(words).is_empty();
        (alike && total()).then_some(before)
    }

    /// The count right before, where it has the same classifier, and the words between.
    fn counted_alike(&self) -> Option<(&Draft, &str)> {
        let before = self.earlier.last().filter(|each| each.mention + 1 == self.index)?;
        let told = &self.sentence.mentions[before.mention];
        let between = self.sentence.text.get(told.outer.end..self.mention.outer.start)?;
        (told.written.unit == self.mention.written.unit).then_some((before, between))
    }

    /// The metric word before a count that says more than its noun: 年产8万台, 带动就业3000人.
    fn metric_before(&self, default: Metric, counted: Option<Metric>) -> Option<(Range<usize>, Metric)> {
        let (range, row) = self.level_cue()?;
        let gap = self.mention.range.start - range.end;
        // 新交付公寓1680套
        let named = self.sentence.strip_links(&self.sentence.text[..self.mention.outer.start]);
        let homes = self.sentence.lexicon.phrases.end(Role::Home, named).is_some();
        let things = default.nature().counts_goods && !homes;
        let fits = match row.metric {
            Metric::ProductionCapacity | Metric::ProductionOutput => {
                let before = self.sentence.strip_links(&self.sentence.text[..self.mention.range.start]);
                let goods = things && counted.is_none_or(|metric| metric.nature().counts_goods);
                // 年旅客吞吐量8000万人次: what an airport can take in a year
                let visits = row.metric == Metric::ProductionCapacity
                    && matches!(default, Metric::ActivityCount | Metric::PeopleCount);
                (things || visits) && before.len() == range.end || goods && gap <= GOODS_REACH
            }
            // 在手订单130台, 累计出口60台: goods to be made, or sold abroad
            Metric::ContractValue | Metric::Trade => {
                let goods = counted.is_none_or(|metric| metric.nature().counts_goods) && gap <= GOODS_REACH;
                let made = goods && default == Metric::EquipmentCount;
                return made.then(|| (range.clone(), Metric::ProductionOutput));
            }
            // 业务量完成830亿件, 集装箱吞吐量2000万标箱
            Metric::ActivityCount => default == Metric::ItemCount && gap <= GOODS_REACH,
            Metric::Other => default == Metric::ItemCount && row.label.ends_with('量') && gap <= GOODS_REACH,
            Metric::Employment => default == Metric::PeopleCount && gap <= EMPLOYED_REACH,
            Metric::Population => default == Metric::PeopleCount && gap <= POPULATION_REACH,
            _ => false,
        };
        fits.then(|| (range.clone(), row.metric))
    }
}
