//! Where results go: standard output, or files that appear whole or not at all.

use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use zhibiao_frame::{DataFrame, Format};

/// Writes a file by way of a temporary one beside it: `write` gets the temporary path, and only what it
/// finished takes the real name.
pub fn whole<T>(path: &Path, write: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let partial = Partial::beside(path)?;
    let done = write(&partial.0)?;
    fs::rename(&partial.0, path).with_context(|| cannot_write(path))?;
    Ok(done)
}

/// Runs `write` on standard output or, whole or not at all, on a file.
pub fn to_file_or_stdout<T>(path: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
    let Some(path) = path else {
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        let done = write(&mut out)?;
        out.flush()?;
        return Ok(done);
    };
    whole(path, |partial| {
        let mut out = BufWriter::with_capacity(1 << 16, File::create(partial).with_context(|| cannot_write(path))?);
        let done = write(&mut out)?;
        out.flush().with_context(|| cannot_write(path))?;
        Ok(done)
    })
}

/// Writes a table to a file, or to standard output where no path is given.
pub fn table(path: Option<&Path>, frame: &DataFrame, format: Format) -> Result<()> {
    match path {
        Some(path) => zhibiao_frame::write(frame, format, path)?,
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

/// A temporary path beside the real one, with the same ending; the file goes when this goes.
struct Partial(PathBuf);

impl Partial {
    fn beside(path: &Path) -> Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(folder).with_context(|| cannot_write(path))?;
        let name = path.file_name().with_context(|| format!("{}: expected the name of a file", path.display()))?;
        let name = format!(".partial-{}-{}", std::process::id(), name.to_string_lossy());
        Ok(Partial(folder.join(name)))
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}
