//! Whose a figure is: the zone of its clause, else of the sentence, else of the article; and the
//! company, project or park within it.

use crate::draft::Draft;
use crate::sentence::Sentence;
use crate::subject;
use crate::zone::{REGION_BEFORE, ZONES_IN_GENERAL, ZoneName, ZoneRef};
use std::ops::Range;
use zhibiao_fact::{Field, Metric};
use zhibiao_lexicon::{Cue, Role};

/// Sentences that a zone holds for after it was named, where the article is not about it.
const REACH: usize = 3;

/// What the sentences before leave behind.
#[derive(Debug, Clone, Default)]
pub(crate) struct Carried {
    /// The zone that the text speaks of.
    pub(crate) zone: Option<ZoneName>,
    /// A zone named in the paragraph that it does not speak of as a whole.
    pub(crate) near: Option<ZoneName>,
    /// The region that the text speaks of, where it is no zone.
    pub(crate) region: Option<String>,
    /// Whether the headline names a zone.
    titled: bool,
    /// The region that the headline opens with.
    pub(crate) home_region: Option<String>,
    /// The listed company that the text speaks of.
    pub(crate) company: Option<String>,
    /// Project or company named last in the paragraph.
    pub(crate) subject: Option<String>,
    /// Project or company named last in the article.
    pub(crate) latest: Option<String>,
    /// Sentences since a zone was named.
    pub(crate) age: usize,
    /// Paragraph that `subject` was named in.
    pub(crate) paragraph: usize,
}

impl Carried {
    /// The region that is spoken of.
    fn region(&self) -> Option<&String> {
        self.region.as_ref().or(self.home_region.as_ref())
    }

    /// The region that a word means: 全市 is the one spoken of.
    fn meant(&self, region: &str, rule: &str) -> String {
        let spoken_of = self.region().filter(|_| rule == REGION_BEFORE);
        spoken_of.map_or(region, String::as_str).to_owned()
    }
}

/// What a headline tells of the whole text: its company, the region that it opens with.
pub(crate) fn headline(sentence: &Sentence<'_>, carried: &mut Carried) {
    carried.company = company(sentence).or(carried.company.take());
    carried.titled |= sentence.zones.iter().any(|each| !matches!(each.what, ZoneRef::Region(_)));
    let opening = sentence.zones.iter().find(|each| is_topic(sentence, &each.range));
    if let Some(ZoneRef::Region(region)) = opening.filter(|each| each.rule != REGION_BEFORE).map(|each| &each.what) {
        carried.home_region = Some(region.clone());
    }
}

