//! Ratios of counts, printed to the thousandth without a float.

use std::fmt;

/// `top` out of `bottom`; nothing out of nothing is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    top: u64,
    bottom: u64,
}

impl Ratio {
    /// `top` out of `bottom`.
    pub fn new(top: u64, bottom: u64) -> Self {
        Ratio { top, bottom }
    }

    /// F1 of `right` ones among `predicted` and `wanted`: 2pr/(p+r) is 2·right/(predicted + wanted).
    pub fn f1(right: u64, predicted: u64, wanted: u64) -> Self {
        Ratio::new(2 * right, predicted + wanted)
    }

    /// Thousandths, the half rounded to even.
    pub fn thousandths(self) -> u64 {
        if self.bottom == 0 {
            return 0;
        }
        let (whole, rest) = (self.top * 1000 / self.bottom, self.top * 1000 % self.bottom);
        let up = match (2 * rest).cmp(&self.bottom) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => whole % 2,
            std::cmp::Ordering::Greater => 1,
        };
        whole + up
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thousandths = self.thousandths();
        write!(out, "{}.{:03}", thousandths / 1000, thousandths % 1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_rounded_once() {
        for (top, bottom, want) in
            [(2, 3, "0.667"), (1, 3, "0.333"), (0, 0, "0.000"), (5, 5, "1.000"), (1, 16, "0.062"), (3, 16, "0.188")]
        {
            assert_eq!(Ratio::new(top, bottom).to_string(), want, "{top}/{bottom}");
        }
        assert_eq!(Ratio::f1(3, 4, 6).to_string(), "0.600");
    }
}
