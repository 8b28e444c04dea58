"""A plain log of a month, as somebody would keep it in a notebook, and what it adds up to.

It knows no books, no events and no ids: grams, numbers and names alone, so that every figure of every report can be
computed apart from the program and compared.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

POUND_G = 453.59237
_COLD_AT_MOST_F10, _HOT_AT_LEAST_F10 = 410, 1346  # 41 F, and 57 C
_WAYS = ("in", "out", "wasted")


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


@dataclass(frozen=True, slots=True)
class TemperatureLog:
    """A page of one day: how cold each fridge was, how hot the hot food, in tenths of a degree Fahrenheit."""

    code: str
    date: str
    cold: tuple[int, ...]
    hot: tuple[int, ...]

    @property
    def out_of_range(self) -> list[dict[str, object]]:
        """The lines of it that say so."""
        warm = [(False, tenths) for tenths in self.cold if tenths > _COLD_AT_MOST_F10]
        warm += [(True, tenths) for tenths in self.hot if tenths < _HOT_AT_LEAST_F10]
        return [{"hot": is_hot, "temperature_f10": tenths} for is_hot, tenths in warm]


@dataclass(frozen=True, slots=True)
class Worth:
    """What a pound is told to be worth, in cents, since when, and who says it."""

    cents: int
    since: str
    source: str

    @property
    def typed(self) -> str:
        """As it is typed among the settings."""
        return f"{self.cents / 100:.2f} {self.since} {self.source}"

    @property
    def told(self) -> str:
        """As it stands beside each figure."""
        return f"{self.source}, {self.since}: {self.cents / 100:g}"

    def of(self, grams: int) -> int:
        """What so much is worth, in cents."""
        return int(grams / POUND_G * self.cents + 0.5)


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
    received: Counter[str] = field(default_factory=Counter)  # date -> grams
    worth: Worth | None = None
    plates: Counter[str] = field(default_factory=Counter)
    minutes: Counter[str] = field(default_factory=Counter)
    too_warm: Counter[str] = field(default_factory=Counter)
    logs: dict[str, TemperatureLog] = field(default_factory=dict)  # by the code of the page, as it was read last
    held: set[tuple[str, str]] = field(default_factory=set)  # date, thing
    staying: list[tuple[str, Thing, int]] = field(default_factory=list)  # since which date, what, how many are held
    first_timers: Counter[str] = field(default_factory=Counter)
    weightless: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # date, way, thing -> pieces

    def take(self, date: str, source: str, thing: Thing, quantity: int) -> None:
        """Something came in."""
        self._know(thing)
        self.shelf[thing.name] += quantity
        self.taken[date, source, thing.kind] += quantity * thing.grams
        self.weightless[date, "in", thing.name] += quantity * (not thing.grams)

    def give(self, date: str, thing: Thing, quantity: int) -> None:
        """Guests took something along."""
        self._know(thing)
        self.shelf[thing.name] -= quantity
        self.given[date] += quantity * thing.grams
        self.weightless[date, "out", thing.name] += quantity * (not thing.grams)

    def waste(self, date: str, reason: str, thing: Thing, quantity: int) -> None:
        """Something could not be shared."""
        self._know(thing)
        self.shelf[thing.name] -= quantity
        self.wasted[date, reason] += quantity * thing.grams
        self.weightless[date, "wasted", thing.name] += quantity * (not thing.grams)

    def send(self, date: str, thing: Thing, quantity: int) -> None:
        """Something went to another site."""
        self._know(thing)
        self.shelf[thing.name] -= quantity
        self.sent[date] += quantity * thing.grams

    def pack(self, thing: Thing, quantity: int, bag: Thing, bags: int) -> None:
        """Something was packed: it is at the table still, as bags."""
        self.shelf[thing.name] -= quantity
        self.packed[bag.name] += bags

    def stay(self, date: str, thing: Thing, quantity: int) -> None:
        """So many are held, and stay over the close."""
        self.held.add((date, thing.name))
        self.staying.append((date, thing, quantity))

    @property
    def left_held(self) -> dict[str, int]:
        """What no close shares."""
        return {thing.name: quantity for _, thing, quantity in self.staying}

    def share_all(self, date: str, kinds: frozenset[str], left: Mapping[str, int]) -> None:
        """What lay there of these kinds at the close went out unscanned, but for what is left."""
        for thing in self.things.values():
            gone = self.shelf[thing.name] - left.get(thing.name, 0)
            if thing.kind in kinds and gone > 0:
                self.give(date, thing, gone)

    def day(self, date: str) -> dict[str, object]:
        """All figures of a day by the names that the commands promise."""
        warm = [line for page in self._logs(date) for line in page.out_of_range]
        told = {"too_warm": self.too_warm[date], "out_of_range": warm, "fund_cents": None}
        stays = sorted((f"g00{thing.code}", thing.name, many) for day, thing, many in self.staying if day == date)
        here = [{"item": item, "name": name, "quantity": many, "unit": "piece"} for item, name, many in stays]
        held: dict[str, object] = {"held_here": here, "held_unsaid": []}
        no_weight = self._without_weight(date)
        return {**self._sums(date), **self._by_name(date), **told, **no_weight, **held}

    def report(self, period: str) -> dict[str, object]:
        """All figures of a month or a year."""
        out_g, ages = _sum(self.given, period), self._ages(period)
        return {
            **self._sums(period),
            **self._by_name(period),
            "days_open": len(self._days_open(period)),
            "sent_g": _sum(self.sent, period),
            "received_g": _sum(self.received, period),
            "recalled_g": _by(self.wasted, period, 1).get("recalled", 0),
            "held": len({thing for day, thing in self.held if day.startswith(period)}),
            "first_timers": _sum(self.first_timers, period),
            "too_warm": _sum(self.too_warm, period),
            **self._temperatures(period),
            **self._without_weight(period),
            "ages": ages,
            "not_asked": sum(one.people for one in self._came_in(period)) - sum(ages.values()),
            "meals": int(out_g / (1.2 * POUND_G) + 0.5),
            "fund_cents": 0,
            "value_cents": self.worth and self.worth.of(out_g),
            "value_by": self.worth and self.worth.told,
            "by_source_and_kind": self._by_two(period, lambda key: key[1]),
            "by_part_and_kind": self._by_two(period, lambda key: _part_of(key[0], period)),
            "parts": [self._part(part) for part in sorted({_part_of(day, period) for day in self._days_open(period)})],
        }

    def _logs(self, period: str) -> list[TemperatureLog]:
        return [page for _, page in sorted(self.logs.items()) if page.date.startswith(period)]

    def _temperatures(self, period: str) -> dict[str, object]:
        """Of the pages that were keyed in; where there is none, nobody knows what was out of range."""
        pages = self._logs(period)
        warm = [page.date for page in pages for _ in page.out_of_range]
        return {
            "temperatures_logged": sum(len(page.cold) + len(page.hot) for page in pages),
            "temperatures_out_of_range": len(warm) if pages else None,
            "days_out_of_range": len(set(warm)) if pages else None,
        }

    def _without_weight(self, period: str) -> dict[str, object]:
        unknown = {key: pieces for key, pieces in self.weightless.items() if key[0].startswith(period) and pieces}
        pieces_by = {way: sum(pieces for key, pieces in unknown.items() if key[1] == way) for way in _WAYS}
        told = {f"without_weight_{way}": pieces for way, pieces in pieces_by.items()}
        return {"without_weight_items": len({thing for _, _, thing in unknown}), **told}

    def _part(self, part: str) -> dict[str, object]:
        return {"date": part, **self._sums(part), "sent_g": _sum(self.sent, part)}

    def _sums(self, period: str) -> dict[str, object]:
        came = self._came_in(period)
        return {
            "households": len(came),
            "visits": len(came),
            "people": sum(one.people for one in came),
            "bags": sum(one.bags for one in came),
            "plates": _sum(self.plates, period),
            "in_g": _sum(self.taken, period),
            "out_g": _sum(self.given, period),
            "waste_g": _sum(self.wasted, period),
            "volunteers_min": _sum(self.minutes, period),
        }

    def _by_name(self, period: str) -> dict[str, object]:
        return {
            "by_source": _by(self.taken, period, 1),
            "by_kind": _by(self.taken, period, 2),
            "by_waste": _by(self.wasted, period, 1),
        }

    def _by_two(self, period: str, first: Callable[[tuple[str, str, str]], str]) -> dict[str, dict[str, int]]:
        """What came in, by something and by kind."""
        found: dict[str, Counter[str]] = {}
        for key, grams in self.taken.items():
            if key[0].startswith(period) and grams:
                found.setdefault(first(key), Counter())[key[2]] += grams
        return {name: dict(counted) for name, counted in found.items()}

    def _ages(self, period: str) -> dict[str, int]:
        ages: Counter[str] = Counter()
        for one in self._came_in(period):
            ages.update(dict(one.ages))
        return dict(ages)

    def _came_in(self, period: str) -> list[Came]:
        return [one for one in self.came if one.date.startswith(period)]

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


def _part_of(day: str, period: str) -> str:
    """A month's part is a day, a year's a month."""
    return day if len(period) == len("2026-11") else day[: len("2026-11")]
