"""The USDA's FoodKeeper, as a workbook (XLS) or JSON: foods without codes, and how long each keeps where.

In: cells, and the table of categories beside. Out: what each line tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kind_words import kind_of
from pantry.catalog.shelf_life import ShelfLife
from pantry.catalog.tables import columns
from pantry.catalog.told import LONGEST_NAME, Format, Source, Told, UnusableLine
from pantry.catalog.words import clean
from pantry.catalog.written_codes import item_of_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pantry.catalog.tables import Tables

_TABLE, _CATEGORIES = "Product", "Category"
_NEEDED = frozenset({"category_id", "name", "name_subtitle", "keywords", "pantry_min"})
_LIVES: Mapping[str, tuple[str, str]] = {
    "pantry": ("pantry", ""),
    "dop_pantry": ("pantry", "purchase"),
    "pantry_after_opening": ("pantry", "opening"),
    "refrigerate": ("refrigerator", ""),
    "dop_refrigerate": ("refrigerator", "purchase"),
    "refrigerate_after_opening": ("refrigerator", "opening"),
    "refrigerate_after_thawing": ("refrigerator", "thawing"),
    "freeze": ("freezer", ""),
    "dop_freeze": ("freezer", "purchase"),
}
_FINER: Mapping[str, tuple[str, int]] = {
    "days": ("hours", 24), "weeks": ("days", 7), "months": ("days", 30), "years": ("months", 12),
}  # fmt: skip
_LONGEST_TIP = 500
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class FoodReader:
    """Knows where each column stands, and the names of the categories."""

    places: Mapping[str, int]
    categories: Mapping[str, str]

    def tell(self, cells: Sequence[str]) -> Told:
        """What a line tells. Raises UnusableLine."""
        name, subtitle = self._cell(cells, "name"), self._cell(cells, "name_subtitle")
        if not name:
            raise UnusableLine("The line has no name.")
        name = (f"{name}, {subtitle}" if subtitle else name)[:LONGEST_NAME].rstrip()
        return Told(
            item=item_of_name(name),
            name=name,
            other_names=tuple(other for part in self._cell(cells, "keywords").split(",") if (other := clean(part))),
            kind=kind_of(self.categories.get(self._cell(cells, "category_id"), "")),
            shelf_lives=tuple(life for column in _LIVES if (life := self._life(cells, column))),
        )

    def _life(self, cells: Sequence[str], column: str) -> ShelfLife | None:
        least, most = (self._cell(cells, f"{column}_{end}") for end in ("min", "max"))
        unit = self._cell(cells, f"{column}_metric").lower()
        tip = self._cell(cells, f"{column}_tips")[:_LONGEST_TIP]
        if not (least or most or unit or tip):
            return None
        place, since = _LIVES[column]
        return ShelfLife(place, since, *_whole(_number(least or most), _number(most or least), unit), tip)

    def _cell(self, cells: Sequence[str], column: str) -> str:
        at = self.places.get(column, len(cells))
        return clean(cells[at]) if at < len(cells) else ""


def reader_of(header: Sequence[str], tables: Tables) -> FoodReader | None:
    """A reader for the table of foods; nothing where it is another."""
    names = [heading.strip().lower() for heading in header]
    if not _NEEDED.issubset(names):
        return None
    categories: dict[str, str] = {}
    if _CATEGORIES in tables.names:
        categories.update((number, name) for number, name in columns(tables, _CATEGORIES, ("ID", "Category_Name")))
    return FoodReader({name: at for at, name in enumerate(names)}, categories)


def _number(cell: str) -> float | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return number if 0 < number <= _MOST else None


def _whole(least: float | None, most: float | None, unit: str) -> tuple[int | None, int | None, str]:
    """Whole numbers, of a finer unit where they are none."""
    if least is None or most is None:
        return None, None, unit
    if not (least.is_integer() and most.is_integer()) and unit in _FINER:
        unit, times = _FINER[unit]
        return round(least * times), round(most * times), unit
    return round(least), round(most), unit


FOODKEEPER = Format("foodkeeper", Source.FOODKEEPER, reader_of, table=_TABLE)
