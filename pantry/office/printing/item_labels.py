"""Prints labels of items, filled in from the books.

In: where words and codes come from, what is wanted, a path. Out: a whole PDF or a refusal in words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.lots import read_lot
from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.office.printing.from_books import languages_of
from pantry.office.printing.on_stock import OnStock, label_sheet, remembered
from pantry.office.printing.own_codes import codes_for_labels, codes_to_see
from pantry.office.printing.which_items import ToLabel, to_label
from pantry.paper.labels.label_says import both_units, unknown_item, with_lot
from pantry.paper.labels.label_sheet import PrintedLabels, print_labels, refuse_labels
from pantry.paper.labels.label_words import Label

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.paper.labels.label_sheet import LabelSheet
    from pantry.shelf import Shelf, StockRow

MOST_FOR_PIECES = 1_000
_PRODUCT = "g"  # an item whose id is its product code


@dataclass(frozen=True, slots=True)
class LabelsWanted:
    """Which labels: of these items, or `of` what the screen shows; else one of each item on the shelf.

    `copies` None is one for each piece. `start` None is the next free label of the sheet in hand.
    `skip`: spoiled ones. `printer`: one that was set up.
    """

    items: tuple[str, ...] = ()
    stock: str = "5160"
    start: int | None = 1
    copies: int | None = 1
    skip: tuple[int, ...] = ()
    printer: str = ""
    of: str = ""


def print_item_labels(source: FromBooks, wanted: LabelsWanted, out: Path, *, force: bool = False) -> PrintedLabels:
    """Labels of items with their bars. Items without a product code are given a code of our own.

    Which labels of the last sheet are free then is remembered, and told only if it is.
    Raises RefusedInput, PantryError; what is refused gives no codes.
    """
    found = to_label(source, wanted.items, wanted.of)
    refuse_labels(_checked(source, wanted, found), out, force=force)
    sheet = _coded(source, wanted, found)
    printed = print_labels(sheet, out, force=force)
    return remembered(source.site_file, sheet.stock, printed)


def labels_to_see(source: FromBooks, wanted: LabelsWanted) -> LabelSheet:
    """The labels, still undrawn, to look at: who has no code of ours yet is given none. Raises RefusedInput."""
    found = to_label(source, wanted.items, wanted.of)
    _checked(source, wanted, found)
    ours = codes_to_see(source.shelf, source.site_file, source.clock, _without_product_code(found))
    return _sheet(source, wanted, found, _codes(found, ours))


def labels_to_print(source: FromBooks, wanted: LabelsWanted) -> LabelSheet:
    """The labels, still undrawn, each with the product's code where its item has one, else with ours.

    Raises RefusedInput, PantryError; what is refused gives no codes.
    """
    found = to_label(source, wanted.items, wanted.of)
    _checked(source, wanted, found)
    return _coded(source, wanted, found)


def _checked(source: FromBooks, wanted: LabelsWanted, found: tuple[ToLabel, ...]) -> LabelSheet:
    """The labels before any number is taken; refuses what would be refused."""
    ours = dict.fromkeys(_without_product_code(found), own_code(OwnKind.ITEM, 0))
    return _sheet(source, wanted, found, _codes(found, ours))


def _coded(source: FromBooks, wanted: LabelsWanted, found: tuple[ToLabel, ...]) -> LabelSheet:
    without = _without_product_code(found)
    ours = codes_for_labels(source.books, source.shelf, source.site_file, source.clock, without)
    return _sheet(source, wanted, found, _codes(found, ours))


def _without_product_code(found: tuple[ToLabel, ...]) -> list[str]:
    items = dict.fromkeys(each.row.item for each in found)
    return [item for item in items if not item.startswith(_PRODUCT)]


def _codes(found: tuple[ToLabel, ...], ours: dict[str, str]) -> tuple[str, ...]:
    """A product's label bears the product's code, another one ours."""
    items = (each.row.item for each in found)
    return tuple(ours.get(item) or item.removeprefix(_PRODUCT) for item in items)


def _sheet(source: FromBooks, wanted: LabelsWanted, found: tuple[ToLabel, ...], codes: tuple[str, ...]) -> LabelSheet:
    times, languages = _times(found, wanted.copies), languages_of(source.settings)
    labels = tuple(
        replace(_label(source.shelf, each.row, languages), code=code) for each, code in zip(found, codes, strict=True)
    )
    on = OnStock(wanted.stock, wanted.start, wanted.skip, wanted.printer)
    return label_sheet(source, on, _repeated(labels, times), 1 if wanted.copies is None else wanted.copies)


def _times(found: tuple[ToLabel, ...], copies: int | None) -> tuple[int, ...]:
    """How often each stands in the list that is copied. Raises RefusedInput for a label on each of too many pieces."""
    if copies is not None:
        return (1,) * len(found)
    pieces = sum(each.pieces for each in found)
    if pieces > MOST_FOR_PIECES:
        raise RefusedInput(
            "One for each piece would be {pieces} labels; at most {most} are printed so. Nothing was printed. Say how"
            " many of each with --copies, or name fewer items.",
            pieces=pieces,
            most=MOST_FOR_PIECES,
        )
    return tuple(each.pieces for each in found)


def _repeated(labels: tuple[Label, ...], times: tuple[int, ...]) -> tuple[Label, ...]:
    return tuple(label for label, often in zip(labels, times, strict=True) for _ in range(often))


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
