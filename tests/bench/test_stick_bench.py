"""100,000 events read from bundles, against `executemany` of the same rows into a bare table in the same run.

The bare table has the events' columns and their key, no index; both sides write with the same pragmas and commit after
each bundle's rows. What is read goes through every check, into the books with all that is derived from them.
"""

from __future__ import annotations

import gc
import time
from datetime import datetime, timedelta, timezone
from random import Random
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from pantry.books import Books
from pantry.books.arriving import arriving
from pantry.clock import Clock
from pantry.events import COLUMNS, WHOLE_NUMBERS, Movement, new_id, sealed
from pantry.places import SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.stick import read_stick, write_stick
from pantry.stick.bundle import MOST_EVENTS
from pantry.store import make_site_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from pantry.books import Row

EVENTS = 100_000
WANTED = 6.0
ROUNDS = 3
PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cell_size_check=ON", "secure_delete=ON", "fullfsync=ON",
)  # fmt: skip


def some_clock() -> Clock:
    now = datetime(2026, 11, 24, 14, 0, tzinfo=timezone(timedelta(hours=-5)))
    return Clock(now=lambda: now, random_bytes=Random(1).randbytes)


def movements(site: str, clock: Clock) -> list[Row]:
    chance = Random(2)
    rows = (
        Movement(
            entry=new_id("n", clock), act="took", site=site, date=f"2026-{chance.randrange(1, 11):02d}-14",
            item=f"g{chance.randrange(2000):014d}", from_place=fixed_place(site, UNKNOWN_SOURCE),
            to_place=fixed_place(site, SHELF), quantity=chance.randrange(1, 40), unit="piece",
            weight_g=chance.randrange(1, 9000), weight_known="label",
        )
        for _ in range(EVENTS)
    )  # fmt: skip
    return arriving(sealed(row, clock) for row in rows).movements


def bare_seconds(path: Path, rows: Sequence[Row]) -> float:
    """The same rows, a commit after each as many as a bundle holds."""
    db = sqlcipher3.connect(str(path), isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}").fetchall()
    columns = (f"{name} {'INTEGER' if name in WHOLE_NUMBERS else 'TEXT'}" for name in COLUMNS[Movement][1:])
    db.execute(f"CREATE TABLE bare (event TEXT PRIMARY KEY, {', '.join(columns)}, extra TEXT) STRICT")
    question = f"INSERT INTO bare VALUES ({','.join('?' * len(rows[0]))})"
    started = time.perf_counter()
    for first in range(0, len(rows), MOST_EVENTS):
        db.execute("BEGIN IMMEDIATE")
        db.executemany(question, rows[first : first + MOST_EVENTS])
        db.execute("COMMIT")
    took = time.perf_counter() - started
    db.close()
    return took


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[Row]]:
    """A stick with the bundles of one laptop; its site; the rows."""
    root = tmp_path_factory.mktemp("stick")
    clock = some_clock()
    site_file = make_site_file(tmp_path_factory.mktemp("red") / "red.pantry", clock)
    books = Books(site_file, clock)
    rows = movements(books.site, clock)
    with books.merging() as merge:
        for first in range(0, len(rows), MOST_EVENTS):
            part = arriving(())
            part.movements.extend(rows[first : first + MOST_EVENTS])
            merge.take(part)
    assert write_stick(books, site_file, clock, root).events == EVENTS
    site_file.close()
    return root, books.site, rows


@pytest.mark.benchmark(group="stick")
def test_reading_bundles_against_bare_rows(
    benchmark: BenchmarkFixture, stick: tuple[Path, str, list[Row]], tmp_path: Path
) -> None:
    root, site, rows = stick
    clock = some_clock()
    gc.collect()
    bare = min(bare_seconds(tmp_path / f"bare{number}", rows) for number in range(ROUNDS))

    def fresh_laptop() -> tuple[tuple[Books, object, Clock, Path], dict[str, object]]:
        site_file = make_site_file(tmp_path / f"{clock.letters(8)}.pantry", clock, site=site)
        return (Books(site_file, clock), site_file, clock, root), {}

    read = benchmark.pedantic(read_stick, setup=fresh_laptop, rounds=ROUNDS)
    assert (read.read, read.refused) == (3, ())
    took = benchmark.stats.stats.min
    print(f"\n{EVENTS:,} events read: {took:.2f} s; bare rows: {bare:.2f} s; {took / bare:.1f} times, wanted {WANTED}")
    benchmark.extra_info.update(bare_s=bare, ratio=took / bare)
    assert took <= WANTED * bare
