//! Of which time a figure is.

use crate::check;
use zhibiao::{Page, Source, extract};

#[test]
fn times_in_a_row_belong_to_as_many_figures() {
    check(
        "2021年和2022年，绵阳高新区分别实现税收3亿元、5亿元。2021-2023年，企业营业收入分别为10、12和15亿元。",
        &[
            "3亿元 | 300000000 CNY | tax level actual | 2021 zone=绵阳高新区",
            "5亿元 | 500000000 CNY | tax level actual | 2022 zone=绵阳高新区",
            "10 | 1000000000 CNY | revenue level actual | 2021 zone=绵阳高新区",
            "12 | 1200000000 CNY | revenue level actual | 2022 zone=绵阳高新区",
            "15亿元 | 1500000000 CNY | revenue level actual | 2023 zone=绵阳高新区",
        ],
    );
}

#[test]
fn the_line_under_a_headline_says_when_a_page_was_published() {
    for dateline in ["发布时间：2024-06-17", "2024-06-17 09:12 来源：某网", "来源：某网 2024年6月17日"]
    {
        let text =
            format!("澜川高新区签约储能项目\n{dateline}\n\n6月14日，澜川高新区签约一个储能项目，总投资60亿元。\n");
        let extraction = extract(&Page::from(text), &Source::default());
        let [fact] = extraction.facts.as_slice() else { panic!("{:?}", extraction.facts) };
        assert_eq!(extraction.articles[0].published.map(|day| day.to_string()).as_deref(), Some("2024-06-17"));
        assert_eq!(fact.period.map(|period| period.to_string()).as_deref(), Some("2024-06-14"), "{dateline}");
    }
}

#[test]
fn where_a_figure_moved_to_is_not_of_the_time_it_moved_from() {
    check(
        "2024年，绵阳高新区毛利率由2021年的18%提高至26%。",
        &[
            "18% | 18 % | profit level actual | 2021 zone=绵阳高新区",
            "26% | 26 % | profit level actual | 2024 zone=绵阳高新区",
        ],
    );
}

#[test]
fn the_term_that_is_told_of_holds_on_and_not_the_day_of_the_telling() {
    check(
        "海关6月7日公布，前5个月，绵阳高新区进出口总额86亿元。服务业实际使用外资增长9%。",
        &[
            "86亿元 | 8600000000 CNY | trade level actual | 2024-01/2024-05 zone=绵阳高新区",
            "9% | 9 % | trade growth actual | 2024-01/2024-05 zone=绵阳高新区",
        ],
    );
}

#[test]
fn what_is_told_at_an_event_is_of_its_day() {
    check(
        "东港高新区5月8日举行推介会。今年前4个月，税收3亿元。推介会上，12个项目签约。",
        &[
            "3亿元 | 300000000 CNY | tax level actual | 2024-01/2024-04 zone=东港高新区",
            "12个 | 12 1 | project_count level actual | 2024-05-08 zone=东港高新区",
        ],
    );
    check(
        "东港高新区5月8日举行推介会。今年前4个月，税收3亿元。推介会当天签约项目16个。",
        &[
            "3亿元 | 300000000 CNY | tax level actual | 2024-01/2024-04 zone=东港高新区",
            "16个 | 16 1 | project_count level actual | 2024-05-08 category=签约项目 zone=东港高新区",
        ],
    );
    check(
        "2023年举办对接会12场，签约项目20个。",
        &[
            "12场 | 12 1 | activity_count level actual | 2023",
            "20个 | 20 1 | project_count level actual | 2023 category=签约项目",
        ],
    );
}

#[test]
fn the_same_period_of_several_months_is_as_many_months() {
    check(
        "今年前5个月，企业利润由上年同期的2900万元增加到5100万元，纳税300万元。",
        &[
            "2900万元 | 29000000 CNY | profit level actual | 2023-01/2023-05",
            "5100万元 | 51000000 CNY | profit level actual | 2024-01/2024-05",
            "300万元 | 3000000 CNY | tax level actual | 2024-01/2024-05",
        ],
    );
}

#[test]
fn a_day_long_gone_is_not_the_time_of_what_follows() {
    check(
        "东港经济开发区1993年4月设立。工业用水价格2.3元/吨，年产值30亿元，企业61户。",
        &[
            "2.3元/吨 | 2.3 CNY/t | price level actual | - zone=东港经济开发区",
            "30亿元 | 3000000000 CNY | output_value level actual | a zone=东港经济开发区",
            "61户 | 61 1 | enterprise_count level actual | ..2024-06-17 zone=东港经济开发区",
        ],
    );
}

