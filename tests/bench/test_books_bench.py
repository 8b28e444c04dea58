"""The books' own cost: one movement recorded against a bare commit of the same rows with the same sync, and growth.

The bare tables take what one movement writes: itself, its entry, what lies at both places (with and without lot), the
flow and the totals of day and month. Undo, a stick's bundle and a count of an item with a long history must not grow
with books that are about other things.
"""

from __future__ import annotations

import statistics
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from pantry.books import Books
from pantry.books.arriving import Arriving, row_of
from pantry.codes.barcodes import gtin14
from pantry.events import Act, Count, Draft, Movement, new_id, sealed
from pantry.places import SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.store import open_site
from tests.bench.big_books import NOW, big_clock, code_of_number, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ITEMS = 1_000
TODAY = NOW.date().isoformat()
TIMES = 150
FLAT_WITHIN = 1.5
MOST_COMMITS = 3.0
PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON",
    "secure_delete=ON", "fullfsync=ON", "checkpoint_fullfsync=ON",
)  # fmt: skip
TABLES = ("movement", "entry", "on_hand", "on_lot", "flow", "total")
OF_A_LONG_STORY = f"g{gtin14(code_of_number(7))}"


@pytest.fixture
def books(big_site: Callable[[int, int], Path], tmp_path: Path) -> Iterator[Callable[[int], Books]]:
    """Opens a copy of books with so many movements, without a desk."""
    opened = []

    def open_copy(movements: int) -> Books:
        clock = big_clock(seed=movements)
        site_file = open_site(copy_of(big_site(ITEMS, movements), tmp_path), clock)
        opened.append(site_file)
        return Books(site_file, clock)

    yield open_copy
    for site_file in opened:
        site_file.close()


def movement(books: Books, item: str, **more: str) -> Movement:
    return Movement(
        item=item, from_place=fixed_place(books.site, UNKNOWN_SOURCE), to_place=fixed_place(books.site, SHELF),
        quantity=3, unit="piece", weight_g=1200, weight_known="label", **more,
    )  # fmt: skip


def takes(books: Books) -> Callable[[], object]:
    """Records one movement after the other, each of another item."""
    numbers = count(1)
    return lambda: books.record(
        Draft(Act.TOOK, TODAY, (movement(books, f"g{gtin14(code_of_number(next(numbers) * 7919 % ITEMS))}"),))
    )


def undoes(books: Books) -> Callable[[], object]:
    """Records a movement and undoes it."""
    take = takes(books)
    return lambda: books.undo(take().entry.entry)


def merges(books: Books) -> Callable[[], object]:
    """Takes a bundle of 50 movements from another laptop."""
    clock = big_clock(seed=99)

    def merge() -> None:
        rows = Arriving()
        for number in range(50):
            row = movement(books, f"g{gtin14(code_of_number(number))}", entry=new_id("n", clock), act="took",
                           site=books.site, date=TODAY)  # fmt: skip
            rows.movements.append(row_of(sealed(row, clock)))
        with books.merging() as merging:
            merging.take(rows)

    return merge


def bare_commits(books: Books, folder: Path) -> Callable[[], None]:
    """Commits the rows of one movement, as the books just wrote them, into tables of the same columns."""
    saved = takes(books)()
    entry = saved.entry.entry
    rows = {table: _rows_of(books, table, entry) for table in TABLES}
    bare = sqlcipher3.connect(str(folder / f"bare-{entry}"), isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(f"PRAGMA {pragma}").fetchall()
    for table, found in rows.items():
        columns = ", ".join(f"c{number}" for number in range(len(found[0])))
        bare.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {columns})")

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            marks = ",".join("?" * len(found[0]))
            for row in found:
                bare.execute(f"INSERT INTO {table} VALUES (NULL, {marks})", row)
        bare.execute("COMMIT")

    return commit


def _rows_of(books: Books, table: str, entry: str) -> list[tuple[object, ...]]:
    db = books._db
    if table in ("movement", "entry"):
        return db.execute(f"SELECT * FROM {table} WHERE entry = ?", (entry,)).fetchall()
    return db.execute(f"SELECT * FROM {table} LIMIT {1 if table == 'flow' else 2}").fetchall()


def seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def ratio_of(act: Callable[[], object], bare: Callable[[], object]) -> float:
    """Both in turn, so that what else the machine does meets both."""
    return round(statistics.median(seconds(act) / seconds(bare) for _ in range(TIMES)), 2)


def medians_ms(acts: dict[int, Callable[[], object]]) -> dict[int, float]:
    """The acts in turn."""
    found: dict[int, list[float]] = {size: [] for size in acts}
    for _ in range(TIMES):
        for size, act in acts.items():
            found[size].append(seconds(act))
    return {size: round(statistics.median(times) * 1000, 3) for size, times in found.items()}


def note(benchmark: BenchmarkFixture, what: str, **figures: object) -> None:
    benchmark.extra_info |= figures
    shown = ", ".join(f"{name} {value}" for name, value in figures.items())
    print(f"\n{what}: {shown}")


@pytest.mark.benchmark(group="books")
def test_one_movement_against_a_bare_commit(
    benchmark: BenchmarkFixture, books: Callable[[int], Books], sizes: tuple[int, ...], tmp_path: Path
) -> None:
    ratios = {}
    for size in sizes:
        opened = books(size)
        bare, take = bare_commits(opened, tmp_path), takes(opened)
        ratios[size] = ratio_of(take, bare)
    benchmark.pedantic(take, rounds=TIMES)
    note(benchmark, "one movement in bare commits", ratios=ratios, wanted=MOST_COMMITS)


@pytest.mark.benchmark(group="books")
@pytest.mark.parametrize("acts", [takes, undoes, merges])
def test_growth_is_flat(
    benchmark: BenchmarkFixture,
    books: Callable[[int], Books],
    sizes: tuple[int, ...],
    acts: Callable[[Books], Callable[[], object]],
) -> None:
    found = {size: acts(books(size)) for size in sizes}
    medians = medians_ms(found)
    benchmark.pedantic(found[sizes[-1]], rounds=20)
    ratio = round(max(medians.values()) / medians[sizes[0]], 2)
    note(benchmark, acts.__name__, ms=medians, ratio=ratio, wanted=FLAT_WITHIN)


@pytest.mark.benchmark(group="books")
@pytest.mark.parametrize("history", [200, 2_000, 12_000])
def test_a_count_of_an_item_with_a_history(
    benchmark: BenchmarkFixture, books: Callable[[int], Books], history: int
) -> None:
    """It walks the item's own movements, so it grows with those and with nothing else."""
    opened = books(1_000)
    clock = big_clock(seed=history)
    with opened.merging() as merging:
        rows = Arriving()
        for _ in range(history):
            row = movement(opened, OF_A_LONG_STORY, entry=new_id("n", clock), act="took", site=opened.site, date=TODAY)
            rows.movements.append(row_of(sealed(row, clock)))
        merging.take(rows)
    row = Count(place=fixed_place(opened.site, SHELF), item=OF_A_LONG_STORY, quantity=12, unit="piece")
    benchmark.pedantic(lambda: opened.record(Draft(Act.COUNTED, TODAY, (row,))), rounds=5)
    note(benchmark, f"a count over {history:,} movements", ms=round(benchmark.stats.stats.median * 1000, 1))


@pytest.mark.benchmark(group="books")
@pytest.mark.parametrize("counts", [50, 500, 1_500])
def test_a_count_of_what_was_counted_often(
    benchmark: BenchmarkFixture, books: Callable[[int], Books], counts: int
) -> None:
    """Bread is counted at each close, for years."""
    opened = books(1_000)
    row = Count(place=fixed_place(opened.site, SHELF), item="kbread", quantity=12, unit="g", reason="given")
    for _ in range(counts):
        opened.record(Draft(Act.COUNTED, TODAY, (row,)))
    benchmark.pedantic(lambda: opened.record(Draft(Act.COUNTED, TODAY, (row,))), rounds=5)
    note(benchmark, f"the {counts + 1:,}th count", ms=round(benchmark.stats.stats.median * 1000, 1))
