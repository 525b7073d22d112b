//! Money, areas, output, people: which metric an amount is.

use crate::check;

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
        "公司管理面积8000万平方米，新区管理面积120平方公里。",
        &[
            "8000万平方米 | 80000000 m2 | floor_area level actual | -",
            "120平方公里 | 120000000 m2 | land_area level actual | -",
        ],
    );
    check(
        "全年出口汽车7.9万辆，产量达27万辆。",
        &[
            "7.9万辆 | 79000 1 | production_output level actual | 2024 category=汽车",
            "27万辆 | 270000 1 | production_output level actual | 2024 category=产量",
        ],
    );
    check(
        "项目年产10GWh储能电池，年产值由30亿元增至50亿元。",
        &[
            "10GWh | 10000000000 Wh | production_capacity level planned | a",
            "30亿元 | 3000000000 CNY | output_value level actual | a",
            "50亿元 | 5000000000 CNY | output_value level actual | a",
        ],
    );
}

#[test]
fn class_labels_and_names_are_no_figures() {
    check(
        "亿元以上项目20个，千亿元级产业集群2个。",
        &[
            "20个 | 20 1 | project_count level actual | - category=亿元以上项目",
            "2个 | 2 1 | item_count level actual | - category=千亿元级产业集群",
        ],
    );
    check("绵阳高新区5G基站建设提速，打造“2+3+N”体系，组建“1145”专班。", &[]);
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
            "30余次 | >30 1 | activity_count level actual | -",
            "7800余人次 | >7800 1 | activity_count level actual | -",
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
            "306万 | 3060000 1 | population level actual | - category=贫困人口 subject=全市",
            "196万 | 1960000 1 | population level actual | - category=贫困人口 subject=全市",
        ],
    );
    check("这里住着47万外乡人。", &["47万 | 470000 1 | people_count level actual | - category=外乡人"]);
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
fn how_long_a_thing_went_on_is_a_duration_and_a_cut_of_taxes_a_change() {
    check(
        "绵阳高新区产值连续11年居全省第一，新增减税降费超12亿元。",
        &[
            "11年 | 11 a | duration level actual | - zone=绵阳高新区",
            "12亿元 | >-1200000000 CNY | tax change actual | - zone=绵阳高新区",
        ],
    );
}

#[test]
fn what_is_put_into_a_fund_is_funding_and_what_contracts_come_to_their_value() {
    check(
        "园区设立总规模50亿元的产业基金，首期15亿元到账。",
        &[
            "50亿元 | 5000000000 CNY | funding level actual | - subject=产业基金",
            "15亿元 | 1500000000 CNY | funding level actual | - subject=产业基金 part of 50亿元",
        ],
    );
    check(
        "9份技术合同总金额3460万元，最大的一单为1200万元。",
        &[
            "9份 | 9 1 | item_count level actual | - category=技术合同",
            "3460万元 | 34600000 CNY | contract_value level actual | -",
            "1200万元 | 12000000 CNY | contract_value level actual | -",
        ],
    );
    check(
        "设立产业基金3亿元，产业规模突破200亿元。",
        &[
            "3亿元 | 300000000 CNY | funding level actual | - subject=产业基金",
            "200亿元 | >20000000000 CNY | output_value level actual | -",
        ],
    );
}

#[test]
fn money_from_outside_the_city_is_invested_and_no_foreign_trade() {
    check(
        "2023年，全区到位市外资金32.5亿元，实际使用外资1.2亿美元。",
        &[
            "32.5亿元 | 3250000000 CNY | investment_completed level actual | 2023",
            "1.2亿美元 | 120000000 USD | trade level actual | 2023",
        ],
    );
}

