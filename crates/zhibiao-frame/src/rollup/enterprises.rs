//! How many enterprises of each class a zone has: the latest stock.

use super::bar::Bar;
use super::roll::{Row, roll_up};
use super::summand::Summand;
use super::{LeftOut, Reason, RollUp, RowZone};
use crate::fixed::unfixed;
use serde::Serialize;
use zhibiao_fact::{Approximator, Decimal, Fact, Metric, NaiveDate, Period, Status};

/// The base unit of counts.
const ONE: &str = "1";

/// The class of enterprises of which no class is told.
const ANY: &str = "企业";

/// How many enterprises of one class one zone has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EnterpriseRow {
    /// The zone.
    #[serde(flatten)]
    pub zone: RowZone,
    /// Canonical class, else the class as printed, else 企业.
    pub class: String,
    /// How many.
    pub value: Decimal,
    /// What is said of the number.
    pub approx: Approximator,
    /// The time that it holds for.
    pub period: Option<Period>,
    /// The last day of that time.
    pub period_end: Option<NaiveDate>,
    /// The day it was published.
    pub published: Option<NaiveDate>,
    /// The fact that the number is from.
    pub facts: Vec<String>,
    /// The other facts of the same zone and class.
    pub left_out: Vec<LeftOut>,
}

/// The enterprises of every zone × class: counts are never added, the latest counts. In this order:
///
/// 1. only numbers of enterprises of a known zone as a whole, that are there and not planned;
/// 2. a part of a whole of the same class is in it, and a repeated telling says nothing new;
/// 3. stocks (`..2024-06`) before figures for some time, which may count only what is new;
/// 4. of those the latest, by the end of the period, then by publication; of two of one moment the surer, then the larger.
pub fn zone_enterprises(facts: &[Fact]) -> RollUp<EnterpriseRow> {
    roll_up(facts)
}

impl<'f> Row<'f> for EnterpriseRow {
    type Key = (&'f str, &'f str);

    fn key(zone: &'f str, fact: &'f Fact) -> Self::Key {
        (zone, fact.class().unwrap_or(ANY))
    }

    fn wants(metric: Metric) -> bool {
        metric == Metric::EnterpriseCount
    }

    fn summand(fact: &'f Fact) -> Result<Summand<'f>, Reason> {
        let summand = Summand::new(fact, ONE)?;
        match (summand.subject, fact.status) {
            (Some(subject), _) => Err(Reason::OfSubject(subject.to_owned())),
            (None, Status::Planned) => Err(Reason::Planned),
            (None, Status::Actual) => Ok(summand),
        }
    }

    fn row(summands: Vec<Summand<'f>>) -> Result<Self, Vec<LeftOut>> {
        let Bar { mut kept, mut left_out } = Bar::without_parts(summands);
        kept.sort_by_key(|summand| (!summand.is_stock(), summand.recency()));
        let Some((latest, others)) = kept.split_first() else { return Err(left_out) };
        let Some(value) = unfixed(latest.units) else { return Err(left_out) };
        left_out.extend(others.iter().map(|other| other.left_out(beside(latest, other))));
        Ok(EnterpriseRow {
            zone: RowZone::of(latest.zone, kept.iter()),
            class: latest.fact.class().unwrap_or(ANY).to_owned(),
            value,
            approx: latest.approx,
            period: latest.fact.period,
            period_end: latest.bounds().1,
            published: latest.fact.published,
            facts: vec![latest.fact.fact_id.clone()],
            left_out,
        })
    }

    fn left_out(&mut self) -> &mut Vec<LeftOut> {
        &mut self.left_out
    }
}

/// Why a number is not counted beside the latest.
fn beside(latest: &Summand, other: &Summand) -> Reason {
    let (id, same_time) = (latest.fact.fact_id.clone(), latest.fact.period == other.fact.period);
    match (latest.units == other.units, latest.is_stock() == other.is_stock()) {
        (true, true) if same_time => Reason::ToldBefore(id),
        (false, true) if same_time => Reason::OtherValue(id),
        (_, true) => Reason::EarlierStock(latest.fact.period),
        (_, false) => Reason::BesideStock(latest.fact.period),
    }
}
