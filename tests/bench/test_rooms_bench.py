"""Each of the point person's rooms, from the tap to painted, at 10,000 items and 100,000 movements; against the lock.

What is measured is one handler of the window's thread, so that it also tells how long the window stands still.
"""

from __future__ import annotations

import shutil
import statistics
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from tests.bench.big_books import NOW
from tests.ui.tables import HeldClock, Table, table_of
from ui.lead.doors import DOORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from ui.room_names import Room

ROUNDS = 5


@pytest.fixture(scope="module")
def table(big_site: Callable[[int, int], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    """The window on big books."""
    path = tmp_path_factory.mktemp("rooms") / "big.pantry"
    shutil.copy(big_site(10_000, 100_000), path)
    held = HeldClock(NOW)
    table = table_of(open_pantry(path, held.clock()), held, None)
    yield table
    table.close()


@pytest.mark.parametrize("room", [*DOORS, "/papers"])
def test_a_room_is_ready(benchmark: BenchmarkFixture, table: Table, room: Room) -> None:
    _opened_s(table, room)  # its modules are loaded by whoever comes first
    ratios, baselines, measured = [], [], []
    for _ in range(ROUNDS):
        baselines.append(_opened_s(table, "/lock"))
        measured.append(_opened_s(table, room))
        ratios.append(measured[-1] / baselines[-1])
    benchmark.pedantic(_opened_s, args=(table, room), rounds=1)
    ratio, ready_ms = statistics.median(ratios), statistics.median(measured) * 1000
    benchmark.extra_info |= {"baseline_ms": statistics.median(baselines) * 1000, "ratio": ratio}
    print(f"\n{room} ready in {ready_ms:.0f} ms (wanted 150), ratio {ratio:.1f} lock screens")


def _opened_s(table: Table, room: str) -> float:
    table.hand(room)
    began = time.perf_counter()
    table.keys.hand("\n")
    QApplication.processEvents()
    took_s = time.perf_counter() - began
    table.window.leave_page()
    QApplication.processEvents()
    return took_s