#[test]
fn fixed_assets_are_invested_unless_a_project_plans_them() {
    check(
        "2023年，全区固定资产投资120亿元，增长5%。",
        &[
            "120亿元 | 12000000000 CNY | investment_completed level actual | 2023",
            "5% | 5 % | investment_completed growth actual | 2023",
        ],
    );
    check(
        "项目总投资10亿元，其中固定资产投资8亿元。",
        &[
            "10亿元 | 1000000000 CNY | investment level planned | -",
            "8亿元 | 800000000 CNY | investment level planned | - part of 10亿元",
        ],
    );
    check(
        "签约项目总投资60亿元，全区固定资产投资120亿元。",
        &[
            "60亿元 | 6000000000 CNY | investment level planned | -",
            "120亿元 | 12000000000 CNY | investment_completed level actual | -",
        ],
    );
    check("项目总投资不超过：5亿元。", &["5亿元 | ≤500000000 CNY | investment level planned | -"]);
}

#[test]
fn what_is_attained_is_of_what_the_sentence_before_told() {
    check(
        "全区规上工业产值142亿元。汽车零部件完成46亿元，电子信息只完成15亿元。",
        &[
            "142亿元 | 14200000000 CNY | output_value level actual | -",
            "46亿元 | 4600000000 CNY | output_value level actual | -",
            "15亿元 | 1500000000 CNY | output_value level actual | -",
        ],
    );
}

#[test]
fn the_month_or_year_of_a_date_opens_no_word() {
    check("到2026年产业规模达到200亿元。", &["200亿元 | 20000000000 CNY | output_value level planned | 2026 target"]);
    check(
        "4月产值5亿元，1—5月产量达28万辆。",
        &[
            "5亿元 | 500000000 CNY | output_value level actual | 2024-04",
            "28万辆 | 280000 1 | production_output level actual | 2024-01/2024-05 category=产量",
        ],
    );
}

#[test]
fn where_a_price_went_is_a_price() {
    check("股价走低，盘中最低跌至14元。", &["14元 | 14 CNY | price level actual | -"]);
}

#[test]
fn what_must_not_be_less_is_at_least() {
    check(
        "投资强度不得低于350万元/亩，贷款不得超过500万元。",
        &[
            "350万元/亩 | ≥5250 CNY/m2 | investment level planned | -",
            "500万元 | ≤5000000 CNY | credit level actual | -",
        ],
    );
}

#[test]
fn an_output_carries_its_goods() {
    check(
        "2023年生产天然气50亿立方米，粮食产量1.3万亿斤；原煤、原油产量分别增长7.2%、3.1%。",
        &[
            "50亿立方米 | 5000000000 m3 | production_output level actual | 2023 category=天然气",
            "1.3万亿斤 | 650000000 t | production_output level actual | 2023 category=粮食",
            "7.2% | 7.2 % | production_output growth actual | 2023 category=原煤",
            "3.1% | 3.1 % | production_output growth actual | 2023 category=原油",
        ],
    );
    check(
        "该厂去年生产54万吨三级钢，同比增长12%。",
        &[
            "54万吨 | 540000 t | production_output level actual | 2023 category=三级钢",
            "12% | 12 % | production_output growth actual | 2023 category=三级钢",
        ],
    );
}

#[test]
fn a_size_is_of_the_word_before_it() {
    check(
        "2023年实际利用外资规模1.1亿美元，出口规模突破40亿元，产业规模达300亿元。",
        &[
            "1.1亿美元 | 110000000 USD | trade level actual | 2023",
            "40亿元 | >4000000000 CNY | trade level actual | 2023",
            "300亿元 | 30000000000 CNY | output_value level actual | 2023",
        ],
    );
}

#[test]
fn figures_that_a_total_adds_up_are_its_parts() {
    check(
        "甲厂投资3亿元，乙厂投资5亿元，合计投资8亿元。",
        &[
            "3亿元 | 300000000 CNY | investment level planned | - part of 8亿元",
            "5亿元 | 500000000 CNY | investment level planned | - part of 8亿元",
            "8亿元 | 800000000 CNY | investment level planned | -",
        ],
    );
}

