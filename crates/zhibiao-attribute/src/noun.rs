//! The thing that a count counts: the noun after the classifier (142家**企业**) or before the number
//! (**高新技术企业**72家).

use crate::sentence::Sentence;
use crate::zone::ZoneRef;
use std::ops::Range;
use zhibiao_fact::Metric;
use zhibiao_lex::{Mention, Sort};
use zhibiao_lexicon::Lexicon;

/// Words that a noun phrase does not run across to the right.
const BREAKERS_RIGHT: &[&str] = &[
    "获", "入选", "入围", "入驻", "成为", "成功", "通过", "进行", "参加", "参与", "实现", "开展", "完成", "签订",
    "落户", "落地", "划分", "是", "在全", "在该", "在于", "将", "被", "把", "已", "并", "等", "与", "和", "为", "达",
    "从", "向", "对", "由", "到", "提供", "推动", "上榜", "跻身", "确定", "荣获", "组成", "贡献", "覆盖", "先后",
    "陆续", "全部", "同时", "围绕", "属于", "列入", "建成", "投产", "纳入", "位居", "位列", "吸引", "带动", "其中",
    "包括", "累计", "同比", "加入", "签署", "吸纳", "共", "，", "。", "；", "：", "！", "？", ",", ";", "+", "＋", "…",
    "—", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
];
/// Verbs and particles that a noun phrase starts after, to its left.
const BREAKERS_LEFT: &[&str] = &[
    "共引进",
    "引进了",
    "引进",
    "拥有",
    "现有",
    "已有",
    "共有",
    "集聚了",
    "集聚",
    "聚集",
    "汇聚了",
    "汇聚",
    "培育了",
    "培育出",
    "新培育",
    "培育",
    "建成",
    "建设了",
    "建设",
    "新建",
    "获批",
    "获评",
    "获得",
    "吸引了",
    "吸引",
    "新增",
    "签约",
    "累计",
    "设立",
    "打造",
    "形成",
    "开展了",
    "开展",
    "实施",
    "构建了",
    "构建",
    "成立",
    "组建了",
    "组建",
    "认定",
    "入选",
    "推动",
    "引育",
    "创建",
    "覆盖",
    "发放",
    "培养了",
    "培养",
    "招引",
    "梳理",
    "查找",
    "收集",
    "解决",
    "办理",
    "共",
    "为",
    "的",
    "已",
    "了",
    "其中",
    "包括",
    "是",
    "将",
    "全区",
    "全市",
    "全省",
    "全国",
    "目前",
    "截至",
    "完成",
    "配齐配强",
    "配齐",
    "配备",
    "化解",
    "接待",
    "签订",
    "举办",
    "划定",
    "孵化",
    "承接",
    "承担",
    "储备",
    "谋划",
    "推进",
    "落地",
    "开工",
    "竣工",
    "入驻",
    "引入",
    "选派",
    "涵盖",
    "实现",
    "确定",
    "制定",
    "出台",
    "推出",
    "聘请",
    "突破",
    "投产",
    "新认定",
    "净增",
    "帮助",
    "围绕",
    "聚焦",
    "当中",
    "增至",
    "增加到",
    "增长到",
    "提供",
    "带动",
    "吸纳",
    "依托",
    "拓展",
    "投放",
    "安装",
    "购置",
    "购买",
    "抓获",
    "开行",
    "发送",
    "派出",
    "来自",
    "取消",
    "破获",
    "培训",
    "相当于",
    "每天",
    "当地",
    "其他",
    "据称有",
    "同时",
    "就是",
    "要坚持",
    "处置",
    "查处",
    "侦破",
    "销毁",
    "捐赠",
    "运送",
];
/// What stands between a noun and its number: 企业 达 72家.
const LINKS: &[&str] = &[
    "达到",
    "达",
    "共计",
    "合计",
    "总计",
    "累计",
    "共有",
    "已有",
    "共",
    "有",
    "为",
    "约",
    "超过",
    "超",
    "近",
    "逾",
    "突破",
    "已达",
    "增加到了",
    "增加到",
    "增至",
    "增长到",
    "总数",
    "数量",
    "分别",
    "多达",
    "各",
    "仅",
    "已经",
    "已",
    "了",
    "：",
    " ",
    "不少于",
    "不低于",
    "至少",
    "将近",
    "接近",
    "大约",
    "总量",
    "总数达",
    "至",
    "“",
    "”",
    "》",
    "高达",
    "规模",
    "占",
];

