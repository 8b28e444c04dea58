"""Items that the books hold and nobody named yet: since when, how much came, and what was scanned near them.

Reads only. In: the language that names are read in. Out: frozen values, those that were met last first.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pantry.places import Way
from pantry.readings.facts import Facts, Moved, Which
from pantry.readings.fields import CHAPTER, NAME
from pantry.readings.roles import Roles
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from sqlite3 import Connection

    from pantry.readings.facts import Counted
    from pantry.shelf.items import Items

    _WayOf = Callable[[str, str, str], Way | None]

# All that have a field, in one piece: of ten thousand things taking sets apart takes a third of what SQLite needs.
_HAVING = "SELECT json_group_array(thing) FROM current WHERE field = ? AND scope IN (?, ?) AND value {fits}"
_STILL_ASKED = """SELECT j.value FROM json_each(?2) j
    WHERE (EXISTS (SELECT 1 FROM movement m WHERE m.item = j.value AND m.site = ?1)
        OR EXISTS (SELECT 1 FROM count c WHERE c.item = j.value AND c.site = ?1)
        OR EXISTS (SELECT 1 FROM current i WHERE i.field = 'item' AND i.value = j.value AND i.scope = ?1))
    AND NOT EXISTS (SELECT 1 FROM product p WHERE p.item = j.value AND {known})
    LIMIT ?3"""
_UNWEIGHED = _STILL_ASKED.format(known="(p.grams > 0 OR p.unit = 'g')")
_WITHOUT_KIND = _STILL_ASKED.format(known="p.kind <> ''")
_STANDS = """SELECT 1 FROM movement m JOIN entry e ON e.entry = m.entry AND e.stands = 1 WHERE m.item = ?
    AND NOT EXISTS (SELECT 1 FROM current c WHERE c.thing = m.event AND c.field = 'item' AND c.value <> m.item)
    UNION ALL SELECT 1 FROM current WHERE field = 'item' AND value = ?
    UNION ALL SELECT 1 FROM count WHERE item = ? LIMIT 1"""
_EVENTS_OF = """SELECT f.event FROM {table} f WHERE f.item IN (SELECT value FROM json_each(?))
    UNION SELECT thing FROM current WHERE field = 'item' AND value IN (SELECT value FROM json_each(?))"""
# A bag's items were not scanned, and stand in an entry with a visit. A bundle doesn't tell in which order things came.
_NEAR = """SELECT e.seq, coalesce(c.value, m.item) FROM entry o
    JOIN entry e ON e.seq BETWEEN o.seq - ? AND o.seq + ? AND e.date = o.date AND e.mine = 1
        AND e.stands = 1 AND e.has_visit = 0
    JOIN movement m ON m.entry = e.entry
    LEFT JOIN current c ON c.thing = m.event AND c.field = 'item' AND c.scope = m.site
    WHERE o.seq = ? AND o.mine = 1 ORDER BY e.seq, m.rowid"""
_LOOKED_AT = 20  # entries to each side
_EACH_SIDE = 2
_MOST_LINES = 5  # that are looked around, until one has something near it
_MOST_UNWEIGHED = 200  # more are no evening's work


@dataclass(frozen=True, slots=True)
class Unknown:
    """An item without a name: its code as read, its first and last day, how much came in its unit, how many lines.

    `near`: the names of what this laptop scanned right before and after it, when it was first met.
    """

    item: str
    code: str
    first: str
    last: str
    quantity: int
    unit: str
    lines: int
    near: tuple[str, ...]


class Unknowns:
    """Looks for what has no name at one site."""

    def __init__(self, db: Connection, site: str, items: Items) -> None:
        self._db = db
        self._site = site
        self._items = items
        self._facts = Facts(db)
        self._roles = Roles(db)

    def items(self) -> tuple[str, ...]:
        """Their ids."""
        unnamed = self._having("code", self._site, ">= ''") - self._having(NAME, CHAPTER, "<> ''")
        return tuple(item for item in sorted(unnamed) if not self.is_named(item) and self._any_line_stands(item))

    def unweighed(self) -> tuple[str, ...]:
        """Those that somebody named, but of which nobody knows what one weighs: all weights leave them out."""
        weighed = self._having("grams", CHAPTER, "NOT IN ('', '0')") | self._having("unit", CHAPTER, "= 'g'")
        asked = json.dumps(sorted(self._having(NAME, CHAPTER, "<> ''") - weighed))
        rows = self._db.execute(_UNWEIGHED, (self._site, asked, _MOST_UNWEIGHED)).fetchall()
        return tuple(item for (item,) in rows if not self._grams(item) and self._any_line_stands(item))

    def without_kind(self) -> tuple[str, ...]:
        """Those that somebody named, but of which nobody said the kind: sums by kind call them other."""
        named, kinds = self._having(NAME, CHAPTER, "<> ''"), self._having("kind", CHAPTER, "<> ''")
        asked = json.dumps(sorted(item for item in named - kinds if not item.startswith("k")))
        rows = self._db.execute(_WITHOUT_KIND, (self._site, asked, _MOST_UNWEIGHED)).fetchall()
        return tuple(item for (item,) in rows if not self._kind(item) and self._any_line_stands(item))

    def half_known(self) -> tuple[str, ...]:
        """Those without a weight, then those that lack only a kind."""
        return tuple(dict.fromkeys((*self.unweighed(), *self.without_kind())))

    def _having(self, field: str, or_scope: str, fits: str) -> set[str]:
        """What has a field of this site, or of another scope, whose value fits."""
        row = self._db.execute(_HAVING.format(fits=fits), (field, self._site, or_scope)).fetchone()
        return set(json.loads(row[0]))

    def _grams(self, item: str) -> int | None:
        whole = self._items.item(self._items.whole(item)[0])
        return whole.grams if whole else None

    def _kind(self, item: str) -> str:
        whole = self._items.item(self._items.whole(item)[0])
        return whole.kind if whole else ""

    def listed_half_known(self, language: str) -> tuple[Unknown, ...]:
        """What has no weight, then what has no kind, told as what has no name is."""
        unweighed = self.unweighed()
        rest = tuple(item for item in self.without_kind() if item not in unweighed)
        return (*self._told(unweighed, language), *self._told(rest, language))

    def listed(self, language: str) -> tuple[Unknown, ...]:
        """All of them, those that were met last first."""
        return self._told(self.items(), language)

    def one(self, item: str, language: str) -> Unknown | None:
        """The same of one item, whether or not it has a name by now; None where no line of it stands."""
        return next(iter(self._told((item,), language)), None)

    def _told(self, items: tuple[str, ...], language: str) -> tuple[Unknown, ...]:
        lines: dict[str, list[Moved | Counted]] = {item: [] for item in items}
        for line in sorted(self._lines(lines), key=_when):
            if line.item in lines:
                lines[line.item].append(line)
        known = [(item, of_item) for item, of_item in lines.items() if of_item]
        known.sort(key=lambda one: _when(one[1][-1]), reverse=True)
        around, way = _Around(self._db, self._items, language), cache(self._roles.way)
        return tuple(self._unknown(item, of_item, around, way) for item, of_item in known)

    def is_named(self, item: str) -> bool:
        """Whether it has a name, or what it is the same as."""
        whole = self._items.item(self._items.whole(item)[0])
        return whole is not None and whole.named

    def _any_line_stands(self, item: str) -> bool:
        """Whether anything of an item stands: what was scanned by mistake and undone needs no name."""
        return self._db.execute(_STANDS, (item, item, item)).fetchone() is not None

    def _lines(self, items: Iterable[str]) -> Iterator[Moved | Counted]:
        """What stands of them at this site, as it reads now."""
        asked = json.dumps(list(items))
        moved = self._facts.movements(Which(f"f.event IN ({_EVENTS_OF.format(table='movement')})", (asked, asked)))
        counted = self._facts.counts(Which(f"f.event IN ({_EVENTS_OF.format(table='count')})", (asked, asked)))
        lines: tuple[Moved | Counted, ...] = (*moved, *counted)
        return (line for line in lines if line.counts and line.site == self._site)

    def _unknown(self, item: str, lines: list[Moved | Counted], around: _Around, way: _WayOf) -> Unknown:
        known = self._items.item(item)
        moved = (line for line in lines if isinstance(line, Moved))
        came = (one.quantity for one in moved if way(one.from_place, one.to_place, self._site) is Way.IN)
        near = (around.names(line.seq, item) for line in lines[:_MOST_LINES])
        return Unknown(
            item, shown_code(item, known.fields if known else {}), lines[0].date, lines[-1].date,
            sum(came), lines[0].unit, len(lines), next(filter(None, near), ()),
        )  # fmt: skip


def _when(line: Moved | Counted) -> tuple[str, int]:
    return line.date, line.seq


class _Around:
    """What was scanned near a line, by name; each thing is looked up once."""

    def __init__(self, db: Connection, items: Items, language: str) -> None:
        self._db = db
        self._items = items
        self._language = language
        self._known: dict[str, str] = {}

    def names(self, seq: int, item: str) -> tuple[str, ...]:
        """The nearest named things of that day, in the order in which they were scanned; none of another laptop's."""
        rows = self._db.execute(_NEAR, (_LOOKED_AT, _LOOKED_AT, seq)).fetchall()
        before = self._first_names((other for at, other in reversed(rows) if at <= seq and other != item), ())
        after = self._first_names((other for at, other in rows if at > seq and other != item), before)
        return (*reversed(before), *after)

    def _first_names(self, items: Iterable[str], said: tuple[str, ...]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for item in items:
            name = self._name(item)
            if name and name not in said:
                found[name] = None
            if len(found) == _EACH_SIDE:
                break
        return tuple(found)

    def _name(self, item: str) -> str:
        """In the reader's language where it has one there; nothing where it has none."""
        if item not in self._known:
            one = self._items.item(self._items.whole(item)[0])
            self._known[item] = one.names.get(self._language) or one.name if one else ""
        return self._known[item]
