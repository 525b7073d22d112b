//! When a page was published, from the times that it names or from its file name.

mod told;

use super::expression::{Edge, Moment, MonthWord, TimeExpression, YearWord};
use super::neighbours::WEEKDAYS;
use super::{Anchor, TimeMention};
use chrono::{Datelike, NaiveDate};
use std::ops::Range;
use told::{
    after_works, is_beginning, is_event, is_history, is_over, is_planned, is_this_year, is_to_come, year_of_event,
};
use zhibiao_fact::{Period, Stretch};

/// When a document was published: the day or month in its file name; else what its text says, of the year in its name where
/// that tells one.
///
/// A text says it by a dateline (`发布时间：2021/6/9`, a line that is a date) or its address in the web to the day; else by the
/// latest month that it tells as past, in the latest year that it does not tell as still to come: in the next where it tells that
/// year as over (`2023年，公司营收7亿元`), or the next in which a date falls on the day of the week told beside it (`周一（1月17日）`).
/// The date of a wire (`6月1日电`) in that month is the day. It says nothing where it tells no month without its year and does not
/// open with a full date: years alone are more often history than today. The title of a work report (`2026年某省政府工作报告`)
/// says January of its year where no dateline says more.
pub fn published<'a>(file_name: &str, texts: impl Iterator<Item = (&'a str, &'a [TimeMention])>) -> Option<Stretch> {
    let named = published_in_name(file_name);
    match named {
        Some(Stretch::Year(year)) => match Evidence::of(texts).published(Some(year)) {
            Some(told) if told.year() == year => Some(told),
            _ => named,
        },
        Some(_) => named,
        None => Evidence::of(texts).published(None),
    }
}

/// The date in a file name, the most exact one: `zone_02_20160908.txt`, `2024-06-17.txt`, `profile_2020.txt`.
fn published_in_name(file_name: &str) -> Option<Stretch> {
    let parts: Vec<&str> = file_name.split(|char: char| !char.is_ascii_alphanumeric()).collect();
    let field = |at: usize, digits: usize| -> Option<u32> {
        let part =
            parts.get(at).filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))?;
        part.parse().ok()
    };
    let year = |at| field(at, 4).filter(|year| (1949..2100).contains(year)).map(|year| year as i32);
    let days = (0..parts.len()).find_map(|at| {
        let compact = field(at, 8).filter(|date| (19_490_000..21_000_000).contains(date));
        let (year, month, day) = match compact {
            Some(date) => ((date / 10_000) as i32, date / 100 % 100, date % 100),
            None => (year(at)?, field(at + 1, 2)?, field(at + 2, 2)?),
        };
        NaiveDate::from_ymd_opt(year, month, day).map(Stretch::Day)
    });
    let months = || {
        (0..parts.len()).find_map(|at| {
            let compact = field(at, 6).filter(|month| (194_900..210_000).contains(month));
            let (year, month) = match compact {
                Some(month) => ((month / 100) as i32, month % 100),
                None => (year(at)?, field(at + 1, 2)?),
            };
            (1..=12).contains(&month).then_some(Stretch::Month(year, month as u8))
        })
    };
    days.or_else(months).or_else(|| (0..parts.len()).find_map(year).map(Stretch::Year))
}

/// What the times of a page say of its publication.
#[derive(Debug, Default)]
struct Evidence {
    /// The day of a dateline with its year.
    dateline: Option<NaiveDate>,
    /// Month and day of a wire: `2月8日电`.
    wires: Vec<(u8, u8)>,
    /// Month and day with the day of the week, Monday is 1: `周一（1月17日）`.
    weekdays: Vec<(u8, u8, u8)>,
    /// The year in the title of a work report, which is given in the first months of that year.
    report: Option<i32>,
    /// The years told, each as often as it is.
    years: Vec<i32>,
    /// The latest year told as one that is over: 2023年，公司营收7.2亿元; 2024年产值1000亿元，今年将达1300亿元.
    over: Option<i32>,
    /// The latest year for which something is planned: 2024年计划招聘300人.
    planned: Option<i32>,
    /// The latest year in which works begin or end: 2027年动工, 2026年底投产.
    works: Option<i32>,
    /// The latest month told with them: 今年10月完工.
    works_month: Option<u8>,
    /// The latest first year of a span of years: `2023—2025年`.
    spanned: Option<i32>,
    /// The latest year and month told together; the month after where a span of months is told as done.
    dated: Option<(i32, u8)>,
    /// Whether a text opens with a day and its year, as an event is told.
    opens_dated: bool,
    /// Months told without a year, or as of this year.
    months: Vec<u8>,
}

