//! Frames as a workbook for Excel: one sheet, a head that stays in sight, filters, dates as dates.
//!
//! Excel keeps 15 digits of a number; a longer one is written as text, so that none is lost.

use crate::{Error, plain};
use chrono::Datelike;
use polars::prelude::*;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use zhibiao_fact::{Decimal, NaiveDate};

/// Digits that Excel keeps.
const DIGITS: usize = 15;

/// Characters that fit into one cell.
const LONGEST: usize = 32_767;

/// The bytes of a workbook with this table. The same table gives the same bytes.
pub(crate) fn workbook(frame: &DataFrame) -> Result<Vec<u8>, Error> {
    let mut book = Workbook::new();
    // The time of writing is no part of the table.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheet = book.add_worksheet();
    for (index, column) in (0u16..).zip(frame.columns()) {
        write_column(sheet, index, column)?;
    }
    if let Some(last) = u16::try_from(frame.width()).ok().and_then(|width| width.checked_sub(1)) {
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, frame.height() as u32, last)?;
    }
    Ok(book.save_to_buffer()?)
}

fn write_column(sheet: &mut Worksheet, index: u16, column: &Column) -> Result<(), Error> {
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(0, index, column.name().as_str(), &bold)?;
    let (day, values) = (Format::new().set_num_format("yyyy-mm-dd"), column.as_materialized_series());
    for (row, at) in (1u32..).zip(0..values.len()) {
        match values.get(at)? {
            AnyValue::Null => continue,
            AnyValue::Date(days) => match NaiveDate::from_epoch_days(days) {
                Some(date) => sheet.write_with_format(row, index, &excel_date(date)?, &day)?,
                None => continue,
            },
            AnyValue::Int64(number) => sheet.write(row, index, number)?,
            value @ AnyValue::Decimal(..) => write_number(sheet, row, index, &plain::shown(value))?,
            value => sheet.write_string(row, index, cut(&plain::shown(value)))?,
        };
    }
    Ok(())
}

fn write_number<'s>(
    sheet: &'s mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
) -> Result<&'s mut Worksheet, XlsxError> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    match Decimal::from_str_exact(text) {
        Ok(number) if digits <= DIGITS => sheet.write(row, column, number),
        _ => sheet.write_string(row, column, text),
    }
}

fn excel_date(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(date.year() as u16, date.month() as u8, date.day() as u8)
}

fn cut(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::column;

    #[test]
    fn the_same_table_gives_the_same_workbook() {
        let day = NaiveDate::from_ymd_opt(2024, 6, 14);
        let columns = vec![
            column::text("zone", ["咸阳高新区", "=1+1"].into_iter()),
            column::date("published", [day, None].into_iter()),
            column::decimal("value", [Some(600_000_000_000), Some(i128::MAX / 10)].into_iter()).unwrap(),
        ];
        let frame = DataFrame::new(2, columns).unwrap();
        let first = workbook(&frame).unwrap();
        assert!(first.starts_with(b"PK\x03\x04"));
        assert!(first == workbook(&frame).unwrap());
    }

    #[test]
    fn a_long_text_is_cut_where_a_cell_ends() {
        assert_eq!(cut("产值"), "产值");
        assert_eq!(cut(&"产".repeat(40_000)).chars().count(), LONGEST);
    }
}
