//! A numeral cut into its pieces: numbers, 万 and 亿, 几, 余, 零.

use super::signs::{Sign, sign};
use std::ops::Range;
use zhibiao_quantity::Decimal;

/// One piece of a numeral, with its bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub range: Range<usize>,
    pub what: Piece,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Piece {
    /// Arabic digits, or Chinese ones in a row.
    Number { value: Decimal, arabic: bool },
    /// 三四, 七八: one or the other. Two digits in a row that go up by one, and 三五.
    Pair(u8, u8),
    /// 百, 万.
    Multiplier(u32),
    /// 点二五 after 十 or 万.
    Fraction(Decimal),
    /// 零 between 千 and 十二.
    Zero,
    /// 几, 数: a digit not told.
    Vague,
    /// 余, 多, 来.
    More,
    /// Digits past the 28th.
    Huge,
}

/// Few numerals have more pieces.
const FEW: usize = 4;

/// The pieces of the numeral that starts at byte `at`, without its sign.
pub(super) fn tokens(text: &str, mut at: usize) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(FEW);
    while let Some((end, what)) = next_piece(text, at, &tokens) {
        match what {
            Piece::Number { value, .. } if sign(first(text, at)).is_some_and(|sign| matches!(sign, Sign::Tens(_))) => {
                // 廿 is 二 and 十
                tokens.push(Token { range: at..at, what: Piece::Number { value, arabic: false } });
                tokens.push(Token { range: at..end, what: Piece::Multiplier(1) });
            }
            _ => tokens.push(Token { range: at..end, what }),
        }
        at = end;
    }
    while tokens.last().is_some_and(|last| last.what == Piece::Zero) {
        tokens.pop();
    }
    tokens
}

fn first(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or('\0')
}

fn next_piece(text: &str, at: usize, tokens: &[Token]) -> Option<(usize, Piece)> {
    let previous = tokens.last().map(|token| token.what);
    let char = text[at..].chars().next()?;
    let end = at + char.len_utf8();
    let after_number = matches!(previous, Some(Piece::Number { .. } | Piece::Pair(..) | Piece::Huge));
    let after_multiplier = matches!(previous, Some(Piece::Multiplier(_)));
    // .5, but not the end of 2.1.7
    let opens = || previous.is_none() && !text[..at].ends_with(|before: char| before.is_ascii_digit());
    if char.is_ascii_digit() || char == '.' && opens() {
        return arabic(text, at).filter(|(end, _)| !after_number && runs_on(text, *end, tokens));
    }
    if char == '点' && after_multiplier {
        return fraction(text, end);
    }
    if matches!(char, '余' | '多' | '来') {
        return takes_more(text, end, previous).then_some((end, Piece::More));
    }
    match sign(char)? {
        Sign::Digit(0) if after_multiplier && !matches!(sign(first(text, end)), Some(Sign::Digit(0))) => {
            Some((end, Piece::Zero))
        }
        Sign::Digit(_) if !after_number && !parts(text, end, tokens) => {
            pair_with_comma(text, at, after_multiplier).or_else(|| chinese_digits(text, at))
        }
        Sign::Tens(tens) if previous.is_none() => {
            Some((end, Piece::Number { value: Decimal::from(tens), arabic: false }))
        }
        Sign::Multiplier(exponent) if goes_on(text, end, exponent, previous, tokens) => {
            Some((end, Piece::Multiplier(exponent)))
        }
        Sign::Vague if vague_stands(text, at, end, previous) => Some((end, Piece::Vague)),
        _ => None,
    }
}

/// Whether digits that end at byte `end` run on from a scale: 1亿2000万, 1万600. 20亿15个 and 5.16亿15个 are two numbers.
fn runs_on(text: &str, end: usize, tokens: &[Token]) -> bool {
    let scaled = || matches!(sign(first(text, end)), Some(Sign::Multiplier(_)));
    match tokens.last().map(|token| token.what) {
        Some(Piece::Multiplier(exponent @ 4..)) => {
            let pointed = |token: &Token| matches!(token.what, Piece::Number { value, .. } if value.scale() > 0);
            !tokens.iter().any(pointed) && (exponent < 8 || scaled())
        }
        _ => true,
    }
}

