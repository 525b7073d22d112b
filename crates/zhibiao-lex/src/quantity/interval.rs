//! Two numbers that bound one figure: 3-5亿元, 20至30万元, 介于3和5之间, 大于100且小于300.

use super::names::is_han;
use super::{Figure, Reader, is_small_integer};
use crate::mention::{Mention, Sort};
use crate::numeral::{Script, numeral_at, power_of_ten, whole};
use std::ops::Range;
use zhibiao_lexicon::Role;
use zhibiao_quantity::{Approximator, Decimal, Dimension, Magnitude, Quantity, exact_mul};

/// What joins the two numbers of a range, longest first.
const CONNECTORS: &[&str] = &["——", "--", "-", "–", "—", "―", "~", "～", "〜", "∼", "－", "至", "到", "﹣", "−"];
/// What joins them where 之间 follows.
const BETWEEN: &[&str] = &["和", "与", "及", "到", "至"];
/// How many times the one the other number must be that is no bound of the same range.
const FAR: u8 = 8;
/// What stands between a lower bound and an upper one of the same figure.
const JOINTS: &[&str] =
    &["", "，", ",", "、", "的同时", "并且", "且", "并", "而", "但", "，且", "，并且", "，并", "，但", "又"];

/// Whether a bare first number is in the scale of the second: 20至30万, not 8500到3万.
pub(super) fn shares_scale(value: Decimal, exponent: u32, sort: Sort, second: &Figure<'_>) -> bool {
    exponent == 0 && second.numeral.exponent > 0 && sort == Sort::Bare && value < second.numeral.value
}

/// Whether the first amount is the smaller one; a lone Chinese digit may be in the hundreds of the second.
fn ascends(first: &Figure<'_>, second: &Figure<'_>) -> bool {
    whole(&first.numeral).zip(whole(&second.numeral)).is_some_and(|(low, high)| low < high)
}

/// Whether the second amount, in its unit, is the smaller one.
fn falls(first: &Figure<'_>, second: &Figure<'_>) -> bool {
    let base = |figure: &Figure<'_>| figure.unit.factor.apply(whole(&figure.numeral)?);
    base(first).zip(base(second)).is_some_and(|(low, high)| high < low)
}

