//! Frames to files. A file appears whole or not at all.

use crate::xlsx::{Sheet, workbook};
use crate::{Error, Format, plain};
use polars::io::utils::file::Writable;
use polars::prelude::*;
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// Writes a table to `path`, making folders that are not there yet.
///
/// The file is written beside its place under another name and renamed when it is complete, so that
/// a reader never sees half of it and an older file stays as it is when something goes wrong.
pub fn write(frame: &DataFrame, format: Format, path: &Path) -> Result<(), Error> {
    let cells = plain_cells(frame, format)?.into_owned();
    whole(path, |file| sink(cells.lazy(), format, Writable::Local(file)))
}

/// Lets `fill` write a new file that takes its place at `path` when `fill` has succeeded.
///
/// A link stays, and what it points to is replaced. A pipe or device is written to as it is.
pub fn whole(path: &Path, fill: impl FnOnce(File) -> Result<(), Error>) -> Result<(), Error> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        let device = File::options().write(true).open(path).map_err(Error::file(path))?;
        return fill(device).map_err(|error| error.at(path));
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    let draft = draft(path);
    let written = File::create_new(&draft)
        .map_err(Error::file(&draft))
        .and_then(|file| filled(file, fill).map_err(|error| error.at(path)))
        .and_then(|()| fs::rename(&draft, path).map_err(Error::file(path)));
    if written.is_err() {
        let _ = fs::remove_file(&draft); // What went wrong before is the better message.
    }
    written
}

/// Fills a file and waits until the disk has it, since a rename may get there first.
fn filled(file: File, fill: impl FnOnce(File) -> Result<(), Error>) -> Result<(), Error> {
    let same = file.try_clone()?;
    fill(file)?;
    Ok(same.sync_data()?)
}

/// A name of its own in the same folder, since a rename is only whole within one file system.
pub(crate) fn draft(path: &Path) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}-{count}.part", std::process::id()))
}

/// The table in the cells that a form knows.
pub(crate) fn plain_cells(frame: &DataFrame, format: Format) -> PolarsResult<Cow<'_, DataFrame>> {
    Ok(match format {
        Format::Parquet | Format::Arrow | Format::Xlsx => Cow::Borrowed(frame),
        Format::Csv => Cow::Owned(plain::for_csv(frame)?),
        Format::Jsonl => Cow::Owned(plain::for_json(frame)?),
    })
}

/// The one place where polars writes (a workbook it cannot): by its streaming sink, whose strings every reader knows.
pub(crate) fn sink(mut rows: LazyFrame, format: Format, mut to: Writable) -> Result<(), Error> {
    if format == Format::Xlsx {
        let frame = rows.collect()?;
        let sheet = Sheet { name: "facts", rows: frame.height(), frame, links: ("", Vec::new()) };
        return Ok(to.write_all(&workbook(&[sheet])?.0)?);
    }
    let target = SinkTarget::Dyn(SpecialEq::new(Arc::new(Mutex::new(Some(to)))));
    let options = format.options(rows.collect_schema()?.as_ref())?;
    rows.sink(SinkDestination::File { target }, options, UnifiedSinkArgs::default())?
        .collect_with_engine(Engine::Streaming)?;
    Ok(())
}
