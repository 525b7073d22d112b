//! A smaller unit right behind a larger one: 五元六角, 九块九, 三斤五两, 一米八.

use super::{Figure, Reader};
use crate::numeral::{Numeral, Script, numeral_at};
use zhibiao_lexicon::UnitRow;
use zhibiao_quantity::Decimal;

/// A unit that may follow another one: row of the larger, labels of the smaller, places behind the point.
struct Smaller {
    larger: &'static str,
    labels: &'static [&'static str],
    places: u32,
}

const SMALLER: &[Smaller] = &[
    Smaller { larger: "CNY", labels: &["角", "毛"], places: 1 },
    Smaller { larger: "CNY", labels: &["分"], places: 2 },
    Smaller { larger: "CNY-jiao", labels: &["分"], places: 1 },
    Smaller { larger: "jin", labels: &["两"], places: 1 },
];

/// Units behind which lone digits are tenths: 九块九, 一米七五.
const TENTHS: &[&str] = &["块", "毛", "角", "米", "斤"];

/// Words that close a sum of money.
const CLOSING: &[&str] = &["整", "正"];

impl<'a> Reader<'a> {
    /// Whether a number with a smaller unit stands at `at`, behind a unit of `row` printed as `label`.
    pub(super) fn smaller_unit_follows(&self, row: &UnitRow, label: &str, at: usize) -> bool {
        self.smaller_unit(&row.id, 0, at).is_some() || self.tenths(label, at).is_some()
    }

    /// Adds what smaller units behind the figure say.
    pub(super) fn add_smaller_units(&self, figure: &mut Figure<'a>) {
        let Some(row) = figure.row else { return };
        if figure.numeral.exponent > 0 || figure.numeral.value.scale() > 0 || figure.numeral.high.is_some() {
            return;
        }
        let (mut done, mut label) = (0, figure.label.clone());
        while let Some((digits, places, smaller, end)) = self.smaller_unit(&row.id, done, figure.end) {
            figure.add(digits, places, end);
            (done, label) = (places, smaller.to_owned());
        }
        if let Some((digits, places, end)) = self.tenths(&label, figure.end) {
            figure.add(digits, done + places, end);
            done += places;
        }
        if done > 0 {
            figure.rules.push("<unit> and smaller <unit>");
        }
        if row.id == "CNY" && CLOSING.iter().any(|word| self.text[figure.end..].starts_with(word)) {
            figure.end += CLOSING[0].len();
        }
    }

    /// Number, places, label and end of a smaller unit at `at`; `done` places are already told.
    fn smaller_unit(&self, larger: &str, done: u32, at: usize) -> Option<(Decimal, u32, &'static str, usize)> {
        let candidates = SMALLER.iter().filter(|each| each.larger == larger && each.places > done);
        let mut candidates = candidates.peekable();
        candidates.peek()?;
        let numeral = self.digit(self.text[at..].strip_prefix('零').map_or(at, |_| at + '零'.len_utf8()))?;
        candidates.find_map(|each| {
            let rest = &self.text[numeral.range.end..];
            let label = each.labels.iter().find(|label| rest.starts_with(**label))?;
            let name = rest[label.len()..].starts_with(['之', '钟', '度', '色', '公']);
            (!name).then_some((numeral.value, each.places, *label, numeral.range.end + label.len()))
        })
    }

    /// Lone digits at `at`: value, places and end.
    fn tenths(&self, label: &str, at: usize) -> Option<(Decimal, u32, usize)> {
        let unit = TENTHS.iter().find(|unit| label == **unit)?;
        let numeral = numeral_at(self.text, at).filter(|numeral| numeral.approx.is_none() && numeral.exponent == 0)?;
        let printed = &self.text[numeral.range.clone()];
        let places = u32::try_from(printed.chars().count()).ok()?;
        let spelled = numeral.script == Script::Chinese || matches!(*unit, "块" | "米");
        let digits = printed.chars().all(|c| c.is_ascii_digit() || !matches!(c, '十' | '百' | '千'));
        let at_most = if *unit == "米" { 2 } else { 1 };
        let behind = &self.text[numeral.range.end..];
        let free = self.lexicon.units.at(behind).is_none()
            && self.lexicon.classifiers.at(behind, false).is_none()
            && !behind.starts_with(['.', '-', '%', '至', '到', '分', '强', '×']);
        let value = if let Some(high) = numeral.high { numeral.value * Decimal::TEN + high } else { numeral.value };
        (spelled && digits && free && places <= at_most && !printed.starts_with('两')).then_some((
            value,
            places,
            numeral.range.end,
        ))
    }

    /// One to nine.
    fn digit(&self, at: usize) -> Option<Numeral> {
        let numeral = numeral_at(self.text, at)?;
        let digit = numeral.value.scale() == 0 && numeral.value > Decimal::ZERO && numeral.value < Decimal::TEN;
        (digit && numeral.exponent == 0 && numeral.high.is_none() && numeral.approx.is_none()).then_some(numeral)
    }
}

impl Figure<'_> {
    /// Digits `places` behind the point of the larger unit, printed up to `end`.
    fn add(&mut self, digits: Decimal, places: u32, end: usize) {
        let part = digits * Decimal::new(1, places);
        self.numeral.value += if self.numeral.value.is_sign_negative() { -part } else { part };
        self.end = end;
    }
}
