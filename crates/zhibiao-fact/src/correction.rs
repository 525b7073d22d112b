//! What people found to be otherwise than it was read, and what came of it.

/// One field of one fact that a person corrected: a row of `corrections.parquet`, fields in column order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The fact.
    pub fact_id: String,
    /// The input it was read from.
    pub doc: String,
    /// Number and unit as printed.
    pub text: String,
    /// The column of facts, or `wrong`: the fact is none.
    pub field: String,
    /// What was read when it was corrected; none for nothing.
    pub was: Option<String>,
    /// What it is; none for nothing, `true` for a fact that is none.
    pub now: Option<String>,
    /// What the person had to say.
    pub note: String,
    /// What came of it: the columns `outcome` and `found`.
    pub outcome: Outcome,
}

/// What came of a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the tables.
    Applied,
    /// No fact of that identifier was read.
    NoFact,
    /// Something else than `was` is read now, so it was left alone.
    Differs {
        /// What is read now; none for nothing.
        found: Option<String>,
    },
}

impl Outcome {
    /// The names of all outcomes.
    pub const NAMES: &'static [&'static str] = &["applied", "no_fact", "differs"];

    /// The name in tables and files.
    pub fn as_str(&self) -> &'static str {
        match self {
            Outcome::Applied => "applied",
            Outcome::NoFact => "no_fact",
            Outcome::Differs { .. } => "differs",
        }
    }

    /// What is read now, where that differs.
    pub fn found(&self) -> Option<&str> {
        match self {
            Outcome::Differs { found } => found.as_deref(),
            Outcome::Applied | Outcome::NoFact => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_its_name() {
        let outcomes = [Outcome::Applied, Outcome::NoFact, Outcome::Differs { found: None }];
        assert_eq!(outcomes.each_ref().map(Outcome::as_str), Outcome::NAMES);
    }
}
