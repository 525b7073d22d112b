#!/usr/bin/env python3
"""Runs explore.ipynb in the folder of the tables and holds that its two charts show what the roll-ups say.

usage: notebook.py     (notebook and tables are in the folder ZHIBIAO_OUT)
"""

import json
import os
import pathlib

import nbclient
import nbformat
import polars

from read_parquet import expect

# What the bars show: chart, series, zone, length.
BARS = """
import json
def bars(ax, series):
    names = [tick.get_text() for tick in ax.get_yticklabels()]
    return [[series or each.get_label(), names[round(bar.get_y() + bar.get_height() / 2)], bar.get_width()]
            for each in ax.containers for bar in each]
print(json.dumps({"investment": bars(zones_ax, None),
                  "enterprises": [bar for ax, kind in zip(classes_ax[0], classes) for bar in bars(ax, kind)],
                  "by": "zone" if font else "zone_id"}))
"""


def main():
    folder = pathlib.Path(os.environ["ZHIBIAO_OUT"])
    notebook = nbformat.read(folder / "explore.ipynb", as_version=4)
    nbformat.validate(notebook)
    notebook.cells.append(nbformat.v4.new_code_cell(BARS))
    client = nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": folder}})
    client.execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    expect("pictures in explore.ipynb", 2, len(pictures))
    drawn = json.loads("".join(notebook.cells[-1].outputs[0].text))

    zone = polars.coalesce(drawn["by"], "zone")
    number = lambda name: polars.col(name).cast(polars.Float64)
    investment = polars.read_parquet(folder / "zone_investment.parquet")
    told = investment.select(polars.col("status").cast(polars.String), zone.alias("of"), number("value_yi"))
    expect("bars of investment", sorted(told.rows()), sorted(map(tuple, drawn["investment"])))
    enterprises = polars.read_parquet(folder / "zone_enterprises.parquet")
    told = set(enterprises.select("class", zone.alias("of"), number("value")).rows())
    found = set(map(tuple, drawn["enterprises"]))
    expect("bars of enterprises that no table has", set(), found - told)
    most = enterprises.group_by("class").len().sort("len", "class", descending=[True, False]).head(6)
    expected = sum(min(count, 15) for count in most["len"])
    expect("bars of enterprises", expected, len(found))
    print(f"{folder}/explore.ipynb: {len(drawn['investment'])} and {len(found)} bars, as the tables have them")


if __name__ == "__main__":
    main()
