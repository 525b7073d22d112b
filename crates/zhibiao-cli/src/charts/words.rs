//! The words of charts and of the review page's heading, in Chinese and English.

use crate::arguments::Lang;
use std::collections::{BTreeMap, BTreeSet};
use zhibiao::fact::NaiveDate;

/// How many names a caption lists before it counts.
const NAMED: usize = 12;

/// English names of the classes of enterprises, by the canonical Chinese one.
const CLASSES: &str = include_str!("classes.tsv");

/// One language.
#[derive(Debug)]
pub struct Words {
    /// `{title}` and `{when}`.
    pub titled: &'static str,
    /// Heading of the investment chart.
    pub investment: &'static str,
    /// What it counts.
    pub investment_subtitle: &'static str,
    /// Heading of the enterprise chart.
    pub enterprises: &'static str,
    /// What it counts.
    pub enterprises_subtitle: &'static str,
    /// Heading of the projects, `{n}` of them.
    pub top_projects: &'static str,
    /// What it counts.
    pub top_projects_subtitle: &'static str,
    /// The sum of the `{n}` others.
    pub other_projects: &'static str,
    /// Heading of the investment over time.
    pub over_time: &'static str,
    /// What it counts.
    pub over_time_subtitle: &'static str,
    /// `{n}` columns that are not drawn.
    pub earlier: &'static str,
    /// `{n}` zones with a figure for one period alone.
    pub told_once: &'static str,
    /// `{n}` zones without a picture.
    pub other_zones: &'static str,
    /// Heading of what is known of which zone.
    pub coverage: &'static str,
    /// What it counts.
    pub coverage_subtitle: &'static str,
    /// Column of the `{n}` other metrics.
    pub other_metrics: &'static str,
    /// `{n}` figures.
    pub figures: &'static str,
    /// What is done.
    pub actual: &'static str,
    /// What is to be done.
    pub planned: &'static str,
    /// The unit of amounts: a hundred million yuan, or a billion.
    pub money: &'static str,
    /// After a number of enterprises.
    pub count: &'static str,
    /// Between the items of a list, a zone and a time.
    pub comma: &'static str,
    colon: &'static str,
    /// Heading of the review page.
    pub review: &'static str,
    /// `{n}` facts of `{all}`, `{doubts}` doubts.
    left_off: &'static str,
    separator: &'static str,
    /// `{docs}` and `{days}`.
    source: &'static str,
    /// `{n}` inputs.
    many_docs: &'static str,
    /// `{first}` and `{last}`.
    days: &'static str,
    no_days: &'static str,
    /// `{n}` inputs.
    some_days: &'static str,
    /// `{n}` and `{names}`.
    without: &'static str,
    /// `{names}` and `{n}` in all.
    and_others: &'static str,
    /// `{n}`.
    no_zone: &'static str,
    /// `{n}` targets.
    pub targets: &'static str,
    /// `{n}` sums of several projects.
    pub several_projects: &'static str,
    /// `{n}` and `{names}`.
    other_classes: &'static str,
    page: &'static str,
    /// The page of a chart whose pages have one scale.
    pub page_of: &'static str,
    broken: &'static str,
    /// The column of `classes.tsv` that names the classes.
    class_column: usize,
}