impl Evidence {
    fn of<'a>(texts: impl Iterator<Item = (&'a str, &'a [TimeMention])>) -> Evidence {
        let mut evidence = Evidence::default();
        for (text, times) in texts {
            if let Some(Stretch::Day(day)) = address(text).and_then(published_in_name) {
                evidence.dateline.get_or_insert(day);
            }
            times.iter().for_each(|mention| evidence.add(text, mention));
            if evidence.years.is_empty() && !times.is_empty() {
                evidence.years.extend(year_of_event(text));
            }
        }
        evidence
    }

    fn add(&mut self, text: &str, mention: &TimeMention) {
        let expression = mention.expression;
        if self.dateline.is_some() {
            return; // nothing else counts
        }
        if let TimeExpression::At(Moment::Day(MonthWord::Numbered(YearWord::Full(_), _), _)) = expression
            && is_dateline(text, &mention.range)
            && let Some(Period::In(Stretch::Day(day))) = expression.resolve(&Anchor::default())
        {
            self.dateline = Some(day);
            return;
        }
        if let TimeExpression::At(Moment::Year(YearWord::Full(year), Edge::Whole)) = expression
            && is_title_of_report(text)
        {
            self.report = Some(year.into());
        }
        if let TimeExpression::Through(Moment::Year(YearWord::Full(first), _), Moment::Year(..)) = expression {
            self.spanned = self.spanned.max(Some(i32::from(first)));
        }
        let Some(moment) = last_moment(expression) else { return };
        let year = match (first_year(expression), moment) {
            (Some(YearWord::Full(year)), _) => Some(i32::from(year)),
            (_, Moment::Plan(plan, edge @ (Edge::Start | Edge::End))) if is_this_year(text, mention.range.start) => {
                let (first, last) = super::calendar::plan_years(plan);
                Some(if edge == Edge::Start { first } else { last })
            }
            _ => None,
        };
        let month = month_told(moment, expression, || is_event(&text[mention.range.end..]));
        let begins = || year.is_some() && is_beginning(text, &mention.range);
        if year.is_none() && month.is_none() || is_to_come(text, mention) || begins() {
            return;
        }
        if let TimeExpression::At(Moment::Day(MonthWord::Numbered(YearWord::Unsaid, month), day)) = expression {
            self.wires.extend(is_wire(text, &mention.range).then_some((month, day)));
            self.weekdays.extend(weekday(text, &mention.range).map(|weekday| (month, day, weekday)));
        }
        let behind = &text[mention.range.end..];
        if matches!(moment, Moment::Year(..)) && is_planned(behind) {
            self.planned = self.planned.max(year);
            return;
        }
        if is_of_works(moment) && after_works(behind).is_some() {
            (self.works, self.works_month) = (self.works.max(year), self.works_month.max(month));
            return;
        }
        let bare = matches!(moment, Moment::Year(YearWord::Full(_), Edge::Whole));
        if bare && expression == TimeExpression::At(moment) {
            if is_over(text, &mention.range) {
                self.over = self.over.max(year);
            } else if is_history(&text[..mention.range.start], behind) {
                return;
            }
        }
        let over = text[..mention.range.start].ends_with("刚刚过去的")
            || matches!(expression, TimeExpression::UpTo(Moment::Year(_, Edge::End)));
        let year = year.map(|year| year + i32::from(over));
        self.years.extend(year);
        let Some(month) = month else { return };
        self.opens_dated |= year.is_some() && matches!(moment, Moment::Day(..)) && mention.range.start < OPENING;
        match (year, first_year(expression)) {
            (Some(year), _) => self.dated = self.dated.max(Some((year, month))),
            (None, Some(YearWord::Unsaid | YearWord::FromNow(0))) => self.months.push(month),
            _ => {}
        }
    }

    /// The latest year told; not one told once, beside an earlier one told often and as over, which is still to come: 2024年，产值3亿元.
    /// …2027年6月见效.
    fn latest_year(&self) -> Option<i32> {
        let latest = *self.years.iter().max()?;
        let before = self.years.iter().copied().filter(|year| *year < latest).max();
        let often = before.filter(|before| {
            self.times_told(latest) == 1
                && before + 1 < latest
                && self.times_told(*before) >= OFTEN
                && self.over == Some(*before)
        });
        Some(often.unwrap_or(latest))
    }

    fn times_told(&self, year: i32) -> usize {
        self.years.iter().filter(|each| **each == year).count()
    }

    /// The latest year told, or the one after it where that is over; unless it is history beside a span of years that began long
    /// after it. A year planned for at the end of another is the next. Years of works count where no other is told: they may be
    /// still to come.
    fn year_told(&self) -> Option<i32> {
        let month = self.latest_month();
        let ends = month.is_some_and(|month| month >= YEAR_END);
        let begun = self.planned.map(|year| year - i32::from(ends));
        let year = self.latest_year().max(begun).or(self.works).filter(|year| *year >= FIRST_YEAR)?;
        let year = year + i32::from(self.over == Some(year) && month != Some(12));
        Some(self.spanned.filter(|first| *first > year + 1).unwrap_or(year))
    }

    /// The latest month told without a year. Where January or February is told, those at its end are of the year before.
    fn latest_month(&self) -> Option<u8> {
        let turned = self.months.iter().any(|month| *month <= 2);
        self.months.iter().copied().filter(|month| !(turned && *month >= YEAR_END)).max()
    }

    /// The first year, from the latest told on, in which a day told with its day of the week falls on that.
    fn year_of_weekdays(&self, told: i32) -> Option<i32> {
        let falls = |year: i32| {
            self.weekdays.iter().any(|(month, day, weekday)| {
                let date = NaiveDate::from_ymd_opt(year, u32::from(*month), u32::from(*day));
                date.is_some_and(|date| date.weekday().number_from_monday() == u32::from(*weekday))
            })
        };
        (told..=told + YEARS_ON).find(|year| falls(*year))
    }

    fn published(&self, year: Option<i32>) -> Option<Stretch> {
        if let Some(day) = self.dateline {
            return Some(Stretch::Day(day));
        }
        if let Some(year) = self.report {
            return Some(Stretch::Month(year, 1));
        }
        let year = year.or_else(|| self.year_told().map(|told| self.year_of_weekdays(told).unwrap_or(told)))?;
        let dated = self.dated.filter(|(told, _)| *told == year).map(|(_, month)| month);
        let undated = self.latest_month().or(self.works_month);
        let (year, month) = match (dated, undated) {
            (Some(dated), Some(undated)) if dated > undated + 6 => (year + 1, undated),
            // 2015年11月, beside July alone: history
            (Some(dated), Some(undated)) if dated > undated && self.times_told(year) == 1 => return None,
            (dated, None) if self.opens_dated => (year, dated?),
            (_, None) => return None,
            (dated, undated) => (year, dated.max(undated)?),
        };
        let wire = self.wires.iter().filter(|(of, _)| *of == month).map(|(_, day)| *day).max();
        let day = wire.and_then(|day| NaiveDate::from_ymd_opt(year, month.into(), day.into()));
        Some(day.map_or(Stretch::Month(year, month), Stretch::Day))
    }
}

