//! Investment of every zone over time: one figure for each period that the papers tell of.

use super::bar::Bar;
use super::investment::InvestmentRow;
use super::roll::{Row, roll_up};
use super::summand::Summand;
use super::{LeftOut, Reason, RollUp, RowZone};
use chrono::Datelike;
use serde::Serialize;
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, Decimal, Fact, Metric, NaiveDate, Period, Status, Stretch};

/// Investment of one zone in one period, planned or actual.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PeriodRow {
    /// The zone.
    #[serde(flatten)]
    pub zone: RowZone,
    /// Planned or actual.
    pub status: Status,
    /// The period as told; of a day, its month.
    pub period: Period,
    /// First day of the period; none for a stock.
    pub period_start: Option<NaiveDate>,
    /// Last day of the period.
    pub period_end: Option<NaiveDate>,
    /// The sum in yuan, exact.
    pub value: Decimal,
    /// What is said of the sum.
    pub approx: Approximator,
    /// The facts in the sum, the largest first.
    pub facts: Vec<String>,
    /// The facts of the same period that are not in the sum.
    pub left_out: Vec<LeftOut>,
}

/// The investment of every zone × status × period in yuan, in order of time.
///
/// The rules are those of [`zone_investment`](super::zone_investment), but that figures for different periods stand side by
/// side: January to May beside the first half-year, one stock beside the next. So rows of one zone are a time series and not
/// to be added. What has no date is left out; a project told again later counts in the period of its first telling.
pub fn investment_over_time(facts: &[Fact]) -> RollUp<PeriodRow> {
    roll_up(facts)
}

/// The place of a period in time: the last day, longer periods before shorter ones that end with them.
type When = (Option<NaiveDate>, Option<NaiveDate>, String);

impl<'f> Row<'f> for PeriodRow {
    type Key = (&'f str, Status, When);

    fn key(zone: &'f str, fact: &'f Fact) -> Self::Key {
        let period = fact.period.map(month_of);
        let (start, end) = period.map(|period| period.bounds()).unwrap_or_default();
        (zone, fact.status, (end, start, period.map(|period| period.to_string()).unwrap_or_default()))
    }

    fn wants(metric: Metric) -> bool {
        InvestmentRow::wants(metric)
    }

    fn summand(fact: &'f Fact) -> Result<Summand<'f>, Reason> {
        let summand = InvestmentRow::summand(fact)?;
        if fact.period.is_some() { Ok(summand) } else { Err(Reason::Undated) }
    }

    fn across(_: &'f [Fact], summands: Vec<Summand<'f>>) -> Bar<'f> {
        let mut zones: BTreeMap<(&str, Status), Vec<Summand>> = BTreeMap::new();
        for summand in summands {
            zones.entry((summand.zone, summand.fact.status)).or_default().push(summand);
        }
        let mut all = Bar::default();
        for summands in zones.into_values() {
            let Bar { kept, left_out } = Bar::told_once(summands);
            all.kept.extend(kept);
            all.left_out.extend(left_out);
        }
        all
    }

    fn row(summands: Vec<Summand<'f>>) -> Result<Self, Vec<LeftOut>> {
        let bar = Bar::settled(summands);
        let period = bar.kept.first().and_then(|first| first.fact.period).map(month_of);
        let Some(((first, value), period)) = bar.kept.first().zip(bar.total()).zip(period) else {
            return Err(bar.none_fits());
        };
        let (period_start, period_end) = period.bounds();
        Ok(PeriodRow {
            zone: RowZone::of(first.zone, bar.kept.iter()),
            status: first.fact.status,
            period,
            period_start,
            period_end,
            value,
            approx: bar.approx(),
            facts: bar.fact_ids(),
            left_out: bar.left_out,
        })
    }

    fn left_out(&mut self) -> &mut Vec<LeftOut> {
        &mut self.left_out
    }
}

/// The month of a day; any other period as it is.
fn month_of(period: Period) -> Period {
    match period {
        Period::In(Stretch::Day(day)) => Period::In(month(day)),
        Period::UpTo(Stretch::Day(day)) => Period::UpTo(month(day)),
        other => other,
    }
}

fn month(day: NaiveDate) -> Stretch {
    Stretch::Month(day.year(), u8::try_from(day.month()).unwrap_or_default())
}
