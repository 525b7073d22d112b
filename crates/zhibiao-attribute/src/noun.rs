//! The thing that a count counts: the noun after the classifier (142家**企业**) or before the number
//! (**高新技术企业**72家).

use crate::letters::{is_letter, is_letter_or_digit};
use crate::sentence::Sentence;
use crate::zone::{ZONES_IN_GENERAL, ZoneMention, ZoneRef};
use std::ops::Range;
use zhibiao_fact::Metric;
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::{Phrases, Role};

/// Most characters of a list that a noun sums up, and of its first word.
const LONGEST_LIST: usize = 40;
const LONGEST_WORD: usize = 6;

/// Most characters of the name of things that no table knows, before their number.
const LONGEST_UNKNOWN: usize = 10;

/// Characters of a word before one of its letters that could end a noun: 500|强.
const WITHIN_WORD: usize = 3;

/// Most characters of 由三年前的, 比年初净增.
const SIDE_WORDS: usize = 10;

/// The rules of counts beside which no noun known stands.
pub(crate) const UNKNOWN_BEFORE: &str = "<phrase> before <number>";
pub(crate) const UNKNOWN_AFTER: &str = "<phrase> after <classifier>";

/// The rule of a count that is taken out of things told before.
pub(crate) const PARTITIVE: &str = "<noun>中 <count>";

/// The rule of a count of offices and the like by their own name: 七部门.
pub(crate) const AS_CLASSIFIER: &str = "<noun> as classifier";

/// The thing counted, as printed, with the metric that its head noun gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) range: Range<usize>,
    pub(crate) metric: Option<Metric>,
    pub(crate) rule: &'static str,
}

/// The classifier where it is a noun itself (15部门), the noun after it, or else the one before the number.
pub(crate) fn counted(sentence: &Sentence<'_>, index: usize) -> Option<Counted> {
    if let Some(itself) = classifier(sentence, &sentence.mentions[index]) {
        return Some(itself);
    }
    let after = after(sentence, &sentence.mentions[index]);
    if after.as_ref().is_some_and(|found| found.metric.is_some()) {
        return after;
    }
    let before = match before(sentence, index) {
        Some(before) if before.metric.is_some() => Some(before),
        unknown => partitive(sentence, index).or(unknown),
    };
    match before {
        Some(before) if before.metric.is_some() || after.is_none() => Some(before),
        _ => after,
    }
}

/// 15部门, 3社区: a classifier that is the thing counted, where no other noun follows at once.
fn classifier(sentence: &Sentence<'_>, mention: &Mention) -> Option<Counted> {
    let unit = mention.written.unit.as_str();
    let Sort::Count(metric) = mention.sort else { return None };
    sentence.lexicon.cues.noun(unit).filter(|row| row.label == unit)?;
    let more = sentence.lexicon.cues.begins_with_noun(&sentence.text[mention.outer.end..]);
    let start = mention.range.end - unit.len();
    let itself = Counted { range: start..mention.range.end, metric: Some(metric), rule: AS_CLASSIFIER };
    (!more).then_some(itself)
}

/// Whether a classifier can count such a thing: 家 no people, 名 no firms.
fn suits(sentence: &Sentence<'_>, mention: &Mention, metric: Metric) -> bool {
    let (unit, phrases) = (mention.written.unit.as_str(), &sentence.lexicon.phrases);
    match mention.sort {
        Sort::Count(_) if unit == "户" => true,
        // 三家能源领域的龙头企业: a field is none of three
        Sort::Count(Metric::EnterpriseCount) => metric.nature().suits_firms && metric != Metric::Other,
        Sort::Count(Metric::PeopleCount) => metric.nature().suits_people,
        // 9538万股公司股份, 1700项用户课题: what is counted in shares, sheets or items is no firm and nobody
        Sort::Count(Metric::ItemCount) if !unit.is_empty() => match metric {
            Metric::EnterpriseCount => phrases.is(Role::CountsFirms, unit),
            metric if metric.nature().counts_people => !phrases.is(Role::CountsThings, unit),
            _ => true,
        },
        _ => true,
    }
}

/// Whether a classifier can count such a thing at a pinch: 家 sites and scenic spots.
fn may_suit(sentence: &Sentence<'_>, mention: &Mention, metric: Metric) -> bool {
    suits(sentence, mention, metric)
        || mention.sort == Sort::Count(Metric::EnterpriseCount) && matches!(metric, Metric::ItemCount | Metric::Other)
}

