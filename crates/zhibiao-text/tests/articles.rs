//! Pages as dumps hold them, and the articles that a reader sees on them.

use zhibiao_text::{Article, Form, Hint, HintKind, Page, segment};

/// `kind | headline | byline | first paragraph … last`, one line an article.
fn told(article: &Article) -> String {
    let headline = article.headline.as_ref().map_or("", |flow| flow.text());
    let blocks: Vec<&str> = article.blocks.iter().map(|block| block.flow.text()).collect();
    format!("{:?} | {headline} | {} | {}", article.form, article.byline.join(" "), blocks.join("¶"))
}

#[track_caller]
fn check(text: &str, meant: &[&str]) {
    let page = Page::from(text.to_string());
    let articles = segment(&page);
    let read: Vec<String> = articles.iter().map(told).collect();
    assert_eq!(read, meant, "\n{text}");
    for article in articles.iter().filter(|article| article.form != Form::HeadlineOnly) {
        let first = article.blocks[0].flow.source(0..3).start;
        assert_eq!(article.spans.first().map(|span| span.start), Some(first), "{}", told(article));
    }
}

/// Wraps text as a column is wrapped, with blank lines between its lines.
fn column(text: &str, wide: usize) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .flat_map(|paragraph| {
            let chars: Vec<char> = paragraph.chars().collect();
            chars.chunks(wide).map(String::from_iter).collect::<Vec<_>>()
        })
        .collect();
    lines.join("\n\n")
}

const HARBOUR: &str = "近日，东港高新区与海星公司签署储能电池项目协议，项目总投资约60亿元，分两期建设，建成后可带动就业500人。\n下一步，东港高新区将继续优化营商环境。";
const LAKE: &str = "北湖高新区目前有142家企业成为高新技术企业，比上年增加20家，研发投入增长12.5%，北湖高新区还设立了人才基金。\n北湖高新区将继续培育更多企业。";

