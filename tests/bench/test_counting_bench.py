"""A counting of 10,000 items and 100,000 movements: opened, a scan counted, what it found; against the stock list."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.events import Act, Count, Draft
from pantry.language import Language
from pantry.office.count_end import CountEnd
from tests.bench.big_books import big_clock, code_of_number, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from pantry.assembly import Pantry
    from pantry.office.count_talk import CountTalk

ITEMS, MOVEMENTS, COUNTED, ROUNDS = 10_000, 100_000, 3_000, 7
PART = 500


def _begun(pantry: Pantry) -> CountTalk:
    """Ana has counted 3,000 items."""
    talk = pantry.count_talk(Language())
    talk.enter("Ana")
    talk.enter("")
    assert talk.counting
    talk.keep("")
    items = list(dict.fromkeys(row.item for row in pantry.shelf.stock()))[:COUNTED]
    for first in range(0, COUNTED, PART):
        counts = tuple(
            Count(place=talk.counting.place, item=item, quantity=5, unit="piece", reason=talk.counting.counting)
            for item in items[first : first + PART]
        )
        pantry.books.record(Draft(Act.COUNTED, pantry.clock.today().isoformat(), counts))
    return pantry.count_talk(Language())


def _against_stock(pantry: Pantry, act: Callable[[], object]) -> tuple[float, float]:
    """(median ratio, median of the baseline in ms)."""
    ratios, baselines = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        pantry.shelf.stock()
        between = time.perf_counter()
        act()
        ratios.append((time.perf_counter() - between) / (between - began))
        baselines.append(between - began)
    return statistics.median(ratios), statistics.median(baselines) * 1000


def _told(benchmark: BenchmarkFixture, name: str, measured: tuple[float, float]) -> None:
    ratio, baseline_ms = measured
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio}
    took_ms = benchmark.stats.stats.median * 1000
    print(f"\n{name} {took_ms:.1f} ms, stock {baseline_ms:.0f} ms, ratio {ratio:.3f}")


def _measured(
    benchmark: BenchmarkFixture, pantry: Pantry, name: str, act: Callable[[CountTalk], Callable[[], object]]
) -> None:
    try:
        measured = act(_begun(pantry))
        against = _against_stock(pantry, measured)
        benchmark.pedantic(measured, rounds=ROUNDS)
    finally:
        pantry.close()
    _told(benchmark, name, against)


def test_the_room_opens(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path], tmp_path: Path) -> None:
    pantry = open_pantry(copy_of(big_site(ITEMS, MOVEMENTS), tmp_path), big_clock(seed=5))
    _measured(benchmark, pantry, "counting opened", lambda _talk: lambda: pantry.count_talk(Language()).lines)


def test_a_scan_is_counted(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path], tmp_path: Path) -> None:
    numbers = iter(range(ITEMS))

    def scan(talk: CountTalk) -> object:
        assert talk.take_scan(f"12*{code_of_number(next(numbers))}")
        return talk.told, talk.choices(""), talk.came()

    pantry = open_pantry(copy_of(big_site(ITEMS, MOVEMENTS), tmp_path), big_clock(seed=6))
    _measured(benchmark, pantry, "scan counted", lambda talk: lambda: scan(talk))


def test_what_it_found(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path], tmp_path: Path) -> None:
    pantry = open_pantry(copy_of(big_site(ITEMS, MOVEMENTS), tmp_path), big_clock(seed=7))
    parts = pantry.talk_parts(Language())
    _measured(benchmark, pantry, "what it found", lambda talk: lambda: CountEnd(parts, talk).rows)
