//! Decimals as tables hold them: a whole number of 10⁻¹⁰, of at most 38 digits. Exact, or not at all.

use zhibiao_fact::Decimal;

/// Digits of a decimal column.
pub(crate) const PRECISION: usize = 38;

/// Digits after the point of a decimal column.
pub(crate) const SCALE: u32 = 10;

/// The first whole number with too many digits.
const LIMIT: u128 = 10u128.pow(PRECISION as u32);

/// `value` in units of 10⁻¹⁰; `None` where that has more than 38 digits or `value` has more than
/// 10 places that are not zero.
pub(crate) fn fixed(value: Decimal) -> Option<i128> {
    let value = value.normalize();
    let shift = SCALE.checked_sub(value.scale())?;
    value.mantissa().checked_mul(10i128.pow(shift)).filter(|units| units.unsigned_abs() < LIMIT)
}

/// The decimal of a number of 10⁻¹⁰, without zeros at its end; `None` where it needs more than 96 bits.
pub(crate) fn unfixed(units: i128) -> Option<Decimal> {
    let (mut units, mut scale) = (units, SCALE);
    while scale > 0 && units % 10 == 0 {
        (units, scale) = (units / 10, scale - 1);
    }
    Decimal::try_from_i128_with_scale(units, scale).ok()
}

/// The sum, where it still is a decimal of a table.
pub(crate) fn sum(units: impl IntoIterator<Item = i128>) -> Option<i128> {
    units.into_iter().try_fold(0i128, i128::checked_add).filter(|units| units.unsigned_abs() < LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, units: Option<i128>) {
        let value: Decimal = text.parse().unwrap();
        assert_eq!(fixed(value), units, "{text}");
        if let Some(units) = units {
            assert_eq!(unfixed(units), Some(value), "{text}");
        }
    }

    #[test]
    fn a_decimal_fits_to_the_last_digit_or_not_at_all() {
        check("60", Some(600_000_000_000));
        check("-3.50", Some(-35_000_000_000));
        check("98666.6666666667", Some(986_666_666_666_667));
        check("0.0000000001", Some(1));
        check("0.00000000010000", Some(1));
        check("0.00000000001", None);
        check("9999999999999999999999999999", Some(99_999_999_999_999_999_999_999_999_990_000_000_000));
        check("10000000000000000000000000000", None);
    }

    #[test]
    fn a_sum_of_too_many_digits_is_none() {
        assert_eq!(sum([1, 2, -4]), Some(-1));
        assert_eq!(sum([i128::try_from(LIMIT).unwrap() - 1, 1]), None);
    }
}
