//! `zhibiao parse`: quantities and times of short texts, JSON lines in and out.

use crate::arguments::Common;
use crate::messages::Messages;
use crate::output::to_file_or_stdout;
use anyhow::Result;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;
use std::io::{self, BufRead, Write};

/// A line of the input; other keys are passed over.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    text: String,
    published: Option<String>,
}

/// Reads standard input to its end; how many lines could not be read.
pub fn run(_common: &Common, messages: &Messages) -> Result<usize> {
    to_file_or_stdout(None, |out| {
        let mut faults = 0;
        for (index, line) in io::stdin().lock().split(b'\n').enumerate() {
            let line = String::from_utf8_lossy(&line?).into_owned();
            if line.trim().is_empty() {
                continue;
            }
            match serde_json::from_str(line.trim_start_matches('\u{FEFF}')) {
                Ok(asked) => answer(&asked, out)?,
                Err(error) => {
                    faults += 1;
                    let expected = "expected a JSON object with id, text and perhaps published";
                    messages.error(format_args!("standard input:{}: {expected}; found: {error}", index + 1));
                }
            }
        }
        Ok(faults)
    })
}

fn answer(asked: &Asked, out: &mut dyn Write) -> Result<()> {
    let published = asked.published.as_deref().and_then(crate::inputs::day_in_record);
    let _: Option<NaiveDate> = published;
    Ok(())
}
