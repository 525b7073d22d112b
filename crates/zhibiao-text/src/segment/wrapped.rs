//! Pages of wrapped columns: where bodies begin and end, and which lines are none of theirs.
//!
//! A body begins at a dateline, or where lines of one width lead to the end of a sentence. It ends at
//! its byline, at the next dateline, at a line that was printed twice, at the end of a page, or where
//! lines stand that are no running text; short lines between the paragraphs of one column are its subheads.

use super::draft::{Draft, Item};
use super::marks::{self, Trust};
use super::names::{Names, at_end, behind_sentence, join, names};
use crate::doubling::undouble;
use crate::lines::{Line, Wrap, ends_sentence};
use crate::repair::trim;
use crate::{Role, Span};

/// What a line shows by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Author,
    Source,
    Dateline,
    Doubled,
}

struct Cutter<'a> {
    text: &'a str,
    lines: &'a [Line],
    wrap: Wrap,
    kinds: Vec<Kind>,
    items: Vec<Item>,
    drafts: Vec<Draft>,
    open: Option<Open>,
}

/// The body that is being read; it is the last draft.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// Its last line.
    last: usize,
    /// Whether that line ends a sentence.
    ended: bool,
    /// Width of its column: the widest of its last lines.
    column: usize,
    /// Widths of the last two lines that end no sentence; a paragraph of one line says little of its column.
    widths: [usize; 2],
}

/// Cuts a page into bodies, title lines and author lines.
pub(crate) fn cut(text: &str, lines: &[Line], wrap: Wrap) -> (Vec<Item>, Vec<Draft>) {
    let kinds = lines.iter().map(|line| kind(&text[line.span.start..line.span.end])).collect();
    let mut cutter = Cutter { text, lines, wrap, kinds, items: Vec::new(), drafts: Vec::new(), open: None };
    let mut index = 0;
    while index < lines.len() {
        index = cutter.line(index);
    }
    (cutter.items, cutter.drafts)
}

fn kind(line: &str) -> Kind {
    if let Some(runs) = undouble(line) {
        let once: String = runs.iter().map(|run| &line[run.start..run.start + run.len]).collect();
        return if marks::is_source_line(&once) { Kind::Source } else { Kind::Doubled };
    }
    match () {
        () if marks::is_source_line(line) => Kind::Source,
        () if marks::dateline(line, Trust::AnyLine).is_some() => Kind::Dateline,
        () if marks::author_line(line).is_some() => Kind::Author,
        () => Kind::Plain,
    }
}

