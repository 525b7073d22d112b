//! Counts of one document or of all, and the figures made of them.

use super::prediction::FIELDS;
use super::ratio::Ratio;
use std::collections::BTreeMap;

/// Counts by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<String, u64>,
}

/// Figures by name, in the order they are printed; `None` where there was nothing to find and nothing found.
pub type Summary = Vec<(String, Option<Ratio>)>;

impl Tally {
    /// Counts `more` of `name`.
    pub fn add(&mut self, name: impl Into<String>, more: impl Into<u64>) {
        *self.counts.entry(name.into()).or_default() += more.into();
    }

    /// The count of `name`.
    pub fn get(&self, name: &str) -> u64 {
        self.counts.get(name).copied().unwrap_or_default()
    }

    /// Adds the counts of another.
    pub fn merge(&mut self, other: &Tally) {
        for (name, count) in &other.counts {
            self.add(name.as_str(), *count);
        }
    }

    /// F1 of what is counted under these three names.
    pub fn f1(&self, right: &str, predicted: &str, wanted: &str) -> Ratio {
        Ratio::f1(self.get(right), self.get(predicted), self.get(wanted))
    }

    /// The figures.
    pub fn summary(&self) -> Summary {
        let share = |top: &str, bottom: &str| Some(Ratio::new(self.get(top), self.get(bottom)));
        let f1 = |right: &str, kind: &str| {
            let (predicted, wanted) = (format!("pred{kind}"), format!("gold{kind}"));
            Some(self.f1(right, &predicted, &wanted))
        };
        let mut figures: Summary = vec![
            ("quantity_precision".into(), share("exact", "pred")),
            ("quantity_recall".into(), share("exact", "gold")),
            ("quantity_f1".into(), f1("exact", "")),
            ("fact_f1".into(), f1("full", "")),
            ("dated_fact_f1".into(), f1("dated", "")),
        ];
        for field in FIELDS.into_iter().chain(["article"]) {
            figures.push((format!("acc_{field}"), share(&format!("ok_{field}"), "exact")));
        }
        for link in ["part_of", "repeats"] {
            let any = self.get(&format!("gold_{link}")) + self.get(&format!("pred_{link}")) > 0;
            let figure = f1(&format!("ok_{link}"), &format!("_{link}"));
            figures.push((format!("{link}_f1"), figure.filter(|_| any)));
        }
        figures.push(("article_f1".into(), Some(self.f1("art_ok", "art_pred", "art_gold"))));
        for field in ["headline", "zone", "byline"] {
            figures.push((format!("article_{field}"), share(&format!("art_{field}"), "art_gold")));
        }
        figures
    }
}
