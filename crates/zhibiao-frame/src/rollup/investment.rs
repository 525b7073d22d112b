//! Investment of every zone, planned and actual: what is summed, and what is left out and why.

use super::bar::Bar;
use super::roll::{Row, roll_up};
use super::summand::Summand;
use super::{LeftOut, Reason, RollUp, RowZone};
use crate::fixed::unfixed;
use serde::Serialize;
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, Decimal, Fact, Metric, NaiveDate, Period, Status};

/// The only currency that is summed.
pub(super) const YUAN: &str = "CNY";

/// Places by which 亿元 differs from 元.
pub(super) const YI: u32 = 8;

/// Investment of one zone, planned or actual.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InvestmentRow {
    /// The zone.
    #[serde(flatten)]
    pub zone: RowZone,
    /// Planned or actual.
    pub status: Status,
    /// The sum in yuan, exact.
    pub value: Decimal,
    /// What is said of the sum: a bound when all bounds are on one side, about when they are not.
    pub approx: Approximator,
    /// The facts in the sum, the largest first.
    pub facts: Vec<String>,
    /// The facts of the same zone and status that are not in the sum, targets among them.
    pub left_out: Vec<LeftOut>,
    /// The latest target beside the sum: of what is done, what is to be completed.
    pub target: Option<Target>,
    /// First day of the earliest period; none where a stock is in the sum or nothing is dated.
    pub period_start: Option<NaiveDate>,
    /// Last day of the latest period.
    pub period_end: Option<NaiveDate>,
}

/// What a zone means to sign or to complete within a time; never in a sum.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Target {
    /// In yuan; the smaller bound of a range.
    pub value: Decimal,
    /// What is said of the value.
    pub approx: Approximator,
    /// Within what time.
    pub period: Option<Period>,
    /// The fact.
    pub fact_id: String,
}

/// Yuan in 亿元 (a hundred million yuan), exact: the same digits with the point 8 places further left. An amount of
/// more than 20 places is rounded; the tables have 10 at most.
pub fn in_yi(yuan: Decimal) -> Decimal {
    let yuan = yuan.normalize();
    let moved = Decimal::try_from_i128_with_scale(yuan.mantissa(), yuan.scale() + YI);
    moved.unwrap_or_else(|_| yuan / Decimal::from(10u64.pow(YI))).normalize()
}

/// The investment of every zone × status in yuan.
///
/// Looks at the facts of `investment`, `investment_completed` and `investment_equipment`. In this order:
///
/// 1. only levels in yuan of a known zone, not per year; a range counts with its smaller bound; investment in
///    equipment is part of the investment; targets ([`Fact::is_target`]) stand beside the sums;
/// 2. of the tellings that `repeats` links, the first counts, wherever in the papers the others stand;
/// 3. planned and actual are apart; from here on within one zone and status;
/// 4. a part (`part_of`, however deep) is in its whole;
/// 5. the same value of one day or month in several papers is one figure, whatever they call its subject (a paper that
///    has it twice tells of two);
/// 6. the same value at the same time is one figure, where the subjects are the same, one name holds the other or one is
///    not told, and so are a headline's and its article's; a named project has one planned total, whenever it is told;
/// 7. of the stocks (`..2024-06`) of one subject the latest counts;
/// 8. of figures of one subject for times that overlap, the larger counts; an undated figure may be of any time;
/// 9. stocks and sums over time of one subject are not added: of plans what was announced over time counts, of what is done
///    the larger side;
/// 10. projects of the time of the zone's own total are in it, unless they are more than it: then they are added, but if one
///     is a stock and the other is not, the projects count alone, or of plans the total announced over time.
///
/// ```
/// let rolled_up = zhibiao_frame::rollup::zone_investment(&[]);
/// assert!(rolled_up.rows.is_empty() && rolled_up.left_out.is_empty());
/// ```
pub fn zone_investment(facts: &[Fact]) -> RollUp<InvestmentRow> {
    let mut sums: RollUp<InvestmentRow> = roll_up(facts);
    let mut targets: BTreeMap<_, Vec<Summand>> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| InvestmentRow::wants(fact.metric) && fact.is_target()) {
        if let Ok(summand) = Summand::new(fact, YUAN) {
            targets.entry(InvestmentRow::key(summand.zone, fact)).or_default().push(summand);
        }
    }
    for row in &mut sums.rows {
        let latest = targets
            .get(&(row.zone.name.as_str(), row.status))
            .into_iter()
            .flatten()
            .min_by_key(|target| target.recency());
        row.target = latest.and_then(target);
    }
    sums
}

fn target(summand: &Summand) -> Option<Target> {
    let (approx, fact) = (summand.approx, summand.fact);
    Some(Target { value: unfixed(summand.units)?, approx, period: fact.period, fact_id: fact.fact_id.clone() })
}

impl<'f> Row<'f> for InvestmentRow {
    type Key = (&'f str, Status);

    fn key(zone: &'f str, fact: &'f Fact) -> Self::Key {
        // What is to be completed stands beside what is.
        let is_completion = fact.metric == Metric::InvestmentCompleted && fact.is_target();
        (zone, if is_completion { Status::Actual } else { fact.status })
    }

    fn wants(metric: Metric) -> bool {
        matches!(metric, Metric::Investment | Metric::InvestmentCompleted | Metric::InvestmentEquipment)
    }

    fn summand(fact: &'f Fact) -> Result<Summand<'f>, Reason> {
        let summand = Summand::new(fact, YUAN)?;
        match fact.metric {
            Metric::InvestmentEquipment => Err(Reason::Equipment),
            _ if fact.is_target() => Err(Reason::Target),
            _ if fact.period == Some(Period::PerYear) => Err(Reason::PerYear),
            // what is of projects in general (在建项目) is of the zone
            _ => Ok(Summand { subject: summand.subject.filter(|_| !fact.is_collective()), ..summand }),
        }
    }

    fn row(summands: Vec<Summand<'f>>) -> Result<Self, Vec<LeftOut>> {
        let bar = Bar::settled(summands);
        let Some((first, value)) = bar.kept.first().zip(bar.total()) else {
            return Err(bar.none_fits());
        };
        let dated = || bar.kept.iter().map(Summand::bounds).filter(|bounds| *bounds != (None, None));
        let starts: Option<Vec<NaiveDate>> = dated().map(|(start, _)| start).collect();
        Ok(InvestmentRow {
            zone: RowZone::of(first.zone, bar.kept.iter()),
            status: first.fact.status,
            value,
            approx: bar.approx(),
            facts: bar.fact_ids(),
            period_start: starts.and_then(|starts| starts.into_iter().min()),
            period_end: dated().filter_map(|(_, end)| end).max(),
            left_out: bar.left_out,
            target: None,
        })
    }

    fn left_out(&mut self) -> &mut Vec<LeftOut> {
        &mut self.left_out
    }
}
