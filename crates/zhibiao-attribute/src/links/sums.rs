//! Figures in a row that add up to the one before them, or to the total behind them.

use super::Text;
use super::parts::is_vague;
use crate::draft::Draft;
use zhibiao_fact::{Approximator, Aspect, Decimal, Metric, Place};
use zhibiao_lex::Sort;
use zhibiao_lexicon::Role;

/// Sentences between a whole and the parts that it is told again in.
const REACH: usize = 1;

/// Figures behind a whole that are tried.
const MOST: usize = 24;

/// 11个项目开工，新能源5个、高端装备3个，其余3个…: counts of a sentence that add up to one before are parts of it, and count what it
/// counts; so are sums of the same metric.
pub(super) fn add_up(drafts: &mut [Draft], text: Text<'_>) {
    for whole in 0..drafts.len() {
        let Some(parts) = parts_of(drafts, whole, text) else { continue };
        let metric = drafts[whole].metric;
        for part in parts {
            let draft = &mut drafts[part];
            draft.metric = metric;
            draft.part_of = draft.part_of.or(Some(whole));
            draft.rules.push("<parts> that add up to the whole");
        }
    }
}

/// 甲厂投资3亿元，乙厂投资5亿元，合计8亿元: figures of one metric right before the total of them are parts of it.
pub(super) fn summed_up(drafts: &mut [Draft], text: Text<'_>) {
    for whole in 0..drafts.len() {
        let told = &drafts[whole];
        let free = told.part_of.is_none() && told.repeats.is_none() && is_exact(told, text);
        let follows = drafts[..whole].last().is_some_and(|last| free && last.metric == told.metric);
        if !follows || !is_told_total(told, text) {
            continue;
        }
        let Some(sum) = text.base(told) else { continue };
        let near = drafts[..whole].iter().enumerate().rev().take(MOST);
        let near = near.take_while(|(_, each)| each.sentence + REACH >= told.sentence && each.metric == told.metric);
        let like = with_values(near.filter(|(_, each)| each.part_of.is_none() && is_like(each, told, text)), text);
        for part in adding_up(&like, sum).unwrap_or_default() {
            drafts[part].part_of = Some(whole);
            drafts[part].rules.push("<parts>, <total>: they add up to it");
        }
    }
}

/// Whether a word before a figure, in its clause, says that it is a total.
fn is_told_total(draft: &Draft, text: Text<'_>) -> bool {
    let sentence = text.sentence(draft);
    sentence.lexicon.phrases.holds(Role::Total, sentence.words_before(text.mention(draft).range.start))
}

/// The figures in a row behind figure `whole` that add up to it.
fn parts_of(drafts: &[Draft], whole: usize, text: Text<'_>) -> Option<Vec<usize>> {
    let sum = text.base(&drafts[whole]).filter(|_| is_told_once(&drafts[whole], text))?;
    let last = drafts[whole].sentence + REACH;
    let near = drafts.iter().enumerate().skip(whole + 1).take(MOST).take_while(|(_, each)| each.sentence <= last);
    let free = |part: &Draft| part.part_of.is_none_or(|of| of == whole);
    let like = with_values(near.filter(|(_, each)| free(each) && is_like(each, &drafts[whole], text)), text);
    // a list tells it better than figures apart: 10亿元以上项目8个，新材料12个、电子信息10个、医药8个
    let listed = |row: &Vec<usize>| row.windows(2).all(|pair| are_listed(&drafts[pair[0]], &drafts[pair[1]], text));
    let mut rows = (0..like.len()).filter_map(|start| adding_up(&like[start..], sum));
    let first = rows.next()?;
    Some(if listed(&first) { first } else { rows.find(listed).unwrap_or(first) })
}

/// Whether a mark of lists stands right behind the first of two figures of a sentence.
fn are_listed(first: &Draft, second: &Draft, text: Text<'_>) -> bool {
    let between = text.mention(first).outer.end..text.mention(second).range.start;
    text.sentence(first).text.get(between).is_some_and(|words| words.starts_with('、'))
}

/// Figures by their place, with the number of their sentence and their value; those without one left out.
fn with_values<'d>(figures: impl Iterator<Item = (usize, &'d Draft)>, text: Text<'_>) -> Vec<(usize, usize, Decimal)> {
    figures.filter_map(|(at, each)| Some((at, each.sentence, text.base(each)?))).collect()
}

/// The first of figures of one sentence, with their values, where they add up to a sum; more than one of them.
fn adding_up(figures: &[(usize, usize, Decimal)], sum: Decimal) -> Option<Vec<usize>> {
    let mut rest = sum;
    for (index, (_, sentence, value)) in figures.iter().enumerate() {
        if *sentence != figures[0].1 || *value <= Decimal::ZERO || *value > rest {
            return None;
        }
        rest -= value;
        if rest.is_zero() {
            return (index > 0).then(|| figures[..=index].iter().map(|(at, ..)| *at).collect());
        }
    }
    None
}

/// Whether a figure is an exact level, and no duration.
fn is_exact(draft: &Draft, text: Text<'_>) -> bool {
    let exact = text.mention(draft).quantity.approx == Approximator::Exact;
    exact && draft.aspect == Aspect::Level && draft.metric != Metric::Duration
}

/// Whether a figure can be a whole: told in the text for the first time, and large enough to tell by its parts.
fn is_told_once(draft: &Draft, text: Text<'_>) -> bool {
    is_exact(draft, text)
        && draft.repeats.is_none()
        && draft.part_of.is_none()
        && text.sentence(draft).place != Place::Headline
        && text.base(draft).is_some_and(|value| value > Decimal::TWO)
}

/// Whether a figure may be a part of another: a count with the same classifier that nothing says more of, or a level of the same
/// metric.
fn is_like(draft: &Draft, whole: &Draft, text: Text<'_>) -> bool {
    let (part, told) = (text.mention(draft), text.mention(whole));
    let counts = matches!((part.sort, told.sort), (Sort::Count(_), Sort::Count(_)));
    let same_unit = match counts {
        true => part.written.unit == told.written.unit,
        false => text.base_unit(draft) == text.base_unit(whole),
    };
    is_exact(draft, text)
        && draft.repeats.is_none()
        && text.sentence(draft).place == text.sentence(whole).place
        && same_unit
        && (draft.metric == whole.metric || counts && is_vague(draft))
}
