//! What the lines of a page of wrapped columns show by their width, their gaps and their marks.

use super::furniture;
use super::marks::{self, Trust};
use super::names::{Names, at_end, behind_sentence, join, may_be_torn, names};
use crate::HintKind;
use crate::doubling::undouble;
use crate::lines::{Line, Wrap, ends_sentence, width};

/// What a line shows by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing: text, or a headline.
    Plain,
    /// `▶ 许文`
    Author,
    /// `图片来源：……`
    Source,
    /// `责编：许文 电话：……`
    Furniture,
    /// `本报讯 ……`
    Dateline,
    /// It was printed twice, or set in larger type, as headlines are.
    Headline,
}

/// The lines of a page, to be asked.
pub(crate) struct Columns<'a> {
    /// The source.
    pub text: &'a str,
    /// Its lines.
    pub lines: &'a [Line],
    /// How they follow each other.
    pub wrap: Wrap,
    /// What each shows by itself.
    pub kinds: Vec<Kind>,
    /// Whether paragraphs are indented.
    indents: bool,
    /// Whether blank lines part articles: paragraphs are indented, and hardly a blank line is above one.
    blanks_part_articles: bool,
}

/// Lines of one column differ by so much, where a figure or a word did not fit.
const SAME: usize = 4;

impl<'a> Columns<'a> {
    /// Looks at every line once.
    pub fn new(text: &'a str, lines: &'a [Line], wrap: Wrap) -> Self {
        let kind = |line: &Line| kind(line.span.of(text), line.set);
        let mut kinds: Vec<Kind> = lines.iter().map(kind).collect();
        leave_out_notes(text, lines, &mut kinds);
        let (mut indented, mut set_off) = (0, 0);
        for line in lines.iter().filter(|line| line.indented) {
            indented += 1;
            set_off += usize::from(line.gap > 1);
        }
        let blanks_part_articles = wrap == Wrap::Tight && set_off * 4 < indented;
        Columns { text, lines, wrap, kinds, indents: indented > 0, blanks_part_articles }
    }

