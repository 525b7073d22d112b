//! The words of charts and of the review page's heading, in Chinese and English.

use crate::arguments::Lang;
use std::collections::BTreeSet;
use zhibiao::fact::NaiveDate;

/// How many names a caption lists before it counts.
const NAMED: usize = 12;

/// One language.
#[derive(Debug)]
pub struct Words {
    /// Heading of the investment chart.
    pub investment: &'static str,
    /// What it counts.
    pub investment_subtitle: &'static str,
    /// Heading of the enterprise chart.
    pub enterprises: &'static str,
    /// What it counts.
    pub enterprises_subtitle: &'static str,
    /// What is done.
    pub actual: &'static str,
    /// What is to be done.
    pub planned: &'static str,
    /// A hundred million yuan.
    pub yi: &'static str,
    /// After a number of enterprises.
    pub count: &'static str,
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
    /// `{n}` and `{names}`.
    without: &'static str,
    /// `{names}` and `{n}` in all.
    and_others: &'static str,
    /// `{n}`.
    no_zone: &'static str,
    /// `{n}` and `{names}`.
    other_classes: &'static str,
    page: &'static str,
    broken: &'static str,
}

const ZH: Words = Words {
    investment: "各园区投资额",
    investment_subtitle: "单位：亿元。计划投资含签约、在建的总投资；重复报道与其中分项不重复计算，外币未计",
    enterprises: "各园区企业数量",
    enterprises_subtitle: "单位：家。各类企业取最近一次公布的数字，各栏刻度不同",
    actual: "已完成投资",
    planned: "计划投资",
    yi: "亿元",
    count: "家",
    review: "指标核对",
    left_off: "因篇幅所限，本页列出全部 {all} 项数据中的 {n} 项：图表所计、自相矛盾与存疑的在先，其余取最新的；另有 {doubts} 条疑点未列。全部数据见 facts.parquet 与 diagnostics.parquet",
    separator: "、",
    source: "来源：{docs}，{days}",
    many_docs: "{n} 个文件",
    days: "发布于 {first} 至 {last}",
    no_days: "发布日期不详",
    without: "没有此类数字的园区 {n} 个，未列：{names}",
    and_others: "{names} 等 {n} 个",
    no_zone: "未能归到园区的数字 {n} 个，未计",
    other_classes: "其他 {n} 类见数据表：{names}",
    page: "第 {page} 页，共 {pages} 页（各页刻度不同）",
    broken: "断轴：超过 {limit} 的条形在缺口处截断，长度不再成比例，以标注数字为准",
};

const EN: Words = Words {
    investment: "Investment per zone",
    investment_subtitle: "In 亿元 (CNY 100 million). Planned is what was signed or is being built; nothing is counted twice; yuan only",
    enterprises: "Enterprises per zone",
    enterprises_subtitle: "The latest count of each class; every panel has an axis of its own",
    actual: "done",
    planned: "planned",
    yi: "亿元",
    count: "",
    review: "Figures to review",
    left_off: "For its size, this page holds {n} of {all} facts: those that charts count, that contradict each other or are doubtful first, then the newest. {doubts} doubts are left off too. All are in facts.parquet and diagnostics.parquet",
    separator: ", ",
    source: "Source: {docs}, {days}",
    many_docs: "{n} files",
    days: "published {first} to {last}",
    no_days: "day of publication unknown",
    without: "{n} zones without such a figure are not shown: {names}",
    and_others: "{names} and others, {n} in all",
    no_zone: "not counted, for want of a zone: {n}",
    other_classes: "{n} more classes are in the table: {names}",
    page: "page {page} of {pages} (each with its own scale)",
    broken: "broken axis: bars over {limit} are cut at the gap; go by their numbers",
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
        zhibiao_chart::Words { page: self.page.into(), broken: self.broken.into(), ..usual }
    }

    /// Where the figures are from, and when.
    pub fn source(&self, docs: &BTreeSet<&str>, first: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
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
