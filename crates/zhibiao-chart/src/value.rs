//! A value on a bar: an amount, how it is bounded, and the text that says so.

/// How the newspaper bounded the figure; the sign before the number on the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Bound {
    /// No sign: the amount as said.
    #[default]
    Exact,
    /// `≈`: 约, 左右.
    About,
    /// `≥`: 不低于, 以上.
    AtLeast,
    /// `>`: 超, 余.
    Over,
    /// `≲`: 近, just under.
    Nearly,
    /// `≤`: 不超过, 以内.
    AtMost,
    /// `<`: 不足, 低于.
    Under,
}

/// What a bar shows. `amount` is its length, in the unit of the chart; never negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// Length of the bar; the lower end of a range.
    pub amount: f64,
    /// Upper end of a range, drawn as a thin whisker beyond the bar.
    pub high: Option<f64>,
    /// Sign before the number.
    pub bound: Bound,
}

impl Value {
    /// The amount as said.
    pub fn exact(amount: f64) -> Value {
        Value::bounded(amount, Bound::Exact)
    }

    /// An amount with its bound: `Value::bounded(3500.0, Bound::AtLeast)` is `≥ 3500`.
    pub fn bounded(amount: f64, bound: Bound) -> Value {
        Value { amount, high: None, bound }
    }

    /// From `low` to `high`, both ends in it.
    pub fn range(low: f64, high: f64) -> Value {
        Value { amount: low, high: Some(high), bound: Bound::Exact }
    }

    /// The text on the bar: sign, number, and the second number of a range.
    ///
    /// ```
    /// use zhibiao_chart::{Bound, Value};
    /// assert_eq!(Value::bounded(3500.0, Bound::AtLeast).label(), "≥ 3500");
    /// assert_eq!(Value::range(25.0, 35.5).label(), "25–35.5");
    /// assert_eq!(Value::exact(40000.0).label(), "40,000");
    /// ```
    pub fn label(&self) -> String {
        let sign = match self.bound {
            Bound::Exact => "",
            Bound::About => "≈ ",
            Bound::AtLeast => "≥ ",
            Bound::Over => "> ",
            Bound::Nearly => "≲ ",
            Bound::AtMost => "≤ ",
            Bound::Under => "< ",
        };
        match self.high {
            Some(high) => format!("{sign}{}–{}", number(self.amount), number(high)),
            None => format!("{sign}{}", number(self.amount)),
        }
    }

    /// How far the drawing of the value reaches.
    pub(crate) fn reach(&self) -> f64 {
        self.high.unwrap_or(self.amount)
    }
}

/// The sum of some values: exact only if all are, a bound only if all that are bounded are so on the same side, else about.
pub(crate) fn sum<'a>(values: impl Iterator<Item = &'a Value>) -> Option<Value> {
    values.copied().reduce(|left, right| Value {
        amount: left.amount + right.amount,
        high: (left.high.is_some() || right.high.is_some()).then(|| left.reach() + right.reach()),
        bound: together(left.bound, right.bound),
    })
}

fn together(left: Bound, right: Bound) -> Bound {
    let below = |bound| matches!(bound, Bound::AtLeast | Bound::Over);
    let above = |bound| matches!(bound, Bound::AtMost | Bound::Under | Bound::Nearly);
    match (left, right) {
        (same, other) if same == other => same,
        (Bound::Exact, other) | (other, Bound::Exact) => other,
        (left, right) if below(left) && below(right) => Bound::AtLeast,
        (left, right) if above(left) && above(right) => Bound::AtMost,
        _ => Bound::About,
    }
}

/// A number as printed: at most four decimals, no trailing zeros, commas from 10,000 up.
pub(crate) fn number(value: f64) -> String {
    let fixed = format!("{value:.4}");
    let short = fixed.trim_end_matches('0').trim_end_matches('.');
    if short == "0" && value > 0.0 {
        return format!("{value:e}"); // never a 0 for what is not
    }
    let (whole, decimals) = short.split_at(short.find('.').unwrap_or(short.len()));
    if whole.len() < 5 {
        return short.to_owned();
    }
    let grouped: Vec<&str> =
        whole.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or_default()).collect();
    format!("{}{decimals}", grouped.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_said() {
        for (value, expected) in [
            (0.0, "0"),
            (60.0, "60"),
            (356.8, "356.8"),
            (3500.0, "3500"),
            (9999.5, "9999.5"),
            (12345.0, "12,345"),
            (1234567.25, "1,234,567.25"),
            (0.1 + 0.2, "0.3"),
            (0.00001, "1e-5"),
        ] {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn a_sum_is_as_sure_as_its_parts() {
        use Bound::{About, AtLeast, AtMost, Exact, Nearly, Over};
        for (left, right, expected) in [
            (Exact, Exact, Exact),
            (Exact, AtLeast, AtLeast),
            (Over, AtLeast, AtLeast),
            (AtMost, Nearly, AtMost),
            (AtLeast, AtMost, About),
            (About, Over, About),
        ] {
            let values = [Value::bounded(1.0, left), Value::bounded(2.0, right)];
            assert_eq!(sum(values.iter()), Some(Value::bounded(3.0, expected)), "{left:?} + {right:?}");
        }
        assert_eq!(sum([Value::range(1.0, 2.0), Value::exact(3.0)].iter()), Some(Value::range(4.0, 5.0)));
        assert_eq!(sum([].iter()), None);
    }
}
