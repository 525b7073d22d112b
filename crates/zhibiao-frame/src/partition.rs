//! A table in parts, one folder for each value of a column: `facts/zone=咸阳高新区/part-0.parquet`.
//!
//! It is the layout of Hive, which DuckDB, Spark, pyarrow and polars read as one table. The column is in the names of
//! the folders, not in the files.

use crate::{Error, Format, folder};
use polars::prelude::file_provider::{FileProviderArgs, FileProviderReturn, FileProviderType};
use polars::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Stands for null in the name of a folder.
const NULL: &str = "__HIVE_DEFAULT_PARTITION__";

/// What Hive and Spark escape in the names of folders, besides control characters.
const ESCAPED: &str = "\"#%'*/:=?\\{[]^";

/// A column that a table of facts can be parted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// One part a zone.
    Zone,
    /// One part a day of publication.
    Published,
}

impl Key {
    const ALL: [Key; 2] = [Key::Zone, Key::Published];

    /// The name of the column.
    pub const fn as_str(self) -> &'static str {
        match self {
            Key::Zone => "zone",
            Key::Published => "published",
        }
    }

    fn dtype(self) -> DataType {
        match self {
            Key::Zone => DataType::String,
            Key::Published => DataType::Date,
        }
    }
}

/// Writes the Parquet file `table` in parts below the folder `path`, some rows at a time, in the place of parts that
/// stood there.
///
/// They are written beside it and renamed when all are complete.
pub fn write_parts(table: &Path, key: Key, path: &Path) -> Result<(), Error> {
    write_rows(crate::read::table(table)?, key, path)
}

/// Takes away a folder, if it holds parts of a table.
pub fn remove_parts(path: &Path) -> Result<(), Error> {
    match key_of(path)? {
        Some(_) => fs::remove_dir_all(path).map_err(Error::file(path)),
        None => Ok(()),
    }
}

/// The same of rows that are read when they are written.
pub(crate) fn write_rows(rows: LazyFrame, key: Key, path: &Path) -> Result<(), Error> {
    let draft = crate::write::draft(path);
    let written = sink(rows, key, &draft).map_err(|error| error.at(path)).and_then(|()| {
        remove_parts(path)?;
        fs::rename(&draft, path).map_err(Error::file(path))
    });
    if written.is_err() {
        let _ = fs::remove_dir_all(&draft); // What went wrong before is the better message.
    }
    written
}

fn sink(mut rows: LazyFrame, key: Key, path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(Error::file(path))?;
    let destination = SinkDestination::Partitioned {
        base_path: PlRefPath::try_from_path(path)?,
        file_path_provider: Some(FileProviderType::Function(PlanCallback::new(place))),
        partition_strategy: PartitionStrategy::Keyed {
            keys: vec![col(key.as_str())],
            include_keys: false,
            keys_pre_grouped: false,
        },
        max_rows_per_file: IdxSize::MAX,
        approximate_bytes_per_file: u64::MAX,
    };
    let options = Format::Parquet.options(rows.collect_schema()?.as_ref())?;
    let args = UnifiedSinkArgs { mkdir: true, ..Default::default() };
    rows.sink(destination, options, args)?.collect_with_engine(Engine::Streaming)?;
    Ok(())
}

/// The place of a part.
fn place(args: FileProviderArgs) -> PolarsResult<FileProviderReturn> {
    let keys = args.partition_keys.columns().iter().map(|key| {
        let value = key.cast(&DataType::String)?;
        Ok(format!("{}={}", key.name(), value.str()?.get(0).map_or(NULL.to_owned(), escaped)))
    });
    let folders = keys.collect::<PolarsResult<Vec<_>>>()?.join("/");
    Ok(FileProviderReturn::Path(format!("{folders}/part-{}.parquet", args.index_in_partition)))
}

/// The value as a part of a path: what Hive and Spark escape, and no more, since Spark reads `%E7` as a letter of its
/// own and not as a byte of one.
fn escaped(value: &str) -> String {
    let mut name = String::new();
    for letter in value.chars() {
        match letter.is_ascii_control() || ESCAPED.contains(letter) {
            true => name.push_str(&format!("%{:02X}", u32::from(letter))),
            false => name.push(letter),
        }
    }
    name
}

/// The column that a folder is parted by; nothing where it holds no parts.
pub(crate) fn key_of(path: &Path) -> Result<Option<Key>, Error> {
    if !path.is_dir() {
        return Ok(None);
    }
    let parts = folder::entries(path)?;
    let is_of = |key: &Key| {
        let start = format!("{}=", key.as_str());
        parts.iter().any(|part| part.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start)))
    };
    Ok(Key::ALL.into_iter().find(is_of))
}

/// The files of a parted table, sorted.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for part in folder::entries(path)?.into_iter().filter(|part| part.is_dir()) {
        files.extend(folder::entries(&part)?);
    }
    Ok(files)
}

/// The rows of a parted table, its column among them.
pub(crate) fn scan(path: &Path, key: Key) -> Result<LazyFrame, Error> {
    let known = PlRefPath::try_from_path(path).map_err(Error::table(path))?;
    let schema = Schema::from_iter([Field::new(key.as_str().into(), key.dtype())]);
    let hive = HiveOptions { enabled: Some(true), schema: Some(Arc::new(schema)), ..Default::default() };
    let args = ScanArgsParquet { hive_options: hive, ..Default::default() };
    LazyFrame::scan_parquet(known, args).map_err(Error::table(path))
}
