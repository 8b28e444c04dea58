"""The stock room as the point person goes through it: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pantry.office.date_rules import set_rule
from pantry.office.holding import hold_back
from pantry.readings.holds import Hold
from pantry.rules.date_policy import DateRule
from tests.loads import bring_load
from ui.lead.long_list import LongList

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

BEANS, RICE, MILK = "036000291452", "041331026383", "070852000091"


def stock_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; what comes next leaves the room by a scan."""
    return (
        ("stock", _fill_and_open),
        ("stock_past_its_date", lambda table: table.hand("milk")),
        ("stock_acts", lambda table: table.hand("\n")),
        ("stock_moved", lambda table: table.tap(table.window.language.say("Goods moved"))),
        ("stock_how_many", _to_waste),
        ("stock_no_number", lambda table: table.hand("many\n")),
        ("stock_filled", _fill_in),
        ("stock_done", lambda table: table.hand("\n")),
        ("stock_filter", _filter),
        ("stock_right", _right),
        ("stock_coming", _come),
        ("stock_receive", lambda table: table.tap(table.window.language.say("Receive"))),
        ("dates", lambda table: table.hand("\x1b\x1b\x1b/dates\n")),
        ("dates_law", _law),
        ("dates_row", _row),
        ("dates_no_days", lambda table: table.hand("soon\n")),
        ("dates_new_row", _new_row),
        ("dates_left", lambda table: table.window.leave_page()),
    )


def _to_waste(table: Table) -> None:
    table.hand(table.window.language.say("Composted or thrown away").split()[0] + "\n")


def _fill_in(table: Table) -> None:
    table.hand("\x1b3\n")
    table.keys.press(Qt.Key.Key_Down)
    table.hand("\n\n")


def _filter(table: Table) -> None:
    table.tap(table.window.language.say("Dates"))


def _law(table: Table) -> None:
    _list(table).take_key(Qt.Key.Key_Home)
    _list(table).press()


def _row(table: Table) -> None:
    _list(table).take_key(Qt.Key.Key_End)
    _list(table).press()


def _new_row(table: Table) -> None:
    say = table.window.language.say
    table.hand("\x1b")
    table.tap(say("Back"))
    table.tap(say("Add a row"))


def _list(table: Table) -> LongList:
    return next(one for one in table.window.findChildren(LongList) if one.isVisible())


def _right(table: Table) -> None:
    say = table.window.language.say
    table.tap(say("Back"))
    table.hand("\x1b")
    table.hand("fri" if table.window.language.code == "es" else "bea")
    table.keys.press(Qt.Key.Key_Down)
    table.tap(say("The record was wrong"))


def _come(table: Table) -> None:
    """The way out and in again, as the stick's own room leads back to the stock anew."""
    table.tap(table.window.language.say("Back"))
    table.hand("\x1b\x1b")
    bring_load(table.pantry)
    table.hand("/stock\n")


def _fill_and_open(table: Table) -> None:
    """Lots of several dates, one past its date, one held."""
    pantry = table.pantry
    table.window.leave_page()
    table.hand("\x1b\x1b/in\n")
    for count, code, date in ((24, BEANS, "0327"), (12, BEANS, "1126"), (36, RICE, "0628"), (8, MILK, "111826")):
        table.hand(str(count))
        table.scan(code)
        table.hand(f"{date}\n")
    hold_back(
        pantry.books, pantry.shelf, pantry.clock, (Hold(f"g00{RICE}", "", "Moths in the sacks", "the food bank"),)
    )
    rule = DateRule("dairy", "best_by", 3, 14, "Smell it, then taste it.", "our food bank, 2026-03")
    set_rule(pantry.books, pantry.shelf, pantry.clock, rule)
    table.hand("\x1b/out\n")
    table.hand("/stock\n")
