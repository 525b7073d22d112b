//! The zone that an article is about.

use super::{ZoneMention, ZoneName, ZoneRef, without_form, zone_mentions};
use crate::letters::is_letter_or_digit;
use std::collections::HashSet;
use std::ops::Range;
use zhibiao_lexicon::{Label, Lexicon, RegionLevel, RegionRow, Role, ZoneLabel, Zones};

/// The zone that an article is about; none when it is about a region, about several zones or about none.
///
/// A zone in the headline counts most (随州高新区：…), else the one that is named most in the text, if it is named
/// often enough for the length and not only late. A park stands for the zone that it lies in.
///
/// `above` and `below` are the words that [`Zones::find`] found in headline and body.
pub(crate) fn article_zone(
    headline: &str,
    body: &str,
    above: &[ZoneLabel<'_>],
    below: &[ZoneLabel<'_>],
    lexicon: &Lexicon,
) -> Option<ZoneName> {
    if above.iter().chain(below).all(|label| matches!(label.what, Label::Region(_))) {
        return None;
    }
    let (above, below) = (zone_mentions(headline, above, lexicon), zone_mentions(body, below, lexicon));
    let of_body = || most_named(body, &without_routes(body, &below), &lexicon.zones);
    match told_by(headline, &above, &lexicon.zones) {
        Told::Zone(zone) => Some(zone).filter(|zone| !goes_round(&below, zone, &lexicon.zones)),
        Told::NoZone => None,
        // 青岛：…新区迸发新活力
        Told::Region(region) => of_body().filter(|zone| {
            let pointed = || above.iter().any(|mention| matches!(mention.what, ZoneRef::Anaphor));
            let within = WITHIN_CITY.iter().any(|form| zone.name.ends_with(form));
            zone.name.starts_with(region.short()) && (within || pointed())
        }),
        // 建设更高水平自贸试验区: of all of them
        Told::Nothing
            if lexicon.phrases.holds(Role::FreeTrade, headline) && tally(&below, &lexicon.zones).len() > 1 =>
        {
            None
        }
        Told::Nothing => of_body(),
    }
}

/// What a headline tells of the zone that its article is about.
enum Told<'a> {
    Zone(ZoneName),
    /// It is about several.
    NoZone,
    /// It is about a region, or about the zone that is named in its text and lies in it.
    Region(&'a RegionRow),
    Nothing,
}

fn told_by<'a>(headline: &str, mentions: &[ZoneMention], zones: &'a Zones) -> Told<'a> {
    let kicker = headline
        .find('：')
        .and_then(|end| mentions.iter().find(|mention| mention.range.start == 0 && mention.range.end <= end));
    if let Some(zone) = kicker.and_then(|mention| zone_of(mention, zones)) {
        return Told::Zone(zone);
    }
    let mut named = tally(mentions, zones);
    match (named.pop(), named.is_empty()) {
        (Some((zone, _)), true) => Told::Zone(zone),
        (Some(_), false) => Told::NoZone,
        (None, _) => match mentions.iter().find(|mention| opens_with_region(headline, mention, zones)) {
            Some(ZoneMention { what: ZoneRef::Region(name), .. }) => {
                let region = zones.region_named(name).filter(|region| region.level != RegionLevel::Nation);
                region.map_or(Told::NoZone, Told::Region)
            }
            _ => Told::Nothing,
        },
    }
}

