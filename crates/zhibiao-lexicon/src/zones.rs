//! Development zones and regions: rows, and one pass that finds their names in a text.
//!
//! What a name means in its sentence (a zone, a park, a region, or no mention at all) is read above
//! this crate; here is only what is known: the rows of `zones.tsv` and `regions.tsv` and the
//! words that end the names of zones ([`Form`]).

mod forms;
mod rows;

use crate::Error;
use crate::finder::Finder;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

pub use forms::{FORMS, Form, FormKind};
pub use rows::{RegionLevel, RegionRow, Sureness, ZoneRow};

const ZONES_TSV: &str = include_str!("../data/zones.tsv");
const REGIONS_TSV: &str = include_str!("../data/regions.tsv");

static BUILTIN: LazyLock<Zones> = LazyLock::new(|| {
    Zones::parse(ZONES_TSV, REGIONS_TSV).unwrap_or_else(|error| panic!("a built-in table is wrong: {error}"))
});

/// All zones and regions that are known. Built once (in some 4 ms), then only read.
///
/// ```
/// let zones = zhibiao_lexicon::Zones::builtin();
/// assert_eq!(zones.zone_named("随州高新技术产业开发区").unwrap().short, "随州高新区");
/// ```
#[derive(Debug, Clone)]
pub struct Zones {
    zones: Vec<ZoneRow>,
    regions: Vec<RegionRow>,
    finder: Finder<Word>,
    by_label: HashMap<String, usize>,
    /// Names of regions, full or short, and their stems.
    places: Finder<usize>,
}

/// A word found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneLabel<'a> {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What the word belongs to.
    pub what: Label<'a>,
}

/// What a word belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label<'a> {
    /// A name that only this zone bears.
    Zone(&'a ZoneRow),
    /// A nickname, or a name that others bear too: the zone's only beside a sure sign.
    Loose(&'a ZoneRow),
    /// A region.
    Region(&'a RegionRow),
    /// A word that ends the names of zones, or points back to one.
    Form(&'static Form),
}

#[derive(Debug, Clone, Copy)]
enum Word {
    Zone(usize),
    Loose(usize),
    Region(usize),
    Form(usize),
}

impl Zones {
    /// The zones and regions that come with the program.
    pub fn builtin() -> &'static Zones {
        &BUILTIN
    }

    /// Reads the two tables (same columns as the built-in ones).
    pub fn parse(zones_tsv: &str, regions_tsv: &str) -> Result<Self, Error> {
        Ok(Self::build(rows::zones("zones.tsv", zones_tsv)?, rows::regions("regions.tsv", regions_tsv)?))
    }

    /// These with further rows of zones: a row of the same id replaces the old one, and a name that two rows
    /// bear is the later one's.
    pub fn with(&self, zones_tsv: &str) -> Result<Self, Error> {
        let mut zones = self.zones.clone();
        for row in rows::zones("zones.tsv", zones_tsv)? {
            match zones.iter_mut().find(|each| each.id == row.id) {
                Some(old) => *old = row,
                None => zones.push(row),
            }
        }
        Ok(Self::build(zones, self.regions.clone()))
    }

    fn build(zones: Vec<ZoneRow>, regions: Vec<RegionRow>) -> Self {
        let mut by_label = HashMap::new();
        let mut words: HashMap<&str, Word> = HashMap::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (index, form) in FORMS.iter().enumerate() {
            words.insert(form.word, Word::Form(index));
        }
        for (index, region) in regions.iter().enumerate() {
            for label in region.names() {
                words.entry(label).or_insert(Word::Region(index));
                places.entry(label).or_insert(index);
            }
        }
        for (index, region) in regions.iter().enumerate() {
            if let Some(stem) = &region.stem {
                places.entry(stem).or_insert(index);
            }
        }
        for (index, zone) in zones.iter().enumerate() {
            for label in &zone.loose {
                words.insert(label, Word::Loose(index));
            }
        }
        for (index, zone) in zones.iter().enumerate() {
            for label in zone.names() {
                words.insert(label, Word::Zone(index));
                by_label.insert(label.to_owned(), index);
            }
        }
        let (finder, places) = (Finder::new(words.into_iter()), Finder::new(places.into_iter()));
        Zones { finder, by_label, places, zones, regions }
    }

    /// The words of zones and regions in a text, in order, not overlapping, the longest at each place.
    pub fn find<'a>(&'a self, text: &str) -> Vec<ZoneLabel<'a>> {
        let label = |word| match word {
            Word::Zone(index) => Label::Zone(&self.zones[index]),
            Word::Loose(index) => Label::Loose(&self.zones[index]),
            Word::Region(index) => Label::Region(&self.regions[index]),
            Word::Form(index) => Label::Form(&FORMS[index]),
        };
        self.finder.find(text).map(|(range, word)| ZoneLabel { range, what: label(word) }).collect()
    }

    /// All zones, as in the table.
    pub fn zones(&self) -> &[ZoneRow] {
        &self.zones
    }

    /// All regions, as in the table.
    pub fn regions(&self) -> &[RegionRow] {
        &self.regions
    }

    /// The zone of an id.
    pub fn zone(&self, id: &str) -> Option<&ZoneRow> {
        self.zones.iter().find(|row| row.id == id)
    }

    /// The zone that bears this name: full, short or a further label.
    pub fn zone_named(&self, label: &str) -> Option<&ZoneRow> {
        self.by_label.get(label).map(|index| &self.zones[*index])
    }

    /// The region that bears this name, full or short, stems too (海淀).
    pub fn region_named(&self, name: &str) -> Option<&RegionRow> {
        self.places.at(name).find(|(len, _)| *len == name.len()).map(|(_, index)| &self.regions[index])
    }

    /// The longest place name (full, short or stem) that `text` begins with, and its length in bytes.
    pub fn place_at(&self, text: &str) -> Option<(&RegionRow, usize)> {
        let (len, index) = self.places.at(text).find(|(len, _)| *len > LETTER)?;
        Some((&self.regions[index], len))
    }

    /// The province (short form: 湖北) of a region, where its id is a division code.
    pub fn province_of(&self, region: &RegionRow) -> Option<&str> {
        let code = region.id.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_digit()))?;
        let province = format!("{code}0000");
        let index = self.regions.binary_search_by(|row| row.id.cmp(&province)).ok()?;
        let province = &self.regions[index];
        Some(province.labels.first().unwrap_or(&province.name))
    }
}

