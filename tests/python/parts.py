#!/usr/bin/env python3
"""Writes the facts in parts and as a data package, and holds that other tools read them as one table with the same sums.

usage: parts.py     (the program is ZHIBIAO, the tables are in the folder ZHIBIAO_OUT)

Needs duckdb, frictionless, pandas, polars and pyarrow; reads with Spark too where pyspark is installed.
"""

import decimal
import importlib.util
import json
import os
import pathlib
import subprocess
import tempfile

import duckdb
import frictionless
import pandas
import polars
import pyarrow.dataset
import pyarrow.parquet

from read_parquet import expect

decimal.getcontext().prec = 76
OUT = pathlib.Path(os.environ["ZHIBIAO_OUT"])


def main():
    whole = polars.read_parquet(OUT / "facts.parquet")
    with tempfile.TemporaryDirectory() as folder:
        for key in ["zone", "published"]:
            path = pathlib.Path(folder) / key
            program = [os.path.abspath(os.environ["ZHIBIAO"]), "extract", "fixtures", "--quiet"]
            subprocess.run([*program, "-o", str(path), "--partition-by", key], check=True)
            text = polars.col(key).cast(polars.String)
            expected = dict(whole.group_by(text).agg(polars.col("base_value").sum()).rows())
            for name, read in READERS.items():
                found = {none(value): total for value, total in read(path, key)}
                expect(f"sums by {key} in {name}", expected, found)
            print(f"facts in parts by {key}: {len(expected)} parts, the same sums in {', '.join(READERS)}")
    a_parquet_file_tells_its_columns()
    the_data_package_is_valid()


def with_duckdb(path, key):
    table = f"read_parquet('{path}/*/*.parquet', hive_partitioning = true)"
    return duckdb.sql(f"SELECT {key}::VARCHAR, sum(base_value) FROM {table} GROUP BY ALL").fetchall()


def with_polars(path, key):
    table = polars.read_parquet(path, hive_schema={key: polars.String})
    return table.group_by(key).agg(polars.col("base_value").sum()).rows()


def with_pandas(path, key):
    hive = pyarrow.dataset.partitioning(pyarrow.schema([(key, pyarrow.string())]), flavor="hive")
    table = pandas.read_parquet(path, engine="pyarrow", partitioning=hive)
    groups = table.groupby(table[key].astype("object").fillna(""))["base_value"]
    return [(str(value) or None, sum(rows, decimal.Decimal(0))) for value, rows in groups]


def with_spark(path, key):
    from pyspark.sql import SparkSession, functions

    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    rows = spark.read.parquet(str(path)).groupBy(key).agg(functions.sum("base_value")).collect()
    return [(row[0] if row[0] is None else str(row[0]), row[1]) for row in rows]


def none(value):
    return None if value in (None, "None", "NaT", "__HIVE_DEFAULT_PARTITION__") else value


READERS = {"DuckDB": with_duckdb, "polars": with_polars, "pandas": with_pandas}
if importlib.util.find_spec("pyspark"):
    READERS["Spark"] = with_spark


def a_parquet_file_tells_its_columns():
    metadata = pyarrow.parquet.read_metadata(OUT / "facts.parquet").metadata
    expect("table in facts.parquet", b"facts", metadata[b"table"])
    query = f"SELECT decode(value) FROM parquet_kv_metadata('{OUT}/facts.parquet') WHERE decode(key) = 'column.part_of'"
    expect("column.part_of", "fact_id of the whole that it is a part of.", duckdb.sql(query).fetchall()[0][0])


def the_data_package_is_valid():
    descriptor = json.loads((OUT / "datapackage.json").read_text(encoding="utf-8"))
    package = frictionless.Package.from_descriptor(descriptor, basepath=str(OUT))
    tables = {path.name for path in OUT.glob("*.parquet")}
    expect("tables in datapackage.json", tables, {resource.path for resource in package.resources})
    for resource in package.resources:
        expect(f"errors of {resource.name}", [], list(resource.schema.metadata_validate(resource.schema.to_descriptor())))
        columns = pyarrow.parquet.read_schema(OUT / resource.path).names
        expect(f"columns of {resource.name}", columns, resource.schema.field_names)
        expect(f"columns of {resource.name} without a meaning", [], [f.name for f in resource.schema.fields if not f.description])
    print(f"{OUT}/datapackage.json: a valid data package of {len(tables)} tables")


if __name__ == "__main__":
    main()
