//! Where a time can start: two characters tell, or a figure and what stands behind it. Nearly all places of a text stop here.

use super::cursor::{Row, is_numeral, skip_figure, skip_spaces};
use super::festival::{MOON_CALENDARS, MOON_MONTHS, NAMES};
use super::neighbours::WEEKDAYS;
use super::words::{COUNTED, OPENINGS, YEARLY};
use crate::letters::{Letters, code_at};
use std::sync::LazyLock;

/// Characters that a figure of a time starts with.
const FIGURES: &str = "0123456789０１２３４５６７８９〇○零一二三四五六七八九十两";
/// What starts a time where a figure follows, besides the words of one character in [`COUNTED`].
const BEFORE_FIGURES: &str = "第前Qq";
/// What else starts a time: the rules ask for it by itself.
const OTHERS: &[&str] = &["上世纪", "星期"];

/// Two characters that begin a word of time.
struct Starts {
    /// Those that are the first of two.
    firsts: Letters,
    /// Those that a figure starts with.
    figures: Letters,
    /// One for each hash of two.
    pairs: Vec<u64>,
}

static STARTS: LazyLock<Starts> = LazyLock::new(Starts::of_the_tables);

/// The first byte from `at` on where a time can start.
pub(super) fn next_start(text: &str, mut at: usize) -> Option<usize> {
    let (starts, bytes) = (&*STARTS, text.as_bytes());
    let mut here = code_at(bytes, at);
    while let (code, len @ 1..) = here {
        let next = code_at(bytes, at + len);
        if starts.has_pair(code, next.0) && starts.firsts.has(code) {
            return Some(at);
        }
        if starts.figures.has(code) {
            let end = skip_figure(text, at);
            if is_figure_of_time(text, at, end) {
                return Some(at);
            }
            (at, here) = (end, code_at(bytes, end));
        } else {
            (at, here) = (at + len, next);
        }
    }
    None
}

/// Whether the two characters at `at` can begin a word of time.
pub(super) fn can_open(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (first, len) = code_at(bytes, at);
    STARTS.has_pair(first, code_at(bytes, at + len).0)
}

/// Whether a time can start with a figure: `2024年`, `2024.6.14`, `20240614`.
fn is_figure_of_time(text: &str, start: usize, end: usize) -> bool {
    const LONG: usize = 8;
    const YEAR: usize = 4; // 2022全年
    let figure = &text[start..end];
    let behind = text[skip_spaces(text, end)..].chars().next();
    figure.len() >= LONG && figure.chars().count() >= LONG
        || figure.contains('.')
        || behind.is_none_or(may_stand_behind)
        || figure.len() == YEAR && behind.is_some_and(|char| matches!(char, '全' | '半' | '上' | '下' | '前'))
}

/// Whether a character may stand behind the figure that a time starts with, spaces between allowed.
fn may_stand_behind(char: char) -> bool {
    let unit = matches!(
        char,
        '年' | '月' | '日' | '号' | '號' | '季' | '个' | '天' | '周' | '星' | '世' | '版' | '多' | '余' | '半'
    );
    let joint =
        matches!(char, '-' | '—' | '–' | '－' | '~' | '～' | '―' | '─' | '至' | '到' | '起' | '、' | '/' | '／' | '．');
    char.is_ascii_digit() || unit || joint
}

impl Starts {
    fn of_the_tables() -> Starts {
        let mut starts = Starts { firsts: Letters::NONE, figures: Letters::NONE, pairs: vec![0; 1 << (HASH_BITS - 6)] };
        fn words<T>(table: &[Row<T>]) -> impl Iterator<Item = &'static str> {
            table.iter().map(|row| row.word)
        }
        let moon = MOON_CALENDARS.iter().copied().chain(words(MOON_MONTHS));
        let tables =
            words(OPENINGS).chain(words(COUNTED)).chain(words(NAMES)).chain(moon).chain(OTHERS.iter().copied());
        for word in tables {
            let mut letters = word.chars();
            match (letters.next(), letters.next()) {
                (Some(first), Some(second)) => starts.add(first, second),
                (Some(first), None) => starts.add_before_figures(first),
                _ => {}
            }
        }
        BEFORE_FIGURES.chars().for_each(|first| starts.add_before_figures(first));
        YEARLY.split('|').filter_map(|word| word.chars().next()).for_each(|second| starts.add('年', second));
        words(WEEKDAYS).filter_map(|word| word.chars().next()).for_each(|second| starts.add('周', second));
        FIGURES.chars().for_each(|first| starts.figures.add(first));
        starts
    }

    fn add_before_figures(&mut self, first: char) {
        FIGURES.chars().chain([' ', '\u{3000}']).for_each(|second| self.add(first, second));
    }

    fn add(&mut self, first: char, second: char) {
        self.firsts.add(first);
        if is_numeral(first) {
            self.figures.add(first);
        }
        let hash = hash(first as usize, second as usize);
        self.pairs[hash / 64] |= 1 << (hash % 64);
    }

    fn has_pair(&self, first: usize, second: usize) -> bool {
        let hash = hash(first, second);
        self.pairs[hash / 64] >> (hash % 64) & 1 == 1
    }
}

const HASH_BITS: u32 = 16;

fn hash(first: usize, second: usize) -> usize {
    let pair = (first as u64) << 16 | second as u64;
    (pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - HASH_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_can_start_with_every_word_of_the_tables() {
        let names = NAMES.iter().map(|row| row.word);
        for word in OPENINGS.iter().map(|row| row.word).chain(names) {
            assert_eq!(next_start(&format!("，{word}"), 0), Some(3), "{word}");
        }
        for text in [
            "近 3年",
            "第三季度",
            "Q1",
            "周日",
            "2024 年",
            "20多年前",
            "2024.6",
            "2024 06 14",
            "20240614，",
            "一、二季度",
        ] {
            assert_eq!(next_start(text, 0), Some(0), "{text}");
        }
    }

    #[test]
    fn most_text_holds_no_start() {
        for text in ["上海", "大学", "全国一批企业", "500家", "国家", "🙂é"] {
            assert_eq!(next_start(text, 0), None, "{text}");
        }
    }
}
