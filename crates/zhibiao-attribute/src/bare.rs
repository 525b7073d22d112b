//! Large numbers without a unit whose neighbours say what they count: 净利润1500万, 76万群众, 参保人数达13.34亿.

use crate::sentence::Sentence;
use zhibiao_fact::Metric;
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::{Cue, Role};
use zhibiao_quantity::{Dimension, Factor, Unit};

/// Words right before a number that say what it counts.
const COUNTED_BEFORE: &[(&str, Metric)] = &[
    ("人数", Metric::PeopleCount),
    ("人次", Metric::ActivityCount),
    ("人口", Metric::Population),
    ("旅客", Metric::PeopleCount),
    ("用户", Metric::PeopleCount),
    ("游客", Metric::PeopleCount),
    ("网民规模", Metric::PeopleCount),
];
/// Most bytes between a number and the noun that it counts.
const REACH: usize = 10 * 3;

/// Gives bare numbers with 万 or 亿 the unit that their neighbours tell.
pub(crate) fn read(sentence: &mut Sentence<'_>) {
    for index in 0..sentence.mentions.len() {
        let mention = &sentence.mentions[index];
        if mention.sort != Sort::Bare || !mention.written.scale.contains(['万', '亿']) {
            continue;
        }
        if let Some(metric) = counted(sentence, mention) {
            let unit = Unit { factor: mention.quantity.unit.factor, ..Unit::new(Dimension::Count, "1", Factor::ONE) };
            settle(&mut sentence.mentions[index], unit, Sort::Count(metric), "counted by its neighbours");
        } else if is_money(sentence, mention) {
            let unit = Unit { factor: mention.quantity.unit.factor, ..Unit::new(Dimension::Money, "CNY", Factor::ONE) };
            settle(&mut sentence.mentions[index], unit, Sort::Measure, "money by its metric");
        }
    }
}

fn settle(mention: &mut Mention, unit: Unit, sort: Sort, rule: &'static str) {
    mention.quantity.unit = unit;
    mention.sort = sort;
    mention.rules.push(rule);
}

/// 76万群众, 625万建档立卡贫困人口; 参保人数达13.34亿.
fn counted(sentence: &Sentence<'_>, mention: &Mention) -> Option<Metric> {
    use Metric::*;
    let before = sentence.strip_links(&sentence.text[..mention.range.start]);
    if let Some((_, metric)) = COUNTED_BEFORE.iter().find(|(word, _)| before.ends_with(word)) {
        return Some(*metric);
    }
    let rest = &sentence.text[mention.outer.end..];
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()).min(floor(rest, REACH));
    let (_, row) = sentence.lexicon.cues.nouns_in(&rest[..end]).next()?;
    matches!(row.metric, PeopleCount | Population | Employment | TalentCount | EnterpriseCount).then_some(PeopleCount)
}

/// The last character boundary up to `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A word of money governs it in its clause or stands right before it, and no lots are counted.
fn is_money(sentence: &Sentence<'_>, mention: &Mention) -> bool {
    let clause = sentence.clause_start(mention.range.start);
    let before = sentence.strip_links(&sentence.text[..mention.outer.start]);
    if sentence.text[mention.outer.end..].starts_with('手') {
        return false;
    }
    sentence.lexicon.phrases.end(Role::Money, before).is_some()
        || sentence.cues.iter().any(|found| {
            found.range.start >= clause
                && found.range.end <= mention.range.start
                && matches!(found.cue, Cue::Metric(row) if row.governs(Dimension::Money) && !row.dimensions.is_empty())
        })
}
