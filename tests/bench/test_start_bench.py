"""What the day starts with, of 10,000 items and 100,000 movements, against the whole stock list in the same run."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, lot_text
from pantry.events import Act, Draft, Movement
from pantry.language import Language
from pantry.office.bags import make_bag
from pantry.office.starting import day_start
from pantry.places import SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.shelf import Portion
from tests.bench.big_books import big_clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from pantry.assembly import Pantry

ROUNDS, DATED, BAGS, IN_A_BAG = 7, 200, 10, 10


def test_start_against_the_stock_list(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path]) -> None:
    pantry = open_pantry(big_site(10_000, 100_000), big_clock(seed=5))
    try:
        items = [row.item for row in pantry.shelf.stock()]
        pantry.books.record(Draft(Act.TOOK, "2026-11-21", tuple(_dated(pantry, items[:DATED]))))
        for number in range(BAGS):
            mine = items[number * IN_A_BAG : (number + 1) * IN_A_BAG]
            make_bag(pantry.books, pantry.clock, f"Bag {number}", tuple(_lines(mine, items[-1])))
        parts, ratios, baselines = pantry.talk_parts(Language("en")), [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            pantry.shelf.stock()
            between = time.perf_counter()
            found = day_start(parts, pantry.site_file.today)
            ratios.append((time.perf_counter() - between) / (between - began))
            baselines.append(between - began)
        assert (len(found.bags), len(found.short_dated)) == (BAGS, DATED)
        benchmark.pedantic(day_start, args=(parts, pantry.site_file.today), rounds=ROUNDS)
    finally:
        pantry.close()
    ratio, baseline_ms = statistics.median(ratios), statistics.median(baselines) * 1000
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio}
    print(f"\nstart {benchmark.stats.stats.median * 1000:.0f} ms, stock {baseline_ms:.0f} ms, ratio {ratio:.2f}")


def _dated(pantry: Pantry, items: list[str]) -> Iterator[Movement]:
    """One more of each, by a day that comes soon."""
    ends = fixed_place(pantry.books.site, UNKNOWN_SOURCE), fixed_place(pantry.books.site, SHELF)
    for number, item in enumerate(items):
        lot = lot_text(Lot(kind=DateKind.BEST_BY, date=f"2026-11-{22 + number % 5}", code=f"L{number}"))
        yield Movement(item=item, lot=lot, from_place=ends[0], to_place=ends[1], quantity=1_000, unit="piece")


def _lines(items: list[str], instead: str) -> Iterator[Portion]:
    return (Portion(item, 2, (Portion(instead, 1),)) for item in items)
