"""A world of real shelves: what truly lies where, what moved, who came. It knows no books, no laptops, no ids.

The books of every laptop must come out equal to it, whatever was written twice, late, wrongly or apart.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

IN, OUT, WASTE, SENT = "in", "out", "waste", "sent"
SHELF, PACKED = "shelf", "packed"


@dataclass(frozen=True, slots=True)
class Thing:
    """What people handle. `codes`: what can be scanned of it, with how many units that holds."""

    name: str
    unit: str
    grams: int
    codes: tuple[tuple[str, int], ...]

    @property
    def sold_in_cases(self) -> bool:
        """Whether there are two codes of it."""
        return len(self.codes) > 1


THINGS = (
    Thing("beans", "piece", 425, (("g00036000291452", 1),)),
    Thing("bread", "piece", 510, (("kbread", 1),)),
    Thing("produce", "g", 1, (("kproduce", 1),)),
    Thing("rice", "piece", 907, (("g00041331024549", 1), ("g10041331024546", 12))),
    Thing("soap", "piece", 113, (("g00074182262310", 1),)),
)


@dataclass(slots=True)
class World:
    """Shelves by (site, place, thing), and what happened on which day."""

    day: int = 0
    moment: int = 0
    shelves: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    on_the_way: Counter[tuple[str, str]] = field(default_factory=Counter)
    units: Counter[tuple[str, int, str, str]] = field(default_factory=Counter)
    grams: Counter[tuple[str, int, str]] = field(default_factory=Counter)
    numbers: Counter[tuple[str, int, str]] = field(default_factory=Counter)
    unseen: Counter[tuple[str, str]] = field(default_factory=Counter)

    def next_moment(self) -> int:
        """Every happening has a place in the true order of things."""
        self.moment += 1
        return self.moment

    def take(self, site: str, thing: Thing, units: int, grams: int) -> None:
        """Something comes in."""
        self.shelves[site, SHELF, thing.name] += units
        self._moved(site, IN, thing, units, grams)

    def give(self, site: str, place: str, thing: Thing, units: int, grams: int) -> None:
        """Guests take something along."""
        self.shelves[site, place, thing.name] -= units
        self._moved(site, OUT, thing, units, grams)

    def waste(self, site: str, thing: Thing, units: int, grams: int) -> None:
        """Something is composted."""
        self.shelves[site, SHELF, thing.name] -= units
        self._moved(site, WASTE, thing, units, grams)

    def pack(self, site: str, thing: Thing, units: int) -> None:
        """Something goes into packed bags."""
        self.shelves[site, SHELF, thing.name] -= units
        self.shelves[site, PACKED, thing.name] += units

    def give_unseen(self, site: str, thing: Thing, units: int) -> None:
        """Guests take something that nobody scans; the close of the day will find it missing."""
        self.give(site, SHELF, thing, units, units * thing.grams)
        self.unseen[site, thing.name] += units

    def lose(self, site: str, place: str, thing: Thing, units: int) -> None:
        """Something was broken, or (below zero) lay behind the shelf."""
        self.shelves[site, place, thing.name] -= units

    def send(self, site: str, transfer: str, thing: Thing, units: int) -> None:
        """A load leaves for another site."""
        self.shelves[site, SHELF, thing.name] -= units
        self.on_the_way[transfer, thing.name] += units
        self._moved(site, SENT, thing, units, units * thing.grams)

    def receive(self, site: str, transfer: str, thing: Thing, units: int) -> None:
        """A load, or a part of it, arrives."""
        self.on_the_way[transfer, thing.name] -= units
        self.take(site, thing, units, units * thing.grams)

    def visit(self, site: str, people: int, *, again: bool) -> None:
        """A household comes; `again`: it was here today."""
        self.count(site, "visits", 1)
        if not again:
            self.count(site, "households", 1)
            self.count(site, "people", people)

    def count(self, site: str, what: str, number: int) -> None:
        """Plates, minutes, cents, households."""
        self.numbers[site, self.day, what] += number

    def _moved(self, site: str, way: str, thing: Thing, units: int, grams: int) -> None:
        self.units[site, self.day, way, thing.name] += units
        self.grams[site, self.day, way] += grams
