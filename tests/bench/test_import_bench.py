"""Files of 50,000 products brought in (500,000 with PANTRY_MILLION set), against a bare reading of the same lines.

Bare is what any import pays: the file's cells read by `csv` or `json`, and two of them written into a table, without a
search index. Each import runs in a process of its own, so that its memory can be told apart. Lines of a dump are ten
times as long, so that a fifth of them is brought in.
"""

from __future__ import annotations

import csv
import json
import multiprocessing
import os
import sqlite3
import time
from itertools import islice
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from pantry.catalog.importing import import_file
from pantry.catalog.schema import SHELF_LIFE, TABLES
from tests.bench.big_catalog import write_branded_foods, write_dump, write_export

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from typing import TextIO

resource = pytest.importorskip("resource")

PRODUCTS = 500_000 if os.environ.get("PANTRY_MILLION") else 50_000
WANTED_S, WANTED_OF = 60, 500_000
WANTED_MB = 300


def imported(path: Path, site: Path) -> tuple[int, float, int]:
    """How many products are new, the seconds of work, and the most memory in MB."""
    db = sqlcipher3.connect(str(site), isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL").fetchall()
    for statement in (*TABLES, *SHELF_LIFE):
        db.execute(statement)
    started = time.process_time()
    added = import_file(db, path).added
    took = time.process_time() - started
    db.close()
    return added, took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def bare(path: Path, separator: str, site: Path) -> float:
    """The seconds of work of reading a table's cells, or JSON lines, and keeping two of each line."""
    started = time.process_time()
    with path.open(encoding="utf-8", newline="") as file, sqlite3.connect(site) as db:
        db.execute("CREATE TABLE bare (code TEXT, name TEXT)")
        rows = _cells(file, separator) if separator else ((one["code"], one["product_name"]) for one in _objects(file))
        while some := list(islice(rows, 5_000)):
            db.executemany("INSERT INTO bare VALUES (?, ?)", some)
    return time.process_time() - started


def _cells(file: TextIO, separator: str) -> Iterator[tuple[str, str]]:
    quoting = csv.QUOTE_NONE if separator == "\t" else csv.QUOTE_MINIMAL
    return ((row[0], row[4]) for row in csv.reader(file, delimiter=separator, quoting=quoting))


def _objects(file: TextIO) -> Iterator[Mapping[str, str]]:
    return map(json.loads, file)


@pytest.mark.parametrize(
    ("source", "write", "table", "separator"),
    [
        ("Open Food Facts", lambda folder: write_export(folder / "off.csv", PRODUCTS), "off.csv", "\t"),
        ("Open Food Facts in JSON", lambda folder: write_dump(folder / "off.jsonl", PRODUCTS // 5), "off.jsonl", ""),
        ("FoodData Central", lambda folder: write_branded_foods(folder, PRODUCTS), "branded_food.csv", ","),
    ],
)
def test_import_against_a_bare_reading(
    tmp_path: Path, source: str, write: Callable[[Path], None], table: str, separator: str
) -> None:
    write(tmp_path)
    least = bare(tmp_path / table, separator, tmp_path / "bare.db")
    with multiprocessing.get_context("spawn").Pool(1) as process:
        added, took, most = process.apply(imported, (tmp_path / table, tmp_path / "site.db"))
    wanted = WANTED_S * added / WANTED_OF
    print(
        f"\n{source}, {added:,} products: {took:.1f} s of work, wanted {wanted:.0f}; {most} MB, wanted {WANTED_MB}"
        f"; bare reading {least:.1f} s; {took / least:.1f} times"
    )
    assert added in (PRODUCTS, PRODUCTS // 5)
    assert most < WANTED_MB
