//! Numbers in a row that share the unit of the last: 分别为5.1、6.2、7.3亿元, 17.3/14.4倍.

use super::names::is_han;
use crate::mention::{Mention, Sort};
use crate::numeral::Script;

/// What parts the numbers of a row.
const JOINTS: &[&str] = &["、", "/", "／", "和", "及", "与"];
/// Words that say that a row of figures follows.
const RESPECTIVELY: &[&str] = &["分别", "依次", "各为"];

/// Gives the bare numbers of a row the unit and scale of its last figure.
pub(super) fn share_units(mentions: &mut [Mention], text: &str) {
    for last in 1..mentions.len() {
        if !closes_row(&mentions[last]) {
            continue;
        }
        let mut first = last;
        while first > 0
            && is_plain(&mentions[first - 1], &mentions[last])
            && JOINTS.contains(&&text[mentions[first - 1].outer.end..mentions[first].outer.start])
        {
            first -= 1;
        }
        if first == last || !is_row(&mentions[first..=last], text) {
            continue;
        }
        let (row, rest) = mentions.split_at_mut(last);
        for mention in &mut row[first..] {
            mention.written.scale.clone_from(&rest[0].written.scale);
            mention.written.unit.clone_from(&rest[0].written.unit);
            mention.quantity.unit = rest[0].quantity.unit.clone();
            mention.sort = rest[0].sort;
            mention.rules.push("<unit> of the row");
        }
    }
}

/// A figure with a unit, written in digits, no range.
fn closes_row(mention: &Mention) -> bool {
    matches!(mention.sort, Sort::Measure | Sort::Count(_))
        && mention.written.script == Script::Arabic
        && mention.written.value_high.is_none()
        && !mention.threshold
}

/// A number alone, or with the first word of the unit of the `last` (12.7个、12个百分点); the words that bound the first
/// (不超过1000、3000元) stand before the row.
fn is_plain(mention: &Mention, last: &Mention) -> bool {
    let begun = || mention.written.unit == "个" && last.written.unit == "个百分点";
    (mention.sort == Sort::Bare || begun())
        && mention.written.script == Script::Arabic
        && mention.written.scale.is_empty()
        && mention.written.value_high.is_none()
        && mention.outer.end == mention.range.end
}

/// Whether such numbers are a row of figures: the clause says so, or they are measures with decimals (3、5人 may be anything).
fn is_row(mentions: &[Mention], text: &str) -> bool {
    let before = &text[..mentions[0].outer.start];
    let clause = before.rsplit(|c: char| !is_han(c) && !c.is_alphanumeric() && !c.is_whitespace()).next().unwrap_or("");
    let measured = mentions.last().is_some_and(|last| last.sort == Sort::Measure);
    let decimals = mentions.iter().any(|each| each.written.value.scale() > 0);
    RESPECTIVELY.iter().any(|word| clause.contains(word)) || measured && decimals
}
