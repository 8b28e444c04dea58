"""A month's and a year's report against the bare rows of what moved in it, in the same run.

With PANTRY_MILLION set it is of 1,000,000 movements. Wanted on the target laptop: a month in 200 ms (1 s at a million),
a year in 1 s (3 s).
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
WANTED = {"2026-10": 3.0, "2026": 3.0}
BARE = """SELECT f.date, f.from_place, f.to_place, f.reason, f.known_g, f.unknown_quantity, k.value FROM flow f
    LEFT JOIN current k ON k.thing = f.item AND k.field = 'kind' AND k.scope = f.site
    WHERE f.site = ? AND f.date BETWEEN ? AND ?"""


@pytest.mark.parametrize("period", WANTED)
def test_report_against_bare_rows(
    benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path], sizes: tuple[int, ...], period: str
) -> None:
    movements = sizes[-1]
    pantry = open_pantry(big_site(10_000, movements), big_clock(seed=4))
    try:
        first, last = f"{period}-01-01"[:10], period + "-12-31"[len(period) - len("2026") :]
        bare = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            rows = pantry.site_file.reading.execute(BARE, (pantry.books.site, first, last)).fetchall()
            bare.append(time.perf_counter() - began)
        due = benchmark.pedantic(pantry.reports.due, (period, pantry.settings), rounds=ROUNDS)
        assert 0 < due.totals.in_g < sum(row[4] for row in rows)
    finally:
        pantry.close()
    taken, baseline_ms = benchmark.stats.stats.median * 1000, min(bare) * 1000
    ratio = taken / baseline_ms
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio, "wanted": WANTED[period]}
    print(
        f"\n{period} of {movements:,} ({len(rows):,} rows) {taken:.0f} ms, bare {baseline_ms:.0f} ms, ratio {ratio:.1f}"
    )
