"""How people write down what happened: once, twice on two laptops, days later, wrongly; and how they set it right.

In: rows as they should read, and when it happened. Out: entries in the books of laptops, and the journal's truth.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pantry.events import Act, Change, Count, Draft, Movement, Visit
from pantry.places import GUESTS, WASTE, fixed_place
from tests.faults.journal import YES, Journal, Truth
from tests.faults.laptops import MORNING
from tests.faults.world import THINGS

if TYPE_CHECKING:
    from random import Random

    from pantry.events import Event
    from tests.faults.laptops import FleetLaptop

WEIGHED = "weighed"
ONE_OF = {code: (thing, units) for thing in THINGS for code, units in thing.codes}


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened on a day: its rows as they should read; `load`: which of a transfer's loads they received."""

    act: Act
    site: str
    day: int
    moment: int
    rows: tuple[Event, ...]
    stands: str = YES
    load: str = ""


@dataclass(slots=True)
class Scribe:
    """Writes happenings into books. `dates_matter`: people also set wrong dates right."""

    chance: Random
    journal: Journal
    dates_matter: bool
    papers: int = 0
    later: list[tuple[int, str, Happening]] = field(default_factory=list)

    def write(self, happening: Happening, laptops: list[FleetLaptop]) -> None:
        """Once, or on two laptops from one paper, now or on a later day."""
        chance = self.chance
        has_paper = any(row.paper for row in happening.rows if not isinstance(row, Change))
        manner = chance.random()
        if manner < 0.62 or has_paper:
            self._write_now_or_later(happening, chance.choice(laptops))
            if has_paper and chance.random() < 0.4:
                self._write_now_or_later(happening, chance.choice(laptops))
        elif manner < 0.8:
            self._write_now_or_later(self._from_paper(happening), chance.choice(laptops))
        else:
            copied = self._from_paper(happening)
            for laptop in chance.sample(laptops, min(2, len(laptops))):
                self._write_now_or_later(copied, laptop)

    def write_later(self, day: int, laptops: list[FleetLaptop]) -> None:
        """Keys what waited for this day; a laptop that died meanwhile is replaced by another of its site."""
        due, self.later = [one for one in self.later if one[0] <= day], [one for one in self.later if one[0] > day]
        for _, name, happening in due:
            of_site = [laptop for laptop in laptops if laptop.site == happening.site and not laptop.days_off]
            named = [laptop for laptop in of_site if laptop.name == name]
            if of_site:
                self.record(happening, (named or of_site)[0], date=date_of(happening.day))

    def _write_now_or_later(self, happening: Happening, laptop: FleetLaptop) -> None:
        if not laptop.days_off and self.chance.random() < 0.15:
            self.later.append((happening.day + self.chance.randrange(1, 3), laptop.name, happening))
        else:
            self.record(happening, laptop)

    def _from_paper(self, happening: Happening) -> Happening:
        self.papers += 1
        rows = tuple(
            row if isinstance(row, Change) else replace(row, paper=f"sheet {self.papers}", part=f"line {number}")
            for number, row in enumerate(happening.rows)
        )
        return replace(happening, rows=rows)

    def record(self, happening: Happening, laptop: FleetLaptop, *, date: str = "") -> None:
        """One entry on one laptop, perhaps with one thing wrong in it."""
        date = date or laptop.today()
        rows = list(happening.rows)
        facts = [number for number, row in enumerate(rows) if not isinstance(row, Change)]
        if facts and self.chance.random() < 0.15:
            number = self.chance.choice(facts)
            rows[number] = self._wrong(rows[number], happening)
        truths = [self._truth(happening.rows[number], rows[number], happening, laptop) for number in facts]
        if not laptop.days_off and self.chance.random() < 0.04:
            date = date_of(happening.day - 1)
        saved = laptop.books.record(Draft(happening.act, date, tuple(rows)))
        self.journal.note(saved, truths, laptop.site, stands=happening.stands)

    def _truth(self, row: Event, written: Event, happening: Happening, laptop: FleetLaptop) -> Truth:
        values = {"date": date_of(happening.day)} if self.dates_matter or not laptop.days_off else {}
        match row:
            case Movement():
                names = ["quantity", "item", "from_place", "to_place"]
                if isinstance(written, Movement) and (row.weight_known == WEIGHED or written.item != row.item):
                    names.append("weight_g")  # any other weight follows from what is set right
            case Visit():
                names = ["people", "again"]
            case _:
                names = ["quantity", "item"]
        values |= {name: "" if (value := getattr(row, name)) is None else str(value) for name in names}
        return Truth(happening.moment, values, bool(laptop.days_off), laptop.name, happening.load)

    def _wrong(self, row: Event, happening: Happening) -> Event:
        """The row with something that people mistype."""
        match row:
            case Visit():
                return replace(row, people=(row.people or 0) + self.chance.randrange(1, 4))
            case Count():
                return replace(row, quantity=row.quantity + self.chance.randrange(1, 30))
            case Movement():
                return self._wrong_movement(row, happening)
            case _:
                return row

    def _wrong_movement(self, row: Movement, happening: Happening) -> Movement:
        guests, waste = (fixed_place(happening.site, name) for name in (GUESTS, WASTE))
        kind = self.chance.random()
        if kind < 0.2 and row.weight_known == WEIGHED and row.unit != "g":
            return replace(row, weight_g=(row.weight_g or 0) + 1000)
        if kind < 0.4 and row.to_place in (guests, waste) and row.item in ONE_OF:
            return replace(row, to_place=waste if row.to_place == guests else guests)
        if kind < 0.6 and not row.paper.startswith("t") and (others := self._others(row)):
            item = self.chance.choice(others)
            thing, units = ONE_OF[item]
            weight = None if row.weight_g is None else row.quantity * units * thing.grams
            return replace(row, item=item, weight_g=weight)
        wrong = self.chance.choice((row.quantity * 10, row.quantity + 1, row.quantity + 7))
        weight = row.weight_g
        if weight is not None and (row.weight_known != WEIGHED or row.unit == "g"):
            weight = weight // row.quantity * wrong
        return replace(row, quantity=wrong, weight_g=weight)

    def _others(self, row: Movement) -> list[str]:
        """Other codes that could be scanned instead."""
        if row.item not in ONE_OF or row.unit == "g":
            return []
        return [code for code, (thing, _) in ONE_OF.items() if thing.unit == row.unit and code != row.item]


def date_of(day: int) -> str:
    """A day of the world as it is written."""
    return (MORNING + timedelta(days=day)).date().isoformat()
