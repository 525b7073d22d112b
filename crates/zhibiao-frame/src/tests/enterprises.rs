//! The latest count of every class.

use super::{facts, shuffled};
use crate::rollup::{enterprises_frame, zone_enterprises};

/// Lines of facts in, lines of rows out: `甲高新区 高新技术企业 142 exact ..2024-01: f1 | f2 planned`.
#[track_caller]
fn check(lines: &[&str], rows: &[&str]) {
    for seed in 0..8 {
        let rolled_up = zone_enterprises(&shuffled(facts(lines), seed));
        let mut shown: Vec<String> = Vec::new();
        for row in &rolled_up.rows {
            let left_out: Vec<String> =
                row.left_out.iter().map(|each| format!("{} {}", each.fact_id, each.reason)).collect();
            let bar = if left_out.is_empty() { "" } else { " | " };
            let period = row.period.map_or_else(|| "undated".to_owned(), |period| period.to_string());
            let (facts, left_out) = (row.facts.join(" "), left_out.join("; "));
            shown.push(format!(
                "{} {} {} {} {period}: {facts}{bar}{left_out}",
                row.zone.name, row.class, row.value, row.approx
            ));
        }
        shown.extend(rolled_up.left_out.iter().map(|each| format!("no row | {} {}", each.fact_id, each.reason)));
        assert_eq!(shown, rows, "{lines:#?} (order {seed})");
        assert_eq!(enterprises_frame(&rolled_up.rows).unwrap().height(), rolled_up.rows.len());
    }
}

#[test]
fn the_latest_stock_of_a_class_counts() {
    check(
        &[
            "f1 130家 category=高新技术企业 period=..2023-12 published=2024-01-05",
            "f2 142家 category=国家高新技术企业 class=高新技术企业 period=..2024-01 published=2024-02-01",
            "f3 142家 category=高新技术企业 headline repeats=f2 period=2023",
            "f4 8家 category=高新技术企业 period=2024-06 published=2024-07-01",
            "f5 100家 over class=专精特新小巨人 period=..2024-01",
            "f6 4.8万家 period=..2024-01",
        ],
        &[
            "甲高新区 专精特新小巨人 100 over ..2024-01: f5",
            "甲高新区 企业 48000 exact ..2024-01: f6",
            "甲高新区 高新技术企业 142 exact ..2024-01: f2 | f1 earlier than ..2024-01; f3 told before: f2; \
             f4 not added to the stock ..2024-01",
        ],
    );
}

#[test]
fn of_one_moment_the_later_published_then_the_surer_then_the_larger_counts() {
    check(
        &[
            "f1 51家 class=瞪羚企业 period=..2023 published=2023-12-01",
            "f2 50家 class=瞪羚企业 period=..2023 published=2024-01-01 doubtful",
            "f3 49家 class=瞪羚企业 period=..2023 published=2024-01-01",
            "f4 48家 class=瞪羚企业 period=..2023 published=2024-01-01",
            "f5 49家 class=瞪羚企业 period=..2023 doc=乙.txt",
        ],
        &["甲高新区 瞪羚企业 49 exact ..2023: f3 | f1 another value at the same time: f3; \
           f2 another value at the same time: f3; f4 another value at the same time: f3; f5 told before: f3"],
    );
}

#[test]
fn targets_parts_parks_and_growth_are_left_out() {
    check(
        &[
            "f1 300家 period=..2024-06",
            "f2 80家 period=..2024-06 part_of=f1",
            "f3 500家 planned period=2027",
            "f4 30家 subject=软件园 period=..2024-06",
            "f5 12% growth metric=enterprise_count period=..2024-06",
            "f6 9家 zone=乙高新区 planned",
            "f7 9家 zoneless",
        ],
        &[
            "甲高新区 企业 300 exact ..2024-06: f1 | f2 part of f1; f3 planned; f4 of 软件园, not of the zone; \
             f5 growth, not a level",
            "no row | f6 planned",
            "no row | f7 no zone",
        ],
    );
}

#[test]
fn without_a_stock_the_latest_figure_counts() {
    check(
        &["f1 8家 period=2024-06", "f2 5家 period=2024-05", "f3 9家"],
        &["甲高新区 企业 8 exact 2024-06: f1 | f2 earlier than 2024-06; f3 earlier than 2024-06"],
    );
}