impl Cutter<'_> {
    fn words(&self, index: usize) -> &str {
        let span = self.lines[index].span;
        &self.text[span.start..span.end]
    }

    /// Reads one line or more; gives the next to read.
    fn line(&mut self, index: usize) -> usize {
        if self.lines[index].opens_page {
            self.open = None;
        }
        match self.kinds[index] {
            Kind::Author => {
                let names = marks::author_line(self.words(index)).unwrap_or_default();
                self.aside(Item::Author(index, names), index)
            }
            Kind::Source => {
                self.open = None;
                if let (Some(Item::Body(_)), Some(draft)) = (self.items.last(), self.drafts.last_mut()) {
                    draft.sourced = true;
                }
                index + 1
            }
            Kind::Doubled => self.aside(Item::Title(index), index),
            Kind::Dateline => self.dateline(index),
            Kind::Plain if self.open.is_some() => self.inside(index),
            Kind::Plain => self.outside(index),
        }
    }

    fn aside(&mut self, item: Item, index: usize) -> usize {
        self.open = None;
        self.items.push(item);
        index + 1
    }

    fn dateline(&mut self, index: usize) -> usize {
        let Some(dateline) = marks::dateline(self.words(index), Trust::AnyLine) else { return index + 1 };
        self.begin(Draft { dateline: true, byline: dateline.byline, ..Draft::default() });
        let span = self.lines[index].span;
        let rest = Span::new(span.start + dateline.len, span.end);
        if rest.is_empty() {
            self.open = Some(Open { last: index, ended: true, column: 0, widths: [0; 2] });
            return index + 1;
        }
        self.append(index, rest, Some(Role::Paragraph))
    }

    fn begin(&mut self, draft: Draft) {
        self.items.push(Item::Body(self.drafts.len()));
        self.drafts.push(draft);
        self.open = None;
    }

    /// A plain line where no body is open.
    fn outside(&mut self, index: usize) -> usize {
        let span = self.lines[index].span;
        let under = index + 1;
        let is_title = under < self.lines.len() && self.lines[under].gap == 1 && !self.is_special(under);
        if let Some(found) =
            names(self.words(index)).filter(|found| found.sure && (!is_title || self.starts_text(under)))
        {
            match (self.items.last(), self.drafts.last_mut()) {
                (Some(Item::Body(_)), Some(draft)) if draft.byline.is_empty() => sign(draft, found),
                _ => self.items.push(Item::Author(index, found.names)),
            }
            return index + 1;
        }
        if let (Some((_, found)), Some(Item::Body(_)), Some(draft)) =
            (at_end(self.words(index)), self.items.last(), self.drafts.last_mut())
            && draft.byline.is_empty()
            && found.names.len() > 1
            && found.names.concat().len() * 2 > span.len()
        {
            sign(draft, found);
            return index + 1;
        }
        if self.under_kicker(index) || !self.starts_text(index) {
            return self.aside(Item::Title(index), index);
        }
        self.begin(Draft::default());
        self.append(index, self.lines[index].span, Some(Role::Paragraph))
    }

    /// Whether the line above is the first of a headline, `东港高新区：`.
    fn under_kicker(&self, index: usize) -> bool {
        match self.items.last() {
            Some(Item::Title(above)) => above + 1 == index && self.words(*above).ends_with(['：', '—']),
            _ => false,
        }
    }

    /// A plain line under the last line of a body.
    fn inside(&mut self, index: usize) -> usize {
        let Some(open) = self.open else { return self.outside(index) };
        let span = self.lines[index].span;
        let full = is_full(self.lines[open.last].width, open.column);
        if !open.ended && (full || goes_on(self.words(open.last))) && !self.parted(index) {
            return self.append(index, span, None);
        }
        if open.column == 0 {
            return self.append(index, span, Some(Role::Paragraph));
        }
        if let Some(found) = names(self.words(index)).filter(|found| found.sure) {
            self.open = None;
            if let Some(draft) = self.drafts.last_mut() {
                sign(draft, found);
            }
            return index + 1;
        }
        if marks::is_numbered(self.words(index)) || is_code(self.words(index)) {
            return self.append(index, span, Some(Role::Paragraph));
        }
        match self.goes_on_in(open.column, index) || self.starts_text(index) {
            true if (open.widths != [0; 2] && self.is_other_column(open.column, index))
                || self.turns_to_picture(index) =>
            {
                self.open = None;
                self.outside(index)
            }
            true => self.append(index, span, Some(Role::Paragraph)),
            false => self.subheads(index, open.column),
        }
    }

    /// Whether a line under a paragraph is text of the same column: it holds a comma, or fills the column
    /// as the line under it does, which is no lead.
    fn goes_on_in(&self, column: usize, index: usize) -> bool {
        let next = index + 1;
        if self.parted(index) {
            return false;
        }
        let full = |line: usize| is_full(self.lines[line].width, column);
        // `……达成共` + `识：`
        const TORN: usize = 8;
        let colon = |line: usize| self.words(line).ends_with('：');
        self.words(index).contains('，')
            || (next < self.lines.len()
                && !self.is_special(next)
                && !self.parted(next)
                && ((colon(index) && self.words(next).contains(['，', '。']))
                    || (full(index) && colon(next) && self.lines[next].width <= TORN)))
            || (next < self.lines.len()
                && !self.is_special(next)
                && !self.parted(next)
                && full(index)
                && full(next)
                && self.words(next).contains(['，', '。'])
                && !marks::opens_lead(self.words(next)))
    }

    /// Title lines under a paragraph: subheads, when the column of the article goes on under them. News has
    /// few; the text under the first takes up its words.
    fn subheads(&mut self, index: usize, column: usize) -> usize {
        const MOST: usize = 3;
        let next = index + 1;
        let signed = next < self.lines.len() && !self.is_special(next) && self.lines[next].gap == self.lines[index].gap;
        if signed && !self.parted(index) && names(self.words(next)).is_some_and(|found| found.sure) {
            // A last line without its mark.
            return self.append(index, self.lines[index].span, Some(Role::Paragraph));
        }
        let end = (index..self.lines.len()).find(|line| self.is_special(*line) || self.starts_text(*line));
        let draft = self.drafts.last();
        let news = draft.is_some_and(|draft| draft.dateline);
        let has_subheads = draft.is_some_and(|draft| draft.count(Role::Subhead) > 0);
        let heads = |end: usize| !news || (end - index <= 2 && self.heads(index, end, has_subheads));
        let goes_on =
            end.filter(|end| heads(*end) && end - index <= MOST && !self.is_special(*end) && !self.parted(*end));
        let fits = |line: usize| self.lines[line].width <= column + 2 && !self.words(line).ends_with(['：', '—']);
        match goes_on.filter(|end| (index..*end).all(fits)) {
            Some(end) if !self.is_other_column(column, end) => {
                if let Some(draft) = self.drafts.last_mut() {
                    draft.lines.extend(self.lines[index..end].iter().map(|line| (line.span, Some(Role::Subhead))));
                }
                self.append(end, self.lines[end].span, Some(Role::Paragraph))
            }
            _ => {
                self.open = None;
                self.outside(index)
            }
        }
    }

    /// Whether the text under a title line takes up words of it, and is not the lead of another article.
    fn heads(&self, title: usize, text: usize, more: bool) -> bool {
        const FAR: usize = 3;
        if marks::opens_lead(self.words(text)) {
            return false;
        }
        let titles = &self.text[self.lines[title].span.start..self.lines[text - 1].span.end];
        let chars: Vec<char> = titles.chars().filter(|char| char.is_alphanumeric()).collect();
        let last = self.lines[(text + FAR).min(self.lines.len() - 1)];
        let below = &self.text[self.lines[text].span.start..last.span.end];
        let shared = chars.windows(2).filter(|pair| below.contains(&String::from_iter(*pair)));
        more || shared.take(2).count() == 2
    }

    /// Adds a line to the open body, and closes it where a byline or the end of a caption shows.
    fn append(&mut self, index: usize, span: Span, begins: Option<Role>) -> usize {
        let line = self.words(index);
        let ended = ends_sentence(line);
        let width = self.lines[index].width;
        let mut open = self.open.unwrap_or(Open { last: index, ended, column: 0, widths: [0; 2] });
        if !ended || open.widths == [0; 2] {
            open = Open { column: width.max(open.widths[0]).max(open.widths[1]), ..open };
        }
        if !ended {
            open.widths = [open.widths[1], width];
        }
        let column = open.column.max(width);
        let signed = if ended { None } else { self.byline_behind(index, column) };
        let young = self.drafts.last().is_some_and(|draft| !draft.dateline && draft.lines.len() < 16);
        let shows = young && marks::shows_picture(line);
        self.open = Some(Open { last: index, ended, ..open });
        let Some(draft) = self.drafts.last_mut() else { return index + 1 };
        draft.pictured |= shows;
        if let Some((end, found, next)) = signed {
            draft.lines.push((trim(self.text, Span::new(span.start, end.max(span.start))), begins));
            sign(draft, found);
            self.open = None;
            return next;
        }
        draft.lines.push((span, begins));
        if ended
            && draft.pictured
            && !self.lines.get(index + 1).is_some_and(|_| marks::points_at_picture(self.words(index + 1)))
        {
            self.open = None;
        }
        index + 1
    }

    /// The byline behind the last sentence of a line: where the sentence ends, the names, the line to go on with.
    fn byline_behind(&self, index: usize, column: usize) -> Option<(usize, Names, usize)> {
        let next = index + 1;
        let special = next >= self.lines.len() || self.is_special(next);
        let start = self.lines[index].span.start;
        let short = self.lines[index].width * 5 < column * 4;
        let Some((at, tail)) = behind_sentence(self.words(index)) else {
            let closed = |at: usize| self.words(index)[..at].ends_with(['）', ')', ']']);
            let several = |found: &Names| found.names.len() > 1 && !self.starts_text(next);
            let believed = |(at, found): &(usize, Names)| special || (short && closed(*at)) || several(found);
            let (at, found) = at_end(self.words(index)).filter(believed)?;
            return Some((start + at, found, next));
        };
        let bare = tail.trim();
        let end = start + at;
        if !special && let Some(found) = names(&join(bare, self.words(next))).filter(|found| found.sure) {
            return Some((end, found, next + 1));
        }
        let Some(found) = names(bare) else {
            let (at, found) = at_end(self.words(index)).filter(|_| special)?;
            return Some((start + at, found, next));
        };
        let spaced = bare.len() < tail.len();
        let parted = special || !self.starts_text(next);
        let believed = match (spaced, found.sure) {
            (true, true) => true,
            (true, false) => parted,
            (false, true) => parted || short,
            (false, false) => false,
        };
        believed.then_some((end, found, next))
    }

    /// Whether a line shows by itself that it goes on with nothing above it.
    fn is_special(&self, index: usize) -> bool {
        self.kinds[index] != Kind::Plain || self.lines[index].opens_page
    }

    /// Whether the gap above a line is not one between the lines of a paragraph.
    fn parted(&self, index: usize) -> bool {
        let gap = self.lines[index].gap;
        match self.wrap {
            Wrap::Loose => gap == 1 && index > 0 && !self.words(index - 1).ends_with(|last: char| last.is_ascii()),
            Wrap::Tight => gap > 1,
            Wrap::Mixed | Wrap::Whole => false,
        }
    }

    /// Whether running text begins at a line: lines of like width that lead to the end of a sentence.
    fn starts_text(&self, index: usize) -> bool {
        const FAR: usize = 12;
        let width = |line: usize| self.lines[line].width;
        let words = self.words(index);
        if words.contains('。') {
            return true;
        }
        if ends_sentence(words) {
            let cry = words.ends_with(['！', '？', '!', '?']) && !words.contains('，') && width(index) <= 60;
            return !cry;
        }
        let mut commas = 0;
        for next in index + 1..self.lines.len().min(index + FAR) {
            if self.is_special(next) || self.parted(next) {
                return false;
            }
            let (above, here) = (width(next - 1), width(next));
            let slack = above.max(here) / if goes_on(self.words(next - 1)) { 3 } else { 5 };
            let slack = slack.max(4);
            let last = ends_sentence(self.words(next));
            if here > above + slack || (!last && here + slack < above && !self.words(next).contains('。')) {
                return false;
            }
            let parts = |line: usize| self.words(line).contains(['，', '、', '：', '；', '。', '“', '（', '《']);
            if next == index + 1 && !parts(index) && marks::opens_lead(self.words(next)) {
                return false;
            }
            commas += usize::from(self.words(next).contains(['，', '、']));
            if last || self.words(next).contains('。') || (next >= index + 3 && commas > 0) {
                return true;
            }
        }
        false
    }

    /// Whether a paragraph is set so much wider or narrower that it belongs to another article. A line
    /// that is a whole paragraph may be any narrower.
    fn is_other_column(&self, column: usize, index: usize) -> bool {
        let next = self.lines[index].width;
        let alone = ends_sentence(self.words(index)) || self.byline_behind(index, column).is_some();
        match alone {
            true => next > column + 4,
            false => next * 5 > column * 8 || next * 8 < column * 5,
        }
    }

    fn turns_to_picture(&self, index: usize) -> bool {
        self.drafts.last().is_some_and(|draft| draft.lines.len() >= 16) && marks::points_at_picture(self.words(index))
    }
}

/// Whether a line is part of a table or an address, not of a language.
fn is_code(line: &str) -> bool {
    line.starts_with(['[', '\'', ',', ']']) || (line.is_ascii() && line.contains(['/', '@', '_']))
}

/// Whether a line shows by its last mark, or by an open bracket, that its sentence goes on.
fn goes_on(line: &str) -> bool {
    let open = |left: char, right: char| line.rfind(left) > line.rfind(right);
    line.ends_with(['，', '、', '；']) || open('《', '》') || open('“', '”') || open('（', '）') || open('[', ']')
}

/// Whether a line fills its column, but for what a figure or a word at its end left free.
fn is_full(width: usize, column: usize) -> bool {
    width * 10 >= column * 7
}

fn sign(draft: &mut Draft, found: Names) {
    draft.pictured |= found.photo;
    for name in found.names {
        if !draft.byline.contains(&name) {
            draft.byline.push(name);
        }
    }
}
