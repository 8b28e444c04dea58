"""The countings of a site: who counted which place and why, what was found, what came meanwhile. Reads only.

A counting is a thing of the books (`counting:` and letters); its counts bear it as their reason, each saved as it is
made, in one entry with the name of who counted it. Counted again, the same item's next count holds all that was found
of it so far. A sheet that is keyed in while its place is counted is a counting that joins the other one. What is
missing is derived.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from pantry.readings.facts import Facts, Moved, Which
from pantry.readings.fields import NAME
from pantry.shelf.found_counts import BY, FoundCounts
from pantry.shelf.printed_sheets import sheet_thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.readings.facts import Counted
    from pantry.shelf.found_counts import Found

COUNTING = "counting:"
PLACE, KIND, WHY, FINISHED = "place", "kind", "why", "finished"
WHY_OF = "why:"  # and an item: why its difference is one
JOINS = "joins"  # of a sheet's counting: the one that it is a part of
_FIELDS = """SELECT thing, field, value FROM current WHERE thing >= ? AND thing < ? AND scope = ? AND value <> ''
    ORDER BY thing, field"""
_SPAN = f"""SELECT c.field, c.value, e.seq, e.date FROM change c JOIN entry e ON e.entry = c.entry
    WHERE c.thing IN (?, ?) AND c.scope = ? AND c.field NOT LIKE '{BY}%' ORDER BY e.seq"""
_LAST_BY = f"""SELECT c.field FROM change c JOIN entry e ON e.entry = c.entry
    WHERE c.thing >= ? AND c.thing < ? AND c.scope = ? AND c.field LIKE '{BY}%' AND e.stands = 1
    ORDER BY e.seq DESC LIMIT 1"""
_JOINED = "SELECT thing FROM current WHERE field = ? AND value = ? AND scope = ?"
_SAID_OF = "SELECT field, value FROM current WHERE thing = ? AND scope = ? AND value <> ''"
_SHEET_DIGITS = 10
_OF_THESE = "IN (SELECT value FROM json_each(?))"
_OF_ITEM = " AND c.item = ?"
_WHYS = "SELECT field, value FROM current WHERE thing = ? AND scope = ? AND field LIKE ? AND value <> ''"
_ITEMS = f"""SELECT c.reason, count(DISTINCT c.item) FROM count c JOIN entry e ON e.entry = c.entry AND e.stands = 1
    WHERE c.site = ? AND c.reason LIKE '{COUNTING}%' GROUP BY c.reason"""
# +: few entries were made meanwhile, and many are of what was counted
_CAME = f"""f.site = ? AND +f.item IN (SELECT item FROM count WHERE reason {_OF_THESE})
    AND f.entry IN (SELECT entry FROM entry WHERE mine = 1 AND late = 0 AND stands = 1 AND seq > ? AND seq < ?)"""
_COUNTED = f"""FROM count c JOIN entry e ON e.entry = c.entry AND e.stands = 1 WHERE c.reason {_OF_THESE}"""
_COUNTED_OF = f"SELECT DISTINCT c.item {_COUNTED} AND c.item {_OF_THESE}"
_ALL_COUNTED = f"SELECT json_group_array(c.item) {_COUNTED}"
_NOT_COUNTED = f"h.site = ? AND h.place = ? AND h.quantity <> 0 AND h.item NOT IN (SELECT c.item {_COUNTED})"
_LYING_ALONE = " AND h.item = ?"
_LYING = """SELECT json_group_object(h.item, h.quantity) FROM on_hand h
    WHERE h.site = ? AND h.place = ? AND h.quantity <> 0"""
_LYING_CALLED = f"""SELECT h.item, coalesce(n.value, p.name, '') FROM on_hand h
    LEFT JOIN current n ON n.thing = h.item AND n.field = '{NAME}' AND n.scope = h.site
    LEFT JOIN product p ON p.item = h.item WHERE {_NOT_COUNTED}"""
_LYING_OF_KIND = f"""SELECT h.item, coalesce(k.value, p.kind, '') FROM on_hand h
    LEFT JOIN current k ON k.thing = h.item AND k.field = 'kind' AND k.scope = h.site
    LEFT JOIN product p ON p.item = h.item WHERE {_NOT_COUNTED}"""
_NEWEST = f"""SELECT c.item FROM count c JOIN entry e ON e.entry = c.entry AND e.stands = 1
    WHERE c.reason {_OF_THESE} AND c.site = ? GROUP BY c.item ORDER BY max(e.seq) DESC LIMIT ?"""
_NO_END = 2**62
_AFTER_ALL = COUNTING[:-1] + chr(ord(COUNTING[-1]) + 1)


@dataclass(frozen=True, slots=True)
class Counting:
    """A counting of a place, in parts or whole; `by`: who counted, by alias; `kind`: of that kind alone."""

    counting: str
    place: str
    by: tuple[str, ...]
    why: str
    date: str
    is_finished: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class CameMeanwhile:
    """An entry made here while its item was counted: nobody but people knows whether it was before the count or after.

    `pairs`: its movements, each with the count; `is_after`: how it stands until somebody answers.
    """

    entry: str
    movements: tuple[Moved, ...]
    pairs: tuple[tuple[str, str], ...]
    is_after: bool

    def of_item(self, item: str) -> CameMeanwhile | None:
        """What of it is of one item alone."""
        kept = [number for number, moved in enumerate(self.movements) if moved.item == item]
        if not kept:
            return None
        moved = tuple(self.movements[number] for number in kept)
        return replace(self, movements=moved, pairs=tuple(self.pairs[number] for number in kept))


class _Said(NamedTuple):
    """Something that was said of a counting, and when it came here."""

    field: str
    value: str
    seq: int
    date: str


class Countings:
    """Reads the countings of one site."""

    def __init__(self, db: Connection, site: str) -> None:
        self._db = db
        self._site = site
        self._facts = Facts(db)
        self._found = FoundCounts(db, site)

    def all(self) -> tuple[Counting, ...]:
        """All of them, the newest first."""
        said: dict[str, dict[str, str]] = {}
        for thing, field, value in self._db.execute(_FIELDS, (COUNTING, _AFTER_ALL, self._site)).fetchall():
            said.setdefault(thing, {})[field] = value
        said = {thing: fields for thing, fields in said.items() if self._is_there(thing)}
        began = {thing: self._changes(thing)[0] for thing in said}
        newest = sorted(said, key=lambda thing: began[thing].seq, reverse=True)
        return tuple(_counting(thing, said[thing], began[thing].date) for thing in newest)

    def open(self) -> tuple[Counting, ...]:
        """Those that go on, the newest first."""
        return tuple(counting for counting in self.all() if not counting.is_finished)

    def last_by(self) -> str:
        """Who said last that they counted; "" where nobody did."""
        row = self._db.execute(_LAST_BY, (COUNTING, _AFTER_ALL, self._site)).fetchone()
        return str(row[0]).removeprefix(BY) if row else ""

    def said_of(self, counting: str) -> Mapping[str, str]:
        """What is said of one, field by field, also of a sheet's that was taken back."""
        return dict(self._db.execute(_SAID_OF, (counting, self._site)).fetchall())

    def items_counted(self) -> Mapping[str, int]:
        """How many items were counted in each."""
        return dict(self._db.execute(_ITEMS, (self._site,)).fetchall())

    def newest_entry(self) -> int:
        """The newest entry by the order in which entries came here: while it stays the same, all reads the same."""
        return int(self._db.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0])

    def found(self, counting: str) -> tuple[Found, ...]:
        """What was found so far, on sheets that joined it too, in the order in which it was counted."""
        return self._found.of(self._parts(counting))

    def found_of(self, counting: str, item: str) -> Found | None:
        """What was found so far of one item."""
        return next(iter(self._found.of(self._parts(counting), item)), None)

    def one_by_one(self, counting: str, items: Iterable[str]) -> tuple[tuple[Counted, str], ...]:
        """Each count of these items as it was made, with who made it."""
        return self._found.one_by_one(self._parts(counting), items)

    def counted(self, counting: str, items: Iterable[str]) -> frozenset[str]:
        """Those of these items that were counted."""
        values = (json.dumps(self._parts(counting)), json.dumps([*items]))
        return frozenset(row[0] for row in self._db.execute(_COUNTED_OF, values).fetchall())

    def newest(self, counting: str, limit: int) -> tuple[str, ...]:
        """The items that were counted last, the newest first."""
        values = (json.dumps(self._parts(counting)), self._site, limit)
        return tuple(row[0] for row in self._db.execute(_NEWEST, values).fetchall())

    def uncounted(self, counting: Counting, item: str = "") -> Mapping[str, int]:
        """What lies at its place and was not counted yet, whatever its kind; `item`: of that one alone."""
        of_item, alone = (_LYING_ALONE, (item,)) if item else ("", ())
        here = (self._site, counting.place, *alone)
        lying: dict[str, int] = json.loads(self._db.execute(_LYING + of_item, here).fetchone()[0])
        parts = json.dumps(self._parts(counting.counting))
        counted = json.loads(self._db.execute(_ALL_COUNTED + _OF_ITEM * len(alone), (parts, *alone)).fetchone()[0])
        for one in lying.keys() & counted:
            del lying[one]
        return lying

    def uncounted_names(self, counting: Counting, item: str = "") -> Mapping[str, str]:
        """What the same is called, "" where it has no name."""
        return dict(self._uncounted(_LYING_CALLED, counting, item))

    def uncounted_kinds(self, counting: Counting, item: str = "") -> Mapping[str, str]:
        """Its kinds, "" where nobody said one; what weighs by its kind has no other."""
        return dict(self._uncounted(_LYING_OF_KIND, counting, item))

    def whys(self, counting: str) -> Mapping[str, str]:
        """Why the difference of an item is one, where somebody said so; by item."""
        rows = self._db.execute(_WHYS, (counting, self._site, f"{WHY_OF}%")).fetchall()
        return {field.removeprefix(WHY_OF): value for field, value in rows}

    def came_meanwhile(self, counting: Counting) -> tuple[CameMeanwhile, ...]:
        """What went or came at the place of what was counted, and nobody answered yet; by entry, the oldest first."""
        parts = self._parts(counting.counting)
        began, until = self._span(parts)
        since = min(began.values())
        moved = self._facts.movements(Which(_CAME, (self._site, json.dumps(parts), since, until)))
        there = [one for one in moved if one.counts and counting.place in (one.from_place, one.to_place)]
        items = {one.item for one in there}
        found = {one.item: one for item in items for one in self._found.of(parts, item)}
        entries: dict[str, list[Moved]] = {}
        for one in sorted(there, key=lambda each: each.seq):
            if one.item not in found or one.seq < began.get(found[one.item].part, since):
                continue
            if found[one.item].event not in one.answers:
                entries.setdefault(self._entry(one.event), []).append(one)
        return tuple(
            CameMeanwhile(
                entry,
                tuple(movements),
                tuple((one.event, found[one.item].event) for one in movements),
                is_after=movements[0].seq > found[movements[0].item].seq,
            )
            for entry, movements in entries.items()
        )

    def _is_there(self, counting: str) -> bool:
        """A sheet that was taken back, with all that joined it, is no counting."""
        name = counting.removeprefix(COUNTING)
        if len(name) != _SHEET_DIGITS or not name.isdigit():
            return True
        return bool(self.newest(counting, 1))

    def _uncounted(self, statement: str, counting: Counting, item: str) -> Sequence[tuple[str, str]]:
        values = (self._site, counting.place, json.dumps(self._parts(counting.counting)), *([item] if item else []))
        return self._db.execute(statement + (_LYING_ALONE if item else ""), values).fetchall()

    def _parts(self, counting: str) -> tuple[str, ...]:
        """A counting and the sheets that joined it."""
        rows = self._db.execute(_JOINED, (JOINS, counting, self._site)).fetchall()
        return (counting, *(row[0] for row in rows))

    def _span(self, parts: tuple[str, ...]) -> tuple[Mapping[str, int], int]:
        """The places of the entries here that began each part and finished it; a sheet begins when it is printed."""
        began = {part: self._changes(part)[0].seq for part in parts}
        ended = [row for row in self._changes(parts[0]) if row.field == FINISHED]
        return began, ended[-1].seq if ended and ended[-1].value else _NO_END

    def _changes(self, counting: str) -> list[_Said]:
        sheet = sheet_thing(counting.removeprefix(COUNTING))
        return [_Said(*row) for row in self._db.execute(_SPAN, (counting, sheet, self._site)).fetchall()]

    def _entry(self, event: str) -> str:
        return str(self._db.execute("SELECT entry FROM movement WHERE event = ?", (event,)).fetchone()[0])


def _counting(thing: str, fields: dict[str, str], date: str) -> Counting:
    by = tuple(field.removeprefix(BY) for field in fields if field.startswith(BY))
    place, why = fields.get(PLACE, ""), fields.get(WHY, "")
    return Counting(thing, place, by, why, date, FINISHED in fields, fields.get(KIND, ""))
