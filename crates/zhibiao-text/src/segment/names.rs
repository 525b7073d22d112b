//! Names of authors: `郑文 冯晓`, `本报记者 李静`, `王立/摄`.

use crate::lines::{CLOSERS, ENDERS};
use crate::repair::is_space;

/// Family names of one character that most authors bear.
const FAMILY: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔\
钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟\
殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连\
芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻厉伊仝区郜阚花帅屠豆朴盖练廉禹井祖漆巴卿狄索宣晋门敬扈晁芮阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜逯隆茹慕危亢嵇哈湛宾戎勾茅于揭干但尉冶斯檀衣阴昝衡尧幺普逄蔚郇仉谯雒佴贠钮竺裘璩濮郏綦訾矫苌刀望相撒咸励洪赖丘巩荀贝诸莘郦桓束贡习郄於";

/// Family names of two characters.
const FAMILY_OF_TWO: [&str; 24] = [
    "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "司徒", "慕容", "令狐", "东方", "夏侯", "公孙", "呼延", "端木",
    "南宫", "申屠", "宇文", "轩辕", "钟离", "赫连", "闻人", "司空", "完颜", "澹台",
];

/// Characters that names of other languages are written with: 阿依努尔, 扎西次仁.
const SOUNDS: &str = "阿艾安巴别布达迪尔丹恩尕噶格古哈赫吉加甲江杰卡坎克库拉兰勒里力丽鲁麦曼买米明莫木穆娜努帕皮奇其切热仁如萨赛山斯苏索\
塔提图吐旺乌吾西希雅亚叶依衣伊玉扎卓多才让措次孜";

/// What an author is called; longest first where one begins with another.
const ROLES: [&str; 29] = [
    "本报特约通讯员",
    "本报特约记者",
    "本报见习记者",
    "本报实习记者",
    "本报通讯员",
    "本报记者",
    "特约通讯员",
    "特约记者",
    "见习记者",
    "实习记者",
    "实习生",
    "通讯员",
    "记者",
    "作者",
    "本报讯",
    "本报",
    "图/文",
    "文/图",
    "图文",
    "摄影",
    "摄",
    "撰文",
    "撰稿",
    "供图",
    "供稿",
    "报道",
    "综合",
    "文",
    "图",
];

/// What stands behind the names of those who did it.
const DEEDS: [&str; 10] =
    ["供稿", "联合采写", "采写", "摄影报道", "联合报道", "综合报道", "报道", "整理", "摄影", "摄"];

/// What stands before 记者: whose he is, and of what kind.
const WHOSE: [&str; 12] = ["报", "社", "网", "台", "媒体", "融媒", "中心", "频道", "首席", "特派", "见习", "实习"];

/// Those who made the page, and where the text is from: they are named beside authors and are none.
const OTHERS: [&str; 8] = ["编辑", "责任编辑", "责编", "校对", "审核", "监制", "统筹", "来源"];

/// Signs before the names of authors.
pub(crate) const BULLETS: [char; 14] = ['▶', '►', '▷', '■', '□', '●', '◆', '◇', '★', '▲', '△', '○', '◎', '⊙'];

/// Names read from a stretch that holds nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Names {
    /// In order.
    pub names: Vec<String>,
    /// Whether every one begins with a known family name, or a role stands beside them.
    pub sure: bool,
    /// Whether it is the credit of a photograph.
    pub photo: bool,
}

/// No byline has more.
const MOST: usize = 8;

/// Reads a stretch that holds names and roles alone.
pub(crate) fn names(text: &str) -> Option<Names> {
    let text = unbracketed(text).unwrap_or(text).trim_start_matches(BULLETS);
    if !may_name(text) {
        return None;
    }
    let photo = text.ends_with('摄') || text.ends_with("摄影") || text.ends_with("供图");
    let mut found: Vec<String> = Vec::new();
    let (mut role, mut lone) = (false, false);
    for word in text.split(|char| is_space(char) || matches!(char, '、' | '/' | '／' | '|')) {
        if word.split_once(['：', ':']).is_some_and(|(label, _)| OTHERS.contains(&label)) {
            continue;
        }
        let (name, shown) = bare(word);
        role |= shown;
        if name.is_empty() {
            continue;
        }
        match (name.chars().count(), lone, found.last_mut()) {
            // `李  西`: a name of two characters, spaced out.
            (1, true, Some(last)) => {
                last.push_str(name);
                lone = false;
            }
            (count, _, _) => {
                lone = count == 1;
                found.push(name.to_string());
            }
        }
    }
    if found.is_empty() || found.len() > MOST || !found.iter().all(|name| could_be(name)) {
        return None;
    }
    // `王文、李芳` without a role may stand in any sentence.
    let sure = role || (!text.contains('、') && found.iter().all(|name| is_known(name)));
    Some(Names { names: found, sure, photo })
}

