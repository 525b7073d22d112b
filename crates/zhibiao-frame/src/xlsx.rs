//! A frame as a sheet of an Excel workbook: a head that stays in sight and tells what its columns mean, filters,
//! numbers as numbers, dates as dates, links.
//!
//! Excel keeps 15 digits of a number; one with more is written as text, so that none is lost. A sheet has 1,048,576
//! rows and a cell 32,767 characters. What does not fit is told in a sheet `notes`.

use crate::dictionary::Described;
use crate::{Error, plain};
use chrono::Datelike;
use polars::prelude::*;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Url, Workbook, Worksheet};
use zhibiao_fact::{Decimal, NaiveDate};

/// Rows of a sheet below its head.
const ROWS: usize = 1_048_575;

/// Digits that Excel keeps.
const DIGITS: usize = 15;

/// Characters (of UTF-16) that fit into one cell.
const LONGEST: usize = 32_767;

/// Links that fit into one sheet.
const LINKS: usize = 65_530;

/// Rows that settle how wide a column is, and the bounds of its width in characters.
const MEASURED: usize = 200;
const WIDTHS: (usize, usize) = (8, 60);

/// A table on its way into a sheet.
pub(crate) struct Sheet<'a> {
    pub name: &'a str,
    pub frame: DataFrame,
    /// Rows that the table has in all; the frame may be its beginning.
    pub rows: usize,
    /// Where each row leads to, and the column that the link is on.
    pub links: (&'a str, Vec<Option<String>>),
}

/// What a sheet does not hold as the table does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Losses {
    rows: usize,
    numbers: usize,
    texts: usize,
}

impl Losses {
    /// What to say of a sheet.
    fn said(&self, sheet: &Sheet) -> Vec<String> {
        let held = sheet.rows - self.rows;
        let rows = format!("{}: the first {held} of {} rows; the table has them all", sheet.name, sheet.rows);
        let numbers = format!("{}: {} numbers of more than {DIGITS} digits are text", sheet.name, self.numbers);
        let texts = format!("{}: {} texts are cut at {LONGEST} characters", sheet.name, self.texts);
        let said = [(self.rows, rows), (self.numbers, numbers), (self.texts, texts)];
        said.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said).collect()
    }
}

/// The bytes of a workbook with these sheets, and what they do not hold, which a last sheet `notes` tells too. The same
/// tables give the same bytes.
pub(crate) fn workbook(sheets: &[Sheet]) -> Result<(Vec<u8>, Vec<String>), Error> {
    let mut book = Workbook::new();
    // The time of writing is no part of the table.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let mut notes = Vec::new();
    for sheet in sheets {
        let losses = write_sheet(book.add_worksheet(), sheet)?;
        notes.extend(losses.said(sheet));
    }
    if !notes.is_empty() {
        let page = book.add_worksheet();
        page.set_name("notes")?.set_column_width(0, 100)?.write_column(0, 0, &notes)?;
    }
    Ok((book.save_to_buffer()?, notes))
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet) -> Result<Losses, Error> {
    let frame = sheet.frame.head(Some(ROWS));
    let mut losses = Losses { rows: sheet.rows - frame.height(), ..Losses::default() };
    page.set_name(sheet.name)?;
    for (index, column) in (0u16..).zip(frame.columns()) {
        let links: &[Option<String>] = if column.name() == sheet.links.0 { &sheet.links.1 } else { &[] };
        write_column(page, index, column, links, &mut losses)?;
    }
    write_head(page, &frame)?;
    Ok(losses)
}

/// The first row: names, with a note on what each column means.
fn write_head(page: &mut Worksheet, frame: &DataFrame) -> Result<(), Error> {
    let bold = Format::new().set_bold();
    let described = Described::of(frame.schema());
    for (at, name) in frame.get_column_names().into_iter().enumerate() {
        let index = at as u16;
        page.write_string_with_format(0, index, name.as_str(), &bold)?;
        if let Some(table) = described {
            let note = rust_xlsxwriter::Note::new(table.columns[at].1).add_author_prefix(false);
            page.insert_note(0, index, &note)?;
        }
    }
    if let Some(last) = u16::try_from(frame.width()).ok().and_then(|width| width.checked_sub(1)) {
        page.set_freeze_panes(1, 0)?;
        page.autofilter(0, 0, frame.height() as u32, last)?;
    }
    Ok(())
}

