"""Prints papers filled in from the books: labels of items, the welcome sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.barcodes import is_gtin
from pantry.codes.dates import date_words
from pantry.codes.lots import read_lot
from pantry.codes.measures import Units, weight_words
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.own_codes import code_for_label, new_sheet_code
from pantry.paper.labels import Label, LabelSheet, Printed, print_labels
from pantry.paper.signin import WelcomeSheet, print_welcome_sheet
from pantry.paper.stocks import stock
from pantry.shelf import StockRow

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.settings import SiteSettings
    from pantry.shelf import Shelf
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class FromBooks:
    """Where a paper's words and codes come from."""

    books: Books
    shelf: Shelf
    site_file: SiteFile
    settings: SiteSettings
    clock: Clock


@dataclass(frozen=True, slots=True)
class LabelsWanted:
    """Which labels: of these items (none: one of each item on the shelf), on a stock, from a label on, so many times."""

    items: tuple[str, ...] = ()
    stock: str = "5160"
    start: int = 1
    copies: int = 1


def print_item_labels(source: FromBooks, wanted: LabelsWanted, out: Path, *, force: bool = False) -> Printed:
    """Labels of items with their bars. Raises RefusedInput, PantryError."""
    languages = _languages(source.settings.languages)
    labels = tuple(_label(source, row, languages) for row in _rows(source.shelf, wanted.items))
    if not labels:
        raise RefusedInput("Nothing is on the shelf, so there is nothing to label. Name items with --items.")
    sheet = LabelSheet(labels, stock(wanted.stock), wanted.start, wanted.copies, languages)
    return print_labels(sheet, out, force=force)


def _rows(shelf: Shelf, items: tuple[str, ...]) -> tuple[StockRow, ...]:
    """The first row of each item on the shelf, or of those wanted."""
    on_shelf = {row.item: row for row in reversed(shelf.stock()) if row.quantity > 0}
    if not items:
        return tuple(reversed(on_shelf.values()))
    return tuple(on_shelf.get(item) or _row_without_stock(shelf, item) for item in items)


def print_welcome(  # noqa: D417 - the rest is told in one line
    source: FromBooks,
    out: Path,
    *,
    pages: int = 1,
    languages: tuple[str, ...] = (),
    paper: str = "letter",
    force: bool = False,
) -> int:
    """The welcome sheet of today, each page its own number of the sheet. Gives the pages; raises RefusedInput, PantryError."""
    sheet = WelcomeSheet(
        site_name=source.settings.name,
        day=source.clock.today(),
        code=new_sheet_code(source.shelf, source.site_file, source.clock),
        pages=pages,
        languages=_languages(" ".join(languages) or source.settings.languages),
        paper=paper,
    )
    return print_welcome_sheet(sheet, out, force=force)


def _label(source: FromBooks, row: StockRow, languages: tuple[Language, ...]) -> Label:
    lot = read_lot(row.lot or "")
    item = source.shelf.item(row.item)
    names = {} if item is None else item.names
    code = (
        row.code
        if is_gtin(row.code)
        else code_for_label(source.books, source.shelf, source.site_file, source.clock, row.item)
    )
    second = names.get(languages[1].code, "") if len(languages) > 1 else ""
    return Label(
        code=row.item[1:] if row.item.startswith("g") else code,
        name=row.name or languages[0].say("Unknown item"),
        second_name=second if second != row.name else "",
        weight_words=both_units(item.grams, languages[0]) if item and item.grams and row.unit == "piece" else "",
        best_by_words=languages[0].say("Best by {date}", date=date_words(lot.date, languages[0])) if lot.date else "",
        lot=lot.code,
    )


def both_units(grams: int, language: Language) -> str:
    """A weight as labels must say it: 2 lb (907 g), 15 oz (425 g)."""
    ounces = round(grams / 28.349523125, 1)
    us = language.say("{n} oz", n=language.decimal(ounces)) if ounces < 16 else weight_words(grams, Units.US, language)
    return f"{us} ({weight_words(grams, Units.METRIC, language)})"


def _row_without_stock(shelf: Shelf, item: str) -> StockRow:
    known = shelf.item(item)
    if known is None:
        raise RefusedInput(
            "There is no item {item}. Nothing was printed. Look for it with: pantry catalog search", item=item
        )
    return StockRow(item, known.code, known.name, known.kind, None, None, 0, known.unit, None)


def _languages(text: str) -> tuple[Language, ...]:
    return tuple(Language(code) for code in text.split()) or (Language("en"),)