/// 3万|一套: whether a Chinese digit that ends at byte `end` begins another number behind 万 or 亿 of Arabic digits; but 3万五千.
fn parts(text: &str, end: usize, tokens: &[Token]) -> bool {
    let arabic = matches!(tokens.first(), Some(Token { what: Piece::Number { arabic: true, .. }, .. }));
    let scaled = matches!(tokens.last(), Some(Token { what: Piece::Multiplier(4..), .. }));
    arabic && scaled && !matches!(sign(first(text, end)), Some(Sign::Multiplier(_)))
}

/// 余, 多 and 来 belong to the numeral where 万 or 亿 follows (10多亿); after it they are read with the unit.
fn takes_more(text: &str, end: usize, previous: Option<Piece>) -> bool {
    matches!(previous, Some(Piece::Number { .. } | Piece::Multiplier(_)))
        && matches!(sign(first(text, end)), Some(Sign::Multiplier(4 | 8)))
}

/// 几 and 数 stand for a digit only beside a multiplier: 数十, 十几, 几百, 一千零几万.
fn vague_stands(text: &str, at: usize, end: usize, previous: Option<Piece>) -> bool {
    let several = matches!(text[at..end].chars().next(), Some('几' | '幾'));
    match previous {
        None => matches!(sign(first(text, end)), Some(Sign::Multiplier(_))),
        Some(Piece::Multiplier(1) | Piece::Zero) => several,
        Some(Piece::Multiplier(2 | 3)) => several && matches!(sign(first(text, end)), Some(Sign::Multiplier(_))),
        _ => false,
    }
}

/// What 千, 百 and 兆 make a larger unit of: 千瓦, 百帕, 兆赫.
const PREFIXED: &[(u32, &str)] = &[(2, "帕"), (3, "瓦克米卡伏赫帕焦乏牛欧安"), (12, "瓦帕字赫比焦伏欧头牛乏吨")];

/// 百 of 百分点 and 百分比.
const POINTS: &[&str] = &["分点", "分比"];

/// A multiplier goes on where it is smaller than the one before (一千二百) or is 万, 亿 after it; not
/// where it is part of the unit: 20兆瓦, 5千瓦时.
fn goes_on(text: &str, end: usize, exponent: u32, previous: Option<Piece>, tokens: &[Token]) -> bool {
    let next = first(text, end);
    let prefix = PREFIXED.iter().any(|(each, units)| *each == exponent && units.contains(next));
    match previous {
        None => exponent != 12 && !prefix,
        Some(Piece::Number { .. }) if exponent == 2 && POINTS.iter().any(|points| text[end..].starts_with(points)) => {
            false
        }
        Some(Piece::Number { arabic, .. }) => !(prefix && (arabic || exponent == 12)),
        Some(Piece::Pair(..) | Piece::Vague | Piece::More | Piece::Huge) => true,
        Some(Piece::Zero) => exponent == 1,
        Some(Piece::Fraction(_)) => exponent >= 4,
        Some(Piece::Multiplier(before)) => {
            let told = tokens.len() > 1 || before >= 4;
            exponent >= 4 && !prefix || exponent < before && before < 4 && told
        }
    }
}

/// Digits with thousands separators and one decimal point: `3,011.45`, `.77`.
fn arabic(text: &str, at: usize) -> Option<(usize, Piece)> {
    let bytes = text.as_bytes();
    let digits_from =
        |from: usize| bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count());
    let mut end = at + digits_from(at);
    if (1..=3).contains(&(end - at)) {
        while bytes.get(end) == Some(&b',') && digits_from(end + 1) == 3 {
            end += 4;
        }
    }
    let whole = end;
    if bytes.get(end) == Some(&b'.') && digits_from(end + 1) > 0 {
        end += 1 + digits_from(end + 1);
    } else if whole > at && text[end..].starts_with('点') && spoken_point(text, end + '点'.len_utf8()) {
        let places = digits_from(end + '点'.len_utf8());
        end += '点'.len_utf8() + places;
    }
    if end == at {
        return None;
    }
    let places = bytes[whole..end].iter().filter(|byte| byte.is_ascii_digit()).count();
    let digits = bytes[at..end].iter().filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0');
    Some((end, number(digits, places, true)))
}

