"""Measures a drawn paper: letters on lines, on bars, on each other or off the page, codes that don't scan, and more.

In: a PDF of ours. Out: what is wrong with it, in words; nothing where all is well. `judge` fails a test by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdfium2 import raw

from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM
from tests.paper.on_paper import (
    Box,
    colors_on,
    edge_boxes,
    letters_with_boxes,
    line_widths,
    opened,
    pen_boxes,
    scanned,
    symbol_boxes,
    text_of,
    those_that_meet,
    words_on,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

    from pantry.paper.printed import KeyedBack, Paper

MOST_BYTES_A_PAGE = 150_000
_OFF_THE_EDGE = 6 * MM  # what old printers leave white
_HIGH_LETTER = 4.0  # of an Arabic title, over the height of capitals
_BESIDE = 1.2  # what a letter or the middle of a line may reach over a margin
_THINNEST = LINE_PT - 0.03
_TOUCHES = 0.3  # points that the box of a letter may reach into what it only stands beside
_COVERED = 0.4  # of a letter's box by another line's letter: an accent may reach so far, a line of words may not
_DPI = 50  # enough to see gray
_CUT = "words are cut"
_JOINED = (0x0600, 0xFEFF)  # letters that run into each other on purpose


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper, how many pages it says it has, the codes that are keyed back."""

    pdf: bytes
    pages: int
    codes: tuple[str, ...] = ()


def judge(paper: Paper, left: float = MARGIN_PT, *, may_be_cut: bool = False) -> None:
    """Fails where a paper with margins breaks a rule that holds for all of them; long typed words may be cut."""
    wrong = what_is_wrong(Drawn(paper.draw(), paper.pages), left)
    assert [each for each in wrong if not (may_be_cut and each.endswith(_CUT))] == []


def judge_codes(paper: KeyedBack) -> None:
    """Fails where a page's own barcode doesn't scan, or what it is called isn't told."""
    pdf = paper.draw()
    assert scanned(pdf, 203) == list(paper.keyed_back_codes)
    for page in range(paper.pages):
        assert f"page {page + 1} of {paper.pages}" in words_on(pdf, page)


def what_is_wrong(drawn: Drawn, left: float | None = None) -> Iterator[str]:
    """All of it; `left`: its margins hold, of which the left one is so wide."""
    document = opened(drawn.pdf)
    if len(document) != drawn.pages:
        yield f"{len(document)} pages, not {drawn.pages}"
    if not document.get_metadata_dict().get("Title"):
        yield "no title"
    if len(drawn.pdf) > MOST_BYTES_A_PAGE * drawn.pages:
        yield f"{len(drawn.pdf) // drawn.pages} bytes a page"
    if drawn.codes and set(drawn.codes) - set(scanned(drawn.pdf, 203)):
        yield "a page's code does not scan"
    if not colors_on(drawn.pdf, _DPI) <= {0, 255}:
        yield "gray"
    yield from _fonts(document)
    for number, page in enumerate(document):
        width, height = page.get_size()
        yield from _words(drawn.pdf, number, _paper(width, height, left))
        if left is not None:
            yield from _ink(drawn.pdf, number, Box(left, MARGIN_PT, width - MARGIN_PT, height - MARGIN_PT))


def _paper(width: float, height: float, left: float | None) -> Box:
    """Where letters may stand."""
    if left is None:
        return Box(_OFF_THE_EDGE, _OFF_THE_EDGE, width - _OFF_THE_EDGE, height - _OFF_THE_EDGE)
    right, top = width - MARGIN_PT + _BESIDE, height - MARGIN_PT + _HIGH_LETTER
    return Box(left - _BESIDE, MARGIN_PT - _BESIDE, right, top)


def _ink(pdf: bytes, page: int, inside: Box) -> Iterator[str]:
    """Of lines and frames: those outside the margins, and those that the third copy loses."""
    if not all(box.within(inside, slack=_BESIDE) for box in pen_boxes(pdf, page)):
        yield f"page {page + 1}: a line outside the margins"
    if min(line_widths(pdf, page), default=LINE_PT) < _THINNEST:
        yield f"page {page + 1}: a thin line"


def _fonts(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in document:
        for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            if not raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(found)):
                yield "a font is not embedded"
                return


def _words(pdf: bytes, page: int, paper: Box) -> Iterator[str]:
    letters = letters_with_boxes(pdf, page)
    around = f"page {page + 1}: "
    if not letters:
        yield f"{around}no words"
    whole = "".join(letter for letter, _ in letters)
    if any(cut in whole for cut in ("…", "...")):
        yield around + _CUT
    for wrong, hit in (
        ("off the page", [at for at, (_, box) in enumerate(letters) if not box.within(paper)]),
        ("on a line", _meeting(letters, edge_boxes(pdf, page))),
        ("on bars", _meeting(letters, symbol_boxes(pdf, page))),
        ("on other words", _on_each_other(letters)),
    ):
        if hit:
            yield f"{around}{wrong}: {_context(letters, hit)}"
    for words in _runs_on_each_other(pdf, page):
        yield f"{around}a line on another: {words!r}"


def _runs_on_each_other(pdf: bytes, page: int) -> Iterator[str]:
    """Joined letters too: what lies over each other as a whole."""
    text = text_of(pdf, page)
    runs = [Box(*text.get_rect(number)) for number in range(text.count_rects())]
    shrunk = [Box(run.left + 1, run.bottom + 2, run.right - 1, run.top - 2) for run in runs]
    for number, run in enumerate(shrunk):
        if any(run.meets(other) for other in shrunk[number + 1 :]):
            at = runs[number]
            yield text.get_text_bounded(at.left, at.bottom, at.right, at.top)


def _meeting(letters: list[tuple[str, Box]], marks: list[Box]) -> list[int]:
    return those_that_meet([_inside(box) for _, box in letters], marks)


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
            if beside.bottom >= box.top or beside.top <= box.bottom:
                continue
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