#[test]
fn registered_capital_is_no_funding() {
    check(
        "公司注册资本5000万元，到市区不过50公里。",
        &[
            "5000万元 | 50000000 CNY | other level actual | - category=注册资本",
            "50公里 | ≤50000 m | other level actual | -",
        ],
    );
}

#[test]
fn a_deficit_is_negative_and_what_another_clause_tells_beside_a_loss_is_not() {
    check(
        "服务贸易逆差60亿美元。公司亏损1.2亿元，上年同期为2亿元，处罚390万元。用地减量20平方公里。",
        &[
            "60亿美元 | -6000000000 USD | trade level actual | -",
            "1.2亿元 | -120000000 CNY | profit level actual | -",
            "2亿元 | -200000000 CNY | profit level actual | 2023",
            "390万元 | 3900000 CNY | profit level actual | -",
            "20平方公里 | -20000000 m2 | land_area change actual | -",
        ],
    );
}

#[test]
fn what_was_cut_down_to_so_many_is_a_level() {
    check(
        "价格涨幅为3元。负面清单由30项缩减为27项。",
        &[
            "3元 | 3 CNY | price change actual | -",
            "30项 | 30 1 | item_count level actual | - category=负面清单",
            "27项 | 27 1 | item_count level actual | - category=负面清单",
        ],
    );
}

#[test]
fn goods_and_securities_that_change_hands() {
    check(
        "减持转债20万张。累计节约标准煤1050万吨，进出口货物1859吨。",
        &[
            "20万张 | -200000 1 | item_count change actual | - category=转债",
            "1050万吨 | 10500000 t | other level actual | ..2024-06-17",
            "1859吨 | 1859 t | trade level actual | ..2024-06-17",
        ],
    );
}

#[test]
fn a_tax_that_is_remitted_is_negative() {
    check(
        "减免税额22亿元，获得关税减免66万元。",
        &["22亿元 | -2200000000 CNY | tax change actual | -", "66万元 | -660000 CNY | tax change actual | -"],
    );
}

#[test]
fn so_much_lower_or_higher_than_another() {
    check(
        "月租金比周边低30%，每吨比市场价低50元，占比较低。",
        &["30% | -30 % | price growth actual | -", "50元 | -50 CNY | price change actual | -"],
    );
}

#[test]
fn floors_of_a_phase_are_delivered() {
    check(
        "规划总建筑面积24万平方米，其中一期9.5万平方米将于今年7月交付使用。",
        &[
            "24万平方米 | 240000 m2 | floor_area level planned | -",
            "9.5万平方米 | 95000 m2 | floor_area level planned | - subject=一期 part of 24万平方米",
        ],
    );
}

#[test]
fn so_long_on_average_is_a_duration() {
    check(
        "审评平均用时由60个工作日压缩至34个工作日，钛材加工量约占全国的65%。",
        &[
            "60个工作日 | 60 d | duration level actual | -",
            "34个工作日 | 34 d | duration level actual | -",
            "65% | ≈65 % | production_output share actual | -",
        ],
    );
}

#[test]
fn what_the_state_gives_to_invest_is_funding() {
    check(
        "今年已安排中央投资361亿元，发放劳务报酬20亿元。",
        &[
            "361亿元 | 36100000000 CNY | funding level actual | 2024",
            "20亿元 | 2000000000 CNY | income level actual | 2024",
        ],
    );
}

#[test]
fn direct_investment_from_abroad_is_trade() {
    check(
        "全球外国直接投资下降11%，外国直接投资总额为1.4万亿美元。",
        &[
            "11% | -11 % | trade growth actual | - subject=全球",
            "1.4万亿美元 | 1400000000000 USD | trade level actual | - subject=全球",
        ],
    );
}

