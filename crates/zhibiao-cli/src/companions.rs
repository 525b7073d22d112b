//! What lies beside the tables of a report and is made from them: the data package.

use crate::output::whole;
use anyhow::Result;
use std::path::Path;
use zhibiao_frame::data_package;

/// Writes them into the folder of the tables.
pub fn write(folder: &Path) -> Result<()> {
    let package = data_package(folder)?;
    whole(&folder.join("datapackage.json"), |out| Ok(out.write_all(package.as_bytes())?))
}
