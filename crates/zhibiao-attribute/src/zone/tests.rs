//! Sentences with the mentions that are meant: `N` a zone, `P` a park, `R` a region, `A` the zone named before.

use super::*;

fn mentions_of(text: &str) -> Vec<ZoneMention> {
    let mut labels = Lexicon::builtin().zones.find(text);
    settle([(text, labels.as_mut_slice())].into_iter(), &Lexicon::builtin().phrases);
    zone_mentions(text, &labels, Lexicon::builtin())
}

/// The mentions in short: `N 随州高新区`, `A 该区`.
fn read(text: &str) -> Vec<String> {
    let mut floor = 0;
    mentions_of(text)
        .into_iter()
        .map(|mention| {
            assert!(floor <= mention.range.start, "{text}: {mention:?} overlaps the one before");
            floor = mention.range.end;
            match mention.what {
                ZoneRef::Named(zone) => format!("N {}", zone.name),
                ZoneRef::Anaphor => format!("A {}", &text[mention.range]),
                ZoneRef::Park(park) => format!("P {park}"),
                ZoneRef::Region(region) => format!("R {region}"),
            }
        })
        .collect()
}

#[track_caller]
fn assert_reads(sentences: &[(&str, &[&str])]) {
    for (text, meant) in sentences {
        assert_eq!(read(text), *meant, "{text}");
    }
}

#[test]
fn known_zones_by_full_short_and_further_names() {
    assert_reads(&[
        ("襄阳高新技术产业开发区去年新增企业30家", &["N 襄阳高新区"]),
        ("宜昌高新区与丰城高新区结为伙伴", &["N 宜昌高新区", "N 宜春丰城高新区"]),
        ("江苏省南京江北新区一季度实现增长", &["N 南京江北新区"]),
        ("西部(重庆)科学城引进团队12个", &["N 西部（重庆）科学城"]),
        ("威海火炬高技术产业开发区", &["N 威海高新区"]),
        ("陕西省宝鸡市高新技术开发区", &["N 宝鸡高新区"]),
    ]);
}

#[test]
fn new_zones_by_their_form() {
    assert_reads(&[
        ("项目落户河南省兰考县经济技术开发区", &["N 兰考经开区"]),
        ("位于咸宁市赤壁高新区的工厂", &["N 咸宁赤壁高新区"]),
        ("鄂州综合保税区进出口12亿元", &["N 鄂州综保区"]),
        ("来到翠湖科学城参观", &["N 翠湖科学城"]),
        ("在呼和浩特市和林格尔新区", &["N 呼和浩特和林格尔新区"]),
        ("海安市老坝港科技园区", &["N 海安老坝港科技园区"]),
    ]);
}

#[test]
fn a_district_and_its_zone_are_one_mention() {
    let text = "广州市黄埔区、广州高新区出台措施";
    let mentions = mentions_of(text);
    assert_eq!(mentions.len(), 1);
    assert_eq!(&text[mentions[0].range.clone()], "广州市黄埔区、广州高新区");
    assert_reads(&[("苏州高新区（虎丘区）出台措施", &["N 苏州高新区"]), ("黄埔区共有企业5万家", &["R 黄埔区"])]);
}

#[test]
fn parks_stand_behind_their_zone() {
    assert_reads(&[
        ("株洲高新区株洲轨道交通产业园产值过百亿元", &["N 株洲高新区", "P 株洲轨道交通产业园"]),
        ("入驻汽车电子产业园的企业有20家", &["P 汽车电子产业园"]),
        ("金凤软件园入驻企业300家", &["P 金凤软件园"]),
    ]);
}

#[test]
fn words_that_point_back() {
    assert_reads(&[
        ("目前，该高新区有企业80家", &["A 该高新区"]),
        ("推动高新区高质量发展", &["A 高新区"]),
        ("全区实现产值50亿元，园区新增就业300人", &["A 全区", "A 园区"]),
        ("我区将在该区域内建设", &["A 我区"]),
        ("提升高新区（含先创区）的服务", &["A 高新区"]),
        ("科学城已落地项目15个", &["A 科学城"]),
        ("本区、该新区与该科学城", &["A 本区", "A 该新区", "A 该科学城"]),
    ]);
}

#[test]
fn regions_as_printed() {
    assert_reads(&[
        ("山东省和淄博市都高于全国", &["R 山东省", "R 淄博市", "R 全国"]),
        ("在江苏常州，我国首台设备下线", &["R 江苏常州", "R 我国"]),
        ("占全省的三成，居全球第二", &["R 全省", "R 全球"]),
        ("长三角与粤港澳大湾区", &["R 长三角", "R 粤港澳大湾区"]),
        ("国家高新区营业收入增长8%", &["R 国家高新区"]),
    ]);
}

#[test]
fn a_region_that_heads_its_clause_says_so() {
    let rule = |text| mentions_of(text)[0].rule;
    assert_eq!(rule("去年，湖北省新增企业300家"), "region at the head of a clause");
    assert_eq!(rule("3家企业入选湖北省名单"), "region");
    assert_eq!(rule("占全市四成"), "region named before");
    assert_eq!(rule("产值占湖北省四成"), "region");
}

#[test]
fn names_of_firms_and_offices_are_no_regions() {
    assert_reads(&[
        ("重庆远山机器制造有限责任公司投产", &[]),
        ("远山（武汉）新材料有限公司", &[]),
        ("由杭州某某科技集团投资", &[]),
        ("湖北省发改委公布名单", &[]),
        ("中共随州市委副书记出席", &[]),
        ("湖北省级研发平台3个", &[]),
        ("经济全球化与该市场", &[]),
        ("隆重庆祝建区三十年", &[]),
        ("某银行广州开发区分行", &[]),
        ("海淀区有关负责人介绍", &[]),
    ]);
}

#[test]
fn forms_that_are_no_zones() {
    assert_reads(&[
        ("建设一批特色产业园", &[]),
        ("创建信用园区和生态工业示范园区", &[]),
        ("建成5个国家级开发区", &["R 国家开发区"]),
        ("中韩自贸区谈判", &[]),
        ("省级高新区达到20家", &[]),
        ("城市新区", &[]),
    ]);
}

#[test]
fn loose_names_need_a_sure_sign() {
    assert_reads(&[
        ("在天津，滨海新区新增企业500家", &["R 天津", "N 天津滨海新区"]),
        ("滨海新区新增企业500家", &["N 滨海新区"]),
        ("武汉东湖高新区是光谷所在", &["N 武汉东湖高新区", "N 武汉东湖高新区"]),
        ("与中关村某联盟合作", &[]),
    ]);
}

#[test]
fn a_zone_by_its_form_knows_its_province() {
    let mentions = mentions_of("沭阳县高新区");
    let ZoneRef::Named(zone) = &mentions[0].what else { panic!("{mentions:?}") };
    assert_eq!((zone.id.as_deref(), zone.province.as_deref()), (None, Some("江苏")));
}

#[test]
fn any_text_is_read() {
    for text in ["", "高新区", "（高新区）", "市", "\u{0}的高新区", "a高新区b", "）产业园", "·-产业园", "全国全国全国"]
    {
        mentions_of(text);
        let labels = Lexicon::builtin().zones.find(text);
        article_zone(text, text, &labels, &labels, Lexicon::builtin());
    }
}
