//! Lines of Chinese: where a text may break, and how to fill a width with it.

use crate::font::{Weight, advance, width};

/// Breaks `text` into lines no wider than `room`, each as full as can be.
pub(crate) fn fill(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| fill_paragraph(paragraph, size, weight, room)).collect()
}

/// Breaks `text` into as few lines as `room` allows, as even as can be and best before a word or a bracket: for names.
pub(crate) fn balance(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let filled = fill(text, size, weight, room);
    let pieces = pieces(text);
    let lines = Lines {
        widths: pieces.iter().map(|piece| width(piece, size, weight)).collect(),
        torn: (0..pieces.len()).map(|at| torn(&pieces[..at], pieces[at])).collect(),
        room,
        penalty: 5.0 * size,
    };
    match lines.best(0, filled.len()) {
        Some(Way { starts, .. }) if filled.len() > 1 => {
            let ends = starts.iter().skip(1).copied().chain([pieces.len()]);
            starts.iter().zip(ends).map(|(start, end)| pieces[*start..end].concat().trim_end().to_owned()).collect()
        }
        _ => filled,
    }
}

/// Pieces of a text, waiting to be broken into lines.
struct Lines {
    widths: Vec<f64>,
    /// True where a line had better not begin.
    torn: Vec<bool>,
    room: f64,
    /// What a line counts that begins there all the same, in pixels of the longest line.
    penalty: f64,
}

/// Some of the lines: where each begins, how wide the widest is, and what the beginnings count.
struct Way {
    starts: Vec<usize>,
    widest: f64,
    penalties: f64,
}

impl Lines {
    /// The best way to set the pieces from `start` in so many lines.
    fn best(&self, start: usize, lines: usize) -> Option<Way> {
        let penalty = if start > 0 && self.torn[start] { self.penalty } else { 0.0 };
        if lines == 1 {
            let widest: f64 = self.widths[start..].iter().sum();
            return (widest <= self.room).then(|| Way { starts: vec![start], widest, penalties: penalty });
        }
        let mut ways = Vec::new();
        let mut width = 0.0;
        for end in start + 1..self.widths.len() {
            width += self.widths[end - 1];
            if width > self.room {
                break;
            }
            ways.extend(self.best(end, lines - 1).map(|rest| Way {
                starts: [vec![start], rest.starts].concat(),
                widest: rest.widest.max(width),
                penalties: rest.penalties + penalty,
            }));
        }
        ways.into_iter().min_by(|one, other| (one.widest + one.penalties).total_cmp(&(other.widest + other.penalties)))
    }
}

/// True if a line that begins with `next` begins within a word or within a bracket.
fn torn(before: &[&str], next: &str) -> bool {
    let count = |brackets: [char; 4]| before.iter().map(|piece| piece.matches(brackets).count()).sum::<usize>();
    count(OPENING) > count(CLOSING) || (whole_at(next) == 0 && !next.starts_with(OPENING))
}

fn fill_paragraph(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let both = width(&line, size, weight) + width(piece.trim_end(), size, weight);
        if both > room && !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        for character in piece.chars() {
            // A piece wider than the room (a long Latin word) breaks anywhere.
            if !line.is_empty() && width(&line, size, weight) + advance(character, size, weight) > room {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
            }
            if !(line.is_empty() && character == ' ') {
                line.push(character);
            }
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Words that look torn when a line ends in them.
const WHOLE: [&str; 24] = [
    "高新技术",
    "经济技术",
    "开发区",
    "示范区",
    "试验区",
    "合作区",
    "产业园",
    "工业园",
    "科技园",
    "科学城",
    "高新区",
    "经开区",
    "保税区",
    "新区",
    "园区",
    "产业",
    "企业",
    "农业",
    "投资",
    "计划",
    "实际",
    "来源",
    "数字",
    "亿元",
];

const OPENING: [char; 4] = ['（', '(', '“', '《'];
const CLOSING: [char; 4] = ['）', ')', '”', '》'];

/// Brackets with no more in them than this stay whole too: （重庆）.
const SHORT_BRACKET: usize = 8;

/// The parts of a text that stay whole: a character with its punctuation, a word, a figure with its unit, a short bracket.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut whole_until = 0;
    let mut previous = ' ';
    for (at, next) in text.char_indices() {
        if at > start && at >= whole_until && may_break(previous, next) {
            pieces.push(&text[start..at]);
            start = at;
        }
        whole_until = whole_until.max(at + whole_at(&text[at..]));
        previous = next;
    }
    pieces.push(&text[start..]);
    pieces
}

/// How many bytes at the start of `rest` form a word or a short bracket.
fn whole_at(rest: &str) -> usize {
    if rest.starts_with(OPENING) {
        let closing = rest.char_indices().take(SHORT_BRACKET + 2).find(|(_, c)| CLOSING.contains(c));
        return closing.map_or(0, |(at, _)| at);
    }
    WHOLE.iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len())
}

fn may_break(before: char, after: char) -> bool {
    const NOT_BEFORE: &str = "，。、；：？！）》」』】〕〉”’…·％%‰℃)]}>,.;:?!—–～";
    const NOT_AFTER: &str = "（《「『【〔〈“‘([{<≥≤≈≲＋+￥¥$№—–";
    let wide = |c: char| c >= '\u{2e80}';
    if NOT_BEFORE.contains(after) || NOT_AFTER.contains(before) || after == ' ' {
        return false;
    }
    before == ' ' || wide(before) || (wide(after) && !before.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, ems: f64, expected: &[&str]) {
        assert_eq!(fill(text, 10.0, Weight::Regular, ems * 10.0), expected, "{text} in {ems} ems");
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        check("西部（重庆）科学城", 6.0, &["西部（重庆）", "科学城"]);
        check("西部（重庆）科学城", 5.0, &["西部", "（重庆）", "科学城"]);
        check("东湖，南湖", 2.0, &["东", "湖，", "南湖"]);
    }

    #[test]
    fn figures_keep_their_unit_and_words_stay_whole() {
        check("总投资60亿元", 4.5, &["总投资", "60亿元"]);
        check("苏州 Bio Bay 园区", 5.0, &["苏州 Bio", "Bay 园区"]);
        check("ABCDEFGHIJ", 3.0, &["ABCD", "EFGHI", "J"]);
    }

    #[test]
    fn names_are_broken_evenly() {
        let lines = balance("甲乙丙丁戊己庚辛壬癸子丑", 10.0, Weight::Regular, 110.0);
        assert_eq!(lines, ["甲乙丙丁戊己", "庚辛壬癸子丑"]);
    }

    #[test]
    fn names_are_broken_before_a_word() {
        for (name, expected) in [
            ("新疆生产建设兵团石河子高新技术产业开发区", ["新疆生产建设兵团石河子", "高新技术产业开发区"]),
            ("太原经济技术开发区（综改示范区太原区域）", ["太原经济技术开发区", "（综改示范区太原区域）"]),
            ("国家级专精特新重点“小巨人”工业企业数量", ["国家级专精特新重点", "“小巨人”工业企业数量"]),
        ] {
            assert_eq!(balance(name, 10.0, Weight::Regular, 160.0), expected);
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_too_wide() {
        let text = "数据来源：本报2024年6月14日第1版；没有数字的园区 12 个：未列。ABC-DEF（甲）";
        for ems in 3..30 {
            let room = f64::from(ems) * 10.0;
            let lines = fill(text, 10.0, Weight::Regular, room);
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
            assert!(lines.iter().all(|line| width(line, 10.0, Weight::Regular) <= room), "{lines:?} in {room}");
        }
    }
}
