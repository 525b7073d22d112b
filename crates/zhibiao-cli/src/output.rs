//! Where results go: standard output, or files that appear whole or not at all.

use anyhow::{Context, Result, anyhow, bail};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use zhibiao_frame::{DataFrame, Format};

/// Writes a file that appears when `write` has finished, or not at all.
pub fn whole<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
    let mut done = None;
    let written = zhibiao_frame::whole(path, |file| {
        let mut out = BufWriter::with_capacity(1 << 16, file);
        let result = write(&mut out);
        let failed = result.is_err();
        done = Some(result);
        // What is really wrong is told below; this only keeps the file from appearing.
        if failed { Err(io::Error::other("not finished").into()) } else { Ok(out.flush()?) }
    });
    match done {
        Some(Err(error)) => Err(error),
        Some(Ok(result)) => written.map(|()| result).with_context(|| cannot_write(path)),
        None => Err(written.err().map_or_else(|| anyhow!("nothing was written"), anyhow::Error::new))
            .with_context(|| cannot_write(path)),
    }
}

/// Runs `write` on standard output or, whole or not at all, on a file.
pub fn to_file_or_stdout<T>(path: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
    let Some(path) = path else {
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        let done = write(&mut out)?;
        out.flush()?;
        return Ok(done);
    };
    whole(path, write)
}

/// Writes a table to a file, or to standard output where no path is given.
pub fn table(path: Option<&Path>, frame: &DataFrame, format: Format) -> Result<()> {
    match path {
        Some(path) => zhibiao_frame::write(frame, format, path).with_context(|| cannot_write(path))?,
        None if io::stdout().is_terminal() && !matches!(format, Format::Csv | Format::Jsonl) => {
            bail!("expected a file to write {format} to (-o FILE), or a pipe; found a terminal")
        }
        None => zhibiao_frame::write_to(frame, format, io::stdout().lock())?,
    }
    Ok(())
}

/// Whether an error is only that the reader of our output went away, as `head` does.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
            || cause
                .downcast_ref::<serde_json::Error>()
                .is_some_and(|error| error.io_error_kind() == Some(io::ErrorKind::BrokenPipe))
    })
}

fn cannot_write(path: &Path) -> String {
    format!("{}: expected a place to write to", path.display())
}
