//! Names in a row, one for each figure of a list: 产值、税收分别增长15.06%、6.16%.

use super::Figure;
use crate::list;
use crate::noun::{Counted, phrase};
use std::ops::Range;
use zhibiao_fact::Metric;
use zhibiao_lexicon::{MetricRow, NounRow, Role};

/// What a name in a row says of its figure.
pub(super) struct Named {
    pub(super) words: Range<usize>,
    pub(super) metric: Metric,
    pub(super) negative: bool,
}

impl Figure<'_> {
    /// What the name for this ratio of a list says, where as many stand in a row before byte `to`.
    pub(super) fn named_in_a_row(&self, to: usize) -> Option<Named> {
        let names = self.names(to)?;
        let (name, last) = (names.get(self.index - self.list.start)?, names.last()?);
        let told = |name: &Range<usize>| {
            let (words, row) = self.metric_in(name, |_| true)?;
            // 新设立日资: a name that goes on behind a metric word tells something else
            let whole = words.end == name.end || name == last;
            whole.then_some(Named { words, metric: row.metric, negative: row.negative })
        };
        told(name).or_else(|| match told(last) {
            Some(shared) => self.thing_beside(name, last).or(Some(shared)),
            None => self.thing_in(name),
        })
    }

    /// The metric word for this amount of a list, where as many stand in a row before it.
    pub(super) fn amount_named_in_a_row(&self) -> Option<(Range<usize>, &MetricRow)> {
        let names = self.names(self.sentence.mentions[self.list.start].range.start)?;
        let fits = |row: &MetricRow| row.governs(self.dimension());
        names.iter().all(|name| self.metric_in(name, fits).is_some()).then_some(())?;
        self.metric_in(names.get(self.index - self.list.start)?, fits)
    }

    /// 高新技术企业、科技型中小企业分别达到120家、300家: what this count of a list is of, where as many things stand in a row
    /// before it; and its name, where the last tells what the others are (国家级、省级重点实验室).
    pub(super) fn counted_in_a_row(&self) -> Option<(Counted, String)> {
        let (sentence, first) = (self.sentence, self.list.start);
        let names = self.names(sentence.mentions[first].outer.start)?;
        let (last, others) = names.split_last()?;
        let name = names.get(self.index - first)?;
        let metric = self.noun_of(name).or(self.noun_of(last))?.metric;
        let found = Counted { range: name.clone(), metric: Some(metric), rule: "<noun> of a row" };
        let in_row = |name: &Range<usize>| {
            let start = phrase(sentence, first, name.end).start.max(name.start);
            &sentence.text[start..name.end]
        };
        if names.iter().all(|name| self.noun_of(name).is_some()) {
            return Some((found, in_row(name).to_owned()));
        }
        let is_level =
            |name: &Range<usize>| self.noun_of(name).is_none() && sentence.text[name.clone()].ends_with('级');
        self.noun_of(last).filter(|_| others.iter().all(is_level))?;
        let (_, head) = in_row(last).split_once('级')?;
        let level = in_row(name).split('级').next()?;
        Some((found, format!("{level}级{head}")))
    }

    /// The names that end at byte `to`, as many as there are figures in the list.
    pub(super) fn names(&self, to: usize) -> Option<Vec<Range<usize>>> {
        let (sentence, size) = (self.sentence, self.list.len());
        if size < 2 {
            return None;
        }
        let from = sentence.clause_start(to);
        let row = sentence.strip_links(&sentence.text[from..to]);
        let row = sentence.lexicon.phrases.strip_end(Role::Growing, row);
        let names = list::names(sentence, from..from + row.len());
        (names.len() == size && names.iter().all(|name| !name.is_empty())).then_some(names)
    }

    /// The last metric word in a name.
    fn metric_in(&self, name: &Range<usize>, fits: impl Fn(&MetricRow) -> bool) -> Option<(Range<usize>, &MetricRow)> {
        let mut words = self.metrics_before(name.start, name.end).filter(|(_, row)| fits(row));
        words.next().map(|(range, row)| (range.clone(), row))
    }

    /// The noun that a name ends in.
    fn noun_of(&self, name: &Range<usize>) -> Option<&NounRow> {
        self.sentence.lexicon.cues.noun(&self.sentence.text[name.clone()])
    }

    /// 刑事案件、治安案件: the things that a name ends in.
    fn thing_in(&self, name: &Range<usize>) -> Option<Named> {
        let row = self.noun_of(name)?;
        Some(Named { words: name.clone(), metric: row.metric, negative: false })
    }

    /// 新落地项目、实际利用内资: things counted beside a measure; the last name tells what of goods, places (汽车、船舶出口) and of
    /// what it names again (规上企业、民营企业产值).
    fn thing_beside(&self, name: &Range<usize>, last: &Range<usize>) -> Option<Named> {
        let row = self.noun_of(name)?;
        let goods = row.metric.nature().counts_goods || row.metric == Metric::OrganisationCount;
        let again = self.sentence.text[last.clone()].contains(row.label.as_str());
        self.thing_in(name).filter(|_| !goods && !again)
    }
}
