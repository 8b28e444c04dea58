"""The stock room of 10,000 items and 100,000 movements: its lines read, found by letters, opened and scrolled.

Reading against the bare SQL that `test_stock_bench` has for the stock list, finding against one look at each line,
a frame of the list against the same window painted without any row; all in the same run.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from pantry.places import SHELF, fixed_place
from pantry.rules.date_policy import Verdict
from pantry.shelf.stock_found import StockFilter
from tests.bench.big_books import big_clock, copy_of
from tests.bench.test_stock_bench import BARE
from tests.ui.tables import HeldClock, table_of
from ui.lead.long_list import LongList

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from pantry.assembly import Pantry
    from pantry.shelf.stock_found import StockLines

ITEMS, MOVEMENTS = 10_000, 100_000
ROUNDS, FRAMES, PIECES = 7, 120, 5
READ_RATIO, FOUND_MS, FRAME_MS = 3.0, 50, 16
ASKED = (
    StockFilter("be"), StockFilter("black beans"), StockFilter("zebra"), StockFilter(kind="dry"),
    StockFilter("corn", kind="dairy", verdict=Verdict.FINE),
)  # fmt: skip


def _lines(pantry: Pantry) -> StockLines:
    shelf = pantry.shelf
    return shelf.stock_reader.lines(shelf.date_policy(), pantry.clock.today(), "es")


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def test_lines_against_bare_sql(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path]) -> None:
    pantry = open_pantry(big_site(ITEMS, MOVEMENTS), big_clock(seed=5))
    try:
        values = (pantry.books.site, fixed_place(pantry.books.site, SHELF))
        db = pantry.site_file.reading
        bare, ratios = [], []
        for _ in range(ROUNDS):
            bare.append(_timed(lambda: db.execute(BARE, values).fetchall()))
            ratios.append(_timed(lambda: _lines(pantry)) / bare[-1])
        assert len(_lines(pantry).lines) > ITEMS
        benchmark.pedantic(_lines, args=(pantry,), rounds=ROUNDS)
    finally:
        pantry.close()
    ratio, baseline_ms = statistics.median(ratios), statistics.median(bare) * 1000
    benchmark.extra_info |= {"baseline_ms": baseline_ms, "ratio": ratio, "wanted": READ_RATIO}
    print(f"\nlines {benchmark.stats.stats.median * 1000:.0f} ms, bare {baseline_ms:.0f} ms, ratio {ratio:.2f}")


def test_found_against_one_look_at_each_line(benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path]) -> None:
    pantry = open_pantry(big_site(ITEMS, MOVEMENTS), big_clock(seed=5))
    try:
        lines, idle = _lines(pantry), _lines(pantry)
        first_ms = _timed(lambda: lines.filtered(StockFilter("x"))) * 1000  # reads what each item is found by
        pieces = idle.prepare()
        pieces_ms = [_timed(lambda: next(pieces, None)) * 1000 for _ in range(PIECES)]
        found = [_timed(lambda wanted=wanted: idle.filtered(wanted)) for wanted in ASKED for _ in range(ROUNDS)]
        every = list(idle.lines)
        looks = [_timed(lambda: [line for line in every if line.quantity < 0]) for _ in range(ROUNDS)]
        benchmark.pedantic(idle.filtered, args=(ASKED[0],), rounds=ROUNDS)
    finally:
        pantry.close()
    worst_ms, look_ms = max(found) * 1000, statistics.median(looks) * 1000
    benchmark.extra_info |= {"baseline_ms": look_ms, "ratio": worst_ms / look_ms, "wanted_ms": FOUND_MS}
    print(
        f"\nbefore anything was prepared {first_ms:.0f} ms, the longest piece of preparing {max(pieces_ms):.0f} ms, "
        f"then at worst {worst_ms:.1f} ms, a look {look_ms:.1f} ms, ratio {worst_ms / look_ms:.1f}"
    )


def test_the_room_opens_and_scrolls(
    benchmark: BenchmarkFixture, big_site: Callable[[int, int], Path], tmp_path: Path
) -> None:
    held = HeldClock()
    table = table_of(open_pantry(copy_of(big_site(ITEMS, MOVEMENTS), tmp_path), held.clock()), held, None)
    try:
        opened_ms = _timed(lambda: table.hand("/stock\n")) * 1000
        QApplication.processEvents()
        (listed,) = (one for one in table.window.findChildren(LongList) if one.isVisible())
        rows, bar = listed.rows, listed.verticalScrollBar()
        listed.show_rows(())
        empty = [_timed(listed.viewport().repaint) for _ in range(FRAMES)]
        listed.show_rows(rows)

        def scroll(number: int) -> None:
            bar.setValue(number * 5471 % bar.maximum())
            listed.viewport().repaint()

        frames = [_timed(lambda number=number: scroll(number)) for number in range(FRAMES)]
        typed_ms = [_timed(lambda letter=letter: table.hand(letter)) * 1000 for letter in "bean"]
        benchmark.pedantic(scroll, args=(77,), rounds=ROUNDS)
    finally:
        table.close()
    frame_ms, empty_ms = statistics.quantiles(frames, n=20)[-1] * 1000, statistics.median(empty) * 1000
    benchmark.extra_info |= {
        "opened_ms": opened_ms, "baseline_ms": empty_ms, "ratio": frame_ms / empty_ms, "wanted_ms": FRAME_MS,
    }  # fmt: skip
    print(
        f"\nopened {opened_ms:.0f} ms; a frame, p95 {frame_ms:.1f} ms, without rows {empty_ms:.1f} ms; "
        f"a letter typed, worst {max(typed_ms):.0f} ms"
    )