impl<'a> Reader<'a> {
    /// The second number of a range, where one follows in the same unit; it may tell more of the first.
    pub(super) fn second(&self, first: &mut Figure<'a>) -> Option<Figure<'a>> {
        if let Some(second) = self.between_follows(first) {
            return Some(second);
        }
        let second = self.second_of(first)?;
        self.put_in_hundreds_of(first, &second);
        Some(second)
    }

    fn second_of(&self, first: &Figure<'a>) -> Option<Figure<'a>> {
        if first.sort == Sort::Ordinal || first.numeral.script == Script::BareScale || first.numeral.high.is_some() {
            return None;
        }
        let rest = self.text[first.end..].trim_start_matches(' ');
        let connector = CONNECTORS.iter().find(|each| rest.starts_with(**each))?;
        let after = rest.strip_prefix(*connector)?.trim_start_matches(' ');
        let at = self.text.len() - after.len();
        let numeral = numeral_at(self.text, at)?;
        let second = self.of_parts(&numeral).or_else(|| self.figure_of(numeral))?;
        if second.sort == Sort::Ordinal || second.numeral.script == Script::BareScale || second.numeral.high.is_some() {
            return None;
        }
        let like = first.unit.base == second.unit.base && first.unit.dimension == second.unit.dimension;
        let words = matches!(*connector, "至" | "到");
        let percent = first.rules == ["<whole>分之<part>"] && first.unit.dimension == Dimension::Percent;
        let fits = match (first.sort, second.sort) {
            (Sort::Bare, Sort::Bare) if second.numeral.exponent == 0 => {
                !words
                    && is_small_integer(&first.numeral)
                    && is_small_integer(&second.numeral)
                    && first.numeral.value < second.numeral.value
            }
            (Sort::Bare, _) => {
                shares_scale(first.numeral.value, first.numeral.exponent, first.sort, &second)
                    || ascends(first, &second)
            }
            (_, Sort::Bare) => percent,
            // 从80小时到9小时 is a change, no range; nor is 减少545吨至11700吨
            _ => like && (!words || !falls(first, &second) && !self.moves(first, &second)),
        };
        fits.then_some(second)
    }

    /// Whether the first amount is how much something moved by and the second, far from it, where to.
    fn moves(&self, first: &Figure<'_>, second: &Figure<'_>) -> bool {
        let far = || {
            let far = whole(&first.numeral).and_then(|low| exact_mul(low, FAR.into()));
            far.zip(whole(&second.numeral)).is_some_and(|(far, high)| high >= far)
        };
        let before = self.text[..first.numeral.range.start].trim_end_matches(['约', '近', '超']);
        self.lexicon.phrases.end(Role::MovesBy, before).is_some() && far()
    }

    /// 介于3和5之间, 在第十和第十五之间, 100与200间.
    fn between_follows(&self, first: &Figure<'a>) -> Option<Figure<'a>> {
        let rest = self.text[first.end..].trim_start_matches(' ');
        let connector = BETWEEN.iter().find(|each| rest.starts_with(**each))?;
        let after = rest.strip_prefix(*connector)?.trim_start_matches(' ').trim_start_matches('第');
        let mut second = self.figure_of(numeral_at(self.text, self.text.len() - after.len())?)?;
        if second.label == "间" {
            second.end -= second.label.len();
            second.label.clear();
            second.unit = first.unit.clone();
            second.sort = first.sort;
        }
        let behind = &self.text[second.end..];
        let closes = behind.starts_with("之间") || behind.starts_with('间');
        let like = first.unit.base == second.unit.base || first.sort == Sort::Bare;
        (closes && like && first.numeral.high.is_none() && second.numeral.high.is_none()).then_some(second)
    }

    /// A range with the words that close it: 介于 … 之间, 在 … 之间, … 间.
    pub(super) fn in_between(&self, range: &Range<usize>, floor: usize) -> Range<usize> {
        let behind = &self.text[range.end..];
        let closing = ["之间", "间"].into_iter().find(|word| behind.starts_with(word));
        let Some(closing) = closing.filter(|word| word.len() > 3 || !behind[word.len()..].starts_with(is_han)) else {
            return range.clone();
        };
        let before = &self.text[floor.min(range.start)..range.start];
        let opening = ["介于", "在"].into_iter().find(|word| before.ends_with(word)).map_or(0, str::len);
        range.start - opening..range.end + closing.len()
    }

    /// 两到三百: a lone first digit is in the hundreds of the second.
    fn put_in_hundreds_of(&self, first: &mut Figure<'a>, second: &Figure<'a>) {
        let printed = &self.text[second.numeral.range.clone()];
        let single = |figure: &Figure<'_>| figure.numeral.value > Decimal::ZERO && figure.numeral.value < Decimal::TEN;
        let Some((at, last)) = printed.char_indices().nth(1) else { return };
        let exponent = match last {
            '十' | '拾' => 1,
            '百' | '佰' => 2,
            '千' | '仟' => 3,
            _ => return,
        };
        let lead = numeral_at(&printed[..at], 0).and_then(|lead| whole(&lead));
        let only = printed[at..].chars().nth(1).is_none_or(|next| matches!(next, '万' | '亿' | '多' | '余'));
        if first.sort == Sort::Bare
            && first.numeral.script == Script::Chinese
            && first.numeral.exponent == 0
            && single(first)
            && only
            && lead.is_some_and(|lead| first.numeral.value < lead)
            && let Some(raised) = power_of_ten(exponent).and_then(|power| exact_mul(first.numeral.value, power))
        {
            first.numeral.value = raised;
        }
    }

    /// One range of a lower and an upper bound: 大于100且小于300, 1000元以上、1500元以下.
    pub(super) fn between(&self, low: &Mention, high: &Mention) -> Option<Mention> {
        use Approximator::{AtLeast, AtMost, Over, Under};
        let (lower, upper) = match (low.quantity.approx, high.quantity.approx) {
            (Over | AtLeast, Under | AtMost) => (low, high),
            (Under | AtMost, Over | AtLeast) => (high, low),
            _ => return None,
        };
        let gap = self.text.get(low.outer.end..high.outer.start)?.trim_matches(' ');
        let like = low.quantity.unit.base == high.quantity.unit.base
            && low.quantity.unit.dimension == high.quantity.unit.dimension;
        let single = low.written.value_high.is_none() && high.written.value_high.is_none();
        let fits = like || low.sort == Sort::Bare;
        if !JOINTS.contains(&gap) || !single || !fits {
            return None;
        }
        let unit = &high.quantity.unit;
        let (from, to) = (lower.quantity.base()?.low(), upper.quantity.base()?.low());
        if from >= to {
            return None;
        }
        // Both bounds in the scale of the second.
        let in_scale = |mention: &Mention| match mention.quantity.unit.factor == unit.factor {
            true => Some(mention.written.value),
            false => None,
        };
        let (from, to) = (in_scale(lower)?, in_scale(upper)?);
        Some(Mention {
            range: low.outer.start..high.outer.end,
            outer: low.outer.start..high.outer.end,
            written: crate::mention::Written { value: from, value_high: Some(to), ..high.written.clone() },
            quantity: Quantity::new(Magnitude::Range(from, to), unit.clone(), Approximator::Exact),
            sort: high.sort,
            approx: None,
            threshold: low.threshold || high.threshold,
            rules: low.rules.iter().chain(&high.rules).copied().chain(["<lower bound> and <upper bound>"]).collect(),
        })
    }
}
