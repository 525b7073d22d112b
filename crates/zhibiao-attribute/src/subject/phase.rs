//! Phases of a project, called by what they are a phase of: 圆山科创园二期.

use crate::sentence::Sentence;
use crate::subject;
use std::ops::Range;
use zhibiao_lexicon::Role;

/// Fewest and most characters of what a phase is of, right before it.
const SHORT_NAME: usize = 3;
const LONG_NAME: usize = 20;

/// 一期项目拟投资25亿元: the phase named last before a figure.
pub(crate) fn before(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    sentence.phrases(Role::Phase).filter(|phase| phase.range.end <= at).last().map(|phase| phase.range.clone())
}

/// A phase as it is printed, 一期 or 一期项目, with what it is a phase of where that stands right before: 瑞丰铜箔|二期.
pub(crate) fn printed(sentence: &Sentence<'_>, phase: &Range<usize>) -> Range<usize> {
    let tail = sentence.lexicon.phrases.start(Role::PhaseHead, &sentence.text[phase.end..]).unwrap_or_default();
    let end = phase.end + tail.len();
    let whole = subject::name_of(sentence, phase).filter(|name| {
        let words = &sentence.text[name.start..phase.start];
        let time = sentence.times.iter().any(|time| time.range.start < phase.start && time.range.end > name.start);
        let fits = (SHORT_NAME..=LONG_NAME).contains(&words.chars().count());
        !time && fits && sentence.lexicon.phrases.end(Role::OpensName, words).is_none()
    });
    whole.map_or(phase.start, |name| name.start)..end
}

/// A phase by itself (一期) with what it is of, where the project is named before it or `known`: 光芯片产业基地一期.
pub(crate) fn in_full(sentence: &Sentence<'_>, phase: &Range<usize>, known: Option<&str>) -> Option<String> {
    let phrases = &sentence.lexicon.phrases;
    let first = sentence.phrases(Role::Phase).next().map_or(phase.start, |first| first.range.start);
    let named = subject::before(sentence, first).map(|name| subject::own_name(sentence, name));
    let whole = named.or(known).filter(|whole| phrases.end(Role::Sector, whole).is_none())?;
    (!phrases.holds(Role::Phase, whole)).then(|| format!("{whole}{}", &sentence.text[phase.clone()]))
}
