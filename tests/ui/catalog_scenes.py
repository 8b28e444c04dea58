"""The room of all products: found, one of them, what may be said, a list to read: for what must fit."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.ui.tables import BEANS
from ui.lead.catalog.catalog_page import CatalogPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def catalog_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; the last one leaves the table as it was."""
    return (
        ("catalog", lambda table: table.hand("/catalog\n")),
        ("catalog_found", lambda table: table.hand("rice")),
        ("catalog_one", _one),
        ("catalog_kind", lambda table: _shown(table).listed.pressed.emit("kind")),
        ("catalog_refused", lambda table: table.hand("zzz\n")),
        ("catalog_files", _files),
        ("catalog_came", _came),
        ("catalog_left", _leave),
    )


def _shown(table: Table) -> CatalogPage:
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(CatalogPage) if page.isVisible())
    return page


def _one(table: Table) -> None:
    table.hand("\x1b")
    table.scan(BEANS)


def _files(table: Table) -> None:
    table.hand("\x1b\x1b\x1b")
    products = "code,name,kind\nbad,Bad,dry\n098765432105,Zebra crackers,dry\n"
    (Path(os.environ["HOME"]) / "products of the food bank.csv").write_text(products, encoding="utf-8")
    table.tap(table.window.language.say("Read a list"))


def _came(table: Table) -> None:
    table.hand("bank\n")
    page = _shown(table)
    while page.reading.is_running:
        QApplication.processEvents()
    QApplication.processEvents()


def _leave(table: Table) -> None:
    table.window.leave_page()
