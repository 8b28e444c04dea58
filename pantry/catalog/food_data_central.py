"""Branded foods of the USDA's FoodData Central, as they are downloaded: branded_food.csv, with its names in food.csv.

In: cells, and the table of names beside. Out: what each line tells; of several of one code only the newest.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from string import capwords
from typing import TYPE_CHECKING

from pantry.catalog.allergens import NONE, read_allergens
from pantry.catalog.kinds import Kind
from pantry.catalog.package_weight import package_grams
from pantry.catalog.tables import columns
from pantry.catalog.told import LONGEST_NAME, Format, Source, Told, UnusableLine, shown, with_brand
from pantry.catalog.words import clean, folded, spoken
from pantry.catalog.written_codes import item_of_code
from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pantry.catalog.tables import Tables

_TABLE, _NAMES = "branded_food", "food"
_NEEDED = frozenset({"fdc_id", "gtin_upc"})
_AT_ONCE = 5_000
_LARGEST_ID = 1 << 62
_CONTAINS = re.compile(r"\bcontains\b:?(?!\s+(?:no|not|zero)\b)([^.]*)", re.IGNORECASE)
_WATERY = frozenset({Kind.DRINKS, Kind.DAIRY})

# The first kind with one of a category's words is meant; what is frozen or canned is so before all else.
_KINDS: tuple[tuple[Kind, frozenset[str]], ...] = tuple(
    (kind, frozenset(words.split()))
    for kind, words in (
        (Kind.BABY, "baby infant"),
        (Kind.MEAT, "frozen ice"),
        (Kind.DRY, """canned bottled dried dry soup soups sauce sauces gravy dressings dips salsa mix mixes cereal
            cereals snack snacks crackers cookies candy chocolate noodles pasta rice grains flours oil oils spices
            seasoning condiment condiments nut nuts popcorn jelly jam honey syrups pickles baking sugar powdered"""),
        (Kind.OTHER, "pet supplements vitamins"),
        (Kind.PREPARED, "prepared sandwiches sandwich meals dinners entrees pizza salads sushi wraps burritos deli"),
        (Kind.MEAT, """meat meats poultry chicken turkey beef pork fish seafood shellfish sausages sausage bacon
            pepperoni salami hotdogs ham"""),
        (Kind.DRINKS, "water soda juice juices drinks drink beverages coffee tea alcohol"),
        (Kind.DAIRY, "cheese milk yogurt butter cream eggs egg dairy"),
        (Kind.BREAD, "bread breads buns bagels tortillas croissants muffins pastries rolls doughnuts"),
        (Kind.PRODUCE, "fruit fruits vegetable vegetables produce herbs tomatoes potatoes"),
    )
)  # fmt: skip


class Beside:
    """What must be known of all lines before one is read: names by number, and each code's newest line; on disk."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)  # a file of its own that goes away with it
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.execute("CREATE TABLE food (fdc_id INTEGER PRIMARY KEY, name TEXT) STRICT")
        self._db.execute("CREATE TABLE newest (item TEXT PRIMARY KEY, fdc_id INTEGER) STRICT, WITHOUT ROWID")

    def keep_names(self, rows: Iterable[tuple[int, str]]) -> None:
        """Names by their numbers."""
        self._write("INSERT OR REPLACE INTO food VALUES (?, ?)", rows)

    def keep_newest(self, rows: Iterable[tuple[str, int]]) -> None:
        """Lines by their codes: the highest number is the newest."""
        self._write(
            "INSERT INTO newest VALUES (?, ?) ON CONFLICT (item) DO UPDATE SET fdc_id = max(fdc_id, excluded.fdc_id)",
            rows,
        )

    def newest(self, item: str) -> tuple[int, str]:
        """The newest line of a code, and its name."""
        number, name = self._db.execute(
            "SELECT n.fdc_id, f.name FROM newest n LEFT JOIN food f ON f.fdc_id = n.fdc_id WHERE n.item = ?", (item,)
        ).fetchone()
        return number, name or ""

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        waiting = iter(rows)
        while some := list(islice(waiting, _AT_ONCE)):
            self._db.execute("BEGIN")
            self._db.executemany(statement, some)
            self._db.execute("COMMIT")


