//! What the sentences before leave behind: the zone, region, company and project that the text speaks of.

use super::{full_name, is_aside, is_topic};
use crate::sentence::Sentence;
use crate::subject;
use crate::zone::{REGION_BEFORE, ZoneMention, ZoneName, ZoneRef, without_form};
use std::ops::Range;
use zhibiao_lexicon::{Label, Lexicon, Phrases, RegionLevel, Role, ZoneLabel};

/// Sentences that a zone holds for after it was named, where the article is not about it.
const REACH: usize = 3;

/// So many mentions of regions make a text one about regions.
const MANY_REGIONS: usize = 12;

/// What the sentences before leave behind.
#[derive(Debug, Clone, Default)]
pub(crate) struct Carried {
    /// The zone that the text speaks of.
    zone: Option<ZoneName>,
    /// The zones that the headline names, each with the short name that it may go by further on (大丰港 for 大丰港经开区).
    headed: Vec<(ZoneName, Option<String>)>,
    /// The one of them that was named last.
    of_headline: Option<ZoneName>,
    /// A zone named in the paragraph that it does not speak of as a whole.
    near: Option<ZoneName>,
    /// Whether the sentence before opened in that zone: 在某经济开发区，….
    in_scene: bool,
    /// The region that the text speaks of, where it is no zone.
    region: Option<String>,
    /// The region where an event that the text tells of took place: 全市 may mean it, and nothing else does.
    venue: Option<String>,
    /// Whether the headline names a zone.
    pub(super) titled: bool,
    /// The region that the headline opens with.
    home_region: Option<String>,
    /// The region whose work report the text is: what names no other place, company or project is of all of it.
    reports: Option<String>,
    /// The listed company that the text speaks of.
    pub(super) company: Option<String>,
    /// Project or company named last in the paragraph.
    subject: Option<String>,
    /// Project or company named last in the article.
    pub(super) latest: Option<String>,
    /// The company, and the project or park, named last.
    firm: Option<String>,
    venture: Option<String>,
    /// Park named last in the article.
    pub(super) park: Option<String>,
    /// Whether the text went on to another place than its zone, which its headline does not name.
    away: bool,
    /// How often regions were named.
    regions: usize,
    /// How often zones and parks were named or pointed to.
    zones: usize,
    /// Sentences since a zone was named.
    age: usize,
    /// Number of the paragraph.
    paragraph: usize,
}

