//! How much to rely on a fact: how far its fields were fetched, and how often figures of its kind are read amiss.

use crate::draft::Draft;
use zhibiao_fact::{Aspect, Confidence, target};

/// Rules whose answers were wrong more often than one time in eight, measured against what people wrote down.
const UNSURE_RULES: &[&str] = &[
    "<metric word> behind <amount>",
    "<metric word> before <ratio>",
    "<change verb> before <amount>",
    "<ratio> of <metric word>",
    "investment is planned until it is done",
    target::LISTED,
];

/// The confidence of a finished draft. One that belongs to no zone is at most likely: whose it is was not told.
pub(crate) fn of(draft: &Draft) -> Confidence {
    let hard = draft.metric.nature().is_hard
        || draft.zone.is_none()
        || draft.aspect == Aspect::Share
        || draft.rules.iter().any(|rule| UNSURE_RULES.contains(rule));
    match draft.doubt + u32::from(hard) {
        0 => Confidence::Sure,
        1 | 2 => Confidence::Likely,
        _ => Confidence::Doubtful,
    }
}
