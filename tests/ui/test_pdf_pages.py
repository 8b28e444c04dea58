"""Pages of a PDF as pictures: as large as asked, and at a printer's own dots in black and white."""

from __future__ import annotations

from datetime import date

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sizes import PaperSize
from tests.paper.on_paper import printed_dots, symbol_boxes
from ui.pdf_pages import page_dots, page_picture, page_sizes

pytestmark = pytest.mark.usefixtures("qapp")


def welcome(paper: PaperSize) -> bytes:
    codes = (own_code(OwnKind.SHEET, 12),)
    return WelcomeSheet("Oak St table", date(2026, 11, 21), codes, (on_paper("en"),), paper).draw()


def dots_of(picture: QImage) -> Image.Image:
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (gray.width(), gray.height())
    return Image.frombytes("L", size, bytes(gray.constBits()), "raw", "L", gray.bytesPerLine())


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("dpi", [203, 300])
def test_dots_are_as_a_printer_would_print_them_and_never_stretched(paper: PaperSize, dpi: int) -> None:
    pdf = welcome(paper)
    picture = page_dots(pdf, 0, dpi)
    assert picture.depth() == 1
    wanted = next(printed_dots(pdf, dpi))
    assert (picture.width(), picture.height()) == wanted.size
    (bars,) = symbol_boxes(pdf)
    scale = dpi / 72
    box = (round(bars.left * scale) - 9, round((paper.points[1] - bars.top) * scale) - 9,
           round(bars.right * scale) + 9, round((paper.points[1] - bars.bottom) * scale) + 9)  # fmt: skip
    assert dots_of(picture).crop(box).tobytes() == wanted.crop(box).point(lambda shade: 255 * (shade >= 128)).tobytes()


def test_a_picture_is_as_large_as_asked() -> None:
    pdf = welcome(PaperSize.LETTER)
    (size,) = page_sizes(pdf)
    assert (size.width(), size.height()) == PaperSize.LETTER.points
    picture = page_picture(pdf, 0, 0.5)
    assert (picture.width(), picture.height()) == (306, 396)
    assert picture.isGrayscale()