/// The zone that a body names most: as often as twice the next
/// one, more than all others, often enough for its length and beside regions, and early.
fn most_named(body: &str, mentions: &[&ZoneMention], zones: &Zones) -> Option<ZoneName> {
    let mut named = tally(mentions.iter().copied(), zones);
    named.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let ((zone, count), others) = named.split_first()?;
    let second = others.first().map_or(0, |(_, count)| *count);
    let sum: usize = others.iter().map(|(_, count)| count).sum();
    let sparsest = if *count >= OFTEN { SPARSE } else { DENSE };
    let first = mentions.iter().find(|mention| zone_of(mention, zones).as_ref() == Some(zone))?;
    let opening = if body.len() <= BRIEF { body.len() / 2 } else { body.len() / 3 };
    let early = first.range.start <= opening;
    // of a long text that goes on to other places, it is only the first
    let half = body.floor_char_boundary(body.len() / 2);
    let means = |mention: &&ZoneMention| {
        let pointed = matches!(mention.what, ZoneRef::Anaphor) || zone_of(mention, zones).as_ref() == Some(zone);
        pointed && mention.range.end >= half
    };
    let called = || without_form(&zone.name).is_some_and(|stem| body[half..].contains(stem));
    let stays = body.len() <= BRIEF || mentions.iter().any(means) || called();
    let often = *count >= 2 * second && *count > sum && body.chars().count() / count <= sparsest;
    let regions = mentions.iter().filter(|mention| mention.is_province_or_city(zones)).count();
    (early && stays && often && regions <= REGIONS * count).then(|| zone.clone())
}

/// Whether a headline, or a part of it, opens with a country, province or city: 重庆以科技创新塑造新优势.
fn opens_with_region(headline: &str, mention: &ZoneMention, zones: &Zones) -> bool {
    let before = &headline[..mention.range.start];
    (mention.is_province_or_city(zones) || mention.is_country(zones))
        && before.chars().next_back().is_none_or(|c| !is_letter_or_digit(c))
}

/// Whether a text goes round the country and names a zone only in passing.
fn goes_round(mentions: &[ZoneMention], zone: &ZoneName, zones: &Zones) -> bool {
    let of_zone = |mention: &&ZoneMention| {
        matches!(mention.what, ZoneRef::Anaphor | ZoneRef::Park(_)) || zone_of(mention, zones).as_ref() == Some(zone)
    };
    let regions = mentions.iter().filter_map(|mention| match &mention.what {
        ZoneRef::Region(name) => zones.province_of(zones.region_named(name)?),
        _ => None,
    });
    mentions.iter().filter(of_zone).count() <= PASSING && regions.collect::<HashSet<_>>().len() >= PROVINCES
}

/// The mentions but those of zones that a road only leads from or to: 连接雄安新区与商丘.
fn without_routes<'a>(text: &str, mentions: &'a [ZoneMention]) -> Vec<&'a ZoneMention> {
    let ends_route = |range: &Range<usize>| {
        let (before, behind) = (&text[..range.start], &text[range.end..]);
        let near = before.char_indices().rev().nth(ROUTE).map_or(before, |(at, _)| &before[at..]);
        near.contains("连接") || before.ends_with(['至', '距']) || behind.starts_with('至')
    };
    mentions.iter().filter(|mention| !ends_route(&mention.range)).collect()
}

/// Zones with how often they are named, in order of first mention.
fn tally<'a>(mentions: impl IntoIterator<Item = &'a ZoneMention>, zones: &Zones) -> Vec<(ZoneName, usize)> {
    let mut counts: Vec<(ZoneName, usize)> = Vec::new();
    for zone in mentions.into_iter().filter_map(|mention| zone_of(mention, zones)) {
        match counts.iter_mut().find(|(each, _)| *each == zone) {
            Some((_, count)) => *count += 1,
            None => counts.push((zone, 1)),
        }
    }
    counts
}

/// The zone of a mention; that of a park is the zone it lies in.
fn zone_of(mention: &ZoneMention, zones: &Zones) -> Option<ZoneName> {
    match &mention.what {
        ZoneRef::Named(zone) => Some(zone.clone()),
        ZoneRef::Park(name) => {
            let within = zones.zone_named(name)?.within.as_ref()?;
            zones.zone(within).map(ZoneName::of)
        }
        _ => None,
    }
}

