"""Loads between two sites: sent once, received whole or in parts, written down by one laptop, by two, or again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pantry.events import Act, Movement, new_id
from pantry.places import fixed_place
from tests.faults.scribe import Happening, Scribe
from tests.faults.world import SHELF, THINGS, Thing, World

if TYPE_CHECKING:
    from random import Random

    from tests.faults.laptops import FleetLaptop

    Tables = dict[str, list[FleetLaptop]]


@dataclass(slots=True)
class Transfer:
    """A load between two sites: what is still to come."""

    transfer: str
    to_site: str
    thing: Thing
    loads: list[int]
    all_comes: bool
    received: list[Happening] = field(default_factory=list)


@dataclass(slots=True)
class Transfers:
    """All loads of one world."""

    chance: Random
    world: World
    scribe: Scribe
    under_way: list[Transfer] = field(default_factory=list)

    def send(self, site: str, tables: Tables) -> None:
        others = [other for other, laptops in tables.items() if other != site and laptops]
        lying = [
            thing for thing in THINGS if not thing.sold_in_cases and self.world.shelves[site, SHELF, thing.name] > 9
        ]
        if not others or not lying:
            return
        thing = self.chance.choice(lying)
        units = self.chance.randrange(7, self.world.shelves[site, SHELF, thing.name])
        transfer = new_id("t", tables[site][0].clock())
        first = self.chance.randrange(1, units)
        loads = [first, units - first] if first * 2 != units and self.chance.random() < 0.6 else [units]
        short = len(loads) == 1 and self.chance.random() < 0.3
        row, _ = movement_of(self.chance, site, thing, 0, units, (SHELF, transfer))
        row = replace(row, weight_known="label", weight_g=units * thing.grams, paper=transfer, part="sent")
        self.world.send(site, transfer, thing, units)
        self.scribe.write(Happening(Act.SENT, site, self.world.day, self.world.next_moment(), (row,)), tables[site])
        coming = [units - 2] if short else loads
        self.under_way.append(Transfer(transfer, self.chance.choice(others), thing, coming, not short))

    def receive(self, site: str, tables: Tables) -> None:
        for transfer in self.under_way:
            if transfer.to_site == site and (transfer.loads or transfer.received):
                self._receive_from(site, tables, transfer)
                return

    def _receive_from(self, site: str, tables: Tables, transfer: Transfer) -> None:
        """A load comes, or somebody writes down again one that came; each laptop counts the parts that it has seen."""
        if transfer.loads:
            units = transfer.loads.pop(0)
            self.world.receive(site, transfer.transfer, transfer.thing, units)
            row, _ = movement_of(self.chance, site, transfer.thing, 0, units, (transfer.transfer, SHELF))
            row = replace(row, weight_known="label", weight_g=units * transfer.thing.grams, paper=transfer.transfer)
            load = str(len(transfer.received) + 1)
            happening = Happening(Act.RECEIVED, site, self.world.day, self.world.next_moment(), (row,), load=load)
            transfer.received.append(happening)
        elif transfer.all_comes and self.chance.random() < 0.5:
            happening = self.chance.choice(transfer.received)
            if happening.day != self.world.day:
                return
        else:
            return
        for laptop in self.chance.sample(tables[site], min(len(tables[site]), self.chance.choice((1, 2)))):
            part = str(1 + len(_parts_seen(laptop, transfer.transfer)))
            row = replace(happening.rows[0], part=part)
            self.scribe.record(replace(happening, rows=(row,)), laptop)


def movement_of(
    chance: Random, site: str, thing: Thing, code: int, number: int, ends: tuple[str, str]
) -> tuple[Movement, int]:
    """A movement of some of a code, and its true grams."""
    item, units = thing.codes[code]
    grams = number * units * thing.grams
    known = "weighed" if thing.unit == "g" else chance.choice(("label", "estimated", "unknown", "weighed"))
    if known == "weighed" and thing.unit != "g":
        grams += chance.randrange(50)
    start, end = (place if place.startswith("t") else fixed_place(site, place) for place in ends)
    moved = Movement(
        item=item, from_place=start, to_place=end, quantity=number, unit=thing.unit,
        weight_g=None if known == "unknown" else grams, weight_known=known,
        lot=chance.choice(("", "", "best_by=2027-03-31", "best_by=2027-05-31")),
    )  # fmt: skip
    return moved, grams


def _parts_seen(laptop: FleetLaptop, transfer: str) -> set[str]:
    rows = laptop.site_file.db.execute(
        "SELECT part FROM movement WHERE paper = ? AND site = ?", (transfer, laptop.site)
    ).fetchall()
    return {row[0] for row in rows}
