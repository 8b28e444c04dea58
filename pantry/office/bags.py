"""Makes bags: recipes of items that one household takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.events import Act, Change, Draft, new_id
from pantry.shelf import Bag, Portion, recipe_text

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock


def make_bag(
    books: Books,
    clock: Clock,
    name: str,
    recipe: tuple[Portion, ...],
    *,
    extra: bool = False,
    two_from: int | None = None,
) -> Bag:
    """A bag on offer from now on. `extra` joins the last household; from `two_from` people on it goes twice."""
    bag = new_id("b", clock)
    fields = {
        "name": name,
        "recipe": recipe_text(recipe),
        "extra": "yes" if extra else "",
        "two_from": str(two_from or ""),
    }
    rows = tuple(Change(thing=bag, field=field, value=value) for field, value in fields.items() if value)
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return Bag(bag, name, recipe, extra=extra, two_from=two_from)