/// The first noun behind the figure that its classifier suits, and the nouns that run on from it.
fn after(sentence: &Sentence<'_>, mention: &Mention) -> Option<Counted> {
    let from = mention.outer.end;
    let rest = &sentence.text[from..];
    let skipped = rest.len() - rest.trim_start_matches(['的', ' ', '“', '《', '”']).len();
    let start = from + skipped;
    let start = start + origin(&sentence.text[start..sentence.clause_end(start)]);
    let rest = &sentence.text[start..];
    if rest.starts_with('、') || is_of_ability(sentence, mention) {
        return None;
    }
    if let Some(listed) = listed(sentence, mention, start) {
        return Some(listed);
    }
    let known = nouns(sentence, start, |metric| suits(sentence, mention, metric))
        .or_else(|| nouns(sentence, start, |metric| may_suit(sentence, mention, metric)));
    match known {
        Some((end, metric)) => {
            Some(Counted { range: start..start + end, metric: Some(metric), rule: "<noun> after <classifier>" })
        }
        None => unknown_after(sentence, rest).map(|len| Counted {
            range: start..start + len,
            metric: None,
            rule: UNKNOWN_AFTER,
        }),
    }
}

/// 172家|来自全球的|半导体企业: the bytes that tell where the things counted come from.
fn origin(rest: &str) -> usize {
    let end = rest.char_indices().take(LONGEST_LIST).find(|(_, c)| *c == '的' || c.is_ascii_digit());
    let told = end.filter(|(_, c)| rest.starts_with("来自") && *c == '的');
    told.map_or(0, |(at, c)| at + c.len_utf8())
}

/// 外延片4万片的|能力: whether a word of what can be made stands right behind a count, by itself.
pub(crate) fn is_of_ability(sentence: &Sentence<'_>, mention: &Mention) -> bool {
    let behind = &sentence.text[mention.outer.end..];
    let rest = behind.strip_prefix('的').unwrap_or(behind);
    let word = sentence.lexicon.phrases.start(Role::Ability, rest);
    word.is_some_and(|word| !rest[word.len()..].starts_with(is_letter) || rest[word.len()..].starts_with('的'))
}

/// 20个医药、新材料等|重点项目: the noun that sums up a list of words that name nothing countable.
fn listed(sentence: &Sentence<'_>, mention: &Mention, start: usize) -> Option<Counted> {
    let rest = &sentence.text[start..];
    let end = rest.char_indices().take(LONGEST_LIST).find(|(_, c)| *c == '等' || !(is_letter(*c) || *c == '、'))?.0;
    let behind = rest[end..].strip_prefix('等').filter(|_| rest[..end].contains('、'))?;
    let noun = sentence.text.len() - behind.len();
    let (len, metric) = nouns(sentence, noun, |metric| suits(sentence, mention, metric) && metric != Metric::Other)?;
    let first = &rest[..rest.find('、')?];
    // 23家材料、设备等配套企业: material and equipment is nothing of which there are so many 家
    let countable = sentence.lexicon.cues.nouns_in(first).any(|(_, row)| suits(sentence, mention, row.metric));
    if first.chars().count() > LONGEST_WORD || countable {
        return None;
    }
    Some(Counted { range: noun..noun + len, metric: Some(metric), rule: "<classifier> of a list that <noun> sums up" })
}

/// Bytes of what may stand between a figure and the noun it counts.
const REACH: usize = 25 * 3;

/// The end, from byte `start` on, of the first noun that suits, with those that run on from it.
fn nouns(sentence: &Sentence<'_>, start: usize, suits: impl Fn(Metric) -> bool) -> Option<(usize, Metric)> {
    let rest = &sentence.text[start..];
    let mut phrase: Option<(usize, Metric)> = None;
    for (range, row) in sentence.lexicon.cues.nouns_near(rest, REACH) {
        let floor = phrase.map_or(0, |(end, _)| end);
        let gap = &rest[floor..range.start];
        // 17个院士领衔项目
        let runs_on = phrase.is_none() || gap.is_empty() || sentence.lexicon.phrases.is(Role::Headed, gap);
        let ends = |at: usize| !of_class(sentence, start + at) && ends_noun(sentence, rest, at);
        let ended = || phrase.is_some() && ends(floor); // 企业|集体入驻
        let broken = gap.len() > REACH || gap.char_indices().any(|(at, _)| ends(floor + at)) || ended();
        if !runs_on || broken || phrase.is_some() && gap.contains('、') {
            break;
        }
        let behind = &rest[range.end..];
        let nation = row.label == "国家"
            && behind.starts_with(is_letter)
            && !behind.starts_with('的')
            && !ends_noun(sentence, rest, range.end);
        let attribute = nation || behind.starts_with('级'); // 100个地市级服务网点
        // 三项上海自贸区银行业监管制度: a zone by its name is whose they are
        let whose = |zone: &ZoneMention| matches!(zone.what, ZoneRef::Named(_)) && zone.range.end == start + range.end;
        if suits(row.metric) && !attribute && !sentence.zones.iter().any(whose) {
            phrase = Some((range.end, row.metric));
        }
    }
    phrase
}

