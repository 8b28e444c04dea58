"""Bags and what is in them, as the books keep it."""

from __future__ import annotations

from dataclasses import dataclass

from pantry.readings.fields import whole_number


@dataclass(frozen=True, slots=True)
class Portion:
    """A quantity of an item in a bag."""

    item: str
    quantity: int


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


def read_recipe(text: str) -> tuple[Portion, ...]:
    """`ITEM*QUANTITY` parts, separated by spaces; what can't be read is left out."""
    parts = (part.partition("*") for part in text.split())
    found = (Portion(item, whole_number(quantity) if star else 1) for item, star, quantity in parts)
    return tuple(portion for portion in found if portion.quantity)


def recipe_text(recipe: tuple[Portion, ...]) -> str:
    """A recipe as the books keep it."""
    return " ".join(f"{portion.item}*{portion.quantity}" for portion in recipe)
