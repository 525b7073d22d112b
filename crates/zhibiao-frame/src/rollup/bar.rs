//! One bar of a chart: summands of one zone, and the rules that leave out what would count twice.

use super::summand::Summand;
use super::{LeftOut, Reason};
use crate::fixed::{sum, unfixed};
use std::collections::BTreeMap;
use zhibiao_fact::{Approximator, Decimal, Period, Place, Status, Stretch};

/// Summands of one zone and status, and what was left out of them.
#[derive(Debug, Default)]
pub(super) struct Bar<'f> {
    pub kept: Vec<Summand<'f>>,
    pub left_out: Vec<LeftOut>,
}

/// Why a summand is not counted beside those that are.
type Rule = fn(&Summand, &[Summand]) -> Option<Reason>;

impl<'f> Bar<'f> {
    /// The summands that are no parts of others.
    pub fn without_parts(summands: Vec<Summand<'f>>) -> Self {
        let mut bar = Bar { kept: summands, left_out: Vec::new() };
        bar.apply(|summand| (summand.wholes.len(), summand.rank()), part_of);
        bar
    }

    /// The summands that are no parts of others, each told once.
    pub fn told_once(summands: Vec<Summand<'f>>) -> Self {
        let mut bar = Bar::without_parts(summands);
        bar.told_elsewhere();
        bar.apply(Summand::rank, told_before);
        bar
    }

    /// The summands of which none counts twice, the largest first: rule by rule, each looking at what the
    /// rules before it kept.
    pub fn settled(summands: Vec<Summand<'f>>) -> Self {
        let mut bar = Bar::told_once(summands);
        bar.apply(Summand::recency, earlier_stock);
        bar.apply(Summand::size, within_period);
        bar.stock_or_flows();
        bar.total_or_projects();
        bar.kept.sort_by_key(Summand::size);
        bar
    }

