"""Offers bags, recipes of items that one household takes; sets them right, and ends and resumes offering them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput, sentence
from pantry.events import MOST_QUANTITY, Act, Change, Draft, new_id
from pantry.office.kept_words import refuse_command, refuse_kept_word
from pantry.rules.limits import read_limits
from pantry.shelf import Bag, Portion, recipe_text
from pantry.shelf.bags import ARCHIVED, EXTRA, INSTEAD, LIMIT, NO_BAG, RECIPE, TWO_FROM, instead_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Shelf

LONGEST_NAME = 60
MOST_ITEMS = 60


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
    bag = Bag(new_id("b", clock), one_line(name), recipe, extra=extra, two_from=two_from, limit=limit)
    _refuse_wrong(bag)
    _record(books, clock, bag, {field: value for field, value in _fields(bag).items() if value})
    return bag


def change_bag(books: Books, clock: Clock, before: Bag, wanted: Bag) -> Bag:
    """The bag reads as wanted from now on; what was given of it stays. Raises RefusedInput, NotSaved."""
    bag = Bag(before.bag, one_line(wanted.name), wanted.recipe, wanted.extra, wanted.two_from, wanted.limit)
    _refuse_wrong(bag)
    old = _fields(before)
    changed = {field: value for field, value in _fields(bag).items() if value != old[field]}
    if changed:
        _record(books, clock, bag, changed)
    return bag


def end_bag(books: Books, clock: Clock, bag: Bag) -> None:
    """It is on offer no more; what was given of it stays. Raises NotSaved."""
    _record(books, clock, bag, {ARCHIVED: "yes"})


def offer_again(books: Books, clock: Clock, bag: Bag) -> None:
    """A bag that was ended is on offer as it was. Raises NotSaved."""
    _record(books, clock, bag, {ARCHIVED: ""})


def bag_called(shelf: Shelf, name: str) -> Bag | None:
    """The bag on offer with this name, whatever the case."""
    return next((bag for bag in shelf.bags() if _is_called(bag, name)), None)


def bag_named(shelf: Shelf, name: str) -> Bag:
    """The same. Raises RefusedInput where there is none."""
    found = bag_called(shelf, name)
    if found is None:
        raise RefusedInput(
            "No bag is called {name}. Nothing was changed. On offer: {names}.",
            name=name,
            names=", ".join(bag.name for bag in shelf.bags()) or "-",
        )
    return found


def ended_bag_named(shelf: Shelf, name: str) -> Bag:
    """A bag with this name that is no longer on offer. Raises RefusedInput where there is none."""
    ended = shelf.ended_bags()
    found = next((bag for bag in ended if _is_called(bag, name)), None)
    if found is None:
        raise RefusedInput(
            "No bag called {name} was ended. Nothing was changed. Those that were: {names}.",
            name=name,
            names=", ".join(bag.name for bag in ended) or "-",
        )
    return found


def refuse_taken_name(shelf: Shelf, name: str, bag: str = "") -> None:
    """Two bags by one name, or one called No bag, could not be told apart at the table. Raises RefusedInput.

    `bag`: which one may have it.
    """
    was = shelf.bag(bag) if bag else None
    if was is None or was.name != name:
        refuse_kept_word(name, (*NO_BAG, sentence("No bag")))
    found = bag_called(shelf, name)
    if found is not None and found.bag != bag:
        raise RefusedInput("A bag is called {name} already. Nothing was changed. Choose another name.", name=name)


def _is_called(bag: Bag, name: str) -> bool:
    return bag.name.casefold() == " ".join(name.split()).casefold()


def _refuse_wrong(bag: Bag) -> None:
    refuse_command(bag.name)
    if not bag.name or len(bag.name) > LONGEST_NAME:
        raise RefusedInput(
            "A bag's name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME
        )
    if bag.two_from is not None and bag.two_from < 1:
        raise RefusedInput("A bag goes twice from 1 person on at the earliest. Nothing was changed. Type it again.")
    choices = [choice for portion in bag.recipe for choice in portion.choices]
    if any(not 0 < quantity <= MOST_QUANTITY for _, quantity in choices):
        raise RefusedInput("A bag holds at least 1 of each of its items. Nothing was changed. Type it again.")
    if len(choices) > MOST_ITEMS:
        raise RefusedInput("A bag holds at most {most} items. Nothing was changed.", most=MOST_ITEMS)
    if any(len({item for item, _ in portion.choices}) < len(portion.choices) for portion in bag.recipe):
        raise RefusedInput("An item can't stand in for itself. Nothing was changed. Choose another one.")
    if bag.limit and not read_limits(bag.limit):
        raise RefusedInput(
            "{limit} is no limit. Nothing was changed. Write 2 a household, 1p a person, or 1-4:1 5+:2 by its size.",
            limit=bag.limit,
        )


def _fields(bag: Bag) -> Mapping[str, str]:
    return {
        "name": bag.name,
        RECIPE: recipe_text(bag.recipe),
        INSTEAD: instead_text(bag.recipe),
        EXTRA: "yes" if bag.extra else "",
        TWO_FROM: str(bag.two_from or ""),
        LIMIT: bag.limit,
    }


def _record(books: Books, clock: Clock, bag: Bag, fields: Mapping[str, str]) -> None:
    rows = tuple(Change(thing=bag.bag, field=field, value=value) for field, value in fields.items())
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))
