"""Which counting `pantry count` is about: that of a place, of a kind, or the one that has a number in the list.

Numbers are given in the order in which countings came here, so that one keeps its number while others begin.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from pantry.catalog.kinds import Kind
from pantry.errors import RefusedInput
from pantry.office.storages import storage_called

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.assembly import Pantry
    from pantry.shelf.countings import Counting

KIND = click.option("--kind", type=click.Choice([kind.value for kind in Kind]), help="Of that kind alone.")
_PLACE = click.option("--place", help="Which place, where more than one is being counted.")
_NUMBER = click.option("--number", type=click.IntRange(1), help="Which one, by its number in: pantry count")


@dataclass(frozen=True, slots=True)
class Which:
    """What was said of the counting that is meant; nothing where one alone goes on."""

    place: str | None
    kind: str | None
    number: int | None = None


def which_one(command: Callable[..., None]) -> Callable[..., None]:
    """The options that name a counting; the command takes them as `which`."""

    @_PLACE
    @KIND
    @_NUMBER
    @functools.wraps(command)
    def asked(*args: object, place: str | None, kind: str | None, number: int | None, **more: object) -> None:
        command(*args, which=Which(place, kind, number), **more)

    return asked


def numbers(pantry: Pantry) -> Mapping[str, int]:
    """The number of each counting."""
    return {one.counting: number for number, one in enumerate(reversed(pantry.shelf.countings.all()), 1)}


def called(pantry: Pantry, counting: Counting) -> str:
    """The place that is counted, and its kind where it is one alone."""
    place = pantry.shelf.place_name(counting.place)
    return f"{place} ({counting.kind})" if counting.kind else place


def going_on(pantry: Pantry, which: Which, *, or_newest: bool = False) -> Counting:
    """The counting that goes on, of the place, kind or number that are named.

    Raises RefusedInput for none, or several: two laptops may have begun to count one place apart.
    """
    of_place = _of_place(pantry, which)
    open_ones = [one for one in of_place if not one.is_finished]
    if len({one.place for one in open_ones}) == 1 and which.kind is None:  # the whole place goes before a kind of it
        open_ones = [one for one in open_ones if not one.kind] or open_ones
    if len(open_ones) > 1:
        raise RefusedInput(_which(open_ones), names=", ".join(_told(pantry, one) for one in open_ones))
    found = open_ones or (of_place[:1] if or_newest else [])
    if not found:
        raise RefusedInput("Nothing is being counted. Nothing was changed. Begin with: pantry count start --by NAME")
    return found[0]


def _of_place(pantry: Pantry, which: Which) -> list[Counting]:
    everything = pantry.shelf.countings.all()
    where = storage_called(pantry.shelf, which.place).place if which.place else None
    number = numbers(pantry)
    found = [one for one in everything if where in (None, one.place) and which.kind in (None, one.kind)]
    if which.number is None:
        return found
    numbered = [one for one in found if number[one.counting] == which.number]
    if not numbered:
        raise RefusedInput(
            "No counting there has the number {number}. Nothing was changed. See them with: pantry count",
            number=which.number,
        )
    return numbered


def _which(several: list[Counting]) -> str:
    """Two of one place and kind have nothing but their numbers to tell them apart."""
    if len({(one.place, one.kind) for one in several}) < len(several):
        return "Which one: {names}? Nothing was changed. Say it with --number."
    return "Which one: {names}? Nothing was changed. Say it with --place, --kind or --number."


def _told(pantry: Pantry, counting: Counting) -> str:
    """2 shelf (by Ana, since 2026-11-21)."""
    number = numbers(pantry)[counting.counting]
    return f"{number} {called(pantry, counting)} (by {', '.join(counting.by)}, since {counting.date})"
