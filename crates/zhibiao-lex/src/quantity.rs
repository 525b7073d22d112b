//! Every figure of a text: a number with what stands around it.
//!
//! The steps, each in a file of its own: what is no figure (`names`), the number (`numeral`), fractions (`parts`), the unit
//! (`unit`), smaller units behind it (`compound`, `clock`), a second number (`interval`), the words that bound it (`bounds`);
//! and the numbers before it in a row (`series`).

mod bounds;
mod clock;
mod compound;
mod interval;
mod names;
mod parts;
mod rate;
mod series;
#[cfg(test)]
mod tests;
mod threshold;
mod unit;

use crate::mention::{Mention, Sort, Written};
use crate::numeral::signs::next_start;
use crate::numeral::{Numeral, Script, numeral_at, power_of_ten, too_long_at};
use std::ops::Range;
use zhibiao_lexicon::{Lexicon, UnitRow};
use zhibiao_quantity::{Approximator, Decimal, Dimension, Factor, Magnitude, Quantity, Unit, exact_mul};

/// Every quantity of a text, and the numbers that could not be kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// In order, not overlapping.
    pub mentions: Vec<Mention>,
    /// Bytes of numbers with more than 28 digits: they are in no mention, and worth a diagnostic.
    pub too_long: Vec<Range<usize>>,
}

/// Every quantity of a text, in order, not overlapping. `taken` are ranges that are something else
/// (times), in order.
pub fn quantities(text: &str, lexicon: &Lexicon, taken: &[Range<usize>]) -> Vec<Mention> {
    figures(text, lexicon, taken).mentions
}

/// The same as [`quantities`], and with them the numbers that are too long to be exact.
///
/// ```
/// use zhibiao_lex::figures;
/// use zhibiao_lexicon::Lexicon;
///
/// let found = figures("编码12345678901234567890123456789，共3项", Lexicon::builtin(), &[]);
/// assert_eq!((found.mentions.len(), found.too_long), (1, vec![6..35]));
/// ```
pub fn figures(text: &str, lexicon: &Lexicon, taken: &[Range<usize>]) -> Figures {
    let reader = Reader { text, lexicon };
    let mut found = Figures::default();
    let mut taken = taken.iter().peekable();
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        while taken.next_if(|range| range.end <= start).is_some() {}
        if let Some(range) = taken.peek().filter(|range| range.start <= start) {
            at = range.end;
            continue;
        }
        let floor = found.mentions.last().map_or(0, |last| last.outer.end);
        if let Some(end) = reader.past_name(start) {
            at = end;
        } else if let Some(mention) = reader.quantity_at(start, floor) {
            at = mention.outer.end.max(start + 1);
            match found.mentions.last().and_then(|last| reader.between(last, &mention)) {
                Some(joined) => *found.mentions.last_mut().unwrap_or_else(|| unreachable!()) = joined,
                None => found.mentions.push(mention),
            }
        } else if let Some(range) = too_long_at(text, start) {
            at = range.end;
            found.too_long.push(range);
        } else {
            at = reader.after_token(start);
        }
    }
    series::share_units(&mut found.mentions, text);
    found
}

/// Few figures are read by more rules.
const FEW_RULES: usize = 4;

/// A hundred million, said as a thing counted.
const YI: &[&str] = &["个亿", "个多亿", "多个亿", "余个亿"];
/// What makes a class of the sum behind a count: 153个|亿元以上项目.
const CLASSES: &[&str] =
    &["元以上", "元及以上", "元以下", "元级", "级", "元项目", "元企业", "元产业", "元楼", "元镇", "元村", "元园"];

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
}