/// Reads zone and subject of a figure. `home` is the zone that the article is about.
pub(crate) fn read(draft: &mut Draft, sentence: &Sentence<'_>, home: Option<&ZoneName>, carried: &Carried) {
    let at = sentence.mentions[draft.mention].range.start;
    let clause = sentence.clause_start(at);
    let fresh = carried.paragraph == sentence.paragraph && carried.age <= REACH;
    let near = || carried.near.clone().filter(|_| fresh);
    let spoken_of = || near().or(carried.zone.clone()).or(home.cloned());
    let named = sentence.zones.iter().rev().filter(|each| each.range.end <= at).find(|each| match &each.what {
        ZoneRef::Region(_) => {
            each.rule == ZONES_IN_GENERAL || governs(sentence, each.range.clone(), clause, at, home.is_some())
        }
        ZoneRef::Named(_) => {
            let near = home.is_some() || each.range.start >= clause || reaches(sentence, &each.range, at);
            near && !sentence.text[..each.range.start].ends_with('占')
        }
        ZoneRef::Anaphor | ZoneRef::Park(_) => true,
    });
    let rule = named.map_or("", |each| each.rule);
    match named.map(|each| (&each.range, &each.what)) {
        Some((range, ZoneRef::Named(zone))) => {
            draft.zone = Some(full_name(zone, home));
            draft.settle(Field::Zone, Some(range.clone()), "<zone> before <figure>", 0);
        }
        Some((range, ZoneRef::Region(region))) => {
            draft.zone = None;
            draft.subject = Some(carried.meant(region, rule));
            draft.settle(Field::Zone, Some(range.clone()), "<region> before <figure>", 0);
            return;
        }
        Some((range, ZoneRef::Anaphor)) => {
            draft.zone = spoken_of();
            draft.settle(Field::Zone, Some(range.clone()), "<that zone>: the one spoken of", 0);
        }
        Some((range, ZoneRef::Park(park))) => {
            draft.zone = spoken_of();
            draft.subject = Some(park.clone());
            draft.settle(Field::Zone, Some(range.clone()), "<park>: of the zone spoken of", 1);
        }
        None => match home
            .cloned()
            .or_else(near)
            .or(carried.zone.clone().filter(|_| fresh))
            .or_else(|| behind(sentence, at))
        {
            Some(zone) => {
                draft.zone = Some(zone);
                // named most in the text alone, it may still be another's
                draft.settle(Field::Zone, None, "the zone of the article", u32::from(!carried.titled));
            }
            None => {
                let named = sentence.companies.iter().rev().find(|name| name.end <= at).cloned();
                let company = named.clone().map(|name| sentence.text[name].to_owned()).or(carried.company.clone());
                draft.subject = company.or_else(|| carried.region().cloned());
                if let Some(name) = named {
                    draft.settle(Field::Subject, Some(name), "<company> before <figure>", 0);
                }
            }
        },
    }
    if draft.subject.is_some() || !draft.metric.nature().has_subject {
        return;
    }
    let named_at =
        named.filter(|each| matches!(each.what, ZoneRef::Named(_) | ZoneRef::Anaphor)).map_or(0, |each| each.range.end);
    if let Some(range) = subject::phase_before(sentence, at) {
        draft.subject = Some(format!("{}项目", &sentence.text[range.clone()]));
        draft.settle(Field::Subject, Some(range), "<phase> before <figure>", 0);
    } else if subject::refers_back(sentence, at) && carried.latest.is_some() {
        draft.subject = carried.latest.clone();
        draft.rules.push("<that project>: the one spoken of");
    } else if let Some(range) = subject::behind(sentence, draft.mention) {
        let start = if draft.metric == Metric::ProductionCapacity {
            subject::project_start(sentence, at).max(named_at)
        } else {
            range.start
        };
        let range = start..range.end;
        draft.subject = Some(sentence.text[range.clone()].to_owned());
        draft.settle(Field::Subject, Some(range), "<figure> of <project>", 0);
    } else if let Some(range) = subject::before(sentence, at).filter(|range| range.end > named_at) {
        let start = range.start.max(named_at);
        let range = start..range.end;
        draft.subject = Some(sentence.text[range.clone()].to_owned());
        draft.settle(Field::Subject, Some(range), "<project or company> before <figure>", 0);
    } else if named_at == 0 && carried.paragraph == sentence.paragraph {
        draft.subject = carried.subject.clone();
    }
}

/// The listed company that a sentence names last.
pub(crate) fn company(sentence: &Sentence<'_>) -> Option<String> {
    sentence.companies.last().map(|name| sentence.text[name.clone()].to_owned())
}

/// The zone that the rest of the sentence names: 公司投资5亿元，是甲高新区的….
fn behind(sentence: &Sentence<'_>, at: usize) -> Option<ZoneName> {
    sentence.zones.iter().find_map(|each| match &each.what {
        ZoneRef::Named(zone) if each.range.start > at && !is_aside(sentence, &each.range) => Some(zone.clone()),
        _ => None,
    })
}

/// 火炬高新区 in an article about 厦门火炬高新区 is that zone, told short.
fn full_name(zone: &ZoneName, home: Option<&ZoneName>) -> ZoneName {
    let short = |home: &&ZoneName| zone.id.is_none() && home.name.ends_with(&zone.name);
    home.filter(short).unwrap_or(zone).clone()
}

