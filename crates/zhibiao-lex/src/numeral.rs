//! A figure as written: `356.80亿`, `一千二百万`, `3千5百万`, `200多`, `十几`.
//!
//! Nothing here knows units. What was printed (`356.80` and 亿) stays beside what it amounts to.

pub(crate) mod signs;
mod tokens;
mod value;

use std::ops::Range;
use tokens::{Piece, Token, tokens};
use value::{Bound, amount};
use zhibiao_quantity::{Approximator, Decimal, exact_mul};

/// A number as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// Its bytes, sign and 余/多/几 included.
    pub range: Range<usize>,
    /// As printed, without its scale: `356.80`.
    pub value: Decimal,
    /// The upper number of 三四万, in the same scale.
    pub high: Option<Decimal>,
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

/// What makes a number negative, longest first.
pub(crate) const MINUS: &[&str] = &["负的", "零下", "负", "-", "−", "－", "﹣", "—"];

/// The numeral that starts at byte `at`, as long as it can be. `None` where there is none, or where
/// it has more than 28 digits.
///
/// ```
/// use zhibiao_lex::numeral_at;
///
/// let numeral = numeral_at("356.80亿元", 0).unwrap();
/// assert_eq!((numeral.value.to_string(), numeral.scale.as_str()), ("356.80".into(), "亿"));
/// assert_eq!(numeral.range, 0.."356.80亿".len());
/// ```
pub fn numeral_at(text: &str, at: usize) -> Option<Numeral> {
    read(text, at)?.ok()
}

/// The bytes of the numeral that starts at byte `at`, where it has more than 28 digits.
pub(crate) fn too_long_at(text: &str, at: usize) -> Option<Range<usize>> {
    read(text, at)?.err()
}

/// A numeral, or the bytes of one that is too long to be exact.
fn read(text: &str, at: usize) -> Option<Result<Numeral, Range<usize>>> {
    let rest = text.get(at..)?;
    let digit = rest.starts_with(|first: char| first.is_ascii_digit());
    let minus = MINUS.iter().find(|minus| !digit && rest.starts_with(**minus)).map_or(0, |minus| minus.len());
    let tokens = tokens(text, at + minus);
    let range = at..tokens.last()?.range.end;
    let Some(mut numeral) = printed(text, &tokens) else { return Some(Err(range)) };
    numeral.range = range;
    if minus > 0 {
        numeral.value = -numeral.value;
    }
    Some(Ok(numeral))
}

/// The pieces split into the printed value and its trailing 万, 亿.
fn printed(text: &str, tokens: &[Token]) -> Option<Numeral> {
    let first = tokens.first()?;
    let arabic = matches!(first.what, Piece::Number { arabic: true, .. });
    let bare = tokens.iter().all(|token| matches!(token.what, Piece::Multiplier(_)));
    let script = match first.what {
        _ if arabic => Script::Arabic,
        Piece::Multiplier(2..) if bare => Script::BareScale,
        _ => Script::Chinese,
    };
    let approx = tokens
        .iter()
        .rfind(|token| matches!(token.what, Piece::Vague | Piece::More))
        .map(|token| (Approximator::Over, token.range.clone()));
    // all that digits without a scale amount to is what they print
    let low = if let [Token { what: Piece::Number { value, .. }, .. }] = tokens {
        *value
    } else {
        amount(tokens, Bound::Low)?
    };
    let numeral = |value, high, tail: &[Token]| Numeral {
        range: 0..0,
        value,
        high,
        scale: tail.iter().filter(|token| power(token) > 0).map(|token| &text[token.range.clone()]).collect(),
        exponent: tail.iter().map(power).sum(),
        approx,
        script,
    };
    match (first.what, &tokens[1..]) {
        // `356.80亿`: the printed number is kept as it is, its places with it.
        (Piece::Number { value, arabic }, tail) if tail.iter().all(|token| is_scale(token, arabic)) => {
            Some(numeral(value, None, tail))
        }
        _ => {
            let tail = trailing_scale(tokens);
            let exponent = power_of_ten(tail.iter().map(power).sum())?;
            let high = match tokens.iter().any(|token| matches!(token.what, Piece::Pair(..))) {
                true => Some(amount(tokens, Bound::High)?.checked_div(exponent)?),
                false => None,
            };
            Some(numeral(low.checked_div(exponent)?, high, tail))
        }
    }
}

/// 千 and 百 are a scale after Arabic digits (3千), part of the number after Chinese ones (三千).
fn is_scale(token: &Token, arabic: bool) -> bool {
    match token.what {
        Piece::Multiplier(exponent) => arabic || exponent >= 4,
        Piece::More => true,
        _ => false,
    }
}