    /// The words of a line.
    pub fn words(&self, index: usize) -> &'a str {
        self.lines[index].span.of(self.text)
    }

    /// Whether the text under a title line takes up words of it, and is not the lead of another article.
    pub fn heads(&self, title: usize, text: usize, more: bool) -> bool {
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

    /// Whether a line under a paragraph is text of the same column: it holds a comma, leads by a colon to
    /// text, or fills the column as the line under it does, which is no lead.
    pub fn goes_on_in(&self, column: usize, index: usize) -> bool {
        // `……达成共` + `识：`
        const TORN: usize = 8;
        let next = index + 1;
        // 订单，从海上来: a short line may be a subhead
        let narrow = self.lines[index].width * 8 < column * 5 && !ends_sentence(self.words(index));
        if self.parted(index) || self.words(index).contains('，') && !narrow {
            return !self.parted(index);
        }
        if next >= self.lines.len() || self.is_special(next) || self.parted(next) {
            return false;
        }
        let full = |line: usize| is_full(self.lines[line].width, column) && self.lines[line].width <= column + SAME;
        let colon = |line: usize| self.words(line).ends_with('：');
        let text = self.words(next).contains(['，', '。']);
        (colon(index) && text)
            || (full(index) && colon(next) && self.lines[next].width <= TORN)
            || (full(index) && full(next) && text && !marks::opens_lead(self.words(next)))
    }

    /// The byline behind the last sentence of a line: where the sentence ends, the names, the line to go on with.
    pub fn byline_behind(&self, index: usize, column: usize) -> Option<(usize, Names, usize)> {
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
        if !special
            && may_be_torn(bare, self.words(next))
            && let Some(found) = names(&join(bare, self.words(next))).filter(|found| found.sure)
        {
            return Some((end, found, next + 1));
        }
        let Some(found) = names(bare) else {
            let (at, found) = special.then(|| at_end(self.words(index))).flatten()?;
            return Some((start + at, found, next));
        };
        let spaced = bare.len() < tail.len();
        let bracketed = bare.ends_with(['）', ')']);
        // two names before the lead of another text
        let before_lead = || found.names.len() > 1 && spaced && marks::opens_lead(self.words(next));
        let parted = special || !self.starts_text(next) || before_lead() || self.is_other_column(column, next);
        let believed = match (spaced, found.sure) {
            (_, true) if spaced || bracketed => true,
            (true, _) => parted,
            (false, true) => parted || short || marks::opens_lead(self.words(next)),
            (false, false) => false,
        };
        believed.then_some((end, found, next))
    }

    /// How many lines from one on are rows of a box of figures, `外贸进出口总额 2415亿元 增长9.6%`; one or two are none.
    pub fn rows_of_figures(&self, index: usize) -> usize {
        const FEWEST: usize = 3;
        let is_row = |line: &usize| self.kinds[*line] == Kind::Plain && marks::is_row_of_figures(self.words(*line));
        let rows = (index..self.lines.len()).take_while(is_row).count();
        if rows < FEWEST { 0 } else { rows }
    }

    /// Whether the layout shows that a line is a subhead, with text or another such line under it.
    pub fn is_subhead(&self, index: usize) -> bool {
        let shown = |line: &Line| line.set == Some(HintKind::Subhead);
        let next = index + 1;
        shown(&self.lines[index]) && next < self.lines.len() && !self.is_special(next)
    }

    /// Whether a blank line above a line parts it from another article.
    pub fn opens_article(&self, index: usize) -> bool {
        self.blanks_part_articles && self.lines[index].gap > 1
    }

    /// Whether a line is one of those right above the first paragraph of a text, and not indented as that is.
    pub fn is_above_indent(&self, index: usize) -> bool {
        const MOST: usize = 4;
        if !self.indents {
            return false;
        }
        let above = |line: &&Line| !line.indented;
        let below = &self.lines[index..];
        let titles = below.iter().take(MOST).take_while(above).count();
        let touch = |line: usize| self.lines[line].gap == 1 && !self.lines[line].opens_page;
        below.get(titles).is_some_and(|first| titles > 0 && first.indented)
            && (index + 1..=index + titles).all(touch)
            && (index..index + titles).all(|line| !self.words(line).contains('。'))
    }

    /// Whether the paragraph that begins at a line points at a picture, in one of its sentences.
    pub fn leads_to_picture(&self, index: usize) -> bool {
        self.leads_to(index, |line| marks::shows_picture(self.words(line)))
    }

    /// Whether the paragraph that begins at a line opens like a lead, or is set wider than the column above, and stands right above
    /// the source of a picture, or ends with who took it: `许文/摄`.
    pub fn leads_to_source(&self, column: usize, index: usize) -> bool {
        let taken = |line: usize| {
            let signed = self.byline_behind(line, self.lines[index].width);
            signed.is_some_and(|(_, found, _)| found.photo)
        };
        let wide = self.lines[index].width > column + column / 5;
        (wide || marks::opens_lead(self.words(index)))
            && self.leads_to(index, |line| self.kinds.get(line + 1) == Some(&Kind::Source) || taken(line))
    }

    /// Whether a dated paragraph of one sentence begins at a line, and what the pictures show follows: `左图：……`.
    pub fn leads_to_pointer(&self, index: usize) -> bool {
        const LONGEST: usize = 8;
        let end = self.lines.len().min(index + LONGEST);
        let last =
            (index..end).find(|line| ends_sentence(self.words(*line)) || line + 1 < end && self.is_special(line + 1));
        marks::opens_lead(self.words(index))
            && last.is_some_and(|last| last + 1 < end && marks::points_at_picture(self.words(last + 1)))
    }

    /// Whether a line is a sentence by itself, of one clause, right above the source of a picture: `东港高新区的标准化厂房。`
    pub fn is_above_source(&self, index: usize) -> bool {
        let words = self.words(index);
        self.kinds.get(index + 1) == Some(&Kind::Source)
            && words.ends_with('。')
            && words.matches(['。', '，']).count() == 1
    }

    /// Whether the paragraph that begins at a line leads to a line where something shows.
    fn leads_to(&self, index: usize, shows: impl Fn(usize) -> bool) -> bool {
        const LONGEST: usize = 10;
        let end = self.lines.len().min(index + LONGEST);
        let Some(picture) = (index..end).find(|line| shows(*line)) else { return false };
        let mut column = 0;
        (index..picture).all(|line| {
            let (words, width) = (self.words(line), self.lines[line].width);
            column = column.max(width);
            let titled = words.ends_with('：') || names(words).is_some_and(|found| found.sure);
            let closes = titled || ends_sentence(words) && width + 2 < column.max(self.lines[line + 1].width);
            !closes && !self.is_special(line + 1) && self.byline_behind(line, column).is_none()
        })
    }

    /// Whether a line shows by itself that it goes on with nothing above it.
    pub fn is_special(&self, index: usize) -> bool {
        self.kinds[index] != Kind::Plain || self.lines[index].opens_page
    }

    /// Whether the gap above a line is not one between the lines of a paragraph.
    pub fn parted(&self, index: usize) -> bool {
        let gap = self.lines[index].gap;
        match self.wrap {
            Wrap::Loose => gap == 1 && index > 0 && !self.words(index - 1).ends_with(|last: char| last.is_ascii()),
            Wrap::Tight => gap > 1,
            Wrap::Mixed | Wrap::Whole => false,
        }
    }

    /// Whether a short line with a blank line above and below is the subhead of the text under it, set as
    /// wide as the text above; where blank lines part paragraphs.
    pub fn is_set_off_subhead(&self, title: usize, text: usize, column: usize) -> bool {
        const LONGEST: usize = 24;
        let below = self.lines[text..].iter().take(3).map(|line| line.width).max().unwrap_or(0);
        self.wrap == Wrap::Tight
            && text == title + 1
            && self.parted(title)
            && self.lines[title].width <= LONGEST
            && below.abs_diff(column) <= SAME
            && !self.words(title).contains('：')
            && !marks::opens_lead(self.words(text))
    }

    /// Whether running text begins at a line: lines of like width that lead to the end of a sentence.
    pub fn starts_text(&self, index: usize) -> bool {
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
        // 11月9日是全国消防日，东港
        let joined = index + 1 < self.lines.len() && !self.is_special(index + 1) && !self.parted(index + 1);
        if joined && words.contains('，') && marks::opens_lead(words) {
            return true;
        }
        let mut commas = 0;
        for next in index + 1..self.lines.len().min(index + FAR) {
            if self.is_special(next) || self.parted(next) {
                return false;
            }
            let (above, here) = (width(next - 1), width(next));
            let slack = above.max(here) / if goes_on(self.words(next - 1)) { 3 } else { 5 };
            let slack = slack.max(SAME);
            let last = ends_sentence(self.words(next));
            if here > above + slack || (!last && here + slack < above && !self.words(next).contains('。')) {
                return false;
            }
            if marks::points_at_picture(self.words(next)) && !ends_sentence(self.words(next - 1)) {
                return false;
            }
            let parts = |line: usize| self.words(line).contains(['，', '、', '：', '；', '。', '“', '（', '《']);
            let cut = next == index + 1 && !parts(index) && !goes_on(self.words(index));
            if cut && marks::opens_lead(self.words(next)) {
                return false;
            }
            commas += usize::from(self.words(next).contains(['，', '、']));
            if last || self.words(next).contains('。') || (next >= index + 3 && commas > 0) {
                return true;
            }
        }
        false
    }

    /// Whether the paragraph that begins at a line is the first of a text with subheads: lines of one width up to one.
    pub fn leads_to_subhead(&self, index: usize) -> bool {
        const FEW: usize = 3;
        const FAR: usize = 30;
        let width = |line: usize| self.lines[line].width;
        let own = self.column_at(index);
        let far = self.lines.len().min(index + FAR);
        let runs = |line: &usize| !self.is_special(*line) && !self.is_title_of_text(*line, own);
        let end = index + (index..far).take_while(runs).count();
        let full = (index..end).filter(|line| width(*line).abs_diff(own) <= SAME).count();
        end < far && !self.is_special(end) && full >= FEW && full * 4 >= (end - index) * 3
    }

    /// Whether a paragraph is set in lines of another width than a column.
    pub fn is_other_width(&self, column: usize, index: usize) -> bool {
        self.column_at(index).abs_diff(column) > (column / 5).max(SAME)
    }

    /// The width of the lines from one on; a letter-spaced line may be wider than the rest.
    fn column_at(&self, index: usize) -> usize {
        const FEW: usize = 3;
        let mut widths: Vec<usize> = self.lines[index..].iter().take(FEW).map(|line| line.width).collect();
        widths.sort_unstable();
        widths.get(widths.len() / 2).copied().unwrap_or(0)
    }

    /// Whether a line is a short one between the end of a paragraph and another of that width.
    fn is_title_of_text(&self, index: usize, column: usize) -> bool {
        let words = self.words(index);
        let below = index + 1;
        index > 0
            && below < self.lines.len()
            && ends_sentence(self.words(index - 1))
            && !ends_sentence(words)
            && !words.contains(['，', '：'])
            && !names(words).is_some_and(|found| found.sure)
            && self.lines[index].width * 5 < column * 4
            && !self.is_special(below)
            && self.lines[below].width.abs_diff(column) <= SAME
    }

    /// Whether a paragraph is set so much wider or narrower that it belongs to another article. A line
    /// that is a whole paragraph may be any narrower.
    pub fn is_other_column(&self, column: usize, index: usize) -> bool {
        let ended = ends_sentence(self.words(index)) && !self.words(index).ends_with(['）', ')']);
        let signed = if ended { None } else { self.byline_behind(index, column) };
        let next = match &signed {
            Some((end, ..)) => width(&self.text[self.lines[index].span.start..*end]),
            None => self.lines[index].width,
        };
        match signed.is_some() || ends_sentence(self.words(index)) {
            true => next > column + (column / 10).max(SAME),
            false => next * 5 > column * 8 || next * 8 < column * 5,
        }
    }
}

