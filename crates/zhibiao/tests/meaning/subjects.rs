//! Which project, firm, park, fund or industry a figure is of.

use crate::check;

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
fn a_project_is_called_by_its_name() {
    check(
        "绵阳高新区重点控制性工程——青松隧道长12公里。",
        &["12公里 | 12000 m | other level actual | - zone=绵阳高新区 subject=青松隧道"],
    );
}

#[test]
fn a_phase_is_told_with_what_it_is_a_phase_of() {
    check(
        "圆山科创园二期占地73亩。",
        &["73亩 | 48666.6666666667 m2 | land_area level actual | - subject=圆山科创园二期"],
    );
    check(
        "6月14日，绵阳高新区光芯片产业基地动工，总投资62亿元；一期投资20亿元，二期投资42亿元。",
        &[
            "62亿元 | 6200000000 CNY | investment level planned | 2024-06-14 zone=绵阳高新区 subject=光芯片产业基地",
            "20亿元 | 2000000000 CNY | investment level planned | 2024-06-14 zone=绵阳高新区 subject=光芯片产业基地一期 part of 62亿元",
            "42亿元 | 4200000000 CNY | investment level planned | 2024-06-14 zone=绵阳高新区 subject=光芯片产业基地二期 part of 62亿元",
        ],
    );
    check("一期项目拟投资25亿元。", &["25亿元 | 2500000000 CNY | investment level planned | - subject=一期项目"]);
}

#[test]
fn a_name_is_told_without_its_zone_and_its_time() {
    check(
        "绵阳高新区江海储能公司今年销售收入2亿元。去年公司拿出4600万元改造产线。",
        &[
            "2亿元 | 200000000 CNY | revenue level actual | 2024 zone=绵阳高新区 subject=江海储能公司",
            "4600万元 | 46000000 CNY | other level actual | 2023 zone=绵阳高新区 subject=江海储能公司",
        ],
    );
}

#[test]
fn all_of_an_industry_does_not_reach_past_its_part_of_the_sentence() {
    check(
        "1—5月，绵阳高新区规上工业增加值增长6.2%，高于全市3.4个百分点；税收入库23.4亿元。",
        &[
            "6.2% | 6.2 % | value_added growth actual | 2024-01/2024-05 zone=绵阳高新区 subject=规上工业",
            "3.4个百分点 | 3.4 pp | value_added change actual | 2024-01/2024-05 zone=绵阳高新区 subject=规上工业",
            "23.4亿元 | 2340000000 CNY | tax level actual | 2024-01/2024-05 zone=绵阳高新区",
        ],
    );
    check(
        "绵阳高新区187家规模以上工业企业实现营业收入426.8亿元。",
        &[
            "187家 | 187 1 | enterprise_count level actual | - category=规模以上工业企业 zone=绵阳高新区",
            "426.8亿元 | 42680000000 CNY | revenue level actual | - zone=绵阳高新区 subject=规模以上工业企业",
        ],
    );
}

#[test]
fn the_fund_that_a_sum_is_of() {
    check(
        "绵阳高新区今年安排科技专项资金6000万元，共拨付奖补资金2.1亿元。",
        &[
            "6000万元 | 60000000 CNY | funding level actual | 2024 zone=绵阳高新区 subject=科技专项资金",
            "2.1亿元 | 210000000 CNY | funding level actual | 2024 zone=绵阳高新区 subject=奖补资金",
        ],
    );
}

#[test]
fn industries_in_a_row_have_a_figure_each() {
    check(
        "规模以上战略性新兴产业、高新技术产业产值分别增长10%、7.9%。第一、第二产业增加值分别为7亿元、90亿元。\
         2024年，规上工业以及高技术制造业增加值分别增长10%、7.9%。",
        &[
            "10% | 10 % | output_value growth actual | - subject=规模以上战略性新兴产业",
            "7.9% | 7.9 % | output_value growth actual | - subject=高新技术产业",
            "7亿元 | 700000000 CNY | value_added level actual | - subject=第一产业",
            "90亿元 | 9000000000 CNY | value_added level actual | - subject=第二产业",
            "10% | 10 % | value_added growth actual | 2024 subject=规上工业",
            "7.9% | 7.9 % | value_added growth actual | 2024 subject=高技术制造业",
        ],
    );
}

#[test]
fn what_a_share_is_of_is_not_whose_it_is() {
    check(
        "高新技术产业增加值占规上工业增加值的比重达52%。装备制造业占工业增加值的31%。",
        &[
            "52% | 52 % | value_added share actual | - subject=高新技术产业",
            "31% | 31 % | value_added share actual | - subject=装备制造业",
        ],
    );
}

#[test]
fn a_text_goes_on_about_the_project_whose_phases_it_tells() {
    check(
        "6月14日，光芯片产业基地动工。一期投资20亿元，建设4条封装生产线。达产后年税收1.5亿元。",
        &[
            "20亿元 | 2000000000 CNY | investment level planned | - subject=光芯片产业基地一期",
            "4条 | 4 1 | production_capacity level planned | - category=封装生产线 subject=光芯片产业基地一期",
            "1.5亿元 | 150000000 CNY | tax level planned | a subject=光芯片产业基地",
        ],
    );
}

#[test]
fn a_name_begins_behind_the_words_of_its_sentence() {
    check(
        "记者6月10日从北原铁路集团获悉，集团今年完成投资35亿元。",
        &["35亿元 | 3500000000 CNY | investment_completed level actual | 2024 subject=北原铁路集团"],
    );
    check(
        "随着青河水电站投产，年发电量将达12亿千瓦时。",
        &["12亿千瓦时 | 1200000000000 Wh | production_output level planned | a category=发电量 subject=青河水电站"],
    );
    check(
        "我国数字经济保持高速增长，产值达50万亿元。",
        &["50万亿元 | 50000000000000 CNY | output_value level actual | - subject=我国"],
    );
}

