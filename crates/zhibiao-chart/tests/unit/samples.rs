//! Charts made up for the tests: few and many zones, long names, one bar that dwarfs the others, every bound.

use crate::{
    BarChart, Bound, Column, ColumnChart, Group, Heading, MatrixChart, Order, Paging, PanelChart, Picture, Scale,
    Series, Tone, Value, Words,
};

/// Names of every length that zones have, up to twenty characters and more.
pub(super) const ZONES: [&str; 12] = [
    "东湖高新区",
    "西部（重庆）科学城",
    "咸阳高新区",
    "太原经济技术开发区（综改示范区太原区域）",
    "中国-马来西亚钦州产业园区",
    "黄河三角洲农业高新技术产业示范区",
    "苏州工业园区",
    "Bio-Bay 生物医药产业园",
    "张江",
    "两江新区",
    "新疆生产建设兵团石河子高新技术产业开发区",
    "槃山＋经开区",
];

const BOUNDS: [Bound; 7] =
    [Bound::Exact, Bound::AtLeast, Bound::About, Bound::Exact, Bound::Over, Bound::Nearly, Bound::AtMost];

/// The name of zone number `index`: unlike the others, and as long as it comes.
fn zone(index: usize) -> String {
    let name = ZONES[index % ZONES.len()];
    if index < ZONES.len() { name.to_owned() } else { format!("{name}{}号片区", index / ZONES.len() + 1) }
}

fn heading(title: &str, unit: &str, zones: usize) -> Heading {
    Heading {
        title: title.into(),
        subtitle: format!("单位：{unit}，统计口径为报道中的累计数，仅列有数字的园区；≥ 不低于，≈ 约，≲ 近"),
        caption: format!(
            "来源：示例日报，2024年1月1日至6月14日，共{zones}个园区\n没有数字的园区 3 个：甲园区、乙园区、丙园区，未列"
        ),
    }
}

fn amount(index: usize, size: f64) -> f64 {
    let spread = ((index * 7919 + 13) % 997) as f64 / 997.0;
    (size * spread * spread * 10.0).round() / 10.0 + 0.5
}

/// Investment of so many zones; zone 0 is far above the others if `dwarfs`.
pub(super) fn investment(zones: usize, dwarfs: bool) -> BarChart {
    let value = |index: usize, size: f64| Value::bounded(amount(index, size), BOUNDS[index % BOUNDS.len()]);
    let groups = (0..zones).map(|index| {
        let size = if dwarfs && index == 0 { 90000.0 } else { 600.0 };
        let planned = (index % 5 != 3)
            .then(|| if index == 0 && dwarfs { Value::bounded(35000.0, Bound::AtLeast) } else { value(index, size) });
        let actual = (index % 3 != 2 || index % 5 == 3).then(|| value(index + 31, 400.0));
        let unstated = (index % 11 == 5).then(|| Value::range(40.0, 65.5));
        Group::new(zone(index), [actual, planned, unstated])
    });
    BarChart {
        heading: heading("园区投资：计划远多于实际到位", "亿元", zones),
        unit: "亿元".into(),
        series: vec![
            Series::new("实际完成投资", Tone::Actual),
            Series::new("计划投资", Tone::Planned),
            Series::new("未说明", Tone::Unstated),
        ],
        groups: groups.collect(),
        order: Order::ByTotal,
        ..BarChart::default()
    }
}

pub(super) fn broken(zones: usize) -> BarChart {
    BarChart { scale: Scale::Broken { limit: 500.0 }, ..investment(zones, true) }
}

pub(super) fn top(zones: usize, shown: usize) -> BarChart {
    BarChart { paging: rest(shown), ..investment(zones, false) }
}

fn rest(groups: usize) -> Paging {
    Paging::Top { groups, rest: "其余 {n} 个园区合计".into() }
}

pub(super) const CLASSES: [&str; 8] = [
    "高新技术企业",
    "科技型中小企业",
    "专精特新“小巨人”企业",
    "上市公司",
    "市场主体",
    "规模以上工业企业",
    "瞪羚企业",
    "世界500强投资企业",
];

/// Enterprises of so many zones in so many classes; values from 1 to 40,000, a third of them not known.
pub(super) fn enterprises(zones: usize, classes: usize) -> PanelChart {
    let sizes = [5000.0, 9000.0, 120.0, 60.0, 40000.0, 700.0, 90.0, 30.0];
    let groups = (0..zones).map(|index| {
        let values = (0..classes).map(|class| {
            let known = zones == 1 || (index + class * 2) % 3 != 0;
            let count = (amount(index + class * 17, sizes[class])).ceil();
            known.then(|| Value::bounded(count, BOUNDS[(index + class) % BOUNDS.len()]))
        });
        Group::new(zone(index), values.collect::<Vec<_>>())
    });
    PanelChart {
        heading: heading("园区企业数量：各类企业分布不均", "家", zones),
        unit: "家".into(),
        classes: CLASSES[..classes].iter().map(|class| (*class).to_owned()).collect(),
        groups: groups.collect(),
        order: Order::BySeries(0),
        paging: Paging::default(),
        words: Words::default(),
    }
}

