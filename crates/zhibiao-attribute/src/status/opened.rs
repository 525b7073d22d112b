//! Works that run: what was invested in them, and what they stand on, is no plan any more.

use crate::draft::Draft;
use crate::figure::is_figure;
use crate::sentence::Sentence;
use crate::subject;
use std::ops::Range;
use zhibiao_fact::{Status, Stretch};
use zhibiao_lex::time::Anchor;
use zhibiao_lexicon::{Phrase, Role};

/// Works that a paragraph told of as opened.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Opened {
    told: bool,
    /// Whether that was a phase of them only.
    phase: bool,
}

impl Opened {
    /// Takes up a sentence: 某某项目正式投产.
    pub(crate) fn carry(&mut self, sentence: &Sentence<'_>, published: Option<Stretch>) {
        for word in sentence.phrases(Role::Operates).filter(|word| is_told(sentence, word, published)) {
            (self.told, self.phase) = (true, is_of_phase(sentence, word));
        }
    }

    /// Whether a figure is of works that run: 总投资26亿元的基地|投产, 一期投资18亿元，|已于9月投产; or the sentence goes on about those of
    /// the paragraph: 该项目总投资7.8亿元.
    pub(super) fn holds_for(self, draft: &Draft, sentence: &Sentence<'_>, published: Option<Stretch>) -> bool {
        let mention = &sentence.mentions[draft.mention];
        let next = (draft.mention + 1..sentence.mentions.len()).find(|index| is_figure(sentence, *index));
        let next = next.map(|index| sentence.mentions[index].range.start);
        let part =
            sentence.marks.iter().find(|mark| mark.at >= mention.outer.end && mark.what == '；').map(|mark| mark.at);
        let end = [next, part].into_iter().flatten().fold(sentence.text.len(), usize::min);
        let behind = mention.outer.end..end;
        let phrases = &sentence.lexicon.phrases;
        let goes_on = || {
            let opens = phrases.start(Role::OfWhich, sentence.text).is_some() || sentence.text.starts_with("项目");
            opens || subject::refers_back(sentence, mention.range.start).is_some()
        };
        // 总投资30亿元，一期去年投用: of the whole nothing is told
        let named = || sentence.holds(Role::Phase, &sentence.clause(mention.range.start));
        let tells = |word: &Phrase| is_told(sentence, word, published) && (!is_of_phase(sentence, word) || named());
        // 首台机组并网发电，装机55万千瓦
        let goes_on_from = |word: &&Phrase| {
            let between = word.range.end..mention.range.start;
            let apart = sentence.text[between.clone()].matches(['，', '；', '：']).count() > 1;
            !apart && !names_others(sentence, &between) && is_of_phase(sentence, word) == named()
        };
        let before = || sentence.phrases_in(Role::Operates, &(0..mention.range.start)).filter(goes_on_from).any(tells);
        sentence.phrases_in(Role::Operates, &behind).any(tells)
            || before()
            || self.told && goes_on() && (!self.phase || named())
    }
}

/// Whether it is a phase of the works that a word tells as open.
fn is_of_phase(sentence: &Sentence<'_>, word: &Phrase) -> bool {
    sentence.holds(Role::Phase, &(sentence.clause_start(word.range.start)..word.range.start))
}

/// Whether words name works that are still to come: 新建项目, but not 该项目.
fn names_others(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let back = |word: &Phrase| sentence.phrases(Role::RefersBack).any(|back| back.range.end == word.range.end);
    sentence.phrases_in(Role::ToCome, range).any(|word| !back(word))
}

/// Whether a word tells that works run: neither 投产后 nor 计划投产, nor at a time to come.
fn is_told(sentence: &Sentence<'_>, word: &Phrase, published: Option<Stretch>) -> bool {
    let clause = sentence.clause(word.range.start);
    let behind = &sentence.text[word.range.end..];
    let within = |range: &Range<usize>| clause.start <= range.start && range.end <= clause.end;
    let now = published.and_then(Stretch::last);
    let anchor = Anchor { published, ..Anchor::default() };
    let to_come = |first| now.is_none_or(|now| first > now);
    let ahead = sentence.times.iter().filter(|time| within(&time.range)).any(|time| {
        let first = time.expression.resolve(&anchor).and_then(|period| period.bounds().0);
        first.is_some_and(to_come)
    });
    let not_yet = sentence.text[clause.start..word.range.start].ends_with(['未', '待', '促', '推', '动']);
    !behind.starts_with(['后', '前', '时', '以', '之', '里', '总'])
        && !not_yet
        && !ahead
        && sentence.words_telling(Status::Planned, &clause).next().is_none()
}
