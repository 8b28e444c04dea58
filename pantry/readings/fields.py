"""What a field of a thing reads now, from the changes that were made to it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.events import MOST_FACTOR, MOST_GRAMS_OF_ONE, MOST_QUANTITY, WHOLE_NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection

CHAPTER = "chapter"
STANDS = "stands"
SAME_AS = "same_as"
GRAMS = "grams"
NAME = "name"
ROLE = "role"
AFTER = "after:"

YES, NO, BOTH, TAKEN_BACK = "yes", "no", "both", ""
"""What an answer to *after this count?* reads; `BOTH`: neither, each of two counts was of another part."""

_MOST_THINGS = 500
_MOST = {**dict.fromkeys(WHOLE_NUMBERS, MOST_QUANTITY), GRAMS: MOST_GRAMS_OF_ONE, SAME_AS: MOST_FACTOR}

Key = tuple[str, str, str]
"""(thing, field, scope) of a change."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field reads: the value, its event and rev; `heads` are the changes that are no one's base."""

    value: str
    event: str
    rev: int
    heads: tuple[str, ...]
    conflict: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """What matters of a change when it is weighed against others."""

    event: str
    value: str
    base: tuple[str, ...]
    rev: int
    date: str


def reading_of(revisions: Iterable[Revision]) -> Reading:
    """The heads of a field's changes, and the highest (rev, date, id) of them."""
    known = tuple(revisions)
    if len(known) == 1:
        return Reading(known[0].value, known[0].event, known[0].rev, (known[0].event,), conflict=False)
    superseded = {event for revision in known for event in revision.base}
    heads = [revision for revision in known if revision.event not in superseded]
    winner = max(heads, key=lambda head: (head.rev, head.date, head.event))
    conflict = any(head.value != winner.value for head in heads)
    return Reading(winner.value, winner.event, winner.rev, tuple(sorted(head.event for head in heads)), conflict)


def read_after(value: str) -> bool | None:
    """Whether something is after a count, as answered; None: each of two counts was of another part."""
    return None if value == BOTH else value == YES


