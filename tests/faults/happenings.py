"""What happens at tables on a day, at random: done once in the world, and handed to the scribe to be written down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pantry.events import Act, Change, Count, Movement, Visit
from pantry.places import (
    CENT_ITEM,
    FUND,
    GUESTS,
    KITCHEN,
    MINUTE_ITEM,
    PLATE_ITEM,
    VOLUNTEERS,
    WASTE,
    fixed_place,
)
from pantry.readings.fields import CHAPTER, Fields
from tests.faults.journal import NO
from tests.faults.scribe import Happening, Scribe
from tests.faults.transfers import Transfers, movement_of
from tests.faults.world import PACKED, SHELF, THINGS, Thing, World

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from pantry.events import Event
    from tests.faults.laptops import FleetLaptop

SOURCE = "grocery rescue"


@dataclass(slots=True)
class Happenings:
    """Acts of one world; `tables`: the live laptops of each site.

    `closes_twice`: in such worlds some say first that another amount is left. Its chance is its own, so that the other
    worlds stay as they are.
    """

    chance: Random
    world: World
    scribe: Scribe
    tables: dict[str, list[FleetLaptop]]
    closes_twice: Random | None = None
    transfers: Transfers = field(init=False)

    def __post_init__(self) -> None:
        self.transfers = Transfers(self.chance, self.world, self.scribe)

    def one(self) -> None:
        """Something happens somewhere."""
        site = self.chance.choice([site for site, laptops in self.tables.items() if laptops])
        acts: list[tuple[int, Callable[[str], None]]] = [
            (9, self._take), (6, self._give), (3, self._waste), (4, self._visit), (2, self._pack), (5, self._count),
            (4, self._give_unseen), (2, self._kitchen), (3, self._mis_scan), (2, self._count_by_mistake),
            (3, self._name), (2, lambda site: self.transfers.send(site, self.tables)),
            (4, lambda site: self.transfers.receive(site, self.tables)), (1, self._close_now),
        ]  # fmt: skip
        (act,) = self.chance.choices([act for _, act in acts], [weight for weight, _ in acts])
        act(site)

    def close_the_day(self) -> None:
        """What was given unseen is counted before the day ends."""
        for site, name in list(self.world.unseen):
            self._close(site, name)

    def _write(self, act: Act, site: str, *rows: Event, **more: str) -> None:
        if self.tables[site]:
            happening = Happening(act, site, self.world.day, self.world.next_moment(), rows, **more)
            self.scribe.write(happening, self.tables[site])

    def _some(self, site: str, place: str = SHELF) -> tuple[Thing, int, int] | None:
        """Something that lies at a place: the thing, which code of it, how many of that code."""
        lying = [thing for thing in THINGS if self.world.shelves[site, place, thing.name] > 0]
        if not lying:
            return None
        thing = self.chance.choice(lying)
        there = self.world.shelves[site, place, thing.name]
        codes = [number for number, (_, units) in enumerate(thing.codes) if units <= there]
        code = self.chance.choice(codes)
        return thing, code, self.chance.randrange(1, max(2, there // thing.codes[code][1] // 2))

    def _take(self, site: str) -> None:
        rows: list[Event] = []
        for thing in self.chance.sample(THINGS, self.chance.choice((1, 1, 1, 3))):
            code = self.chance.randrange(len(thing.codes))
            number = self.chance.randrange(1, 60) * (400 if thing.unit == "g" else 1)
            row, grams = movement_of(self.chance, site, thing, code, number, (SOURCE, SHELF))
            self.world.take(site, thing, number * thing.codes[code][1], grams)
            rows.append(row)
        rows.extend(self._first_words(rows))
        self._write(Act.TOOK, site, *rows)

    def _first_words(self, rows: list[Event]) -> list[Event]:
        """Who scans a thing first says what it is called and weighs, in the same entry."""
        said: list[Event] = []
        for row in rows:
            if isinstance(row, Movement) and self.chance.random() < 0.3:
                thing = next(thing for thing in THINGS if row.item in (code for code, _ in thing.codes))
                said.append(Change(thing=row.item, field="name", value=thing.name))
                if row.item == thing.codes[0][0] and thing.unit != "g":
                    grams = thing.grams if self.chance.random() < 0.7 else thing.grams // 2
                    said.append(Change(thing=row.item, field="grams", value=str(grams)))
        return said

    def _give(self, site: str) -> None:
        place = self.chance.choice((SHELF, SHELF, SHELF, PACKED))
        if found := self._some(site, place):
            thing, code, number = found
            row, grams = movement_of(self.chance, site, thing, code, number, (place, GUESTS))
            self.world.give(site, place, thing, number * thing.codes[code][1], grams)
            self._write(Act.GAVE, site, row)

    def _waste(self, site: str) -> None:
        if found := self._some(site):
            thing, code, number = found
            row, grams = movement_of(self.chance, site, thing, code, number, (SHELF, WASTE))
            self.world.waste(site, thing, number * thing.codes[code][1], grams)
            self._write(Act.WASTED, site, replace(row, reason=self.chance.choice(("compost", "trash"))))

    def _visit(self, site: str) -> None:
        people, again = self.chance.randrange(1, 9), self.chance.random() < 0.2
        self.world.visit(site, people, again=again)
        rows: list[Event] = [Visit(people=people, bag="", again="yes" if again else "")]
        if found := self._some(site):
            thing, code, number = found
            row, grams = movement_of(self.chance, site, thing, code, number, (SHELF, GUESTS))
            self.world.give(site, SHELF, thing, number * thing.codes[code][1], grams)
            rows.append(row)
        self._write(Act.VISITED, site, *rows)

    def _pack(self, site: str) -> None:
        if found := self._some(site):
            thing, code, number = found
            row, _ = movement_of(self.chance, site, thing, code, number, (SHELF, PACKED))
            self.world.pack(site, thing, number * thing.codes[code][1])
            self._write(Act.PACKED, site, row)

    def _kitchen(self, site: str) -> None:
        item, unit, start, end, what = self.chance.choice(
            (
                (PLATE_ITEM, "plate", KITCHEN, GUESTS, "plates"),
                (MINUTE_ITEM, "min", VOLUNTEERS, GUESTS, "min"),
                (CENT_ITEM, "cent", "one person", FUND, "fund_in"),
                (CENT_ITEM, "cent", FUND, "wholesale", "fund_out"),
            )
        )
        number = self.chance.randrange(1, 200)
        self.world.count(site, what, number)
        ends = {"from_place": fixed_place(site, start), "to_place": fixed_place(site, end)}
        self._write(Act.SERVED, site, Movement(item=item, quantity=number, unit=unit, **ends))

    def _mis_scan(self, site: str) -> None:
        """Something is scanned that did not happen; what it says of the thing is true all the same."""
        thing = self.chance.choice(THINGS)
        ends = self.chance.choice(((SOURCE, SHELF), (SHELF, GUESTS)))
        row, _ = movement_of(self.chance, site, thing, 0, self.chance.randrange(1, 300), ends)
        said = [Change(thing=row.item, field="name", value=thing.name)]
        if thing.unit != "g":
            said.append(Change(thing=row.item, field="grams", value=str(thing.grams)))
        self._write(Act.TOOK, site, row, *said, stands=NO)

    def _name(self, site: str) -> None:
        """Somebody names a thing, says its grams, or that two codes are the same; not always right at once."""
        thing = self.chance.choice(THINGS)
        item = thing.codes[0][0]
        changes = [Change(thing=item, field="name", value=self.chance.choice((thing.name, f"{thing.name}?", "thing")))]
        if thing.unit != "g" and self.chance.random() < 0.5:
            grams = self.chance.choice((thing.grams, thing.grams, 1))
            changes = [Change(thing=item, field="grams", value=str(grams))]
        if thing.unit != "g" and self.chance.random() < 0.2:  # the chapter says it to all sites
            changes = [Change(thing=item, field="grams", value=str(thing.grams), scope=CHAPTER)]
        if thing.sold_in_cases and self.chance.random() < 0.7:
            case, units = thing.codes[1]
            changes = [Change(thing=case, field="same_as", value=f"{item}*{units}")]
        self._write(Act.NAMED, site, *changes)

    def _count(self, site: str) -> None:
        """Somebody counts what lies there; what was lost or found since shows then."""
        place = self.chance.choice((SHELF, SHELF, PACKED))
        things = [thing for thing in THINGS if not self.world.unseen[site, thing.name]]
        laptops = self.tables[site]
        for thing in self.chance.sample(things, min(len(things), self.chance.choice((1, 1, 2)))):
            able = laptops if not thing.sold_in_cases else [one for one in laptops if _knows_cases(one, thing)]
            if not able:
                continue
            there = self.world.shelves[site, place, thing.name]
            if self.chance.random() < 0.5 and there > 5:
                self.world.lose(site, place, thing, self.chance.randrange(-5, 6))
            self._write_count(site, place, thing, able, reason="")

    def _write_count(self, site: str, place: str, thing: Thing, able: list[FleetLaptop], *, reason: str) -> None:
        there = self.world.shelves[site, place, thing.name]
        happening = self._counted(site, place, thing, there, reason)
        self.scribe.write(happening, able)
        if self.chance.random() < 0.2:  # somebody else counted too
            self.scribe.write(replace(happening, moment=self.world.next_moment()), able)

    def _counted(self, site: str, place: str, thing: Thing, there: int, reason: str) -> Happening:
        """Of a thing with two codes the figure stands on the first, and 0 on the other."""
        rows = tuple(
            Count(
                place=fixed_place(site, place),
                item=item,
                quantity=0 if number else there,
                unit=thing.unit,
                reason=reason,
            )
            for number, (item, _) in enumerate(thing.codes)
        )
        return Happening(Act.COUNTED, site, self.world.day, self.world.next_moment(), rows)

    def _count_by_mistake(self, site: str) -> None:
        thing = self.chance.choice([thing for thing in THINGS if not thing.sold_in_cases])
        row = Count(
            place=fixed_place(site, SHELF), item=thing.codes[0][0], quantity=self.chance.randrange(90), unit=thing.unit
        )
        self._write(Act.COUNTED, site, row, stands=NO)

    def _give_unseen(self, site: str) -> None:
        lying = [
            thing for thing in THINGS if not thing.sold_in_cases and self.world.shelves[site, SHELF, thing.name] > 1
        ]
        if lying:
            thing = self.chance.choice(lying)
            there = self.world.shelves[site, SHELF, thing.name]
            self.world.give_unseen(site, thing, self.chance.randrange(1, there // 2 + 1))

    def _close_now(self, site: str) -> None:
        for where, name in list(self.world.unseen):
            if where == site:
                self._close(site, name)

    def _close(self, site: str, name: str) -> None:
        """*Some left*: a count whose difference was given."""
        thing = next(thing for thing in THINGS if thing.name == name)
        if self.world.unseen.pop((site, name), 0):
            self._close_too_soon(site, thing)
            self._write_count(site, SHELF, thing, self.tables[site], reason="given")

    def _close_too_soon(self, site: str, thing: Thing) -> None:
        """Another amount is said to be left first: all was shared, or a slip of the hand."""
        chance = self.closes_twice
        if chance is not None and self.tables[site] and chance.random() < 0.6:
            there = self.world.shelves[site, SHELF, thing.name]
            said = chance.choice((0, there // 2, there + chance.randrange(1, 40)))
            laptop = chance.choice(self.tables[site])
            self.scribe.record(self._counted(site, SHELF, thing, said, "given"), laptop)


def _knows_cases(laptop: FleetLaptop, thing: Thing) -> bool:
    case, units = thing.codes[1]
    return Fields(laptop.site_file.db).whole(case, laptop.site) == (thing.codes[0][0], units)