impl Carried {
    /// Takes up what a headline tells of the whole text: its company, where the `body` names it again or speaks of a company, the
    /// region that it opens with.
    pub(crate) fn headline(&mut self, headline: &Sentence<'_>, body: &[Sentence<'_>]) {
        let told = |name: &str| body.iter().any(|sentence| sentence.text.contains(name));
        let again = |name: &String| body.is_empty() || told(name) || told("公司");
        self.company = headline.last_company().filter(again).or(self.company.take());
        self.titled |= headline.zones.iter().any(|each| !each.is_region());
        for each in &headline.zones {
            if let ZoneRef::Named(zone) = &each.what
                && self.headed.iter().all(|(headed, _)| headed != zone)
            {
                self.headed.push((zone.clone(), stem(&zone.name, headline.lexicon)));
            }
        }
        let opening = headline.zones.iter().find(|each| is_topic(headline, &each.range));
        if let Some(ZoneRef::Region(region)) = opening.filter(|each| each.rule != REGION_BEFORE).map(|each| &each.what)
        {
            self.home_region = Some(region.clone());
        }
    }

    /// Takes up a line that says whose work report the text is; where it does not, the head of the page may.
    pub(crate) fn work_report(&mut self, line: &Sentence<'_>, head: &str) {
        let named = || reporting_region(line.text, line.labels, line.lexicon);
        self.reports = self.reports.take().or_else(named).or_else(|| assembly(head, line.lexicon));
    }

    /// Takes up what a sentence leaves behind for the next; `home` is the zone that the article is about.
    pub(crate) fn carry(&mut self, sentence: &Sentence<'_>, home: Option<&ZoneName>) {
        let regions = sentence.zones.iter().filter(|each| each.is_region()).count();
        let zones = sentence.zones.len() - regions;
        if self.paragraph != sentence.paragraph {
            self.paragraph = sentence.paragraph;
            (self.near, self.subject) = (None, None);
            self.age += 1; // a paragraph parts as a sentence does
            if regions > 0 {
                (self.zone, self.region) = (None, None);
            }
        }
        self.regions += regions;
        self.zones += zones;
        self.age = if zones > 0 { 0 } else { self.age + 1 };
        self.away = zones == 0 && (self.away || opens_in_another_province(sentence, home));
        self.in_scene = sentence.zones.first().is_some_and(|zone| sets_scene(sentence, &zone.range));
        self.carry_zones(sentence, home);
        if self.reports.is_some() {
            return;
        }
        self.company = sentence.last_company().or(self.company.take());
        let name = |range| subject::own_name(sentence, range).to_owned();
        let last = |firm: bool| subject::last_named(sentence, sentence.text.len(), firm).map(name);
        let spoken_of = subject::spoken_of(sentence, self.subject.is_some()).map(name);
        let phrases = &sentence.lexicon.phrases;
        let own = |is: fn(&str, &Phrases) -> bool| spoken_of.clone().filter(|name| is(name, phrases));
        self.firm = own(subject::is_firm).or_else(|| last(true)).or(self.firm.take());
        if spoken_of.is_some() {
            self.venture = own(subject::is_venture).or_else(|| last(false)).or(self.venture.take());
            self.latest.clone_from(&spoken_of);
            self.subject = spoken_of;
        }
    }

    /// The company or project that a word before byte `at` points to: 该公司, 项目达产后.
    pub(super) fn pointed_to(&self, sentence: &Sentence<'_>, at: usize) -> Option<String> {
        let word = subject::refers_back(sentence, at)?;
        let firm = sentence.lexicon.phrases.holds(Role::Firm, &sentence.text[word.clone()]);
        let here = subject::last_named(sentence, word.start, firm);
        let here = here.map(|name| subject::own_name(sentence, name).to_owned());
        let known = if firm { &self.firm } else { &self.venture };
        here.or_else(|| known.as_ref().or(self.latest.as_ref()).cloned())
    }

    fn carry_zones(&mut self, sentence: &Sentence<'_>, home: Option<&ZoneName>) {
        self.of_headline = self.called(sentence).or(self.of_headline.as_ref()).cloned();
        for each in &sentence.zones {
            if let ZoneRef::Park(park) = &each.what {
                self.park = Some(park.clone());
            }
            if let ZoneRef::Named(zone) = &each.what
                && self.headed.iter().any(|(headed, _)| headed == zone)
                && !is_aside(sentence, &each.range)
            {
                self.of_headline = Some(zone.clone());
            }
            match &each.what {
                ZoneRef::Named(zone) if is_topic(sentence, &each.range) => {
                    (self.zone, self.near, self.region) = (Some(full_name(zone, home)), None, None);
                }
                ZoneRef::Named(zone) if !is_aside(sentence, &each.range) || sets_scene(sentence, &each.range) => {
                    self.near = Some(full_name(zone, home));
                }
                ZoneRef::Region(_) if each.is_world(&sentence.lexicon.zones) => {}
                ZoneRef::Region(region) if is_venue(sentence, each) => self.venue = Some(region.clone()),
                ZoneRef::Region(region) if each.range.start == 0 || is_topic(sentence, &each.range) => {
                    let region = self.meant(region, each.rule);
                    (self.zone, self.near, self.region) = (None, None, Some(region));
                }
                ZoneRef::Region(region)
                    if self.home_region.is_none() && !is_abroad(sentence, each) && !is_joined(sentence, each) =>
                {
                    self.region = self.region.take().or(Some(region.clone()));
                }
                ZoneRef::Park(_) if home.is_none() && self.zone.is_none() && !is_aside(sentence, &each.range) => {
                    self.near = self.near.take().or_else(|| each.park_alone());
                }
                ZoneRef::Region(_) | ZoneRef::Named(_) | ZoneRef::Anaphor | ZoneRef::Park(_) => {}
            }
        }
    }

    /// The zone that a word points to (该高新区) in a text about `home`.
    pub(super) fn spoken_of(&self, sentence: &Sentence<'_>, home: Option<&ZoneName>) -> Option<ZoneName> {
        self.near(sentence).or(self.zone.as_ref()).or(home).cloned()
    }

    /// The zone that still holds for a sentence that names none; not where it opens with another place: 在四川，…, 贵州省….
    pub(super) fn holding(&self, sentence: &Sentence<'_>) -> Option<&ZoneName> {
        let scene = self.in_scene && self.near(sentence).is_some() && self.age <= 1;
        let holds = || self.is_fresh(sentence) && !opens_elsewhere(sentence) && (!self.is_regional() || scene);
        let last = || self.called(sentence).or(self.of_headline.as_ref());
        let headed = || last().filter(|_| self.is_of_several() && !opens_elsewhere(sentence));
        self.near(sentence).or(self.zone.as_ref()).filter(|_| holds()).or_else(headed)
    }

    /// Whether a sentence is of another place than the zone of the article, which the headline does not name: 云南省云龙县的….
    pub(super) fn is_elsewhere(&self, sentence: &Sentence<'_>, home: &ZoneName) -> bool {
        !self.titled && (self.away || opens_elsewhere(sentence) && !opens_with(sentence, home))
    }

    /// Whether the headline names more zones than one.
    fn is_of_several(&self) -> bool {
        self.headed.len() > 1
    }

    /// The zone of the headline that a sentence calls by its short name last.
    fn called(&self, sentence: &Sentence<'_>) -> Option<&ZoneName> {
        if !self.is_of_several() {
            return None;
        }
        let in_full = |at: usize| sentence.zones.iter().any(|each| each.range.contains(&at));
        let called =
            |stem: &String| sentence.text.rmatch_indices(stem.as_str()).map(|(at, _)| at).find(|at| !in_full(*at));
        let called = self.headed.iter().filter_map(|(zone, stem)| Some((called(stem.as_ref()?)?, zone)));
        called.max_by_key(|(at, _)| *at).map(|(_, zone)| zone)
    }

    fn near(&self, sentence: &Sentence<'_>) -> Option<&ZoneName> {
        self.near.as_ref().filter(|_| self.paragraph == sentence.paragraph && self.is_fresh(sentence))
    }

    /// Whether a zone was named not long ago in the paragraph, or before one that goes on about its project: 该项目占地….
    fn is_fresh(&self, sentence: &Sentence<'_>) -> bool {
        let goes_on = || sentence.phrases(Role::RefersBack).any(|word| word.range.start == 0);
        self.age <= REACH && (self.paragraph == sentence.paragraph || goes_on())
    }

    /// Whether the text is about regions: it names them far more often than zones, which are then said in passing.
    fn is_regional(&self) -> bool {
        self.regions >= MANY_REGIONS && self.regions > 4 * self.zones
    }

    /// Whether the text is the work report of a region.
    pub(super) fn reports(&self) -> bool {
        self.reports.is_some()
    }

    /// The region that is spoken of.
    pub(super) fn region(&self) -> Option<&String> {
        self.reports.as_ref().or(self.region.as_ref()).or(self.home_region.as_ref())
    }

    /// The region that a word means: 全市 is the one spoken of.
    pub(super) fn meant(&self, region: &str, rule: &str) -> String {
        let spoken_of = self.region().or(self.venue.as_ref()).filter(|_| rule == REGION_BEFORE);
        spoken_of.map_or(region, String::as_str).to_owned()
    }

    /// The project or company that the paragraph of a sentence speaks of.
    pub(super) fn subject(&self, sentence: &Sentence<'_>) -> Option<&String> {
        self.subject.as_ref().filter(|_| self.paragraph == sentence.paragraph)
    }
}