fn power(token: &Token) -> u32 {
    match token.what {
        Piece::Multiplier(exponent) => exponent,
        _ => 0,
    }
}

/// The run of 万, 亿 that a numeral ends with.
fn trailing_scale(tokens: &[Token]) -> &[Token] {
    let count = tokens.iter().rev().take_while(|token| power(token) >= 4 || token.what == Piece::More).count();
    &tokens[tokens.len() - count..]
}

/// The whole amount of a numeral.
pub(crate) fn whole(numeral: &Numeral) -> Option<Decimal> {
    exact_mul(numeral.value, power_of_ten(numeral.exponent)?)
}

/// Ten to the power of `exponent`; `None` past 28.
pub(crate) fn power_of_ten(exponent: u32) -> Option<Decimal> {
    POWERS.get(exponent as usize).copied()
}

static POWERS: [Decimal; 29] = {
    let mut powers = [Decimal::ONE; 29];
    let (mut exponent, mut power) = (0, 1u128);
    while exponent < powers.len() {
        powers[exponent] = Decimal::from_parts(power as u32, (power >> 32) as u32, (power >> 64) as u32, false, 0);
        (exponent, power) = (exponent + 1, power * 10);
    }
    powers
};

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
            ("负一百点三", "-100.3", "", "-100.3"),
            ("零下5", "-5", "", "-5"),
            ("十点二三三", "10.233", "", "10.233"),
            ("十点五亿", "10.5", "亿", "1050000000"),
            ("两千万点五五四四", "20000000.5544", "", "20000000.5544"),
            ("两千三点一", "2300.1", "", "2300.1"),
            ("1点45", "1.45", "", "1.45"),
            (".77", "0.77", "", "0.77"),
            ("-.5", "-0.5", "", "-0.5"),
            ("一万零十二", "10012", "", "10012"),
            ("一百零十万", "110", "万", "1100000"),
            ("1千零20", "1020", "", "1020"),
            ("一千五百零几万", "1500", "万", "15000000"),
            ("几百", "100", "", "100"),
            ("几万", "1", "万", "10000"),
            ("二十几万", "20", "万", "200000"),
            ("10万万", "10", "万万", "1000000000"),
            ("三千万亿", "3000", "万亿", "3000000000000000"),
            ("一千一百一十一万一千一百一十一亿", "11111111", "亿", "1111111100000000"),
            ("3万亿5000亿", "35000", "亿", "3500000000000"),
            ("廿五", "25", "", "25"),
            ("玖仟陆佰陆拾伍", "9665", "", "9665"),
            ("二〇二四", "2024", "", "2024"),
            ("0.0500", "0.0500", "", "0.05"),
        ] {
            check(text, value, scale, amount);
        }
    }

    #[test]
    fn one_or_the_other() {
        for (text, low, high, scale) in [
            ("三四万", "3", "4", "万"),
            ("三五十亿", "30", "50", "亿"),
            ("十七八", "17", "18", ""),
            ("八九百", "800", "900", ""),
            ("七、八十", "70", "80", ""),
            ("十七、八", "17", "18", ""),
        ] {
            let numeral = numeral_at(text, 0).unwrap();
            let read = (numeral.value.to_string(), numeral.high.map(|high| high.to_string()), numeral.scale.as_str());
            assert_eq!(read, (low.to_owned(), Some(high.to_owned()), scale), "{text}");
        }
    }

    #[test]
    fn a_numeral_ends_where_the_unit_begins() {
        for (text, numeral) in [
            ("20兆瓦", "20"),
            ("5千瓦时", "5"),
            ("三千瓦", "三千"),
            ("2万千瓦", "2万"),
            ("一百零", "一百"),
            ("10余", "10"),
            ("1点45分", "1"),
            ("九点四十分", "九"),
            ("3,01家", "3"),
            ("1,000,00家", "1,000"),
        ] {
            assert_eq!(&text[numeral_at(text, 0).unwrap().range], numeral, "{text}");
        }
        for text in ["千瓦", "兆瓦", "点五", "余", "多", "零", "数据", "几家", ".", "-", ""] {
            let read = numeral_at(text, 0).map(|numeral| numeral.range);
            assert_eq!(read.filter(|_| text != "零"), None, "{text}");
        }
    }

    #[test]
    fn past_twenty_eight_digits_is_no_numeral() {
        assert_eq!(numeral_at("12345678901234567890123456789012", 0), None);
        assert_eq!(too_long_at("12345678901234567890123456789012亿元", 0), Some(0..35));
        assert_eq!(too_long_at("1234567890123456789012345亿元", 0), Some(0..28));
        assert_eq!(too_long_at("60亿元", 0), None);
        assert_eq!(too_long_at("亿", 0), None);
    }
}