#[test]
fn what_took_place_at_the_end_of_a_year_did_in_its_last_month() {
    check(
        "去年底，园区签约项目5个，总投资28亿元。",
        &[
            "5个 | 5 1 | project_count level actual | 2023-12 category=签约项目",
            "28亿元 | 2800000000 CNY | investment level planned | 2023-12",
        ],
    );
}

#[test]
fn what_is_yearly_goes_on_beside_it() {
    check(
        "2026年投产后预计每年新增产值35亿元、税金1.6亿元。",
        &[
            "35亿元 | 3500000000 CNY | output_value level planned | a",
            "1.6亿元 | 160000000 CNY | tax level planned | a",
        ],
    );
}

#[test]
fn a_review_tells_of_the_term_in_its_headline() {
    check(
        "东港高新区2023年经济运行情况\n半导体产业产值156亿元，大涨34%。",
        &[
            "156亿元 | 15600000000 CNY | output_value level actual | 2023 zone=东港高新区 subject=半导体产业",
            "34% | 34 % | output_value growth actual | 2023 zone=东港高新区 subject=半导体产业",
        ],
    );
}

#[test]
fn an_offer_holds_at_no_time() {
    check(
        "5月8日，东港高新区发布新政，对首次上榜的企业给予80万元奖励。",
        &["80万元 | 800000 CNY | funding level planned | - zone=东港高新区 subject=首次上榜的企业"],
    );
}

#[test]
fn when_works_end_is_told_of_them_alone() {
    check(
        "一期投资15亿元，预计2025年6月投产；二期投资25亿元。",
        &[
            "15亿元 | 1500000000 CNY | investment level planned | - subject=一期",
            "25亿元 | 2500000000 CNY | investment level planned | - subject=二期",
        ],
    );
}

#[test]
fn a_mean_of_two_years_is_of_both() {
    check(
        "2021年产值2136亿元，两年平均增长11.3%。",
        &[
            "2136亿元 | 213600000000 CNY | output_value level actual | 2021",
            "11.3% | 11.3 % | output_value growth actual | 2020/2021",
        ],
    );
}

#[test]
fn a_day_in_brackets_dates_the_event_of_its_sentence() {
    check(
        "第十五届中国—东北亚博览会今天（6月16日）在绵阳开幕，来自全国的1200家企业参展。",
        &["1200家 | 1200 1 | enterprise_count level actual | 2024-06-16 subject=第十五届中国—东北亚博览会"],
    );
    check(
        "科技博览会今起（6月16日）举行，45家机构参展。本届博览会共有展位3000个。",
        &[
            "45家 | 45 1 | organisation_count level actual | 2024-06-16 category=机构 subject=科技博览会",
            "3000个 | 3000 1 | item_count level actual | 2024-06-16 category=展位 subject=科技博览会",
        ],
    );
    check(
        "截至今天（6月17日），绵阳高新区已有上市公司39家。",
        &["39家 | 39 1 | enterprise_count level actual | ..2024-06-17 category=上市公司 zone=绵阳高新区"],
    );
}

#[test]
fn a_limit_and_the_size_of_a_fund_hold_at_no_time() {
    check(
        "2023年，绵阳高新区推进改革。企业单户贷款不超过500万元。产业引导基金总规模40亿元。",
        &[
            "500万元 | ≤5000000 CNY | credit level actual | - zone=绵阳高新区",
            "40亿元 | 4000000000 CNY | funding level actual | - zone=绵阳高新区 subject=产业引导基金",
        ],
    );
}

#[test]
fn the_plan_of_a_year_and_what_came_since_it_began() {
    check(
        "6月14日，绵阳高新区18个项目动工，总投资93亿元，年度计划投资31亿元。",
        &[
            "18个 | 18 1 | project_count level actual | 2024-06-14 zone=绵阳高新区",
            "93亿元 | 9300000000 CNY | investment level planned | 2024-06-14 zone=绵阳高新区",
            "31亿元 | 3100000000 CNY | investment level planned | 2024 zone=绵阳高新区 target",
        ],
    );
    check(
        "截至2024年5月末，贷款余额705亿元，比年初增加46亿元。",
        &[
            "705亿元 | 70500000000 CNY | credit level actual | ..2024-05",
            "46亿元 | 4600000000 CNY | credit change actual | 2024-01/2024-05",
        ],
    );
    check(
        "2014年以来，绵阳高新区每年拿出财政收入的5%作为科技资金。",
        &["5% | 5 % | fiscal share actual | a zone=绵阳高新区"],
    );
}