/// Whether a stretch is no longer than a byline, and no sign in it speaks against names.
fn may_name(text: &str) -> bool {
    const LONGEST: usize = 150;
    const MARKS: [char; 7] = ['、', '/', '／', '|', '：', ':', '·'];
    let may_stand = |char| matches!(char, '一'..='鿿') || MARKS.contains(&char) || is_space(char);
    text.len() <= LONGEST && text.chars().all(may_stand)
}

/// The same for a stretch that is torn by a wrap, maybe within its brackets.
pub(crate) fn may_be_torn(before: &str, after: &str) -> bool {
    let brackets = ['（', '(', '）', ')'];
    // What was done closes the list.
    let closed = before.ends_with(['摄', '）', ')']) || before.ends_with("报道");
    !closed && may_name(after.trim_matches(brackets)) && may_name(before.trim_matches(brackets))
}

/// What a word holds but for what its bearer is called and did, and whether that stands there: `本报记者李文等三人联合采写`
/// is `李文`. `等` alone may follow any names.
fn bare(word: &str) -> (&str, bool) {
    const COUNTS: &str = "一二两三四五六七八九十0123456789";
    let long = |title: &&&str| title.len() > '文'.len_utf8();
    let mut name = word;
    while let Some(rest) = ROLES.iter().filter(long).find_map(|title| name.strip_prefix(title)) {
        name = rest.trim_start_matches(['：', ':']);
    }
    if name.len() > "记者".len()
        && let Some((whose, rest)) = name.split_once("记者")
        && WHOSE.iter().any(|ending| whose.ends_with(ending))
    {
        name = rest.trim_start_matches(['：', ':']);
    }
    while let Some(rest) = DEEDS.iter().find_map(|deed| name.strip_suffix(deed)).filter(|rest| !ROLES.contains(rest)) {
        name = rest;
    }
    let shown = name.len() < word.len();
    if let Some((before, after)) = name.rsplit_once('等')
        && matches!(after.trim_start_matches(|char| COUNTS.contains(char)), "" | "人" | "名记者" | "位记者")
    {
        name = before;
    }
    if ROLES.contains(&name) { ("", true) } else { (name, shown) }
}

/// What stands in brackets, where nothing stands beside them.
fn unbracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    // `（某报）` is a source.
    (!inner.contains(['（', '(']) && !inner.ends_with(['报', '网', '社', '台'])).then_some(inner)
}

/// The names behind the end of the last sentence of a line, with where the sentence ends.
pub(crate) fn behind_sentence(line: &str) -> Option<(usize, &str)> {
    let tail = &line[line.ceil_char_boundary(line.len().saturating_sub(120))..];
    let mark = tail.rfind(ENDERS)?;
    let rest = tail[mark..].trim_start_matches(ENDERS).trim_start_matches(CLOSERS);
    let rest = match rest
        .trim_start_matches(is_space)
        .strip_prefix(['（', '('])
        .and_then(|inner| inner.split_once(['）', ')']))
    {
        // `（记者 李文）`, or a source, behind which names may stand.
        Some((inner, "")) if unbracketed(rest.trim()).is_some() && names(inner).is_some_and(|found| found.sure) => rest,
        Some((_, behind)) => behind,
        None => rest,
    };
    (!rest.is_empty()).then(|| (line.len() - rest.len(), rest))
}

/// The names at the end of a line that ends in no sentence: `……表7 郑文 冯晓`.
pub(crate) fn at_end(line: &str) -> Option<(usize, Names)> {
    let mut found = None;
    let mut end = line.len();
    for _ in 0..MOST {
        end = line[..end].rfind(' ')?;
        match names(line[end..].trim()) {
            Some(more) if more.sure => found = Some((end, more)),
            _ => break,
        }
        if !line[..end].contains(' ') {
            break;
        }
    }
    found.filter(|(at, _)| *at > 0)
}

