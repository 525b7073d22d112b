//! The words that say what figures mean and how a sentence is built, all found in one pass.

use crate::cues::{Cue, Cues, Found};
use crate::finder::Finder;
use crate::phrases::{Phrase, Phrases};
use std::ops::Range;

/// A row of one of the tables of cues and phrases.
#[derive(Debug, Clone, Copy)]
enum Word {
    Metric(usize),
    Aspect(usize),
    Status(usize),
    Phrase(usize),
}

/// The words of the tables of cues and phrases.
#[derive(Debug, Clone)]
pub(crate) struct Search {
    words: Finder<Word>,
}

impl Search {
    pub(crate) fn new(cues: &Cues, phrases: &Phrases) -> Self {
        let metrics = cues.metrics().iter().enumerate().map(|(row, each)| (each.label.as_str(), Word::Metric(row)));
        let aspects = cues.aspects().iter().enumerate().map(|(row, each)| (each.label.as_str(), Word::Aspect(row)));
        let statuses = cues.statuses().iter().enumerate().map(|(row, each)| (each.label.as_str(), Word::Status(row)));
        let phrases = phrases.sought().map(|(row, label)| (label, Word::Phrase(row)));
        Search { words: Finder::new(metrics.chain(aspects).chain(statuses).chain(phrases)) }
    }

    /// Metric, aspect and status words of a text, each kind leftmost-longest, in order of place; and every phrase of a role
    /// that [is sought](crate::Role::is_sought), overlapping ones too, in order of place and row.
    pub(crate) fn find<'a>(&self, text: &str, cues: &'a Cues, phrases: &Phrases) -> (Vec<Found<'a>>, Vec<Phrase>) {
        let (mut cues_found, mut phrases_found): (Vec<Found<'_>>, Vec<Phrase>) = (Vec::new(), Vec::new());
        let mut ends = [0; 3];
        let mut add = |kind: usize, range: Range<usize>, cue: Cue<'a>| {
            if range.start < ends[kind] {
                return;
            }
            ends[kind] = range.end;
            if !matches!(cue, Cue::Status(row) if !row.stands_in(text, &range)) {
                cues_found.push(Found { range, cue });
            }
        };
        self.words.each(text, |range, word| match word {
            Word::Metric(_) if is_in_date(text, &range) => {}
            Word::Metric(row) => add(0, range, Cue::Metric(&cues.metrics()[row])),
            Word::Aspect(row) => add(1, range, Cue::Aspect(&cues.aspects()[row])),
            Word::Status(row) => add(2, range, Cue::Status(&cues.statuses()[row])),
            Word::Phrase(row) => phrases_found.push(phrases.found(row, range)),
        });
        cues_found.sort_by_key(|each| (each.range.start, each.range.end));
        phrases_found.sort_unstable_by_key(|phrase| (phrase.range.start, phrase.row));
        (cues_found, phrases_found)
    }
}

/// Whether a word begins with the last letter of a time: 2026年|产业规模, 4月|产值, 上半年|发电6800万度; but 全|年可发电5亿度.
fn is_in_date(text: &str, word: &Range<usize>) -> bool {
    const DIGITS: &str = "0123456789０１２３４５６７８９一二三四五六七八九十";
    const YEARS: [char; 6] = ['半', '今', '去', '全', '本', '当'];
    let opens = text[word.start..].starts_with(['年', '月', '日']);
    let year = text[word.start..].starts_with('年') && text[..word.start].ends_with(YEARS);
    year && !text[word.clone()].contains('可')
        || opens && text[..word.start].ends_with(|letter| DIGITS.contains(letter))
}
