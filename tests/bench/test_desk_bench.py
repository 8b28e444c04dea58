"""A scan through the desk, saved, against bare SQLite commits of the same rows with the same sync.

The bare table takes, in one transaction, the rows that one scan writes: the movement, its entry, what lies at both
places (with and without lot), the flow and the totals of day and month. Commits and scans take turns: how long a disk
takes to sync moves from second to second, and would else be measured instead.
"""

from __future__ import annotations

import statistics
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from pantry.assembly import Pantry, open_pantry
from pantry.desk import Mode
from tests.bench.big_books import big_clock, code_of_number, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ITEMS, MOVEMENTS = 10_000, 100_000
WANTED = 3.0
FLAT_WITHIN = 1.5
SCANS = 150
PAIRS = 600
PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cell_size_check=ON", "secure_delete=ON", "fullfsync=ON",
)  # fmt: skip
WIDTHS = {"movement": 19, "entry": 12, "on_hand": 4, "on_lot": 5, "flow": 10, "total": 5}
ROWS = (("movement", 1), ("entry", 1), ("on_hand", 2), ("on_lot", 2), ("flow", 1), ("total", 2))


@pytest.fixture
def opened(big_site: Callable[[int, int], Path], tmp_path: Path) -> Iterator[Callable[[int, int], Pantry]]:
    """Opens copies of big books and closes them."""
    found: list[Pantry] = []

    def open_copy(items: int, movements: int) -> Pantry:
        pantry = open_pantry(copy_of(big_site(items, movements), tmp_path), big_clock(seed=9))
        found.append(pantry)
        return pantry

    yield open_copy
    for pantry in found:
        pantry.close()


def bare_commits(folder: Path) -> Callable[[], None]:
    """Commits the rows of one scan into bare tables."""
    connection = sqlcipher3.connect(str(folder / "bare.db"), isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    for table, width in WIDTHS.items():
        columns = ", ".join(f"c{number}" for number in range(1, width))
        connection.execute(f"CREATE TABLE {table} (id TEXT PRIMARY KEY, {columns})")
    numbers = count()

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in ROWS:
            width = WIDTHS[table]
            statement = f"INSERT INTO {table} VALUES ({','.join('?' * width)})"
            for _ in range(rows):
                connection.execute(statement, (f"e{next(numbers):032x}", *["l" + "a" * 26] * (width - 1)))
        connection.execute("COMMIT")

    return commit


def duration_s(act: Callable[[], object]) -> float:
    """How long it takes, in seconds."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def median_s(act: Callable[[], object], times: int = SCANS) -> float:
    """The median of so many runs, in seconds."""
    return statistics.median(duration_s(act) for _ in range(times))


def scans(pantry: Pantry, items: int) -> Callable[[], None]:
    """Scans one item after the other."""
    desk = pantry.desk(Mode.IN)
    numbers = count(1)

    def scan() -> None:
        reply = desk.answer(code_of_number(next(numbers) * 7919 % items), scanned=True)
        assert reply.saved

    return scan


def test_scan_against_bare_commits(
    benchmark: BenchmarkFixture, opened: Callable[[int, int], Pantry], tmp_path: Path
) -> None:
    scan = scans(opened(ITEMS, MOVEMENTS), ITEMS)
    bare = bare_commits(tmp_path)
    baselines: list[float] = []
    benchmark.pedantic(scan, setup=lambda: baselines.append(duration_s(bare)), rounds=PAIRS, warmup_rounds=20)
    baseline = statistics.median(baselines[-PAIRS:])
    ratio = benchmark.stats.stats.median / baseline
    benchmark.extra_info |= {"baseline_ms": baseline * 1000, "ratio": ratio, "wanted": WANTED}
    print(f"\nscan {benchmark.stats.stats.median * 1000:.2f} ms, bare {baseline * 1000:.2f} ms, ratio {ratio:.2f}")


@pytest.mark.parametrize("what", ["scan", "stock of one item", "day totals"])
def test_growth_is_flat(
    benchmark: BenchmarkFixture, opened: Callable[[int, int], Pantry], what: str, sizes: tuple[int, ...]
) -> None:
    acts = {}
    for movements in sizes:
        pantry = opened(1_000, movements)
        acts[movements] = {
            "scan": scans(pantry, 1_000),
            "stock of one item": lambda pantry=pantry: pantry.shelf.on_hand_of(f"g00{code_of_number(5)}"),
            "day totals": lambda pantry=pantry: pantry.reports.day("2026-11-21"),
        }[what]
        acts[movements]()
    medians = {movements: median_s(act) for movements, act in acts.items()}
    benchmark.pedantic(acts[sizes[-1]], rounds=20)
    ratio = max(medians.values()) / medians[sizes[0]]
    benchmark.extra_info |= {
        "ms": {size: s * 1000 for size, s in medians.items()},
        "ratio": ratio,
        "wanted": FLAT_WITHIN,
    }
    shown = ", ".join(f"{size:,}: {seconds * 1000:.3f} ms" for size, seconds in medians.items())
    print(f"\n{what}: {shown}; ratio {ratio:.2f}")
