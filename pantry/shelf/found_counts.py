"""What was found of each item in a counting, who found it, and how that differs from what the books had. Reads only.

In: a counting and the sheets that joined it. Out: frozen values, in the order in which items were counted. Counted
again, the same item's next count holds all that was found of it so far; where two laptops each counted another part,
the last of both does.
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pantry.readings.counting import line_of
from pantry.readings.facts import Facts, Which
from pantry.readings.fields import AFTER, BOTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.readings.facts import Counted

BY = "by:"
_OF_THESE = "IN (SELECT value FROM json_each(?))"
# Lists of thousands come in one piece: rows of each take twice as long.
_DIFFERENCES = f"""SELECT json_group_array(d.item), json_group_array(d.difference) FROM counted d
    JOIN count c ON c.event = d.event WHERE c.reason {_OF_THESE} AND c.site = ?"""
_WHO = f"""SELECT c.event, b.field FROM count c JOIN change b ON b.entry = c.entry AND b.thing = c.reason
    AND b.field LIKE '{BY}%' WHERE c.reason {_OF_THESE} AND c.site = ?"""
_PARTS = f"SELECT c.event, c.reason FROM count c WHERE c.reason {_OF_THESE} AND c.site = ?"
_OF_ITEM = " AND c.item = ?"
_AFTER_ALL = AFTER[:-1] + chr(ord(AFTER[-1]) + 1)
_BESIDE = f"""SELECT thing, field FROM current
    WHERE field >= '{AFTER}' AND field < '{_AFTER_ALL}' AND value = '{BOTH}' AND scope = ?"""


class FoundBy(NamedTuple):
    """What somebody found of an item in all, the last time that they counted it; `who` is "" where nobody said."""

    who: str
    quantity: int


class Found(NamedTuple):
    """What was found of an item in a counting; `difference`: found less expected. `event` is the count that says so.

    `said`: what each one found who counted it, the one whose count reads last. `part`: of a sheet that joined, its own.
    """

    item: str
    quantity: int
    unit: str
    difference: int
    event: str
    seq: int
    said: tuple[FoundBy, ...] = ()
    part: str = ""

    @property
    def uncounted(self) -> int:
        """Of one code alone there is nothing that nobody counted."""
        return 0


class FoundCounts:
    """Reads what was found in the countings of one site."""

    def __init__(self, db: Connection, site: str) -> None:
        self._db = db
        self._site = site
        self._facts = Facts(db)

    def of(self, parts: tuple[str, ...], item: str = "") -> tuple[Found, ...]:
        """What these found; `item`: of that one alone."""
        texts = (json.dumps(parts), self._site, *([item] if item else []))
        of_item = _OF_ITEM if item else ""
        counts = self._facts.counts(Which(f"f.reason {_OF_THESE} AND f.site = ?{of_item.replace('c.', 'f.')}", texts))
        differences = self._differences(of_item, texts)
        reasons = dict(self._db.execute(_PARTS + of_item, texts).fetchall()) if len(parts) > 1 else {}
        who = {event: by.removeprefix(BY) for event, by in self._db.execute(_WHO + of_item, texts).fetchall()}
        return tuple(
            Found(
                count.item, count.quantity, count.unit, differences.get(count.item, 0), count.event, count.seq,
                _found_by(said, who), reasons.get(count.event, ""),
            )
            for count, said in self._last_of_each(counts)
        )  # fmt: skip

    def one_by_one(self, parts: tuple[str, ...], items: Iterable[str]) -> tuple[tuple[Counted, str], ...]:
        """Each count of these items as it was made, with who made it."""
        texts = (json.dumps(parts), self._site)
        these = Which(f"f.reason {_OF_THESE} AND f.site = ? AND f.item {_OF_THESE}", (*texts, json.dumps([*items])))
        counts = sorted((one for one in self._facts.counts(these) if one.counts), key=lambda one: (one.seq, one.event))
        who = {event: by.removeprefix(BY) for event, by in self._db.execute(_WHO, texts).fetchall()} if counts else {}
        return tuple((count, who.get(count.event, "")) for count in counts)

    def _differences(self, of_item: str, values: tuple[str, ...]) -> Mapping[str, int]:
        rows = self._db.execute(_DIFFERENCES + of_item, values).fetchone()
        found: dict[str, int] = {}
        for item, difference in zip(*map(json.loads, rows), strict=True):
            found[item] = found.get(item, 0) + difference
        return found

    def _last_of_each(self, counts: Iterable[Counted]) -> Iterator[tuple[Counted, tuple[Counted, ...]]]:
        """Of each item the count that reads, and all of them in their line."""
        of_items: dict[str, list[Counted]] = {}
        for count in sorted((one for one in counts if one.counts), key=lambda one: (one.seq, one.event)):
            of_items.setdefault(count.item, []).append(count)
        beside = self._beside()
        apart = [item for item, said in of_items.items() if _is_apart(said, beside)]
        known: dict[str, list[Counted]] = {item: [] for item in apart}
        of_apart = Which(f"f.site = ? AND f.item {_OF_THESE}", (self._site, json.dumps(apart)))
        for one in self._facts.counts(of_apart) if apart else ():
            known.setdefault(one.item, []).append(one)
        for item, said in of_items.items():
            in_line = _in_line(said, known[item]) if item in known else said
            yield in_line[-1], tuple(in_line)

    def _beside(self) -> frozenset[str]:
        """The counts of which each was of another part than another one."""
        rows = self._db.execute(_BESIDE, (self._site,)).fetchall()
        return frozenset(event for thing, field in rows for event in (thing, field.removeprefix(AFTER)))


def _found_by(said: Sequence[Counted], who: Mapping[str, str]) -> tuple[FoundBy, ...]:
    if len(said) == 1:  # most of thousands
        return (FoundBy(who.get(said[0].event, ""), said[0].quantity),)
    last: dict[str, int] = {}
    for count in said:
        name = who.get(count.event, "")
        last.pop(name, None)
        last[name] = count.quantity
    return tuple(FoundBy(name, quantity) for name, quantity in last.items())


def _is_apart(said: list[Counted], beside: frozenset[str]) -> bool:
    """Whether these alone don't tell in which order they read, and what."""
    in_a_row = all(before.event in after.knows.split() for before, after in pairwise(said))
    return not in_a_row or any(count.event in beside for count in said)


def _in_line(said: list[Counted], known: list[Counted]) -> list[Counted]:
    """Counts of one item in the order in which the books read them, also those that were made apart."""
    by_event = {count.event: count for count in said}
    line = line_of([one for one in known if one.place == said[0].place], known)
    in_order = (by_event[one.event] for one in line.standing if one.event in by_event)
    return [replace(count, quantity=line.found(count.event)) for count in in_order]
