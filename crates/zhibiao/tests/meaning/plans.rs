//! Planned, a target, or done, by the words of the sentence.

use crate::check;

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
fn what_was_planned_can_have_grown() {
    check(
        "2024年1-4月，绵阳高新区新开工项目计划投资同比增长16%。",
        &["16% | 16 % | investment growth actual | 2024-01/2024-04 zone=绵阳高新区"],
    );
}

#[test]
fn the_growth_and_the_parts_of_a_plan_are_planned_unless_done() {
    check(
        "今年力争完成工业产值180亿元，增长15%。",
        &[
            "180亿元 | 18000000000 CNY | output_value level planned | 2024 target",
            "15% | 15 % | output_value growth planned | 2024 target",
        ],
    );
    check(
        "园区规划占地120公顷，其中首期48公顷、二期72公顷。",
        &[
            "120公顷 | 1200000 m2 | land_area level planned | -",
            "48公顷 | 480000 m2 | land_area level planned | - subject=首期 part of 120公顷",
            "72公顷 | 720000 m2 | land_area level planned | - subject=二期 part of 120公顷",
        ],
    );
    check(
        "园区规划占地120公顷，其中首期48公顷已于2023年10月供地。",
        &[
            "120公顷 | 1200000 m2 | land_area level planned | -",
            "48公顷 | 480000 m2 | land_area level actual | - subject=首期 part of 120公顷",
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
fn what_a_plan_starts_from_is_so() {
    check(
        "通车后，绵阳高新区到机场的时间将从目前的90分钟缩短至30分钟。",
        &[
            "90分钟 | 90 min | duration level actual | ..2024-06-17 zone=绵阳高新区",
            "30分钟 | 30 min | duration level planned | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn progress_is_of_the_sum_or_count_right_before_it() {
    check(
        "实际利用外资1.2亿美元，完成年度目标的65%。",
        &["1.2亿美元 | 120000000 USD | trade level actual | -", "65% | 65 % | trade progress actual | -"],
    );
}

#[test]
fn what_was_done_with_a_thing_on_a_day_is_no_plan() {
    check(
        "控股股东于2024年6月12日将原质押的1300万股解除质押。",
        &["1300万股 | 13000000 1 | item_count level actual | 2024-06-12 category=解除质押"],
    );
}

#[test]
fn where_a_plan_moves_from_is_as_it_is() {
    check(
        "城镇化率将由现在的不足60%，提升到70%。",
        &["60% | <60 % | population share actual | ..2024-06-17", "70% | 70 % | population share planned | -"],
    );
}

#[test]
fn a_plan_ends_where_a_report_begins() {
    check(
        "预计2024年净利润2亿元，将实现扭亏为盈；报告期内，发行影片71部。",
        &[
            "2亿元 | 200000000 CNY | profit level planned | 2024",
            "71部 | 71 1 | item_count level actual | 2024 category=发行影片",
        ],
    );
}

#[test]
fn what_is_done_with_a_thing_is_no_plan() {
    check(
        "市国资委将公司51%股权无偿划转。绵阳高新区将建设12条道路。",
        &[
            "51% | 51 % | share share actual | -",
            "12条 | 12 1 | item_count level planned | - category=道路 zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_task_and_what_may_be_are_planned() {
    check(
        "绵阳高新区完成了全年60亿元采购任务的53%。",
        &[
            "60亿元 | 6000000000 CNY | contract_value level planned | 2024 zone=绵阳高新区",
            "53% | 53 % | contract_value progress actual | 2024 zone=绵阳高新区",
        ],
    );
    check("停产可能造成损失6亿元。", &["6亿元 | 600000000 CNY | other level planned | -"]);
    check("新引进的博士每月可领3000元生活补贴。", &["3000元 | 3000 CNY | funding level planned | -"]);
}

#[test]
fn an_event_to_come_says_nothing_of_what_there_is() {
    check(
        "第六届农机博览会将于6月28日在绵阳开幕。全市有农机合作社45家。博览会上将签约项目12个。",
        &[
            "45家 | 45 1 | organisation_count level actual | ..2024-06-17 category=农机合作社 subject=绵阳",
            "12个 | 12 1 | project_count level planned | - category=签约项目 subject=绵阳",
        ],
    );
}

#[test]
fn days_that_have_begun_are_not_to_come() {
    check(
        "6月15日至20日，绵阳高新区举办消费节，吸引游客3万人次。",
        &["3万人次 | 30000 1 | activity_count level actual | 2024-06-15/2024-06-20 zone=绵阳高新区"],
    );
}

#[test]
fn what_stands_behind_a_goal_is_planned() {
    check(
        "今年的目标：生产总值增长7.5%，新培育企业8家。",
        &[
            "7.5% | 7.5 % | gdp growth planned | 2024 target",
            "8家 | 8 1 | enterprise_count level planned | 2024 target",
        ],
    );
}

#[test]
fn what_a_plan_is_set_against_makes_nothing_of_it_done() {
    check(
        "今年拟安排赤字60亿元，比去年增加5亿元，赤字率从去年的2.1%提高到2.3%。",
        &[
            "60亿元 | 6000000000 CNY | fiscal level planned | 2024",
            "5亿元 | 500000000 CNY | fiscal change planned | 2024",
            "2.1% | 2.1 % | fiscal level actual | 2023",
            "2.3% | 2.3 % | fiscal level planned | 2024",
        ],
    );
}

#[test]
fn what_goes_on_or_was_done_is_no_plan() {
    check(
        "公司将于下半年迁入，4所高校正加快建设。从谋划选址到规划建设，亲自部署，先后三次考察。",
        &[
            "4所 | 4 1 | organisation_count level actual | - category=高校",
            "三次 | 3 1 | activity_count level actual | ..2024-06-17",
        ],
    );
}

#[test]
fn the_end_of_a_five_year_plan_dates_what_follows() {
    check(
        "力争到“十四五”末，产值达到43亿元。",
        &["43亿元 | 4300000000 CNY | output_value level planned | 2025 target"],
    );
}

#[test]
fn what_must_be_reached_is_to_come() {
    check(
        "园区入驻率须达到80%以上，粮食自给率必须达到100%。",
        &["80% | >80 % | share share planned | -", "100% | 100 % | share share planned | -"],
    );
}

#[test]
fn a_class_parts_no_plan_from_its_figure() {
    check(
        "开发区计划实施亿元以上重点项目120个。",
        &["120个 | 120 1 | project_count level planned | - category=亿元以上重点项目"],
    );
}

#[test]
fn what_is_asked_for_at_least_is_planned() {
    check(
        "每年安排人才专项资金不少于8000万元，已安排不少于3000万元。",
        &[
            "8000万元 | ≥80000000 CNY | funding level planned | a subject=人才专项资金",
            "3000万元 | ≥30000000 CNY | funding level planned | ..2024-06-17",
        ],
    );
    check("研发投入不低于营业收入的3%。", &["3% | ≥3 % | rd_expenditure share actual | -"]);
}

#[test]
fn deadlines_of_this_year_are_to_come() {
    check(
        "到今年底，东港高新区工业总产值力争达到1500亿元；社会消费品零售总额增长6%。",
        &[
            "1500亿元 | 150000000000 CNY | output_value level planned | 2024 zone=东港高新区 target",
            "6% | 6 % | retail_sales growth planned | 2024 zone=东港高新区 target",
        ],
    );
}

#[test]
fn a_fair_on_investing_plans_no_area() {
    check(
        "本届投洽会以“投资链接世界”为主题，展览面积12万平方米。",
        &["12万平方米 | 120000 m2 | floor_area level actual | -"],
    );
    check(
        "该项目总投资60亿元，占地500亩。",
        &[
            "60亿元 | 6000000000 CNY | investment level planned | -",
            "500亩 | 333333.3333333333 m2 | land_area level planned | -",
        ],
    );
}

#[test]
fn what_is_told_right_before_as_done_is_no_plan() {
    check(
        "到2023年末，全国生猪存栏达到了4.49亿头。",
        &["4.49亿头 | 449000000 1 | production_output level actual | ..2023 category=生猪存栏 subject=全国"],
    );
    check(
        "为确保返程，东港高新区预留了7万张车票，并规划了7个小区。",
        &[
            "7万张 | 70000 1 | item_count level actual | - category=车票 zone=东港高新区",
            "7个 | 7 1 | item_count level planned | - category=小区 zone=东港高新区",
        ],
    );
    check("一期比原计划晚了3周。", &["3周 | 21 d | duration level actual | - subject=一期"]);
}

#[test]
fn what_is_done_with_a_thing_behind_jiang_is_no_plan() {
    check("运载火箭成功将6颗卫星送入轨道。", &["6颗 | 6 1 | equipment_count level actual | - category=卫星"]);
    check(
        "今年，我国将把300个航天器送入太空。",
        &["300个 | 300 1 | equipment_count level planned | 2024 category=航天器 subject=我国"],
    );
    check("救援队将被困的4人全部救出。", &["4人 | 4 1 | people_count level actual | - category=被困"]);
}

#[test]
fn what_is_moved_by_a_verb_of_handling_is_no_plan() {
    check(
        "本报讯 云溪高新区将审批环节由40个精简到11个，办理时间压缩80%。",
        &[
            "40个 | 40 1 | item_count level actual | - category=审批环节 zone=云溪高新区",
            "11个 | 11 1 | item_count level actual | - category=审批环节 zone=云溪高新区",
            "80% | -80 % | duration growth actual | - zone=云溪高新区",
        ],
    );
    check(
        "本报讯 云溪精工的年产能将由20万支增加到80万支。",
        &[
            "20万支 | 200000 1 | production_capacity level actual | a",
            "80万支 | 800000 1 | production_capacity level planned | a",
        ],
    );
}

#[test]
fn what_is_counted_is_to_do_something() {
    check(
        "本报讯 15家乐团将在云溪高新区上演26场音乐会。",
        &[
            "15家 | 15 1 | enterprise_count level planned | - category=乐团 zone=云溪高新区",
            "26场 | 26 1 | activity_count level planned | - zone=云溪高新区",
        ],
    );
    check(
        "本报讯 云溪高新区规划机架2万架，首批6000架将于12月投用。",
        &[
            "2万架 | 20000 1 | equipment_count level planned | - category=规划机架 zone=云溪高新区",
            "6000架 | 6000 1 | equipment_count level planned | - category=首批 zone=云溪高新区",
        ],
    );
}

#[test]
fn what_is_told_besides_holds_behind_a_semicolon() {
    check(
        "本报讯 云溪高新区还将完善设施，建成健身广场5个；打造文化品牌，举办演出60场。",
        &[
            "5个 | 5 1 | item_count level planned | - category=健身广场 zone=云溪高新区",
            "60场 | 60 1 | activity_count level planned | - zone=云溪高新区",
        ],
    );
}

#[test]
fn a_thing_counted_behind_the_object_word_is_no_plan() {
    check(
        "管道将三家企业连接在一起。地铁将两次穿越长江。",
        &["三家 | 3 1 | enterprise_count level actual | -", "两次 | 2 1 | activity_count level planned | -"],
    );
}

#[test]
fn what_is_built_and_planned_together_is_there() {
    check(
        "绵阳高新区已建、在建和规划建设的实验室有20个。",
        &["20个 | 20 1 | platform_count level actual | ..2024-06-17 category=实验室 zone=绵阳高新区"],
    );
}

#[test]
fn what_is_done_already_behind_an_earlier_plan() {
    check(
        "光源即将启动试运行，29个科技设施平台已进入科研状态。平台即将启动，绵阳高新区再建29个科技设施平台。",
        &[
            "29个 | 29 1 | platform_count level actual | ..2024-06-17 category=科技设施平台",
            "29个 | 29 1 | platform_count level planned | - category=科技设施平台 zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_rate_of_a_cost_is_granted() {
    check(
        "绵阳高新区对改造企业，按照设备投资额的10%给予补助。去年，企业设备投资额的10%用于环保。",
        &[
            "10% | 10 % | funding share planned | - zone=绵阳高新区 subject=改造企业",
            "10% | 10 % | investment_equipment share actual | 2023 zone=绵阳高新区",
        ],
    );
}
