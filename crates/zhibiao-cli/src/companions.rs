//! What lies beside the tables of a report and is made from them: the facts in parts, a workbook, a notebook, a data
//! package.

use crate::messages::Messages;
use crate::output::whole_bytes;
use crate::tables::path;
use anyhow::Result;
use std::path::Path;
use zhibiao_frame::{Key, Links, data_package, remove_parts, report_workbook, write_parts};

/// The notebook draws the charts anew from the tables beside it, so it is the same for every report.
const NOTEBOOK: &str = include_str!("explore.ipynb");

/// Writes them into the folder of the tables. Parts of an earlier report that are not asked for now are taken away.
pub fn write(folder: &Path, partition_by: Option<Key>, links: &Links, messages: &Messages) -> Result<()> {
    match partition_by {
        Some(key) => write_parts(&path(folder, "facts"), key, &folder.join("facts"))?,
        None => remove_parts(&folder.join("facts"))?,
    }
    let (workbook, notes) = report_workbook(folder, links)?;
    notes.iter().for_each(|note| messages.note(format_args!("facts.xlsx: {note}")));
    let package = data_package(folder)?;
    for (name, bytes) in [
        ("facts.xlsx", workbook.as_slice()),
        ("explore.ipynb", NOTEBOOK.as_bytes()),
        ("datapackage.json", package.as_bytes()),
    ] {
        whole_bytes(&folder.join(name), bytes)?;
    }
    Ok(())
}
