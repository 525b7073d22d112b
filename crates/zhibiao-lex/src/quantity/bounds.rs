//! The words that bound a figure: 约 and 超过 before it, 余 inside, 以上 behind.

use super::Reader;
use crate::numeral::Script;
use std::ops::Range;
use zhibiao_lexicon::Role;
use zhibiao_quantity::{Approximator, Dimension, Factor, Unit};

/// Characters up to the number in which a word that bounds it from afar begins.
const FAR_REACH: usize = 8;
/// Characters of the whole that a share is of, and the word before it.
const WHOLE_REACH: usize = 16;

/// How a figure is bounded, and by what.
pub(super) struct Bound {
    pub approx: Approximator,
    /// The word that says so.
    pub word: Option<Range<usize>>,
    /// The figure with the words around it.
    pub outer: Range<usize>,
}

impl Reader<'_> {
    /// The words around the figure at `range`: 余 and 多 `inside` first, then one before it, then others inside, then one behind.
    pub(super) fn bound(
        &self,
        range: &Range<usize>,
        inside: Option<(Approximator, Range<usize>)>,
        floor: usize,
        script: Script,
        unit: &Unit,
        rules: &mut Vec<&'static str>,
    ) -> Bound {
        let mut outer = range.clone();
        let floor = floor.min(range.start);
        let before = &self.text[floor..range.start];
        let behind = self.lexicon.approximators.after(&self.text[range.end..]);
        let behind = behind.map(|(len, row)| (row.approx, range.end..range.end + len));
        if let Some((_, word)) = &behind {
            outer.end = word.end;
        }
        // 上千家, 过六成
        let tenths = unit.dimension.is_part() && unit.factor != Factor::ONE;
        let scale = script == Script::BareScale || script == Script::Chinese && tenths;
        let near = self.near(before, floor, scale);
        outer.start = near.as_ref().map_or(outer.start, |(_, word)| word.start);
        // 近300多家: more than that
        let more = inside.as_ref().is_some_and(|(_, word)| self.text[word.clone()].starts_with(['多', '余']));
        let found = if let Some(near) = near.filter(|_| !more) {
            rules.push("<approximator> before <quantity>");
            Some(near)
        } else if inside.is_some() {
            inside
        } else if behind.is_some() {
            rules.push("<approximator> after <quantity>");
            behind
        } else {
            let part = unit.dimension == Dimension::Fraction || tenths;
            let of_all = || self.of_all(before, floor).filter(|_| part);
            let far =
                self.far(before, floor).or_else(|| self.of_a_whole(before, floor, unit.dimension)).or_else(of_all);
            rules.extend(far.as_ref().map(|_| "<approximator> … <quantity>"));
            far
        };
        match found {
            Some((approx, word)) => Bound { approx, word: Some(word), outer },
            None => Bound { approx: Approximator::Exact, word: None, outer },
        }
    }

    /// The approximator that `before` ends with, fillers (超过了, 约为) between it and the number left out; `from`
    /// is where `before` begins in the text. `scale` says that the figure is one that 上 and 过 may bound.
    fn near(&self, before: &str, from: usize, scale: bool) -> Option<(Approximator, Range<usize>)> {
        let mut before = before.trim_end_matches(' ');
        if scale && let Some((len, row)) = self.lexicon.approximators.before_scale(before) {
            return Some((row.approx, from + before.len() - len..from + before.len()));
        }
        loop {
            if let Some((len, row)) = self.lexicon.approximators.before(before) {
                return Some((row.approx, from + before.len() - len..from + before.len()));
            }
            let filler = self.lexicon.phrases.end(Role::Filler, before)?;
            before = before[..before.len() - filler.len()].trim_end_matches(' ');
        }
    }

    /// 至少节省了1/3, 最多可容纳300人: an approximator with nothing but a few words between it and the number.
    fn far(&self, before: &str, from: usize) -> Option<(Approximator, Range<usize>)> {
        let start = before.char_indices().rev().take(FAR_REACH).last()?.0;
        let (word, row) = self.lexicon.approximators.far(&before[start..])?;
        let between = &before[start + word.end..];
        let words = !between.starts_with(['的', '时']) && between.chars().all(|c| c.is_alphabetic() && !c.is_ascii());
        words.then(|| (row.approx, from + start + word.start..from + start + word.end))
    }

    /// 不到全国千分之四: a word that bounds a fraction, before the place that it is a part of.
    fn of_all(&self, before: &str, from: usize) -> Option<(Approximator, Range<usize>)> {
        let place = self.lexicon.phrases.end(Role::WholePlace, before)?;
        self.near(&before[..before.len() - place.len()], from, false)
    }

    /// 约占公司总股本的0.01%, 不低于当年支出的5%: a word that bounds a share, before the whole it is a share of; but 低于先前预计的3.4% names
    /// what is compared with.
    fn of_a_whole(&self, before: &str, from: usize, dimension: Dimension) -> Option<(Approximator, Range<usize>)> {
        let share = dimension.is_part() || dimension == Dimension::Multiple;
        let stem = before.strip_suffix('的').filter(|_| share)?;
        let compared = self.lexicon.phrases.end(Role::Earlier, stem).is_some();
        let clause = stem.char_indices().rev().take(WHOLE_REACH).take_while(|(_, c)| c.is_alphabetic());
        clause.skip(1).find_map(|(at, _)| {
            let (len, row) = self.lexicon.approximators.before(&stem[..at])?;
            // 约 and 过 are too often parts of words
            let word = row.label.chars().count() > 1;
            let near = matches!(row.approx, Approximator::About | Approximator::Nearly); // 接近去年同期的85%
            (word && (near || !compared)).then(|| (row.approx, from + at - len..from + at))
        })
    }
}
