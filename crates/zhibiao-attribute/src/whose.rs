//! Whose a figure is: the zone of its clause, else of the sentence, else of the article; and the
//! company, project or park within it.

mod carried;

pub(crate) use carried::Carried;

use crate::draft::Draft;
use crate::figure::is_figure;
use crate::list;
use crate::meaning::{OF_BEFORE, SIZE_OF_FUND};
use crate::noun::{Counted, counted};
use crate::sentence::Sentence;
use crate::status::is_offered;
use crate::subject::{self, phase};
use crate::zone::{REGION_BEFORE, ZONES_IN_GENERAL, ZoneMention, ZoneName, ZoneRef, is_of_form, points_to_park};
use std::ops::Range;
use zhibiao_fact::{Aspect, Field, Metric};
use zhibiao_lex::Mention;
use zhibiao_lexicon::{Cue, RegionLevel, Role};
use zhibiao_quantity::Dimension;

/// Bytes behind a figure within which a zone that it belongs to is named.
const BEHIND: usize = 40 * 3;
/// Characters of a word for projects that tells no class: 项目.
const WORD: usize = 2;

/// The rule of a subject that is named before its figure.
const BEFORE: &str = "<project or company> before <figure>";

/// The rule of a project that is named behind its figure.
const OF_PROJECT: &str = "<figure> of <project>";

/// The rule of a word that points to the project or company spoken of.
const THAT_PROJECT: &str = "<that project>: the one spoken of";

/// The rule of a region that is named before its figure.
const REGIONS: &str = "<region> before <figure>";

/// The rule of a figure that is of the region of the one before it.
const AS_BEFORE: &str = "<region> of the figure before";

/// The rule of a sum that is of projects counted before it.
pub(crate) const PROJECTS: &str = "of <projects> counted before";

/// Reads zone and subject of a figure. `home` is the zone that the article is about, `earlier` what the sentence told before.
pub(crate) fn read(
    draft: &mut Draft,
    sentence: &Sentence<'_>,
    home: Option<&ZoneName>,
    carried: &Carried,
    earlier: &[Draft],
) {
    let at = sentence.mentions[draft.mention].range.start;
    let named = sentence.zones.iter().rev().find(|each| each.range.end <= at && is_meant(each, sentence, at, home));
    let named = named.map(|named| in_a_row(named, sentence, draft.mention));
    match named {
        Some(named) => read_named(draft, named, sentence, home, carried),
        None if belongs_to_region(draft, earlier) || goes_on_with_region(draft, sentence, earlier) => {
            draft.subject = earlier.last().and_then(|before| before.subject.clone());
            return draft.settle(Field::Zone, None, AS_BEFORE, 0);
        }
        None => read_unnamed(draft, sentence, home, carried),
    }
    let floor = named.map_or(0, |named| named.range.end);
    let before = || subject::before(sentence, at);
    let nature = draft.metric.nature();
    let held = !(nature.has_subject || nature.counts_ventures || named.is_some_and(ZoneMention::is_region));
    let quoted = subject::quoted(sentence, at, held).filter(|name| name.end > floor);
    if let Some(name) = quoted.filter(|name| before().is_none_or(|own| own.end <= name.end)) {
        return name_subject(draft, sentence, name, "<name in quotes> before <figure>");
    }
    if let Some(region) = named.filter(|named| named.is_region()) {
        let own = |name: &Range<usize>| name.end > region.range.end || leads(sentence, name, &region.range);
        let entity = before().filter(|name| own(name) && is_entity(sentence, &sentence.text[name.clone()]));
        if let Some(name) = project_of_capacity(draft, sentence, floor) {
            name_subject(draft, sentence, name, OF_PROJECT);
        } else if let Some(name) = entity {
            name_subject(draft, sentence, name, BEFORE);
        }
    }
    if draft.subject.is_some() {
        return;
    }
    if let Some(class) = class_of_projects(draft, sentence, earlier) {
        draft.subject = Some(class);
        draft.rules.push(PROJECTS);
    } else if draft.metric.nature().has_subject {
        read_subject(draft, sentence, floor, carried);
    } else if !nature.counts_ventures
        && let Some(name) = carried.pointed_to(sentence, at)
    {
        draft.subject = Some(name);
        draft.rules.push(THAT_PROJECT);
    } else if let Some(name) =
        before().filter(|name| !nature.counts_ventures && name.end > floor && opens(sentence, name))
    {
        name_subject(draft, sentence, name, BEFORE);
    } else if let Some(name) = subject::gathering(sentence, at) {
        name_subject(draft, sentence, name, "<event> before <figure>");
    } else if sentence.lexicon.phrases.start(Role::ThisEvent, sentence.text).is_some() {
        // 本届博览会共有展位3000个
        let event = |name: &&String| sentence.lexicon.phrases.end(Role::Gathering, name).is_some();
        draft.subject = carried.latest.as_ref().filter(event).cloned();
    }
    if draft.subject.is_none()
        && let Some(kind) = kind_of_measure(draft, sentence, earlier)
    {
        name_subject(draft, sentence, kind, "<kind> of <measure>");
    }
    // a firm or a railway is itself wherever it is; what else is named lies in the region that is spoken of
    if named.is_none()
        && draft.zone.is_none()
        && !draft.subject.as_deref().is_some_and(|name| is_entity(sentence, name))
        && !(nature.has_phases && draft.rules.contains(&OF_PROJECT))
        && !(carried.reports() && is_of_industry(draft, sentence))
    {
        let region = topic_region(sentence, at).or_else(|| carried.region().cloned());
        draft.subject = region.or(draft.subject.take());
    }
}

