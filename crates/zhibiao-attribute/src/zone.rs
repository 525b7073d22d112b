//! Zones, parks and regions named in clean text, and the zone that an article is about.
//!
//! The words come from [`Zones::find`](zhibiao_lexicon::Zones::find) in one pass; here each is read in its place: a
//! known zone (淄博高新区), a new one by its form (沭阳经开区), a word that points back (该高新区), a park, a region, or
//! nothing at all (苏州某某有限公司). The text may be a clause or a whole article; `loose` settles which names that others bear too
//! (光谷, 滨海新区) mean a zone in it.

mod article;
mod edges;
mod loose;

use edges::{Lead, lead};
use std::ops::Range;
use zhibiao_lexicon::{FORMS, Form, FormKind, Label, Lexicon, RegionLevel, RegionRow, Role, ZoneLabel, ZoneRow, Zones};

pub(crate) use article::article_zone;
pub(crate) use loose::settle;

/// A zone by its canonical short name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ZoneName {
    /// 随州高新区.
    pub name: String,
    /// The row of `zones.tsv`; none for a zone recognized by its form.
    pub id: Option<String>,
    /// Short form: 湖北.
    pub province: Option<String>,
}

/// The rule of a word that points back to a region: 全市, 我省.
pub(crate) const REGION_BEFORE: &str = "region named before";

/// The rule of zones that are spoken of, and counted, together: 国家高新区.
pub(crate) const ZONES_IN_GENERAL: &str = "zones in general";

/// Zones that are spoken of together without a place.
const FREE_TRADE: &str = "自贸试验区";

/// The rule of a zone or park whose name begins with a place.
const AFTER_PLACE: &str = "form after a place";

/// What a mention names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ZoneRef {
    /// A zone by name.
    Named(ZoneName),
    /// The zone named before: 该高新区, 园区, 全区.
    Anaphor,
    /// A park by name: within a zone, the subject of a figure.
    Park(String),
    /// A region as printed: 淄博市, 全国, 江苏常州; and zones in general (国家高新区).
    Region(String),
}

/// A zone, park or region in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ZoneMention {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it names.
    pub what: ZoneRef,
    /// The rule that read it.
    pub rule: &'static str,
}

impl ZoneName {
    /// The name of a row.
    pub fn of(row: &ZoneRow) -> Self {
        ZoneName { name: row.short.clone(), id: Some(row.id.clone()), province: row.province.clone() }
    }

    /// Whether a region is under the same administration: 黄埔区 of 广州高新区, 海南 of 海南自贸港.
    pub(crate) fn is_of(&self, region: &str, zones: &Zones) -> bool {
        let district = zones.zone_named(&self.name).and_then(|row| row.district.as_deref());
        district.is_some_and(|district| region.strip_suffix('省').unwrap_or(region).ends_with(district))
    }
}

/// The form that a name ends with.
fn form_at_end(name: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| name.ends_with(form.word))
}

/// Whether a word that points back (该产业园) points to a park, within a zone.
pub(crate) fn points_to_park(word: &str) -> bool {
    form_at_end(word).is_some_and(|form| form.kind == FormKind::Park)
}

/// Whether a class of zones (综合保税区) has the form that the name of a zone ends with.
pub(crate) fn is_of_form(class: &str, zone: &str) -> bool {
    let form = |name| form_at_end(name).map(|form| form.short);
    form(class).is_some_and(|short| form(zone) == Some(short))
}

/// The name of a zone without its form: 大丰港|经开区.
pub(crate) fn without_form(name: &str) -> Option<&str> {
    FORMS.iter().find_map(|form| name.strip_suffix(form.short))
}

impl ZoneMention {
    /// Whether it names a region, and no zone or park.
    pub(crate) fn is_region(&self) -> bool {
        matches!(self.what, ZoneRef::Region(_))
    }

    /// A park named with its place, which is a zone by itself where it lies in none that is named.
    pub(crate) fn park_alone(&self) -> Option<ZoneName> {
        match &self.what {
            ZoneRef::Park(name) if self.rule == AFTER_PLACE => {
                Some(ZoneName { name: name.clone(), id: None, province: None })
            }
            _ => None,
        }
    }

    /// Whether it names a province or city.
    pub(crate) fn is_province_or_city(&self, zones: &Zones) -> bool {
        matches!(self.level(zones), Some(RegionLevel::Province | RegionLevel::Prefecture))
    }

    /// Whether it names a country.
    pub(crate) fn is_country(&self, zones: &Zones) -> bool {
        self.level(zones) == Some(RegionLevel::Nation)
    }

    /// Whether it names the world.
    pub(crate) fn is_world(&self, zones: &Zones) -> bool {
        self.level(zones) == Some(RegionLevel::World)
    }

    fn level(&self, zones: &Zones) -> Option<RegionLevel> {
        let ZoneRef::Region(name) = &self.what else { return None };
        zones.region_named(name).map(|row| row.level)
    }
}

