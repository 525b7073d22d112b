//! Which headline belongs to which body.
//!
//! Title lines that stand together make a headline. Headlines and bodies are paired by the pairs of
//! characters that they share, each weighing more the fewer bodies have it; by the name before the
//! colon; and by standing beside each other. The best pair is made first, then the best of the rest.
//! What remains beside a headline and speaks of the same body is a line of the same headline.

use super::draft::{Draft, Item};
use crate::lines::Line;
use crate::repair::{Spaces, append};
use crate::{Flow, Span};
use std::collections::HashMap;

/// Title lines that make one headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Where the lines stand.
    pub lines: Vec<Span>,
    /// The headline, clean.
    pub flow: Flow,
    authors: Vec<String>,
    /// Units with the same number stand together, with no body between.
    block: usize,
    /// The body right above and right below.
    above: Option<usize>,
    below: Option<usize>,
    /// Whether nothing parts it from the body below, not even a blank line.
    touches: bool,
    body: Option<usize>,
}

/// Scores are shares of a thousand.
const ENOUGH: u32 = 90;
const BELOW: u32 = 150;
const ABOVE: u32 = 60;
const KICKER: u32 = 350;
const SURE: u32 = 300;
/// A headline that fits a body as well as this is its own, wherever it stands.
const STRONG: u32 = 600;
/// Fewer characters are furniture: the name of a column or a page.
const SHORTEST: usize = 6;

/// Gives every draft its headline and its authors; gives back the headlines that have no body.
pub(crate) fn share_out(text: &str, lines: &[Line], items: &[Item], drafts: &mut [Draft]) -> Vec<Unit> {
    let (mut units, authors) = units(text, lines, items);
    for (names, body) in authors.iter().filter_map(|(names, body)| body.map(|body| (names, body))) {
        if drafts[body].byline.is_empty() {
            drafts[body].byline.clone_from(names);
        }
    }
    if !units.is_empty() && !drafts.is_empty() {
        pair(text, &mut units, drafts);
    }
    let mut homeless: Vec<(Vec<String>, usize)> = Vec::new();
    for unit in &mut units {
        let authors = std::mem::take(&mut unit.authors);
        match unit.body {
            Some(body) if drafts[body].byline.is_empty() => drafts[body].byline = authors,
            _ if authors.is_empty() => {}
            _ => homeless.push((authors, unit.lines[0].start)),
        }
    }
    homeless.extend(authors.into_iter().filter(|(_, body)| body.is_none()).map(|(names, _)| (names, 0)));
    for (names, _) in homeless {
        let unsigned = |draft: &&mut Draft| draft.byline.is_empty() && !draft.is_caption() && !draft.dateline;
        if let Some(draft) = drafts.iter_mut().find(unsigned) {
            draft.byline = names;
        }
    }
    for (body, draft) in drafts.iter_mut().enumerate() {
        let mut own: Vec<&Unit> = units.iter().filter(|unit| unit.body == Some(body)).collect();
        if own.iter().any(|unit| unit.block != own[0].block) {
            // A line far from the rest that the text takes up word for word is the one above the title.
            let lead = lead(text, draft);
            own.sort_by_key(|unit| !lead.contains(unit.flow.text()));
        }
        draft.headline.extend(own.iter().flat_map(|unit| &unit.lines));
    }
    units.retain(|unit| unit.body.is_none());
    units
}

type Authors = Vec<(Vec<String>, Option<usize>)>;

