//! What holds for any text, and for any number however it is written.

use proptest::prelude::*;
use std::ops::Range;
use zhibiao_lex::{Mention, figures, numeral_at, quantities, time};
use zhibiao_lexicon::Lexicon;
use zhibiao_quantity::Decimal;

/// Pieces that figures are made of, so that random texts hold many.
const PIECES: &[&str] = &[
    "一",
    "两",
    "三",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "零",
    "点",
    "几",
    "多",
    "余",
    "半",
    "分之",
    "第",
    "约",
    "超过",
    "不低于",
    "以上",
    "左右",
    "元",
    "亿元",
    "角",
    "分",
    "个",
    "家",
    "吨",
    "年",
    "/",
    "-",
    "至",
    "～",
    "%",
    "个百分点",
    "倍",
    "和",
    "之间",
    "每小时",
    "千米",
    "人民币",
    "￥",
    "US$",
    "5",
    "60",
    "3.5",
    "1,000",
    ".7",
    "５",
    "负",
    "零下",
    "又",
    "成",
    "翻",
    "番",
    "（",
    "）",
    "，",
    "。",
    " ",
    "企业",
    "GB/T ",
    "G",
    "é",
    "🙂",
    "𠀀",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

fn read(text: &str) -> Vec<Mention> {
    quantities(text, Lexicon::builtin(), &[])
}

/// Ranges are inside the text, on characters, in order and apart.
fn well_placed(text: &str, mentions: &[Mention], too_long: &[Range<usize>]) -> Result<(), TestCaseError> {
    let mut done = 0;
    for mention in mentions {
        let (range, outer) = (&mention.range, &mention.outer);
        prop_assert!(text.get(range.clone()).is_some_and(|printed| !printed.is_empty()), "{text:?} {range:?}");
        prop_assert!(text.get(outer.clone()).is_some(), "{text:?} {outer:?}");
        prop_assert!(outer.start <= range.start && range.end <= outer.end, "{text:?} {range:?} {outer:?}");
        prop_assert!(done <= range.start, "{text:?}: {range:?} begins before {done}");
        prop_assert!(mention.approx.iter().all(|word| text.get(word.clone()).is_some()), "{text:?}");
        done = range.end;
    }
    for range in too_long {
        prop_assert!(text.get(range.clone()).is_some(), "{text:?} {range:?}");
    }
    Ok(())
}

/// An integer in Chinese numerals.
fn chinese(number: u64) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    fn section(number: u64, out: &mut String) {
        let (mut gap, mut begun) = (false, false);
        for (power, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = (number / power % 10) as usize;
            if digit == 0 {
                gap = begun;
                continue;
            }
            if gap {
                out.push('零');
            }
            (gap, begun) = (false, true);
            out.push_str(DIGITS[digit]);
            out.push_str(name);
        }
    }
    let mut out = String::new();
    let mut rest = number;
    for (power, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
        let part = rest / power;
        rest %= power;
        if part == 0 {
            continue;
        }
        if !out.is_empty() && part < 1000 {
            out.push('零');
        }
        section(part, &mut out);
        out.push_str(name);
    }
    if out.is_empty() { "零".to_owned() } else { out }
}

/// The same in the characters of contracts.
fn formal(number: u64) -> String {
    const FORMS: [(char, char); 12] = [
        ('一', '壹'),
        ('二', '贰'),
        ('三', '叁'),
        ('四', '肆'),
        ('五', '伍'),
        ('六', '陆'),
        ('七', '柒'),
        ('八', '捌'),
        ('九', '玖'),
        ('十', '拾'),
        ('百', '佰'),
        ('千', '仟'),
    ];
    let form = |c: char| FORMS.iter().find(|(plain, _)| *plain == c).map_or(c, |(_, formal)| *formal);
    chinese(number).chars().map(form).collect()
}

