//! A ratio that no word tells the side of: 占 and 增长 are not said.

use super::{Ratio, Sided};
use crate::company::ends_quote;
use crate::draft::Draft;
use crate::letters::is_letter;
use crate::meaning::moved::Moved;
use crate::meaning::{OF_BEFORE, Reading};
use crate::status::granted_behind;
use zhibiao_fact::{Aspect, Metric, Status};
use zhibiao_lex::Sort;
use zhibiao_lexicon::Role;
use zhibiao_quantity::Dimension;

/// Most characters between two ratios of which one moved to the other.
const MOVED_REACH: usize = 8;

/// What a ratio may be, the surest first.
const RULES: &[fn(&Ratio<'_>) -> Option<Reading>] = &[
    end_of_quote,
    in_brackets,
    rate_of_tax,
    rate_of_grant,
    compared_with_before,
    share_of_metric_before,
    share_of_noun_behind,
    share_of_words_before,
    where_it_moved_to,
    told_in_multiples,
    as_ratio_before,
    of_metric_word,
    rate,
    part_of_figure_before,
    share_of_noun_before,
    multiple_of_figure_before,
    points_beside_ratio,
];

pub(super) fn read(ratio: &Ratio<'_>) -> Reading {
    let multiple = ratio.figure.dimension() == Dimension::Multiple;
    let (metric, aspect) = if multiple { (Metric::Other, Aspect::Level) } else { (Metric::Share, Aspect::Share) };
    let of_nothing = || Reading { doubt: 3, ..Reading::new(metric, aspect, "a ratio of nothing named") };
    RULES.iter().find_map(|rule| rule(ratio)).unwrap_or_else(of_nothing)
}

/// 增长9.4%，比一季度又提了1.6个百分点: points are by how much the ratio before them differs.
fn points_beside_ratio(ratio: &Ratio<'_>) -> Option<Reading> {
    let figure = ratio.figure;
    let before = figure.earlier.last().filter(|_| figure.dimension() == Dimension::PercentagePoint)?;
    let of = figure.dimension_of(before).is_part();
    of.then(|| Reading { doubt: 1, ..Reading::new(before.metric, Aspect::Change, "<points> beside <ratio>") })
}

/// （68.820,0.16,0.23%）: the last of a quote.
fn end_of_quote(ratio: &Ratio<'_>) -> Option<Reading> {
    let reading = Reading::new(Metric::Price, Aspect::Growth, "<price>, <change>, <percent> of a quote");
    ends_quote(ratio.figure.sentence.text, ratio.start).then_some(reading)
}

/// 同比增长约30%（29.69%）: the ratio before once more.
fn in_brackets(ratio: &Ratio<'_>) -> Option<Reading> {
    let (figure, text) = (ratio.figure, ratio.figure.sentence.text);
    let before = figure.earlier.last().filter(|before| figure.dimension_of(before) == figure.dimension())?;
    let end = figure.sentence.mentions[before.mention].outer.end;
    let opened = matches!(text.get(end..figure.mention.outer.start)?, "（" | "(");
    let closed = text[figure.mention.outer.end..].starts_with(['）', ')']);
    let reading = Reading::new(before.metric, before.aspect, "<ratio> in brackets, as the one before");
    (opened && closed).then(|| Reading { category: before.category.clone(), ..reading })
}

/// 加征10%、5%不等关税, 按15%的税率.
fn rate_of_tax(ratio: &Ratio<'_>) -> Option<Reading> {
    let (sentence, behind) = (ratio.figure.sentence, ratio.figure.behind_list());
    let rest = behind.strip_prefix("不等").unwrap_or(behind);
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    let word = sentence.lexicon.phrases.start(Role::Levy, rest)?;
    let start = sentence.text.len() - rest.len();
    let reading = Reading::new(Metric::Tax, Aspect::Level, "<ratio> of <tax>");
    Some(Reading { words: Some(start..start + word.len()), ..reading })
}

/// 按设备投资额的10%给予补助: so much of a cost is given.
fn rate_of_grant(ratio: &Ratio<'_>) -> Option<Reading> {
    let words = granted_behind(ratio.figure.sentence, ratio.figure.mention)?;
    let reading = Reading::new(Metric::Funding, Aspect::Share, "<ratio> of <cost> <granted>");
    Some(Reading { words: Some(words), ..reading })
}

/// 出口增长5.2%，低于上年同期的5.8%: what the ratio before is compared with.
fn compared_with_before(ratio: &Ratio<'_>) -> Option<Reading> {
    let (figure, sentence) = (ratio.figure, ratio.figure.sentence);
    let before = figure.earlier.iter().rfind(|before| before.mention + 1 == figure.list.start)?;
    let like = figure.dimension_of(before) == figure.dimension();
    let words = sentence.text.get(ratio.floor..ratio.start)?.strip_suffix('的')?;
    let named = figure.metrics_before(ratio.floor, ratio.start).next().is_some();
    let compared = sentence.lexicon.phrases.holds(Role::MoreOrLess, words);
    let reading = Reading::new(before.metric, before.aspect, "<ratio> more or less than <ratio>");
    (like && compared && !named).then(|| Reading { category: before.category.clone(), doubt: 1, ..reading })
}

/// 利润的一成变成新设备: what stands right before tells more than what is behind, unless that is told of with 的 too.
fn share_of_metric_before(ratio: &Ratio<'_>) -> Option<Reading> {
    let of = ratio.start.checked_sub('的'.len_utf8())?;
    let sentence = ratio.figure.sentence;
    let (word, _) = ratio.figure.metrics_before(ratio.floor, of).next()?;
    let behind = sentence.text[ratio.figure.mention.outer.end..].starts_with('的');
    (word.end == of && sentence.text[of..].starts_with('的') && !behind).then(|| share_of_words_before(ratio)).flatten()
}

/// 80%以上的高新技术企业.
fn share_of_noun_behind(ratio: &Ratio<'_>) -> Option<Reading> {
    let found = ratio.share_of_what_follows().or_else(|| ratio.share_of_noun_near())?;
    let reading = Reading::new(found.metric.unwrap_or(Metric::Share), Aspect::Share, "<ratio> of <noun>");
    Some(Reading { category: ratio.figure.class_of(&found), words: Some(found.range), ..reading })
}

/// 全省进出口总额的60%.
fn share_of_words_before(ratio: &Ratio<'_>) -> Option<Reading> {
    let sentence = ratio.figure.sentence;
    let of = sentence.text[..ratio.start].strip_suffix('的')?;
    // 由2021年的18%提高至26%
    let origin = |start: usize| sentence.text[..start].ends_with(['由', '从']);
    let moved = sentence.times.iter().any(|time| time.range.end == of.len() && origin(time.range.start))
        || sentence.is_origin(&ratio.figure.mention.range);
    (!moved && ratio.figure.dimension() != Dimension::Multiple).then(|| Sided::share(ratio).read())
}

/// 从6%降至5.1%, 下调0.4个百分点至5.6%, 国债收益率涨2.3个基点，报0.228%: a level that the figure before moved to.
fn where_it_moved_to(ratio: &Ratio<'_>) -> Option<Reading> {
    let (figure, sentence) = (ratio.figure, ratio.figure.sentence);
    let before = figure.earlier.last()?;
    let between = &sentence.text[ratio.floor.min(ratio.start)..ratio.start];
    let named = figure.metrics_before(ratio.floor, ratio.start).next().is_some(); // 占比17%；收益率为11%
    let moved = if named { None } else { figure.moved_from(between.trim_matches(['，', ',']), MOVED_REACH) };
    let told = sentence.text[..ratio.start].trim_end_matches(['约', '超', '近']);
    // 利率3.42%，不良率|控制在|0.5%: of itself
    let itself = |at: usize| figure.metrics_before(ratio.floor, ratio.start).any(|(word, _)| word.end == at);
    let listed = figure.list.start < figure.index;
    let reached = || {
        let word = sentence.lexicon.phrases.end(Role::Reached, told);
        word.is_some_and(|word| listed || !itself(told.len() - word.len()))
    };
    let rule = match moved {
        Some((_, Moved::FromLevel)) => "<level> to <level>",
        Some((_, Moved::ByChange)) => "<change> to <level>",
        None if before.metric.nature().moves && figure.dimension().is_part() && reached() => {
            "where it stands after it moved"
        }
        None if before.aspect == Aspect::Share && figure.dimension_of(before).is_part() && is_goal(ratio) => {
            "where the share before is to stand"
        }
        None => return None,
    };
    let aspect = if before.aspect == Aspect::Share { Aspect::Share } else { Aspect::Level };
    Some(Reading { category: before.category.clone(), ..Reading::new(before.metric, aspect, rule) })
}

/// 比重达4.9%，|今年力争突破|5%: whether a clause plans where the ratio is to stand, and tells nothing else.
fn is_goal(ratio: &Ratio<'_>) -> bool {
    let (sentence, lead) = (ratio.figure.sentence, ratio.clause..ratio.start);
    let planned = sentence.words_telling(Status::Planned, &lead).next().is_some();
    let closes = !ratio.figure.behind_list().starts_with(is_letter); // 确保85%|的人力投入一线: of what follows
    planned && closes && sentence.tells_only_when(&lead)
}

/// 市盈率17.3倍: what is always told in multiples.
fn told_in_multiples(ratio: &Ratio<'_>) -> Option<Reading> {
    let (_, row) = ratio.figure.metrics_before(ratio.floor, ratio.start).next()?;
    let always = ratio.figure.dimension() == Dimension::Multiple && row.governs(Dimension::Multiple);
    always.then(|| of_metric_word(ratio)).flatten()
}

/// 增长15.06%、6.16%: the ratios of a list are of one side.
fn as_ratio_before(ratio: &Ratio<'_>) -> Option<Reading> {
    let listed = ratio.figure.list.start < ratio.figure.index;
    let last = ratio.figure.earlier.last().filter(|each| listed && each.mention + 1 == ratio.figure.index);
    let told = || ratio.figure.previous(|each| each.aspect != Aspect::Level);
    let previous = last.or_else(|| told().filter(|_| listed || ratio.floor != ratio.clause))?;
    let reading = Reading::new(previous.metric, previous.aspect, "as the ratio before");
    Some(Reading { negative: previous.negative, doubt: 1, ..reading })
}

/// 毛利率35%.
fn of_metric_word(ratio: &Ratio<'_>) -> Option<Reading> {
    let (range, row) = ratio.figure.metrics_before(ratio.floor, ratio.start).next()?;
    use Metric::{Credit, EnterpriseCount, Population, RdExpenditure, Share};
    // 覆盖率85%: so much of the people; 研发投入强度3.2%: of what is earned; 不良率0.8%: of what is lent; 亏损面21%: of the firms
    let part = matches!(row.metric, Share | Population | RdExpenditure | Credit | EnterpriseCount);
    let aspect = if part { Aspect::Share } else { Aspect::Level };
    let reading = Reading::new(row.metric, aspect, "<metric word> before <ratio>");
    Some(Reading { negative: row.negative, words: Some(range.clone()), ..reading })
}

/// 预订率, 办复率: a rate that no row tells more of; 配套率由2019年的28%提高到64%.
fn rate(ratio: &Ratio<'_>) -> Option<Reading> {
    let sentence = ratio.figure.sentence;
    let words = sentence.strip_links(&sentence.text[..ratio.start]);
    let moves =
        || words.get(ratio.floor..)?.rfind(['由', '从']).filter(|_| sentence.is_origin(&ratio.figure.mention.range));
    let words = match words.ends_with('率') {
        true => words,
        false => moves().map_or(words, |from| sentence.strip_links(&words[..ratio.floor + from])),
    };
    let reading = Reading::new(Metric::Efficiency, Aspect::Level, "<word in 率> before <ratio>");
    ratio.ends_in_rate(words).then_some(Reading { doubt: 1, ..reading })
}

/// 企业3500家，其中超过8成来自…; 26家企业，90%来自…: a share of the level told before.
fn part_of_figure_before(ratio: &Ratio<'_>) -> Option<Reading> {
    let sentence = ratio.figure.sentence;
    let to = ratio.figure.mention.outer.start;
    let words = sentence.strip_links(sentence.words_before(to));
    let phrases = &sentence.lexicon.phrases;
    // 总投资93亿元，增长6.8%，其中九成来自…
    let (opens, ends) = (phrases.start(Role::OfWhich, words).is_some(), phrases.end(Role::OfWhich, words).is_some());
    let skipped = |each: &Draft| opens && each.aspect == Aspect::Growth;
    let last = ratio.figure.earlier.iter().rev().find(|each| !skipped(each));
    let whole = last.filter(|each| each.aspect == Aspect::Level)?;
    let counted = matches!(sentence.mentions[whole.mention].sort, Sort::Count(_));
    // 营业收入22亿元，三成来自海外: of the sum or measure right before, where something is told of the ratio
    let beside = whole.mention + 1 == ratio.figure.index
        && ratio.figure.dimension() != Dimension::Multiple
        && !matches!(whole.metric, Metric::Other | Metric::Duration | Metric::Share)
        && sentence.text[ratio.figure.mention.outer.end..].starts_with(is_letter);
    // 两项航材的税率，分别从14%…
    let bare = words.is_empty() && !sentence.text[..to].ends_with(['从', '由', '为']);
    let part = opens || ends || bare && (counted || beside);
    let reading = Reading::new(whole.metric, Aspect::Share, "<figure>, 其中 <ratio>");
    part.then(|| Reading { category: whole.category.clone(), ..reading })
}

/// 产品八成以上销往欧洲; 在建项目中，有35%来自北京: a share of the things right before, of which something is told.
fn share_of_noun_before(ratio: &Ratio<'_>) -> Option<Reading> {
    let (figure, sentence) = (ratio.figure, ratio.figure.sentence);
    let behind = &sentence.text[figure.mention.outer.end..];
    let told = behind.starts_with(is_letter) && !behind.starts_with('的') && ratio.metric_behind(behind).is_none();
    if !told || matches!(figure.dimension(), Dimension::Multiple | Dimension::PercentagePoint) {
        return None;
    }
    let words = sentence.strip_links(&sentence.text[..figure.mention.outer.start]);
    let among = words.trim_end_matches('有').strip_suffix('，').and_then(|words| words.strip_suffix('中'));
    let row = sentence.lexicon.cues.noun(among.unwrap_or(words))?;
    let reading = Reading::new(row.metric, Aspect::Share, "<noun> before <ratio>");
    Some(Reading { doubt: 1, ..reading })
}

/// 产值60亿元，是去年的1.2倍.
fn multiple_of_figure_before(ratio: &Ratio<'_>) -> Option<Reading> {
    let multiple = ratio.figure.dimension() == Dimension::Multiple;
    let whole = ratio.figure.earlier.last().filter(|_| multiple)?;
    Some(Reading { doubt: 1, ..Reading::new(whole.metric, Aspect::Level, OF_BEFORE) })
}
