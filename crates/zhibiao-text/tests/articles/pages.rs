//! What of a page belongs to which article, and what to none.

use super::{HARBOUR, LAKE, check, check_between, column, told_in_one};
use zhibiao_text::{Hint, HintKind, Page, segment};

#[test]
fn blank_lines_may_part_paragraphs_and_set_off_subheads() {
    let tight = |text: &str| column(text, 17).replace("\n\n", "\n");
    let more = LAKE.replace("北湖高新区目前", "园区企业说，北湖高新区已");
    let page = format!(
        "北湖高新区育才记\n\n{}\n\n服务有温度\n\n{}\n\n招商添后劲\n\n{}\n",
        tight(LAKE),
        tight(&more),
        tight(LAKE)
    );
    let told = |text: &str| text.replace('\n', "");
    let read: Vec<String> = segment(&Page::from(page)).iter().map(told_in_one).collect();
    assert_eq!(read, [format!("北湖高新区育才记 | {}服务有温度{}招商添后劲{}", told(LAKE), told(&more), told(LAKE))]);
}

#[test]
fn what_belongs_to_the_page_belongs_to_no_article() {
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    let (first, second) = (column(HARBOUR, 18), column(LAKE, 17));
    let torn = first.replacen("\n\n", "\n\n2024年6月17日 星期一 农历五月十二\n\n（下转第3版）\n\n", 1);
    let page = format!(
        "责编：许文 版式：叶明 电话：010-55550123\n\n本报讯 {torn} 李文\n\nA03\n\n扫码看视频\n\n本报讯 {second} 王芳\n\n校对：石坚\n"
    );
    check(&page, &[&format!("News |  | 李文 | {harbour}"), &format!("News |  | 王芳 | {lake}")]);
}

#[test]
fn an_indent_begins_a_paragraph() {
    // The first line of the second paragraph is as short as a title.
    let page = "东港高新区项目签约\n　　本报讯 6月11日，东港高新\n区签约项目5个，总投资约六十\n亿元。\n　　其中储能电池项\n目投资最大，投资二十五亿元，\n建成后可以带动就业五百人。\n　　东港高新区将继续优化营商环\n境，推动项目早日建成投产。 李文\n";
    check(
        page,
        &[
            "News | 东港高新区项目签约 | 李文 | 6月11日，东港高新区签约项目5个，总投资约六十亿元。¶其中储能电池项目投资最大，投资二十五亿元，建成后可以带动就业五百人。¶东港高新区将继续优化营商环境，推动项目早日建成投产。",
        ],
    );
}

#[test]
fn a_layout_shows_headlines_subheads_and_what_stands_apart() {
    let (head, sub) = ("东港高新区与海星公司签署协议，项目落户", "招商有力度，服务有温度");
    let (first, second) = (column(HARBOUR, 18).replace("\n\n", "\n"), column(LAKE, 18).replace("\n\n", "\n"));
    let caption = "6月1日，南山高新区举办职工运动会，三百名职工参加。";
    let text = format!("{first}\n\n{head}\n{first}\n{sub}\n{second}\n\n{caption}\n");
    let hint = |line: &str, kind| Hint { at: text.find(&format!("\n{line}\n")).expect("a line") + 1, kind };
    let hints = vec![hint(head, HintKind::Headline), hint(sub, HintKind::Subhead), hint(caption, HintKind::Apart)];
    let page = Page { hints, ..Page::from(text.clone()) };
    let read: Vec<String> = segment(&page).iter().map(told_in_one).collect();
    let (harbour, lake) = (HARBOUR.replace('\n', ""), LAKE.replace('\n', ""));
    assert_eq!(read, [format!(" | {harbour}"), format!("{head} | {harbour}{sub}{lake}"), format!(" | {caption}")]);
}

#[test]
fn indented_paragraphs_and_blank_lines_between_articles() {
    let tight = |text: &str, wide: usize| {
        let indented = text.split('\n').map(|paragraph| format!("　　{paragraph}")).collect::<Vec<_>>().join("\n");
        column(&indented, wide).replace("\n\n", "\n")
    };
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    // The second headline is as wide as its column, and no byline or dateline parts the two.
    let page = format!(
        "东港高新区签约\n储能电池项目\n{}\n\n北湖高新区高新技术企业已\n经达到一百四十二家再增长\n◎本报记者 王芳\n{}\n",
        tight(HARBOUR, 13),
        tight(LAKE, 12)
    );
    check(
        &page,
        &[
            &format!("News | 东港高新区签约 储能电池项目 |  | {harbour}"),
            &format!("News | 北湖高新区高新技术企业已 经达到一百四十二家再增长 | 王芳 | {lake}"),
        ],
    );
}

#[test]
fn heads_and_feet_of_a_paper_belong_to_no_article() {
    let page = format!(
        "2023年6月2日 星期五\n农历癸卯年四月十五\n今日12版 第14432号\n今日导读\n外贸如何行稳致远 →5版\nYUANQU JINGJI\n胶海日报\n责编 宋娜 美编 于峰\n\n本报讯 {} 李文\n\n本版编辑 祝宁 美编 高秋\n",
        column(HARBOUR, 18)
    );
    check(&page, &[&format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶"))]);
}

#[test]
fn a_feature_without_dateline_under_unsigned_news_is_an_article_of_its_own() {
    let lake = LAKE.replace("北湖高新区目前", "清晨8时，北湖高新区的车间里机器轰鸣，北湖").replace('\n', "");
    let feature = |wide: usize| format!("{}\n\n做强产业 开辟赛道\n\n{}", column(&lake, wide), column(LAKE, wide));
    let body = format!("{lake}¶做强产业 开辟赛道¶{}", LAKE.replace('\n', "¶"));
    let told = [
        format!("News |  |  | {}", HARBOUR.replace('\n', "¶")),
        format!("Feature | 北湖高新区以企业培育促发展 | 许文 | {body}"),
    ];
    for wide in [24, 17] {
        // in a column of another width, or in the same one of another place
        let page =
            format!("本报讯 {}\n\n{}\n\n北湖高新区以企业培育促发展\n▶ 许文\n", column(HARBOUR, 17), feature(wide));
        check(&page, &[&told[0], &told[1]]);
    }
}

#[test]
fn what_the_editors_say_of_a_column_belongs_to_no_article() {
    let note = column("编者按：开放是园区发展的必由之路。本报今起开设栏目，记录各地的实践，敬请关注。", 22);
    let page = format!("{note}\n\n本报讯 {} 李文\n", column(HARBOUR, 18));
    check(&page, &[&format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶"))]);
}

#[test]
fn rows_of_figures_are_a_text_under_their_title() {
    check_between(
        "李文",
        "数读北湖高新区上半年经济\n\n工业增加值 67.4亿元 增长7.3%\n\n进出口总额 24亿元\n\n6月末贷款余额 328亿元 比年初增加21亿元",
        "News | 数读北湖高新区上半年经济 |  | 工业增加值67.4亿元增长7.3%¶进出口总额24亿元¶6月末贷款余额328亿元比年初增加21亿元",
    );
}

#[test]
fn items_with_figures_are_a_text_under_their_title() {
    check_between(
        "",
        "■ 数说\n\n南山高新区前三季度主要经济指标\n\n● 工业增加值67.4亿元，同比增长7.3%\n\n● 进出口总额24亿元\n\n● 新登记企业2.1万户\n\n（数据来源：南山统计局）",
        "News | 南山高新区前三季度主要经济指标 |  | ●工业增加值67.4亿元，同比增长7.3%¶●进出口总额24亿元¶●新登记企业2.1万户",
    );
}
