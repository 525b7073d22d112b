//! Rates: a unit per another one, behind the number (30万吨/年) or before it (每小时3千米).

use super::{Figure, Reader, is_small_integer};
use crate::numeral::{Script, numeral_at, whole};
use zhibiao_quantity::{Decimal, Dimension, Factor, Unit};

/// Times that a rate is told by and that are no units behind a number (3月, 3d), with their base: 人/月, t/d.
const TIMES: &[(&str, &str)] = &[("月", "mo"), ("a", "a"), ("d", "d")];

impl<'a> Reader<'a> {
    /// `/年`, `/平方米`, `/万人`, `/百公里`, `/人·月`, 每亩 behind a unit; 19%/0.6% and 100MW/200MWh are two figures.
    pub(super) fn per(&self, unit: &Unit, at: usize) -> Option<(Unit, usize)> {
        if unit.dimension == Dimension::Percent {
            return None;
        }
        let behind = &self.text[at..];
        if let Some(rest) = behind.strip_prefix(['/', '／']) {
            let (mut rate, mut end) = self.per_one(unit, self.text.len() - rest.len())?;
            while let Some(rest) = self.text[end..].strip_prefix(['/', '／', '·'])
                && let Some(further) = self.per_one(&rate, self.text.len() - rest.len())
            {
                (rate, end) = further;
            }
            return Some((rate, end));
        }
        // A price (0.41元每瓦时) stays money, as in 每瓦时0.41元.
        let rest = behind.strip_prefix('每')?;
        if matches!(unit.dimension, Dimension::Money | Dimension::Duration | Dimension::Count) {
            return None;
        }
        let (len, row) = self.lexicon.units.at(rest)?;
        Some((unit.per(&row.unit)?, self.text.len() - rest.len() + len))
    }

    /// `unit` per the unit or classifier at `at`, which may have a number before it: 百公里, 万人.
    fn per_one(&self, unit: &Unit, at: usize) -> Option<(Unit, usize)> {
        if let Some((word, base)) = TIMES.iter().find(|(word, _)| self.is_time(at, word)) {
            return Some((unit.per(&Unit::new(Dimension::Duration, *base, Factor::ONE))?, at + word.len()));
        }
        let (count, from) = match numeral_at(self.text, at) {
            Some(count) if count.script == Script::BareScale || is_small_integer(&count) => {
                (whole(&count)?, count.range.end)
            }
            _ => (Decimal::ONE, at),
        };
        let rest = &self.text[from..];
        let (len, one) = match self.lexicon.units.at(rest) {
            Some((len, row)) => (len, row.unit.clone()),
            None => {
                let (len, row) = self.lexicon.classifiers.at(rest, true)?;
                (len, Unit::new(Dimension::Count, &*row.label, Factor::ONE))
            }
        };
        // 100MW/200MWh: how strong a store of power is, and how much it holds
        if unit.dimension == Dimension::Power && one.dimension == Dimension::Energy {
            return None;
        }
        let several = Unit { factor: one.factor.times(&count.to_string().parse().ok()?)?, ..one };
        Some((unit.per(&several)?, from + len))
    }

    /// Whether a word of [`TIMES`] stands at byte `at`, and no longer word in letters.
    fn is_time(&self, at: usize, word: &str) -> bool {
        let behind = self.text[at..].strip_prefix(word);
        behind.is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
    }

    /// 每小时3千米, 每秒5米: a speed. Where it starts.
    pub(super) fn rate_before(&self, figure: &mut Figure<'a>, before: &str) -> Option<usize> {
        if figure.unit.dimension != Dimension::Length {
            return None;
        }
        let (at, each) = before.rmatch_indices('每').next()?;
        let name = &before[at + each.len()..];
        let (len, row) = self.lexicon.units.at(name)?;
        let time = len == name.len() && row.unit.dimension == Dimension::Duration;
        let short = ["h", "min", "s"].contains(&&*row.unit.base);
        figure.unit = Some(row).filter(|_| time && short).and_then(|row| figure.unit.per(&row.unit))?;
        figure.row = None;
        figure.rules.push("each <unit> <quantity>");
        Some(figure.numeral.range.start - (before.len() - at))
    }
}
