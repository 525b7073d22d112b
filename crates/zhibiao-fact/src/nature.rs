//! What is known of every metric, whatever was written of it: one row a metric, one column a question.

use crate::Metric;

/// How a metric stands to time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// Made, earned or spent over a time: no stock, unless it is summed up (累计).
    Flow,
    /// Held: at the end of a time (6月末贷款余额) it is what there is up to then.
    Stock,
    /// Of the day it was announced, in a text that tells of a signing; else of none.
    Announced,
    /// Of no time of the text around: capacities, areas, durations.
    Timeless,
    /// Of the time that is told, and of none where it is planned.
    Told,
}

/// What is known of a metric.
///
/// ```
/// use zhibiao_fact::{Metric, Timing};
///
/// assert_eq!(Metric::Tax.nature().time, Timing::Flow);
/// assert!(Metric::Tax.nature().has_subject && !Metric::Gdp.nature().has_subject);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    /// How it stands to time.
    pub time: Timing,
    /// Where a project or company is named, a figure of it is theirs; of other metrics it is the zone's.
    pub has_subject: bool,
    /// A figure of a phase (一期) is a part of a larger one before it.
    pub has_phases: bool,
    /// It counts people.
    pub counts_people: bool,
    /// A classifier of people (名) can count it.
    pub suits_people: bool,
    /// It counts what has a name and a day of its own: projects, firms, parks.
    pub counts_ventures: bool,
    /// A classifier of firms (家) can count it.
    pub suits_firms: bool,
    /// It counts things made or used.
    pub counts_goods: bool,
    /// It stands at a level in percent that moves: 收益率涨2.3个基点，报0.228%.
    pub moves: bool,
    /// A word of growth that has a metric of its own (涨: a price) is not about such a figure before it.
    pub yields: bool,
    /// The same value twice in an article is one figure, though two periods were read.
    pub recurs: bool,
    /// A zone has one value of it at a time; of others (subsidies, activities …) it may have many.
    pub is_single: bool,
    /// Its figures were read amiss more often than one time in eight, measured against what people wrote down.
    pub is_hard: bool,
    /// It says too little to have a column of its own in a chart.
    pub is_vague: bool,
}

/// `x` is yes, `-` is no.
macro_rules! mark {
    (x) => {
        true
    };
    (-) => {
        false
    };
}

macro_rules! natures {
    ($($metric:ident $time:ident $subject:tt $phases:tt $people:tt $by_head:tt $venture:tt $by_firm:tt $goods:tt
        $moves:tt $yields:tt $recurs:tt $single:tt $hard:tt $vague:tt,)+) => {
        impl Metric {
            /// What is known of it.
            pub const fn nature(self) -> Nature {
                match self {
                    $(Metric::$metric => Nature {
                        time: Timing::$time,
                        has_subject: mark!($subject),
                        has_phases: mark!($phases),
                        counts_people: mark!($people),
                        suits_people: mark!($by_head),
                        counts_ventures: mark!($venture),
                        suits_firms: mark!($by_firm),
                        counts_goods: mark!($goods),
                        moves: mark!($moves),
                        yields: mark!($yields),
                        recurs: mark!($recurs),
                        is_single: mark!($single),
                        is_hard: mark!($hard),
                        is_vague: mark!($vague),
                    },)+
                }
            }
        }
    };
}

