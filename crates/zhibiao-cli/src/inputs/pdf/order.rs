//! The reading order of a sheet: it is cut between its columns where they are parted from top to bottom, else
//! at the widest blank across it, until nothing stands beside anything.

use super::boxes::{Length, Line};

/// Lines that follow each other in one column; the parts of a row that is no text are joined.
pub type Run = Vec<Line>;

/// A sheet in reading order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Its columns, or stretches of them.
    pub runs: Vec<Run>,
    /// Whether columns of text stand beside each other.
    pub has_columns: bool,
}

/// Reads a sheet; `em` is the size of its text, `headline` the smallest of its headlines.
pub fn order(mut lines: Vec<Line>, em: Length, headline: Length) -> Order {
    let mut order = Order::default();
    lines.sort_by_key(|line| (line.top, line.left));
    let body = lines.split_off(masthead(&lines, em));
    order.runs.extend((!lines.is_empty()).then(|| rows(lines)));
    Cutter { em, headline }.cut(body, &mut order);
    order
}

/// How many lines from the top are the row of a masthead: one of its parts is a date or a number of the page,
/// and a blank is under it.
fn masthead(lines: &[Line], em: Length) -> usize {
    let Some(first) = lines.first() else { return 0 };
    let count = lines.iter().take_while(|line| line.top + (line.bottom - line.top) / 2 < first.bottom).count();
    let bottom = lines[..count].iter().map(|line| line.bottom).max().unwrap_or(0);
    let parted = lines.get(count).is_some_and(|next| next.top - bottom >= em / 2);
    let shown = |line: &Line| {
        let is_digit = |char: char| char.is_ascii_digit();
        let dated = ["年", "月", "日"].iter().all(|part| line.text.contains(part));
        line.text.chars().count() <= 12 && (line.text.starts_with(is_digit) || line.text.ends_with(is_digit)) || dated
    };
    if parted && lines[..count].iter().any(shown) { count } else { 0 }
}

/// A blank from side to side.
#[derive(Debug, Clone, Copy)]
struct Blank {
    /// The first line below it.
    below: usize,
    height: Length,
    /// Whether that line is a headline.
    under_headline: bool,
}

impl Blank {
    /// Whether it parts what stands on a sheet, however the columns above and below are set: no gutter is so wide.
    fn parts_sections(self, em: Length) -> bool {
        const LINES: Length = 3;
        self.under_headline && self.height >= LINES * em
    }
}

struct Cutter {
    em: Length,
    headline: Length,
}

impl Cutter {
    fn cut(&self, mut lines: Vec<Line>, order: &mut Order) {
        if lines.is_empty() {
            return;
        }
        lines.sort_by_key(|line| (line.top, line.left));
        if !has_neighbours(&lines) {
            return order.runs.push(lines);
        }
        let blank = self.blank(&lines);
        if let Some(blank) = blank.filter(|blank| blank.parts_sections(self.em)) {
            return self.cut_at(lines, blank, order);
        }
        let columns = self.columns(&lines);
        if columns.len() > 1 {
            order.has_columns = true;
            return columns.into_iter().for_each(|column| self.cut(column, order));
        }
        let beside: Vec<Line> = lines.iter().filter(|line| stands_beside(line, &lines)).cloned().collect();
        if beside.len() * 4 <= lines.len() && self.columns(&beside).len() == 1 {
            // A column with a small table, or a name beside its last line.
            return order.runs.push(rows(lines));
        }
        match blank {
            Some(blank) => self.cut_at(lines, blank, order),
            None => order.runs.push(rows(lines)),
        }
    }

    fn cut_at(&self, mut lines: Vec<Line>, blank: Blank, order: &mut Order) {
        let below = lines.split_off(blank.below);
        self.cut(lines, order);
        self.cut(below, order);
    }

    /// The best blank from side to side, of lines sorted by their tops: a wide one, rather one above a headline,
    /// and none between a headline and the text under it where text stands above.
    fn blank(&self, lines: &[Line]) -> Option<Blank> {
        let is_headline = |line: &Line| line.em >= self.headline;
        let mut bottom = lines[0].bottom;
        let mut text_above = !is_headline(&lines[0]);
        let mut widest: Option<((bool, Length), Blank)> = None;
        for (below, line) in lines.iter().enumerate().skip(1) {
            // Boxes of lines may touch, and those of large type hold blanks of their own.
            let under_headline = is_headline(line);
            let slack = (line.bottom - line.top) / if under_headline { 2 } else { 4 };
            if line.top + slack >= bottom {
                let parts_headline = text_above && is_headline(&lines[below - 1]) && !under_headline;
                let height = line.top - bottom;
                let rank = (!parts_headline, if under_headline { height + 2 * self.em } else { height });
                if widest.is_none_or(|(before, _)| rank > before) {
                    widest = Some((rank, Blank { below, height, under_headline }));
                }
            }
            bottom = bottom.max(line.bottom);
            text_above |= !is_headline(line);
        }
        widest.map(|(_, blank)| blank)
    }