/// The address in the web that a line tells of itself.
fn address(line: &str) -> Option<&str> {
    line.as_bytes().last().filter(|last| last.is_ascii())?; // as few lines end
    line.split_once("://").map(|(_, address)| address).filter(|address| address.is_ascii())
}

/// Whether a text is the title of a work report: 2026年某省政府工作报告.
fn is_title_of_report(text: &str) -> bool {
    text.len() <= LONGEST_TITLE && text.trim_end().ends_with("政府工作报告")
}

/// So often is a year told that a page is not long after.
const OFTEN: usize = 2;

/// Bytes of the longest title of a report.
const LONGEST_TITLE: usize = 24 * 3;

/// The first year that a page may be of: an earlier one is history, as 自1991年建区以来.
const FIRST_YEAR: i32 = 2000;

/// The first month in which a year is told of as over, or the next one planned for.
const YEAR_END: u8 = 11;

/// Years within which the days of the week come back to the same dates but once or twice.
const YEARS_ON: i32 = 4;

/// Bytes from the start of a text within which a date opens it.
const OPENING: usize = 36;

/// Whether works that begin or end at a moment may be still to come: a month or a year that is named, no day.
fn is_of_works(moment: Moment) -> bool {
    let named = matches!(moment.year(), Some(YearWord::Full(_) | YearWord::FromNow(0)));
    named && !matches!(moment, Moment::Day(..))
}

