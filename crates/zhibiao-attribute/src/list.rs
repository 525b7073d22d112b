//! Figures in a list: 15.06%、6.16%和2.2%; and times in a row.

use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_lex::Mention;
use zhibiao_lex::time::TimeMention;
use zhibiao_lexicon::{Cue, Role};
use zhibiao_quantity::Dimension;

/// Whether words stand between the parts of a list.
fn are_joint(words: &str, sentence: &Sentence<'_>) -> bool {
    matches!(words, "，" | "，和" | "或" | "/") || sentence.lexicon.phrases.is(Role::Joins, words)
}

/// The most figures of a list on either side of one of them: more are a table that was torn.
const LONGEST: usize = 100;

/// The figures of the list that number `index` stands in, as indices of mentions; that figure alone where it stands in none.
pub(crate) fn around(sentence: &Sentence<'_>, index: usize) -> Range<usize> {
    let before = (0..index).rev().take(LONGEST);
    let start = before.take_while(|each| goes_on(sentence, *each)).last().unwrap_or(index);
    let last = sentence.mentions.len() - 1;
    let behind = (index..last).take(LONGEST);
    let end = behind.take_while(|each| goes_on(sentence, *each)).last().map_or(index, |each| each + 1);
    start..end + 1
}

/// Whether the figure after number `index` goes on in a list with it.
fn goes_on(sentence: &Sentence<'_>, index: usize) -> bool {
    let [left, right] = [&sentence.mentions[index], &sentence.mentions[index + 1]];
    if left.quantity.unit.base != right.quantity.unit.base {
        return false;
    }
    let gap = left.outer.end..right.range.start;
    let verb = sentence.cues.iter().find(|found| {
        matches!(found.cue, Cue::Aspect(_)) && found.range.start > gap.start && found.range.end == gap.end
    });
    let joint = &sentence.text[gap.start..verb.map_or(gap.end, |found| found.range.start)];
    let respectively = || sentence.holds(Role::Respectively, &(0..left.range.start));
    // 增长24.3%，99.7%的乡镇…: a share that opens a clause
    let opens = joint == "，"
        && sentence.text[right.outer.end..].starts_with('的')
        && right.quantity.unit.dimension == Dimension::Percent;
    are_joint(joint, sentence) && (verb.is_none() && !opens || respectively())
}

/// The first figure of the list that number `index` stands in; that figure itself where it stands in none.
pub(crate) fn first<'s>(sentence: &'s Sentence<'_>, index: usize) -> &'s Mention {
    &sentence.mentions[around(sentence, index).start]
}

/// The names that words such as 、 and 以及 join in a part of a sentence.
pub(crate) fn names(sentence: &Sentence<'_>, part: Range<usize>) -> Vec<Range<usize>> {
    let row = &sentence.text[part.clone()];
    let (mut names, mut start) = (Vec::new(), part.start);
    for (at, _) in row.char_indices() {
        let joint = sentence.lexicon.phrases.start(Role::Joins, &row[at..]);
        if let Some(joint) = joint.filter(|_| part.start + at >= start) {
            names.push(start..part.start + at);
            start = part.start + at + joint.len();
        }
    }
    names.push(start..part.end);
    names
}

/// The times in a row that the last of stands nearest before byte `at`: 2021年、2022年和2023年, as indices.
pub(crate) fn times_before(sentence: &Sentence<'_>, at: usize) -> Range<usize> {
    let end = sentence.times.partition_point(|time| time.range.end <= at);
    let joined = |pair: &&[TimeMention]| are_joint(&sentence.text[pair[0].range.end..pair[1].range.start], sentence);
    let further = sentence.times[..end].windows(2).rev().take_while(joined).count();
    end.saturating_sub(further + 1)..end
}
