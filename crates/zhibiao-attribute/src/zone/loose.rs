//! Loose names of zones, which others bear too: 滨海新区, and nicknames such as 光谷. What else an article names tells whose they are.

use super::{edges, form_at_end};
use std::collections::{HashMap, HashSet};
use zhibiao_lexicon::{Label, Phrases, Role, ZoneLabel, ZoneRow};

/// So many times an article uses a nickname that means the zone.
const OFTEN: usize = 2;

/// The form of the parts of free-trade zones: 郑州片区.
const PART: &str = "片区";

/// Makes names of their zones of the loose ones in the texts of an article, where the zone is named otherwise too or its nickname
/// is used again or, for names in the form of a zone or of a part of a free-trade zone, where its city or province is named. The others stay loose.
pub(crate) fn settle<'a, 't>(texts: impl Iterator<Item = (&'t str, &'t mut [ZoneLabel<'a>])>, phrases: &Phrases)
where
    'a: 't,
{
    let mut texts: Vec<_> = texts.collect();
    let all = || texts.iter().flat_map(|(text, labels)| labels.iter().map(move |label| (*text, label)));
    if !all().any(|(_, label)| matches!(label.what, Label::Loose(_))) {
        return;
    }
    let (mut named, mut regions, mut nicknames) = (HashSet::new(), HashSet::new(), HashMap::new());
    for (text, label) in all() {
        match label.what {
            Label::Zone(row) => drop(named.insert(row.id.as_str())),
            Label::Region(region) => regions.extend(region.names()),
            Label::Loose(row) if is_nickname(text, label, phrases) => {
                *nicknames.entry(row.id.as_str()).or_insert(0) += 1
            }
            Label::Loose(_) | Label::Form(_) => {}
        }
    }
    named.extend(nicknames.into_iter().filter(|(_, count)| *count >= OFTEN).map(|(id, _)| id));
    let free_trade = texts.iter().any(|(text, _)| phrases.holds(Role::FreeTrade, text));
    let home =
        |row: &ZoneRow| [&row.city, &row.province].into_iter().flatten().any(|name| regions.contains(name.as_str()));
    for (text, labels) in &mut texts {
        for label in labels.iter_mut() {
            let Label::Loose(row) = label.what else { continue };
            let name = &text[label.range.clone()];
            let formed = form_at_end(name).is_some() || free_trade && name.ends_with(PART);
            let known = named.contains(row.id.as_str());
            if if formed { known || home(row) } else { known && is_nickname(text, label, phrases) } {
                label.what = Label::Zone(row);
            }
        }
    }
}

/// Whether a loose name is a nickname that stands by itself: 在光谷, but neither 光谷某某公司 nor 黄石（光谷）.
fn is_nickname(text: &str, label: &ZoneLabel<'_>, phrases: &Phrases) -> bool {
    let (name, behind) = (&text[label.range.clone()], &text[label.range.end..]);
    let bracketed = text[..label.range.start].ends_with(['（', '(']) && behind.starts_with(['）', ')']);
    form_at_end(name).is_none() && !bracketed && !edges::names_something_else(behind, phrases)
}
