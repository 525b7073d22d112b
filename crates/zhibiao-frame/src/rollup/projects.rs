//! Investment project by project: what was planned for each and what is done of it.

use super::bar::Bar;
use super::investment::InvestmentRow;
use super::phase::is_phase;
use super::roll::{Row, roll_up};
use super::summand::Summand;
use super::{LeftOut, Reason, RollUp, RowZone};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use zhibiao_fact::{Approximator, Decimal, Dimension, Fact, Metric, NaiveDate, Period, Status};

/// One project of one zone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectRow {
    /// The zone.
    #[serde(flatten)]
    pub zone: RowZone,
    /// The project, or the company that it is told of, by its fullest name.
    pub project: String,
    /// What is to be invested.
    pub planned: Option<Amount>,
    /// What was.
    pub actual: Option<Amount>,
    /// When it was announced; where nobody tells, when what is done was done.
    pub period: Option<Period>,
    /// The last day of that time.
    pub period_end: Option<NaiveDate>,
    /// The facts in the two amounts, planned first.
    pub facts: Vec<String>,
    /// The facts of the project that are in neither.
    pub left_out: Vec<LeftOut>,
}

/// An amount in yuan, exact, and what is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Amount {
    /// In yuan.
    pub value: Decimal,
    /// A bound when all bounds are on one side, about when they are not.
    pub approx: Approximator,
}

/// The investment of every zone × project in yuan, by the rules of [`zone_investment`](super::zone_investment), and:
///
/// - what is of the zone itself, or of several projects together (新开工项目43个), is of no project;
/// - a phase is in its project, and 一期 alone is a project only where no whole is told;
/// - a name that one fuller name in the zone holds (储能项目, 甲公司储能项目) is of that project.
///
/// A project is in its zone's total too, so this table and the sums of zones are not to be added.
pub fn projects(facts: &[Fact]) -> RollUp<ProjectRow> {
    roll_up(facts)
}

impl<'f> Row<'f> for ProjectRow {
    type Key = (&'f str, Option<&'f str>);

    fn key(zone: &'f str, fact: &'f Fact) -> Self::Key {
        (zone, fact.subject.as_deref())
    }

    fn key_of(summand: &Summand<'f>) -> Self::Key {
        (summand.zone, summand.subject)
    }

    fn wants(metric: Metric) -> bool {
        InvestmentRow::wants(metric)
    }

    fn summand(fact: &'f Fact) -> Result<Summand<'f>, Reason> {
        let summand = InvestmentRow::summand(fact)?;
        match summand.subject {
            Some(_) => Ok(summand),
            None if fact.is_collective() => Err(Reason::ManyProjects),
            None => Err(Reason::NoProject),
        }
    }

    fn across(facts: &'f [Fact], summands: Vec<Summand<'f>>) -> Bar<'f> {
        let several = Several::of(facts);
        let mut bar = Bar { kept: summands, left_out: Vec::new() };
        bar.leave(|summand| several.holds(summand).then_some(Reason::ManyProjects));
        let projects: BTreeSet<&str> = bar.kept.iter().map(|kept| kept.fact.fact_id.as_str()).collect();
        bar.leave(|summand| {
            let is_phase = summand.subject.is_some_and(is_phase);
            let whole = summand.wholes.iter().find(|whole| is_phase || projects.contains(**whole))?;
            Some(Reason::PartOf((*whole).to_owned()))
        });
        name_fully(&mut bar.kept);
        bar
    }

    fn row(summands: Vec<Summand<'f>>) -> Result<Self, Vec<LeftOut>> {
        let is_planned = |summand: &Summand| summand.fact.status == Status::Planned;
        let (planned, actual) = summands.into_iter().partition(is_planned);
        let (mut planned, mut actual) = (Bar::settled(planned), Bar::settled(actual));
        let amounts = [amount(&mut planned), amount(&mut actual)];
        let kept = || planned.kept.iter().chain(&actual.kept);
        let left_out = [planned.left_out.clone(), actual.left_out.clone()].concat();
        let Some(first) = kept().next() else { return Err(left_out) };
        let dated = kept().filter(|summand| summand.fact.period.is_some());
        let announced = dated.min_by_key(|summand| (!is_planned(summand), summand.bounds().1));
        Ok(ProjectRow {
            zone: RowZone::of(first.zone, kept()),
            project: first.subject.unwrap_or_default().to_owned(),
            planned: amounts[0],
            actual: amounts[1],
            period: announced.and_then(|summand| summand.fact.period),
            period_end: announced.and_then(|summand| summand.bounds().1),
            facts: [planned.fact_ids(), actual.fact_ids()].concat(),
            left_out,
        })
    }

    fn left_out(&mut self) -> &mut Vec<LeftOut> {
        &mut self.left_out
    }
}

/// The amount of a bar, if there is one; what has too many digits is left out.
fn amount(bar: &mut Bar) -> Option<Amount> {
    let value = bar.total();
    if value.is_none() {
        bar.leave(|_| Some(Reason::TooLarge));
    }
    let some = !bar.kept.is_empty();
    value.filter(|_| some).map(|value| Amount { value, approx: bar.approx() })
}

/// The names under which a zone's papers tell of several projects at once.
struct Several<'f> {
    /// Numbers of projects, by article.
    counts: HashMap<&'f str, Vec<&'f Fact>>,
    /// Classes of things that are counted anywhere.
    classes: BTreeSet<&'f str>,
}

impl<'f> Several<'f> {
    fn of(facts: &'f [Fact]) -> Self {
        let mut several = Several { counts: HashMap::new(), classes: BTreeSet::new() };
        let counts = facts.iter().filter(|fact| fact.dimension == Dimension::Count && fact.base_value > Decimal::ONE);
        for fact in counts {
            several.classes.extend([&fact.category, &fact.category_class].into_iter().flatten().map(String::as_str));
            if fact.metric == Metric::ProjectCount {
                several.counts.entry(&fact.article_id).or_default().push(fact);
            }
        }
        several
    }

    /// Whether the subject names projects in general or a class of them, or a number of projects stands right before or behind it.
    fn holds(&self, summand: &Summand) -> bool {
        let Some(subject) = summand.subject else { return false };
        let counted = |count: &&Fact| {
            let Fact { sentence, text, .. } = count;
            sentence.contains(&format!("{subject}{text}")) || sentence.contains(&format!("{text}{subject}"))
        };
        let counts = self.counts.get(summand.fact.article_id.as_str());
        self.classes.contains(subject) || counts.is_some_and(|counts| counts.iter().any(counted))
    }
}

/// Gives every summand the fullest name that its zone has for it, where only one can be meant.
fn name_fully(summands: &mut [Summand]) {
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for summand in summands.iter() {
        names.entry(summand.zone).or_default().extend(summand.subject);
    }
    for summand in summands {
        let Some((subject, names)) = summand.subject.zip(names.get(summand.zone)) else { continue };
        let fuller = || names.iter().copied().filter(|name| name.contains(subject));
        let fullest = fuller().max_by_key(|name| (name.len(), Reverse(*name)));
        summand.subject = fullest.filter(|fullest| fuller().all(|name| fullest.contains(name))).or(summand.subject);
    }
}
