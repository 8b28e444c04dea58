"""Font files of resources/fonts, read when they are needed and known to reportlab by name.

In: a name. Out: a `FontFile`, which knows its letters and measures them. What it draws in a PDF can be searched.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files
from io import BytesIO
from struct import unpack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

_JOINED_FORM = re.compile("<(F[BCDE][0-9A-F]{2})>")


@dataclass(frozen=True, slots=True)
class FontFile:
    """One loaded file: its name in reportlab, its letters, and how much larger than the size they are drawn.

    `bare_thousandths` measures words and `bare_ink` how far a letter reaches above and below the baseline, both in
    thousandths of the size and before `scale`.
    """

    name: str
    letters: frozenset[str]
    scale: float
    bare_thousandths: Callable[[str], float]
    bare_ink: Callable[[str], tuple[float, float]]

    def thousandths(self, words: str) -> float:
        """The width of `words`, which have no letters but this file's."""
        return self.bare_thousandths(words) * self.scale

    def ink(self, letter: str) -> tuple[float, float]:
        """How far a letter reaches (above, below) the baseline, in parts of the size."""
        above, below = self.bare_ink(letter)
        return above * self.scale / 1000, below * self.scale / 1000


@lru_cache
def load_file(name: str, scale: float = 1.0) -> FontFile:
    """Reads one file, 60 ms for Chinese; once for all papers."""
    from reportlab.pdfbase import pdfmetrics

    if name not in pdfmetrics.getRegisteredFontNames():
        outlines = (files("resources") / "fonts" / f"{name}.ttf").read_bytes()
        pdfmetrics.registerFont(_searchable()(name, BytesIO(outlines)))
    loaded = pdfmetrics.getFont(name)
    return FontFile(
        name,
        frozenset(map(chr, loaded.face.charToGlyph)),
        scale,
        partial(loaded.stringWidth, size=1000),
        lru_cache(partial(_bare_ink, loaded.face)),
    )


@lru_cache(maxsize=1)
def _searchable() -> type[TTFont]:
    """A font of reportlab in which Arabic letters are found as they are typed, not in their joined forms."""
    from reportlab.pdfbase.ttfonts import TTFont

    class Searchable(TTFont):  # type: ignore[misc]
        """A font whose table of what its glyphs mean (ToUnicode, PDF 32000-1, 9.10.3) names plain letters."""

        def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 (reportlab's name)
            """Writes the font into a document."""
            super().addObjects(doc)
            for name, stored in doc.idToObject.items():
                if name.startswith("toUnicodeCMap:"):
                    stored.content = _JOINED_FORM.sub(_typed, stored.content)

    return Searchable


def _bare_ink(face: TTFontFace, letter: str) -> tuple[float, float]:
    """From the glyph's own box, which stands before its outline (OpenType, table glyf); nothing for a blank."""
    glyph = face.charToGlyph[ord(letter)]
    start, end = face.glyphPos[glyph : glyph + 2]
    if start == end:
        return 0.0, 0.0
    _, lowest, _, highest = unpack(">4h", face.get_chunk(face.get_table_pos("glyf")[0] + start + 2, 8))
    return highest * 1000 / face.unitsPerEm, -lowest * 1000 / face.unitsPerEm


def _typed(entry: re.Match[str]) -> str:
    """Lam and alef drawn as one stay one: readers take that apart, but in two orders where we did it for them."""
    plain = unicodedata.normalize("NFKC", chr(int(entry[1], 16)))
    return f"<{ord(plain):04X}>" if len(plain) == 1 else entry[0]
