//! What one correction changes in a fact, and what follows from it in the fields beside it.

use std::str::FromStr;
use zhibiao::fact::{Approximator, Aspect, Decimal, Fact, Metric, Period, Status};
use zhibiao::{Lexicon, parse};

/// A field with its corrected value.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    Metric(Metric),
    Aspect(Aspect),
    Status(Status),
    Approx(Approximator),
    Category(Option<String>),
    Zone(Option<String>),
    Subject(Option<String>),
    Period(Option<Period>),
    Value(Decimal),
    ValueHigh(Option<Decimal>),
    Scale(String),
    Unit(String),
    PartOf(Option<String>),
    Repeats(Option<String>),
    /// The fact is none.
    Wrong,
}

const FIELDS: &str = "metric, aspect, status, category, zone, subject, period, value, value_high, scale, unit, approx, \
                      part_of, repeats, wrong";

impl Change {
    /// The change of a row; the error says what was expected.
    pub fn read(field: &str, now: Option<&str>) -> Result<Self, String> {
        let text = || now.map(str::to_owned);
        Ok(match field {
            "metric" => Change::Metric(name(field, now)?),
            "aspect" => Change::Aspect(name(field, now)?),
            "status" => Change::Status(name(field, now)?),
            "approx" => Change::Approx(name(field, now)?),
            "category" => Change::Category(text()),
            "zone" => Change::Zone(text()),
            "subject" => Change::Subject(text()),
            "period" => Change::Period(now.map(str::parse).transpose()?),
            "value" => Change::Value(number(field, now.unwrap_or_default())?),
            "value_high" => Change::ValueHigh(now.map(|now| number(field, now)).transpose()?),
            "scale" => Change::Scale(text().unwrap_or_default()),
            "unit" => Change::Unit(text().unwrap_or_default()),
            "part_of" => Change::PartOf(text()),
            "repeats" => Change::Repeats(text()),
            "wrong" if now == Some("true") => Change::Wrong,
            "wrong" => return Err(format!("expected wrong to be true; found {:?}", now.unwrap_or_default())),
            other => return Err(format!("expected a field, one of {FIELDS}; found {other:?}")),
        })
    }

    /// What a fact has in this field, as its table writes it; nothing for null.
    pub fn found(&self, fact: &Fact) -> Option<String> {
        let number = |value: Decimal| value.normalize().to_string();
        match self {
            Change::Metric(_) => Some(fact.metric.to_string()),
            Change::Aspect(_) => Some(fact.aspect.to_string()),
            Change::Status(_) => Some(fact.status.to_string()),
            Change::Approx(_) => Some(fact.approx.to_string()),
            Change::Category(_) => fact.category.clone(),
            Change::Zone(_) => fact.zone.clone(),
            Change::Subject(_) => fact.subject.clone(),
            Change::Period(_) => fact.period.map(|period| period.to_string()),
            Change::Value(_) => Some(number(fact.value)),
            Change::ValueHigh(_) => fact.value_high.map(number),
            Change::Scale(_) => Some(fact.scale.clone()).filter(|scale| !scale.is_empty()),
            Change::Unit(_) => Some(fact.unit.clone()).filter(|unit| !unit.is_empty()),
            Change::PartOf(_) => fact.part_of.clone(),
            Change::Repeats(_) => fact.repeats.clone(),
            Change::Wrong => None,
        }
    }

    /// Whether a fact has in this field what it had when it was corrected.
    pub fn is_as_read(&self, fact: &Fact, was: Option<&str>) -> bool {
        let found = self.found(fact);
        let is_number = matches!(self, Change::Value(_) | Change::ValueHigh(_));
        match (found.as_deref(), was) {
            (Some(found), Some(was)) if is_number => decimal(found).is_some_and(|found| decimal(was) == Some(found)),
            (found, was) => found == was,
        }
    }

