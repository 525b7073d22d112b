//! A paragraph or headline with the times, figures and names that stand in it, each found in one pass; and its sentences.

use crate::marks::{Mark, marks, sentences};
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::Place;
use zhibiao_lex::time::{TimeMention, times};
use zhibiao_lex::{Figures, Mention, figures};
use zhibiao_lexicon::{Lexicon, ZoneLabel};
use zhibiao_text::Flow;

/// A paragraph or headline. Ranges are bytes of its clean text.
#[derive(Debug)]
pub(crate) struct Paragraph<'a> {
    pub(crate) flow: &'a Flow,
    pub(crate) place: Place,
    /// Its number in the article.
    pub(crate) number: usize,
    pub(crate) times: Vec<TimeMention>,
    pub(crate) mentions: Vec<Mention>,
    /// Numbers of more than 28 digits.
    pub(crate) too_long: Vec<Range<usize>>,
    /// Words of zones and regions.
    pub(crate) labels: Vec<ZoneLabel<'a>>,
}

impl<'a> Paragraph<'a> {
    pub(crate) fn read(flow: &'a Flow, place: Place, number: usize, lexicon: &'a Lexicon) -> Self {
        let text = flow.text();
        let times = times(text);
        let taken: Vec<_> = times.iter().map(|time| time.range.clone()).collect();
        let Figures { mentions, too_long } = figures(text, lexicon, &taken);
        Paragraph { flow, place, number, times, mentions, too_long, labels: lexicon.zones.find(text) }
    }

    /// Its sentences, each with what stands in it.
    pub(crate) fn sentences(self, lexicon: &'a Lexicon) -> Vec<Sentence<'a>> {
        let text = self.flow.text();
        let marks = marks(text);
        let ranges = sentences(text, &marks);
        let mut marks = marks.into_iter();
        let mut times = self.times.into_iter();
        let mut mentions = self.mentions.into_iter();
        let mut labels = self.labels.into_iter();
        let sentence = |range: Range<usize>| {
            let (from, to) = (range.start, range.end);
            let mut sentence = Sentence::new(lexicon, self.flow, range, self.place, self.number);
            let time = |time: TimeMention| TimeMention { range: within(&time.range, from), ..time };
            sentence.times = before(&mut times, |time| time.range.start < to).map(time).collect();
            let mention = |mention: Mention| Mention {
                range: within(&mention.range, from),
                outer: within(&mention.outer, from),
                approx: mention.approx.map(|range| within(&range, from)),
                ..mention
            };
            sentence.mentions = before(&mut mentions, |mention| mention.range.start < to).map(mention).collect();
            let label = |label: ZoneLabel<'a>| ZoneLabel { range: within(&label.range, from), ..label };
            sentence.labels = before(&mut labels, |label| label.range.start < to).map(label).collect();
            let mark = |mark: Mark| Mark { at: mark.at - from, ..mark };
            sentence.marks = before(&mut marks, |mark| mark.at < to).map(mark).collect();
            sentence
        };
        ranges.into_iter().map(sentence).collect()
    }
}

/// The next of what was found, as long as it starts before the end of a sentence.
fn before<T>(found: &mut std::vec::IntoIter<T>, starts_before: impl Fn(&T) -> bool) -> impl Iterator<Item = T> {
    let count = found.as_slice().partition_point(starts_before);
    found.by_ref().take(count)
}

/// A range of the paragraph as one of the sentence that starts at `from`.
fn within(range: &Range<usize>, from: usize) -> Range<usize> {
    range.start - from..range.end - from
}
