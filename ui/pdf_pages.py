"""Pages of a PDF as pictures, drawn by PDFium: for the eye, or at a printer's own dots in black and white.

In: the PDF's bytes, a page's number from 0, a scale. Out: a picture. May be called in any thread.
"""

from __future__ import annotations

from math import ceil
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

POINTS = 72
_ONE_AT_A_TIME = Lock()  # PDFium has one state for the whole program and is not made for two threads
_BARELY = 1e-3  # of a dot or a point: pages are no whole dots, and no one more is meant


def page_sizes(pdf: bytes) -> tuple[QSizeF, ...]:
    """Each page's width and height in points."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()


def page_picture(pdf: bytes, number: int, scale: float) -> QImage:
    """A page in shades of gray, `scale` pixels a point."""
    return _drawn(pdf, number, scale, whole_dots=False)


def page_dots(pdf: bytes, number: int, dpi: int) -> QImage:
    """A page as a printer of so many dots an inch prints it, one bit a dot, 1:1 from its upper left corner."""
    gray = _drawn(pdf, number, dpi / POINTS, whole_dots=True)
    return gray.convertToFormat(
        QImage.Format.Format_Mono, Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    )


def _drawn(pdf: bytes, number: int, scale: float, *, whole_dots: bool) -> QImage:
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[number]
            if whole_dots:
                _widen(page, scale)
            bitmap = page.render(scale=scale, grayscale=True)
            shown = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
            )
            return shown.copy()  # the bytes above go
        finally:
            document.close()


def _widen(page: PdfPage, scale: float) -> None:
    """PDFium stretches a page to whole dots, and bars with it: so the page is made as wide as its dots first."""
    width, height = page.get_size()
    right, down = (ceil(points * scale - _BARELY) / scale - _BARELY for points in (width, height))
    page.set_mediabox(0, height - down, right, height)
    page.set_cropbox(0, height - down, right, height)
