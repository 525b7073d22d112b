//! Tables of other people's texts: the names of their columns, and their cells as strings, some rows at a time.

use crate::Error;
use polars::prelude::*;
use std::path::Path;

/// The names of the columns of a Parquet file.
pub fn column_names(path: &Path) -> Result<Vec<String>, Error> {
    let schema = crate::read::table(path)?.collect_schema().map_err(Error::table(path))?;
    Ok(schema.iter_names().map(|name| name.to_string()).collect())
}

/// The cells of these columns as strings, for at most `count` rows from row `from` on; a null is `None`.
///
/// Only the row groups that hold these rows are read.
pub fn text_cells(path: &Path, columns: &[&str], from: usize, count: usize) -> Result<Vec<Vec<Option<String>>>, Error> {
    let wanted: Vec<Expr> = columns.iter().map(|name| col(*name).cast(DataType::String)).collect();
    let rows = crate::read::table(path)?.slice(from as i64, count as IdxSize).select(wanted);
    let frame = rows.collect().map_err(Error::table(path))?;
    let columns: Vec<&StringChunked> =
        frame.columns().iter().map(|column| column.str()).collect::<PolarsResult<_>>().map_err(Error::table(path))?;
    let row = |index| columns.iter().map(|cells| cells.get(index).map(str::to_owned)).collect();
    Ok((0..frame.height()).map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, write};
    use zhibiao_fact::NaiveDate;

    #[test]
    fn cells_come_as_strings_some_rows_at_a_time() {
        let folder = std::env::temp_dir().join(format!("zhibiao-texts-{}", std::process::id()));
        let path = folder.join("texts.parquet");
        let day = |number| NaiveDate::from_ymd_opt(2024, 6, number);
        let frame = df!(
            "no" => [7i64, 8, 9],
            "text" => [Some("投资60亿元"), None, Some("142家企业")],
            "day" => [day(14), day(15), None],
        );
        write(&frame.unwrap(), Format::Parquet, &path).unwrap();
        assert_eq!(column_names(&path).unwrap(), ["no", "text", "day"]);
        let cells = text_cells(&path, &["text", "no", "day"], 0, 2).unwrap();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(cells[0], [some("投资60亿元"), some("7"), some("2024-06-14")]);
        assert_eq!(cells[1], [None, some("8"), some("2024-06-15")]);
        let cells = text_cells(&path, &["text"], 2, 2).unwrap();
        assert_eq!(cells, [[some("142家企业")]]);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
