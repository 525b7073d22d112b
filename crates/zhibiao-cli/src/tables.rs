//! The tables of a report as they grow, document by document, and what of them sums and charts need at hand.

use crate::kept::Kept;
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use zhibiao::{Diagnostic, Extraction};
use zhibiao_frame::{
    DocumentRecord, Format, TableWriter, articles_frame, diagnostics_frame, documents_frame, evidence_frame,
    facts_frame, write,
};

/// Tables that are larger than memory; they appear in their folder when they are finished.
#[derive(Debug)]
pub struct Tables {
    articles: TableWriter,
    facts: TableWriter,
    evidence: TableWriter,
    /// What the report is made of.
    pub documents: Vec<DocumentRecord>,
    /// The document of each first article: two with the same one have the same text.
    texts: HashMap<String, usize>,
    /// What stays in memory, but for `unfit`.
    pub kept: Kept,
    /// Values too large for their column.
    unfit: Vec<Diagnostic>,
}

impl Tables {
    /// Tables that are to lie in `folder`.
    pub fn new(folder: &Path) -> Result<Self> {
        let writer = |name, head| TableWriter::new(&head, Format::Parquet, Some(&path(folder, name)));
        Ok(Tables {
            articles: writer("articles", articles_frame(&[])?)?,
            facts: writer("facts", facts_frame(&[])?.0)?,
            evidence: writer("evidence", evidence_frame(&[])?)?,
            documents: Vec::new(),
            texts: HashMap::new(),
            kept: Kept::default(),
            unfit: Vec::new(),
        })
    }

    /// Adds what some documents said, in their order. A document whose text was there before says nothing new.
    pub fn add(&mut self, batch: Vec<(DocumentRecord, Extraction)>) -> Result<()> {
        let (mut articles, mut facts) = (Vec::new(), Vec::new());
        let first_of_batch = self.documents.len();
        for (mut document, mut said) in batch {
            if let Some(first) = said.articles.first() {
                let place = *self.texts.entry(first.article_id.clone()).or_insert(self.documents.len());
                if place < self.documents.len() {
                    document.same_as = Some(self.documents[place].doc.clone());
                    document.as_read = false;
                    said = Extraction::default();
                }
            }
            document.articles = said.articles.len();
            document.facts = said.facts.len();
            document.evidence = said.facts.iter().map(|fact| fact.evidence.len()).sum();
            document.diagnostics = said.diagnostics.len();
            self.kept.add(&said);
            articles.append(&mut said.articles);
            facts.append(&mut said.facts);
            self.documents.push(document);
        }
        self.articles.push(&articles_frame(&articles)?)?;
        self.evidence.push(&evidence_frame(&facts)?)?;
        let (frame, unfit) = facts_frame(&facts)?;
        self.facts.push(&frame)?;
        for doubt in unfit {
            let of_batch = &mut self.documents[first_of_batch..];
            of_batch.iter_mut().filter(|document| document.doc == doubt.doc).for_each(|each| each.as_read = false);
            self.unfit.push(doubt);
        }
        Ok(())
    }

    /// Writes the tables into their folder. That of documents comes last: where it is, the others are whole.
    ///
    /// Gives the documents, and what was kept with all diagnostics.
    pub fn write(mut self, folder: &Path, doubts: Vec<Diagnostic>) -> Result<(Vec<DocumentRecord>, Kept)> {
        let documents = path(folder, "documents");
        if documents.exists() {
            std::fs::remove_file(&documents).with_context(|| documents.display().to_string())?;
        }
        self.articles.write(&path(folder, "articles"))?;
        self.facts.write(&path(folder, "facts"))?;
        self.evidence.write(&path(folder, "evidence"))?;
        self.kept.diagnostics.extend(doubts);
        self.kept.diagnostics.append(&mut self.unfit);
        write(&diagnostics_frame(&self.kept.diagnostics)?, Format::Parquet, &path(folder, "diagnostics"))?;
        write(&documents_frame(&self.documents)?, Format::Parquet, &documents)?;
        Ok((self.documents, self.kept))
    }
}

/// The place of a table in a folder.
pub fn path(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).with_extension("parquet")
}
