"""100,000 events read from bundles, against `executemany` of the same rows into bare tables in the same run.

The bare tables have the events' columns and their key, no index; both sides write with the same pragmas and commit
after each bundle's rows. What is read goes through every check, into the books with all that is derived from them.

Two sorts of books: a table's days (150 boxes and cans taken in, 120 households with a bag of eight things, single
things given, new products named, some undone and set right), and, as the worst case, nothing but single movements,
each an entry of its own.
"""

from __future__ import annotations

import gc
import time
from datetime import date, datetime, timedelta, timezone
from random import Random
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from pantry.books import Arriving, Books
from pantry.books.arriving import arriving
from pantry.clock import Clock
from pantry.events import COLUMNS, KINDS, WHOLE_NUMBERS, Change, Event, EventKind, Movement, Visit, new_id, sealed
from pantry.places import GUESTS, SHELF, SOURCES, UNKNOWN_SOURCE, fixed_place
from pantry.stick import read_stick, write_stick
from pantry.stick.bundle import MOST_EVENTS
from pantry.store import make_site_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

EVENTS = 100_000
WANTED = 6.0
ROUNDS = 3
PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cell_size_check=ON", "secure_delete=ON", "fullfsync=ON",
)  # fmt: skip
_WORDS = ("Beans", "Sweet", "Rice", "Whole", "Tomato", "Green", "Soup", "Corn", "Cut", "Peas", "Low", "Salt")


def some_clock() -> Clock:
    now = datetime(2026, 11, 24, 14, 0, tzinfo=timezone(timedelta(hours=-5)))
    return Clock(now=lambda: now, random_bytes=Random(1).randbytes)


class Days:
    """What a table does on its days, as events by entry."""

    def __init__(self, site: str, clock: Clock) -> None:
        self.site, self.clock, self.chance = site, clock, Random(2)
        self.day = date(2025, 1, 4)
        self.named: set[str] = set()

    def row(self, kind: EventKind, entry: str, **cells: object) -> Event:
        cells = {"act": "took", "site": self.site, "date": self.day.isoformat(), **cells}
        return sealed(kind(entry=entry, **cells), self.clock)  # type: ignore[arg-type]

    def moved(self, entry: str, item: str, start: str, end: str, **cells: object) -> Event:
        places = {"from_place": fixed_place(self.site, start), "to_place": fixed_place(self.site, end)}
        known: dict[str, object] = {"quantity": self.chance.randrange(1, 40), "unit": "piece"}
        if self.chance.random() < 0.9:
            known |= {"weight_g": self.chance.randrange(1, 9000), "weight_known": "label"}
        return self.row(Movement, entry, item=item, **places, **known, **cells)

    def change(self, entry: str, thing: str, field: str, value: str) -> Event:
        return self.row(Change, entry, scope=self.site, thing=thing, field=field, value=value)

    def names(self, entry: str, item: str) -> list[Event]:
        name = f"{' '.join(self.chance.sample(_WORDS, 3))}, {self.chance.randrange(4, 40)} oz"
        said = (("name", name), ("kind", "dry"), ("unit", "piece"), ("grams", "425"))
        return [self.change(entry, item, field, value) for field, value in said]

    def of_one_day(self) -> Iterator[list[Event]]:
        items = [f"g{self.chance.randrange(2000):014d}" for _ in range(60)]
        for _ in range(150):
            entry, item = new_id("n", self.clock), self.chance.choice(items)
            took = self.moved(entry, item, self.chance.choice(SOURCES), SHELF)
            yield [took, *([] if item in self.named else self.names(entry, item))]
            self.named.add(item)
        for _ in range(120):
            entry = new_id("n", self.clock)
            visit = self.row(Visit, entry, people=self.chance.randrange(1, 8), bag="b1")
            yield [visit, *(self.moved(entry, item, SHELF, GUESTS) for item in items[:8])]
        for _ in range(40):
            entry = new_id("n", self.clock)
            gave = self.moved(entry, self.chance.choice(items), SHELF, GUESTS)
            yield [gave]
            if self.chance.random() < 0.1:
                yield [self.change(new_id("n", self.clock), entry, "stands", "no")]
            elif self.chance.random() < 0.1:
                yield [self.change(new_id("n", self.clock), gave.event, "quantity", "3")]
        self.day += timedelta(days=7)


