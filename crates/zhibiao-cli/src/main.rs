//! The `zhibiao` command: arguments in, exit code out.

mod arguments;
mod charts;
mod commands;
mod companions;
mod corrections;
mod earlier;
mod folder;
mod inputs;
mod kept;
mod lexicon;
mod messages;
mod output;
mod review;
mod rolled_up;
mod run;
mod scoring;
mod tables;

use arguments::Arguments;
use clap::Parser;
use messages::Messages;
use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Facts are many small pieces of memory.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Some inputs could not be read.
const INCOMPLETE: u8 = 1;
/// Wrong usage, or the output cannot be written. The same code as that of clap.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let messages = Messages::new(&arguments.common);
    let ended = commands::run(&arguments, &messages);
    messages.finish();
    match ended {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(INCOMPLETE),
        Err(error) if output::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            messages.error(format_args!("{error:#}"));
            ExitCode::from(UNUSABLE)
        }
    }
}
