//! Parquet tables, some thousand rows at a time.

use super::{Columns, Row, Rows};
use crate::inputs::{Content, Fault};
use std::path::Path;

/// Parquet, in slices of a few thousand rows.
pub fn parquet(path: &Path, columns: Columns) -> Result<Rows, Fault> {
    const SLICE: usize = 4096;
    let name = path.display().to_string();
    let fault = |error: zhibiao_frame::Error| {
        Fault::new(path.display(), format_args!("expected a Parquet table; found: {error}"))
    };
    let head = zhibiao_frame::column_names(path).map_err(fault)?;
    if head.iter().any(|column| column == "fact_id") {
        return Err(Fault::new(&name, "expected a table of texts; found a table of facts"));
    }
    let find = |names: &[String]| names.iter().find(|name| head.contains(name)).cloned();
    let Some(text) = find(&columns.text) else { return Err(columns.no_text(&name, &head)) };
    let (id, date) = (find(&columns.id), find(&columns.date));
    let path = path.to_owned();
    let slices = (0..).step_by(SLICE).map(move |from| {
        let wanted = [Some(&text), id.as_ref(), date.as_ref()].into_iter().flatten().map(String::as_str);
        let cells = zhibiao_frame::text_cells(&path, &wanted.collect::<Vec<_>>(), from, SLICE);
        let cells = cells.map_err(|error| Fault::new(path.display(), format_args!("expected rows; found: {error}")))?;
        let row = |(number, cells): (usize, Vec<Option<String>>)| {
            let mut cells = cells.into_iter();
            let mut cell = |is_there: bool| if is_there { cells.next().flatten() } else { None };
            let (text, id, date) = (cell(true).unwrap_or_default(), cell(id.is_some()), cell(date.is_some()));
            let id = id.unwrap_or_else(|| number.to_string());
            Row { name: format!("{name}:{id}"), date, content: Content::Text(text) }
        };
        Ok((from + 1..).zip(cells).map(row).collect::<Vec<_>>())
    });
    // An empty slice is behind the last row; one that cannot be read is the last thing told.
    let mut broken = false;
    let slices = slices.take_while(move |slice: &Result<Vec<Row>, Fault>| {
        let over = std::mem::replace(&mut broken, slice.is_err());
        !over && slice.as_ref().map_or(true, |rows| !rows.is_empty())
    });
    Ok(Box::new(slices.flat_map(|slice| match slice {
        Ok(rows) => rows.into_iter().map(Ok).collect::<Vec<_>>(),
        Err(fault) => vec![Err(fault)],
    })))
}