/// 其中出口60亿元，增长9%: the kind of trade, investment, loans or money given that a figure of a zone is of, or the one before that it tells of.
fn kind_of_measure(draft: &Draft, sentence: &Sentence<'_>, earlier: &[Draft]) -> Option<Range<usize>> {
    use Metric::{Credit, Funding, Investment, InvestmentCompleted, Trade};
    if draft.zone.is_none() || !matches!(draft.metric, Trade | Investment | InvestmentCompleted | Credit | Funding) {
        return None;
    }
    let of = if draft.rules.contains(&OF_BEFORE) { earlier.last()? } else { draft };
    let mut words = of.evidence.iter().filter(|(field, _)| *field == Field::Metric);
    let named = subject::kind(sentence, of.mention, &words.next_back()?.1);
    if of.metric != Funding {
        return named.filter(|name| !sentence.text[name.clone()].ends_with("资金")); // 实际到位资金
    }
    let own = |name: &Range<usize>| sentence.text[name.clone()].chars().count() > WORD; // not 资金 alone
    named.filter(own).or_else(|| subject::money_behind(sentence, of.mention))
}

/// 某某集团30万吨合成氨|项目: the project whose name a capacity stands in, which begins at byte `floor` or later.
fn project_of_capacity(draft: &Draft, sentence: &Sentence<'_>, floor: usize) -> Option<Range<usize>> {
    let counts = sentence.mentions[draft.mention].quantity.unit.dimension == Dimension::Count;
    let capacity = draft.metric == Metric::ProductionCapacity && !counts;
    let name = capacity.then(|| subject::behind(sentence, draft.mention)).flatten()?;
    let start = subject::project_start(sentence, sentence.mentions[draft.mention].range.start);
    Some(start.max(floor)..name.end)
}

/// 活动现场，|某某实验室|组织路演7场: whether a name opens its clause, acts and is none of an industry, of projects or of a class of things.
fn opens(sentence: &Sentence<'_>, name: &Range<usize>) -> bool {
    let (text, lexicon) = (&sentence.text[name.clone()], sentence.lexicon);
    let class = lexicon.phrases.end(Role::Sector, text).is_some() || text.ends_with("项目");
    let tells = lexicon.phrases.start(Role::Tells, &sentence.text[name.end..]).is_some();
    sentence.is_opening(name.start) && !tells && !class && !lexicon.collectives.name(text)
}

/// 某某集团在|上海|拥有…: whether a name opens its clause before a region that only tells where, or from whom.
fn leads(sentence: &Sentence<'_>, name: &Range<usize>, region: &Range<usize>) -> bool {
    let placed = ['在', '从', '向', '对', '于', '至', '到', '及', '和', '与'];
    name.end <= region.start
        && sentence.is_opening(name.start)
        && sentence.clause_start(region.start) == sentence.clause_start(name.start)
        && sentence.text[..region.start].ends_with(placed)
}

