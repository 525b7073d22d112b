//! Many documents at once: read in parallel, handed on in input order, batch by batch.

use crate::arguments::{Common, Inputs};
use crate::inputs::{Document, Fault, Gauge, Opened, documents, expand};
use crate::lexicon;
use crate::messages::Messages;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::path::Path;
use std::sync::Arc;
use zhibiao::{Extraction, Lexicon, NaiveDate, Page, Source};

/// A batch ends with the document that reaches one of these, so memory does not grow with the input.
const BATCH_DOCUMENTS: usize = 2048;
const BATCH_BYTES: u64 = 16 << 20;

/// A document that was read.
#[derive(Debug)]
pub struct Read {
    /// The input as it was named.
    pub doc: String,
    /// What it says.
    pub extraction: Extraction,
}

/// What became of the inputs.
#[derive(Debug, Default, Clone, Copy)]
pub struct Outcome {
    /// Documents read.
    pub documents: usize,
    /// Inputs and rows that could not be read.
    pub faults: usize,
}

/// Reads all inputs and hands each document to `take`, in input order. Whatever lies in `output` is
/// no input. Inputs that cannot be read are named on standard error.
pub fn extract(
    inputs: &Inputs,
    common: &Common,
    output: Option<&Path>,
    messages: &Messages,
    mut take: impl FnMut(Read) -> Result<()>,
) -> Result<Outcome> {
    let lexicon = lexicon::load(common)?;
    let read = |document: Document| {
        let Document { doc, published, content } = document;
        let page = content.read(&doc)?;
        let extraction = extraction(&page, &doc, published, &lexicon);
        Ok(Read { doc, extraction })
    };
    batches(inputs, common, output, messages, read, |batch| {
        for read in batch {
            tell(messages, &read.doc, &read.extraction);
            take(read)?;
        }
        Ok(())
    })
}

/// Reads all inputs and hands what `read` makes of each document to `take`, in input order, a batch at a time.
pub fn batches<T: Send>(
    inputs: &Inputs,
    common: &Common,
    output: Option<&Path>,
    messages: &Messages,
    read: impl Fn(Document) -> Result<T, Fault> + Sync,
    mut take: impl FnMut(Vec<T>) -> Result<()>,
) -> Result<Outcome> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(common.threads.unwrap_or(0).into()).build();
    let pool = pool.context("expected threads to work with")?;
    let (found, faults) = expand(&inputs.inputs, output, messages);
    let mut outcome = Outcome { documents: 0, faults: faults.len() };
    faults.iter().for_each(|fault| messages.error(fault));
    let gauge = Gauge::default();
    // Where each input ends, in bytes from the first.
    let ends: Vec<u64> = found
        .iter()
        .scan(0, |end, input| {
            *end += input.size();
            Some(*end)
        })
        .collect();
    messages.start(ends.last().copied().unwrap_or_default());

    let mut opened =
        found.iter().enumerate().flat_map(|(at, input)| documents(input, inputs, &gauge).map(move |each| (at, each)));
    loop {
        let (batch, at) = next_batch(&mut opened);
        if batch.is_empty() {
            return Ok(outcome);
        }
        let results: Vec<_> = pool.install(|| batch.into_par_iter().map(|opened| opened.and_then(&read)).collect());
        let mut done = Vec::with_capacity(results.len());
        for result in results {
            match result {
                Ok(read) => done.push(read),
                Err(fault) => {
                    outcome.faults += 1;
                    messages.error(fault);
                }
            }
        }
        outcome.documents += done.len();
        take(done)?;
        let done = at.checked_sub(1).map_or(0, |before| ends[before]);
        messages.at(gauge.reach(done), outcome.documents);
    }
}

/// What a page says.
pub fn extraction(page: &Page, doc: &str, published: Option<NaiveDate>, lexicon: &Option<Arc<Lexicon>>) -> Extraction {
    zhibiao::extract(page, &Source { doc: doc.to_owned(), published, lexicon: lexicon.clone() })
}

/// Says for `-v` what a document held.
pub fn tell(messages: &Messages, doc: &str, extraction: &Extraction) {
    let (articles, facts) = (extraction.articles.len(), extraction.facts.len());
    messages.detail(format_args!("{doc}: {articles} articles, {facts} facts"));
}

/// The next documents, and the input that the last of them came from.
fn next_batch(opened: &mut impl Iterator<Item = (usize, Opened)>) -> (Vec<Opened>, usize) {
    let (mut batch, mut bytes, mut last) = (Vec::new(), 0, 0);
    while batch.len() < BATCH_DOCUMENTS && bytes < BATCH_BYTES {
        let Some((at, each)) = opened.next() else { break };
        bytes += each.as_ref().map_or(0, |document| document.content.size());
        batch.push(each);
        last = at;
    }
    (batch, last)
}
