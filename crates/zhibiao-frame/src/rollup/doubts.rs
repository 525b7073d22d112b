//! Doubts that only sums and comparisons bring up: parts that are not their whole, one thing told with two values.

use super::summand::rank;
use crate::fixed::{fixed, sum, unfixed};
use crate::tables::span_of;
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, Aspect, Code, Confidence, Diagnostic, Dimension, Fact, Period};

/// Chinese numbers of phases (一期, 二期 …), in order.
pub(super) const PHASES: &[&str] = &["一期", "二期", "三期", "四期", "五期", "六期"];

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

fn sums(facts: &[&Fact]) -> Vec<Diagnostic> {
    let mut parts_of: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in facts.iter().copied().filter(|fact| fact.repeats.is_none()) {
        if let Some(whole) = &fact.part_of {
            parts_of.entry(whole).or_default().push(fact);
        }
    }
    let wholes = facts.iter().filter_map(|whole| Some((*whole, parts_of.get(whole.fact_id.as_str())?)));
    wholes.filter_map(|(whole, parts)| sum_doubt(whole, parts)).collect()
}

/// The doubt of a whole and what is said to be part of it.
fn sum_doubt(whole: &Fact, parts: &[&Fact]) -> Option<Diagnostic> {
    let like_whole = |part: &&&Fact| {
        (part.metric, part.aspect, &part.base_unit) == (whole.metric, Aspect::Level, &whole.base_unit)
            && part.base_value_high.is_none()
    };
    let mut parts: Vec<&Fact> = parts.iter().filter(like_whole).copied().collect();
    if whole.aspect != Aspect::Level || whole.base_value_high.is_some() {
        return None;
    }
    parts.sort_by_key(|part| rank(part));
    let phases = are_all_phases(whole, &parts);
    if whole.dimension == Dimension::Count {
        parts.sort_by_key(|part| std::cmp::Reverse(part.base_value));
        parts.truncate(1);
    }
    let bounded_below = parts.iter().filter(|part| !is_upper_bound(part.approx));
    let least = sum(bounded_below.map(|part| fixed(part.base_value)).collect::<Option<Vec<_>>>()?)?;
    let told = fixed(whole.base_value)?;
    let leeway = match parts.iter().map(|part| part.approx).chain([whole.approx]).any(is_loose) {
        true => told.abs() / 20,
        false => 0,
    };
    let more = least > told.checked_add(leeway)? && !is_lower_bound(whole.approx);
    let exact = parts.iter().all(|part| !is_lower_bound(part.approx) && !is_upper_bound(part.approx));
    let less = phases && exact && least < told.checked_sub(leeway)? && !is_upper_bound(whole.approx);
    if !(more || less) {
        return None;
    }
    let addends: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    Some(Diagnostic {
        doc: whole.doc.clone(),
        span: span_of(whole),
        code: Code::SumDiffers,
        message: format!(
            "expected the parts of {} to be {} {}; found {} = {}",
            whole.text,
            if more { "at most" } else { "in all" },
            whole.base_value.normalize(),
            addends.join(" + "),
            unfixed(least)?,
        ),
    })
}

/// Whether the parts are 一期, 二期 … without a gap, and no later phase is spoken of.
fn are_all_phases(whole: &Fact, parts: &[&Fact]) -> bool {
    let phase_of = |fact: &Fact| {
        let words = [fact.subject.as_deref(), fact.category.as_deref()];
        PHASES.iter().position(|phase| words.iter().flatten().any(|words| words.contains(phase)))
    };
    let Some(mut phases) = parts.iter().map(|part| phase_of(part)).collect::<Option<Vec<usize>>>() else {
        return false;
    };
    phases.sort_unstable();
    let next = PHASES.get(phases.len());
    let more_to_come = parts.iter().chain([&whole]).any(|fact| next.is_some_and(|next| fact.sentence.contains(next)));
    phases.len() >= 2 && phases.iter().copied().eq(0..phases.len()) && !more_to_come
}

fn is_lower_bound(approx: Approximator) -> bool {
    matches!(approx, Approximator::Over | Approximator::AtLeast)
}

fn is_upper_bound(approx: Approximator) -> bool {
    matches!(approx, Approximator::AtMost | Approximator::Under)
}

fn is_loose(approx: Approximator) -> bool {
    matches!(approx, Approximator::About | Approximator::Nearly)
}

fn contradictions(facts: &[&Fact]) -> Vec<Diagnostic> {
    let mut told: BTreeMap<_, Vec<&Fact>> = BTreeMap::new();
    for fact in facts.iter().copied().filter(|fact| may_contradict(fact)) {
        let class = (&fact.category_class, &fact.category);
        let period = fact.period.map(|period| period.to_string());
        let key = (&fact.zone, fact.metric, fact.aspect, fact.status, class, &fact.subject, period, &fact.base_unit);
        told.entry(key).or_default().push(fact);
    }
    let mut doubts = Vec::new();
    for mut told in told.into_values() {
        told.sort_by_key(|fact| rank(fact));
        let (first, others) = told.split_first().expect("a group has a fact");
        let mut values = vec![first.base_value];
        for other in others {
            if values.contains(&other.base_value) || !are_comparable(first, other) {
                continue;
            }
            values.push(other.base_value);
            doubts.push(Diagnostic {
                doc: other.doc.clone(),
                span: span_of(other),
                code: Code::Contradiction,
                message: format!(
                    "expected {} of {} to be {} as in {} ({}); found {}",
                    other.metric,
                    other.zone.as_deref().unwrap_or_default(),
                    first.text,
                    first.doc,
                    first.fact_id,
                    other.text,
                ),
            });
        }
    }
    doubts
}

/// Whether two tellings are of one thing: in two papers, or in two sentences of one paper that leave no field
/// open. What one paper tells twice in other words, and what one sentence lists, is mostly two things.
fn are_comparable(first: &Fact, other: &Fact) -> bool {
    let sure = [first, other].iter().all(|fact| fact.confidence == Confidence::Sure);
    first.doc != other.doc || (sure && first.sentence != other.sentence)
}

/// Only an exact, dated figure of which a zone has one at a time; of counts only those of a class.
fn may_contradict(fact: &Fact) -> bool {
    fact.zone.is_some()
        && fact.metric.nature().is_single
        && matches!(fact.aspect, Aspect::Level | Aspect::Growth)
        && fact.approx == Approximator::Exact
        && fact.base_value_high.is_none()
        && fact.period.is_some_and(|period| period != Period::PerYear)
        && (fact.dimension != Dimension::Count || fact.category.is_some())
        && fact.part_of.is_none()
        && fact.repeats.is_none()
        && fact.confidence != Confidence::Doubtful
}