fn is_entity(sentence: &Sentence<'_>, name: &str) -> bool {
    sentence.lexicon.phrases.end(Role::Entity, name).is_some()
}

/// 高技术制造业增加值增长9.5%: what an industry earns, in the work report of a region.
fn is_of_industry(draft: &Draft, sentence: &Sentence<'_>) -> bool {
    use Metric::{OutputValue, Profit, Revenue, ValueAdded};
    let named = draft.subject.as_ref().is_some_and(|name| sentence.lexicon.phrases.end(Role::Sector, name).is_some());
    named && matches!(draft.metric, OutputValue | Profit | Revenue | ValueAdded)
}

/// 实施重点项目92个，年度计划投资136亿元: the class of the projects counted before a sum invested in them, where nobody is named between;
/// what is signed is the zone's.
fn class_of_projects(draft: &Draft, sentence: &Sentence<'_>, earlier: &[Draft]) -> Option<String> {
    if !matches!(draft.metric, Metric::Investment | Metric::InvestmentCompleted) {
        return None;
    }
    let count = earlier.iter().rfind(|each| each.metric == Metric::ProjectCount && each.aspect == Aspect::Level)?;
    let at = sentence.mentions[draft.mention].range.start;
    let from = sentence.mentions[count.mention].outer.end;
    let told = |class: &&String| class.chars().count() > WORD && sentence.lexicon.cues.noun(class).is_some();
    let class = count.category.as_ref().filter(told)?;
    let own =
        |name: &Range<usize>| name.start >= from && !sentence.lexicon.collectives.name(&sentence.text[name.clone()]);
    let named = || subject::before(sentence, at).filter(own).is_some();
    let signed = sentence.lexicon.phrases.holds(Role::Signing, class);
    let apart = sentence.text.get(from..at)?.contains('；') || named();
    (count.subject.is_none() && !signed && !apart).then(|| class.clone())
}

/// Whether a zone or region named before the figure at byte `at` may be what the figure is about.
fn is_meant(named: &ZoneMention, sentence: &Sentence<'_>, at: usize, home: Option<&ZoneName>) -> bool {
    let clause = sentence.clause_start(at);
    match named.what {
        ZoneRef::Region(ref region) => {
            let own = home.is_some_and(|home| home.is_of(region, &sentence.lexicon.zones));
            let called = named.rule == ZONES_IN_GENERAL && home.is_some_and(|home| home.name.ends_with(region));
            let near = home.is_some_and(|home| home.name.starts_with(region.as_str()));
            let project = near && names_project(sentence, &named.range, at);
            if own || called || project || comes_from(sentence, named, region) {
                return false;
            }
            // 在国家高新区综合评价中, 某省首家国家级开发区: among whom, not whose
            let first = |before: &str| sentence.lexicon.phrases.end(Role::FirstOf, before).is_some();
            let among = |before: &str| before.ends_with(['在', '居', '列', '为', '成']) || first(before);
            let general = named.rule == ZONES_IN_GENERAL && !among(&sentence.text[..named.range.start]);
            general || governs(sentence, named.range.clone(), clause, at, home.is_some())
        }
        ZoneRef::Named(_) => {
            let near = home.is_some() || named.range.start >= clause || reaches(sentence, &named.range, at);
            let left = || is_left(sentence, named.range.end..at) || is_predicate(sentence, &named.range);
            near && !sentence.text[..named.range.start].ends_with('占')
                && !left()
                && !is_included(sentence, &named.range, at)
        }
        ZoneRef::Anaphor | ZoneRef::Park(_) => true,
    }
}

/// 襄阳|楚能储能基地项目计划投资19亿元: whether the city of a zone is the first word of the name of a single project, which its clause opens
/// with.
fn names_project(sentence: &Sentence<'_>, region: &Range<usize>, at: usize) -> bool {
    const OWN: usize = 4;
    let is_named = |name: Range<usize>| {
        let own = sentence.text.get(region.end..name.end).unwrap_or_default();
        name.start == region.start
            && own.ends_with("项目")
            && own.chars().count() >= OWN + WORD
            && !sentence.lexicon.collectives.name(own)
    };
    sentence.is_opening(region.start)
        && sentence.text[region.end..at].contains("项目")
        && subject::before(sentence, at).is_some_and(is_named)
}

