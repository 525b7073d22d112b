//! Which zone or region a figure is of.

use crate::check;

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
fn an_office_of_a_zone_is_not_the_zone() {
    check(
        "绵阳市公安局高新区（科创园）分局发放消防器材1200件。",
        &["1200件 | 1200 1 | item_count level actual | - category=消防器材"],
    );
}

#[test]
fn a_region_that_is_a_part_of_a_word_is_none() {
    check("社会大局长治久安，均衡水平提高。新增就业3.2万人。", &["3.2万人 | 32000 1 | employment level actual | -"]);
}

#[test]
fn a_region_that_heads_its_clause_holds_for_what_is_told_there() {
    check(
        "绵阳高新区完成投资20亿元。今年一季度，四川省单户小微企业贷款较年初新增185.4亿元，增长12%，余额居前列。园区完成产值60亿元，增长7%，增速高于全国2个百分点。",
        &[
            "20亿元 | 2000000000 CNY | investment_completed level actual | - zone=绵阳高新区",
            "185.4亿元 | 18540000000 CNY | credit change actual | 2024-Q1 subject=四川省",
            "12% | 12 % | credit growth actual | 2024-Q1 subject=四川省",
            "60亿元 | 6000000000 CNY | output_value level actual | 2024-Q1 zone=绵阳高新区",
            "7% | 7 % | output_value growth actual | 2024-Q1 zone=绵阳高新区",
            "2个百分点 | 2 pp | output_value change actual | 2024-Q1 zone=绵阳高新区",
        ],
    );
    check(
        "2023年，全省出口120亿元，远大公司出口3亿元。",
        &[
            "120亿元 | 12000000000 CNY | trade level actual | 2023 subject=全省",
            "3亿元 | 300000000 CNY | trade level actual | 2023 subject=远大公司",
        ],
    );
}

#[test]
fn a_region_right_before_its_number_is_whose_it_is_but_not_the_last_of_a_list() {
    check(
        "全国新增试点18个（江苏9个，广东4个）。天津、重庆2个试点推出措施15项。",
        &[
            "18个 | 18 1 | platform_count level actual | - category=试点 subject=全国",
            "9个 | 9 1 | platform_count level actual | - category=试点 subject=江苏",
            "4个 | 4 1 | platform_count level actual | - category=试点 subject=广东",
            "2个 | 2 1 | platform_count level actual | ..2024-06-17 category=试点 subject=全国",
            "15项 | 15 1 | item_count level actual | - category=措施 subject=全国",
        ],
    );
}

#[test]
fn zones_and_regions_in_a_row_have_a_figure_each() {
    check(
        "成都高新区、绵阳高新区产值分别达到5亿元和6亿元。江苏、浙江出口分别增长5%、6%。",
        &[
            "5亿元 | 500000000 CNY | output_value level actual | - zone=成都高新区",
            "6亿元 | 600000000 CNY | output_value level actual | - zone=绵阳高新区",
            "5% | 5 % | trade growth actual | - subject=江苏",
            "6% | 6 % | trade growth actual | - subject=浙江",
        ],
    );
}

#[test]
fn a_whole_or_a_partner_is_not_whose_a_figure_is() {
    check(
        "常州高新区产值2013亿元，占常州全市的41%，新增企业146家。",
        &[
            "2013亿元 | 201300000000 CNY | output_value level actual | - zone=常州高新区",
            "41% | 41 % | output_value share actual | - zone=常州高新区",
            "146家 | 146 1 | enterprise_count level actual | - zone=常州高新区",
        ],
    );
    check(
        "东港高新区进出口96亿元，其中对东盟出口58亿元。",
        &[
            "96亿元 | 9600000000 CNY | trade level actual | - zone=东港高新区",
            "58亿元 | 5800000000 CNY | trade level actual | - zone=东港高新区 subject=对东盟出口 part of 96亿元",
        ],
    );
    check(
        "东港高新区是河北省首家国家级高新区，下辖4个街道。",
        &["4个 | 4 1 | organisation_count level actual | ..2024-06-17 category=街道 zone=东港高新区"],
    );
}

