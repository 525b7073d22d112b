//! The class of what is counted: its noun, the title that it was given, or the stage that it is at.

use super::Figure;
use crate::draft::Draft;
use crate::noun::Counted;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Aspect, Field};
use zhibiao_lex::Mention;
use zhibiao_lexicon::{AspectRow, Cue, Found, Role};

impl Figure<'_> {
    /// The class of what is counted: the noun, or for bare firms and projects what they were made or the stage they are at.
    pub(super) fn class(&self, draft: &mut Draft, noun: Option<&Counted>) {
        let whole = noun.and_then(|found| self.name_of(found)).map(|range| self.with_sum(&range));
        draft.category = whole.map(|range| self.clean(&range)).filter(|name| !name.is_empty());
        let takes_title = |name: &String| self.sentence.lexicon.phrases.is(Role::TakesTitle, name);
        if draft.category.as_ref().is_some_and(takes_title)
            && let Some(range) = title(self.sentence, self.mention.outer.end)
        {
            draft.category = Some(self.clean(&range));
            draft.settle(Field::Category, Some(range), "<firms> made <title>", 0);
        }
        if draft.category.as_deref() == Some("项目")
            && let Some(name) = noun.and_then(|found| stage(self.sentence, self.mention, &found.range))
        {
            draft.category = Some(name);
        }
    }

    /// The name of what is counted; of a phrase that no table knows, the words before its verb of change (农村贫困人口|减少), but none where it
    /// ends in another verb (股东减持).
    fn name_of(&self, found: &Counted) -> Option<Range<usize>> {
        let range = found.range.clone();
        if found.metric.is_some() {
            return Some(range);
        }
        let moves = |row: &AspectRow| matches!(row.aspect, Aspect::Growth | Aspect::Change);
        let change = |cue: &&Found<'_>| matches!(cue.cue, Cue::Aspect(row) if moves(row)) && cue.range.end == range.end;
        let moved = self.sentence.cues.iter().find(change).map(|cue| range.start..cue.range.start.max(range.start));
        let range = moved.unwrap_or(range);
        let verb = self.sentence.lexicon.phrases.end(Role::EndsNoName, &self.sentence.text[range.clone()]);
        verb.is_none().then_some(range)
    }

    /// 投资|亿元以上|项目: a noun with the sum right before it that makes the class, and what the sum is of.
    fn with_sum(&self, noun: &Range<usize>) -> Range<usize> {
        let sentence = self.sentence;
        let before = sentence.text[..noun.start].trim_end_matches('的').len();
        let sum = sentence.mentions.iter().find(|each| each.threshold && each.outer.end == before);
        let Some(start) = sum.map(|sum| sum.outer.start) else { return noun.clone() };
        let of = self.metrics_before(0, start).next().filter(|(word, _)| word.end == start);
        of.map_or(start, |(word, _)| word.start)..noun.end
    }
}

/// 3家企业获评省级工业互联网平台: what bare firms or projects were made tells their class.
fn title(sentence: &Sentence<'_>, from: usize) -> Option<Range<usize>> {
    let end = sentence.clause_end(from);
    let clause = &sentence.text[from..end];
    let verb = sentence
        .phrases(Role::Made)
        .map(|phrase| &phrase.range)
        .filter(|verb| verb.start >= from && verb.end <= end)
        .min_by_key(|verb| (verb.start, std::cmp::Reverse(verb.len())))?;
    if verb.start - from > 8 * 3 {
        return None;
    }
    let mut start = verb.end - from;
    while let Some(verb) = sentence.lexicon.phrases.start(Role::Made, &clause[start..]) {
        start += verb.len();
    }
    let rest = clause[start..].trim_end_matches(['”', '》']);
    let phrases = &sentence.lexicon.phrases;
    let ends = |at: usize| rest[at..].starts_with(['、', '的']) || phrases.start(Role::TitleEnd, &rest[at..]).is_some();
    let end = rest.char_indices().map(|(at, _)| at).find(|at| ends(*at)).unwrap_or(rest.len());
    let quoted = rest[..end].trim_start_matches(['“', '《', '了', '为']);
    let start = start + end - quoted.len();
    (quoted.chars().count() >= 3).then(|| from + start..from + start + quoted.len())
}

/// 签约5个项目, 在建18家: the stage that the projects counted are at, right before the number.
fn stage(sentence: &Sentence<'_>, mention: &Mention, noun: &Range<usize>) -> Option<String> {
    let before = &sentence.text[..mention.outer.start.min(noun.start)];
    let before = before.trim_end_matches(['了', '共']);
    sentence.lexicon.phrases.end(Role::Stage, before).map(|stage| format!("{stage}项目"))
}
