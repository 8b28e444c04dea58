"""The lines of a bag's recipe, changed one at a time: put in, how many, what goes in instead, taken out. Pure.

In: a recipe and where in it. Out: another recipe.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.measures import Units, plain_text, read_weight
from pantry.errors import RefusedInput
from pantry.shelf import Portion
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.shelf import Bag, Item

    Recipe = tuple[Portion, ...]

_USUAL_G = {Units.US: 454, Units.METRIC: 500}  # 1 lb, half a kilogram
_MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a recipe, and which of its choices; 0 is what is wanted. `is_asked`: somebody chose that line."""

    line: int = 0
    choice: int = 0
    is_asked: bool = False


def usual_amount(item: Item, units: Units) -> int:
    """How much goes in until somebody says otherwise: one, or a pound."""
    return _USUAL_G[units] if item.unit == WEIGHED else 1


def unit_of(units: Units) -> str:
    """What a number alone is counted in, where it is weighed."""
    return "lb" if units is Units.US else "kg"


def chosen_at(bag: Bag, spot: Spot) -> tuple[str, int]:
    """(item, quantity) there."""
    return bag.recipe[spot.line].choices[spot.choice]


def spot_words(bag: Bag, spot: Spot) -> tuple[str, ...]:
    """What lies there and where, as words that find it again."""
    return chosen_at(bag, spot)[0], str(spot.line), str(spot.choice), "asked" if spot.is_asked else ""


def spot_called(bag: Bag, words: Sequence[str]) -> Spot | None:
    """The spot of these words; None where something else lies there now."""
    spots = (
        Spot(line, choice, is_asked=is_asked)
        for line, portion in enumerate(bag.recipe)
        for choice in range(len(portion.choices))
        for is_asked in (False, True)
    )
    return next((spot for spot in spots if spot_words(bag, spot) == tuple(words)), None)


def read_amount(typed: str, item: Item, units: Units) -> int:
    """What was typed, in the item's unit. Raises RefusedInput."""
    if item.unit == WEIGHED:
        said = plain_text(typed)
        grams = read_weight(said) or read_weight(f"{said}{unit_of(units)}")
        if not grams:
            raise RefusedInput("That is no weight. Nothing was saved. Type a number.")
        return grams
    if not (typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS and int(typed)):
        raise RefusedInput("A number of pieces is 1 to {most}. Nothing was saved. Type it again.", most="9,999")
    return int(typed)


def put_in(recipe: Recipe, item: str, amount: int, *, instead_at: int | None = None) -> tuple[Recipe, Spot]:
    """One more line, or more of the one that has it already; `instead_at`: the line where it goes in instead."""
    if instead_at is not None:
        line = recipe[instead_at]
        wanted = replace(line, instead=(*line.instead, Portion(item, amount)))
        return _with(recipe, instead_at, wanted), Spot(instead_at, len(wanted.instead))
    at = next((at for at, line in enumerate(recipe) if line.item == item), None)
    if at is not None:
        return _with(recipe, at, replace(recipe[at], quantity=recipe[at].quantity + amount)), Spot(at)
    return (*recipe, Portion(item, amount)), Spot(len(recipe))


def set_amount(recipe: Recipe, spot: Spot, amount: int) -> Recipe:
    """So many there."""
    line = recipe[spot.line]
    if not spot.choice:
        return _with(recipe, spot.line, replace(line, quantity=amount))
    instead = list(line.instead)
    instead[spot.choice - 1] = replace(instead[spot.choice - 1], quantity=amount)
    return _with(recipe, spot.line, replace(line, instead=tuple(instead)))


def nothing_instead(recipe: Recipe, spot: Spot) -> Recipe:
    """With nothing that stands in for what that line wants."""
    return _with(recipe, spot.line, replace(recipe[spot.line], instead=()))


def take_out(recipe: Recipe, spot: Spot) -> Recipe:
    """Without that line."""
    return (*recipe[: spot.line], *recipe[spot.line + 1 :])


def _with(recipe: Recipe, at: int, line: Portion) -> Recipe:
    return (*recipe[:at], line, *recipe[at + 1 :])