class Fields:
    """Reads and writes the table of current values."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def reading(self, key: Key) -> Reading | None:
        """What a field reads in one scope, with its heads."""
        row = self._db.execute(
            "SELECT value, event, rev, heads, conflict FROM current WHERE thing = ? AND field = ? AND scope = ?",
            key,
        ).fetchone()
        return Reading(row[0], row[1], row[2], tuple(row[3].split()), bool(row[4])) if row else None

    def value(self, thing: str, field: str, site: str) -> str | None:
        """What a site sees: its own value, else the chapter's."""
        rows = self._db.execute(
            "SELECT scope, value FROM current WHERE thing = ? AND field = ? AND scope IN (?, ?)",
            (thing, field, site, CHAPTER),
        ).fetchall()
        values = dict(rows)
        own = values.get(site)
        return own if own is not None else values.get(CHAPTER)

    def values(self, things: Iterable[str], fields: tuple[str, ...], site: str) -> dict[str, dict[str, str]]:
        """What a site sees of some fields of each thing: its own values, else the chapter's."""
        found: dict[str, dict[str, str]] = {thing: {} for thing in things}
        rows = self._db.execute(
            "SELECT thing, field, scope, value FROM current WHERE thing IN (SELECT value FROM json_each(?))"
            f" AND field IN ({','.join('?' * len(fields))}) AND scope IN (?, ?)",
            (json.dumps(list(found)), *fields, site, CHAPTER),
        ).fetchall()
        for thing, field, scope, value in rows:
            if scope == site or field not in found[thing]:
                found[thing][field] = value
        return found

    def read_again(self, keys: Iterable[Key]) -> None:
        """Weighs all changes of each field anew, and keeps what it reads now."""
        revisions: dict[Key, list[Revision]] = {key: [] for key in keys}
        things = sorted({thing for thing, _, _ in revisions})
        for start in range(0, len(things), _MOST_THINGS):
            part = things[start : start + _MOST_THINGS]
            for thing, field, scope, event, value, base, rev, date in self._db.execute(
                "SELECT thing, field, scope, event, value, base, rev, date FROM change"
                f" WHERE thing IN ({','.join('?' * len(part))})",
                part,
            ).fetchall():
                known = revisions.get((thing, field, scope))
                if known is not None:
                    known.append(Revision(event, value, tuple(base.split()), rev, date))
        self._db.executemany(
            "INSERT OR REPLACE INTO current VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [_kept(key, reading_of(known)) for key, known in revisions.items()],
        )

    def grams(self, item: str, site: str) -> int:
        """The grams of one unit of an item as this site reads them, 0 where nobody knows; a blank says nothing."""
        own = self.value(item, GRAMS, site)
        if own:
            return whole_number(own)
        whole, factor = self.whole(item, site)
        of_whole = None if whole == item else self.value(whole, GRAMS, site)
        if of_whole:
            return factor * whole_number(of_whole)
        return self._grams_of_member(whole, factor, site)

    def grams_of(self, items: Iterable[str], site: str) -> dict[str, int]:
        """What `grams` says of each of many items; most are the same as no other, and are asked together."""
        said = self.values(items, (GRAMS, SAME_AS), site)
        unsaid = {item for item, of_item in said.items() if not of_item.get(GRAMS)}
        wholes = self._wholes() if unsaid else frozenset()
        linked = {item for item in unsaid if SAME_AS in said[item] or item in wholes}
        return {
            item: self.grams(item, site) if item in linked else whole_number(of_item.get(GRAMS))
            for item, of_item in said.items()
        }

    def _wholes(self) -> frozenset[str]:
        """All that any item is said to be the same as, by whomever."""
        links = self._db.execute("SELECT DISTINCT value FROM current WHERE field = 'same_as'").fetchall()
        return frozenset(read_same_as(value)[0] for (value,) in links)

    def _grams_of_member(self, whole: str, factor: int, site: str) -> int:
        """What the first member that has grams says of so many of the whole."""
        for member in self.members(whole, site):
            grams = self.value(member, GRAMS, site)
            if grams:
                return share_of(whole_number(grams), factor, read_same_as(self.value(member, SAME_AS, site) or "")[1])
        return 0

    def whole(self, item: str, site: str) -> tuple[str, int]:
        """The item that this one is the same as, and how many of it one is; in a loop the smallest id."""
        factors = {item: 1}
        here, factor = item, 1
        while (link := self.value(here, SAME_AS, site)) is not None:
            there, step = read_same_as(link)
            if there in factors:
                smallest = min(_loop_from(there, tuple(factors)))
                return smallest, factors[smallest]
            here, factor = there, factor * step
            factors[here] = factor
        return here, factor

    def members(self, item: str, site: str) -> tuple[str, ...]:
        """The items that say of themselves that they are the same as this one."""
        rows = self._db.execute(
            "SELECT DISTINCT thing FROM current WHERE field = 'same_as' AND (value = ? OR value >= ? AND value < ?)"
            " AND scope IN (?, ?)",
            (item, f"{item}*", f"{item}+", site, CHAPTER),
        ).fetchall()
        things = (row[0] for row in rows)
        return tuple(sorted(thing for thing in things if self._points_at(thing, item, site)))

    def _points_at(self, thing: str, item: str, site: str) -> bool:
        link = self.value(thing, SAME_AS, site)
        return link is not None and read_same_as(link)[0] == item


def _kept(key: Key, reading: Reading) -> tuple[str | int, ...]:
    return (*key, reading.value, reading.event, reading.rev, " ".join(reading.heads), int(reading.conflict))


def _loop_from(start: str, path: tuple[str, ...]) -> tuple[str, ...]:
    return path[path.index(start) :]


def read_same_as(value: str) -> tuple[str, int]:
    """`ITEM*FACTOR`: the item, and how many of it one is; an unreadable factor is 1."""
    item, _, factor = value.partition("*")
    return item, max(whole_number(factor), 1)


def share_of(grams: int, wanted: int, of: int) -> int:
    """The grams of `wanted` units where so many as `of` weigh `grams`, a half up."""
    return (2 * grams * wanted + of) // (2 * of)


def whole_number(text: str | None) -> int:
    """A whole number of at most 15 digits from a field's text, 0 where it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 15 else 0


def is_too_big(field: str, value: str) -> bool:
    """Whether a change says a number that nobody believes: of a fact, or of what one of a thing weighs or holds."""
    most = _MOST.get(field)
    number = (value.partition("*")[2] if field == SAME_AS else value).lstrip("0")
    if most is None or not (number.isascii() and number.isdigit()):
        return False
    return len(number) > len(str(most)) or int(number) > most


def by_thing(rows: Iterable[tuple[str, str, str]]) -> Mapping[str, dict[str, str]]:
    """(thing, field, value) rows gathered by thing."""
    found: dict[str, dict[str, str]] = {}
    for thing, field, value in rows:
        found.setdefault(thing, {})[field] = value
    return found
