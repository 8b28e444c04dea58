"""Bags and what is in them, as the books keep it.

A recipe is `ITEM*QUANTITY` parts; what goes in where an item is not there stands beside it in a field of its own, as
`ITEM>SUBSTITUTE*QUANTITY` parts, so that a program that knows no substitutes still reads the recipe.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.fields import CHAPTER, NAME, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from pantry.shelf.items import Items

RECIPE, INSTEAD, EXTRA, TWO_FROM, LIMIT, ARCHIVED = "recipe", "instead", "extra", "two_from", "limit", "archived"
NO_BAG = ("none", "no bag", "-")  # what says at the table that a household takes none
# +: few bags, many names
_NAMED = f"""SELECT DISTINCT thing FROM current
    WHERE +field = '{NAME}' AND thing >= 'b' AND thing < 'c' AND scope IN (?, ?)"""


@dataclass(frozen=True, slots=True)
class Portion:
    """A quantity of an item in a bag, in its unit; `instead`: what goes in where it is not there, the best first."""

    item: str
    quantity: int
    instead: tuple[Portion, ...] = ()

    @property
    def choices(self) -> tuple[tuple[str, int], ...]:
        """(item, quantity) of what is wanted, then of what goes in instead."""
        return tuple((one.item, one.quantity) for one in (self, *self.instead))


@dataclass(frozen=True, slots=True)
class Bag:
    """A recipe that one household takes; `extra` joins the last household; from `two_from` people on it goes twice.

    `limit` is a household's share, as an item's.
    """

    bag: str
    name: str
    recipe: tuple[Portion, ...]
    extra: bool
    two_from: int | None
    limit: str = ""


class Bags:
    """Reads the bags of one site."""

    def __init__(self, db: Connection, site: str, items: Items) -> None:
        self._db = db
        self._site = site
        self._items = items

    def on_offer(self) -> tuple[Bag, ...]:
        """By name, extra ones last; those that were ended are left out."""
        return _in_order(bag for bag, is_ended in self._all() if not is_ended)

    def ended(self) -> tuple[Bag, ...]:
        """Those that are no longer on offer, as they were."""
        return _in_order(bag for bag, is_ended in self._all() if is_ended)

    def bag(self, bag: str) -> Bag | None:
        """A bag that is on offer."""
        found, is_ended = self._read(bag) or (None, True)
        return None if is_ended else found

    def _all(self) -> Iterator[tuple[Bag, bool]]:
        things = self._db.execute(_NAMED, (self._site, CHAPTER)).fetchall()
        return (found for found in (self._read(thing) for (thing,) in things) if found)

    def _read(self, bag: str) -> tuple[Bag, bool] | None:
        """The bag, and whether it was ended."""
        fields = self._items.fields(bag)
        if NAME not in fields:
            return None
        recipe = read_recipe(fields.get(RECIPE, ""), fields.get(INSTEAD, ""))
        is_extra, two_from = fields.get(EXTRA) == "yes", whole_number(fields.get(TWO_FROM)) or None
        found = Bag(bag, fields[NAME], recipe, is_extra, two_from, fields.get(LIMIT, ""))
        return found, fields.get(ARCHIVED) == "yes"

    def name(self, bag: str) -> str:
        """The name of a bag, on offer or not."""
        return self._items.fields(bag).get(NAME, "")


def _in_order(bags: Iterable[Bag]) -> tuple[Bag, ...]:
    return tuple(sorted(bags, key=lambda bag: (bag.extra, bag.name.casefold(), bag.bag)))


def read_recipe(text: str, instead: str = "") -> tuple[Portion, ...]:
    """`ITEM*QUANTITY` parts, and `ITEM>SUBSTITUTE*QUANTITY` parts of what goes in instead; separated by spaces.

    What can't be read is left out.
    """
    substitutes: defaultdict[str, list[Portion]] = defaultdict(list)
    for part in instead.split():
        item, arrow, other = part.partition(">")
        if arrow and (portion := _read_portion(other)):
            substitutes[item].append(portion)
    found = (_read_portion(part) for part in text.split())
    return tuple(
        Portion(portion.item, portion.quantity, tuple(substitutes.get(portion.item, ())))
        for portion in found
        if portion
    )


def recipe_text(recipe: tuple[Portion, ...]) -> str:
    """A recipe as the books keep it, without what goes in instead."""
    return " ".join(_text(portion) for portion in recipe)


def instead_text(recipe: tuple[Portion, ...]) -> str:
    """What goes in instead, as the books keep it."""
    parts = (f"{portion.item}>{_text(other)}" for portion in recipe for other in portion.instead)
    return " ".join(dict.fromkeys(parts))


def _read_portion(part: str) -> Portion | None:
    item, star, quantity = part.partition("*")
    number = whole_number(quantity) if star else 1
    return Portion(item, number) if number else None


def _text(portion: Portion) -> str:
    return f"{portion.item}*{portion.quantity}"
