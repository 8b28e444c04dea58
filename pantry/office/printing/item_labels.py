"""Prints labels of items, filled in from the books.

In: where words and codes come from, what is wanted, a path. Out: a whole PDF or a refusal in words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.lots import read_lot
from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput, SiteFileError
from pantry.office.printing.from_books import languages_of
from pantry.office.printing.own_codes import codes_for_labels, known_code
from pantry.office.printing.own_stocks import stock_of
from pantry.office.printing.part_used import free_labels, remember_free
from pantry.office.printing.printers import profile_to_print
from pantry.paper.labels.free_labels import FreeLabels, can_be_part_used
from pantry.paper.labels.label_says import both_units, unknown_item, with_lot
from pantry.paper.labels.label_sheet import LabelSheet, Printed, print_labels, refuse_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.printers import AS_IT_IS
from pantry.shelf import StockRow

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.paper.stocks import Stock
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

_PRODUCT = "g"  # an item whose id is its product code


@dataclass(frozen=True, slots=True)
class LabelsWanted:
    """Which labels: of these items (none: one of each on the shelf), on a stock, from a label on, so many times.

    `start` None is the next free label of the sheet in hand. `skip`: spoiled ones. `printer`: one that was set up.
    """

    items: tuple[str, ...] = ()
    stock: str = "5160"
    start: int | None = 1
    copies: int = 1
    skip: tuple[int, ...] = ()
    printer: str = ""


def print_item_labels(source: FromBooks, wanted: LabelsWanted, out: Path, *, force: bool = False) -> Printed:
    """Labels of items with their bars. Items without a product code are given a code of our own.

    Which labels of the last sheet are free then is remembered, and told only if it is.
    Raises RefusedInput, PantryError; what is refused gives no codes.
    """
    refuse_labels(labels_to_see(source, wanted), out, force=force)
    sheet = labels_to_print(source, wanted)
    printed = print_labels(sheet, out, force=force)
    return _remembered(source.site_file, sheet.stock, printed)


def labels_to_see(source: FromBooks, wanted: LabelsWanted) -> LabelSheet:
    """The labels, still undrawn, to look at: who has no code of ours yet is given none. Raises RefusedInput."""
    rows, sheet = _rows_and_sheet(source, wanted)
    codes = (_code_to_see(source.shelf, row.item) for row in rows)
    labels = (replace(label, code=code) for label, code in zip(sheet.labels, codes, strict=True))
    return replace(sheet, labels=tuple(labels))


def labels_to_print(source: FromBooks, wanted: LabelsWanted) -> LabelSheet:
    """The labels, still undrawn; items without a product code are given a code of our own.

    Raises RefusedInput, PantryError.
    """
    rows, sheet = _rows_and_sheet(source, wanted)
    return replace(sheet, labels=_with_codes(source, rows, sheet.labels))


def remember_labels(source: FromBooks, sheet: LabelSheet) -> None:
    """Which labels of the last sheet are free now that these were printed. Raises SiteFileError."""
    if can_be_part_used(sheet.stock):
        remember_free(source.site_file, sheet.stock, sheet.free.after(sheet.stock, len(sheet.labels) * sheet.copies))


def _rows_and_sheet(source: FromBooks, wanted: LabelsWanted) -> tuple[tuple[StockRow, ...], LabelSheet]:
    languages = languages_of(source.settings)
    rows = _rows(source.shelf, wanted.items)
    if not rows:
        raise RefusedInput(
            "Nothing is on the shelf, so there is nothing to label. Nothing was printed. Name items with --items."
        )
    labels = tuple(_label(source.shelf, row, languages) for row in rows)
    return rows, _sheet(source, wanted, labels, languages)


def _code_to_see(shelf: Shelf, item: str) -> str:
    if item.startswith(_PRODUCT):
        return item.removeprefix(_PRODUCT)
    return known_code(shelf, item) or own_code(OwnKind.ITEM, 0)


def _sheet(
    source: FromBooks, wanted: LabelsWanted, labels: tuple[Label, ...], languages: tuple[Language, ...]
) -> LabelSheet:
    """The labels on their stock, from the first free one on, as their printer needs them."""
    on = stock_of(source.shelf, wanted.stock)
    profile = profile_to_print(source.site_file, wanted.printer, on) if wanted.printer else AS_IT_IS
    free = free_labels(source.site_file, on) if wanted.start is None else FreeLabels(wanted.start)
    skip = tuple(sorted({*free.spoiled, *wanted.skip}))
    return LabelSheet(labels, on, free.start, wanted.copies, languages, skip, profile)


def _remembered(site_file: SiteFile, on: Stock, printed: Printed) -> Printed:
    """Keeps what is free now; the labels are printed, so that not being able to stops nobody."""
    if printed.free is None:
        return printed
    try:
        remember_free(site_file, on, printed.free)
    except SiteFileError:
        return replace(printed, free=None)
    return printed


def _rows(shelf: Shelf, items: tuple[str, ...]) -> tuple[StockRow, ...]:
    """The first row of each item on the shelf, or of those wanted: the one with the soonest date."""
    on_shelf: dict[str, StockRow] = {}
    for row in shelf.stock():
        if row.quantity > 0:
            on_shelf.setdefault(row.item, row)
    if not items:
        return tuple(on_shelf.values())
    return tuple(on_shelf.get(item) or _row_without_stock(shelf, item) for item in dict.fromkeys(items))


def _with_codes(source: FromBooks, rows: tuple[StockRow, ...], labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels with the product's code where the item has one, else with ours."""
    without = (row.item for row in rows if not row.item.startswith(_PRODUCT))
    ours = codes_for_labels(source.books, source.shelf, source.site_file, source.clock, without)
    return tuple(
        replace(label, code=ours.get(row.item) or row.item.removeprefix(_PRODUCT))
        for label, row in zip(labels, rows, strict=True)
    )


def _label(shelf: Shelf, row: StockRow, languages: tuple[Language, ...]) -> Label:
    """What a label says of an item and its lot, still without its code."""
    language = languages[0]
    item = shelf.item(row.item)
    names = [(item.names.get(each.code, "") or item.name if item else row.name) for each in languages]
    first, *second = dict.fromkeys(filter(None, names)) or [unknown_item(language)]
    grams = item.grams if item and row.unit == "piece" else None
    label = Label(
        code="",
        name=first,
        second_name=second[0] if second else "",
        weight_words=both_units(grams, language) if grams else "",
    )
    return with_lot(label, read_lot(row.lot or ""), language)


def _row_without_stock(shelf: Shelf, item: str) -> StockRow:
    known = shelf.item(item)
    if known is None:
        raise RefusedInput(
            "There is no item {item}. Nothing was printed. Look for it with: pantry catalog search", item=item
        )
    return StockRow(item, known.code, known.name, known.kind, None, None, 0, known.unit, None)
