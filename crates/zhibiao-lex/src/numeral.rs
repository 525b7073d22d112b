//! A figure as written: `356.80亿`, `一千二百万`, `3千5百万`, `200多`, `十几`.
//!
//! Nothing here knows units. What was printed (`356.80` and 亿) stays beside what it amounts to.

use std::ops::Range;
use zhibiao_quantity::{Approximator, Decimal, exact_mul};

/// A number as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// Its bytes, sign and 余/多/几 included.
    pub range: Range<usize>,
    /// As printed, without its scale: `356.80`.
    pub value: Decimal,
    /// The scale as printed: 万, 亿, 万亿 … or empty.
    pub scale: String,
    /// The scale as a power of ten.
    pub exponent: u32,
    /// 余, 多, 几 inside it.
    pub approx: Option<(Approximator, Range<usize>)>,
    /// What it is written with.
    pub script: Script,
}

/// What a numeral is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Arabic digits, perhaps with 万, 亿 after them.
    Arabic,
    /// Chinese digits.
    Chinese,
    /// A scale alone: 千家, 亿元.
    BareScale,
}

/// What a character does in a numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Digit(u8),
    Multiplier(u32),
    Vague,
}

/// Characters of Chinese numerals, plain and formal.
const SIGNS: &[(char, Sign)] = &[
    ('〇', Sign::Digit(0)),
    ('零', Sign::Digit(0)),
    ('一', Sign::Digit(1)),
    ('二', Sign::Digit(2)),
    ('两', Sign::Digit(2)),
    ('三', Sign::Digit(3)),
    ('四', Sign::Digit(4)),
    ('五', Sign::Digit(5)),
    ('六', Sign::Digit(6)),
    ('七', Sign::Digit(7)),
    ('八', Sign::Digit(8)),
    ('九', Sign::Digit(9)),
    ('壹', Sign::Digit(1)),
    ('贰', Sign::Digit(2)),
    ('叁', Sign::Digit(3)),
    ('肆', Sign::Digit(4)),
    ('伍', Sign::Digit(5)),
    ('陆', Sign::Digit(6)),
    ('柒', Sign::Digit(7)),
    ('捌', Sign::Digit(8)),
    ('玖', Sign::Digit(9)),
    ('十', Sign::Multiplier(1)),
    ('百', Sign::Multiplier(2)),
    ('千', Sign::Multiplier(3)),
    ('万', Sign::Multiplier(4)),
    ('亿', Sign::Multiplier(8)),
    ('兆', Sign::Multiplier(12)),
    ('拾', Sign::Multiplier(1)),
    ('佰', Sign::Multiplier(2)),
    ('仟', Sign::Multiplier(3)),
    ('萬', Sign::Multiplier(4)),
    ('億', Sign::Multiplier(8)),
    ('几', Sign::Vague),
    ('数', Sign::Vague),
];

fn sign(c: char) -> Option<Sign> {
    SIGNS.iter().find(|(each, _)| *each == c).map(|(_, sign)| *sign)
}

/// Whether a character can begin a Chinese numeral.
pub(crate) fn begins_chinese(c: char) -> bool {
    sign(c).is_some()
}

/// One step of a numeral, with its bytes.
#[derive(Debug, Clone, PartialEq)]
struct Token {
    range: Range<usize>,
    what: Piece,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    /// Arabic digits, or Chinese ones in a row.
    Number(Decimal),
    Multiplier(u32),
    /// 几, 数: a digit not told.
    Vague,
    /// 余, 多.
    More,
}

/// The numeral that starts at byte `at`, as long as it can be. `None` where there is none, or where
/// it has more than 28 digits.
pub fn numeral_at(text: &str, at: usize) -> Option<Numeral> {
    let rest = &text[at..];
    let negative = rest.strip_prefix(['-', '−', '负']);
    let start = negative.map_or(at, |left| text.len() - left.len());
    let tokens = tokens(text, start);
    let (last, first) = (tokens.last()?, tokens.first()?);
    let mut numeral = evaluate(text, &tokens)?;
    numeral.range = at..last.range.end;
    if negative.is_some() {
        numeral.value = -numeral.value;
    }
    let arabic = text[first.range.clone()].starts_with(|c: char| c.is_ascii_digit());
    if arabic {
        numeral.script = Script::Arabic;
    }
    Some(numeral)
}