/// 编者按：……, the words of the editors about a column, are furniture up to the end of their paragraph.
fn leave_out_notes(text: &str, lines: &[Line], kinds: &mut [Kind]) {
    for start in (0..lines.len()).filter(|line| furniture::is_note(lines[*line].span.of(text))) {
        let column = lines[start].width;
        let plain = kinds[start..].iter().take_while(|kind| **kind == Kind::Plain).count();
        let closes = |line: &usize| ends_sentence(lines[*line].span.of(text)) && lines[*line].width + 2 < column;
        let last = (start..start + plain).find(closes).map_or(plain, |last| last + 1 - start);
        kinds[start..start + last].fill(Kind::Furniture);
    }
}

fn kind(line: &str, set: Option<HintKind>) -> Kind {
    if let Some(runs) = undouble(line) {
        let once: String = runs.iter().map(|run| &line[run.start..run.start + run.len]).collect();
        return if marks::is_source_line(&once) { Kind::Source } else { Kind::Headline };
    }
    match () {
        () if set == Some(HintKind::Headline) => Kind::Headline,
        () if marks::is_source_line(line) => Kind::Source,
        () if furniture::is_furniture(line) => Kind::Furniture,
        () if marks::dateline(line, Trust::AnyLine).is_some() => Kind::Dateline,
        () if marks::author_line(line).is_some() => Kind::Author,
        () => Kind::Plain,
    }
}

/// Whether a line is part of a table or an address, not of a language.
pub(crate) fn is_code(line: &str) -> bool {
    line.starts_with(['[', '\'', ',', ']']) || (line.is_ascii() && line.contains(['/', '@', '_']))
}

/// Words that no headline ends with.
const PARTICLES: [char; 6] = ['于', '的', '与', '及', '被', '把'];

/// Whether a line shows by its last mark or word, or by an open bracket, that its sentence goes on.
pub(crate) fn goes_on(line: &str) -> bool {
    let open = |left: char, right: char| line.rfind(left) > line.rfind(right);
    line.ends_with(['，', '、', '；'])
        || line.ends_with(PARTICLES)
        || open('《', '》')
        || open('“', '”')
        || open('（', '）')
        || open('[', ']')
}

/// Whether a line fills its column, but for what a figure or a word at its end left free.
pub(crate) fn is_full(width: usize, column: usize) -> bool {
    width * 10 >= column * 7
}
