#!/usr/bin/env python3
"""Reads a facts.parquet with DuckDB, pandas (pyarrow) and polars and holds that all three see the same.

usage: read_parquet.py [FACTS.parquet]     (default: facts.parquet in the folder ZHIBIAO_OUT)

Needs duckdb, pandas, pyarrow and polars. Checks the columns and their types (decimal(38,10), date, enum, lists),
and that the exact sums of every decimal column, by base unit, are the same in all three; the other tables in the
folder must be read whole by all three. Ends with status 1 and a message where something is not so.
"""

import datetime
import decimal
import glob
import os
import sys

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.parquet

DECIMALS = ["value", "value_high", "base_value", "base_value_high"]
DATES = ["published", "period_start", "period_end"]
ENUMS = ["place", "dimension", "approx", "metric", "aspect", "status", "confidence"]
OFFSETS = ["start", "end"]
LISTS = ["rules"]
COLUMNS = """fact_id doc article_id published start end text sentence place value value_high scale unit base_value
base_value_high base_unit dimension approx metric aspect status category category_class zone zone_id province subject
period period_start period_end part_of repeats rules confidence""".split()
TEXTS = [name for name in COLUMNS if name not in DECIMALS + DATES + ENUMS + OFFSETS + LISTS]

decimal.getcontext().prec = 76


def expect(where, expected, found):
    if expected != found:
        sys.exit(f"{where}: expected {expected}; found {found}")


def pandas_sums(path):
    """Sums by base unit, as pyarrow and pandas read them."""
    schema = pyarrow.parquet.read_schema(path)
    expect("pyarrow columns", COLUMNS, schema.names)
    for name in DECIMALS:
        expect(f"pyarrow {name}", pyarrow.decimal128(38, 10), schema.field(name).type)
    for name in DATES:
        expect(f"pyarrow {name}", pyarrow.date32(), schema.field(name).type)
    for name in ENUMS:
        expect(f"pyarrow {name}", True, pyarrow.types.is_dictionary(schema.field(name).type))
    for name in TEXTS:
        expect(f"pyarrow {name}", pyarrow.large_string(), schema.field(name).type)
    for name in LISTS:
        expect(f"pyarrow {name}", pyarrow.large_string(), schema.field(name).type.value_type)

    frame = pandas.read_parquet(path, engine="pyarrow")
    for name in ENUMS:
        expect(f"pandas {name}", "category", str(frame[name].dtype))
    for name in OFFSETS:
        expect(f"pandas {name}", "int64", str(frame[name].dtype))
    for name in DECIMALS:
        expect(f"pandas {name}", set(), {type(value) for value in frame[name].dropna()} - {decimal.Decimal})
    for name in DATES:
        expect(f"pandas {name}", set(), {type(value) for value in frame[name].dropna()} - {datetime.date})
    sums = {}
    for unit, rows in frame.groupby("base_unit"):
        sums[unit] = [sum(rows[name].dropna(), decimal.Decimal(0)) for name in DECIMALS]
    return len(frame), sums


def polars_sums(path):
    """Sums by base unit, as polars reads them."""
    frame = polars.read_parquet(path)
    expect("polars columns", COLUMNS, frame.columns)
    for name in DECIMALS:
        expect(f"polars {name}", polars.Decimal(38, 10), frame.schema[name])
    for name in DATES:
        expect(f"polars {name}", polars.Date, frame.schema[name])
    for name in ENUMS:
        expect(f"polars {name}", True, isinstance(frame.schema[name], polars.Enum))
    for name in TEXTS:
        expect(f"polars {name}", polars.String, frame.schema[name])
    for name in LISTS:
        expect(f"polars {name}", polars.List(polars.String), frame.schema[name])
    grouped = frame.group_by("base_unit").agg([polars.col(name).sum() for name in DECIMALS])
    for name in DECIMALS:
        expect(f"polars sum of {name}", polars.Decimal, grouped.schema[name].base_type())
    return len(frame), {row[0]: [value or decimal.Decimal(0) for value in row[1:]] for row in grouped.iter_rows()}


def duckdb_sums(path):
    """Sums by base unit, as DuckDB reads them."""
    table = duckdb.read_parquet(path)
    types = dict(zip(table.columns, map(str, table.types)))
    expect("DuckDB columns", COLUMNS, table.columns)
    for names, kind in [(DECIMALS, "DECIMAL(38,10)"), (DATES, "DATE"), (OFFSETS, "BIGINT"), (LISTS, "VARCHAR[]")]:
        for name in names:
            expect(f"DuckDB {name}", kind, types[name])
    for name in TEXTS + ENUMS:
        expect(f"DuckDB {name}", True, types[name] == "VARCHAR" or types[name].startswith("ENUM"))
    sums = ", ".join(f"coalesce(sum({name}), 0)" for name in DECIMALS)
    rows = table.query("facts", f"select base_unit, {sums} from facts group by base_unit").fetchall()
    height = table.aggregate("count(*)").fetchall()[0][0]
    return height, {row[0]: [decimal.Decimal(value) for value in row[1:]] for row in rows}


def same_height(path):
    """Holds that all three read every row and cell of a table, lists of structs included."""
    height = len(pandas.read_parquet(path, engine="pyarrow").to_dict("records"))
    expect(f"rows of {path} in polars", height, len(polars.read_parquet(path).rows()))
    expect(f"rows of {path} in DuckDB", height, len(duckdb.read_parquet(path).fetchall()))


def main():
    folder = os.environ.get("ZHIBIAO_OUT")
    default = [os.path.join(folder, "facts.parquet")] if folder else []
    paths = sys.argv[1:] or default
    if len(paths) != 1:
        sys.exit(__doc__)
    path = paths[0]
    height, sums = pandas_sums(path)
    for name, other in [("polars", polars_sums(path)), ("DuckDB", duckdb_sums(path))]:
        expect(f"rows in {name}", height, other[0])
        expect(f"base units in {name}", sorted(sums), sorted(other[1]))
        for unit in sums:
            expect(f"sums of {unit} in {name}", sums[unit], other[1][unit])
    others = sorted(glob.glob(os.path.join(os.path.dirname(path) or ".", "*.parquet")))
    for other in others:
        same_height(other)
    print(f"{path}: {height} facts, the same types and exact sums in DuckDB, pandas and polars; {len(others)} tables read")
    for unit in sorted(sums):
        print(f"  {unit}: {sums[unit][DECIMALS.index('base_value')].normalize():f}")


if __name__ == "__main__":
    main()
