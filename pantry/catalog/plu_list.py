"""The list of price look-up codes (PLU) of produce, as its keepers (IFPS) give it out.

In: cells. Out: what each line tells; a leading 9 for organic is no line of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.catalog.told import LONGEST_NAME, Format, Source, Told, UnusableLine
from pantry.catalog.words import clean, folded, spoken
from pantry.catalog.written_codes import item_of_code

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pantry.catalog.tables import Tables

_NEEDED = frozenset({"plu", "commodity", "variety"})
_LANGUAGES: Mapping[str, str] = {"": "en", "sp": "es"}
_NO_SIZE = frozenset({"", "all sizes", "na", "n a", "not applicable"})
_OTHERS = re.compile(r"[;,/]")
_DRY = frozenset({"nuts", "nut", "dried"})
_UNUSED = "retailer assigned"
_ORGANIC, _ORGANIC_LENGTH = "9", 5


@dataclass(frozen=True, slots=True)
class PluReader:
    """Knows where each column stands."""

    places: Mapping[str, int]

    def tell(self, cells: Sequence[str]) -> Told | None:
        """What a line tells; nothing of a code that isn't in use. Raises UnusableLine."""
        plu = self._cell(cells, "plu")
        if self._is_out_of_use(cells) or (len(plu) == _ORGANIC_LENGTH and plu.startswith(_ORGANIC)):
            return None
        name = self._name(cells)
        if not name:
            raise UnusableLine("The line has no name.")
        language = self._cell(cells, "language").lower()
        language = _LANGUAGES.get(language, language)
        return Told(
            item=item_of_code(plu),
            name=name if language == "en" else "",
            names={} if language == "en" else {language: name},
            other_names=tuple(other for part in _OTHERS.split(self._cell(cells, "aka")) if (other := clean(part))),
            kind=Kind.DRY if _DRY.intersection(folded(self._cell(cells, "category"))) else Kind.PRODUCE,
            unit="g",
        )

    def _is_out_of_use(self, cells: Sequence[str]) -> bool:
        status = self._cell(cells, "status").lower()
        return (
            (status not in {"", "approved"})
            or bool(self._cell(cells, "deleted_at"))
            or " ".join(folded(self._cell(cells, "commodity"))).startswith(_UNUSED)
        )

    def _name(self, cells: Sequence[str]) -> str:
        """As one says it: `Bananas, small`."""
        commodity, variety, size = (self._cell(cells, column) for column in ("commodity", "variety", "size"))
        has_size = " ".join(folded(size)) not in _NO_SIZE
        parts = (spoken(commodity), spoken(variety), size.lower() if has_size else "")
        return ", ".join(part for part in parts if part)[:LONGEST_NAME].rstrip(", ")

    def _cell(self, cells: Sequence[str], column: str) -> str:
        at = self.places.get(column, len(cells))
        return clean(cells[at]) if at < len(cells) else ""


def reader_of(header: Sequence[str], _tables: Tables) -> PluReader | None:
    """A reader for a list with these columns; nothing where it is another."""
    names = [heading.strip().lower() for heading in header]
    return PluReader({name: at for at, name in enumerate(names)}) if _NEEDED.issubset(names) else None


PLU_LIST = Format("plu", Source.PLU_LIST, reader_of)
