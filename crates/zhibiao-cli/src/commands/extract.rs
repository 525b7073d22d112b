//! `zhibiao extract`: the facts alone.

use crate::arguments::{Common, Extract, FactFormat};
use crate::messages::Messages;
use crate::output::{table, to_file_or_stdout};
use crate::run;
use anyhow::Result;
use std::path::Path;
use zhibiao_frame::{Format, facts_frame, jsonl, write_parts};

/// Reads the inputs and writes their facts: JSON lines as they come, tables when all are there.
pub fn run(asked: &Extract, common: &Common, messages: &Messages) -> Result<usize> {
    let output = asked.output.as_deref();
    let format = asked.format.unwrap_or_else(|| format_of(output));
    let format = table_format(format).or(asked.partition_by.map(|_| Format::Parquet));
    let outcome = match format {
        None => to_file_or_stdout(output, |out| {
            run::extract(&asked.inputs, common, output, messages, |read| Ok(jsonl(&read.extraction.facts, &mut *out)?))
        })?,
        Some(format) => {
            let mut facts = Vec::new();
            let outcome = run::extract(&asked.inputs, common, output, messages, |read| {
                facts.extend(read.extraction.facts);
                Ok(())
            })?;
            let (frame, doubts) = facts_frame(&facts)?;
            doubts.iter().for_each(|doubt| messages.note(format_args!("{}: {}", doubt.doc, doubt.message)));
            match output.zip(asked.partition_by) {
                Some((folder, key)) => write_parts(&frame, key.into(), folder)?,
                None => table(output, &frame, format)?,
            }
            outcome
        }
    };
    Ok(outcome.faults)
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