const ZH: Words = Words {
    titled: "{title}（{when}）",
    investment: "各园区投资额",
    investment_subtitle: "单位：亿元。计划投资含签约、在建项目；重复报道、其中分项只计一次，外币与年度目标未计。≈ 约，> 超，≥ 不低于，≲ 近",
    enterprises: "各园区企业数量",
    enterprises_subtitle: "单位：家。各类企业取最近一次公布的数字，目标数未计，各栏刻度不同。≈ 约，> 超，≥ 不低于，≲ 近，< 不足",
    top_projects: "投资额最大的 {n} 个项目",
    top_projects_subtitle: "单位：亿元。按单个项目或投资企业统计，多个项目的合计数未列；分期含在项目内，外币与目标数未计",
    other_projects: "其余 {n} 个项目合计",
    over_time: "各园区投资随时间的变化",
    over_time_subtitle: "单位：亿元，按报道所述时段，当日公布的计入当月；时段可有重叠，不可相加。各图刻度不同",
    earlier: "此前 {n} 期见数据表",
    told_once: "只有一个时段有数字的园区 {n} 个，未绘",
    other_zones: "另有 {n} 个园区见 investment_over_time.parquet",
    coverage: "各园区有哪些数字",
    coverage_subtitle: "格内为该园区该指标的数字个数：不同时段、类别及增速、占比各计一个，重复报道只计一次，下属公司与项目的数字未计",
    other_metrics: "其余 {n} 项指标",
    figures: "{n} 个数字",
    actual: "已完成投资",
    planned: "计划投资",
    money: "亿元",
    count: "家",
    comma: "，",
    colon: "：",
    review: "指标核对",
    left_off: "因篇幅所限，本页列出全部 {all} 项数据中的 {n} 项：图表所计、自相矛盾与存疑的在先，其余取最新的；另有 {doubts} 条疑点未列。全部数据见 facts.parquet 与 diagnostics.parquet",
    separator: "、",
    source: "来源：{docs}，{days}",
    many_docs: "{n} 个文件",
    days: "发布于 {first} 至 {last}",
    no_days: "发布日期不详",
    some_days: "（{n} 个文件发布日期不详）",
    without: "没有此类数字的园区 {n} 个，未列：{names}",
    and_others: "{names} 等",
    no_zone: "未能归到园区的数字 {n} 个，未计",
    targets: "年度目标等目标数 {n} 个，另列于数据表的 target 列",
    several_projects: "多个项目的合计数 {n} 个，不是单个项目，未列",
    other_classes: "其他 {n} 类见数据表：{names}",
    page: "第 {page} 页，共 {pages} 页（各页刻度不同）",
    page_of: "第 {page} 页，共 {pages} 页",
    broken: "断轴：超过 {limit} 的条形在缺口处截断，长度不再成比例，以标注数字为准",
    class_column: 0,
};

