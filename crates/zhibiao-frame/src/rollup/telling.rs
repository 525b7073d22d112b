//! Which telling of a figure stands for all of them.

use super::summand::Summand;
use std::collections::HashMap;
use zhibiao_fact::Fact;

/// Keeps one telling of every figure that `repeats` links: the first, or where that is no summand the
/// best of the others. Fills in the wholes of the summands kept.
pub(super) fn tellings<'f>(facts: &'f [Fact], mut summands: Vec<Summand<'f>>) -> (Vec<Summand<'f>>, Vec<Repeat<'f>>) {
    let by_id: HashMap<&str, &Fact> = facts.iter().map(|fact| (fact.fact_id.as_str(), fact)).collect();
    let repeated = |fact: &'f Fact| fact.repeats.as_deref();
    let first = |fact: &'f Fact| chain(&by_id, fact, repeated).pop().unwrap_or(&fact.fact_id);

    summands.sort_by_key(|summand| (summand.fact.fact_id != first(summand.fact), summand.rank()));
    let mut standing: HashMap<&str, &str> = HashMap::new();
    let (mut kept, mut repeats): (Vec<Summand>, Vec<Repeat>) = (Vec::new(), Vec::new());
    for summand in summands {
        let first = first(summand.fact);
        match standing.get(first) {
            Some(stands) => repeats.push(Repeat { of: stands, summand }),
            None => {
                standing.insert(first, &summand.fact.fact_id);
                kept.push(summand);
            }
        }
    }
    for summand in &mut kept {
        let wholes = chain(&by_id, summand.fact, |fact| {
            fact.part_of.as_deref().or_else(|| by_id.get(repeated(fact)?)?.part_of.as_deref())
        });
        let stands = |id: &'f str| by_id.get(id).and_then(|whole| standing.get(first(whole))).copied().unwrap_or(id);
        summand.wholes = wholes.into_iter().map(stands).filter(|id| *id != summand.fact.fact_id).collect();
    }
    (kept, repeats)
}

/// A later telling of a figure and the fact that stands for both.
#[derive(Debug)]
pub(super) struct Repeat<'f> {
    pub of: &'f str,
    pub summand: Summand<'f>,
}

/// The ids that a link leads to from a fact, one after the other; a circle ends where it closes.
fn chain<'f>(
    by_id: &HashMap<&str, &'f Fact>,
    fact: &'f Fact,
    link: impl Fn(&'f Fact) -> Option<&'f str>,
) -> Vec<&'f str> {
    let (mut ids, mut fact) = (Vec::new(), Some(fact));
    while let Some(next) = fact.and_then(&link) {
        if ids.contains(&next) {
            break;
        }
        ids.push(next);
        fact = by_id.get(next).copied();
    }
    ids
}