#[test]
fn a_zone_is_called_by_its_whole_name() {
    check(
        "岳阳城陵矶新港区产值50亿元；重庆两路果园港综合保税区进出口260亿元。",
        &[
            "50亿元 | 5000000000 CNY | output_value level actual | - zone=岳阳城陵矶新港区",
            "260亿元 | 26000000000 CNY | trade level actual | - zone=重庆两路果园港综保区",
        ],
    );
}

#[test]
fn a_level_beside_one_of_a_region_is_the_regions_too() {
    check(
        "东港高新区签约5个项目。全市共有企业1200家，项目320个。",
        &[
            "5个 | 5 1 | project_count level actual | - category=签约项目 zone=东港高新区",
            "1200家 | 1200 1 | enterprise_count level actual | ..2024-06-17 subject=全市",
            "320个 | 320 1 | project_count level actual | ..2024-06-17 subject=全市",
        ],
    );
}

#[test]
fn zones_of_a_province_and_several_zones_are_no_zone() {
    check(
        "湖北国家高新区签约项目23个；三地经开区进出口58亿元。",
        &[
            "23个 | 23 1 | project_count level actual | - category=签约项目 subject=国家高新区",
            "58亿元 | 5800000000 CNY | trade level actual | -",
        ],
    );
}

#[test]
fn a_zone_that_something_is_placed_in_holds_for_what_follows() {
    check(
        "北原电器在重庆高新区开工，当年创造3000个就业岗位。",
        &["3000个 | 3000 1 | employment level actual | ..2024-06-17 zone=重庆高新区"],
    );
}

#[test]
fn a_paragraph_about_the_project_is_of_its_zone() {
    check(
        "电缆基地开工\n\n日前，电缆基地项目开工。兰州高新区负责人出席仪式并致辞。\n\n该项目占地约74亩。",
        &["74亩 | ≈49333.3333333333 m2 | land_area level actual | - zone=兰州高新区 subject=电缆基地项目"],
    );
}

#[test]
fn a_nickname_used_again_is_the_zones_but_not_that_of_an_organisation() {
    check(
        "光谷集聚了企业300家。在光谷，今年将新建孵化器4家。光谷科创银行放贷2亿元。",
        &[
            "300家 | 300 1 | enterprise_count level actual | ..2024-06-17 zone=武汉东湖高新区",
            "4家 | 4 1 | platform_count level planned | 2024 category=孵化器 zone=武汉东湖高新区",
            "2亿元 | 200000000 CNY | credit level actual | ..2024-06-17 zone=武汉东湖高新区 subject=光谷科创银行",
        ],
    );
    check(
        "在黄石（光谷）推介会上，黄石（光谷）项目投资3亿元。",
        &["3亿元 | 300000000 CNY | investment level planned | - subject=黄石（光谷）项目"],
    );
}

#[test]
fn a_long_text_is_of_a_zone_only_where_it_stays_with_it() {
    let elsewhere = "各地加快布局新的产业，企业信心不断增强，成效逐步显现。".repeat(30);
    let text = format!("襄阳高新区聚集了研发团队。襄阳高新区成立了联盟。\n{elsewhere}\n团队达到85家。\n");
    check(&text, &["85家 | 85 1 | organisation_count level actual | - category=团队"]);
    let text = format!("{text}襄阳高新区负责人介绍了经验。\n");
    check(&text, &["85家 | 85 1 | organisation_count level actual | - category=团队 zone=襄阳高新区"]);
}

