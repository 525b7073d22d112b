//! How much of a headline a text takes up.

use super::draft::Draft;
use crate::{Role, Span};
use std::collections::HashMap;

/// The pairs of characters of some headlines, and which bodies hold them.
pub(crate) struct Likeness {
    index: HashMap<(char, char), usize>,
    /// For every headline its pairs.
    pairs: Vec<Vec<usize>>,
    /// For every body and pair: [`LACKS`], [`HAS`] or [`LEADS`].
    hits: Vec<Vec<u8>>,
    /// For every pair: the fewer bodies hold it, the more.
    weights: Vec<u64>,
}

const LACKS: u8 = 0;
/// A pair counts in fourths.
const HAS: u8 = 4;
/// One that stands at the head of the body counts more.
const LEADS: u8 = 5;
/// Bytes that are the head of a body.
const LEAD: usize = 450;

impl Likeness {
    /// Reads headlines and bodies.
    pub fn new(text: &str, headlines: &[&str], drafts: &[Draft]) -> Self {
        let mut index: HashMap<(char, char), usize> = HashMap::new();
        let mut pairs = Vec::with_capacity(headlines.len());
        for headline in headlines {
            let mut own: Vec<usize> = Vec::new();
            each_pair(headline.chars(), |pair| {
                let next = index.len();
                own.push(*index.entry(pair).or_insert(next));
            });
            own.sort_unstable();
            own.dedup();
            pairs.push(own);
        }
        let hits: Vec<Vec<u8>> = drafts.iter().map(|draft| hits(chars(text, &draft.lines), &index)).collect();
        let bodies = drafts.len() as u64;
        let weight = |pair: usize| {
            let having = hits.iter().filter(|body| body[pair] != LACKS).count().max(1) as u64;
            (bodies + 1) * 60 / (having + 1) - 20
        };
        let weights = (0..index.len()).map(weight).collect();
        Likeness { index, pairs, hits, weights }
    }

    /// The share of a headline that a body takes up, in thousandths; more at the head counts more.
    pub fn fit(&self, headline: usize, body: usize) -> u32 {
        self.share(headline, &self.hits[body])
    }

    /// The same for some lines.
    pub fn passage(&self, text: &str, headline: usize, lines: &[Line]) -> u32 {
        self.share(headline, &hits(chars(text, lines), &self.index))
    }

    fn share(&self, headline: usize, hits: &[u8]) -> u32 {
        let pairs = &self.pairs[headline];
        let all: u64 = pairs.iter().map(|pair| self.weights[*pair]).sum();
        let shared: u64 = pairs.iter().map(|pair| self.weights[*pair] * u64::from(hits[*pair])).sum();
        (shared * 1000 / (all.max(1) * u64::from(HAS))) as u32
    }
}

type Line = (Span, Option<Role>);

fn chars<'a>(text: &'a str, lines: &'a [Line]) -> impl Iterator<Item = char> {
    lines.iter().flat_map(|(span, _)| text[span.start..span.end].chars())
}

fn hits(chars: impl Iterator<Item = char>, index: &HashMap<(char, char), usize>) -> Vec<u8> {
    let mut hits = vec![LACKS; index.len()];
    let mut seen = 0;
    each_pair(chars, |pair| {
        seen += 3;
        if let Some(pair) = index.get(&pair) {
            hits[*pair] = hits[*pair].max(if seen < LEAD { LEADS } else { HAS });
        }
    });
    hits
}

/// Calls with every two characters that follow each other, spaces and marks left out.
fn each_pair(chars: impl Iterator<Item = char>, mut call: impl FnMut((char, char))) {
    let mut before = None;
    for char in chars.filter(|char| char.is_alphanumeric()) {
        if let Some(before) = before.replace(char) {
            call((before, char));
        }
    }
}
