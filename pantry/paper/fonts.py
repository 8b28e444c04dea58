"""The fonts that papers are set in, from resources/fonts, both weights of them.

In: nothing. Out: a `Face` for each weight, which measures words in any of our languages, knows which letters there
are, and says which font file draws which part of a line. The files for Arabic, Chinese and Korean are read with the
first letter that needs them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby

from pantry.paper.font_files import FontFile, load_file
from pantry.paper.text.breaking import has_chinese
from pantry.paper.text.directions import has_forms, has_right_to_left, is_joined
from pantry.paper.text.shaping import joined, visual

CAP_HEIGHT = 0.714  # of Noto Sans, in parts of the size: a plain capital or a digit
ASCENT = 0.95  # an accented capital such as Ñ; of Vietnamese capitals some reach further
DESCENT = 0.24  # g, ç, ș
ARABIC_SCALE = 1.2  # at one size Arabic letters look smaller than Latin ones
_MEASURED = 16_384  # words and lines, many of which stand on more than one paper
_NO_GLYPH = "?"  # instead of an empty box, for words that nobody cleaned
_WIDE_IN_CHINESE = re.compile("[“”‘’…—·]+")  # signs that Chinese writes as wide as its letters, and others don't
_KOREAN = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")


class Font(StrEnum):
    """A weight, by the name under which a PDF embeds its Latin font."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a line that one file draws, as wide as `thousandths` of the size says."""

    file: FontFile
    words: str
    thousandths: float


class Face:
    """One weight of all our fonts: knows its letters, measures words, and cuts lines into runs."""

    def __init__(self, font: Font) -> None:
        self.font = font
        self._latin = load_file(font.value)
        self._plain = _plain_letters(self._latin)
        self._other = lru_cache(maxsize=_MEASURED)(self._other_file)
        self._other_has = lru_cache(maxsize=_MEASURED)(self._has_elsewhere)
        self._thousandths = lru_cache(maxsize=_MEASURED)(self._measure)
        self._reach = lru_cache(maxsize=_MEASURED)(self._furthest)
        self.runs = lru_cache(maxsize=_MEASURED)(self._cut_in_runs)

    def has(self, letter: str) -> bool:
        """Whether a font of ours draws this letter, so that no empty box stands for it."""
        return letter in self._latin.letters or self._other_has(letter)

    def _has_elsewhere(self, letter: str) -> bool:
        file = self._other(letter)
        return file is not None and letter in file.letters and (not is_joined(letter) or has_forms(letter))

    def is_plain(self, words: str) -> bool:
        """Whether the Latin font alone draws `words` as they are."""
        return (words.isascii() and words.isprintable()) or self._plain.issuperset(words)

    def width(self, words: str, size: float) -> float:
        """The width of `words` in points."""
        return self._thousandths(words) * size / 1000

    def ink(self, words: str) -> tuple[float, float]:
        """How far one line may reach (above, below) its baseline, in parts of the size.

        As much as most Latin may, whatever the letters; more where letters do, as those of Vietnamese and Arabic.
        """
        if words.isascii():
            return ASCENT, DESCENT
        above, below = self._reach(words)
        return max(ASCENT, above), max(DESCENT, below)

    def rise(self, words: str) -> float:
        """How far one line stands above its baseline, in parts of the size: capitals, or what is drawn over them."""
        if words.isascii():
            return CAP_HEIGHT
        return max(CAP_HEIGHT, self._reach(words)[0])

    def _furthest(self, words: str) -> tuple[float, float]:
        """How far any letter reaches (above, below) the baseline."""
        reach = [run.file.ink(letter) for run in self.runs(words) for letter in run.words]
        return max((above for above, _ in reach), default=0.0), max((below for _, below in reach), default=0.0)

    def _measure(self, words: str) -> float:
        if self.is_plain(words):
            return self._latin.thousandths(words)
        return sum(run.thousandths for run in self._in_runs(joined(words)))  # in whatever order, as wide

    def _cut_in_runs(self, words: str) -> tuple[Run, ...]:
        """The parts of one line from left to right; its letters joined, reordered, and none of them unseen."""
        return self._in_runs(visual(words))

    def _in_runs(self, shaped: str) -> tuple[Run, ...]:
        seen = "".join(letter for letter in shaped if not _is_unseen(letter))
        drawn = [
            (file, letter if letter in file.letters else _NO_GLYPH)
            for file, letter in zip(self._files_for(seen), seen, strict=True)
        ]
        runs = []
        for file, group in groupby(drawn, key=lambda pair: pair[0]):
            words = "".join(letter for _, letter in group)
            runs.append(Run(file, words, file.thousandths(words)))
        return tuple(runs)

    def _files_for(self, seen: str) -> list[FontFile]:
        """Which file draws each letter: the Latin one where it can, unless a sign stands beside Chinese."""
        wide = {
            at
            for signs in _WIDE_IN_CHINESE.finditer(seen)
            if _beside_chinese(seen, signs)
            for at in range(*signs.span())
        }
        found = []
        for at, letter in enumerate(seen):
            latin = letter in self._latin.letters and at not in wide
            file = None if latin else self._other(letter, wide=at in wide)
            found.append(file if file and letter in file.letters else self._latin)
        return found

    def _other_file(self, letter: str, *, wide: bool = False) -> FontFile | None:
        """The file that may draw what the Latin one doesn't."""
        weight = self.font.value.removeprefix("NotoSans-")
        if has_right_to_left(letter):
            return load_file(f"NotoNaskhArabic-{weight}", ARABIC_SCALE)
        if wide or has_chinese(letter) or _KOREAN.match(letter):
            return load_file(f"NotoSansSC-{weight}")
        return None


@dataclass(frozen=True, slots=True)
class Faces:
    """Both weights; they have the same letters."""

    regular: Face
    bold: Face

    def of(self, font: Font) -> Face:
        """The face of a font."""
        return self.bold if font is Font.BOLD else self.regular


@cache
def load_faces() -> Faces:
    """Both faces, registered with reportlab; once for all papers, which measure many of the same words."""
    return Faces(Face(Font.REGULAR), Face(Font.BOLD))


@cache
def _plain_letters(file: FontFile) -> frozenset[str]:
    """Those that are drawn as they are."""
    return frozenset(letter for letter in file.letters if not _is_unseen(letter))


def _is_unseen(letter: str) -> bool:
    """Marks of direction and joining, which have done their work before anything is drawn."""
    return unicodedata.category(letter) == "Cf"


def _beside_chinese(words: str, signs: re.Match[str]) -> bool:
    return has_chinese(words[max(signs.start() - 1, 0) : signs.end() + 1])
