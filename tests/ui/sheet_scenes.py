"""Filled-in sheets on their way into the books, and those that wait: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code
from pantry.office.keying.keyed_sheets import KeyedSheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

_SHEET, _UNKNOWN, _DAY, _VOLUNTEERS, _KEPT, _LOG, _COUNT = (
    own_code(OwnKind.SHEET, number) for number in range(2072, 2079)
)


def sheet_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("sheet", _welcome_sheet),
        ("sheet_rows", lambda table: table.hand("42312+1042213")),
        ("sheet_total", lambda table: table.hand("\n")),
        ("sheet_differs", lambda table: table.hand("31\n")),
        ("sheet_saved", lambda table: table.hand("\n")),
        ("sheet_again", _again),
        ("sheet_unknown", lambda table: table.scan(_UNKNOWN)),
        ("sheet_blank", lambda table: table.tap(_say(table, "Nothing is on this page"))),
        ("sheet_day", lambda table: table.scan(_DAY)),
        ("sheet_day_people", lambda table: table.hand("85\n12")),
        ("sheet_day_trouble", lambda table: table.hand("\n")),
        ("sheet_day_saved", lambda table: table.hand("\b\b290\n120\n850\n12:30\n")),
        ("sheet_volunteers", _volunteers),
        ("sheet_kept", lambda table: table.scan(_KEPT)),
        ("sheet_count", _count),
        ("sheet_count_saved", lambda table: table.hand("\n" * (len(_counted(table)) - 1))),
        ("sheet_log", _log),
        ("sheet_log_again", _log_again),
        ("sheets_home", _home),
        ("sheets_waiting", lambda table: table.window.around._rooms().open_waiting_sheets()),
        ("sheets_one_blank", lambda table: table.tap(_say(table, "Nothing was written on it"))),
        ("sheets_left", lambda table: table.window.leave_page()),
    )


def note_printed(table: Table, *pages: tuple[str, str]) -> None:
    """Pages that were printed for today: a kind and a code each."""
    pantry = table.pantry
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    for kind, code in pages:
        sheets.note_printed(kind, pantry.clock.today(), (code,))


def _welcome_sheet(table: Table) -> None:
    note_printed(table, ("signin", _SHEET), ("day", _DAY), ("volunteers", _VOLUNTEERS), ("receipt", _KEPT))
    table.scan(_SHEET)


def _again(table: Table) -> None:
    table.hand("\n")
    table.scan(_SHEET)


def _home(table: Table) -> None:
    pantry, codes = table.pantry, [own_code(OwnKind.SHEET, number) for number in range(3001, 3011)]
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("signin", pantry.clock.today(), codes)
    note_printed(table, ("day", own_code(OwnKind.SHEET, 3011)), ("volunteers", own_code(OwnKind.SHEET, 3012)))
    table.window.leave_page()
    table.hand("/lead\n")


def _log(table: Table) -> None:
    note_printed(table, ("waste", _LOG))
    table.scan(_LOG)
    for row in ("1: produce 4lb", "3b", "2: 12lb", "produce 4lb", "4011", "3lb", "7: 6lb", "5: 8lb", "bread"):
        table.hand(f"{row}\n")


def _count(table: Table) -> None:
    pantry = table.pantry
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("count", pantry.clock.today(), (_COUNT,), (tuple(enumerate(_counted(table), start=1)),))
    table.scan(_COUNT)
    table.hand("12\n\n5")


def _counted(table: Table) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.item for row in table.pantry.shelf.stock()))[:16]


def _log_again(table: Table) -> None:
    table.scan(_KEPT)
    table.scan(_LOG)


def _volunteers(table: Table) -> None:
    table.scan(_VOLUNTEERS)
    table.hand("2:30+3+4.5")


def _say(table: Table, words: str) -> str:
    return table.window.language.say(words)