/// What a sentence leaves behind for the next.
pub(crate) fn carry(sentence: &Sentence<'_>, home: Option<&ZoneName>, carried: &mut Carried) {
    let new_paragraph = carried.paragraph != sentence.paragraph;
    let elsewhere = sentence.zones.iter().any(|each| matches!(each.what, ZoneRef::Region(_)));
    if new_paragraph {
        carried.near = None;
    }
    let named = sentence.zones.iter().any(|each| !matches!(each.what, ZoneRef::Region(_)));
    carried.age = if named { 0 } else { carried.age + 1 };
    if new_paragraph && elsewhere {
        (carried.zone, carried.region) = (None, None);
    }
    for each in &sentence.zones {
        match &each.what {
            ZoneRef::Named(zone) if is_topic(sentence, &each.range) => {
                (carried.zone, carried.near, carried.region) = (Some(full_name(zone, home)), None, None);
            }
            ZoneRef::Named(zone) if !is_aside(sentence, &each.range) => carried.near = Some(full_name(zone, home)),
            ZoneRef::Region(region) if each.range.start == 0 || is_topic(sentence, &each.range) => {
                let region = carried.meant(region, each.rule);
                (carried.zone, carried.near, carried.region) = (None, None, Some(region));
            }
            ZoneRef::Region(region) if carried.home_region.is_none() => {
                carried.region = carried.region.take().or(Some(region.clone()));
            }
            ZoneRef::Region(_) | ZoneRef::Named(_) | ZoneRef::Anaphor | ZoneRef::Park(_) => {}
        }
    }
    carried.company = company(sentence).or(carried.company.take());
    if new_paragraph {
        carried.subject = None;
        carried.paragraph = sentence.paragraph;
    }
    if let Some(range) = subject::before(sentence, sentence.text.len()) {
        carried.subject = Some(sentence.text[range].to_owned());
        carried.latest = carried.subject.clone();
    }
}

/// Whether a zone holds for later clauses, up to byte `at`: it stands near the head of the sentence, or opens a clause
/// of the same part between semicolons.
fn reaches(sentence: &Sentence<'_>, range: &Range<usize>, at: usize) -> bool {
    let opens = || sentence.clause_start(range.start) == range.start && !is_aside(sentence, range);
    range.start <= 10 * 3 || opens() && !sentence.text[range.end..at].contains('；')
}

/// Whether a sentence speaks of a zone beyond itself: named at its head, alone, as what it is about; not in a list
/// (A、B入选), not as a place (在…召开).
fn is_topic(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let opening = sentence.times.iter().find(|time| time.range.start == 0).map_or(0, |time| time.range.end);
    let lead = sentence.text[opening.min(range.start)..range.start].trim_start_matches(['，', '“', ' ']);
    let listed = sentence.text[range.end..].starts_with(['、', '和', '与', '及']);
    !listed && lead.chars().count() <= 2 && !lead.ends_with(['在', '到', '于', '自', '从', '距'])
}

/// Whether a zone is only said in passing: in a list, or as the place where something is.
fn is_aside(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let (before, behind) = (&sentence.text[..range.start], &sentence.text[range.end..]);
    before.ends_with(['在', '到', '于', '距', '、', '和', '与', '往', '赴'])
        || behind.starts_with(['、', '和', '与', '及', '等'])
}

/// Whether a region named before a figure is what the figure is about.
fn governs(sentence: &Sentence<'_>, range: Range<usize>, clause: usize, at: usize, has_home: bool) -> bool {
    let before = &sentence.text[..range.start];
    let after = &sentence.text[range.end..];
    if range.start < clause && has_home || sentence.lexicon.phrases.end(Role::NotOwn, before).is_some() {
        return false;
    }
    let digits = after.starts_with(|c: char| c.is_ascii_digit()) && range.end < at;
    let told = |cue: &Cue<'_>| matches!(cue, Cue::Metric(_) | Cue::Aspect(_));
    let metric = sentence.cues.iter().any(|found| found.range.start == range.end && told(&found.cue));
    let whole = matches!(&sentence.text[range.clone()], "全国" | "我国" | "全球" | "国家高新区");
    sentence.lexicon.phrases.start(Role::Own, after).is_some()
        || digits
        || metric
        || whole && !after.starts_with(['首', '唯', '第', '领', '最'])
}
