"""Prints blank stickers: each has a code of its own, which is bound to what it is stuck on when it is scanned first.

In: where codes and stocks come from, how many on which stock, a path. Out: a whole PDF or a refusal in words.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code
from pantry.office.printing.on_stock import OnStock, free_on, label_sheet, remembered
from pantry.office.printing.own_codes import new_sticker_codes
from pantry.office.printing.own_stocks import stock_of
from pantry.paper.labels.blank_sticker import BlankSticker
from pantry.paper.labels.free_labels import can_be_part_used
from pantry.paper.labels.label_sheet import LabelSheet, PrintedLabels, print_labels, refuse_labels

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.office.printing.from_books import FromBooks

_OF_A_ROLL = 20
_ANY = BlankSticker(own_code(OwnKind.BLANK_STICKER, 0))


def print_stickers(
    source: FromBooks, on: OnStock, out: Path, *, count: int | None = None, force: bool = False
) -> PrintedLabels:
    """So many stickers; None: all free ones of the sheet in hand, or some of a roll.

    Raises RefusedInput, PantryError; what is refused uses no code.
    """
    refuse_labels(_with_any_code(source, on, count), out, force=force)
    sheet = stickers_to_print(source, on, count)
    printed = print_labels(sheet, out, force=force)
    return remembered(source.site_file, sheet.stock, printed)


def _with_any_code(source: FromBooks, on: OnStock, count: int | None) -> LabelSheet:
    """The stickers, all with the same code, which uses none up. Raises RefusedInput."""
    sheet = label_sheet(source, on, (_ANY,), 1)
    sheet.free.refuse_none(sheet.stock)
    return replace(sheet, labels=(_ANY,) * (_as_many_as_free(source, on) if count is None else count))


def stickers_to_print(source: FromBooks, on: OnStock, count: int | None) -> LabelSheet:
    """The stickers, still undrawn, each with a code of its own. Raises RefusedInput, PantryError."""
    sheet = _with_any_code(source, on, count)
    codes = new_sticker_codes(source.shelf, source.site_file, source.clock, len(sheet.labels))
    return replace(sheet, labels=tuple(map(BlankSticker, codes)))


def _as_many_as_free(source: FromBooks, on: OnStock) -> int:
    stock = stock_of(source.shelf, on.stock)
    if not can_be_part_used(stock):
        return _OF_A_ROLL
    places = free_on(source.site_file, stock, on).places(stock)
    return sum(1 for _ in takewhile(lambda place: place[0] == 0, places))
