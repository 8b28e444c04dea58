"""Prints the pages that a printer is measured by: the calibration page and the scan test.

In: what is wanted, where languages, stocks and printers come from, a path. Out: a whole PDF or a refusal in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.printing.from_books import languages_of
from pantry.office.printing.own_stocks import stock_of
from pantry.office.printing.printers import profile_to_print
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.paper.practice_mark import as_practice
from pantry.paper.printed import print_paper
from pantry.paper.printer_pages.calibration import CalibrationPage
from pantry.paper.printer_pages.scan_test import DOTS, ScanTest
from pantry.paper.printers import AS_IT_IS
from pantry.paper.stocks import StockPage

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.office.printing.from_books import FromBooks
    from pantry.paper.printed import Paper, Printed


@dataclass(frozen=True, slots=True)
class CalibrationWanted:
    """For which stock, in which languages (none: the site's), and with what is known of which printer, if any."""

    stock: str = "5160"
    printer: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanTestWanted:
    """For so many dots an inch (None: the roll's, else 600), on a roll or as a sheet."""

    dpi: int | None = None
    roll: str = ""
    sheet: SheetWanted = field(default_factory=SheetWanted)


def print_calibration(source: FromBooks, wanted: CalibrationWanted, out: Path, *, force: bool = False) -> Printed:
    """Prints it. Raises RefusedInput, PantryError."""
    return print_paper(calibration(source, wanted), out, force=force)


def calibration(source: FromBooks, wanted: CalibrationWanted) -> Paper:
    """The calibration page, still undrawn. Raises RefusedInput."""
    on = stock_of(source.shelf, wanted.stock)
    profile = profile_to_print(source.site_file, wanted.printer, on) if wanted.printer else AS_IT_IS
    languages = languages_of(source.settings, wanted.languages)
    page = CalibrationPage(on, languages, profile)
    return as_practice(page, languages, is_practice=source.is_practice)


def print_scan_test(source: FromBooks, wanted: ScanTestWanted, out: Path, *, force: bool = False) -> Printed:
    """Prints it. Raises RefusedInput, PantryError."""
    return print_paper(scan_test(source, wanted), out, force=force)


def scan_test(source: FromBooks, wanted: ScanTestWanted) -> Paper:
    """The scan test, still undrawn. Raises RefusedInput."""
    roll = stock_of(source.shelf, wanted.roll) if wanted.roll else None
    if roll is not None and roll.page is not StockPage.ROLL:
        raise RefusedInput(
            "{stock} is a sheet of labels. Nothing was printed. The scan test goes on plain paper, or on a roll.",
            stock=roll.name,
        )
    dpi = wanted.dpi or (roll.dpi if roll else None) or max(DOTS)
    languages = languages_of(source.settings, wanted.sheet.languages)
    page = ScanTest(languages, dpi, wanted.sheet.size, roll)
    return as_practice(page, languages, is_practice=source.is_practice)
