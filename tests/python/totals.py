#!/usr/bin/env python3
"""Adds up the facts of the fixtures in SQL and holds that the sums are those of the roll-ups, to the last digit.

usage: totals.py     (the tables are in the folder ZHIBIAO_OUT)

Needs duckdb. The sums that an analyst wrote down are read from crates/zhibiao-cli/tests/cli/totals.rs.
"""

import decimal
import os
import pathlib
import re
import sys

import duckdb

from read_parquet import expect

WRITTEN_DOWN = pathlib.Path(__file__).parents[2] / "crates/zhibiao-cli/tests/cli/totals.rs"

# Every sum anew from the figures that it names.
INVESTMENT = """
SELECT sums.zone, sums.status::VARCHAR, sums.value_yi, sums.value, sum(facts.base_value)
FROM (SELECT zone, status, value_yi, value, unnest(facts) AS fact_id FROM zone_investment) AS sums
JOIN facts USING (fact_id)
GROUP BY ALL
"""
ENTERPRISES = """
SELECT counts.zone, counts.class, counts.value, facts.base_value
FROM (SELECT zone, class, value, unnest(facts) AS fact_id FROM zone_enterprises) AS counts
JOIN facts USING (fact_id)
"""


def main():
    folder = pathlib.Path(os.environ["ZHIBIAO_OUT"])
    con = duckdb.connect()
    for name in ["facts", "zone_investment", "zone_enterprises"]:
        con.sql(f"CREATE VIEW {name} AS SELECT * FROM '{folder / name}.parquet'")

    sums = {}
    for zone, status, yi, value, added in con.sql(INVESTMENT).fetchall():
        expect(f"{zone}, {status}: the sum of its figures", value, added)
        expect(f"{zone}, {status}: 亿元", value, yi * 100_000_000)
        sums[zone, status] = yi
    expect("rows of zone_investment", con.sql("SELECT count(*) FROM zone_investment").fetchall()[0][0], len(sums))
    counts = {}
    for zone, kind, value, figure in con.sql(ENTERPRISES).fetchall():
        expect(f"{zone}, {kind}: its figure", value, figure)
        counts[zone, kind] = value
    expect("rows of zone_enterprises", con.sql("SELECT count(*) FROM zone_enterprises").fetchall()[0][0], len(counts))

    for name, found in [("FIXTURE_INVESTMENT", sums), ("FIXTURE_ENTERPRISES", counts)]:
        written = written_down(name)
        for zone, kind, value in written:
            expect(f"{zone}, {kind}", decimal.Decimal(value), found.get((zone, kind)))
        print(f"{name}: {len(written)} sums that were written down, {len(found)} in all, equal to the last digit in SQL")


def written_down(name):
    """Rows such as ("常州高新区", "planned", "≈526"), without the sign of the bound."""
    table = re.search(rf"const {name}: .*?= &\[(.*?)\n\];", WRITTEN_DOWN.read_text(encoding="utf-8"), re.S)
    rows = re.findall(r'\("(.*?)", "(.*?)", "[^\d-]*(.*?)"\)', table.group(1))
    if len(rows) < 5:
        sys.exit(f"{WRITTEN_DOWN}: expected rows in {name}; found {len(rows)}")
    return rows


if __name__ == "__main__":
    main()