/// The name of a zone without its form, where that is no region: 大丰港|经开区.
fn stem(name: &str, lexicon: &Lexicon) -> Option<String> {
    let stem = without_form(name)?;
    let own = stem.chars().count() > 1 && lexicon.zones.region_named(stem).is_none();
    own.then(|| stem.to_owned())
}

/// The region that the title of a report (湖北省政府工作报告) or a government (国务院) is of.
fn reporting_region(line: &str, labels: &[ZoneLabel<'_>], lexicon: &Lexicon) -> Option<String> {
    let named = labels.iter().find_map(|label| match label.what {
        Label::Region(row) if !matches!(row.level, RegionLevel::World | RegionLevel::Area | RegionLevel::Here) => {
            Some(&line[label.range.clone()])
        }
        _ => None,
    });
    let national = || lexicon.phrases.holds(Role::National, line).then_some(NATION);
    named.or_else(national).map(str::to_owned)
}

/// The region of the assembly that the head of a page names, though the line may be broken: 在湖北省第十四届人民代表大会.
fn assembly(head: &str, lexicon: &Lexicon) -> Option<String> {
    let named = lexicon.phrases.within(Role::Assembly, head).next()?;
    let line = &head[head.floor_char_boundary(named.start.saturating_sub(ASSEMBLY))..named.end];
    reporting_region(line, &lexicon.zones.find(line), lexicon)
}

/// Bytes of the name of an assembly.
const ASSEMBLY: usize = 20 * 3;
/// The region of a national government.
const NATION: &str = "全国";

/// 31个省和|新疆|生产建设兵团: whether a region stands in a row that something else opens.
fn is_joined(sentence: &Sentence<'_>, named: &ZoneMention) -> bool {
    let before = sentence.text[..named.range.start].trim_end_matches(['和', '与', '、']);
    before.len() < named.range.start && sentence.zones.iter().all(|zone| zone.range.end != before.len())
}

/// 推介会在|武汉|举行: whether a region only tells where an event took place.
fn is_venue(sentence: &Sentence<'_>, named: &ZoneMention) -> bool {
    let (before, behind) = (&sentence.text[..named.range.start], &sentence.text[named.range.end..]);
    before.ends_with('在') && sentence.lexicon.phrases.start(Role::TakesPlace, behind).is_some()
}

/// Whether a region is another country.
fn is_abroad(sentence: &Sentence<'_>, named: &ZoneMention) -> bool {
    let home = sentence.lexicon.phrases.is(Role::WholeCountry, &sentence.text[named.range.clone()]);
    named.is_country(&sentence.lexicon.zones) && !home
}

/// 在福建自贸试验区厦门片区，…: whether a sentence opens in a zone, where those after it go on.
pub(super) fn sets_scene(sentence: &Sentence<'_>, zone: &Range<usize>) -> bool {
    let behind = &sentence.text[zone.end..sentence.clause_end(zone.end)];
    &sentence.text[..zone.start] == "在" && behind.chars().count() <= PART
}

/// Most characters of a part of a zone: 厦门片区.
const PART: usize = 8;

/// Whether a sentence opens with a place of another province than that of the zone `home`.
fn opens_in_another_province(sentence: &Sentence<'_>, home: Option<&ZoneName>) -> bool {
    let (own, zones) = (home.and_then(|home| home.province.as_deref()), &sentence.lexicon.zones);
    let opening = sentence.zones.first().filter(|_| opens_elsewhere(sentence)).and_then(|each| match &each.what {
        ZoneRef::Region(region) => zones.region_named(region),
        _ => None,
    });
    opening.and_then(|region| zones.province_of(region)).is_some_and(|province| Some(province) != own)
}

/// Whether the region that a sentence names first is under the same administration as the zone `home`.
fn opens_with(sentence: &Sentence<'_>, home: &ZoneName) -> bool {
    sentence.zones.first().is_some_and(|opening| match &opening.what {
        ZoneRef::Region(region) => home.is_of(region, &sentence.lexicon.zones),
        _ => false,
    })
}

/// Whether a sentence opens with a province or city, or in a region, be it behind a time: 今年，厦门….
fn opens_elsewhere(sentence: &Sentence<'_>) -> bool {
    sentence.zones.first().is_some_and(|opening| {
        let lead = &sentence.text[sentence.opening(0).min(opening.range.start)..opening.range.start];
        match lead.strip_prefix('，').unwrap_or(lead) {
            "在" => opening.is_region(),
            "" => opening.is_province_or_city(&sentence.lexicon.zones),
            _ => false,
        }
    })
}
