"""What goes into a household's bags now: of each line of the recipe what is there, else its substitute. Reads only.

In: a bag, how many of it, whether they are half ones. Out: what they take. Nothing is refused for want of stock: where
no choice of a line is there, the one that is wanted leaves with the bag.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.desk.products import kind_item, product_of_item
from pantry.rules.filling import WANTED, filled_by
from pantry.shelf.bag_stock import has_substitutes, lines_of, there_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.desk.parts import Parts
    from pantry.rules.filling import Line
    from pantry.shelf import Bag, Item

_KIND = "k"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a household takes of one item: `quantity` in its unit; `instead_of`: what is wanted and not there."""

    item: Item
    quantity: int
    instead_of: Item | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """So many of a bag, whole or half ones."""

    bag: Bag
    times: int
    half: bool


def contents_of(parts: Parts, fill: Fill, back: Mapping[str, int]) -> tuple[Taken, ...]:
    """What they take; `back`: what comes back of each item because another entry stands no more."""
    alike = lines_of(fill.bag, half=fill.half)  # a household's bags are alike: one choice fills a line of all of them
    lines = [[(item, quantity * fill.times) for item, quantity in line] for line in alike]
    if not has_substitutes(lines):
        return tuple(_taken(parts, line, WANTED) for line in lines)
    there = {item: number + back.get(item, 0) for item, number in there_for(parts.shelf, lines).items()}
    return tuple(_taken(parts, line, at or WANTED) for line, at in zip(lines, filled_by(lines, there), strict=True))


def _taken(parts: Parts, line: Line, at: int) -> Taken:
    (wanted, _), (thing, quantity) = line[WANTED], line[at]
    return Taken(_item(parts, thing), quantity, _item(parts, wanted) if at != WANTED else None)


def _item(parts: Parts, item: str) -> Item:
    """Also what nobody took in or named yet: it leaves with the bag."""
    return kind_item(parts, item.removeprefix(_KIND)) if item.startswith(_KIND) else product_of_item(parts, item).item
