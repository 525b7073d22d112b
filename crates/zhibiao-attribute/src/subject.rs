//! The project, company, industry or park that a figure is about, where it is not its zone's.

pub(crate) mod phase;

use crate::letters::is_letter_or_digit;
use crate::list;
use crate::noun::{counted, phrase};
use crate::sentence::Sentence;
use std::cmp::Reverse;
use std::ops::Range;
use zhibiao_fact::Metric;
use zhibiao_lex::time::{TimeExpression, TimeMention};
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::{Cue, Found, Phrase, Phrases, Role};
use zhibiao_quantity::Dimension;

/// Characters of 规上工业, 第三产业.
const WHOLE_SECTOR: usize = 4;
/// Fewest characters of a name behind that of its zone.
const OWN_NAME: usize = 5;
/// Marks that the name of a project or company stands behind.
const MARKS: &[char] = &['，', '。', '；', '、', '：', ',', '“', '”', '《', '》', '的'];

/// A name without the zone that it begins with, where what is left is one: not 广州高新区投资公司.
pub(crate) fn within_zone(sentence: &Sentence<'_>, name: Range<usize>) -> Range<usize> {
    let zone = sentence.zones.iter().find(|each| each.range.start == name.start && !each.is_region());
    let rest = zone.map(|zone| zone.range.end..name.end).filter(|rest| rest.start < rest.end);
    let told = rest.filter(|rest| !sentence.lexicon.collectives.name(&sentence.text[rest.clone()]));
    told.filter(|rest| sentence.text[rest.clone()].chars().count() >= OWN_NAME).unwrap_or(name)
}

/// A name as it goes within its zone.
pub(crate) fn own_name<'a>(sentence: &'a Sentence<'_>, name: Range<usize>) -> &'a str {
    &sentence.text[within_zone(sentence, name)]
}

/// 该项目, 该公司: the word before byte `at` that points to the one named last, perhaps in another paragraph.
pub(crate) fn refers_back<'a>(sentence: &'a Sentence<'_>, at: usize) -> Option<&'a Range<usize>> {
    let mut words = sentence.phrases(Role::RefersBack).map(|phrase| &phrase.range);
    let opens = |start: usize| start == 0 || sentence.text[..start].ends_with(['，', '“']);
    words.find(|word| word.end <= at && opens(word.start))
}

/// Whether a name is that of a company.
pub(crate) fn is_firm(name: &str, phrases: &Phrases) -> bool {
    phrases.end(Role::Firm, name).is_some()
}

/// Whether a name is that of a project or park, and of no part of one: 自动化生产线.
pub(crate) fn is_venture(name: &str, phrases: &Phrases) -> bool {
    !is_firm(name, phrases) && !name.contains("生产线")
}

/// The company, or else the project or park, named last before byte `at`.
pub(crate) fn last_named(sentence: &Sentence<'_>, at: usize, firm: bool) -> Option<Range<usize>> {
    let fits = if firm { is_firm } else { is_venture };
    let heads = sentence.phrases(Role::Subject).map(|head| &head.range).filter(|head| head.end <= at);
    let mut heads: Vec<_> =
        heads.filter(|head| fits(&sentence.text[(*head).clone()], &sentence.lexicon.phrases)).collect();
    heads.sort_by_key(|head| Reverse(head.end));
    heads.into_iter().filter(|head| is_single(sentence, head, at)).find_map(|head| name_of(sentence, head))
}

/// Whether a head before byte `at` is that of one project or company, by what follows it.
fn is_single(sentence: &Sentence<'_>, head: &Range<usize>, at: usize) -> bool {
    let behind = sentence.text.get(head.end..at).unwrap_or_default();
    sentence.lexicon.phrases.start(Role::NoSubject, behind).is_none()
        && !sentence.text[..head.end].ends_with("上市公司")
        && !is_counted(sentence, head)
}

