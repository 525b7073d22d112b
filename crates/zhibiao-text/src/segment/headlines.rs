//! Which headline belongs to which body.
//!
//! Headlines and bodies are paired by the pairs of characters that they share, each weighing more the
//! fewer bodies have it; by the name before the colon; and by standing beside each other. The best pair
//! is made first, then the best of the rest. What remains beside a headline and speaks of the same body
//! is a line of the same headline.

use super::draft::{Draft, Item};
use super::likeness::Likeness;
use super::marks;
use super::parting;
use super::titles::{Unit, units};
use crate::Role;
use crate::lines::Line;
use std::ops::Range;

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
    let mut homeless: Vec<(Vec<String>, Option<usize>)> = Vec::new();
    for (index, unit) in units.iter_mut().enumerate() {
        let authors = std::mem::take(&mut unit.authors);
        match unit.body {
            Some(body) if drafts[body].byline.is_empty() => drafts[body].byline = authors,
            _ if authors.is_empty() => {}
            body => homeless.push((authors, body.is_none().then_some(index))),
        }
    }
    homeless.extend(authors.into_iter().filter(|(_, body)| body.is_none()).map(|(names, _)| (names, None)));
    for (names, unit) in homeless {
        let unsigned = |draft: &Draft| draft.byline.is_empty() && !draft.is_caption() && draft.dateline.is_none();
        if let Some(body) = drafts.iter().position(unsigned) {
            drafts[body].byline = names;
            // What they wrote is headed by the line above their names.
            if let Some(unit) = unit.filter(|_| is_headless(&units, drafts, body)) {
                units[unit].body = Some(body);
            }
        }
    }
    captions(text, &mut units, drafts);
    units.retain(|unit| !takes_back(text, unit, drafts));
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

/// Gives headlines that no text takes up to the captions beside them that have none.
fn captions(text: &str, units: &mut [Unit], drafts: &[Draft]) {
    for index in 0..units.len() {
        let unit = &units[index];
        let fits = |body: &usize| {
            drafts[*body].is_caption() && is_headless(units, drafts, *body) && knows_place(text, &drafts[*body], unit)
        };
        if unit.body.is_none() && !is_short(unit) {
            units[index].body = [unit.below, unit.above].into_iter().flatten().find(fits);
        }
    }
}

