"""What lies on the shelf at the end of a day, by kind: what a kind weighs in all, its rows where they are asked for.

In: a site's shelf, the day, and of which items something was said. Out: sums, and plain rows of thousands at once.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from pantry.places import SHELF, fixed_place
from pantry.readings.fields import CHAPTER
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.shelf.shelf import Shelf

_FIELDS = ("kind", "unit", "grams")
_SAID_BY_CHAPTER = f"""SELECT 1 FROM current WHERE scope = '{CHAPTER}'
    AND field IN ({", ".join(f"'{field}'" for field in _FIELDS)}) LIMIT 1"""
_MOVED_SINCE = "SELECT item, from_place, quantity FROM flow WHERE site = ? AND date > ? AND ? IN (from_place, to_place)"
_SAID_OF_ALL = "SELECT value, json_group_array(thing) FROM current WHERE field = ? AND scope = ? GROUP BY value"
_LYING = "SELECT json_group_object(item, quantity) FROM on_hand WHERE site = ? AND place = ? AND quantity > 0"
_OF_THESE = " AND h.item IN (SELECT value FROM json_each(?))"
_SUMS = """SELECT kind, sum(quantity * CASE WHEN unit = 'g' THEN 1 ELSE grams END)
    FROM ({lying} AND h.quantity > 0) GROUP BY kind"""

Row = tuple[str, int, str, int]
"""An item, what lies there now, its unit, the grams of one."""


class ShelfByKind:
    """The shelf of one site; `linked` is what is the same as something, `families` with what that is.

    `apart`: what is looked at one by one as those are, whatever it is the same as.
    """

    def __init__(
        self, db: Connection, shelf: Shelf, date: str, told_of: Collection[str], apart: Collection[str] = ()
    ) -> None:
        self._db, self._shelf, self._told_of = db, shelf, told_of
        self._here = shelf.site, fixed_place(shelf.site, SHELF)
        self.linked = shelf.linked()
        self.families = self.linked | {shelf.whole(item)[0] for item in self.linked} | frozenset(apart)
        self._since: defaultdict[str, int] = defaultdict(int)
        for item, from_place, quantity in db.execute(_MOVED_SINCE, (shelf.site, date, self._here[1])).fetchall():
            self._since[item] += -quantity if from_place == self._here[1] else quantity
        self._kind_of: dict[str, str] = {}

    def kind(self, item: str) -> str:
        """The kind of an item."""
        return self._kind_of.get(item) or self._shelf.kind_of(item)

    def kinds(self, items: Sequence[str]) -> frozenset[str]:
        """The kinds of some items, all read at once."""
        if unknown := [item for item in items if item not in self._kind_of]:
            for _ in self._read(unknown):
                pass
        return frozenset(map(self.kind, items))

    def rows(self, kind: str) -> Sequence[Row]:
        """All of a kind that lies there, or was said to lie there; one of thousands is no more than a row."""
        return self._rows.get(kind, ())

    def rows_of_families(self, kind: str) -> Sequence[Row]:
        """The same of what is, or may be, the same as another."""
        return self._of_families.get(kind, ())

    def row_of_family(self, item: str) -> Row | None:
        """The row of one of these."""
        return next((row for row in self.rows_of_families(self.kind(item)) if row[0] == item), None)

    def alone_g(self, kind: str) -> int | None:
        """What lies there of a kind that is the same as nothing else weighs; None: nothing of that lies there."""
        return self._alone.get(kind)

    @cached_property
    def _rows(self) -> Mapping[str, list[Row]]:
        return _by_kind(self._read())

    @cached_property
    def _of_families(self) -> Mapping[str, list[Row]]:
        return _by_kind(self._read(self.families)) if self.families else {}

    @cached_property
    def _alone(self) -> Mapping[str, int]:
        """Added up without a row of each where none is needed: rows of thousands take twice as long."""
        if self._since or "_rows" in self.__dict__:
            there = ((kind, row) for kind, rows in self._rows.items() for row in rows if row[1] > 0)
            found: defaultdict[str, int] = defaultdict(int)
            for kind, (item, now, unit, grams) in there:
                if item not in self.families:
                    found[kind] += now * each_g(unit, grams)
            return found
        found, unsaid = self._alone_as_said()
        if unsaid:
            lying = self._statement + _OF_THESE
            rest = self._db.execute(_SUMS.format(lying=lying), (*self._here, _listed(unsaid))).fetchall()
            for kind, grams in rest:
                found[kind] += grams
        return found

    def _alone_as_said(self) -> tuple[defaultdict[str, int], list[str]]:
        """The same of all of which this site said kind, unit and weight, as of nearly all; and what is left to read.

        Each field of all things in one piece: looking each of ten thousand up takes twice as long.
        """
        kinds, units, said_grams = (self._said_of_all(field) for field in _FIELDS)
        each = {text: int(text) for text in set(said_grams.values()) if text.isascii() and text.isdigit()}
        each_of = {item: each.get(text) for item, text in said_grams.items()}
        each_of |= {item: 1 for item, unit in units.items() if unit == WEIGHED}
        lying = json.loads(self._db.execute(_LYING, self._here).fetchone()[0])
        for item in self.families.intersection(lying):
            del lying[item]
        found: defaultdict[str, int] = defaultdict(int)
        unsaid = []
        for item, quantity in lying.items():
            grams = each_of.get(item)
            if grams is None or item not in units or item not in kinds:
                unsaid.append(item)
            else:
                found[kinds[item]] += quantity * grams
        return found, unsaid

    def _said_of_all(self, field: str) -> dict[str, str]:
        """What this site says of each thing."""
        found: dict[str, str] = {}
        for value, things in self._db.execute(_SAID_OF_ALL, (field, self._shelf.site)).fetchall():
            found.update(dict.fromkeys(json.loads(things), value))
        return found

    @cached_property
    def _statement(self) -> str:
        return _lying_statement(with_chapter=bool(self._db.execute(_SAID_BY_CHAPTER).fetchone()))

    def _read(self, items: Collection[str] | None = None) -> Iterator[tuple[str, Row]]:
        """All that lies there, or what does of these, each with its kind."""
        of_these, values = ("", ()) if items is None else (_OF_THESE, (_listed(items),))
        for item, quantity, said_kind, unit, grams in self._db.execute(
            self._statement + of_these, (*self._here, *values)
        ).fetchall():
            now = quantity - self._since[item] if self._since else quantity
            kind = self._shelf.kind_of(item) if item in self.linked else said_kind
            self._kind_of[item] = kind
            if now or item in self._told_of:
                yield kind, (item, now, unit, grams)


def each_g(unit: str, grams: int) -> int:
    """The grams of one, 0 where nobody knows."""
    return 1 if unit == WEIGHED else grams


def _by_kind(rows: Iterator[tuple[str, Row]]) -> Mapping[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for kind, row in rows:
        found[kind].append(row)
    return dict(found)


def _listed(items: Collection[str]) -> str:
    return json.dumps(list(items))


def _lying_statement(*, with_chapter: bool) -> str:
    """Item, quantity, kind, unit and grams of one of all that lies at a place; few chapters say any."""
    scopes = {"own": "h.site", **({"chapter": f"'{CHAPTER}'"} if with_chapter else {})}
    joins = " ".join(
        f"LEFT JOIN current {scope}_{field} ON {scope}_{field}.thing = h.item AND {scope}_{field}.field = '{field}'"
        f" AND {scope}_{field}.scope = {value}"
        for field in _FIELDS
        for scope, value in scopes.items()
    )
    kind, unit, grams = (
        ", ".join((*(f"{scope}_{field}.value" for scope in scopes), f"p.{field}")) for field in _FIELDS
    )
    is_loose = "substr(h.item, 1, 1) = 'k'"
    kind = f"coalesce({kind}, CASE WHEN {is_loose} THEN substr(h.item, 2) ELSE 'other' END)"
    unit = f"coalesce({unit}, CASE WHEN {is_loose} THEN 'g' ELSE 'piece' END)"
    return (
        f"SELECT h.item, h.quantity, {kind} AS kind, {unit} AS unit, CAST(coalesce({grams}, 0) AS INTEGER) AS grams"
        f" FROM on_hand h {joins} LEFT JOIN product p ON p.item = h.item WHERE h.site = ? AND h.place = ?"
    )
