//! Large numbers without a unit whose neighbours say what they count: 净利润1500万, 76万群众, 参保人数达13.34亿.

use crate::letters::is_letter;
use crate::sentence::Sentence;
use zhibiao_fact::Metric;
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::{Cue, Phrases, Role};
use zhibiao_quantity::{Dimension, Factor, Unit};

/// Words right before a number, with what they count.
const COUNTED_BEFORE: &[(Role, Metric)] = &[
    (Role::PeopleBefore, Metric::PeopleCount),
    (Role::PopulationBefore, Metric::Population),
    (Role::VisitsBefore, Metric::ActivityCount),
];
/// Most characters between a number and 人, where a people is named: 47万叙利亚人.
const PEOPLE_REACH: usize = 6;
/// Characters between a number and the name of the sum: 2800亿专项扶贫资金.
const SUM_REACH: usize = 5;
/// Most bytes between a number and the noun that it counts.
const REACH: usize = 10 * 3;

/// Gives bare numbers with 万 or 亿 the unit that their neighbours tell.
pub(crate) fn read(sentence: &mut Sentence<'_>) {
    for index in 0..sentence.mentions.len() {
        let mention = &sentence.mentions[index];
        if mention.sort != Sort::Bare || !mention.written.scale.contains(['万', '亿']) {
            continue;
        }
        let behind = sentence.text[mention.outer.end..].trim_start_matches('的');
        let counts = match sentence.lexicon.phrases.start(Role::MoneyBehind, behind) {
            Some(_) => None,
            None => counted(sentence, mention).or_else(|| carried_on(sentence, index)),
        };
        let money = counts.is_none() && is_money(sentence, mention);
        let counts = counts.or_else(|| if money { None } else { named_before(sentence, mention) });
        let (dimension, base, sort, rule) = match counts {
            _ if money => (Dimension::Money, "CNY", Sort::Measure, "money by its metric"),
            Some(metric) => (Dimension::Count, "1", Sort::Count(metric), "counted by its neighbours"),
            None => continue,
        };
        let unit = Unit { factor: mention.quantity.unit.factor, ..Unit::new(dimension, base, Factor::ONE) };
        settle(&mut sentence.mentions[index], unit, sort, rule);
    }
}

fn settle(mention: &mut Mention, unit: Unit, sort: Sort, rule: &'static str) {
    mention.quantity.unit = unit;
    mention.sort = sort;
    mention.rules.push(rule);
}

/// 76万群众, 625万建档立卡贫困人口, 20万民族|家庭; 参保人数达13.34亿.
fn counted(sentence: &Sentence<'_>, mention: &Mention) -> Option<Metric> {
    let before = sentence.strip_links(&sentence.text[..mention.range.start]).trim_end_matches(['由', '从']);
    let before = without_change(sentence, before);
    let phrases = &sentence.lexicon.phrases;
    if let Some((_, metric)) = COUNTED_BEFORE.iter().find(|(role, _)| phrases.end(*role, before).is_some()) {
        return Some(*metric);
    }
    let rest = &sentence.text[mention.outer.end..];
    if names_a_people(rest, phrases) {
        return Some(Metric::PeopleCount);
    }
    let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len()).min(rest.floor_char_boundary(REACH));
    let mut nouns = sentence.lexicon.cues.nouns_in(&rest[..end]);
    let (mut place, mut row) = nouns.next()?;
    for (next, word) in nouns {
        if next.start != place.end {
            break;
        }
        (place, row) = (next, word);
    }
    (row.metric.nature().counts_people || row.metric == Metric::EnterpriseCount).then_some(Metric::PeopleCount)
}

/// The start of a sentence without the verb of change that it ends in: 贫困人口|减少.
fn without_change<'t>(sentence: &Sentence<'_>, before: &'t str) -> &'t str {
    let verb =
        sentence.cues.iter().find(|found| matches!(found.cue, Cue::Aspect(_)) && found.range.end == before.len());
    verb.map_or(before, |verb| &before[..verb.range.start])
}

/// 孤独症儿童60万, where no money is spoken of.
fn named_before(sentence: &Sentence<'_>, mention: &Mention) -> Option<Metric> {
    let before = sentence.strip_links(&sentence.text[..mention.outer.start]);
    let metric = sentence.lexicon.cues.noun(before)?.metric;
    metric.nature().counts_people.then_some(metric)
}

/// 叙利亚人丧生, 当地人.
fn names_a_people(rest: &str, phrases: &Phrases) -> bool {
    let mut chars = rest.trim_start_matches('“').chars();
    let named = chars.by_ref().take(PEOPLE_REACH).take_while(|c| is_letter(*c)).any(|c| c == '人');
    named && phrases.start(Role::NoPeople, chars.as_str()).is_none()
}

/// What the figure before counts, where nothing but a verb of change lies between: 贫困人口由306万下降到196万.
fn carried_on(sentence: &Sentence<'_>, index: usize) -> Option<Metric> {
    let (mention, before) = (&sentence.mentions[index], sentence.mentions.get(index.checked_sub(1)?)?);
    let Sort::Count(metric) = before.sort else { return None };
    let between = &sentence.text[before.range.end..mention.outer.start];
    let change = between.chars().count() <= 4 && sentence.lexicon.phrases.end(Role::LeadsTo, between).is_some();
    (before.written.unit.is_empty() && change).then_some(metric)
}

/// 罚单, 专项扶贫资金: what follows is a sum of money.
fn is_sum(sentence: &Sentence<'_>, rest: &str) -> bool {
    let words = rest.char_indices().take_while(|(_, c)| is_letter(*c)).take(SUM_REACH);
    let mut starts = words.map(|(at, _)| &rest[at..]);
    starts.any(|rest| sentence.lexicon.phrases.start(Role::MoneyBehind, rest).is_some())
}

/// 4个亿, or a word of money governs it in its clause or stands right beside it, and no lots are counted.
fn is_money(sentence: &Sentence<'_>, mention: &Mention) -> bool {
    if sentence.text[mention.range.clone()].ends_with("个亿") {
        return true;
    }
    let clause = sentence.clause_start(mention.range.start);
    let before = sentence.strip_links(&sentence.text[..mention.outer.start]);
    if sentence.text[mention.outer.end..].starts_with('手') {
        return false;
    }
    sentence.lexicon.phrases.end(Role::Money, before).is_some()
        || is_sum(sentence, &sentence.text[mention.outer.end..])
        || sentence.cues.iter().any(|found| {
            found.range.start >= clause
                && found.range.end <= mention.range.start
                && matches!(found.cue, Cue::Metric(row) if row.governs(Dimension::Money) && !row.dimensions.is_empty())
        })
}