    /// The columns of some lines, left to right; one where they have none. Cells of a table are no columns.
    fn columns(&self, lines: &[Line]) -> Vec<Vec<Line>> {
        let mut by_left: Vec<(Length, Length, &Line)> = lines
            .iter()
            .map(|line| {
                let (left, right) = self.reach(line, lines);
                (left, right, line)
            })
            .collect();
        by_left.sort_by_key(|(left, ..)| *left);
        let mut columns: Vec<Vec<Line>> = Vec::new();
        let mut edge = Length::MIN;
        for (left, right, line) in by_left {
            match columns.last_mut() {
                Some(column) if left < edge.saturating_add(self.em / 2) => column.push(line.clone()),
                _ => columns.push(vec![line.clone()]),
            }
            edge = edge.max(right);
        }
        let are_text = columns.iter().filter(|column| is_text(column)).count() > 1;
        if are_text { columns } else { vec![lines.to_vec()] }
    }

    /// From where to where a line reaches: a headline over the text that begins right under it, as far as
    /// nothing stands beside the headline.
    fn reach(&self, line: &Line, lines: &[Line]) -> (Length, Length) {
        let own = (line.left, line.right);
        if line.em < self.headline {
            return own;
        }
        let near = line.em.max(self.em) * 2;
        let beside = |other: &&Line| {
            *other != line && other.bottom > line.top + line.em / 4 && other.top < line.bottom - line.em / 4
        };
        let under = |other: &&Line| {
            other.em < self.headline && other.top >= line.bottom - line.em / 2 && other.top < line.bottom + near
        };
        let free = lines.iter().filter(beside).fold((Length::MIN, Length::MAX), |(left, right), other| {
            if other.left < line.left { (left.max(other.right), right) } else { (left, right.min(other.left)) }
        });
        lines
            .iter()
            .filter(under)
            .filter(|other| other.left >= free.0 && other.right <= free.1)
            .fold(own, |(left, right), other| (left.min(other.left), right.max(other.right)))
    }
}

/// Whether some lines stand beside others.
fn has_neighbours(lines: &[Line]) -> bool {
    let mut bottom = Length::MIN;
    lines.iter().any(|line| {
        let beside = line.top + (line.bottom - line.top) / 2 < bottom;
        bottom = bottom.max(line.bottom);
        beside
    })
}

/// Whether a line has another beside it.
fn stands_beside(line: &Line, lines: &[Line]) -> bool {
    let half = (line.bottom - line.top) / 2;
    lines.iter().any(|other| other != line && other.top + half < line.bottom && line.top + half < other.bottom)
}

/// Whether a column is one of text: one of its lines is as long as a narrow column, and it has two.
fn is_text(column: &[Line]) -> bool {
    const NARROWEST: Length = 7;
    column.len() > 1 && column.iter().any(|line| line.right - line.left >= line.em * NARROWEST)
}

/// Rows of lines that stand beside each other, each joined to one line.
fn rows(lines: Vec<Line>) -> Run {
    let mut rows: Vec<Line> = Vec::new();
    let mut parts = lines;
    parts.sort_by_key(|line| (line.top, line.left));
    let mut open: Vec<Line> = Vec::new();
    for part in parts {
        if open.first().is_some_and(|first| part.top + (part.bottom - part.top) / 2 >= first.bottom) {
            rows.extend(row(std::mem::take(&mut open)));
        }
        open.push(part);
    }
    rows.extend(row(open));
    rows
}

fn row(mut parts: Vec<Line>) -> Option<Line> {
    parts.sort_by_key(|part| part.left);
    let mut parts = parts.into_iter();
    let mut row = parts.next()?;
    parts.for_each(|part| row.join(&part));
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines as `left top width text`, in characters and rows; a headline is twice as large.
    fn read(lines: &[(Length, Length, Length, &str)]) -> Vec<String> {
        let line = |(left, top, width, text): &(Length, Length, Length, &str)| {
            let em = if text.starts_with('题') { 2000 } else { 1000 };
            let (left, top, width) = (left * 1000, top * 1200, width * 1000);
            Line { left, top, right: left + width, bottom: top + em, em, ink: width, text: (*text).to_owned() }
        };
        let order = order(lines.iter().map(line).collect(), 1000, 1250);
        order.runs.iter().flatten().map(|line| line.text.clone()).collect()
    }

    #[test]
    fn columns_are_read_one_by_one_under_their_headline() {
        let page = [
            (0, 0, 20, "题一"),
            (0, 2, 10, "一"),
            (12, 2, 10, "三"),
            (0, 3, 10, "二"),
            (12, 3, 10, "四"),
            (24, 0, 10, "五"),
            (24, 1, 10, "六"),
        ];
        assert_eq!(read(&page).concat(), "题一一二三四五六");
    }

    #[test]
    fn a_short_headline_heads_all_columns_that_begin_under_it() {
        let page = [
            (0, 0, 14, "题一"),
            (0, 2, 10, "一"),
            (12, 2, 10, "三"),
            (0, 3, 10, "二"),
            (12, 3, 10, "四"),
            (0, 5, 6, "题二"),
            (0, 7, 10, "五"),
            (12, 7, 10, "七"),
            (0, 8, 10, "六"),
            (12, 8, 10, "八"),
        ];
        assert_eq!(read(&page).concat(), "题一一二三四题二五六七八");
    }

    #[test]
    fn cells_of_a_table_are_rows() {
        let page = [
            (0, 0, 24, "正文"),
            (0, 1, 24, "正文"),
            (0, 4, 4, "收入"),
            (10, 4, 3, "38"),
            (0, 5, 4, "利润"),
            (10, 5, 3, "4"),
        ];
        assert_eq!(read(&page), ["正文", "正文", "收入 38", "利润 4"]);
    }
}
