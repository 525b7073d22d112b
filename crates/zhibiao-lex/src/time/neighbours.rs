//! The words that stand behind, before and between times, as rows.

use super::cursor::{Row, guarded, row};
use super::expression::{CalendarUnit, Edge, MonthPart};

/// What a word behind or before a moment makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    Plain,
    UpTo,
    By,
    Before,
    /// `前` alone: before it, and told as still to come.
    Deadline,
    Since,
    After,
    /// `从`: a start only where `起`, `以来` or an end says so.
    From,
}

/// Halves behind a year.
pub(super) static HALVES: &[Row<u8>] = &[
    row("上半年", 1),
    row("上个半年", 1),
    row("前半年", 1),
    row("半年", 1),
    row("半年度", 1),
    row("H1", 1),
    row("下半年", 2),
    row("后半年", 2),
    row("H2", 2),
];

/// Days named from today, behind a year.
pub(super) static SAME_DAYS: &[Row<i16>] =
    &[row("今天", 0), row("今日", 0), row("昨天", -1), row("昨日", -1), row("明天", 1), row("明日", 1)];

/// First and last parts of a year.
pub(super) static YEAR_EDGES: &[Row<Edge>] = &[
    guarded("初", Edge::Start, "", "步|级|次|中|创"),
    row("年初", Edge::Start),
    row("开局之年", Edge::Start),
    row("底", Edge::End),
    row("年底", Edge::End),
    guarded("末", Edge::End, "", "端"),
    row("年末", Edge::End),
    row("岁末", Edge::End),
    row("期末", Edge::End),
    row("收官之年", Edge::End),
    row("全年", Edge::Whole),
    row("年内", Edge::Whole),
    guarded("内", Edge::Whole, "", "部|蒙|外|容|江|生|需"),
];

/// Parts of a month.
pub(super) static MONTH_PARTS: &[Row<MonthPart>] = &[
    guarded("初", MonthPart::Start, "", "步|级|次|中|创"),
    row("底", MonthPart::End),
    guarded("末", MonthPart::End, "", "端"),
    row("月初", MonthPart::Start),
    row("月底", MonthPart::End),
    row("月末", MonthPart::End),
    row("上旬", MonthPart::TenDays(1)),
    row("中旬", MonthPart::TenDays(2)),
    row("下旬", MonthPart::TenDays(3)),
    row("上半月", MonthPart::HalfMonth(1)),
    row("下半月", MonthPart::HalfMonth(2)),
];

/// Days of the week, Monday is 1.
pub(super) static WEEKDAYS: &[Row<u8>] = &[
    guarded("一", 1, "", "年|天|周|月|岁"),
    row("二", 2),
    row("三", 3),
    row("四", 4),
    row("五", 5),
    row("六", 6),
    guarded("日", 7, "", "报|刊"),
    row("天", 7),
];

/// Units that spans of time are counted in.
pub(super) static UNITS: &[Row<CalendarUnit>] = &[
    guarded("年", CalendarUnit::Year, "", "级|轻|龄|代|度|薪|货|产|会|期"),
    row("个月", CalendarUnit::Month),
    guarded("月", CalendarUnit::Month, "", "龄|份|底|末|初"),
    row("个季度", CalendarUnit::Quarter),
    row("季度", CalendarUnit::Quarter),
    guarded("周", CalendarUnit::Week, "", "年|岁|边|期"),
    row("个星期", CalendarUnit::Week),
    row("星期", CalendarUnit::Week),
    guarded("天", CalendarUnit::Day, "", "然|津|河|山"),
    row("日", CalendarUnit::Day),
];

/// Words behind a count of years: up to now.
pub(super) static SO_FAR: &[Row<()>] = &[guarded("来", (), "", "自|到|临|源|看|说"), row("以来", ())];

/// Words behind a count of units: before now or after.
pub(super) static SIDES: &[Row<i32>] =
    &[row("前", -1), row("之前", -1), row("以前", -1), row("后", 1), row("之后", 1), row("以后", 1)];

/// Words that stand behind a moment.
pub(super) static BEHIND: &[Row<Frame>] = &[
    row("以来", Frame::Since),
    guarded("至今", Frame::Since, "截", "年|日|天|晚|后|明"),
    row("迄今", Frame::Since),
    row("开始", Frame::Since),
    guarded("起", Frame::Since, "", "步|草|点|源|到|飞|诉|重|义|伏|初|家|码|用|止|名|吊|跑|航|降|早"),
    row("或之后", Frame::Since),
    row("及之后", Frame::Since),
    row("或以后", Frame::Since),
    row("及以后", Frame::Since),
    row("之后", Frame::After),
    row("以后", Frame::After),
    guarded(
        "后",
        Frame::After,
        "",
        "续|期|勤|备|来|半|疫|方|台|市|劲|发|继|进|者|世|排|端|盾|评|天|一|二|两|三|四|五|六|七|八|九|十|几|1|2|3|4|5|6|7|8|9",
    ),
    row("之前", Frame::Before),
    row("以前", Frame::Before),
    guarded(
        "前",
        Frame::Deadline,
        "",
        "往|来|列|沿|期|身|瞻|景|后|夕|述|海|途|线|端|置|进|半|年|天|任|提|个|一|二|两|三|四|五|六|七|八|九|十|几|1|2|3|4|5|6|7|8|9|１|２|３|４|５|６|７|８|９",
    ),
    row("或之前", Frame::UpTo),
    row("及之前", Frame::UpTo),
    row("或以前", Frame::UpTo),
    row("及以前", Frame::UpTo),
    row("为止", Frame::UpTo),
    guarded("止", Frame::UpTo, "", "步|损|血|痛|跌|境"),
    row("期间", Frame::Plain),
    row("时期", Frame::Plain),
];

/// Words that stand before a moment.
pub(super) static AHEAD: &[Row<Frame>] = &[
    row("截至", Frame::UpTo),
    row("截止", Frame::UpTo),
    row("截至到", Frame::UpTo),
    row("截止到", Frame::UpTo),
    row("截止至", Frame::UpTo),
    guarded("自", Frame::Since, "来各独亲源出取", ""),
    row("自从", Frame::Since),
    row("从", Frame::From),
    guarded("到", Frame::By, "达得收看接遇来提想感受听谈见做回", ""),
    guarded("至", Frame::By, "甚乃以直冬夏降增升", ""),
];

/// Words between the two moments of a span.
pub(super) static BETWEEN: &[&str] =
    &["——", "--", "起至", "起到", "至", "到", "—", "–", "－", "-", "~", "～", "―", "─"];

/// Words between days that follow each other.
pub(super) static DAY_LINKS: &[&str] = &["、", "，", "和", "及", "与"];

/// Words between a day and how many days it opens.
pub(super) static ONWARD: &[Row<()>] = &[row("起", ()), row("起的", ()), row("往后", ()), row("的往后", ())];

/// Words before a moment that tell it as still to come.
pub(super) static AWAITING: &[Row<()>] = &[
    row("将于", ()),
    row("将在", ()),
    row("拟于", ()),
    row("拟在", ()),
    row("定于", ()),
    row("计划于", ()),
    row("计划在", ()),
    row("计划", ()),
    row("预计", ()),
    row("预计于", ()),
    row("预计在", ()),
    row("有望于", ()),
    row("有望在", ()),
    row("力争", ()),
    row("力争在", ()),
    row("确保", ()),
    row("确保在", ()),
    row("排到", ()),
    row("排到了", ()),
    row("排至", ()),
    row("排产到", ()),
    row("排产至", ()),
];
