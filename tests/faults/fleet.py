"""Fleets of laptops against a world of real shelves.

Each act happens once in the world and is written once, twice apart, late or wrongly on laptops that meet at random.
When all has been exchanged, set right and answered, every laptop's books must equal the world's, and each other's.
"""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pantry.books.recount import differences, kept
from pantry.events import Act, Change, Draft
from pantry.stick.exchange import RETIRED
from tests.faults.asked import Asked
from tests.faults.comparing import ALL_DAYS, BooksOfLaptop
from tests.faults.doubts import Doubts
from tests.faults.happenings import Happenings
from tests.faults.journal import YES, Journal
from tests.faults.laptops import Days, FleetLaptop
from tests.faults.people import NeverSettledError, People
from tests.faults.scribe import Scribe, date_of
from tests.faults.world import THINGS, World

if TYPE_CHECKING:
    from tests.faults.laptops import Stick

NAMES = ("Red", "Blue", "Green", "Gold", "Gray", "Pink")
MOST_ROUNDS = 15
CLOCKS_OFF = (-400, -3, -1, 1, 30, 26_000)


class WorldDiffersError(AssertionError):
    """The books of a laptop are not what truly happened."""


class LaptopsDifferError(AssertionError):
    """Two laptops that hold the same read it otherwise, or what one keeps is not what a recount gives."""


