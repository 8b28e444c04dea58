"""What every sheet to be written on is judged by: words clear of lines, ink inside the margins, lines that copy well.

Two languages to judge with: one of long words, one from right to left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2

from pantry.codes.own import OwnKind, own_code
from pantry.language import Language, on_paper
from pantry.paper.sheets.row_sheet import Blank
from pantry.paper.sizes import MARGIN_PT, MM
from tests.paper.on_paper import Box, colors_on, letter_boxes, line_boxes, line_widths, pen_boxes, scanned, words_on

if TYPE_CHECKING:
    from pantry.paper.printed import KeyedBack, Paper

_ARABIC_WORDS = "هذا الطعام للجميع اكتبوا عدد الأشخاص من فضلكم على هذه الورقة بجانب كل صنف ثم أعيدوا الورقة إلينا"
_ARABIC = tuple(_ARABIC_WORDS.split())
_THIN = 0.3
_HIGH_LETTER = 4.0  # of an Arabic title, over the height of capitals
CLEAR = 0.5  # from the middle of a line to the nearest ink


@dataclass(frozen=True, slots=True)
class Wordy(Language):
    """A language that needs two fifths more letters than English, in words as long."""

    def say(self, sentence, /, **values):
        words = " ".join(word if "{" in word else word + word[: -(-len(word) * 2 // 5)] for word in sentence.split())
        return words.format(**values) if values else words


@dataclass(frozen=True, slots=True)
class Arabic(Language):
    """As many Arabic words as the sentence has."""

    def say(self, sentence, /, **values):
        first, count = sum(map(ord, sentence)) % len(_ARABIC), len(sentence.split())
        words = " ".join((*(_ARABIC * 4)[first : first + count], *re.findall(r"\{\w+\}", sentence)))
        return words.format(**values) if values else words


ENGLISH, SPANISH, WORDY, ARABIC = on_paper("en"), on_paper("es"), Wordy("xx"), Arabic("ar")
LANGUAGES = {
    "en es": (ENGLISH, SPANISH), "es": (SPANISH,), "wordy en": (WORDY, ENGLISH), "ar wordy": (ARABIC, WORDY),
    "en zh": (ENGLISH, on_paper("zh")),
}  # fmt: skip


def codes(pages: int) -> tuple[str, ...]:
    return tuple(own_code(OwnKind.SHEET, 4_821_935 + number) for number in range(pages))


def blank(pages: int = 1, **changes) -> Blank:
    usual = {
        "site_name": "Riverside table", "day": date(2026, 11, 23), "codes": codes(pages),
        "languages": (ENGLISH, SPANISH),
    }  # fmt: skip
    return Blank(**(usual | changes))


def judge(paper: Paper, left: float = MARGIN_PT) -> None:
    """Fails where a sheet breaks a rule that holds for all of them."""
    pdf = paper.draw()
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == paper.pages
    assert document.get_metadata_dict()["Title"]
    assert len(pdf) < 150_000 * paper.pages
    assert colors_on(pdf, 50) == {0, 255}
    for page in range(len(document)):
        width, height = document[page].get_size()
        inside = Box(left, MARGIN_PT, width - MARGIN_PT, height - MARGIN_PT)
        assert all(box.within(inside, slack=_HIGH_LETTER) for box in letter_boxes(pdf, page))
        assert all(box.within(inside, slack=0.72 * MM) for box in line_boxes(pdf, page))
        assert crossed(pdf, page) == []
        assert overlapping(pdf, page) == []
        assert min(line_widths(pdf, page)) >= 0.34 * MM


def judge_codes(paper: KeyedBack) -> None:
    """Fails where a page's own barcode doesn't scan, or what it is called isn't told."""
    pdf = paper.draw()
    assert scanned(pdf, 203) == list(paper.keyed_back_codes)
    for page in range(paper.pages):
        assert f"page {page + 1} of {paper.pages}" in words_on(pdf, page)


def crossed(pdf: bytes, page: int = 0) -> list[tuple[Box, Box]]:
    """Letters whose ink meets a line."""
    edges = [
        Box(edge.left - CLEAR, edge.bottom - CLEAR, edge.right + CLEAR, edge.top + CLEAR) for edge in _edges(pdf, page)
    ]
    return [(box, edge) for box in letter_boxes(pdf, page) for edge in edges if box.meets(edge)]


def overlapping(pdf: bytes, page: int = 0) -> list[str]:
    """Runs of words that lie over each other."""
    text = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    runs = [Box(*text.get_rect(number)) for number in range(text.count_rects())]
    shrunk = [Box(run.left + 1, run.bottom + 1.5, run.right - 1, run.top - 1.5) for run in runs]
    return [
        text.get_text_bounded(*(run.left, run.bottom, run.right, run.top))
        for number, run in enumerate(shrunk)
        for other in shrunk[number + 1 :]
        if run.meets(other)
    ]


def _edges(pdf: bytes, page: int) -> list[Box]:
    """Each line, and the four sides of each frame."""
    found = []
    for box in pen_boxes(pdf, page):
        if box.right - box.left < _THIN or box.top - box.bottom < _THIN:
            found.append(box)
        else:
            found += [
                Box(box.left, box.bottom, box.left, box.top), Box(box.right, box.bottom, box.right, box.top),
                Box(box.left, box.bottom, box.right, box.bottom), Box(box.left, box.top, box.right, box.top),
            ]  # fmt: skip
    return found


def said(pdf: bytes, page: int = 0) -> str:
    """All words of a page on one line."""
    return " ".join(words_on(pdf, page).split())


def numbered(pdf: bytes, page: int = 0) -> list[int]:
    """The numbers of the rows to write in."""
    return [int(line) for line in words_on(pdf, page).split("\n") if line.isdigit() and len(line) <= 3]