/// 1,234,567.
fn with_thousands(digits: &str) -> String {
    let lead = digits.len() % 3;
    let groups = digits.as_bytes()[lead..].chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
    let first = Some(digits[..lead].to_owned()).filter(|first| !first.is_empty());
    first.into_iter().chain(groups).collect::<Vec<_>>().join(",")
}

fn full_width(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { char::from_u32(c as u32 + 0xFEE0).unwrap() } else { c }).collect()
}

/// The one figure of a sentence, in its base unit.
fn only(sentence: &str) -> Option<Decimal> {
    let flow = zhibiao_text::clean(sentence);
    match &read(flow.text())[..] {
        [mention] => mention.quantity.base().map(|base| base.low().normalize()),
        _ => None,
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let found = figures(&text, Lexicon::builtin(), &[]);
        well_placed(&text, &found.mentions, &found.too_long)?;
    }

    #[test]
    fn any_heap_of_pieces_is_read(text in pieces()) {
        let found = figures(&text, Lexicon::builtin(), &[]);
        well_placed(&text, &found.mentions, &found.too_long)?;
        let taken: Vec<_> = time::times(&text).iter().map(|time| time.range.clone()).collect();
        well_placed(&text, &quantities(&text, Lexicon::builtin(), &taken), &[])?;
    }

    #[test]
    fn numerals_stand_where_they_say(text in pieces(), at in 0usize..40) {
        let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        if let Some(numeral) = numeral_at(&text, at) {
            prop_assert_eq!(numeral.range.start, at);
            prop_assert!(text.get(numeral.range.clone()).is_some());
        }
    }

    #[test]
    fn what_is_printed_back_is_what_stood_there(whole in 0u64..10_000_000, places in prop::option::of("[0-9]{1,6}"), scale in prop::sample::select(&["", "万", "亿", "万亿"][..])) {
        let places = places.map_or(String::new(), |places| format!(".{places}"));
        let number = format!("{whole}{places}");
        let printed = format!("{}{places}{scale}元", with_thousands(&whole.to_string()));
        prop_assert_eq!(read(&printed).first().map(|mention| mention.range.clone()), Some(0..printed.len()), "{}", printed);
        let text = format!("{number}{scale}元");
        let [mention] = &read(&text)[..] else { return Err(TestCaseError::fail(text)) };
        prop_assert_eq!(format!("{}{}{}", mention.written.value, mention.written.scale, mention.written.unit), &text[mention.range.clone()]);
        prop_assert_eq!(&mention.range, &(0..text.len()));
    }

    #[test]
    fn a_number_is_the_same_in_every_script(number in 1u64..1_000_000_000_000) {
        let meant = Some(Decimal::from(number).normalize());
        let digits = number.to_string();
        let mixed = match (number / 10_000, number % 10_000) {
            (0, rest) => format!("{rest}"),
            (high, 0) => format!("{high}万"),
            (high, rest) => format!("{high}万{rest:04}"),
        };
        let thousands = with_thousands(&digits);
        let scripts = [digits.clone(), full_width(&digits), thousands, chinese(number), formal(number), mixed.clone(), full_width(&mixed)];
        for written in scripts {
            let sentence = format!("总投资约{written}元。");
            prop_assert_eq!(only(&sentence), meant, "{}", sentence);
        }
    }

    #[test]
    fn a_line_break_changes_no_value(number in 1u64..1_000_000, scale in prop::sample::select(&["", "万", "亿"][..]), chosen in 0usize..64) {
        let sentence = format!("该项目总投资约{number}{scale}元，可带动就业");
        let chars: Vec<char> = sentence.chars().collect();
        let between = |at: &usize| !(chars[at - 1].is_ascii_digit() && chars[*at].is_ascii_digit());
        let places: Vec<usize> = (1..chars.len()).filter(between).collect();
        let at = places[chosen % places.len()];
        let broken: String = chars[..at].iter().chain(&['\n']).chain(&chars[at..]).collect();
        prop_assert_eq!(only(&broken), only(&sentence), "{}", broken);
        prop_assert!(only(&sentence).is_some());
    }
}
