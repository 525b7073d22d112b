//! Who wrote a text.

use super::{HARBOUR, LAKE, check, column};

#[test]
fn a_name_right_behind_the_last_sentence_where_another_lead_follows() {
    let lake =
        "6月13日，北湖高新区一家机器人企业的工人正在赶制订单，企业一季度产值达到3亿元。北湖高新区将继续培育更多企业。";
    let harbour =
        "近日，东港高新区与海星公司签署储能电池项目协议，项目总投资约60亿元，分两期建设，带动周边企业前来考察合作。";
    let page = format!(
        "东港高新区：\n\n约60亿元项目签约\n\n本报讯 {}孔立新\n\n{} 刘强 摄\n",
        column(harbour, 19),
        column(lake, 25)
    );
    check(
        &page,
        &[&format!("News | 东港高新区：约60亿元项目签约 | 孔立新 | {harbour}"), &format!("Caption |  | 刘强 | {lake}")],
    );
}

#[test]
fn a_byline_torn_by_a_wrap() {
    let page = format!(
        "东港高新区约60亿元项目签约\n本报讯 {} 魏\n\n秀刚 宋佳\n\n本报讯 {}\n",
        column(HARBOUR, 18),
        column(LAKE, 17)
    );
    check(
        &page,
        &[
            &format!("News | 东港高新区约60亿元项目签约 | 魏秀刚 宋佳 | {}", HARBOUR.replace('\n', "¶")),
            &format!("News |  |  | {}", LAKE.replace('\n', "¶")),
        ],
    );
}

#[test]
fn authors_in_brackets_stand_behind_the_text() {
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    check(
        &format!(
            "东港高新区约60亿元项目签约\n本报讯 {}（记者 李文）\n\n北湖高新区企业达142家\n本报讯 {}\n\n（通讯员 王芳 赵明）\n",
            column(HARBOUR, 18),
            column(LAKE, 17)
        ),
        &[
            &format!("News | 东港高新区约60亿元项目签约 | 李文 | {harbour}"),
            &format!("News | 北湖高新区企业达142家 | 王芳 赵明 | {lake}"),
        ],
    );
    check(
        "东港高新区签约\n东港高新区签约5个项目。（某报）\n",
        &["News | 东港高新区签约 |  | 东港高新区签约5个项目。（某报）"],
    );
    check(
        "东港高新区签约\n东港高新区签约5个项目。（李文）\n",
        &["News | 东港高新区签约 | 李文 | 东港高新区签约5个项目。"],
    );
}

#[test]
fn brackets_torn_by_a_wrap_and_names_of_the_dateline() {
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    check(
        &format!(
            "东港高新区约60亿元项目签约\n本报讯 {}（记者 李\n\n文）\n\n北湖高新区企业达142家\n{}\n",
            column(HARBOUR, 18),
            column(&format!("本报讯（记者 王芳 通讯员 赵明） {LAKE}"), 14)
        ),
        &[
            &format!("News | 东港高新区约60亿元项目签约 | 李文 | {harbour}"),
            &format!("News | 北湖高新区企业达142家 | 王芳 赵明 | {lake}"),
        ],
    );
    // Two articles that run on into each other: the names of the dateline stay with the first.
    check(
        &format!(
            "{}\n\n{}\n\n北湖高新区：\n\n高新技术企业达142家\n\n东港高新区：\n\n约60亿元储能电池项目签约\n",
            column(&format!("本报讯（记者 李文） {HARBOUR}"), 18),
            column(LAKE, 18)
        ),
        &[
            &format!("News | 东港高新区：约60亿元储能电池项目签约 | 李文 | {harbour}"),
            &format!("News | 北湖高新区：高新技术企业达142家 |  | {lake}"),
        ],
    );
}

#[test]
fn those_who_took_part_are_no_authors() {
    let guests = "王文、李静等参加活动。";
    let page = format!("本报讯 {}\n\n{guests}（周雨 田园）\n\n本报讯 {} 王芳\n", column(HARBOUR, 12), column(LAKE, 18));
    check(
        &page,
        &[
            &format!("News |  | 周雨 田园 | {}¶{guests}", HARBOUR.replace('\n', "¶")),
            &format!("News |  | 王芳 | {}", LAKE.replace('\n', "¶")),
        ],
    );
}
