"""Printing page by page: dots come out as they went in; what can't be printed is a sentence, and nothing half done."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import raw
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from pantry.codes.own import OwnKind, own_code
from pantry.errors import PantryError
from pantry.language import on_paper
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.whole_file import NotWritten
from tests.paper.on_paper import scanned
from ui import printing
from ui.pdf_pages import page_dots
from ui.printing import PrintJob, SaveJob, print_pages, printers_here, save_pdf
from ui.work import CanceledError, Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DPI = 300
CODES = tuple(own_code(OwnKind.SHEET, number) for number in (12, 13, 14))
SHEET = WelcomeSheet("Oak St table", date(2026, 11, 21), CODES, (on_paper("en"), on_paper("es")))
pytestmark = pytest.mark.usefixtures("qapp")
JOB = PrintJob(SHEET, "Welcome sheet", "Front desk", DPI)


@dataclass(slots=True)
class Reported:
    """What a job reported, and whether it is to stop at a step."""

    steps: list[tuple[int, int]]
    stop_at: int | None = None

    def progress(self) -> Progress:
        canceled = threading.Event()

        def report(done: int, of: int) -> None:
            self.steps.append((done, of))
            if done == self.stop_at:
                canceled.set()

        return Progress(report, canceled)


def one_bit(picture: QImage) -> bytes:
    """Black and white, as Pillow packs it."""
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (gray.width(), gray.height())
    return Image.frombytes("L", size, bytes(gray.constBits()), "raw", "L", gray.bytesPerLine()).convert("1").tobytes()


@pytest.fixture
def reported() -> Reported:
    return Reported([])


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printer that writes a PDF file, set up as any other."""
    out = tmp_path / "out.pdf"

    def made(_known: QPrinterInfo, mode: QPrinter.PrinterMode) -> QPrinter:
        printer = QPrinter(mode)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        return printer

    monkeypatch.setattr(printing, "_known", lambda _name: QPrinterInfo())
    monkeypatch.setattr(printing, "_made", made)
    return out


def test_each_dot_comes_out_where_it_went_in(printed: Path, reported: Reported) -> None:
    done = print_pages(JOB, reported.progress())
    assert (done.pages, done.where) == (3, "Front desk")
    got = pypdfium2.PdfDocument(printed)
    assert [tuple(map(round, page.get_size())) for page in got] == [(612, 792)] * 3
    for number, page in enumerate(got):
        (image,) = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
        assert image.get_bounds() == pytest.approx((0, 0, 612, 792), abs=0.01)
        assert image.get_bitmap().to_pil().convert("1").tobytes() == one_bit(page_dots(done.drawn.pdf, number, DPI))
    assert scanned(printed.read_bytes(), DPI) == list(CODES)


@pytest.mark.usefixtures("printed")
def test_it_is_told_page_by_page(reported: Reported) -> None:
    print_pages(JOB, reported.progress())
    assert reported.steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_what_is_stopped_never_reaches_the_printer(printed: Path) -> None:
    with pytest.raises(CanceledError):
        print_pages(JOB, Reported([], stop_at=2).progress())
    assert not printed.exists()


def test_a_printer_that_is_gone_is_said_and_no_other_is_taken(reported: Reported) -> None:
    with pytest.raises(PantryError, match="is not there any more"):
        print_pages(replace(JOB, printer="Nobody"), reported.progress())


def test_one_that_goes_while_pages_are_drawn_gets_nothing(
    printed: Path, reported: Reported, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def known(name: str) -> QPrinterInfo:
        asked.append(name)
        if len(asked) > 1:
            raise PantryError("gone")
        return QPrinterInfo()

    monkeypatch.setattr(printing, "_known", known)
    with pytest.raises(PantryError, match="gone"):
        print_pages(JOB, reported.progress())
    assert not printed.exists()


@pytest.mark.usefixtures("printed")
def test_a_printer_that_can_not_begin_is_said(
    reported: Reported, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: Callable[..., QPrinter] = printing._made

    def nowhere(known: QPrinterInfo, mode: QPrinter.PrinterMode) -> QPrinter:
        printer = made(known, mode)
        printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
        return printer

    monkeypatch.setattr(printing, "_made", nowhere)
    with pytest.raises(PantryError, match="Front desk stopped"):
        print_pages(JOB, reported.progress())


def test_a_driver_that_takes_other_paper_is_refused_in_words(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    with pytest.raises(PantryError, match="210 x 297 mm for a page of 216 x 279 mm"):
        printing._refuse_other_size(printer, QSizeF(612, 792), "Front desk")
    printing._refuse_other_size(printer, QSizeF(595.3, 841.9), "Front desk")


def test_a_pdf_is_saved_whole_beside_what_is_there(tmp_path: Path, reported: Reported) -> None:
    job = SaveJob(SHEET, "welcome-sheet.pdf", tmp_path)
    for name in ("welcome-sheet.pdf", "welcome-sheet-2.pdf"):
        done = save_pdf(job, reported.progress())
        assert (done.where, done.pages) == (str(tmp_path / name), 3)
        assert (tmp_path / name).read_bytes() == SHEET.draw()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["welcome-sheet-2.pdf", "welcome-sheet.pdf"]


def test_a_stick_that_was_pulled_out_is_a_sentence(tmp_path: Path, reported: Reported) -> None:
    with pytest.raises(PantryError, match="There is no folder"):
        save_pdf(SaveJob(SHEET, "welcome-sheet.pdf", tmp_path / "pulled out"), reported.progress())


def test_a_full_stick_is_a_sentence_and_nothing_half_written(
    tmp_path: Path, reported: Reported, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pantry.whole_file.os.write", full)
    with pytest.raises(NotWritten, match="The disk is full"):
        save_pdf(SaveJob(SHEET, "welcome-sheet.pdf", tmp_path), reported.progress())
    assert not list(tmp_path.iterdir())


def test_the_usual_printer_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Zebra", "attic", "Desk"])
    monkeypatch.setattr(QPrinterInfo, "defaultPrinterName", lambda: "Desk")
    assert printers_here() == ("Desk", "attic", "Zebra")
