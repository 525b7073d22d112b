//! One stretch of source to clean text: width, spaces, wraps and doubling undone.

use crate::doubling::undouble;
use crate::{Flow, Span};

/// What becomes of a space between two Chinese characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spaces {
    /// Running text: it is damage.
    Close,
    /// A headline: it parts two phrases, unless the line is spaced out.
    Keep,
}

/// The repair of a short text: full-width digits, letters and `％` made half-width (`．／，` too between
/// digits), spaces around figures and between Chinese characters closed up, wraps joined, doubled
/// lines undone. Spaces between Latin words and between two numbers stay; so does text that is sound.
///
/// ```
/// let flow = zhibiao_text::clean("总产值３５６．８ 亿\n元，高 质 量发展");
/// assert_eq!(flow.text(), "总产值356.8亿元，高质量发展");
/// assert_eq!(flow.source(9..20), zhibiao_text::Span::new(9, 32));
/// ```
pub fn clean(text: &str) -> Flow {
    let mut flow = Flow::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        append(&mut flow, text, Span::new(at, at + line.len()), Spaces::Close);
        at += line.len();
    }
    flow
}

/// Appends one line of the source, joined to what is there.
pub(crate) fn append(flow: &mut Flow, source: &str, span: Span, spaces: Spaces) {
    let span = trim(source, span);
    let line = span.of(source);
    let Some(first) = line.chars().next() else { return };
    if let (Some(before), Some(after)) = (flow.text().chars().next_back(), half_width(first).or(Some(first)))
        && before.is_ascii_alphabetic()
        && after.is_ascii_alphabetic()
    {
        flow.push_replaced(" ", span.start, 0);
    }
    match undouble(line) {
        Some(runs) => {
            for run in runs {
                let (from, twin) = (span.start + run.start, span.start + run.start + run.len);
                let text = &source[from..from + run.len];
                match run.twice {
                    true => flow.push_doubled(text, from, twin),
                    false => flow.push(text, from),
                }
            }
        }
        None => append_plain(flow, source, span, spaces),
    }
}

fn append_plain(flow: &mut Flow, source: &str, span: Span, spaces: Spaces) {
    let (line, bytes) = (span.of(source), &source.as_bytes()[..span.end]);
    let mut spaced_out = None; // asked for at spaces alone, which most lines have none of
    let mut done = span.start;
    let mut at = span.start;
    while let Some(lead) = bytes.get(at) {
        if matches!(lead, 0xE4..=0xE9) {
            at += 3; // a Chinese character
            continue;
        }
        if !is_suspect(&bytes[at..]) {
            at += if *lead < 0xE0 { 1 } else { 3 };
            continue;
        }
        let Some(char) = source[at..span.end].chars().next() else { break };
        let end = at + char.len_utf8();
        if is_space(char) {
            flow.push(&source[done..at], done);
            let rest = source[end..span.end].trim_start_matches(is_space);
            done = span.end - rest.len();
            let (before, after) = (flow.text().chars().next_back(), rest.chars().next());
            let spaced_out = *spaced_out.get_or_insert_with(|| is_spaced_out(line));
            if keeps_space(before, after, spaces, spaced_out) && !is_inside_number(&source[span.start..at], rest) {
                flow.push(&source[at..done], at);
            }
            at = done;
        } else if let Some(half) = replacement(flow, source, done, at, char, span.end) {
            flow.push(&source[done..at], done);
            flow.push_replaced(half.encode_utf8(&mut [0; 4]), at, end - at);
            (done, at) = (end, end);
        } else {
            at = end;
        }
    }
    flow.push(&source[done..span.end], done);
}

/// Whether bytes of a text may begin with a space or a full-width character that is replaced; other marks (。、“) do not.
fn is_suspect(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b' ' | b'\t'..=b'\r' | 0xC2, ..]
            | [0xE2, 0x80, 0x80..=0x8B, ..]
            | [0xE3, 0x80, 0x80, ..]
            | [0xEF, 0xBB | 0xBD, ..]
            | [0xEF, 0xBC, 0x85 | 0x8C | 0x8E..=0x99 | 0xA1..=0xBA, ..]
    )
}

/// Spaces of any width, and marks that have none.
pub(crate) fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\r' | '\n' | '\u{B}' | '\u{C}' | '\u{A0}' | '\u{3000}' | '\u{200B}' | '\u{FEFF}')
        || ('\u{2000}'..='\u{200A}').contains(&char)
}

pub(crate) fn trim(source: &str, span: Span) -> Span {
    let text = span.of(source).trim_end_matches(is_space);
    let start = span.start + (text.len() - text.trim_start_matches(is_space).len());
    Span::new(start, span.start + text.len())
}

fn keeps_space(before: Option<char>, after: Option<char>, spaces: Spaces, spaced_out: bool) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let after = half_width(after).unwrap_or(after);
    if spaced_out {
        return before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
    }
    match (is_narrow(before), is_narrow(after)) {
        (true, true) => true,
        (true, false) => spaces == Spaces::Keep && !before.is_ascii_digit(),
        (false, _) => spaces == Spaces::Keep,
    }
}

/// Letters and marks of scripts that part words by spaces.
fn is_narrow(char: char) -> bool {
    char < '\u{2000}' && char != '·'
}

/// `高 质 量`: most of the words are one character long, and half of them Chinese.
fn is_spaced_out(line: &str) -> bool {
    if !line.contains([' ', '\u{A0}', '\u{3000}']) {
        return false;
    }
    let (mut all, mut lone, mut chinese) = (0, 0, 0);
    for word in line.split(is_space).filter(|word| !word.is_empty()) {
        let is_lone = word.chars().nth(1).is_none();
        all += 1;
        lone += usize::from(is_lone);
        chinese += usize::from(is_lone && !word.is_ascii());
    }
    all >= 4 && lone * 4 >= all * 3 && chinese * 2 >= all
}

