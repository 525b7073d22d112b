//! Targets: what is to be reached within a time, beside what was announced, begun or done.

use crate::{Fact, Metric, Status};

/// The rule of a figure behind a word of a goal: 力争, 年度计划.
pub const GOAL: &str = "<goal> before <figure>";

/// The rule of a figure that is planned because it stands in a list of targets.
pub const LISTED: &str = "in a list of targets";

/// The rule of a planned figure that stands in such a list besides.
pub const AMONG_TARGETS: &str = "among targets";

/// The rule of a figure for a time after its publication.
pub const TO_COME: &str = "a time to come";

impl Fact {
    /// Whether the figure is a target: planned, and so by a goal, a list of targets or a time to come, or what is to
    /// be completed of an investment. What was signed or announced is planned and no target, whenever it is to be built.
    pub fn is_target(&self) -> bool {
        let by = |rule: &str| self.rules.iter().any(|each| each == rule);
        let named = || [GOAL, LISTED, AMONG_TARGETS].into_iter().any(by);
        let by_metric = match self.metric {
            Metric::InvestmentCompleted => true,
            Metric::Investment | Metric::InvestmentEquipment => false,
            _ => by(TO_COME),
        };
        self.status == Status::Planned && (by_metric || named())
    }
}
