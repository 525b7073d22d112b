//! The general table: what is told of every zone, metric by metric, period by period.

use super::bar::Bar;
use super::roll::{Row, roll_up};
use super::summand::Summand;
use super::{LeftOut, Reason, RollUp, RowZone};
use serde::Serialize;
use std::cmp::Reverse;
use zhibiao_fact::{Approximator, Aspect, Decimal, Fact, Metric, NaiveDate, Period, Status};

/// One zone, metric, aspect, status, class, period and base unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MetricRow {
    /// The zone.
    #[serde(flatten)]
    pub zone: RowZone,
    /// What was measured.
    pub metric: Metric,
    /// Which side of it.
    pub aspect: Aspect,
    /// Planned or actual.
    pub status: Status,
    /// Whether it is a target, beside what was announced.
    pub target: bool,
    /// Canonical class of what was counted, else the class as printed.
    pub class: Option<String>,
    /// Over what time.
    pub period: Option<Period>,
    /// First day of that time.
    pub period_start: Option<NaiveDate>,
    /// Last day of that time.
    pub period_end: Option<NaiveDate>,
    /// Unit of the value.
    pub base_unit: String,
    /// The value told latest.
    pub value: Decimal,
    /// Second bound of a range.
    pub value_high: Option<Decimal>,
    /// What is said of the value.
    pub approx: Approximator,
    /// The fact that the value is from.
    pub facts: Vec<String>,
    /// The other facts of the same, with all their tellings and values.
    pub left_out: Vec<LeftOut>,
}

/// What is told of every zone itself (not of its parks and companies), with the value published last. Nothing is added:
/// a part is in its whole, a value told again, in whatever paper, says nothing new, and of several values the latest counts.
///
/// A time series of a zone's metric is its rows in the order of their periods.
pub fn zone_metrics(facts: &[Fact]) -> RollUp<MetricRow> {
    roll_up(facts)
}

impl<'f> Row<'f> for MetricRow {
    /// Zone, metric, aspect, class, status, target, the period in order of time, unit.
    type Key = (&'f str, Metric, Aspect, Option<&'f str>, Status, bool, (Option<NaiveDate>, String), &'f str);

    fn key(zone: &'f str, fact: &'f Fact) -> Self::Key {
        let period = fact.period.map(|period| (period.bounds().1, period.to_string())).unwrap_or_default();
        (zone, fact.metric, fact.aspect, fact.class(), fact.status, fact.is_target(), period, &fact.base_unit)
    }

    fn wants(_: Metric) -> bool {
        true
    }

    fn summand(fact: &'f Fact) -> Result<Summand<'f>, Reason> {
        let summand = Summand::of(fact)?;
        match summand.subject {
            Some(subject) => Err(Reason::OfSubject(subject.to_owned())),
            None => Ok(summand),
        }
    }

    fn row(summands: Vec<Summand<'f>>) -> Result<Self, Vec<LeftOut>> {
        let Bar { mut kept, mut left_out } = Bar::without_parts(summands);
        kept.sort_by_key(|summand| (Reverse(summand.fact.published), summand.rank()));
        let Some((latest, others)) = kept.split_first() else { return Err(left_out) };
        left_out.extend(others.iter().map(|other| other.left_out(beside(latest.fact, other.fact))));
        let fact = latest.fact;
        let (period_start, period_end) = latest.bounds();
        Ok(MetricRow {
            zone: RowZone::of(latest.zone, kept.iter()),
            metric: fact.metric,
            aspect: fact.aspect,
            status: fact.status,
            target: fact.is_target(),
            class: fact.class().map(str::to_owned),
            period: fact.period,
            period_start,
            period_end,
            base_unit: fact.base_unit.clone(),
            value: fact.base_value,
            value_high: fact.base_value_high,
            approx: fact.approx,
            facts: vec![fact.fact_id.clone()],
            left_out,
        })
    }

    fn left_out(&mut self) -> &mut Vec<LeftOut> {
        &mut self.left_out
    }
}

/// Why a figure is not in the table beside the latest of the same.
fn beside(latest: &Fact, other: &Fact) -> Reason {
    let same = (latest.base_value, latest.base_value_high) == (other.base_value, other.base_value_high);
    let id = latest.fact_id.clone();
    if same { Reason::ToldBefore(id) } else { Reason::OtherValue(id) }
}