/// The last moment of an expression that can tell when it was written.
fn last_moment(expression: TimeExpression) -> Option<Moment> {
    use TimeExpression::*;
    match expression {
        Through(Moment::Year(..), Moment::Year(..)) => None, // 2021年至2027年: as often a plan as history
        // 6月20日至9月30日: told of when it begins, if not before
        Through(first @ Moment::Day(..), Moment::Day(..)) => Some(first),
        At(moment) | UpTo(moment) | Since(moment) | Through(_, moment) => Some(moment),
        _ => None,
    }
}

/// The year word of an expression; that of the first moment for a span.
fn first_year(expression: TimeExpression) -> Option<YearWord> {
    use TimeExpression::*;
    match expression {
        Through(first, last) => match last.year() {
            Some(YearWord::Unsaid) | None => first.year(),
            said => said,
        },
        At(moment) | UpTo(moment) | Since(moment) => moment.year(),
        _ => None,
    }
}

/// The month in which such a time can be told at the earliest: that of a day, the one after a span that is over, the first
/// of a quarter that names an event in it.
fn month_told(moment: Moment, expression: TimeExpression, names_event: impl Fn() -> bool) -> Option<u8> {
    let spans = matches!(expression, TimeExpression::Through(..));
    let month = match moment {
        _ if matches!(expression, TimeExpression::Since(_)) => return None,
        Moment::Quarter(_, quarter, Edge::Whole) if !spans && names_event() => quarter * 3 - 2,
        Moment::Half(_, 1) => 7,
        Moment::Quarter(_, quarter @ 1..=3, Edge::Whole) => quarter * 3 + 1,
        Moment::Quarter(YearWord::Full(_), 4, Edge::Whole) => 12,
        Moment::FirstMonths(_, months @ 1..=11) => months + 1,
        Moment::Month(MonthWord::Numbered(_, month @ 1..=11), _) if spans => month + 1,
        Moment::Month(MonthWord::Numbered(_, month), _) | Moment::Day(MonthWord::Numbered(_, month), _) => month,
        _ => return None,
    };
    Some(month)
}

/// Whether a date stands where a page says its own: alone on its line, behind 发布时间, beside 来源, before 在 in the line under a
/// report.
fn is_dateline(text: &str, range: &Range<usize>) -> bool {
    const LABELS: [&str; 6] = ["发稿时间", "发布时间", "发布日期", "发表时间", "更新时间", "出版日期"];
    const ALONE: [&str; 2] = ["时间", "日期"];
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
    let left = text[start..range.start].trim_matches([' ', '\u{3000}', '：', ':', '\t', '(', '（', '[']);
    let right = &text[range.end..end];
    let furniture = |char: char| !char.is_alphabetic() || "星期一二三四五六日天第版".contains(char);
    let clock = |char: char| char.is_ascii_digit() || matches!(char, ' ' | '\u{3000}' | ':' | '：');
    // 《某报》（2026年06月12日 06版）
    let paper = || {
        let behind = left.strip_prefix('《').and_then(|name| name.split_once('》')).map(|(_, behind)| behind);
        behind.is_some_and(|behind| behind.chars().all(furniture)) && right.contains('版')
    };
    LABELS.iter().any(|label| left.ends_with(label))
        || (paper() && right.chars().all(furniture))
        || left.starts_with("来源")
        || right.trim_start_matches(clock).starts_with("来源")
        || ALONE.contains(&left)
        || (left.chars().all(furniture) && right.chars().all(furniture))
        || (left.chars().all(|char| matches!(char, '—' | '―'))
            && right.starts_with('在')
            && right.ends_with(['上', '会']))
}

