"""Which items a scan may stand for, the likeliest first; what is no item, as a card, stands for none. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.shelf import Shelf

_OF_ITEMS = (OwnKind.ITEM, OwnKind.BLANK_STICKER)


def items_scanned(shelf: Shelf, line: Line) -> tuple[str, ...]:
    """Their ids, and of each what it is the same as."""
    own = line.own if line.own and line.own.kind in _OF_ITEMS else None
    readings = (shelf.bound(own.digits), own.code.item) if own else _products(line)
    ids = [item for item in readings if item]
    return tuple(dict.fromkeys((*ids, *(shelf.whole(item)[0] for item in ids))))


def _products(line: Line) -> tuple[str, ...]:
    codes = [code for code in (line.code, line.plu) if code]
    return tuple(each.item for code in codes for each in (code, code.also) if each)