/// 对获得国家级奖项的企业，将给予|500万元: those that a sum before byte `at` is offered to.
pub(crate) fn offered_to(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 30;
    let phrases = &sentence.lexicon.phrases;
    let opens = |start: usize| sentence.is_opening(start) || sentence.zones.iter().any(|zone| zone.range.end == start);
    let (start, _) = sentence.text[..at].rmatch_indices('对').find(|(start, _)| opens(*start))?;
    let rest = sentence.text[start..at].trim_start_matches(['对', '于']);
    let from = at - rest.len();
    let ends = [Role::Offered, Role::Grants, Role::Respectively];
    let grants = |index: usize| ends.iter().any(|role| phrases.start(*role, &rest[index..]).is_some());
    let end = rest.char_indices().find(|(index, c)| matches!(c, '，' | '；' | '将' | '按') || grants(*index))?.0;
    let told = (4..=LONGEST).contains(&rest[..end].chars().count()) && !rest[..end].contains('、');
    told.then(|| from..from + end)
}

/// |对东盟|出口, |对共建“一带一路”国家|出口: where the words of whom one trades with begin, right before byte `to`.
fn partner(sentence: &Sentence<'_>, to: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let words = sentence.words_before(to);
    let (at, _) = words.char_indices().rev().take(LONGEST).find(|(_, c)| matches!(c, '对' | '与' | '同'))?;
    let start = to - words.len() + at;
    let place = sentence.zones.iter().any(|zone| zone.is_region() && zone.range.start >= start && zone.range.end == to);
    (place || words.ends_with("国家")).then_some(start)
}

/// 设立5000万元|应急转贷资金, 规模5亿元的|天使投资基金: the money named right behind figure `index`.
pub(crate) fn money_behind(sentence: &Sentence<'_>, index: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 12;
    let from = sentence.mentions[index].outer.end;
    let clause = &sentence.text[from..sentence.clause_end(from)];
    let name = clause.trim_start_matches('的');
    let end = sentence.lexicon.phrases.within(Role::Kind, name).next()?.end;
    let own = name[..end].chars().all(is_letter_or_digit) && (4..=LONGEST).contains(&name[..end].chars().count());
    let start = from + clause.len() - name.len();
    own.then_some(start..start + end)
}

/// 出口|总额, 对东盟进出口, 技改投资, 惠企资金, 5亿元的天使基金: the kind of trade, investment, loans or money given that the metric word
/// of figure `index` names.
pub(crate) fn kind(sentence: &Sentence<'_>, index: usize, word: &Range<usize>) -> Option<Range<usize>> {
    const SIZE: [char; 4] = ['总', '余', '额', '值'];
    const LONGEST: usize = 14;
    if sentence.text[..word.end].ends_with('”') {
        return Some(sentence.text[..word.end].rfind('“')?..word.end); // 发放“链易贷”17.5亿元
    }
    let behind = sentence.mentions[index].outer.end;
    let mut named = match sentence.text.get(behind..word.start) {
        Some(lead) => behind + lead.len() - lead.trim_start_matches('的').len()..word.end,
        None => phrase(sentence, index, word.end),
    };
    let partner = partner(sentence, word.start);
    named.start = partner.unwrap_or(named.start);
    let text = sentence.text[named.clone()].trim_end_matches(SIZE);
    let phrases = &sentence.lexicon.phrases;
    let own = phrases.end(Role::Kind, text).is_some_and(|kind| !text[..text.len() - kind.len()].ends_with('进'));
    let length = text.chars().count();
    let name = (length == 2 || (4..=LONGEST).contains(&length)) && text.chars().all(is_letter_or_digit);
    (partner.is_some() || own && name && !text.ends_with("进出口")).then(|| named.start..named.start + text.len())
}

/// Where the name of a project starts that its capacity stands in: 某某公司30万吨/年磷酸铁锂项目.
pub(crate) fn project_start(sentence: &Sentence<'_>, at: usize) -> usize {
    let text = &sentence.text[..at];
    let mark = text.char_indices().rev().find(|(_, c)| MARKS.contains(c)).map(|(start, c)| start + c.len_utf8());
    let word = sentence.lexicon.phrases.within(Role::OpensName, text).map(|word| word.end).max();
    mark.max(word).unwrap_or(0)
}