/// Whether a figure tells of the one before it, which a region was named for: 某省生产总值增长5.5%，今年一季度增长5.6%.
fn belongs_to_region(draft: &Draft, earlier: &[Draft]) -> bool {
    draft.rules.contains(&OF_BEFORE) && earlier.last().is_some_and(is_of_region)
}

/// Whether a region was named for a figure, or for the one that it tells of.
fn is_of_region(draft: &Draft) -> bool {
    draft.zone.is_none() && draft.rules.iter().any(|rule| [REGIONS, AS_BEFORE].contains(rule))
}

/// 某市共有高风险地区1个，中风险地区17个: a level beside one of a region, in a clause that names nobody.
fn goes_on_with_region(draft: &Draft, sentence: &Sentence<'_>, earlier: &[Draft]) -> bool {
    let named = || {
        let start = sentence.mentions[draft.mention].range.start;
        let clause = sentence.clause_start(start);
        let firm = sentence.companies.iter().any(|name| name.start >= clause && name.end <= start);
        firm || subject::before(sentence, start).is_some_and(|name| name.end > clause)
    };
    let beside = earlier.last().filter(|before| before.mention + 1 == draft.mention);
    let level = |before: &Draft| before.aspect == Aspect::Level && is_of_region(before);
    draft.aspect == Aspect::Level && beside.is_some_and(level) && !named()
}

/// The zones and regions of a sentence, those that stand in a row together: 甲市、乙市和丙区.
fn rows<'a>(sentence: &'a Sentence<'_>) -> impl Iterator<Item = &'a [ZoneMention]> {
    sentence.zones.chunk_by(|left, right| {
        let between = sentence.text.get(left.range.end..right.range.start);
        between.is_some_and(|words| sentence.lexicon.phrases.is(Role::Joins, words))
    })
}

/// The one of zones or regions in a row that a figure of a list is of (江苏、浙江出口分别增长5%、6%), where `last` is the last.
fn in_a_row<'a>(last: &'a ZoneMention, sentence: &'a Sentence<'_>, mention: usize) -> &'a ZoneMention {
    let Some(row) = rows(sentence).find(|row| row.last() == Some(last)).filter(|row| row.len() > 1) else {
        return last;
    };
    let list = list::around(sentence, mention);
    let between = last.range.end..sentence.mentions[list.start].range.start;
    let respective = row.len() == list.len() && sentence.holds(Role::Respectively, &between);
    if respective { &row[mention - list.start] } else { last }
}

/// The zone or region that the words before the figure name.
fn read_named(
    draft: &mut Draft,
    named: &ZoneMention,
    sentence: &Sentence<'_>,
    home: Option<&ZoneName>,
    carried: &Carried,
) {
    let (rule, doubt) = match &named.what {
        ZoneRef::Named(zone) => {
            draft.zone = Some(full_name(zone, home));
            ("<zone> before <figure>", 0)
        }
        ZoneRef::Region(region) => {
            draft.subject = Some(carried.meant(region, named.rule));
            (REGIONS, 0)
        }
        ZoneRef::Anaphor => {
            let topic = topic_zone(sentence, named.range.start).map(|zone| full_name(zone, home));
            draft.zone = topic.or_else(|| carried.spoken_of(sentence, home));
            draft.subject = carried.park.clone().filter(|_| points_to_park(&sentence.text[named.range.clone()]));
            ("<that zone>: the one spoken of", 0)
        }
        ZoneRef::Park(park) => {
            let zone = zone_before(sentence, named.range.start).or_else(|| carried.spoken_of(sentence, home));
            match zone.filter(|zone| zone.name != *park) {
                Some(zone) => (draft.zone, draft.subject) = (Some(zone), Some(park.clone())),
                None => {
                    (draft.zone, draft.subject) =
                        named.park_alone().map_or((None, Some(park.clone())), |park| (Some(park), None))
                }
            }
            ("<park>: of the zone spoken of", 1)
        }
    };
    draft.settle(Field::Zone, Some(named.range.clone()), rule, doubt);
}

