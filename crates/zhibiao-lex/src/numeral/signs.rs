//! The characters that Chinese numerals are made of, and the scan for the next of them.

use crate::letters::Letters;

/// What a character does in a numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// 三, 叁.
    Digit(u8),
    /// 廿: so many tens.
    Tens(u8),
    /// 百: ten to the power of so many.
    Multiplier(u32),
    /// 几, 数: a digit not told.
    Vague,
    /// 半: begins figures, is no part of numerals.
    Half,
    /// 番 of 翻番: begins figures, is no part of numerals.
    Doubled,
}

/// Characters of Chinese numerals, plain and formal, simplified and traditional.
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
    ('兩', Sign::Digit(2)),
    ('貳', Sign::Digit(2)),
    ('陸', Sign::Digit(6)),
    ('廿', Sign::Tens(2)),
    ('卅', Sign::Tens(3)),
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
    ('幾', Sign::Vague),
    ('數', Sign::Vague),
    ('半', Sign::Half),
    ('番', Sign::Doubled),
];

/// Formal characters that are everyday words when they stand alone: 收拾, 放肆, 大陆, 队伍.
const FORMAL: &[char] =
    &['壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟', '陸', '貳', '兆', '廿', '卅'];

/// 〇 stands outside the block of the others.
const CIRCLE: u32 = '〇' as u32;
/// The block of the others.
const FIRST: u32 = '一' as u32;
const COUNT: usize = 0x9FFF - FIRST as usize + 1;

/// For each character of the block, its place in `SIGNS` plus one; 0 where it is no sign.
static PLACES: [u8; COUNT] = {
    let mut places = [0; COUNT];
    let mut index = 0;
    while index < SIGNS.len() {
        let code = SIGNS[index].0 as u32;
        if code >= FIRST {
            places[(code - FIRST) as usize] = index as u8 + 1;
        }
        index += 1;
    }
    places
};

/// What a character does in a numeral, if anything.
pub(crate) fn sign(c: char) -> Option<Sign> {
    let code = u32::from(c);
    if code == CIRCLE {
        return Some(Sign::Digit(0));
    }
    let place = *PLACES.get(code.wrapping_sub(FIRST) as usize)?;
    SIGNS.get(usize::from(place).wrapping_sub(1)).map(|(_, sign)| *sign)
}

/// Whether a character is written in contracts and cheques only, and means something else alone.
pub(crate) fn is_formal(c: char) -> bool {
    FORMAL.contains(&c)
}

/// What a figure may begin with: a sign or an ASCII digit.
static STARTS: Letters = {
    let mut starts = Letters::NONE;
    let mut index = 0;
    while index < SIGNS.len() {
        starts.add(SIGNS[index].0);
        index += 1;
    }
    let mut digit = b'0';
    while digit <= b'9' {
        starts.add(digit as char);
        digit += 1;
    }
    starts
};

/// The next byte at or after `at`, a character boundary, where a figure may begin: an ASCII digit or a sign.
pub(crate) fn next_start(text: &str, at: usize) -> Option<usize> {
    STARTS.next(text.as_bytes(), at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_found_by_scan_and_look_up() {
        for (char, meaning) in SIGNS {
            assert_eq!(sign(*char), Some(*meaning), "{char}");
            assert_eq!(next_start(&format!("éa增长🙂{char}"), 0), Some(13), "{char}");
        }
        for char in ['人', '丁', '龥', 'a', '5', '　', '🙂'] {
            assert_eq!(sign(char), None, "{char}");
        }
        assert_eq!(next_start("增长，ＡＢ é 🙂", 0), None);
        assert_eq!(next_start("增长5", 3), Some(6));
    }
}
