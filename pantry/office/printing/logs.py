"""Fills in the sheets of the point person and the volunteers: counts, logs, the day page.

In: where words and codes come from, and how the sheet is wanted. Out: the paper itself, still undrawn.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.codes.measures import weight_unit, weight_words
from pantry.office.printing.from_books import languages_of
from pantry.office.printing.guest_sheets import bands_of
from pantry.office.printing.own_codes import new_sheet_code, new_sheet_codes
from pantry.paper.printed import refuse_pages
from pantry.paper.sheets.count import ToCount, count_sheet, pages_to_count
from pantry.paper.sheets.day_page import DayPage
from pantry.paper.sheets.intake import intake_log
from pantry.paper.sheets.row_sheet import Blank
from pantry.paper.sheets.temperatures import temperature_log
from pantry.paper.sheets.volunteers import volunteers_sheet
from pantry.paper.sheets.waste import waste_log
from pantry.paper.sizes import BINDER_PT, MARGIN_PT, MM
from pantry.paper.words import once_each
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.paper.sheets.row_sheet import RowSheet
    from pantry.shelf import Shelf


def count(source: FromBooks, wanted: SheetWanted) -> RowSheet:
    """What the shelf holds, packed bags too, an item a row, its lots together. Raises RefusedInput for too much."""
    blank, expected = _blank(source, wanted), bool(wanted.chosen["expected"])
    items = _to_count(source.shelf, source.settings.units, blank.languages, expected=expected)
    sheet = count_sheet(blank, items, expected=expected)
    pages = pages_to_count(sheet)
    refuse_pages(pages)
    return replace(sheet, blank=_with_codes(blank, source, pages))


def intake(source: FromBooks, wanted: SheetWanted) -> RowSheet:
    """Blank rows."""
    blank = _with_codes(_blank(source, wanted), source, wanted.pages)
    return intake_log(blank, source.settings.units)


def temperatures(source: FromBooks, wanted: SheetWanted) -> RowSheet:
    """Blank rows with their limits."""
    return temperature_log(_with_codes(_blank(source, wanted), source, wanted.pages), source.settings.units)


def volunteers(source: FromBooks, wanted: SheetWanted) -> RowSheet:
    """Blank rows."""
    return volunteers_sheet(_with_codes(_blank(source, wanted), source, wanted.pages))


def waste(source: FromBooks, wanted: SheetWanted) -> RowSheet:
    """Blank rows."""
    return waste_log(_with_codes(_blank(source, wanted), source, wanted.pages), source.settings.units)


def day_page(source: FromBooks, wanted: SheetWanted) -> DayPage:
    """Its barcode opens the entry of its totals."""
    size, settings = wanted.size, source.settings
    return DayPage(
        site_name=settings.name,
        day=wanted.day(source.clock.today()),
        code=new_sheet_code(source.shelf, source.site_file, source.clock),
        languages=languages_of(settings, wanted.languages),
        units=settings.units,
        bands=bands_of(settings),
        paper=size,
        left=BINDER_PT if wanted.chosen["binder"] else MARGIN_PT,
    )


def _blank(source: FromBooks, wanted: SheetWanted) -> Blank:
    """Without codes: what is refused uses none."""
    return Blank(
        site_name=source.settings.name,
        day=wanted.day(source.clock.today()),
        codes=(),
        languages=languages_of(source.settings, wanted.languages),
        paper=wanted.size,
        row_pt=int(wanted.chosen["row"]) * MM,
        left=BINDER_PT if wanted.chosen["binder"] else MARGIN_PT,
    )


def _with_codes(blank: Blank, source: FromBooks, pages: int) -> Blank:
    return replace(blank, codes=new_sheet_codes(source.shelf, source.site_file, source.clock, pages))


def _to_count(shelf: Shelf, units: Units, languages: tuple[Language, ...], *, expected: bool) -> Iterator[ToCount]:
    for item, lots in groupby(shelf.stock(), key=lambda row: row.item):
        first, quantity = next(lots), shelf.on_hand_of(item)
        if not quantity:  # all of it lies elsewhere
            continue
        weighed = first.unit == WEIGHED
        amounts = (
            weight_words(quantity, units, language) if weighed else language.number(quantity) for language in languages
        )
        yield ToCount(
            name=first.name or languages[0].say("Unknown item"),
            kind=Kind(first.kind) if first.kind in Kind.__members__.values() else Kind.OTHER,
            unit=once_each(weight_unit(units, language) for language in languages) if weighed else (),
            expected=once_each(amounts) if expected else (),
            item=item,
        )
