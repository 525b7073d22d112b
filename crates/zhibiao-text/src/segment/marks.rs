//! The words that newspapers set at the edges of an article: datelines, author lines, sources, captions.

use super::names::{BULLETS, first_names, names};
use crate::repair::is_space;

/// A headline that is repeated behind its own site's: `甲市增长 原标题：甲市增长  来源：某报`.
pub(crate) const ORIGINAL: &str = "原标题：";
/// Where a text is from.
pub(crate) const SOURCE: &str = "来源：";

/// A dateline at the start of a line, and who is named in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// Bytes up to the first word of the text.
    pub len: usize,
    /// From `（特约通讯员 李文）`.
    pub byline: Vec<String>,
}

/// How much has to be shown before a dateline is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Any line of a page may be asked: only the forms no sentence begins with.
    AnyLine,
    /// The first line of a body: any agency (`e公司讯，`, `某台消息：`).
    FirstLine,
}

/// Reads a dateline: `本报讯`, `本报讯（记者 李文）`, `新华社北京6月1日电`, `某网讯（记者 李文）`, `某台消息（新闻联播）：`.
pub(crate) fn dateline(line: &str, trust: Trust) -> Option<Dateline> {
    let head = match line.strip_prefix("本报讯") {
        Some(_) => "本报讯".len(),
        None => agency(line, trust)?,
    };
    let mut rest = line[head..].trim_start_matches(is_space);
    let mut byline = Vec::new();
    for (open, close) in [('（', '）'), ('(', ')')] {
        let Some(inner) = rest.strip_prefix(open).and_then(|inner| inner.split_once(close)) else { continue };
        if inner.0.len() > 120 {
            continue;
        }
        byline = names(inner.0).filter(|names| names.sure).map_or_else(Vec::new, |names| names.names);
        rest = inner.1;
    }
    let rest = rest.trim_start_matches(|char| is_space(char) || matches!(char, '：' | ':' | '，' | ','));
    Some(Dateline { len: line.len() - rest.len(), byline })
}

/// Bytes of an agency's dateline, up to and with 讯, 电, 消息 or 报道.
fn agency(line: &str, trust: Trust) -> Option<usize> {
    const OPENERS: [&str; 4] = ["本报", "新华社", "中新社", "本刊"];
    const LONGEST: usize = 22;
    if trust == Trust::AnyLine && !OPENERS.iter().any(|opener| line.starts_with(opener)) {
        return None;
    }
    let (mut end, mut marked) = (0, None);
    for char in line.chars().take(LONGEST) {
        let told = &line[..end + char.len_utf8()];
        match char {
            '，' | '。' | '、' | '：' | '；' | '“' | '（' | '(' | '《' => break,
            '讯' | '电' | '息' | '道' => {
                let mark = ["讯", "电", "消息", "报道"].into_iter().find(|mark| told.ends_with(mark));
                marked = mark.map(|mark| (told.len() - mark.len(), mark)).or(marked);
            }
            _ => {}
        }
        end = told.len();
    }
    let (head, (at, mark)) = (&line[..end], marked?);
    let after = line[at + mark.len()..].chars().next();
    let parted = after
        .is_none_or(|char| is_space(char) || matches!(char, '（' | '(' | '：' | ':' | '，') || char.is_ascii_digit());
    let before = head[..at].chars().next_back()?;
    let sound = match mark {
        "讯" => !matches!(before, '资' | '通' | '腾' | '音' | '视' | '短' | '闪' | '快' | '简' | '审' | '问'),
        "电" => before == '日',
        "消息" => matches!(before, '网' | '台' | '社' | '报') || trust == Trust::AnyLine,
        _ => head.contains("记者") && trust == Trust::FirstLine,
    };
    let opened = OPENERS.iter().any(|opener| line.starts_with(opener));
    (parted && sound && (opened || after.is_some())).then_some(at + mark.len())
}

/// `▶ 许文 本报记者 叶明`: the authors of the headline or body beside it.
pub(crate) fn author_line(line: &str) -> Option<Vec<String>> {
    let rest = line.trim_start_matches(BULLETS);
    if rest.len() == line.len() {
        return None;
    }
    let rest = rest.trim_matches(is_space);
    let found = names(rest).or_else(|| first_names(rest))?;
    let of_column = line.starts_with('■') && !found.sure; // `■ 数说`
    (!of_column).then_some(found.names)
}

/// `图片来源：东港高新区`: where a picture is from; stands under it and closes what it closes.
pub(crate) fn is_source_line(line: &str) -> bool {
    const SOURCES: [&str; 8] = ["图片来源", "图片由", "供图", "摄影：", "制图", "图表：", "资料图片", "图片提供"];
    line.len() <= 150 && !line.ends_with('。') && SOURCES.iter().any(|source| line.starts_with(source))
}

/// `图为……`, `左图：……`: a sentence that points at a picture.
pub(crate) fn points_at_picture(sentence: &str) -> bool {
    const POINTERS: [&str; 14] =
        ["图为", "左图", "右图", "上图", "下图", "大图", "小图", "图①", "图②", "图一", "图二", "图1", "图2", "图片为"];
    POINTERS.iter().any(|pointer| sentence.starts_with(pointer))
}

