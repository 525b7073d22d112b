//! From sheets to a page: runs in reading order become text, with hints for what only the layout shows.
//!
//! Where columns stand beside each other every printed line is a line, the first of a paragraph indented, and
//! captions stand at the end. Where no columns are, a paragraph is a line.

use super::boxes::{Length, Line, Sheet, half_widths};
use super::order::{Order, Run, order};
use zhibiao::{Hint, HintKind, Page};

/// A page with the text of all sheets.
pub fn page(sheets: Vec<Sheet>) -> Page {
    let sizes = Sizes::new(&sheets);
    let orders: Vec<Order> = sheets.into_iter().map(|sheet| order(sheet.lines, sizes.text, sizes.headline())).collect();
    let mut writer = Writer { sizes, text: String::new(), hints: Vec::new() };
    if orders.iter().any(|order| order.has_columns) {
        orders.into_iter().for_each(|order| writer.columns(order.runs));
    } else {
        writer.paragraphs(orders.into_iter().flat_map(|order| order.runs).collect());
    }
    writer.text.push('\n');
    Page { hints: writer.hints, ..Page::from(writer.text) }
}

/// The sizes of the type.
struct Sizes {
    /// That of most of the text.
    text: Length,
}

impl Sizes {
    fn new(sheets: &[Sheet]) -> Self {
        let mut sizes: Vec<(Length, Length)> =
            sheets.iter().flat_map(|sheet| &sheet.lines).map(|line| (line.em, half_widths(&line.text))).collect();
        sizes.sort_unstable();
        let all: Length = sizes.iter().map(|(_, width)| width).sum();
        let mut below = 0;
        let median = sizes.iter().find(|(_, width)| {
            below += width;
            below * 2 >= all
        });
        Sizes { text: median.map_or(1, |(em, _)| *em) }
    }

    /// The smallest size of headlines.
    fn headline(&self) -> Length {
        self.text * 11 / 9
    }

    fn is_headline(&self, line: &Line) -> bool {
        line.em >= self.headline()
    }

    fn is_small(&self, line: &Line) -> bool {
        line.em * 8 <= self.text * 7
    }
}

struct Writer {
    sizes: Sizes,
    text: String,
    hints: Vec<Hint>,
}

impl Writer {
    /// One sheet, line by line.
    fn columns(&mut self, runs: Vec<Run>) {
        if !self.text.is_empty() {
            self.text.push_str("\n\u{C}");
        }
        let mut captions: Vec<Run> = Vec::new();
        for run in runs {
            let edges = self.edges(&run);
            let mut above: Option<Line> = None;
            for block in self.blocks(run) {
                if self.is_caption(&block, above.as_ref()) {
                    captions.push(block);
                    continue;
                }
                for line in block {
                    self.line(&line, above.as_ref(), edges);
                    above = Some(line);
                }
            }
        }
        for caption in captions {
            let edges = self.edges(&caption);
            self.text.push_str("\n\n");
            self.hints.push(Hint { at: self.text.len(), kind: HintKind::Apart });
            for (index, line) in caption.iter().enumerate() {
                let above = index.checked_sub(1).map(|above| &caption[above]);
                self.line(line, above, edges);
            }
        }
    }

    /// Stretches of headlines, of text, and of small type.
    fn blocks(&self, run: Run) -> Vec<Run> {
        let kind = |line: &Line| (self.sizes.is_headline(line), self.sizes.is_small(line));
        let mut blocks: Vec<Run> = Vec::new();
        for line in run {
            match blocks.last_mut().filter(|block| block.last().is_some_and(|above| kind(above) == kind(&line))) {
                Some(block) => block.push(line),
                None => blocks.push(vec![line]),
            }
        }
        blocks
    }

    /// A few lines of small type that stand under no headline.
    fn is_caption(&self, block: &[Line], above: Option<&Line>) -> bool {
        const SHORTEST: Length = 24;
        const LONGEST: Length = 500;
        let under_headline = above.is_some_and(|above| self.sizes.is_headline(above));
        let width: Length = block.iter().map(|line| half_widths(&line.text)).sum();
        (SHORTEST..LONGEST).contains(&width) && block.iter().all(|line| self.sizes.is_small(line)) && !under_headline
    }

