//! Each rule of the investment roll-up, and the sums of whole pages.

use super::{facts, shuffled};
use crate::rollup::{LeftOut, in_yi, investment_frame, zone_investment};
use std::collections::BTreeSet;

/// Lines of facts in, lines of rows out: `甲高新区 planned 60 about: f1 | f2 told before: f1`.
#[track_caller]
fn check(lines: &[&str], rows: &[&str]) {
    let facts = facts(lines);
    for seed in 0..8 {
        let rolled_up = zone_investment(&shuffled(facts.clone(), seed));
        let mut shown: Vec<String> = rolled_up.rows.iter().map(show).collect();
        shown.extend(rolled_up.left_out.iter().map(|left_out| format!("no row | {}", show_left_out(left_out))));
        assert_eq!(shown, rows, "{lines:#?} (order {seed})");

        let in_rows = rolled_up.rows.iter().flat_map(|row| row.facts.iter().chain(ids(&row.left_out)));
        let placed: Vec<&String> = in_rows.chain(ids(&rolled_up.left_out)).collect();
        let given: BTreeSet<&String> = facts.iter().map(|fact| &fact.fact_id).collect();
        assert_eq!(placed.len(), given.len(), "every fact is in one place");
        assert_eq!(placed.into_iter().collect::<BTreeSet<_>>(), given);
        assert_eq!(investment_frame(&rolled_up.rows).unwrap().height(), rolled_up.rows.len());
    }
}

fn ids(left_out: &[LeftOut]) -> impl Iterator<Item = &String> {
    left_out.iter().map(|each| &each.fact_id)
}

fn show(row: &crate::rollup::InvestmentRow) -> String {
    let facts = row.facts.join(" ");
    let left_out: Vec<String> = row.left_out.iter().map(show_left_out).collect();
    let bar = if left_out.is_empty() { "" } else { " | " };
    format!("{} {} {} {}: {facts}{bar}{}", row.zone.name, row.status, in_yi(row.value), row.approx, left_out.join("; "))
}

fn show_left_out(left_out: &LeftOut) -> String {
    format!("{} {}", left_out.fact_id, left_out.reason)
}

#[test]
fn a_project_told_three_times_with_its_phases_is_one_project() {
    check(
        &[
            "f1 60亿元 planned about headline repeats=f2",
            "f2 60亿元 planned about subject=储能电池项目 period=2024-06-14",
            "f3 60亿元 planned subject=储能电池项目 period=2024-06-14",
            "f4 25亿元 planned subject=一期项目 period=2024-06-14 part_of=f2",
            "f5 35亿元 planned subject=二期项目 period=2024-06-14 part_of=f1",
            "f6 40亿元 planned about metric=investment_equipment subject=储能电池项目 period=2024-06-14",
        ],
        &["甲高新区 planned 60 about: f2 | f1 told before: f2; f3 told before: f2; f4 part of f2; f5 part of f2; \
           f6 equipment, part of the investment"],
    );
}

#[test]
fn a_headline_is_its_articles_figure_even_where_nothing_links_them() {
    check(
        &["f1 60亿元 planned headline", "f2 60亿元 planned subject=储能电池项目 period=2024-06-14"],
        &["甲高新区 planned 60 exact: f2 | f1 told before: f2"],
    );
}

#[test]
fn a_total_with_a_part_is_the_total() {
    check(
        &["f1 1400.14亿元 planned period=2023-H1", "f2 43亿元 planned subject=存储芯片封装 period=2023-H1 part_of=f1"],
        &["甲高新区 planned 1400.14 exact: f1 | f2 part of f1"],
    );
    check(
        &["f1 1400.14亿元 planned period=2023-H1", "f2 43亿元 planned subject=存储芯片封装 period=2023-H1"],
        &["甲高新区 planned 1400.14 exact: f1 | f2 within the total: f1"],
    );
}

#[test]
fn a_part_of_a_part_is_in_the_whole() {
    check(
        &["f1 60亿元", "f2 30亿元 part_of=f1 subject=一期", "f3 10亿元 part_of=f2 subject=厂房"],
        &["甲高新区 actual 60 exact: f1 | f2 part of f1; f3 part of f1"],
    );
}

