"""Laptops of a fleet: real site files with clocks that the world moves, and sticks that carry bundles between them.

A stick is a folder, written and read as the program does; or, faster, a set of bundles by id that are taken in any
order and any number of times: what merging must not notice.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.books import Arriving, Books
from pantry.clock import Clock
from pantry.events import KINDS
from pantry.readings.fields import Fields
from pantry.stick import read_stick, write_stick
from pantry.store import SiteFile, make_site_file, new_laptop, open_site

if TYPE_CHECKING:
    from random import Random

MORNING = datetime(2026, 11, 21, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
Bundles = dict[str, Arriving]
Stick = Bundles | Path


@dataclass(slots=True)
class Days:
    """The day of the world, which every clock of the fleet follows."""

    day: int = 0


@dataclass(slots=True)
class FleetLaptop:
    """One laptop of a site; `days_off`: by how much its clock is wrong."""

    name: str
    path: Path
    days: Days
    chance: Random
    days_off: int = 0
    alive: bool = True
    held: Bundles = field(default_factory=dict)
    site_file: SiteFile = field(init=False)
    books: Books = field(init=False)

    @property
    def site(self) -> str:
        return self.books.site

    def clock(self) -> Clock:
        """This laptop's idea of now."""
        return Clock(
            now=lambda: MORNING + timedelta(days=self.days.day + self.days_off), random_bytes=self.chance.randbytes
        )

    def today(self) -> str:
        """The date that this laptop writes."""
        return self.clock().today().isoformat()

    def make(self, site: str | None) -> None:
        """A new laptop, of a new site or of one that is known."""
        self._sit_down(make_site_file(self.path, self.clock(), site=site))

    def start_again(self) -> None:
        """The program is closed and opened."""
        self.site_file.close()
        self._sit_down(open_site(self.path, self.clock()))

    def cloned(self, name: str, chance: Random) -> FleetLaptop:
        """The file is copied onto another machine."""
        self.site_file.close()
        clone = FleetLaptop(name, self.path.with_name(f"{name}.pantry"), self.days, chance, self.days_off)
        shutil.copyfile(self.path, clone.path)
        clone.held = dict(self.held)
        self._sit_down(open_site(self.path, self.clock()))
        copied = open_site(clone.path, clone.clock())
        new_laptop(copied.db, clone.clock(), copied.laptop.site)
        copied.close()
        clone._sit_down(open_site(clone.path, clone.clock()))
        return clone

    def _sit_down(self, site_file: SiteFile) -> None:
        site_file.db.execute("PRAGMA synchronous=OFF")  # no power is cut here
        self.site_file = site_file
        self.books = Books(site_file, self.clock())

    def knows(self, thing: str) -> bool:
        """Whether a fact or an entry is here."""
        tables = ("movement", "visit", "count")
        if thing.startswith("n"):
            return self._one("SELECT 1 FROM entry WHERE entry = ?", thing)
        return not thing.startswith("e") or any(self._one(f"SELECT 1 FROM {t} WHERE event = ?", thing) for t in tables)

    def _one(self, question: str, value: str) -> bool:
        return self.site_file.db.execute(question, (value,)).fetchone() is not None

    def reads(self, thing: str, name: str, site: str) -> str | None:
        """What a field reads here for a site: its own value, of a thing that is no line else the chapter's."""
        fields = Fields(self.site_file.db)
        if not thing.startswith(("e", "n")):
            return fields.value(thing, name, site)
        reading = fields.reading((thing, name, site))
        return reading.value if reading else None

    def write_onto(self, stick: Stick, chance: Random) -> None:
        """Closes what is new into bundles, and copies all that is held."""
        if isinstance(stick, Path):
            write_stick(self.books, self.site_file, self.clock(), stick)
            return
        for bundle, rows in self._closed(chance):
            self.held[bundle] = rows
        stick.update(self.held)

    def read_from(self, stick: Stick, chance: Random) -> None:
        """Takes bundles in any order, some of them twice, few of those that are here already."""
        if isinstance(stick, Path):
            read = read_stick(self.books, self.site_file, self.clock(), stick)
            assert read.refused == (), read.refused
            return
        bundles = [one for one in stick.items() if one[0] not in self.held or chance.random() < 0.15]
        bundles += chance.sample(bundles, len(bundles) // 3)
        chance.shuffle(bundles)
        for bundle, rows in bundles:
            with self.books.merging() as merge:
                merge.take(replace(rows, mine=False, bundle=bundle))
            self.held[bundle] = rows

    def _closed(self, chance: Random) -> list[tuple[str, Arriving]]:
        unsent = self.books.unsent()
        entries = list(unsent.entries)
        if not entries:
            return []
        cut = chance.randrange(len(entries) + 1) if chance.random() < 0.3 else len(entries)
        found = []
        for part in (tuple(entries[:cut]), tuple(entries[cut:])):
            if part:
                bundle = f"{self.name}-{chance.getrandbits(64):016x}"
                found.append((bundle, _rows_of(part, unsent.rows)))
                with self.books.merging() as merge:
                    merge.mark_sent(part, bundle)
        return found


def _rows_of(entries: tuple[str, ...], rows: Arriving) -> Arriving:
    wanted = set(entries)
    found = Arriving()
    for kind in KINDS:
        found.of(kind).extend(row for row in rows.of(kind) if row[1] in wanted)
    return found
