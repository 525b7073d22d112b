//! Which headline belongs to which text.

use super::{HARBOUR, LAKE, check, check_between, column};

/// Checks the headlines of two texts below which lines stand.
fn check_below_two(lines: &str, headlines: [&str; 2]) {
    let page = format!("本报讯 {} 李文\n\n本报讯 {} 王芳 赵明\n\n{lines}\n", column(HARBOUR, 18), column(LAKE, 17));
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    let [first, second] = headlines;
    check(&page, &[&format!("News | {first} | 李文 | {harbour}"), &format!("News | {second} | 王芳 赵明 | {lake}")]);
}

#[test]
fn headlines_after_all_bodies_find_their_way_back() {
    check_below_two(
        "北湖高新区：\n\n高新技术企业达142家\n\n东港高新区：\n\n约60亿元储能电池项目签约",
        ["东港高新区：约60亿元储能电池项目签约", "北湖高新区：高新技术企业达142家"],
    );
}

#[test]
fn doubled_headlines_and_furniture() {
    let page = format!(
        "园区观察园区观察\n\n东港高新区：\n\n储能电池储能电池约约6060亿元亿元55项目签约项目签约\n本报讯 {} 李文\n\n图片来源图片来源：：东港东港\n",
        column(HARBOUR, 18)
    );
    check(&page, &[&format!("News | 东港高新区：储能电池约60亿元5项目签约 | 李文 | {}", HARBOUR.replace('\n', "¶"))]);
}

#[test]
fn a_feature_has_subheads_and_its_author_stands_by_its_headline() {
    let page = format!(
        "{}\n\n做强产业 开辟赛道\n\n{}\n\n北湖高新区以企业培育促发展\n▶ 许文 本报记者 叶明\n",
        column(LAKE, 17),
        column(&LAKE.replace("北湖高新区目前", "今年以来，北湖高新区已"), 17)
    );
    let second = LAKE.replace("北湖高新区目前", "今年以来，北湖高新区已").replace('\n', "¶");
    let body = format!("{}¶做强产业 开辟赛道¶{second}", LAKE.replace('\n', "¶"));
    check(&page, &[&format!("Feature | 北湖高新区以企业培育促发展 | 许文 叶明 | {body}")]);
}

#[test]
fn a_theme_line_and_a_subtitle_belong_to_the_headline_beside_them() {
    let text = LAKE.replace("北湖高新区目前", "今年以来，北湖高新区已");
    let body = format!("{}¶做强产业 开辟赛道¶{}", LAKE.replace('\n', "¶"), text.replace('\n', "¶"));
    let (first, second) = (column(LAKE, 17), column(&text, 17));
    let page = format!(
        "▶ 许文 本报记者等三人联合采写\n\n聚木成林 聚沙成塔\n\n北湖高新区以企业培育促发展\n\n——园区十年走笔\n\n{first}\n\n做强产业 开辟赛道\n\n{second}\n"
    );
    check(&page, &[&format!("Feature | 聚木成林 聚沙成塔 北湖高新区以企业培育促发展 ——园区十年走笔 | 许文 | {body}")]);
}

#[test]
fn the_headline_of_another_place_is_not_taken() {
    let caption = "6月1日，南山高新区举办运动会，来自五十家企业的三百名职工参加了比赛，展示了职工风采。图为比赛现场。";
    let page = format!(
        "本报讯 {} 李文\n\n北湖高新区：\n\n运动场上见真章\n\n{}孙立/摄\n",
        column(HARBOUR, 18),
        column(caption, 30)
    );
    check(
        &page,
        &[
            &format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶")),
            "HeadlineOnly | 北湖高新区：运动场上见真章 |  | ",
            &format!("Caption |  | 孙立 | {caption}"),
        ],
    );
}

