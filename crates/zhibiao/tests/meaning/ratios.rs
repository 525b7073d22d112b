//! Growth, shares and changes: of which metric they are.

use crate::check;

#[test]
fn growth_and_share_belong_to_their_metric() {
    check(
        "2023年，绵阳高新区实现营业收入1200.50亿元，同比增长8.3%，占全市的三成半。",
        &[
            "1200.50亿元 | 120050000000 CNY | revenue level actual | 2023 zone=绵阳高新区",
            "8.3% | 8.3 % | revenue growth actual | 2023 zone=绵阳高新区",
            "三成半 | 0.35 1 | revenue share actual | 2023 zone=绵阳高新区",
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
        &[
            "39.76% | 39.76 % | value_added share actual | - subject=战略性新兴产业",
            "13个百分点 | 13 pp | value_added change actual | - subject=战略性新兴产业",
        ],
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
fn a_change_leads_from_one_level_to_another() {
    check(
        "失业率从6%降至5.1%。",
        &[
            "6% | 6 % | employment level actual | - category=失业率",
            "5.1% | 5.1 % | employment level actual | - category=失业率",
        ],
    );
    check(
        "失业率下降0.4个百分点至5.6%。",
        &[
            "0.4个百分点 | -0.4 pp | employment change actual | - category=失业率",
            "5.6% | 5.6 % | employment level actual | - category=失业率",
        ],
    );
}

#[test]
fn what_rises_and_falls_without_a_name_is_a_price() {
    check(
        "长川国债收益率涨2.3个基点，报1.228%，盘中一度触及1.302%。",
        &[
            "2.3个基点 | 0.023 pp | efficiency change actual | -",
            "1.228% | 1.228 % | efficiency level actual | -",
            "1.302% | 1.302 % | efficiency level actual | -",
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
fn doubling_is_growth() {
    check(
        "产值翻了一番，税收实现翻番。",
        &["一番 | 2 1 | output_value growth actual | -", "番 | 2 1 | tax growth actual | -"],
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
fn a_share_is_of_what_is_named_near_behind_it() {
    check(
        "绵阳高新区以全市4%的国土面积创造了近三成的产值，近六成受访企业打算增资。",
        &[
            "4% | 4 % | land_area share actual | - zone=绵阳高新区",
            "三成 | ≲0.3 1 | output_value share actual | - zone=绵阳高新区",
            "六成 | ≲0.6 1 | enterprise_count share actual | - category=受访企业 zone=绵阳高新区",
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
fn goods_that_grow_behind_an_output_grow_in_output() {
    check(
        "绵阳高新区电视机产量同比增长8.1%，工业机器人增长23.9%。",
        &[
            "8.1% | 8.1 % | production_output growth actual | - category=电视机 zone=绵阳高新区",
            "23.9% | 23.9 % | production_output growth actual | - category=工业机器人 zone=绵阳高新区",
        ],
    );
}

#[test]
fn points_higher_or_lower_than_others_are_a_change() {
    check(
        "产值增长5%，比全国高0.5个百分点，比上月低1.2个百分点。",
        &[
            "5% | 5 % | output_value growth actual | -",
            "0.5个百分点 | 0.5 pp | output_value change actual | -",
            "1.2个百分点 | -1.2 pp | output_value change actual | -",
        ],
    );
    check("接待游客人次增长12%。", &["12% | 12 % | activity_count growth actual | -"]);
}

#[test]
fn less_than_before_is_a_fall() {
    check(
        "3月产值比上年同期少8.4%，降幅收窄1.2个百分点。",
        &[
            "8.4% | -8.4 % | output_value growth actual | 2024-03",
            "1.2个百分点 | 1.2 pp | output_value change actual | 2024-03",
        ],
    );
}

#[test]
fn a_share_of_what_was_to_be_done_is_progress() {
    check(
        "1至5月税收12亿元，占全年目标的48%。",
        &[
            "12亿元 | 1200000000 CNY | tax level actual | 2024-01/2024-05",
            "48% | 48 % | tax progress actual | 2024-01/2024-05",
        ],
    );
    check(
        "完成采购32亿元，为全年采购任务的53%。",
        &[
            "32亿元 | 3200000000 CNY | contract_value level actual | -",
            "53% | 53 % | contract_value progress actual | -",
        ],
    );
    check("增加值增速好于年度目标4.1个百分点。", &["4.1个百分点 | 4.1 pp | value_added change actual | -"]);
}

#[test]
fn a_share_of_a_metric_right_before_is_of_that() {
    check(
        "利润的一成必须变成新设备，研发投入强度达5.3%。",
        &["一成 | 0.1 1 | profit share actual | -", "5.3% | 5.3 % | rd_expenditure share actual | -"],
    );
}

#[test]
fn a_share_of_a_whole_is_of_what_stands_before_it() {
    check("企业研发投入不低于销售收入的8%。", &["8% | ≥8 % | rd_expenditure share actual | -"]);
}

#[test]
fn a_share_of_the_things_right_before() {
    check("产品八成以上销往欧洲。", &["八成 | >0.8 1 | production_output share actual | -"]);
    check(
        "绵阳高新区亿元以上在建项目中，有35%来自北京。",
        &["35% | 35 % | project_count share actual | ..2024-06-17 zone=绵阳高新区"],
    );
    check(
        "公司累计销售叉车3000台，海外客户买走了其中四成。",
        &[
            "3000台 | 3000 1 | production_output level actual | ..2024-06-17 category=叉车",
            "四成 | 0.4 1 | production_output share actual | ..2024-06-17 category=叉车",
        ],
    );
}

#[test]
fn what_a_rate_moved_from_is_told_before_the_time() {
    check(
        "产品成品率由试产时的82%提升到96.5%。",
        &["82% | 82 % | efficiency level actual | -", "96.5% | 96.5 % | efficiency level actual | -"],
    );
}

#[test]
fn an_index_that_falls_is_a_price() {
    check("恒生科技指数跌1.76%。", &["1.76% | -1.76 % | price growth actual | -"]);
}

#[test]
fn a_rate_that_no_row_knows_can_rise() {
    check(
        "群众诉求解决率较年初提升31个百分点。",
        &["31个百分点 | 31 pp | efficiency change actual | 2024-01..2024-06-17"],
    );
}

#[test]
fn what_is_compared_with_is_no_bound() {
    check(
        "2023年出口增长5.2%，低于上年同期的5.8%。占比不低于总额的30%。",
        &[
            "5.2% | 5.2 % | trade growth actual | 2023",
            "5.8% | 5.8 % | trade growth actual | 2022",
            "30% | ≥30 % | share share actual | -",
        ],
    );
}

#[test]
fn points_beside_a_ratio_are_a_difference() {
    check(
        "上半年，绵阳高新区生产总值增长6.8%，快于全市0.7个百分点；增加值增长9.4%，比一季度又提了1.6个百分点。",
        &[
            "6.8% | 6.8 % | gdp growth actual | 2024-H1 zone=绵阳高新区",
            "0.7个百分点 | 0.7 pp | gdp change actual | 2024-H1 zone=绵阳高新区",
            "9.4% | 9.4 % | value_added growth actual | 2024-H1 zone=绵阳高新区",
            "1.6个百分点 | 1.6 pp | value_added change actual | 2024-H1 zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_ratio_in_brackets_tells_the_one_before_once_more() {
    check(
        "进出口同比增长约30%（29.69%）。",
        &["30% | ≈30 % | trade growth actual | -", "29.69% | 29.69 % | trade growth actual | -"],
    );
}

#[test]
fn a_part_of_what_was_told_before_is_of_its_metric_and_sets_no_time() {
    check(
        "今年1—5月，绵阳高新区工业产值增长7.7%。其中，一季度增长8.1%。税收入库3亿元。",
        &[
            "7.7% | 7.7 % | output_value growth actual | 2024-01/2024-05 zone=绵阳高新区",
            "8.1% | 8.1 % | output_value growth actual | 2024-Q1 zone=绵阳高新区",
            "3亿元 | 300000000 CNY | tax level actual | 2024-01/2024-05 zone=绵阳高新区",
        ],
    );
}

#[test]
fn tenths_may_be_passed() {
    check("过六成企业营收增长。", &["六成 | >0.6 1 | enterprise_count share actual | -"]);
}

#[test]
fn what_grew_is_told_right_before_whatever_follows() {
    check(
        "产值增速超10%的企业有5家。净利降20%现金流锐减。为企业降低30%的物流成本。贡献了全市22%的地区生产总值。",
        &[
            "10% | >10 % | output_value growth actual | -",
            "5家 | 5 1 | enterprise_count level actual | -",
            "20% | -20 % | profit growth actual | -",
            "30% | -30 % | efficiency growth actual | -",
            "22% | 22 % | gdp share actual | -",
        ],
    );
}

#[test]
fn a_word_of_growth_behind_its_ratio_tells_growth() {
    check(
        "产业规模以年均20%的速度增长。经济保持7%增速。出口增幅达到27.4%。税率由12%提高到15%。",
        &[
            "20% | 20 % | output_value growth actual | a",
            "7% | 7 % | other growth actual | -",
            "27.4% | 27.4 % | trade growth actual | -",
            "12% | 12 % | tax level actual | -",
            "15% | 15 % | tax level actual | -",
        ],
    );
}

#[test]
fn a_rate_of_tax_is_a_level() {
    check(
        "对出口商品加征10%、5%不等关税，按15%的税率征收。",
        &["10% | 10 % | tax level actual | -", "5% | 5 % | tax level actual | -", "15% | 15 % | tax level actual | -"],
    );
}

#[test]
fn a_share_opens_a_clause_behind_its_metric() {
    check(
        "四大产业增加值，占生产总值比重达67.2%，比上年提高2个百分点。",
        &["67.2% | 67.2 % | value_added share actual | -", "2个百分点 | 2 pp | value_added change actual | -"],
    );
}

#[test]
fn coverage_is_a_share_of_what_is_covered() {
    check(
        "农村卫生厕所普及率达95.3%，人口覆盖率提升到74%，森林覆盖率45%，拨备覆盖率260%。",
        &[
            "95.3% | 95.3 % | share share actual | -",
            "74% | 74 % | population share actual | - category=人口覆盖率",
            "45% | 45 % | land_area share actual | -",
            "260% | 260 % | efficiency level actual | -",
        ],
    );
}

#[test]
fn a_bound_before_a_place_bounds_the_fraction() {
    check(
        "以不到全国千分之四的面积，贡献了超过全国四分之一的出口额。",
        &["千分之四 | <0.4 % | land_area share actual | -", "四分之一 | >0.25 1 | trade share actual | -"],
    );
}

#[test]
fn who_holds_so_much_of_a_company() {
    check(
        "甲公司认缴出资额2500万元，占股15%。",
        &[
            "2500万元 | 25000000 CNY | other level actual | - category=认缴出资额",
            "15% | 15 % | share share actual | -",
        ],
    );
}

#[test]
fn a_share_that_opens_a_clause_is_no_growth() {
    check(
        "培训党员数量比上年增加24.3%，99.7%的乡镇开展了培训。",
        &[
            "24.3% | 24.3 % | other growth actual | -",
            "99.7% | 99.7 % | organisation_count share actual | - category=乡镇",
        ],
    );
    check(
        "经济将分别增长2.2%和2.3%，高于5月份预测的1.7%和1.9%。",
        &[
            "2.2% | 2.2 % | gdp growth planned | -",
            "2.3% | 2.3 % | gdp growth planned | -",
            "1.7% | 1.7 % | gdp growth planned | 2024-05",
            "1.9% | 1.9 % | gdp growth planned | 2024-05",
        ],
    );
}

#[test]
fn the_word_of_growth_behind_a_list_is_of_all_in_it() {
    check(
        "营收和利润分别有12%、15%的增长。",
        &["12% | 12 % | profit growth actual | -", "15% | 15 % | profit growth actual | -"],
    );
}

#[test]
fn a_share_that_moves_is_a_share() {
    check("民营企业占比提高3.5个百分点。", &["3.5个百分点 | 3.5 pp | share change actual | -"]);
}

#[test]
fn a_clause_that_only_plans_tells_of_the_share_before() {
    check(
        "全社会研发投入占地区生产总值的比重达4.9%，今年力争突破5%。",
        &["4.9% | 4.9 % | rd_expenditure share actual | -", "5% | >5 % | rd_expenditure share planned | 2024 target"],
    );
    check(
        "高技术产业占规上工业比重达41%，力争到2027年提高至45%。",
        &[
            "41% | 41 % | value_added share actual | - subject=高技术产业",
            "45% | 45 % | value_added share planned | 2027 subject=高技术产业 target",
        ],
    );
    check(
        "高校占参展单位的52%，确保85%的展品首次亮相。",
        &[
            "52% | 52 % | organisation_count share actual | - category=高校",
            "85% | 85 % | item_count share planned | - category=展品 target",
        ],
    );
}

#[test]
fn what_a_figure_is_compared_with_is_of_its_own_time() {
    check(
        "2023年，东港高新区汽车产量首次突破100万辆大关，比2020年的81万辆增长了23%。",
        &[
            "100万辆 | >1000000 1 | production_output level actual | 2023 zone=东港高新区",
            "81万辆 | 810000 1 | production_output level actual | 2020 zone=东港高新区",
            "23% | 23 % | production_output growth actual | 2023 zone=东港高新区",
        ],
    );
    check(
        "2023年，东港高新区外贸额120亿元，较2020年的81亿元增长48%。",
        &[
            "120亿元 | 12000000000 CNY | trade level actual | 2023 zone=东港高新区",
            "81亿元 | 8100000000 CNY | trade level actual | 2020 zone=东港高新区",
            "48% | 48 % | trade growth actual | 2023 zone=东港高新区",
        ],
    );
    check(
        "截至2023年底，东港高新区有企业1.6万户，相比2020年底的1.2万户，净增4000户。其中，外资企业500户。",
        &[
            "1.6万户 | 16000 1 | enterprise_count level actual | ..2023 zone=东港高新区",
            "1.2万户 | 12000 1 | enterprise_count level actual | ..2020 zone=东港高新区",
            "4000户 | 4000 1 | enterprise_count change actual | ..2023 zone=东港高新区",
            "500户 | 500 1 | enterprise_count level actual | ..2023 category=外资企业 zone=东港高新区 part of 1.6万户",
        ],
    );
    check(
        "2023年，东港高新区产值是2020年的1.5倍。",
        &["1.5倍 | 1.5 1 | output_value level actual | 2023 zone=东港高新区"],
    );
}

#[test]
fn what_a_metric_word_measures_has_no_class() {
    check(
        "绵阳高新区占全市一半的产值，占全市一半的高新技术企业。",
        &[
            "一半 | 0.5 1 | output_value share actual | - zone=绵阳高新区",
            "一半 | 0.5 1 | enterprise_count share actual | - category=高新技术企业 zone=绵阳高新区",
        ],
    );
}