/// Whether one of the sentences of a line points at a picture.
pub(crate) fn shows_picture(line: &str) -> bool {
    line.contains('图') && line.split(['。', '！', '？']).any(points_at_picture)
}

/// `一、`, `（二）`, `第三节`, `4.`: a heading that belongs to the text under it.
pub(crate) fn is_numbered(line: &str) -> bool {
    let bare = line.trim_start_matches(['第', '（', '(']);
    let rest = bare.trim_start_matches(is_numeral);
    let closer = rest.chars().next();
    rest.len() < bare.len()
        && match (line.starts_with('第'), bare.len() < line.len()) {
            (true, _) => matches!(closer, Some('章' | '节' | '条' | '部')),
            (false, true) => matches!(closer, Some('）' | ')')),
            (false, false) => matches!(closer, Some('、' | '．')) || rest.starts_with(". "),
        }
}

/// Bytes of the number or bullet before a headline: `一、`, `（二）`, `3．`, `4.`, `⑤`, `■`; not the `1.` of `1.5亿元`.
pub(crate) fn number(line: &str) -> usize {
    let bare = line.trim_start_matches(BULLETS);
    if bare.len() < line.len() {
        return line.len() - bare.trim_start_matches(is_space).len();
    }
    if let Some(circled) = line.chars().next().filter(|first| ('①'..='⑳').contains(first)) {
        return circled.len_utf8();
    }
    let bare = line.trim_start_matches(['（', '(']);
    let rest = bare.trim_start_matches(is_numeral);
    if rest.len() == bare.len() {
        return 0;
    }
    let closers: &[char] = if bare.len() < line.len() { &['）', ')'] } else { &['、', '．', '.'] };
    let words = rest.trim_start_matches(closers);
    let digits = words.len() - words.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let is_fraction = digits > 0 && !(digits == 4 && words[digits..].starts_with('年'));
    match words.len() < rest.len() && !is_fraction {
        true => line.len() - words.trim_start_matches(is_space).len(),
        false => 0,
    }
}

fn is_numeral(char: char) -> bool {
    matches!(char, '0'..='9' | '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百')
}

/// `外贸进出口总额 2415亿元 增长9.6%`: what is measured, and cells with figures; or an item of a list with figures, `●新增企业28家，…`.
pub(crate) fn is_row_of_figures(line: &str) -> bool {
    const CLOSERS: [char; 4] = ['。', '，', '；', '：'];
    const ITEMS: [char; 6] = ['●', '◆', '■', '▪', '•', '★']; // but ▲ opens captions, ▶ names authors
    if let Some(item) = line.strip_prefix(ITEMS) {
        return item.contains(|char: char| char.is_ascii_digit());
    }
    let mut cells = line.split(is_space).filter(|cell| !cell.is_empty());
    let names = |cell: &str| {
        let letters = cell.chars().filter(|char| char.is_alphabetic());
        letters.take(2).count() == 2 && cell.chars().all(char::is_alphanumeric)
    };
    let named = cells.next().is_some_and(names);
    let told = |cell: &str| {
        let unit = cell.trim_start_matches(|char: char| char.is_ascii_digit() || char == '.');
        unit.len() < cell.len() && !unit.is_empty()
    };
    named && cells.next().is_some_and(told) && !line.contains(CLOSERS)
}

/// Whether a line opens a paragraph that goes on about what stands above: `其中，`, `据介绍，`, `截至2月底，公司在手订单`.
pub(crate) fn leads_back(line: &str) -> bool {
    const WORDS: [&str; 14] = [
        "其中",
        "据介绍",
        "据了解",
        "据悉",
        "此外",
        "同时",
        "与此同时",
        "为此",
        "会上",
        "会议",
        "该项目",
        "这些",
        "上述",
        "另外",
    ];
    const POINTING: [&str; 5] = ["公司", "该公司", "该区", "企业负责人", "项目建成后"];
    const TIME: usize = 12;
    let behind_time = line.char_indices().take(TIME).find(|(_, char)| *char == '，');
    let topic = behind_time.map_or(line, |(at, comma)| &line[at + comma.len_utf8()..]);
    WORDS.iter().any(|word| line.starts_with(word)) || POINTING.iter().any(|word| topic.starts_with(word))
}

/// Whether a headline goes on in the line under it: `东港高新区：` + `项目签约`, `从“书架”走上“货架”` + `——某地见闻`; the name of a zone
/// alone, doubled or not, tells nothing of it.
pub(crate) fn leads_on(above: &str, below: &str) -> bool {
    const NAME: std::ops::RangeInclusive<usize> = 5..=20;
    let name = || {
        let plain = above.chars().all(char::is_alphanumeric) && NAME.contains(&above.chars().count());
        plain && ZONES.iter().any(|form| above.ends_with(form)) && !below.contains('：')
    };
    below.starts_with('—') || above.ends_with(['：', '—']) || name()
}

