#!/usr/bin/env python3
"""Runs every recipe of the README, as it stands there, over the report of the fixtures.

usage: recipes.py     (the program is ZHIBIAO, which reads the fixtures)

SQL goes to DuckDB, Python to Python (Spark where pyspark is installed), and lines with `zhibiao query` to the shell. Each must
give rows.
"""

import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import duckdb

README = pathlib.Path(__file__).parents[2] / "README.md"


def main():
    text = README.read_text(encoding="utf-8")
    blocks = re.findall(r"^```(sql|python|sh)\n(.*?)^```", text, re.S | re.M)
    run = 0
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.abspath(os.environ["ZHIBIAO"])
        report = os.path.join(folder, "notebooks-out")
        subprocess.run([program, "report", "fixtures", "--quiet", "--partition-by", "zone", "-o", report], check=True)
        os.symlink(report, os.path.join(folder, "june"))
        os.symlink(program, os.path.join(folder, "zhibiao"))
        os.chdir(folder)
        for language, block in blocks:
            for recipe in recipes(language, block):
                run += 1
                if RUN[language](recipe) == 0:
                    sys.exit(f"README.md: expected rows of this recipe; found none:\n{recipe}")
    if run < 10:
        sys.exit(f"README.md: expected ten recipes or more; found {run}")
    print(f"README.md: {run} recipes run as they stand")


def recipes(language, block):
    if language == "sql":
        return [part.strip() for part in block.split(";") if part.strip()]
    if language == "sh":
        return [line for line in block.splitlines() if line.startswith("zhibiao query")]
    if "pyspark" in block and importlib.util.find_spec("pyspark") is None:
        return []
    return [block]


def sql(recipe):
    return len(duckdb.sql(recipe).fetchall())


def python(recipe):
    names = {}
    exec(recipe, names)
    return len(names["facts"])


def shell(recipe):
    environment = {**os.environ, "PATH": f"{os.getcwd()}:{os.environ['PATH']}"}
    ran = subprocess.run(recipe, shell=True, capture_output=True, text=True, env=environment)
    if ran.returncode != 0:
        sys.exit(f"README.md: {recipe}: {ran.stderr}")
    return len(ran.stdout.splitlines()) - 2  # Names and a line below them.


RUN = {"sql": sql, "python": python, "sh": shell}

if __name__ == "__main__":
    main()
