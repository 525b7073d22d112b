//! Which headline belongs to which body.
//!
//! Title lines that stand together make a headline. Headlines and bodies are paired by the pairs of
//! characters that they share, each weighing more the fewer bodies have it; by the name before the
//! colon; and by standing beside each other. The best pair is made first, then the best of the rest.
//! What remains beside a headline and speaks of the same body is a line of the same headline.

use super::draft::{Draft, Item};
use super::likeness::Likeness;
use super::parting;
use crate::lines::Line;
use crate::repair::{Spaces, append};
use crate::{Flow, Span};
use std::ops::Range;

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
    /// How many bodies stand before it.
    after: usize,
    /// The body right above and right below.
    above: Option<usize>,
    below: Option<usize>,
    /// Whether nothing parts it from the body below, not even a blank line.
    touches: bool,
    /// The body it was given.
    pub body: Option<usize>,
}

/// Scores are shares of a thousand.
const ENOUGH: u32 = 90;
const BELOW: u32 = 150;
const ABOVE: u32 = 60;
const KICKER: u32 = 350;
const SURE: u32 = 300;
/// A headline that fits a body as well as this is its own, wherever it stands.
const STRONG: u32 = 600;
/// A short line above a headline is a part of it where the body takes up so much; the name of a column is not.
const KICKS_OFF: u32 = 500;
/// Fewer characters are furniture: the name of a column or a page.
const SHORTEST: usize = 6;
/// No headline has more lines.
const MOST_LINES: usize = 6;
/// A headline is looked for among so many bodies around it, so that a long file takes no longer per page.
const AROUND: usize = 48;

/// Gives every draft its headline and its authors; gives back the headlines that have no body.
pub(crate) fn share_out(text: &str, lines: &[Line], items: &[Item], drafts: &mut Vec<Draft>) -> Vec<Unit> {
    let (mut units, authors) = units(text, lines, items, drafts);
    let bodies = drafts.len();
    for from in (0..bodies).step_by(AROUND) {
        pair(text, &mut units, drafts, from..bodies.min(from + AROUND));
    }
    for (names, body) in authors.iter().filter_map(|(names, body)| body.map(|body| (names, body))) {
        if drafts[body].byline.is_empty() {
            drafts[body].byline.clone_from(names);
        }
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
        draft.headline.splice(0..0, own.iter().flat_map(|unit| unit.lines.iter().copied()));
    }
    units.retain(|unit| unit.body.is_none());
    units
}

type Authors = Vec<(Vec<String>, Option<usize>)>;