#[test]
fn capacities_and_prices_are_not_held() {
    check(
        "园区已建成水厂，日处理能力10万吨。厂房已有12家企业入驻，租金每平方米每月12元。",
        &[
            "10万吨 | 100000 t | production_capacity level actual | -",
            "12家 | 12 1 | enterprise_count level actual | ..2024-06-17",
            "12元 | 12 CNY | price level actual | -",
        ],
    );
}

#[test]
fn a_whole_year_without_its_number_is_the_one_told_before_or_this_one_of_a_plan() {
    check(
        "2023年，绵阳高新区进出口86亿元。全年签约项目30个。",
        &[
            "86亿元 | 8600000000 CNY | trade level actual | 2023 zone=绵阳高新区",
            "30个 | 30 1 | project_count level actual | 2023 category=签约项目 zone=绵阳高新区",
        ],
    );
    check(
        "绵阳高新区力争全年完成工业投资40亿元。",
        &[
            "40亿元 | 4000000000 CNY | investment_completed level planned | 2024 zone=绵阳高新区 subject=工业投资 target",
        ],
    );
}

#[test]
fn when_a_debt_is_due_and_what_a_word_holds_by_chance_tell_no_time() {
    check(
        "2026年到期的债券上涨2美元。现场发布16个项目。",
        &["2美元 | 2 USD | funding change actual | -", "16个 | 16 1 | project_count level actual | -"],
    );
}

#[test]
fn a_day_of_the_week_with_its_date_is_the_day() {
    check(
        "周一（6月17日）收盘，指数报3015点，较上一个工作日（6月14日）的3032点下跌17点。",
        &[
            "3015点 | 3015 点 | other level actual | 2024-06-17",
            "3032点 | 3032 点 | other level actual | 2024-06-14",
            "17点 | -17 点 | other change actual | 2024-06-17",
        ],
    );
}

#[test]
fn a_yearly_report_tells_of_its_year() {
    check(
        "公司发布2023年年报，实现营业收入35.6亿元；归母净利润同比下降5.6%。",
        &["35.6亿元 | 3560000000 CNY | revenue level actual | 2023", "5.6% | -5.6 % | profit growth actual | 2023"],
    );
}

#[test]
fn a_year_just_gone_by_holds_for_what_follows() {
    check(
        "2022年，全区植树41公顷。在刚刚过去的2023年，我们顶住压力、稳中求进。全区生产总值增长5.6%。",
        &["41公顷 | 410000 m2 | land_area level actual | 2022", "5.6% | 5.6 % | gdp growth actual | 2023"],
    );
}

#[test]
fn what_is_published_of_a_month_or_quarter_is_of_it() {
    check(
        "今天，邮政局发布5月邮政行业运行情况。业务收入完成917.3亿元，同比增长5.7%。",
        &[
            "917.3亿元 | 91730000000 CNY | revenue level actual | 2024-05",
            "5.7% | 5.7 % | revenue growth actual | 2024-05",
        ],
    );
    check(
        "机构公布今年第一季度市场报告。企业营业收入3亿元，总资产8.78亿元。",
        &[
            "3亿元 | 300000000 CNY | revenue level actual | 2024-Q1",
            "8.78亿元 | 878000000 CNY | other level actual | 2024-Q1 category=总资产",
        ],
    );
}

#[test]
fn years_in_a_row_are_up_to_the_time_told() {
    check(
        "2023年，企业营收3亿元，连续四年增长。企业连续8年获奖。",
        &[
            "3亿元 | 300000000 CNY | revenue level actual | 2023",
            "四年 | 4 a | duration level actual | 2023",
            "8年 | 8 a | duration level actual | 2023",
        ],
    );
}

#[test]
fn the_projects_of_this_signing_are_of_its_day() {
    check(
        "6月12日，重点项目集中签约。\n此次签约项目共23个，总投资超过110亿元。",
        &[
            "23个 | 23 1 | project_count level actual | 2024-06-12 category=签约项目",
            "110亿元 | >11000000000 CNY | investment level planned | 2024-06-12",
        ],
    );
}

#[test]
fn what_is_earned_grows_in_the_term_that_it_is_told_up_to() {
    check(
        "截至今年一季度，新能源产值增长21%，研发机构达464家。",
        &[
            "21% | 21 % | output_value growth actual | 2024-Q1",
            "464家 | 464 1 | platform_count level actual | ..2024-Q1 category=研发机构",
        ],
    );
}

