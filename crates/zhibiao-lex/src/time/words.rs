//! The words that open a time, as rows: what a word means, and the neighbours that make it another word.

use super::cursor::{Index, Row, guarded, row};
use super::expression::{Edge, Moment, MonthPart, MonthWord, TimeExpression, YearWord};
use std::sync::LazyLock;

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
    /// As `Recent`, of years: 这五年, but 这三天, 这一年 are those just spoken of.
    These,
    Previous,
    Coming,
    /// As `Coming`, where it opens a clause: what stands before 之后 may be what it counts from.
    Next,
    Following,
}

/// [`OPENINGS`] and [`COUNTED`] by their first characters.
pub(super) static OPENING_INDEX: LazyLock<Index<Opening>> = LazyLock::new(|| Index::new(OPENINGS));
pub(super) static COUNTED_INDEX: LazyLock<Index<Window>> = LazyLock::new(|| Index::new(COUNTED));

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
const fn since_new_year() -> Opening {
    Opening::Whole(TimeExpression::Since(Moment::Year(YearWord::FromNow(0), Edge::Start)))
}
const fn years_of(first: i8, last: i8) -> Opening {
    let [first, last] =
        [Moment::Year(YearWord::FromNow(first), Edge::Whole), Moment::Year(YearWord::FromNow(last), Edge::Whole)];
    Opening::Whole(TimeExpression::Through(first, last))
}
const fn days_of(first: i16, last: i16) -> Opening {
    Opening::Whole(TimeExpression::Through(Moment::DayFromNow(first), Moment::DayFromNow(last)))
}

/// Characters before `年` that make it the end of another word or of a count.
pub(super) const YEAR_TAIL: &str = "之首元今去前明当同本上下次翌半全每多近整青少老中成童周历往常早晚新过学财跨逐连余来几数度该丰生百千万亿0123456789０１２３４５６７８９〇零一二三四五六七八九十两";
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
    guarded("上年", Opening::Year(YearWord::Before), "以向", "纪|龄|轻"),
    row("上一年", Opening::Year(YearWord::Before)),
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
    row("今明两年", years_of(0, 1)),
    row("今明后三年", years_of(0, 2)),
    row("明后两年", years_of(1, 2)),
    row("去今两年", years_of(-1, 0)),
    // Edges of this year, where no year stands before.
    guarded("年初", in_year(Edge::Start), YEAR_TAIL, "预算|计划|目标"),
    guarded("年底", in_year(Edge::End), YEAR_TAIL, ""),
    guarded("年末", in_year(Edge::End), YEAR_TAIL, ""),
    guarded("年终", in_year(Edge::End), YEAR_TAIL, "奖"),
    guarded("年内", in_year(Edge::Whole), YEAR_TAIL, ""),
    row("开年以来", since_new_year()),
    row("开年来", since_new_year()),
    row("新年以来", since_new_year()),
    row("新年开年以来", since_new_year()),
    row("开年至今", since_new_year()),
    // Halves and quarters of no named year.
    row("上半年", Opening::Moment(Moment::Half(YearWord::Unsaid, 1))),
    row("上个半年", Opening::Moment(Moment::Half(YearWord::Unsaid, 1))),
    row("下半年", Opening::Moment(Moment::Half(YearWord::Unsaid, 2))),
    row("首季度", Opening::Moment(Moment::Quarter(YearWord::Unsaid, 1, Edge::Whole))),
    guarded("首季", Opening::Moment(Moment::Quarter(YearWord::Unsaid, 1, Edge::Whole)), "", "节|歌|冠|播|嘉|收官"),
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
    row("上上个月", month_from_now(-2)),
    row("下月", month_from_now(1)),
    row("下个月", month_from_now(1)),
    row("下下个月", month_from_now(2)),
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
    row("上上周", Opening::Week(-2)),
    row("下周", Opening::Week(1)),
    row("下星期", Opening::Week(1)),
    row("下个星期", Opening::Week(1)),
    row("下下周", Opening::Week(2)),
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
    row("这几天", Opening::Moment(Moment::Lately)),
    row("前几天", Opening::Moment(Moment::Lately)),
    guarded("几天前", Opening::Moment(Moment::Lately), "十好前", ""),
    row("前不久", Opening::Moment(Moment::Lately)),
    row("不久前", Opening::Moment(Moment::Lately)),
    guarded("目前", Opening::Whole(TimeExpression::UpTo(NOW)), "项名题栏节科书数", ""),
    row("当前", Opening::Whole(TimeExpression::UpTo(NOW))),
    row("眼下", Opening::Whole(TimeExpression::UpTo(NOW))),
    row("迄今", Opening::Whole(TimeExpression::UpTo(NOW))),
    guarded("至此", Opening::Whole(TimeExpression::UpTo(NOW)), "行来到", "处地行次"),
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
    row("这", Window::These),
    row("未来", Window::Coming),
    row("今后", Window::Coming),
    row("接下来", Window::Coming),
    row("接下来的", Window::Coming),
    guarded("前", Window::Previous, "", ""),
    row("向前", Window::Previous),
    guarded("上", Window::Previous, "以", ""),
    row("下", Window::Following),
    row("后", Window::Following),
    row("后面", Window::Next),
    row("之后", Window::Next),
];

/// Words behind a year that make `年` of no figure a yearly amount: `年产值`, `年纳税`.
pub(super) const YEARLY: &str = "产|销|营业|营收|收入|利润|利税|税收|税|纳税|上缴|上交|缴税|缴纳|创税|创收|创汇|处理|加工|生产|制造|吞吐|货邮|货运|货物|旅客|客运|发电|供应|供气|供电|供水|供热|节约|节能|减排|减少|新增|可|将|培训|培育|接待|交易|出口|进口|净利|总产|主营|综合|实现|回收|转化|存储|储存|输送|服务|经济|技术|用电|用水|运营|贸易|完成|投入|研发|孵化|通过能力|发运|输气|输油|增收|游客|客流|屠宰|培养|人均|节水|节电|节省|减碳|固碳|产出|装卸|运输|供货|配送|周转|采购|跨境";