    /// Keeps, in this order, each summand that the rule leaves beside those kept before it.
    fn apply<Order: Ord>(&mut self, order: impl Fn(&Summand<'f>) -> Order, rule: Rule) {
        self.kept.sort_by_key(order);
        let mut kept = Vec::with_capacity(self.kept.len());
        for summand in self.kept.drain(..) {
            match rule(&summand, &kept) {
                Some(reason) => self.left_out.push(summand.left_out(reason)),
                None => kept.push(summand),
            }
        }
        self.kept = kept;
    }

    /// Leaves out every summand that has a reason.
    pub fn leave(&mut self, reason: impl Fn(&Summand) -> Option<Reason>) {
        let mut left_out = Vec::new();
        self.kept.retain(|summand| match reason(summand) {
            Some(reason) => {
                left_out.push(summand.left_out(reason));
                false
            }
            None => true,
        });
        self.left_out.append(&mut left_out);
    }

    /// One value of one day or month is one figure in all papers, whatever they call its subject. A paper that has the
    /// value more than once tells of more than one, so the paper that has it most often counts.
    fn told_elsewhere(&mut self) {
        self.kept.sort_by_key(Summand::rank);
        let mut told: BTreeMap<_, Vec<Summand>> = BTreeMap::new();
        let mut kept = Vec::with_capacity(self.kept.len());
        for summand in self.kept.drain(..) {
            match summand.fact.period.filter(is_moment) {
                Some(period) => {
                    let key = (summand.fact.metric, summand.units, period.to_string());
                    told.entry(key).or_default().push(summand);
                }
                None => kept.push(summand),
            }
        }
        for tellings in told.into_values() {
            let (counted, others) = most_often(tellings);
            for (summand, first) in others.iter().flat_map(|paper| paper.iter().zip(&counted)) {
                self.left_out.push(summand.left_out(Reason::ToldBefore(first.fact.fact_id.clone())));
            }
            kept.extend(counted);
        }
        self.kept = kept;
    }

    /// Of one subject, the stock or the sum over time: the one may hold the other. Of plans, what was announced
    /// over time counts (a stock of projects under way holds older announcements); of what is done, the larger.
    fn stock_or_flows(&mut self) {
        let stocks: Vec<Summand> = self.kept.iter().filter(|summand| summand.is_stock()).cloned().collect();
        for stock in stocks {
            let flows =
                sum(self.kept.iter().filter(|flow| same_line(flow, &stock) && !flow.is_stock()).map(|flow| flow.units));
            let announced = stock.fact.status == Status::Planned && flows.is_some_and(|flows| flows > 0);
            let stock_is_more = !announced && flows.is_some_and(|flows| stock.units >= flows);
            self.leave(|summand| match (same_line(summand, &stock), summand.is_stock(), stock_is_more) {
                (true, false, true) => Some(Reason::BesideStock(stock.fact.period)),
                (true, true, false) => Some(Reason::BesideFlows),
                _ => None,
            });
        }
    }

    /// Projects that a total of the zone holds are in it already. Projects that are more than the total are
    /// beside it; if one is a running total and the other is not, the total gives way, or of plans the running total.
    fn total_or_projects(&mut self) {
        let mut totals: Vec<Summand> = self.kept.iter().filter(|summand| summand.subject.is_none()).cloned().collect();
        totals.sort_by_key(Summand::size);
        for (index, total) in totals.iter().enumerate() {
            let larger = &totals[..index];
            let of_total = |summand: &Summand| {
                summand.subject.is_some()
                    && summand.overlaps(total)
                    && !larger.iter().any(|larger| larger.overlaps(summand))
            };
            let projects: Vec<&Summand> = self.kept.iter().filter(|summand| of_total(summand)).collect();
            let held = sum(projects.iter().map(|project| project.units)).is_some_and(|sum| sum <= total.units);
            let other =
                projects.iter().find(|project| project.is_stock() != total.is_stock()).map(|other| other.fact.period);
            if held {
                self.leave(|summand| of_total(summand).then(|| Reason::WithinTotal(total.fact.fact_id.clone())));
            } else if other.is_some() && !total.is_stock() && total.fact.status == Status::Planned {
                self.leave(|summand| (of_total(summand) && summand.is_stock()).then_some(Reason::BesideFlows));
            } else if let Some(stock) = other {
                let reason = if total.is_stock() { Reason::BesideFlows } else { Reason::BesideStock(stock) };
                self.leave(|summand| (summand.fact.fact_id == total.fact.fact_id).then(|| reason.clone()));
            }
        }
    }

    /// The facts of the summands kept, in their order.
    pub fn fact_ids(&self) -> Vec<String> {
        self.kept.iter().map(|summand| summand.fact.fact_id.clone()).collect()
    }

    /// The exact sum of the summands kept; none where it has too many digits.
    pub fn total(&self) -> Option<Decimal> {
        sum(self.kept.iter().map(|summand| summand.units)).and_then(unfixed)
    }

    /// All that is left out where the sum has too many digits.
    pub fn none_fits(self) -> Vec<LeftOut> {
        let too_large = self.kept.iter().map(|summand| summand.left_out(Reason::TooLarge));
        too_large.chain(self.left_out.iter().cloned()).collect()
    }

    /// What is said of the sum.
    pub fn approx(&self) -> Approximator {
        combined(self.kept.iter().map(|summand| summand.approx))
    }
}

/// The tellings of the paper that has the most of them, the first of such papers; and those of each other paper.
fn most_often(tellings: Vec<Summand<'_>>) -> (Vec<Summand<'_>>, Vec<Vec<Summand<'_>>>) {
    let mut papers: Vec<Vec<Summand>> = Vec::new();
    for summand in tellings {
        match papers.iter_mut().find(|paper| paper[0].fact.doc == summand.fact.doc) {
            Some(paper) => paper.push(summand),
            None => papers.push(vec![summand]),
        }
    }
    let most = papers.iter().map(Vec::len).max().unwrap_or_default();
    let first = papers.iter().position(|paper| paper.len() == most).unwrap_or_default();
    (papers.swap_remove(first), papers)
}

/// A part is in its whole, however far up.
fn part_of(summand: &Summand, kept: &[Summand]) -> Option<Reason> {
    let whole = summand.wholes.iter().find(|whole| kept.iter().any(|kept| kept.fact.fact_id == **whole))?;
    Some(Reason::PartOf((*whole).to_owned()))
}

/// One value of one subject and time is one figure, however often and in whatever paper it is told; so are a
/// headline's and its article's; and a project has one planned total, whenever it is told.
fn told_before(summand: &Summand, kept: &[Summand]) -> Option<Reason> {
    let again = kept.iter().find(|kept| {
        let headline = kept.fact.article_id == summand.fact.article_id && summand.fact.place != Place::Body;
        let undated = kept.fact.period.is_none() || summand.fact.period.is_none();
        let one_plan = kept.subject.is_some() && summand.subject.is_some() && summand.fact.status == Status::Planned;
        let same_time = kept.fact.period == summand.fact.period || undated || one_plan;
        kept.units == summand.units && (headline || (same_time && are_alike(kept.subject, summand.subject)))
    })?;
    Some(Reason::ToldBefore(again.fact.fact_id.clone()))
}

/// Whether two names may be of one subject: one holds the other (储能项目, 甲公司储能项目), or is not told.
fn are_alike(left: Option<&str>, right: Option<&str>) -> bool {
    left.zip(right).is_none_or(|(left, right)| left.contains(right) || right.contains(left))
}

/// Whether a period is a day or a month: short enough for equal values to be of one event.
fn is_moment(period: &Period) -> bool {
    matches!(period, Period::In(Stretch::Day(_) | Stretch::Month(..)))
}

/// A stock holds the earlier ones.
fn earlier_stock(summand: &Summand, kept: &[Summand]) -> Option<Reason> {
    let later = kept.iter().find(|kept| kept.is_stock() && summand.is_stock() && same_line(kept, summand))?;
    Some(Reason::EarlierStock(later.fact.period))
}

/// Of figures for times that overlap, the larger holds the smaller: January to May is in the first half-year.
fn within_period(summand: &Summand, kept: &[Summand]) -> Option<Reason> {
    let larger = kept
        .iter()
        .find(|kept| same_line(kept, summand) && kept.is_stock() == summand.is_stock() && kept.overlaps(summand))?;
    Some(Reason::Within(larger.fact.period))
}

/// Whether two figures are about the same: the zone, or one subject in it.
fn same_line(left: &Summand, right: &Summand) -> bool {
    left.subject == right.subject
}

/// What is said of a sum: exact when every summand is; a bound when all bounds are on one side; else about.
fn combined(approximators: impl Iterator<Item = Approximator>) -> Approximator {
    use Approximator::{About, AtLeast, AtMost, Exact, Nearly, Over, Under};
    approximators.fold(Exact, |sum, next| match (sum, next) {
        (same, other) if same == other => same,
        (Exact, other) | (other, Exact) => other,
        (Over, AtLeast) | (AtLeast, Over) => Over,
        (Under | Nearly, AtMost | Nearly) | (AtMost, Under | Nearly) | (Nearly, Under) => Under,
        (About | Over | AtLeast | Under | AtMost | Nearly, _) => About,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Approximator::*;

    #[test]
    fn a_sum_is_as_sure_as_its_summands() {
        let cases: &[(&[Approximator], Approximator)] = &[
            (&[Exact, Exact], Exact),
            (&[Exact, Over, Exact], Over),
            (&[AtLeast, Exact, AtLeast], AtLeast),
            (&[AtLeast, Over], Over),
            (&[AtMost, Under], Under),
            (&[Nearly, Exact, Nearly], Nearly),
            (&[About, Exact], About),
            (&[About, Over], About),
            (&[Over, Under], About),
            (&[Nearly, AtLeast], About),
        ];
        for (summands, sum) in cases {
            assert_eq!(combined(summands.iter().copied()), *sum, "{summands:?}");
            assert_eq!(combined(summands.iter().rev().copied()), *sum, "{summands:?} reversed");
        }
    }
}
