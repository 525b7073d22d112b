//! The zone that a row is of.

use super::summand::Summand;
use serde::Serialize;
use zhibiao_fact::Fact;

/// The zone that a row is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowZone {
    /// Canonical short name.
    #[serde(rename = "zone")]
    pub name: String,
    /// Its row in the gazetteer.
    #[serde(rename = "zone_id")]
    pub id: Option<String>,
    /// Its province.
    pub province: Option<String>,
}

impl RowZone {
    /// The zone of some summands, the same for all: `id` and `province` as the first tells them that does.
    pub(super) fn of<'s, 'f: 's>(name: &str, summands: impl Iterator<Item = &'s Summand<'f>> + Clone) -> Self {
        let told = |of: fn(&Fact) -> &Option<String>| summands.clone().find_map(|summand| of(summand.fact).clone());
        RowZone { name: name.to_owned(), id: told(|fact| &fact.zone_id), province: told(|fact| &fact.province) }
    }
}
