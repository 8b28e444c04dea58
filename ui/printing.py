"""Prints and saves papers, page by page, away from the window's thread; the system's own print dialog never opens.

In: a frozen `PrintJob` or `SaveJob`, a `Progress`. Out: `Done`, or a PantryError in words with nothing half printed.
All pages are drawn before the printer is told of the first one: what is canceled or can't be drawn never reaches it,
for Qt can't take back a job that CUPS was given.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from pantry.errors import PantryError, RefusedInput
from pantry.office.printing.any_paper import Drawn, draw
from pantry.whole_file import FileKind, write_whole
from ui.pdf_pages import page_dots, page_sizes
from ui.sticks import trouble_of

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    from pantry.paper.printed import Paper
    from ui.work import Progress

USUAL_DPI, MOST_DPI = 600, 600
_OFF_PT = 1.0  # a third of a millimeter: drivers round their sizes
_MM = 25.4 / 72
_MOST_OF_A_NAME = 100
_CUPS_OPTIONS = 0xFE00  # how Qt passes options on to CUPS; other systems look away
_AS_IT_IS = ("print-scaling", "none")
_LINE_BITS = 32  # QImage's lines end at whole words of so many


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A paper for a printer by its name; `dpi` are the printer's dots an inch where they are known."""

    paper: Paper
    title: str
    printer: str
    dpi: int | None = None


@dataclass(frozen=True, slots=True)
class SaveJob:
    """A paper for a stick or a folder, under a name of its own that is like `file`."""

    paper: Paper
    file: str
    folder: Path
    is_stick: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """The paper that was drawn, so many pages of it, and where they are: a printer or a file."""

    paper: Paper
    drawn: Drawn
    pages: int
    where: str


@dataclass(frozen=True, slots=True)
class _Dots:
    """A page's dots, packed: two hundred pages find room in memory."""

    width: int
    height: int
    packed: bytes

    def unpacked(self) -> QImage:
        """The picture again, black on white."""
        line = (self.width + _LINE_BITS - 1) // _LINE_BITS * _LINE_BITS // 8
        shown = QImage(zlib.decompress(self.packed), self.width, self.height, line, QImage.Format.Format_Mono)
        shown.setColorTable([0xFF000000, 0xFFFFFFFF])
        return shown.copy()


def printers_here() -> tuple[str, ...]:
    """The printers that this laptop knows, the usual one first; may wait for a slow network."""
    from PySide6.QtPrintSupport import QPrinterInfo

    names, usual = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != usual, name.casefold())))


def save_pdf(job: SaveJob, progress: Progress) -> Done:
    """Writes the PDF whole or not at all, beside what is there under that name. Raises PantryError, CanceledError."""
    drawn = draw(job.paper)
    progress(1, 2)
    try:
        path = _written(job, drawn.pdf)
    except PantryError as trouble:
        if job.is_stick:
            raise trouble_of(job.folder, trouble) from trouble
        raise
    return Done(job.paper, drawn, len(page_sizes(drawn.pdf)), str(path))


def print_pages(job: PrintJob, progress: Progress) -> Done:
    """Prints all pages, each dot where the PDF has it. Raises PantryError, CanceledError."""
    drawn = draw(job.paper)
    sizes = page_sizes(drawn.pdf)
    printer = _printer(job, sizes[0])
    dpi = printer.resolution()
    pages = []
    for number in range(len(sizes)):
        progress(number, len(sizes))
        pages.append(_packed(page_dots(drawn.pdf, number, dpi)))
    progress(len(sizes), len(sizes))
    _paint(printer, tuple(pages), job.printer)
    return Done(job.paper, drawn, len(sizes), job.printer)


def _written(job: SaveJob, pdf: bytes) -> Path:
    """Under the first name that is not taken."""
    for number in count(1):
        path = job.folder / _numbered(job.file, number)
        try:
            write_whole(path, pdf, FileKind.PDF, force=False)
        except RefusedInput:
            if number < _MOST_OF_A_NAME and path.exists():
                continue
            raise
        break
    return path


def _numbered(file: str, number: int) -> str:
    name = Path(file)
    return file if number == 1 else f"{name.stem}-{number}{name.suffix}"


def _packed(dots: QImage) -> _Dots:
    if dots.color(0) & 1:  # white first: the bits mean the opposite
        dots.invertPixels()
    return _Dots(dots.width(), dots.height(), zlib.compress(bytes(dots.constBits()), 1))