/// 投资20亿元的配电网项目, 60亿元储能项目, 总投资431亿元、全长358公里的太焦高铁: the project or fund named right behind a figure, or behind
/// the next of a row.
pub(crate) fn behind(sentence: &Sentence<'_>, mention: usize) -> Option<Range<usize>> {
    right_behind(sentence, mention).or_else(|| {
        let from = sentence.mentions[mention].outer.end;
        let next = &sentence.mentions.get(mention + 1)?.outer;
        let row = sentence.text.get(from..next.start)?.strip_prefix('、')?;
        let close = row.chars().count() <= BETWEEN && !row.contains(MARKS);
        if close && sentence.text[next.end..].starts_with('的') { right_behind(sentence, mention + 1) } else { None }
    })
}

/// Most characters before the next figure of a row: 全长.
const BETWEEN: usize = 6;

/// The project or fund named right behind a figure.
fn right_behind(sentence: &Sentence<'_>, mention: usize) -> Option<Range<usize>> {
    let from = sentence.mentions[mention].outer.end;
    // 磷酸（锰）铁锂项目: brackets may stand in a name
    let rest = &sentence.text[from..];
    let rest = &rest[..rest.find(['、', '，', ',', '。', '；', ';', '：', ':', '！', '？', '—']).unwrap_or(rest.len())];
    let phrases = &sentence.lexicon.phrases;
    let size = phrases.start(Role::FundSize, rest).unwrap_or_default(); // 1000亿元|规模|的创新基金
    let name = rest[size.len()..].trim_start_matches('的');
    let name = name.strip_prefix('“').filter(|rest| !rest.contains('”')).unwrap_or(name);
    let start = from + (rest.len() - name.len());
    // 全长1200公里的滇中引水|工程; but 120公里的快速|铁路, 的|高速铁路, 9小时完成新站的|铁路
    let built = |head: &&Phrase| {
        let own = sentence.text.get(start..head.range.start).filter(|own| !own.is_empty() && rest.starts_with('的'));
        phrases.is(Role::Built, &sentence.text[head.range.clone()])
            && own.is_some_and(|own| phrases.end(Role::Unnamed, own).is_none() && !phrases.holds(Role::OpensName, own))
    };
    let heads = sentence.phrases(Role::Object).chain(sentence.phrases(Role::Subject).filter(built));
    let heads = heads.map(|head| &head.range).filter(|head| head.start >= start && head.end <= start + name.len());
    let end = heads.map(|head| head.end).min()?;
    let name = &name[..end - start];
    let named = !phrases.holds(Role::NoObject, name);
    let whole = [('（', '）'), ('(', ')')]
        .iter()
        .all(|(open, close)| name.split(*open).count() == name.split(*close).count() && !name.starts_with(*close));
    (named && whole && (4..=30).contains(&name.chars().count())).then_some(start..end)
}

/// The project, company or industry named last before byte `at` of a sentence.
pub(crate) fn before(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let text = &sentence.text[..at];
    let ended = |head: &&Phrase| head.range.end <= at;
    let named = |head: &Range<usize>| is_single(sentence, head, at);
    // 高新技术产业占规上工业的一半: what a share is of is not whose it is
    let whole = |head: &Range<usize>| text[..head.start].ends_with('占');
    let sector = |head: &Range<usize>| is_measured(sentence, head) && reaches(sentence, head, at) && !whole(head);
    let roles = [Role::Subject, Role::Sector, Role::Gathering];
    let mut heads: Vec<_> = roles.into_iter().flat_map(|role| sentence.phrases(role)).filter(ended).collect();
    heads.sort_by_key(|head| Reverse((head.range.end, Reverse(head.range.start))));
    let told = |head: &&Phrase| if head.role == Role::Sector { sector(&head.range) } else { named(&head.range) };
    let mut heads = heads.into_iter().filter(told).map(|head| &head.range);
    let last = heads.next()?;
    // 北原铁路集团…，集团完成投资35亿元
    let same = |head: &&Range<usize>| text[(*head).clone()] == text[last.clone()];
    name_of(sentence, last).or_else(|| name_of(sentence, heads.find(same)?))
}