pub(super) fn top_enterprises(zones: usize, shown: usize) -> PanelChart {
    PanelChart { paging: rest(shown), ..enterprises(zones, 5) }
}

/// So many projects, each with its zone and time under its name.
pub(super) fn projects(count: usize) -> BarChart {
    let names = ["年产10GWh钠离子储能电池项目", "高速光芯片产业基地", "星曜光传感科技（武汉）有限公司", "物流中心"];
    let chart = investment(count, false);
    let name = |index: usize, group: Group| {
        let name = format!("{}{}", names[index % names.len()], index + 1);
        Group { name, ..group }.noted(format!("{}，2024年5月", zone(index)))
    };
    let groups = chart.groups.into_iter().enumerate().map(|(index, group)| name(index, group)).collect();
    BarChart { groups, paging: rest(20), ..chart }
}

const METRICS: [&str; 16] = [
    "投资",
    "完成投资",
    "产值",
    "营收",
    "税收",
    "企业数",
    "项目数",
    "进出口",
    "研发投入",
    "建筑面积",
    "就业",
    "平台数",
    "Investment completed",
    "Retail sales",
    "Production capacity",
    "其余 12 项",
];

/// How many figures there are of so many zones, from none to hundreds.
pub(super) fn coverage(zones: usize, metrics: usize) -> MatrixChart {
    let groups = (0..zones).map(|index| {
        let values = (0..metrics).map(|metric| {
            let known = (index * 5 + metric * 3) % 4 != 3;
            known.then(|| Value::exact((amount(index + metric * 13, 2.0 + (index % 7) as f64 * 4.0)).ceil()))
        });
        Group::new(zone(index), values.collect::<Vec<_>>())
    });
    MatrixChart {
        heading: heading("各园区指标覆盖", "个数字", zones),
        columns: METRICS[..metrics].iter().map(|name| (*name).to_owned()).collect(),
        groups: groups.collect(),
        sums_others: metrics == METRICS.len(),
        order: Order::ByTotal,
        ..MatrixChart::default()
    }
}

const TIMES: [&str; 9] = [
    "2022年",
    "一季度\n2023",
    "上半年\n2023",
    "2023年",
    "1–2月\n2024",
    "Jan–Apr\n2024",
    "5月\n2024",
    "上半年\n2024",
    "2021–\n2024",
];

/// From two to so many columns of so many zones.
pub(super) fn over_time(zones: usize) -> ColumnChart {
    let picture = |index: usize| {
        let column = |at: usize| Column {
            label: TIMES[at % TIMES.len()].into(),
            series: (index + at) % 2,
            value: match (index + at) % 9 {
                4 => Value::range(40.0, 65.5),
                other => Value::bounded(amount(index * 3 + at, 900.0), BOUNDS[other % BOUNDS.len()]),
            },
        };
        Picture { name: zone(index), columns: (0..2 + index % 11).map(column).collect() }
    };
    ColumnChart {
        heading: heading("各园区投资随时间的变化", "亿元", zones),
        series: vec![Series::new("已完成投资", Tone::Actual), Series::new("计划投资", Tone::Planned)],
        pictures: (0..zones).map(picture).collect(),
        earlier: "此前 {n} 期见数据表".into(),
        words: Words::default(),
    }
}

/// One bar a zone, none with a bound, down to zero.
pub(super) fn small(zones: usize) -> BarChart {
    let groups = (0..zones).map(|index| Group::new(zone(index), [Some(Value::exact((index % 7) as f64 / 2.0))]));
    BarChart {
        heading: heading("小额投资：多在两亿元以下", "亿元", zones),
        unit: "亿元".into(),
        series: vec![Series::new("计划投资", Tone::Planned)],
        groups: groups.collect(),
        ..BarChart::default()
    }
}

/// Every text far longer than a caller should make it, every number as large as is taken.
pub(super) fn long() -> (BarChart, PanelChart) {
    let long = |text: &str| text.repeat(12);
    let heading = Heading {
        title: long("投资与企业"),
        subtitle: long("单位：亿元，2024年；"),
        caption: long("来源：示例日报，6月14日；"),
    };
    let largest = Value { amount: 1e15, high: Some(1e15), bound: Bound::AtLeast };
    let values = [Some(largest), None, Some(Value::exact(123_456_789_012.5)), Some(Value::exact(0.0))];
    let groups = vec![
        Group::new(long("高新区（东）"), values),
        Group::new(long("Park"), values),
        Group::new("", [None, Some(Value::exact(1.0)), None, None]),
    ];
    let names = ["计划投资（含意向）", "Investment", "实际", "其他"].map(long);
    let tones = [Tone::Planned, Tone::Actual, Tone::Unstated, Tone::Unstated];
    let bars = BarChart {
        heading: heading.clone(),
        unit: long("亿元"),
        series: names.iter().zip(tones).map(|(name, tone)| Series::new(name, tone)).collect(),
        groups: groups.clone(),
        paging: Paging::Pages { rows: 3 },
        ..BarChart::default()
    };
    let panels = PanelChart { heading, unit: long("家"), classes: names.to_vec(), groups, ..PanelChart::default() };
    (bars, panels)
}
