//! One thing told with two values.

use crate::rollup::summand::rank;
use crate::tables::span_of;
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, Aspect, Code, Confidence, Diagnostic, Dimension, Fact, Period};

/// A doubt for every further value of what is told with another one.
pub(super) fn contradictions(facts: &[&Fact]) -> Vec<Diagnostic> {
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
