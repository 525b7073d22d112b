//! Counts of goods: what is made, sold, handled and can be made.

use crate::check;

#[test]
fn lines_of_production_are_capacity() {
    check(
        "8条生产线开足马力，拟建的6条装配线明年开工。",
        &[
            "8条 | 8 1 | production_capacity level actual | - category=生产线",
            "6条 | 6 1 | production_capacity level planned | - category=装配线",
        ],
    );
}

#[test]
fn orders_of_machines_are_goods_to_be_made() {
    check(
        "目前在手订单还有130台。单笔订单4笔。",
        &[
            "130台 | 130 1 | production_output level actual | ..2024-06-17 category=在手订单",
            "4笔 | 4 1 | item_count level actual | ..2024-06-17 category=单笔订单",
        ],
    );
}

#[test]
fn what_can_be_done_in_a_term_is_capacity() {
    check(
        "新厂每月能组装整车2000辆，每天最多能分拣包裹6万件。窑炉日熔化量1200吨。",
        &[
            "2000辆 | 2000 1 | production_capacity level actual | - category=整车",
            "6万件 | ≤60000 1 | production_capacity level actual | - category=包裹",
            "1200吨 | 1200 t | production_capacity level actual | -",
        ],
    );
}

#[test]
fn homes_are_no_output() {
    check(
        "新交付人才公寓1680套，交付设备30套。",
        &[
            "1680套 | 1680 1 | item_count level actual | - category=人才公寓",
            "30套 | 30 1 | production_output level actual | - category=设备",
        ],
    );
}

#[test]
fn what_can_be_made_or_served() {
    check(
        "形成外延片4万片的能力，每天最多可服务168车次。",
        &[
            "4万片 | 40000 1 | production_capacity level actual | - category=外延片",
            "168车次 | ≤168 1 | production_capacity level planned | -",
        ],
    );
}

#[test]
fn what_is_handled_is_no_goods_made() {
    check(
        "全国快递业务量完成26亿件，同比增长46%。",
        &[
            "26亿件 | 2600000000 1 | activity_count level actual | - subject=全国",
            "46% | 46 % | activity_count growth actual | - subject=全国",
        ],
    );
    check(
        "东港港集装箱吞吐量突破2000万标箱，货物吞吐量达3亿吨。",
        &[
            "2000万标箱 | >20000000 1 | other level actual | - category=东港港集装箱吞吐量",
            "3亿吨 | 300000000 t | other level actual | -",
        ],
    );
}

#[test]
fn a_list_of_goods_that_firms_sum_up_counts_firms() {
    check(
        "本报讯 围绕云溪芯材，已有23家材料、设备等配套企业落户云溪高新区。",
        &["23家 | 23 1 | enterprise_count level actual | ..2024-06-17 category=配套企业 zone=云溪高新区"],
    );
}

#[test]
fn what_a_count_moves_to_is_of_what_it_was() {
    check(
        "本报讯 云溪芯材的晶圆月产能3万片，明年将提升至5万片。",
        &[
            "3万片 | 30000 1 | production_capacity level actual | - category=晶圆月产能",
            "5万片 | 50000 1 | production_capacity level planned | 2025 category=晶圆月产能 target",
        ],
    );
}

#[test]
fn goods_that_roll_off_or_are_shipped_are_made() {
    check(
        "本报讯 首批200台机器人顺利下线，今年发货量达到300台。",
        &[
            "200台 | 200 1 | production_output level actual | - category=机器人",
            "300台 | 300 1 | production_output level actual | 2024 category=发货量",
        ],
    );
}

#[test]
fn goods_are_output_when_they_are_sold_but_shares_are_not() {
    check(
        "去年，湘岭重工卖出挖掘机2260台。",
        &["2260台 | 2260 1 | production_output level actual | 2023 category=挖掘机 subject=湘岭重工"],
    );
    check("某股东售出300万股。", &["300万股 | 3000000 1 | item_count level actual | - category=股份"]);
}

#[test]
fn a_count_of_what_can_be_made_is_a_capacity() {
    check(
        "铸造车间将形成100万台缸盖铸造能力。",
        &["100万台 | 1000000 1 | production_capacity level planned | - category=缸盖铸造能力"],
    );
    check(
        "该项目达产后可形成年产24万片衬底和5万片外延片的生产能力。",
        &[
            "24万片 | 240000 1 | production_capacity level planned | a category=衬底",
            "5万片 | 50000 1 | production_capacity level planned | - category=外延片",
        ],
    );
    check("该船具备同时展开3台大型手术的能力。", &["3台 | 3 1 | item_count level actual | - category=大型手术"]);
}
