//! The forms in which a table is written.

use crate::Error;
use crate::dictionary::Described;
use crate::error::Kind;
use polars::polars_utils::compression::ZstdLevel;
use polars::prelude::*;
use std::sync::Arc;

/// A form of a table on disk or in a pipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Parquet, zstd, with statistics.
    Parquet,
    /// UTF-8 with byte order mark, for spreadsheets: no cell of text is a formula, lists are joined by `|`.
    Csv,
    /// Arrow IPC file (Feather V2), not compressed.
    Arrow,
    /// One JSON object a line, decimals as strings.
    Jsonl,
    /// A workbook for Excel.
    Xlsx,
}

impl Format {
    /// Every form.
    pub const ALL: &'static [Format] = &[Format::Parquet, Format::Csv, Format::Arrow, Format::Jsonl, Format::Xlsx];

    /// Its name, which is also the extension of its files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Parquet => "parquet",
            Format::Csv => "csv",
            Format::Arrow => "arrow",
            Format::Jsonl => "jsonl",
            Format::Xlsx => "xlsx",
        }
    }

    /// What polars is to write for a table of this schema; nothing for a workbook. Parquet files say in their
    /// metadata what the columns mean.
    ///
    /// The oldest compatibility level writes strings as large_string: DataFusion, Daft and pandas
    /// do not read string_view everywhere.
    pub(crate) fn options(self, schema: &Schema) -> PolarsResult<FileWriteFormat> {
        Ok(match self {
            Format::Parquet => FileWriteFormat::Parquet(Arc::new(ParquetWriteOptions {
                compression: ParquetCompression::Zstd(Some(ZstdLevel::try_new(3)?)),
                statistics: StatisticsOptions::full(),
                row_group_size: Some(1 << 18),
                compat_level: Some(CompatLevel::oldest()),
                key_value_metadata: Described::of(schema).map(|table| KeyValueMetadata::from_static(table.metadata())),
                ..Default::default()
            })),
            Format::Csv => FileWriteFormat::Csv(CsvWriterOptions {
                include_bom: true,
                check_extension: false,
                ..Default::default()
            }),
            Format::Arrow => {
                FileWriteFormat::Ipc(IpcWriterOptions { compat_level: CompatLevel::oldest(), ..Default::default() })
            }
            Format::Jsonl => {
                FileWriteFormat::NDJson(NDJsonWriterOptions { check_extension: false, ..Default::default() })
            }
            Format::Xlsx => polars_bail!(InvalidOperation: "a workbook is not written by polars"),
        })
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.pad(self.as_str())
    }
}

impl std::str::FromStr for Format {
    type Err = Error;

    /// The error lists the names that would have been right.
    fn from_str(name: &str) -> Result<Self, Error> {
        let found = Format::ALL.iter().copied().find(|format| format.as_str() == name);
        found.ok_or_else(|| Kind::Format(name.to_owned()).into())
    }
}
