//! What is said to the person at the terminal, on standard error: errors always, the rest as asked.

use crate::arguments::Common;
use indicatif::{ProgressBar, ProgressStyle};
use std::fmt::Display;
use std::io::IsTerminal;

/// Where messages go and which are wanted.
#[derive(Debug)]
pub struct Messages {
    quiet: bool,
    verbose: bool,
    bar: ProgressBar,
}

impl Messages {
    /// As quiet or verbose as the user asked; a progress bar on a terminal only.
    pub fn new(common: &Common) -> Self {
        let bar = if common.quiet || !std::io::stderr().is_terminal() {
            ProgressBar::hidden()
        } else {
            let style =
                ProgressStyle::with_template("{bar:30} {percent:>3} %  {msg}  {decimal_bytes_per_sec}  {eta} left");
            ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        };
        Messages { quiet: common.quiet, verbose: common.verbose, bar }
    }

    /// Something that could not be done.
    pub fn error(&self, message: impl Display) {
        self.print(format_args!("error: {message}"));
    }

    /// Something done that the user would want to know.
    pub fn note(&self, message: impl Display) {
        if !self.quiet {
            self.print(message);
        }
    }

    /// Something for `-v`.
    pub fn detail(&self, message: impl Display) {
        if self.verbose {
            self.print(message);
        }
    }

    /// Sets how many bytes there are to read.
    pub fn start(&self, bytes: u64) {
        self.bar.set_length(bytes);
        self.bar.reset_eta();
    }

    /// Shows how far the work is: after how many bytes and documents.
    pub fn at(&self, bytes: u64, documents: usize) {
        self.bar.set_position(bytes);
        self.bar.set_message(format!("{documents} documents"));
    }

    /// Takes the progress bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn print(&self, message: impl Display) {
        // A closed standard error is no reason to stop working.
        self.bar.suspend(|| {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "{message}");
        });
    }
}
