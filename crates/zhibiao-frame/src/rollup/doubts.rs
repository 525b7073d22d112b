//! Doubts that only sums and comparisons bring up: parts that are not their whole, one thing told with two values.

mod contradictions;
mod sums;

use contradictions::contradictions;
use std::collections::BTreeMap;
use sums::sums;
use zhibiao_fact::{Diagnostic, Fact};

/// What does not add up, and what is told with two values.
///
/// - `sum_differs`: parts of one amount that are more than their whole; phases 一期, 二期 … that are less than it.
///   Classes of things counted may overlap, so of counts only a single part is held against the whole.
/// - `contradiction`: the same zone, metric, aspect, status, class, subject and period with two exact values, in
///   two papers, or in two sentences of one paper that leave no field open (`sure`); none of them `doubtful`.
///
/// A whole that is only a bound (超60亿元) contradicts no larger sum; one that is 约 or 近 has a twentieth to either side.
pub fn sum_doubts(facts: &[Fact]) -> Vec<Diagnostic> {
    let once: BTreeMap<&str, &Fact> = facts.iter().rev().map(|fact| (fact.fact_id.as_str(), fact)).collect();
    let facts: Vec<&Fact> = once.into_values().collect(); // A page that was read twice has the same ids.
    let mut doubts = sums(&facts);
    doubts.append(&mut contradictions(&facts));
    doubts
}
