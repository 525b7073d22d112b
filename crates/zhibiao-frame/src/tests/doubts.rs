//! What does not add up and what contradicts itself, beside what must raise no doubt.

use super::{facts, shuffled};
use crate::rollup::sum_doubts;

#[track_caller]
fn check(lines: &[&str], doubts: &[&str]) {
    for seed in 0..4 {
        let mut shown: Vec<String> = sum_doubts(&shuffled(facts(lines), seed))
            .iter()
            .map(|doubt| format!("{} {}", doubt.code, doubt.message))
            .collect();
        shown.sort();
        assert_eq!(shown, doubts, "{lines:#?} (order {seed})");
    }
}

#[test]
fn parts_are_no_more_than_their_whole() {
    check(&["f1 60亿元", "f2 25亿元 part_of=f1", "f3 35亿元 part_of=f1"], &[]);
    check(
        &["f1 60亿元", "f2 25亿元 part_of=f1 subject=东区", "f3 36亿元 part_of=f1 subject=西区"],
        &["sum_differs expected the parts of 60亿元 to be at most 6000000000; found 25亿元 + 36亿元 = 6100000000"],
    );
    check(&["f1 60亿元", "f2 25亿元 part_of=f1", "f3 25亿元 part_of=f1 repeats=f2", "f4 30亿元 part_of=f1"], &[]);
}

#[test]
fn phases_are_the_whole() {
    check(
        &["f1 60亿元", "f2 25亿元 part_of=f1 subject=一期项目", "f3 34亿元 part_of=f1 subject=二期项目"],
        &["sum_differs expected the parts of 60亿元 to be in all 6000000000; found 25亿元 + 34亿元 = 5900000000"],
    );
    check(
        &["f1 60亿元 sentence=三期待建", "f2 25亿元 part_of=f1 subject=一期", "f3 30亿元 part_of=f1 subject=二期"],
        &[],
    );
    check(&["f1 60亿元", "f2 25亿元 part_of=f1 subject=一期", "f3 30亿元 part_of=f1 subject=三期"], &[]);
    check(&["f1 60亿元", "f2 25亿元 part_of=f1 subject=一期"], &[]);
}

#[test]
fn bounds_and_round_figures_are_no_doubt() {
    check(&["f1 60亿元 over", "f2 70亿元 part_of=f1"], &[]);
    check(&["f1 60亿元", "f2 70亿元 under part_of=f1"], &[]);
    check(&["f1 60亿元 about", "f2 61亿元 part_of=f1"], &[]);
    check(
        &["f1 60亿元 about", "f2 64亿元 part_of=f1"],
        &["sum_differs expected the parts of 60亿元 to be at most 6000000000; found 64亿元 = 6400000000"],
    );
    check(&["f1 60亿元", "f2 7% share part_of=f1", "f3 8亿USD part_of=f1", "f4 50-70亿元 part_of=f1"], &[]);
}

#[test]
fn classes_may_overlap_but_none_is_more_than_all() {
    check(&["f1 100家", "f2 80家 category=高新技术企业 part_of=f1", "f3 60家 category=规模以上企业 part_of=f1"], &[]);
    check(
        &["f1 100家", "f2 180家 category=高新技术企业 part_of=f1", "f3 60家 category=规模以上企业 part_of=f1"],
        &["sum_differs expected the parts of 100家 to be at most 100; found 180家 = 180"],
    );
}

#[test]
fn one_thing_has_one_value() {
    check(
        &[
            "f1 356.80亿元 metric=output_value period=2023 published=2024-01-05",
            "f2 356.8亿元 metric=output_value period=2023 published=2024-02-05",
            "f3 365.80亿元 metric=output_value period=2023 published=2024-03-05 doc=乙.txt",
        ],
        &["contradiction expected output_value of 甲高新区 to be 356.80亿元 as in 甲.txt (f1); found 365.80亿元"],
    );
}

#[test]
fn what_is_not_sure_contradicts_only_another_paper() {
    let told = "f1 356亿元 metric=output_value period=2023";
    check(&[told, "f2 365亿元 metric=output_value period=2023 likely"], &[]);
    check(&[told, "f2 365亿元 metric=output_value period=2023 doubtful doc=乙.txt"], &[]);
    check(
        &[told, "f2 365亿元 metric=output_value period=2023 likely doc=乙.txt"],
        &["contradiction expected output_value of 甲高新区 to be 356亿元 as in 甲.txt (f1); found 365亿元"],
    );
}

#[test]
fn what_may_differ_does_not_contradict() {
    check(
        &[
            "f1 356亿元 metric=output_value period=2023",
            "f2 357亿元 metric=output_value period=2022",
            "f3 358亿元 metric=output_value period=2023 over",
            "f4 359亿元 metric=output_value period=2023 zone=乙高新区",
            "f5 360亿元 metric=output_value period=2023 subject=软件园",
            "f6 361亿元 metric=output_value period=2023 planned",
            "f7 362亿元 metric=output_value",
            "f8 36亿元 metric=output_value period=2023 part_of=f1",
            "f9 3亿元 metric=funding period=2023",
            "g1 4亿元 metric=funding period=2023",
            "g2 70家 period=..2023",
            "g3 80家 period=..2023",
            "g4 70家 period=..2023 category=瞪羚企业",
            "g5 80家 period=..2023 category=高新技术企业",
            "g6 5亿元 metric=tax period=2023 sentence=工业5亿元、商业6亿元",
            "g7 6亿元 metric=tax period=2023 sentence=工业5亿元、商业6亿元",
        ],
        &[],
    );
}
