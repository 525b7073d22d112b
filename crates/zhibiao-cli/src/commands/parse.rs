//! `zhibiao parse`: quantities and times of short texts, JSON lines in and out.

use crate::arguments::Common;
use crate::inputs::day_in_record;
use crate::lexicon::load;
use crate::messages::Messages;
use crate::output::to_file_or_stdout;
use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, Write};
use zhibiao::{Lexicon, Reading};

/// A line of the input; other keys are passed over.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    text: String,
    published: Option<String>,
}

/// A line of the output.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a Value,
    #[serde(flatten)]
    reading: Reading,
}

/// Reads standard input to its end; how many lines could not be read.
pub fn run(common: &Common, messages: &Messages) -> Result<usize> {
    let own = load(common)?;
    let lexicon = own.as_deref().unwrap_or(Lexicon::builtin());
    to_file_or_stdout(None, |out| {
        let mut faults = 0;
        for (index, line) in io::stdin().lock().split(b'\n').enumerate() {
            let line = String::from_utf8_lossy(&line?).into_owned();
            if line.trim().is_empty() {
                continue;
            }
            match serde_json::from_str(line.trim_start_matches('\u{FEFF}')) {
                Ok(asked) => answer(&asked, lexicon, out)?,
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

/// One object for each quantity or time of the text.
fn answer(asked: &Asked, lexicon: &Lexicon, out: &mut dyn Write) -> Result<()> {
    let published = asked.published.as_deref().and_then(day_in_record);
    for reading in zhibiao::parse(&asked.text, published, lexicon) {
        serde_json::to_writer(&mut *out, &Line { id: &asked.id, reading })?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
