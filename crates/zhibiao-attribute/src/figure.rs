//! Which numbers an analyst would write down: a number with a unit or a thing counted; no 一家, no 五大, no 第三, no class
//! label, no time told as a duration.

use crate::sentence::Sentence;
use zhibiao_fact::{Approximator, Decimal, Dimension};
use zhibiao_lex::{Mention, Script, Sort};
use zhibiao_lexicon::Role;

/// Whether mention `index` of a sentence is a figure.
pub(crate) fn is_figure(sentence: &Sentence<'_>, index: usize) -> bool {
    let mention = &sentence.mentions[index];
    if mention.threshold || is_label(sentence, mention) {
        return false;
    }
    let exact = mention.quantity.approx == Approximator::Exact;
    let dimension = mention.quantity.unit.dimension;
    match (mention.sort, mention.written.script) {
        (Sort::Structural | Sort::Ordinal | Sort::Bare, _) => false,
        (Sort::Measure, _) if dimension == Dimension::Duration && is_time(sentence, mention) => false,
        (_, Script::Arabic) => true,
        (Sort::Count(_), Script::Chinese) => mention.written.value != Decimal::ONE || !mention.written.scale.is_empty(),
        (Sort::Count(_), Script::BareScale) => !exact,
        (Sort::Measure, Script::Chinese) => {
            let lasts = || {
                let before = sentence.strip_links(&sentence.text[..mention.outer.start]);
                sentence.lexicon.phrases.end(Role::Lasting, before).is_some()
            };
            dimension != Dimension::Duration || !exact || mention.written.value > Decimal::ONE || lasts()
        }
        (Sort::Measure, Script::BareScale) => {
            // 百万吨可降解材料 is a capacity, 万吨大桥 a manner of speaking
            !exact || dimension == Dimension::Mass && mention.written.value != Decimal::ONE
        }
    }
}

fn is_time(sentence: &Sentence<'_>, mention: &Mention) -> bool {
    if mention.written.unit == "周年" {
        return true;
    }
    let (before, behind) = (&sentence.text[..mention.range.start], &sentence.text[mention.range.end..]);
    let phrases = &sentence.lexicon.phrases;
    let precedes = phrases.end(Role::TimeBefore, before).is_some() && !lasts_nearly(sentence, mention);
    precedes || phrases.start(Role::TimeBehind, behind).is_some()
}

/// 近 of 近6小时 and 历时近两年 bounds a length; 近两年 alone is a time.
fn lasts_nearly(sentence: &Sentence<'_>, mention: &Mention) -> bool {
    let short = ["h", "min", "s"].contains(&&*mention.quantity.unit.base);
    let told = sentence.text[..mention.outer.start].ends_with(['时', '达']);
    mention.quantity.approx == Approximator::Nearly && (short || told)
}

/// “两个维护”, 08组, 前5位, 全国人大三次会议, 四分之一决赛, 每50公斤: numbers in names and ranks, and what something is told for each of.
fn is_label(sentence: &Sentence<'_>, mention: &Mention) -> bool {
    let text = &sentence.text[mention.range.clone()];
    let before = &sentence.text[..mention.range.start];
    let behind = &sentence.text[mention.range.end..];
    let numbered = text.starts_with('0') && !text.starts_with("0.") && mention.written.value > Decimal::ONE;
    let quoted = before.ends_with('“')
        && behind.find('”').is_some_and(|end| end <= 8 * 3)
        && sentence.lexicon.phrases.is(Role::Slogan, &mention.written.unit)
        && mention.written.value <= Decimal::from(12);
    let rank = before.ends_with('前') && matches!(mention.written.unit.as_str(), "位" | "名" | "强")
        || before.ends_with('后') && mention.written.unit == "位";
    let phrases = &sentence.lexicon.phrases;
    let session = || phrases.start(Role::Session, behind).is_some() && phrases.end(Role::Sits, before).is_some();
    let round =
        || mention.quantity.unit.dimension == Dimension::Fraction && phrases.start(Role::Final, behind).is_some();
    let per = before.ends_with('每') && mention.quantity.unit.dimension != Dimension::Money;
    numbered || quoted || rank || per || session() || round()
}
