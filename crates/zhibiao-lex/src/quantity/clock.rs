//! Lengths of time in hours, minutes and seconds: 2小时10分, 28分26秒86. One figure, in the smallest unit printed.

use super::{Figure, Reader};
use crate::mention::Sort;
use crate::numeral::numeral_at;
use zhibiao_quantity::Decimal;

/// What hours, minutes and seconds are called behind a number, largest first.
const PARTS: [&[&str]; 3] = [&["个小时", "小时", "个钟头", "钟头"], &["分钟", "分"], &["秒钟", "秒"]];
/// Most digits behind 秒 that are parts of a second.
const PLACES: u32 = 3;

impl Reader<'_> {
    /// Adds the minutes and seconds behind a figure in hours or minutes.
    pub(super) fn add_minutes_and_seconds(&self, figure: &mut Figure<'_>) {
        let numeral = &figure.numeral;
        if numeral.exponent > 0 || numeral.value.scale() > 0 || numeral.high.is_some() {
            return;
        }
        let first = match figure.row.map(|row| row.id.as_str()) {
            Some("h") => (numeral.value, 0, figure.end),
            Some("min") => (numeral.value, 1, figure.end),
            None if figure.sort == Sort::Bare && self.text[figure.end..].starts_with('分') => {
                (numeral.value, 1, figure.end + '分'.len_utf8())
            }
            _ => return,
        };
        let mut told = first;
        while let Some(more) = self.next_part(told) {
            told = more;
        }
        let (mut value, part, mut end) = told;
        if part == first.1 {
            return;
        }
        let Some(label) = PARTS[part].iter().find(|label| self.text[..end].ends_with(**label)) else { return };
        if let Some((decimals, after)) = self.decimals(part, end) {
            (value, end) = (value + decimals, after);
        }
        let Some((_, row)) = self.lexicon.units.at(PARTS[part][0]) else { return };
        (figure.numeral.value, figure.end, figure.sort) = (value, end, Sort::Measure);
        (figure.unit, figure.label) = (row.unit.clone(), (*label).to_owned());
        figure.rules.push("<hours>, <minutes> and <seconds>");
    }

    /// The length so far in the next smaller unit that is told, which unit that is, and where its name ends.
    fn next_part(&self, (value, part, at): (Decimal, usize, usize)) -> Option<(Decimal, usize, usize)> {
        let numeral = numeral_at(self.text, at)?;
        let below_sixty = numeral.value >= Decimal::ZERO && numeral.value < Decimal::from(60);
        if !below_sixty || numeral.value.scale() > 0 || numeral.exponent > 0 || numeral.approx.is_some() {
            return None;
        }
        let behind = &self.text[numeral.range.end..];
        let (next, label) = (part + 1..PARTS.len())
            .find_map(|next| Some((next, PARTS[next].iter().find(|label| behind.starts_with(**label))?)))?;
        let sixties = if next - part == 1 { 60 } else { 3600 };
        let sum = value.checked_mul(Decimal::from(sixties))?.checked_add(numeral.value)?;
        (!behind[label.len()..].starts_with('之')).then_some((sum, next, numeral.range.end + label.len()))
    }

    /// 86 of 26秒86, as parts of a second, and where it ends.
    fn decimals(&self, part: usize, at: usize) -> Option<(Decimal, usize)> {
        let digits: String = self.text[at..].chars().take_while(char::is_ascii_digit).collect();
        let places = u32::try_from(digits.len()).ok().filter(|places| (1..=PLACES).contains(places))?;
        let seconds = part + 1 == PARTS.len();
        seconds.then_some((Decimal::new(digits.parse().ok()?, places), at + digits.len()))
    }
}