/// The day of the week beside a date: `周一（1月17日）`, `1月17日（周一）`.
fn weekday(text: &str, range: &Range<usize>) -> Option<u8> {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let day = |char: char| WEEKDAYS.iter().find(|row| row.word.starts_with(char)).map(|row| row.meaning);
    let before = before.strip_suffix(['（', '(']).and_then(|before| {
        let last = before.chars().next_back()?;
        let week = &before[..before.len() - last.len_utf8()];
        ["周", "星期"].iter().any(|word| week.ends_with(word)).then(|| day(last)).flatten()
    });
    before.or_else(|| {
        let week = behind.strip_prefix(['（', '('])?;
        let rest = week.strip_prefix('周').or_else(|| week.strip_prefix("星期"))?;
        day(rest.chars().next()?)
    })
}

/// Whether a date is that of a news wire: `2月8日电`, `4月28日讯`, `消息（新闻联播）：2月8日，`, `今天（2月8日）`.
fn is_wire(text: &str, range: &Range<usize>) -> bool {
    let opens = text[..range.start].trim_end_matches([' ', '\u{3000}', '：', ':']);
    let sender = opens.strip_suffix('）').and_then(|named| named.rfind('（').map(|at| &named[..at])).unwrap_or(opens);
    let today = ["今天（", "今天(", "今日（", "今日("].iter().any(|word| text[..range.start].ends_with(word));
    (sender.ends_with("消息") && opens.len() < range.start) || today || text[range.end..].starts_with(['电', '讯'])
}

#[cfg(test)]
mod tests {
    use super::super::times;
    use super::*;

    fn check_name(name: &str, want: &str) {
        let got = published_in_name(name).map_or("none".to_string(), |stretch| stretch.to_string());
        assert_eq!(got, want, "{name}");
    }

    #[test]
    fn a_file_name_may_hold_a_date() {
        check_name("paper_20240617.txt", "2024-06-17");
        check_name("2024-06-17.txt", "2024-06-17");
        check_name("page_20240617_03.txt", "2024-06-17");
        check_name("2024_06_17-A03.txt", "2024-06-17");
        check_name("yearbook_2023-04.txt", "2023-04");
        check_name("digest_202304.txt", "2023-04");
        check_name("profile_2020.txt", "2020");
        check_name("20241399.txt", "none");
        check_name("007_4f20c6a82019e1ab.txt", "none");
        check_name("zone_1024.txt", "none");
    }

