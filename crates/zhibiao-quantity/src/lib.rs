//! Magnitudes, units and quantities with exact decimal arithmetic; knows no text.
//!
//! ```
//! use zhibiao_quantity::{Approximator, Dimension, Factor, Magnitude, Quantity, Unit};
//!
//! let mu = Unit::new(Dimension::Area, "m2", "2000/3".parse::<Factor>().unwrap());
//! let land = Quantity::new(Magnitude::exact("148".parse().unwrap()), mu, Approximator::About);
//! assert_eq!(land.base().unwrap().low().to_string(), "98666.6666666667");
//! ```

#[macro_use]
mod closed_list;

mod approximator;
mod dimension;
mod factor;
mod magnitude;
mod quantity;
mod unit;

pub use approximator::Approximator;
pub use dimension::Dimension;
pub use factor::{Factor, FactorError, exact_mul};
pub use magnitude::Magnitude;
pub use quantity::{Quantity, QuantityError};
pub use rust_decimal::Decimal;
pub use unit::Unit;