#[test]
fn a_part_counts_where_its_whole_does_not() {
    check(
        &[
            "f1 8亿USD planned",
            "f2 25亿元 planned part_of=f1 subject=一期",
            "f3 35亿元 planned part_of=f0 subject=二期",
        ],
        &["甲高新区 planned 60 exact: f3 f2 | f1 other currency: USD"],
    );
}

#[test]
fn january_to_may_is_within_the_half_year() {
    check(
        &[
            "f1 501亿元 metric=investment_completed period=2023-H1",
            "f2 501亿元 metric=investment_completed subject=重点在建项目 period=2023-01/2023-05 repeats=f1",
            "f3 501亿元 metric=investment_completed headline repeats=f1",
        ],
        &["甲高新区 actual 501 exact: f1 | f2 told before: f1; f3 told before: f1"],
    );
    check(
        &[
            "f1 501亿元 metric=investment_completed period=2023-H1",
            "f2 501亿元 metric=investment_completed period=2023-01/2023-05",
        ],
        &["甲高新区 actual 501 exact: f1 | f2 within 2023-H1"],
    );
    check(
        &[
            "f1 501亿元 metric=investment_completed period=2023-H1",
            "f2 501亿元 metric=investment_completed subject=重点在建项目 period=2023-01/2023-05",
        ],
        &["甲高新区 actual 501 exact: f1 | f2 within the total: f1"],
    );
}

#[test]
fn years_that_do_not_overlap_are_added() {
    check(
        &["f1 100.01亿元 period=2022", "f2 200.02亿元 period=2023", "f3 120亿元 period=2023-H1", "f4 7亿元"],
        &["甲高新区 actual 300.03 exact: f2 f1 | f3 within 2023; f4 within 2023"],
    );
}

#[test]
fn another_paper_tells_nothing_new() {
    check(
        &[
            "f1 5亿元 planned subject=光伏组件项目 period=2024-01-12 published=2024-01-15",
            "f2 5亿元 planned subject=光伏组件项目 period=2024-06 doc=乙.txt article=b1 published=2024-06-30",
            "f3 5亿元 subject=光伏组件项目 period=2023",
            "f4 5亿元 subject=光伏组件项目 period=2024",
        ],
        &["甲高新区 actual 10 exact: f3 f4", "甲高新区 planned 5 exact: f1 | f2 told before: f1"],
    );
}

#[test]
fn a_project_may_be_named_more_or_less_fully() {
    check(
        &[
            "f1 60亿元 planned subject=甲公司储能电池项目 period=2024-06-14 published=2024-06-15",
            "f2 60亿元 planned subject=储能电池项目 period=2024-05 doc=乙.txt article=b1 published=2024-06-17",
            "f3 60亿元 planned period=2024-06-14 doc=丙.txt article=c1 published=2024-06-18",
            "f4 20亿元 planned subject=配电网项目 period=2024-06-14",
            "f5 20亿元 planned subject=电驱系统项目 period=2024-06-14",
        ],
        &["甲高新区 planned 100 exact: f1 f4 f5 | f2 told before: f1; f3 told before: f1"],
    );
}

#[test]
fn a_page_that_was_read_twice_counts_once() {
    let told = facts(&["f1 60亿元", "f2 25亿元 part_of=f1", "f3 35亿元 part_of=f1", "f4 7亿元 subject=配电网项目"]);
    let once = zone_investment(&told);
    let twice = zone_investment(&[told.clone(), told.clone()].concat());
    assert_eq!((&twice.rows[0].value, &twice.rows[0].facts), (&once.rows[0].value, &once.rows[0].facts));
    assert!(crate::rollup::sum_doubts(&[told.clone(), told].concat()).is_empty());
}

#[test]
fn projects_of_their_own_are_added() {
    check(
        &[
            "f1 20亿元 planned subject=配电网项目 period=2024-06-14",
            "f2 16.5亿元 planned subject=电驱系统项目 period=2024-06",
            "f3 0.35亿元 planned over subject=物流中心项目",
            "f4 7亿元 planned zone=乙高新区 subject=电池材料项目 period=2024-06-14",
        ],
        &["乙高新区 planned 7 exact: f4", "甲高新区 planned 36.85 over: f1 f2 f3"],
    );
}

