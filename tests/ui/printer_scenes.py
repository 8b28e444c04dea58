"""A printer that is lined up, a label sheet of one's own that is measured: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.paper_scenes import open_paper, press_row, see_paper
from ui.lead.label_sheets.label_sheets_page import LabelSheetsPage
from ui.lead.papers.press import Press, Telling
from ui.lead.printers import printers_page
from ui.lead.printers.printers_page import PrintersPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table

PRINTERS = ("Brother QL-700", "HP DeskJet 2700 series", "Zebra ZD420")


def printer_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("printers", _open_printers),
        ("printers_labels", lambda table: table.hand("hp\n")),
        ("printers_nothing_set", lambda table: table.hand("5160\n")),
        ("printers_paper", _paper),
        ("printers_nudge", _nudge),
        ("printers_refused", lambda table: table.hand("11\n")),
        ("printers_scale", lambda table: table.hand("\x1b-0.5\n0.3\n")),
        ("printers_dots", lambda table: table.hand("99.5\n\n")),
        ("printers_set", lambda table: table.hand("300\n")),
        ("printers_printing", _printing),
        ("printers_printed", _printed),
        ("printers_forgotten", _forget),
        ("sheets_none", _open_sheets),
        ("sheets_name", lambda table: table.hand("\n")),
        ("sheets_page", lambda table: table.hand("Jar labels of the co-op\n")),
        ("sheets_width", lambda table: table.hand("letter\n2 5/8")),
        ("sheets_wide", lambda table: table.hand("\n1in\n4")),
        ("sheets_refused", lambda table: table.hand("\n")),
        ("sheets_margin", lambda table: table.hand("\x1b3\n10\n")),
        ("sheets_step", lambda table: table.hand("3/16\n\n2.75in")),
        ("sheets_right", lambda table: table.hand("\n\n")),
        ("sheets_saved", lambda table: table.hand("\n")),
        ("sheets_all", lambda table: table.hand("\x1b")),
        ("sheets_roll", lambda table: table.hand("\nSmall roll\nroll\n50\n25\n")),
        ("labels_stock_own", _stocks),
        ("labels_stock_last", _last_stocks),
        ("sheets_ended", _end),
        ("sheets_left", _leave),
    )


def printers_open(table: Table, *, found: tuple[str, ...] = PRINTERS) -> PrintersPage:
    """The room, when its printers were found."""
    with patch.object(printers_page, "printers_here", lambda: found):
        table.hand("/printers\n")
        return settled(table)


def settled(table: Table) -> PrintersPage:
    """The page, when nothing is looked for any more."""
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(PrintersPage) if page.isVisible())
    while page.looking.is_running:
        QApplication.processEvents()
    QApplication.processEvents()
    return page


def sheets_page(table: Table) -> LabelSheetsPage:
    """The room of label sheets as it is seen."""
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(LabelSheetsPage) if page.isVisible())
    return page


def _open_printers(table: Table) -> None:
    _leave(table)
    printers_open(table)


def _paper(table: Table) -> None:
    settled(table).listed.pressed.emit("see")
    see_paper(table)


def _nudge(table: Table) -> None:
    table.tap(table.window.language.say("Back"))
    settled(table).listed.pressed.emit("right")


def _printing(table: Table) -> None:
    """Nothing is printed by a picture: what would be told is."""
    page = settled(table)
    with patch.object(Press, "print", lambda press, *_more: press._tell(Telling.BUSY, _asked_words(table))):
        page.listed.pressed.emit("test")


def _asked_words(table: Table) -> str:
    return table.window.language.say("The printer is being asked.")


def _printed(table: Table) -> None:
    words = table.window.language.say_many(
        "{n} page is on its way to {printer}.", "{n} pages are on their way to {printer}.", 1, printer=PRINTERS[1]
    )
    settled(table)._press._tell(Telling.DONE, words)


def _forget(table: Table) -> None:
    settled(table).listed.pressed.emit("forget")


def _open_sheets(table: Table) -> None:
    _leave(table)
    table.hand("/labelsheets\n")


def _stocks(table: Table) -> None:
    _leave(table)
    open_paper(table, "labels")
    press_row(table, "stock")


def _last_stocks(table: Table) -> None:
    for _ in range(3):
        table.tap(table.window.language.say("More"))


def _end(table: Table) -> None:
    _leave(table)
    table.hand("/labelsheets\n")
    while not sheets_page(table)._sheets.is_first:  # the roll is half measured
        table.hand("\x1b")
    table.hand("jar\n")
    sheets_page(table).listed.pressed.emit("end")


def _leave(table: Table) -> None:
    """The page is gone, and hears of no job any more."""
    table.window.leave_page()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