const EN: Words = Words {
    titled: "{title}, {when}",
    investment: "Investment by zone",
    investment_subtitle: "In billion yuan (10亿元). Planned: total investment of projects signed or being built. Repeats and parts count once; foreign currencies and targets are not counted. ≈ about, > more than, ≥ at least, ≲ just under, ≤ at most",
    enterprises: "Enterprises by zone",
    enterprises_subtitle: "The latest count of each class, without targets; every panel has an axis of its own. ≈ about, > more than, ≥ at least, ≲ just under, < fewer than",
    top_projects: "The {n} largest projects",
    top_projects_subtitle: "Investment in billion yuan (10亿元), by project or investing company. Sums of several projects are not listed; phases are in their project; foreign currencies and targets are not counted",
    other_projects: "The other {n} projects together",
    over_time: "Investment by zone over time",
    over_time_subtitle: "In billion yuan (10亿元), by the period told; what was announced on a day is in its month. Periods may overlap and are not to be added. Each picture has a scale of its own",
    earlier: "{n} earlier in the table",
    told_once: "Zones with a figure for one period alone, not drawn: {n}",
    other_zones: "{n} more zones are in investment_over_time.parquet",
    coverage: "What is told of which zone",
    coverage_subtitle: "Number of figures per zone and metric: each period, class, growth or share counts as one, repeats once; figures of companies and projects in the zone are not counted",
    other_metrics: "{n} other metrics",
    figures: "{n} figures",
    actual: "Done",
    planned: "Planned",
    money: "bn yuan",
    count: "",
    comma: ", ",
    colon: ": ",
    review: "Figures to review",
    left_off: "For its size, this page holds {n} of {all} facts: those that charts count, that contradict each other or are doubtful first, then the newest. {doubts} doubts are left off too. All are in facts.parquet and diagnostics.parquet",
    separator: ", ",
    source: "Source: {docs}, {days}",
    many_docs: "{n} files",
    days: "published {first} to {last}",
    no_days: "day of publication unknown",
    some_days: " ({n} of unknown day)",
    without: "Zones without such a figure, not shown ({n}): {names}",
    and_others: "{names} and others",
    no_zone: "Not counted, for want of a zone: {n}",
    targets: "{n} targets stand apart, in the column target of the table",
    several_projects: "{n} sums of several projects are not listed",
    other_classes: "More classes are in the table ({n}): {names}",
    page: "page {page} of {pages} (each with its own scale)",
    page_of: "page {page} of {pages}",
    broken: "Broken axis: bars over {limit} are cut at the gap; go by their numbers",
    class_column: 1,
};

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Words {
        match lang {
            Lang::Zh => &ZH,
            Lang::En => &EN,
        }
    }

    /// What charts add by themselves.
    pub fn chart(&self) -> zhibiao_chart::Words {
        let usual = zhibiao_chart::Words::default();
        let (page, broken) = (self.page.into(), self.broken.into());
        zhibiao_chart::Words { page, broken, colon: self.colon.into(), comma: self.comma.into(), ..usual }
    }

    /// Where the figures are from, and when.
    pub fn source(&self, docs: &BTreeSet<&str>, published: &BTreeMap<&str, NaiveDate>) -> String {
        let (first, last) = (published.values().min(), published.values().max());
        let unknown = docs.len() - published.len();
        let docs = match docs.first() {
            Some(one) if docs.len() == 1 => (*one).to_owned(),
            _ => self.many_docs.replace("{n}", &docs.len().to_string()),
        };
        let days = match (first, last) {
            (Some(first), Some(last)) if first == last => first.to_string(),
            (Some(first), Some(last)) => {
                self.days.replace("{first}", &first.to_string()).replace("{last}", &last.to_string())
            }
            _ => self.no_days.to_owned(),
        };
        let unknown = if unknown > 0 && first.is_some() {
            self.some_days.replace("{n}", &unknown.to_string())
        } else {
            String::new()
        };
        let days = format!("{days}{unknown}");
        self.source.replace("{docs}", &docs).replace("{days}", &days)
    }

    /// The source, the zones without a bar, and how many figures found no zone; a line each.
    pub fn caption(&self, source: &str, without: &[&str], no_zone: usize) -> String {
        let mut lines = vec![source.to_owned()];
        if !without.is_empty() {
            lines.push(self.counted(self.without, without));
        }
        if no_zone > 0 {
            lines.push(self.no_zone.replace("{n}", &no_zone.to_string()));
        }
        lines.join("\n")
    }

    /// How many facts of how many the review page holds, and how many doubts it leaves off.
    pub fn left_off(&self, facts: usize, all: usize, doubts: usize) -> String {
        let sentence = self.left_off.replace("{n}", &facts.to_string());
        sentence.replace("{all}", &all.to_string()).replace("{doubts}", &doubts.to_string())
    }

    /// A further line of a caption with the number in it; nothing for none.
    pub fn line(&self, line: &str, count: usize) -> String {
        if count > 0 { format!("\n{}", line.replace("{n}", &count.to_string())) } else { String::new() }
    }

    /// The name of a class of enterprises: as printed where the language has none.
    pub fn class<'a>(&self, class: &'a str) -> &'a str {
        let row = CLASSES.lines().find(|line| line.split('\t').next() == Some(class));
        row.and_then(|row| row.split('\t').nth(self.class_column)).unwrap_or(class)
    }

    /// The classes that have no panel.
    pub fn other_classes(&self, others: &[&str]) -> String {
        self.counted(self.other_classes, others)
    }

    fn counted(&self, sentence: &str, names: &[&str]) -> String {
        let count = names.len().to_string();
        let named = names.iter().take(NAMED).copied().collect::<Vec<_>>().join(self.separator);
        let named =
            if names.len() > NAMED { self.and_others.replace("{names}", &named).replace("{n}", &count) } else { named };
        sentence.replace("{n}", &count).replace("{names}", &named)
    }
}
