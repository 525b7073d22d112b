//! Which figure is a part of which, and which says again what another said.

use crate::draft::Draft;
use crate::meaning::{AS_BEFORE, BY_UNIT};
use crate::sentence::Sentence;
use std::collections::HashMap;
use zhibiao_fact::{Aspect, Decimal, Field, Metric, Place};
use zhibiao_lex::Mention;
use zhibiao_lexicon::Role;
use zhibiao_quantity::Approximator;

/// Links drafts of one article, which stand in reading order, headline last.
pub(crate) fn link(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    conversions(drafts, sentences);
    repeats(drafts, sentences);
    parts(drafts, sentences);
    partitives(drafts, sentences);
    phases(drafts, sentences);
    projects(drafts, sentences);
}

fn mention<'a>(draft: &Draft, sentences: &'a [Sentence<'_>]) -> &'a Mention {
    &sentences[draft.sentence].mentions[draft.mention]
}

fn base(draft: &Draft, sentences: &[Sentence<'_>]) -> Option<Decimal> {
    mention(draft, sentences).quantity.base().map(|magnitude| magnitude.low())
}

/// 4236.5亿元人民币（折合602.8亿美元）: the same amount in another currency.
fn conversions(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    for index in 1..drafts.len() {
        let (before, draft) = (&drafts[index - 1], &drafts[index]);
        if before.sentence != draft.sentence {
            continue;
        }
        let (first, again) = (mention(before, sentences), mention(draft, sentences));
        let gap = &sentences[draft.sentence].text[first.outer.end..again.range.start];
        let money =
            [first, again].iter().all(|each| each.quantity.unit.dimension == zhibiao_quantity::Dimension::Money);
        let bracket = gap.trim_start_matches("人民币").starts_with(['（', '(']) && gap.chars().count() <= 8;
        if money && bracket && first.quantity.unit.base != again.quantity.unit.base {
            let (metric, status, period) = (before.metric, before.status, before.period);
            let draft = &mut drafts[index];
            (draft.metric, draft.status, draft.period) = (metric, status, period);
            draft.repeats = Some(index - 1);
            draft.rules.push("the same in another currency");
        }
    }
}

/// The same value of the same metric and aspect, told before, of nothing that is named otherwise.
fn repeats(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    let mut told: HashMap<(Metric, Aspect, Decimal, String), Vec<usize>> = HashMap::new();
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        let quantity = &mention(draft, sentences).quantity;
        let Some(value) = base(draft, sentences).filter(|_| draft.repeats.is_none()) else { continue };
        let key = (draft.metric, draft.aspect, value.normalize(), quantity.unit.base.to_string());
        let earlier = told.entry(key).or_default();
        let headline = sentences[draft.sentence].place == Place::Headline;
        let first = earlier.iter().copied().find(|first| same_thing(&drafts[*first], draft, sentences));
        let first = first.or_else(|| rounded(&drafts[..index], draft, sentences).filter(|_| headline));
        match first {
            Some(first) => {
                let root = drafts[first].repeats.unwrap_or(first);
                drafts[index].repeats = Some(root);
                drafts[index].rules.push("told before in the article");
                if headline {
                    let (period, subject, zone) =
                        (drafts[root].period, drafts[root].subject.clone(), drafts[root].zone.clone());
                    let (metric, status) = (drafts[root].metric, drafts[root].status);
                    let again = &mut drafts[index];
                    again.metric = metric;
                    again.period = again.period.or(period);
                    again.subject = subject;
                    again.zone = again.zone.take().or(zone);
                    again.status = status;
                }
            }
            None => earlier.push(index),
        }
    }
}

/// The figure of the body that a headline tells again: rounded (103家 told as 超百家) or, where the two were read as
/// different metrics, to the digit.
fn rounded(body: &[Draft], headline: &Draft, sentences: &[Sentence<'_>]) -> Option<usize> {
    let told = &mention(headline, sentences).quantity;
    let value = base(headline, sentences)?;
    let like = |each: &Draft| {
        let quantity = &mention(each, sentences).quantity;
        sentences[each.sentence].place != Place::Headline
            && each.repeats.is_none()
            && each.aspect == headline.aspect
            && quantity.unit.base == told.unit.base
    };
    let rounds = |each: &Draft| {
        let exact = base(each, sentences).filter(|_| each.metric == headline.metric);
        exact.is_some_and(|exact| rounds_to(exact, value, told.approx))
    };
    let same = |each: &Draft| base(each, sentences) == Some(value);
    let telling = value.normalize().mantissa().abs() >= 10; // 2个 and 5% are too common to be told by the digit alone
    let position = |fits: &dyn Fn(&Draft) -> bool| body.iter().position(|each| like(each) && fits(each));
    position(&rounds).or_else(|| position(&same).filter(|_| telling))
}

/// Whether a headline may tell `exact` as `round` with this approximator: up to a fifth over, or a tenth to either side.
fn rounds_to(exact: Decimal, round: Decimal, approx: Approximator) -> bool {
    let tenth = round.abs() / Decimal::TEN;
    let past = exact.abs() - round.abs();
    match approx {
        Approximator::Over | Approximator::AtLeast => past >= Decimal::ZERO && past < tenth * Decimal::TWO,
        Approximator::Nearly | Approximator::Under | Approximator::AtMost => past < Decimal::ZERO && -past < tenth,
        Approximator::About => past.abs() < tenth,
        Approximator::Exact => false,
    }
}

fn same_thing(first: &Draft, again: &Draft, sentences: &[Sentence<'_>]) -> bool {
    let headline = sentences[again.sentence].place == Place::Headline;
    let recurs = first.metric.nature().recurs;
    let compatible = match (&first.category, &again.category) {
        (Some(first), Some(again)) => first.contains(again.as_str()) || again.contains(first.as_str()),
        (None, None) => true,
        _ => first.metric == Metric::ProjectCount,
    } || headline;
    let same_zone = first.zone == again.zone || headline;
    let close = first.sentence != again.sentence
        || sentences[first.sentence].text[mention(first, sentences).range.end..].starts_with('（');
    let periods =
        first.period == again.period || headline || first.period.is_none() || again.period.is_none() || recurs;
    compatible && same_zone && close && periods && (headline || weight(first, sentences))
}

/// Small counts coincide by chance; larger figures and sums do not.
fn weight(draft: &Draft, sentences: &[Sentence<'_>]) -> bool {
    let quantity = &mention(draft, sentences).quantity;
    let large = base(draft, sentences).is_some_and(|value| value.abs() >= Decimal::from(5));
    large || quantity.unit.dimension != zhibiao_quantity::Dimension::Count
}

/// 其中 and 包括: what follows in the sentence is a part of the nearest like figure before.
fn parts(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        let sentence = &sentences[draft.sentence];
        let start = mention(draft, sentences).range.start;
        let Some(word) = sentence.text[..start].rfind("其中") else {
            continue;
        };
        let Some(value) = base(draft, sentences) else { continue };
        if draft.aspect != Aspect::Level || sentence.text[word..start].contains('；') {
            continue;
        }
        let whole = (0..index).rev().find(|each| {
            let other = &drafts[*each];
            let before = other.sentence < draft.sentence || mention(other, sentences).range.start < word;
            let reach = if word == 0 { 3 } else { 1 };
            let near = other.sentence + reach >= draft.sentence && sentences[other.sentence].place == sentence.place;
            let unnamed = is_unnamed(draft) || draft.rules.contains(&AS_BEFORE) && is_unnamed(&drafts[index - 1]);
            let like = (other.metric == draft.metric || unnamed)
                && other.aspect == Aspect::Level
                && mention(other, sentences).quantity.unit.base == mention(draft, sentences).quantity.unit.base;
            before && near && like && base(other, sentences).is_some_and(|whole| whole.abs() >= value.abs())
        });
        if let Some(whole) = whole {
            let elsewhere = drafts[whole].sentence != drafts[index].sentence;
            let whole = drafts[whole].repeats.filter(|_| elsewhere).unwrap_or(whole);
            let (metric, status, period) = (drafts[whole].metric, drafts[whole].status, drafts[whole].period);
            let draft = &mut drafts[index];
            draft.metric = metric;
            if draft.period.is_none() || draft.rules.contains(&crate::period::FROM_BEFORE) {
                draft.period = period;
            }
            if draft.metric == Metric::ProjectCount {
                draft.status = status;
            }
            draft.part_of = Some(whole);
            draft.settle(Field::PartOf, Some(word..word + "其中".len()), "<whole>, 其中 <part>", 0);
        }
    }
}

/// Whether nothing in its sentence says what an amount measures.
fn is_unnamed(draft: &Draft) -> bool {
    draft.rules.contains(&BY_UNIT)
}

/// 签约项目中在建18家、投产22家: parts of the count told before of the same things.
fn partitives(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        if draft.part_of.is_some() || !draft.rules.contains(&crate::noun::PARTITIVE) {
            continue;
        }
        let Some(value) = base(draft, sentences) else { continue };
        let whole = (0..index).rev().find(|each| {
            let other = &drafts[*each];
            other.metric == draft.metric
                && other.aspect == Aspect::Level
                && other.zone == draft.zone
                && other.part_of.is_none()
                && other.repeats.is_none()
                && base(other, sentences).is_some_and(|whole| whole > value)
                && !other.rules.contains(&crate::noun::PARTITIVE)
        });
        drafts[index].part_of = whole;
    }
}

/// 一期, 二期: an amount of a phase is a part of the larger one of the same metric before it.
fn phases(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        if draft.part_of.is_some() || draft.repeats.is_some() || draft.aspect != Aspect::Level {
            continue;
        }
        if !draft.metric.nature().has_phases {
            continue;
        }
        let Some(value) = base(draft, sentences) else { continue };
        if phase(draft, sentences).is_none() {
            continue;
        }
        let whole = (0..index).rev().find(|each| {
            let other = &drafts[*each];
            other.metric == draft.metric
                && other.aspect == Aspect::Level
                && other.repeats.is_none()
                && phase(other, sentences).is_none()
                && draft.sentence - other.sentence <= 6
                && mention(other, sentences).quantity.unit.base == mention(draft, sentences).quantity.unit.base
                && base(other, sentences).is_some_and(|whole| whole > value)
        });
        if let Some(whole) = whole {
            drafts[index].part_of = Some(whole);
            drafts[index].rules.push("<phase> of the whole before");
        }
    }
}

/// 签约5个项目，总投资60亿元: what single projects of the article invest after that is a part of it.
fn projects(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    let total = (0..drafts.len()).find(|each| {
        let draft = &drafts[*each];
        draft.metric == Metric::Investment
            && draft.aspect == Aspect::Level
            && draft.repeats.is_none()
            && drafts[..*each]
                .iter()
                .any(|other| other.sentence == draft.sentence && other.metric == Metric::ProjectCount)
    });
    let Some(total) = total else { return };
    let Some(sum) = base(&drafts[total], sentences) else { return };
    for index in total + 1..drafts.len() {
        let draft = &drafts[index];
        let single = draft.metric == Metric::Investment
            && draft.aspect == Aspect::Level
            && draft.sentence > drafts[total].sentence
            && draft.part_of.is_none()
            && draft.repeats.is_none()
            && draft.zone == drafts[total].zone
            && draft.subject.is_some()
            && !drafts.iter().any(|other| other.sentence == draft.sentence && other.metric == Metric::ProjectCount);
        if single && base(draft, sentences).is_some_and(|value| value < sum) {
            drafts[index].part_of = Some(total);
            drafts[index].rules.push("<project> of the projects before");
        }
    }
}

/// The phase that a figure is about, named in its sentence before it.
fn phase<'a>(draft: &Draft, sentences: &[Sentence<'a>]) -> Option<&'a str> {
    let sentence = &sentences[draft.sentence];
    let before = mention(draft, sentences).range.start;
    let phase =
        sentence.phrases(Role::Phase).filter(|phase| phase.range.end <= before).min_by_key(|phase| phase.row)?;
    Some(&sentence.text[phase.range.clone()])
}