/// The fair, congress or contest named last before byte `at` of a sentence: 第三届农机博览会…，吸引|120家企业参展.
pub(crate) fn gathering(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let heads = sentence.phrases(Role::Gathering).map(|head| &head.range);
    name_of(sentence, heads.filter(|head| head.end <= at && !is_counted(sentence, head)).last()?)
}

/// “千年秀林”工程已累计造林|45.4万亩, “园区贷”累计放款|21.7亿元: what is named last in quotes before byte `at` and opens its clause, where
/// no zone or region stands behind it; or what is only `held` (参加“居住地服务日”活动，累计开展|600余次). What follows at once counts it, and
/// others: “长征七号”、“长征五号”两枚.
pub(crate) fn quoted(sentence: &Sentence<'_>, at: usize, held: bool) -> Option<Range<usize>> {
    let (text, phrases) = (&sentence.text[..at], &sentence.lexicon.phrases);
    let close = text.rfind('”')?;
    let open = text[..close].rfind('“')?;
    let end = close + '”'.len_utf8();
    let head = phrases.start(Role::QuotedHead, &text[end..]).map(str::len);
    let headed = || phrases.end(Role::QuotedHead, &text[open..close]).map(|_| 0);
    let name = open..end + head.or_else(headed)?;
    let mut places = sentence.zones.iter().map(|zone| &zone.range);
    let opens = sentence.is_opening(open) || places.clone().any(|place| place.end == open);
    let apart = places.any(|place| place.start >= name.end && place.end <= at) || text[name.end..].contains('；');
    let counted = matches!(&text[name.end..], "" | "等");
    ((opens || held) && !apart && !counted).then_some(name)
}

/// 战略性新兴产业、高新技术产业增加值分别增长10%、7.9%, 第一、第二产业…: the one of as many industries in a row that a figure of a list is
/// of, where `last` is the last.
pub(crate) fn one_of_row(sentence: &Sentence<'_>, mention: usize, last: &Range<usize>) -> Option<String> {
    let phrases = &sentence.lexicon.phrases;
    let list = list::around(sentence, mention);
    let between = last.end..sentence.mentions[list.start].range.start;
    if list.len() < 2 || !sentence.holds(Role::Respectively, &between) {
        return None;
    }
    let opening = sentence.opening(sentence.clause_start(last.start)); // 2024年|战略性新兴产业、高新技术产业
    let head = phrases.end(Role::Sector, sentence.text.get(opening..last.end)?)?;
    let names = list::names(sentence, opening..last.end);
    if names.len() != list.len() {
        return None;
    }
    let name = &sentence.text[names[mention - list.start].clone()];
    let tail = match phrases.end(Role::Sector, name) {
        Some(_) => "",
        None if names.last().is_some_and(|last| last.len() == head.len()) => head.get(name.len()..)?, // 第二|产业
        None => head,
    };
    Some(format!("{name}{tail}"))
}

/// The project named last in a sentence; where that tells phases, the one that they are of, if it is not `known` already:
/// 产业基地分三期推进，一期建设一条|生产线.
pub(crate) fn spoken_of(sentence: &Sentence<'_>, known: bool) -> Option<Range<usize>> {
    let whole = sentence.phrases(Role::Phase).next().map(|phase| before(sentence, phase.range.start));
    let last = || before(sentence, sentence.text.len());
    match whole {
        Some(None) if known => None,
        whole => whole.flatten().or_else(last),
    }
}

