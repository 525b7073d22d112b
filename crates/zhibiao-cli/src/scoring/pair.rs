//! Which fact answers to which gold figure: one to one, the largest overlap first.

use std::collections::HashSet;

/// A half-open range of bytes.
pub type Bytes = (u64, u64);

/// Bytes that two ranges share.
pub fn overlap(left: Bytes, right: Bytes) -> u64 {
    left.1.min(right.1).saturating_sub(left.0.max(right.0))
}

/// Pairs of indices, and the predictions that touch any gold.
pub fn pair(gold: &[Bytes], predicted: &[Bytes]) -> (Vec<(usize, usize)>, HashSet<usize>) {
    let mut candidates: Vec<(u64, usize, usize)> = Vec::new();
    for (i, wanted) in gold.iter().enumerate() {
        for (j, found) in predicted.iter().enumerate() {
            let shared = overlap(*wanted, *found);
            if shared > 0 {
                candidates.push((shared, i, j));
            }
        }
    }
    candidates.sort_by(|left, right| right.cmp(left));
    let touched = candidates.iter().map(|(_, _, j)| *j).collect();
    let (mut gold_taken, mut predicted_taken) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for (_, i, j) in candidates {
        if !gold_taken.contains(&i) && !predicted_taken.contains(&j) {
            gold_taken.insert(i);
            predicted_taken.insert(j);
            pairs.push((i, j));
        }
    }
    (pairs, touched)
}

/// The gold figure that shares most with a prediction, the first of equals; `None` where none shares any.
pub fn nearest(gold: &[Bytes], predicted: Bytes) -> Option<usize> {
    let shared = |i: &usize| overlap(gold[*i], predicted);
    (0..gold.len()).rev().max_by_key(shared).filter(|i| shared(i) > 0)
}
