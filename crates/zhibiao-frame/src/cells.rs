//! Typed cells of a table read from a file: what is not as it should be is an error with file, row and column.

use crate::Error;
use crate::error::Kind;
use crate::fixed::{SCALE, unfixed};
use polars::prelude::*;
use std::fmt::Display;
use std::path::Path;
use std::str::FromStr;
use zhibiao_fact::{Decimal, NaiveDate, Span};

/// A frame and the file it was read from.
pub(crate) struct Table<'a> {
    pub frame: &'a DataFrame,
    pub path: &'a Path,
}

/// The cells of one column.
pub(crate) struct Cells<'a, T> {
    path: &'a Path,
    column: &'static str,
    at: Box<dyn Fn(usize) -> Result<Option<T>, String>>,
}

impl<'a> Table<'a> {
    /// A column of strings or enums.
    pub fn texts(&self, column: &'static str) -> Result<Cells<'a, String>, Error> {
        let of_text = |dtype: &DataType| dtype.is_string() || dtype.is_enum() || dtype.is_categorical();
        let cells = self.series(column, "string", of_text)?.cast(&DataType::String)?.str()?.clone();
        Ok(self.cells(column, move |row| Ok(cells.get(row).map(str::to_owned))))
    }

    /// A column of offsets, which are not negative.
    pub fn offsets(&self, column: &'static str) -> Result<Cells<'a, u64>, Error> {
        let cells = self.series(column, "int64", DataType::is_integer)?.cast(&DataType::Int64)?.i64()?.clone();
        let read = move |row| cells.get(row).map(u64::try_from).transpose();
        Ok(self.cells(column, move |row| read(row).map_err(|_| "expected an offset; found a negative number".into())))
    }

    /// A column of yes and no.
    pub fn truths(&self, column: &'static str) -> Result<Cells<'a, bool>, Error> {
        let cells = self.series(column, "boolean", DataType::is_bool)?.bool()?.clone();
        Ok(self.cells(column, move |row| Ok(cells.get(row))))
    }

    /// A column of dates.
    pub fn dates(&self, column: &'static str) -> Result<Cells<'a, NaiveDate>, Error> {
        let cells = self.series(column, "date", DataType::is_date)?.date()?.physical().clone();
        Ok(self.cells(column, move |row| Ok(cells.get(row).and_then(NaiveDate::from_epoch_days))))
    }

    /// A column of decimals of at most 10 places.
    pub fn decimals(&self, column: &'static str) -> Result<Cells<'a, Decimal>, Error> {
        let fits = |dtype: &DataType| matches!(dtype, DataType::Decimal(_, scale) if *scale <= SCALE as usize);
        let decimals = self.series(column, "decimal(38,10)", fits)?;
        let decimals = decimals.decimal()?;
        let (cells, shift) = (decimals.physical().clone(), 10i128.pow(SCALE - decimals.scale() as u32));
        let read = move |units: i128| units.checked_mul(shift).and_then(unfixed);
        Ok(self.cells(column, move |row| {
            let units = cells.get(row);
            units.map(|units| read(units).ok_or("expected at most 28 digits; found more".to_owned())).transpose()
        }))
    }

    /// A column of lists of strings.
    pub fn lists(&self, column: &'static str) -> Result<Cells<'a, Vec<String>>, Error> {
        let of_text = |dtype: &DataType| matches!(dtype, DataType::List(item) if item.is_string());
        let cells = self.series(column, "list of string", of_text)?.list()?.clone();
        Ok(self.cells(column, move |row| {
            let Some(items) = cells.get_as_series(row) else { return Ok(None) };
            let items = items.str().map_err(|error| error.to_string())?;
            Ok(Some(items.iter().flatten().map(str::to_owned).collect()))
        }))
    }

    /// A column of struct{start, end}.
    pub fn spans(&self, column: &'static str) -> Result<Cells<'a, Span>, Error> {
        let cells = self.series(column, SPAN, is_span)?;
        let span_at = span_at(&cells).map_err(Error::table(self.path))?;
        Ok(self.cells(column, move |row| span_at(row).map(Some)))
    }

    /// A column of lists of struct{start, end}.
    pub fn span_lists(&self, column: &'static str) -> Result<Cells<'a, Vec<Span>>, Error> {
        let of_spans = |dtype: &DataType| matches!(dtype, DataType::List(item) if is_span(item));
        let cells = self.series(column, "list of struct{start, end}", of_spans)?.list()?.clone();
        Ok(self.cells(column, move |row| {
            let Some(items) = cells.get_as_series(row) else { return Ok(None) };
            let span_at = span_at(&items).map_err(|error| error.to_string())?;
            (0..items.len()).map(span_at).collect::<Result<_, _>>().map(Some)
        }))
    }

    fn series(
        &self,
        column: &'static str,
        expected: &'static str,
        fits: impl Fn(&DataType) -> bool,
    ) -> Result<Series, Error> {
        let series = self.frame.column(column).ok().map(|found| found.as_materialized_series().clone());
        let found = match series {
            Some(series) if fits(series.dtype()) => return Ok(series),
            Some(series) => series.dtype().to_string(),
            None => "none of this name".to_owned(),
        };
        Err(Kind::Column { path: self.path.to_owned(), column, expected, found }.into())
    }

    fn cells<T>(
        &self,
        column: &'static str,
        at: impl Fn(usize) -> Result<Option<T>, String> + 'static,
    ) -> Cells<'a, T> {
        Cells { path: self.path, column, at: Box::new(at) }
    }
}

const SPAN: &str = "struct{start, end}";

fn is_span(dtype: &DataType) -> bool {
    let names = |fields: &[Field]| fields.iter().map(|field| field.name().as_str()).eq(["start", "end"]);
    matches!(dtype, DataType::Struct(fields) if names(fields))
}

/// The span of a row of a column of spans.
fn span_at(series: &Series) -> PolarsResult<impl Fn(usize) -> Result<Span, String> + use<>> {
    let offsets = |name| series.struct_()?.field_by_name(name)?.i64().cloned();
    let (starts, ends) = (offsets("start")?, offsets("end")?);
    Ok(move |row| {
        let offset = |cells: &Int64Chunked| cells.get(row).and_then(|offset| usize::try_from(offset).ok());
        let span = offset(&starts).zip(offset(&ends)).filter(|(start, end)| start <= end);
        span.map(|(start, end)| Span { start, end }).ok_or_else(|| "expected a span; found none".to_owned())
    })
}

impl<T> Cells<'_, T> {
    /// The value of a row, if it has one.
    pub fn optional(&self, row: usize) -> Result<Option<T>, Error> {
        (self.at)(row).map_err(|message| self.fault(row, message))
    }

    /// The value of a row that must have one.
    pub fn cell(&self, row: usize) -> Result<T, Error> {
        self.optional(row)?.ok_or_else(|| self.fault(row, "expected a value; found null"))
    }

    fn fault(&self, row: usize, message: impl Display) -> Error {
        Kind::Cell { path: self.path.to_owned(), row: row + 1, column: self.column, message: message.to_string() }
            .into()
    }
}

impl Cells<'_, String> {
    /// The value of a row, by its name.
    pub fn parsed<Value: FromStr<Err: Display>>(&self, row: usize) -> Result<Value, Error> {
        self.cell(row)?.parse().map_err(|error| self.fault(row, error))
    }

    /// The value of a row, by its name, if it has one.
    pub fn parsed_if_any<Value: FromStr<Err: Display>>(&self, row: usize) -> Result<Option<Value>, Error> {
        self.optional(row)?.map(|name| name.parse()).transpose().map_err(|error| self.fault(row, error))
    }
}
