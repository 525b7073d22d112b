//! The goods that are made, sold or moved: 粮食产量, 生产天然气50亿立方米, 生产54万吨三级钢.

use super::Figure;
use crate::letters::is_letter;
use crate::noun::{counted, phrase};
use std::ops::Range;
use zhibiao_lexicon::Role;

/// Most characters of the name of goods; it has two at least.
const LONGEST: usize = 12;
/// And of one that no word tells to be goods.
const SHORT: usize = 6;

impl Figure<'_> {
    /// The goods of an output that `words` tell: their own name (粮食产量), or what stands beside the number.
    pub(super) fn goods(&self, words: Option<&Range<usize>>) -> Option<String> {
        let told = words.filter(|words| words.end <= self.mention.range.start);
        let name = told.and_then(|words| {
            self.goods_in_a_row(words).or_else(|| self.goods_by_name(words)).or_else(|| self.goods_behind(words))
        });
        let beside = || if self.is_ratio() { None } else { self.goods_beside() };
        name.or_else(beside).map(|name| self.clean(&name)).filter(|name| is_name(name))
    }

    /// 锂电池、工业机器人产量分别增长54%、43%: the name in a row that belongs to the figure.
    fn goods_in_a_row(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let names = self.names(words.end)?;
        Some(self.without_output(names.get(self.index - self.list.start)?.clone())).filter(|name| self.is_plain(name))
    }

    /// 粮食|产量: what stands before the word of an output; 货物吞吐量 is a name by itself.
    fn goods_by_name(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let name = phrase(self.sentence, self.index, words.end);
        let own = self.without_output(name.clone());
        let whole = self.sentence.text[name.clone()].ends_with('量') || own != name;
        whole.then_some(own).filter(|own| !own.is_empty())
    }

    /// 生产|天然气|50亿立方米: what stands between a verb and its number.
    fn goods_behind(&self, verb: &Range<usize>) -> Option<Range<usize>> {
        let between = self.sentence.text.get(verb.end..self.mention.outer.start)?;
        let name = verb.end..verb.end + self.sentence.strip_links(between).len();
        let told = self.sentence.text[verb.clone()].ends_with('量') || self.without_output(verb.clone()).is_empty();
        (!told && !name.is_empty() && !self.is_ratio() && self.is_plain(&name)).then_some(name)
    }

    /// 54万吨|三级钢, 其中|汽油|2643万吨: goods that fill what is left of the clause, or all of it before the number.
    fn goods_beside(&self) -> Option<Range<usize>> {
        let name = counted(self.sentence, self.index)?.range;
        let clause = self.sentence.clause(self.mention.outer.start);
        let lead = &self.sentence.text[clause.start..name.start.max(clause.start)];
        let opens = lead.is_empty() || self.sentence.lexicon.phrases.is(Role::OfWhich, lead);
        let alone = if name.start < self.mention.range.start { opens } else { name.end == clause.end };
        let short = self.sentence.text[name.clone()].chars().count() <= SHORT;
        (alone && short && self.is_plain(&name)).then_some(name)
    }

    /// Whether no word in a name tells growth, a metric or a plan, or ends a noun.
    fn is_plain(&self, name: &Range<usize>) -> bool {
        let sentence = self.sentence;
        let within = |range: &Range<usize>| range.start >= name.start && range.end <= name.end;
        !sentence.lexicon.phrases.holds(Role::EndsNoun, &sentence.text[name.clone()])
            && !sentence.cues.iter().any(|cue| within(&cue.range))
    }

    /// A name without the word of an output that it ends in.
    fn without_output(&self, name: Range<usize>) -> Range<usize> {
        let words = &self.sentence.text[name.clone()];
        name.start..name.start + self.sentence.lexicon.phrases.strip_end(Role::OutputWord, words).len()
    }
}

fn is_name(name: &str) -> bool {
    (2..=LONGEST).contains(&name.chars().count()) && name.chars().all(is_letter)
}
