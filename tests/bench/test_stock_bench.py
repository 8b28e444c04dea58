"""The stock list of 10,000 items against the bare SQL that reads the derived tables, in the same run.

The bare statement gives the same rows, ordered by name: what lies there, its lots, and the fields that the list shows.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.places import SHELF, fixed_place
from tests.bench.big_books import big_clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

WANTED = 2.0
ROUNDS = 7
BARE = """SELECT h.item, h.quantity, l.lot, l.quantity, name.value, kind.value, unit.value, grams.value, code.value
    FROM on_hand h
    LEFT JOIN on_lot l ON l.site = h.site AND l.place = h.place AND l.item = h.item AND l.lot <> ''
    LEFT JOIN current name ON name.thing = h.item AND name.field = 'name' AND name.scope = h.site
    LEFT JOIN current kind ON kind.thing = h.item AND kind.field = 'kind' AND kind.scope = h.site
    LEFT JOIN current unit ON unit.thing = h.item AND unit.field = 'unit' AND unit.scope = h.site
    LEFT JOIN current grams ON grams.thing = h.item AND grams.field = 'grams' AND grams.scope = h.site
    LEFT JOIN current code ON code.thing = h.item AND code.field = 'code' AND code.scope = h.site
    WHERE h.site = ? AND h.place = ? ORDER BY name.value, h.item, l.lot"""


def test_stock_against_bare_sql(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path]) -> None:
    pantry = open_pantry(big_site(10_000, 100_000), big_clock(seed=3))
    try:
        site = pantry.books.site
        values = (site, fixed_place(site, SHELF))
        bare, ratios = [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            pantry.site_file.reading.execute(BARE, values).fetchall()
            between = time.perf_counter()
            rows = pantry.shelf.stock()
            ratios.append((time.perf_counter() - between) / (between - began))
            bare.append(between - began)
        assert len(rows) > 10_000
        benchmark.pedantic(pantry.shelf.stock, rounds=ROUNDS)
    finally:
        pantry.close()
    ratio, baseline_ms = statistics.median(ratios), statistics.median(bare) * 1000
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio, "wanted": WANTED}
    print(f"\nstock {benchmark.stats.stats.median * 1000:.0f} ms, bare {baseline_ms:.0f} ms, ratio {ratio:.2f}")
