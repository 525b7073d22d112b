//! Sentences and what is read in them.

use super::{figures, quantities};
use zhibiao_lexicon::Lexicon;

/// Approximator, amount in the base unit, base unit; ranges as `low..high`, thresholds with `[class]`.
#[track_caller]
fn check(text: &str, meant: &[&str]) {
    let read: Vec<String> = quantities(text, Lexicon::builtin(), &[])
        .iter()
        .map(|mention| {
            let base = mention.quantity.base().unwrap_or_else(|| panic!("{text}: too large"));
            let high = base.high().map_or(String::new(), |high| format!("..{}", high.normalize()));
            let amount = format!("{}{high} {}", base.low().normalize(), mention.quantity.unit.base);
            let class = if mention.threshold { " [class]" } else { "" };
            match mention.quantity.approx.as_str() {
                "exact" => format!("{amount}{class}"),
                approx => format!("{approx} {amount}{class}"),
            }
        })
        .collect();
    assert_eq!(read, meant, "{text}");
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
}
