//! Works and money: planned until they are done, run or are paid.

use crate::check;

#[test]
fn investment_is_planned_until_done_and_phases_are_parts() {
    check(
        "6月14日，澜川高新区管委会与北原动力公司签署入区协议，项目总投资约60亿元，其中一期投资25亿元、二期投资35亿元。",
        &[
            "60亿元 | ≈6000000000 CNY | investment level planned | 2024-06-14 subject=北原动力公司",
            "25亿元 | 2500000000 CNY | investment level planned | 2024-06-14 subject=北原动力公司一期 part of 60亿元",
            "35亿元 | 3500000000 CNY | investment level planned | 2024-06-14 subject=北原动力公司二期 part of 60亿元",
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
fn what_comes_after_completion_is_planned() {
    check(
        "该项目建成后，预计可实现年产值60亿元，年纳税4000万元，带动近3000人就业。",
        &[
            "60亿元 | 6000000000 CNY | output_value level planned | a",
            "4000万元 | 40000000 CNY | tax level planned | a",
            "3000人 | ≲3000 1 | employment level planned | -",
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
fn what_comes_after_the_works_is_not_of_the_day_they_are_done() {
    check(
        "项目总投资12亿元，预计2025年6月建成投产，达产后税收1.5亿元。",
        &["12亿元 | 1200000000 CNY | investment level planned | -", "1.5亿元 | 150000000 CNY | tax level planned | -"],
    );
}

#[test]
fn money_that_a_policy_offers_is_planned_until_it_is_paid() {
    check(
        "绵阳高新区出台政策，对新认定的企业分别给予200万元、100万元、50万元的一次性奖励。",
        &[
            "200万元 | 2000000 CNY | funding level planned | - zone=绵阳高新区 subject=新认定的企业",
            "100万元 | 1000000 CNY | funding level planned | - zone=绵阳高新区 subject=新认定的企业",
            "50万元 | 500000 CNY | funding level planned | - zone=绵阳高新区 subject=新认定的企业",
        ],
    );
    check(
        "绵阳高新区将对首次入库的企业奖励20万元。已累计发放奖励300万元。",
        &[
            "20万元 | 200000 CNY | funding level planned | - zone=绵阳高新区",
            "300万元 | 3000000 CNY | funding level actual | ..2024-06-17 zone=绵阳高新区",
        ],
    );
}

#[test]
fn an_area_that_stands_is_not_planned() {
    check(
        "项目总投资18亿元，16万平方米厂房已经封顶。",
        &[
            "18亿元 | 1800000000 CNY | investment level planned | -",
            "16万平方米 | 160000 m2 | floor_area level actual | -",
        ],
    );
}

#[test]
fn what_was_invested_in_works_that_run_is_no_plan() {
    check(
        "近日，位于绵阳高新区的电驱动项目正式投产。该项目总投资7.8亿元，总建筑面积6.2万平方米。",
        &[
            "7.8亿元 | 780000000 CNY | investment level actual | - zone=绵阳高新区 subject=电驱动项目",
            "6.2万平方米 | 62000 m2 | floor_area level actual | - zone=绵阳高新区 subject=电驱动项目",
        ],
    );
    check(
        "结构件项目总投资32亿元，其中一期投资18亿元，已于5月投产；二期投资14亿元，计划明年投产。",
        &[
            "32亿元 | 3200000000 CNY | investment level planned | -",
            "18亿元 | 1800000000 CNY | investment level actual | - subject=一期 part of 32亿元",
            "14亿元 | 1400000000 CNY | investment level planned | ..2024-06-17 subject=二期 part of 32亿元",
        ],
    );
    check("产业园总投资30亿元，一期去年投用。", &["30亿元 | 3000000000 CNY | investment level planned | -"]);
}

#[test]
fn what_a_phase_takes_is_planned_as_its_project() {
    check(
        "项目总投资52亿元，一期投入22亿元。企业去年投入3亿元。",
        &[
            "52亿元 | 5200000000 CNY | investment level planned | -",
            "22亿元 | 2200000000 CNY | investment level planned | - subject=一期 part of 52亿元",
            "3亿元 | 300000000 CNY | investment_completed level actual | 2023",
        ],
    );
}

#[test]
fn the_power_of_works_that_run_is_there() {
    check(
        "近日，光伏发电项目并网发电。该项目装机规模20万千瓦，总投资8.6亿元。",
        &[
            "20万千瓦 | 200000000 W | production_capacity level actual | - subject=光伏发电项目",
            "8.6亿元 | 860000000 CNY | investment level actual | - subject=光伏发电项目",
        ],
    );
    check(
        "年底全容量并网发电后，项目年发电2亿千瓦时，装机20万千瓦。",
        &[
            "2亿千瓦时 | 200000000000 Wh | production_capacity level planned | 2024",
            "20万千瓦 | 200000000 W | production_capacity level planned | 2024",
        ],
    );
}

#[test]
fn what_the_next_clause_tells_as_to_come_is_planned() {
    check(
        "新建厂房及配套用房6.8万平方米，预计2026年6月建成投产。",
        &["6.8万平方米 | 68000 m2 | floor_area level planned | -"],
    );
    check(
        "首期产能5GWh，计划明年6月投产；现有产能3GWh，今年投产。",
        &[
            "5GWh | 5000000000 Wh | production_capacity level planned | - subject=首期",
            "3GWh | 3000000000 Wh | production_capacity level actual | - subject=首期",
        ],
    );
    check(
        "新增的3条贴片生产线计划9月份投用。",
        &["3条 | 3 1 | production_capacity level planned | - category=贴片生产线 subject=贴片生产线"],
    );
}

#[test]
fn what_works_in_operation_have_is_there() {
    check(
        "重点能源项目首台机组正式并网发电，机组装机容量55万千瓦。",
        &["55万千瓦 | 550000000 W | production_capacity level actual | - subject=重点能源项目"],
    );
    check(
        "东港项目开工建设，装机容量55万千瓦。",
        &["55万千瓦 | 550000000 W | production_capacity level planned | - subject=东港项目"],
    );
}

#[test]
fn how_long_works_take_is_planned() {
    check(
        "项目总投资7.2亿元，建设工期20个月。",
        &["7.2亿元 | 720000000 CNY | investment level planned | -", "20个月 | 20 mo | duration level planned | -"],
    );
}

#[test]
fn what_was_done_with_a_sum_makes_it_invested() {
    check("县里投资近200万元建起了惠民食堂。", &["200万元 | ≲2000000 CNY | investment level actual | -"]);
    check(
        "甲公司斥资3亿元收购了乙公司，拟投资2亿元扩建厂房。",
        &[
            "3亿元 | 300000000 CNY | investment level actual | -",
            "2亿元 | 200000000 CNY | investment level planned | -",
        ],
    );
}

#[test]
fn works_that_make_are_there() {
    check(
        "半导体工厂正式投入量产，该项目投资额为70亿美元。",
        &["70亿美元 | 7000000000 USD | investment level actual | -"],
    );
    check(
        "电池工厂已进入生产，年产能2万吨。",
        &["2万吨 | 20000 t | production_capacity level actual | a subject=电池工厂"],
    );
}

#[test]
fn what_a_firm_bought_its_shares_for_is_spent() {
    check(
        "东港股份9月3日斥资15.12万港元回购574.2万股。",
        &[
            "15.12万港元 | 151200 HKD | investment level actual | 2023-09-03",
            "574.2万股 | 5742000 1 | item_count level actual | 2023-09-03 category=股份",
        ],
    );
    check("东港股份拟斥资1亿元回购股份。", &["1亿元 | 100000000 CNY | investment level planned | -"]);
}
