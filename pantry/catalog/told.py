"""What a source of products tells, line by line, and the shape that every source has.

In: the cells of a file's lines. Out: `Told`, or `UnusableLine` with the reason in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from pantry.catalog.words import folded
from pantry.errors import PantryError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pantry.catalog.shelf_life import ShelfLife
    from pantry.catalog.tables import Tables

MOST_GRAMS = 1_000_000
LONGEST_NAME = 200
_LONGEST_SHOWN = 30


class UnusableLine(PantryError):  # noqa: N818 - what the line is, not a fault of the program
    """A line of a file can't be used; the others can."""


class Source(IntEnum):
    """Where products come from, the one that is believed most first; also their rank in a search."""

    OWN = 1
    STARTER = 2
    PLU_LIST = 3
    FOODKEEPER = 4
    OPEN_FOOD_FACTS = 5
    FOOD_DATA_CENTRAL = 6


@dataclass(frozen=True, slots=True)
class Told:
    """What a source tells of a product; what it doesn't say is empty or None; `doubt`: what of it can't be used.

    `shelf_lives`: how long it keeps, and where.
    """

    item: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict)
    other_names: tuple[str, ...] = ()
    brand: str = ""
    kind: str = ""
    unit: str = ""
    grams: int | None = None
    dated: bool | None = None
    allergens: str = ""
    doubt: str = ""
    shelf_lives: tuple[ShelfLife, ...] = ()


class Reader(Protocol):
    """Reads the lines of one file, whose columns it knows."""

    def tell(self, cells: Sequence[str]) -> Told | None:
        """What a line tells; nothing where a table has no use for it. Raises UnusableLine."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which products come: `reader_of` gives nothing where a table's first line doesn't fit.

    Between cells that `unquoted` separates, a quotation mark is a letter like others. `table`: the name of the table
    with the products, where it lies amid others.
    """

    word: str
    source: Source
    reader_of: Callable[[Sequence[str], Tables], Reader | None]
    unquoted: str = ""
    table: str = ""


def shown(text: str) -> str:
    """The start of a cell, as a reason may quote it."""
    printed = "".join(letter if letter.isprintable() else " " for letter in text[: _LONGEST_SHOWN + 1]).strip()
    return printed if len(text) <= _LONGEST_SHOWN else f"{printed[:_LONGEST_SHOWN]}…"


def with_brand(name: str, brand: str) -> str:
    """A name that says its brand, for lists in which twenty are whole milk."""
    if not brand or _folded(brand) in " ".join(folded(name)):
        return name
    return f"{name}, {brand}"[:LONGEST_NAME]


@lru_cache(maxsize=10_000)  # a product has one in several languages, and a brand has many products
def _folded(brand: str) -> str:
    return " ".join(folded(brand))
