//! Title lines that stand together make one headline, and author lines belong to what they stand beside.

use super::draft::{Draft, Item};
use super::marks;
use crate::lines::Line;
use crate::repair::{Spaces, append};
use crate::{Flow, Span};

/// Title lines that make one headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Where the lines stand.
    pub lines: Vec<Span>,
    /// The headline, clean.
    pub flow: Flow,
    /// Who is named beside it, until its body has them.
    pub authors: Vec<String>,
    /// Units with the same number stand together, with no body between.
    pub block: usize,
    /// How many bodies stand before it.
    pub after: usize,
    /// The body right above and right below.
    pub above: Option<usize>,
    pub below: Option<usize>,
    /// Whether nothing parts it from the body below, not even a blank line.
    pub touches: bool,
    /// The body it was given.
    pub body: Option<usize>,
}

impl Unit {
    /// Whether it names whom it speaks of before a colon.
    pub(crate) fn is_kicked(&self) -> bool {
        self.flow.text().contains('：')
    }
}

/// The name of a column is shorter.
const COLUMN: usize = 6;

/// No headline has more lines.
const MOST_LINES: usize = 6;

/// Names of authors, and the body they stand beside, where they stand beside one.
pub(crate) type Authors = Vec<(Vec<String>, Option<usize>)>;

/// Groups title lines, and sets author lines beside the headline or body that they belong to.
pub(crate) fn units(text: &str, lines: &[Line], items: &[Item], drafts: &[Draft]) -> (Vec<Unit>, Authors) {
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
                // 甲高新区：…… + 乙高新区：……: two headlines
                let kicked = |span: &Span| span.of(text).contains('：');
                let opens = span.of(text).ends_with('：');
                let another =
                    |unit: &Unit| kicked(&span) && (unit.lines.iter().any(kicked) || opens && unit.lines.len() > 1);
                // 园区速递: the name of a column, above a headline that names its zone
                let column = |unit: &Unit| {
                    let name = unit.lines[0];
                    let short = unit.lines.len() == 1 && name.of(text).chars().count() < COLUMN;
                    short && !name.of(text).ends_with(['：', '—']) && kicked(&span) && !opens
                };
                let goes_on = !lines[*line].opens_page
                    && units
                        .last()
                        .is_some_and(|unit| unit.lines.len() < MOST_LINES && !another(unit) && !column(unit))
                    && above_line
                        .is_some_and(|above| lines[*line].gap == 1 || marks::leads_on(above.of(text), span.of(text)));
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
                // News names its authors in its dateline or at its end, a caption the photographer.
                let signed = |body: usize| drafts[body].dateline.is_some() || drafts[body].is_caption();
                let body = match next {
                    Some(Item::Body(body)) if !(under_title && signed(*body)) => Some(*body),
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
