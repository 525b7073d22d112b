//! Lines that belong to a page or to the head of a text, not to what it says: dates, sources, editors, page numbers.

use super::marks::SOURCE;
use crate::repair::is_space;

/// Bytes of the longest line of a header.
const LONGEST_HEADER: usize = 150;

/// A line of a header that is neither headline nor text: dates, sources, editors.
pub(crate) fn is_meta(line: &str) -> bool {
    const LABELS: [&str; 17] = [
        "发布时间",
        "发稿时间",
        "更新时间",
        "发布日期",
        "时间",
        "日期",
        "来源",
        "作者",
        "编辑",
        "责任编辑",
        "责编",
        "文章来源",
        "信息来源",
        "字号",
        "浏览",
        "点击",
        "阅读",
    ];
    if is_masthead(line) {
        return true;
    }
    // `2024-06-14 09:12 来源：某网`
    let dated = || line.find(SOURCE).is_some_and(|at| is_date(line[..at].trim_end_matches(is_space)));
    let short = line.len() <= LONGEST_HEADER;
    match line.chars().next() {
        Some('0'..='9') => short && (is_date(line) || dated() || behind_date(line).is_some_and(is_of_date)),
        _ => short && label(line).is_some_and(|label| LABELS.contains(&label)) || is_address(line),
    }
}

/// Where a text stands in the web, and few words beside it: `[查看原文](https://news.example/2024/06/14/1.html)`.
fn is_address(line: &str) -> bool {
    const LONGEST_LABEL: usize = 7;
    let ends = line.as_bytes().last().is_some_and(u8::is_ascii); // as few lines do
    ends && line.split_once("://").is_some_and(|(before, address)| {
        let scheme = before.strip_suffix("https").or_else(|| before.strip_suffix("http"));
        scheme.is_some_and(|label| label.chars().count() <= LONGEST_LABEL) && address.is_ascii()
    })
}

/// The line under the title of a speech that tells where it was held: `——2024年1月18日在某省人民代表大会会议上`.
pub(crate) fn is_occasion(line: &str) -> bool {
    let words = line.trim_start_matches(['—', '―']);
    let opens = words.len() < line.len() || words.starts_with(|char: char| char.is_ascii_digit());
    opens && line.len() <= LONGEST_HEADER && words.contains('在') && words.ends_with(['上', '会'])
}

/// A line of the page and of none of its articles: its date, its editors, where the paper is to be reached,
/// what to scan, the number of the page.
pub(crate) fn is_furniture(line: &str) -> bool {
    const LABELS: [&str; 35] = [
        "来源",
        "数据来源",
        "文章来源",
        "信息来源",
        "编辑",
        "审核",
        "监制",
        "责编",
        "责任编辑",
        "本版责编",
        "本版编辑",
        "执行编辑",
        "值班主任",
        "值班编委",
        "版式",
        "版面设计",
        "美编",
        "美术编辑",
        "校对",
        "组版",
        "制版",
        "电话",
        "联系电话",
        "新闻热线",
        "广告热线",
        "发行热线",
        "传真",
        "邮编",
        "邮箱",
        "投稿邮箱",
        "电子邮箱",
        "地址",
        "本报地址",
        "网址",
        "邮发代号",
    ];
    const CALLS: [&str; 6] = ["扫码", "扫描二维码", "扫一扫", "微信扫", "长按识别", "关注微信"];
    const OPENINGS: [&str; 8] =
        ["国内统一", "（数据来源", "（作者系", "（作者为", "（下转", "（上接", "下转第", "上接第"];
    const LONGEST: usize = 240;
    if line.len() > LONGEST || line.ends_with(['。', '，', '；', '、']) {
        return false;
    }
    if is_masthead(line) {
        return true;
    }
    match line.chars().next() {
        Some('A'..='Z' | '0'..='9' | '第') => is_page_date(line) || is_page_number(line),
        _ => {
            is_address(line)
                || label(line).is_some_and(|label| LABELS.contains(&label))
                || OPENINGS.iter().any(|opening| line.starts_with(opening))
                || CALLS.iter().any(|call| line.starts_with(call) && !line.contains(['，', '。']))
        }
    }
}

/// A line of the head or foot of a page: `04 园区周刊 2022年11月8日 星期二`, `农历癸卯年四月十五`, `YUANQU JINGJI`, `责编 许文 美编 王芳`,
/// `今日导读`, `某事迈上新台阶 →5版`.
fn is_masthead(line: &str) -> bool {
    const LONGEST: usize = 60 * 3;
    const STAFF: [&str; 17] = [
        "统筹",
        "策划",
        "主编",
        "执行主编",
        "值班主编",
        "责编",
        "责任编辑",
        "本版责编",
        "本版编辑",
        "编辑",
        "美编",
        "图编",
        "版式",
        "校对",
        "审读",
        "编审",
        "监制",
    ];
    const WHOLE: [&str; 9] =
        ["今日导读", "导读", "要闻导读", "新闻链接", "相关链接", "公告", "公 告", "遗失声明", "下期预告"];
    if line.len() > LONGEST || line.ends_with(['。', '，', '；', '、', '”', '！', '？']) {
        return false; // most lines
    }
    if line.contains(['，', '。', '；', '“']) && !line.contains('→') {
        return false;
    }
    let staff = line.trim_start_matches(['■', '●', '◎', '□']);
    let first = staff.split([' ', '　', '：', ':', '/']).next().unwrap_or_default();
    let signed = first.len() < staff.len() && STAFF.contains(&first);
    let day = line.contains("星期") && (line.contains('年') && line.contains('月') || line.matches('.').count() == 2);
    let issue = line.starts_with("今日") && line.contains('版') && line.contains(|char: char| char.is_ascii_digit());
    let pinyin = line.len() > 5 && line.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b' ');
    let label = line.split(['：', ':']).next().unwrap_or_default();
    signed
        || day && line.contains(|char: char| char.is_ascii_digit())
        || line.starts_with("农历")
        || issue
        || pinyin
        || line.contains('→') && line.ends_with('版')
        || WHOLE.contains(&label)
        || line.len() <= PAPER && PAPERS.iter().any(|paper| line.ends_with(paper))
}

