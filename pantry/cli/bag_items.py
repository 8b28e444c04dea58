"""What goes into a bag, as a command says it: codes with commas between, CODE*2, CODE*2lb, CODE else CODE*3."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.cli.catalog_commands import item_of
from pantry.codes.measures import read_weight
from pantry.errors import RefusedInput
from pantry.shelf import Portion
from pantry.shelf.items import WEIGHED, unknown_item

if TYPE_CHECKING:
    from pantry.assembly import Pantry

_ELSE = re.compile(r"\s+else\s+")


def recipe_of(pantry: Pantry, items: str) -> tuple[Portion, ...]:
    """The lines of a recipe. Raises RefusedInput."""
    return tuple(_line(pantry, part) for part in items.split(",") if part.strip())


def _line(pantry: Pantry, part: str) -> Portion:
    """CODE*2 else CODE*3: what is wanted, then what goes in where it is not there."""
    wanted, *instead = (_portion(pantry, choice) for choice in _ELSE.split(part.strip()))
    return replace(wanted, instead=tuple(instead))


def _portion(pantry: Pantry, part: str) -> Portion:
    code, _, amount = part.strip().partition("*")
    item, grams = item_of(pantry, code), read_weight(amount)
    pieces = int(amount or 1) if not amount or (amount.isascii() and amount.isdigit() and len(amount) <= 3) else 0
    if (pantry.shelf.item(item) or unknown_item(item)).unit == WEIGHED:
        if not grams:
            raise RefusedInput(
                "{code} is weighed. Nothing was changed. Say how much is in one bag, as {code}*2lb.", code=code
            )
        return Portion(item, grams)
    if not pieces and amount != "0":
        raise RefusedInput(
            "{part} is no item of a bag. Nothing was changed. Write its code, and *2 behind it for two.", part=part
        )
    return Portion(item, pieces)
