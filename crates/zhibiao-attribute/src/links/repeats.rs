//! What is told again: in another currency, later in the text, or in the headline.

use super::Text;
use crate::draft::Draft;
use zhibiao_fact::{Decimal, Metric};
use zhibiao_lexicon::Role;
use zhibiao_quantity::{Approximator, Dimension};

/// 4236.5亿元人民币（折合602.8亿美元）: the same amount in another currency.
pub(super) fn conversions(drafts: &mut [Draft], text: Text<'_>) {
    for index in 1..drafts.len() {
        let [first, again] = [&drafts[index - 1], &drafts[index]];
        if first.sentence == again.sentence && is_conversion(first, again, text) {
            let (metric, status, period) = (first.metric, first.status, first.period);
            let draft = &mut drafts[index];
            (draft.metric, draft.status, draft.period) = (metric, status, period);
            draft.repeats = Some(index - 1);
            draft.rules.push("the same in another currency");
        }
    }
}

fn is_conversion(first: &Draft, again: &Draft, text: Text<'_>) -> bool {
    let [from, to] = [text.mention(first), text.mention(again)];
    let gap = &text.sentence(again).text[from.outer.end..to.range.start];
    let money = [from, to].iter().all(|each| each.quantity.unit.dimension == Dimension::Money);
    let bracket = gap.trim_start_matches("人民币").starts_with(['（', '(']) && gap.chars().count() <= 8;
    money && bracket && text.base_unit(first) != text.base_unit(again)
}

/// The same value of the same metric and aspect, told before, of nothing that is named otherwise.
pub(super) fn retellings(drafts: &mut [Draft], text: Text<'_>) {
    let mut told: Vec<(usize, Decimal)> = Vec::new();
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        let Some(value) = text.base(draft).filter(|_| draft.repeats.is_none()) else { continue };
        let measure = |draft: &Draft| (draft.metric, draft.aspect, text.base_unit(draft));
        let same = |first: &Draft| measure(first) == measure(draft) && is_same(first, draft, text);
        let mut equal = told.iter().filter(|(_, other)| *other == value).map(|(first, _)| *first);
        let pointed = points_back(draft, text).then(|| {
            let unit = |draft: &Draft| &text.mention(draft).written.unit;
            equal.clone().rfind(|first| unit(&drafts[*first]) == unit(draft) && drafts[*first].aspect == draft.aspect)
        });
        let first = pointed.flatten().or_else(|| equal.find(|first| same(&drafts[*first])));
        let in_headline = text.in_headline(draft);
        match first.or_else(|| if in_headline { told_in_body(&drafts[..index], draft, text) } else { None }) {
            Some(first) => {
                let root = drafts[first].repeats.unwrap_or(first);
                let [first, again] = drafts.get_disjoint_mut([root, index]).expect("a figure told before");
                again.repeats = Some(root);
                again.rules.push("told before in the article");
                if in_headline {
                    again.metric = first.metric;
                    again.period = again.period.or(first.period);
                    again.subject = first.subject.clone();
                    again.zone = again.zone.take().or_else(|| first.zone.clone());
                    again.status = first.status;
                }
            }
            None => told.push((index, value)),
        }
    }
}

/// 这3家企业, 上述3家企业: the count says that it was told before.
fn points_back(draft: &Draft, text: Text<'_>) -> bool {
    let sentence = text.sentence(draft);
    let before = &sentence.text[..text.mention(draft).outer.start];
    sentence.lexicon.phrases.end(Role::Again, before).is_some()
}

/// The figure of the body that a headline tells again: rounded (103家 told as 超百家) or, where the two were read as
/// different metrics, to the digit.
fn told_in_body(body: &[Draft], headline: &Draft, text: Text<'_>) -> Option<usize> {
    let value = text.base(headline)?;
    let like = |each: &Draft| {
        !text.in_headline(each)
            && each.repeats.is_none()
            && each.aspect == headline.aspect
            && text.base_unit(each) == text.base_unit(headline)
    };
    let rounds = |each: &Draft| {
        let exact = text.base(each).filter(|_| each.metric == headline.metric);
        exact.is_some_and(|exact| rounds_to(exact, value, text.mention(headline).quantity.approx))
    };
    let same = |each: &Draft| text.base(each) == Some(value);
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

/// Whether two figures of one value, metric and aspect are one: a headline may leave off what else is told of it.
fn is_same(first: &Draft, again: &Draft, text: Text<'_>) -> bool {
    let apart = first.sentence != again.sentence
        || text.sentence(first).text[text.mention(first).range.end..].starts_with('（');
    apart && (text.in_headline(again) || is_alike(first, again) && is_telling(first, text))
}

/// Whether neither is told of another thing, zone or period.
fn is_alike(first: &Draft, again: &Draft) -> bool {
    let things = match (&first.category, &again.category) {
        (Some(first), Some(again)) => first.contains(again.as_str()) || again.contains(first.as_str()),
        (None, None) => true,
        _ => first.metric == Metric::ProjectCount,
    };
    let undated = first.period.is_none() || again.period.is_none();
    let periods = first.period == again.period || undated || first.metric.nature().recurs;
    things && first.zone == again.zone && periods
}

/// Small counts coincide by chance; larger figures and sums do not.
fn is_telling(draft: &Draft, text: Text<'_>) -> bool {
    let large = text.base(draft).is_some_and(|value| value.abs() >= Decimal::from(5));
    large || text.mention(draft).quantity.unit.dimension != Dimension::Count
}
