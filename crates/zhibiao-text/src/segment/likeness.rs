//! How much of a headline a text takes up.

use super::draft::Draft;
use crate::{Role, Span};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The pairs of characters of some headlines, and which bodies hold them.
pub(crate) struct Likeness {
    index: Index,
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
        let mut index = Index::default();
        let mut pairs = Vec::with_capacity(headlines.len());
        for headline in headlines {
            let mut own: Vec<usize> = Vec::new();
            each_pair(headline.chars(), |pair| own.push(index.add(pair)));
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
        let weights = (0..index.places.len()).map(weight).collect();
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

    /// Where in some lines a headline is taken up.
    pub fn places(&self, text: &str, headline: usize, lines: &[Line]) -> Places {
        let own = &self.pairs[headline];
        let mut places: Vec<(u64, usize, usize)> =
            own.iter().map(|pair| (self.weights[*pair], usize::MAX, 0)).collect();
        for (line, (span, _)) in lines.iter().enumerate() {
            each_pair(span.of(text).chars(), |pair| {
                if let Some(Ok(place)) = self.index.find(pair).map(|pair| own.binary_search(&pair)) {
                    places[place].1 = places[place].1.min(line);
                    places[place].2 = line + 1;
                }
            });
        }
        Places { all: places.iter().map(|(weight, ..)| weight).sum::<u64>().max(1), places }
    }

    fn share(&self, headline: usize, hits: &[u8]) -> u32 {
        let pairs = &self.pairs[headline];
        let all: u64 = pairs.iter().map(|pair| self.weights[*pair]).sum();
        let shared: u64 = pairs.iter().map(|pair| self.weights[*pair] * u64::from(hits[*pair])).sum();
        (shared * 1000 / (all.max(1) * u64::from(HAS))) as u32
    }
}

/// The share of a headline, in hundredths, that the first words of a text say again.
pub(crate) fn said_again(text: &str, headline: &str) -> usize {
    const LONG: usize = 400;
    let mut index = Index::default();
    let mut all = 1;
    each_pair(headline.chars(), |pair| all = all.max(index.add(pair) + 1));
    let mut said = vec![false; all];
    each_pair(text.chars().take(LONG), |pair| {
        if let Some(pair) = index.find(pair) {
            said[pair] = true;
        }
    });
    said.iter().filter(|said| **said).count() * 100 / (all + 1)
}

/// Where in some lines the pairs of a headline stand: weight, first line, line after the last.
pub(crate) struct Places {
    all: u64,
    places: Vec<(u64, usize, usize)>,
}

impl Places {
    /// The share of the headline that stands above a line, in thousandths.
    pub fn above(&self, line: usize) -> u32 {
        self.share(|first, _| first < line)
    }

    /// The share that stands on that line or below.
    pub fn below(&self, line: usize) -> u32 {
        self.share(|_, end| end > line)
    }

    fn share(&self, counts: impl Fn(usize, usize) -> bool) -> u32 {
        let shared: u64 =
            self.places.iter().filter(|(_, first, end)| counts(*first, *end)).map(|(weight, ..)| weight).sum();
        (shared * 1000 / self.all) as u32
    }
}

/// Numbers of pairs, behind a sieve that most pairs of a text fall through at once.
#[derive(Default)]
struct Index {
    places: HashMap<(char, char), usize, BuildHasherDefault<Mixed>>,
    sieve: [[u64; 8]; 8],
}

impl Index {
    fn add(&mut self, pair: (char, char)) -> usize {
        let (row, word, bit) = Self::hole(pair);
        self.sieve[row][word] |= bit;
        let next = self.places.len();
        *self.places.entry(pair).or_insert(next)
    }

    fn find(&self, pair: (char, char)) -> Option<usize> {
        let (row, word, bit) = Self::hole(pair);
        if self.sieve[row][word] & bit == 0 { None } else { self.places.get(&pair).copied() }
    }

    fn hole((first, second): (char, char)) -> (usize, usize, u64) {
        let mixed = u32::from(first).wrapping_mul(31).wrapping_add(u32::from(second)).wrapping_mul(0x9E37_79B1) >> 20;
        ((mixed >> 9) as usize, (mixed >> 6 & 7) as usize, 1 << (mixed & 63))
    }
}

/// Few pairs, and none of them chosen by an enemy: a cheap hash is enough.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, char: u32) {
        self.0 = (self.0.rotate_left(26) ^ u64::from(char)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

type Line = (Span, Option<Role>);

fn chars<'a>(text: &'a str, lines: &'a [Line]) -> impl Iterator<Item = char> {
    lines.iter().flat_map(|(span, _)| span.of(text).chars())
}

fn hits(chars: impl Iterator<Item = char>, index: &Index) -> Vec<u8> {
    let mut hits = vec![LACKS; index.places.len()];
    let mut seen = 0;
    each_pair(chars, |pair| {
        seen += 3;
        if let Some(pair) = index.find(pair) {
            hits[pair] = hits[pair].max(if seen < LEAD { LEADS } else { HAS });
        }
    });
    hits
}

/// Calls with every two characters that follow each other; only Chinese characters, ASCII letters and
/// digits count.
fn each_pair(chars: impl Iterator<Item = char>, mut call: impl FnMut((char, char))) {
    let mut before = None;
    for char in chars.filter(|char| matches!(char, '㐀'..='鿿' | '0'..='9' | 'A'..='Z' | 'a'..='z')) {
        if let Some(before) = before.replace(char) {
            call((before, char));
        }
    }
}
