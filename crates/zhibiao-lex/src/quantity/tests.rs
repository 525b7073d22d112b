//! Sentences and what is read in them.

use super::{figures, quantities};
use zhibiao_lexicon::Lexicon;

/// Approximator, amount in the base unit, base unit; ranges as `low..high`, ordinals as `#`, labels of a class as `[class]`.
#[track_caller]
fn check(text: &str, meant: &[&str]) {
    let read: Vec<String> = quantities(text, Lexicon::builtin(), &[])
        .iter()
        .map(|mention| {
            let base = mention.quantity.base().unwrap_or_else(|| panic!("{text}: too large"));
            let high = base.high().map_or(String::new(), |high| format!("..{}", high.normalize()));
            let ordinal = if mention.sort == crate::Sort::Ordinal { "#" } else { "" };
            let amount = format!("{ordinal}{}{high} {}", base.low().normalize(), mention.quantity.unit.base);
            let class = if mention.threshold { " [class]" } else { "" };
            match mention.quantity.approx.as_str() {
                "exact" => format!("{amount}{class}"),
                approx => format!("{approx} {amount}{class}"),
            }
        })
        .collect();
    assert_eq!(read, meant, "{text}");
}

/// The words that figures are read from.
#[track_caller]
fn check_words(text: &str, meant: &[&str]) {
    let read: Vec<&str> =
        quantities(text, Lexicon::builtin(), &[]).iter().map(|each| &text[each.range.clone()]).collect();
    assert_eq!(read, meant, "{text}");
}

#[test]
fn two_numbers_in_a_row() {
    check("总投资20亿15个项目", &["2000000000 1", "15 1"]);
    check("5.16亿15个项目", &["516000000 1", "15 1"]);
    check("3亿5000万元，1万600家", &["350000000 CNY", "10600 1"]);
}

#[test]
fn money() {
    check("总投资约60亿元", &["about 6000000000 CNY"]);
    check("每本五元六角，那本3块5", &["5.6 CNY", "3.5 CNY"]);
    check("票价九块九，杂费两角五分", &["9.9 CNY", "0.25 CNY"]);
    check("共计玖仟陆佰陆拾伍圆壹角捌分", &["9665.18 CNY"]);
    check("五元六角-五元七毛八分", &["5.6..5.78 CNY"]);
    check("花费三块。", &["3 CNY"]);
    check("港币2960元，人民币约8千元", &["2960 HKD", "about 8000 CNY"]);
    check("US$20、￥300和4人民币", &["20 USD", "300 CNY", "4 CNY"]);
    check("投入两个亿卢布", &["200000000 RUB"]);
    check("1万元--5万元", &["10000..50000 CNY"]);
    check("出口3.2亿美元，折合2.9亿欧元、480亿日元", &["320000000 USD", "290000000 EUR", "48000000000 JPY"]);
    check("亏损负1.5万元，为企业减负3亿元", &["-15000 CNY", "300000000 CNY"]);
}

#[test]
fn blocks_and_parts_are_no_money() {
    check("挂出三块展板", &["3 1"]);
    check("四块大屏，2块地", &["4 1", "2 1"]);
    check("满分五分，长三角", &[]);
}

#[test]
fn shares_and_multiples() {
    check(
        "增长21.02%，下降３．５％".replace('３', "3").replace('．', ".").replace('５', "5").replace('％', "%").as_str(),
        &["21.02 %", "3.5 %"],
    );
    check("百分之三十到四十一，千分之五", &["30..41 %", "0.5 %"]);
    check("负百分之六十，百分之一百二十点五", &["-60 %", "120.5 %"]);
    check("一千分之二，三分之一，3/8", &["0.002 1", "0.3333333333 1", "0.375 1"]);
    check("三百五又三分之一", &["350.3333333333 1"]);
    check("三成半，近七成，半成", &["0.35 1", "nearly 0.7 1", "0.05 1"]);
    check("GDP 60%", &["60 %"]);
    check("打八五折，打9.5折，完成率百分百", &["85 %", "95 %", "100 %"]);
    check("打八折，提高2个百分点，下调25个基点", &["80 %", "2 pp", "0.25 pp"]);
    check("产量翻一番，产值翻了两番，是前者的3倍多", &["2 1", "4 1", "over 3 1"]);
    check_words("产值翻了三番多", &["三番"]);
    check("力争到期末实现翻番，番茄与番禺，三番五次", &["2 1"]);
    check("占了一半，人数过半，超过半数", &["0.5 1", "over 0.5 1", "over 0.5 1"]);
    check("万分之三，15‰", &["0.03 %", "1.5 %"]);
}

