//! `zhibiao extract`: the facts alone.

use crate::arguments::{Common, Extract, FactFormat};
use crate::messages::Messages;
use crate::output::{Table, to_file_or_stdout};
use crate::run;
use anyhow::Result;
use std::path::Path;
use zhibiao::Fact;
use zhibiao_frame::{Format, facts_frame, jsonl};

/// Facts that go to a table at a time.
const BATCH: usize = 1 << 13;

/// Reads the inputs and writes their facts as they come: memory does not grow with the input.
pub fn run(asked: &Extract, common: &Common, messages: &Messages) -> Result<usize> {
    let output = asked.output.as_deref();
    let format = asked.format.unwrap_or_else(|| format_of(output));
    let format = table_format(format).or(asked.partition_by.map(|_| Format::Parquet));
    let outcome = match format {
        None => to_file_or_stdout(output, |out| {
            run::extract(&asked.inputs, common, output, messages, |read| Ok(jsonl(&read.extraction.facts, &mut *out)?))
        })?,
        Some(format) => {
            let mut table = Table::new(&facts_frame(&[])?.0, format, output)?;
            let mut facts = Vec::new();
            let outcome = run::extract(&asked.inputs, common, output, messages, |read| {
                facts.extend(read.extraction.facts);
                if facts.len() < BATCH { Ok(()) } else { push(&mut table, &mut facts, messages) }
            })?;
            push(&mut table, &mut facts, messages)?;
            match asked.partition_by {
                Some(key) => table.write_parts(key.into())?,
                None => table.write()?,
            }
            outcome
        }
    };
    Ok(outcome.faults)
}

/// Moves facts into the table, and tells of values that do not fit it.
fn push(table: &mut Table, facts: &mut Vec<Fact>, messages: &Messages) -> Result<()> {
    let (frame, doubts) = facts_frame(facts)?;
    doubts.iter().for_each(|doubt| messages.note(format_args!("{}: {}", doubt.doc, doubt.message)));
    facts.clear();
    table.push(&frame)
}

fn table_format(format: FactFormat) -> Option<Format> {
    match format {
        FactFormat::Jsonl => None,
        FactFormat::Parquet => Some(Format::Parquet),
        FactFormat::Csv => Some(Format::Csv),
        FactFormat::Arrow => Some(Format::Arrow),
        FactFormat::Xlsx => Some(Format::Xlsx),
    }
}

/// The form that the ending of the file asks for.
fn format_of(output: Option<&Path>) -> FactFormat {
    match output.and_then(Path::extension).and_then(|ending| ending.to_str()) {
        Some("parquet") => FactFormat::Parquet,
        Some("csv") => FactFormat::Csv,
        Some("arrow" | "feather" | "ipc") => FactFormat::Arrow,
        Some("xlsx") => FactFormat::Xlsx,
        _ => FactFormat::Jsonl,
    }
}