@dataclass(slots=True)
class Fleet:
    """One world, its laptops and its sticks.

    `true_road`: the sticks are folders and the questions the program's own; else sets of bundles, and `Doubts`.
    """

    seed: int
    folder: Path
    true_road: bool = False
    days: Days = field(default_factory=Days)
    world: World = field(default_factory=World)
    journal: Journal = field(default_factory=Journal)
    laptops: list[FleetLaptop] = field(default_factory=list)
    sticks: tuple[Stick, ...] = ()
    chance: Random = field(init=False)
    scribe: Scribe = field(init=False)
    happenings: Happenings = field(init=False)
    people: People = field(init=False)
    dates_matter: bool = field(init=False)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.sticks = (self._new_stick(), self._new_stick())
        self.dates_matter = self.chance.random() < 0.6
        self.scribe = Scribe(self.chance, self.journal, self.dates_matter)
        self.people = People(self.chance, self.journal)
        self._make_laptops()
        self.happenings = Happenings(self.chance, self.world, self.scribe, self._tables(), self._closes_twice())
        for thing in THINGS:
            self._say_truth(thing.codes[0][0], "name", thing.name)
            if thing.unit != "g":
                self._say_truth(thing.codes[0][0], "grams", str(thing.grams))
            if thing.sold_in_cases:
                self._say_truth(thing.codes[1][0], "same_as", f"{thing.codes[0][0]}*{thing.codes[1][1]}")

    def play(self) -> None:
        """Some days, then all is exchanged and settled, then everything is compared."""
        for _ in range(self.chance.randrange(2, 5)):
            for _ in range(self.chance.randrange(6, 16)):
                self.happenings.one()
                self._between()
            self.happenings.close_the_day()
            self._next_day(1)
        self._next_day(3)
        self._settle()
        self._compare()

    def _closes_twice(self) -> Random | None:
        """In half of the worlds whose dates are set right: what is left is said of a day."""
        chance = Random(f"closes {self.seed}")
        return chance if chance.random() < 0.5 and self.dates_matter else None

    def close(self) -> None:
        """Lets go of the files."""
        for laptop in self.laptops:
            if laptop.alive:
                laptop.site_file.close()

    def _make_laptops(self) -> None:
        chance = self.chance
        number, sites = chance.randrange(3, 7), chance.choice((1, 2, 2))
        site_ids: list[str] = []
        for name in NAMES[:number]:
            laptop = FleetLaptop(name, self.folder / f"{name}.pantry", self.days, Random(chance.getrandbits(64)))
            new = len(site_ids) < sites
            laptop.make(None if new else chance.choice(site_ids))
            if new:
                site_ids.append(laptop.site)
            self.laptops.append(laptop)
        if chance.random() < (0.3 if self.dates_matter else 0.9):
            # a program can't know by itself of a clock that was a little wrong
            chance.choice(self.laptops).days_off = CLOCKS_OFF[-1] if self.true_road else chance.choice(CLOCKS_OFF)

    def _new_stick(self) -> Stick:
        return Path(tempfile.mkdtemp(dir=self.folder)) if self.true_road else {}

    def _alive(self) -> list[FleetLaptop]:
        return [laptop for laptop in self.laptops if laptop.alive]

    def _tables(self) -> dict[str, list[FleetLaptop]]:
        tables: dict[str, list[FleetLaptop]] = {}
        for laptop in self._alive():
            tables.setdefault(laptop.site, []).append(laptop)
        return tables

    def _say_truth(self, thing: str, name: str, value: str) -> None:
        """What a field should read in the end at every site, though nobody has said it yet."""
        self.journal.fields[thing, name] = value
        if name != "name":
            for site in self._tables():
                self.journal.to_fix[thing, name, site] = None

    def _next_day(self, number: int) -> None:
        self.days.day += number
        self.world.day += number
        self.scribe.write_later(self.world.day, self._alive())

    def _between(self) -> None:
        """What laptops do while things happen: meet, restart, set right, answer, break."""
        chance = self.chance
        laptop = chance.choice(self._alive())
        kind = chance.random()
        if kind < 0.22:
            self._meet(laptop, chance.choice(self._alive()), chance.choice(self.sticks))
        elif kind < 0.25:
            laptop.start_again()
        elif kind < 0.4:
            self.people.fix_some(laptop, 2)
        elif kind < 0.47:
            self.people.make_it_worse(laptop)
        elif kind < 0.52:
            self._answer(laptop)
        elif kind < 0.54:
            self._clone(laptop)
        elif kind < 0.56:
            self._break(laptop)

    def _meet(self, writer: FleetLaptop, reader: FleetLaptop, stick: Stick) -> None:
        writer.write_onto(stick, self.chance)
        reader.read_from(stick, self.chance)

    def _clone(self, laptop: FleetLaptop) -> None:
        """A copy of the file goes on beside the first, as a laptop of its own."""
        if len(self._alive()) < len(NAMES):
            clone = laptop.cloned(f"{laptop.name}{len(self.laptops)}", Random(self.chance.getrandbits(64)))
            self.laptops.append(clone)
            self.happenings.tables = self._tables()

    def _break(self, laptop: FleetLaptop) -> None:
        """A laptop is gone for good, after its last stick was read."""
        rest = [other for other in self._tables()[laptop.site] if other is not laptop and not other.days_off]
        if rest:
            self.days.day += 1  # by the time of its last stick its visits are of a past day
            self._meet(laptop, rest[0], self._new_stick())
            self.days.day -= 1
            laptop.alive = False
            laptop.site_file.close()
            retired = Change(thing=laptop.books.device, field=RETIRED, value=YES)
            rest[0].books.record(Draft(Act.SET, rest[0].today(), (retired,)))
            self.happenings.tables = self._tables()

    def _answer(self, laptop: FleetLaptop) -> int:
        if self.true_road:
            return Asked(laptop, self.journal, self.world).answer_all()
        dead = frozenset(one.name for one in self.laptops if not one.alive)
        return Doubts(laptop, self.journal, dead).answer_all()

    def _settle(self) -> None:
        if self.true_road:
            self._set_clocks_right()
        for _ in range(MOST_ROUNDS):
            self._exchange_all()
            done = 0
            for laptop in self.chance.sample(self._alive(), len(self._alive())):
                done += self.people.fix_some(laptop, 1000) + self._answer(laptop)
            if not done:
                return
        raise NeverSettledError(f"world {self.seed}: after {MOST_ROUNDS} rounds there still are questions")

    def _set_clocks_right(self) -> None:
        """People heed *This laptop's clock looks wrong*; only then can it tell which of its own dates are."""
        stick = self._new_stick()
        for laptop in self._alive():
            laptop.write_onto(stick, self.chance)
            laptop.days_off = 0

    def _exchange_all(self) -> None:
        stick = self._new_stick()
        for laptop in self._alive():
            laptop.write_onto(stick, self.chance)
        for laptop in self._alive():
            laptop.read_from(stick, self.chance)

    def _compare(self) -> None:
        for laptop in self._alive():
            self._compare_with_world(laptop)
        first, *others = self._alive()
        for other in others:
            if other.books.digest() != first.books.digest():
                raise LaptopsDifferError(f"world {self.seed}: {first.name} and {other.name} have two digests")
            if kept(other.site_file.db) != kept(first.site_file.db):
                raise LaptopsDifferError(
                    f"world {self.seed}: {first.name} and {other.name} read the same books otherwise"
                )
        for laptop in self._alive():
            wrong = differences(laptop.site_file.db)
            if wrong:
                raise LaptopsDifferError(
                    f"world {self.seed}: {laptop.name} keeps what a recount does not give: {wrong[0]}"
                )

    def _compare_with_world(self, laptop: FleetLaptop) -> None:
        read = BooksOfLaptop(laptop, tuple(self._tables()), by_day=self.dates_matter)
        self._same(laptop, "lies there", read.shelves(), self.world.shelves)
        self._same(laptop, "in stock", read.stock(laptop.site), self._in_stock(laptop.site))
        self._same(laptop, "is on the way", read.on_the_way(), self.world.on_the_way)
        self._same(laptop, "went", read.units(), self._dated(self.world.units))
        self._same(laptop, "grams", read.totals(grams=True), self._dated(self.world.grams))
        self._same(laptop, "numbers", read.totals(grams=False), self._dated(self.world.numbers))
        if sums := read.sums_that_are_not_zero():
            raise WorldDiffersError(f"world {self.seed}: on {laptop.name} all places together are not zero: {sums}")

    def _in_stock(self, site: str) -> Counter[tuple[str, ...]]:
        found: Counter[tuple[str, ...]] = Counter()
        for (where, _, name), units in self.world.shelves.items():
            if where == site:
                found[name,] += units
        return found

    def _dated(self, counted: Counter[tuple[str, ...]]) -> Counter[tuple[str, ...]]:
        found: Counter[tuple[str, ...]] = Counter()
        for (site, day, *rest), number in counted.items():
            found[site, date_of(int(day)) if self.dates_matter else ALL_DAYS, *rest] += number
        return found

    def _same(
        self, laptop: FleetLaptop, what: str, read: Counter[tuple[str, ...]], true: Counter[tuple[str, ...]]
    ) -> None:
        for key in sorted(read.keys() | true.keys()):
            if read[key] != true[key]:
                raise WorldDiffersError(
                    f"world {self.seed}: {laptop.name}, {what}, {' '.join(key)}: {read[key]} in the books,"
                    f" {true[key]} in the world"
                )


def run_world(seed: int, *, true_road: bool = False) -> None:
    """Plays one world. Raises AssertionError with the seed where the books differ."""
    with tempfile.TemporaryDirectory(prefix="fleet-") as folder:
        fleet = Fleet(seed, Path(folder), true_road)
        try:
            fleet.play()
        finally:
            fleet.close()


def run_fleets(seconds: float, seed: int) -> int:
    """Plays worlds for so many seconds, every third on the true road; gives how many. Raises AssertionError."""
    until = time.monotonic() + seconds
    worlds = 0
    while time.monotonic() < until:
        run_world(seed + worlds, true_road=worlds % 3 == 2)
        worlds += 1
    return worlds