#[test]
fn ranges() {
    check(
        "投资3-5亿元、3亿～5亿元、20至30万元",
        &["300000000..500000000 CNY", "300000000..500000000 CNY", "200000..300000 CNY"],
    );
    check("从8500到3万港元", &["8500..30000 HKD"]);
    check("从80小时到9小时，由5万到3万元", &["80 h", "9 h", "50000 1", "30000 CNY"]);
    check("减少545吨至11700吨，增加40%到55%", &["545 t", "11700 t", "40..55 %"]);
    check("净利-138.31至-74.76万元", &["-1383100..-747600 CNY"]);
    check("3～5年，4到5成，八至十家", &["3..5 a", "0.4..0.5 1", "8..10 1"]);
    check("8000万至1亿元", &["80000000..100000000 CNY"]);
    check("两到三百人，2—3个", &["200..300 1", "2..3 1"]);
    check("三四万吨，八九亿元，十七八岁", &["30000..40000 t", "800000000..900000000 CNY", "17..18 a"]);
    check("介于3%和5%之间，在100与200公里之间", &["3..5 %", "100000..200000 m"]);
    check("大于100并且小于300的数", &["100..300 1"]);
    check("1000万元以上、5000万元以下", &["10000000..50000000 CNY"]);
    check("超过50吨，少于12吨", &["over 50 t", "under 12 t"]);
    check("花了七、八十元，十七、八岁", &["70..80 CNY", "17..18 a"]);
    check("30%-40%，30—40%", &["30..40 %", "30..40 %"]);
}

#[test]
fn words_that_close_a_range_are_part_of_the_statement() {
    for (text, stated) in
        [("价格介于3到5元之间", "介于3到5元之间"), ("在第三和第五之间", "在第三和第五之间"), ("约3到5元", "3到5元")]
    {
        let found = quantities(text, Lexicon::builtin(), &[]);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(&text[found[0].stated().clone()], stated, "{text}");
    }
}

#[test]
fn bounds() {
    check(
        "超60家，逾60家，近60家，60余家，60多家，60家以上",
        &["over 60 1", "over 60 1", "nearly 60 1", "over 60 1", "over 60 1", "over 60 1"],
    );
    check("不低于8%，不超过8%，不足8%，8%左右", &["at_least 8 %", "at_most 8 %", "under 8 %", "about 8 %"]);
    check(
        "数十家，上百家，上千人，十几万吨，几百台",
        &["over 10 1", "over 100 1", "over 1000 1", "over 100000 t", "over 100 1"],
    );
    check("至少节省了1/3的时间，最多可容纳300人", &["at_least 0.3333333333 1", "at_most 300 1"]);
    check("约占全部股本的0.01%，按不低于上年支出的5%列支", &["about 0.01 %", "at_least 5 %"]);
    check("最多时一天接待30人", &["1 d", "30 1"]);
    check("达到60家，多达60家", &["60 1", "60 1"]);
    check("50万元（含）以上，80人或更多，1小时车程内", &["at_least 500000 CNY", "at_least 80 1", "at_most 1 h"]);
    check("签约3家企业，合计10吨", &["3 1", "10 t"]);
    check("总投资突破五百亿元，户数一百家", &["over 50000000000 CNY", "100 1"]);
    check("服务三年多，不满20人", &["over 3 a", "under 20 1"]);
    check("近300多家，至少60余家，近几百台", &["over 300 1", "over 60 1", "nearly 100 1"]);
}

