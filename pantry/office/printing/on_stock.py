"""Lays labels on a stock as this laptop knows it: from the first free label on, as the printer needs it.

In: where stocks, printers and what is free come from, an `OnStock`, labels. Out: a `LabelSheet`, and once it is printed
what is free then, remembered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.errors import SiteFileError
from pantry.office.printing.from_books import languages_of
from pantry.office.printing.own_stocks import stock_of
from pantry.office.printing.part_used import free_labels, remember_free
from pantry.office.printing.printers import profile_to_print
from pantry.paper.labels.free_labels import FreeLabels
from pantry.paper.labels.label_sheet import LabelSheet, PrintedLabels
from pantry.paper.printers import AS_IT_IS

if TYPE_CHECKING:
    from pantry.office.printing.from_books import FromBooks
    from pantry.paper.labels.ready_labels import AnyLabel
    from pantry.paper.stocks import Stock
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class OnStock:
    """A stock by its name, from a label on; `start` None is the next free label of the sheet in hand.

    `skip`: spoiled ones. `printer`: one that was set up.
    """

    stock: str = "5160"
    start: int | None = 1
    skip: tuple[int, ...] = ()
    printer: str = ""


def label_sheet(source: FromBooks, on: OnStock, labels: tuple[AnyLabel, ...], copies: int = 1) -> LabelSheet:
    """The labels on their stock. Raises RefusedInput."""
    stock = stock_of(source.shelf, on.stock)
    profile = profile_to_print(source.site_file, on.printer, stock) if on.printer else AS_IT_IS
    free = free_on(source.site_file, stock, on)
    languages = languages_of(source.settings)
    return LabelSheet(labels, stock, free.start, copies, languages, free.spoiled, profile, source.is_practice)


def free_on(site_file: SiteFile, stock: Stock, on: OnStock) -> FreeLabels:
    """The labels of the first sheet that may be printed on."""
    free = free_labels(site_file, stock) if on.start is None else FreeLabels(on.start)
    return FreeLabels(free.start, tuple(sorted({*free.spoiled, *on.skip})))


def remembered(site_file: SiteFile, on: Stock, printed: PrintedLabels) -> PrintedLabels:
    """Keeps what is free now; the labels are printed, so that not being able to stops nobody."""
    if printed.free is None:
        return printed
    try:
        remember_free(site_file, on, printed.free)
    except SiteFileError:
        return replace(printed, free=None)
    return printed
