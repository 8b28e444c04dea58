"""Products of Open Food Facts, a product a line, in any state: an export of cells between tabs, or a dump in JSON.

In: cells. Out: what each line tells. What the export leaves out nobody knows: an allergen not named is not absent.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from pantry.catalog.allergens import NONE, read_allergens
from pantry.catalog.kinds import Kind
from pantry.catalog.package_weight import package_grams
from pantry.catalog.tables import JSON_LINES
from pantry.catalog.told import LONGEST_NAME, Format, Source, Told, UnusableLine, with_brand
from pantry.catalog.words import clean
from pantry.catalog.written_codes import item_of_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pantry.catalog.tables import Tables
    from pantry.catalog.told import Reader

_TELLING = frozenset({"brands", "categories_tags", "categories", "created_t", "countries_tags", "ingredients_text"})
_NAME = "product_name"
_NAME_IN_DUMP = re.compile(f'{_NAME}_([a-z]{{2,3}})"')  # without its first quotation mark it is found twice as fast
_OF_DUMP = ("code", _NAME, "generic_name", "brands", "quantity", "categories_tags", "categories", "allergens_tags",
            "allergens")  # fmt: skip
_NAME_OF_LANGUAGE = re.compile(f"{_NAME}_([a-z]{{2,3}})")
_WATERY = frozenset({Kind.DRINKS, Kind.DAIRY})

# The first kind with one of a product's categories is meant; a can of tuna is dry goods, a frozen pea is frozen.
_KINDS: tuple[tuple[Kind, frozenset[str]], ...] = tuple(
    (kind, frozenset(f"en:{tag}" for tag in tags.split()))
    for kind, tags in (
        (Kind.BABY, "baby-foods baby-milks baby-products infant-formulas infant-milks diapers"),
        (Kind.HYGIENE, """non-food-products open-beauty-facts cosmetics hygiene hygiene-products personal-care
            household-products cleaning-products detergents soaps toothpastes shampoos"""),
        (Kind.OTHER, "pet-food pet-foods cat-food dog-food dietary-supplements bodybuilding-supplements"),
        (Kind.MEAT, "frozen-foods frozen-desserts ice-creams-and-sorbets ice-creams"),
        (Kind.DRY, """canned-foods dried-products dried-fruits dried-products-to-be-rehydrated milk-powders
            evaporated-milks condensed-milks noodles instant-noodles soups broths sauces condiments spreads
            sweet-spreads snacks sweet-snacks salty-snacks crackers biscuits-and-cakes nuts legumes pulses dry-pastas
            rices cooking-helpers fruit-and-vegetable-preserves pickles vegetable-oils breakfast-cereals"""),
        (Kind.PREPARED, "meals sandwiches pizzas prepared-salads refrigerated-meals fresh-meals sushi burritos"),
        (Kind.MEAT, "meats meats-and-their-products seafood fishes fishes-and-their-products poultries poultry"),
        (Kind.DAIRY, """dairies eggs eggs-and-their-products chicken-eggs milks cheeses yogurts butters creams
            dairy-desserts fermented-milk-products"""),
        (Kind.DRINKS, "beverages beverages-and-beverages-preparations waters juices plant-based-beverages teas"),
        (Kind.BREAD, "breads bread-products buns bagels tortillas flatbreads viennoiseries pastries"),
        (Kind.PRODUCE, "fresh-fruits fresh-vegetables fresh-herbs fruits vegetables potatoes fresh-plant-based-foods"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportReader:
    """Knows where each column stands, those of names in other languages, and how many there are."""

    places: Mapping[str, int]
    languages: tuple[str, ...]
    width: int

    def tell(self, cells: Sequence[str]) -> Told:
        """What a line tells. Raises UnusableLine."""
        if len(cells) != self.width:
            raise UnusableLine(
                "The line has {n} columns and the first line {wanted}: it is broken.", n=len(cells), wanted=self.width
            )

        def cell(column: str) -> str:
            at = self.places.get(column)
            return "" if at is None else cells[at]

        return _told(cell, self.languages)


class DumpReader:
    """Reads a dump: a product a line, as a JSON object of hundreds of fields; all but a few are passed over unmade.

    A line is one cell, each of its letters a byte.
    """

    def __init__(self) -> None:
        self._languages: tuple[str, ...] = ()
        self._decoder = _decoder(())

    def tell(self, cells: Sequence[str]) -> Told:
        """What a line tells. Raises UnusableLine."""
        languages = tuple(dict.fromkeys(_NAME_IN_DUMP.findall(cells[0])))
        said = self._said(cells[0], languages)

        def cell(column: str) -> str:
            value = getattr(said, column)
            if isinstance(value, str):
                return value
            if isinstance(value, list):
                return ",".join([one for one in value if isinstance(one, str)])
            return str(value) if isinstance(value, int) else ""

        return _told(cell, languages)

    def _said(self, line: str, languages: Iterable[str]) -> object:
        """The fields that are wanted, names in these languages among them. Raises UnusableLine."""
        new = [language for language in languages if language not in self._languages]
        if new:
            self._languages += tuple(new)
            self._decoder = _decoder(self._languages)
        told = line.encode("latin-1")
        try:
            return self._decoder.decode(told)
        except msgspec.MsgspecError:
            return self._of_windows(told)
        except RecursionError as why:
            raise _broken() from why

    def _of_windows(self, told: bytes) -> object:
        """The same, of a line whose bytes aren't those of UTF-8. Raises UnusableLine: they aren't why."""
        try:
            return self._decoder.decode(told.decode("cp1252", errors="replace"))
        except (msgspec.MsgspecError, RecursionError) as why:
            raise _broken() from why


def _broken() -> UnusableLine:
    return UnusableLine("The line is no whole JSON object: it is broken or cut off.")


def _decoder(languages: Sequence[str]) -> msgspec.json.Decoder[msgspec.Struct]:
    """Makes of a JSON object only the fields that are wanted; what lacks one has None there."""
    fields = (*_OF_DUMP, *(f"{_NAME}_{language}" for language in languages))
    return msgspec.json.Decoder(msgspec.defstruct("Product", [(field, object, None) for field in fields]))


def reader_of(header: Sequence[str], _tables: Tables) -> Reader | None:
    """A reader for an export with these columns, or for a dump; nothing where it is neither."""
    if header == JSON_LINES:
        return DumpReader()
    names = [heading.strip().lower() for heading in header]
    if "code" not in names or not any(name.startswith(_NAME) for name in names) or not _TELLING.intersection(names):
        return None
    places: dict[str, int] = {}
    for at, name in enumerate(names):
        places.setdefault(name, at)
    languages = tuple(found[1] for name in places if (found := _NAME_OF_LANGUAGE.fullmatch(name)))
    return ExportReader(places, languages, len(names))


def _told(cell: Callable[[str], str], languages: Sequence[str]) -> Told:
    """What the cells of a product tell."""
    brand = _text(cell("brands")).split(",")[0].strip()
    names = {language: _text(cell(f"{_NAME}_{language}")) for language in languages}
    name = names.pop("en", "") or _text(cell(_NAME)) or _text(cell("generic_name"))
    name = name or next(filter(None, names.values()), "")
    if not name:
        raise UnusableLine("The product has no name.")
    kind = _kind(cell("categories_tags") or cell("categories"))
    allergens = read_allergens(cell("allergens_tags") or cell("allergens"))
    return Told(
        item=item_of_code(cell("code"), us_units=False),
        name=with_brand(name, brand),
        names={language: with_brand(said, brand) for language, said in names.items() if said},
        brand=brand,
        kind=kind,
        grams=package_grams(_text(cell("quantity")), watery=kind in _WATERY),
        allergens="" if allergens == NONE else allergens,
    )


def _text(said: str) -> str:
    return clean(html.unescape(said) if "&" in said else said)[:LONGEST_NAME].rstrip()


@lru_cache(maxsize=10_000)  # products of a kind bear the same tags
def _kind(tags: str) -> str:
    said = frozenset(tag.strip() for tag in tags.lower().split(","))
    plain = next((kind for kind, known in _KINDS if said & known), "")
    return plain or (Kind.DRY if any(tag.startswith("en:") for tag in said) else "")


OPEN_FOOD_FACTS = Format("off", Source.OPEN_FOOD_FACTS, reader_of, unquoted="\t")