/// Groups title lines, and sets author lines beside the headline or body that they belong to.
fn units(text: &str, lines: &[Line], items: &[Item]) -> (Vec<Unit>, Authors) {
    let mut units: Vec<Unit> = Vec::new();
    let mut authors: Authors = Vec::new();
    // Authors who wait for the headline under them.
    let mut waiting: Vec<String> = Vec::new();
    let (mut block, mut above) = (0, None);
    for (index, item) in items.iter().enumerate() {
        let after = items.get(index + 1);
        match item {
            Item::Body(body) => (block, above) = (block + 1, Some(*body)),
            Item::Title(line) => {
                let span = lines[*line].span;
                let goes_on = matches!(index.checked_sub(1).map(|before| &items[before]), Some(Item::Title(_)))
                    && !lines[*line].opens_page
                    && units
                        .last()
                        .is_some_and(|unit| lines[*line].gap == 1 || unit.flow.text().ends_with(['：', '—']));
                match units.last_mut().filter(|_| goes_on) {
                    Some(unit) => {
                        unit.lines.push(span);
                        unit.flow = headline(text, &unit.lines);
                    }
                    None => units.push(Unit {
                        lines: vec![span],
                        flow: headline(text, &[span]),
                        authors: std::mem::take(&mut waiting),
                        block,
                        above: above.take(),
                        below: None,
                        touches: false,
                        body: None,
                    }),
                }
                if let (Some(Item::Body(body)), Some(unit)) = (after, units.last_mut()) {
                    unit.below = Some(*body);
                    unit.touches = lines.get(line + 1).is_some_and(|next| next.gap == 1);
                }
            }
            Item::Author(line, names) => {
                let under_title = matches!(index.checked_sub(1).map(|before| &items[before]), Some(Item::Title(_)));
                let body = match after {
                    Some(Item::Body(body)) => Some(*body),
                    _ => None,
                };
                match units.last_mut().filter(|_| under_title) {
                    Some(unit) if lines[*line].gap == 1 || body.is_none() => {
                        unit.authors.clone_from(names);
                        unit.below = body;
                    }
                    _ if body.is_none() && matches!(after, Some(Item::Title(_))) => waiting.clone_from(names),
                    _ => authors.push((names.clone(), body)),
                }
            }
        }
    }
    if !waiting.is_empty() {
        authors.push((waiting, None));
    }
    (units, authors)
}

/// Lines of one headline as clean text, joined by spaces but where a name or a bracket goes on.
pub(crate) fn headline(text: &str, lines: &[Span]) -> Flow {
    let mut flow = Flow::default();
    for line in lines {
        let open = |left: char, right: char| flow.text().matches(left).count() > flow.text().matches(right).count();
        let goes_on = flow.text().is_empty()
            || flow.text().ends_with(['：', '—', '·', '-'])
            || open('《', '》')
            || open('“', '”');
        if !goes_on {
            flow.push_replaced(" ", line.start, 0);
        }
        append(&mut flow, text, *line, Spaces::Keep);
    }
    flow
}

fn pair(text: &str, units: &mut [Unit], drafts: &[Draft]) {
    let mut taken = vec![false; drafts.len()];
    let mut give = |units: &mut [Unit], unit: usize, body: usize| {
        units[unit].body = Some(body);
        taken[body] = true;
    };
    for unit in 0..units.len() {
        if let Some(body) = units[unit].below.filter(|_| units[unit].touches) {
            give(units, unit, body);
        }
    }
    let scores = scores(text, units, drafts);
    let mut best: Vec<(u32, usize, usize)> = Vec::new();
    for (unit, row) in scores.iter().enumerate() {
        best.extend(
            row.iter().enumerate().filter(|(_, score)| **score >= ENOUGH).map(|(body, score)| (*score, unit, body)),
        );
    }
    best.sort_by_key(|&(score, unit, body)| (std::cmp::Reverse(score), unit, body));
    for (score, unit, body) in best {
        let speaks_of_other = scores[unit].iter().any(|other| *other > score * 2);
        if units[unit].body.is_some() || speaks_of_other {
            continue;
        }
        let holder = units.iter().position(|other| other.body == Some(body));
        match holder {
            None => units[unit].body = Some(body),
            Some(holder) if is_line_of(units, unit, holder) && score >= SURE => {
                let free = |other: &usize| units.iter().all(|unit| unit.body != Some(*other));
                let rival = (0..drafts.len()).filter(free).map(|other| scores[unit][other]).max();
                if rival.unwrap_or(0) * 2 <= score {
                    units[unit].body = Some(body);
                }
            }
            Some(_) => {}
        }
    }
    for unit in 0..units.len() {
        let fit =
            scores[unit].iter().enumerate().max_by_key(|(_, score)| **score).filter(|(_, score)| **score >= STRONG);
        if let Some((body, _)) = fit.filter(|_| units[unit].body.is_none()) {
            units[unit].body = Some(body);
        }
    }
}

