"""Laptops of a site on real files, a stick as a folder, and bundles built by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from random import Random
from typing import TYPE_CHECKING

import pytest

from pantry.books import Arriving, Books
from pantry.books.arriving import arriving
from pantry.clock import Clock
from pantry.events import Act, Change, Count, Draft, Movement, Visit, new_id, sealed
from pantry.places import GUESTS, SHELF, UNKNOWN_SOURCE, fixed_place
from pantry.stick import Read, Written, check_stick, read_stick, write_everything, write_stick
from pantry.stick.about import About, Named
from pantry.stick.bundle import Files, write_bundle
from pantry.stick.signing import sign
from pantry.store import open_site
from tests.sites import new_site_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pantry.events import Entry, Event
    from pantry.store import SiteFile

NOON_ZONE = timezone(timedelta(hours=-5))
SEED = bytes(range(32))


@dataclass
class Moment:
    """A day that a test moves."""

    now: datetime

    def pass_days(self, days: int) -> None:
        self.now += timedelta(days=days)


@dataclass
class LaptopAtTable:
    """A laptop of a site: its books, and what one does with sticks."""

    site_file: SiteFile
    books: Books
    clock: Clock

    def _record(self, act: Act, *rows: Event) -> Entry:
        return self.books.record(Draft(act, self.clock.today().isoformat(), rows)).entry

    def _place(self, name: str) -> str:
        return fixed_place(self.books.site, name)

    def take_in(self, quantity: int = 3, item: str = "g00036000291452", **more: str) -> Entry:
        moved = Movement(
            item=item, from_place=self._place(UNKNOWN_SOURCE), to_place=self._place(SHELF), quantity=quantity,
            unit="piece", weight_g=400 * quantity, weight_known="label", **more,
        )  # fmt: skip
        return self._record(Act.TOOK, moved)

    def serve(self, people: int = 4) -> Entry:
        gave = Movement(
            item="g00036000291452",
            from_place=self._place(SHELF),
            to_place=self._place(GUESTS),
            quantity=1,
            unit="piece",
        )
        return self._record(Act.VISITED, Visit(people=people, bag="b1*1"), gave)

    def count(self, quantity: int) -> Entry:
        return self._record(
            Act.COUNTED, Count(place=self._place(SHELF), item="g00036000291452", quantity=quantity, unit="piece")
        )

    def set(self, thing: str, field: str, value: str) -> Entry:
        return self._record(Act.SET, Change(thing=thing, field=field, value=value))

    def call_itself(self, name: str) -> Entry:
        return self.set(self.books.device, "name", name)

    def close_day(self) -> Entry:
        return self.set(f"day:{self.clock.today().isoformat()}", "closed", "yes")

    def write(self, root: Path) -> Written:
        return write_stick(self.books, self.site_file, self.clock, root)

    def write_everything(self, root: Path) -> Written:
        return write_everything(self.books, self.site_file, self.clock, root)

    def read(self, root: Path) -> Read:
        return read_stick(self.books, self.site_file, self.clock, root)

    def check(self, root: Path) -> Read:
        return check_stick(self.books, self.site_file, root)

    def own_folder(self, root: Path) -> Path:
        return root / "PANTRY" / self.books.device[:8]

    def bundles(self, root: Path) -> list[Path]:
        return sorted(path for path in self.own_folder(root).iterdir() if path.is_dir())


@pytest.fixture
def moment() -> Moment:
    return Moment(datetime(2026, 11, 21, 14, 6, tzinfo=NOON_ZONE))


@pytest.fixture
def laptop(tmp_path: Path, moment: Moment) -> Iterator[Callable[..., LaptopAtTable]]:
    """Makes a laptop by name, of a new site or of the site of another laptop; one that is there is opened."""
    opened: list[SiteFile] = []

    def make(name: str, of: LaptopAtTable | None = None) -> LaptopAtTable:
        chance = Random(name)
        clock = Clock(now=lambda: moment.now, random_bytes=chance.randbytes)
        path = tmp_path / f"{name}.pantry"
        site = of.books.site if of else None
        site_file = open_site(path, clock) if path.exists() else new_site_file(path, clock, chance, site)
        opened.append(site_file)
        return LaptopAtTable(site_file, Books(site_file, clock), clock)

    yield make
    for site_file in opened:
        site_file.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    root = tmp_path / "stick"
    root.mkdir()
    return root


@dataclass
class BundleMaker:
    """Bundles by hand, signed by a key of the tests."""

    clock: Clock
    seed: bytes = SEED

    @property
    def device(self) -> str:
        return sign(b"", self.seed).device

    @property
    def site(self) -> str:
        return "s" + "a" * 26

    def entry(self) -> str:
        return new_id("n", self.clock)

    def seal(self, event: Event) -> Event:
        return sealed(event, self.clock)

    def movement(self, **cells: object) -> Event:
        default: dict[str, object] = {
            "entry": self.entry(), "act": "took", "site": self.site, "date": "2026-11-21", "item": "g00036000291452",
            "from_place": "lfrom", "to_place": "lto", "quantity": 24, "unit": "piece", "weight_g": 8160,
            "weight_known": "label",
        }  # fmt: skip
        return self.seal(Movement(**(default | cells)))  # type: ignore[arg-type]

    def change(self, **cells: object) -> Event:
        default: dict[str, object] = {
            "entry": self.entry(), "act": "named", "site": self.site, "date": "2026-11-21", "scope": self.site,
            "thing": "g00036000291452", "field": "name", "value": "Black beans, 15 oz",
        }  # fmt: skip
        return self.seal(Change(**(default | cells)))  # type: ignore[arg-type]

    def some_of_each(self) -> tuple[Event, ...]:
        common: dict[str, str] = {"act": "counted", "site": self.site, "date": "2026-11-21"}
        visit = Visit(**{**common, "act": "visited"}, entry=self.entry(), people=4, bag="b1*1")
        count = Count(**common, entry=self.entry(), place="lshelf", item="k1", quantity=0, unit="g")
        return (self.movement(), self.seal(visit), self.seal(count), self.change())

    def about(self, number: int = 1, version: str = "1.0", before: tuple[Named, ...] = ()) -> About:
        return About(
            device=self.device, site=self.site, number=number, date="2026-11-21", site_name="Oak St table",
            laptop_name="Red", version=version, before=before,
        )  # fmt: skip

    def files(self, *events: Event, about: About | None = None) -> Files:
        return write_bundle(about or self.about(), arriving(events), self.seed)

    def rows(self, *events: Event) -> Arriving:
        return arriving(events)


@pytest.fixture
def maker(moment: Moment) -> BundleMaker:
    return BundleMaker(Clock(now=lambda: moment.now, random_bytes=Random(7).randbytes))


@pytest.fixture(scope="session")
def make_maker() -> BundleMaker:
    """For hypothesis, whose examples share their fixtures."""
    fixed = datetime(2026, 11, 21, 14, 6, tzinfo=NOON_ZONE)
    return BundleMaker(Clock(now=lambda: fixed, random_bytes=Random(7).randbytes))


@pytest.fixture
def folder_files() -> Callable[[Path], dict[str, bytes]]:
    def read(folder: Path) -> dict[str, bytes]:
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    return read