/// Whether a line is the text under a picture: `▲签约现场`.
pub(crate) fn is_under_picture(line: &str) -> bool {
    line.starts_with(['▲', '▼'])
}

/// Words with which the first sentence of an article opens; a headline cannot run on into them.
pub(crate) fn opens_lead(line: &str) -> bool {
    const OPENERS: [&str; 12] = [
        "近日，",
        "日前，",
        "近期，",
        "近年来，",
        "今年以来，",
        "今年上半年，",
        "去年以来，",
        "目前，",
        "当前，",
        "连日来，",
        "记者从",
        "记者日前",
    ];
    // `金秋十月，`, `盛夏时节，`
    const SEASONS: [&str; 18] = [
        "金秋", "初春", "早春", "阳春", "仲春", "暮春", "初夏", "盛夏", "仲夏", "初秋", "深秋", "秋日", "初冬", "隆冬",
        "寒冬", "冬日", "春日", "夏日",
    ];
    const SEASON: usize = 6 * 3;
    let opens = |words: &[&str]| words.iter().any(|word| line.starts_with(word));
    let season = || opens(&SEASONS) && line.find('，').is_some_and(|comma| comma <= SEASON);
    if opens(&OPENERS) || season() || (line.starts_with('自') && line.contains("以来")) {
        return true;
    }
    // `6月14日，`, `2013年11月，`
    let digits = line.trim_start_matches(|char: char| char.is_ascii_digit() || is_space(char));
    digits.len() < line.len() && (digits.starts_with('月') || digits.starts_with('年'))
}

/// The short name of the zone that a headline begins with: `东港` of `东港高新区“拿地即开工”`.
pub(crate) fn zone(headline: &str) -> Option<&str> {
    const LONGEST: usize = 10 * 3;
    let end = ZONES.iter().filter_map(|zone| headline.find(zone)).min()?;
    (6..=LONGEST).contains(&end).then(|| short_name(&headline[..end]))
}

/// The two characters before the form of the zone that a line names first: `东港` of `清晨8时，东港高新区的车间里`.
pub(crate) fn place(line: &str) -> Option<&str> {
    let end = ZONES.iter().filter_map(|zone| line.find(zone)).min()?;
    let (start, _) = line[..end].char_indices().nth_back(1)?;
    Some(&line[start..end])
}

/// Forms of zones that a place name stands before.
const ZONES: [&str; 4] = ["高新区", "经开区", "开发区", "新区"];

/// The first two characters of the name of a place, which every text about it holds.
pub(crate) fn short_name(place: &str) -> &str {
    place.char_indices().nth(2).map_or(place, |(at, _)| &place[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for (line, rest, byline) in [
            ("本报讯 近日，甲区", "近日，甲区", ""),
            ("本报讯（记者 李文 通讯员 王芳）近日", "近日", "李文 王芳"),
            ("本报讯 （特约通讯员 李文）", "", "李文"),
            ("新华社北京6月1日电（记者李文）甲区", "甲区", "李文"),
            ("某公司讯，甲区", "甲区", ""),
            ("某网财经4月28日讯（记者 李静）甲区", "甲区", "李静"),
            ("某台消息（新闻联播）：甲区", "甲区", ""),
        ] {
            let read = dateline(line, Trust::FirstLine).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((&line[read.len..], read.byline.join(" ").as_str()), (rest, byline), "{line}");
        }
    }

    #[test]
    fn other_lines_have_no_dateline() {
        for line in ["腾讯公司", "通讯产业增长", "本报记者了解到，甲区", "甲区家电 增长", "据消息，甲区"]
        {
            assert_eq!(dateline(line, Trust::FirstLine), None, "{line}");
        }
        assert_eq!(dateline("某公司讯，甲区", Trust::AnyLine), None);
    }

    #[test]
    fn author_lines() {
        assert_eq!(author_line("▶▶ 许文 本报记者 叶明"), Some(vec!["许文".to_string(), "叶明".to_string()]));
        assert_eq!(author_line("许文"), None);
        assert_eq!(author_line("■ 数说"), None);
    }

    #[test]
    fn numbers_before_headlines() {
        for (line, rest) in [
            ("一、回顾", "回顾"),
            ("（二） 任务", "任务"),
            ("3. 甲区", "甲区"),
            ("⑤甲区", "甲区"),
            ("■ 甲区", "甲区"),
            ("1.5亿元项目", "1.5亿元项目"),
            ("3.2024年任务", "2024年任务"),
            ("2024年", "2024年"),
            ("（甲）", "（甲）"),
        ] {
            assert_eq!(&line[number(line)..], rest, "{line}");
        }
    }

    #[test]
    fn numbered_headings() {
        for line in ["一、回顾", "（二）任务", "第三节 目标", "4．任务"] {
            assert!(is_numbered(line), "{line}");
        }
        for line in ["4家企业", "第一季度", "（甲）", "一批项目"] {
            assert!(!is_numbered(line), "{line}");
        }
    }
}
