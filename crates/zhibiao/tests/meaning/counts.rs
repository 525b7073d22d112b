//! What is counted, and its class.

use crate::check;

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
fn projects_at_another_stage_and_people_who_found_work() {
    check(
        "绵阳高新区重大项目开工390个、竣工437个，为当地1.3万人提供了就业岗位。",
        &[
            "390个 | 390 1 | project_count level actual | - category=重大项目 zone=绵阳高新区",
            "437个 | 437 1 | project_count level actual | - zone=绵阳高新区",
            "1.3万人 | 13000 1 | employment level actual | - zone=绵阳高新区 subject=重大项目",
        ],
    );
}

#[test]
fn each_count_of_a_list_is_of_its_own_thing() {
    check(
        "高新技术企业、科技型中小企业分别达到120家、300家，新增国家级、省级重点实验室3家、12家。",
        &[
            "120家 | 120 1 | enterprise_count level actual | - category=高新技术企业",
            "300家 | 300 1 | enterprise_count level actual | - category=科技型中小企业",
            "3家 | 3 1 | platform_count level actual | - category=国家级重点实验室",
            "12家 | 12 1 | platform_count level actual | - category=省级重点实验室",
        ],
    );
}

#[test]
fn words_in_quotation_marks_are_a_part_of_the_name() {
    check(
        "累计培育专精特新“小巨人”企业12家，推进100项“两重”项目。",
        &[
            "12家 | 12 1 | enterprise_count level actual | ..2024-06-17 category=专精特新“小巨人”企业",
            "100项 | 100 1 | project_count level actual | ..2024-06-17 category=“两重”项目",
        ],
    );
}

#[test]
fn counts_of_a_list_share_what_they_count() {
    check(
        "2022年、2023年高新技术企业分别为256家、312家。",
        &[
            "256家 | 256 1 | enterprise_count level actual | 2022 category=高新技术企业",
            "312家 | 312 1 | enterprise_count level actual | 2023 category=高新技术企业",
        ],
    );
}

#[test]
fn places_in_a_ranking_are_no_people() {
    check(
        "绵阳高新区在国家高新区综合评价中排名第49位，较上年前移5位。",
        &["5位 | 5 1 | other change actual | - zone=绵阳高新区"],
    );
}

#[test]
fn counts_that_add_up_to_one_before_are_parts_of_it() {
    check(
        "东港高新区11个项目开工。按产业分，新能源零部件5个、高端装备3个，其余3个属于服务业。",
        &[
            "11个 | 11 1 | project_count level actual | - zone=东港高新区",
            "5个 | 5 1 | project_count level actual | - category=新能源零部件 zone=东港高新区 part of 11个",
            "3个 | 3 1 | project_count level actual | - category=高端装备 zone=东港高新区 part of 11个",
            "3个 | 3 1 | project_count level actual | - zone=东港高新区 part of 11个",
        ],
    );
    check(
        "全区新开放片区15个，其中山地10个、海滨5个。",
        &[
            "15个 | 15 1 | item_count level actual | - category=新开放片区",
            "10个 | 10 1 | item_count level actual | - category=山地 part of 15个",
            "5个 | 5 1 | item_count level actual | - category=海滨 part of 15个",
        ],
    );
    check(
        "奖励分4个档次：龙头企业2个、骨干企业1个、其他企业3个。",
        &[
            "4个 | 4 1 | item_count level actual | - category=档次",
            "2个 | 2 1 | enterprise_count level actual | - category=龙头企业",
            "1个 | 1 1 | enterprise_count level actual | - category=骨干企业",
            "3个 | 3 1 | enterprise_count level actual | -",
        ],
    );
}

#[test]
fn what_a_count_moved_by_or_to_is_of_what_was_counted() {
    check(
        "亏损企业61户，较上年同期减少8户。",
        &[
            "61户 | 61 1 | enterprise_count level actual | - category=亏损企业",
            "8户 | -8 1 | enterprise_count change actual | - category=亏损企业",
        ],
    );
    check(
        "新增规上企业74家，总数达到531家。",
        &[
            "74家 | 74 1 | enterprise_count level actual | - category=规上企业",
            "531家 | 531 1 | enterprise_count level actual | ..2024-06-17 category=规上企业",
        ],
    );
    check(
        "截至5月底，高新技术企业比年初净增58家，达到905家。",
        &[
            "58家 | 58 1 | enterprise_count change actual | ..2024-05 category=高新技术企业",
            "905家 | 905 1 | enterprise_count level actual | ..2024-05 category=高新技术企业",
        ],
    );
    check(
        "高新技术企业从十年前的49家增加到2023年的330家。",
        &[
            "49家 | 49 1 | enterprise_count level actual | 2014 category=高新技术企业",
            "330家 | 330 1 | enterprise_count level actual | 2023 category=高新技术企业",
        ],
    );
}

#[test]
fn a_sum_makes_a_class() {
    check(
        "一季度新签约亿元以上工业项目43个，其中投资十亿元以上的项目6个。",
        &[
            "43个 | 43 1 | project_count level actual | 2024-Q1 category=亿元以上工业项目",
            "6个 | 6 1 | project_count level actual | 2024-Q1 category=投资十亿元以上的项目 part of 43个",
        ],
    );
}

