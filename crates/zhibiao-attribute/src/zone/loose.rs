//! Loose names of zones (光谷, 滨海新区), which others bear too: what else an article names tells whose they are.

use super::form_at_end;
use std::collections::HashSet;
use zhibiao_lexicon::{Label, ZoneLabel, ZoneRow};

/// Makes names of their zones of the loose ones in the texts of an article, where the zone is named otherwise too or, for names in
/// the form of a zone, its city or province. The others stay loose.
pub(crate) fn settle<'a, 't>(texts: impl Iterator<Item = (&'t str, &'t mut [ZoneLabel<'a>])>)
where
    'a: 't,
{
    let mut texts: Vec<_> = texts.collect();
    let all = || texts.iter().flat_map(|(_, labels)| labels.iter());
    if !all().any(|label| matches!(label.what, Label::Loose(_))) {
        return;
    }
    let (mut named, mut regions) = (HashSet::new(), HashSet::new());
    for label in all() {
        match label.what {
            Label::Zone(row) => drop(named.insert(row.id.as_str())),
            Label::Region(region) => regions.extend(region.names()),
            Label::Loose(_) | Label::Form(_) => {}
        }
    }
    let home =
        |row: &ZoneRow| [&row.city, &row.province].into_iter().flatten().any(|name| regions.contains(name.as_str()));
    for (text, labels) in &mut texts {
        for label in labels.iter_mut() {
            if let Label::Loose(row) = label.what {
                let formed = || form_at_end(&text[label.range.clone()]).is_some();
                if named.contains(row.id.as_str()) || formed() && home(row) {
                    label.what = Label::Zone(row);
                }
            }
        }
    }
}