/// The half-width form of a full-width digit, letter or percent sign.
fn half_width(char: char) -> Option<char> {
    match char {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' => char::from_u32(u32::from(char) - 0xFEE0),
        _ => None,
    }
}

/// What a character is replaced by where it stands; marks only between digits.
fn replacement(flow: &Flow, source: &str, done: usize, at: usize, char: char, end: usize) -> Option<char> {
    let mark = match char {
        '．' => '.',
        '／' => '/',
        '，' => ',',
        _ => return half_width(char),
    };
    let before = if done < at { source[done..at].chars().next_back() } else { flow.text().chars().next_back() };
    if !before.is_some_and(is_digit) {
        return None;
    }
    let after = source[at + char.len_utf8()..end].trim_start_matches(is_space);
    let digits = after.chars().take_while(|next| is_digit(*next)).take(4).count();
    if mark == ',' { digits == 3 } else { digits > 0 }.then_some(mark)
}

/// Whether a space tears a number: `35 . 8`, `3 , 011`, `35. 8` (but `1. 2024年` begins a list), `12 %`,
/// or a lone digit from a lone digit in Chinese text.
fn is_inside_number(before: &str, after: &str) -> bool {
    let Some(next) = after.chars().next() else { return false };
    let (digits, mark) = match before.chars().next_back() {
        Some(last) if is_digit(last) => match next {
            '%' | '‰' => return true,
            '.' | '．' | ',' => (after[next.len_utf8()..].trim_start_matches(is_space), next),
            _ => return is_digit(next) && parts_digits(before, after),
        },
        Some(mark @ ('.' | '．' | ',')) => {
            let number = before[..before.len() - mark.len_utf8()].trim_end_matches(is_space);
            let spaced = number.len() + mark.len_utf8() < before.len();
            let opens = number.trim_end_matches(is_digit).is_empty();
            if !number.ends_with(is_digit) || !(spaced || (mark != ',' && !opens)) {
                return false;
            }
            (after, mark)
        }
        _ => return false,
    };
    let count = digits.chars().take_while(|digit| is_digit(*digit)).take(4).count();
    if mark == ',' { count == 3 } else { count > 0 }
}

/// `的1 9家`: between Chinese characters two lone digits are one number.
fn parts_digits(before: &str, after: &str) -> bool {
    let chinese = |char: Option<char>| char.is_some_and(|char| ('一'..='鿿').contains(&char));
    let is_word = |char: &char| !is_space(*char);
    chinese(before.chars().rev().skip(1).find(is_word)) && chinese(after.chars().skip(1).find(is_word))
}

fn is_digit(char: char) -> bool {
    char.is_ascii_digit() || ('０'..='９').contains(&char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, meant: &str) {
        assert_eq!(clean(text).text(), meant, "{text:?}");
    }

    #[test]
    fn width() {
        check("５家ＡＢ企业占１２．５％", "5家AB企业占12.5%");
        check("１，２３４万元，５家", "1,234万元，5家");
        check("在２０２２，２０２３两年", "在2022，2023两年");
        check("甲／乙，５／６", "甲／乙，5/6");
    }

    #[test]
    fn spaces() {
        check(" 投资约 60 亿元 ，增 长", "投资约60亿元，增长");
        check("采 用 硅 光 技 术 1 0 项", "采用硅光技术10项");
        check("由 Green Power Co. Ltd 建设", "由Green Power Co. Ltd建设");
        check("排名 12 35", "排名12 35");
        check("1 2 3 4", "1 2 3 4");
    }

    #[test]
    fn spaces_inside_numbers() {
        check("产值３５ . ８亿元，增长１０ . １％", "产值35.8亿元，增长10.1%");
        check("产值35 ．8亿元，增长10. 1 %", "产值35.8亿元，增长10.1%");
        check("营收3 , 011万元、1 ,234 , 567家", "营收3,011万元、1,234,567家");
        check("前往1 9家企业", "前往19家企业");
        check("1. 2024年产值", "1. 2024年产值");
        check("Total 5, 600 and 7 . 5", "Total 5, 600 and 7.5");
        check("共 12 家 , 人均5万元", "共12家,人均5万元");
    }

    #[test]
    fn wraps() {
        check("约60\n\n亿元，高\r\n新区", "约60亿元，高新区");
        check("Green\nPower三\n厂", "Green Power三厂");
        check("M-\nFab", "M-Fab");
    }

    #[test]
    fn doubling() {
        check("产值约产值约6060亿元亿元", "产值约60亿元");
        check("产值55亿元", "产值55亿元");
    }

    #[test]
    fn sound_text_is_left_alone() {
        for text in ["产值5亿元（增长12%），占地10⁴m²、CO₂减排。", "“五链”——A/B：甲；乙？", "Total 5, 6 and 7"]
        {
            check(text, text);
        }
    }

    #[test]
    fn a_headline_keeps_the_space_between_its_phrases() {
        let text = "提 速 提 质 提 效";
        let mut flow = Flow::default();
        append(&mut flow, text, Span::new(0, text.len()), Spaces::Keep);
        assert_eq!(flow.text(), "提速提质提效");
        let text = "签约114 个 投资5亿元";
        let mut flow = Flow::default();
        append(&mut flow, text, Span::new(0, text.len()), Spaces::Keep);
        assert_eq!(flow.text(), "签约114个 投资5亿元");
    }
}