/// Zones, parks and regions of a text, in order, not overlapping, told from the words that [`Zones::find`](zhibiao_lexicon::Zones::find) found.
pub(crate) fn zone_mentions(text: &str, labels: &[ZoneLabel<'_>], lexicon: &Lexicon) -> Vec<ZoneMention> {
    let mut reader = Reader { text, lexicon, mentions: Vec::new() };
    for label in labels {
        // A word within a mention that reached over it, such as the district in 苏州高新区（虎丘区）.
        if label.range.start >= reader.floor() {
            reader.read(label);
        }
    }
    reader.mentions
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    mentions: Vec<ZoneMention>,
}

impl Reader<'_> {
    /// Where the last mention ends.
    fn floor(&self) -> usize {
        self.mentions.last().map_or(0, |mention| mention.range.end)
    }

    fn push(&mut self, range: Range<usize>, what: ZoneRef, rule: &'static str) {
        self.mentions.push(ZoneMention { range, what, rule });
    }

    fn read(&mut self, label: &ZoneLabel) {
        let range = label.range.clone();
        match label.what {
            Label::Zone(row) => self.zone(range, row),
            Label::Loose(_) => self.loose(range),
            Label::Region(row) => self.region(range, row),
            Label::Form(form) => self.form(range, form),
        }
    }

    /// A name in the table, with the regions before it that belong to it.
    fn zone(&mut self, mut range: Range<usize>, row: &ZoneRow) {
        // 高新区（含先创区）: said in passing.
        let aside = self.text[..range.start].ends_with(['含', '括']) && self.text[range.end..].starts_with(['）', ')']);
        if aside || edges::is_office(&self.text[range.end..], &self.lexicon.phrases) {
            return;
        }
        self.take_regions_before(&mut range, row);
        self.take_district_behind(&mut range, row);
        let what = if row.is_park() || self.is_branch(&range) {
            ZoneRef::Park(row.short.clone())
        } else {
            ZoneRef::Named(ZoneName::of(row))
        };
        self.push(range, what, "name of a zone");
    }

    /// 雄安新区|中关村科技园: a park under the name of another zone, within the zone right before it.
    fn is_branch(&self, range: &Range<usize>) -> bool {
        let within = |last: &ZoneMention| matches!(last.what, ZoneRef::Named(_)) && last.range.end == range.start;
        self.text[range.clone()].ends_with('园') && self.mentions.last().is_some_and(within)
    }

    /// 江苏省|南京江北新区, 广州市黄埔区、|广州高新区: region mentions that run into the zone are part of its name.
    fn take_regions_before(&mut self, range: &mut Range<usize>, row: &ZoneRow) {
        while let Some(last) = self.mentions.last() {
            let ZoneRef::Region(region) = &last.what else { return };
            let gap = &self.text[last.range.end..range.start];
            let joint = row.district.as_deref().is_some_and(|district| region.ends_with(district));
            if !(gap.is_empty() || joint && JOINTS.contains(&gap)) {
                return;
            }
            range.start = last.range.start;
            self.mentions.pop();
        }
    }

    /// 苏州高新区|（虎丘区）, 苏州高新区|、虎丘区.
    fn take_district_behind(&self, range: &mut Range<usize>, row: &ZoneRow) {
        let Some(district) = row.district.as_deref() else { return };
        let rest = &self.text[range.end..];
        let behind =
            JOINTS.iter().chain(&["（", "("]).find_map(|joint| rest.strip_prefix(joint)?.strip_prefix(district));
        if let Some(behind) = behind {
            let behind = behind.strip_prefix(['）', ')']).unwrap_or(behind);
            range.end = self.text.len() - behind.len();
        }
    }

    /// A loose name that is not settled is read by its form, if it has one.
    fn loose(&mut self, range: Range<usize>) {
        if let Some(form) = form_at_end(&self.text[range.clone()]) {
            let name = ZoneName { name: self.text[range.clone()].to_owned(), id: None, province: None };
            if !matches!(form.kind, FormKind::Park | FormKind::Back) {
                self.push(range, ZoneRef::Named(name), "loose name of a zone, by its form");
            }
        }
    }

    /// A region, unless it is part of the name of an organisation or a grade (广东省级).
    fn region(&mut self, range: Range<usize>, row: &RegionRow) {
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        let bracketed = before.ends_with(['（', '(']) && after.starts_with(['）', ')']);
        let phrases = &self.lexicon.phrases;
        if bracketed || edges::names_something_else(after, phrases) || edges::is_inside_word(self.text, &range, phrases)
        {
            return;
        }
        let adjoins = self.mentions.last().is_some_and(|last| last.range.end == range.start);
        let division =
            !matches!(row.level, RegionLevel::World | RegionLevel::Nation | RegionLevel::Area | RegionLevel::Here);
        if adjoins
            && division
            && let Some(ZoneMention { range: whole, what: ZoneRef::Region(name), .. }) = self.mentions.last_mut()
        {
            whole.end = range.end;
            *name = self.text[whole.clone()].to_owned();
            return;
        }
        let mut rule = if edges::heads_clause(before, &self.lexicon.phrases) {
            "region at the head of a clause"
        } else {
            "region"
        };
        if row.level == RegionLevel::Here {
            rule = REGION_BEFORE;
        }
        self.push(range.clone(), ZoneRef::Region(self.text[range].to_owned()), rule);
    }

    /// A word that ends the names of zones: what stands before it tells which.
    fn form(&mut self, range: Range<usize>, form: &Form) {
        let behind = &self.text[range.end..];
        if ((form.kind == FormKind::Park || form.word.ends_with('城')) && behind.starts_with('区'))
            || self.lexicon.phrases.start(Role::NoForm, behind).is_some()
            || edges::is_office(behind, &self.lexicon.phrases)
        {
            return;
        }
        let last_region = self.mentions.last().filter(|last| last.is_region());
        let floor = match last_region {
            Some(last) => last.range.start,
            None => self.floor(),
        };
        match lead(&self.text[floor..range.start], form.kind, self.lexicon) {
            // 湖南省环保诚信园区: a class of parks.
            Lead::Place { .. } if form.kind == FormKind::Back => {}
            Lead::Place { start, .. } if self.is_bare(floor + start..range.start, form) => {}
            Lead::Place { start, province, name } => {
                self.named_by_place(floor + start..range.end, form, province, &name);
            }
            // 澜河高新区：… a kicker names a zone, known or not.
            Lead::Own { start }
                if matches!(form.kind, FormKind::NewZone | FormKind::Park)
                    || form.kind == FormKind::Zone && behind.starts_with('：') =>
            {
                self.named_by_itself(floor + start..range.end, form, &self.text[floor + start..range.start]);
            }
            Lead::Own { .. } | Lead::Modifier => {}
            Lead::General { start } if form.kind == FormKind::Zone => {
                self.drop_from(floor + start);
                self.push(floor + start..range.end, ZoneRef::Region(format!("国家{}", form.short)), ZONES_IN_GENERAL);
            }
            Lead::General { .. } => {}
            Lead::Pointing { start } => self.push(floor + start..range.end, ZoneRef::Anaphor, "pointing word and form"),
            Lead::Nothing if form.short == FREE_TRADE && self.opens_sentence(&range) => {
                self.push(range, ZoneRef::Region(FREE_TRADE.to_owned()), ZONES_IN_GENERAL);
            }
            Lead::Nothing => {
                if matches!(form.kind, FormKind::Zone | FormKind::NewZone | FormKind::Back)
                    || self.lexicon.phrases.is(Role::Standing, form.word)
                {
                    self.push(range, ZoneRef::Anaphor, "form alone");
                }
            }
        }
    }

    /// 2023年，|自贸试验区|以…: what stands near the head of a sentence and behind a mark, not the place (…内企业) or a number of its own.
    fn opens_sentence(&self, range: &Range<usize>) -> bool {
        const NEAR: usize = 12 * 3;
        let behind = &self.text[range.end..];
        range.start <= NEAR
            && edges::heads_clause(&self.text[..range.start], &self.lexicon.phrases)
            && !behind.starts_with(['内', '里', '由', '的'])
            && !behind.starts_with("数量")
            && !behind.starts_with("总数")
    }

    /// A form that a name of its own leads to: a new zone or a park.
    fn named_by_itself(&mut self, range: Range<usize>, form: &Form, lead_name: &str) {
        let name = format!("{lead_name}{}", form.short);
        let what = match form.kind {
            FormKind::Park => ZoneRef::Park(name),
            _ => ZoneRef::Named(ZoneName { name, id: None, province: None }),
        };
        self.drop_from(range.start);
        self.push(range, what, "form after a name of its own");
    }

    /// A form that a place name leads to: a row of the table under another spelling, else a new zone or a park.
    fn named_by_place(&mut self, range: Range<usize>, form: &Form, province: Option<String>, lead_name: &str) {
        let name = format!("{lead_name}{}", form.short);
        let what = match (self.lexicon.zones.zone_named(&name), form.kind) {
            (Some(row), _) if row.is_park() => ZoneRef::Park(row.short.clone()),
            (Some(row), _) => ZoneRef::Named(ZoneName::of(row)),
            (None, FormKind::Park) => ZoneRef::Park(name),
            (None, _) => ZoneRef::Named(ZoneName { name, id: None, province }),
        };
        self.drop_from(range.start);
        self.push(range, what, AFTER_PLACE);
    }

    /// Whether a place alone is too little: 上海示范区, and 某市开发区, which are all in it.
    fn is_bare(&self, place: Range<usize>, form: &Form) -> bool {
        let place = &self.text[place];
        let of_divisions = form.word == "开发区" && place.ends_with(['省', '市', '县']);
        (of_divisions || self.lexicon.phrases.is(Role::NeedsMore, form.word))
            && self.lexicon.zones.region_named(place).is_some()
    }

    /// Takes back the region mentions that turned out to be part of a name.
    fn drop_from(&mut self, start: usize) {
        while self.mentions.last().is_some_and(|last| last.range.end > start) {
            self.mentions.pop();
        }
    }
}

/// What joins a district and the zone under the same administration.
const JOINTS: &[&str] = &["、", " ", "　", "和", "·", ""];

#[cfg(test)]
mod tests;
