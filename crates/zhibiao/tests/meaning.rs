//! What figures mean: a sentence in, facts out. The cases know words only and would outlive a rewrite.

use zhibiao::{Fact, Page, Source, extract};

/// A case: an article told on 2024-06-17, and a line for each fact that is expected:
/// `text | base value and unit | metric aspect status | period`, then what applies of `category=…`, `zone=…`,
/// `subject=…`, `part of …`, `again`, `target`.
fn check(text: &str, expected: &[&str]) {
    let published = "2024-06-17".parse().ok();
    let source = Source { doc: "case.txt".to_owned(), published, ..Source::default() };
    let facts = extract(&Page::from(text.to_owned()), &source).facts;
    let read: Vec<String> = facts.iter().map(|fact| line(fact, &facts)).collect();
    assert_eq!(read, expected, "\n{text}\nread:\n{}\nmeant:\n{}\n", read.join("\n"), expected.join("\n"));
}

fn line(fact: &Fact, all: &[Fact]) -> String {
    let sign = fact.approx.sign();
    let high = fact.base_value_high.map(|high| format!("..{}", high.normalize())).unwrap_or_default();
    let period = fact.period.map_or("-".to_owned(), |period| period.to_string());
    let mut line = format!(
        "{} | {sign}{}{high} {} | {} {} {} | {period}",
        fact.text,
        fact.base_value.normalize(),
        fact.base_unit,
        fact.metric,
        fact.aspect,
        fact.status
    );
    for (name, value) in [("category", &fact.category), ("zone", &fact.zone), ("subject", &fact.subject)] {
        if let Some(value) = value {
            line.push_str(&format!(" {name}={value}"));
        }
    }
    if let Some(whole) = &fact.part_of {
        let whole = all.iter().find(|each| each.fact_id == *whole).expect("the whole is a fact of the article");
        line.push_str(&format!(" part of {}", whole.text));
    }
    if fact.repeats.is_some() {
        line.push_str(" again");
    }
    if fact.is_target() {
        line.push_str(" target");
    }
    line
}

#[test]
fn investment_is_planned_until_done_and_phases_are_parts() {
    check(
        "6月14日，澜川高新区管委会与北原动力公司签署入区协议，项目总投资约60亿元，其中一期投资25亿元、二期投资35亿元。",
        &[
            "60亿元 | ≈6000000000 CNY | investment level planned | 2024-06-14 subject=北原动力公司",
            "25亿元 | 2500000000 CNY | investment level planned | 2024-06-14 subject=一期项目 part of 60亿元",
            "35亿元 | 3500000000 CNY | investment level planned | 2024-06-14 subject=二期项目 part of 60亿元",
        ],
    );
    check(
        "截至2023年底，绵阳高新区累计引进项目67个，协议总投资560.6亿元。",
        &[
            "67个 | 67 1 | project_count level actual | ..2023 category=引进项目 zone=绵阳高新区",
            "560.6亿元 | 56060000000 CNY | investment level planned | ..2023 zone=绵阳高新区",
        ],
    );
    check(
        "今年1-4月，绵阳高新区完成投资46.77亿元，完成年度计划的53%。",
        &[
            "46.77亿元 | 4677000000 CNY | investment_completed level actual | 2024-01/2024-04 zone=绵阳高新区",
            "53% | 53 % | investment_completed progress actual | 2024-01/2024-04 zone=绵阳高新区",
        ],
    );
}

