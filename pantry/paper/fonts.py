"""The fonts that papers are set in, from resources/fonts, known to reportlab by name.

In: nothing. Out: a `Font`, which measures words and knows which letters it has.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CAP_HEIGHT = 0.714  # of Noto Sans, in parts of the size: a plain capital or a digit
ASCENT = 0.95  # an accented capital: Ñ, Ế stays below
DESCENT = 0.24  # g, ç, ș
_MEASURED = 4096  # words, of a few of which most papers consist


class Font(StrEnum):
    """A font by the name under which a PDF embeds it."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"


@dataclass(frozen=True, slots=True)
class Face:
    """One loaded font: knows its letters; `thousandths` measures words in thousandths of the size."""

    font: Font
    letters: frozenset[int]
    thousandths: Callable[[str], float]

    def has(self, letter: str) -> bool:
        """Whether the font draws this letter, so that no empty box stands for it."""
        return ord(letter) in self.letters

    def width(self, words: str, size: float) -> float:
        """The width of `words` in points."""
        return self.thousandths(words) * size / 1000


@dataclass(frozen=True, slots=True)
class Faces:
    """Both weights; they have the same letters."""

    regular: Face
    bold: Face

    def of(self, font: Font) -> Face:
        """The face of a font."""
        return self.bold if font is Font.BOLD else self.regular


def load_faces() -> Faces:
    """Both faces, registered with reportlab; a few milliseconds the first time, none after it."""
    return Faces(_face(Font.REGULAR), _face(Font.BOLD))


def _face(font: Font) -> Face:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if font.value not in pdfmetrics.getRegisteredFontNames():
        outlines = (files("resources") / "fonts" / f"{font}.ttf").read_bytes()
        pdfmetrics.registerFont(TTFont(font.value, BytesIO(outlines)))
    loaded = pdfmetrics.getFont(font.value)
    measure = lru_cache(maxsize=_MEASURED)(partial(loaded.stringWidth, size=1000))
    return Face(font, frozenset(loaded.face.charToGlyph), measure)
