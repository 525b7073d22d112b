//! Roll-ups as frames.

use super::{EnterpriseRow, InvestmentRow, LeftOut, MetricRow};
use crate::fixed::{SCALE, fixed};
use crate::tables::{approx, status};
use crate::{Error, column};
use polars::prelude::{Column, DataFrame, DataType, Field, PolarsResult};
use zhibiao_fact::{Aspect, Metric};

/// Places by which 亿元 differs from 元.
const YI: u32 = 8;

/// The table `zone_investment`. `value_yi` is `value` in 亿元, exact, with as many more places.
pub fn investment_frame(rows: &[InvestmentRow]) -> Result<DataFrame, Error> {
    let each = || rows.iter();
    let units: Vec<Option<i128>> = each().map(|row| fixed(row.value)).collect();
    let columns = vec![
        column::text("zone", each().map(|row| row.zone.as_str())),
        column::optional_text("zone_id", each().map(|row| row.zone_id.as_deref())),
        column::optional_text("province", each().map(|row| row.province.as_deref())),
        status("status", each().map(|row| row.status))?,
        column::decimal("value", units.iter().copied())?,
        column::decimal_of_scale("value_yi", SCALE + YI, units.iter().copied())?,
        approx("approx", each().map(|row| row.approx))?,
        column::text_list("facts", each().map(|row| row.facts.as_slice())),
        left_out(each().map(|row| row.left_out.as_slice()))?,
        column::date("period_start", each().map(|row| row.period_start)),
        column::date("period_end", each().map(|row| row.period_end)),
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
}

/// The table `zone_enterprises`.
pub fn enterprises_frame(rows: &[EnterpriseRow]) -> Result<DataFrame, Error> {
    let each = || rows.iter();
    let columns = vec![
        column::text("zone", each().map(|row| row.zone.as_str())),
        column::optional_text("zone_id", each().map(|row| row.zone_id.as_deref())),
        column::optional_text("province", each().map(|row| row.province.as_deref())),
        column::text("class", each().map(|row| row.class.as_str())),
        column::decimal("value", each().map(|row| fixed(row.value)))?,
        approx("approx", each().map(|row| row.approx))?,
        column::optional_text("period", each().map(|row| row.period.map(|period| period.to_string()))),
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
    let columns = vec![
        column::text("zone", each().map(|row| row.zone.as_str())),
        column::optional_text("zone_id", each().map(|row| row.zone_id.as_deref())),
        column::optional_text("province", each().map(|row| row.province.as_deref())),
        column::choice("metric", Metric::ALL, Metric::as_str, each().map(|row| row.metric))?,
        column::choice("aspect", Aspect::ALL, Aspect::as_str, each().map(|row| row.aspect))?,
        status("status", each().map(|row| row.status))?,
        column::optional_text("class", each().map(|row| row.class.as_deref())),
        column::optional_text("period", each().map(|row| row.period.map(|period| period.to_string()))),
        column::text("base_unit", each().map(|row| row.base_unit.as_str())),
        column::decimal("value", each().map(|row| fixed(row.value)))?,
        column::decimal("value_high", each().map(|row| row.value_high.and_then(fixed)))?,
        approx("approx", each().map(|row| row.approx))?,
        column::text("fact_id", each().map(|row| row.fact_id.as_str())),
        column::integer("facts", each().map(|row| row.facts as i64)),
    ];
    Ok(DataFrame::new(rows.len(), columns)?)
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
