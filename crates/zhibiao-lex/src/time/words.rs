//! The words of time, as rows: what a word means, and the neighbours that make it another word.

use super::cursor::{Row, guarded, row};
use super::expression::{CalendarUnit, Edge, Moment, MonthPart, MonthWord, TimeExpression, YearWord};

/// What a word opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// A year; a half, quarter, month or edge may follow.
    Year(YearWord),
    /// A month; a day or an edge may follow.
    Month(MonthWord),
    /// A week; a day of it may follow.
    Week(i8),
    /// A five-year plan; its first or last year may follow.
    Plan(u8),
    /// A moment that is complete.
    Moment(Moment),
    /// An expression that is complete.
    Whole(TimeExpression),
}

/// Where a counted span lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Window {
    Recent,
    /// As `Recent`, but `过去(的)一年` is the year before.
    Past,
    Previous,
    Coming,
    Following,
}

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

const NOW: Moment = Moment::Now;
const fn year_from_now(years: i8) -> Opening {
    Opening::Year(YearWord::FromNow(years))
}
const fn month_from_now(months: i8) -> Opening {
    Opening::Month(MonthWord::FromNow(months))
}
const fn day(days: i16) -> Opening {
    Opening::Moment(Moment::DayFromNow(days))
}
const fn in_year(edge: Edge) -> Opening {
    Opening::Moment(Moment::Year(YearWord::FromNow(0), edge))
}
const fn days_of(first: i16, last: i16) -> Opening {
    Opening::Whole(TimeExpression::Through(Moment::DayFromNow(first), Moment::DayFromNow(last)))
}

/// Characters before `年` that make it the end of another word or of a count.
const YEAR_TAIL: &str = "今去前明当同本上下次翌半全每多近整青少老中成童周历往常早晚新过学财跨逐连余来几数度该丰生百千万亿0123456789０１２３４５６７８９〇零一二三四五六七八九十两";
/// Characters before `月` that make it the month of a date or of the moon.
const MONTH_TAIL: &str = "0123456789０１２３４５６７８９一二三四五六七八九十正腊冬闰岁本上下当每个";
/// Digits and numerals.
const FIGURES: &str = "0123456789０１２３４５６７８９〇零一二三四五六七八九十两百千几数多";

