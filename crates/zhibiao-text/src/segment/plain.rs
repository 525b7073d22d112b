//! Texts whose lines are paragraphs: one article, or several under headlines of their own.

use super::draft::Draft;
use super::furniture;
use super::marks::{self, Dateline, Trust};
use super::names::{Names, behind_sentence, names};
use crate::lines::{Line, ends_sentence};
use crate::repair::is_space;
use crate::{Role, Span};

/// Longer lines are no headlines.
const LONGEST_TITLE: usize = 120;

/// Cuts a text into articles with their headlines.
pub(crate) fn cut(text: &str, lines: &[Line]) -> Vec<Draft> {
    let titles = lines.iter().map(|line| is_title(line.span.of(text), line.width)).collect();
    let reader = Reader { text, lines, titles, sparse: is_sparse(lines) };
    let mut drafts = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        let mut has_text = false;
        let ends = |next: &usize| {
            has_text |= reader.is_text(next - 1);
            reader.starts_item(index, *next, has_text)
        };
        let end = (index + 1..lines.len()).find(ends).unwrap_or(lines.len());
        match reader.digest(index, end) {
            Some(starts) => {
                let ends = starts[1..].iter().copied().chain([end]);
                let items = starts.iter().zip(ends).filter_map(|(start, end)| reader.item(*start, end));
                drafts.extend(items.map(|item| Draft { dated: true, ..item }));
            }
            None => drafts.extend(reader.item(index, end)),
        }
        index = end;
    }
    drafts
}

/// A subhead has a paragraph under it; what has none is a line of a list.
fn settle_subheads(draft: &mut Draft) {
    let mut below = None;
    for (_, begins) in draft.lines.iter_mut().rev() {
        if *begins == Some(Role::Subhead) && below != Some(Role::Paragraph) {
            *begins = Some(Role::Paragraph);
            below = None;
        } else {
            below = begins.or(below);
        }
    }
}

/// Whether blank lines are rare enough to part articles, not paragraphs.
fn is_sparse(lines: &[Line]) -> bool {
    lines.iter().filter(|line| line.gap > 1).count() * 3 <= lines.len()
}

/// A title is short and ends in no mark of a sentence.
fn is_title(words: &str, width: usize) -> bool {
    let cry = words.ends_with(['！', '？']) && !words.contains('。');
    width <= LONGEST_TITLE
        && (cry || !ends_sentence(words))
        && !words.ends_with(['，', '；', '、', '：'])
        && marks::dateline(words, Trust::FirstLine).is_none()
}

/// The names on a line that says that they are of authors: `本报记者 李文 通讯员 王芳`.
fn authors(words: &str) -> Option<Names> {
    let told = ["记者", "通讯员", "作者"].iter().any(|author| words.contains(author));
    names(words).filter(|found| told && found.sure)
}

/// The lines of a text, to be asked.
pub(super) struct Reader<'a> {
    /// The source.
    pub text: &'a str,
    /// Its lines.
    pub lines: &'a [Line],
    titles: Vec<bool>,
    sparse: bool,
}

