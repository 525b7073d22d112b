//! Pages of wrapped columns: where bodies begin and end, and which lines are none of theirs.
//!
//! A body begins at a dateline, or where lines of one width lead to the end of a sentence. It ends at
//! its byline, at the next dateline, at a line that was printed twice, at the end of a page, or where
//! lines stand that are no running text; short lines between the paragraphs of one column are its subheads.

use super::columns::{Columns, Kind, goes_on, is_code, is_full};
use super::draft::{Draft, Item};
use super::marks::{self, Trust};
use super::names::{Names, at_end, behind_sentence, join, names};
use crate::lines::{Line, Wrap, ends_sentence};
use crate::repair::{is_space, trim};
use crate::{Role, Span};
use std::ops::Range;

/// Fewest characters of whom a headline names before its colon.
const KICKER: usize = 4;

struct Cutter<'a> {
    columns: Columns<'a>,
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
    let columns = Columns::new(text, lines, wrap);
    let mut cutter = Cutter { columns, items: Vec::new(), drafts: Vec::new(), open: None };
    let mut index = 0;
    while index < lines.len() {
        index = cutter.line(index);
    }
    (cutter.items, cutter.drafts)
}

impl Cutter<'_> {
    /// Reads one line or more; gives the next to read.
    fn line(&mut self, index: usize) -> usize {
        if self.columns.lines[index].opens_page {
            self.open = None;
        }
        match self.columns.kinds[index] {
            Kind::Author => {
                let names = marks::author_line(self.columns.words(index)).unwrap_or_default();
                self.aside(Item::Author(index, names), index)
            }
            Kind::Source => {
                self.open = None;
                if let (Some(Item::Body(_)), Some(draft)) = (self.items.last(), self.drafts.last_mut()) {
                    draft.sourced = true;
                }
                index + 1
            }
            // It stands anywhere, be it within a sentence.
            Kind::Furniture => {
                self.open = self.open.filter(|open| !open.ended);
                index + 1
            }
            Kind::Headline => self.aside(Item::Title(index), index),
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
        let Some(dateline) = marks::dateline(self.columns.words(index), Trust::AnyLine) else { return index + 1 };
        let (byline, line, from) = match self.torn_bracket(index, dateline.len) {
            Some((byline, from)) => (byline, index + 1, from),
            None => (dateline.byline, index, dateline.len),
        };
        let opening_names = byline.len();
        let start = self.columns.lines[index].span.start;
        let head = Span::new(start, start + dateline.len);
        self.begin(Draft { dateline: Some(head), byline, opening_names, ..Draft::default() });
        let span = self.columns.lines[line].span;
        let rest = trim(self.columns.text, Span::new(span.start + from, span.end));
        if rest.is_empty() {
            self.open = Some(Open { last: line, ended: true, column: 0, widths: [0; 2] });
            return line + 1;
        }
        self.append(line, rest, Some(Role::Paragraph))
    }

    /// The names of a dateline whose bracket closes in the next line, `本报讯（记者 李文` + `王芳）近日`, and
    /// where in that line the text begins.
    fn torn_bracket(&self, index: usize, head: usize) -> Option<(Vec<String>, usize)> {
        let opening = self.columns.words(index)[head..].strip_prefix(['（', '('])?;
        let next = index + 1;
        if next >= self.columns.lines.len() || self.columns.is_special(next) {
            return None;
        }
        let (closing, rest) = self.columns.words(next).split_once(['）', ')'])?;
        let found = names(&join(opening, closing)).filter(|found| found.sure)?;
        Some((found.names, self.columns.words(next).len() - rest.len()))
    }

    fn begin(&mut self, draft: Draft) {
        self.items.push(Item::Body(self.drafts.len()));
        self.drafts.push(draft);
        self.open = None;
    }

    /// A plain line where no body is open.
    fn outside(&mut self, index: usize) -> usize {
        let span = self.columns.lines[index].span;
        let under = index + 1;
        let is_title =
            under < self.columns.lines.len() && self.columns.lines[under].gap == 1 && !self.columns.is_special(under);
        if let Some(found) = names(self.columns.words(index))
            .filter(|found| found.sure && (!is_title || self.columns.starts_text(under)))
        {
            match (self.items.last(), self.drafts.last_mut()) {
                (Some(Item::Body(_)), Some(draft)) if draft.byline.is_empty() => sign(draft, found),
                _ => self.items.push(Item::Author(index, found.names)),
            }
            return index + 1;
        }
        if let (Some((_, found)), Some(Item::Body(_)), Some(draft)) =
            (at_end(self.columns.words(index)), self.items.last(), self.drafts.last_mut())
            && draft.byline.is_empty()
            && found.names.len() > 1
            && found.names.concat().len() * 2 > span.len()
        {
            sign(draft, found);
            return index + 1;
        }
        let unsigned = |draft: &&mut Draft| draft.byline.is_empty() && !draft.lines.is_empty();
        if let (Some((at, tail)), Some(Item::Body(_))) = (behind_sentence(self.columns.words(index)), self.items.last())
            && let Some(found) = names(tail.trim()).filter(|found| found.sure && tail.starts_with(is_space))
            && let Some(draft) = self.drafts.last_mut().filter(unsigned)
        {
            draft.lines.push((Span::new(span.start, span.start + at), Some(Role::Paragraph)));
            sign(draft, found);
            return index + 1;
        }
        let rows = self.columns.rows_of_figures(index);
        if rows > 0 {
            return self.box_of_figures(index, rows);
        }
        if self.under_kicker(index) || self.columns.is_above_indent(index) || !self.columns.starts_text(index) {
            return self.aside(Item::Title(index), index);
        }
        self.begin(Draft::default());
        self.append(index, self.columns.lines[index].span, Some(Role::Paragraph))
    }

    /// Rows of figures, a body by themselves under the title line right above.
    fn box_of_figures(&mut self, index: usize, rows: usize) -> usize {
        let above = self.items.pop_if(|item| matches!(item, Item::Title(above) if *above + 1 == index));
        let title = index - usize::from(above.is_some());
        let spans = |lines: Range<usize>| self.columns.lines[lines].iter().map(|line| line.span);
        let headline = spans(title..index).collect();
        let lines = spans(index..index + rows).map(|row| (row, Some(Role::Paragraph))).collect();
        self.begin(Draft { headline, lines, ..Draft::default() });
        index + rows
    }

    /// Whether the line above is the first of a headline, `东港高新区：`, or this one says that it goes on, `——东港高新区一年间`.
    fn under_kicker(&self, index: usize) -> bool {
        match self.items.last() {
            Some(Item::Title(above)) => {
                above + 1 == index && marks::leads_on(self.columns.words(*above), self.columns.words(index))
            }
            _ => false,
        }
    }

    /// A plain line under the last line of a body.
    fn inside(&mut self, index: usize) -> usize {
        let Some(open) = self.open else { return self.outside(index) };
        let span = self.columns.lines[index].span;
        let full = is_full(self.columns.lines[open.last].width, open.column);
        let above = self.columns.lines[open.last];
        // The first line of a paragraph may be short; the second is not indented.
        let full = full || (above.indented && !self.columns.lines[index].indented);
        if !open.ended && (full || goes_on(self.columns.words(open.last))) && !self.columns.parted(index) {
            return self.append(index, span, None);
        }
        if open.column == 0 {
            return self.append(index, span, Some(Role::Paragraph));
        }
        if let Some(found) = names(self.columns.words(index)).filter(|found| found.sure) {
            self.open = None;
            if let Some(draft) = self.drafts.last_mut() {
                sign(draft, found);
            }
            return index + 1;
        }
        if marks::is_numbered(self.columns.words(index)) || is_code(self.columns.words(index)) {
            return self.append(index, span, Some(Role::Paragraph));
        }
        if self.columns.is_subhead(index) {
            return self.subhead(index);
        }
        if open.ended && (self.columns.opens_article(index) || self.turns_to_caption(open, index)) {
            self.open = None;
            return self.outside(index);
        }
        if open.ended && self.columns.lines[index].indented {
            return self.append(index, span, Some(Role::Paragraph));
        }
        if open.ended && self.columns.is_above_indent(index) {
            return self.subheads(index, open.column);
        }
        match self.columns.goes_on_in(open.column, index) || self.columns.starts_text(index) {
            true if open.widths != [0; 2]
                && (self.columns.is_other_column(open.column, index) || self.opens_feature(open, index)) =>
            {
                self.open = None;
                self.outside(index)
            }
            // Where a sentence ends with a full line, the paragraph mostly goes on.
            true => {
                let goes_on =
                    open.ended && self.columns.lines[open.last].width + 2 >= open.column && open.widths != [0; 2];
                self.append(index, span, (!goes_on).then_some(Role::Paragraph))
            }
            false => self.subheads(index, open.column),
        }
    }

    /// A subhead that the layout shows; the column goes on under it.
    fn subhead(&mut self, index: usize) -> usize {
        if let (Some(draft), Some(open)) = (self.drafts.last_mut(), &mut self.open) {
            let follows = draft.lines.last().is_some_and(|(_, role)| *role == Some(Role::Subhead));
            draft.lines.push((self.columns.lines[index].span, (!follows).then_some(Role::Subhead)));
            (open.last, open.ended) = (index, true);
        }
        index + 1
    }

    /// Title lines under a paragraph: subheads, when the column of the article goes on under them. News has
    /// few; the text under the first takes up its words.
    fn subheads(&mut self, index: usize, column: usize) -> usize {
        const MOST: usize = 3;
        let next = index + 1;
        let signed = next < self.columns.lines.len()
            && !self.columns.is_special(next)
            && self.columns.lines[next].gap == self.columns.lines[index].gap;
        if signed && !self.columns.parted(index) && names(self.columns.words(next)).is_some_and(|found| found.sure) {
            // A last line without its mark.
            return self.append(index, self.columns.lines[index].span, Some(Role::Paragraph));
        }
        let far = self.columns.lines.len().min(index + MOST + 1);
        if (index..far).any(|line| self.columns.rows_of_figures(line) > 0) {
            self.open = None;
            return self.outside(index);
        }
        let end = (index..far).find(|line| self.columns.is_special(*line) || self.columns.starts_text(*line));
        let draft = self.drafts.last();
        let news = draft.is_some_and(|draft| draft.dateline.is_some());
        let has_subheads = draft.is_some_and(Draft::has_subheads);
        let heads = |end: usize| !news || (end - index <= 2 && self.columns.heads(index, end, has_subheads));
        let goes_on = end.filter(|end| {
            heads(*end)
                && end - index <= MOST
                && !self.columns.is_special(*end)
                && !self.columns.leads_to_source(column, *end)
                && (!self.columns.parted(*end) || (!news && self.columns.is_set_off_subhead(index, *end, column)))
        });
        // 青岛蓝谷：海洋装备平台上线 heads another text
        let kicked = |words: &str| words.split_once('：').is_some_and(|(name, _)| name.chars().count() >= KICKER);
        // and so does 东港高新区“拿地即开工” under what does not know 东港
        let text = self.columns.text;
        let knows = |place: &str| draft.is_some_and(|draft| draft.holds(text, place));
        let elsewhere = |words: &str| news && marks::zone(words).is_some_and(|place| !knows(place));
        let fits = |line: usize| {
            let words = self.columns.words(line);
            self.columns.lines[line].width <= column + 2 && !words.ends_with('—') && !kicked(words) && !elsewhere(words)
        };
        match goes_on.filter(|end| (index..*end).all(fits)) {
            Some(end) if !self.columns.is_other_column(column, end) => {
                if let Some(draft) = self.drafts.last_mut() {
                    draft
                        .lines
                        .extend(self.columns.lines[index..end].iter().map(|line| (line.span, Some(Role::Subhead))));
                }
                self.append(end, self.columns.lines[end].span, Some(Role::Paragraph))
            }
            _ => {
                self.open = None;
                self.outside(index)
            }
        }
    }

    /// Adds a line to the open body, and closes it where a byline or the end of a caption shows.
    fn append(&mut self, index: usize, span: Span, begins: Option<Role>) -> usize {
        let line = self.columns.words(index);
        let ended = ends_sentence(line);
        let width = self.columns.lines[index].width;
        let mut open = self.open.unwrap_or(Open { last: index, ended, column: 0, widths: [0; 2] });
        if !ended || open.widths == [0; 2] {
            open = Open { column: width.max(open.widths[0]).max(open.widths[1]), ..open };
        }
        if !ended {
            open.widths = [open.widths[1], width];
        }
        let column = open.column.max(width);
        let signed =
            if ended && !line.ends_with(['）', ')']) { None } else { self.columns.byline_behind(index, column) };
        let young = self.drafts.last().is_some_and(|draft| draft.dateline.is_none() && draft.lines.len() < 16);
        let shows = young && marks::shows_picture(line);
        self.open = Some(Open { last: index, ended, ..open });
        let Some(draft) = self.drafts.last_mut() else { return index + 1 };
        draft.pictured |= shows;
        if let Some((end, found, next)) = signed {
            let span = trim(self.columns.text, Span::new(span.start, end.max(span.start)));
            draft.lines.extend((!span.is_empty()).then_some((span, begins)));
            sign(draft, found);
            self.open = None;
            return next;
        }
        draft.lines.push((span, begins));
        if ended
            && draft.pictured
            && !self
                .columns
                .lines
                .get(index + 1)
                .is_some_and(|_| marks::points_at_picture(self.columns.words(index + 1)))
        {
            self.open = None;
        }
        index + 1
    }

    /// Whether a feature begins under the last line of news, which has no subheads: in another width, or in a place that the news
    /// does not know.
    fn opens_feature(&self, open: Open, index: usize) -> bool {
        const FIRST: usize = 3;
        let Some(draft) = self.drafts.last().filter(|draft| draft.dateline.is_some() && !draft.has_subheads()) else {
            return false;
        };
        let end = self.columns.lines.len().min(index + FIRST);
        let last = (index..end).find(|line| ends_sentence(self.columns.words(*line))).map_or(end, |last| last + 1);
        let mut places = (index..last).filter_map(|line| marks::place(self.columns.words(line)));
        let elsewhere = places.any(|place| !draft.holds(self.columns.text, place));
        open.ended
            && (self.columns.is_other_width(open.column, index) || elsewhere)
            && self.columns.leads_to_subhead(index)
    }

    /// Whether a caption begins under the last line of a text: what follows points at a picture, and is no
    /// sentence more of a caption that began above.
    fn turns_to_caption(&self, open: Open, index: usize) -> bool {
        const LONG: usize = 16;
        let known = open.widths != [0; 2];
        let ends_early = known && self.columns.lines[open.last].width + 2 < open.column;
        let other_width = known && self.columns.lines[index].width.abs_diff(open.column) > (open.column / 8).max(4);
        let points = marks::points_at_picture(self.columns.words(index));
        // what a few lines told is what 左图：……。 and 右图：……。 show
        const FEW: usize = 6;
        let brief = |draft: &Draft| draft.pictured || draft.dateline.is_none() && draft.lines.len() <= FEW;
        if points && self.drafts.last().is_some_and(brief) {
            return false;
        }
        let lone = || self.columns.is_above_source(index);
        let shown = || self.columns.leads_to_pointer(index);
        if ends_early && (lone() || shown() || other_width && self.columns.leads_to_source(open.column, index)) {
            return true;
        }
        if !(points || ends_early || other_width) || !self.columns.leads_to_picture(index) {
            return false;
        }
        let text = |draft: &Draft| draft.dateline.is_some() || draft.lines.len() >= LONG || draft.has_subheads();
        !points || (ends_early && other_width) || self.drafts.last().is_some_and(text)
    }
}

fn sign(draft: &mut Draft, found: Names) {
    draft.pictured |= found.photo;
    for name in found.names {
        if !draft.byline.contains(&name) {
            draft.byline.push(name);
        }
    }
}