/// Words that open a time. Sorted by meaning; the longest that stands wins.
pub(super) static OPENINGS: &[Row<Opening>] = &[
    // Years.
    guarded("今年", year_from_now(0), "", ""),
    guarded("本年", year_from_now(0), "日", ""),
    row("本年度", year_from_now(0)),
    row("这一年", year_from_now(0)),
    row("去年", year_from_now(-1)),
    guarded("上年", year_from_now(-1), "以向", "纪|龄|轻"),
    row("上一年", year_from_now(-1)),
    guarded("前年", year_from_now(-2), "目之以年底末月日天", ""),
    row("大前年", year_from_now(-3)),
    guarded("明年", year_from_now(1), "光", ""),
    guarded("下年", year_from_now(1), "以创留", "内|来"),
    guarded("下一年", year_from_now(1), "播留存剩写种打", ""),
    guarded("后年", year_from_now(2), FIGURES, YEARLY),
    guarded("当年", Opening::Year(YearWord::FromContext(0)), "相适", ""),
    guarded("同年", Opening::Year(YearWord::FromContext(0)), "", "龄|级|货"),
    guarded("次年", Opening::Year(YearWord::FromContext(1)), "本此首每历届多两一二三四五六七八九十", "会"),
    row("翌年", Opening::Year(YearWord::FromContext(1))),
    guarded("全年", Opening::Year(YearWord::FromContext(0)), "", "龄"),
    row(
        "今明两年",
        Opening::Whole(TimeExpression::Through(
            Moment::Year(YearWord::FromNow(0), Edge::Whole),
            Moment::Year(YearWord::FromNow(1), Edge::Whole),
        )),
    ),
    // Edges of this year, where no year stands before.
    guarded("年初", in_year(Edge::Start), YEAR_TAIL, ""),
    guarded("年底", in_year(Edge::End), YEAR_TAIL, ""),
    guarded("年末", in_year(Edge::End), YEAR_TAIL, ""),
    guarded("年终", in_year(Edge::End), YEAR_TAIL, "奖"),
    guarded("年内", in_year(Edge::Whole), YEAR_TAIL, ""),
    // Halves and quarters of no named year.
    row("上半年", Opening::Moment(Moment::Half(YearWord::Unsaid, 1))),
    row("上个半年", Opening::Moment(Moment::Half(YearWord::Unsaid, 1))),
    row("下半年", Opening::Moment(Moment::Half(YearWord::Unsaid, 2))),
    row("首季度", Opening::Moment(Moment::Quarter(YearWord::Unsaid, 1, Edge::Whole))),
    row("本季度", Opening::Moment(Moment::QuarterFromNow(0))),
    row("上季度", Opening::Moment(Moment::QuarterFromNow(-1))),
    row("上个季度", Opening::Moment(Moment::QuarterFromNow(-1))),
    row("上一季度", Opening::Moment(Moment::QuarterFromNow(-1))),
    row("下季度", Opening::Moment(Moment::QuarterFromNow(1))),
    row("下个季度", Opening::Moment(Moment::QuarterFromNow(1))),
    // Months.
    guarded("本月", month_from_now(0), "日", ""),
    row("这个月", month_from_now(0)),
    guarded("上月", month_from_now(-1), "以", ""),
    row("上个月", month_from_now(-1)),
    row("下月", month_from_now(1)),
    row("下个月", month_from_now(1)),
    row("当月", Opening::Month(MonthWord::FromContext(0))),
    row("同月", Opening::Month(MonthWord::FromContext(0))),
    row("次月", Opening::Month(MonthWord::FromContext(1))),
    row("上半月", Opening::Moment(Moment::Month(MonthWord::FromNow(0), MonthPart::HalfMonth(1)))),
    row("下半月", Opening::Moment(Moment::Month(MonthWord::FromNow(0), MonthPart::HalfMonth(2)))),
    guarded(
        "月初",
        Opening::Moment(Moment::Month(MonthWord::FromNow(0), MonthPart::Start)),
        MONTH_TAIL,
        "一|二|三|四|五|六|七|八|九|十",
    ),
    guarded("月底", Opening::Moment(Moment::Month(MonthWord::FromNow(0), MonthPart::End)), MONTH_TAIL, ""),
    guarded("月末", Opening::Moment(Moment::Month(MonthWord::FromNow(0), MonthPart::End)), MONTH_TAIL, ""),
    // Weeks.
    guarded("本周", Opening::Week(0), "", "边|期|岁"),
    row("这周", Opening::Week(0)),
    row("本星期", Opening::Week(0)),
    row("上周", Opening::Week(-1)),
    row("上星期", Opening::Week(-1)),
    row("上个星期", Opening::Week(-1)),
    row("下周", Opening::Week(1)),
    row("下星期", Opening::Week(1)),
    row("下个星期", Opening::Week(1)),
    // Days.
    guarded("今天", day(0), "", ""),
    guarded("今日", day(0), "", "头条|说法|看点"),
    guarded("本日", day(0), "", "元|语"),
    row("昨天", day(-1)),
    row("昨日", day(-1)),
    guarded("前天", day(-2), "之以", ""),
    row("大前天", day(-3)),
    guarded("明天", day(1), "的好", ""),
    row("明日", day(1)),
    guarded("后天", day(2), "先", "下|生"),
    row("後天", day(2)),
    row("大后天", day(3)),
    row("大大后天", day(4)),
    row("今明两天", days_of(0, 1)),
    row("明后两天", days_of(1, 2)),
    row("今明后三天", days_of(0, 2)),
    row("明后大后三天", days_of(1, 3)),
    row("当天", Opening::Moment(Moment::DayFromContext(0))),
    guarded("当日", Opening::Moment(Moment::DayFromContext(0)), "", ""),
    row("同日", Opening::Moment(Moment::DayFromContext(0))),
    row("次日", Opening::Moment(Moment::DayFromContext(1))),
    row("翌日", Opening::Moment(Moment::DayFromContext(1))),
    // About the time of publication.
    guarded("近日", Opening::Moment(Moment::Lately), "附临靠", ""),
    guarded("日前", Opening::Moment(Moment::Lately), FIGURES, "往"),
    row("近期", Opening::Moment(Moment::Lately)),
    guarded("最近", Opening::Moment(Moment::Lately), "", "的"),
    row("近来", Opening::Moment(Moment::Lately)),
    row("连日来", Opening::Moment(Moment::Lately)),
    guarded("目前", Opening::Whole(TimeExpression::UpTo(NOW)), "项名题栏节科书数", ""),
    row("当前", Opening::Whole(TimeExpression::UpTo(NOW))),
    row("眼下", Opening::Whole(TimeExpression::UpTo(NOW))),
    row("迄今", Opening::Whole(TimeExpression::UpTo(NOW))),
    row("迄今为止", Opening::Whole(TimeExpression::UpTo(NOW))),
    guarded("至今", Opening::Whole(TimeExpression::UpTo(NOW)), "截", "年|日|天|晚|后|明"),
    row("现如今", Opening::Whole(TimeExpression::UpTo(NOW))),
    row("如今", Opening::Whole(TimeExpression::UpTo(NOW))),
    guarded("现在", Opening::Whole(TimeExpression::UpTo(NOW)), "体表实出呈展再涌发", ""),
    // Per year.
    row("每年", Opening::Whole(TimeExpression::PerYear)),
    row("每一年", Opening::Whole(TimeExpression::PerYear)),
    row("每年度", Opening::Whole(TimeExpression::PerYear)),
    row("年均", Opening::Whole(TimeExpression::PerYear)),
    // The stretch just spoken of.
    guarded("同期", Opening::Whole(TimeExpression::SamePeriod(YearWord::Unsaid)), "", "声|录"),
    // Five-year plans.
    row("十一五", Opening::Plan(11)),
    row("十二五", Opening::Plan(12)),
    row("十三五", Opening::Plan(13)),
    row("十四五", Opening::Plan(14)),
    row("十五五", Opening::Plan(15)),
];

