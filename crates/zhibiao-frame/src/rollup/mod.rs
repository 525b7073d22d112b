//! Roll-ups that count nothing twice, as plain rows: [`zone_investment`] and its [`projects`], [`investment_over_time`],
//! [`zone_enterprises`], the general [`zone_metrics`], and the doubts that sums bring up: [`sum_doubts`].
//!
//! Every fact of a roll-up's metric ends up in exactly one place: among the `facts` of a row, among
//! what that row [left out](LeftOut), with the reason, or in [`RollUp::left_out`] when no row could
//! take it. The order of the facts does not matter.

mod bar;
mod doubts;
mod enterprises;
mod frames;
mod investment;
mod metrics;
mod over_time;
mod phase;
mod projects;
mod reason;
mod roll;
mod summand;
mod telling;
mod zone;

pub use doubts::sum_doubts;
pub use enterprises::{EnterpriseRow, zone_enterprises};
pub use frames::{enterprises_frame, investment_frame, metrics_frame, over_time_frame, projects_frame};
pub use investment::{InvestmentRow, Target, in_yi, zone_investment};
pub use metrics::{MetricRow, zone_metrics};
pub use over_time::{PeriodRow, investment_over_time};
pub use projects::{Amount, ProjectRow, projects};
pub use reason::Reason;
pub use zone::RowZone;

use roll::Row;
use serde::Serialize;
use zhibiao_fact::Fact;

/// Whether a sum or a doubt can rest on any of the facts of a document, or tell that it left one out. Of a document
/// where it cannot, the roll-ups need not see the facts.
pub fn is_of_use(facts: &[Fact]) -> bool {
    let counted = |fact: &Fact| InvestmentRow::wants(fact.metric) || EnterpriseRow::wants(fact.metric);
    facts.iter().any(|fact| fact.zone.is_some() || fact.part_of.is_some() || counted(fact))
}

/// The rows of a roll-up, and the facts that found no row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RollUp<Row> {
    /// By zone, then by the second key of the roll-up.
    pub rows: Vec<Row>,
    /// Facts of the metric without a zone, or of a zone of which nothing could be counted.
    pub left_out: Vec<LeftOut>,
}

/// A fact that is in no sum, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The fact.
    pub fact_id: String,
    /// Why it was not counted.
    pub reason: Reason,
}