    fn line(&mut self, line: &Line, above: Option<&Line>, edges: (Length, Length)) {
        let is_headline = self.sizes.is_headline(line);
        match above.map(|above| self.sizes.is_headline(above)) {
            None if is_headline => self.text.push_str("\n\n"),
            Some(false) if is_headline => self.text.push_str("\n\n"),
            None | Some(_) => self.text.push('\n'),
        }
        let at = self.text.len();
        if is_headline {
            self.hints.push(Hint { at, kind: HintKind::Headline });
        } else if self.is_subhead(line, edges) {
            self.hints.push(Hint { at, kind: HintKind::Subhead });
        } else if begins_paragraph(line, above, edges) {
            self.text.push_str("　　");
        }
        self.text.push_str(&line.text);
    }

    /// A line of text that is set a little larger, or in the middle of its column.
    fn is_subhead(&self, line: &Line, (left, right): (Length, Length)) -> bool {
        let (before, behind) = (line.left - left, right - line.right);
        let centred = before.min(behind) >= line.em / 2 && (before - behind).abs() <= line.em;
        let larger = line.em * 20 >= self.sizes.text * 21;
        (centred || larger) && !line.text.ends_with(['。', '，', '；', '、'])
    }

    /// All sheets, paragraph by paragraph; one may go on over the end of a sheet.
    fn paragraphs(&mut self, runs: Vec<Run>) {
        let title = runs.iter().flatten().find(|line| self.sizes.is_headline(line)).map_or(0, |line| line.em);
        let mut above: Option<(Line, Length)> = None;
        for run in runs {
            let edges = self.edges(&run);
            for line in run {
                if let Some((above, right)) = &above {
                    self.part(&line, edges, above, *right, title);
                }
                self.text.push_str(&line.text);
                above = Some((line, edges.1));
            }
        }
    }

    /// Writes what stands between two lines: nothing within a paragraph, a space in a headline of several lines, else
    /// a line break; `right` is the right edge of the run of the line above, `title` the size of the first headline.
    fn part(&mut self, line: &Line, edges: (Length, Length), above: &Line, right: Length, title: Length) {
        let headline = self.sizes.is_headline(line);
        let same = above.em * 15 < line.em * 16 && line.em * 15 < above.em * 16;
        let ends = !same || is_row(line) || is_row(above) || above.right + 2 * above.em < right;
        if headline && same {
            self.text.push(' ');
        } else if headline && line.em * 20 >= title * 19 {
            self.text.push_str("\n\n");
        } else if ends || begins_paragraph(line, Some(above), edges) {
            self.text.push('\n');
        } else {
            self.join(&line.text);
        }
    }

    /// Parts words that spaces part.
    fn join(&mut self, next: &str) {
        let narrow = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
        if narrow(self.text.chars().next_back()) && narrow(next.chars().next()) {
            self.text.push(' ');
        }
    }

    /// Left and right edge of the text of a run.
    fn edges(&self, run: &[Line]) -> (Length, Length) {
        let text = || run.iter().filter(|line| !self.sizes.is_headline(line));
        let left = text().map(|line| line.left).min().unwrap_or(0);
        (left, text().map(|line| line.right).max().unwrap_or(Length::MAX))
    }
}

/// Whether a line is one of a table: most of it is blank.
fn is_row(line: &Line) -> bool {
    line.ink * 10 < (line.right - line.left) * 7
}

/// Whether a line of a column is the first of a paragraph: it is indented, the line above ends early with a
/// sentence, or a blank parts them.
fn begins_paragraph(line: &Line, above: Option<&Line>, (left, right): (Length, Length)) -> bool {
    let indented = line.left - left >= line.em;
    let ends = |above: &Line| above.text.ends_with(['。', '！', '？', '”', '：']) && above.right + 2 * above.em < right;
    indented || above.is_some_and(|above| ends(above) || line.top - above.bottom > line.em)
}
