//! Texts under pictures.

use super::{HARBOUR, LAKE, check, check_between, column};

#[test]
fn captions_and_bylines_at_the_start() {
    let caption =
        "6月1日，南山高新区举办职工运动会，来自园区五十家企业的三百名职工参加了比赛，展示了职工风采。图为比赛现场。";
    let page = format!("本报讯 （特约通讯员 李文）\n\n{}\n\n{}\n\n孙立/摄\n", column(HARBOUR, 20), column(caption, 34));
    check(
        &page,
        &[&format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶")), &format!("Caption |  | 孙立 | {caption}")],
    );
}

#[test]
fn a_caption_under_an_unsigned_text_is_an_article_of_its_own() {
    let caption = "6月3日，南山高新区一家机器人企业的工人正在赶制订单，企业一季度产值达到3亿元。图为生产车间。";
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    // Under a text with a dateline and under one without, after a paragraph that ends early and one that is full.
    let full = LAKE.replace("更多企业", "更多创新企业，再创佳绩");
    for text in [LAKE, &full] {
        let page = format!(
            "东港高新区约60亿元项目签约\n本报讯 {}\n\n{}\n\n孙立 摄\n\n广告\n\n北湖高新区企业达142家\n{}\n\n{}（记者 江帆 摄）\n\n责编：石坚\n",
            column(HARBOUR, 18),
            column(caption, 27),
            column(text, 18),
            column(caption, 27)
        );
        let lake = if text == LAKE { lake.clone() } else { full.replace('\n', "¶") };
        check(
            &page,
            &[
                &format!("News | 东港高新区约60亿元项目签约 |  | {harbour}"),
                &format!("Caption |  | 孙立 | {caption}"),
                &format!("News | 北湖高新区企业达142家 |  | {lake}"),
                &format!("Caption |  | 江帆 | {caption}"),
            ],
        );
    }
}

#[test]
fn pictures_beside_each_other_have_one_caption() {
    let page = format!(
        "本报讯 {} 李文\n\n6月1日，南山高新区举办运动会，来自五十家企业的三百\n\n名职工参加了比赛，展示了职工风采。\n\n左图：拔河比赛现场。\n\n右图：获奖代表合影。\n\n孙立/摄\n",
        column(HARBOUR, 18)
    );
    let caption = "6月1日，南山高新区举办运动会，来自五十家企业的三百名职工参加了比赛，展示了职工风采。";
    check(
        &page,
        &[
            &format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶")),
            &format!("Caption |  | 孙立 | {caption}¶左图：拔河比赛现场。¶右图：获奖代表合影。"),
        ],
    );
}

#[test]
fn a_caption_may_open_with_its_day_on_a_short_line() {
    let page = format!(
        "本报讯 {} 李文\n\n11月 9日是全国消防日，东港\n\n高新区开展“实景实战”消防演练，\n\n29家企业的430名员工参加。\n\n左图：学习使用灭火器。\n\n佘文/摄\n",
        column(HARBOUR, 18)
    );
    let caption =
        "11月9日是全国消防日，东港高新区开展“实景实战”消防演练，29家企业的430名员工参加。¶左图：学习使用灭火器。";
    check(
        &page,
        &[&format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶")), &format!("Caption |  | 佘文 | {caption}")],
    );
}

#[test]
fn a_dated_paragraph_of_another_width_above_the_source_of_a_picture_or_who_took_it_is_a_caption() {
    let caption = "9月12日，工人在南山高新区一家企业分拣鲜花。该企业年加工鲜花1亿枝，带动周边农户1600户。";
    for (source, photographer) in [("\n\n图片来源图片来源：：南山南山", ""), (" 许文/摄", "许文")] {
        let lines = format!("{}{source}", column(caption, 26));
        check_between("", &lines, &format!("Caption |  | {photographer} | {caption}"));
    }
}

#[test]
fn a_paragraph_set_wider_above_the_source_of_a_picture_is_a_caption() {
    let caption = "南山高新区生物医药产业园内，科研人员在八千平方米的公共实验平台开展药物筛选工作。";
    let lines = format!("{}\n\n图片来源图片来源：：南山南山", column(caption, 26));
    check_between("", &lines, &format!("Caption |  |  | {caption}"));
}

#[test]
fn a_headline_that_no_text_takes_up_is_that_of_the_caption_beside_it() {
    let caption = "6月1日，南山高新区举办春季招聘会，135家用人单位提供岗位4200个。图为招聘会现场。";
    for page in [
        "{caption}\n\n图片来源图片来源：：南山南山\n\n春风送岗到园区春风送岗到园区\n\n",
        "春风送岗到园区春风送岗到园区\n\n{caption}\n\n图片来源图片来源：：南山南山\n\n",
    ] {
        let lines = page.replace("{caption}", &column(caption, 26));
        let page = format!("本报讯 {} 李文\n\n{lines}", column(HARBOUR, 18));
        let harbour = format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶"));
        check(&page, &[&harbour, &format!("Caption | 春风送岗到园区 |  | {caption}")]);
    }
}

#[test]
fn one_sentence_above_the_source_of_a_picture_is_its_caption() {
    let lines = "南山高新区一家企业的标准化厂房。\n\n图片来源图片来源：：南山南山";
    check_between("", lines, "Caption |  |  | 南山高新区一家企业的标准化厂房。");
}

#[test]
fn a_caption_under_title_lines_is_no_part_of_the_text_above_them() {
    let caption = "5月31日，南山高新区揭牌，实现全产业链集群化发展，预计总产值将达到300亿元，将成为产业发展先行区。";
    let text = LAKE.replace("北湖高新区目前", "今年以来，北湖高新区已");
    let feature = format!("{}\n{}", text, text);
    let page = format!(
        "{}\n\n弘扬创业精神\n\n推动发展再上台阶\n\n{}\n\n图片来源：南山高新区\n\n本报讯 {} 李文\n",
        column(&feature, 27),
        column(caption, 22),
        column(HARBOUR, 18)
    );
    check(
        &page,
        &[
            &format!("News |  |  | {}", feature.replace('\n', "¶")),
            &format!("Caption | 弘扬创业精神 推动发展再上台阶 |  | {caption}"),
            &format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶")),
        ],
    );
}
