//! The way of every roll-up: screen the facts, keep one telling of each, group, make rows, and put what was
//! left out where a reader looks for it.

use super::bar::Bar;
use super::summand::Summand;
use super::telling::tellings;
use super::{LeftOut, Reason, RollUp};
use std::collections::BTreeMap;
use zhibiao_fact::{Fact, Metric};

/// A row of a roll-up.
pub(super) trait Row<'f>: Sized {
    /// What the row is of, zone first.
    type Key: Ord;

    /// The key of a fact of a zone.
    fn key(zone: &'f str, fact: &'f Fact) -> Self::Key;

    /// The key of a summand: that of its fact, unless the roll-up gave it another subject.
    fn key_of(summand: &Summand<'f>) -> Self::Key {
        Self::key(summand.zone, summand.fact)
    }

    /// Whether the roll-up looks at facts of a metric.
    fn wants(metric: Metric) -> bool;

    /// A fact as something to count, or why it is not.
    fn summand(fact: &'f Fact) -> Result<Summand<'f>, Reason>;

    /// What of the summands goes on to the rows, where that takes a look across rows.
    fn across(_facts: &'f [Fact], summands: Vec<Summand<'f>>) -> Bar<'f> {
        Bar { kept: summands, left_out: Vec::new() }
    }

    /// The row of the summands of one key, or why none of them counts.
    fn row(summands: Vec<Summand<'f>>) -> Result<Self, Vec<LeftOut>>;

    /// What is not counted in this row.
    fn left_out(&mut self) -> &mut Vec<LeftOut>;
}

/// The rows of the facts; each fact of a metric wanted ends up in one place.
pub(super) fn roll_up<'f, R: Row<'f>>(facts: &'f [Fact]) -> RollUp<R> {
    let (mut summands, mut unscreened) = (Vec::new(), Vec::new());
    for fact in facts.iter().filter(|fact| R::wants(fact.metric)) {
        match R::summand(fact) {
            Ok(summand) => summands.push(summand),
            Err(reason) => unscreened.push((fact, LeftOut { fact_id: fact.fact_id.clone(), reason })),
        }
    }
    let (kept, repeats) = tellings(facts, summands);
    unscreened.extend(
        repeats
            .iter()
            .map(|repeat| (repeat.summand.fact, repeat.summand.left_out(Reason::ToldBefore(repeat.of.to_owned())))),
    );
    let fact_of: BTreeMap<&str, &Fact> =
        kept.iter().map(|summand| (summand.fact.fact_id.as_str(), summand.fact)).collect();
    let Bar { kept, left_out } = R::across(facts, kept);
    unscreened.extend(left_out.into_iter().filter_map(|each| Some((*fact_of.get(each.fact_id.as_str())?, each))));

    let mut groups: BTreeMap<R::Key, Vec<Summand>> = BTreeMap::new();
    for summand in kept {
        groups.entry(R::key_of(&summand)).or_default().push(summand);
    }
    let (mut rows, mut rowless) = (BTreeMap::new(), Vec::new());
    for (key, summands) in groups {
        match R::row(summands) {
            Ok(row) => drop(rows.insert(key, row)),
            Err(mut left_out) => rowless.append(&mut left_out),
        }
    }
    for (fact, left_out) in unscreened {
        let row = fact.zone.as_deref().and_then(|zone| rows.get_mut(&R::key(zone, fact)));
        row.map_or(&mut rowless, R::left_out).push(left_out);
    }
    let mut rows: Vec<R> = rows.into_values().collect();
    rows.iter_mut()
        .map(R::left_out)
        .chain([&mut rowless])
        .for_each(|list| list.sort_by(|left, right| left.fact_id.cmp(&right.fact_id)));
    RollUp { rows, left_out: rowless }
}
