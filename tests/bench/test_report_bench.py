"""A month's and a year's report against the bare scan of what moved in it, in the same run.

With PANTRY_MILLION set at 1,000,000 movements. Wanted on the target laptop: a month in 200 ms (1 s at a million), a year
in 1 s (3 s).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from pantry.assembly import open_pantry
from tests.bench.big_books import big_clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 5
WANTED = {"2026-10": 25.0, "2026": 25.0}
BARE = "SELECT count(*), sum(known_g), sum(unknown_quantity) FROM flow WHERE site = ? AND date BETWEEN ? AND ?"


@pytest.mark.parametrize("period", WANTED)
def test_report_against_a_bare_scan(
    benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path], sizes: tuple[int, ...], period: str
) -> None:
    movements = sizes[-1]
    pantry = open_pantry(big_site(10_000, movements), big_clock(seed=4))
    try:
        first, last = f"{period}-01-01"[:10], period + "-12-31"[len(period) - len("2026") :]
        bare = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            (rows, grams, _) = pantry.site_file.reading.execute(BARE, (pantry.books.site, first, last)).fetchone()
            bare.append(time.perf_counter() - began)
        due = benchmark.pedantic(pantry.reports.due, (period, pantry.settings), rounds=ROUNDS)
        assert 0 < due.totals.in_g < grams
    finally:
        pantry.close()
    taken, baseline_ms = benchmark.stats.stats.median * 1000, min(bare) * 1000
    ratio = taken / baseline_ms
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio, "wanted": WANTED[period]}
    print(f"\n{period} of {movements:,} ({rows:,} rows) {taken:.0f} ms, bare {baseline_ms:.0f} ms, ratio {ratio:.1f}")
