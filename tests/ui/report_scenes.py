"""The room of reports: totals, each chart, a table, a year, where to save: for the pictures and for what must fit."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.events import Act, Change, Draft, Movement, Visit
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.places import fixed_place
from ui.lead.reports.report_body import View
from ui.lead.reports.reports_page import ReportsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.assembly import Pantry
    from tests.ui.tables import Table

SATURDAYS = ("2026-10-17", "2026-10-24", "2026-11-07", "2026-11-14", "2026-11-21")
_DONOR = "l" + "r" * 26
_LONG = "Saint Mary of the Angels Parish and Neighborhood"
_SOURCES = ("grocery rescue", "farm or gleaning", "restaurant or caterer", "food bank donated")


def report_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("reports", _open),
        *((f"reports_{view.value}", partial(_key, keys=f"{number}")) for number, view in enumerate(View, 1)
          if view not in (View.TOTALS, View.KINDS)),
        ("reports_table", partial(_key, keys="3t")),
        ("reports_year", _year),
        ("reports_place", _place),
        ("reports_nothing", _nothing),
        ("reports_left", lambda table: table.hand("\x1b")),
    )  # fmt: skip


def keep_saturdays(pantry: Pantry) -> None:
    """What a table does on five Saturdays; the same each time."""
    chance = Random(4)
    named = (Change(thing=_DONOR, field=field, value=value) for field, value in (("name", _LONG), ("role", "source")))
    pantry.books.record(Draft(Act.SET, SATURDAYS[0], tuple(named)))
    for day in SATURDAYS:
        places = (*(fixed_place(pantry.books.site, name) for name in _SOURCES), _DONOR)
        kinds = [(start, kind) for start in places for kind in chance.sample(("produce", "bread", "dry", "dairy"), 2)]
        came = (_moved(pantry, kind, chance.randrange(20_000, 90_000), start, "shelf") for start, kind in kinds)
        pantry.books.record(Draft(Act.TOOK, day, tuple(came)))
        shelf = fixed_place(pantry.books.site, "shelf")
        gave = (_moved(pantry, kind, chance.randrange(40_000, 90_000), shelf, "guests") for kind in ("produce", "dry"))
        pantry.books.record(Draft(Act.GAVE, day, tuple(gave)))
        wasted = _moved(pantry, "produce", 4_000, shelf, "waste", reason=chance.choice(("spoiled", "damaged")))
        pantry.books.record(Draft(Act.WASTED, day, (wasted,)))
        for number in range(12):
            children = number % 3
            bands = f"0-17:{children} 18-59:2 60+:0" if number % 4 else ""
            pantry.books.record(Draft(Act.VISITED, day, (Visit(people=children + 2, bands=bands),)))


def settle(table: Table) -> ReportsPage:
    """The page, when nothing is added up or saved any more."""
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(ReportsPage) if page.isVisible())
    while page._keys._timer.isActive() or page._adding.is_running or page._saving.is_running:
        QApplication.processEvents()
    QApplication.processEvents()
    return page


def _moved(pantry: Pantry, kind: str, grams: int, start: str, end: str, reason: str = "") -> Movement:
    to = fixed_place(pantry.books.site, end)
    return Movement(item=f"k{kind}", quantity=grams, unit="g", from_place=start, to_place=to, reason=reason)


def _open(table: Table) -> None:
    keep_saturdays(table.pantry)
    sheets = KeyedSheets(table.pantry.books, table.pantry.site_file.reading, table.pantry.clock)
    for number, day in enumerate(SATURDAYS[2:], 41):
        sheets.key_degrees(own_code(OwnKind.SHEET, number), (380, 402, 431), (1400,), date=day)
    table.hand("/reports\n")
    settle(table)


def _key(table: Table, keys: str) -> None:
    for key in keys:
        table.hand(key)
        settle(table)


def _year(table: Table) -> None:
    page = settle(table)
    page._whole_year.click()
    settle(table)
    _key(table, "t1")


def _place(table: Table) -> None:
    with (patch("ui.lead.reports.asked_place.sticks_here", lambda: ()),
          patch("ui.lead.reports.asked_place.locked_sticks", lambda: ())):  # fmt: skip
        settle(table)._saves[1].click()


def _nothing(table: Table) -> None:
    _key(table, "\x1b")
    page = settle(table)
    page._whole_year.click()
    for _ in range(2):
        settle(table)
        page._earlier.click()
    settle(table)
    _key(table, "2")
