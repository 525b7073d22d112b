//! How sure a newspaper was of a figure: 约, 超, 近, 不低于 … as part of the type.

use serde::{Deserialize, Serialize};

closed_list! {
    /// What surrounds a figure and bounds it.
    pub enum Approximator {
        /// Nothing around it, or 达, 达到.
        Exact => "exact",
        /// 约, 大约, 左右, 上下.
        About => "about",
        /// 超, 逾, 突破, 余, 多, 以上: strictly more.
        Over => "over",
        /// 不低于, 不少于, 至少: as much or more.
        AtLeast => "at_least",
        /// 近, 将近, 接近: a little less.
        Nearly => "nearly",
        /// 不超过, 以内, 至多: as much or less.
        AtMost => "at_most",
        /// 不足, 低于: strictly less.
        Under => "under",
    }
}

impl Approximator {
    /// Whether the figure is the least that it may be: 超, 不低于.
    pub fn is_lower_bound(self) -> bool {
        matches!(self, Self::Over | Self::AtLeast)
    }

    /// Whether the figure is the most that it may be: 不超过, 不足. 近 is none: it says how near, too.
    pub fn is_upper_bound(self) -> bool {
        matches!(self, Self::AtMost | Self::Under)
    }

    /// The sign that a chart puts before the number: `≥`, `≈` … or nothing.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "≈",
            Self::Over => ">",
            Self::AtLeast => "≥",
            Self::Nearly => "≲",
            Self::AtMost => "≤",
            Self::Under => "<",
        }
    }
}