/// Groups title lines, and sets author lines beside the headline or body that they belong to.
fn units(text: &str, lines: &[Line], items: &[Item], drafts: &[Draft]) -> (Vec<Unit>, Authors) {
    let mut units: Vec<Unit> = Vec::new();
    let mut authors: Authors = Vec::new();
    // Authors who wait for the headline under them.
    let mut waiting: Vec<String> = Vec::new();
    let (mut block, mut after, mut above) = (0, 0, None);
    for (index, item) in items.iter().enumerate() {
        let next = items.get(index + 1);
        match item {
            Item::Body(body) => (block, after, above) = (block + 1, body + 1, Some(*body)),
            Item::Title(line) => {
                let span = lines[*line].span;
                let above_line = match index.checked_sub(1).map(|before| &items[before]) {
                    Some(Item::Title(above)) => Some(lines[*above].span),
                    _ => None,
                };
                let leads_on = |above: Span| above.of(text).ends_with(['：', '—']);
                let goes_on = !lines[*line].opens_page
                    && units.last().is_some_and(|unit| unit.lines.len() < MOST_LINES)
                    && above_line.is_some_and(|above| lines[*line].gap == 1 || leads_on(above));
                match units.last_mut().filter(|_| goes_on) {
                    Some(unit) => unit.lines.push(span),
                    None => units.push(Unit {
                        lines: vec![span],
                        flow: Flow::default(),
                        authors: std::mem::take(&mut waiting),
                        block,
                        after,
                        above: above.take(),
                        below: None,
                        touches: false,
                        body: None,
                    }),
                }
                if let (Some(Item::Body(body)), Some(unit)) = (next, units.last_mut()) {
                    unit.below = Some(*body);
                    unit.touches = lines.get(line + 1).is_some_and(|next| next.gap == 1);
                }
            }
            Item::Author(line, names) => {
                let under_title = matches!(index.checked_sub(1).map(|before| &items[before]), Some(Item::Title(_)));
                // News names its authors in its dateline or at its end.
                let body = match next {
                    Some(Item::Body(body)) if !(under_title && drafts[*body].dateline) => Some(*body),
                    _ => None,
                };
                match units.last_mut().filter(|_| under_title) {
                    Some(unit) if lines[*line].gap == 1 || body.is_none() => {
                        unit.authors.clone_from(names);
                        unit.below = body;
                    }
                    _ if body.is_none() && matches!(next, Some(Item::Title(_))) => waiting.clone_from(names),
                    _ => authors.push((names.clone(), body)),
                }
            }
        }
    }
    if !waiting.is_empty() {
        authors.push((waiting, None));
    }
    units.iter_mut().for_each(|unit| unit.flow = headline(text, &unit.lines));
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

/// Pairs the headlines that stand among some bodies with them.
fn pair(text: &str, all: &mut [Unit], drafts: &mut Vec<Draft>, bodies: Range<usize>) {
    let start = all.partition_point(|unit| unit.after <= bodies.start && bodies.start > 0);
    let end = all.partition_point(|unit| unit.after <= bodies.end);
    let units = &mut all[start..end];
    let mut texts: Vec<&str> = units.iter().map(|unit| unit.flow.text()).collect();
    let doubtful = parting::doubtful(text, drafts, bodies.clone());
    texts.extend(doubtful.iter().map(|body| parting::first_line(text, &drafts[*body])));
    if texts.is_empty() {
        return;
    }
    let likeness = Likeness::new(text, &texts, &drafts[bodies.clone()]);
    drop(texts);
    let scores = scores(text, units, drafts, &bodies, &likeness);
    best_first(units, &scores, bodies.start);
    for unit in 0..units.len() {
        let best = scores[unit].iter().enumerate().max_by_key(|(body, score)| (**score, std::cmp::Reverse(*body)));
        let best = best.filter(|(_, score)| units[unit].body.is_none() && **score >= SURE);
        let Some((body, score)) = best else { continue };
        let Some(holder) = units.iter().position(|other| other.body == Some(bodies.start + body)) else { continue };
        let draft = &drafts[bodies.start + body];
        let can_part = !are_above(units, unit, holder)
            && likeness.fit(unit, body).max(likeness.fit(holder, body)) >= parting::CLEAR;
        let parted = can_part
            .then(|| [holder, unit].map(|unit| (unit, likeness.places(text, unit, &draft.lines))))
            .and_then(|[one, other]| {
                [(&one, &other), (&other, &one)].into_iter().find_map(|((first, above), (second, below))| {
                    Some((parting::parts(text, draft, above, below)?, *first, *second))
                })
            });
        if let Some((at, first, second)) = parted {
            let second_half = parting::part(&mut drafts[bodies.start + body], at);
            drafts.push(second_half);
            units[first].body = Some(bodies.start + body);
            units[second].body = Some(drafts.len() - 1);
        } else if is_line_of(units, unit, holder) || *score >= STRONG {
            units[unit].body = Some(bodies.start + body);
        }
    }
    themes(units);
    for unit in 1..units.len() {
        let (above, below) = (&units[unit - 1], &units[unit]);
        let short = above.body.is_none() && above.block == below.block && above.flow.text().chars().count() < SHORTEST;
        let Some(body) = below.body.filter(|body| short && bodies.contains(body)) else { continue };
        if likeness.fit(unit - 1, body - bodies.start) >= KICKS_OFF {
            units[unit - 1].body = Some(body);
        }
    }
    for (index, body) in doubtful.iter().enumerate() {
        let mut own = units.iter().filter(|unit| unit.body == Some(*body));
        let headless = own.all(|unit| is_theme(unit.flow.text()));
        if headless && parting::heads_itself(text, &drafts[*body], &likeness, units.len() + index) {
            let headline = parting::behead(&mut drafts[*body]);
            drafts[*body].headline.extend(headline);
        }
    }
    for (index, body) in doubtful.into_iter().enumerate() {
        let free =
            |body: &usize| units.iter().all(|unit| unit.body != Some(*body)) && drafts[*body].headline.is_empty();
        let headless = bodies.clone().filter(free);
        let line = units.len() + index;
        let fits = headless.map(|other| (likeness.fit(line, other - bodies.start), other)).max();
        if let Some((_, other)) =
            fits.filter(|(fit, other)| parting::heads(text, &drafts[body], &likeness, line, *fit) && *other != body)
        {
            let headline = parting::behead(&mut drafts[body]);
            drafts[other].headline.extend(headline);
        }
    }
}

/// Gives headlines to the bodies they touch, then the best of all pairs, then the best of the rest.
fn best_first(units: &mut [Unit], scores: &[Vec<u32>], first: usize) {
    let mut taken: Vec<usize> = Vec::new();
    for unit in units.iter_mut().filter(|unit| unit.touches) {
        unit.body = unit.below;
        taken.extend(unit.below);
    }
    let mut best: Vec<(u32, usize, usize)> = Vec::new();
    for (unit, row) in scores.iter().enumerate() {
        let enough = row.iter().enumerate().filter(|(_, score)| **score >= ENOUGH);
        best.extend(enough.map(|(body, score)| (*score, unit, first + body)));
    }
    best.sort_by_key(|&(score, unit, body)| (std::cmp::Reverse(score), unit, body));
    for (score, unit, body) in best {
        let speaks_of_other = scores[unit].iter().any(|other| *other > score * 2);
        if units[unit].body.is_none() && !speaks_of_other && !taken.contains(&body) {
            units[unit].body = Some(body);
            taken.push(body);
        }
    }
}

/// Gives a theme line, which speaks of no body word for word, to the body of the headline beside it.
fn themes(units: &mut [Unit]) {
    for unit in 0..units.len() {
        if units[unit].body.is_some() || !is_theme(units[unit].flow.text()) {
            continue;
        }
        let beside = |other: &usize| {
            units.get(*other).is_some_and(|other| other.block == units[unit].block && other.body.is_some())
        };
        units[unit].body =
            [unit + 1, unit.wrapping_sub(1)].into_iter().find(beside).and_then(|other| units[other].body);
    }
}

/// `做强产业 开辟赛道`, `——东港高新区一年间`: phrases of one length above a title, a subtitle under it.
fn is_theme(line: &str) -> bool {
    const SHORTEST: usize = 4;
    let length = |phrase: &str| phrase.chars().filter(|char| char.is_alphanumeric()).count();
    let mut phrases = line.split(' ').map(length);
    let first = phrases.next().unwrap_or(0);
    let mut rest = phrases.peekable();
    line.starts_with('—') || (first >= SHORTEST && rest.peek().is_some() && rest.all(|other| other == first))
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

/// Whether two units are the last above a body: its headline in two parts rather than those of two bodies.
fn are_above(units: &[Unit], unit: usize, holder: usize) -> bool {
    let body = units[holder].body;
    unit.abs_diff(holder) == 1 && units[unit].block == units[holder].block && units[unit.max(holder)].below == body
}

/// How well each unit fits each body: what they share, and what name and place add.
fn scores(text: &str, units: &[Unit], drafts: &[Draft], bodies: &Range<usize>, likeness: &Likeness) -> Vec<Vec<u32>> {
    let leads: Vec<String> = drafts[bodies.clone()].iter().map(|draft| lead(text, draft)).collect();
    let score = |(index, unit): (usize, &Unit)| {
        let short = unit.flow.text().chars().nth(SHORTEST - 1).is_none();
        let (kicker, place) = (kicker(unit), place(unit));
        let fit = |body: usize| {
            let lead = &leads[body - bodies.start];
            let shared = likeness.fit(index, body - bodies.start);
            match (short, drafts[body].is_caption()) {
                (true, _) => 0,
                // Of another place, and no neighbour of that text.
                _ if place.is_some_and(|place| !lead.contains(place)) => shared / 3,
                (false, true) => (shared + beside(unit, kicker, body, lead)) * 2 / 3,
                (false, false) => shared + beside(unit, kicker, body, lead),
            }
        };
        bodies.clone().map(fit).collect()
    };
    units.iter().enumerate().map(score).collect()
}

/// What name and place add.
fn beside(unit: &Unit, kicker: Option<&str>, body: usize, lead: &str) -> u32 {
    let named = kicker.is_some_and(|name| lead.contains(name));
    let mut more = if named { KICKER } else { 0 };
    more += if unit.below == Some(body) { BELOW } else { 0 };
    more + if unit.above == Some(body) { ABOVE } else { 0 }
}

/// What stands before the colon of a headline.
fn kicker(unit: &Unit) -> Option<&str> {
    let (name, _) = unit.flow.text().split_once('：')?;
    (name.chars().count() >= 2).then_some(name)
}

/// The first two characters of the place that a headline names before its colon; a text that does not know them
/// is of another place.
fn place(unit: &Unit) -> Option<&str> {
    const PLACES: [char; 8] = ['区', '市', '县', '城', '园', '省', '州', '镇'];
    let name = kicker(unit).filter(|name| name.trim_end_matches('）').ends_with(PLACES))?;
    Some(name.char_indices().nth(2).map_or(name, |(at, _)| &name[..at]))
}

/// The first words of a body.
fn lead(text: &str, draft: &Draft) -> String {
    const LONG: usize = 700;
    let mut lead = String::with_capacity(LONG + 200);
    for (span, _) in &draft.lines {
        lead.extend(span.of(text).chars().filter(|char| !char.is_whitespace()));
        if lead.len() > LONG {
            break;
        }
    }
    lead
}
