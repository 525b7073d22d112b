//! A unit: its dimension, its base unit and the exact factor between the two.

use crate::{Dimension, Factor};
use std::sync::{Arc, LazyLock};

/// 吨, 亩, 元 … as a dimension, a base unit and a factor. What it is called is the lexicon's matter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// Symbol of the base unit: `CNY`, `t`, `m2`, `Wh`, `%`, `1` …
    pub base: Arc<str>,
    /// One of this unit in base units.
    pub factor: Factor,
}

impl Unit {
    /// A unit of `dimension` that is `factor` times `base`.
    pub fn new(dimension: Dimension, base: impl Into<Arc<str>>, factor: Factor) -> Self {
        Unit { dimension, base: base.into(), factor }
    }

    /// The unit of what is counted or compared: base `1`, factor 1.
    pub fn plain(dimension: Dimension) -> Self {
        static ONE: LazyLock<Arc<str>> = LazyLock::new(|| "1".into());
        Unit { dimension, base: ONE.clone(), factor: Factor::ONE }
    }

    /// This unit per another (吨 per 年 → `t/a`); `None` where the factor does not fit.
    ///
    /// Money per anything and anything per time keep the other unit's factor: 元/亩 becomes `CNY/m2`.
    pub fn per(&self, other: &Unit) -> Option<Unit> {
        Some(Unit {
            dimension: Dimension::Rate,
            base: format!("{}/{}", self.base, other.base).into(),
            factor: self.factor.times(&other.factor.inverse())?,
        })
    }
}
