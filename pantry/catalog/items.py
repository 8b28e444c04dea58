"""What the catalog knows of one item. In: an item's id. Out: a Product, or nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.catalog.told import Source
from pantry.language import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

_PRODUCT = """SELECT item, name, names, other_names, brand, kind, unit, grams, dated, allergens, source
    FROM product WHERE item = ?"""
NO_ALLERGENS = "none"
_ORGANIC, _ORGANIC_LENGTH = "p9", len("p94011")


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the catalog; `grams` is of one unit, None where nobody knows it.

    `allergens` are those that it is known to contain; None: nobody knows of any, which is never "free from".
    """

    item: str
    name: str
    kind: Kind
    unit: str
    grams: int | None
    dated: bool
    names: Mapping[str, str] = field(default_factory=dict)
    other_names: tuple[str, ...] = ()
    brand: str = ""
    allergens: tuple[str, ...] | None = None
    source: Source | None = None

    def contains(self, allergen: str) -> bool | None:
        """Whether it contains an allergen; None where nobody knows."""
        if self.allergens is None:
            return None
        if allergen in self.allergens:
            return True
        return None if self.allergens else False


def product(db: Connection, item: str) -> Product | None:
    """The product with this id, as the catalog has it; organic produce that it lacks is as the usual one."""
    return _listed(db, item) or _organic(db, item)


def source_of_name(db: Connection, item: str, name: str) -> Source | None:
    """Where a name is from: the source that the catalog has it of; None: the site itself."""
    known = product(db, item)
    return known.source if known is not None and name in {known.name, *known.names.values()} else None


def _organic(db: Connection, item: str) -> Product | None:
    """Produce with a 9 before its PLU: an item of its own, called by the usual one's name."""
    is_organic = len(item) == _ORGANIC_LENGTH and item.startswith(_ORGANIC)
    usual = _listed(db, f"p{item.removeprefix(_ORGANIC)}") if is_organic else None
    if usual is None:
        return None
    names = {code: _called_organic(Language(code), name) for code, name in usual.names.items() if code in LANGUAGES}
    return replace(usual, item=item, name=_called_organic(Language(), usual.name), names=names)


def _called_organic(language: Language, name: str) -> str:
    return language.say("{name}, organic", name=name)


def _listed(db: Connection, item: str) -> Product | None:
    row = db.execute(_PRODUCT, (item,)).fetchone()
    if row is None:
        return None
    _, name, names, other_names, brand, kind, unit, grams, dated, allergens, source = row
    known = Kind(kind) if kind else Kind.OTHER
    return Product(
        item=item,
        name=name,
        kind=known,
        unit=unit or "piece",
        grams=grams,
        dated=known.is_dated if dated is None else bool(dated),
        names=json.loads(names) if names else {},
        other_names=tuple(other_names.split(";")) if other_names else (),
        brand=brand,
        allergens=allergens_of(allergens),
        source=Source(source),
    )


def allergens_text(allergens: tuple[str, ...] | None) -> str:
    """What something contains, as text; nothing where nobody knows."""
    return "" if allergens is None else " ".join(allergens) or NO_ALLERGENS


def allergens_of(text: str) -> tuple[str, ...] | None:
    """What a text says that something contains; None: nobody knows, which is never "free from"."""
    if not text:
        return None
    return () if text == NO_ALLERGENS else tuple(text.split())
