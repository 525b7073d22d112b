#!/usr/bin/env python3
"""Opens facts.xlsx with openpyxl and holds that it says what the tables say: numbers, dates, links, filters.

usage: workbook.py     (workbook and tables are in the folder ZHIBIAO_OUT)
"""

import datetime
import decimal
import os
import pathlib
import urllib.parse

import openpyxl
import polars

from read_parquet import expect

SHEETS = {"facts": "facts", "investment": "zone_investment", "enterprises": "zone_enterprises", "doubts": "diagnostics"}
LINKED = {"facts": "fact_id", "investment": "zone", "enterprises": "zone", "doubts": "message"}


def main():
    folder = pathlib.Path(os.environ["ZHIBIAO_OUT"])
    book = openpyxl.load_workbook(folder / "facts.xlsx")
    expect("sheets", list(SHEETS), [name for name in book.sheetnames if name != "notes"])
    page = (folder / "review.html").read_text(encoding="utf-8")
    as_text = 0
    for name, table in SHEETS.items():
        sheet, rows = book[name], polars.read_parquet(folder / f"{table}.parquet")
        expect(f"{name}: rows", len(rows) + 1, sheet.max_row)
        expect(f"{name}: head", rows.columns, [cell.value for cell in sheet[1]])
        expect(f"{name}: every head has a note", [], [cell.value for cell in sheet[1] if cell.comment is None])
        expect(f"{name}: the head stays in sight", "A2", sheet.freeze_panes)
        expect(f"{name}: filters", sheet.dimensions, sheet.auto_filter.ref)
        for row, cells in zip(rows.iter_rows(named=True), sheet.iter_rows(min_row=2)):
            cells = dict(zip(rows.columns, cells))
            for column, cell in cells.items():
                as_text += same(f"{name}!{cell.coordinate} ({column})", row[column], cell)
            link = cells[LINKED[name]].hyperlink
            expect(f"{name}!{cells[LINKED[name]].coordinate}: leads to", "review.html", link and link.target)
            if name != "doubts":
                fact_id = row["fact_id"] if name == "facts" else row["facts"][0]
                expect(f"{name}: the figure it leads to", fact_id, urllib.parse.unquote(link.location))
                expect(f"{name}: {fact_id} is on the page", True, fact_id in page)
    notes = [cell.value for cell in book["notes"]["A"]] if "notes" in book.sheetnames else []
    said = sum(int(note.split()[1]) for note in notes if "digits are text" in note)
    expect("numbers that are text, as the notes say", as_text, said)
    print(f"{folder}/facts.xlsx: {len(SHEETS)} sheets equal to their tables; {as_text} numbers of too many digits are text")


def same(where, value, cell):
    """Holds that a cell says what the table says; gives whether a number is text in it."""
    found = cell.value
    expect(f"{where}: no formula", True, cell.data_type != "f")
    if value is None or value == "":
        expect(where, True, found in (None, ""))
    elif isinstance(value, decimal.Decimal):
        if isinstance(found, str):
            expect(where, value, decimal.Decimal(found))
            expect(f"{where}: digits", True, len(str(value.normalize().as_tuple().digits)) > 15)
            return 1
        expect(where, value, decimal.Decimal(repr(found)))
    elif isinstance(value, datetime.date):
        expect(where, value, found.date())
        expect(f"{where}: form", "yyyy-mm-dd", cell.number_format)
    elif isinstance(value, (int, str)):
        expect(where, value, found)
    else:
        expect(where, True, isinstance(found, str) or not value)
    return 0


if __name__ == "__main__":
    main()
