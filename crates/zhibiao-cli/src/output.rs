//! Where results go: standard output, or files that appear whole or not at all.

use anyhow::{Context, Result, anyhow, bail};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use zhibiao_frame::{DataFrame, Format, Key, TableWriter};

/// Writes a file that appears when `write` has finished, or not at all.
fn whole<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
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

/// Writes a file with these bytes, whole or not at all.
pub fn whole_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    whole(path, |out| Ok(out.write_all(bytes)?))
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

/// A table on its way to a file, or to standard output where no path is given. It may be larger than memory.
pub struct Table<'a> {
    path: Option<&'a Path>,
    rows: TableWriter,
}

impl<'a> Table<'a> {
    /// A table with the columns of `head`. One that a terminal cannot show is refused there.
    pub fn new(head: &DataFrame, format: Format, path: Option<&'a Path>) -> Result<Self> {
        let is_text = matches!(format, Format::Csv | Format::Jsonl);
        if path.is_none() && !is_text && io::stdout().is_terminal() {
            bail!("expected a file to write {format} to (-o FILE), or a pipe; found a terminal")
        }
        Ok(Table { path, rows: TableWriter::new(head, format, path)? })
    }

    /// Adds rows.
    pub fn push(&mut self, rows: &DataFrame) -> Result<()> {
        Ok(self.rows.push(rows)?)
    }

    /// Writes the whole table in parts, below its path.
    pub fn write_parts(self, key: Key) -> Result<()> {
        let path = self.path.context("expected a folder to write parts to")?;
        self.rows.write_parts(key, path).with_context(|| cannot_write(path))
    }

    /// Writes the whole table.
    pub fn write(self) -> Result<()> {
        match self.path {
            Some(path) => self.rows.write(path).with_context(|| cannot_write(path)),
            None => Ok(self.rows.write_to(io::stdout().lock())?),
        }
    }
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
