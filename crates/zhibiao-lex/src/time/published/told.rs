//! How a text tells of a time: as still to come, as over.

use crate::time::cursor::{Row, row, word_at, word_before};
use crate::time::neighbours::AWAITING;
use crate::time::{Moment, TimeExpression, TimeMention};
use std::ops::Range;

/// What begins or ends works, in a year that may be still to come.
static WORKS: &[Row<()>] = &[
    row("动工", ()),
    row("开工", ()),
    row("开建", ()),
    row("投产", ()),
    row("建成", ()),
    row("竣工", ()),
    row("达产", ()),
    row("启用", ()),
    row("交付", ()),
    row("试产", ()),
    row("完工", ()),
    row("通车", ()),
    row("投用", ()),
    row("投运", ()),
    row("全面建成", ()),
    row("正式投产", ()),
    row("投料", ()),
    row("试车", ()),
    row("试生产", ()),
    row("试运行", ()),
    row("试运营", ()),
    row("投入使用", ()),
    row("投入运营", ()),
    row("投入生产", ()),
    row("实现量产", ()),
    row("量产", ()),
    row("交房", ()),
    row("开业运营", ()),
    row("建成投产", ()),
    row("建成投用", ()),
    row("全部建成", ()),
    row("主体完工", ()),
    row("开园", ()),
];

/// Words of plans: a time behind one is not gone by.
static PLANNED: &[Row<()>] = &[
    row("将", ()),
    row("拟", ()),
    row("计划", ()),
    row("预计", ()),
    row("力争", ()),
    row("目标", ()),
    row("规划", ()),
    row("确保", ()),
    row("有望", ()),
    row("正为", ()),
    row("争取", ()),
    row("明年", ()),
    row("到2", ()),
];

/// Whether a time is told as still to come: `到2027年`, `计划今年12月底前`, `2035年远景目标`.
pub(super) fn is_to_come(text: &str, mention: &TimeMention) -> bool {
    use TimeExpression::*;
    const NEXT: [&str; 9] = ["的订单", "开门红", "“开门红", "远景", "愿景", "目标", "规划", "议程", "可持续发展"];
    const EVENTS: [&str; 10] = ["冬奥", "奥运", "冬残奥", "世博", "亚运", "全运", "亚冬", "大运会", "世界杯", "世锦赛"];
    const REACH: usize = 14;
    const NAME: usize = 8;
    let (left, right) = (&text[..mention.range.start], &text[mention.range.end..]);
    let near = left.char_indices().rev().nth(REACH).map_or(left, |(start, _)| &left[start..]);
    let event = || {
        let name = first_chars(right, NAME);
        EVENTS.iter().any(|word| name.contains(word))
    };
    let near = near.rsplit(['，', '。', '；', '：', '！', '？', '\n']).next().unwrap_or("");
    matches!(mention.expression, By(_) | Before(_) | Coming(..) | Following(..))
        || word_before(text, mention.range.start, AWAITING).is_some()
        || near.ends_with('为')
        || near.char_indices().any(|(at, _)| word_at(near, at, PLANNED).is_some())
        || NEXT.iter().any(|word| right.starts_with(word))
        || text[..mention.range.end].ends_with('年') && event()
        || near_future(right, matches!(mention.expression, At(Moment::Day(..))))
        || behind_works(right)
}

/// Whether the sentence goes on from a figure of it to this year: `2013年的3%|，提高到今年的10%`; not `2026年工作会议安排今年任务`.
fn before_this_year(behind: &str) -> bool {
    let sentence = up_to(behind, &['。', '！', '？', '\n']);
    sentence.split_once("今年").is_some_and(|(told, _)| told.contains(|char: char| char.is_ascii_digit()))
}

/// Whether a year is told as over: another is compared with it (`比2019年|增长`), it is meant as a whole (`2023年|全年`), a figure of
/// this year follows on one of it, or a figure of all of it does.
pub(super) fn is_over(text: &str, year: &Range<usize>) -> bool {
    let (before, behind) = (&text[..year.start], &text[year.end..]);
    before.ends_with(['比', '较'])
        || behind.starts_with("全年")
        || before_this_year(behind)
        || has_result(behind, !before.ends_with(char::is_alphanumeric))
}

/// Whether a time is told as the beginning of what is longer than the year: `自2016年|启动以来`, `继2014年|之后`.
pub(super) fn is_beginning(text: &str, time: &Range<usize>) -> bool {
    const FROM: [&str; 6] = ["自", "从", "继", "早在", "曾于", "始于"];
    let (before, words) = (&text[..time.start], &text[time.clone()]);
    FROM.iter().any(|word| before.ends_with(word)) || words.starts_with(['自', '从'])
}

/// Whether a year is told of as history, which the page may be of any time after: `2012年|的2000元`, `2013年|，国务院批复…`; but
/// `进入2025年|，机器人走向车间`.
pub(super) fn is_history(before: &str, behind: &str) -> bool {
    const ENTERED: [&str; 6] = ["进入", "迈入", "步入", "跨入", "来到", "刚刚过去的"];
    if ENTERED.iter().any(|word| before.ends_with(word)) {
        return false;
    }
    behind.starts_with('的')
        || behind.strip_prefix('，').is_some_and(|behind| {
            let clause = up_to(behind, &['，', '。', '；', '！', '？', '\n']);
            !clause.contains(|char: char| char.is_ascii_digit()) && !OF_NOW.iter().any(|word| clause.contains(word))
        })
}

/// Words of plans, of shorter terms and of what goes on: what they tell of a year may be told within it.
const OF_NOW: [&str; 24] = [
    "将", "拟", "计划", "力争", "目标", "预计", "要", "确保", "规划", "半年", "季度", "月", "以来", "起", "第", "首季",
    "首月", "年", "度", "日", "届", "目前", "已", "累计",
];