    /// Puts the value into its field, and takes away what that field was read from.
    pub fn make(&self, fact: &mut Fact) {
        match self.clone() {
            Change::Metric(metric) => fact.metric = metric,
            Change::Aspect(aspect) => fact.aspect = aspect,
            Change::Status(status) => fact.status = status,
            Change::Approx(approx) => fact.approx = approx,
            Change::Category(category) => fact.category = category,
            Change::Zone(zone) => fact.zone = zone,
            Change::Subject(subject) => fact.subject = subject,
            Change::Period(period) => fact.period = period,
            Change::Value(value) => fact.value = value,
            Change::ValueHigh(high) => fact.value_high = high,
            Change::Scale(scale) => fact.scale = scale,
            Change::Unit(unit) => fact.unit = unit,
            Change::PartOf(whole) => fact.part_of = whole,
            Change::Repeats(first) => fact.repeats = first,
            Change::Wrong => {}
        }
    }
}

/// Brings what follows from other fields into line with them: class, place of the zone, bounds of the period, base
/// values. `read` is the fact before it was corrected.
pub fn settle(fact: &mut Fact, read: &Fact, lexicon: &Lexicon) -> Result<(), String> {
    if (fact.metric, &fact.category) != (read.metric, &read.category) {
        let class = |category| lexicon.classes.of(fact.metric, category).map(str::to_owned);
        fact.category_class = fact.category.as_deref().and_then(class);
    }
    if fact.zone != read.zone {
        let row = fact.zone.as_deref().and_then(|zone| lexicon.zones.zone_named(zone));
        fact.zone_id = row.map(|row| row.id.clone());
        fact.province = row.and_then(|row| row.province.clone());
        fact.zone = row.map(|row| row.short.clone()).or(fact.zone.take());
    }
    if fact.period != read.period {
        (fact.period_start, fact.period_end) = fact.period.map(|period| period.bounds()).unwrap_or_default();
    }
    let figure = |fact: &Fact| (fact.value, fact.value_high, fact.scale.clone(), fact.unit.clone());
    if figure(fact) != figure(read) {
        (fact.base_value, fact.base_unit, fact.dimension) = base(fact, read, fact.value, lexicon)?;
        fact.base_value_high = match fact.value_high {
            Some(high) => Some(base(fact, read, high, lexicon)?.0),
            None => None,
        };
    }
    let is_changed = |field: &str| fact.rules.iter().any(|rule| rule.strip_prefix("corrected: ") == Some(field));
    fact.evidence.retain(|evidence| evidence.field.as_str() == "value" || !is_changed(evidence.field.as_str()));
    Ok(())
}

type Base = (Decimal, String, zhibiao::fact::Dimension);

/// A number of the fact in its base unit, read as if it were printed so. A figure that was read without a unit of its
/// own stays in the base unit it has.
fn base(fact: &Fact, read: &Fact, value: Decimal, lexicon: &Lexicon) -> Result<Base, String> {
    let printed = format!("{}{}{}", value.abs(), fact.scale, fact.unit);
    let whole = parse(&printed, None, lexicon).into_iter().find(|each| (each.start, each.end) == (0, printed.len()));
    let base = whole.and_then(|each| Some((each.base_value?, each.base_unit?, each.dimension?)));
    match base {
        Some((base, unit, dimension)) => Ok((if value.is_sign_negative() { -base } else { base }, unit, dimension)),
        None if (&fact.scale, &fact.unit) == (&read.scale, &read.unit) && read.base_value == read.value => {
            Ok((value, read.base_unit.clone(), read.dimension))
        }
        None => Err(format!("expected a number, a scale and a unit that are read as one figure; found {printed}")),
    }
}

fn name<T: FromStr<Err = String>>(field: &str, now: Option<&str>) -> Result<T, String> {
    now.unwrap_or_default().parse().map_err(|error| format!("{field}: {error}"))
}

fn number(field: &str, text: &str) -> Result<Decimal, String> {
    decimal(text)
        .ok_or_else(|| format!("expected {field} to be a number such as 60.5, of at most 28 digits; found {text:?}"))
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).ok()
}