/// The zone of the text, else the listed company or region that it speaks of.
fn read_unnamed(draft: &mut Draft, sentence: &Sentence<'_>, home: Option<&ZoneName>, carried: &Carried) {
    let at = sentence.mentions[draft.mention].range.start;
    // 4个综保区通过验收: none of them holds the others
    let of_such = |zone: &&ZoneName| draft.category.as_ref().is_some_and(|class| is_of_form(class, &zone.name));
    let own = home.filter(|home| !carried.is_elsewhere(sentence, home));
    let zone = own.or_else(|| carried.holding(sentence)).or_else(|| behind(sentence, draft.mention));
    let zone = zone.filter(|zone| !of_such(zone)).cloned();
    if zone.is_some() {
        draft.zone = zone;
        // named in the text alone, most or last, it may still be another's
        let doubt = u32::from(home.is_none() || !carried.titled);
        draft.settle(Field::Zone, None, "the zone of the article", doubt);
    } else if let Some(name) = sentence.companies.iter().rev().find(|name| name.end <= at) {
        name_subject(draft, sentence, name.clone(), "<company> before <figure>");
    } else {
        draft.subject = carried.company.clone();
    }
}

/// The zone that a sentence opens with and speaks of, before byte `at`: 甲高新区是…，园区有….
fn topic_zone<'a>(sentence: &'a Sentence<'_>, at: usize) -> Option<&'a ZoneName> {
    let mut named = sentence.zones.iter().take_while(|each| each.range.end <= at);
    named.find_map(|each| match &each.what {
        ZoneRef::Named(zone) if is_topic(sentence, &each.range) => Some(zone),
        _ => None,
    })
}

/// Whether a zone only tells what the one that the sentence speaks of is: 甲新区是|乙自贸港|的重点园区.
fn is_predicate(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    sentence.text[..range.start].ends_with('是') && topic_zone(sentence, range.start).is_some()
}

/// 包括|甲新区|、乙高新区在内的13个园区: whether a zone is one of those that the figure at byte `at` is of.
fn is_included(sentence: &Sentence<'_>, range: &Range<usize>, at: usize) -> bool {
    let listed = || sentence.words_before(range.start).contains(['包', '含']);
    sentence.text[range.end..at.min(sentence.clause_end(range.end))].contains("在内") && listed()
}

/// 在甲高新区，北京|10家企业入驻: whether things counted in a zone that the sentence opens in are from a region, which tells no more of them.
fn comes_from(sentence: &Sentence<'_>, named: &ZoneMention, region: &str) -> bool {
    let zones = &sentence.lexicon.zones;
    let division = zones
        .region_named(region)
        .is_some_and(|row| matches!(row.level, RegionLevel::Province | RegionLevel::Prefecture));
    let clause = sentence.clause_start(named.range.start);
    let counted = sentence.text[named.range.end..].starts_with(|c: char| c.is_ascii_digit());
    let opens = sentence.zones.iter().find(|each| matches!(each.what, ZoneRef::Named(_)));
    division
        && counted
        && opens.is_some_and(|zone| zone.range.end < clause && carried::sets_scene(sentence, &zone.range))
}

/// 在甲新区，…；在某县，…: whether the words between a zone and a figure go on to another place.
fn is_left(sentence: &Sentence<'_>, between: Range<usize>) -> bool {
    let mut marks = sentence.marks.iter().filter(|mark| mark.what == '；' && between.contains(&mark.at));
    marks.any(|mark| sentence.text[mark.end()..].starts_with('在'))
}

/// The region that a sentence opens with, before byte `at`: 2023年，某市….
fn topic_region(sentence: &Sentence<'_>, at: usize) -> Option<String> {
    let mut named = sentence.zones.iter().take_while(|each| each.range.end <= at);
    named.find_map(|each| match &each.what {
        ZoneRef::Region(region) if each.rule != REGION_BEFORE && is_topic(sentence, &each.range) => {
            Some(region.clone())
        }
        _ => None,
    })
}

