//! Words that tell how a sentence is built, by what they do in it: `phrases.tsv`.

use crate::finder::Finder;
use crate::labels::{End, Labels};
use crate::table::{Error, Row, rows};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use zhibiao_quantity::closed_list;

closed_list! {
    /// What a word does in a sentence.
    pub enum Role {
        /// It stands before a time that a figure is only compared with: 比 去年同期.
        Compared => "compared",
        /// It ends the reach of a plan: what follows is told as done.
        Done => "done",
        /// A noun phrase does not run across it to the right.
        EndsNoun => "ends_noun",
        /// An event, which is no stock: 共有19家企业 入选.
        Event => "event",
        /// It makes a plan a goal to be reached within a time: 力争, 年度计划.
        Goal => "goal",
        /// It stands between a noun and its number: 企业 达 72家.
        Link => "link",
        /// It makes firms or projects something: 3家企业 获评 ….
        Made => "made",
        /// Money is what it spends, raises or costs, though the unit is not said: 套现 2.2亿.
        Money => "money",
        /// It is a sum of money: 1907万 罚单.
        MoneyBehind => "money_behind",
        /// It precedes a region whose own the figure is not: 占 广州市一半.
        NotOwn => "not_own",
        /// A noun phrase starts after it, to its left.
        OpensNoun => "opens_noun",
        /// It follows a region whose own the figure is: 广州市 共有19家.
        Own => "own",
        /// It opens what has been done.
        Past => "past",
        /// What a rate of output is told for: 每分钟 可灌装400支.
        PerUnit => "per_unit",
        /// A phase of a project.
        Phase => "phase",
        /// Before a ratio it tells where a thing stands after it moved: 涨2.3个基点，报 0.228%.
        Reached => "reached",
        /// It points back to a project or company named before.
        RefersBack => "refers_back",
        /// A word of summing up: what is made or earned over a time, up to now.
        RunningTotal => "running_total",
        /// The end of the name of an industry, which a figure right behind can be about: 生物医药产业 实现产值.
        Sector => "sector",
        /// A signing, which dates the planned investments of a text.
        Signing => "signing",
        /// What projects are at: 签约, 在建.
        Stage => "stage",
        /// A word of having: a stock at the time of publication.
        Stock => "stock",
        /// A word of having that holds against a time earlier in the sentence.
        StrongStock => "strong_stock",
        /// The head of what a figure can be about: 项目, 公司.
        Subject => "subject",
        /// It opens the plan of a report.
        Targets => "targets",
        /// Before a duration it makes it a time: 近 两年.
        TimeBefore => "time_before",
        /// Behind a duration it makes it no figure: 十年 来.
        TimeBehind => "time_behind",
        /// It shows that a capacity or area is that of a project to come.
        ToCome => "to_come",
    }
}

/// All phrases, by role.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    rows: Vec<(Role, String)>,
    words: Finder<usize>,
    starts: Labels,
    ends: Labels,
}

/// A phrase found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What it does there.
    pub role: Role,
    /// Its row; of two phrases at one place the one with the lower number goes before the other in the table.
    pub row: usize,
    /// Bytes of the text.
    pub range: Range<usize>,
}

/// Bytes of text to one phrase, about.
const COMMON: usize = 6;

impl Phrases {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let row = |row: &Row| {
            let label = row.optional("label").ok_or_else(|| row.fault("label: expected a word; found nothing"))?;
            Ok((row.parse("role")?, label.to_owned()))
        };
        Ok(Self::index(rows(table, text, &["role", "label"])?.iter().map(row).collect::<Result<_, Error>>()?))
    }

    fn index(rows: Vec<(Role, String)>) -> Self {
        let words = || rows.iter().enumerate().map(|(index, (_, label))| (label.as_str(), index));
        Phrases {
            words: Finder::new(words()),
            starts: Labels::new(End::First, words()),
            ends: Labels::new(End::Last, words()),
            rows,
        }
    }

    /// Every phrase at every place of a text, overlapping ones too, in order of place and row.
    pub fn find(&self, text: &str) -> Vec<Phrase> {
        let mut found = Vec::with_capacity(text.len() / COMMON);
        self.words.each(text, |range, row| found.push(Phrase { role: self.rows[row].0, row, range }));
        found.sort_unstable_by_key(|phrase| (phrase.range.start, phrase.row));
        found
    }

    /// The first word of a role, in the order of the table, that `text` starts with.
    pub fn start(&self, role: Role, text: &str) -> Option<&str> {
        self.first(role, self.starts.find(text))
    }

    /// The first word of a role, in the order of the table, that `text` ends with.
    pub fn end(&self, role: Role, text: &str) -> Option<&str> {
        self.first(role, self.ends.find(text))
    }

    fn first(&self, role: Role, found: impl Iterator<Item = (usize, usize)>) -> Option<&str> {
        let row = found.map(|(_, row)| row).filter(|row| self.rows[*row].0 == role).min()?;
        Some(&self.rows[row].1)
    }

    /// Adds words to their roles.
    pub(crate) fn extend(mut self, more: Phrases) -> Self {
        self.rows.extend(more.rows);
        Self::index(self.rows)
    }
}
