"""All papers, and one as somebody chooses, saves and prints it: for the pictures and for what must fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pantry.paper.labels.free_labels import FreeLabels
from ui.lead.papers.paper_page import PaperPage
from ui.lead.papers.paper_rows import with_values
from ui.lead.papers.papers_page import PapersPage
from ui.lead.papers.press import Telling

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table
    from ui.page import Page

_STICK = "RIVERSIDE"
_PRINTERS = ("Brother QL-700", "HP DeskJet 2700 series", "Zebra ZD420")
_SLICES, _SLICE_MS = 200, 20


def paper_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("papers", lambda table: table.hand("/papers\n")),
        ("paper", lambda table: open_paper(table, "signin")),
        ("paper_languages", lambda table: press_row(table, "languages")),
        ("paper_pages", _pages),
        ("paper_no_stick", _no_stick),
        ("paper_saved", _saved),
        ("paper_printing", _printing),
        ("paper_trouble", _trouble),
        ("paper_unsaved", _unsaved),
        ("paper_printers", _printers),
        ("labels", lambda table: open_paper(table, "labels")),
        ("labels_stock", lambda table: press_row(table, "stock")),
        ("labels_items", _items),
        ("labels_free", _free),
        ("labels_enlarged", _enlarged),
        ("repacked", _repacked),
        ("papers_left", lambda table: table.window.leave_page()),
    )


def _page(table: Table, kind: type[Page]) -> Page:
    QApplication.processEvents()
    return next(page for page in table.window.findChildren(kind) if page.isVisible())


def _paper(table: Table) -> PaperPage:
    page = _page(table, PaperPage)
    assert isinstance(page, PaperPage)
    return page


def open_paper(table: Table, kind: str) -> None:
    """One kind of paper, drawn."""
    table.window.leave_page()
    table.hand("/papers\n")
    papers = _page(table, PapersPage)
    assert isinstance(papers, PapersPage)
    papers.kind_chosen.emit(kind)
    see_paper(table)


def see_paper(table: Table) -> None:
    """The page is drawn."""
    page = _paper(table)
    for _ in range(_SLICES):
        if page.sight.preview.sight is not None and not page._press.is_looking:
            break
        QTest.qWait(_SLICE_MS)


def press_row(table: Table, key: str) -> None:
    """What is chosen of it is asked."""
    page = _paper(table)
    page.side.close_picker()
    page._on_row(next(row for row in page.side.rows._rows if row.key == key))


def _pages(table: Table) -> None:
    press_row(table, "pages")
    _paper(table).side.picker.line.setText("4")


def _no_stick(table: Table) -> None:
    _paper(table).side.picker.picked.emit(("4",))
    see_paper(table)
    with (
        patch("ui.lead.papers.save_and_print.sticks_here", tuple),
        patch("ui.lead.papers.save_and_print.own_folders", lambda: (Path.home(),)),
    ):
        _paper(table).ways_out._on_save()


def _saved(table: Table) -> None:
    page = _paper(table)
    page.side.close_picker()
    words = "{file} is on {folder}. Ask the copy shop to print it at 100 %, on one side."
    said = table.window.language.say(words, file="welcome-sheet-2.pdf", folder=_STICK)
    page._press._tell(Telling.DONE, said)
    see_paper(table)


def _printing(table: Table) -> None:
    _paper(table)._press._tell(Telling.BUSY, table.window.language.say("Page {n} of {all}", n=2, all=4))


def _trouble(table: Table) -> None:
    words = (
        "The printer {printer} would take paper of {width} x {height} mm for a page of {wanted_width} x {wanted_height}"
        " mm. Nothing was printed. Set the paper size in the printer's settings, or save the paper to a stick."
    )
    size = {"width": 210, "height": 297, "wanted_width": 216, "wanted_height": 279}
    said = table.window.language.say(words, printer=_PRINTERS[1], **size)
    _paper(table)._press._tell(Telling.TROUBLE, said)


def _unsaved(table: Table) -> None:
    words = "The stick {name} is full. Nothing was saved. Make room on it, or choose another place."
    said = table.window.language.say(words, name=_STICK)
    _paper(table)._press._tell(Telling.TROUBLE, said, "signin")


def _printers(table: Table) -> None:
    page = _paper(table)
    page._press.forget_told()
    page.ways_out._asks_printer = True
    page.ways_out._on_printers(_PRINTERS)


def _free(table: Table) -> None:
    press_row(table, "start")
    page = _paper(table)
    page.side.picker._take(FreeLabels(8, (11, 12)))
    page.side.picker._mark(spoiled=True)


def _items(table: Table) -> None:
    page = _paper(table)
    row = next(row for row in page.side.rows._rows if row.key == "of")
    page._on_row(row.then(("items",)))
    picker = page.side.picker
    for item in picker._shelf.items[1:4]:
        picker._tick(item.item)
    picker._on_turned(1)


def _repacked(table: Table) -> None:
    open_paper(table, "repacked")
    page = _paper(table)
    for part, said in (("ingredients", "Rice, salt"), ("weight", "2lb"), ("contains", "none")):
        page._change(with_values(page._wanted, f"repacked:{part}", (said,)))
    see_paper(table)


def _enlarged(table: Table) -> None:
    page = _paper(table)
    page.side.leave_picker()
    page.sight.turner._zoom_on()
    see_paper(table)
