//! Why a fact is in no sum.

use std::fmt;
use zhibiao_fact::{Aspect, Period};

/// Why a fact is in no sum. `Display` is for tables and English readers, [`Reason::in_chinese`] for charts and pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reason {
    /// No zone was read for it.
    NoZone,
    /// Growth, share …: another side of the metric.
    NotALevel(Aspect),
    /// Dollars; no exchange rates are known here.
    OtherCurrency(String),
    /// Persons or tonnes where households or yuan are counted.
    OtherUnit(String),
    /// Investment in equipment.
    Equipment,
    /// Every year, of no given year.
    PerYear,
    /// More digits than a table holds.
    TooLarge,
    /// The same figure again, in a headline, another sentence or another paper: the fact that is counted.
    ToldBefore(String),
    /// Part of a whole that is in the roll-up: that fact.
    PartOf(String),
    /// What is to be reached within a time, beside what was announced.
    Target,
    /// Told for a period that overlaps with one of a larger figure; none is a figure without a date.
    Within(Option<Period>),
    /// Projects that the zone's total holds: that fact.
    WithinTotal(String),
    /// There is a later stock or, of enterprises, a later number.
    EarlierStock(Option<Period>),
    /// A sum over some time, smaller than the stock that may hold it.
    BesideStock(Option<Period>),
    /// A stock beside sums over time: smaller than they are, or of plans, where announcements count.
    BesideFlows,
    /// A target, where only what is there counts.
    Planned,
    /// Of a park or company, not of the zone.
    OfSubject(String),
    /// Of the zone, where only projects count.
    NoProject,
    /// Of several projects together.
    ManyProjects,
    /// Without a date, where the date is needed.
    Undated,
    /// The same moment told with another value.
    OtherValue(String),
}

impl Reason {
    /// The reason for Chinese readers.
    pub fn in_chinese(&self) -> String {
        match self {
            Reason::NoZone => "未识别所属园区".into(),
            Reason::NotALevel(aspect) => format!("{}，非绝对值", aspect_in_chinese(*aspect)),
            Reason::OtherCurrency(unit) => format!("其他币种（{unit}）"),
            Reason::OtherUnit(unit) => format!("其他单位（{unit}）"),
            Reason::Equipment => "设备投资已含在投资额内".into(),
            Reason::PerYear => "每年的数额，未指明年份".into(),
            Reason::TooLarge => "位数过多".into(),
            Reason::ToldBefore(id) => format!("重复报道：{id}"),
            Reason::PartOf(id) => format!("已含在总额内：{id}"),
            Reason::Target => "目标数，另列".into(),
            Reason::Within(period) => format!("与{}的较大数额重叠", when(period, "未注明时间")),
            Reason::WithinTotal(id) => format!("已含在全区总额内：{id}"),
            Reason::EarlierStock(period) => format!("早于{}的数据", when(period, "最新")),
            Reason::BesideStock(period) => format!("与{}的累计数不相加", when(period, "未注明时间")),
            Reason::BesideFlows => "累计数与期间数不相加".into(),
            Reason::Planned => "计划数，尚未实现".into(),
            Reason::OfSubject(subject) => format!("仅指{subject}，非全区"),
            Reason::OtherValue(id) => format!("同一时间另有数值：{id}"),
            Reason::NoProject => "未指明项目".into(),
            Reason::ManyProjects => "多个项目合计，非单个项目".into(),
            Reason::Undated => "未注明时间".into(),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::NoZone => write!(out, "no zone"),
            Reason::NotALevel(aspect) => write!(out, "{aspect}, not a level"),
            Reason::OtherCurrency(unit) => write!(out, "other currency: {unit}"),
            Reason::OtherUnit(unit) => write!(out, "other unit: {unit}"),
            Reason::Equipment => write!(out, "equipment, part of the investment"),
            Reason::PerYear => write!(out, "per year, of no given year"),
            Reason::TooLarge => write!(out, "does not fit decimal(38,10)"),
            Reason::ToldBefore(id) => write!(out, "told before: {id}"),
            Reason::PartOf(id) => write!(out, "part of {id}"),
            Reason::Target => write!(out, "target"),
            Reason::Within(period) => write!(out, "within {}", when(period, "an undated figure")),
            Reason::WithinTotal(id) => write!(out, "within the total: {id}"),
            Reason::EarlierStock(period) => write!(out, "earlier than {}", when(period, "the latest")),
            Reason::BesideStock(period) => write!(out, "not added to the stock {}", when(period, "without a date")),
            Reason::BesideFlows => write!(out, "a stock, not added to sums over time"),
            Reason::Planned => write!(out, "planned"),
            Reason::OfSubject(subject) => write!(out, "of {subject}, not of the zone"),
            Reason::NoProject => write!(out, "of no named project"),
            Reason::ManyProjects => write!(out, "of several projects together"),
            Reason::Undated => write!(out, "without a date"),
            Reason::OtherValue(id) => write!(out, "another value at the same time: {id}"),
        }
    }
}

impl serde::Serialize for Reason {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

fn when(period: &Option<Period>, none: &str) -> String {
    period.map_or_else(|| none.to_owned(), |period| period.to_string())
}

fn aspect_in_chinese(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Level => "绝对值",
        Aspect::Growth => "增长率",
        Aspect::Share => "占比",
        Aspect::Progress => "完成进度",
        Aspect::Change => "增减额",
        Aspect::Rank => "位次",
    }
}
