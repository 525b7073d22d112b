//! What there is by now, and what came about since or up to a time.

use crate::check;

#[test]
fn a_stock_at_the_end_of_a_year_is_up_to_it() {
    check(
        "2023年，绵阳高新区新认定高新技术企业58家，总数达到432家。",
        &[
            "58家 | 58 1 | enterprise_count level actual | 2023 category=高新技术企业 zone=绵阳高新区",
            "432家 | 432 1 | enterprise_count level actual | ..2023 category=高新技术企业 zone=绵阳高新区",
        ],
    );
}

#[test]
fn years_that_end_today_do_so_beside_a_plan_too() {
    check(
        "9年来，绵阳高新区累计引进企业50家，今年将再引进12家。",
        &[
            "50家 | 50 1 | enterprise_count level actual | 2015..2024-06-17 zone=绵阳高新区",
            "12家 | 12 1 | enterprise_count level planned | 2024 zone=绵阳高新区",
        ],
    );
}

#[test]
fn what_moves_within_years_began_before_them() {
    check(
        "2023年，高新技术企业由210家增至268家。",
        &[
            "210家 | 210 1 | enterprise_count level actual | 2022 category=高新技术企业",
            "268家 | 268 1 | enterprise_count level actual | 2023 category=高新技术企业",
        ],
    );
    check(
        "这五年，工业总产值从1200亿元增长到2600亿元。",
        &[
            "1200亿元 | 120000000000 CNY | output_value level actual | 2019",
            "2600亿元 | 260000000000 CNY | output_value level actual | 2019..2024-06-17",
        ],
    );
    check(
        "2023年，旅游收入由2021年的4亿元增加到6亿元。",
        &["4亿元 | 400000000 CNY | revenue level actual | 2021", "6亿元 | 600000000 CNY | revenue level actual | 2023"],
    );
}

#[test]
fn what_is_reached_in_some_years_is_of_today() {
    check(
        "五年来，绵阳高新区公路增至27条，累计植树41万亩。",
        &[
            "27条 | 27 1 | item_count level actual | ..2024-06-17 category=公路 zone=绵阳高新区",
            "41万亩 | 273333333.3333333333 m2 | land_area level actual | 2019..2024-06-17 zone=绵阳高新区",
        ],
    );
    check(
        "开发开放30年来，绵阳高新区累计引进项目328个。",
        &["328个 | 328 1 | project_count level actual | 1994..2024-06-17 category=引进项目 zone=绵阳高新区"],
    );
}

#[test]
fn people_named_by_what_they_do_are_there_today() {
    check(
        "96名研发人员里，硕士占四成。",
        &[
            "96名 | 96 1 | talent_count level actual | ..2024-06-17 category=研发人员",
            "四成 | 0.4 1 | talent_count share actual | ..2024-06-17 category=硕士",
        ],
    );
}

#[test]
fn what_stands_in_a_text_as_of_the_end_of_a_year_does_so_then() {
    check(
        "截至2023年底，全市共有党员90万名，比上年增加2万名，增幅为2.3%。现有基层党组织4万个。",
        &[
            "90万名 | 900000 1 | people_count level actual | ..2023 category=党员 subject=全市",
            "2万名 | 20000 1 | people_count change actual | 2023 category=党员 subject=全市",
            "2.3% | 2.3 % | people_count growth actual | 2023 category=党员 subject=全市",
            "4万个 | 40000 1 | organisation_count level actual | ..2023 category=基层党组织 subject=全市",
        ],
    );
}

#[test]
fn years_over_which_something_adds_up_are_a_time() {
    check("五年累计新建公路300公里。", &["300公里 | 300000 m | other level actual | 2019..2024-06-17"]);
}

#[test]
fn what_a_plan_of_years_to_come_moves_from_is_there_today() {
    check(
        "到2027年，研发投入强度从2.3%提升至2.5%。21世纪海上丝绸之路论坛开幕。12家企业参展。",
        &[
            "2.3% | 2.3 % | rd_expenditure share actual | ..2024-06-17",
            "2.5% | 2.5 % | rd_expenditure share planned | 2027 target",
            "12家 | 12 1 | enterprise_count level actual | -",
        ],
    );
}