#[test]
fn headlines_after_all_bodies_find_their_way_back() {
    let page = format!(
        "本报讯 {} 李文\n\n本报讯 {} 王芳 赵明\n\n北湖高新区：\n\n高新技术企业达142家\n\n东港高新区：\n\n约60亿元储能电池项目签约\n",
        column(HARBOUR, 18),
        column(LAKE, 17)
    );
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    check(
        &page,
        &[
            &format!("News | 东港高新区：约60亿元储能电池项目签约 | 李文 | {harbour}"),
            &format!("News | 北湖高新区：高新技术企业达142家 | 王芳 赵明 | {lake}"),
        ],
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
fn a_plain_text_is_one_article() {
    check(
        "东港高新区签约储能项目\n发布时间：2024-06-14\n\n某台消息（某栏目）：近日，东港高新区签约5个项目。\n总投资60亿元。\n",
        &["News | 东港高新区签约储能项目 |  | 近日，东港高新区签约5个项目。¶总投资60亿元。"],
    );
    check(
        "订单回来了，车间又亮了\n——东港高新区见闻\n本报记者 李文 通讯员 孙立\n\n园区签约5个项目。\n总投资60亿元。\n",
        &["News | 订单回来了，车间又亮了 ——东港高新区见闻 | 李文 孙立 | 园区签约5个项目。¶总投资60亿元。"],
    );
    check("东港高新区产值５亿元", &["News |  |  | 东港高新区产值5亿元"]);
    check("", &[]);
    check(
        "甲区产值5亿元\n乙区产值6亿元\n丙区产值7亿元\n丁区产值8亿元\n",
        &["News | 甲区产值5亿元 |  | 乙区产值6亿元¶丙区产值7亿元¶丁区产值8亿元"],
    );
}

#[test]
fn briefs_have_headlines_of_their_own() {
    check(
        "原标题：海星公司净利增长5%    来源：某报\n某报讯（记者 李文）海星公司发布年报，净利润5亿元。\n\n原标题：明月公司亏损1亿元  来源：某网\n明月公司发布年报，亏损1亿元。\n",
        &[
            "News | 海星公司净利增长5% | 李文 | 海星公司发布年报，净利润5亿元。",
            "News | 明月公司亏损1亿元 |  | 明月公司发布年报，亏损1亿元。",
        ],
    );
    check(
        "每日快讯\n某台消息：\n东港签约五个项目\n东港高新区今天签约5个项目。\n北湖新增二十家企业\n北湖高新区今天新增企业20家。\n",
        &[
            "News | 东港签约五个项目 |  | 东港高新区今天签约5个项目。",
            "News | 北湖新增二十家企业 |  | 北湖高新区今天新增企业20家。",
        ],
    );
}

#[test]
fn briefs_are_parted_by_their_headlines() {
    let harbour = "东港高新区储能项目签约";
    let harbour_text = "近日，东港高新区与海星公司签约储能电池项目，总投资60亿元。";
    let lake = "北湖高新区：新增企业二十家";
    let lake_text = "截至5月底，北湖高新区新增高新技术企业20家，总数达到142家。";
    let hill = "南山高新区：运动会上话园区";
    let hill_text = "6月1日，南山高新区举办运动会，300名职工参加。";
    let harbour_item = format!("News | {harbour} |  | {harbour_text}");
    let lake_item = format!("News | {lake} |  | {lake_text}");
    let hill_item = format!("News | {hill} |  | {hill_text}");
    let meant = [harbour_item.as_str(), lake_item.as_str(), hill_item.as_str()];
    for text in [
        // Blank lines between items, or none, or everywhere.
        format!("{harbour}\n{harbour_text}\n\n{lake}\n{lake_text}\n\n{hill}\n{hill_text}\n"),
        format!("{harbour}\r\n{harbour_text}\r\n{lake}\r\n{lake_text}\r\n{hill}\r\n{hill_text}\r\n"),
        format!("{harbour}\n\n{harbour_text}\n\n{lake}\n\n{lake_text}\n\n{hill}\n\n{hill_text}\n"),
        // Under the title of the collection.
        format!("园区快讯\n{harbour}\n{harbour_text}\n{lake}\n{lake_text}\n{hill}\n{hill_text}\n"),
        format!("一周要闻\n2024-06-14\n\n{harbour}\n{harbour_text}\n\n{lake}\n{lake_text}\n\n{hill}\n{hill_text}\n"),
        // Numbered.
        format!("一、{harbour}\n{harbour_text}\n二、{lake}\n{lake_text}\n三、{hill}\n{hill_text}\n"),
        format!("1.{harbour}\n{harbour_text}\n\n2. {lake}\n{lake_text}\n\n3、{hill}\n{hill_text}\n"),
        format!("今日速览\n（一）{harbour}\n{harbour_text}\n（二）{lake}\n{lake_text}\n（三）{hill}\n{hill_text}\n"),
        format!("■{harbour}\n{harbour_text}\n■{lake}\n{lake_text}\n■{hill}\n{hill_text}\n"),
        format!("园区简讯\n◆【{harbour}】\n{harbour_text}\n◆【{lake}】\n{lake_text}\n◆【{hill}】\n{hill_text}\n"),
        // In brackets, in front of the text or above it.
        format!("【{harbour}】{harbour_text}\n【{lake}】{lake_text}\n【{hill}】{hill_text}\n"),
        format!("早报\n\n1.【{harbour}】{harbour_text}\n\n2.【{lake}】 {lake_text}\n\n3.【{hill}】{hill_text}\n"),
        format!("【{harbour}】\n{harbour_text}\n【{lake}】\n{lake_text}\n【{hill}】\n{hill_text}\n"),
        // With the source of each.
        format!(
            "{harbour}\n来源：某报\n{harbour_text}\n{lake}\n来源：某网\n{lake_text}\n{hill}\n来源：某报\n{hill_text}\n"
        ),
        format!(
            "{harbour}\n{harbour_text}\n来源：某报\n\n{lake}\n{lake_text}\n来源：某网\n\n{hill}\n{hill_text}\n来源：某报\n"
        ),
        format!(
            "原标题：{harbour}\n来源：某报\n{harbour_text}\n原标题：{lake}\n{lake_text}\n原标题：{hill}    来源：某网\n{hill_text}\n"
        ),
    ] {
        check(&text, &meant);
    }
    check(&format!("【{harbour}】{harbour_text}"), &[&harbour_item]);
    // All of one place.
    check(
        "东港高新区：储能项目签约\n东港高新区与海星公司签约储能项目，总投资60亿元。\n东港高新区：新增企业二十家\n东港高新区今年新增企业20家，签约项目5个。\n",
        &[
            "News | 东港高新区：储能项目签约 |  | 东港高新区与海星公司签约储能项目，总投资60亿元。",
            "News | 东港高新区：新增企业二十家 |  | 东港高新区今年新增企业20家，签约项目5个。",
        ],
    );
}

#[test]
fn subheads_part_no_article() {
    let article =
        format!("东港高新区“三力”齐发\n发布时间：2024-06-14\n{HARBOUR}\n招商有力度\n{HARBOUR}\n服务有温度\n{LAKE}\n");
    let (harbour, lake) = (HARBOUR.replace('\n', "¶"), LAKE.replace('\n', "¶"));
    let meant = format!("News | 东港高新区“三力”齐发 |  | {harbour}¶招商有力度¶{harbour}¶服务有温度¶{lake}");
    check(&article, &[&meant]);
    // Nor where a subhead says what its text says.
    let told = "东港高新区加快建设储能基地\n东港高新区加快建设储能基地，签约项目5个。\n储能电池项目开工建设\n储能电池项目开工建设，储能基地加快成形，东港高新区投资60亿元。\n";
    check(told, &[&format!("Feature | {}", told.trim_end().replacen('\n', " |  | ", 1).replace('\n', "¶"))]);
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

/// Headline and body, paragraphs run on.
fn told_in_one(article: &Article) -> String {
    let headline = article.headline.as_ref().map_or("", |flow| flow.text());
    let blocks: String = article.blocks.iter().map(|block| block.flow.text()).collect();
    format!("{headline} | {blocks}")
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
fn heads_and_feet_of_a_paper_belong_to_no_article() {
    let page = format!(
        "2023年6月2日 星期五\n农历癸卯年四月十五\n今日12版 第14432号\n今日导读\n外贸如何行稳致远 →5版\nYUANQU JINGJI\n胶海日报\n责编 宋娜 美编 于峰\n\n本报讯 {} 李文\n\n本版编辑 祝宁 美编 高秋\n",
        column(HARBOUR, 18)
    );
    check(&page, &[&format!("News |  | 李文 | {}", HARBOUR.replace('\n', "¶"))]);
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

/// Checks what is read of lines between two news texts, of 李文 and 王芳 where `signed` is his name.
#[track_caller]
fn check_between(signed: &str, lines: &str, meant: &str) {
    let space = if signed.is_empty() { "" } else { " " };
    let page =
        format!("本报讯 {}{space}{signed}\n\n{lines}\n\n本报讯 {} 王芳\n", column(HARBOUR, 18), column(LAKE, 18));
    check(
        &page,
        &[
            &format!("News |  | {signed} | {}", HARBOUR.replace('\n', "¶")),
            meant,
            &format!("News |  | 王芳 | {}", LAKE.replace('\n', "¶")),
        ],
    );
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

#[test]
fn a_dated_paragraph_of_another_width_above_the_source_of_a_picture_or_who_took_it_is_a_caption() {
    let caption = "9月12日，工人在南山高新区一家企业分拣鲜花。该企业年加工鲜花1亿枝，带动周边农户1600户。";
    for (source, photographer) in [("\n\n图片来源图片来源：：南山南山", ""), (" 许文/摄", "许文")] {
        let lines = format!("{}{source}", column(caption, 26));
        check_between("", &lines, &format!("Caption |  | {photographer} | {caption}"));
    }
}
