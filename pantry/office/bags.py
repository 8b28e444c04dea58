"""Offers bags, recipes of items that one household takes, and ends offering them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Act, Change, Draft, new_id
from pantry.rules.limits import read_limits
from pantry.shelf import Bag, Portion, recipe_text

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock

LONGEST_NAME = 60


def make_bag(
    books: Books,
    clock: Clock,
    name: str,
    recipe: tuple[Portion, ...],
    *,
    extra: bool = False,
    two_from: int | None = None,
    limit: str = "",
) -> Bag:
    """A bag on offer from now on; without a recipe it is only counted. Raises RefusedInput, NotSaved.

    `extra` joins the last household; from `two_from` people on it goes twice. `limit` is a household's share.
    """
    wanted = one_line(name)
    if not wanted or len(wanted) > LONGEST_NAME:
        raise RefusedInput(
            "A bag's name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME
        )
    if two_from is not None and two_from < 1:
        raise RefusedInput("A bag goes twice from 1 person on at the earliest. Nothing was changed. Type it again.")
    if any(not 0 < portion.quantity <= MOST_QUANTITY for portion in recipe):
        raise RefusedInput("A bag holds at least 1 of each of its items. Nothing was changed. Type it again.")
    if limit and not read_limits(limit):
        raise RefusedInput(
            "{limit} is no limit. Nothing was changed. Write 2 a household, 1p a person, or 1-4:1 5+:2 by its size.",
            limit=limit,
        )
    bag = new_id("b", clock)
    fields = {
        "name": wanted,
        "recipe": recipe_text(recipe),
        "extra": "yes" if extra else "",
        "two_from": str(two_from or ""),
        "limit": limit,
    }
    rows = tuple(Change(thing=bag, field=field, value=value) for field, value in fields.items() if value)
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return Bag(bag, wanted, recipe, extra=extra, two_from=two_from, limit=limit)


def end_bag(books: Books, clock: Clock, bag: Bag) -> None:
    """It is on offer no more; what was given of it stays. Raises NotSaved."""
    books.record(Draft(Act.SET, clock.today().isoformat(), (Change(thing=bag.bag, field="archived", value="yes"),)))
