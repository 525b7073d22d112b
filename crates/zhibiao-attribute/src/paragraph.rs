//! A paragraph or headline with the times, figures and names that stand in it, each found in one pass; and its sentences.

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
        let mut times = self.times.into_iter().peekable();
        let mut mentions = self.mentions.into_iter().peekable();
        let mut labels = self.labels.into_iter().peekable();
        let sentence = |range: Range<usize>| {
            let (from, to) = (range.start, range.end);
            let mut sentence = Sentence::new(lexicon, self.flow, range, self.place, self.number);
            while let Some(mut time) = times.next_if(|time| time.range.start < to) {
                time.range = within(&time.range, from);
                sentence.times.push(time);
            }
            while let Some(mut mention) = mentions.next_if(|mention| mention.range.start < to) {
                mention.range = within(&mention.range, from);
                mention.outer = within(&mention.outer, from);
                mention.approx = mention.approx.map(|range| within(&range, from));
                sentence.mentions.push(mention);
            }
            while let Some(mut label) = labels.next_if(|label| label.range.start < to) {
                label.range = within(&label.range, from);
                sentence.labels.push(label);
            }
            sentence
        };
        split(self.flow.text()).into_iter().map(sentence).collect()
    }
}

/// A range of the paragraph as one of the sentence that starts at `from`.
fn within(range: &Range<usize>, from: usize) -> Range<usize> {
    range.start - from..range.end - from
}

/// Ranges of the sentences of a text, their closing marks included.
fn split(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((index, c)) = chars.next() {
        if !matches!(c, '。' | '！' | '？' | '!' | '?' | '\n') {
            continue;
        }
        let mut end = index + c.len_utf8();
        while let Some((next, close)) = chars.next_if(|(_, next)| matches!(next, '”' | '’' | '」' | '』' | '）'))
        {
            end = next + close.len_utf8();
        }
        ranges.push(start..end);
        start = end;
    }
    if start < text.len() {
        ranges.push(start..text.len());
    }
    ranges.retain(|range| !text[range.clone()].trim().is_empty());
    ranges
}