fn tokens(text: &str, start: usize) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = start;
    while let Some(next) = text[at..].chars().next() {
        let previous = tokens.last().map(|token| token.what);
        let (end, what) = if next.is_ascii_digit() {
            if matches!(previous, Some(Piece::Number(_))) {
                break;
            }
            let Some((end, value)) = arabic(text, at) else { break };
            (end, Piece::Number(value))
        } else if matches!(next, '余' | '多') && takes_more(text, at + next.len_utf8(), previous) {
            (at + next.len_utf8(), Piece::More)
        } else {
            match sign(next) {
                Some(Sign::Multiplier(exponent)) if follows_well(text, at, exponent, &tokens) => {
                    (at + next.len_utf8(), Piece::Multiplier(exponent))
                }
                Some(Sign::Digit(_)) if !matches!(previous, Some(Piece::Number(_))) => {
                    let Some((end, value)) = chinese_digits(text, at) else { break };
                    (end, Piece::Number(value))
                }
                Some(Sign::Vague) if vague_stands(text, at + next.len_utf8(), previous) => {
                    (at + next.len_utf8(), Piece::Vague)
                }
                _ => break,
            }
        };
        tokens.push(Token { range: at..end, what });
        at = end;
    }
    tokens
}

/// 余 and 多 belong to the numeral where a multiplier follows (10多亿); after it they are read with the unit.
fn takes_more(text: &str, after: usize, previous: Option<Piece>) -> bool {
    let next = text[after..].chars().next().and_then(sign);
    matches!(previous, Some(Piece::Number(_) | Piece::Multiplier(_)))
        && matches!(next, Some(Sign::Multiplier(exponent)) if exponent >= 4)
}

/// 几 and 数 stand for a digit only beside a multiplier: 数十, 十几, 几百.
fn vague_stands(text: &str, after: usize, previous: Option<Piece>) -> bool {
    let next = text[after..].chars().next().and_then(sign);
    matches!(next, Some(Sign::Multiplier(_))) && previous.is_none()
        || matches!(previous, Some(Piece::Multiplier(1))) && text[..after].ends_with('几')
}

/// A multiplier goes on where it is smaller than the one before (一千二百) or is 万, 亿 after it.
fn follows_well(text: &str, at: usize, exponent: u32, tokens: &[Token]) -> bool {
    if exponent == 12 && text[at + 3..].starts_with(['瓦', '帕', '字', '赫', '比', '焦', '伏', '欧']) {
        return false; // 20兆瓦 is a unit of 20, not 20 兆 of 瓦
    }
    if text[at..].starts_with("十分") && !text[at..].starts_with("十分之") && tokens.is_empty() {
        return false; // 十分重要
    }
    match tokens.last().map(|token| token.what) {
        None | Some(Piece::Number(_) | Piece::Vague | Piece::More) => true,
        Some(Piece::Multiplier(before)) => exponent >= 4 || exponent < before && before < 4,
    }
}

/// Digits with thousands separators and one decimal point.
fn arabic(text: &str, at: usize) -> Option<(usize, Decimal)> {
    let bytes = text.as_bytes();
    let digits_from = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = at + digits_from(at);
    if end - at <= 3 {
        while bytes.get(end) == Some(&b',') && digits_from(end + 1) == 3 {
            end += 4;
        }
    }
    if bytes.get(end) == Some(&b'.') && digits_from(end + 1) > 0 {
        end += 1 + digits_from(end + 1);
    }
    let digits: String = text[at..end].chars().filter(|c| *c != ',').collect();
    Some((end, Decimal::from_str_exact(&digits).ok()?))
}

