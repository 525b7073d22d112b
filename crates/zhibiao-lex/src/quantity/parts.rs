//! Parts and multiples of a whole: 三分之一, 百分之三十, 1/3, 三百五又三分之一, 一半, 过半, 半小时, 翻两番.

use super::{Figure, Reader, is_small_integer};
use crate::mention::Sort;
use crate::numeral::{Numeral, Script, numeral_at, power_of_ten, whole};
use std::ops::Range;
use zhibiao_lexicon::{Role, UnitRow};
use zhibiao_quantity::{Approximator, Decimal, Dimension, Factor, Unit};

/// Half of it all, without a unit.
const HALVES: &[&str] = &["一半", "半数"];
/// Words between a number and its unit of time, which they part from 个.
pub(super) struct Parting {
    pub text: &'static str,
    /// Half a unit more, or an amount not told.
    pub half: bool,
    pub rule: &'static str,
}

const PARTINGS: &[Parting] = &[
    Parting { text: "个半", half: true, rule: "<number>个半<unit>" },
    Parting { text: "个多", half: false, rule: "<number>个多<unit>" },
    Parting { text: "个余", half: false, rule: "<number>个多<unit>" },
];

/// What stands between the name of a ratio and its numbers.
const RATIO_LINKS: &[char] = &['为', '是', '约', '达', '到', '超', '近', '从', '由', '按', '以', '(', '（', ' '];