/// The thing counted, as printed, with the metric that its head noun gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) range: Range<usize>,
    pub(crate) metric: Option<Metric>,
    pub(crate) rule: &'static str,
}

/// The noun after the classifier, or else the one before the number.
pub(crate) fn counted(sentence: &Sentence<'_>, index: usize, lexicon: &Lexicon) -> Option<Counted> {
    let after = after(sentence, &sentence.mentions[index], lexicon);
    if after.as_ref().is_some_and(|found| found.metric.is_some()) {
        return after;
    }
    let before = before(sentence, index, lexicon).or_else(|| partitive(sentence, index, lexicon));
    match before {
        Some(before) if before.metric.is_some() || after.is_none() => Some(before),
        _ => after,
    }
}

/// Whether a classifier can count such a thing: 家 no people, 名 no firms.
fn suits(mention: &Mention, metric: Metric) -> bool {
    use Metric::*;
    match mention.sort {
        Sort::Count(_) if mention.written.unit == "户" => true,
        Sort::Count(EnterpriseCount) => {
            matches!(metric, EnterpriseCount | PlatformCount | OrganisationCount | ProjectCount | Other)
        }
        Sort::Count(PeopleCount) => matches!(metric, PeopleCount | TalentCount | Employment | Population | AwardCount),
        _ => true,
    }
}

/// The first noun behind the figure that its classifier suits, and the nouns that run on from it.
fn after(sentence: &Sentence<'_>, mention: &Mention, lexicon: &Lexicon) -> Option<Counted> {
    let from = mention.outer.end;
    let rest = &sentence.text[from..];
    let skipped = rest.len() - rest.trim_start_matches(['的', ' ', '“', '《', '”']).len();
    let start = from + skipped;
    let rest = &sentence.text[start..];
    if rest.starts_with('、') {
        return None;
    }
    let mut phrase: Option<(Range<usize>, Metric)> = None;
    for (range, row) in lexicon.cues.nouns_in(rest) {
        let floor = phrase.as_ref().map_or(0, |(found, _)| found.end);
        let gap = &rest[floor..range.start];
        let runs_on = phrase.is_none() || gap.is_empty();
        let broken = BREAKERS_RIGHT.iter().any(|word| gap.contains(word)) || gap.len() > 75;
        if !runs_on || broken || phrase.is_some() && gap.contains('、') {
            break;
        }
        if suits(mention, row.metric) {
            phrase = Some((0..range.end, row.metric));
        }
    }
    match phrase {
        Some((range, metric)) => {
            Some(Counted { range: start..start + range.end, metric: Some(metric), rule: "<noun> after <classifier>" })
        }
        None => unknown_after(rest).map(|len| Counted {
            range: start..start + len,
            metric: None,
            rule: "<phrase> after <classifier>",
        }),
    }
}

/// The length of a phrase that no table knows right behind a classifier: up to a mark, a verb or 的.
fn unknown_after(rest: &str) -> Option<usize> {
    let broken = |at: usize| BREAKERS_RIGHT.iter().any(|word| rest[at..].starts_with(word));
    let end = rest
        .char_indices()
        .find(|(at, c)| !c.is_alphanumeric() || matches!(c, '的' | '了') || broken(*at))
        .map_or(rest.len(), |(at, _)| at);
    (2..=10).contains(&rest[..end].chars().count()).then_some(end)
}

fn before(sentence: &Sentence<'_>, index: usize, lexicon: &Lexicon) -> Option<Counted> {
    let mention = &sentence.mentions[index];
    let figures = sentence.mentions[..index].iter().rev();
    let limit = { figures }
        .find(|each| !matches!(each.sort, Sort::Bare | Sort::Ordinal | Sort::Structural))
        .map_or(0, |each| each.outer.end);
    let from = sentence.clause_start(mention.range.start).max(limit);
    let zone = sentence.zones.iter().rev().find(|each| {
        each.range.end <= mention.range.start && matches!(each.what, ZoneRef::Named(_) | ZoneRef::Anaphor)
    });
    let from = zone.map_or(from, |zone| from.max(zone.range.end));
    let stripped = strip_links(&sentence.text[from..mention.range.start]);
    let start = left_edge(stripped, lexicon);
    let phrase = &stripped[start..];
    if phrase.chars().count() < 2 || phrase.ends_with('等') {
        return None;
    }
    let at = from + start;
    let bare = phrase.trim_end_matches(['”', '》', ')', '）']);
    let metric = lexicon.cues.noun(bare).map(|row| row.metric).filter(|metric| suits(mention, *metric));
    Some(Counted {
        range: at..at + phrase.len(),
        metric,
        rule: if metric.is_some() { "<noun> before <number>" } else { "<phrase> before <number>" },
    })
    .filter(|found| found.metric.is_some() || partitive(sentence, index, lexicon).is_none())
}