#[test]
fn lists_are_one_mention_each() {
    check("分别增长15.06%、6.16%", &["15.06 %", "6.16 %"]);
    check("分别投资3亿元、5亿元和2亿元", &["300000000 CNY", "500000000 CNY", "200000000 CNY"]);
    check("分别投资3、5和2亿元", &["300000000 CNY", "500000000 CNY", "200000000 CNY"]);
    check("净利润为5.1/6.2亿元，市盈率17.3/14.4倍", &["510000000 CNY", "620000000 CNY", "17.3 1", "14.4 1"]);
    check("费用分别不超过1000、3000元，分别有3、5家", &["at_most 1000 CNY", "3000 CNY", "3 1", "5 1"]);
    check("第3、5条，2、3人", &["#3 1", "5 1", "2 1", "3 1"]);
    check("增长19%/0.6%/25%", &["19 %", "0.6 %", "25 %"]);
    check("分别高12.7个、12个百分点", &["12.7 pp", "12 pp"]);
    check("下调至0.5%和—0.1%，目标—5亿元", &["0.5 %", "-0.1 %", "500000000 CNY"]);
    check("增速达—6.9%", &["-6.9 %"]);
}

#[test]
fn units() {
    check("用电3500千瓦时，600度，1.2GWh、3Gwh", &["3500000 Wh", "600000 Wh", "1200000000 Wh", "3000000000 Wh"]);
    check("装机20兆瓦、2万千瓦、2×35万千瓦", &["20000000 W", "20000000 W", "700000000 W"]);
    check("占地148亩、3公顷、1.5平方公里", &["98666.6666666667 m2", "30000 m2", "1500000 m2"]);
    check("年产4万吨/年，6200元/吨，3件/万人", &["40000 t/a", "6200 CNY/t", "0.0003 1/人"]);
    check("零下5度，38摄氏度，零下三十多度", &["-5 °C", "38 °C", "over -30 °C"]);
    check("北纬27.1度，烈度达8度，近视300度", &["27.1 °", "8 1", "300 1"]);
    check("局部降温10度左右，旋转180度", &["about 10 °C", "180 °"]);
    check("年输电量(1100)亿度，年输煤（5000）万吨", &["110000000000000 Wh", "50000000 t"]);
    check("连续三年每年投入5亿元", &["3 a", "500000000 CNY"]);
    check("5国客商与9县3区，5国际组织", &["5 1", "9 1", "3 1", "5 1"]);
    check("每小时3千米", &["3000 m/h"]);
    check("一个半小时，两米半，半小时，两个半月", &["1.5 h", "2.5 m", "0.5 h", "2.5 mo"]);
    check("三斤五两，身高一米八，直径2米8", &["0.00175 t", "1.8 m", "2.8 m"]);
    check("跑完100米8人，每股亏损1.5港仙", &["100 m", "8 1", "0.015 HKD"]);
    check("10CM，250cc，二克", &["0.1 m", "0.00025 m3", "0.000002 t"]);
    check("服务150人次，开行18列，3280标箱", &["150 1", "18 1", "3280 1"]);
    check("算力规模超过1.7万P，1080P高清", &["over 17000000000000000000 1/s"]);
}

#[test]
fn every_unit_of_the_table_is_read() {
    let lexicon = Lexicon::builtin();
    for row in lexicon.units.rows() {
        for label in &row.labels {
            // 度, 点 and P are units in some sentences only: points_of_an_index, units
            if matches!(label.as_str(), "度" | "点" | "P") {
                continue;
            }
            let text = format!("总计7{label}。");
            let found = quantities(&text, lexicon, &[]);
            let [mention] = &found[..] else { panic!("{text}: {found:?}") };
            // 千 of 千吨 may be read as part of the number: the amount is the same
            let (unit, base) = (&mention.quantity.unit, mention.quantity.base().map(|base| base.low()));
            assert_eq!(&text[mention.range.clone()], format!("7{label}"), "{}", row.id);
            assert_eq!((unit.dimension, &unit.base), (row.unit.dimension, &row.unit.base), "{text}");
            assert_eq!(base, row.unit.factor.apply(7.into()), "{text}");
        }
    }
}

#[test]
fn rates_name_what_they_are_per() {
    check("每股作价21.86元/股，仔猪680元/头", &["21.86 CNY/股", "680 CNY/头"]);
    check("油耗4.5升/百公里，茶青60元/500克", &["0.000000045 m3/m", "120000 CNY/t"]);
    check("标准为1500元/人·月，2000元/人/年", &["1500 CNY/人/mo", "2000 CNY/人/a"]);
    check("两条3200t/d生产线，5kt/a，100t/dx", &["2 1", "3200 t/d", "5000 t/a", "100 t"]);
}

