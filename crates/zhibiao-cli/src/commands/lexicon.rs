//! `zhibiao lexicon`: the rows in force.

use crate::arguments::{Common, Lexicon};
use crate::lexicon::{load, own_tables};
use crate::output::to_file_or_stdout;
use anyhow::{Result, bail};
use std::collections::HashSet;
use zhibiao::Lexicon as Tables;

/// Prints a table with the user's rows in it, or the names of the tables.
pub fn run(asked: &Lexicon, common: &Common) -> Result<usize> {
    let mut files: Vec<&str> = Tables::tables().chain(["regions.tsv"]).collect();
    files.sort_unstable();
    let names: Vec<&str> = files.iter().map(|file| name(file)).collect();
    let Some(table) = &asked.table else { return print(names.into_iter()) };
    let Some((file, builtin)) =
        files.into_iter().find(|file| name(file) == name(table)).and_then(|file| Some((file, Tables::text(file)?)))
    else {
        bail!("{table}: expected one of the tables {}", names.join(", "));
    };
    // The tables must be right before any of their rows is shown.
    load(common)?;
    let own = common.lexicon.as_deref().map(own_tables).transpose()?.unwrap_or_default();
    let own = own.into_iter().find(|(each, _)| each == file).map(|(_, text)| text).unwrap_or_default();
    print(in_force(builtin, &own, Tables::key(file)))
}

/// `units` of `units.tsv`.
fn name(file: &str) -> &str {
    file.trim_end_matches(".tsv")
}

/// The head and rows of a table: the built-in ones but for those that the user's replace, then the user's. Rows are the
/// same where they are so in the columns `key`.
fn in_force<'a>(builtin: &'a str, own: &'a str, key: &'static [usize]) -> impl Iterator<Item = &'a str> {
    let key = |row: &'a str| -> Vec<&'a str> {
        let cells: Vec<&str> = row.split('\t').map(str::trim).collect();
        key.iter().map(|column| cells.get(*column).copied().unwrap_or_default()).collect()
    };
    let replaced: HashSet<Vec<&str>> = rows(own).skip(1).map(key).collect();
    rows(builtin).filter(move |row| !replaced.contains(&key(row))).chain(rows(own).skip(1))
}

fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

fn print<'a>(lines: impl Iterator<Item = &'a str>) -> Result<usize> {
    to_file_or_stdout(None, |out| {
        for line in lines {
            writeln!(out, "{line}")?;
        }
        Ok(0)
    })
}
