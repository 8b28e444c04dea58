"""Products from a CSV or workbook of one's own: a first line that names the columns, then a product a line.

In: cells. Out: what each line tells. Columns may have many names, and any order; only a name must be there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from pantry.catalog.allergens import read_allergens
from pantry.catalog.kind_words import kind_of
from pantry.catalog.package_weight import package_grams
from pantry.catalog.told import LONGEST_NAME, MOST_GRAMS, Format, Source, Told, UnusableLine, shown
from pantry.catalog.words import clean, folded
from pantry.catalog.written_codes import item_of_code, item_of_id, item_of_name
from pantry.codes.measures import half_up
from pantry.errors import Why, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pantry.catalog.tables import Tables

_COLUMNS: Mapping[str, str] = {
    heading: column
    for column, headings in {
        "item": "item|item id",
        "code": "code|product code|barcode|bar code|gtin|gtin 14|upc|upc code|ean|ean 13|plu|codigo|codigo de barras",
        "name": "name|product|product name|item name|description|title",
        "name es": "nombre|producto|descripcion",
        "other names": "other names|other name|also called|aliases|alias|otros nombres",
        "kind": "kind|category|type|department|tipo|categoria",
        "unit": "unit|units|uom|unidad",
        "grams": "grams|gramos|weight g|grams each|g",
        "weight": "weight|net weight|size|package size|package|peso",
        "dated": "dated|has date|carries a date|fecha",
        "brand": "brand|brands|marca",
        "allergens": "allergens|allergen|contains|alergenos",
    }.items()
    for heading in headings.split("|")
}
_YES = frozenset({"yes", "y", "true", "1", "x", "si", "oui"})
_NO = frozenset({"no", "n", "false", "0"})
_BY_WEIGHT = frozenset(
    {"g", "gram", "grams", "lb", "lbs", "pound", "pounds", "kg", "kilo", "oz", "weight", "libra", "gramos"}
)
_LANGUAGES: Mapping[str, str] = {
    "english": "en", "spanish": "es", "espanol": "es", "chinese": "zh", "vietnamese": "vi", "korean": "ko",
    "tagalog": "tl", "russian": "ru", "arabic": "ar", "creole": "ht", "portuguese": "pt", "french": "fr",
}  # fmt: skip
_UNKNOWN_KIND = sentence("“{kind}” is no kind that Pantry knows. The product is in, as other if it is new.")
_NUMBER = re.compile(r"\d{1,7}(?:[.,]\d{1,9})?|\d,\d{3},\d{3}", re.ASCII)
_IN_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+", re.ASCII)
_LANGUAGE_CODE_LENGTHS = frozenset({2, 3})


@dataclass(frozen=True, slots=True)
class OwnReader:
    """Knows where each column stands; several may hold a code."""

    places: Mapping[str, tuple[int, ...]]

    def tell(self, cells: Sequence[str]) -> Told:
        """What a line tells. Raises UnusableLine."""
        names = {
            column[5:]: name for column in self.places if column[:5] == "name " if (name := self._name(cells, column))
        }
        name = self._name(cells, "name") or next(iter(names.values()), "")
        written_item = self._cell(cells, "item")
        item = item_of_id(written_item)
        if not name and not item:
            name = clean(written_item)[:LONGEST_NAME]
        if not name:
            raise UnusableLine("The line has no name.")
        said_kind = self._cell(cells, "kind")
        kind = kind_of(said_kind)
        return Told(
            item=item or self._item(cells, name),
            name=name,
            names=names,
            other_names=tuple(other for part in self._cell(cells, "other names").split(";") if (other := clean(part))),
            brand=clean(self._cell(cells, "brand"))[:LONGEST_NAME],
            kind=kind,
            unit=self._unit(cells),
            grams=self._grams(cells, watery=kind in {"drinks", "dairy"}),
            dated=self._dated(cells),
            allergens=read_allergens(self._cell(cells, "allergens")),
            doubt=Why.of(UnusableLine(_UNKNOWN_KIND, kind=shown(said_kind))) if said_kind and not kind else "",
        )

    def _cell(self, cells: Sequence[str], column: str) -> str:
        """The first cell of a column that is not empty."""
        found = (cells[at].strip() for at in self.places.get(column, ()) if at < len(cells))
        return next((cell for cell in found if cell), "")

    def _name(self, cells: Sequence[str], column: str) -> str:
        return clean(self._cell(cells, column))[:LONGEST_NAME].rstrip()

    def _item(self, cells: Sequence[str], name: str) -> str:
        code = self._cell(cells, "code")
        return item_of_code(code) if code else item_of_name(name)

    def _unit(self, cells: Sequence[str]) -> str:
        words = folded(self._cell(cells, "unit"))
        if not words:
            return ""
        return "g" if _BY_WEIGHT.intersection(words) else "piece"

    def _grams(self, cells: Sequence[str], *, watery: bool) -> int | None:
        text = self._cell(cells, "grams")
        if not text:
            return package_grams(self._cell(cells, "weight"), watery=watery)
        grams = _rounded(text) if _NUMBER.fullmatch(text) else package_grams(text)
        if grams is None or not 0 < grams <= MOST_GRAMS:
            raise UnusableLine("The grams of one must be 1 to 1,000,000, not {grams}.", grams=shown(text))
        return grams

    def _dated(self, cells: Sequence[str]) -> bool | None:
        said = "".join(folded(self._cell(cells, "dated")))
        return True if said in _YES else False if said in _NO else None


def _rounded(number: str) -> int:
    """A spreadsheet's number in whole grams: `453.59`, `453,59`, `1,000`, of which the comma marks thousands."""
    plain = number.replace(",", "") if _IN_THOUSANDS.fullmatch(number) else number.replace(",", ".")
    return half_up(Fraction(plain))


def columns_of(header: Sequence[str]) -> OwnReader | None:
    """A reader for a file with these columns; nothing where none of them holds a name."""
    places: dict[str, tuple[int, ...]] = {}
    for at, heading in enumerate(header):
        column = _column(heading)
        if column:
            places[column] = (*places.get(column, ()), at)
    named = any(column.startswith("name") for column in places) or "item" in places
    return OwnReader(places) if named else None


def _column(heading: str) -> str:
    words = folded(heading)
    known = _COLUMNS.get(" ".join(words), "")
    if known:
        return known
    if len(words) != 2 or words[0] != "name":
        return ""
    language = _LANGUAGES.get(words[1], words[1])
    return f"name {language}" if len(language) in _LANGUAGE_CODE_LENGTHS else ""


def reader_of(header: Sequence[str], _tables: Tables) -> OwnReader | None:
    """The same, whatever lies beside the table."""
    return columns_of(header)


OWN_CSV = Format("csv", Source.OWN, reader_of)
