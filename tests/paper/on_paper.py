"""What a printed PDF looks like to others: a printer's dots, a scanner, a reader of its words and lines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

import pypdfium2
import zxingcpp
from pypdfium2 import raw

from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

_MARKS_PT = 6  # what stands on the letters of a title
_BAND_PT = 8


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points, from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def within(self, other: Box, slack: float = 0.01) -> bool:
        return (
            self.left >= other.left - slack
            and self.right <= other.right + slack
            and self.bottom >= other.bottom - slack
            and self.top <= other.top + slack
        )

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )


def those_that_meet(boxes: list[Box], marks: list[Box]) -> list[int]:
    """Which of the boxes meet any of the marks; by bands of the page, because most are far from most."""
    by_band = defaultdict(list)
    for mark in marks:
        for band in _bands(mark):
            by_band[band].append(mark)
    return [
        at for at, box in enumerate(boxes) if any(box.meets(mark) for band in _bands(box) for mark in by_band[band])
    ]


def _bands(box: Box) -> range:
    low, high = sorted((box.bottom, box.top))  # one that was shrunk may stand on its head
    return range(int(low // _BAND_PT), int(high // _BAND_PT) + 1)


@lru_cache(maxsize=1)
def opened(pdf: bytes) -> pypdfium2.PdfDocument:
    """To be read, not changed: who looks at a PDF in several ways reads it once."""
    return pypdfium2.PdfDocument(pdf)


@lru_cache(maxsize=1)
def _page_of(pdf: bytes, page: int) -> pypdfium2.PdfPage:
    return opened(pdf)[page]


@lru_cache(maxsize=1)
def text_of(pdf: bytes, page: int) -> pypdfium2.PdfTextPage:
    """The words of a page."""
    return _page_of(pdf, page).get_textpage()


def printed_dots(pdf: bytes, dpi: int) -> Iterator[Image]:
    """Each page at a printer's own dots, 1:1: the page is widened to whole dots, never scaled to them."""
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        right, down = (ceil(points * dpi / 72 - 1e-3) * 72 / dpi - 1e-3 for points in (width, height))
        page.set_mediabox(0, height - down, right, height)
        page.set_cropbox(0, height - down, right, height)
        yield page.render(scale=dpi / 72, grayscale=True).to_pil()


def scanned(pdf: bytes, dpi: int) -> list[str]:
    """Every code that a scanner reads on every page, as it sends it."""
    as_sent = zxingcpp.TextMode.Plain
    return [
        found.text for image in printed_dots(pdf, dpi) for found in zxingcpp.read_barcodes(image, text_mode=as_sent)
    ]


def words_on(pdf: bytes, page: int = 0) -> str:
    """All words of a page, in lines."""
    return text_of(pdf, page).get_text_bounded().replace("\r\n", "\n")


def letter_boxes(pdf: bytes, page: int = 0) -> list[Box]:
    """The ink of each letter."""
    text = text_of(pdf, page)
    boxes = (Box(*text.get_charbox(at)) for at in range(text.count_chars()))
    return [box for box in boxes if box.right > box.left]


def letters_with_boxes(pdf: bytes, page: int = 0) -> list[tuple[str, Box]]:
    """Each letter and its ink, in the order in which it was drawn."""
    text = text_of(pdf, page)
    found = ((chr(raw.FPDFText_GetUnicode(text, at)), Box(*text.get_charbox(at))) for at in range(text.count_chars()))
    return [(letter, box) for letter, box in found if box.right > box.left]


def edge_boxes(pdf: bytes, page: int = 0) -> list[Box]:
    """The ink of each straight line across or down, those of frames one by one; of a drawing what frames it."""
    edges = []
    for found, filled, width in _found(pdf, page):
        if filled:
            continue
        points = list(_points(found))
        if _is_curved(found):
            points = _corners(_pen_box(found))
        for (x, y), (to_x, to_y) in zip(points, [*points[1:], points[0]], strict=True):
            if (abs(x - to_x) < 0.1) != (abs(y - to_y) < 0.1):
                half = width / 2
                edges.append(Box(min(x, to_x) - half, min(y, to_y) - half, max(x, to_x) + half, max(y, to_y) + half))
    return edges


def _is_curved(found: object) -> bool:
    return any(
        raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(found, at)) == raw.FPDF_SEGMENT_BEZIERTO
        for at in range(raw.FPDFPath_CountSegments(found))
    )