/// Whether an industry holds up to byte `at`: 锂电产业…；税收7亿元, 规上工业增加值增长6.2%，高于全市3.4个百分点; but
/// 规上工业增加值…；税收入库23亿元 is of all.
fn reaches(sentence: &Sentence<'_>, head: &Range<usize>, at: usize) -> bool {
    let clause = sentence.clause_start(at);
    let measured =
        |found: &Found<'_>| matches!(found.cue, Cue::Metric(_)) && found.range.start >= clause && found.range.end <= at;
    let rest = sentence.text.get(head.end..at).unwrap_or_default();
    let whole = sentence.text[head.clone()].contains("工业");
    !whole || head.end > clause || !rest.contains('；') && !sentence.cues.iter().any(measured)
}

/// 科技专项资金6000万元, 生物医药并购基金总规模20亿元，首期5亿元: the fund named right before a sum of money given, or, where the sum is
/// told as its size, last in the sentence.
pub(crate) fn fund(sentence: &Sentence<'_>, at: usize, size: bool) -> Option<Range<usize>> {
    let phrases = &sentence.lexicon.phrases;
    let words = sentence.strip_links(&sentence.text[..at]);
    let beside = phrases.end(Role::Fund, words).map(|head| words.len() - head.len()..words.len());
    let last = || size.then(|| phrases.within(Role::Fund, &sentence.text[..at]).last()).flatten();
    let head = beside.or_else(last)?;
    name_of(sentence, &head).or_else(|| Some(head).filter(|head| sentence.text[head.clone()].chars().count() > 2))
}

/// 签约项目21个, 12家上市公司, 5只基金: what is counted is no single project or company.
fn is_counted(sentence: &Sentence<'_>, head: &Range<usize>) -> bool {
    let classed = |index: usize| {
        let metric = counted(sentence, index).and_then(|noun| noun.metric);
        metric.is_some_and(|metric| metric.nature().counts_ventures)
    };
    let counts = |index: &usize| matches!(sentence.mentions[*index].sort, Sort::Count(_));
    let ahead = sentence.mentions.partition_point(|each| each.outer.end <= head.start);
    let between = |index: usize| &sentence.text[sentence.mentions[index].outer.end..head.start];
    let mut before = (0..ahead).rev().take_while(|index| between(*index).chars().nth(COUNTED).is_none());
    let own = |index: usize| between(index).is_empty() || !between(index).contains(MARKS) && classed(index);
    let behind = (ahead..sentence.mentions.len()).find(|index| sentence.mentions[*index].outer.start >= head.end);
    let follows = |index: &usize| {
        sentence.strip_links(&sentence.text[head.end..sentence.mentions[*index].outer.start]).is_empty()
    };
    // 举办招聘会14场
    let gathering = sentence.lexicon.phrases.is(Role::Gathering, &sentence.text[head.clone()]);
    let held = |index: usize| gathering && sentence.mentions[index].sort == Sort::Count(Metric::ActivityCount);
    before.any(|index| counts(&index) && own(index))
        || behind.filter(counts).filter(follows).is_some_and(|index| classed(index) || held(index))
}

/// Characters between a count and the head of what it counts.
const COUNTED: usize = 8;

/// Whether a measure of the industry that ends with `head` follows: its 产值, 增加值, 增长 …
fn is_measured(sentence: &Sentence<'_>, head: &Range<usize>) -> bool {
    let short = sentence.text[head.clone()].chars().count() < WHOLE_SECTOR;
    sentence.cues.iter().any(|found| {
        let from = head.end.max(found.range.start);
        let within = short && found.range.start == head.start && found.range.end > from; // 电子显示|产业产值
        let near = found.range.start >= head.end && from - head.end <= 4 * 3;
        (within || near)
            && matches!(found.cue, Cue::Metric(_) | Cue::Aspect(_))
            && !sentence.text[head.end..from].contains(MARKS)
    })
}

