//! Of which time a figure is.

use crate::check;
use zhibiao::{Page, Source, extract};

#[test]
fn a_stock_at_the_end_of_a_year_is_up_to_it() {
    check(
        "2023年，绵阳高新区新认定高新技术企业58家，总数达到432家。",
        &[
            "58家 | 58 1 | enterprise_count level actual | 2023 category=高新技术企业 zone=绵阳高新区",
            "432家 | 432 1 | enterprise_count level actual | ..2023 zone=绵阳高新区",
        ],
    );
}

#[test]
fn times_in_a_row_belong_to_as_many_figures() {
    check(
        "2021年和2022年，绵阳高新区分别实现税收3亿元、5亿元。2021-2023年，企业营业收入分别为10、12和15亿元。",
        &[
            "3亿元 | 300000000 CNY | tax level actual | 2021 zone=绵阳高新区",
            "5亿元 | 500000000 CNY | tax level actual | 2022 zone=绵阳高新区",
            "10 | 1000000000 CNY | revenue level actual | 2021 zone=绵阳高新区",
            "12 | 1200000000 CNY | revenue level actual | 2022 zone=绵阳高新区",
            "15亿元 | 1500000000 CNY | revenue level actual | 2023 zone=绵阳高新区",
        ],
    );
}

#[test]
fn the_line_under_a_headline_says_when_a_page_was_published() {
    for dateline in ["发布时间：2024-06-17", "2024-06-17 09:12 来源：某网", "来源：某网 2024年6月17日"]
    {
        let text =
            format!("澜川高新区签约储能项目\n{dateline}\n\n6月14日，澜川高新区签约一个储能项目，总投资60亿元。\n");
        let extraction = extract(&Page::from(text), &Source::default());
        let [fact] = extraction.facts.as_slice() else { panic!("{:?}", extraction.facts) };
        assert_eq!(extraction.articles[0].published.map(|day| day.to_string()).as_deref(), Some("2024-06-17"));
        assert_eq!(fact.period.map(|period| period.to_string()).as_deref(), Some("2024-06-14"), "{dateline}");
    }
}

#[test]
fn where_a_figure_moved_to_is_not_of_the_time_it_moved_from() {
    check(
        "2024年，绵阳高新区毛利率由2021年的18%提高至26%。",
        &[
            "18% | 18 % | profit level actual | 2021 zone=绵阳高新区",
            "26% | 26 % | profit level actual | 2024 zone=绵阳高新区",
        ],
    );
}

#[test]
fn the_term_that_is_told_of_holds_on_and_not_the_day_of_the_telling() {
    check(
        "海关6月7日公布，前5个月，绵阳高新区进出口总额86亿元。服务业实际使用外资增长9%。",
        &[
            "86亿元 | 8600000000 CNY | trade level actual | 2024-01/2024-05 zone=绵阳高新区",
            "9% | 9 % | trade growth actual | 2024-01/2024-05 zone=绵阳高新区",
        ],
    );
}

#[test]
fn years_that_end_today_do_so_beside_a_plan_too() {
    check(
        "9年来，绵阳高新区累计引进企业50家，今年将再引进12家。",
        &[
            "50家 | 50 1 | enterprise_count level actual | 2015..2024-06-17 zone=绵阳高新区",
            "12家 | 12 1 | enterprise_count level planned | 2024 zone=绵阳高新区",
        ],
    );
}