/// What papers are called, and the most bytes of their names.
const PAPERS: [&str; 7] = ["日报", "时报", "晚报", "商报", "周报", "导报", "都市报"];
const PAPER: usize = 8 * 3;

/// What a line that begins with a short name and a colon is labelled.
fn label(line: &str) -> Option<&str> {
    const LONGEST: usize = 6;
    let colon = line.char_indices().take(LONGEST + 1).find(|(_, char)| matches!(char, '：' | ':'));
    colon.map(|(at, _)| &line[..at])
}

/// `2024年6月17日 星期一 农历甲辰年五月十二 第3版`: a day, and words that only a page puts behind it.
fn is_page_date(line: &str) -> bool {
    let digits = |char: char| char.is_ascii_digit() || is_space(char);
    let parts = ["年", "月", "日"];
    let mut rest = line;
    for part in parts {
        let Some(after) = rest.trim_start_matches(digits).strip_prefix(part) else { return false };
        rest = after;
    }
    let words = rest.split(is_space).filter(|word| !word.is_empty());
    let of_page = |word: &str| {
        ["星期", "农历", "责", "编辑", "版", "第", "总第"].iter().any(|mark| word.starts_with(mark))
            || word.ends_with(['版', '期'])
            || word.contains('：')
            || word.trim_matches(|char: char| char.is_ascii_alphanumeric()).is_empty()
    };
    let mut words = words.peekable();
    words.peek().is_none_or(|word| of_page(word))
}

/// `3`, `A03`, `第3版`, `03版`.
fn is_page_number(line: &str) -> bool {
    let number = line.strip_prefix('第').unwrap_or(line);
    let number = number.strip_suffix('版').unwrap_or(number);
    let digits = number.trim_start_matches(|char: char| char.is_ascii_uppercase());
    number.len() - digits.len() <= 1
        && (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What stands behind the date that a line begins with, parted from it: `2021年7月22日 某区统计局`.
pub(crate) fn behind_date(line: &str) -> Option<&str> {
    let (date, rest) = line.split_once(is_space)?;
    let rest = rest.trim_matches(is_space);
    (is_date(date) && !rest.is_empty()).then_some(rest)
}

/// Whether words beside a date say whose it is: an office, a paper, its reporters.
fn is_of_date(words: &str) -> bool {
    const LONGEST: usize = 30;
    const OFFICES: [&str; 13] =
        ["局", "管委会", "委员会", "办公室", "办", "宣传部", "媒体中心", "协会", "研究院", "报", "网", "社", "台"];
    let short = words.chars().count() <= LONGEST && !words.contains(['，', '。', '；', '：']);
    let words = words.trim_end_matches('）');
    short && (words.contains("记者") || OFFICES.iter().any(|office| words.ends_with(office)))
}

/// `编者按：……`: the editors about what they print under it.
pub(crate) fn is_note(line: &str) -> bool {
    const NOTES: [&str; 4] = ["编者按", "编者的话", "开栏的话", "开栏语"];
    NOTES
        .iter()
        .any(|note| line.strip_prefix(note).is_some_and(|rest| rest.is_empty() || rest.starts_with(['：', ':', ' '])))
}

/// A line that is a date, with or without a time of day.
fn is_date(line: &str) -> bool {
    line.len() >= 8
        && line.starts_with(|char: char| char.is_ascii_digit())
        && line.chars().all(|char| char.is_ascii_digit() || is_space(char) || "-/.:：年月日时分秒T".contains(char))
        && line.chars().filter(char::is_ascii_digit).count() >= 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_sources_head_a_text() {
        for line in [
            "2026-06-12 08:48",
            "发稿时间：2021/6/9",
            "2026-06-12 08:48 来源：某网",
            "来源：某网 2026-06-12",
            "[查看原文](https://news.example/2026/06/12/1.html)",
        ] {
            assert!(is_meta(line), "{line}");
        }
        for line in ["2023年，甲区", "甲区的报名网站为http://example.cn"] {
            assert!(!is_meta(line), "{line}");
        }
    }

    #[test]
    fn a_page_has_its_date_its_number_and_its_editors() {
        for line in
            ["2024年6月17日 星期一 第3版", "A03", "第3版", "责编：许文 电话：12345678", "扫码看视频", "下转第4版"]
        {
            assert!(is_furniture(line), "{line}");
        }
        for line in ["2024年6月17日 东港高新区签约", "第3季度", "编辑部：东港高新区来了新伙伴", "扫码付款，东港高新区"]
        {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