#[test]
fn totals_are_of_the_counts_before_them_one_each() {
    check(
        "全区新增高新技术企业52家、科技型中小企业118家，总数分别达到286家、402家。",
        &[
            "52家 | 52 1 | enterprise_count level actual | - category=高新技术企业",
            "118家 | 118 1 | enterprise_count level actual | - category=科技型中小企业",
            "286家 | 286 1 | enterprise_count level actual | ..2024-06-17 category=高新技术企业",
            "402家 | 402 1 | enterprise_count level actual | ..2024-06-17 category=科技型中小企业",
        ],
    );
}

#[test]
fn a_part_counts_what_its_whole_does() {
    check(
        "园区集聚省级以上研发平台158家，其中国家级32家。",
        &[
            "158家 | 158 1 | platform_count level actual | ..2024-06-17 category=省级以上研发平台",
            "32家 | 32 1 | platform_count level actual | ..2024-06-17 category=国家级研发平台 part of 158家",
        ],
    );
}

#[test]
fn some_of_those_counted_before_are_a_part_of_them() {
    check(
        "今年共实施重点项目92个。截至5月底，已有81个开工，10亿元以上的有9个。",
        &[
            "92个 | 92 1 | project_count level actual | 2024 category=重点项目",
            "81个 | 81 1 | project_count level actual | ..2024-05 category=开工项目 part of 92个",
            "9个 | 9 1 | project_count level actual | ..2024-05 part of 92个",
        ],
    );
}

#[test]
fn a_word_behind_a_classifier_is_the_thing_counted() {
    check(
        "绵阳高新区与三家国家级研究所、两家中央企业合作，建成两个中心。",
        &[
            "三家 | 3 1 | platform_count level actual | ..2024-06-17 category=国家级研究所 zone=绵阳高新区",
            "两家 | 2 1 | enterprise_count level actual | - category=中央企业 zone=绵阳高新区",
            "两个 | 2 1 | platform_count level actual | ..2024-06-17 category=中心 zone=绵阳高新区",
        ],
    );
    check("地区生产总值迈上5万亿台阶。", &["5万亿 | 5000000000000 CNY | gdp level actual | -"]);
}

#[test]
fn what_moves_over_two_clauses_is_counted_once_named() {
    check(
        "新增就业人数，由3月的3万人回升到5万人。基层党组织从2019年的19个，增加到2023年的46个。",
        &[
            "3万人 | 30000 1 | employment level actual | 2024-03 category=就业人数",
            "5万人 | 50000 1 | employment level actual | ..2024-06-17 category=就业人数",
            "19个 | 19 1 | organisation_count level actual | 2019 category=基层党组织",
            "46个 | 46 1 | organisation_count level actual | 2023 category=基层党组织",
        ],
    );
}

#[test]
fn the_number_of_a_session_counts_nothing() {
    check("市十五届人大三次会议审议了6项议案。", &["6项 | 6 1 | item_count level actual | - category=议案"]);
    check("中国队进入四分之一决赛，得3分。", &[]);
    check("常委会去年召开三次会议。", &["三次 | 3 1 | activity_count level actual | 2023"]);
}

#[test]
fn households_behind_firms_are_firms() {
    check(
        "经营主体总数5.83万户，当年新登记9500户。",
        &[
            "5.83万户 | 58300 1 | enterprise_count level actual | ..2024-06-17 category=经营主体",
            "9500户 | 9500 1 | enterprise_count level actual | ..2024-06-17 category=经营主体",
        ],
    );
}

#[test]
fn what_lasts_one_year_is_a_length_of_time() {
    check("启动为期一年的专项行动，一年来见效。", &["一年 | 1 a | duration level planned | -"]);
}

#[test]
fn a_grade_alone_is_of_the_class_counted_before() {
    check(
        "拥有国家级科技企业孵化器14家、市级20家，累计认定省级以上研发平台90个，其中国家级8个。获得发明专利9项、实用新型3项。",
        &[
            "14家 | 14 1 | platform_count level actual | ..2024-06-17 category=国家级科技企业孵化器",
            "20家 | 20 1 | platform_count level actual | ..2024-06-17 category=市级科技企业孵化器",
            "90个 | 90 1 | platform_count level actual | ..2024-06-17 category=省级以上研发平台",
            "8个 | 8 1 | platform_count level actual | ..2024-06-17 category=国家级研发平台 part of 90个",
            "9项 | 9 1 | patent_count level actual | ..2024-06-17 category=发明专利",
            "3项 | 3 1 | patent_count level actual | ..2024-06-17 category=实用新型",
        ],
    );
}