fn write_column(
    page: &mut Worksheet,
    index: u16,
    column: &Column,
    links: &[Option<String>],
    losses: &mut Losses,
) -> Result<(), Error> {
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let (whole, broken) = (Format::new().set_num_format("#,##0"), Format::new().set_num_format("#,##0.0#########"));
    let values = column.as_materialized_series();
    let (mut width, mut linked) = (plain::width(column.name()) + 3, 0); // The sign of the filter is wide.
    for (row, at) in (1u32..).zip(0..values.len()) {
        let value = values.get(at)?;
        if matches!(value, AnyValue::Null) {
            continue;
        }
        let text = plain::shown(value.clone());
        if at < MEASURED {
            width = width.max(plain::width(&text) + 1);
        }
        match (&value, links.get(at).cloned().flatten()) {
            (_, Some(link)) if linked < LINKS => {
                linked += 1;
                page.write_url_with_text(row, index, Url::new(link), cut(&text, losses))?;
            }
            (AnyValue::Date(days), _) => match NaiveDate::from_epoch_days(*days).and_then(excel_date) {
                Some(date) => {
                    page.write_with_format(row, index, &date, &day)?;
                }
                None => {
                    page.write_string(row, index, text)?;
                }
            },
            (AnyValue::Int64(number), _) => {
                page.write_with_format(row, index, *number, &whole)?;
            }
            (AnyValue::Decimal(..), _) => match short(&text) {
                Some(number) => {
                    let format = if number.scale() == 0 { &whole } else { &broken };
                    page.write_with_format(row, index, number, format)?;
                }
                None => {
                    losses.numbers += 1;
                    page.write_string(row, index, text)?;
                }
            },
            _ => {
                page.write_string(row, index, cut(&text, losses))?;
            }
        }
    }
    page.set_column_width(index, width.clamp(WIDTHS.0, WIDTHS.1) as u32)?;
    Ok(())
}

/// The number, where Excel keeps all its digits.
fn short(text: &str) -> Option<Decimal> {
    let number = Decimal::from_str_exact(text).ok()?.normalize();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (digits.trim_matches('0').len() <= DIGITS).then_some(number)
}

/// The day, where Excel knows it: its calendar begins in 1900.
fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, date.month() as u8, date.day() as u8).ok()
}

/// As much of a text as a cell holds.
fn cut<'a>(text: &'a str, losses: &mut Losses) -> &'a str {
    let mut units = 0;
    for (end, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > LONGEST {
            losses.texts += 1;
            return &text[..end];
        }
    }
    text
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
        let links = ("zone", vec![Some("file:///review.html#f1".to_owned()), None]);
        let sheet = Sheet { name: "facts", frame, rows: 5, links };
        let (first, notes) = workbook(std::slice::from_ref(&sheet)).unwrap();
        assert!(first.starts_with(b"PK\x03\x04"));
        assert!(first == workbook(&[sheet]).unwrap().0);
        assert_eq!(
            notes,
            [
                "facts: the first 2 of 5 rows; the table has them all",
                "facts: 1 numbers of more than 15 digits are text"
            ]
        );
    }

    #[test]
    fn a_number_of_more_than_fifteen_digits_is_text() {
        let is_number = |text: &str| short(text).is_some();
        assert!(is_number("0.0000000001") && is_number("-123456789012345") && is_number("60000000000000000000"));
        assert!(is_number("98666.6666666667") && is_number("0"));
        assert!(!is_number("1234567890123456") && !is_number("123456.7890123456"));
    }

    #[test]
    fn a_day_that_excel_does_not_know_is_text() {
        let day = |year| NaiveDate::from_ymd_opt(year, 6, 14).unwrap();
        assert!(excel_date(day(1900)).is_some() && excel_date(day(9999)).is_some());
        assert!(excel_date(day(1897)).is_none() && excel_date(day(-3)).is_none());
        let frame = DataFrame::new(1, vec![column::date("published", [Some(day(1897))].into_iter())]).unwrap();
        let sheet = Sheet { name: "facts", frame, rows: 1, links: ("published", vec![None]) };
        assert!(workbook(&[sheet]).unwrap().1.is_empty());
    }

    #[test]
    fn a_long_text_is_cut_where_a_cell_ends() {
        let mut losses = Losses::default();
        assert_eq!(cut("产值", &mut losses), "产值");
        assert_eq!(losses, Losses::default());
        assert_eq!(cut(&"产".repeat(40_000), &mut losses).chars().count(), LONGEST);
        assert_eq!(cut(&"𠮷".repeat(40_000), &mut losses).chars().count(), LONGEST / 2);
        assert_eq!(losses.texts, 2);
    }
}