/// Whether byte `at` is in the sum that makes a class: 投资|10亿元以上|的项目.
fn of_class(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.mentions.iter().any(|each| each.threshold && each.outer.contains(&at))
}

/// Whether a noun phrase ends before byte `at`: 与, 共 and the like, but not within 公共 or 中等.
fn ends_noun(sentence: &Sentence<'_>, text: &str, at: usize) -> bool {
    let phrases = &sentence.lexicon.phrases;
    phrases.start(Role::EndsNoun, &text[at..]).is_some() && !in_word(phrases, text, at)
}

/// Whether byte `at` is in a word that a noun runs across, though a letter of it would end one: 公共, 共享, 500强.
fn in_word(phrases: &Phrases, text: &str, at: usize) -> bool {
    let covers = |from: usize| phrases.start(Role::NounWord, &text[from..]).is_some_and(|word| from + word.len() > at);
    covers(at) || text[..at].char_indices().rev().take(WITHIN_WORD).any(|(from, _)| covers(from))
}

/// The length of a phrase that no table knows right behind a classifier: up to a mark, a verb or 的.
fn unknown_after(sentence: &Sentence<'_>, rest: &str) -> Option<usize> {
    let end = rest
        .char_indices()
        .find(|(at, c)| !is_letter_or_digit(*c) || matches!(c, '的' | '了') || ends_noun(sentence, rest, *at))
        .map_or(rest.len(), |(at, _)| at);
    let moves = sentence.lexicon.phrases.end(Role::LeadsTo, &rest[..end]).is_some(); // 66户整合至12户
    ((2..=10).contains(&rest[..end].chars().count()) && !moves).then_some(end)
}

/// The phrase that ends at byte `end` of the clause of figure `index`: 城镇调查失业率.
pub(crate) fn phrase(sentence: &Sentence<'_>, index: usize, end: usize) -> Range<usize> {
    let from = noun_floor(sentence, index, sentence.mentions[index].range.start).min(end);
    from + left_edge(sentence, &sentence.text[from..end])..end
}

/// Where a noun that ends before byte `to` and figure `index` can start: behind the figure, zone and time before it, in its clause.
fn noun_floor(sentence: &Sentence<'_>, index: usize, to: usize) -> usize {
    let figures = sentence.mentions[..index].iter().rev();
    let limit = { figures }
        .find(|each| !matches!(each.sort, Sort::Bare | Sort::Ordinal | Sort::Structural))
        .map_or(0, |each| each.outer.end);
    let from = sentence.clause_start(to).max(limit);
    let zone = sentence.zones.iter().rev().find(|each| {
        let counted = matches!(each.what, ZoneRef::Park(_)) || each.rule == ZONES_IN_GENERAL;
        each.range.end <= to && !counted
    });
    let from = zone.map_or(from, |zone| from.max(zone.range.end));
    let time = sentence.times.iter().rev().find(|each| each.range.end <= to);
    time.map_or(from, |time| from.max(time.range.end))
}

fn before(sentence: &Sentence<'_>, index: usize) -> Option<Counted> {
    let mention = &sentence.mentions[index];
    let to = side_word(sentence, index).unwrap_or(mention.outer.start);
    let from = noun_floor(sentence, index, to.min(mention.range.start));
    let stripped = sentence.strip_links(&sentence.text[from..to.max(from)]).trim_end_matches(['也', '已']);
    // 水利工程已开工24项: the stage that they are at stands between
    let stage = sentence.lexicon.phrases.end(Role::Stage, stripped);
    let things = stage.map(|stage| stripped[..stripped.len() - stage.len()].trim_end_matches('已'));
    let stripped = things.filter(|things| sentence.lexicon.cues.noun(things).is_some()).unwrap_or(stripped);
    let start = left_edge(sentence, stripped);
    let phrase = &stripped[start..];
    let verb = sentence.lexicon.phrases.end(Role::OpensNoun, phrase).is_some_and(|verb| verb.len() == phrase.len());
    if phrase.chars().count() < 2 || phrase.ends_with('等') || verb {
        return None;
    }
    let at = from + start;
    let bare = phrase.trim_end_matches(['”', '》', ')', '）']);
    let (phrase, bare) = match bare.strip_suffix('数').filter(|bare| sentence.lexicon.cues.noun(bare).is_some()) {
        Some(things) => (things, things), // 登记企业|数
        None => (phrase, bare),
    };
    let prize = |metric: Metric| metric == Metric::AwardCount && bare.ends_with('奖'); // 一等奖1名
    let metric = sentence.lexicon.cues.noun(bare).map(|row| row.metric);
    let metric = metric.filter(|metric| may_suit(sentence, mention, *metric) || prize(*metric));
    // 警方19号在东港市拘捕了|38人: words of a sentence, and no name
    let told =
        metric.is_none() && (phrase.contains(|c: char| c.is_ascii_digit()) || phrase.chars().count() > LONGEST_UNKNOWN);
    (!told).then(|| Counted {
        range: at..at + phrase.len(),
        metric,
        rule: if metric.is_some() { "<noun> before <number>" } else { UNKNOWN_BEFORE },
    })
}

