//! What people corrected: read from `corrections.csv`, applied to facts as they come, told at the end.

mod change;

use anyhow::{Context, Result, anyhow, bail};
use change::Change;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use zhibiao::Lexicon;
use zhibiao::fact::{Code, Correction, Diagnostic, Extraction, Outcome, Span};
use zhibiao_frame::unguarded;

/// Corrections and what has come of them so far.
#[derive(Debug, Default)]
pub struct Corrections {
    rows: Vec<Row>,
    of_fact: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Row {
    /// `corrections.csv:7`
    place: String,
    change: Change,
    correction: Correction,
    span: Span,
}

impl Corrections {
    /// The corrections of a file; one that is not as it should be is an error with its line.
    pub fn read(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| format!("{}: expected a table of corrections", path.display()))?;
        let text = zhibiao::read(&bytes).text;
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        let head = reader.headers().with_context(|| path.display().to_string())?.clone();
        let column = |name: &str| head.iter().position(|each| each.trim() == name);
        let needed = |name: &str| {
            let found = head.iter().collect::<Vec<_>>().join(", ");
            let missing = || format!("{}:1: expected a column {name}; found the columns: {found}", path.display());
            column(name).with_context(missing)
        };
        let (fact_id, field, was, now) = (needed("fact_id")?, needed("field")?, needed("was")?, needed("now")?);
        let (doc, printed, note) = (column("doc"), column("text"), column("note"));
        let mut corrections = Corrections::default();
        for record in reader.records() {
            let record = record
                .map_err(|error| anyhow!("{}: expected comma-separated values; found: {error}", path.display()))?;
            let line = record.position().map_or(0, csv::Position::line);
            let place = format!("{}:{line}", path.display());
            let cell = |column: usize| unguarded(record.get(column).unwrap_or_default().trim()).to_owned();
            let cell_if = |column: Option<usize>| column.map(cell).unwrap_or_default();
            let value = |column: usize| Some(cell(column)).filter(|text| !text.is_empty());
            let (field, now) = (cell(field), value(now));
            let change = Change::read(&field, now.as_deref()).map_err(|error| anyhow!("{place}: {error}"))?;
            let correction = Correction {
                fact_id: cell(fact_id),
                doc: cell_if(doc),
                text: cell_if(printed),
                field,
                was: value(was),
                now,
                note: cell_if(note),
                outcome: Outcome::NoFact,
            };
            corrections.add(Row { place, change, correction, span: Span::new(0, 0) })?;
        }
        Ok(corrections)
    }

    fn add(&mut self, row: Row) -> Result<()> {
        let of_fact = self.of_fact.entry(row.correction.fact_id.clone()).or_default();
        if let Some(other) = of_fact.iter().find(|at| self.rows[**at].correction.field == row.correction.field) {
            let (place, field) = (&row.place, &row.correction.field);
            bail!(
                "{place}: expected one correction of {field} of a fact; found another at {}",
                self.rows[*other].place
            );
        }
        of_fact.push(self.rows.len());
        self.rows.push(row);
        Ok(())
    }

    /// Applies what is corrected in a document; whether anything was.
    pub fn apply(&mut self, said: &mut Extraction, lexicon: &Lexicon) -> Result<bool> {
        let mut applied = false;
        let mut wrong: Vec<String> = Vec::new();
        for fact in &mut said.facts {
            let Some(rows) = self.of_fact.get(&fact.fact_id) else { continue };
            let read = fact.clone();
            for at in rows {
                let row = &mut self.rows[*at];
                (row.correction.doc, row.correction.text) = (read.doc.clone(), read.text.clone());
                row.span = Span::new(read.start as usize, read.end as usize);
                if row.change.is_as_read(&read, row.correction.was.as_deref()) {
                    row.correction.outcome = Outcome::Applied;
                    row.change.make(fact);
                    fact.rules.push(format!("corrected: {}", row.correction.field).into());
                    applied = true;
                } else {
                    row.correction.outcome = Outcome::Differs { found: row.change.found(&read) };
                }
                if matches!(row.change, Change::Wrong) && row.correction.outcome == Outcome::Applied {
                    wrong.push(fact.fact_id.clone());
                }
            }
            let place = || self.rows[rows[0]].place.clone();
            change::settle(fact, &read, lexicon).map_err(|error| anyhow!("{}: {error}", place()))?;
        }
        said.facts.retain(|fact| !wrong.contains(&fact.fact_id));
        Ok(applied)
    }

    /// The corrections with what came of them, in the order of their file.
    pub fn all(&self) -> Vec<Correction> {
        self.rows.iter().map(|row| row.correction.clone()).collect()
    }

    /// A doubt for each that no longer matches.
    pub fn doubts(&self) -> Vec<Diagnostic> {
        let left_alone = self.rows.iter().filter(|row| row.correction.outcome != Outcome::Applied);
        left_alone.map(Row::doubt).collect()
    }
}

impl Row {
    fn doubt(&self) -> Diagnostic {
        let Correction { fact_id, doc, text, field, was, outcome, .. } = &self.correction;
        let message = match outcome {
            Outcome::NoFact => format!("{}: expected fact {fact_id} ({text}); found none", self.place),
            _ => format!(
                "{}: expected {field} of {text} ({fact_id}) to be read as {}, as when it was corrected; found {}",
                self.place,
                was.as_deref().unwrap_or("nothing"),
                outcome.found().unwrap_or("nothing"),
            ),
        };
        Diagnostic { doc: doc.clone(), span: self.span, code: Code::Unmatched, message }
    }
}