#[test]
fn a_headline_as_wide_as_its_column_is_no_first_line() {
    let text = "东港高新区储能项目本月正式开工\n\n储能项目本月在东港高新区正式开\n\n工，总投资约60亿元，建成后预\n\n计带动就业500人。李文 摄\n\n本报讯 "
        .to_string()
        + &column(LAKE, 17);
    check(
        &text,
        &[
            "Caption | 东港高新区储能项目本月正式开工 | 李文 | 储能项目本月在东港高新区正式开工，总投资约60亿元，建成后预计带动就业500人。",
            &format!("News |  |  | {}", LAKE.replace('\n', "¶")),
        ],
    );
}

#[test]
fn a_headline_in_two_parts_heads_one_text() {
    let text = "近日，东港高新区与海星公司签署储能电池项目协议，总投资约60亿元，分两期建设。\n北湖高新区目前有142家企业成为高新技术企业，比上年增加20家。";
    let other = "南山经开区前5月完成进出口总额47.6亿元，今年同比增长14.3%，其中出口占35.2亿元。";
    let page = format!(
        "本报讯 {} 赵明\n\n春风里\n\n东港高新区签约储能电池项目\n\n北湖高新区企业达142家\n\n本报讯 {} 李文\n",
        column(other, 18),
        column(text, 18)
    );
    check(
        &page,
        &[
            &format!("News |  | 赵明 | {other}"),
            &format!("News | 东港高新区签约储能电池项目 北湖高新区企业达142家 | 李文 | {}", text.replace('\n', "¶")),
        ],
    );
}

#[test]
fn a_subtitle_goes_on_with_the_headline_above_it_and_a_subhead_with_a_comma_with_the_text() {
    let (harbour, lake) = (HARBOUR.replace("近日，", "春日里，"), LAKE.replace("目前有", "有"));
    let page = format!(
        "▶ 本报记者 许文\n\n“大块头”出海记\n\n——东港高新区一季度走访\n\n{}\n\n订单，从海上来\n\n{}\n",
        column(&harbour, 20),
        column(&lake, 20)
    );
    let body = format!("{}¶订单，从海上来¶{}", harbour.replace('\n', "¶"), lake.replace('\n', "¶"));
    check(&page, &[&format!("Feature | “大块头”出海记 ——东港高新区一季度走访 | 许文 | {body}")]);
}

#[test]
fn a_line_that_ends_in_a_particle_is_no_headline() {
    let more = "海星公司由几名科研院所的技术骨干于2008年创办，从给雷达厂做滤波器起步，眼下研发人员占比已达四成。";
    let wrapped =
        "海星公司由几名科研院所的技术骨干于\n\n2008年创办，从给雷达厂做滤波器起步，\n\n眼下研发人员占比已达四成。";
    let page = format!("本报讯 {}\n\n{wrapped} 李文\n", column(HARBOUR, 19));
    check(&page, &[&format!("News |  | 李文 | {}¶{more}", HARBOUR.replace('\n', "¶"))]);
}

#[test]
fn headlines_that_stand_above_the_wrong_texts_find_their_own() {
    let page = format!(
        "北湖高新区：企业达142家\n本报讯 {} 李文\n\n园区速递\n东港高新区：项目签约\n本报讯 {} 王芳\n",
        column(HARBOUR, 18),
        column(LAKE, 17)
    );
    check(
        &page,
        &[
            &format!("News | 东港高新区：项目签约 | 李文 | {}", HARBOUR.replace('\n', "¶")),
            &format!("News | 北湖高新区：企业达142家 | 王芳 | {}", LAKE.replace('\n', "¶")),
        ],
    );
}

#[test]
fn the_line_above_the_names_of_authors_heads_what_they_wrote() {
    let harbour = HARBOUR.replace("近日，", "春日里，");
    let page = format!(
        "本报讯 {} 王芳\n\n{}\n\n订单从海上来\n\n{}\n\n老码头“新春第一跑”——\n\n“拼”字当头 一刻不停\n▶ 许文\n",
        column(LAKE, 17),
        column(&harbour, 22),
        column(&harbour, 22)
    );
    let body = harbour.replace('\n', "¶");
    check(
        &page,
        &[
            &format!("News |  | 王芳 | {}", LAKE.replace('\n', "¶")),
            &format!("Feature | 老码头“新春第一跑”——“拼”字当头 一刻不停 | 许文 | {body}¶订单从海上来¶{body}"),
        ],
    );
}