#[test]
fn goals_of_a_year_are_targets_and_announcements_are_not() {
    check(
        "今年，绵阳高新区年度计划投资330亿元，力争新签约项目总投资不低于200亿元。",
        &[
            "330亿元 | 33000000000 CNY | investment level planned | 2024 zone=绵阳高新区 target",
            "200亿元 | ≥20000000000 CNY | investment level planned | 2024 zone=绵阳高新区 target",
        ],
    );
    check(
        "6月14日，绵阳高新区与8家企业签约，计划总投资61亿元。",
        &[
            "8家 | 8 1 | enterprise_count level actual | 2024-06-14 zone=绵阳高新区",
            "61亿元 | 6100000000 CNY | investment level planned | 2024-06-14 zone=绵阳高新区",
        ],
    );
    check(
        "今年，绵阳高新区计划完成固定资产投资90亿元，到2027年工业总产值达到1500亿元。",
        &[
            "90亿元 | 9000000000 CNY | investment_completed level planned | 2024 zone=绵阳高新区 target",
            "1500亿元 | 150000000000 CNY | output_value level planned | 2027 zone=绵阳高新区 target",
        ],
    );
}

#[test]
fn growth_and_share_belong_to_their_metric() {
    check(
        "2023年，绵阳高新区实现营业收入1200.50亿元，同比增长8.3%，占全市的三成半。",
        &[
            "1200.50亿元 | 120050000000 CNY | revenue level actual | 2023 zone=绵阳高新区",
            "8.3% | 8.3 % | revenue growth actual | 2023 zone=绵阳高新区",
            "三成半 | 35 % | revenue share actual | 2023 zone=绵阳高新区",
        ],
    );
    check(
        "今年1-4月，绵阳高新区实现营业收入46.77亿元、税收0.86亿元，同比分别增长15.06%、6.16%。",
        &[
            "46.77亿元 | 4677000000 CNY | revenue level actual | 2024-01/2024-04 zone=绵阳高新区",
            "0.86亿元 | 86000000 CNY | tax level actual | 2024-01/2024-04 zone=绵阳高新区",
            "15.06% | 15.06 % | revenue growth actual | 2024-01/2024-04 zone=绵阳高新区",
            "6.16% | 6.16 % | tax growth actual | 2024-01/2024-04 zone=绵阳高新区",
        ],
    );
    check(
        "战略性新兴产业增加值占比39.76%，高出全省平均水平13个百分点。",
        &["39.76% | 39.76 % | value_added share actual | -", "13个百分点 | 13 pp | value_added change actual | -"],
    );
    check(
        "单位能耗下降3.5%，生产效率提高72%。",
        &["3.5% | -3.5 % | efficiency growth actual | -", "72% | 72 % | efficiency growth actual | -"],
    );
    check(
        "全省地区生产总值增长5.1%。绵阳高新区地区生产总值增长8.2%。",
        &["5.1% | 5.1 % | gdp growth actual | - subject=全省", "8.2% | 8.2 % | gdp growth actual | - zone=绵阳高新区"],
    );
}

#[test]
fn stocks_of_enterprises_have_their_class() {
    check(
        "目前，绵阳高新区拥有高新技术企业142家、科技型中小企业超4万家，其中专精特新企业百余家。",
        &[
            "142家 | 142 1 | enterprise_count level actual | ..2024-06-17 category=高新技术企业 zone=绵阳高新区",
            "4万家 | >40000 1 | enterprise_count level actual | ..2024-06-17 category=科技型中小企业 zone=绵阳高新区",
            "百余家 | >100 1 | enterprise_count level actual | ..2024-06-17 category=专精特新企业 zone=绵阳高新区 part of 4万家",
        ],
    );
    check(
        "绵阳高新区3家企业入选国家级专精特新小巨人企业。",
        &["3家 | 3 1 | enterprise_count level actual | - category=国家级专精特新小巨人企业 zone=绵阳高新区"],
    );
    check(
        "到2027年，绵阳高新区力争产值突破1000亿元，高新技术企业达到500家。",
        &[
            "1000亿元 | >100000000000 CNY | output_value level planned | 2027 zone=绵阳高新区 target",
            "500家 | 500 1 | enterprise_count level planned | 2027 category=高新技术企业 zone=绵阳高新区 target",
        ],
    );
}