#[test]
fn what_a_fair_draws_is_of_the_fair() {
    check(
        "2024北原农机博览会昨日开幕，120家企业参展，签约金额8亿元。",
        &[
            "120家 | 120 1 | enterprise_count level actual | 2024-06-16 subject=2024北原农机博览会",
            "8亿元 | 800000000 CNY | investment level planned | 2024-06-16 subject=2024北原农机博览会",
        ],
    );
}

#[test]
fn a_sum_behind_a_count_of_projects_is_of_their_class() {
    check(
        "绵阳高新区实施重点项目92个，年度计划投资136亿元，1-5月完成投资61亿元；签约项目17个，协议投资额64亿元。",
        &[
            "92个 | 92 1 | project_count level actual | - category=重点项目 zone=绵阳高新区",
            "136亿元 | 13600000000 CNY | investment level planned | 2024 zone=绵阳高新区 subject=重点项目 target",
            "61亿元 | 6100000000 CNY | investment_completed level actual | 2024-01/2024-05 zone=绵阳高新区 subject=重点项目",
            "17个 | 17 1 | project_count level actual | 2024-01/2024-05 category=签约项目 zone=绵阳高新区",
            "64亿元 | 6400000000 CNY | investment level planned | 2024-01/2024-05 zone=绵阳高新区",
        ],
    );
}

#[test]
fn what_goes_by_a_name_in_quotes_is_what_its_figures_are_of() {
    check(
        "五年来，“千秋绿廊”工程累计造林45.4万亩。",
        &["45.4万亩 | 302666666.6666666667 m2 | land_area level actual | 2019..2024-06-17 subject=“千秋绿廊”工程"],
    );
    check(
        "“园区贷”自去年4月落地以来，累计为318户企业放款21.7亿元。",
        &[
            "318户 | 318 1 | enterprise_count level actual | 2023-04..2024-06-17 subject=“园区贷”",
            "21.7亿元 | 2170000000 CNY | credit level actual | 2023-04..2024-06-17 subject=“园区贷”",
        ],
    );
    check(
        "本报讯 今年3月，安山高新区推出“周二访企”行动，累计走访企业1420家次。",
        &["1420家次 | 1420 1 | activity_count level actual | ..2024-06-17 subject=“周二访企”行动"],
    );
    check(
        "江西省打造“投资江西”品牌，新引进项目50个。",
        &["50个 | 50 1 | project_count level actual | - category=引进项目 subject=江西省"],
    );
}

#[test]
fn a_capacity_in_the_name_of_a_project_is_of_that_wherever_it_is() {
    check(
        "新疆启动建设天池集团30万吨合成氨项目和华星200万千瓦光伏基地。",
        &[
            "30万吨 | 300000 t | production_capacity level planned | - subject=天池集团30万吨合成氨项目",
            "200万千瓦 | 2000000000 W | production_capacity level planned | - subject=华星200万千瓦光伏基地",
        ],
    );
    check(
        "今年，山东新建500条生产线。",
        &["500条 | 500 1 | production_capacity level planned | 2024 category=生产线 subject=山东"],
    );
}

#[test]
fn a_railway_that_joins_two_cities_is_itself() {
    check(
        "中兰高铁连接宁夏中卫和甘肃兰州，全长219公里。",
        &["219公里 | 219000 m | other level actual | - subject=中兰高铁"],
    );
}

#[test]
fn a_laboratory_that_opens_its_clause_and_acts_is_what_its_figures_are_of() {
    check(
        "活动现场，安山智能实验室组织了7场路演。",
        &["7场 | 7 1 | activity_count level actual | - subject=安山智能实验室"],
    );
    check("防疫数据中心通报，新增确诊病例40例。", &["40例 | 40 1 | people_count level actual | - category=确诊病例"]);
}

#[test]
fn gatherings_that_are_counted_are_no_subject() {
    check(
        "今年，安山高新区举办线上招聘会14场，参加企业430余家。",
        &[
            "14场 | 14 1 | activity_count level actual | 2024",
            "430余家 | >430 1 | enterprise_count level actual | 2024 category=参加企业",
        ],
    );
}

#[test]
fn a_word_that_points_to_a_park_means_the_one_named_last() {
    check(
        "绵阳高新区绵阳智能装备产业园二期开工。目前，该产业园总投资8亿元。",
        &["8亿元 | 800000000 CNY | investment level planned | ..2024-06-17 zone=绵阳高新区 subject=绵阳智能装备产业园"],
    );
}

#[test]
fn what_is_told_once_works_run_is_of_the_project_spoken_of() {
    check(
        "安山高新区签约海星智能电驱项目，总投资12亿元。项目负责人介绍，满产后预计年销售收入30亿元，可提供就业岗位600个。",
        &[
            "12亿元 | 1200000000 CNY | investment level planned | - subject=海星智能电驱项目",
            "30亿元 | 3000000000 CNY | revenue level planned | a subject=海星智能电驱项目",
            "600个 | 600 1 | employment level planned | - subject=海星智能电驱项目",
        ],
    );
}

#[test]
fn what_is_as_long_or_costs_as_much_is_named_behind() {
    check(
        "本报讯 总投资431亿元、全长358公里的云青高铁昨天开始验收。",
        &[
            "431亿元 | 43100000000 CNY | investment level planned | - subject=云青高铁",
            "358公里 | 358000 m | other level actual | - subject=云青高铁",
        ],
    );
    check("本报讯 全长3公里的青松隧道今天贯通。", &["3公里 | 3000 m | other level actual | - subject=青松隧道"]);
}