#[test]
fn shares_of_a_company() {
    check("持有95,385,057股，占总股本2.15亿股的44%", &["95385057 1", "215000000 1", "44 %"]);
    check("回购约1.48万股，每10股送3股", &["about 14800 1", "10 1", "3 1"]);
    check("拧成一股绳", &[]);
}

#[test]
fn points_of_an_index() {
    check("沪指跌12点，收于3058.72点，上半年站上3000点", &["12 点", "3058.72 点", "3000 点"]);
    check_words("提出3点意见，9点开会", &["3", "9"]);
}

#[test]
fn mixed_fractions_and_ratios() {
    check("报每蒲式耳7.36 1/2美元，跌4 1/2美分", &["7.365 USD", "0.045 USD"]);
    check("小麦报6.76 1/4美元/蒲式耳", &["6.7625 USD/蒲式耳"]);
    check("猪粮比价为7.83:1，师生比1:16，按3：1的比例", &["7.83 1", "0.0625 1", "3 1"]);
    check_words("主队以3:1取胜，比分2:0", &["3", "1", "2", "0"]);
}

#[test]
fn more_than_a_unit_parted_from_its_number() {
    check("一个多月，两个多小时，三个余月，一个半星期", &["over 1 mo", "over 2 h", "over 3 mo", "10.5 d"]);
    check("建设100MW/200MWh储能电站", &["100000000 W", "200000000 Wh"]);
    check("签约153个亿元以上项目", &["153 1", "over 100000000 CNY [class]"]);
    check("两个多亿元，十多个亿", &["over 200000000 CNY", "over 1000000000 1"]);
}

#[test]
fn hours_minutes_and_seconds_are_one_figure() {
    check("用时2小时10分59秒，全程1小时30分钟", &["7859 s", "90 min"]);
    check("成绩是28分26秒86，约3分钟后开始", &["1706.86 s", "about 3 min"]);
    check_words("满分100分，2小时后", &["100", "2小时"]);
}

#[test]
fn ordinals_end_with_their_number() {
    check_words("第三届、第7个、第十一名", &["第三", "第7", "第十一"]);
    check("第三届展会签约12项", &["#3 1", "12 1"]);
}

#[test]
fn labels_of_a_class() {
    check("引进亿元以上项目", &["over 100000000 CNY [class]"]);
    check("5亿元以上10亿元以下的项目2个", &["500000000..1000000000 CNY [class]", "2 1"]);
    check("打造千亿元级产业集群", &["100000000000 CNY [class]"]);
    check("新增超10亿元企业3家", &["over 1000000000 CNY [class]", "3 1"]);
}

#[test]
fn the_numeral_is_exact_or_no_mention() {
    let lexicon = Lexicon::builtin();
    let found = figures("金额为12345678901234567890123456789元，另有3元", lexicon, &[]);
    assert_eq!((found.mentions.len(), found.too_long.len()), (1, 1));
    let large = figures("约1234567890123456789012345678元", lexicon, &[]);
    assert_eq!(large.mentions[0].quantity.base().unwrap().low().to_string(), "1234567890123456789012345678");
}

#[test]
fn nothing_is_read_in_names() {
    for text in [
        "5G网络与6G研究",
        "SX495EO型",
        "三元达股份",
        "24×365服务",
        "9:30股价，18：00欧元区",
        "三元锂电池",
        "两位数增长",
        "构建2+3+N体系",
        "标准GB/T 1234-2008",
        "甲公司（600519）上涨",
        "电话：0371-65511234",
        "咨询热线：4008123123",
        "一切为了统一市场，万一十分困难",
        "珠三角、长三角与四川、三亚、三峡、十堰",
        "千方百计落实一带一路，坚持三会一课",
        "百度与万科的二维码，五金和零部件",
        "肆意放肆，收拾陆地，队伍",
        "一看就懂，其一是",
        "半导体与上半年",
        "数据、数字、数量",
        "百姓千家万户".trim_end_matches("千家万户"),
        "元宇宙",
        "PM2.5治理",
    ] {
        check(text, &[]);
    }
}