@dataclass(frozen=True, slots=True)
class BrandedReader:
    """Knows where each column stands, how many there are, and what lies beside."""

    places: Mapping[str, int]
    width: int
    beside: Beside

    def tell(self, cells: Sequence[str]) -> Told | None:
        """What a line tells; nothing where a newer one tells of the same code. Raises UnusableLine."""
        if len(cells) != self.width:
            raise UnusableLine(
                "The line has {n} columns and the first line {wanted}: it is broken.", n=len(cells), wanted=self.width
            )
        item = item_of_code(self._cell(cells, "gtin_upc"), us_units=False)
        number = _number(self._cell(cells, "fdc_id"))
        if number is None:
            raise UnusableLine("{number} is no number of a food.", number=shown(self._cell(cells, "fdc_id")))
        newest, name = self.beside.newest(item)
        if number != newest:
            return None
        name = spoken(name or self._cell(cells, "short_description"))[:LONGEST_NAME].rstrip()
        if not name:
            raise UnusableLine("The product has no name.")
        brand = _brand(self._cell(cells, "brand_name") or self._cell(cells, "brand_owner"))
        kind = _kind(self._cell(cells, "branded_food_category"))
        return Told(
            item=item,
            name=with_brand(name, brand),
            brand=brand,
            kind=kind,
            grams=package_grams(self._cell(cells, "package_weight"), watery=kind in _WATERY),
            allergens=_allergens(self._cell(cells, "ingredients")),
        )

    def _cell(self, cells: Sequence[str], column: str) -> str:
        at = self.places.get(column)
        return "" if at is None else cells[at].strip()


def reader_of(header: Sequence[str], tables: Tables) -> BrandedReader | None:
    """A reader for the table of branded foods; nothing where it is another. Reads what lies beside first."""
    names = [heading.strip().lower() for heading in header]
    if "fdc_id" in names and "gtin_upc" not in names:
        raise RefusedInput(
            "That table of FoodData Central has no product codes. Nothing was changed. Choose the folder, or"
            " branded_food.csv in it."
        )
    if not _NEEDED.issubset(names):
        return None
    main = _TABLE if _TABLE in tables.names else tables.names[0]
    named = columns(tables, _NAMES, ("fdc_id", "description"))
    lines = columns(tables, main, ("fdc_id", "gtin_upc"))
    beside = Beside()
    beside.keep_names((number, name) for cell, name in named if (number := _number(cell)) is not None)
    beside.keep_newest(_codes(lines))
    return BrandedReader({name: at for at, name in enumerate(names)}, len(names), beside)


def _codes(lines: Iterator[tuple[str, ...]]) -> Iterator[tuple[str, int]]:
    for cell, code in lines:
        number = _number(cell)
        try:
            item = item_of_code(code, us_units=False)
        except UnusableLine:
            continue  # named when its turn comes
        if number is not None:
            yield item, number


def _number(cell: str) -> int | None:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < len(str(_LARGEST_ID)) else None


@lru_cache(maxsize=1_000)
def _kind(category: str) -> str:
    said = frozenset(folded(category))
    plain = next((kind for kind, known in _KINDS if said & known), "")
    return plain or (Kind.DRY if said else "")


def _brand(text: str) -> str:
    brand = clean(text)[:LONGEST_NAME].rstrip()
    return capwords(brand) if brand.isupper() else brand


def _allergens(ingredients: str) -> str:
    """Those that the line says it contains; of what it doesn't name nobody knows."""
    said = read_allergens(" ".join(_CONTAINS.findall(ingredients)))
    return "" if said == NONE else said


FOOD_DATA_CENTRAL = Format("fdc", Source.FOOD_DATA_CENTRAL, reader_of, table=_TABLE)
