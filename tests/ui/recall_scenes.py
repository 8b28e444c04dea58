"""The room of recalls: by hand, the list, one of it, what was pulled: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.office.holding import hold_back
from pantry.office.recalling import take_in_list
from pantry.readings.holds import Hold
from tests.recalls.lists import fda, fda_file
from tests.ui.tables import RICE
from ui.lead.recalls.recalls_page import RecallsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

_LONG = "Undeclared milk, eggs and soy, found in routine testing of several lots by the maker's own laboratory."


def recall_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("recalls", _open),
        ("recalls_found", lambda table: table.hand("ri")),
        ("recalls_lot", lambda table: table.hand("ce\n0327")),
        ("recalls_who", lambda table: table.hand("\n\n")),
        ("recalls_one", lambda table: table.hand("FDA\n")),
        ("recalls_pulled", _pull),
        ("recalls_where", lambda table: table.hand("2\n")),
        ("recalls_refused", lambda table: table.hand("nobody\n")),
        ("recalls_left", _leave),
    )


def settle(table: Table) -> RecallsPage:
    """The page, when no list is gone through any more."""
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(RecallsPage) if page.isVisible())
    while page.looking.is_running or page.reading.is_running:
        QApplication.processEvents()
    return page


def _open(table: Table) -> None:
    pantry = table.pantry
    folder = pantry.site_file.path.parent
    rows = (fda(reason_for_recall=_LONG), fda("F-2", code_info="All lots"))
    take_in_list(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, fda_file(folder, *rows))
    hold_back(pantry.books, pantry.shelf, pantry.clock, (Hold(f"g00{RICE}", "", "Insects in it", "Rosa"),))
    table.hand("/recalls\n")
    settle(table)


def _pull(table: Table) -> None:
    page = settle(table)
    page.listed.pressed.emit("pulled")


def _leave(table: Table) -> None:
    table.window.leave_page()