/// 五, 二〇二四, 三点五: digits in a row, with 点 as the point.
fn chinese_digits(text: &str, at: usize) -> Option<(usize, Decimal)> {
    let mut digits = String::new();
    let mut end = at;
    let mut point = false;
    for c in text[at..].chars() {
        match sign(c) {
            Some(Sign::Digit(digit)) => digits.push(char::from(b'0' + digit)),
            _ if c == '点' && !point && next_is_digit(text, end + c.len_utf8()) => {
                point = true;
                digits.push('.');
            }
            _ => break,
        }
        end += c.len_utf8();
    }
    Some((end, Decimal::from_str_exact(&digits).ok()?))
}

fn next_is_digit(text: &str, at: usize) -> bool {
    matches!(text[at..].chars().next().and_then(sign), Some(Sign::Digit(_)))
}

/// What the tokens amount to, split into the printed value and its trailing 万, 亿.
fn evaluate(text: &str, tokens: &[Token]) -> Option<Numeral> {
    let mut total = Decimal::ZERO; // 亿 and above, done
    let mut section = Decimal::ZERO; // below 万
    let mut number: Option<Decimal> = None;
    let mut approx = None;
    let mut last_multiplier = 0;
    for (index, token) in tokens.iter().enumerate() {
        match token.what {
            Piece::Number(value) => number = Some(value),
            Piece::Vague | Piece::More => {
                approx = Some((Approximator::Over, token.range.clone()));
            }
            Piece::Multiplier(exponent) => {
                let power = power_of_ten(exponent)?;
                if exponent < 4 {
                    let value = number.take().unwrap_or(Decimal::ONE);
                    section = section.checked_add(exact_mul(value, power)?)?;
                } else {
                    section = section.checked_add(number.take().unwrap_or(Decimal::ZERO))?;
                    if section.is_zero() && total.is_zero() && index == 0 {
                        section = Decimal::ONE;
                    }
                    if last_multiplier >= 4 && exponent > last_multiplier || section.is_zero() {
                        total = exact_mul(total.checked_add(section)?, power)?;
                    } else {
                        total = total.checked_add(exact_mul(section, power)?)?;
                    }
                    section = Decimal::ZERO;
                }
                last_multiplier = exponent;
            }
        }
    }
    if let Some(value) = number {
        let elliptic = elliptic_power(text, tokens);
        section = section.checked_add(exact_mul(value, elliptic)?)?;
    }
    let sum = total.checked_add(section)?;
    let script = if tokens.iter().all(|token| matches!(token.what, Piece::Multiplier(_))) {
        match tokens {
            [Token { what: Piece::Multiplier(1), .. }, ..] => Script::Chinese, // 十, 十万
            _ => Script::BareScale,
        }
    } else {
        Script::Chinese
    };
    let (scale, exponent) = trailing_scale(text, tokens);
    let value = match tokens {
        // `356.80亿`: the printed number is kept as it is, its places with it.
        [Token { what: Piece::Number(value), range }, rest @ ..]
            if rest
                .iter()
                .all(|token| is_scale(token, text[range.clone()].starts_with(|c: char| c.is_ascii_digit()))) =>
        {
            let exponent_all: u32 = rest.iter().map(multiplier).sum();
            let scale: String = rest.iter().filter(|t| multiplier(t) > 0).map(|t| &text[t.range.clone()]).collect();
            return Some(Numeral { range: 0..0, value: *value, scale, exponent: exponent_all, approx, script });
        }
        _ => sum.checked_div(power_of_ten(exponent)?)?,
    };
    Some(Numeral { range: 0..0, value, scale, exponent, approx, script })
}

/// 千 and 百 are a scale after Arabic digits (3千), part of the number after Chinese ones (三千).
fn is_scale(token: &Token, arabic: bool) -> bool {
    match token.what {
        Piece::Multiplier(exponent) => arabic || exponent >= 4,
        Piece::More => true,
        Piece::Number(_) | Piece::Vague => false,
    }
}

fn multiplier(token: &Token) -> u32 {
    match token.what {
        Piece::Multiplier(exponent) => exponent,
        _ => 0,
    }
}