natures! {
    // metric             time      subject phases people 名 ventures 家 goods moves yields recurs single hard vague
    Investment            Announced x       x      -      -  -        -  -     -     -      x      x      -    -,
    InvestmentCompleted   Flow      x       -      -      -  -        -  -     -     -      x      x      -    -,
    InvestmentEquipment   Announced x       -      -      -  -        -  -     -     -      -      -      -    -,
    Funding               Told      x       x      -      -  -        -  -     -     -      x      -      x    -,
    OutputValue           Flow      x       -      -      -  -        -  -     -     -      x      x      x    -,
    Revenue               Flow      x       -      -      -  -        -  -     -     -      x      x      -    -,
    Tax                   Flow      x       -      -      -  -        -  -     -     -      x      x      -    -,
    Profit                Flow      x       -      -      -  -        -  -     -     -      x      x      -    -,
    Gdp                   Flow      -       -      -      -  -        -  -     -     -      x      x      -    -,
    ValueAdded            Flow      x       -      -      -  -        -  -     -     -      -      x      -    -,
    RdExpenditure         Flow      x       -      -      -  -        -  -     -     -      -      x      -    -,
    Trade                 Flow      -       -      -      -  -        -  -     -     -      x      x      -    -,
    ContractValue         Told      x       -      -      -  -        -  -     -     -      -      -      x    -,
    ProductionCapacity    Timeless  x       x      -      -  -        -  -     -     -      x      -      x    -,
    ProductionOutput      Told      x       -      -      -  -        -  x     -     -      -      -      x    -,
    LandArea              Timeless  x       x      -      -  -        -  -     -     -      -      -      -    -,
    FloorArea             Timeless  x       x      -      -  -        -  -     -     -      -      -      -    -,
    Employment            Told      x       -      x      x  -        -  -     -     -      -      x      -    -,
    EnterpriseCount       Stock     -       -      -      -  x        x  -     -     -      -      x      -    -,
    ProjectCount          Told      -       -      -      -  x        x  -     -     -      -      x      x    -,
    PlatformCount         Stock     -       -      -      -  x        x  -     -     -      -      x      x    -,
    TalentCount           Stock     -       -      x      x  -        -  -     -     -      -      x      x    -,
    PatentCount           Stock     x       -      -      -  -        -  -     -     -      -      -      x    -,
    AwardCount            Told      -       -      -      -  -        -  -     -     -      -      -      -    -,
    OrganisationCount     Stock     -       -      -      -  -        x  -     -     -      -      -      x    -,
    PeopleCount           Told      -       -      x      x  -        -  -     -     x      -      -      x    -,
    ActivityCount         Told      -       -      -      -  -        -  -     -     -      -      -      x    -,
    EquipmentCount        Told      x       -      -      -  -        -  x     -     -      -      -      x    -,
    ItemCount             Told      -       -      -      -  -        -  x     -     -      -      -      x    x,
    Duration              Timeless  x       -      -      -  -        -  -     -     x      -      -      -    x,
    RetailSales           Flow      -       -      -      -  -        -  -     -     -      -      x      -    -,
    Fiscal                Flow      -       -      -      -  -        -  -     -     -      x      x      -    -,
    Income                Flow      -       -      -      -  -        -  -     -     -      -      x      -    -,
    Credit                Stock     x       -      -      -  -        -  -     -     -      -      -      x    -,
    Population            Stock     -       -      x      x  -        -  -     x     -      -      x      x    -,
    Efficiency            Timeless  x       -      -      -  -        -  -     x     -      -      -      x    -,
    Share                 Timeless  -       -      -      -  -        -  -     -     x      -      -      x    x,
    Price                 Told      x       -      -      -  -        -  -     x     -      -      -      x    -,
    Other                 Timeless  x       -      -      -  -        x  -     -     x      -      -      x    x,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_people_or_firms_suits_their_classifiers() {
        for metric in Metric::ALL {
            let nature = metric.nature();
            assert!(nature.suits_people || !nature.counts_people, "{metric} counts people, and 名 suits it not");
            assert!(nature.suits_firms || !nature.counts_ventures, "{metric} counts firms, and 家 suits it not");
        }
    }

    #[test]
    fn nothing_counts_two_sorts_of_things() {
        for metric in Metric::ALL {
            let nature = metric.nature();
            let sorts = [nature.counts_people, nature.counts_ventures, nature.counts_goods];
            assert!(sorts.iter().filter(|sort| **sort).count() <= 1, "{metric} counts two sorts of things");
        }
    }

    #[test]
    fn a_vague_metric_has_no_single_value() {
        for metric in Metric::ALL {
            let nature = metric.nature();
            assert!(!(nature.is_vague && nature.is_single), "{metric} says too little, and a zone has one value of it");
        }
    }
}