/// Most mentions of a zone in passing.
const PASSING: usize = 2;
/// So many provinces make a text one about the country.
const PROVINCES: usize = 6;
/// Zones that lie in a city, as a new area may not: those that its news can be about.
const WITHIN_CITY: [&str; 3] = ["高新区", "经开区", "开发区"];
/// Characters before a zone in which 连接 makes it the end of a road.
const ROUTE: usize = 15;
/// A text that names provinces and cities so many times as often as a zone is about them.
const REGIONS: usize = 3;
/// A zone named this often may be named more sparsely.
const OFTEN: usize = 3;
/// Bytes of a brief text: what it is about may come up in its second sentence.
const BRIEF: usize = 400 * 3;
/// Most characters of text to one mention.
const DENSE: usize = 300;
/// The same for a zone that is named often.
const SPARSE: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    fn about(headline: &str, paragraphs: &[&str]) -> Option<String> {
        let (body, zones) = (paragraphs.join("\n"), &Lexicon::builtin().zones);
        article_zone(headline, &body, &zones.find(headline), &zones.find(&body), Lexicon::builtin())
            .map(|zone| zone.name)
    }

    #[test]
    fn a_kicker_names_the_zone() {
        let body = ["随州高新区和襄阳高新区签约，襄阳高新区、襄阳高新区派员。"];
        assert_eq!(about("随州高新区：签约项目5个", &body).as_deref(), Some("随州高新区"));
    }

    #[test]
    fn a_zone_anywhere_in_the_headline() {
        assert_eq!(about("奋进新征程 益阳高新区迈上台阶", &["近日传来消息。"]).as_deref(), Some("益阳高新区"));
    }

    #[test]
    fn a_park_stands_for_its_zone() {
        assert_eq!(about("金凤软件园：新增企业20家", &["近日，园区传来消息。"]).as_deref(), Some("西部（重庆）科学城"));
    }

    #[test]
    fn without_headline_the_zone_named_most() {
        let body = ["近日，济南高新区举行活动。", "济南高新区负责人说，将与泰安高新区合作。"];
        assert_eq!(about("", &body).as_deref(), Some("济南高新区"));
    }

    #[test]
    fn several_zones_are_none() {
        assert_eq!(about("各地抓项目", &["合肥高新区开工3个项目，西安高新区开工5个项目。"]), None);
    }

    #[test]
    fn a_zone_that_comes_up_late_is_none() {
        let body =
            ["全省上下抓项目、促投资，成效不断显现，企业信心增强。", "随州高新区开工3个项目，随州高新区再签约5个。"];
        assert_eq!(about("全省抓项目", &body), None);
    }

    #[test]
    fn a_headline_that_opens_with_a_region_is_about_it() {
        let body = ["在重庆两江新区，车间开工。两江新区负责人说，产能将提升。"];
        assert_eq!(about("【调研】重庆塑造发展新优势", &body), None);
        assert_eq!(about("我国塑造发展新优势", &body), None);
        assert_eq!(about("塑造发展新优势", &body).as_deref(), Some("两江新区"));
    }

    #[test]
    fn in_a_long_text_it_comes_up_in_the_first_third_and_again_in_the_last_half() {
        let other = "今年以来，各地上下抓项目、促投资。".repeat(16);
        let own = "随州高新区开工3个项目，随州高新区再签约5个，随州高新区负责人致辞。";
        let rest = "项目加快建设，企业信心增强。".repeat(20);
        let end = "随州高新区再传捷报。";
        assert_eq!(about("各地抓项目", &[&other, own, &rest]), None);
        assert_eq!(about("各地抓项目", &[own, &other, &rest, end]).as_deref(), Some("随州高新区"));
        assert_eq!(about("各地抓项目", &[own, &other, &rest]), None);
    }

    #[test]
    fn a_zone_in_passing_is_none() {
        let long = "今年以来，全省上下抓项目、促投资。".repeat(30);
        assert_eq!(about("全省抓项目", &[&long, "随州高新区派员参加。"]), None);
    }
}