#[test]
fn a_title_right_above_a_short_box_heads_it() {
    let text = "储能电池是把电能储存起来的装置，它使电网平稳，也使风和光发的电在夜里可用，应用前景十分广阔。";
    check_between(
        "李文",
        &format!("什么是储能电池\n\n{}", column(text, 14)),
        &format!("News | 什么是储能电池 |  | {text}"),
    );
}

#[test]
fn the_last_line_of_a_headline_may_stand_above_a_season() {
    let text = "金秋十月，东港海星光电公司的超净车间\n里，技术员正屏住呼吸，为一块大口径反射\n镜做最后的检测，它将随卫星奔赴发射场。";
    let page = format!(
        "逐逐““光光””而行而行\n\n东港高新区打造千亿级光电信息产业集群\n\n{}\n\n本报讯 {} 王芳\n",
        text.replace('\n', "\n\n"),
        column(LAKE, 18)
    );
    check(
        &page,
        &[
            &format!("News | 逐“光”而行 东港高新区打造千亿级光电信息产业集群 |  | {}", text.replace('\n', "")),
            &format!("News |  | 王芳 | {}", LAKE.replace('\n', "¶")),
        ],
    );
}

#[test]
fn a_line_that_lists_things_right_above_a_text_is_its_first() {
    let text = "芯片设计、智能终端、网络视\n听……走进东港高新区，电子信息产业的强劲\n脉动扑面而来，产值达到20亿元，东港高新区\n将继续优化营商环境。";
    let page = format!(
        "北湖高新区：\n\n142家企业入选\n\n{}\n\n东港高新区：聚链成势东港高新区：聚链成势\n\n本报讯 {} 王芳\n",
        text.replace('\n', "\n\n"),
        column(LAKE, 18)
    );
    check(
        &page,
        &[
            &format!("News | 东港高新区：聚链成势 |  | {}", text.replace('\n', "")),
            &format!("News | 北湖高新区：142家企业入选 | 王芳 | {}", LAKE.replace('\n', "¶")),
        ],
    );
}

#[test]
fn a_theme_above_a_title_goes_with_it() {
    let other = HARBOUR.replace("建成后", "让数据说话，");
    let page = format!(
        "让数据让数据““跑跑””起来起来 让场景让场景““活活””起来起来\n\n北湖高新区抢占新赛道北湖高新区抢占新赛道\n\n{}\n\n本报讯 {} 李文\n",
        column(LAKE, 18),
        column(&other, 18)
    );
    check(
        &page,
        &[
            &format!("News | 让数据“跑”起来 让场景“活”起来 北湖高新区抢占新赛道 |  | {}", LAKE.replace('\n', "¶")),
            &format!("News |  | 李文 | {}", other.replace('\n', "¶")),
        ],
    );
}

#[test]
fn the_name_of_a_zone_alone_leads_on() {
    check_below_two(
        "东港高新区东港高新区\n\n打造最美海湾打造最美海湾\n\n企业成为高新技术企业比上年增加20家",
        ["东港高新区 打造最美海湾", "企业成为高新技术企业比上年增加20家"],
    );
}

#[test]
fn a_headline_that_fits_two_texts_leaves_one_to_the_headline_that_fits_no_other() {
    check_below_two(
        "储能电池项目协议带动高新技术企业研发投入增长 设立人才基金\n\n广告\n\n打造一流科创高地 培育更多企业",
        ["储能电池项目协议带动高新技术企业研发投入增长 设立人才基金", "打造一流科创高地 培育更多企业"],
    );
}
