//! Where a name begins: read leftwards from the word that ends it.

use zhibiao_lexicon::{FormKind, RegionLevel, RegionRow, Zones};

/// What leads to a form word.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// A place name: the name begins with it.
    Place {
        /// First byte of the name.
        start: usize,
        /// Short form.
        province: Option<String>,
        /// The name up to the form, in its short form: 随州 for 湖北省随州市.
        name: String,
    },
    /// A name of its own, after a clean edge.
    Own {
        /// First byte of the name.
        start: usize,
    },
    /// 国家级, 全国: zones in general.
    General {
        /// First byte of the word.
        start: usize,
    },
    /// 该, 我, 本: the zone named before.
    Pointing {
        /// First byte of the word.
        start: usize,
    },
    /// Words that make it something else: 特色, 一批, 省级.
    Modifier,
    /// Nothing that belongs to it.
    Nothing,
}

/// What leads to a form word that stands right behind `before`.
pub(super) fn lead(before: &str, kind: FormKind, zones: &Zones) -> Lead {
    let window = window(before);
    let offset = before.len() - window.len();
    let (start, place) = last_chunk(window, zones);
    let chunk = &window[start..];
    if let Some((at, region, len)) = place {
        return place_lead(window, at, region, len, zones).map_or_else(
            || plain_lead(chunk, offset + start, false, kind),
            |(name, province)| Lead::Place { start: offset + at, province, name },
        );
    }
    plain_lead(chunk, offset + start, clean_edge(&before[..offset + start]), kind)
}

/// The stretch before the form that can hold its name: back to punctuation, at most [`REACH`] characters.
fn window(before: &str) -> &str {
    let mut start = before.len();
    for (at, letter) in before.char_indices().rev().take(REACH) {
        if !(letter.is_alphanumeric() || BRACKETS.contains(&letter) || letter == '·' || letter == '-') {
            break;
        }
        start = at;
    }
    &before[start..]
}

