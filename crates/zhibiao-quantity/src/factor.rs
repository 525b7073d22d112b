//! Exact factors between units: `10000`, `0.5`, `2000/3`.

use rust_decimal::Decimal;
use rust_decimal::prelude::*;

/// Digits after the point that a base value keeps where its factor is no finite decimal.
const SCALE: u32 = 10;

/// An exact, positive ratio that takes a printed unit into its base unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Factor {
    numerator: Decimal,
    denominator: Decimal,
}

/// A factor that is no positive decimal or ratio of two.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a positive factor such as 10000, 0.5 or 2000/3; found {0:?}")]
pub struct FactorError(String);

impl Factor {
    /// The factor of a base unit.
    pub const ONE: Factor = Factor { numerator: Decimal::ONE, denominator: Decimal::ONE };

    /// A decimal as a factor; `None` where it is not positive.
    pub fn of(numerator: Decimal) -> Option<Factor> {
        (numerator > Decimal::ZERO).then_some(Factor { numerator, denominator: Decimal::ONE })
    }

    /// `value` in the base unit: exact where that is a finite decimal of at most 28 digits, else
    /// rounded half-even at the 10th place; `None` where it does not fit.
    pub fn apply(&self, value: Decimal) -> Option<Decimal> {
        let product = exact_mul(value, self.numerator)?;
        if self.denominator == Decimal::ONE {
            return Some(product);
        }
        let quotient = product.checked_div(self.denominator)?;
        match exact_mul(quotient, self.denominator) {
            Some(back) if back == product => Some(quotient),
            _ => Some(quotient.round_dp_with_strategy(SCALE, RoundingStrategy::MidpointNearestEven)),
        }
    }

    /// The factor of a compound unit: this one, then `other` (万吨 → t, 日 → a …).
    pub fn times(&self, other: &Factor) -> Option<Factor> {
        Some(Factor {
            numerator: exact_mul(self.numerator, other.numerator)?,
            denominator: exact_mul(self.denominator, other.denominator)?,
        })
    }

    /// One over this factor, for the denominator of a rate.
    pub fn inverse(&self) -> Factor {
        Factor { numerator: self.denominator, denominator: self.numerator }
    }
}

impl std::str::FromStr for Factor {
    type Err = FactorError;

    fn from_str(text: &str) -> Result<Self, FactorError> {
        let (above, below) = text.split_once('/').unwrap_or((text, "1"));
        let positive = |part: &str| {
            Decimal::from_str_exact(part).ok().filter(|value| value.is_sign_positive() && !value.is_zero())
        };
        match (positive(above), positive(below)) {
            (Some(numerator), Some(denominator)) => Ok(Factor { numerator, denominator }),
            _ => Err(FactorError(text.to_owned())),
        }
    }
}

impl std::fmt::Display for Factor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.numerator)?;
        if self.denominator != Decimal::ONE {
            write!(out, "/{}", self.denominator)?;
        }
        Ok(())
    }
}

/// The product, or `None` where it has more than 28 digits. (`Decimal::checked_mul` rounds there in
/// silence.)
pub fn exact_mul(left: Decimal, right: Decimal) -> Option<Decimal> {
    let (left, right) = (left.normalize_above_zero(), right);
    let mantissa = left.mantissa().checked_mul(right.mantissa())?;
    Decimal::try_from_i128_with_scale(mantissa, left.scale() + right.scale()).ok()
}

/// Keeps the printed places of a figure but lets large powers of ten through.
trait NormalizeAboveZero {
    fn normalize_above_zero(self) -> Self;
}

impl NormalizeAboveZero for Decimal {
    fn normalize_above_zero(self) -> Self {
        if self.scale() > SCALE { self.normalize() } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn mu_is_two_thousand_thirds_of_a_square_metre() {
        let mu: Factor = "2000/3".parse().unwrap();
        assert_eq!(mu.apply(decimal("3")), Some(decimal("2000")));
        assert_eq!(mu.apply(decimal("148")), Some(decimal("98666.6666666667")));
        assert_eq!(mu.apply(decimal("-148")), Some(decimal("-98666.6666666667")));
    }

    #[test]
    fn printed_places_survive() {
        let yi: Factor = "100000000".parse().unwrap();
        assert_eq!(yi.apply(decimal("356.80")).unwrap().to_string(), "35680000000.00");
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(exact_mul(decimal("79228162514264337593543950335"), decimal("10")), None);
        assert!("0".parse::<Factor>().is_err());
        assert!("-1".parse::<Factor>().is_err());
        assert!("1/0".parse::<Factor>().is_err());
        assert!("many".parse::<Factor>().is_err());
    }
}