#[test]
fn an_office_that_announces_is_not_what_it_speaks_of() {
    check(
        "国务院新闻办公室发布，1—5月原煤产量增长5.3%。",
        &["5.3% | 5.3 % | production_output growth actual | 2024-01/2024-05 category=原煤"],
    );
    check(
        "北原股份晚间发布公告，净利润2亿元。南江电气（300999）减持北原股份（600999）300万股。",
        &[
            "2亿元 | 200000000 CNY | profit level actual | - subject=北原股份",
            "300万股 | 3000000 1 | item_count level actual | - category=股份 subject=北原股份",
        ],
    );
}

#[test]
fn a_zone_that_only_tells_what_another_is_is_not_whose_it_is() {
    check(
        "襄阳高新区是湖北自贸试验区的重点园区，平均每年有80家企业落户，目前园区有规上企业38家。",
        &[
            "80家 | 80 1 | enterprise_count level actual | a zone=襄阳高新区",
            "38家 | 38 1 | enterprise_count level actual | ..2024-06-17 category=规上企业 zone=襄阳高新区",
        ],
    );
    check(
        "2023年，包括襄阳高新区、随州高新区在内的13个园区实现营业收入1.8亿元。",
        &[
            "13个 | 13 1 | platform_count level actual | 2023 category=园区",
            "1.8亿元 | 180000000 CNY | revenue level actual | 2023",
        ],
    );
    check(
        "江苏南通高新区、浙江衢州高新区发展很快。襄阳高新区新增企业30家；在临江县，26所高校签约入驻。",
        &[
            "30家 | 30 1 | enterprise_count level actual | - zone=襄阳高新区",
            "26所 | 26 1 | organisation_count level actual | - category=高校",
        ],
    );
}

#[test]
fn a_sentence_that_opens_in_a_zone_sets_the_scene() {
    check(
        "在襄阳高新区，这里首创保税维修模式。目前已有9家企业入驻。",
        &["9家 | 9 1 | enterprise_count level actual | ..2024-06-17 zone=襄阳高新区"],
    );
}

#[test]
fn a_part_of_a_free_trade_zone_is_its_own() {
    check(
        "自贸试验区加快发展。河南郑州片区形成3个产业集群。",
        &["3个 | 3 1 | item_count level actual | ..2024-06-17 category=产业集群 zone=河南自贸试验区"],
    );
}

#[test]
fn where_firms_come_from_is_not_where_they_are() {
    check(
        "在襄阳高新区科技园，北京10家企业集体入驻。",
        &["10家 | 10 1 | enterprise_count level actual | - zone=襄阳高新区"],
    );
}

#[test]
fn figures_of_the_province_that_is_a_zone() {
    check(
        "海南自贸港建设加快。海南自贸港开放水平提升。近年来，海南累计出台210项政策。",
        &["210项 | 210 1 | item_count level actual | ..2024-06-17 category=政策 zone=海南自贸港"],
    );
}

#[test]
fn an_economic_development_zone_is_called_as_the_page_calls_it() {
    check(
        "龙泉经济开发区聚集企业170家，产值35亿元。",
        &[
            "170家 | 170 1 | enterprise_count level actual | ..2024-06-17 zone=龙泉经济开发区",
            "35亿元 | 3500000000 CNY | output_value level actual | - zone=龙泉经济开发区",
        ],
    );
    check(
        "龙泉经济开发区聚集企业170家。龙泉经开区产值35亿元。",
        &[
            "170家 | 170 1 | enterprise_count level actual | ..2024-06-17 zone=龙泉经开区",
            "35亿元 | 3500000000 CNY | output_value level actual | - zone=龙泉经开区",
        ],
    );
    check(
        "龙泉经济技术开发区聚集企业170家。",
        &["170家 | 170 1 | enterprise_count level actual | ..2024-06-17 zone=龙泉经开区"],
    );
}

#[test]
fn where_an_event_takes_place_is_not_whose_its_figures_are() {
    check(
        "农机博览会6月5日在武汉举行。共有1200名代表参加。",
        &["1200名 | 1200 1 | people_count level actual | 2024-06-05 category=代表"],
    );
}

