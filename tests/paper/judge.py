"""Measures a drawn paper: letters on lines, on bars, on each other or off the page, codes that don't scan, and more.

In: a PDF of ours. Out: what is wrong with it, in words; nothing where all is well.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from pantry.paper.sizes import MM
from tests.paper.on_paper import Box, colors_on, edge_boxes, letters_with_boxes, scanned, symbol_boxes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.paper.every_paper import Drawn

MOST_BYTES_A_PAGE = 150_000
_OFF_THE_EDGE = 6 * MM  # what old printers leave white
_TOUCHES = 0.3  # points that the box of a letter may reach into what it only stands beside
_COVERED = 0.4  # of a letter's box by another line's letter: an accent may reach so far, a line of words may not
_BAND_PT = 8
_JOINED = (0x0600, 0xFEFF)  # letters that run into each other on purpose


def what_is_wrong(drawn: Drawn) -> Iterator[str]:
    """All of it."""
    document = pypdfium2.PdfDocument(drawn.pdf)
    if len(document) != drawn.pages:
        yield f"{len(document)} pages, not {drawn.pages}"
    if not document.get_metadata_dict().get("Title"):
        yield "no title"
    if len(drawn.pdf) > MOST_BYTES_A_PAGE * drawn.pages:
        yield f"{len(drawn.pdf) // drawn.pages} bytes a page"
    if drawn.codes and set(drawn.codes) - set(scanned(drawn.pdf, 203)):
        yield "a page's code does not scan"
    if not colors_on(drawn.pdf) <= {0, 255}:
        yield "gray"
    yield from _fonts(document)
    for page in range(len(document)):
        yield from _words(drawn.pdf, page)


def _fonts(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in document:
        for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            if not raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(found)):
                yield "a font is not embedded"
                return


def _words(pdf: bytes, page: int) -> Iterator[str]:
    width, height = pypdfium2.PdfDocument(pdf)[page].get_size()
    paper = Box(_OFF_THE_EDGE, _OFF_THE_EDGE, width - _OFF_THE_EDGE, height - _OFF_THE_EDGE)
    letters = letters_with_boxes(pdf, page)
    around = f"page {page + 1}: "
    whole = "".join(letter for letter, _ in letters)
    if any(cut in whole for cut in ("…", "...")):
        yield f"{around}words are cut"
    for wrong, hit in (
        ("off the page", [at for at, (_, box) in enumerate(letters) if not box.within(paper)]),
        ("on a line", _meeting(letters, edge_boxes(pdf, page))),
        ("on bars", _meeting(letters, symbol_boxes(pdf, page))),
        ("on other words", _on_each_other(letters)),
    ):
        if hit:
            yield f"{around}{wrong}: {_context(letters, hit)}"


def _meeting(letters: list[tuple[str, Box]], marks: list[Box]) -> list[int]:
    by_band = defaultdict(list)
    for mark in marks:
        for band in _bands(mark):
            by_band[band].append(mark)
    hit = []
    for at, (_, box) in enumerate(letters):
        ink = _inside(box)
        if any(ink.meets(mark) for band in _bands(box) for mark in by_band[band]):
            hit.append(at)
    return hit


def _bands(box: Box) -> range:
    """The bands of a page that a box lies in: most letters need not be held against most lines."""
    return range(int(box.bottom // _BAND_PT), int(box.top // _BAND_PT) + 1)


def _inside(box: Box) -> Box:
    return Box(box.left + _TOUCHES, box.bottom + _TOUCHES, box.right - _TOUCHES, box.top - _TOUCHES)


def _on_each_other(letters: list[tuple[str, Box]]) -> list[int]:
    """Letters that cover each other, next to each other in a word or not; joined ones don't count."""
    apart = [(at, box) for at, (letter, box) in enumerate(letters) if not _JOINED[0] <= ord(letter[0]) <= _JOINED[1]]
    apart.sort(key=lambda found: found[1].left)
    hit = []
    for number, (at, box) in enumerate(apart):
        for other, beside in apart[number + 1 :]:
            if beside.left >= box.right:
                break
            if abs(at - other) > 1 and box != beside and _share(box, beside) > _COVERED:  # ½ is read as 1/2
                hit.append(at)
    return hit


def _share(one: Box, other: Box) -> float:
    """How much of the smaller is covered."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.top, other.top) - max(one.bottom, other.bottom)
    least = min(_area(one), _area(other))
    return across * down / least if across > 0 and down > 0 and least else 0.0


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.top - box.bottom)


def _context(letters: list[tuple[str, Box]], hit: list[int]) -> str:
    """The words around the first letter that is wrong, and how many are."""
    first = hit[0]
    return f"{''.join(letter for letter, _ in letters[max(0, first - 15) : first + 15])!r} ({len(hit)} letters)"
