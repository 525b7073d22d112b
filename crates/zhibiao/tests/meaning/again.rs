//! What is told a second time: in another currency, in the headline, by pointing back.

use crate::check;

#[test]
fn other_currencies_are_kept_and_their_conversion_is_told_again() {
    check(
        "实际使用外资31.1亿美元（折合人民币223亿元），增长15.9%。",
        &[
            "31.1亿美元 | 3110000000 USD | trade level actual | -",
            "人民币223亿元 | 22300000000 CNY | trade level actual | - again",
            "15.9% | 15.9 % | trade growth actual | -",
        ],
    );
}

#[test]
fn a_headline_rounds_what_the_body_tells() {
    check(
        "绵阳高新区签约项目超百个\n本报讯 6月14日，绵阳高新区签约项目103个，总投资560亿元。",
        &[
            "103个 | 103 1 | project_count level actual | 2024-06-14 category=签约项目 zone=绵阳高新区",
            "560亿元 | 56000000000 CNY | investment level planned | 2024-06-14 zone=绵阳高新区",
            "百个 | >100 1 | project_count level actual | 2024-06-14 category=签约项目 zone=绵阳高新区 again",
        ],
    );
}

#[test]
fn a_count_that_points_back_was_told_before() {
    check(
        "绵阳高新区签约4家龙头企业。上述4家企业已开工。",
        &[
            "4家 | 4 1 | enterprise_count level actual | - category=龙头企业 zone=绵阳高新区",
            "4家 | 4 1 | enterprise_count level actual | - zone=绵阳高新区 again",
        ],
    );
}
