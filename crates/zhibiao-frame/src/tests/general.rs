//! The general table, the projects, and investment over time.

use super::{facts, shuffled};
use crate::rollup::{
    LeftOut, investment_over_time, metrics_frame, over_time_frame, projects, projects_frame, zone_metrics,
};

/// What is shown of a row: its words, its facts and what was left out of it.
fn line(words: &str, facts: &[String], left_out: &[LeftOut]) -> String {
    let left_out: Vec<String> = left_out.iter().map(|each| format!("{} {}", each.fact_id, each.reason)).collect();
    let bar = if left_out.is_empty() { "" } else { " | " };
    format!("{words}: {}{bar}{}", facts.join(" "), left_out.join("; "))
}

fn rowless(left_out: &[LeftOut]) -> impl Iterator<Item = String> {
    left_out.iter().map(|each| format!("no row | {} {}", each.fact_id, each.reason))
}

/// Lines of facts in, lines of rows out: `output_value level 361 2023: f1 | f2 told before: f1`.
#[track_caller]
fn check_metrics(lines: &[&str], expected: &[&str]) {
    for seed in 0..4 {
        let table = zone_metrics(&shuffled(facts(lines), seed));
        let rows = table.rows.iter().map(|row| {
            let period = row.period.map_or_else(|| "undated".to_owned(), |period| period.to_string());
            let target = if row.target { " target" } else { "" };
            let words =
                format!("{} {} {}{target} {} {period}", row.metric, row.aspect, row.status, row.value.normalize());
            line(&words, &row.facts, &row.left_out)
        });
        let shown: Vec<String> = rows.chain(rowless(&table.left_out)).collect();
        assert_eq!(shown, expected, "{lines:#?} (order {seed})");
        assert_eq!(metrics_frame(&table.rows).unwrap().height(), table.rows.len());
    }
}

/// Lines of facts in, lines of rows out: `甲项目 planned 60 about, done 20 exact, 2024-06: f1 f2`.
#[track_caller]
fn check_projects(lines: &[&str], expected: &[&str]) {
    for seed in 0..4 {
        let table = projects(&shuffled(facts(lines), seed));
        let rows = table.rows.iter().map(|row| {
            let amount = |name: &str, amount: Option<crate::rollup::Amount>| {
                amount.map_or_else(String::new, |amount| {
                    format!(" {name} {} {}", amount.value.normalize(), amount.approx)
                })
            };
            let period = row.period.map_or_else(|| "undated".to_owned(), |period| period.to_string());
            let words =
                format!("{}{}{} {period}", row.project, amount("planned", row.planned), amount("done", row.actual));
            line(&words, &row.facts, &row.left_out)
        });
        let shown: Vec<String> = rows.chain(rowless(&table.left_out)).collect();
        assert_eq!(shown, expected, "{lines:#?} (order {seed})");
        assert_eq!(projects_frame(&table.rows).unwrap().height(), table.rows.len());
    }
}

/// Lines of facts in, lines of rows out: `actual 2024-Q1 30 exact: f1`.
#[track_caller]
fn check_over_time(lines: &[&str], expected: &[&str]) {
    for seed in 0..4 {
        let table = investment_over_time(&shuffled(facts(lines), seed));
        let rows = table.rows.iter().map(|row| {
            let words = format!("{} {} {} {}", row.status, row.period, row.value.normalize(), row.approx);
            line(&words, &row.facts, &row.left_out)
        });
        let shown: Vec<String> = rows.chain(rowless(&table.left_out)).collect();
        assert_eq!(shown, expected, "{lines:#?} (order {seed})");
        assert_eq!(over_time_frame(&table.rows).unwrap().height(), table.rows.len());
    }
}

#[test]
fn the_general_table_has_the_value_published_last() {
    check_metrics(
        &[
            "f1 356.80亿元 metric=output_value period=2023 published=2024-01-05",
            "f2 356.90亿元 metric=output_value period=2023 published=2024-03-01",
            "f3 356.90亿元 metric=output_value period=2023 published=2024-03-01 headline",
            "f4 12.3% growth metric=output_value period=2023",
            "f5 5亿元 metric=output_value period=2023 subject=软件园",
            "f6 5亿元 metric=output_value period=2023 zoneless",
        ],
        &[
            "output_value level actual 35690000000 2023: f2 | f1 another value at the same time: f2; f3 told before: f2; \
             f5 of 软件园, not of the zone",
            "output_value growth actual 12.3 2023: f4",
            "no row | f6 no zone",
        ],
    );
}