/// Whether a figure follows that is of the whole year: `，公司营收7.2亿元`, `实现产值486亿元` or, where the year opens its clause,
/// `全国新增储量15.2亿吨`; not `，已有21个`.
fn has_result(behind: &str, opens: bool) -> bool {
    const REACH: usize = 24;
    const UNITS: [char; 8] = ['元', '%', '吨', '家', '个', '人', '件', '美'];
    const EARNS: [&str; 8] = ["实现", "完成", "产值", "营收", "营业收入", "销售收入", "生产总值", "地区生产总值"];
    let earns = || EARNS.iter().any(|word| behind.starts_with(word));
    let Some(behind) = behind.strip_prefix('，').or_else(|| (opens || earns()).then_some(behind)) else {
        return false;
    };
    let near = first_chars(up_to(behind, &['。', '；', '！', '？', '\n']), REACH);
    let Some(figure) = near.find(|char: char| char.is_ascii_digit()) else { return false };
    let number = |char: char| char.is_ascii_digit() || matches!(char, '.' | ',' | '万' | '亿');
    !OF_NOW.iter().any(|word| near[..figure].contains(word))
        && near[figure..].trim_start_matches(number).starts_with(UNITS)
}

/// Whether 将 follows in the next words, and not as 将其, 将原…: what was done to a thing; or, behind a comma, 还将, 还要 or, of
/// more than a day, 计划.
fn near_future(behind: &str, day: bool) -> bool {
    let near = |text: &str, reach: usize, test: &dyn Fn(&str) -> bool| {
        let mut words =
            text.char_indices().take(reach).take_while(|(_, char)| !matches!(char, '，' | '。' | '；' | '\n'));
        words.any(|(at, _)| test(&text[at..]))
    };
    let soon = |rest: &str| {
        rest.strip_prefix('将').is_some_and(|rest| !rest.starts_with(['其', '原', '所', '该', '本', '持']))
    };
    let also = |rest: &str| rest.starts_with("还将") || rest.starts_with("还要");
    let meant = |rest: &str| !day && (soon(rest) || is_planned(rest));
    let next = behind.strip_prefix('，').unwrap_or_default();
    near(behind, 8, &soon) || near(next, 8, &also) || near(next, 12, &meant)
}

/// Whether a plan of a year follows: `2024年|计划招聘300人`, `2020年|经济工作`, but 计划总投资 is a sum of any year.
pub(super) fn is_planned(behind: &str) -> bool {
    if ["工作", "经济工作"].iter().any(|work| behind.starts_with(work)) {
        return true;
    }
    let planned = behind.strip_prefix("计划").or(behind.strip_prefix("拟")).unwrap_or_default();
    planned.starts_with(char::is_alphabetic) && !planned.starts_with("投资") && !planned.starts_with("总投资")
}

/// What follows on what begins or ends works: `4月|投产|后达到…`.
pub(super) fn after_works(behind: &str) -> Option<&str> {
    word_at(behind, 0, WORKS).map(|(_, end)| &behind[end..])
}

/// Whether what is to be done once works are follows: `4月|试产后日产将达100万片`.
fn behind_works(behind: &str) -> bool {
    const AHEAD: [&str; 4] = ["将", "可", "预计", "有望"];
    let after = after_works(behind).and_then(|after| after.strip_prefix('后'));
    let sentence = after.map(|after| up_to(after, &['。', '；', '\n']));
    sentence.is_some_and(|sentence| AHEAD.iter().any(|word| sentence.contains(word)))
}

/// The year that the name of an event opens with, without 年: `2023|东港高新区新能源大会`.
pub(super) fn year_of_event(text: &str) -> Option<i32> {
    const EVENTS: [&str; 16] = [
        "大会",
        "博览会",
        "论坛",
        "峰会",
        "展览会",
        "交易会",
        "大赛",
        "洽谈会",
        "推介会",
        "对接会",
        "交流会",
        "招聘会",
        "年会",
        "运动会",
        "挑战赛",
        "马拉松",
    ];
    const NAME: usize = 24;
    text.match_indices('2').find_map(|(at, _)| {
        let (year, behind) = text[at..].split_at_checked(4)?;
        let digit = |char: char| char.is_ascii_digit();
        let alone = year.starts_with("20")
            && year.chars().all(digit)
            && !text[..at].ends_with(|char: char| digit(char) || char == '.');
        let opens = alone && !behind.starts_with(|char: char| !char.is_alphabetic() || char == '年');
        let event = || {
            let name = up_to(first_chars(behind, NAME), &['，', '。', '；', '、', '\n']);
            EVENTS.iter().any(|event| name.contains(event))
        };
        if opens && event() { year.parse().ok() } else { None }
    })
}

/// Whether what follows a quarter is an event held in it: `二季度招商项目集中签约活动`.
pub(super) fn is_event(behind: &str) -> bool {
    const EVENTS: [&str; 6] = ["集中签约", "集中开工", "集中竣工", "仪式", "推介会", "推进会"];
    let clause = up_to(behind, &['，', '。', '；', '、', '\n']);
    EVENTS.iter().any(|event| clause.contains(event))
}

/// Whether the sentence says 今年是 before: `今年是“十四五”开局之年`.
pub(super) fn is_this_year(text: &str, at: usize) -> bool {
    text[..at].rsplit('。').next().is_some_and(|sentence| sentence.contains("今年是"))
}

/// What stands before the first of some marks, or all of it.
fn up_to<'a>(text: &'a str, marks: &[char]) -> &'a str {
    text.find(marks).map_or(text, |end| &text[..end])
}

/// The first so many characters, or all of them.
fn first_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}
