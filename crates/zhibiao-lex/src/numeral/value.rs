//! What the pieces of a numeral amount to.

use super::power_of_ten;
use super::tokens::{Piece, Token};
use zhibiao_quantity::{Decimal, exact_mul};

/// Which of 三四 is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Low,
    High,
}

/// The whole amount; `None` past 28 digits.
pub(super) fn amount(tokens: &[Token], bound: Bound) -> Option<Decimal> {
    // What 万 and 亿 closed, largest first; a larger one takes all smaller before it: 三千万亿.
    let mut closed: Vec<(Decimal, u32)> = Vec::new();
    let mut section = Decimal::ZERO; // below 万
    let mut number: Option<Decimal> = None;
    let mut open = true; // nothing since the last 万 or 亿
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| tokens[before].what);
        match token.what {
            Piece::Number { value, arabic } => number = Some(elliptic(tokens, index, value, arabic)?),
            Piece::Pair(low, high) => number = Some(Decimal::from(if bound == Bound::Low { low } else { high })),
            Piece::Fraction(value) => section = section.checked_add(number.take().unwrap_or_default() + value)?,
            Piece::Vague if before.is_none() => number = Some(Decimal::ONE),
            Piece::Vague | Piece::More => {}
            Piece::Zero => continue,
            Piece::Huge => return None,
            Piece::Multiplier(exponent) if exponent < 4 => {
                let vague = before == Some(Piece::Vague) && index > 1;
                let one = if vague { Decimal::ZERO } else { Decimal::ONE };
                section = section.checked_add(exact_mul(number.take().unwrap_or(one), power_of_ten(exponent)?)?)?;
            }
            Piece::Multiplier(exponent) => {
                section = section.checked_add(number.take().unwrap_or_default())?;
                let mut sum = if closed.is_empty() && index == 0 { Decimal::ONE } else { section };
                let mut reach = exponent;
                if let (true, Some((last, before))) = (open, closed.last().copied()) {
                    closed.pop();
                    (sum, reach) = (last, before + exponent); // 万亿, 万万
                }
                while let Some((last, _)) = closed.pop_if(|(_, before)| *before < exponent) {
                    sum = sum.checked_add(last)?;
                }
                closed.push((exact_mul(sum, power_of_ten(exponent)?)?, reach));
                (section, open) = (Decimal::ZERO, true);
                continue;
            }
        }
        open = open && matches!(token.what, Piece::More);
    }
    let rest = section.checked_add(number.unwrap_or_default())?;
    closed.iter().try_fold(rest, |sum, (each, _)| sum.checked_add(*each)).filter(is_exact)
}

/// Twenty-eight digits, no more: sums of `Decimal` round past them.
fn is_exact(value: &Decimal) -> bool {
    value.mantissa().unsigned_abs() < 10u128.pow(28)
}

/// 一万二 is 12,000 and 三百五 is 350: a last Chinese digit right behind 百 or more counts tenths of it.
fn elliptic(tokens: &[Token], index: usize, value: Decimal, arabic: bool) -> Option<Decimal> {
    let before = index.checked_sub(1).map(|before| tokens[before].what);
    match before {
        Some(Piece::Multiplier(exponent @ 2..))
            if !arabic && index + 1 == tokens.len() && value >= Decimal::ONE && value < Decimal::TEN =>
        {
            exact_mul(value.trunc(), power_of_ten(exponent - 1)?)?.checked_add(value.fract())
        }
        _ => Some(value),
    }
}
