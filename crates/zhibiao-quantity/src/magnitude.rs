//! The figure as meant: one exact number or an interval of two.

use crate::Factor;
use rust_decimal::Decimal;

/// One exact decimal, or a range with both bounds as printed (`3-5`, `-138.31 至 -74.76`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Magnitude {
    /// A single number.
    Exact(Decimal),
    /// First and second bound, in the order printed.
    Range(Decimal, Decimal),
}

impl Magnitude {
    /// A single number.
    pub fn exact(value: Decimal) -> Self {
        Self::Exact(value)
    }

    /// The number, or the first bound of a range.
    pub fn low(&self) -> Decimal {
        match *self {
            Self::Exact(value) | Self::Range(value, _) => value,
        }
    }

    /// The second bound of a range.
    pub fn high(&self) -> Option<Decimal> {
        match *self {
            Self::Exact(_) => None,
            Self::Range(_, high) => Some(high),
        }
    }

    /// This magnitude times an exact factor; `None` where a bound does not fit.
    pub fn scaled(&self, factor: &Factor) -> Option<Self> {
        Some(match *self {
            Self::Exact(value) => Self::Exact(factor.apply(value)?),
            Self::Range(low, high) => Self::Range(factor.apply(low)?, factor.apply(high)?),
        })
    }

    /// The same with the other sign: a fall, a loss.
    pub fn negated(&self) -> Self {
        match *self {
            Self::Exact(value) => Self::Exact(-value),
            Self::Range(low, high) => Self::Range(-low, -high),
        }
    }
}
