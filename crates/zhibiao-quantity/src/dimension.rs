//! What kind of thing a unit measures; only like dimensions add.

use serde::{Deserialize, Serialize};

closed_list! {
    /// The dimension of a unit. A rate is any amount per time or per unit (万吨/年, 元/平方米).
    pub enum Dimension {
        /// Base unit: the ISO 4217 code.
        Money => "money",
        /// Base unit `1`.
        Count => "count",
        /// Base unit `%`, as printed: 21.02 is 21.02 %.
        Percent => "percent",
        /// Base unit `pp`: a difference of two percentages.
        PercentagePoint => "percentage_point",
        /// 倍. Base unit `1`.
        Multiple => "multiple",
        /// 1/3, 一半, 三成. Base unit `1`.
        Fraction => "fraction",
        /// Base unit `t`.
        Mass => "mass",
        /// Base unit `m`.
        Length => "length",
        /// Base unit `m2`.
        Area => "area",
        /// Base unit `m3`.
        Volume => "volume",
        /// Base unit `Wh`.
        Energy => "energy",
        /// Base unit `W`.
        Power => "power",
        /// Base units `s`, `min`, `h`, `d`, `mo`, `a`, which are not converted into each other.
        Duration => "duration",
        /// Base unit `Hz`.
        Frequency => "frequency",
        /// Base unit `B`.
        Data => "data",
        /// Base unit `°C`.
        Temperature => "temperature",
        /// Base unit: numerator `/` denominator, as `t/a`.
        Rate => "rate",
        /// What fits nowhere above: pressure, ranks, bare numbers.
        Other => "other",
    }
}

impl Dimension {
    /// Whether it tells a part of a whole: 30%, 三成, 三分之一.
    pub fn is_part(self) -> bool {
        matches!(self, Dimension::Percent | Dimension::Fraction)
    }
}