    fn check_text(text: &str, want: &str) {
        let texts: Vec<_> = text.split('|').map(|text| (text, times(text))).collect();
        let texts = texts.iter().map(|(text, times)| (*text, times.as_slice()));
        let got = published("", texts).map_or("none".to_string(), |stretch| stretch.to_string());
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn a_dateline_says_the_day() {
        check_text("新区投产|2025-03-07 09:12|近日，项目投产。2027年达产。", "2025-03-07");
        check_text("新区投产|发布时间：2021/6/9|6月6日，推介会举行。", "2021-06-09");
        check_text("新区投产|来源：某网 2021-06-09 09:12|6月6日，推介会举行。", "2021-06-09");
        check_text("新区投产|2021年6月9日 09:12 来源：某网|6月6日，推介会举行。", "2021-06-09");
        check_text("工作报告|——2023年1月12日在代表大会上|2022年完成投资30亿元。", "2023-01-12");
        check_text("2023年某省政府工作报告|2022年完成投资30亿元。", "2023-01");
        check_text("2023年某省政府工作报告|——2023年2月12日在代表大会上", "2023-02-12");
        check_text("2022年完成投资30亿元。|[查看原文](https://news.example/2023/01/12/A1.shtml)", "2023-01-12");
        check_text("今年以来，新增30家。|《 某某日报 》（ 2026年06月12日   06 版）", "2026-06-12");
        check_text("本网5月18日讯 2019年一季度，产值增长5%。", "2019-05-18");
    }

    #[test]
    fn the_latest_month_told_is_that_of_publication() {
        check_text("5月9日，项目签约。2022年产值3亿元。|2024年以来，园区……", "2024-05");
        check_text("2023年，园区上半年共签约12个项目。6月20日，开工。", "2023-07");
        check_text("2023年4月开工。今年前5个月完成投资3亿元。", "2023-06");
        check_text("1月19日，公布初步统计，2021年第四季度出货8840万台。", "2022-01");
        check_text("公布2023年前10个月成绩。11月9日投产，2024年计划再招聘300人。", "2023-11");
        check_text("3月2日，工程启动。2020年改造12个。2022年计划开工12个项目。", "2022-03");
        check_text("2022年12月20日，一期封顶。|1月6日，企业发布产品。", "2023-01");
        check_text("在刚刚过去的2022年，园区获奖。1月6日，企业发布产品。", "2023-01");
        check_text("到2030年产值翻番。5月7日，2021年项目集中签约，计划2024年9月投产。", "2021-05");
        check_text("2019年，园区产值30亿元。", "none");
        check_text("2021年6月6日，园区推介会举行。2019年产值30亿元。", "2021-06");
        check_text("记者今天（9月18日）获悉，2035年将建成，2024年开工5个项目。", "2024-09-18");
        check_text("5月16日，园区举行2024年二季度项目集中签约活动。", "2024-05");
        check_text("2024年以来，产值增长。6月15日，经理说：“订单已经排到了11月份。”", "2024-06");
        check_text("截至2023年底，企业有30家。3月15日，开工3个项目。", "2024-03");
        check_text("今年是“十四五”收官之年。5月6日，项目开工。", "2025-05");
        check_text("5月16日，2021年至2027年的预算公布。2023年度会议召开。", "2023-05");
        check_text("周一（1月17日），产值公布，同比2020年增长3%。", "2022-01");
        check_text("1月17日（周一），产值公布，同比2020年增长3%。", "2022-01");
        check_text("周一（6月17日），产值公布。2024年5月开工。", "2024-06");
        check_text("园区2001年挂牌。今年4月，发布《行动计划（2023—2025年）》。", "2023-04");
        check_text("自1991年建区以来，园区不断壮大。今年1至6月，产值30亿元。", "none");
        check_text("园区位于市区以北。", "none");
        check_text("7月26日，项目签约，二期2027年动工。|2023年，公司营收7.2亿元。今年前7个月订单5亿元。", "2024-08");
        check_text(
            "2月8日，大会召开。2022年，产值首次站上2000亿元。|累计完成11亿元，4月试产后日产将达100万片。",
            "2023-02",
        );
        check_text("2023年，营收7亿元。今年5月融资。10月启用后，年产量将由90万支扩至240万支。", "2024-05");
        check_text("7月6日，基地投产。2022年实现产值486亿元，二期计划2024年开工。今年上半年获授权5件。", "2023-07");
        check_text("12月6日，举行2024年四季度签约仪式。项目将于明年3月开工，2026年底投产。", "2024-12");
        check_text(
            "1月15日，召开2026年工作会议。今年7月动工，2027年3月投产。今年上半年，园区计划办会60场。",
            "2026-01",
        );
        check_text("11月8日，2023东港高新区新能源大会举行。", "2023-11");
        check_text("2024年，园区产值30亿元。4月9日，开工。进入2025年，机器人走向车间。", "2025-04");
        check_text("2023年，园区产值30亿元。3月7日，开工。今年一季度的订单已经排满。", "2024-03");
        check_text("1月15日，举行2026年工作会议，安排今年任务。去年11月投产。12月出口9万辆。", "2026-01");
        check_text("今年，园区新增企业30家。12月8日，项目投产。园区2019年建成，2023年计划引进项目30个。", "2022-12");
        check_text("11月6日，博览会开幕。2022年，园区营收1320亿元。", "2023-11");
        check_text("6月3日，公布企业名单。2023年产值1000亿元，今年力争达到1300亿元。", "2024-06");
        check_text("2021年3月，火炬传到园区，迎接2022年冬奥会。活动6月20日至9月30日举行。", "2021-06");
    }
}
