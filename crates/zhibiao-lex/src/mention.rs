//! A quantity found in a text: what was written, what it means, and by which rules.

use std::ops::Range;
use zhibiao_fact::Metric;
use zhibiao_quantity::{Approximator, Decimal, Quantity};

use crate::numeral::Script;

/// A quantity with its place and derivation.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Number, scale and unit, 余 and 多 inside them; 约 before and 以上 behind stay outside.
    pub range: Range<usize>,
    /// The figure as printed.
    pub written: Written,
    /// The figure as meant: its unit includes the printed scale.
    pub quantity: Quantity,
    /// What kind of figure it is.
    pub sort: Sort,
    /// The words that bound it: 约, 以上, 余.
    pub approx: Option<Range<usize>>,
    /// Number and unit with the words that bound them: 超过40亿元, 40亿元以上. `range` where there are none.
    pub outer: Range<usize>,
    /// A class label or threshold, as 亿元以上项目 or 千亿元级: never to be summed.
    pub threshold: bool,
    /// Names of the rules that read it, in order.
    pub rules: Vec<&'static str>,
}

impl Mention {
    /// Where the statement stands: with its words where they bound it on one side (超过300, 1.2元以下) or close a range
    /// (在3和5之间), as they are half of what is said; else number and unit alone.
    pub fn stated(&self) -> &Range<usize> {
        match self.quantity.approx {
            Approximator::Exact if self.written.value_high.is_some() => &self.outer,
            Approximator::Exact | Approximator::About | Approximator::Nearly => &self.range,
            Approximator::Over | Approximator::AtLeast | Approximator::AtMost | Approximator::Under => &self.outer,
        }
    }
}

/// A figure as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The number without its scale, negative where a sign stands before it.
    pub value: Decimal,
    /// Second number of a range.
    pub value_high: Option<Decimal>,
    /// 万, 亿 … or empty.
    pub scale: String,
    /// Unit or classifier, or empty.
    pub unit: String,
    /// What the number is written with.
    pub script: Script,
}

/// What kind of figure a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A number with a unit of measure, a percentage, a fraction.
    Measure,
    /// A number with a classifier; the metric where no noun says more.
    Count(Metric),
    /// A count that only orders the prose: 五大, 两手.
    Structural,
    /// 第三.
    Ordinal,
    /// A number alone.
    Bare,
}
