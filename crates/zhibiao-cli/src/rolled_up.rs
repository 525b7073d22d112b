//! The roll-ups of a report, made once for its tables and its charts.

use anyhow::Result;
use zhibiao::fact::Fact;
use zhibiao_frame::DataFrame;
use zhibiao_frame::rollup::{
    EnterpriseRow, InvestmentRow, MetricRow, PeriodRow, ProjectRow, RollUp, enterprises_frame, investment_frame,
    investment_over_time, metrics_frame, over_time_frame, projects, projects_frame, zone_enterprises, zone_investment,
    zone_metrics,
};

/// Every roll-up of the facts of a report.
pub struct RolledUp {
    /// Investment per zone, planned and actual.
    pub investment: RollUp<InvestmentRow>,
    /// The same by period.
    pub over_time: RollUp<PeriodRow>,
    /// The same by project.
    pub projects: RollUp<ProjectRow>,
    /// Enterprises per zone and class.
    pub enterprises: RollUp<EnterpriseRow>,
    /// Everything that is told of a zone itself.
    pub metrics: RollUp<MetricRow>,
}

impl RolledUp {
    /// Rolls up the facts.
    pub fn of(facts: &[Fact]) -> Self {
        RolledUp {
            investment: zone_investment(facts),
            over_time: investment_over_time(facts),
            projects: projects(facts),
            enterprises: zone_enterprises(facts),
            metrics: zone_metrics(facts),
        }
    }

    /// The tables by name.
    pub fn frames(&self) -> Result<[(&'static str, DataFrame); 5]> {
        Ok([
            ("zone_investment", investment_frame(&self.investment.rows)?),
            ("investment_over_time", over_time_frame(&self.over_time.rows)?),
            ("projects", projects_frame(&self.projects.rows)?),
            ("zone_enterprises", enterprises_frame(&self.enterprises.rows)?),
            ("zone_metrics", metrics_frame(&self.metrics.rows)?),
        ])
    }
}
