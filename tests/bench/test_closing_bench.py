"""The close of a day of 10,000 items and 100,000 movements, ready to be painted, against the whole stock list."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.language import Language
from tests.bench.big_books import big_clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 7


def test_closing_against_the_stock_list(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path]) -> None:
    pantry = open_pantry(big_site(10_000, 100_000), big_clock(seed=6))
    language = Language("en")
    try:
        ratios, baselines = [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            pantry.shelf.stock()
            between = time.perf_counter()
            rows = pantry.closing_talk(language).rows
            ratios.append((time.perf_counter() - between) / (between - began))
            baselines.append(between - began)
        assert {"left", "came", "close"} <= {row.section for row in rows}
        benchmark.pedantic(lambda: pantry.closing_talk(language).rows, rounds=ROUNDS)
    finally:
        pantry.close()
    ratio, baseline_ms = statistics.median(ratios), statistics.median(baselines) * 1000
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio}
    print(f"\nclosing {benchmark.stats.stats.median * 1000:.0f} ms, stock {baseline_ms:.0f} ms, ratio {ratio:.2f}")
