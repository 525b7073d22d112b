//! The zone that an article is about.

use super::{ZoneMention, ZoneName, ZoneRef, zone_mentions};
use zhibiao_lexicon::Zones;

/// The zone that an article is about; none when it is about a region, about several zones or about none.
///
/// A zone in the headline counts most (随州高新区：…), else the one that is named most in the text, if it is named
/// often enough for the length. A park stands for the zone that it lies in.
pub fn article_zone(headline: Option<&str>, paragraphs: &[&str], zones: &Zones) -> Option<ZoneName> {
    let headline = headline.unwrap_or("");
    let body = paragraphs.join("\n");
    // Read as one text, so that loose names in the headline are settled by the body.
    let text = format!("{headline}\n{body}");
    let mentions = zone_mentions(&text, zones);
    let (above, below): (Vec<&ZoneMention>, Vec<&ZoneMention>) =
        mentions.iter().partition(|mention| mention.range.end <= headline.len());
    let named = tally(&below, zones);
    let in_headline = tally(&above, zones);
    let kicker = headline
        .find('：')
        .and_then(|end| above.iter().find(|mention| mention.range.start == 0 && mention.range.end <= end));
    if let Some(zone) = kicker.and_then(|mention| zone_of(mention, zones)) {
        return Some(zone);
    }
    match in_headline.as_slice() {
        [(zone, _)] => return Some(zone.clone()),
        [_, _, ..] => return None,
        [] => {}
    }
    let mut named = named;
    named.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let (zone, count) = named.first()?;
    let others: usize = named[1..].iter().map(|(_, count)| count).sum();
    let per_mention = body.chars().count() / count;
    let most = if *count >= OFTEN { SPARSE } else { DENSE };
    (count > &others && per_mention <= most).then(|| zone.clone())
}

/// Zones with how often they are named, in order of first mention.
fn tally(mentions: &[&ZoneMention], zones: &Zones) -> Vec<(ZoneName, usize)> {
    let mut counts: Vec<(ZoneName, usize)> = Vec::new();
    for zone in mentions.iter().filter_map(|mention| zone_of(mention, zones)) {
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

/// A zone named this often may be named more sparsely.
const OFTEN: usize = 3;
/// Most characters of text to one mention.
const DENSE: usize = 300;
/// The same for a zone that is named often.
const SPARSE: usize = 500;
