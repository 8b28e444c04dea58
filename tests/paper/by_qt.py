"""A judge of right-to-left text: Qt draws the same line with the same font files, by its own rules (HarfBuzz, ICU's).

Both drawings are laid on each other by their ink, and compared in windows half as wide as a letter is high, so that one
wrong bracket in a long line weighs as much as a line that is all wrong.
"""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QTextCharFormat, QTextLayout, QTextOption

from pantry.paper.fonts import ARABIC_SCALE, Font
from pantry.paper.page import Pages, Style
from pantry.paper.text import is_right_to_left
from pantry.paper.text.shaping import SEPARATOR

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
ALIKE = 0.93  # of each window's ink; the same line has over 0.94, one with a guillemet not mirrored under 0.9
_LATIN, _JOINED = "NotoSans-Regular", "NotoNaskhArabic-Regular"
_EM = 48  # pixels
_DRIFT = 8
_ARABIC = re.compile("[\u0600-\u06ff]+")
_Both = tuple[Image.Image, Image.Image]  # ours, theirs
_ISOLATE, _END = "\u2068", "\u2069"


def alike(words: str) -> float:
    """The share of ink that agrees where it agrees least, 0 to 1; both are drawn alone on a line."""
    ours, theirs = _on_one_size(drawn_by_us(words), drawn_by_qt(words))
    fat = _fat(ours), _fat(theirs)
    windows = range(0, ours.width, _EM // 2)
    return min((_agreement((ours, theirs), fat, start) for start in windows), default=1.0)


def drawn_by_us(words: str) -> Image.Image:
    """The line's ink in our PDF, black on white, cut out."""
    pages = Pages((40 * _EM, 3 * _EM), "", "ar")
    pages.words(_EM, _EM, words, Style(Font.REGULAR, _EM))
    page = pypdfium2.PdfDocument(pages.finished())[0]
    return _ink(page.render(scale=1).to_pil().convert("L"))


def drawn_by_qt(words: str) -> Image.Image:
    """The line's ink as Qt draws it, black on white, cut out; the parts between separators each run their own way."""
    numbers = [QFontDatabase.addApplicationFont(str(FONTS / f"{name}.ttf")) for name in (_LATIN, _JOINED)]
    try:
        latin, arabic = (_font(number, size) for number, size in zip(numbers, (_EM, ARABIC_SCALE * _EM), strict=True))
        return _ink(_painted(words, latin, arabic))
    finally:  # the window's tests must not find these fonts
        for number in numbers:
            QFontDatabase.removeApplicationFont(number)


def _painted(words: str, latin: QFont, arabic: QFont) -> Image.Image:
    parts = words.split(SEPARATOR)
    text = SEPARATOR.join(f"{_ISOLATE}{part}{_END}" for part in parts) if len(parts) > 1 else words
    layout = QTextLayout(text, latin)
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left(words) else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.setFormats([_in_font(arabic, found) for found in _ARABIC.finditer(text)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(40 * _EM)
    layout.endLayout()
    image = QImage(42 * _EM, 4 * _EM, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    layout.draw(painter, QPointF(_EM, _EM))
    painter.end()
    size = (image.width(), image.height())
    return Image.frombytes("L", size, bytes(image.constBits()), "raw", "L", image.bytesPerLine())


def _font(number: int, pixels: float) -> QFont:
    font = QFont(QFontDatabase.applicationFontFamilies(number))
    font.setPixelSize(round(pixels))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)  # neither does reportlab
    return font


def _in_font(font: QFont, found: re.Match[str]) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = found.start(), found.end() - found.start()
    part.format = QTextCharFormat()
    part.format.setFont(font)
    return part


def _ink(drawn: Image.Image) -> Image.Image:
    black = drawn.point(lambda shade: 255 if shade < 128 else 0)
    return black.crop(black.getbbox())


def _on_one_size(first: Image.Image, second: Image.Image) -> tuple[Image.Image, Image.Image]:
    size = max(first.width, second.width), max(first.height, second.height)
    both = []
    for image in (first, second):
        whole = Image.new("L", size)
        whole.paste(image, ((size[0] - image.width) // 2, (size[1] - image.height) // 2))
        both.append(whole)
    return both[0], both[1]


def _agreement(ink: _Both, fat: _Both, start: int) -> float:
    """Of a window's ink, the share that has ink of the other within two pixels, where the two agree best or enough.

    Widths of some letters differ a little before and after another: what is far along a line may lie some pixels off.
    """
    best = 0.0
    for drift in sorted(range(-_DRIFT, _DRIFT + 1, 2), key=abs):
        best = max(best, _agreement_at(ink, fat, start, drift))
        if best >= ALIKE:
            break
    return best


def _agreement_at(ink: _Both, fat: _Both, start: int, drift: int) -> float:
    (ours, our_fat), (theirs, their_fat) = (
        [image.crop((at, 0, at + _EM // 2, image.height)) for image in images]
        for at, images in zip((start, start + drift), zip(ink, fat, strict=True), strict=True)
    )
    total = _weight(ours) + _weight(theirs)
    near = _weight(ImageChops.darker(ours, their_fat)) + _weight(ImageChops.darker(theirs, our_fat))
    return near / total if total > 2 * _EM else 1.0  # a sliver of a letter proves nothing


def _fat(ink: Image.Image) -> Image.Image:
    """With two pixels around all ink."""
    return ink.filter(ImageFilter.MaxFilter(5))


def _weight(ink: Image.Image) -> int:
    return ink.histogram()[255]