#[test]
fn what_is_there_again_is_not_of_the_time_before() {
    check(
        "2024年，完成旅客运输量300万人次，恢复至2019年同期的96%。库存由2019年的20吨恢复到现在的50吨。",
        &[
            "300万人次 | 3000000 1 | activity_count level actual | 2024",
            "96% | 96 % | activity_count share actual | 2024",
            "20吨 | 20 t | other level actual | 2019",
            "50吨 | 50 t | other level actual | ..2024-06-17",
        ],
    );
}

#[test]
fn what_there_is_did_not_begin_with_the_year() {
    check(
        "今年以来，产业规模扩大，拥有整车企业45家，新增项目30个。",
        &[
            "45家 | 45 1 | enterprise_count level actual | ..2024-06-17 category=整车企业",
            "30个 | 30 1 | project_count level actual | ..2024-06-17",
        ],
    );
}

#[test]
fn a_total_up_to_now_began_when_the_words_before_tell() {
    check(
        "专线自2月10日开通以来，截至目前共进出口货物1859吨。",
        &["1859吨 | 1859 t | trade level actual | 2024-02-10..2024-06-17"],
    );
}

#[test]
fn what_it_came_to_with_that_is_so_by_now() {
    check(
        "6月12日，两国签署协定，至此，自贸协定伙伴达到29个。",
        &["29个 | 29 1 | item_count level actual | ..2024-06-17 category=自贸协定伙伴"],
    );
}

#[test]
fn this_year_up_to_a_time_told_before_it_began_in_january() {
    check(
        "本报讯 截至5月底，云溪高新区今年新设企业1200户，同比增长9%。",
        &[
            "1200户 | 1200 1 | enterprise_count level actual | 2024-01/2024-05 category=新设企业 zone=云溪高新区",
            "9% | 9 % | enterprise_count growth actual | 2024-01/2024-05 category=新设企业 zone=云溪高新区",
        ],
    );
}

#[test]
fn lately_and_already_is_up_to_today() {
    check(
        "这几天，新车引起关注，订单已经突破17万辆。近日，绵阳高新区建成50个公共服务平台。",
        &[
            "17万辆 | >170000 1 | production_output level actual | ..2024-06-17 category=订单",
            "50个 | 50 1 | platform_count level actual | 2024-06 category=公共服务平台 zone=绵阳高新区",
        ],
    );
}

#[test]
fn since_an_event_inside_a_clause() {
    check(
        "绵阳高新区推出的贷款产品自去年4月落地以来，累计为318户企业放款21.7亿元。自2017年启动建设以来，科创城累计落户项目58个；今年产值目标直指50亿元。",
        &[
            "318户 | 318 1 | enterprise_count level actual | 2023-04..2024-06-17 zone=绵阳高新区",
            "21.7亿元 | 2170000000 CNY | credit level actual | 2023-04..2024-06-17 zone=绵阳高新区",
            "58个 | 58 1 | project_count level actual | 2017..2024-06-17 category=落户项目 zone=绵阳高新区",
            "50亿元 | 5000000000 CNY | output_value level planned | 2024 zone=绵阳高新区 target",
        ],
    );
    check("价格创2020年以来新高，达到95元。", &["95元 | 95 CNY | price level actual | -"]);
}

#[test]
fn what_projects_under_way_did_is_of_the_term() {
    check(
        "今年1-5月，绵阳高新区109个在建项目完成投资501亿元。",
        &[
            "109个 | 109 1 | project_count level actual | ..2024-06-17 category=在建项目 zone=绵阳高新区",
            "501亿元 | 50100000000 CNY | investment_completed level actual | 2024-01/2024-05 zone=绵阳高新区 subject=在建项目",
        ],
    );
}

#[test]
fn a_measure_of_having_is_of_its_year() {
    check(
        "2023年，绵阳高新区每万人口发明专利拥有量526.7件。",
        &["526.7件 | 526.7 1 | patent_count level actual | 2023 category=发明专利拥有量 zone=绵阳高新区"],
    );
}

#[test]
fn what_is_being_set_up_is_not_of_a_year_to_come() {
    check(
        "到2026年，中试平台将达到60个；总规模100亿元的基金正在组建。",
        &[
            "60个 | 60 1 | platform_count level planned | 2026 category=中试平台 target",
            "100亿元 | 10000000000 CNY | funding level actual | -",
        ],
    );
}
