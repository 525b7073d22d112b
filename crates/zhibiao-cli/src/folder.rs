//! The folder of a report read back: what each document gave, by where its rows stand in the tables.

use crate::tables::path;
use anyhow::{Result, ensure};
use std::collections::HashMap;
use std::iter::Peekable;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use zhibiao::fact::{ArticleRecord, Diagnostic, Evidence, Extraction, Fact};
use zhibiao_frame::{DocumentRecord, TableReader};

/// The tables of a report, open for reading.
#[derive(Debug)]
pub struct Folder {
    /// What the report was made of, in order.
    pub documents: Arc<Vec<DocumentRecord>>,
    places: Vec<Rows>,
    articles: TableReader<ArticleRecord>,
    facts: TableReader<Fact>,
    evidence: TableReader<(String, Evidence)>,
    diagnostics: TableReader<Diagnostic>,
}

/// Where rows stand in the tables.
#[derive(Debug, Clone, Default)]
struct Rows {
    articles: Range<usize>,
    facts: Range<usize>,
    evidence: Range<usize>,
    diagnostics: Range<usize>,
}

impl Folder {
    /// The folder of a finished report.
    pub fn open(folder: &Path) -> Result<Self> {
        let mut documents = TableReader::open(&path(folder, "documents"))?;
        let documents = documents.rows(0..documents.height())?;
        Self::with(folder, Arc::new(documents))
    }

    /// A folder that has all tables but that of documents, which is at hand.
    pub fn with(folder: &Path, documents: Arc<Vec<DocumentRecord>>) -> Result<Self> {
        let mut places: Vec<Rows> = Vec::with_capacity(documents.len());
        let mut last = Rows::default();
        for document in documents.iter() {
            last = last.followed_by(document);
            places.push(last.clone());
        }
        let tables = Folder {
            documents,
            places,
            articles: TableReader::open(&path(folder, "articles"))?,
            facts: TableReader::open(&path(folder, "facts"))?,
            evidence: TableReader::open(&path(folder, "evidence"))?,
            diagnostics: TableReader::open(&path(folder, "diagnostics"))?,
        };
        for (name, found, expected) in [
            ("articles", tables.articles.height(), last.articles.end),
            ("facts", tables.facts.height(), last.facts.end),
            ("evidence", tables.evidence.height(), last.evidence.end),
        ] {
            let path = path(folder, name);
            ensure!(found == expected, "{}: expected {expected} rows; found {found}", path.display());
        }
        Ok(tables)
    }

    /// The places of the documents whose names are wanted.
    pub fn places(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<usize> {
        (0..self.documents.len()).filter(|place| is_wanted(&self.documents[*place].doc)).collect()
    }

    /// What these documents gave, by their places, with the evidence of their facts; one after the other.
    pub fn extractions(&mut self, places: &[usize]) -> Result<Vec<Extraction>> {
        let mut read = Vec::with_capacity(places.len());
        for run in places.chunk_by(|one, next| one + 1 == *next) {
            self.run(run[0]..run[0] + run.len(), &mut read)?;
        }
        Ok(read)
    }

    /// All diagnostics, of documents and of sums.
    pub fn diagnostics(&mut self) -> Result<Vec<Diagnostic>> {
        Ok(self.diagnostics.rows(0..self.diagnostics.height())?)
    }

    /// Documents that stand side by side.
    fn run(&mut self, run: Range<usize>, read: &mut Vec<Extraction>) -> Result<()> {
        let rows = self.places[run.start].through(&self.places[run.end - 1]);
        let mut articles = self.articles.rows(rows.articles)?.into_iter();
        let mut facts = self.facts.rows(rows.facts)?.into_iter().peekable();
        let mut evidence = self.evidence.rows(rows.evidence)?.into_iter();
        let mut diagnostics = self.diagnostics.rows(rows.diagnostics)?.into_iter();
        for document in &self.documents[run] {
            // A fact that did not fit the table may be missing.
            let own = |facts: &mut Peekable<_>| facts.next_if(|fact: &Fact| fact.doc == document.doc);
            let mut extraction = Extraction {
                articles: articles.by_ref().take(document.articles).collect(),
                facts: (0..document.facts).map_while(|_| own(&mut facts)).collect(),
                diagnostics: diagnostics.by_ref().take(document.diagnostics).collect(),
            };
            let mut words: HashMap<String, Vec<Evidence>> = HashMap::new();
            for (fact_id, evidence) in evidence.by_ref().take(document.evidence) {
                words.entry(fact_id).or_default().push(evidence);
            }
            for fact in &mut extraction.facts {
                fact.evidence = words.remove(&fact.fact_id).unwrap_or_default();
            }
            let is_own = extraction.articles.iter().all(|article| article.doc == document.doc);
            ensure!(is_own, "expected the articles of {} where documents.parquet has them; found others", document.doc);
            read.push(extraction);
        }
        ensure!(facts.next().is_none(), "expected facts in the order of documents.parquet; found another order");
        Ok(())
    }
}

impl Rows {
    /// The rows of the document that comes next.
    fn followed_by(&self, next: &DocumentRecord) -> Self {
        let after = |rows: &Range<usize>, count: usize| rows.end..rows.end + count;
        Rows {
            articles: after(&self.articles, next.articles),
            facts: after(&self.facts, next.facts),
            evidence: after(&self.evidence, next.evidence),
            diagnostics: after(&self.diagnostics, next.diagnostics),
        }
    }

    /// From these rows up to others and with them.
    fn through(&self, last: &Rows) -> Self {
        Rows {
            articles: self.articles.start..last.articles.end,
            facts: self.facts.start..last.facts.end,
            evidence: self.evidence.start..last.evidence.end,
            diagnostics: self.diagnostics.start..last.diagnostics.end,
        }
    }
}