#[test]
fn words_behind_a_list_are_of_all_in_it() {
    check(
        "博士、硕士和本科毕业生每人每月分别可领3000元、1500元、800元安居补贴。",
        &[
            "3000元 | 3000 CNY | funding level planned | -",
            "1500元 | 1500 CNY | funding level planned | -",
            "800元 | 800 CNY | funding level planned | -",
        ],
    );
    check(
        "两家公司分别以37.88亿元、35.01亿元的净利润位列前二。",
        &[
            "两家 | 2 1 | enterprise_count level actual | -",
            "37.88亿元 | 3788000000 CNY | profit level actual | -",
            "35.01亿元 | 3501000000 CNY | profit level actual | -",
        ],
    );
}

#[test]
fn a_term_is_a_duration_whatever_follows() {
    check(
        "三小时内累计降雨量达到200多毫米。",
        &["三小时 | ≤3 h | duration level actual | -", "200多毫米 | >0.2 m | other level actual | ..2024-06-17"],
    );
    check("2年期利率升至1.43%。", &["1.43% | 1.43 % | price level actual | -"]);
    check(
        "力争三年内使生产机械化率提高到65%以上。",
        &["三年 | ≤3 a | duration level planned | - target", "65% | >65 % | efficiency level planned | - target"],
    );
}

#[test]
fn carriers_have_floors() {
    check("园区专业载体总面积突破260万平方米。", &["260万平方米 | >2600000 m2 | floor_area level actual | -"]);
}

#[test]
fn the_last_letter_of_a_time_begins_no_metric_word() {
    check("园区光伏上半年发电6800万度。", &["6800万度 | 68000000000 Wh | production_output level actual | 2024-H1"]);
    check("项目投产后全年可发电5.4亿度。", &["5.4亿度 | 540000000000 Wh | production_capacity level planned | 2024"]);
    check("入驻中试基地后，新品研制周期缩短四成。", &["四成 | -0.4 1 | duration growth actual | - subject=中试基地"]);
}

#[test]
fn an_investment_that_is_completed_is_one_however_it_is_called() {
    check(
        "2022年，西藏完成重点项目投资1100亿元。",
        &["1100亿元 | 110000000000 CNY | investment_completed level actual | 2022 subject=西藏"],
    );
    check(
        "大连完成总投资2600亿元的重点项目签约。",
        &["2600亿元 | 260000000000 CNY | investment level planned | - subject=大连"],
    );
    check(
        "今年计划完成重点项目投资300亿元。",
        &["300亿元 | 30000000000 CNY | investment level planned | 2024 subject=重点项目"],
    );
}

#[test]
fn a_fund_of_so_much_size() {
    check(
        "绵阳高新区将形成1000亿元规模的创新基金。",
        &["1000亿元 | 100000000000 CNY | funding level planned | - zone=绵阳高新区 subject=创新基金"],
    );
}

#[test]
fn loans_by_their_names() {
    check(
        "绵阳高新区帮助企业获得“链易贷”17.5亿元，帮助17家企业完成转贷1.36亿元，新增知识产权质押融资15亿元。",
        &[
            "17.5亿元 | 1750000000 CNY | credit level actual | - zone=绵阳高新区 subject=“链易贷”",
            "17家 | 17 1 | enterprise_count level actual | - zone=绵阳高新区",
            "1.36亿元 | 136000000 CNY | credit level actual | - zone=绵阳高新区",
            "15亿元 | 1500000000 CNY | credit level actual | - zone=绵阳高新区 subject=知识产权质押融资",
        ],
    );
}

#[test]
fn what_is_treated_in_a_day_is_a_capacity() {
    check(
        "项目日处理生活污水3万吨。中水系统每天可处理废水800立方米，每年可减少碳排放3万吨。",
        &[
            "3万吨 | 30000 t | production_capacity level planned | -",
            "800立方米 | 800 m3 | production_capacity level planned | -",
            "3万吨 | 30000 t | other level planned | a",
        ],
    );
}

#[test]
fn days_of_good_air_are_dated() {
    check(
        "去年，空气质量优良天数达到318天，项目工期318天。",
        &["318天 | 318 d | duration level actual | 2023", "318天 | 318 d | duration level actual | -"],
    );
}
