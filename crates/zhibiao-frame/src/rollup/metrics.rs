//! The general table: what is told of every zone, metric by metric, period by period.

use super::summand::{rank, subject};
use serde::Serialize;
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, Aspect, Decimal, Fact, Metric, Period, Status};

/// One zone, metric, aspect, status, class, period and base unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MetricRow {
    /// Canonical short name.
    pub zone: String,
    /// Its row in the gazetteer.
    pub zone_id: Option<String>,
    /// Its province.
    pub province: Option<String>,
    /// What was measured.
    pub metric: Metric,
    /// Which side of it.
    pub aspect: Aspect,
    /// Planned or actual.
    pub status: Status,
    /// Canonical class of what was counted, else the class as printed.
    pub class: Option<String>,
    /// Over what time.
    pub period: Option<Period>,
    /// Unit of the value.
    pub base_unit: String,
    /// The value told latest.
    pub value: Decimal,
    /// Second bound of a range.
    pub value_high: Option<Decimal>,
    /// What is said of the value.
    pub approx: Approximator,
    /// The fact that the value is from.
    pub fact_id: String,
    /// How many facts tell of this, with all their tellings and values.
    pub facts: usize,
}

/// What is told of every zone itself (not of its parks and companies), with the value published last. Nothing is added.
pub fn zone_metrics(facts: &[Fact]) -> Vec<MetricRow> {
    let mut groups: BTreeMap<_, Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        let Some(zone) = fact.zone.as_deref() else { continue };
        if subject(fact, zone).is_none() {
            let class = fact.category_class.as_ref().or(fact.category.as_ref());
            let period = fact.period.map(|period| period.to_string());
            let key = (zone, fact.metric, fact.aspect, class, fact.status, period, &fact.base_unit);
            groups.entry(key).or_default().push(fact);
        }
    }
    groups
        .into_iter()
        .filter_map(|((zone, metric, aspect, class, status, _, base_unit), told)| {
            let latest = told.iter().max_by_key(|fact| (fact.published, std::cmp::Reverse(rank(fact))))?;
            let of_zone = |of: fn(&Fact) -> &Option<String>| told.iter().find_map(|fact| of(fact).clone());
            Some(MetricRow {
                zone: zone.to_owned(),
                zone_id: of_zone(|fact| &fact.zone_id),
                province: of_zone(|fact| &fact.province),
                metric,
                aspect,
                status,
                class: class.cloned(),
                period: latest.period,
                base_unit: base_unit.clone(),
                value: latest.base_value,
                value_high: latest.base_value_high,
                approx: latest.approx,
                fact_id: latest.fact_id.clone(),
                facts: told.len(),
            })
        })
        .collect()
}