/// Words that open a count of units around now: `近三年`, `未来五年`.
pub(super) static COUNTED: &[Row<Window>] = &[
    guarded("近", Window::Recent, "附临靠邻远亲接将时用了过耗", ""),
    row("最近", Window::Recent),
    row("过去", Window::Past),
    row("过去的", Window::Past),
    row("刚刚过去的", Window::Past),
    row("未来", Window::Coming),
    row("今后", Window::Coming),
    row("接下来", Window::Coming),
    row("接下来的", Window::Coming),
    guarded("前", Window::Previous, "", ""),
    row("向前", Window::Previous),
    guarded("上", Window::Previous, "以", ""),
    row("下", Window::Following),
    row("后", Window::Following),
    row("后面", Window::Following),
    row("之后", Window::Following),
];

/// Words behind a year that make `年` of no figure a yearly amount: `年产值`, `年纳税`.
pub(super) const YEARLY: &str = "产|销|营业|营收|收入|利润|利税|税收|税|纳税|上缴|上交|缴税|缴纳|创税|创收|创汇|处理|加工|生产|制造|吞吐|货邮|货运|货物|旅客|客运|发电|供应|供气|供电|供水|供热|节约|节能|减排|减少|新增|可|将|培训|培育|接待|交易|出口|进口|净利|总产|主营|综合|实现|回收|转化|存储|储存|输送|服务|经济|技术|用电|用水|运营|贸易|完成|投入|研发|孵化";

/// What may not stand before the `年` of a yearly amount.
pub(super) const NOT_YEARLY_AFTER: &str = YEAR_TAIL;

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
];
