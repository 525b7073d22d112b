//! Words that tell how a sentence is built, by what they do in it: `phrases.tsv`.

use crate::table::{Error, rows};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
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
        /// It precedes a region whose own the figure is not: 占 广州市一半.
        NotOwn => "not_own",
        /// A noun phrase starts after it, to its left.
        OpensNoun => "opens_noun",
        /// It follows a region whose own the figure is: 广州市 共有19家.
        Own => "own",
        /// It opens what has been done.
        Past => "past",
        /// A phase of a project.
        Phase => "phase",
        /// It points back to a project or company named before.
        RefersBack => "refers_back",
        /// A word of summing up: what is made or earned over a time, up to now.
        RunningTotal => "running_total",
        /// A signing, which dates the planned investments of a text.
        Signing => "signing",
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
    rows: HashMap<Role, Vec<String>>,
}

impl Phrases {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let mut phrases = Phrases::default();
        for row in rows(table, text, &["role", "label"])? {
            let label = row.optional("label").ok_or_else(|| row.fault("label: expected a word; found nothing"))?;
            phrases.rows.entry(row.parse("role")?).or_default().push(label.to_owned());
        }
        Ok(phrases)
    }

    /// The words of a role, in the order of the table.
    pub fn of(&self, role: Role) -> &[String] {
        self.rows.get(&role).map_or(&[], Vec::as_slice)
    }

    /// Whether `text` holds a word of this role.
    pub fn within(&self, role: Role, text: &str) -> bool {
        self.of(role).iter().any(|word| text.contains(word))
    }

    /// Whether `text` starts with a word of this role.
    pub fn starts(&self, role: Role, text: &str) -> bool {
        self.of(role).iter().any(|word| text.starts_with(word))
    }

    /// Whether `text` ends with a word of this role.
    pub fn ends(&self, role: Role, text: &str) -> bool {
        self.of(role).iter().any(|word| text.ends_with(word))
    }

    /// Adds words to their roles.
    pub(crate) fn extend(mut self, more: Phrases) -> Self {
        for (role, labels) in more.rows {
            self.rows.entry(role).or_default().extend(labels);
        }
        self
    }
}
