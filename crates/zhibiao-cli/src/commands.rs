//! One file per command; each gives how many inputs could not be read.

mod articles;
mod explain;
mod extract;
mod lexicon;
mod parse;
mod query;
mod report;
mod score;

use crate::arguments::{Arguments, Command};
use crate::messages::Messages;
use anyhow::Result;

/// Does what the user asked for.
pub fn run(arguments: &Arguments, messages: &Messages) -> Result<usize> {
    let common = &arguments.common;
    match &arguments.command {
        Command::Report(asked) => report::run(asked, common, messages),
        Command::Extract(asked) => extract::run(asked, common, messages),
        Command::Articles(asked) => articles::run(asked, common, messages),
        Command::Parse(_) => parse::run(common, messages),
        Command::Explain(asked) => explain::run(asked, common),
        Command::Query(asked) => query::run(asked),
        Command::Lexicon(asked) => lexicon::run(asked, common),
        Command::Score(asked) => score::run(asked, common, messages),
    }
}