/// Whether a unit can be a line of the headline that holds the body: it stands beside it, and neither
/// has a kicker that makes it whole.
fn is_line_of(units: &[Unit], unit: usize, holder: usize) -> bool {
    let whole = |unit: &Unit| unit.lines.len() > 1 && unit.flow.text().contains('：');
    let long = units[unit].flow.text().chars().count() >= SHORTEST;
    long && units[unit].block == units[holder].block
        && unit.abs_diff(holder) == 1
        && !whole(&units[unit])
        && !whole(&units[holder])
}

/// The first words of a body.
fn lead(text: &str, draft: &Draft) -> String {
    const LONG: usize = 700;
    let mut lead = String::with_capacity(LONG + 200);
    for (span, _) in &draft.lines {
        lead.extend(text[span.start..span.end].chars().filter(|char| !char.is_whitespace()));
        if lead.len() > LONG {
            break;
        }
    }
    lead
}

/// How well each unit fits each body.
fn scores(text: &str, units: &[Unit], drafts: &[Draft]) -> Vec<Vec<u32>> {
    let mut index: HashMap<(char, char), usize> = HashMap::new();
    let grams: Vec<Vec<usize>> = units
        .iter()
        .map(|unit| {
            let mut grams: Vec<usize> = Vec::new();
            each_pair(unit.flow.text().chars(), &mut |pair| {
                let next = index.len();
                grams.push(*index.entry(pair).or_insert(next));
            });
            grams.sort_unstable();
            grams.dedup();
            grams
        })
        .collect();
    let hits: Vec<Vec<u8>> = drafts.iter().map(|draft| hits(text, draft, &index)).collect();
    let bodies = drafts.len() as u32;
    let weight = |gram: &usize| {
        let having = hits.iter().filter(|body| body[*gram] > 0).count() as u32;
        (bodies + 1) * 60 / (having.max(1) + 1) - 20
    };
    units
        .iter()
        .zip(&grams)
        .map(|(unit, grams)| {
            let all: u32 = grams.iter().map(weight).sum::<u32>().max(1);
            let fit = |body: usize| {
                let shared: u32 = grams.iter().map(|gram| weight(gram) * u32::from(hits[body][*gram]) / 4).sum();
                shared * 1000 / all + beside(text, unit, body, &drafts[body])
            };
            (0..drafts.len())
                .map(|body| match (unit.flow.text().chars().count() < SHORTEST, drafts[body].is_caption()) {
                    (true, _) => 0,
                    (false, true) => fit(body) * 2 / 3,
                    (false, false) => fit(body),
                })
                .collect()
        })
        .collect()
}

/// What name and place add.
fn beside(text: &str, unit: &Unit, body: usize, draft: &Draft) -> u32 {
    let mut more = 0;
    if let Some((name, _)) = unit.flow.text().split_once('：')
        && name.chars().count() >= 2
        && lead(text, draft).contains(name)
    {
        more += KICKER;
    }
    more += if unit.below == Some(body) { BELOW } else { 0 };
    more + if unit.above == Some(body) { ABOVE } else { 0 }
}

/// For every pair of characters: 0 where a body lacks it, 4 where it has it, 5 where it opens with it.
fn hits(text: &str, draft: &Draft, index: &HashMap<(char, char), usize>) -> Vec<u8> {
    const LEAD: usize = 450;
    let mut hits = vec![0; index.len()];
    let mut seen = 0;
    let chars = draft.lines.iter().flat_map(|(span, _)| text[span.start..span.end].chars());
    each_pair(chars, &mut |pair| {
        seen += 3;
        if let Some(gram) = index.get(&pair) {
            hits[*gram] = hits[*gram].max(if seen < LEAD { 5 } else { 4 });
        }
    });
    hits
}

/// Calls with every two characters that follow each other, spaces and marks left out.
fn each_pair(chars: impl Iterator<Item = char>, call: &mut impl FnMut((char, char))) {
    let mut before = None;
    for char in chars.filter(|char| char.is_alphanumeric()) {
        if let Some(before) = before.replace(char) {
            call((before, char));
        }
    }
}