#[test]
fn regions_in_a_row_that_things_come_from_are_not_whose_they_are() {
    check(
        "今年，安山高新区接收了来自东港市、南山市的12个街镇。",
        &["12个 | 12 1 | organisation_count level actual | 2024 category=街镇"],
    );
    check(
        "我国对东盟、日本进出口分别增长5%、6%。",
        &["5% | 5 % | trade growth actual | - subject=我国", "6% | 6 % | trade growth actual | - subject=我国"],
    );
}

#[test]
fn free_trade_zones_in_general() {
    check(
        "2023年，自贸试验区以不到千分之四的国土面积，贡献了两成外资。",
        &[
            "千分之四 | <0.4 % | land_area share actual | 2023 subject=自贸试验区",
            "两成 | 0.2 1 | trade share actual | 2023 subject=自贸试验区",
        ],
    );
}

#[test]
fn a_project_called_after_the_city_of_a_zone_is_of_the_zone() {
    check(
        "随州高新区：储能基地开工\n\n本报讯 6月10日，随州高新区举行集中开工活动，3个项目动工。\n\n随州云储新型储能基地项目计划投资19亿元。",
        &[
            "3个 | 3 1 | project_count level actual | 2024-06-10 zone=随州高新区",
            "19亿元 | 1900000000 CNY | investment level planned | 2024-06-10 zone=随州高新区 subject=随州云储新型储能基地项目",
        ],
    );
}

#[test]
fn a_region_that_opens_its_clause_holds_for_what_is_counted_in_it() {
    check(
        "随州高新区：机器人产业起高楼\n\n本报讯 随州高新区机器人产业产值5亿元。\n\n目前湖北各类融资租赁公司已经达37家。",
        &[
            "5亿元 | 500000000 CNY | output_value level actual | - zone=随州高新区 subject=机器人产业",
            "37家 | 37 1 | enterprise_count level actual | ..2024-06-17 category=各类融资租赁公司 subject=湖北",
        ],
    );
}

#[test]
fn a_count_of_zones_is_of_none_of_them() {
    check(
        "拉萨综保区封关。日前，西宁、拉萨等4个综保区通过验收。",
        &["4个 | 4 1 | platform_count level actual | 2024-06 category=综保区"],
    );
    check(
        "绵阳高新区新建3个专业园区。",
        &["3个 | 3 1 | platform_count level actual | - category=专业园区 zone=绵阳高新区"],
    );
}

#[test]
fn a_city_that_opens_its_sentence_counts_for_itself() {
    check(
        "绵阳市邀请17名专家。绵阳高新区新增企业5家。",
        &[
            "17名 | 17 1 | talent_count level actual | ..2024-06-17 category=专家 subject=绵阳市",
            "5家 | 5 1 | enterprise_count level actual | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn a_scene_set_in_a_zone_holds_for_the_next_sentence() {
    check(
        "在龙里经济开发区，企业已达170家。去年，规上工业产值达到365亿元。",
        &[
            "170家 | 170 1 | enterprise_count level actual | ..2024-06-17 zone=龙里经济开发区",
            "365亿元 | 36500000000 CNY | output_value level actual | 2023 zone=龙里经济开发区",
        ],
    );
}

#[test]
fn a_part_of_the_nation_is_of_who_holds_it() {
    check(
        "绵阳高新区以全国八千分之一的土地，创造了全国八十分之一的生产总值。全国80%的企业已复工。",
        &[
            "八千分之一 | 0.000125 1 | land_area share actual | - zone=绵阳高新区",
            "八十分之一 | 0.0125 1 | gdp share actual | - zone=绵阳高新区",
            "80% | 80 % | enterprise_count share actual | - subject=全国",
        ],
    );
}

#[test]
fn a_county_and_an_industry_name_a_park() {
    check(
        "清徐化工产业园去年实现产值30亿元。山西化工园区发展迅速。",
        &["30亿元 | 3000000000 CNY | output_value level actual | 2023 zone=清徐化工产业园"],
    );
}
