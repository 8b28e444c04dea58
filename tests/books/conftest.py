"""Laptops of a site on real files, with what one does on them in a word, and what they read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from random import Random
from typing import TYPE_CHECKING

import pytest

from pantry.books import Books
from pantry.books.recount import differences
from pantry.clock import Clock
from pantry.events import Act, Change, Count, Draft, Movement, Visit
from pantry.places import GUESTS, SHELF, UNKNOWN_SOURCE, WASTE, fixed_place
from pantry.readings.facts import Facts, Which
from pantry.readings.fields import Fields
from tests.sites import new_site_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pantry.books import Arriving
    from pantry.events import Entry, Event
    from pantry.readings.fields import Reading
    from pantry.store import SiteFile

BEANS = "g00036000291452"
SATURDAY = "2026-11-21"


@dataclass
class Moment:
    """A day that a test moves."""

    now: datetime

    def pass_days(self, days: int) -> None:
        self.now += timedelta(days=days)


@dataclass
class Table:
    """A laptop of a site."""

    site_file: SiteFile
    books: Books
    clock: Clock

    @property
    def db(self):
        return self.site_file.db

    @property
    def site(self) -> str:
        return self.books.site

    def place(self, name: str) -> str:
        return fixed_place(self.site, name)

    def record(self, act: Act, *rows: Event, date: str = "") -> Entry:
        return self.books.record(Draft(act, date or self.clock.today().isoformat(), rows)).entry

    def moved(self, quantity: int, start: str, end: str, item: str = BEANS, **more: object) -> Movement:
        ends = (name if name.startswith("t") else self.place(name) for name in (start, end))
        return Movement(
            item=item, quantity=quantity, unit=str(more.pop("unit", "piece")),
            **dict(zip(("from_place", "to_place"), ends, strict=True)), **more,
        )  # fmt: skip

    def take(self, quantity: int, item: str = BEANS, date: str = "", **more: object) -> Entry:
        return self.record(Act.TOOK, self.moved(quantity, UNKNOWN_SOURCE, SHELF, item, **more), date=date)

    def give(self, quantity: int, item: str = BEANS, date: str = "", **more: object) -> Entry:
        return self.record(Act.GAVE, self.moved(quantity, SHELF, GUESTS, item, **more), date=date)

    def waste(self, quantity: int, item: str = BEANS, **more: object) -> Entry:
        return self.record(Act.WASTED, self.moved(quantity, SHELF, WASTE, item, **more))

    def count(self, quantity: int, item: str = BEANS, place: str = SHELF, date: str = "", **more: object) -> Entry:
        row = Count(place=self.place(place), item=item, quantity=quantity, unit=str(more.pop("unit", "piece")), **more)
        return self.record(Act.COUNTED, row, date=date)

    def close(self, left: int, item: str = BEANS, **more: object) -> Entry:
        return self.count(left, item, reason="given", **more)

    def visit(self, people: int | None = 4, date: str = "", **more: object) -> Entry:
        return self.record(Act.VISITED, Visit(people=people, **more), date=date)

    def say(self, thing: str, name: str, value: str, scope: str = "") -> Entry:
        return self.record(Act.SET, Change(thing=thing, field=name, value=value, scope=scope))

    def on_hand(self, item: str = BEANS, place: str = SHELF) -> int:
        where = place if place.startswith("t") else self.place(place)
        row = self.db.execute(
            "SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?", (self.site, where, item)
        ).fetchone()
        return row[0] if row else 0

    def total(self, way: str, period: str = SATURDAY) -> tuple[int, int]:
        """Quantity and grams."""
        row = self.db.execute(
            "SELECT quantity, grams FROM total WHERE site = ? AND period = ? AND way = ?", (self.site, period, way)
        ).fetchone()
        return tuple(row) if row else (0, 0)

    def reads(self, thing: str, name: str) -> str | None:
        return Fields(self.db).value(thing, name, self.site)

    def reading(self, thing: str, name: str, scope: str = "") -> Reading | None:
        return Fields(self.db).reading((thing, name, scope or self.site))

    def difference(self, count: Entry) -> int | None:
        row = self.db.execute("SELECT difference FROM counted WHERE event = ?", (count.events[0].event,)).fetchone()
        return row[0] if row else None

    def movement(self, entry: Entry, number: int = 0):
        """A movement as it reads now."""
        (found,) = Facts(self.db).movements(Which("f.event = ?", (entry.events[number].event,)))
        return found

    def rows(self) -> Arriving:
        return replace(self.books.unsent(with_open_day=True).rows, mine=False)

    def tell(self, *others: Table) -> None:
        """All that was made here goes to other laptops."""
        for other in others:
            with other.books.merging() as merge:
                merge.take(self.rows())

    def is_in_step(self) -> bool:
        return differences(self.db) == []


@pytest.fixture
def moment() -> Moment:
    return Moment(datetime(2026, 11, 21, 14, 6, tzinfo=timezone(timedelta(hours=-5))))


@pytest.fixture
def table(tmp_path: Path, moment: Moment) -> Iterator[Callable[..., Table]]:
    """Makes a laptop by name: of a new site, or of the site of another laptop; `days_off`: how wrong its clock is."""
    opened: list[Table] = []

    def make(name: str, of: Table | None = None, days_off: int = 0) -> Table:
        chance = Random(name)
        clock = Clock(now=lambda: moment.now + timedelta(days=days_off), random_bytes=chance.randbytes)
        site_file = new_site_file(tmp_path / f"{name}.pantry", clock, chance, of.site if of else None)
        opened.append(Table(site_file, Books(site_file, clock), clock))
        return opened[-1]

    yield make
    wrong = [differences(one.db) for one in opened]
    for one in opened:
        one.site_file.close()
    assert not any(wrong), wrong


@pytest.fixture
def red(table) -> Table:
    return table("red")


@pytest.fixture
def blue(table, red) -> Table:
    return table("blue", red)
