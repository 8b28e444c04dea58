"""A plain log of a month, as somebody would keep it in a notebook, and what it adds up to.

It knows no books, no events and no ids: grams, numbers and names alone, so that every figure of every report can be
computed apart from the program and compared.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

POUND_G = 453.59237


def pounds(number: int) -> int:
    """Grams of whole pounds, rounded as a scale's reading is."""
    return int(number * POUND_G + 0.5)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is handled: how it is called, its kind, what one weighs (1 where it is weighed)."""

    name: str
    kind: str
    grams: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Came:
    """A household, with its people by age where they were asked."""

    date: str
    people: int
    bags: int
    ages: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class PlainLog:
    """What truly happened; shelves are in the thing's own unit."""

    shelf: Counter[str] = field(default_factory=Counter)
    packed: Counter[str] = field(default_factory=Counter)
    things: dict[str, Thing] = field(default_factory=dict)
    came: list[Came] = field(default_factory=list)
    taken: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # date, source, kind -> grams
    given: Counter[str] = field(default_factory=Counter)  # date -> grams
    wasted: Counter[tuple[str, str]] = field(default_factory=Counter)  # date, reason -> grams
    sent: Counter[str] = field(default_factory=Counter)  # date -> grams
    plates: Counter[str] = field(default_factory=Counter)
    minutes: Counter[str] = field(default_factory=Counter)
    too_warm: Counter[str] = field(default_factory=Counter)
    extra_bags: Counter[str] = field(default_factory=Counter)

    def take(self, date: str, source: str, thing: Thing, quantity: int) -> None:
        """Something came in."""
        self._know(thing)
        self.shelf[thing.name] += quantity
        self.taken[date, source, thing.kind] += quantity * thing.grams

    def give(self, date: str, thing: Thing, quantity: int) -> None:
        """Guests took something along."""
        self._know(thing)
        self.shelf[thing.name] -= quantity
        self.given[date] += quantity * thing.grams

    def waste(self, date: str, reason: str, thing: Thing, quantity: int) -> None:
        """Something could not be shared."""
        self._know(thing)
        self.shelf[thing.name] -= quantity
        self.wasted[date, reason] += quantity * thing.grams

    def send(self, date: str, thing: Thing, quantity: int) -> None:
        """Something went to another site."""
        self._know(thing)
        self.shelf[thing.name] -= quantity
        self.sent[date] += quantity * thing.grams

    def pack(self, thing: Thing, quantity: int, bag: Thing, bags: int) -> None:
        """Something was packed: it is at the table still, as bags."""
        self.shelf[thing.name] -= quantity
        self.packed[bag.name] += bags

    def share_all(self, date: str, kinds: frozenset[str], left: Mapping[str, int]) -> None:
        """What lay there of these kinds at the close went out unscanned, but for what is left."""
        for thing in self.things.values():
            gone = self.shelf[thing.name] - left.get(thing.name, 0)
            if thing.kind in kinds and gone > 0:
                self.give(date, thing, gone)

    def figures(self, period: str) -> dict[str, object]:
        """All figures of a day, a month or a year by the names that the commands promise."""
        came = [one for one in self.came if one.date.startswith(period)]
        people = sum(one.people for one in came)
        ages: Counter[str] = Counter()
        for one in came:
            ages.update(dict(one.ages))
        out_g = _sum(self.given, period)
        return {
            "households": len(came),
            "people": people,
            "bags": sum(one.bags for one in came) + _sum(self.extra_bags, period),
            "plates": _sum(self.plates, period),
            "in_g": _sum(self.taken, period),
            "out_g": out_g,
            "waste_g": _sum(self.wasted, period),
            "sent_g": _sum(self.sent, period),
            "volunteers_min": _sum(self.minutes, period),
            "by_source": _by(self.taken, period, 1),
            "by_kind": _by(self.taken, period, 2),
            "by_waste": _by(self.wasted, period, 1),
            "too_warm": _sum(self.too_warm, period),
            "ages": dict(ages),
            "not_asked": people - sum(ages.values()),
            "days_open": len(self._days_open(period)),
            "meals": int(out_g / (1.2 * POUND_G) + 0.5),
        }

    def _days_open(self, period: str) -> set[str]:
        days = {one.date for one in self.came}
        days |= {day for counted in (self.given, self.plates) for day, number in counted.items() if number}
        return {day for day in days if day.startswith(period)}

    def _know(self, thing: Thing) -> None:
        self.things[thing.name] = thing


def _sum(counted: Counter[str] | Counter[tuple[str, str]] | Counter[tuple[str, str, str]], period: str) -> int:
    return sum(number for key, number in counted.items() if _day_of(key).startswith(period))


def _by(counted: Counter[tuple[str, str]] | Counter[tuple[str, str, str]], period: str, part: int) -> dict[str, int]:
    found: Counter[str] = Counter()
    for key, number in counted.items():
        if key[0].startswith(period) and number:
            found[key[part]] += number
    return dict(found)


def _day_of(key: str | tuple[str, ...]) -> str:
    return key if isinstance(key, str) else key[0]