/// 一万二 is 12,000 and 三百五 is 350: a last Chinese digit right after a multiplier counts tenths of it.
fn elliptic_power(text: &str, tokens: &[Token]) -> Decimal {
    match tokens {
        [.., before, last]
            if !text[last.range.clone()].starts_with(|c: char| c.is_ascii_digit() || c == '零' || c == '〇') =>
        {
            match before.what {
                Piece::Multiplier(exponent @ 2..) if text[last.range.clone()].chars().count() == 1 => {
                    power_of_ten(exponent - 1).unwrap_or(Decimal::ONE)
                }
                _ => Decimal::ONE,
            }
        }
        _ => Decimal::ONE,
    }
}

/// The run of 万, 亿 that a numeral ends with.
fn trailing_scale(text: &str, tokens: &[Token]) -> (String, u32) {
    let count = tokens.iter().rev().take_while(|token| multiplier(token) >= 4 || token.what == Piece::More).count();
    if count == tokens.len() {
        let digits: u32 = tokens.iter().map(multiplier).sum();
        return (tokens.iter().map(|token| &text[token.range.clone()]).collect(), digits);
    }
    let tail = &tokens[tokens.len() - count..];
    let scale = tail.iter().filter(|token| multiplier(token) > 0).map(|token| &text[token.range.clone()]).collect();
    (scale, tail.iter().map(multiplier).sum())
}

/// Ten to the power of `exponent`; `None` past 28.
pub(crate) fn power_of_ten(exponent: u32) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(10i128.checked_pow(exponent)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Value as printed, scale, whole amount.
    fn check(text: &str, value: &str, scale: &str, amount: &str) {
        let numeral = numeral_at(text, 0).unwrap_or_else(|| panic!("{text}: nothing read"));
        let power = power_of_ten(numeral.exponent).unwrap();
        let read = (numeral.value.to_string(), numeral.scale.clone(), exact_mul(numeral.value, power).unwrap());
        assert_eq!(read.0, value, "{text}");
        assert_eq!(read.1, scale, "{text}");
        assert_eq!(read.2.normalize().to_string(), amount, "{text}");
        assert_eq!(numeral.range, 0..text.len(), "{text}");
    }

    #[test]
    fn numerals_of_every_script() {
        for (text, value, scale, amount) in [
            ("60", "60", "", "60"),
            ("356.80亿", "356.80", "亿", "35680000000"),
            ("3,011.45万", "3011.45", "万", "30114500"),
            ("2.5万亿", "2.5", "万亿", "2500000000000"),
            ("1亿2000万", "12000", "万", "120000000"),
            ("3千5百万", "3500", "万", "35000000"),
            ("1万600", "10600", "", "10600"),
            ("三点五亿", "3.5", "亿", "350000000"),
            ("一千二百万", "1200", "万", "12000000"),
            ("两百", "200", "", "200"),
            ("十二", "12", "", "12"),
            ("二十万", "20", "万", "200000"),
            ("一百零一", "101", "", "101"),
            ("五亿零六", "500000006", "", "500000006"),
            ("一万二", "12000", "", "12000"),
            ("三百五", "350", "", "350"),
            ("十万柒仟捌佰伍拾肆", "107854", "", "107854"),
            ("一万两千三百", "12300", "", "12300"),
            ("千", "1000", "", "1000"),
            ("亿", "1", "亿", "100000000"),
            ("千亿", "1000", "亿", "100000000000"),
            ("百万", "100", "万", "1000000"),
            ("万亿", "1", "万亿", "1000000000000"),
            ("10多亿", "10", "亿", "1000000000"),
            ("数十万", "10", "万", "100000"),
            ("十几", "10", "", "10"),
            ("-1500.00万", "-1500.00", "万", "-15000000"),
        ] {
            check(text, value, scale, amount);
        }
    }

    #[test]
    fn past_twenty_eight_digits_is_no_numeral() {
        assert_eq!(numeral_at("12345678901234567890123456789012", 0), None);
    }
}