/// The name that ends with a head: it begins behind a mark, or behind a verb that is not too far away. The long name of a sector
/// (规上工业) is a name by itself.
fn name_of(sentence: &Sentence<'_>, head: &Range<usize>) -> Option<Range<usize>> {
    let text = &sentence.text[..head.end];
    let sector = sentence.lexicon.phrases.is(Role::Sector, &text[head.clone()]);
    if sector && text[head.clone()].chars().count() >= WHOLE_SECTOR {
        return Some(head.clone());
    }
    let before = &text[..head.start];
    let edge_at = |index: usize, c: char| {
        let verb = sentence.lexicon.phrases.start(Role::OpensName, &text[index..]);
        // 海南某某投资|有限公司: no company is called 有限公司
        let verb = verb.filter(|word| {
            let rest = &text[index + word.len()..];
            !rest.is_empty() && !sentence.lexicon.phrases.is(Role::LegalForm, rest)
        });
        let near = || before[index..].chars().count() <= 30;
        match verb {
            _ if MARKS.contains(&c) => Some(index + c.len_utf8()),
            Some(word) if near() => Some(index + word.len()),
            _ => None,
        }
    };
    let from = before.char_indices().rev().find_map(|(index, c)| edge_at(index, c)).unwrap_or(0);
    // 设立3亿元|转贷基金, 建成两条|电芯生产线
    let cuts = |each: &&Mention| {
        matches!(each.quantity.unit.dimension, Dimension::Money | Dimension::Count)
            && !matches!(each.sort, Sort::Ordinal | Sort::Bare)
    };
    let within = |end: &usize| *end > from && *end <= head.start;
    let sum = sentence.mentions.iter().filter(cuts).map(|each| each.outer.end).rfind(within);
    // 到2026年|生物医药产业
    let dated = |time: &&TimeMention| time.expression != TimeExpression::PerYear;
    let time = || sentence.times.iter().filter(dated).map(|time| time.range.end).rfind(within);
    let time = if sector { time() } else { None };
    let from = behind_lead(sentence, sum.max(time).unwrap_or(from)..head.end);
    let name = text[from..].trim();
    // 控制性工程——青松隧道: what it is, and its name
    let name = name.rsplit("——").next().unwrap_or(name);
    let name = name.rsplit_once("企业").map_or(name, |(_, own)| if own.chars().count() >= 6 { own } else { name });
    let own = name.chars().count() > text[head.clone()].chars().count() + 1;
    let kind = sentence.lexicon.phrases.end(Role::Unnamed, before).is_some();
    (own && !kind).then(|| head.end - name.len()..head.end)
}

/// Where a name begins behind the times and words of the sentence before it: 记者今天（7月1日）从|国铁集团, 去年|公司拿出4600万元.
fn behind_lead(sentence: &Sentence<'_>, name: Range<usize>) -> usize {
    let text = &sentence.text[..name.end];
    let next = |at: &usize| {
        let at = *at;
        let start = name.end - text[at..].trim_start_matches(['（', '(', '）', ')']).len();
        let dated = |time: &&TimeMention| time.range.start == start && time.expression != TimeExpression::PerYear;
        let time = sentence.times.iter().find(dated).map(|time| time.range.end);
        let phrases = &sentence.lexicon.phrases;
        let word_at = |at: usize| {
            let word = phrases.start(Role::BeforeName, &text[at..])?;
            let noun = phrases.start(Role::NounWord, &text[at..]).map_or(0, str::len); // 对外贸易
            (noun <= word.len()).then_some(word)
        };
        // 从化 is a name, but 随州高新区|到机场
        let word = || match sentence.zones.iter().find(|zone| zone.range.start == at && zone.range.end < name.end) {
            Some(zone) => word_at(zone.range.end).map(|word| zone.range.end + word.len()),
            None => word_at(at).map(|word| at + word.len()),
        };
        time.or_else(word).filter(|end| *end < name.end)
    };
    let at = std::iter::successors(Some(name.start), next).last().unwrap_or(name.start);
    if at > name.start { name.end - text[at..].trim_start_matches(['）', ')']).len() } else { at }
}
