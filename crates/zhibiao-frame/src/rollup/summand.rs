//! What a roll-up asks of a fact before it may count.

use super::{LeftOut, Reason};
use crate::fixed::fixed;
use std::cmp::Reverse;
use zhibiao_fact::{Approximator, Aspect, Confidence, Dimension, Fact, NaiveDate, Place};

/// A fact that may be counted.
#[derive(Debug, Clone)]
pub(super) struct Summand<'f> {
    /// The fact.
    pub fact: &'f Fact,
    /// Its zone.
    pub zone: &'f str,
    /// What it is about; none is the zone itself.
    pub subject: Option<&'f str>,
    /// Its base value, or the smaller bound of a range, in units of 10⁻¹⁰.
    pub units: i128,
    /// What is said of the value; a range is at least its smaller bound.
    pub approx: Approximator,
    /// The facts that it is a part of, nearest first, each by the telling that stands for it.
    pub wholes: Vec<&'f str>,
}

impl<'f> Summand<'f> {
    /// The fact as a summand in `base_unit`, or why it is none.
    pub fn new(fact: &'f Fact, base_unit: &str) -> Result<Self, Reason> {
        let summand = Summand::of(fact)?;
        if fact.aspect != Aspect::Level {
            return Err(Reason::NotALevel(fact.aspect));
        }
        if fact.base_unit != base_unit {
            let unit = fact.base_unit.clone();
            let is_currency = fact.dimension == Dimension::Money;
            return Err(if is_currency { Reason::OtherCurrency(unit) } else { Reason::OtherUnit(unit) });
        }
        Ok(summand)
    }

    /// The fact as one figure of a zone, whatever it measures, or why it is none.
    pub fn of(fact: &'f Fact) -> Result<Self, Reason> {
        let zone = fact.zone.as_deref().ok_or(Reason::NoZone)?;
        let low = fact.base_value_high.map_or(fact.base_value, |high| high.min(fact.base_value));
        let units = fixed(low).ok_or(Reason::TooLarge)?;
        let approx = if fact.base_value_high.is_some() { Approximator::AtLeast } else { fact.approx };
        Ok(Summand { fact, zone, subject: subject(fact, zone), units, approx, wholes: Vec::new() })
    }

    /// First and last day; a stock has no first, an undated figure neither.
    pub fn bounds(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        self.fact.period.map_or((None, None), |period| period.bounds())
    }

    /// Whether it is a running total up to a moment.
    pub fn is_stock(&self) -> bool {
        self.fact.period.is_some_and(|period| period.is_stock())
    }

    /// Whether the two may tell of the same days; what is undated may be of any.
    pub fn overlaps(&self, other: &Summand) -> bool {
        let ((start, end), (other_start, other_end)) = (self.bounds(), other.bounds());
        let before = |end: Option<NaiveDate>, start: Option<NaiveDate>| matches!((end, start), (Some(end), Some(start)) if end < start);
        !before(end, other_start) && !before(other_end, start)
    }

    /// The better telling first: body before headline, what says more before what says less, then the earlier.
    pub fn rank(&self) -> impl Ord + use<'f> {
        rank(self.fact)
    }

    /// The larger first.
    pub fn size(&self) -> impl Ord + use<'f> {
        (Reverse(self.units), self.rank())
    }

    /// The later first: by end of the period, stock before undated, then by publication, sureness and size.
    pub fn recency(&self) -> impl Ord + use<'f> {
        let fact = self.fact;
        (
            Reverse(self.bounds().1),
            Reverse(fact.published),
            fact.confidence == Confidence::Doubtful,
            Reverse(self.units),
            self.rank(),
        )
    }

    /// This fact, left out.
    pub fn left_out(&self, reason: Reason) -> LeftOut {
        LeftOut { fact_id: self.fact.fact_id.clone(), reason }
    }
}

/// What a fact of a zone is about; none is the zone itself.
pub(super) fn subject<'f>(fact: &'f Fact, zone: &str) -> Option<&'f str> {
    fact.subject.as_deref().filter(|subject| *subject != zone)
}

/// The better telling first: body before headline, what says more before what says less, then the earlier.
pub(super) fn rank(fact: &Fact) -> impl Ord + use<'_> {
    let place = match fact.place {
        Place::Body => 0,
        Place::Caption => 1,
        Place::Headline => 2,
        Place::Byline => 3,
    };
    let says_less = (fact.subject.is_none(), fact.period.is_none());
    (place, says_less, fact.confidence, fact.published.is_none(), fact.published, &fact.doc, fact.start, &fact.fact_id)
}