#[test]
fn projects_that_are_more_than_the_total_are_beside_it() {
    check(
        &[
            "f1 30亿元 planned period=2024-06",
            "f2 20亿元 planned subject=配电网项目 period=2024-06-14",
            "f3 16.5亿元 planned subject=电驱系统项目 period=2024-06-20",
            "f4 9亿元 planned subject=物流中心项目 period=2024-07-01",
        ],
        &["甲高新区 planned 75.5 exact: f1 f2 f3 f4"],
    );
    check(
        &[
            "f1 40亿元 planned period=2024-06",
            "f2 20亿元 planned subject=配电网项目 period=2024-06-14",
            "f3 16.5亿元 planned subject=电驱系统项目 period=2024-06-20",
            "f4 9亿元 planned subject=物流中心项目 period=2024-07-01",
        ],
        &["甲高新区 planned 49 exact: f1 f4 | f2 within the total: f1; f3 within the total: f1"],
    );
}

#[test]
fn the_latest_stock_counts_and_is_not_added_to_years() {
    check(
        &["f1 500亿元 period=..2023-06", "f2 637.5亿元 period=..2023-07", "f3 560.6亿元 period=2022"],
        &["甲高新区 actual 637.5 exact: f2 | f1 earlier than ..2023-07; f3 not added to the stock ..2023-07"],
    );
    check(
        &["f1 500亿元 period=..2023-06", "f2 300亿元 period=2022", "f3 260亿元 period=2021"],
        &["甲高新区 actual 560 exact: f2 f3 | f1 a stock, not added to sums over time"],
    );
    check(
        &["f1 560.6亿元 planned period=2022", "f2 637.5亿元 planned subject=在建项目 period=..2023-07"],
        &["甲高新区 planned 560.6 exact: f1 | f2 a stock, not added to sums over time"],
    );
    check(
        &["f1 560.6亿元 planned period=2022", "f2 637.5亿元 planned period=..2023-07"],
        &["甲高新区 planned 560.6 exact: f1 | f2 a stock, not added to sums over time"],
    );
}

#[test]
fn targets_stand_beside_the_sums() {
    let told = facts(&[
        "f1 93.7亿元 planned subject=新开工项目 period=2024-02",
        "f2 450亿元 at_least planned period=2024 target",
        "f3 400亿元 planned period=2023 target",
        "f4 215亿元 planned metric=investment_completed period=2024",
        "f5 60亿元 metric=investment_completed period=2024-Q1",
    ]);
    let rows = zone_investment(&told).rows;
    let shown: Vec<String> = rows.iter().map(show).collect();
    let expected =
        ["甲高新区 actual 60 exact: f5 | f4 target", "甲高新区 planned 93.7 exact: f1 | f2 target; f3 target"];
    assert_eq!(shown, expected);
    let targets: Vec<String> = rows
        .iter()
        .filter_map(|row| row.target.as_ref())
        .map(|target| format!("{} {} {:?} {}", in_yi(target.value), target.approx, target.period, target.fact_id))
        .collect();
    assert_eq!(targets, ["215 exact Some(In(Year(2024))) f4", "450 at_least Some(In(Year(2024))) f2"]);
    check(&["f2 21.31亿元 planned metric=investment_completed period=2011"], &["no row | f2 target"]);
}

#[test]
fn a_value_of_one_day_is_one_in_all_papers() {
    check(
        &[
            "f1 62亿元 planned subject=甲光电公司 period=2024-05-16 published=2024-05-17",
            "f2 62亿元 planned subject=光芯片基地 period=2024-05-16 published=2024-05-18 doc=乙.txt article=b1",
        ],
        &["甲高新区 planned 62 exact: f1 | f2 told before: f1"],
    );
    check(
        &[
            "f1 20亿元 planned subject=甲光电公司 period=2024-05-16",
            "f2 20亿元 planned subject=配电网项目 period=2024-05-16 doc=乙.txt article=b1",
            "f3 20亿元 planned subject=电驱系统项目 period=2024-05-16 doc=乙.txt article=b1",
            "f4 20亿元 planned subject=物流中心项目 period=2024-05-17 doc=丙.txt article=c1",
        ],
        &["甲高新区 planned 60 exact: f4 f2 f3 | f1 told before: f2"],
    );
    check(
        &[
            "f1 5亿元 planned subject=光伏组件项目 period=2024",
            "f2 5亿元 planned subject=物流中心项目 period=2024 doc=乙.txt article=b1",
        ],
        &["甲高新区 planned 10 exact: f2 f1"],
    );
}

