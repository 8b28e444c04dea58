"""The shapes of facts and changes: one frozen dataclass is one table row and one CSV line.

An event is immutable. Its id binds its text: a row edited anywhere is known by itself.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pantry.clock import Clock

AGAIN, PEOPLE_ALONE = "yes", "people"  # what a visit's `again` may say
SALT_LETTERS = 13
ID_LETTERS = 26
MOST_ROWS_AN_ENTRY = 10_000
MOST_QUANTITY = 10**11  # 100,000 tons in grams: past this it is a slip or a lie, and sums must stay whole numbers
MOST_GRAMS_OF_ONE = 10**7
MOST_FACTOR = 10**6  # of what is the same as so many of another


class Act(StrEnum):
    """What a user did; each row of an entry carries it."""

    TOOK = "took"
    GAVE = "gave"
    VISITED = "visited"
    SERVED = "served"
    WASTED = "wasted"
    MOVED = "moved"
    PACKED = "packed"
    COUNTED = "counted"
    NAMED = "named"
    SET = "set"
    CORRECTED = "corrected"
    SENT = "sent"
    RECEIVED = "received"


class WeightKnown(StrEnum):
    """How the grams of a movement are known; only unknown ones take the item's later value."""

    WEIGHED = "weighed"
    LABEL = "label"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """A positive whole quantity of an item from a place to a place; `weight_g` is of all of it."""

    event: str = ""
    entry: str = ""
    act: str = ""
    site: str = ""
    date: str = ""
    salt: str = ""
    item: str
    lot: str = ""
    from_place: str
    to_place: str
    quantity: int
    unit: str
    weight_g: int | None = None
    weight_known: str = WeightKnown.UNKNOWN.value
    knows: str = ""
    reason: str = ""
    paper: str = ""
    part: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A household served on a date: its size or age bands (`0-17:2 18-59:1`), its bag; no person.

    `again` is `yes` where it was here today: a visit, and no new household; without people only a bag that joins it.
    It is `people` where nobody said of how many households and visits they were.
    """

    event: str = ""
    entry: str = ""
    act: str = ""
    site: str = ""
    date: str = ""
    salt: str = ""
    people: int | None = None
    bands: str = ""
    bag: str = ""
    again: str = ""
    paper: str = ""
    part: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What lies at a place of an item, whatever the lot; its difference is derived, never booked."""

    event: str = ""
    entry: str = ""
    act: str = ""
    site: str = ""
    date: str = ""
    salt: str = ""
    place: str
    item: str
    quantity: int
    unit: str
    knows: str = ""
    reason: str = ""
    paper: str = ""
    part: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a field of a thing should read, in the scope of a site or the chapter.

    `base` names all heads that its laptop knew, separated by spaces; `rev` is 1 + the highest of theirs.
    """

    event: str = ""
    entry: str = ""
    act: str = ""
    site: str = ""
    date: str = ""
    salt: str = ""
    scope: str = ""
    thing: str
    field: str
    value: str
    base: str = ""
    rev: int = 1
    extra: tuple[tuple[str, str], ...] = ()


Event = Movement | Visit | Count | Change
EventKind = type[Movement] | type[Visit] | type[Count] | type[Change]

KINDS: tuple[EventKind, ...] = (Movement, Visit, Count, Change)
COLUMNS: Mapping[EventKind, tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind) if field.name != "extra") for kind in KINDS
}
_VALUES = {kind: attrgetter(*columns) for kind, columns in COLUMNS.items()}
_EVENT_IDS = r"(e[0-9a-f]{32}( e[0-9a-f]{32})*)?"
_NAMED = r"[a-z].*"  # ids start with a letter, because spreadsheets leave those alone
PATTERNS: Mapping[str, str] = {  # what the text of a column must be, in the books and on sticks; others hold any
    **dict.fromkeys(("item", "place", "from_place", "to_place", "scope"), _NAMED),
    **dict.fromkeys(("unit", "thing", "field"), r".+"),
    **dict.fromkeys(("knows", "base"), _EVENT_IDS),
}
LONGEST_TEXT = 100_000  # more than any reader of CSV takes as one field
WHOLE_NUMBERS = frozenset({"quantity", "weight_g", "people", "rev"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An act before it is saved: its rows lack ids, salt, `knows` and `base`, which the books fill in."""

    act: Act
    date: str
    rows: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """All events of one user's act, saved, carried and counted whole or not at all."""

    entry: str
    act: Act
    date: str
    events: tuple[Event, ...]


def values_of(event: Event) -> tuple[str | int | None, ...]:
    """What stands in its columns, in their order."""
    found: tuple[str | int | None, ...] = _VALUES[type(event)](event)
    return found


def cells(event: Event) -> dict[str, str]:
    """The row as text cells in column order, unknown columns last."""
    texts = ("" if value is None else str(value) for value in values_of(event))
    return {**dict(zip(COLUMNS[type(event)], texts, strict=True)), **dict(event.extra)}


def event_id(row: Iterable[tuple[str, str]]) -> str:
    """`e` + 32 hex digits of SHA-256 over the non-empty cells but `event`, as name=value lines, sorted by name."""
    text = "\n".join(f"{name}={value}" for name, value in sorted(row) if value and name != "event")
    return "e" + hashlib.sha256(text.encode()).hexdigest()[:32]


def sealed(event: Event, clock: Clock) -> Event:
    """The event with a fresh salt and the id that binds its text."""
    salt = clock.letters(SALT_LETTERS)
    return replace(event, salt=salt, event=event_id({**cells(event), "salt": salt}.items()))


def new_id(prefix: str, clock: Clock) -> str:
    """A random id: its prefix letter and 26 base32 characters."""
    return prefix + clock.letters(ID_LETTERS)
