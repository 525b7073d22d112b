//! A table that grows batch by batch and may be larger than memory: shards on disk, then one file of them.

use crate::partition::write_rows;
use crate::write::{draft, plain_cells, sink, whole};
use crate::{Error, Format, Key, write};
use polars::io::utils::file::Writable;
use polars::prelude::*;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Rows of a shard.
const SHARD: usize = 1 << 16;

/// Rows on their way to a table, of which only those of one shard are held in memory.
#[derive(Debug)]
pub struct TableWriter {
    format: Format,
    /// Rows of a shard. Batches are cut anew to this size, so that the bytes of the table do not depend on them.
    pub(crate) shard: usize,
    /// Rows of no shard yet, in the cells of the format.
    waiting: DataFrame,
    shards: Vec<PathBuf>,
    folder: Folder,
}

/// Writes a table to a stream. It is made beforehand, so that a table that cannot be written writes nothing.
pub fn write_to(frame: &DataFrame, format: Format, out: impl Write) -> Result<(), Error> {
    let mut table = TableWriter::new(frame, format, None)?;
    table.push(frame)?;
    table.write_to(out)
}

impl TableWriter {
    /// A table with the columns of `head` and no rows yet. Its shards stand beside `path`, or in the system's folder
    /// for temporary files where there is none.
    pub fn new(head: &DataFrame, format: Format, path: Option<&Path>) -> Result<Self, Error> {
        let waiting = plain_cells(&head.clear(), format)?.into_owned();
        let beside = path.map_or_else(|| std::env::temp_dir().join("zhibiao"), Path::to_owned);
        Ok(TableWriter { format, shard: SHARD, waiting, shards: Vec::new(), folder: Folder(draft(&beside)) })
    }

    /// Adds rows with the columns of the table.
    pub fn push(&mut self, rows: &DataFrame) -> Result<(), Error> {
        self.waiting.vstack_mut(plain_cells(rows, self.format)?.as_ref())?;
        while self.waiting.height() >= self.shard {
            let shard = self.folder.0.join(format!("{}.arrow", self.shards.len()));
            write(&self.waiting.slice(0, self.shard), Format::Arrow, &shard)?;
            self.shards.push(shard);
            let mut rest = self.waiting.slice(self.shard as i64, self.waiting.height());
            rest.rechunk_mut(); // lets go of the rows that it shared
            self.waiting = rest;
        }
        Ok(())
    }

    /// Writes the table to a file that appears whole or not at all.
    pub fn write(self, path: &Path) -> Result<(), Error> {
        whole(path, |file| sink(self.rows()?, self.format, Writable::Local(file)))
    }

    /// Writes the table as Parquet in parts below a folder, in the place of parts that stood there.
    pub fn write_parts(self, key: Key, path: &Path) -> Result<(), Error> {
        write_rows(self.rows()?, key, path)
    }

    /// Writes the table to a stream, as [`write_to`] does.
    pub fn write_to(self, mut out: impl Write) -> Result<(), Error> {
        let made = self.folder.0.join("table");
        whole(&made, |file| sink(self.rows()?, self.format, Writable::Local(file)))?;
        io::copy(&mut File::open(&made).map_err(Error::file(&made))?, &mut out)?;
        Ok(out.flush()?)
    }

    /// All rows, in the order they came.
    fn rows(&self) -> Result<LazyFrame, Error> {
        let waiting = self.waiting.clone().lazy();
        if self.shards.is_empty() {
            return Ok(waiting);
        }
        let paths: Vec<PlRefPath> =
            self.shards.iter().map(|shard| PlRefPath::try_from_path(shard)).collect::<PolarsResult<_>>()?;
        let sources = ScanSources::Paths(paths.into_iter().collect());
        let scanned = LazyFrame::scan_ipc_sources(sources, IpcScanOptions::default(), UnifiedScanArgs::default())?;
        Ok(concat([scanned, waiting], UnionArgs { maintain_order: true, ..Default::default() })?)
    }
}

/// A folder of this writer's own, made when something is put into it and gone with the writer.
#[derive(Debug)]
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0); // It may never have been made.
    }
}
