//! Sums that are offered, and what is asked for.

use super::{Figure, Plan, is_done, is_gone_by};
use crate::list;
use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Approximator, Decimal, Metric};
use zhibiao_lex::Mention;
use zhibiao_lexicon::Role;

/// Characters before 奖励, 补助 in which they are told as paid: 已累计发放|奖励.
const PAID_REACH: usize = 12;
/// What no single one is given.
const SUM: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

/// 资金不少于8000万元: what is asked for at least; a share of a budget is a rule that holds.
pub(super) fn at_least(figure: &Figure<'_>) -> Option<Plan> {
    let mention = &figure.sentence.mentions[figure.draft.mention];
    let words = mention.approx.clone().filter(|word| figure.sentence.text[word.clone()].ends_with('于'))?;
    let least = mention.quantity.approx == Approximator::AtLeast && !mention.quantity.unit.dimension.is_part();
    let measure = figure.level.is_some_and(|metric| !matches!(metric, Metric::Duration | Metric::Other));
    (least && measure && !is_done(figure) && !is_gone_by(figure))
        .then(|| Plan { words: Some(words), ..Plan::by("<at least> is asked for", 1) })
}

/// 给予最高50万元补助: what whoever comes for it will be given; but what all were given together (种粮补贴1700亿元) and what was paid is so.
pub(super) fn offered(figure: &Figure<'_>) -> Option<Plan> {
    let (sentence, mention) = (figure.sentence, &figure.sentence.mentions[figure.draft.mention]);
    let paid = || sentence.lexicon.phrases.holds(Role::Paid, &sentence.text[figure.clause.clone()]);
    let past = || sentence.holds(Role::Past, &(0..figure.start)) || is_done(figure);
    let most = mention.quantity.approx == Approximator::AtMost;
    let sum = || !most && figure.draft.base.is_some_and(|base| base.low() >= SUM);
    let offered = figure.draft.metric == Metric::Funding && is_offered(sentence, figure.draft.mention);
    (offered && !paid() && !past() && !sum()).then(|| Plan::by("an offer", 1))
}

/// 按投资额的10%|给予补助|, 按50%的比例|补贴: the words right behind a ratio of a cost that say that it is given.
pub(crate) fn granted_behind(sentence: &Sentence<'_>, mention: &Mention) -> Option<Range<usize>> {
    let rate = mention.quantity.unit.dimension.is_part();
    if !rate || !sentence.words_before(mention.outer.start).contains('按') {
        return None;
    }
    let rest = &sentence.text[mention.outer.end..];
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    let rest = rest.strip_prefix("比例").unwrap_or(rest);
    let phrases = &sentence.lexicon.phrases;
    let verb = phrases.start(Role::Offered, rest).unwrap_or_default();
    let granted = phrases.start(Role::Grants, &rest[verb.len()..])?;
    let start = sentence.text.len() - rest.len();
    Some(start..start + verb.len() + granted.len())
}

/// Whether a sum is told as what will be given: 给予最高50万元补助, 分别奖励100万元、30万元; but 拿到补助620万元.
pub(crate) fn is_offered(sentence: &Sentence<'_>, mention: usize) -> bool {
    let first = list::first(sentence, mention).outer.start;
    let clause = sentence.clause(first);
    let (text, phrases) = (sentence.text, &sentence.lexicon.phrases);
    let words = sentence.strip_links(&text[clause.start..first]);
    match phrases.end(Role::Grants, words) {
        Some(verb) => {
            let before = &words[..words.len() - verb.len()];
            let near = before.char_indices().rev().nth(PAID_REACH).map_or(before, |(at, _)| &before[at..]);
            !phrases.holds(Role::Paid, near)
        }
        None => {
            let offered = phrases.holds(Role::Offered, &text[clause.clone()])
                || granted_behind(sentence, &sentence.mentions[mention]).is_some();
            offered && !phrases.holds(Role::Paid, &text[clause])
        }
    }
}