def _corners(box: Box) -> list[tuple[float, float]]:
    return [(box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top)]


def symbol_boxes(pdf: bytes, page: int = 0) -> list[Box]:
    """The bars of each symbol: what is filled and not drawn as a line."""
    return [box for box, filled, _ in _paths(pdf, page) if filled]


def line_widths(pdf: bytes, page: int = 0) -> list[float]:
    """How thick each line and frame is, in points."""
    return [width for _, filled, width in _paths(pdf, page) if not filled]


def line_boxes(pdf: bytes, page: int = 0) -> list[Box]:
    """Where each line and frame runs."""
    return [box for box, filled, _ in _paths(pdf, page) if not filled]


def pen_boxes(pdf: bytes, page: int = 0) -> list[Box]:
    """Where the pen went for each line and frame, without how thick it is."""
    return [_pen_box(found) for found, filled, _ in _found(pdf, page) if not filled]


def _pen_box(found: object) -> Box:
    across, down = zip(*_points(found), strict=True)
    return Box(min(across), min(down), max(across), max(down))


def _points(found: object) -> Iterator[tuple[float, float]]:
    """Where each step of a path ends."""
    x, y = raw.ctypes.c_float(), raw.ctypes.c_float()
    for at in range(raw.FPDFPath_CountSegments(found)):
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(found, at), x, y)
        yield x.value, y.value


def colors_on(pdf: bytes, dpi: int = 100) -> set[int]:
    """The shades of gray in a drawing without smoothed edges: 0 is black, 255 is paper."""
    shades: set[int] = set()
    for page in opened(pdf):
        unsmoothed = raw.FPDF_RENDER_NO_SMOOTHTEXT | raw.FPDF_RENDER_NO_SMOOTHPATH
        bitmap = page.render(scale=dpi / 72, grayscale=True, extra_flags=unsmoothed)
        shades.update(shade for _, shade in bitmap.to_pil().getcolors())
    return shades


def _paths(pdf: bytes, page: int) -> Iterator[tuple[Box, bool, float]]:
    for found, filled, width in _found(pdf, page):
        yield Box(*found.get_bounds()), filled, width


@lru_cache(maxsize=1)
def _found(pdf: bytes, page: int) -> tuple[tuple[pypdfium2.PdfObject, bool, float], ...]:
    return tuple(
        (found, *_drawn_how(found)) for found in _page_of(pdf, page).get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
    )


def _drawn_how(found: pypdfium2.PdfObject) -> tuple[bool, float]:
    """Whether it is filled, and how thick its line is."""
    how, stroked, width = raw.ctypes.c_int(), raw.ctypes.c_int(), raw.ctypes.c_float()
    raw.FPDFPath_GetDrawMode(found, how, stroked)
    raw.FPDFPageObj_GetStrokeWidth(found, width)
    return bool(how.value), width.value


def outside_margins(pdf: bytes, left: float = MARGIN_PT) -> list[Box]:
    """The letters and lines of any page that reach into its margins."""
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        width, height = page.get_size()
        inside = Box(left, MARGIN_PT, width - MARGIN_PT, height - MARGIN_PT)
        marks = replace(inside, top=inside.top + _MARKS_PT)
        found += [box for box in letter_boxes(pdf, number) if not box.within(marks, slack=1.2)]
        found += [box for box in pen_boxes(pdf, number) if not box.within(inside, slack=FRAME_PT / 2)]
    return found


def letters_on_lines(pdf: bytes, page: int = 0) -> list[Box]:
    """The letters through which a line or the edge of a frame runs."""
    lines, letters = [edge for box in pen_boxes(pdf, page) for edge in _edges(box)], letter_boxes(pdf, page)
    return [letters[at] for at in those_that_meet(letters, lines)]


def _edges(box: Box) -> tuple[Box, ...]:
    """Each side of a frame as a line as thick as ours; a line is two of the same."""
    half = LINE_PT / 2
    return (
        Box(box.left - half, box.bottom - half, box.right + half, box.bottom + half),
        Box(box.left - half, box.top - half, box.right + half, box.top + half),
        Box(box.left - half, box.bottom - half, box.left + half, box.top + half),
        Box(box.right - half, box.bottom - half, box.right + half, box.top + half),
    )
