"""What a test sees of a sheet that is keyed in: the page that is shown, and what the books hold of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.reports import Reports
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from tests.ui.tables import Table


def shown(table: Table) -> list[SheetPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(SheetPage) if page.isVisible()]


def visits(table: Table) -> tuple[int, int]:
    pantry = table.pantry
    day = Reports(pantry.site_file.reading, pantry.books.site).day("2026-11-21")
    return day.households, day.people
