//! What holds for any amounts and factors.

use proptest::prelude::*;
use zhibiao_quantity::{Approximator, Decimal, Dimension, Factor, Magnitude, Quantity, Unit, exact_mul};

/// A decimal with as many as 12 digits, 6 of them behind the point.
fn decimal() -> impl Strategy<Value = Decimal> {
    (-10i64.pow(12)..10i64.pow(12), 0u32..=6).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

/// A positive ratio of small whole numbers.
fn ratio() -> impl Strategy<Value = (u32, u32)> {
    (1u32..10_000, 1u32..10_000)
}

fn factor((above, below): (u32, u32)) -> Factor {
    format!("{above}/{below}").parse().expect("a ratio of positive numbers")
}

fn yuan(value: Decimal, exponent: u32) -> Quantity {
    let factor = 10u64.pow(exponent).to_string().parse().expect("a power of ten");
    Quantity::new(Magnitude::exact(value), Unit::new(Dimension::Money, "CNY", factor), Approximator::Exact)
}

proptest! {
    #[test]
    fn a_product_is_exact_or_none(left in decimal(), right in decimal()) {
        if let Some(product) = exact_mul(left, right) {
            prop_assert_eq!(product.scale(), left.scale() + right.scale());
            prop_assert_eq!(product.mantissa(), left.mantissa() * right.mantissa());
        }
    }

    #[test]
    fn a_factor_is_off_by_no_more_than_the_tenth_place(value in decimal(), ratio in ratio()) {
        let (above, below) = ratio;
        let base = factor(ratio).apply(value).expect("so many digits fit");
        let back = base * Decimal::from(below) - value * Decimal::from(above);
        prop_assert!(back.abs() <= Decimal::from(below) * Decimal::new(5, 11) + Decimal::new(1, 9), "{value} × {above}/{below} = {base}");
    }

    #[test]
    fn a_factor_keeps_order_and_sign(one in decimal(), two in decimal(), ratio in ratio()) {
        let factor = factor(ratio);
        let (first, second) = (factor.apply(one).expect("fits"), factor.apply(two).expect("fits"));
        prop_assert_eq!(first.max(second), factor.apply(one.max(two)).expect("fits"));
        prop_assert_eq!(factor.apply(-one), Some(-first));
    }

    #[test]
    fn a_factor_is_read_as_it_is_written(ratio in ratio()) {
        let factor = factor(ratio);
        prop_assert_eq!(factor.to_string().parse::<Factor>(), Ok(factor));
        prop_assert_eq!(factor.inverse().inverse(), factor);
    }

    #[test]
    fn sums_do_not_depend_on_order_or_scale(one in decimal(), two in decimal()) {
        let (yi, wan) = (yuan(one, 8), yuan(two, 4));
        prop_assert_eq!(yi.checked_add(&wan), wan.checked_add(&yi));
        let sum = yi.checked_add(&wan).expect("fits");
        prop_assert_eq!(sum, one * Decimal::from(100_000_000) + two * Decimal::from(10_000));
    }

    #[test]
    fn a_fall_is_a_rise_turned_round(low in decimal(), high in decimal()) {
        let range = Magnitude::Range(low, high);
        prop_assert_eq!(range.negated().negated(), range);
        prop_assert_eq!((range.negated().low(), range.negated().high()), (-low, Some(-high)));
    }
}