#[test]
fn a_year_told_from_a_day_that_is_not_known_is_no_year_told_before() {
    let page = Page::from("公司从1985年起自主创新。今年上半年，公司净利润达11亿元。".to_owned());
    let facts = extract(&page, &Source { doc: "case.txt".to_owned(), ..Source::default() }).facts;
    assert_eq!(facts.iter().map(|fact| fact.period).collect::<Vec<_>>(), [None]);
}

#[test]
fn a_deadline_that_ends_its_clause_holds_for_what_follows() {
    check(
        "“十四五”期间，东港市建材行业到2024年，总产值达到635亿元，水泥产能6500万吨。",
        &[
            "635亿元 | 63500000000 CNY | output_value level actual | 2024",
            "6500万吨 | 65000000 t | production_capacity level actual | 2024",
        ],
    );
    check(
        "该平台自2021年3月投产至今，累计输送天然气80亿立方米。",
        &["80亿立方米 | 8000000000 m3 | production_output level actual | 2021-03..2024-06-17 category=天然气"],
    );
}

#[test]
fn what_is_to_be_arrived_at_by_then_is_so_then() {
    check("到2025年底，企业开办时间压缩至3天。", &["3天 | 3 d | duration level planned | 2025 target"]);
    check("到2025年，直径10米的火箭首飞。", &["10米 | 10 m | other level actual | -"]);
}

#[test]
fn a_whole_year_is_that_of_the_moment_told_before() {
    check(
        "时钟拨回到2006年，园区只有16家企业。到2024年末，园区集聚企业2460家，全年产值达到1560亿元。",
        &[
            "16家 | 16 1 | enterprise_count level actual | 2006",
            "2460家 | 2460 1 | enterprise_count level actual | ..2024",
            "1560亿元 | 156000000000 CNY | output_value level actual | 2024",
        ],
    );
    check("截至3月20日，当日新增企业36家。", &["36家 | 36 1 | enterprise_count level actual | 2024-03-20"]);
}

#[test]
fn what_is_told_after_a_figure_attained_in_a_term_is_of_that_term() {
    check(
        "本报讯 3月26日，云溪重工股份有限公司成功过会。招股书显示，云溪重工股份2023年实现营业收入56.79亿元，同比增长13.9%；实现归属于股东的净利润5.99亿元，同比增长27.6%。",
        &[
            "56.79亿元 | 5679000000 CNY | revenue level actual | 2023 subject=云溪重工",
            "13.9% | 13.9 % | revenue growth actual | 2023 subject=云溪重工",
            "5.99亿元 | 599000000 CNY | profit level actual | 2023 subject=云溪重工",
            "27.6% | 27.6 % | profit growth actual | 2023 subject=云溪重工",
        ],
    );
}

#[test]
fn a_whole_year_told_on_a_day_of_its_report_is_the_one_before() {
    let text = "云溪高新区召开总结大会\n发布时间：2024-03-02\n\n3月1日，云溪高新区召开总结大会。全年新增企业360家。\n";
    let facts = extract(&Page::from(text.to_owned()), &Source::default()).facts;
    let [fact] = facts.as_slice() else { panic!("{facts:?}") };
    assert_eq!(fact.period.map(|period| period.to_string()).as_deref(), Some("2023"));
}

#[test]
fn a_while_ago_is_the_month_of_publication() {
    check(
        "几天前，18个项目集中开工。前不久，新签项目203个。贵州省一批重大工程日前集中开工，总投资1450亿元。",
        &[
            "18个 | 18 1 | project_count level actual | 2024-06",
            "203个 | 203 1 | project_count level actual | 2024-06 category=新签项目",
            "1450亿元 | 145000000000 CNY | investment level planned | 2024-06 subject=贵州省",
        ],
    );
}

#[test]
fn a_part_is_of_the_time_of_its_whole() {
    check(
        "2023年，绵阳高新区谋划重点在建项目494个，其中产业项目157个。",
        &[
            "494个 | 494 1 | project_count level planned | 2023 category=重点在建项目 zone=绵阳高新区",
            "157个 | 157 1 | project_count level planned | 2023 category=产业项目 zone=绵阳高新区 part of 494个",
        ],
    );
    check(
        "截至5月底共有企业997家，其中今年新增450家。",
        &[
            "997家 | 997 1 | enterprise_count level actual | ..2024-05",
            "450家 | 450 1 | enterprise_count level actual | 2024-01/2024-05 part of 997家",
        ],
    );
}
