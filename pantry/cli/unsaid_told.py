"""Held lots of which nobody said how many are here, as `pantry day` tells them, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from pantry.codes.lots import read_lot
from pantry.office.aside_words import AsideWords
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pantry.assembly import Pantry


@dataclass(frozen=True, slots=True)
class HeldUnsaid:
    """A held lot of which nobody said how many are here; `was_shared`: a close counted what may be of it as shared."""

    item: str
    name: str
    lot: str
    may_be: int
    was_shared: bool


def held_unsaid(pantry: Pantry) -> tuple[HeldUnsaid, ...]:
    """As a day tells them."""
    words = AsideWords(pantry.talk_parts(pantry.language))
    return tuple(
        HeldUnsaid(one.hold.item, words.called(one.hold), one.hold.lot, one.may_be, one.was_shared)
        for one in pantry.shelf.unsaid_holds()
    )


def tell_held_unsaid(pantry: Pantry) -> None:
    """What a close may have counted as shared though it was put aside, and how that is said."""
    for one in held_unsaid(pantry):
        known = pantry.shelf.item(one.item)
        code = shown_code(one.item, known.fields if known else {}) or one.item
        click.echo(
            f"{one.name} is held, and nobody said how many were put aside. Say it, 0 for none:"
            f' pantry hold aside {code} N{_lot_options(one.lot)}', err=True,
        )  # fmt: skip


def _lot_options(lot: str) -> str:
    read = read_lot(lot)
    return (f" --lot {read.code}" if read.code else "") + (f" --best-by {read.date}" if read.date else "")