impl Reader<'_> {
    /// The words of a line.
    pub(super) fn words(&self, index: usize) -> &str {
        self.lines[index].span.of(self.text)
    }

    /// Whether a line can be a title.
    pub(super) fn is_title(&self, index: usize) -> bool {
        self.titles[index]
    }

    fn is_text(&self, index: usize) -> bool {
        !self.is_title(index) && !furniture::is_meta(self.words(index))
    }

    /// Whether a line is the headline, or the dateline, of the next article; `has_text` says whether the
    /// one that began at `start` has a body.
    fn starts_item(&self, start: usize, index: usize, has_text: bool) -> bool {
        let words = self.words(index);
        if words.contains(marks::ORIGINAL) {
            return true;
        }
        if !has_text {
            return false;
        }
        if marks::is_under_picture(words) {
            return true;
        }
        if marks::dateline(words, Trust::AnyLine).is_some() {
            return !self.is_heading_of_next(index - 1, start);
        }
        self.is_heading_of_next(index, start)
    }

    /// Whether a line after a blank one is a headline: a dateline or a header follows it, or blank lines
    /// part articles here.
    fn is_heading_of_next(&self, index: usize, start: usize) -> bool {
        const MOST: usize = 3;
        if index + 1 >= self.lines.len() {
            return false;
        }
        let parted = index > start && self.lines[index].gap > 1 && self.is_title(index);
        // the lines of one headline, then what only a text begins with
        let below = (index + 1..self.lines.len().min(index + 1 + MOST)).map(|line| (line, self.words(line)));
        let head = |(_, words): &(usize, &str)| {
            furniture::is_meta(words)
                || marks::dateline(words, Trust::FirstLine).is_some()
                || words.starts_with(['□', '■', '▶', '◎']) && authors(words).is_some()
        };
        let title = |(line, _): &(usize, &str)| self.is_title(*line);
        let headed = || {
            let mut below = below.skip_while(|each| title(each) && !head(each));
            below.next().is_some_and(|each| head(&each))
        };
        parted && !marks::is_numbered(self.words(index)) && ((self.sparse && !self.is_title(index + 1)) || headed())
    }

    fn item(&self, start: usize, end: usize) -> Option<Draft> {
        let pictured = marks::is_under_picture(self.words(start));
        let mut draft = Draft { whole_lines: true, pictured, ..Draft::default() };
        let mut index = start;
        let (title, text) = self.title(start);
        if let Some(text) = text {
            draft.headline.push(title);
            index += 1;
            let dateline = marks::dateline(text.of(self.text), Trust::FirstLine);
            self.opening(&mut draft, start, text, dateline);
        } else if end - start > 1 && (self.is_title(start) || self.words(start).contains(marks::ORIGINAL)) {
            draft.headline.push(title);
            draft.dated |= self.words(start).contains(marks::ORIGINAL);
            index += 1;
            index += self.header(index, end, &mut draft);
        }
        while index < end
            && draft.lines.is_empty()
            && let Some(dateline) = marks::dateline(self.words(index), Trust::FirstLine)
        {
            self.opening(&mut draft, index, self.lines[index].span, Some(dateline));
            index += 1;
        }
        for line in index..end {
            self.paragraph(&mut draft, line, self.lines[line].span);
        }
        self.byline(&mut draft);
        settle_subheads(&mut draft);
        (!draft.lines.is_empty() || !draft.headline.is_empty()).then_some(draft)
    }

    /// Adds the first words of a body, without the dateline.
    fn opening(&self, draft: &mut Draft, index: usize, mut span: Span, dateline: Option<Dateline>) {
        if let Some(dateline) = dateline {
            draft.dateline = Some(Span::new(span.start, span.start + dateline.len));
            draft.byline.extend(dateline.byline);
            span.start += dateline.len;
        }
        if !span.is_empty() {
            self.paragraph(draft, index, span);
        }
    }

    /// Lines between headline and text: `——走进某区`, which goes on with it, dates, sources, authors, `——在某会上`, the speaker.
    /// Gives their number.
    fn header(&self, start: usize, end: usize, draft: &mut Draft) -> usize {
        let mut speech = false;
        for index in start..end {
            let words = self.words(index);
            if furniture::is_meta(words) {
                draft.dated |= words.contains(|char: char| char.is_ascii_digit());
                let beside = furniture::behind_date(words).and_then(|rest| rest.find("记者").map(|at| &rest[at..]));
                if let Some(found) = words.strip_prefix("作者").or(beside).and_then(names) {
                    draft.byline.extend(found.names);
                }
            } else if furniture::is_occasion(words) {
                speech = true;
            } else if words.starts_with("——") && !ends_sentence(words) {
                draft.headline.push(self.lines[index].span);
            } else if let Some(found) = authors(words) {
                draft.byline.extend(found.names);
            } else if let Some(name) = self.speaker(words).filter(|_| speech) {
                draft.byline.push(name);
            } else {
                return index - start;
            }
        }
        end - start
    }

    /// `某市市长  李文`: an office and a name.
    fn speaker(&self, words: &str) -> Option<String> {
        let (_, name) = words.rsplit_once(is_space)?;
        let found = names(name).filter(|found| found.sure && words.len() < 90)?;
        found.names.into_iter().next()
    }

    /// Adds a line: a subhead where it is short and ends in no mark, a paragraph else; a line that goes
    /// on with the sentence of the line above stays in its paragraph.
    fn paragraph(&self, draft: &mut Draft, index: usize, span: Span) {
        const LONGEST_SUBHEAD: usize = 60;
        let above = draft.lines.last().map(|(span, _)| span.of(self.text));
        let goes_on = self.lines[index].gap == 1
            && above.is_some_and(|above| {
                above.ends_with(['，', '、'])
                    || (above.len() > 2 * LONGEST_SUBHEAD
                        && !above.ends_with(['。', '：', '；', '！', '？', '”', '）', ')', '…']))
            });
        let short = self.lines[index].width <= LONGEST_SUBHEAD && self.is_title(index);
        let role = match (goes_on, short) {
            (true, _) => None,
            (false, true) => Some(Role::Subhead),
            (false, false) => Some(Role::Paragraph),
        };
        draft.lines.push((span, role));
    }

    /// Takes the names behind the last sentence, or on a last line of their own, and editors' lines.
    fn byline(&self, draft: &mut Draft) {
        while draft.lines.len() > 1
            && let Some((span, _)) = draft.lines.last().copied()
            && furniture::is_meta(span.of(self.text))
        {
            draft.lines.pop();
        }
        let Some((span, _)) = draft.lines.last().copied() else { return };
        let words = span.of(self.text);
        if let Some(found) = names(words).filter(|found| found.sure && draft.lines.len() > 1) {
            draft.lines.pop();
            draft.byline.extend(found.names);
        } else if let Some((at, tail)) = behind_sentence(words)
            && let Some(found) = names(tail.trim()).filter(|found| found.sure)
        {
            if let Some((last, _)) = draft.lines.last_mut() {
                last.end = last.start + at;
            }
            draft.byline.extend(found.names);
        }
    }
}