#[test]
fn what_comes_after_completion_is_planned() {
    check(
        "该项目建成后，预计可实现年产值60亿元，年纳税4000万元，带动近3000人就业。",
        &[
            "60亿元 | 6000000000 CNY | output_value level planned | a",
            "4000万元 | 40000000 CNY | tax level planned | a",
            "3000人 | ≲3000 1 | employment level planned | -",
        ],
    );
    check(
        "绵阳高新区出台政策，对新认定的企业分别给予200万元、100万元、50万元的一次性奖励。",
        &[
            "200万元 | 2000000 CNY | funding level planned | - zone=绵阳高新区",
            "100万元 | 1000000 CNY | funding level planned | - zone=绵阳高新区",
            "50万元 | 500000 CNY | funding level planned | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn losses_are_negative() {
    check("2023年，公司净亏损1.2亿元。", &["1.2亿元 | -120000000 CNY | profit level actual | 2023"]);
}

#[test]
fn areas_capacities_and_output() {
    check(
        "项目占地约148亩，总建筑面积12.6万平方米。",
        &[
            "148亩 | ≈98666.6666666667 m2 | land_area level actual | -",
            "12.6万平方米 | 126000 m2 | floor_area level actual | -",
        ],
    );
    check(
        "全年出口汽车7.9万辆，产量达27万辆。",
        &[
            "7.9万辆 | 79000 1 | production_output level actual | - category=出口汽车",
            "27万辆 | 270000 1 | production_output level actual | - category=产量",
        ],
    );
    check(
        "项目年产10GWh储能电池，年产值由30亿元增至50亿元。",
        &[
            "10GWh | 10000000000 Wh | production_capacity level planned | a",
            "30亿元 | 3000000000 CNY | output_value level actual | a",
            "50亿元 | 5000000000 CNY | output_value level actual | -",
        ],
    );
}

#[test]
fn class_labels_and_names_are_no_figures() {
    check(
        "亿元以上项目20个，千亿元级产业集群2个。",
        &[
            "20个 | 20 1 | project_count level actual | -",
            "2个 | 2 1 | platform_count level actual | - category=产业集群",
        ],
    );
    check("绵阳高新区5G基站建设提速，打造“2+3+N”体系，组建“1145”专班。", &[]);
}

#[test]
fn other_currencies_are_kept_and_their_conversion_is_told_again() {
    check(
        "实际使用外资31.1亿美元（折合人民币223亿元），增长15.9%。",
        &[
            "31.1亿美元 | 3110000000 USD | trade level actual | -",
            "人民币223亿元 | 22300000000 CNY | trade level actual | - again",
            "15.9% | 15.9 % | trade growth actual | -",
        ],
    );
}

#[test]
fn efficiency_prices_and_rates() {
    check(
        "公司产品合格率达到99%以上，能耗仅为同行的三分之一。",
        &["99% | >99 % | efficiency level actual | -", "三分之一 | 0.3333333333 1 | efficiency level actual | -"],
    );
    check("园区年均技术合同登记额40亿元以上。", &["40亿元 | >4000000000 CNY | contract_value level actual | a"]);
    check(
        "电价约0.38元/千瓦时，钢材售价4200元/吨。",
        &[
            "0.38元/千瓦时 | ≈0.00038 CNY/Wh | price level actual | -",
            "4200元/吨 | 4200 CNY/t | price level actual | -",
        ],
    );
    check(
        "共办理事项65件，群众满意率100%。",
        &["65件 | 65 1 | item_count level actual | - category=事项", "100% | 100 % | efficiency level actual | -"],
    );
}

#[test]
fn people_credit_and_activities() {
    check(
        "全区常住人口58.3万人，6月末各项贷款余额1820亿元。",
        &[
            "58.3万人 | 583000 1 | population level actual | - category=常住人口",
            "1820亿元 | 182000000000 CNY | credit level actual | ..2024-06",
        ],
    );
    check(
        "活动吸引200余名企业家参加，开展培训30余次、志愿服务7800余人次。",
        &[
            "200余名 | >200 1 | people_count level actual | - category=企业家",
            "30余次 | >30 1 | activity_count level actual | ..2024-06-17",
            "7800余人次 | >7800 1 | activity_count level actual | ..2024-06-17",
        ],
    );
    check(
        "设立10亿元的未来产业引导基金。",
        &["10亿元 | 1000000000 CNY | funding level actual | - subject=未来产业引导基金"],
    );
}

#[test]
fn money_and_people_are_understood_without_their_unit() {
    check("2024年5月，大股东套现2.2亿。", &["2.2亿 | 220000000 CNY | other level actual | 2024-05 category=套现"]);
    check("财政安排近2800亿专项扶贫资金。", &["2800亿 | ≲280000000000 CNY | funding level actual | -"]);
    check("公司收到1907万罚单。", &["1907万 | 19070000 CNY | other level actual | -"]);
    check(
        "全市贫困人口由306万下降到196万。",
        &[
            "306万 | 3060000 1 | population level actual | - category=贫困人口",
            "196万 | 1960000 1 | population level actual | - category=贫困人口",
        ],
    );
    check("这里住着47万外乡人。", &["47万 | 470000 1 | people_count level actual | - category=外乡人"]);
}

#[test]
fn a_change_leads_from_one_level_to_another() {
    check(
        "失业率从6%降至5.1%。",
        &["6% | 6 % | employment level actual | -", "5.1% | 5.1 % | employment level actual | -"],
    );
    check(
        "失业率下降0.4个百分点至5.6%。",
        &["0.4个百分点 | -0.4 pp | employment change actual | -", "5.6% | 5.6 % | employment level actual | -"],
    );
}

#[test]
fn what_rises_and_falls_without_a_name_is_a_price() {
    check(
        "长川国债收益率涨2.3个基点，报1.228%，盘中一度触及1.302%。",
        &[
            "2.3个基点 | 0.023 pp | price change actual | -",
            "1.228% | 1.228 % | price level actual | -",
            "1.302% | 1.302 % | price level actual | -",
        ],
    );
    check(
        "北原股份(12.960,-0.25,-1.97%)6月14日发布公告称，上半年实现营业收入7.2亿元。",
        &[
            "-1.97% | -1.97 % | price growth actual | - subject=北原股份",
            "7.2亿元 | 720000000 CNY | revenue level actual | 2024-H1 subject=北原股份",
        ],
    );
}

#[test]
fn projects_are_named_by_their_stage_and_classifiers_by_themselves() {
    check(
        "绵阳高新区上半年签约了18个项目。",
        &["18个 | 18 1 | project_count level actual | 2024-H1 category=签约项目 zone=绵阳高新区"],
    );
    check(
        "澜川市发改委等12部门6月14日印发通知。",
        &["12部门 | 12 1 | organisation_count level actual | 2024-06-14 category=部门"],
    );
}

#[test]
fn so_many_per_unit_is_efficiency_and_more_than_before_a_change() {
    check(
        "北原公司的新产线每分钟可灌装400支疫苗。",
        &["400支 | 400 1 | efficiency level actual | - category=疫苗 subject=北原公司"],
    );
    check(
        "今年1至5月，绵阳高新区完成投资80亿元，比去年同期多12亿元。",
        &[
            "80亿元 | 8000000000 CNY | investment_completed level actual | 2024-01/2024-05 zone=绵阳高新区",
            "12亿元 | 1200000000 CNY | investment_completed change actual | 2024-01/2024-05 zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_stock_at_the_end_of_a_year_is_up_to_it() {
    check(
        "2023年，绵阳高新区新认定高新技术企业58家，总数达到432家。",
        &[
            "58家 | 58 1 | enterprise_count level actual | 2023 category=高新技术企业 zone=绵阳高新区",
            "432家 | 432 1 | enterprise_count level actual | ..2023 zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_headline_rounds_what_the_body_tells() {
    check(
        "绵阳高新区签约项目超百个\n本报讯 6月14日，绵阳高新区签约项目103个，总投资560亿元。",
        &[
            "103个 | 103 1 | project_count level actual | 2024-06-14 category=签约项目 zone=绵阳高新区",
            "560亿元 | 56000000000 CNY | investment level planned | 2024-06-14 zone=绵阳高新区",
            "百个 | >100 1 | project_count level actual | 2024-06-14 category=签约项目 zone=绵阳高新区 again",
        ],
    );
}

#[test]
fn doubling_is_growth() {
    check(
        "产值翻了一番，税收实现翻番。",
        &["一番 | 2 1 | output_value growth actual | -", "番 | 2 1 | tax growth actual | -"],
    );
}

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
fn a_count_that_moves_counts_the_same_thing() {
    check(
        "省属一级企业由66户整合至12户，审批事项由23项精简至8项。",
        &[
            "66户 | 66 1 | enterprise_count level actual | - category=省属一级企业",
            "12户 | 12 1 | enterprise_count level actual | - category=省属一级企业",
            "23项 | 23 1 | item_count level actual | - category=审批事项",
            "8项 | 8 1 | item_count level actual | - category=审批事项",
        ],
    );
    check(
        "近日，绵阳高新区新开工20个总投资5亿元以上的产业项目，建成50个公共服务平台，另有3000多户参与。",
        &[
            "20个 | 20 1 | project_count level actual | 2024-06 category=总投资5亿元以上的产业项目 zone=绵阳高新区",
            "50个 | 50 1 | platform_count level actual | 2024-06 category=公共服务平台 zone=绵阳高新区",
            "3000多户 | >3000 1 | people_count level actual | 2024-06 zone=绵阳高新区",
        ],
    );
}

#[test]
fn each_figure_of_a_list_is_of_its_own_name() {
    check(
        "2023年，绵阳市接待游客、实际利用内资分别增长18.7%、31.3%，城镇、农村居民收入分别增长4.8%和5.9%。",
        &[
            "18.7% | 18.7 % | people_count growth actual | 2023 subject=绵阳市",
            "31.3% | 31.3 % | investment_completed growth actual | 2023 subject=绵阳市",
            "4.8% | 4.8 % | income growth actual | 2023 subject=绵阳市",
            "5.9% | 5.9 % | income growth actual | 2023 subject=绵阳市",
        ],
    );
    // what the names share stands behind the last of them
    check(
        "2023年，绵阳市汽车、船舶出口分别增长12%、7%。",
        &[
            "12% | 12 % | trade growth actual | 2023 subject=绵阳市",
            "7% | 7 % | trade growth actual | 2023 subject=绵阳市",
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
fn a_share_right_behind_a_count_is_of_what_it_counts() {
    check(
        "目前，首批入驻绵阳高新区的26家高新技术企业，90%来自外地。",
        &[
            "26家 | 26 1 | enterprise_count level actual | ..2024-06-17 category=高新技术企业 zone=绵阳高新区",
            "90% | 90 % | enterprise_count share actual | ..2024-06-17 category=高新技术企业 zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_park_outside_every_zone_is_a_zone_itself() {
    check(
        "在绵阳青松渔业产业园，2023年产值8亿元。",
        &["8亿元 | 800000000 CNY | output_value level actual | 2023 zone=绵阳青松渔业产业园"],
    );
    check(
        "绵阳高新区青松产业园2023年产值8亿元。",
        &["8亿元 | 800000000 CNY | output_value level actual | 2023 zone=绵阳高新区 subject=青松产业园"],
    );
}

#[test]
fn what_was_planned_can_have_grown() {
    check(
        "2024年1-4月，绵阳高新区新开工项目计划投资同比增长16%。",
        &["16% | 16 % | investment growth actual | 2024-01/2024-04 zone=绵阳高新区"],
    );
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
fn targets_are_of_the_year_that_their_list_names() {
    check(
        "绵阳高新区2027年主要目标包括治理污水。污水处理率达到95%以上，产值突破800亿元。",
        &[
            "95% | >95 % | efficiency level planned | 2027 zone=绵阳高新区 target",
            "800亿元 | >80000000000 CNY | output_value level planned | 2027 zone=绵阳高新区 target",
        ],
    );
}

#[test]
fn a_share_is_of_what_is_named_near_behind_it() {
    check(
        "绵阳高新区以全市4%的国土面积创造了近三成的产值，近六成受访企业打算增资。",
        &[
            "4% | 4 % | land_area share actual | - category=面积 zone=绵阳高新区",
            "三成 | ≲30 % | output_value share actual | - category=产值 zone=绵阳高新区",
            "六成 | ≲60 % | enterprise_count share actual | - category=受访企业 zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_text_that_lists_what_is_to_be_done_lists_targets() {
    check(
        "加快建设产业基地，全年开工重点项目20个。\n推进企业上市，年内上市公司3家。\n培育产业集群，打造绿色工厂5家。",
        &[
            "20个 | 20 1 | project_count level planned | 2024 category=重点项目 target",
            "3家 | 3 1 | enterprise_count level planned | 2024 category=上市公司 target",
            "5家 | 5 1 | enterprise_count level planned | 2024 category=绿色工厂 target",
        ],
    );
}

#[test]
fn a_count_that_points_back_was_told_before() {
    check(
        "绵阳高新区签约4家龙头企业。上述4家企业已开工。",
        &[
            "4家 | 4 1 | enterprise_count level actual | - category=龙头企业 zone=绵阳高新区",
            "4家 | 4 1 | enterprise_count level actual | - zone=绵阳高新区 again",
        ],
    );
}

#[test]
fn jiang_takes_an_object_or_tells_a_plan() {
    check(
        "绵阳高新区将审批时限缩短了20天，将新建道路5公里。",
        &[
            "20天 | -20 d | duration change actual | - zone=绵阳高新区",
            "5公里 | 5000 m | other level planned | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn what_a_verb_raises_is_what_grows() {
    check(
        "绵阳高新区的生产线提高生产效率80%，降低生产成本20%。",
        &[
            "80% | 80 % | efficiency growth actual | - zone=绵阳高新区",
            "20% | -20 % | efficiency growth actual | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn money_put_in_is_spent_unless_a_plan_says_so() {
    check(
        "绵阳高新区先后投入3亿元治理河道，计划投入2亿元绿化。",
        &[
            "3亿元 | 300000000 CNY | investment_completed level actual | ..2024-06-17 zone=绵阳高新区",
            "2亿元 | 200000000 CNY | investment level planned | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_railway_is_itself_wherever_it_lies() {
    check(
        "四川的青松高铁全长120公里，投资150亿元。",
        &[
            "120公里 | 120000 m | other level actual | - subject=青松高铁",
            "150亿元 | 15000000000 CNY | investment level planned | - subject=青松高铁",
        ],
    );
}

#[test]
fn an_office_of_a_zone_is_not_the_zone() {
    check(
        "绵阳市公安局高新区（科创园）分局发放消防器材1200件。",
        &["1200件 | 1200 1 | item_count level actual | - category=消防器材"],
    );
}

#[test]
fn what_projects_come_to_is_invested_in_them() {
    check(
        "绵阳高新区21个项目签约，总金额120亿元。",
        &[
            "21个 | 21 1 | project_count level actual | - zone=绵阳高新区",
            "120亿元 | 12000000000 CNY | investment level planned | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_project_is_called_by_its_name() {
    check(
        "绵阳高新区重点控制性工程——青松隧道长12公里。",
        &["12公里 | 12000 m | other level actual | - zone=绵阳高新区 subject=青松隧道"],
    );
}

#[test]
fn goods_that_grow_behind_an_output_grow_in_output() {
    check(
        "绵阳高新区电视机产量同比增长8.1%，工业机器人增长23.9%。",
        &[
            "8.1% | 8.1 % | production_output growth actual | - zone=绵阳高新区",
            "23.9% | 23.9 % | production_output growth actual | - zone=绵阳高新区",
        ],
    );
}
