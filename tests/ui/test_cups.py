"""Papers printed for real, by CUPS: what comes out of the printer is what went in, to the dot, and scans."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
import zxingcpp
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from pantry.codes.own import OwnKind, own_code
from pantry.errors import PantryError
from pantry.language import on_paper
from pantry.office.printing.any_paper import LabelPaper
from pantry.paper.labels.label_sheet import LabelSheet
from pantry.paper.labels.label_words import Label
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.stocks import StockPage, stock
from tests.ui.cups import Cups, Printer, cups, missing_package
from ui.pdf_pages import page_dots
from ui.printing import Done, PrintJob, print_pages, printers_here
from ui.work import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pantry.paper.printed import Paper

Answer = TypeVar("Answer")
missing = missing_package()
pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(bool(missing), reason=f"printing for real needs the Debian package {missing}"),
]
LANGUAGES = (on_paper("en"), on_paper("es"))
ITEMS = tuple(own_code(OwnKind.ITEM, 39_595 + number) for number in range(9))
SHEETS = (own_code(OwnKind.SHEET, 12),)
DESK = Printer("Desk", 600, (("Letter", 612, 792), ("A4", 595.276, 841.89)), margin_pt=18)
ROLL = Printer("Roll", 203, (("w144h72", 144, 72),))


def labels(name: str) -> Paper:
    words = tuple(Label(code, f"Rice, white, bag {place}", "Arroz blanco") for place, code in enumerate(ITEMS))
    on = stock(name)
    if on.page is StockPage.ROLL:
        return LabelPaper(LabelSheet(words, on, languages=LANGUAGES))
    return LabelPaper(LabelSheet(words, on, languages=LANGUAGES, start=4, skip=(6,)))


WELCOME = WelcomeSheet("Oak St table", date(2026, 11, 21), SHEETS, LANGUAGES)


@pytest.fixture(scope="module")
def server() -> Iterator[Cups]:
    with cups() as made, pytest.MonkeyPatch.context() as patch:
        for printer in (DESK, ROLL):
            made.add_printer(printer)
        patch.setenv("CUPS_SERVER", made.address)
        yield made


def away(act: Callable[[], Answer]) -> Answer:
    """In a thread of its own, as the window prints: there CUPS looks anew where its server is."""
    found: list[Answer] = []
    trouble: list[BaseException] = []

    def run() -> None:
        try:
            found.append(act())
        except BaseException as caught:
            trouble.append(caught)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if trouble:
        raise trouble[0]
    return found[0]


def printed_on(printer: Printer, paper: Paper) -> Done:
    progress = Progress(lambda _done, _of: None, threading.Event())
    return away(lambda: print_pages(PrintJob(paper, "A paper", printer.name, printer.dpi), progress))


def sent(pdf: bytes, page: int, dpi: int) -> Image.Image:
    """The dots that were sent, as Pillow sees them."""
    gray = page_dots(pdf, page, dpi).convertToFormat(QImage.Format.Format_Grayscale8)
    size = (gray.width(), gray.height())
    return Image.frombytes("L", size, bytes(gray.constBits()), "raw", "L", gray.bytesPerLine()).convert("1")


@pytest.mark.parametrize(
    ("printer", "paper", "codes", "moved"),
    [
        (DESK, labels("5160"), ITEMS, 0),
        (DESK, WELCOME, SHEETS, 0),
        (DESK, labels("L7160"), ITEMS, 1),  # Qt makes pages of whole points, and A4 is none: 0.04 mm to the right
        (ROLL, labels("roll 2x1"), ITEMS, 0),
    ],
    ids=["5160", "welcome sheet", "L7160", "roll 2x1"],
)
def test_what_comes_out_is_what_went_in_to_the_dot_and_scans(
    server: Cups, printer: Printer, paper: Paper, codes: tuple[str, ...], moved: int
) -> None:
    done = printed_on(printer, paper)
    pages = server.printed(printer.name)
    assert len(pages) == done.pages == paper.pages
    read: list[str] = []
    for number, came in enumerate(pages):
        left, top = printer.margin_dots - moved, printer.margin_dots
        went = sent(done.drawn.pdf, number, printer.dpi).crop((left, top, left + came.width, top + came.height))
        assert ImageChops.logical_xor(came, went).getbbox() is None
        read += [found.text for found in zxingcpp.read_barcodes(came.convert("L"))]
    assert sorted(read) == sorted(codes)


def test_this_laptop_knows_its_printers(server: Cups) -> None:
    assert server.port
    assert away(printers_here) == ("Desk", "Roll")


def test_a_printer_that_is_taken_away_is_said(server: Cups) -> None:
    attic = Printer("Attic", 600, DESK.sizes)
    server.add_printer(attic)
    assert "Attic" in away(printers_here)
    server.remove_printer("Attic")
    with pytest.raises(PantryError, match="Attic is not there any more"):
        printed_on(attic, WELCOME)


def test_a_label_for_which_the_printer_has_no_paper_is_refused_in_words(server: Cups) -> None:
    with pytest.raises(PantryError, match="takes no paper of 216 x 279 mm"):
        printed_on(ROLL, WELCOME)
    assert server.port
