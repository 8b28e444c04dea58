"""What each cell of a bundle's CSV files must be, column by column.

In: the texts of a column. Out: those that don't fit; whole numbers as numbers; the Table Schema of a column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.dates import is_day
from pantry.events import COLUMNS, MOST_QUANTITY, PATTERNS, Act, Change, Count, Movement, Visit, WeightKnown

if TYPE_CHECKING:
    from collections.abc import Collection

    from pantry.events import EventKind

FILES: dict[EventKind, str] = {
    Movement: "data/movements.csv",
    Visit: "data/visits.csv",
    Count: "data/counts.csv",
    Change: "data/changes.csv",
}
COMMON_COLUMNS = ("event", "entry", "act", "site", "date", "salt")
UNKNOWN_COLUMN = re.compile(r"[a-z][a-z0-9_]{0,39}")

_EVENT = r"e[0-9a-f]{32}"
_WHOLE = r"0|[1-9][0-9]{0,15}"


@dataclass(frozen=True, slots=True)
class Column:
    """What a cell of a column must be.

    `closed`: a list that a newer program may have made longer. `lowest`: the least of a whole number.
    """

    name: str
    pattern: str = r".*"
    closed: bool = False
    is_date: bool = False
    lowest: int | None = None
    may_be_empty: bool = False

    @property
    def is_free(self) -> bool:
        """Whether it holds any text, so that a text may stand guarded; what other columns hold never needs it."""
        return self.pattern.startswith(".") and self.lowest is None and not self.is_date

    def misfits(self, texts: frozenset[str]) -> frozenset[str]:
        """Those of the texts that this column can't hold."""
        distinct = texts - {""} if self.may_be_empty else texts
        if self.is_date:
            return frozenset(text for text in distinct if not is_day(text))
        if self._all_fit(distinct):
            return frozenset()
        return frozenset(text for text in distinct if not self._all_fit((text,)))

    def _all_fit(self, texts: Collection[str]) -> bool:
        """Whether this column can hold all of the texts, looked at as one: none of them holds a line end."""
        if not re.fullmatch(f"(?:(?:{self.pattern})\n)*", "\n".join((*texts, ""))):
            return False
        return self.lowest is None or all(self.lowest <= number <= MOST_QUANTITY for number in map(int, texts))

    def field(self) -> dict[str, object]:
        """This column as a field of a Table Schema (Data Package, version 2)."""
        field: dict[str, object] = {"name": self.name, "type": "string"}
        constraints: dict[str, object] = {"required": True} if self._is_required() else {}
        if self.lowest is not None:
            field["type"] = "integer"
            constraints |= {"minimum": self.lowest, "maximum": MOST_QUANTITY}
        elif self.is_date:
            field["type"] = "date"
        elif self.pattern != ".*":
            constraints["pattern"] = self.pattern
        if self.name == "event":
            constraints["unique"] = True
        return field | ({"constraints": constraints} if constraints else {})

    def _is_required(self) -> bool:
        return not self.may_be_empty and (self.lowest is not None or not re.fullmatch(self.pattern, ""))


_COLUMNS = {
    column.name: column
    for column in (
        Column("event", _EVENT),
        Column("entry", r"n[a-z2-7]{26}"),
        Column("act", "|".join(Act), closed=True),
        Column("site", r"s[a-z2-7]{26}"),
        Column("date", is_date=True),
        Column("salt", r"[a-z2-7]{13}"),
        *(Column(name, pattern) for name, pattern in PATTERNS.items()),
        Column("weight_g", _WHOLE, lowest=0, may_be_empty=True),
        Column("weight_known", "|".join(WeightKnown), closed=True),
        Column("people", _WHOLE, lowest=0, may_be_empty=True),
        Column("rev", _WHOLE, lowest=1),
    )
}


def column(kind: EventKind, name: str) -> Column:
    """What a known column of a kind of rows must hold."""
    if name == "quantity":
        return Column(name, _WHOLE, lowest=0 if kind is Count else 1)
    return _COLUMNS.get(name, Column(name))


def columns(kind: EventKind) -> tuple[Column, ...]:
    """The known columns of a kind of rows, in the order of its file."""
    return tuple(column(kind, name) for name in COLUMNS[kind])