#[test]
fn where_things_lie_and_what_was_done_to_them_is_no_part_of_their_name() {
    check(
        "集中开工产业项目16个，其中7个位于南江科技小镇。发布三项上海自贸区银行业监管新制度。查获走私案件12起，救出4名被困人员。",
        &[
            "16个 | 16 1 | project_count level actual | - category=产业项目 zone=上海自贸试验区",
            "7个 | 7 1 | project_count level actual | - category=产业项目 zone=上海自贸试验区 part of 16个",
            "三项 | 3 1 | item_count level actual | - category=上海自贸区银行业监管新制度 zone=上海自贸试验区",
            "12起 | 12 1 | item_count level actual | - category=走私案件 zone=上海自贸试验区",
            "4名 | 4 1 | people_count level actual | - category=被困人员 zone=上海自贸试验区",
        ],
    );
}

#[test]
fn who_heads_a_thing_is_not_what_is_counted() {
    check(
        "已有17个院士领衔项目和12个央企牵头的平台落地。",
        &[
            "17个 | 17 1 | project_count level actual | ..2024-06-17 category=院士领衔项目",
            "12个 | 12 1 | platform_count level actual | ..2024-06-17 category=央企牵头的平台",
        ],
    );
}

#[test]
fn whom_offices_hire_and_honour() {
    check(
        "全国计划招聘特岗教师3.7万名。大会表彰先进个人300名。",
        &[
            "3.7万名 | 37000 1 | employment level planned | - subject=全国",
            "300名 | 300 1 | people_count level actual | - category=先进个人 subject=全国",
        ],
    );
}

#[test]
fn a_grade_beside_the_national_one() {
    check(
        "创建了1000多个国家和省级产业园。",
        &["1000多个 | >1000 1 | platform_count level actual | - category=国家和省级产业园"],
    );
}

#[test]
fn at_a_stage_of_the_projects_before() {
    check(
        "建设改造项目120个，其中完工102个。现场签约29项。",
        &[
            "120个 | 120 1 | project_count level actual | - category=改造项目",
            "102个 | 102 1 | project_count level actual | - category=改造项目 part of 120个",
            "29项 | 29 1 | project_count level actual | - category=签约项目",
        ],
    );
}

#[test]
fn projects_at_a_stage_told_before_their_number() {
    check(
        "全市172项重大工程，目前已启动22项。",
        &[
            "172项 | 172 1 | project_count level actual | - category=重大工程 subject=全市",
            "22项 | 22 1 | project_count level actual | ..2024-06-17 category=重大工程 subject=全市",
        ],
    );
}

#[test]
fn a_forecast_is_no_part_of_a_name() {
    check(
        "今年种植棉花2150万亩，预计总产量可达260万吨。",
        &[
            "2150万亩 | 14333333333.3333333333 m2 | land_area level actual | 2024",
            "260万吨 | 2600000 t | production_output level planned | 2024",
        ],
    );
}

#[test]
fn a_noun_before_级_is_not_what_is_counted() {
    check(
        "公司设有100多个地市级服务网点，覆盖12个市州。",
        &[
            "100多个 | >100 1 | platform_count level actual | ..2024-06-17 category=地市级服务网点",
            "12个 | 12 1 | organisation_count level actual | - category=市州",
        ],
    );
}

#[test]
fn words_of_a_sentence_are_no_name_of_what_is_counted() {
    check("警方19号在东港市展览馆门口一次抓获了38人。", &["38人 | 38 1 | people_count level actual | -"]);
}

#[test]
fn a_hyphen_joins_a_number_to_a_name() {
    check("加大对KP-488项目的支持力度，建成12个项目。", &["12个 | 12 1 | project_count level actual | ..2024-06-17"]);
}

#[test]
fn a_difference_told_against_the_year_before_is_of_the_count_right_before_it() {
    check(
        "上半年，引进项目98个，同比增加11个，合同投资623亿元。",
        &[
            "98个 | 98 1 | project_count level actual | 2024-H1 category=引进项目",
            "11个 | 11 1 | project_count change actual | 2024-H1 category=引进项目",
            "623亿元 | 62300000000 CNY | investment level planned | 2024-H1",
        ],
    );
    check(
        "上半年，城镇新增就业678万人，同比增加24万人。",
        &[
            "678万人 | 6780000 1 | employment level actual | 2024-H1",
            "24万人 | 240000 1 | employment change actual | 2024-H1",
        ],
    );
}

#[test]
fn where_things_come_from_is_no_part_of_their_name() {
    check(
        "172家来自全球的半导体企业参展，涉及展位300个。",
        &[
            "172家 | 172 1 | enterprise_count level actual | - category=半导体企业",
            "300个 | 300 1 | item_count level actual | - category=展位",
        ],
    );
}

#[test]
fn what_differs_by_so_many_counts_the_same_thing() {
    check(
        "签约项目20个，项目数比去年同期多5个。",
        &[
            "20个 | 20 1 | project_count level actual | - category=签约项目",
            "5个 | 5 1 | project_count change actual | -",
        ],
    );
}

#[test]
fn five_hundred_strongest() {
    check(
        "绵阳高新区现有200多家500强外资企业、3家中国500强企业。",
        &[
            "200多家 | >200 1 | enterprise_count level actual | ..2024-06-17 category=500强外资企业 zone=绵阳高新区",
            "3家 | 3 1 | enterprise_count level actual | ..2024-06-17 category=中国500强企业 zone=绵阳高新区",
        ],
    );
}