/// 签约项目中在建18家、投产22家: the noun that the counts of a sentence are taken from.
fn partitive(sentence: &Sentence<'_>, index: usize, lexicon: &Lexicon) -> Option<Counted> {
    let mention = &sentence.mentions[index];
    let before = &sentence.text[..mention.range.start];
    let end = before.rfind('中').filter(|at| !before[*at..].starts_with("中国") && !before[..*at].ends_with('其'))?;
    let row = lexicon.cues.noun(&before[..end]).filter(|row| suits(mention, row.metric))?;
    Some(Counted { range: end - row.label.len()..end, metric: Some(row.metric), rule: "<noun>中 <count>" })
}

/// 3家企业获评省级工业互联网平台: what bare firms or projects were made tells their class.
pub(crate) fn title(sentence: &Sentence<'_>, from: usize) -> Option<Range<usize>> {
    const MADE: &[&str] = &[
        "获评为",
        "获评",
        "获批成为",
        "获批",
        "入选",
        "跻身",
        "入围",
        "认定为",
        "确定为",
        "列入",
        "成为",
        "被评为",
        "评为",
        "晋级",
        "获得",
        "上榜",
        "通过",
    ];
    let clause = &sentence.text[from..sentence.clause_end(from)];
    let (at, verb) = MADE
        .iter()
        .filter_map(|verb| clause.find(verb).map(|at| (at, *verb)))
        .min_by_key(|(at, verb)| (*at, std::cmp::Reverse(verb.len())))?;
    if at > 8 * 3 {
        return None;
    }
    let mut start = at + verb.len();
    while let Some(verb) = MADE.iter().find(|verb| clause[start..].starts_with(**verb)) {
        start += verb.len();
    }
    let rest = clause[start..].trim_end_matches(['”', '》']);
    let end = ["名单", "称号", "行列", "奖", "、", "的"]
        .iter()
        .filter_map(|word| rest.find(word))
        .min()
        .unwrap_or(rest.len());
    let quoted = rest[..end].trim_start_matches(['“', '《', '了', '为']);
    let start = start + end - quoted.len();
    (quoted.chars().count() >= 3).then(|| from + start..from + start + quoted.len())
}

/// Takes 达, 共, 超 … off the end, as long as a noun is left.
pub(crate) fn strip_links(mut text: &str) -> &str {
    while let Some(link) = LINKS.iter().find(|link| text.ends_with(**link)) {
        text = &text[..text.len() - link.len()];
    }
    text
}

/// Where a noun phrase that ends with `text` starts: after the last mark or verb in it.
fn left_edge(text: &str, lexicon: &Lexicon) -> usize {
    let mark = text
        .char_indices()
        .rev()
        .find(|(_, c)| matches!(c, '、' | '“' | '”' | '》' | '《' | '+' | '＋' | '．') && !text.ends_with(*c))
        .map_or(0, |(index, c)| index + c.len_utf8());
    let mut start = mark;
    for (index, _) in text.char_indices().skip_while(|(index, _)| *index < mark) {
        for word in BREAKERS_LEFT {
            let end = index + word.len();
            let long_enough = text[index..].starts_with(word) && text[end..].chars().count() >= 2 && end > start;
            if long_enough && keeps_noun(text, end, lexicon) {
                start = end;
            }
        }
    }
    start
}

/// A cut is good where what is left is still a noun of its own.
fn keeps_noun(text: &str, cut: usize, lexicon: &Lexicon) -> bool {
    lexicon.cues.noun(text).is_none() || lexicon.cues.noun(&text[cut..]).is_some()
}
