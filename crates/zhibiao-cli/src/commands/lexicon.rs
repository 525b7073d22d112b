//! `zhibiao lexicon`: the rows in force.

use crate::arguments::{Common, Lexicon};
use crate::output::to_file_or_stdout;
use anyhow::{Result, bail};

/// Prints a table, or the names of the tables.
pub fn run(asked: &Lexicon, _common: &Common) -> Result<usize> {
    let names: Vec<&str> = zhibiao_lexicon::Lexicon::tables().map(|name| name.trim_end_matches(".tsv")).collect();
    let Some(table) = &asked.table else {
        to_file_or_stdout(None, |out| Ok(writeln!(out, "{}", names.join("\n"))?))?;
        return Ok(0);
    };
    if !names.contains(&table.as_str()) {
        bail!("{table}: expected one of the tables {}", names.join(", "));
    }
    Ok(0)
}
