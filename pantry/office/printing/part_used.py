"""Remembers for each stock which labels of the sheet in hand are still free, on this laptop alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.laptop_notes import keep_note, kept_notes
from pantry.paper.labels.free_labels import FreeLabels

if TYPE_CHECKING:
    from pantry.paper.stocks import Stock
    from pantry.store import SiteFile

_KEPT_AS = "part_used"


def free_labels(site_file: SiteFile, stock: Stock) -> FreeLabels:
    """What was free after the last print on a stock; a whole sheet where nothing is remembered, or damaged."""
    note = kept_notes(site_file, _KEPT_AS).get(stock.name)
    found = note if isinstance(note, dict) else {}
    start, spoiled = found.get("start"), found.get("spoiled")
    if type(start) is not int or not isinstance(spoiled, list) or not all(type(one) is int for one in spoiled):
        return FreeLabels()
    remembered = FreeLabels(start, tuple(spoiled))
    try:
        remembered.refuse_none(stock)
    except RefusedInput:
        return FreeLabels()
    return remembered


def remember_free(site_file: SiteFile, stock: Stock, free: FreeLabels) -> None:
    """Keeps what is free now. Raises SiteFileError."""
    keep_note(site_file, _KEPT_AS, stock.name, {"start": free.start, "spoiled": list(free.spoiled)})