/// Bytes of one letter, which names no place in a text.
const LETTER: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// The first pair of neighbours that is out of order or doubled.
    fn out_of_order<'a>(ids: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
        let pair = ids.clone().zip(ids.skip(1)).find(|(one, next)| one >= next)?;
        Some(format!("{} stands after {}: sort by id, one row an id", pair.1, pair.0))
    }

    #[test]
    fn rows_are_in_order_of_their_ids() {
        let zones = Zones::builtin();
        assert_eq!(out_of_order(zones.zones().iter().map(|row| row.id.as_str())), None);
        assert_eq!(out_of_order(zones.regions().iter().map(|row| row.id.as_str())), None);
    }

    #[test]
    fn ids_are_ascii_and_name_their_province() {
        for row in Zones::builtin().zones() {
            assert!(row.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", row.id);
        }
    }

    #[test]
    fn zones_lie_in_provinces_and_zones_that_are_known() {
        let zones = Zones::builtin();
        for row in zones.zones() {
            if let Some(province) = &row.province {
                let level = zones.region_named(province).map(|region| region.level);
                assert_eq!(level, Some(RegionLevel::Province), "{}: unknown province {province}", row.id);
            }
            if let Some(within) = &row.within {
                assert!(zones.zone(within).is_some(), "{}: within {within}, which is no row", row.id);
            }
            if let Some(district) = &row.district {
                assert!(zones.region_named(district).is_some(), "{}: unknown district {district}", row.id);
            }
        }
    }

    #[test]
    fn a_loose_name_is_no_label_of_another_row() {
        let zones = Zones::builtin();
        for row in zones.zones() {
            for loose in &row.loose {
                let owner = zones.zone_named(loose).map(|owner| &owner.id);
                assert_eq!(owner, None, "{}: {loose} is loose here and a label there", row.id);
            }
        }
    }

    #[test]
    fn labels_of_regions_are_names_of_one_region() {
        let mut seen = HashSet::new();
        for region in Zones::builtin().regions() {
            for label in &region.labels {
                assert!(seen.insert(label), "{}: the label {label} stands on two rows", region.id);
                assert!(!FORMS.iter().any(|form| form.word == label), "{}: {label} is the form of a zone", region.id);
            }
        }
    }

    #[test]
    fn names_are_found_the_longest_first() {
        let zones = Zones::builtin();
        let text = "湖州莫干山高新区与德清县、上海浦东新区的该区";
        let found: Vec<&str> = zones.find(text).into_iter().map(|label| &text[label.range]).collect();
        assert_eq!(found, ["湖州莫干山高新区", "德清县", "上海浦东新区", "该区"]);
    }

    #[test]
    fn further_rows_are_added_and_replace() {
        let head = "id\tname\tshort\tlabels\tloose\tprovince\tcity\tlevel\twithin\tdistrict\tsure\n";
        let row = "hb-suizhou-gxq\t随州高新技术产业开发区\t随州高新\t\t\t湖北\t随州\t国家级高新区\t\t\tsure\n";
        let zones = Zones::builtin().with(&format!("{head}{row}")).unwrap();
        assert_eq!(zones.zones().len(), Zones::builtin().zones().len());
        assert_eq!(zones.zone_named("随州高新技术产业开发区").unwrap().short, "随州高新");
    }

    #[test]
    fn faults_say_where_and_what() {
        let head = "id\tname\tshort\tlabels\tloose\tprovince\tcity\tlevel\twithin\tdistrict\tsure\n";
        let one = "a-a-gxq\t甲高新技术产业开发区\t甲高新区\t\t\t\t\t国家级高新区\t\t\tsure\n";
        let fault = |text: String| Zones::parse(&text, "").unwrap_err().to_string();
        let two = "b-b-gxq\t乙高新技术产业开发区\t乙高新区\t甲高新区\t\t\t\t国家级高新区\t\t\tsure\n";
        assert_eq!(fault(format!("{head}{one}{two}")), "zones.tsv:3: 甲高新区 is a name of a-a-gxq already");
        let bad = one.replace("\tsure", "\tmaybe");
        assert_eq!(fault(format!("{head}{bad}")), "zones.tsv:2: sure: expected one of sure, likely; found \"maybe\"");
    }

    #[test]
    fn a_region_knows_its_province() {
        let zones = Zones::builtin();
        let province = |name| zones.province_of(zones.region_named(name).unwrap());
        assert_eq!(province("随州"), Some("湖北"));
        assert_eq!(province("昆山市"), Some("江苏"));
        assert_eq!(province("全国"), None);
    }
}
