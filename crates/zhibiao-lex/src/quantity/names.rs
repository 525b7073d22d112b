//! Digits and numerals that are no figures: names, codes, versions, idioms.

use super::{Figure, Reader};
use crate::mention::Sort;
use crate::numeral::signs::{is_formal, sign};
use crate::numeral::{MINUS, Script};
use std::ops::Range;
use zhibiao_lexicon::{Phrases, Role};

/// The length of the time of day that a text begins with (9:30, 18：00); a ratio (甲乙之比为6:15) is none.
fn clock(before: &str, text: &str) -> Option<usize> {
    let hours = digits_at(text, 0);
    let rest = text[hours..].strip_prefix([':', '：'])?;
    let at = text.len() - rest.len();
    let below = |range: Range<usize>, limit: u8| text[range].parse().is_ok_and(|value: u8| value < limit);
    let told = (1..=2).contains(&hours) && digits_at(rest, 0) == 2 && below(0..hours, 25) && below(at..at + 2, 60);
    let goes_on = rest.get(2..)?.starts_with(['.', ':', '：', '%', '％']);
    (told && !goes_on && !before.ends_with(['比', '为', '例', ':', '：'])).then_some(at + 2)
}

impl Reader<'_> {
    /// Where a name or idiom that holds the numeral at `start` ends: 四川, 统一, 一带一路, GB/T 1234-2008, （600519）.
    pub(super) fn past_name(&self, start: usize) -> Option<usize> {
        let (before, rest) = (&self.text[..start], &self.text[start..]);
        if let Some(end) = self.lexicon.idioms.around(self.text, start) {
            return Some(end);
        }
        if !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some(len) = clock(before, rest) {
            return Some(start + len);
        }
        let digits = digits_at(rest, 0);
        let code = match (before.chars().next_back(), rest[digits..].chars().next()) {
            // （600519）, (000001.SZ)
            (Some('(' | '（'), Some(')' | '）')) => digits == 6,
            (Some('(' | '（'), Some('.')) => digits == 6 && digits_at(rest, digits + 1) == 0,
            // KP-488项目, but CPI-0.3%
            (Some('-'), next) if joins_name(before) => !matches!(next, Some('.' | '%' | '％')),
            // 24×365, but 2×35万千瓦
            (_, Some('×')) => self.is_bare_product(start + digits + '×'.len_utf8()),
            // 2+3+N, 1+1+N
            (_, Some('+')) => rest[digits + 1..].starts_with(|c: char| c.is_ascii_alphanumeric()),
            // 0371-65511234
            (_, Some('-')) => rest.starts_with('0') && (3..=4).contains(&digits) && digits_at(rest, digits + 1) >= 7,
            _ => false,
        };
        (code || follows_code_word(before, &self.lexicon.phrases) || follows_standard(before, &self.lexicon.phrases))
            .then(|| start + token(rest))
    }

    /// Whether nothing but a number without a unit stands at `at`, behind ×.
    fn is_bare_product(&self, at: usize) -> bool {
        let digits = digits_at(self.text, at);
        let behind = &self.text[at + digits..];
        let goes_on = behind.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '×' | '%'));
        digits > 0
            && !goes_on
            && !behind.starts_with(|c| sign(c).is_some())
            && self.lexicon.units.at(behind).is_none()
            && self.lexicon.classifiers.at(behind, true).is_none()
    }

    /// `SX495EO`, `PM2.5`: digits right after a Latin letter or a sign of arithmetic are part of a name.
    pub(super) fn inside_name(&self, start: usize) -> bool {
        let before = &self.text[..start];
        before.ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '.' | '_' | '×' | '*' | 'Ⅱ'))
            && self.lexicon.units.before(before).is_none()
    }

    /// Past a number, or a Latin word with digits in it, that is no quantity.
    pub(super) fn after_token(&self, start: usize) -> usize {
        let rest = &self.text[start..];
        let word = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'.').count();
        let first = rest.chars().next().map_or(1, char::len_utf8);
        start + word.max(first)
    }

    /// Bytes of a minus sign that belongs to the number, or of a leading point: not a dash between two things.
    pub(super) fn sign_before(&self, start: usize, floor: usize) -> usize {
        let before = &self.text[floor.min(start)..start];
        let digits = self.text[start..].starts_with(|c: char| c.is_ascii_digit());
        let point = match before.strip_suffix('.') {
            Some(rest) if digits && !rest.ends_with(|c: char| c.is_alphanumeric() || c == '.') => 1,
            _ => 0,
        };
        let before = &before[..before.len() - point];
        let Some(sign) = MINUS.iter().find(|sign| before.ends_with(**sign)) else { return point };
        let outer = &self.text[..start - point - sign.len()];
        if sign.starts_with(['负', '零']) {
            return if self.lexicon.phrases.end(Role::Burden, outer).is_some() { point } else { sign.len() + point };
        }
        let joins = |c: char| {
            c.is_ascii_alphanumeric() || matches!(c, '%' | '％' | ')' | '）' | '-' | '—' | '~') || sign_of_number(c)
        };
        // 0.5%和—0.1%: a long dash is a sign where nothing else can stand
        let long = *sign == "—" && !outer.ends_with(['和', '、', '至', '到', '为', '由', '从', '及', '达']);
        let dash = !digits || long || outer.ends_with(joins);
        if dash { point } else { sign.len() + point }
    }

    /// 其一, 一看, 收拾, 数 …: a single character that stands in a word of prose.
    pub(super) fn is_lone_character(&self, figure: &Figure<'_>, floor: usize) -> bool {
        let range = &figure.numeral.range;
        let mut chars = self.text[range.clone()].chars();
        let (Some(only), None) = (chars.next(), chars.next()) else { return false };
        if figure.numeral.script == Script::Arabic || figure.sort != Sort::Bare {
            return false;
        }
        let before = &self.text[floor.min(range.start)..range.start];
        let after = &self.text[range.end..];
        let bounded = before.ends_with('是')
            || self.lexicon.approximators.before(before).is_some()
            || self.lexicon.approximators.after(after).is_some();
        !bounded && (after.starts_with(in_word) || is_formal(only) && before.ends_with(in_word))
    }
}

/// Chinese characters proper, without marks and numerals.
fn in_word(c: char) -> bool {
    is_han(c) && sign(c).is_none()
}

fn sign_of_number(c: char) -> bool {
    sign(c).is_some()
}

/// Chinese characters proper, without marks.
pub(super) fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Whether a hyphen right behind a Latin letter joins what follows to it.
fn joins_name(before: &str) -> bool {
    before.strip_suffix('-').is_some_and(|name| name.ends_with(|c: char| c.is_ascii_alphabetic()))
}

fn follows_code_word(before: &str, phrases: &Phrases) -> bool {
    let Some(label) = before.strip_suffix(['：', ':']) else { return false };
    phrases.end(Role::Code, label).is_some()
}

/// `GB/T 1234`, `ISO 9001`; GDP 60% is none.
fn follows_standard(before: &str, phrases: &Phrases) -> bool {
    let Some(name) = before.strip_suffix(' ') else { return false };
    let word = name.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '/').next().unwrap_or_default();
    phrases.is(Role::Standard, word.strip_suffix("/T").unwrap_or(word))
}

fn digits_at(text: &str, at: usize) -> usize {
    text.get(at..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count())
}

/// Letters, digits and what joins them in codes.
fn token(rest: &str) -> usize {
    let word = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b".-/+".contains(byte)).count();
    let product = rest[word..].strip_prefix('×').map_or(0, |factor| '×'.len_utf8() + digits_at(factor, 0));
    (word + product).max(1)
}
