"""Prints papers filled in from the books: labels of items, the welcome sheet, the tally sheet, command cards.

In: where words and codes come from, what is wanted, a path. Out: a whole PDF or a refusal in words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind, date_words, is_date_value
from pantry.codes.lots import Lot, read_lot
from pantry.codes.measures import GRAMS_A_POUND, OUNCES_A_POUND, Units, weight_words
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.own_codes import codes_for_labels, new_sheet_codes
from pantry.paper.cards import CardSheet, print_card_sheet
from pantry.paper.label_words import Label
from pantry.paper.labels import LabelSheet, Printed, print_labels, refuse_labels
from pantry.paper.pdf_file import refuse_to_overwrite
from pantry.paper.signin import WelcomeSheet, print_welcome_sheet, refuse_pages
from pantry.paper.sizes import PaperSize
from pantry.paper.stocks import stock
from pantry.paper.tally import TallySheet, print_tally_sheet
from pantry.shelf import StockRow

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.settings import SiteSettings
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

_PRODUCT = "g"  # an item whose id is its product code
_SIDE_BY_SIDE = 2  # languages on one paper


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
    """Which labels: of these items (none: one of each on the shelf), on a stock, from a label on, so many times."""

    items: tuple[str, ...] = ()
    stock: str = "5160"
    start: int = 1
    copies: int = 1


def print_item_labels(source: FromBooks, wanted: LabelsWanted, out: Path, *, force: bool = False) -> Printed:
    """Labels of items with their bars. Items without a product code are given a code of our own.

    Raises RefusedInput, PantryError; what is refused gives no codes.
    """
    languages = _languages(source.settings.languages)
    rows = _rows(source.shelf, wanted.items)
    if not rows:
        raise RefusedInput(
            "Nothing is on the shelf, so there is nothing to label. Nothing was printed. Name items with --items."
        )
    labels = tuple(_label(source.shelf, row, languages) for row in rows)
    sheet = LabelSheet(labels, stock(wanted.stock), wanted.start, wanted.copies, languages)
    refuse_labels(sheet, out, force=force)
    return print_labels(replace(sheet, labels=_with_codes(source, rows, labels)), out, force=force)


def print_welcome(
    source: FromBooks,
    out: Path,
    *,
    pages: int = 1,
    languages: tuple[str, ...] = (),
    paper: str = PaperSize.LETTER,
    force: bool = False,
) -> int:
    """The welcome sheet of today; each page has its own code. Gives the number of pages.

    `languages` are the site's where none are named, two at most. Raises RefusedInput, PantryError.
    """
    size = _size(paper)
    refuse_pages(pages)
    refuse_to_overwrite(out, force=force)
    rule_date = source.settings.paper_rule_date
    sheet = WelcomeSheet(
        site_name=source.settings.name,
        day=source.clock.today(),
        codes=new_sheet_codes(source.shelf, source.site_file, source.clock, pages),
        languages=_asked_languages(source.settings, languages),
        paper=size,
        rule_date=rule_date if is_date_value(rule_date) else "",
    )
    return print_welcome_sheet(sheet, out, force=force)


def print_tally(
    source: FromBooks,
    out: Path,
    *,
    languages: tuple[str, ...] = (),
    paper: str = PaperSize.LETTER,
    force: bool = False,
) -> int:
    """The tally sheet of today, on one page. Raises RefusedInput, PantryError."""
    sheet = tally_sheet(source.settings, source.clock.today(), languages=languages, paper=_size(paper))
    return print_tally_sheet(sheet, out, force=force)


def print_cards(
    source: FromBooks,
    out: Path,
    *,
    languages: tuple[str, ...] = (),
    paper: str = PaperSize.LETTER,
    force: bool = False,
) -> int:
    """The command cards and the scanner-check card; gives the number of pages. Raises RefusedInput, PantryError."""
    sheet = CardSheet(_asked_languages(source.settings, languages), _size(paper))
    return print_card_sheet(sheet, out, force=force)


def tally_sheet(
    settings: SiteSettings, day: date, *, languages: tuple[str, ...] = (), paper: PaperSize = PaperSize.LETTER
) -> TallySheet:
    """The tally sheet of a day, in the site's languages where none are named; nothing is asked of the site file."""
    return TallySheet(
        site_name=settings.name,
        day=day,
        languages=_asked_languages(settings, languages),
        weight_unit="kg" if settings.units is Units.METRIC else "lb",
        paper=paper,
    )


def _asked_languages(settings: SiteSettings, languages: tuple[str, ...]) -> tuple[Language, ...]:
    """Those that were named, else the site's."""
    return _languages(" ".join(languages) or settings.languages)


def _size(paper: str) -> PaperSize:
    if paper not in PaperSize.__members__.values():
        raise RefusedInput(
            "There is no paper size {paper}. Nothing was printed. The sizes are: {sizes}.",
            paper=paper,
            sizes=", ".join(PaperSize),
        )
    return PaperSize(paper)


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
    first, *second = dict.fromkeys(filter(None, names)) or [language.say("Unknown item")]
    lot = read_lot(row.lot or "")
    grams = item.grams if item and row.unit == "piece" else None
    packed = lot.kind is DateKind.PACKED_ON and bool(lot.date)
    return Label(
        code="",
        name=first,
        second_name=second[0] if second else "",
        weight_words=both_units(grams, language) if grams else "",
        date_says="" if packed else _date_says(lot, language),
        date_words="" if packed or not lot.date else date_words(lot.date, language),
        lot_words=language.say("Lot {lot}", lot=lot.code) if lot.code else "",
        packed_words=language.say("Packed {date}", date=date_words(lot.date, language)) if packed else "",
    )


def _date_says(lot: Lot, language: Language) -> str:
    match lot.kind:
        case DateKind.BEST_BY:
            return language.say("Best by")
        case DateKind.USE_BY:
            return language.say("Use by")
        case DateKind.SELL_BY:
            return language.say("Sell by")
        case DateKind.FREEZE_BY:
            return language.say("Freeze by")
        case _:
            return ""


def both_units(grams: int, language: Language) -> str:
    """A weight as labels must say it: 2 lb (907 g), 15 oz (425 g); 1 g is no ounce."""
    metric = weight_words(grams, Units.METRIC, language)
    ounces = round(grams * OUNCES_A_POUND / GRAMS_A_POUND, 1)
    if not ounces:
        return metric
    pounds = weight_words(grams, Units.US, language)
    us = pounds if ounces >= OUNCES_A_POUND else language.say("{n} oz", n=language.decimal(float(ounces)))
    return f"{us} ({metric})"


def _row_without_stock(shelf: Shelf, item: str) -> StockRow:
    known = shelf.item(item)
    if known is None:
        raise RefusedInput(
            "There is no item {item}. Nothing was printed. Look for it with: pantry catalog search", item=item
        )
    return StockRow(item, known.code, known.name, known.kind, None, None, 0, known.unit, None)


def _languages(codes: str) -> tuple[Language, ...]:
    return tuple(Language(code) for code in dict.fromkeys(codes.split()))[:_SIDE_BY_SIDE] or (Language("en"),)