/// The names that a line of authors begins with, where words follow that are none: `许文 东港高新区融媒体中心`.
pub(crate) fn first_names(line: &str) -> Option<Names> {
    const LONGEST: usize = 120;
    let parts = |char: char| is_space(char) || matches!(char, '（' | '(' | '/' | '｜' | '|');
    let first: Vec<&str> = line.split(parts).take_while(|word| is_known(bare(word).0)).collect();
    names(&first.join(" ")).filter(|_| line.len() <= LONGEST && !line.contains(['，', '。', '：']))
}

/// Joins what a wrap parted: `魏` + `秀刚 宋佳`.
pub(crate) fn join(before: &str, after: &str) -> String {
    let brackets = ['（', '(', '）', ')'];
    let lone = |word: Option<&str>| word.is_some_and(|word| word.trim_matches(brackets).chars().count() == 1);
    let parted = lone(before.split(is_space).next_back()) || lone(after.split(is_space).next());
    format!("{before}{}{after}", if parted { "" } else { " " })
}

fn could_be(name: &str) -> bool {
    let count = name.chars().count();
    let limit = if name.contains('·') { 14 } else { 4 };
    (2..=limit).contains(&count) && name.chars().all(|char| ('\u{4E00}'..='\u{9FFF}').contains(&char) || char == '·')
}

fn is_known(name: &str) -> bool {
    const SOUNDED: usize = 4;
    let two = FAMILY_OF_TWO.iter().any(|family| name.starts_with(family));
    let (most, count) = (if two { 4 } else { 3 }, name.chars().count());
    count <= most && (two || name.chars().next().is_some_and(|first| FAMILY.contains(first)))
        || count >= SOUNDED && name.chars().all(|char| SOUNDS.contains(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_alone() {
        for (text, meant, sure, photo) in [
            ("郑文 冯晓茵", "郑文 冯晓茵", true, false),
            ("本报记者 叶明", "叶明", true, false),
            ("李立/摄", "李立", true, true),
            ("王 芳", "王芳", true, false),
            ("记者 欧阳文清、买买提·艾力", "欧阳文清 买买提·艾力", true, false),
            ("倪雪", "倪雪", true, false),
            ("阿依努尔 洪亮", "阿依努尔 洪亮", true, false),
            ("（记者 李静）", "李静", true, false),
            ("本报记者李静 王芳等三人联合采写", "李静 王芳", true, false),
            ("叶明 本报记者等五人采写", "叶明", true, false),
            ("王芳摄影报道", "王芳", true, false),
            ("■ 本报全媒体记者 李静", "李静", true, false),
            ("（新华社记者李静摄）", "李静", true, true),
            ("来源：某报 记者：李静 编辑：王芳", "李静", true, false),
            ("（李静 供稿）", "李静", true, false),
            ("王文、李静、赵明等", "王文 李静 赵明", false, false),
            ("精准谋划 精细指导", "精准谋划 精细指导", false, false),
        ] {
            let read = names(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((read.names.join(" ").as_str(), read.sure, read.photo), (meant, sure, photo), "{text}");
        }
    }

    #[test]
    fn other_text_is_no_name() {
        for text in ["（某报）", "", "2023年", "东港高新区产值", "记者", "文章指出，不忘初心，"]
        {
            assert_eq!(names(text), None, "{text}");
        }
    }

    #[test]
    fn names_follow_the_last_sentence() {
        assert_eq!(behind_sentence("产值5亿元。 郑文"), Some((16, " 郑文")));
        assert_eq!(behind_sentence("产值5亿元。（某网） 郑文"), Some((28, " 郑文")));
        assert_eq!(behind_sentence("产值5亿元。（记者 郑文）"), Some((16, "（记者 郑文）")));
        assert_eq!(behind_sentence("他说：“好。”"), None);
    }

    #[test]
    fn a_wrap_inside_a_name_is_joined() {
        assert_eq!(join("郑文 魏", "秀刚 宋佳"), "郑文 魏秀刚 宋佳");
        assert_eq!(join("（记者 周雨", "兰）"), "（记者 周雨兰）");
        assert_eq!(join("周雨", "汤兰"), "周雨 汤兰");
    }
}
