//! A paragraph or headline with the times, figures and names that stand in it, each found in one pass; and its sentences.

use crate::marks::{Mark, before, marks, sentences};
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::Place;
use zhibiao_lex::time::TimeMention;
use zhibiao_lex::{Figures, Mention, times_and_figures};
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
    marks: Vec<Mark>,
}

impl<'a> Paragraph<'a> {
    pub(crate) fn read(flow: &'a Flow, place: Place, number: usize, lexicon: &'a Lexicon) -> Self {
        let text = flow.text();
        let (times, Figures { mentions, too_long }) = times_and_figures(text, lexicon);
        let (labels, marks) = (lexicon.zones.find(text), Vec::new());
        Paragraph { flow, place, number, times, mentions, too_long, labels, marks }
    }

    /// Its sentences, each with what stands in it; from now on ranges are bytes of the sentence that holds them.
    pub(crate) fn sentences<'s>(&'s mut self, lexicon: &'s Lexicon) -> impl Iterator<Item = Sentence<'s>> {
        let text = self.flow.text();
        self.marks = marks(text);
        let (mut times, mut mentions) = (&mut *self.times, &mut *self.mentions);
        let mut labels = &mut *self.labels;
        let (flow, place, number) = (self.flow, self.place, self.number);
        sentences(text, &mut self.marks).map(move |(range, marks)| {
            let (from, to) = (range.start, range.end);
            let within = |range: &mut Range<usize>| *range = range.start - from..range.end - from;
            let own_times = before(&mut times, |time| time.range.start < to);
            own_times.iter_mut().for_each(|time| within(&mut time.range));
            let own_mentions = before(&mut mentions, |mention| mention.range.start < to);
            for mention in own_mentions.iter_mut() {
                within(&mut mention.range);
                within(&mut mention.outer);
                mention.approx.iter_mut().for_each(within);
            }
            let own_labels = before(&mut labels, |label| label.range.start < to);
            own_labels.iter_mut().for_each(|label| within(&mut label.range));
            marks.iter_mut().for_each(|mark| mark.at -= from);
            let mut sentence = Sentence::new(lexicon, flow, range, place, number);
            (sentence.times, sentence.mentions) = (own_times, own_mentions);
            (sentence.labels, sentence.marks) = (own_labels, marks);
            sentence
        })
    }
}
