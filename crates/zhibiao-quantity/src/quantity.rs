//! A magnitude in a unit; knows nothing of text.

use crate::{Approximator, Magnitude, Unit};
use rust_decimal::Decimal;

/// A magnitude in a unit, with the bound that the text put on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The number or range, in `unit`.
    pub magnitude: Magnitude,
    /// What the magnitude counts.
    pub unit: Unit,
    /// About, over, at least …
    pub approx: Approximator,
}

/// Why two quantities do not add.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// Tonnes and yuan.
    #[error("expected a quantity in {expected}; found one in {found}")]
    Unlike {
        /// Base unit of the first.
        expected: String,
        /// Base unit of the second.
        found: String,
    },
    /// More than 28 digits, or a range where a single number is needed.
    #[error("expected a single number of at most 28 digits in the base unit")]
    NotExact,
}

impl Quantity {
    /// A magnitude in a unit.
    pub fn new(magnitude: Magnitude, unit: Unit, approx: Approximator) -> Self {
        Quantity { magnitude, unit, approx }
    }

    /// The magnitude in the base unit; `None` where it has more than 28 digits.
    pub fn base(&self) -> Option<Magnitude> {
        self.magnitude.scaled(&self.unit.factor)
    }

    /// The sum in the base unit. Only like base units add, and only single numbers.
    pub fn checked_add(&self, other: &Quantity) -> Result<Decimal, QuantityError> {
        if self.unit.base != other.unit.base {
            return Err(QuantityError::Unlike {
                expected: self.unit.base.to_string(),
                found: other.unit.base.to_string(),
            });
        }
        match (self.base(), other.base()) {
            (Some(Magnitude::Exact(left)), Some(Magnitude::Exact(right))) => {
                left.checked_add(right).ok_or(QuantityError::NotExact)
            }
            _ => Err(QuantityError::NotExact),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dimension, Factor};

    fn yuan(text: &str, factor: &str) -> Quantity {
        let unit = Unit::new(Dimension::Money, "CNY", factor.parse().unwrap());
        Quantity::new(Magnitude::exact(text.parse().unwrap()), unit, Approximator::Exact)
    }

    #[test]
    fn phases_add_to_the_whole_exactly() {
        let sum = yuan("25", "100000000").checked_add(&yuan("350000", "10000")).unwrap();
        assert_eq!(sum.to_string(), "6000000000");
    }

    #[test]
    fn tonnes_and_yuan_do_not_add() {
        let tonnes = Unit::new(Dimension::Mass, "t", Factor::ONE);
        let mass = Quantity::new(Magnitude::exact(Decimal::ONE), tonnes, Approximator::Exact);
        let error = yuan("1", "1").checked_add(&mass).unwrap_err();
        assert_eq!(error.to_string(), "expected a quantity in CNY; found one in t");
    }
}
