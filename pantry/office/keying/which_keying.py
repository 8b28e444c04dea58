"""Which way a page is keyed in: decided by the kind that it was printed as, here and nowhere else; which pages wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.office.keying.count_keying import CountKeying
from pantry.office.keying.day_keying import DayKeying
from pantry.office.keying.hours_keying import HoursKeying
from pantry.office.keying.kept_sheet import KeptSheet
from pantry.office.keying.keying import SheetInHand
from pantry.office.keying.sheet_keying import SheetKeying
from pantry.office.keying.sheet_kinds import KeyedAs, kind_of
from pantry.office.keying.temperature_keying import TemperatureKeying
from pantry.rules.age_bands import ON_SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from pantry.office.keying.counted_sheets import CountedSheets
    from pantry.office.keying.half_keyed import HalfKeyed
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.office.keying.keying import Keying
    from pantry.office.talk_parts import TalkParts
    from pantry.settings import SiteSettings
    from pantry.shelf.printed_sheets import PrintedSheet


def keying_of(
    counted: CountedSheets,
    code: str,
    settings: SiteSettings,
    parts: TalkParts,
    of_log: Callable[[SheetInHand], Keying],
) -> Keying:
    """How the page with this code is keyed in; ages are asked where the site counts those of the page's columns.

    `of_log`: the table's way to read the rows of a log, which knows this room.
    """
    sheets, language = counted.sheets, parts.language
    printed = sheets.printed(code)
    kind = kind_of(printed.kind if printed else "")
    sheet = SheetInHand(sheets, code, kind, language)
    asks_ages = kind.has_ages and settings.bands == ON_SHEETS
    match kind.keyed:
        case KeyedAs.ROWS:
            return SheetKeying(sheets, sheet, language, asks_ages=asks_ages)
        case KeyedAs.DAY:
            return DayKeying(sheets, sheet, language, settings.units, asks_ages=asks_ages)
        case KeyedAs.HOURS:
            return HoursKeying(sheets, sheet, language)
        case KeyedAs.LOG:
            return of_log(sheet)
        case KeyedAs.COUNTS:
            return CountKeying(counted, sheet, parts)
        case KeyedAs.DEGREES | KeyedAs.KEPT:
            is_kept = kind.keyed is KeyedAs.KEPT
            units = settings.units
            return KeptSheet(sheet, language) if is_kept else TemperatureKeying(sheets, sheet, language, units)


@dataclass(frozen=True, slots=True)
class WaitingSheet:
    """A page that is to be keyed in; `words`: what it is, and whether it is begun; `rows` of a log are in the books."""

    sheet: SheetInHand
    words: str
    begun: bool
    rows: int


def sheets_in_wait(sheets: KeyedSheets, language: Language, half: HalfKeyed) -> tuple[WaitingSheet, ...]:
    """The pages that were printed and not keyed in yet: those that are begun first, then the oldest."""
    waiting = (_waiting(sheets, page, language, half) for page in sheets.waiting())
    return tuple(sorted(waiting, key=lambda one: not one.begun))


def _waiting(sheets: KeyedSheets, page: PrintedSheet, language: Language, half: HalfKeyed) -> WaitingSheet:
    sheet = SheetInHand(sheets, page.code, kind_of(page.kind), language)
    rows = sheets.rows_in_books(page.code) if page.begun else 0
    if rows:
        words = language.say_many(
            "{sheet} · begun, {n} row", "{sheet} · begun, {n} rows", rows, sheet=sheet.title
        )  # fmt: skip
        return WaitingSheet(sheet, words, begun=True, rows=rows)
    if half.knows(page.code):
        return WaitingSheet(sheet, language.say("{sheet} · begun", sheet=sheet.title), begun=True, rows=0)
    return WaitingSheet(sheet, sheet.title, begun=False, rows=0)
