//! Roll-ups as frames.

use super::investment::YI;
use super::{Amount, EnterpriseRow, InvestmentRow, LeftOut, MetricRow, PeriodRow, ProjectRow, RowZone, Target};
use crate::fixed::{SCALE, fixed};
use crate::tables::{approx, status};
use crate::{Error, column};
use polars::prelude::{Column, DataFrame, DataType, Field, PolarsResult};
use zhibiao_fact::{Approximator, Aspect, Decimal, Metric, Period};

/// The table `zone_investment`. `value_yi` is `value` in 亿元, exact, with as many more places. `target` is in yuan.
pub fn investment_frame(rows: &[InvestmentRow]) -> Result<DataFrame, Error> {
    let each = || rows.iter();
    let [zone, zone_id, province] = zone(each().map(|row| &row.zone));
    let [value, value_yi] = yuan(["value", "value_yi"], each().map(|row| Some(row.value)))?;
    let target = || each().map(|row| row.target.as_ref());
    let columns = vec![
        zone,
        zone_id,
        province,
        status("status", each().map(|row| row.status))?,
        value,
        value_yi,
        approx("approx", each().map(|row| row.approx))?,
        column::text_list("facts", each().map(|row| row.facts.as_slice())),
        left_out(each().map(|row| row.left_out.as_slice()))?,
        column::date("period_start", each().map(|row| row.period_start)),
        column::date("period_end", each().map(|row| row.period_end)),
        column::decimal("target", target().map(|target| target.and_then(|target| fixed(target.value))))?,
        optional_approx("target_approx", target().map(|target| target.map(|target| target.approx)))?,
        period("target_period", target().map(|target| target.and_then(|target| target.period))),
        column::optional_text(
            "target_fact",
            target().map(|target| target.map(|target: &Target| target.fact_id.as_str())),
        ),
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The table `projects`. Amounts in yuan, and in 亿元 as in `zone_investment`.
pub fn projects_frame(rows: &[ProjectRow]) -> Result<DataFrame, Error> {
    let each = || rows.iter();
    let [zone, zone_id, province] = zone(each().map(|row| &row.zone));
    let amount = |of: fn(&ProjectRow) -> Option<Amount>| each().map(of);
    let [planned, planned_yi] =
        yuan(["planned", "planned_yi"], amount(|row| row.planned).map(|amount| Some(amount?.value)))?;
    let [actual, actual_yi] =
        yuan(["actual", "actual_yi"], amount(|row| row.actual).map(|amount| Some(amount?.value)))?;
    let columns = vec![
        zone,
        zone_id,
        province,
        column::text("project", each().map(|row| row.project.as_str())),
        planned,
        planned_yi,
        optional_approx("planned_approx", amount(|row| row.planned).map(|amount| Some(amount?.approx)))?,
        actual,
        actual_yi,
        optional_approx("actual_approx", amount(|row| row.actual).map(|amount| Some(amount?.approx)))?,
        period("period", each().map(|row| row.period)),
        column::date("period_end", each().map(|row| row.period_end)),
        column::text_list("facts", each().map(|row| row.facts.as_slice())),
        left_out(each().map(|row| row.left_out.as_slice()))?,
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The table `investment_over_time`.
pub fn over_time_frame(rows: &[PeriodRow]) -> Result<DataFrame, Error> {
    let each = || rows.iter();
    let [zone, zone_id, province] = zone(each().map(|row| &row.zone));
    let [value, value_yi] = yuan(["value", "value_yi"], each().map(|row| Some(row.value)))?;
    let columns = vec![
        zone,
        zone_id,
        province,
        status("status", each().map(|row| row.status))?,
        period("period", each().map(|row| Some(row.period))),
        column::date("period_start", each().map(|row| row.period_start)),
        column::date("period_end", each().map(|row| row.period_end)),
        value,
        value_yi,
        approx("approx", each().map(|row| row.approx))?,
        column::text_list("facts", each().map(|row| row.facts.as_slice())),
        left_out(each().map(|row| row.left_out.as_slice()))?,
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The table `zone_enterprises`.
pub fn enterprises_frame(rows: &[EnterpriseRow]) -> Result<DataFrame, Error> {
    let each = || rows.iter();
    let [zone, zone_id, province] = zone(each().map(|row| &row.zone));
    let columns = vec![
        zone,
        zone_id,
        province,
        column::text("class", each().map(|row| row.class.as_str())),
        column::decimal("value", each().map(|row| fixed(row.value)))?,
        approx("approx", each().map(|row| row.approx))?,
        period("period", each().map(|row| row.period)),
        column::date("period_end", each().map(|row| row.period_end)),
        column::date("published", each().map(|row| row.published)),
        column::text_list("facts", each().map(|row| row.facts.as_slice())),
        left_out(each().map(|row| row.left_out.as_slice()))?,
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The table `zone_metrics`. A value that does not fit decimal(38,10) is null; the table of facts has the diagnostic.
pub fn metrics_frame(rows: &[MetricRow]) -> Result<DataFrame, Error> {
    let each = || rows.iter();
    let [zone, zone_id, province] = zone(each().map(|row| &row.zone));
    let columns = vec![
        zone,
        zone_id,
        province,
        column::choice("metric", Metric::ALL, Metric::as_str, each().map(|row| row.metric))?,
        column::choice("aspect", Aspect::ALL, Aspect::as_str, each().map(|row| row.aspect))?,
        status("status", each().map(|row| row.status))?,
        column::truth("target", each().map(|row| row.target)),
        column::optional_text("class", each().map(|row| row.class.as_deref())),
        period("period", each().map(|row| row.period)),
        column::date("period_start", each().map(|row| row.period_start)),
        column::date("period_end", each().map(|row| row.period_end)),
        column::text("base_unit", each().map(|row| row.base_unit.as_str())),
        column::decimal("value", each().map(|row| fixed(row.value)))?,
        column::decimal("value_high", each().map(|row| row.value_high.and_then(fixed)))?,
        approx("approx", each().map(|row| row.approx))?,
        column::text_list("facts", each().map(|row| row.facts.as_slice())),
        left_out(each().map(|row| row.left_out.as_slice()))?,
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The zone of every row as three columns.
fn zone<'r>(zones: impl Iterator<Item = &'r RowZone> + Clone) -> [Column; 3] {
    [
        column::text("zone", zones.clone().map(|zone| zone.name.as_str())),
        column::optional_text("zone_id", zones.clone().map(|zone| zone.id.as_deref())),
        column::optional_text("province", zones.map(|zone| zone.province.as_deref())),
    ]
}

/// Amounts of yuan as two columns: in yuan, and in 亿元, exact, with as many more places.
fn yuan(names: [&str; 2], values: impl Iterator<Item = Option<Decimal>>) -> PolarsResult<[Column; 2]> {
    let units: Vec<Option<i128>> = values.map(|value| value.and_then(fixed)).collect();
    let in_yuan = column::decimal(names[0], units.iter().copied())?;
    Ok([in_yuan, column::decimal_of_scale(names[1], SCALE + YI, units.into_iter())?])
}

/// A column of periods in their written form.
fn period(name: &str, values: impl Iterator<Item = Option<Period>>) -> Column {
    column::optional_text(name, values.map(|period| period.map(|period| period.to_string())))
}

/// A column of approximators, null where there is no amount.
fn optional_approx(name: &str, values: impl Iterator<Item = Option<Approximator>>) -> PolarsResult<Column> {
    column::optional_choice(name, Approximator::ALL, Approximator::as_str, values)
}

/// The column `left_out`: lists of struct{fact_id, reason}.
fn left_out<'a>(lists: impl Iterator<Item = &'a [LeftOut]>) -> PolarsResult<Column> {
    let fields = ["fact_id", "reason"].map(|name| Field::new(name.into(), DataType::String));
    let item = DataType::Struct(fields.to_vec());
    column::list(
        "left_out",
        item,
        lists.map(|list| {
            let fact_ids = column::text("fact_id", list.iter().map(|each| each.fact_id.as_str()));
            let reasons = column::optional_text("reason", list.iter().map(|each| Some(each.reason.to_string())));
            column::structs("", &[fact_ids, reasons])
        }),
    )
}
