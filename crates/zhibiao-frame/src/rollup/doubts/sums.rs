//! Parts that are more than their whole, and phases that are less.

use crate::fixed::{fixed, sum, unfixed};
use crate::rollup::phase::{names_next, phase_in};
use crate::rollup::summand::rank;
use crate::tables::span_of;
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, Aspect, Code, Diagnostic, Dimension, Fact};

/// A loose amount has the twentieth part of it to either side.
const LEEWAY: i128 = 20;

/// A doubt for every whole that its parts are more than, or that its phases are less than.
pub(super) fn sums(facts: &[&Fact]) -> Vec<Diagnostic> {
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
    let bounded_below = parts.iter().filter(|part| !part.approx.is_upper_bound());
    let least = sum(bounded_below.map(|part| fixed(part.base_value)).collect::<Option<Vec<_>>>()?)?;
    let told = fixed(whole.base_value)?;
    let loose = parts.iter().chain([&whole]).any(|each| is_loose(each.approx));
    let leeway = if loose { told.abs() / LEEWAY } else { 0 };
    let more = least > told.checked_add(leeway)? && !whole.approx.is_lower_bound();
    let exact = parts.iter().all(|part| !part.approx.is_lower_bound() && !part.approx.is_upper_bound());
    let less = phases && exact && least < told.checked_sub(leeway)? && !whole.approx.is_upper_bound();
    if !(more || less) {
        return None;
    }
    let addends: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    let message = format!(
        "expected the parts of {} to be {} {}; found {} = {}",
        whole.text,
        if more { "at most" } else { "in all" },
        whole.base_value.normalize(),
        addends.join(" + "),
        unfixed(least)?,
    );
    Some(Diagnostic { doc: whole.doc.clone(), span: span_of(whole), code: Code::SumDiffers, message })
}

/// Whether the parts are 一期, 二期 … without a gap, and no later phase is spoken of.
fn are_all_phases(whole: &Fact, parts: &[&Fact]) -> bool {
    let phase_of = |fact: &Fact| {
        let words: Vec<&str> = [&fact.subject, &fact.category].into_iter().flatten().map(String::as_str).collect();
        phase_in(&words)
    };
    let Some(mut phases) = parts.iter().map(|part| phase_of(part)).collect::<Option<Vec<usize>>>() else {
        return false;
    };
    phases.sort_unstable();
    let more_to_come = parts.iter().chain([&whole]).any(|fact| names_next(&fact.sentence, phases.len()));
    phases.len() >= 2 && phases.iter().copied().eq(0..phases.len()) && !more_to_come
}

fn is_loose(approx: Approximator) -> bool {
    matches!(approx, Approximator::About | Approximator::Nearly)
}