/// A number with what was read right behind it.
struct Figure<'a> {
    numeral: Numeral,
    unit: Unit,
    /// Unit or classifier as printed.
    label: String,
    /// The row of the unit, where it is a plain one.
    row: Option<&'a UnitRow>,
    sort: Sort,
    inside: Option<(Approximator, Range<usize>)>,
    end: usize,
    rules: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    /// The quantity whose number starts at `start`; what is before `floor` belongs to the one before.
    fn quantity_at(&self, start: usize, floor: usize) -> Option<Mention> {
        if let Some(figure) = self.half_at(start, floor).or_else(|| self.doubled_at(start, floor)) {
            return self.finish(figure, None, floor);
        }
        let begin = start - self.sign_before(start, floor);
        if self.inside_name(begin) {
            return None;
        }
        let numeral = numeral_at(self.text, begin)?;
        if let Some(mut figure) = self.of_parts(&numeral) {
            let second = self.second(&mut figure);
            return self.finish(figure, second, floor);
        }
        let mut figure = self.figure_of(numeral)?;
        let second = self.second(&mut figure);
        if figure.sort == Sort::Bare && second.is_none() && self.is_lone_character(&figure, floor) {
            return None;
        }
        self.finish(figure, second, floor)
    }

    /// A number and its unit, classifier or nothing.
    fn figure_of(&self, mut numeral: Numeral) -> Option<Figure<'a>> {
        let mut rules = Vec::with_capacity(FEW_RULES);
        rules.push(match numeral.script {
            Script::Arabic if numeral.exponent > 0 => "<scale> after <digits>",
            Script::Arabic => "<digits>",
            Script::Chinese => "<Chinese numeral>",
            Script::BareScale => "<scale> alone",
        });
        let mut at = numeral.range.end;
        if let Some((product, end)) = self.times_another(&numeral) {
            numeral = product;
            at = end;
            rules.push("<count> × <number>");
        }
        if let Some((scale, exponent, end)) = self.behind_bracket(&numeral) {
            (numeral.scale, numeral.exponent, at) = (scale, exponent, end);
            rules.push("(<number>)<scale>");
        }
        let mut inside = numeral.approx.clone();
        let after_spaces = self.skip_spaces(at);
        let unit = || self.lexicon.units.at(&self.text[after_spaces..]); // 多米尼加比索
        if let Some((len, row)) = self.lexicon.approximators.inside(&self.text[after_spaces..])
            && unit().is_none()
        {
            inside = Some((row.approx, after_spaces..after_spaces + len));
            rules.push("<approximator> inside");
            at = after_spaces + len;
        }
        if numeral.exponent == 0
            && let Some(label) = YI.iter().find(|label| self.text[at..].starts_with(**label))
            && !CLASSES.iter().any(|class| self.text[at + label.len()..].starts_with(class))
        {
            if let Some((more, word)) = label.char_indices().find(|(_, c)| matches!(c, '多' | '余')) {
                inside = Some((Approximator::Over, at + more..at + more + word.len_utf8()));
            }
            at += label.len();
            numeral.range.end = at;
            (numeral.scale, numeral.exponent) = ("亿".to_owned(), 8);
            rules.push("<number>个亿");
        }
        let mut figure = self.with_unit(numeral, at, rules)?;
        if figure.sort == Sort::Bare {
            // 10余 with nothing behind it: 余 stays with the number
            figure.end = inside.as_ref().map_or(figure.end, |(_, range)| range.end.max(figure.end));
        }
        figure.inside = figure.inside.or(inside);
        self.add_smaller_units(&mut figure);
        self.add_minutes_and_seconds(&mut figure);
        Some(figure)
    }

    /// 2×34万千瓦, 2×45万吨/年: a count of equal units; 3×4米 is a size.
    fn times_another(&self, numeral: &Numeral) -> Option<(Numeral, usize)> {
        let rest = self.text[numeral.range.end..].strip_prefix(['×', 'x', 'X', '*'])?;
        if !is_small_integer(numeral) {
            return None;
        }
        let other = numeral_at(self.text, self.text.len() - rest.len())?;
        let at = other.range.end;
        let (_, row) = self.lexicon.units.at(&self.text[at..])?;
        if !matches!(row.unit.dimension, Dimension::Power | Dimension::Energy | Dimension::Mass | Dimension::Volume) {
            return None;
        }
        let value = exact_mul(numeral.value, other.value)?;
        Some((Numeral { range: numeral.range.start..at, value, ..other }, at))
    }

    /// (5000)万吨: the scale and the end behind a bracket that only the number stands in, where a unit follows.
    fn behind_bracket(&self, numeral: &Numeral) -> Option<(String, u32, usize)> {
        let closing = self.text[numeral.range.end..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
        if numeral.exponent > 0 || !self.text[..numeral.range.start].ends_with(['(', '（']) {
            return None;
        }
        let at = numeral.range.end + closing.len_utf8();
        let scale = numeral_at(self.text, at).filter(|scale| scale.script == Script::BareScale)?;
        self.lexicon.units.at(&self.text[scale.range.end..])?;
        Some((self.text[scale.range.clone()].to_owned(), scale.exponent, scale.range.end))
    }

    fn skip_spaces(&self, at: usize) -> usize {
        at + self.text[at..].bytes().take_while(|byte| *byte == b' ').count()
    }

    /// Joins number, range and approximators into a mention.
    fn finish(&self, mut first: Figure<'a>, second: Option<Figure<'a>>, floor: usize) -> Option<Mention> {
        let printed = first.sort;
        let start = self.grow_left(&mut first, floor);
        let mut rules = first.rules;
        let (mut unit, mut label, mut sort, mut end) = (first.unit, first.label, first.sort, first.end);
        let (value, mut scale, mut exponent) = (first.numeral.value, first.numeral.scale, first.numeral.exponent);
        let mut value_high = first.numeral.high;
        let mut inside = first.inside;
        if let Some(second) = second {
            rules.push("<number> to <number>");
            let high = second.numeral.value;
            let shares = interval::shares_scale(value, exponent, printed, &second);
            if shares {
                (scale, exponent) = (second.numeral.scale, second.numeral.exponent);
                value_high = Some(high);
            } else {
                // 8000万至1亿: the second bound in the scale of the first
                let power = power_of_ten(second.numeral.exponent)?.checked_div(power_of_ten(exponent)?)?;
                value_high = Some(exact_mul(high, power)?);
            }
            if sort == Sort::Bare {
                (unit, label, sort) = (second.unit, second.label, second.sort);
            }
            inside = inside.or(second.inside);
            end = second.end;
        }
        let range = start..end;
        let mut bound = self.bound(&range, inside, floor, first.numeral.script, &unit, &mut rules);
        if value_high.is_some() && bound.outer == range {
            bound.outer = self.in_between(&range, floor);
        }
        if first.numeral.script == Script::BareScale && sort == Sort::Bare && bound.approx == Approximator::Exact {
            return None; // 万, 千 and 百 alone
        }
        let factor = Factor::of(power_of_ten(exponent)?)?;
        let unit = Unit { factor: if exponent == 0 { unit.factor } else { unit.factor.times(&factor)? }, ..unit };
        let magnitude = value_high.map_or(Magnitude::Exact(value), |high| Magnitude::Range(value, high));
        let threshold = self.is_threshold(&unit, first.numeral.script, &range, &bound);
        Some(Mention {
            written: Written { value, value_high, scale, unit: label, script: first.numeral.script },
            quantity: Quantity::new(magnitude, unit, bound.approx),
            sort,
            approx: bound.word,
            threshold,
            rules,
            range,
            outer: bound.outer,
        })
    }

    /// What stands before the number and belongs to it: 第, 每小时, ￥, 人民币. Where the mention starts.
    fn grow_left(&self, figure: &mut Figure<'a>, floor: usize) -> usize {
        let start = figure.numeral.range.start;
        let before = &self.text[floor.min(start)..start];
        if figure.sort == Sort::Ordinal {
            return start - before.strip_suffix('第').map_or(0, |_| '第'.len_utf8());
        }
        self.currency_before(figure, before).or_else(|| self.rate_before(figure, before)).unwrap_or(start)
    }
}

/// 1 to 999 in plain Arabic digits.
fn is_small_integer(numeral: &Numeral) -> bool {
    numeral.script == Script::Arabic
        && numeral.exponent == 0
        && numeral.value.scale() == 0
        && numeral.value > Decimal::ZERO
        && numeral.value < Decimal::from(1000)
}
