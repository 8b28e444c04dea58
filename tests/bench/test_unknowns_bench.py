"""What has no name, of 10,000 items and 100,000 movements, against the whole stock list in the same run."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.events import Act, Change, Draft
from tests.bench.big_books import big_clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS, UNKNOWN = 7, 50


def test_unknowns_against_the_stock_list(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path]) -> None:
    pantry = open_pantry(big_site(10_000, 100_000), big_clock(seed=4))
    try:
        items = dict.fromkeys(row.item for row in pantry.shelf.stock())
        blanks = (Change(thing=item, field="name", value="") for item in list(items)[:UNKNOWN])
        pantry.books.record(Draft(Act.NAMED, "2026-11-21", tuple(blanks)))
        ratios, baselines = [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            pantry.shelf.stock()
            between = time.perf_counter()
            found = pantry.shelf.unknowns("en")
            ratios.append((time.perf_counter() - between) / (between - began))
            baselines.append(between - began)
        assert len(found) == UNKNOWN
        benchmark.pedantic(pantry.shelf.unknowns, args=("en",), rounds=ROUNDS)
    finally:
        pantry.close()
    ratio, baseline_ms = statistics.median(ratios), statistics.median(baselines) * 1000
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio}
    print(f"\nunknowns {benchmark.stats.stats.median * 1000:.0f} ms, stock {baseline_ms:.0f} ms, ratio {ratio:.2f}")