impl<'a> Reader<'a> {
    /// 一半, 过半, 半数, 半小时, 半成.
    pub(super) fn half_at(&self, start: usize, floor: usize) -> Option<Figure<'a>> {
        let rest = &self.text[start..];
        let before = &self.text[floor.min(start)..start];
        let half = Decimal::new(5, 1);
        if let Some(label) = HALVES.iter().find(|label| rest.starts_with(**label)) {
            let end = start + label.len();
            let over = passes(before);
            let over = over.then(|| (Approximator::Over, start - '过'.len_utf8()..start));
            let word =
                self.lexicon.phrases.start(Role::BehindLoneHalf, &self.text[end..]).is_some() || before.ends_with('双');
            return (!word).then(|| fraction(start..end, half, over, "half"));
        }
        let unit = rest.strip_prefix('半')?;
        let at = self.text.len() - unit.len();
        if passes(before) {
            let over = (Approximator::Over, start - '过'.len_utf8()..start);
            return self
                .lexicon
                .phrases
                .start(Role::BehindLoneHalf, unit)
                .is_none()
                .then(|| fraction(start..at, half, Some(over), "half"));
        }
        if self.lexicon.phrases.end(Role::BeforeHalf, before).is_some() || before.ends_with('过') {
            return None;
        }
        let (len, row) = self.lexicon.units.at(unit)?;
        let halved = match row.unit.dimension {
            Dimension::Duration => &*row.unit.base == "h" || unit.starts_with("个月"),
            Dimension::Length | Dimension::Mass | Dimension::Area => !unit.starts_with('里'),
            dimension => dimension.is_part(),
        };
        let mut figure = fraction(start..at, half, None, "half of <unit>");
        (figure.unit, figure.label, figure.row) = (row.unit.clone(), unit[..len].to_owned(), Some(row));
        figure.end = at + len;
        halved.then_some(figure)
    }

    /// 翻一番, 翻了两番, 翻番: twice and four times. What is printed is how often.
    pub(super) fn doubled_at(&self, start: usize, floor: usize) -> Option<Figure<'a>> {
        let before = &self.text[floor.min(start)..start];
        before.strip_suffix('了').unwrap_or(before).strip_suffix('翻')?;
        let (times, end) = match self.text[start..].strip_prefix('番') {
            Some(_) => (Decimal::ONE, start),
            None => numeral_at(self.text, start).and_then(|times| Some((whole(&times)?, times.range.end)))?,
        };
        let behind = self.text[end..].strip_prefix('番')?;
        let count: u32 = times.to_string().parse().ok().filter(|count| (1..=20).contains(count))?;
        let mut figure = fraction(start..self.text.len() - behind.len(), times, None, "doubled <count> times");
        let factor = format!("{}/{count}", 1u32 << count).parse().ok()?;
        (figure.unit, figure.label) = (Unit::new(Dimension::Multiple, "1", factor), "番".to_owned());
        Some(figure)
    }

    /// 三分之一, 百分之三十, 1/3, 三又五分之一.
    pub(super) fn of_parts(&self, first: &Numeral) -> Option<Figure<'a>> {
        let start = first.range.start;
        let rest = &self.text[first.range.end..];
        if let Some(after) = rest.strip_prefix('又') {
            let part = self.of_parts(&numeral_at(self.text, self.text.len() - after.len())?)?;
            let part = Some(part).filter(|part| part.unit.dimension == Dimension::Fraction)?;
            let sum = whole(first)?.checked_add(part.numeral.value)?;
            return Some(fraction(start..part.end, sum, None, "<number>又<fraction>"));
        }
        if let Some(after) = rest.strip_prefix("分之") {
            return self.said(first, self.text.len() - after.len());
        }
        if first.script == Script::BareScale && first.exponent == 0 && rest.starts_with("分百") {
            let range = start..first.range.end + "分百".len();
            let mut figure = fraction(range, Decimal::ONE_HUNDRED, None, "百分百");
            figure.unit = Unit::new(Dimension::Percent, "%", Factor::ONE);
            return Some(figure);
        }
        if let Some(figure) = self.mixed(first).or_else(|| self.ratio(first)) {
            return Some(figure);
        }
        let after = rest.strip_prefix('/').filter(|_| is_small_integer(first))?;
        let below = numeral_at(self.text, self.text.len() - after.len())?;
        let fits = is_small_integer(&below) && first.value < below.value;
        let behind = &self.text[below.range.end..];
        if !fits || behind.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '月' | '日')) {
            return None;
        }
        let ratio = first.value.checked_div(below.value)?.round_dp(10);
        Some(fraction(start..below.range.end, ratio, None, "<part>/<whole>"))
    }

    /// 4 1/2美分, 7.36 1/2美元: a fraction of the last place printed, as grain is quoted, where a unit follows.
    fn mixed(&self, first: &Numeral) -> Option<Figure<'a>> {
        let after = self.text[first.range.end..].strip_prefix(' ').filter(|_| is_plain(first))?;
        let above = numeral_at(self.text, self.text.len() - after.len()).filter(is_small_integer)?;
        let after = self.text[above.range.end..].strip_prefix('/')?;
        let below = numeral_at(self.text, self.text.len() - after.len()).filter(is_small_integer)?;
        let part = above.value.checked_div(below.value).filter(|part| *part < Decimal::ONE)?;
        let value = first.value.checked_add(part.round_dp(10).checked_mul(Decimal::new(1, first.value.scale()))?)?;
        let (range, at) = (first.range.start..below.range.end, below.range.end);
        let figure = self.with_unit(Numeral { range, value, ..first.clone() }, at, vec!["<number> <fraction>"])?;
        Some(figure).filter(|figure| figure.sort == Sort::Measure)
    }

    /// 比例为3:1, 2∶1的配比: so many times as much. No time of day and no score.
    fn ratio(&self, first: &Numeral) -> Option<Figure<'a>> {
        let after = self.text[first.range.end..].strip_prefix([':', '∶', '：']).filter(|_| is_plain(first))?;
        let second = numeral_at(self.text, self.text.len() - after.len()).filter(is_plain)?;
        let (before, behind) = (&self.text[..first.range.start], &self.text[second.range.end..]);
        let stem = before.trim_end_matches(RATIO_LINKS);
        let told = stem.ends_with('比') || self.lexicon.phrases.end(Role::RatioName, stem).is_some();
        let named = self.lexicon.phrases.start(Role::RatioName, behind.strip_prefix('的').unwrap_or(behind)).is_some();
        let further = behind.starts_with([':', '∶', '：']);
        if first.value.is_sign_negative() || second.value <= Decimal::ZERO || further || !(told || named) {
            return None;
        }
        let mut figure = fraction(first.range.start..second.range.end, first.value, None, "<number>:<number>");
        let factor = format!("1/{}", second.value).parse().ok()?;
        figure.unit = Unit::new(Dimension::Multiple, "1", factor);
        Some(figure)
    }

    /// The part behind 分之: a percentage behind 百, 千 and 万 alone, a fraction behind every other whole.
    fn said(&self, of: &Numeral, at: usize) -> Option<Figure<'a>> {
        let part = numeral_at(self.text, at)?;
        let range = of.range.start..part.range.end;
        let (above, below) = (whole(&part)?, whole(of)?);
        let hundreds = [2, 3, 4].into_iter().find(|exponent| power_of_ten(*exponent) == Some(below.abs()));
        if let (Script::BareScale, Some(exponent)) = (of.script, hundreds) {
            let signed = if below.is_sign_negative() { -above } else { above };
            let mut figure = fraction(range, signed, part.approx, "<whole>分之<part>");
            let factor = format!("1/{}", 10u32.pow(exponent - 2)).parse().ok()?;
            figure.unit = Unit::new(Dimension::Percent, "%", factor);
            return Some(figure);
        }
        let ratio = above.checked_div(below)?.round_dp(10);
        Some(fraction(range, ratio, part.approx, "<whole>分之<part>"))
    }

    /// Bytes of 半 behind a unit: 三成半, 两年半, 一米半.
    pub(super) fn half_follows(&self, at: usize, numeral: &Numeral, unit: &Unit) -> usize {
        let Some(rest) = self.text[at..].strip_prefix('半') else { return 0 };
        let halved = match unit.dimension {
            Dimension::Length | Dimension::Mass | Dimension::Area | Dimension::Multiple => true,
            Dimension::Duration => ["a", "d", "h"].contains(&&*unit.base),
            dimension => dimension.is_part(),
        };
        let integer = numeral.value.scale() == 0;
        let fits = halved
            && (integer || unit.dimension.is_part())
            && numeral.exponent == 0
            && self.lexicon.phrases.start(Role::BehindHalf, rest).is_none();
        if fits { '半'.len_utf8() } else { 0 }
    }

    /// 一个半小时, 两个多月: the unit of time at `at`, parted from its 个; the words between, its length with them, and its row.
    pub(super) fn parted_unit(&self, at: usize) -> Option<(&'static Parting, usize, &'a UnitRow)> {
        let words = PARTINGS.iter().find(|words| self.text[at..].starts_with(words.text))?;
        let unit = &self.text[at + words.text.len()..];
        let (len, row) = match unit.starts_with('月') {
            true => ('月'.len_utf8(), self.lexicon.units.at("个月")?.1),
            false => self.lexicon.units.at(unit)?,
        };
        let fits = row.unit.dimension == Dimension::Duration && !["a", "d", "min", "s"].contains(&row.id.as_str());
        fits.then_some((words, words.text.len() + len, row))
    }
}

/// Arabic digits without a scale.
fn is_plain(numeral: &Numeral) -> bool {
    numeral.script == Script::Arabic && numeral.exponent == 0
}

/// 过半, but no 超过半数 and no 双过半.
fn passes(before: &str) -> bool {
    before.strip_suffix('过').is_some_and(|stem| !stem.ends_with(['超', '双']))
}

/// A share or multiple, without a unit.
fn fraction<'a>(
    range: Range<usize>,
    value: Decimal,
    inside: Option<(Approximator, Range<usize>)>,
    rule: &'static str,
) -> Figure<'a> {
    let (script, end) = (Script::Chinese, range.end);
    Figure {
        numeral: Numeral { range, value, high: None, scale: String::new(), exponent: 0, approx: None, script },
        unit: Unit::plain(Dimension::Fraction),
        label: String::new(),
        row: None,
        sort: Sort::Measure,
        inside,
        end,
        rules: vec![rule],
    }
}
