"""Gives an item without a product code a 10-digit code of our own, from a random block of this laptop's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code
from pantry.events import Act, Change, Draft

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

FIELD = "own_code"
_BLOCK = 1_000
_BLOCKS = 100_000
_KEPT_AS = "codes"


def code_for_label(books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock, item: str) -> str:
    """The code that an item's label bears: its own 10 digits; they are bound to it now if it had none."""
    bound = shelf.own_code(item)
    if bound:
        return bound
    code = own_code(OwnKind.ITEM, _next_number(shelf, site_file, clock))
    books.record(Draft(Act.SET, clock.today().isoformat(), (Change(thing=item, field=FIELD, value=code),)))
    return code


def new_sheet_code(shelf: Shelf, site_file: SiteFile, clock: Clock) -> str:
    """A code for one printed sheet."""
    return own_code(OwnKind.SHEET, _next_number(shelf, site_file, clock))


def _next_number(shelf: Shelf, site_file: SiteFile, clock: Clock) -> int:
    """The next free number of this laptop's block; a used-up or missing block is drawn anew."""
    kept = site_file.kept(_KEPT_AS)
    number = int(kept) if kept else clock.below(_BLOCKS) * _BLOCK
    while shelf.bound(own_code(OwnKind.ITEM, number)) is not None:
        number += 1
    following = number + 1
    site_file.keep(_KEPT_AS, str(following) if following % _BLOCK else "")
    return number % (_BLOCK * _BLOCKS)