def _printer(job: PrintJob, page: QSizeF) -> QPrinter:
    """The printer, told the page's size and that nothing is to be moved or scaled. Raises PantryError."""
    from PySide6.QtPrintSupport import QPrintEngine, QPrinter

    known = _known(job.printer)
    _refuse_unknown_size(known, page, job.printer)
    printer = _made(known, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(job.title)
    printer.setResolution(job.dpi or _dpi_of(known))
    printer.setPageSize(QPageSize(page, QPageSize.Unit.Point))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    if printer.outputFormat() is QPrinter.OutputFormat.NativeFormat:
        printer.printEngine().setProperty(QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS), list(_AS_IT_IS))
    _refuse_other_size(printer, page, job.printer)
    return printer


def _made(known: QPrinterInfo, mode: QPrinter.PrinterMode) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter

    return QPrinter(known, mode)


def _known(name: str) -> QPrinterInfo:
    """Raises PantryError where it is gone: Qt would take another printer and say nothing."""
    from PySide6.QtPrintSupport import QPrinterInfo

    known = QPrinterInfo.printerInfo(name)
    if known.isNull():
        raise PantryError(
            "The printer {printer} is not there any more. Nothing was printed. Look at its cable and whether it is on,"
            " then try again, or save the paper to a stick.",
            printer=name,
        )
    return known


def _dpi_of(known: QPrinterInfo) -> int:
    """The finest that the printer knows and a page finds room in memory with."""
    return max((dpi for dpi in known.supportedResolutions() if dpi <= MOST_DPI), default=USUAL_DPI)


def _refuse_unknown_size(known: QPrinterInfo, page: QSizeF, name: str) -> None:
    """Qt sends CUPS a page of any size, also one that the printer has no paper for."""
    sizes = [size.size(QPageSize.Unit.Point) for size in known.supportedPageSizes()]
    fits = any(abs(size.width() - page.width()) <= _OFF_PT >= abs(size.height() - page.height()) for size in sizes)
    if sizes and not fits and not known.supportsCustomPageSizes():
        raise PantryError(
            "The printer {printer} takes no paper of {width} x {height} mm. Nothing was printed. Choose another paper"
            " or another printer, or save the paper to a stick.",
            printer=name,
            width=round(page.width() * _MM),
            height=round(page.height() * _MM),
        )


def _refuse_other_size(printer: QPrinter, page: QSizeF, name: str) -> None:
    """Reads back what the driver made of the page: a label sheet on another size would be printed beside its labels."""
    got = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    paper = printer.paperRect(_device_pixels()).size() * (72 / printer.resolution())
    for width, height in ((got.width(), got.height()), (paper.width(), paper.height())):
        if abs(width - page.width()) > _OFF_PT or abs(height - page.height()) > _OFF_PT:
            raise PantryError(
                "The printer {printer} would take paper of {width} x {height} mm for a page of {wanted_width} x"
                " {wanted_height} mm. Nothing was printed. Set the paper size in the printer's settings, or save the"
                " paper to a stick.",
                printer=name,
                width=round(width * _MM),
                height=round(height * _MM),
                wanted_width=round(page.width() * _MM),
                wanted_height=round(page.height() * _MM),
            )


def _device_pixels() -> QPrinter.Unit:
    from PySide6.QtPrintSupport import QPrinter

    return QPrinter.Unit.DevicePixel


def _paint(printer: QPrinter, pages: tuple[_Dots, ...], name: str) -> None:
    """Gives the pages to the printer, dot by dot. Raises PantryError."""
    _known(name)
    painter = QPainter()
    began = painter.begin(printer)
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        for number, page in enumerate(pages):
            if not began or (number and not printer.newPage()):
                raise _stopped(name)
            painter.drawImage(0, 0, page.unpacked())
    finally:
        if began and not painter.end():
            began = False
    if not began or printer.printerState() is type(printer).PrinterState.Error:
        raise _stopped(name)
    _known(name)  # CUPS loses a job of a printer that is gone without a word


def _stopped(name: str) -> PantryError:
    return PantryError(
        "The printer {printer} stopped. See what came out of it: the rest was not printed. Nothing else changed. Try"
        " again, or save the paper to a stick.",
        printer=name,
    )