/// The project or company within the zone, whose name ends at byte `floor` where the sentence tells it.
fn read_subject(draft: &mut Draft, sentence: &Sentence<'_>, floor: usize, carried: &Carried) {
    let at = sentence.mentions[draft.mention].range.start;
    let before = || subject::before(sentence, at).filter(|range| range.end > floor);
    let given = draft.metric == Metric::Funding;
    let fund = if given { subject::fund(sentence, at, draft.rules.contains(&SIZE_OF_FUND)) } else { None };
    let offered = given && is_offered(sentence, draft.mention);
    if offered && let Some(name) = subject::offered_to(sentence, at) {
        name_subject(draft, sentence, name, "<offer> to <beneficiary>");
    } else if let Some(range) = fund.filter(|range| range.end > floor) {
        name_subject(draft, sentence, range.start.max(floor)..range.end, BEFORE);
    } else if let Some(phase) = phase::before(sentence, at) {
        let name = phase::printed(sentence, &phase);
        let pointed = carried.pointed_to(sentence, at);
        let known = pointed.as_ref().or(carried.subject(sentence)).map(String::as_str);
        let of = (name == phase).then(|| phase::in_full(sentence, &phase, known)).flatten();
        draft.subject = of.or_else(|| Some(sentence.text[name.clone()].to_owned()));
        draft.settle(Field::Subject, Some(name), "<phase> before <figure>", 0);
    } else if let Some(name) = carried.pointed_to(sentence, at) {
        draft.subject = Some(name);
        draft.rules.push(THAT_PROJECT);
    } else if let Some(name) = project_of_capacity(draft, sentence, floor) {
        name_subject(draft, sentence, name, OF_PROJECT);
    } else if let Some(name) = subject::behind(sentence, draft.mention) {
        name_subject(draft, sentence, name, OF_PROJECT);
    } else if let Some(range) = before() {
        if let Some(name) = subject::one_of_row(sentence, draft.mention, &range) {
            draft.subject = Some(name);
            return draft.settle(Field::Subject, Some(range), BEFORE, 0);
        }
        name_subject(draft, sentence, range.start.max(floor)..range.end, BEFORE);
    } else if floor == 0 {
        draft.subject = carried.subject(sentence).cloned();
    }
}

/// Takes what the sentence names in a range as the subject; the zone that its name begins with is told already (南通高新区|江海储能公司).
fn name_subject(draft: &mut Draft, sentence: &Sentence<'_>, name: Range<usize>, rule: &'static str) {
    let name = subject::within_zone(sentence, name);
    draft.subject = Some(sentence.text[name.clone()].to_owned());
    draft.settle(Field::Subject, Some(name), rule, 0);
}

/// The zone that a park stands right behind: 雄安新区|中关村科技园.
fn zone_before(sentence: &Sentence<'_>, park: usize) -> Option<ZoneName> {
    sentence.zones.iter().find_map(|each| match &each.what {
        ZoneRef::Named(zone) if each.range.end == park => Some(zone.clone()),
        _ => None,
    })
}

/// The zone that the rest of the sentence names soon, before another figure: 公司投资5亿元，是甲高新区的….
fn behind<'a>(sentence: &'a Sentence<'_>, mention: usize) -> Option<&'a ZoneName> {
    let at = sentence.mentions[mention].range.start;
    let next = (mention + 1..sentence.mentions.len()).find(|index| is_figure(sentence, *index));
    let next = next.map(|index| sentence.mentions[index].range.start);
    let part = sentence
        .marks
        .iter()
        .find(|mark| mark.at >= at && mark.what == '；')
        .map_or(sentence.text.len(), |mark| mark.at);
    let end = next.unwrap_or(part).min(part).min(at + BEHIND);
    sentence.zones.iter().find_map(|each| match &each.what {
        ZoneRef::Named(zone) if (at..end).contains(&each.range.start) && !is_aside(sentence, &each.range) => Some(zone),
        _ => None,
    })
}

/// 火炬高新区 in an article about 厦门火炬高新区 is that zone, told short.
fn full_name(zone: &ZoneName, home: Option<&ZoneName>) -> ZoneName {
    let short = |home: &&ZoneName| zone.id.is_none() && home.name.ends_with(&zone.name);
    home.filter(short).unwrap_or(zone).clone()
}