/// Where the last run of name-like text begins, and the first place name in it.
fn last_chunk<'z>(window: &str, zones: &'z Zones) -> (usize, Option<(usize, &'z RegionRow, usize)>) {
    let (mut start, mut place, mut at) = (0, None, 0);
    while let Some(letter) = window[at..].chars().next() {
        let rest = &window[at..];
        if let Some((region, len)) = zones.place_at(rest).filter(|(region, _)| is_division(region)) {
            place = place.or(Some((at, region, len)));
            at += len;
        } else if let Some(len) = stop_at(rest) {
            at += len;
            (start, place) = (at, None);
        } else {
            at += letter.len_utf8();
        }
    }
    (start, place)
}

fn is_division(region: &RegionRow) -> bool {
    matches!(region.level, RegionLevel::Province | RegionLevel::Prefecture | RegionLevel::County)
}

/// The length of a word that no name goes across.
fn stop_at(rest: &str) -> Option<usize> {
    let letter = rest.chars().next()?;
    if PARTICLES.contains(letter) {
        return Some(letter.len_utf8());
    }
    VERBS.iter().find(|verb| rest.starts_with(**verb)).map(|verb| verb.len())
}

/// The name that begins with a place: province dropped before a city, 市 and 县 dropped.
fn place_lead(
    window: &str,
    at: usize,
    region: &RegionRow,
    len: usize,
    zones: &Zones,
) -> Option<(String, Option<String>)> {
    let province = zones.province_of(region).map(str::to_owned);
    let mut rest = &window[at + len..];
    let mut head = region;
    while let Some((next, len)) = zones.place_at(rest).filter(|(next, _)| is_division(next)) {
        if head.level != RegionLevel::Province {
            break;
        }
        head = next;
        rest = &rest[len..];
    }
    let (mut name, mut middle) = (head.short().to_owned(), rest);
    if let Some((next, len)) = zones.place_at(middle).filter(|(next, _)| is_division(next)) {
        name.push_str(if len == middle.len() { next.short() } else { &middle[..len] });
        middle = &middle[len..];
    }
    let middle = middle.trim_start_matches(['市', '县']);
    let fits = middle.chars().count() <= LONGEST_MIDDLE && !middle.chars().any(|letter| letter.is_ascii_digit());
    let general = GENERAL.iter().chain(MODIFIERS).any(|word| middle == *word);
    (fits && !general && balanced(middle)).then(|| (name + middle, province))
}

fn balanced(text: &str) -> bool {
    text.chars().filter(|letter| BRACKETS.contains(letter)).count().is_multiple_of(2) && !text.starts_with(['）', ')'])
}

/// The lead where no place name is.
fn plain_lead(chunk: &str, start: usize, clean: bool, kind: FormKind) -> Lead {
    if let Some(word) = POINTING.iter().find(|word| chunk.ends_with(**word)) {
        return Lead::Pointing { start: start + chunk.len() - word.len() };
    }
    if let Some(word) = GENERAL.iter().find(|word| chunk.ends_with(**word)) {
        return Lead::General { start: start + chunk.len() - word.len() };
    }
    if chunk.is_empty() {
        return Lead::Nothing;
    }
    if MODIFIERS.iter().any(|word| chunk.ends_with(word)) || chunk.ends_with(|letter: char| letter.is_ascii_digit()) {
        return Lead::Modifier;
    }
    let letters = chunk.chars().count();
    let longest = if kind == FormKind::Park { LONGEST_PARK } else { LONGEST_OWN };
    if clean && (2..=longest).contains(&letters) && chunk.chars().all(char::is_alphanumeric) {
        return Lead::Own { start };
    }
    match kind {
        // 党群服务园区 and the like are something else; 支持高新区, 彰显高新区 point back.
        FormKind::Zone | FormKind::Back => Lead::Nothing,
        _ => Lead::Modifier,
    }
}

/// Whether a name of its own can begin here: after punctuation or a word of place.
fn clean_edge(before: &str) -> bool {
    let Some(letter) = before.chars().next_back() else { return true };
    !letter.is_alphanumeric() || "在与和及的".contains(letter) || PLACING.iter().any(|word| before.ends_with(word))
}

/// Whether nothing but a word like 在 or 占 stands between the last punctuation and here.
pub(super) fn heads_clause(before: &str) -> bool {
    let clause = before.rfind(|letter: char| !letter.is_alphanumeric()).map_or(before, |at| {
        let len = before[at..].chars().next().map_or(0, char::len_utf8);
        &before[at + len..]
    });
    clause.is_empty() || HEADS.contains(&clause)
}

/// Whether a region right before this text begins the name of a company, school or office: 某某有限公司.
pub(super) fn begins_organisation(after: &str) -> bool {
    let mut at = 0;
    for letter in after.chars().take(REACH) {
        let rest = &after[at..];
        if ORGANISATIONS.iter().any(|word| rest.starts_with(word)) {
            return !NO_ORGANISATIONS
                .iter()
                .any(|word| after[..at].ends_with(&word[..3]) && rest.starts_with(&word[3..]));
        }
        let inside = letter.is_alphabetic() || BRACKETS.contains(&letter);
        if !inside || PARTICLES.contains(letter) || stop_at(rest).is_some() {
            return false;
        }
        at += letter.len_utf8();
    }
    false
}

/// How far left a name is looked for, in characters.
const REACH: usize = 22;
/// The longest text between place and form: 宜宾|三江|新区.
const LONGEST_MIDDLE: usize = 10;
/// The longest name of its own: 丝路|科学城.
const LONGEST_OWN: usize = 4;
/// The longest name of a park of its own: 汽车零部件|产业园.
const LONGEST_PARK: usize = 10;

const BRACKETS: [char; 4] = ['（', '）', '(', ')'];

/// Letters that no name goes across, but for those in names of places (呼和浩特).
const PARTICLES: &str = "的了在是有将与和及或于对把被向从到由为以让使给等至同跟其占";

/// Words before names.
const VERBS: &[&str] = &[
    "位于",
    "落户",
    "落地",
    "建设",
    "打造",
    "布局",
    "推进",
    "推动",
    "支持",
    "入驻",
    "进入",
    "来到",
    "走进",
    "设立",
    "成立",
    "规划",
    "加快",
    "实施",
    "依托",
    "围绕",
    "包括",
    "拥有",
    "促进",
    "创建",
    "引领",
    "助力",
    "服务",
    "参观",
    "考察",
    "调研",
    "前往",
    "通过",
    "利用",
    "聚焦",
    "作为",
    "成为",
    "形成",
    "获批",
    "获评",
    "近日",
    "据悉",
    "目前",
    "今年",
    "去年",
    "日前",
    "开展",
    "提升",
    "带动",
    "探索",
    "参与",
    "融入",
    "进驻",
    "入选",
    "发展",
    "实现",
    "签约",
    "引进",
    "组织",
    "全面",
    "积极",
    "奋力",
    "持续",
    "深入",
    "努力",
    "如今",
    "一个",
    "一批",
    "首个",
    "首批",
    "多个",
    "正式",
    "启动",
    "举行",
    "介绍",
    "表示",
    "关于",
    "涵盖",
    "建成",
    "升级",
    "培育",
    "增强",
    "激发",
    "提高",
    "优化",
    "围着",
    "包含",
    "以及",
    "选择",
    "吸引",
    "投资",
    "共建",
    "创办",
    "开工",
    "授予",
    "认定",
    "批准",
    "同意",
    "设有",
    "建有",
    "现有",
    "其中",
    "按照",
    "根据",
    "高质量",
    "走访",
    "深耕",
    "扎根",
    "主导",
    "牵头",
    "联合",
    "毗邻",
    "紧邻",
    "构建",
];
/// Words of place after which a name of its own may begin.
const PLACING: &[&str] = &["位于", "落户", "落地", "入驻", "来到", "走进", "进驻", "前往", "毗邻", "紧邻"];
/// Words that point back.
const POINTING: &[&str] = &["该", "我", "本", "整个", "全"];
/// Words that speak of all such zones.
const GENERAL: &[&str] = &["国家级", "国家", "全国", "我国", "各地"];
/// Words that make a form something else than a zone of its own.
const MODIFIERS: &[&str] = &[
    "省级",
    "市级",
    "省",
    "市",
    "级",
    "各",
    "家",
    "个",
    "座",
    "批",
    "类",
    "特色",
    "现代",
    "产业",
    "工业",
    "科技",
    "专业",
    "创新",
    "示范",
    "试点",
    "信用",
    "诚信",
    "低碳",
    "化工",
    "生态",
    "智慧",
    "软件",
    "物流",
    "医药",
    "一流",
    "文创",
    "农业",
    "保税",
    "互联网",
    "电商",
    "主题",
    "国际",
    "开放",
    "城市",
    "老",
    "旧",
    "小",
    "大",
    "重点",
    "新型",
    "数字",
    "先进",
    "综合",
    "经济",
    "试验",
    "境外",
    "海外",
    "合作",
    "绿色",
    "高端",
    "标准化",
    "循环",
    "零碳",
    "产业类",
    "工业类",
    "多",
    "两",
    "该类",
    "此类",
    "这些",
    "那些",
    "校",
    "校园",
    "景",
    "幼儿",
    "公",
    "田",
    "花",
    "家",
    "乐",
    "果",
    "茶",
    "庄",
    "陵",
    "梨",
    "桃",
    "菜",
];
/// Words between punctuation and a region that heads its clause.
const HEADS: &[&str] =
    &["在", "占", "据", "目前", "截至目前", "近日", "今年", "去年", "同期", "带动", "为", "成为", "是"];
/// Words that end the names of organisations.
const ORGANISATIONS: &[&str] = &[
    "公司",
    "集团",
    "大学",
    "学院",
    "研究院",
    "研究所",
    "银行",
    "医院",
    "支行",
    "分行",
    "委员会",
    "发改委",
    "工信厅",
    "厅",
    "局",
    "总工会",
    "协会",
    "商会",
    "联合会",
    "法院",
    "检察院",
    "实验室",
    "博物院",
    "博物馆",
    "省委",
    "市委",
    "区委",
    "工委",
    "党委",
    "政府",
    "联盟",
    "中心",
    "股份",
    "证券",
    "海关",
    "报社",
    "日报",
    "卫视",
    "中学",
    "小学",
];
/// Words that only look like such an end.
const NO_ORGANISATIONS: &[&str] = &["布局", "格局", "大局", "全局", "开局", "破局", "结局", "客厅", "餐厅"];
