//! The tables of a folder: every `NAME.parquet`, and every folder `NAME` of parts `KEY=VALUE/…parquet`.

use crate::dictionary::Described;
use crate::{Error, partition};
use polars::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A table that lies in a folder.
pub(crate) struct Stored {
    /// Name of its file or folder, without ending.
    pub name: String,
    /// Its files, sorted; more than one where it is partitioned.
    pub files: Vec<PathBuf>,
    /// Its rows, read when they are wanted.
    pub rows: LazyFrame,
    /// Its columns, those of the partition among them.
    pub schema: SchemaRef,
}

/// The tables of a folder, by name. Other files are passed over.
pub(crate) fn tables(folder: &Path) -> Result<Vec<Stored>, Error> {
    let mut found: BTreeMap<String, PathBuf> = BTreeMap::new();
    for path in entries(folder)? {
        let name = |text: Option<&std::ffi::OsStr>| text.unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && path.extension().is_some_and(|ending| ending == "parquet") {
            found.insert(name(path.file_stem()), path);
        } else if path.is_dir() && partition::key_of(&path)?.is_some() {
            found.entry(name(path.file_name())).or_insert(path);
        }
    }
    found.into_iter().filter(|(name, _)| !name.starts_with('.')).map(|(name, path)| stored(name, &path)).collect()
}

/// Files and folders of a folder, sorted.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(Error::file(folder))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(Error::file(folder))?;
    paths.sort();
    Ok(paths)
}

fn stored(name: String, path: &Path) -> Result<Stored, Error> {
    let (files, mut rows) = match partition::key_of(path)? {
        None => (vec![path.to_owned()], crate::read::table(path)?),
        Some(key) => (partition::files(path)?, partition::scan(path, key)?),
    };
    let mut schema = rows.collect_schema().map_err(Error::table(path))?;
    // The column of a partition stands last; a table that is known has it where it belongs.
    if let Some(table) = Described::with(&schema) {
        rows = rows.select(table.names().map(col).collect::<Vec<_>>());
        schema = rows.collect_schema().map_err(Error::table(path))?;
    }
    Ok(Stored { name, files, rows, schema })
}