def days_of_a_table(site: str, clock: Clock) -> Iterator[list[Event]]:
    days = Days(site, clock)
    while True:
        yield from days.of_one_day()


def single_movements(site: str, clock: Clock) -> Iterator[list[Event]]:
    days = Days(site, clock)
    while True:
        days.day = date(2026, days.chance.randrange(1, 11), 14)
        item = f"g{days.chance.randrange(2000):014d}"
        yield [days.moved(new_id("n", clock), item, UNKNOWN_SOURCE, SHELF)]


def in_bundles(entries: Iterator[list[Event]]) -> list[Arriving]:
    """Whole entries, as many as a bundle holds, until there are enough events."""
    parts: list[list[Event]] = [[]]
    left = EVENTS
    while left:
        rows = next(entries)[:left]
        if len(parts[-1]) + len(rows) > MOST_EVENTS:
            parts.append([])
        parts[-1].extend(rows)
        left -= len(rows)
    return [arriving(part) for part in parts]


def bare_seconds(path: Path, bundles: list[Arriving]) -> float:
    """The same rows, a commit after each bundle's."""
    db = sqlcipher3.connect(str(path), isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}").fetchall()
    for kind in KINDS:
        columns = (f"{name} {'INTEGER' if name in WHOLE_NUMBERS else 'TEXT'}" for name in COLUMNS[kind][1:])
        db.execute(
            f"CREATE TABLE bare_{kind.__name__} (event TEXT PRIMARY KEY, {', '.join(columns)}, extra TEXT) STRICT"
        )
    started = time.perf_counter()
    for rows in bundles:
        db.execute("BEGIN IMMEDIATE")
        for kind in KINDS:
            places = ",".join("?" * (len(COLUMNS[kind]) + 1))
            db.executemany(f"INSERT INTO bare_{kind.__name__} VALUES ({places})", rows.of(kind))
        db.execute("COMMIT")
    took = time.perf_counter() - started
    db.close()
    return took


def written(
    root: Path, path: Path, entries: Callable[[str, Clock], Iterator[list[Event]]]
) -> tuple[str, list[Arriving]]:
    """A stick with the bundles of one laptop; its site, and the rows."""
    clock = some_clock()
    site_file = make_site_file(path, clock)
    books = Books(site_file, clock)
    bundles = in_bundles(entries(books.site, clock))
    for rows in bundles:
        with books.merging() as merge:
            merge.take(Arriving(rows.movements, rows.visits, rows.counts, rows.changes, mine=True))
    assert write_stick(books, site_file, clock, root).events == EVENTS
    site_file.close()
    return books.site, bundles


@pytest.mark.benchmark(group="stick")
@pytest.mark.parametrize(("entries", "wanted"), [(days_of_a_table, WANTED), (single_movements, None)])
def test_reading_bundles_against_bare_rows(
    benchmark: BenchmarkFixture,
    tmp_path: Path,
    entries: Callable[[str, Clock], Iterator[list[Event]]],
    wanted: float | None,
) -> None:
    root, clock = tmp_path / "stick", some_clock()
    root.mkdir()
    site, bundles = written(root, tmp_path / "red.pantry", entries)
    gc.collect()
    bare = min(bare_seconds(tmp_path / f"bare{number}", bundles) for number in range(ROUNDS))

    def fresh_laptop() -> tuple[tuple[Books, object, Clock, Path], dict[str, object]]:
        site_file = make_site_file(tmp_path / f"{clock.letters(8)}.pantry", clock, site=site)
        return (Books(site_file, clock), site_file, clock, root), {}

    read = benchmark.pedantic(read_stick, setup=fresh_laptop, rounds=ROUNDS)
    assert (read.read, read.refused) == (3, ())
    took = benchmark.stats.stats.min
    told = f"{EVENTS:,} events read, {entries.__name__}: {took:.2f} s; bare rows: {bare:.2f} s; {took / bare:.1f} times"
    print(f"\n{told}, wanted {wanted or 'no more than needed'}")
    benchmark.extra_info.update(bare_s=bare, ratio=took / bare)