#[test]
fn planned_and_actual_are_apart() {
    check(
        &[
            "f1 60亿元 planned",
            "f2 21亿元 metric=investment_completed part_of=f1",
            "f3 2亿元 subject=甲高新区 doubtful",
        ],
        &["甲高新区 actual 21 exact: f2 | f3 within an undated figure", "甲高新区 planned 60 exact: f1"],
    );
}

#[test]
fn what_is_no_amount_of_yuan_is_left_out() {
    check(
        &[
            "f1 60亿元",
            "f2 2.5亿USD",
            "f3 21.02% growth",
            "f4 2亿元 period=a",
            "f5 3亿元 change",
            "f6 1亿元 zoneless",
            "f7 0.5倍",
        ],
        &[
            "甲高新区 actual 60 exact: f1 | f2 other currency: USD; f3 growth, not a level; \
             f4 per year, of no given year; f5 change, not a level; f7 other unit: 1",
            "no row | f6 no zone",
        ],
    );
    check(&["f1 6亿USD"], &["no row | f1 other currency: USD"]);
}

#[test]
fn a_repeated_figure_counts_where_its_first_telling_has_no_zone() {
    check(
        &[
            "f1 60亿元 headline zoneless",
            "f2 60亿元 repeats=f1 subject=储能项目",
            "f3 60亿元 repeats=f2 subject=该项目",
        ],
        &["甲高新区 actual 60 exact: f2 | f3 told before: f2", "no row | f1 no zone"],
    );
}

#[test]
fn a_range_counts_with_its_smaller_bound() {
    check(&["f1 3-5亿元 about"], &["甲高新区 actual 3 at_least: f1"]);
}

#[test]
fn sums_are_exact_to_the_last_digit() {
    check(
        &[
            "f1 99999999999999999.9999999999元 subject=甲项目",
            "f2 0.0000000001元 subject=乙项目",
            "f3 0.1元 subject=丙项目",
            "f4 0.2元 subject=丁项目",
        ],
        &["甲高新区 actual 1000000000.000000003 exact: f1 f4 f3 f2"],
    );
    check(
        &["f1 0.00000000001元", "f2 1元 subject=乙项目"],
        &["甲高新区 actual 0.00000001 exact: f2 | f1 does not fit decimal(38,10)"],
    );
    check(
        &["f1 7000000000000000000000000000元 period=2022", "f2 7000000000000000000000000000元 period=2023"],
        &["no row | f1 does not fit decimal(38,10)", "no row | f2 does not fit decimal(38,10)"],
    );
}

#[test]
fn a_circle_of_links_ends() {
    check(
        &["f1 6亿元 repeats=f2 part_of=f2", "f2 6亿元 repeats=f1 part_of=f1"],
        &["甲高新区 actual 6 exact: f1 | f2 part of f1"],
    );
}

#[test]
fn a_row_knows_where_and_when_it_is() {
    let rows = zone_investment(&facts(&[
        "f1 6亿元 subject=一号项目 period=2024-06-14",
        "f2 7亿元 subject=二号项目 period=2023 province=陕西省 zone_id=z7",
    ]))
    .rows;
    let day = |text: &str| Some(text.parse().unwrap());
    assert_eq!((rows[0].period_start, rows[0].period_end), (day("2023-01-01"), day("2024-06-14")));
    assert_eq!((rows[0].zone.id.as_deref(), rows[0].zone.province.as_deref()), (Some("z7"), Some("陕西省")));
    let rows = zone_investment(&facts(&["f1 6亿元 period=..2024-06"])).rows;
    assert_eq!((rows[0].period_start, rows[0].period_end), (None, day("2024-06-30")));
}
