//! The way back: facts from `facts.parquet`.

use crate::Error;
use crate::cells::Table;
use polars::prelude::*;
use std::borrow::Cow;
use std::path::Path;
use zhibiao_fact::{Code, Diagnostic, Fact, Span};

/// The facts of a Parquet file with the columns of [`facts_frame`](crate::facts_frame), but for their evidence.
///
/// Decimals come back without zeros at their end. A fact whose value did not fit the table is left
/// out, with a diagnostic; a file with other columns or types is an error.
pub fn read_facts(path: &Path) -> Result<(Vec<Fact>, Vec<Diagnostic>), Error> {
    facts_of(&table(path)?.collect().map_err(Error::table(path))?, path)
}

/// The one fact of this id, if it is there.
pub fn read_fact(path: &Path, fact_id: &str) -> Result<Option<Fact>, Error> {
    let one = table(path)?.filter(col("fact_id").eq(lit(fact_id)));
    let (facts, _) = facts_of(&one.collect().map_err(Error::table(path))?, path)?;
    Ok(facts.into_iter().next())
}

/// How many rows there are.
pub(crate) fn height(rows: LazyFrame) -> PolarsResult<usize> {
    rows.select([len()]).collect()?.columns()[0].get(0)?.try_extract()
}

/// The rows of a Parquet file, read when they are wanted.
pub(crate) fn table(path: &Path) -> Result<LazyFrame, Error> {
    std::fs::File::open(path).map_err(Error::file(path))?;
    let known = PlRefPath::try_from_path(path).map_err(Error::table(path))?;
    LazyFrame::scan_parquet(known, ScanArgsParquet { glob: false, ..Default::default() }).map_err(Error::table(path))
}

pub(crate) fn facts_of(frame: &DataFrame, path: &Path) -> Result<(Vec<Fact>, Vec<Diagnostic>), Error> {
    let table = Table { frame, path };
    let (mut facts, mut diagnostics) = (Vec::with_capacity(frame.height()), Vec::new());
    let (fact_id, doc, article_id) = (table.texts("fact_id")?, table.texts("doc")?, table.texts("article_id")?);
    let (text, sentence, place) = (table.texts("text")?, table.texts("sentence")?, table.texts("place")?);
    let (scale, unit, base_unit) = (table.texts("scale")?, table.texts("unit")?, table.texts("base_unit")?);
    let (dimension, approx, metric) = (table.texts("dimension")?, table.texts("approx")?, table.texts("metric")?);
    let (aspect, status, confidence) = (table.texts("aspect")?, table.texts("status")?, table.texts("confidence")?);
    let (category, category_class) = (table.texts("category")?, table.texts("category_class")?);
    let (zone, zone_id, province) = (table.texts("zone")?, table.texts("zone_id")?, table.texts("province")?);
    let (subject, period) = (table.texts("subject")?, table.texts("period")?);
    let (part_of, repeats, rules) = (table.texts("part_of")?, table.texts("repeats")?, table.lists("rules")?);
    let (start, end) = (table.offsets("start")?, table.offsets("end")?);
    let (published, period_start, period_end) =
        (table.dates("published")?, table.dates("period_start")?, table.dates("period_end")?);
    let (value, value_high) = (table.decimals("value")?, table.decimals("value_high")?);
    let (base_value, base_value_high) = (table.decimals("base_value")?, table.decimals("base_value_high")?);

    for row in 0..frame.height() {
        let (start, end) = (start.cell(row)?, end.cell(row)?);
        let (Some(value), Some(base_value)) = (value.optional(row)?, base_value.optional(row)?) else {
            diagnostics.push(Diagnostic {
                doc: doc.cell(row)?,
                span: Span { start: start as usize, end: end as usize },
                code: Code::TooLarge,
                message: format!(
                    "expected a value; found none, since fact {} did not fit the table",
                    fact_id.cell(row)?
                ),
            });
            continue;
        };
        let told = sentence.cell(row)?;
        let shared = facts.last().map(|before: &Fact| &before.sentence).filter(|before| ***before == *told).cloned();
        let told = shared.unwrap_or_else(|| told.into());
        facts.push(Fact {
            fact_id: fact_id.cell(row)?,
            doc: doc.cell(row)?,
            article_id: article_id.cell(row)?,
            published: published.optional(row)?,
            start,
            end,
            text: text.cell(row)?,
            sentence: told,
            place: place.parsed(row)?,
            value,
            value_high: value_high.optional(row)?,
            scale: scale.cell(row)?,
            unit: unit.cell(row)?,
            base_value,
            base_value_high: base_value_high.optional(row)?,
            base_unit: base_unit.cell(row)?,
            dimension: dimension.parsed(row)?,
            approx: approx.parsed(row)?,
            metric: metric.parsed(row)?,
            aspect: aspect.parsed(row)?,
            status: status.parsed(row)?,
            category: category.optional(row)?,
            category_class: category_class.optional(row)?,
            zone: zone.optional(row)?,
            zone_id: zone_id.optional(row)?,
            province: province.optional(row)?,
            subject: subject.optional(row)?,
            period: period.parsed_if_any(row)?,
            period_start: period_start.optional(row)?,
            period_end: period_end.optional(row)?,
            part_of: part_of.optional(row)?,
            repeats: repeats.optional(row)?,
            rules: rules.cell(row)?.into_iter().map(Cow::Owned).collect(),
            confidence: confidence.parsed(row)?,
            evidence: Vec::new(),
        });
    }
    Ok((facts, diagnostics))
}
