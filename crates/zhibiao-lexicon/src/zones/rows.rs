//! A zone and a region as rows of their tables.

use crate::Error;
use crate::table::{self, Row};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use zhibiao_quantity::closed_list;

closed_list! {
    /// How sure a row is.
    pub enum Sureness {
        /// A zone of the national lists, whose name and standing are beyond doubt.
        Sure => "sure",
        /// Known from general knowledge, or its short name was derived: name, standing or place not confirmed.
        Likely => "likely",
    }
}

/// A development zone, new area, science city or well-known park.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneRow {
    /// Stable id: `hb-suizhou-gxq`.
    pub id: String,
    /// Full name: 随州高新技术产业开发区.
    pub name: String,
    /// The short name used in the press: 随州高新区.
    pub short: String,
    /// Further names that mean this zone and no other.
    pub labels: Vec<String>,
    /// Nicknames, and names that others bear too.
    pub loose: Vec<String>,
    /// Short form: 湖北; none where a zone crosses borders.
    pub province: Option<String>,
    /// Short form: 随州.
    pub city: Option<String>,
    /// 国家级高新区, 国家级经开区, 国家级新区, 科学城, 自贸区, 园区 …
    pub level: String,
    /// Id of the zone that this park lies in.
    pub within: Option<String>,
    /// The district under the same administration: 黄埔区.
    pub district: Option<String>,
    /// How sure the row is.
    pub sure: Sureness,
}

impl ZoneRow {
    /// The names that mean this zone and no other: full name, labels, and the short name if it is not loose.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let short = Some(&self.short).filter(|short| !self.loose.contains(short));
        [&self.name].into_iter().chain(short).chain(&self.labels).map(String::as_str)
    }

    /// Whether this is a park, the subject of a figure rather than its zone.
    pub fn is_park(&self) -> bool {
        self.level == "园区"
    }
}

closed_list! {
    /// How large a region is.
    pub enum RegionLevel {
        /// 全球.
        World => "world",
        /// 全国, 我国.
        Nation => "nation",
        /// 长三角, 京津冀.
        Area => "area",
        /// 湖北省.
        Province => "province",
        /// 随州市.
        Prefecture => "prefecture",
        /// 黄埔区, 昆山市.
        County => "county",
        /// 全省, 全市, 该市: the one just named.
        Here => "here",
    }
}

/// A region: a division of the country, or a larger area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionRow {
    /// The division code (`421300`), or a word for larger areas.
    pub id: String,
    /// Full name: 随州市.
    pub name: String,
    /// Short forms that are a mention by themselves: 随州.
    pub labels: Vec<String>,
    /// A short form that only begins names of zones, as it means other things too: 朝阳.
    pub stem: Option<String>,
    /// How large.
    pub level: RegionLevel,
}

impl RegionRow {
    /// Full name and labels.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.labels).map(String::as_str)
    }

    /// The shortest name: 湖北, 随州, 海淀.
    pub fn short(&self) -> &str {
        self.stem.as_ref().or(self.labels.first()).unwrap_or(&self.name)
    }
}

const ZONE_COLUMNS: &[&str] =
    &["id", "name", "short", "labels", "loose", "province", "city", "level", "within", "district", "sure"];
const REGION_COLUMNS: &[&str] = &["id", "name", "labels", "stem", "level"];
/// The rows of a table of zones; a name may stand in one row only.
pub(super) fn zones(table: &str, text: &str) -> Result<Vec<ZoneRow>, Error> {
    let mut owners: HashMap<String, String> = HashMap::new();
    let named_once = |row: &Row| {
        let zone = zone(row)?;
        for name in zone.names() {
            match owners.get(name) {
                Some(owner) if *owner != zone.id => {
                    return Err(row.fault(format!("{name} is a name of {owner} already")));
                }
                _ => owners.insert(name.to_owned(), zone.id.clone()),
            };
        }
        Ok(zone)
    };
    table::rows(table, text, ZONE_COLUMNS)?.iter().map(named_once).collect()
}

fn zone(row: &Row) -> Result<ZoneRow, Error> {
    let required =
        |column| row.optional(column).map(str::to_owned).ok_or_else(|| row.fault(format!("{column} is empty")));
    let optional = |column| row.optional(column).map(str::to_owned);
    Ok(ZoneRow {
        id: required("id")?,
        name: required("name")?,
        short: required("short")?,
        labels: row.labels("labels"),
        loose: row.labels("loose"),
        province: optional("province"),
        city: optional("city"),
        level: required("level")?,
        within: optional("within"),
        district: optional("district"),
        sure: row.parse("sure")?,
    })
}

/// The rows of a table of regions.
pub(super) fn regions(table: &str, text: &str) -> Result<Vec<RegionRow>, Error> {
    table::rows(table, text, REGION_COLUMNS)?.iter().map(region).collect()
}

fn region(row: &Row) -> Result<RegionRow, Error> {
    Ok(RegionRow {
        id: row.cell("id").to_owned(),
        name: row.cell("name").to_owned(),
        labels: row.labels("labels"),
        stem: row.optional("stem").map(str::to_owned),
        level: row.parse("level")?,
    })
}
