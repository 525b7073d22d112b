//! Class labels: 亿元以上项目, 千亿元级产业集群, 超10亿元企业. They name a class of things and are no amount.

use super::Reader;
use super::bounds::Bound;
use crate::numeral::Script;
use std::ops::Range;
use zhibiao_lexicon::{Phrases, Role};
use zhibiao_quantity::{Approximator, Dimension, Unit};

/// Most characters between a sum that things reach and their head: 5亿元以上的产业项目.
const REACH: usize = 8;

impl Reader<'_> {
    /// Whether a figure only names a class.
    pub(super) fn is_threshold(&self, unit: &Unit, script: Script, range: &Range<usize>, bound: &Bound) -> bool {
        let phrases = &self.lexicon.phrases;
        if unit.dimension != Dimension::Money {
            // 百亿企业, 万亿级市场: the sum that makes the class is not told
            let sum =
                self.text[range.clone()].split_once('亿').is_some_and(|(_, thing)| phrases.is(Role::ClassOfSum, thing));
            return sum || script == Script::BareScale && self.text[range.end..].starts_with('级');
        }
        let after = &self.text[bound.outer.end..];
        let bounded = !matches!(bound.approx, Approximator::Exact | Approximator::About)
            || self.text[..range.start].ends_with('过');
        let direct = after.starts_with('级') || after.starts_with("量级");
        let reached = self.text[range.end..bound.outer.end].contains("以上") && names_thing(after, phrases);
        direct
            || reached
            || (bounded || script == Script::BareScale) && phrases.start(Role::ClassOfSum, after).is_some()
    }
}

/// Whether a text opens with a word or two that end in a thing: 的产业项目, 先进制造业企业.
fn names_thing(text: &str, phrases: &Phrases) -> bool {
    let mut words = text.char_indices().take_while(|(_, c)| c.is_alphabetic()).take(REACH);
    words.any(|(at, _)| phrases.start(Role::ClassHead, &text[at..]).is_some())
}
