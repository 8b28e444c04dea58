"""Sums of a day that one laptop said, and what another one had written of that day before it knew. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import MINUTE_ITEM, PLATE_ITEM
from pantry.readings.facts import Facts, Which
from pantry.readings.fields import Fields
from pantry.shelf.kept_papers import DAY_ON_PAPER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from pantry.readings.facts import Moved
    from pantry.shelf.laptops import Laptops, Made

BESIDE = "beside:"  # before the copy of a sum: whether a movement is to be added to it
_SAID = f"""f.item IN ('{PLATE_ITEM}', '{MINUTE_ITEM}')
    AND f.paper > '{DAY_ON_PAPER}' AND f.paper < '{DAY_ON_PAPER}a' AND f.site = ?"""


@dataclass(frozen=True, slots=True)
class SumOfOther:
    """A sum of another laptop, and the movements that were written here before it came, with who made them."""

    said: Moved
    said_by: Made
    written: tuple[tuple[Moved, Made], ...]


class SumDoubts:
    """Asked where it is known what was written first: on the laptop that wrote the lines."""

    def __init__(self, db: Connection, site: str, laptops: Laptops) -> None:
        self._db, self._site, self._laptops = db, site, laptops
        self._facts, self._fields = Facts(db), Fields(db)

    def open(self) -> tuple[SumOfOther, ...]:
        """All that nobody answered yet."""
        said = [one for one in self._facts.movements(Which(_SAID, (self._site,))) if one.counts and one.quantity]
        made = self._laptops.made("movement", (one.event for one in said))
        others = ((one, made[one.event]) for one in said if not made[one.event].mine)
        found = (SumOfOther(one, by, tuple(self._written(one))) for one, by in others)
        return tuple(one for one in found if one.written)

    def _written(self, said: Moved) -> Iterator[tuple[Moved, Made]]:
        """What was made here, on this day or for it, and was not read from the day's own paper."""
        which = Which(
            "f.site = ? AND f.item = ? AND f.date = ? AND f.paper <> ?",
            (self._site, said.item, said.date, f"{DAY_ON_PAPER}{said.date}"),
        )
        moved = [one for one in self._facts.movements(which) if one.counts and one.quantity]
        made = self._laptops.made("movement", (one.event for one in moved))
        for one in moved:
            by = made[one.event]
            if by.mine and by.seq < said.seq and not self._fields.reading((one.event, BESIDE + said.event, self._site)):
                yield one, by