/// 1点45 is a decimal where no clock is meant.
fn spoken_point(text: &str, at: usize) -> bool {
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && !text[at + digits..].starts_with(['分', '时', ':', '.', '刻', '开', '至', '到', '-'])
}

/// 七、八十, 十七、八: the pair 七八 with a mark between, in a numeral that goes on or has begun. 一、二十 numbers a heading.
fn pair_with_comma(text: &str, at: usize, begun: bool) -> Option<(usize, Piece)> {
    let mut chars = text[at..].chars();
    let (first, mark, second) = (chars.next()?, chars.next()?, chars.next()?);
    let (Some(Sign::Digit(one)), '、', Some(Sign::Digit(two))) = (sign(first), mark, sign(second)) else {
        return None;
    };
    let end = at + first.len_utf8() + mark.len_utf8() + second.len_utf8();
    let goes_on = match chars.next().and_then(sign) {
        Some(Sign::Multiplier(exponent)) => exponent > 1 || one > 1,
        Some(_) => false,
        None => begun,
    };
    (goes_on && one > 0 && two == one + 1).then_some((end, Piece::Pair(one, two)))
}

/// 五, 二〇二四, 三点五, 七八: digits in a row, with 点 as the point.
fn chinese_digits(text: &str, at: usize) -> Option<(usize, Piece)> {
    let digit = |at: usize| match sign(first(text, at)) {
        Some(Sign::Digit(digit)) => Some((digit, at + first(text, at).len_utf8())),
        _ => None,
    };
    let mut end = at;
    let mut count = 0;
    while let Some((_, after)) = digit(end).filter(|_| count == 0 || !text[end..].starts_with(['两', '兩'])) {
        (end, count) = (after, count + 1);
    }
    let (one, middle) = digit(at)?;
    if let (2, Some((two, _))) = (count, digit(middle))
        && (one > 0 && two == one + 1 || (one, two) == (3, 5))
        && !text[end..].starts_with('点')
    {
        return Some((end, Piece::Pair(one, two)));
    }
    let mut places = 0;
    if text[end..].starts_with('点') {
        let (mut last, mut told) = (end + '点'.len_utf8(), 0);
        while let Some((_, after)) = digit(last) {
            (last, told) = (after, told + 1);
        }
        // 九点四十分 is a time of day
        if told > 0 && !text[last..].starts_with(['十', '刻']) {
            (end, places) = (last, told);
        }
    }
    let digits = text[at..end].chars().filter_map(|c| match sign(c) {
        Some(Sign::Digit(digit)) => Some(digit),
        _ => None,
    });
    Some((end, number(digits, places, false)))
}

/// 点二五 behind 十 or 万, where no clock is meant.
fn fraction(text: &str, at: usize) -> Option<(usize, Piece)> {
    let digits = text[at..].chars().map_while(|c| match sign(c) {
        Some(Sign::Digit(digit)) => Some((digit, c.len_utf8())),
        _ => None,
    });
    let (places, length) = digits.clone().fold((0, 0), |(places, length), (_, bytes)| (places + 1, length + bytes));
    let end = at + length;
    if places == 0 || text[end..].starts_with(['分', '刻', '十', '钟']) {
        return None;
    }
    match number(digits.map(|(digit, _)| digit), places, false) {
        Piece::Number { value, .. } => Some((end, Piece::Fraction(value))),
        _ => Some((end, Piece::Huge)),
    }
}

/// Digits with the last `places` of them behind the point.
fn number(digits: impl Iterator<Item = u8>, places: usize, arabic: bool) -> Piece {
    const TOO_LARGE: i128 = 10i128.pow(28);
    let mut mantissa: i128 = 0;
    for digit in digits {
        mantissa = mantissa * 10 + i128::from(digit);
        if mantissa >= TOO_LARGE {
            return Piece::Huge;
        }
    }
    let scale = u32::try_from(places).unwrap_or(u32::MAX);
    match Decimal::try_from_i128_with_scale(mantissa, scale) {
        Ok(value) => Piece::Number { value, arabic },
        Err(_) => Piece::Huge,
    }
}