/// 芯片设计、智能终端、网络视|听……走进东港: takes a line that no text was headed by as the first of the text under it, where it lists things
/// and that has no dateline. Whether it did.
fn takes_back(text: &str, unit: &Unit, drafts: &mut [Draft]) -> bool {
    let ([line], None, Some(body)) = (unit.lines.as_slice(), unit.body, unit.below) else { return false };
    let draft = &mut drafts[body];
    let lists = line.of(text).contains('、') && !line.of(text).contains(['：', ' ', '“']);
    let Some((_, begins)) = draft.lines.first_mut().filter(|_| lists && draft.dateline.is_none()) else {
        return false;
    };
    *begins = None;
    draft.lines.insert(0, (*line, Some(Role::Paragraph)));
    true
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
    let touched = |unit: &Unit| unit.below.filter(|body| unit.touches && knows_place(text, &drafts[*body], unit));
    let touched: Vec<Option<usize>> = units.iter().map(touched).collect();
    best_first(units, &scores, &touched, bodies.start);
    give_way(units, &scores, &touched, bodies.start);
    for unit in 0..units.len() {
        let Some((body, holder)) = rival(units, &scores[unit], unit, bodies.start) else { continue };
        let draft = &drafts[bodies.start + body];
        let theme =
            is_line_of(units, unit, holder) && [unit, holder].iter().any(|unit| is_theme(units[*unit].flow.text()));
        let can_part = !theme
            && !are_above(units, unit, holder)
            && [unit, holder].iter().all(|unit| knows_place(text, draft, &units[*unit]))
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
        } else if is_line_of(units, unit, holder) || scores[unit][body] >= STRONG {
            units[unit].body = Some(bodies.start + body);
        }
    }
    themes(units);
    for unit in 1..units.len() {
        let (above, below) = (&units[unit - 1], &units[unit]);
        let short = above.body.is_none() && above.block == below.block && is_short(above);
        let Some(body) = below.body.filter(|body| short && bodies.contains(body)) else { continue };
        if likeness.fit(unit - 1, body - bodies.start) >= KICKS_OFF {
            units[unit - 1].body = Some(body);
        }
    }
    for unit in 1..units.len() {
        let (above, below) = (&units[unit - 1], &units[unit]);
        // 某高新区：锚定目标抓项目 + 首季实现开门稳, right above the text or its authors
        let second = below.body.is_none() && above.block == below.block && !below.is_kicked();
        let last = units.get(unit + 1).is_none_or(|next| next.block != below.block);
        let signed = above.authors.is_empty() && !below.authors.is_empty() && place(below).is_none();
        let own = above.body.filter(|body| second && (last && below.after == *body || signed));
        units[unit].body = own.filter(|_| !is_short(below)).or(below.body);
    }
    for unit in 1..units.len() {
        let (above, below) = (&units[unit - 1], &units[unit]);
        let beside = above.body.is_none() && above.block == below.block && !above.is_kicked() && !below.is_kicked();
        let Some(body) = below.body.filter(|body| beside && bodies.contains(body)) else { continue };
        let fit = |body: usize| likeness.fit(unit - 1, body - bodies.start);
        // 从“能用”到“好用” above 某高新区信创产业加速跑: it speaks of no other text
        let unlike = bodies.clone().all(|other| fit(other) < ENOUGH) && above.authors.is_empty();
        let nearest = || {
            fit(body) > 0
                && bodies.clone().all(|other| fit(other) <= fit(body) || !knows_place(text, &drafts[other], above))
        };
        if !is_short(above) && (unlike || nearest()) {
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
        let headless = bodies.clone().filter(|body| is_headless(units, drafts, *body));
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

/// Gives headlines to the bodies they touch, if those know their place, then the best of all pairs, then the best of the rest.
fn best_first(units: &mut [Unit], scores: &[Vec<u32>], touched: &[Option<usize>], first: usize) {
    let mut taken: Vec<usize> = Vec::new();
    for (unit, body) in units.iter_mut().zip(touched).filter(|(_, body)| body.is_some()) {
        unit.body = *body;
        taken.extend(body);
    }
    let mut best: Vec<(u32, usize, usize)> = Vec::new();
    for (unit, row) in scores.iter().enumerate() {
        let least = if is_above_title(units, unit) { SURE } else { ENOUGH };
        let enough = row.iter().enumerate().filter(|(_, score)| **score >= least);
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

/// The body that a headline without one fits best, and the headline that has it.
fn rival(units: &[Unit], scores: &[u32], unit: usize, first: usize) -> Option<(usize, usize)> {
    let best = scores.iter().enumerate().max_by_key(|(body, score)| (**score, std::cmp::Reverse(*body)));
    let (body, _) = best.filter(|(_, score)| units[unit].body.is_none() && **score >= SURE)?;
    let holder = units.iter().position(|other| other.body == Some(first + body))?;
    Some((body, holder))
}

/// Where the headline of a body fits another that has none nearly as well, and a headline without a body fits its own, each takes
/// the one that it is left with.
fn give_way(units: &mut [Unit], scores: &[Vec<u32>], touched: &[Option<usize>], first: usize) {
    for unit in 0..units.len() {
        let parted = |holder: usize| touched[holder].is_none() && !is_line_of(units, unit, holder);
        let rival = rival(units, &scores[unit], unit, first).filter(|(_, holder)| parted(*holder));
        let Some((body, holder)) = rival else { continue };
        let free = |other: &usize| units.iter().all(|unit| unit.body != Some(first + other));
        let other = (0..scores[holder].len()).filter(free).max_by_key(|other| scores[holder][*other]);
        let Some(other) = other.filter(|other| scores[holder][*other] >= SURE) else { continue };
        if scores[holder][other] + scores[unit][body] > scores[holder][body] {
            (units[unit].body, units[holder].body) = (Some(first + body), Some(first + other));
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

/// Whether a unit is a theme line right above a title that names no place before a colon.
fn is_above_title(units: &[Unit], unit: usize) -> bool {
    let title = |next: &Unit| next.block == units[unit].block && !next.is_kicked() && !is_short(next);
    is_theme(units[unit].flow.text()) && units.get(unit + 1).is_some_and(title)
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
    let long = !is_short(&units[unit]);
    long && units[unit].block == units[holder].block
        && !(units[unit].is_kicked() && units[holder].is_kicked())
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
        let short = is_short(unit);
        let (kicker, place) = (kicker(unit), place(unit));
        let fit = |body: usize| {
            let lead = &leads[body - bodies.start];
            let shared = likeness.fit(index, body - bodies.start);
            // 什么是增材制造, right above a short paragraph, heads it unless that is known to stand under a picture
            let box_of = unit.below == Some(body) && !drafts[body].pictured && !drafts[body].sourced;
            match (short, drafts[body].is_caption() && !box_of) {
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

/// The first two characters of the place that a headline names before its colon, or of the zone that it begins with; a text that
/// does not know them is of another place.
fn place(unit: &Unit) -> Option<&str> {
    const PLACES: [char; 8] = ['区', '市', '县', '城', '园', '省', '州', '镇'];
    let kicked = kicker(unit).filter(|name| name.trim_end_matches('）').ends_with(PLACES));
    kicked.map(marks::short_name).or_else(|| marks::zone(unit.flow.text()))
}

/// Whether a body knows the place that a headline names, if it names one.
fn knows_place(text: &str, draft: &Draft, unit: &Unit) -> bool {
    place(unit).is_none_or(|place| draft.holds(text, place))
}

/// Whether a line is too short for a headline by itself.
fn is_short(unit: &Unit) -> bool {
    unit.flow.text().chars().nth(SHORTEST - 1).is_none()
}

/// Whether a body has no headline yet.
fn is_headless(units: &[Unit], drafts: &[Draft], body: usize) -> bool {
    units.iter().all(|unit| unit.body != Some(body)) && drafts[body].headline.is_empty()
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
