//! Columns of one type each, from the values of rows.

use crate::fixed::{PRECISION, SCALE};
use polars::prelude::*;
use zhibiao_fact::{NaiveDate, Span};

/// A column of strings.
pub(crate) fn text<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> Column {
    StringChunked::from_iter_values(name.into(), values).into_column()
}

/// A column of strings, some of which are null.
pub(crate) fn optional_text<T: AsRef<str>>(name: &str, values: impl Iterator<Item = Option<T>>) -> Column {
    let mut builder = StringChunkedBuilder::new(name.into(), values.size_hint().0);
    values.for_each(|value| builder.append_option(value.as_ref().map(AsRef::as_ref)));
    builder.finish().into_column()
}

/// A column of int64.
pub(crate) fn integer(name: &str, values: impl Iterator<Item = i64>) -> Column {
    Int64Chunked::from_iter_values(name.into(), values).into_column()
}

/// A column of yes and no.
pub(crate) fn truth(name: &str, values: impl Iterator<Item = bool>) -> Column {
    BooleanChunked::from_iter_values(name.into(), values).into_column()
}

/// A column of dates.
pub(crate) fn date(name: &str, values: impl Iterator<Item = Option<NaiveDate>>) -> Column {
    let days = values.map(|day| day.map(|day| day.to_epoch_days()));
    Int32Chunked::from_iter_options(name.into(), days).into_date().into_column()
}

/// A column of decimal(38,10) from numbers of 10⁻¹⁰.
pub(crate) fn decimal(name: &str, units: impl Iterator<Item = Option<i128>>) -> PolarsResult<Column> {
    decimal_of_scale(name, SCALE, units)
}

/// A column of decimal(38,`scale`) from numbers of 10⁻ˢᶜᵃˡᵉ.
pub(crate) fn decimal_of_scale(
    name: &str,
    scale: u32,
    units: impl Iterator<Item = Option<i128>>,
) -> PolarsResult<Column> {
    let units = Int128Chunked::from_iter_options(name.into(), units);
    Ok(units.into_decimal(PRECISION, scale as usize)?.into_column())
}

/// A column of enum, from a closed list of fewer than 256 names.
pub(crate) fn choice<T: Copy + PartialEq>(
    name: &str,
    list: &[T],
    as_str: fn(T) -> &'static str,
    values: impl Iterator<Item = T>,
) -> PolarsResult<Column> {
    optional_choice(name, list, as_str, values.map(Some))
}

/// A column of enum, some of which are null.
pub(crate) fn optional_choice<T: Copy + PartialEq>(
    name: &str,
    list: &[T],
    as_str: fn(T) -> &'static str,
    values: impl Iterator<Item = Option<T>>,
) -> PolarsResult<Column> {
    let categories = FrozenCategories::new(list.iter().map(|each| as_str(*each)))?;
    let index = |value: T| list.iter().position(|each| *each == value).and_then(|index| u8::try_from(index).ok());
    let indices = UInt8Chunked::from_iter_options(name.into(), values.map(|value| value.and_then(index)));
    let dtype = DataType::from_frozen_categories(categories);
    Ok(CategoricalChunked::<Categorical8Type>::from_cats_and_dtype(indices, dtype).into_column())
}

/// A column of lists of strings.
pub(crate) fn text_list<'a, T: AsRef<str> + 'a>(name: &str, lists: impl Iterator<Item = &'a [T]>) -> Column {
    let mut builder = ListStringChunkedBuilder::new(name.into(), lists.size_hint().0, lists.size_hint().0);
    lists.for_each(|list| builder.append_values_iter(list.iter().map(AsRef::as_ref)));
    builder.finish().into_column()
}

/// A column of struct{start, end}.
pub(crate) fn span(name: &str, spans: &[Span]) -> PolarsResult<Column> {
    let fields = [
        integer("start", spans.iter().map(|span| span.start as i64)),
        integer("end", spans.iter().map(|span| span.end as i64)),
    ];
    structs(name, &fields)
}

/// A column of structs from one column for each field.
pub(crate) fn structs(name: &str, fields: &[Column]) -> PolarsResult<Column> {
    let height = fields.first().map_or(0, Column::len);
    Ok(StructChunked::from_columns(name.into(), height, fields)?.into_column())
}

/// A column of lists, each a column of its own with the type `item`.
pub(crate) fn list(
    name: &str,
    item: DataType,
    lists: impl Iterator<Item = PolarsResult<Column>>,
) -> PolarsResult<Column> {
    let lists: Vec<AnyValue> =
        lists.map(|each| Ok(AnyValue::List(each?.take_materialized_series()))).collect::<PolarsResult<_>>()?;
    let dtype = DataType::List(Box::new(item));
    Ok(Series::from_any_values_and_dtype(name.into(), &lists, &dtype, true)?.into_column())
}