#[test]
fn the_general_table_is_a_time_series_and_keeps_targets_apart() {
    check_metrics(
        &[
            "f1 90亿元 metric=output_value period=2023-H1",
            "f2 200亿元 metric=output_value period=2023",
            "f3 120亿元 metric=output_value period=2024-H1 published=2024-07-01",
            "f4 36亿元 metric=output_value period=2024-H1 part_of=f3",
            "f5 300亿元 metric=output_value period=2024 planned target",
            "f6 290亿元 metric=output_value period=2024 planned",
            "f7 120亿元 metric=output_value period=2024-H1 published=2024-06-30 doc=乙.txt article=b1",
        ],
        &[
            "output_value level actual 9000000000 2023-H1: f1",
            "output_value level actual 20000000000 2023: f2",
            "output_value level actual 12000000000 2024-H1: f3 | f4 part of f3; f7 told before: f3",
            "output_value level planned 29000000000 2024: f6",
            "output_value level planned target 30000000000 2024: f5",
        ],
    );
}

#[test]
fn a_project_is_told_of_in_many_ways_and_counts_once() {
    check_projects(
        &[
            "f1 186亿元 planned about period=2024-05-16",
            "f2 62亿元 planned subject=甲公司光芯片基地 period=2024-05-16 published=2024-05-17 part_of=f1",
            "f3 20亿元 planned subject=一期项目 period=2024-05-16 published=2024-05-17 part_of=f1",
            "f4 62亿元 planned subject=光芯片基地 period=2024-06 published=2024-06-30 doc=乙.txt article=b1",
            "f5 21亿元 metric=investment_completed subject=光芯片基地 period=..2024-06 published=2024-06-30 doc=乙.txt article=b1",
            "f6 24亿元 planned subject=二期项目 period=2024-06 part_of=f4 published=2024-06-30 doc=乙.txt article=b1",
            "f7 7亿元 planned over subject=物流中心项目",
            "f8 9.4亿元 planned subject=三期项目 zone=乙高新区",
            "f9 5亿元 planned subject=物流中心项目 period=2024 target",
        ],
        &[
            "三期项目 planned 940000000 exact undated: f8",
            "物流中心项目 planned 700000000 over undated: f7 | f9 target",
            "甲公司光芯片基地 planned 6200000000 exact done 2100000000 exact 2024-05-16: f2 f5 | f4 told before: f2",
            "no row | f1 of no named project",
            "no row | f3 part of f1",
            "no row | f6 part of f4",
        ],
    );
}

#[test]
fn several_projects_together_are_no_project() {
    check_projects(
        &[
            "f1 43个 metric=project_count sentence=新开工亿元以上项目43个，总投资278亿元。",
            "f2 278亿元 planned subject=新开工亿元以上项目",
            "f3 31个 metric=project_count category=产业项目",
            "f4 40亿元 planned subject=产业项目 article=a2",
            "f5 1个 metric=project_count category=储能项目",
            "f6 8亿元 planned subject=储能项目",
        ],
        &[
            "储能项目 planned 800000000 exact undated: f6",
            "no row | f2 of several projects together",
            "no row | f4 of several projects together",
        ],
    );
}

#[test]
fn periods_stand_side_by_side() {
    check_over_time(
        &[
            "f1 28.6亿元 metric=investment_completed period=2024-01/2024-02",
            "f2 61亿元 metric=investment_completed period=2024-H1",
            "f3 61亿元 metric=investment_completed period=2024-H1 headline repeats=f2",
            "f4 20亿元 planned subject=配电网项目 period=2024-05-16 published=2024-05-17",
            "f5 16.5亿元 planned over subject=电驱系统项目 period=2024-05-30",
            "f6 20亿元 planned subject=配电网项目 period=2024-06 published=2024-06-30 doc=乙.txt article=b1",
            "f7 9亿元 planned subject=物流中心项目",
            "f8 160亿元 planned metric=investment_completed period=2024",
            "f9 300亿元 planned subject=在建项目 period=..2024-06",
        ],
        &[
            "actual 2024-01/2024-02 2860000000 exact: f1",
            "actual 2024-H1 6100000000 exact: f2 | f3 told before: f2",
            "planned 2024-05 3650000000 over: f4 f5",
            "planned ..2024-06 30000000000 exact: f9",
            "no row | f6 told before: f4",
            "no row | f7 without a date",
            "no row | f8 target",
        ],
    );
}
