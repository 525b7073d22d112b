//! Reports in sections that look back and ahead.

use crate::check;
use zhibiao::{Page, Source, extract};

#[test]
fn sections_tell_time_and_status_and_the_region_that_reports_is_the_subject() {
    check(
        "政府工作报告\n——2024年1月18日在湖北省第十四届人民代表大会第二次会议上\n省长 贺云舟\n\
         各位代表：现在，我代表省人民政府报告工作，请予审议。\n一、2023年工作回顾\n武汉加快追赶。规模以上工业增加值增长7.3%。争取到中央资金超90亿元。\n\
         二、2024年重点工作\n一般公共预算收入增长6%。目前拥有上市公司147家。\n补助标准由35元提高到40元。\n",
        &[
            "7.3% | 7.3 % | value_added growth actual | 2023 subject=规模以上工业",
            "90亿元 | >9000000000 CNY | funding level actual | 2023 subject=湖北省",
            "6% | 6 % | fiscal growth planned | 2024 subject=湖北省 target",
            "147家 | 147 1 | enterprise_count level actual | ..2024-06-17 category=上市公司 subject=湖北省",
            "35元 | 35 CNY | funding level actual | - subject=湖北省",
            "40元 | 40 CNY | funding level planned | 2024 subject=湖北省 target",
        ],
    );
}

#[test]
fn the_line_under_its_title_says_when_a_report_was_given() {
    for line in ["——2024年1月18日在湖北省人民代表大会会议上", "2024年1月18日在湖北省人民代表大会会议上"]
    {
        let text = format!(
            "政府工作报告\n{line}\n省长 贺云舟\n各位代表：现在，我代表省人民政府报告工作，请予审议。\n\
             一、过去五年工作回顾\n去年利润增长5%。\n二、今年工作安排\n今年新建公路300公里。\n"
        );
        let facts = extract(&Page::from(text), &Source::default()).facts;
        let periods: Vec<_> = facts.iter().filter_map(|fact| fact.period.map(|period| period.to_string())).collect();
        assert_eq!(periods, ["2023", "2024"], "{line}");
    }
}

#[test]
fn over_the_years_of_a_plan_things_add_up_and_levels_are_of_the_last() {
    check(
        "湖北省政府工作报告\n一、过去五年工作回顾\n地区生产总值达到5.6万亿元，年均增长6.5%。新增高速公路里程1200公里。\
         高技术产业占比从26.7%提高到52.1%，服务业占比从45%提高到51%。企业效益好转，去年利润增长23%。\n新增绿道80公里。\n",
        &[
            "5.6万亿元 | 5600000000000 CNY | gdp level actual | 2023 subject=湖北省",
            "6.5% | 6.5 % | gdp growth actual | 2019/2023 subject=湖北省",
            "1200公里 | 1200000 m | other level actual | 2019/2023 subject=湖北省",
            "26.7% | 26.7 % | share share actual | 2018 subject=湖北省",
            "52.1% | 52.1 % | share share actual | 2023 subject=湖北省",
            "45% | 45 % | share share actual | 2018 subject=湖北省",
            "51% | 51 % | share share actual | 2023 subject=湖北省",
            "23% | 23 % | profit growth actual | 2023 subject=湖北省",
            "80公里 | 80000 m | other level actual | 2019/2023 subject=湖北省",
        ],
    );
}

#[test]
fn what_is_reached_by_now_is_no_target_of_a_section_that_looks_back() {
    check(
        "湖北省政府工作报告\n一、2023年工作回顾\n城镇新增就业92万人，高于预期目标。进出口总额增长4%。\n",
        &[
            "92万人 | 920000 1 | employment level actual | 2023 subject=湖北省",
            "4% | 4 % | trade growth actual | 2023 subject=湖北省",
        ],
    );
}

#[test]
fn a_part_of_a_report_without_headings_looks_back_or_ahead() {
    let read = |text: &str| {
        let facts = extract(&Page::from(format!("2024年湖北省政府工作报告\n\n{text}")), &Source::default()).facts;
        let told = |fact: &zhibiao::Fact| format!("{} {} {}", fact.text, fact.status, fact.period.unwrap());
        facts.iter().map(told).collect::<Vec<_>>()
    };
    let back = "巩固回升势头。新增企业3.2万户，建成绿色工厂60家。进出口总额增长7%，增速居全国前列。取得了新的成效。";
    assert_eq!(read(back), ["3.2万户 actual 2023", "60家 actual 2023", "7% actual 2023"]);
    let ahead = "一是推进产业升级。培育绿色工厂80家。加快建设数据中心。推动出口增长9%。";
    assert_eq!(read(ahead), ["80家 planned 2024", "9% planned 2024"]);
}

#[test]
fn a_forecast_of_the_fund_is_of_the_economy() {
    check("国际货币基金组织预计，今年增速为3.6%。", &["3.6% | 3.6 % | gdp growth planned | 2024"]);
}