/// 企业|由三年前的560户减到471户, 企业|比年初净增58家: where the words begin, in the clause, that tell only from what or how a count
/// moved; where the clause begins with them, the end of the one before it (就业人数，|由39万人回升到100万人).
fn side_word(sentence: &Sentence<'_>, index: usize) -> Option<usize> {
    let mention = &sentence.mentions[index];
    let words = sentence.words_before(mention.outer.start);
    let (at, word) = words.char_indices().rev().find(|(_, c)| matches!(c, '由' | '从' | '比' | '较'))?;
    let told = &words[at + word.len_utf8()..];
    let moved = match word {
        '由' | '从' => sentence.is_origin(&mention.range),
        _ => sentence.lexicon.phrases.end(Role::Moved, told).is_some(),
    };
    let start = mention.outer.start - words.len() + at;
    let topic = sentence.text[..start].strip_suffix('，').filter(|_| at == 0);
    (moved && told.chars().count() <= SIDE_WORDS).then_some(topic.map_or(start, str::len))
}

/// 签约项目中在建18家、投产22家: the noun that the counts of a sentence are taken from.
fn partitive(sentence: &Sentence<'_>, index: usize) -> Option<Counted> {
    let mention = &sentence.mentions[index];
    let before = &sentence.text[..mention.range.start];
    let word = |at: usize| sentence.lexicon.phrases.start(Role::NounWord, &before[at..]).is_some();
    let end = before.rfind('中').filter(|at| !word(*at) && !before[..*at].ends_with('其'))?;
    let row = sentence.lexicon.cues.noun(&before[..end]).filter(|row| suits(sentence, mention, row.metric))?;
    Some(Counted { range: end - row.label.len()..end, metric: Some(row.metric), rule: PARTITIVE })
}

/// Where a noun phrase that ends with `text` starts: after the last mark or verb in it.
fn left_edge(sentence: &Sentence<'_>, text: &str) -> usize {
    let quoted = quoted(sentence, text);
    let mark = text
        .char_indices()
        .rev()
        .filter(|(at, _)| !quoted.contains(at))
        .find(|(_, c)| matches!(c, '、' | '“' | '”' | '》' | '《' | '+' | '＋' | '．') && !text.ends_with(*c))
        .map_or(0, |(index, c)| index + c.len_utf8());
    let phrases = &sentence.lexicon.phrases;
    let verbs = phrases.within(Role::OpensNoun, &text[mark..]);
    let verbs = verbs.filter(|verb| !in_word(phrases, text, mark + verb.start)).map(|verb| mark + verb.end);
    let cuts = verbs.filter(|end| text[*end..].chars().nth(1).is_some() && keeps_noun(sentence, text, *end));
    cuts.max().unwrap_or(mark)
}

/// The words in quotation marks that are a part of the noun `text` ends with, marks and all: 专精特新|“小巨人”|企业.
fn quoted(sentence: &Sentence<'_>, text: &str) -> Range<usize> {
    let pair = text.rfind('”').and_then(|close| Some(text[..close].rfind('“')?..close + '”'.len_utf8()));
    let noun = |pair: &Range<usize>| sentence.lexicon.cues.begins_with_noun(&text[pair.end..]);
    pair.filter(noun).unwrap_or(0..0)
}

/// A cut is good where what is left is still a noun of its own.
fn keeps_noun(sentence: &Sentence<'_>, text: &str, cut: usize) -> bool {
    sentence.lexicon.cues.noun(text).is_none() || sentence.lexicon.cues.noun(&text[cut..]).is_some()
}
