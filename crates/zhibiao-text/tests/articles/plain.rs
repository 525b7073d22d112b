//! Texts whose lines are paragraphs.

use super::{HARBOUR, LAKE, check};

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