/// Whether a zone holds for later clauses, up to byte `at`: it stands near the head of the sentence, or opens a clause
/// of the same part between semicolons.
fn reaches(sentence: &Sentence<'_>, range: &Range<usize>, at: usize) -> bool {
    let opens = || sentence.clause_start(range.start) == range.start && !is_aside(sentence, range);
    let placed = || sentence.text[..range.start].ends_with(['在', '于']);
    range.start <= 10 * 3 || (opens() || placed()) && !sentence.text[range.end..at].contains('；')
}

/// Whether a sentence speaks of a zone beyond itself: named at its head, alone, as what it is about; not in a list
/// (A、B入选), not as a place (在…召开).
fn is_topic(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let opening = sentence.opening(0);
    let lead = sentence.text[opening.min(range.start)..range.start].trim_start_matches(['，', '“', ' ']);
    let listed = sentence.lexicon.phrases.start(Role::Joins, &sentence.text[range.end..]).is_some();
    !listed && lead.chars().count() <= 2 && !lead.ends_with(['在', '到', '于', '自', '从', '距'])
}

/// Whether a zone is only said in passing: in a list, or as the place where something is.
fn is_aside(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let (before, behind) = (&sentence.text[..range.start], &sentence.text[range.end..]);
    before.ends_with(['在', '到', '于', '距', '、', '和', '与', '往', '赴'])
        || sentence.lexicon.phrases.start(Role::Joins, behind).is_some()
        || behind.starts_with('等')
        || behind.starts_with("在内")
}

/// Whether a region named before a figure, at byte `at`, is what the figure is about.
fn governs(sentence: &Sentence<'_>, range: Range<usize>, clause: usize, at: usize, has_home: bool) -> bool {
    let phrases = &sentence.lexicon.phrases;
    let before = &sentence.text[..range.start];
    let after = &sentence.text[range.end..];
    // 占|厦门|全市的41.2%
    let within = sentence.zones.iter().find(|each| each.range.end == range.start);
    let outer = within.map_or(before, |within| &sentence.text[..within.range.start]);
    // 来自|甲市、乙市|的12个街镇
    let row = rows(sentence).find(|row| row.iter().any(|each| each.range.start == outer.len()));
    let outer = row.map_or(outer, |row| &sentence.text[..row[0].range.start]);
    if range.start < clause && has_home || phrases.end(Role::NotOwn, outer).is_some() {
        return false;
    }
    // 某省537个项目开工，总投资…; but 以全市4%的土地创造三成的产值 tells nothing of whose the output is
    let share = |each: &Mention| each.quantity.unit.dimension.is_part();
    let shared = sentence.mentions.iter().any(|each| each.range.start == range.end && share(each));
    // 天津、上海、重庆4省市: so many of what is listed
    let beside = before.strip_suffix(['、', '和', '与']).map(str::len);
    let listed = sentence.zones.iter().any(|each| Some(each.range.end) == beside);
    let digits = after.starts_with(|c: char| c.is_ascii_digit()) && !shared && !listed;
    // 上海市单户授信…: a region that heads its clause holds for the metric named anywhere in it
    let opening = sentence.opening(clause);
    let first = phrases.start(Role::Superlative, after).is_some();
    let reach = if range.start == opening && !first { at } else { range.end + 1 };
    let measures = |cue: &Cue<'_>| matches!(cue, Cue::Metric(_) | Cue::Aspect(_));
    let metric =
        || sentence.cues.iter().any(|found| (range.end..reach).contains(&found.range.start) && measures(&found.cue));
    // 目前某市各类租赁公司已经达37家; where it opens the sentence, what it does tells as much: 某市|邀请17名专家
    let noun = || {
        let index = sentence.mentions.partition_point(|each| each.range.start < at);
        counted(sentence, index).filter(|noun| noun.metric.is_some() && noun.range.start >= range.end)
    };
    let alone = || phrases.start(Role::Joins, after).is_none();
    let told = |noun: &Counted| noun.range.end <= at || range.start == 0;
    let count = || range.start == opening && !first && alone() && noun().is_some_and(|noun| told(&noun));
    let whole = || phrases.is(Role::WholeCountry, &sentence.text[range.clone()]);
    phrases.start(Role::Own, after).is_some()
        || digits
        || metric()
        || count()
        || !first && (!shared || range.start == opening) && whole()
}
