"""The line in a label sheet's top margin: how to print it, a ruler to prove it, which way it goes in.

In: a page, a stock on its printer, one or two languages. Out: the line, where the margin has room for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Pages, Style
from pantry.paper.sizes import MM
from pantry.paper.stocks import StockPage

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.printers import StockOnPrinter

_LEAST_MARGIN = 9 * MM
_NOTE_PT = 8.0
_WORDS_BEGIN = 10.6  # from a label's left edge, on most stocks
_RULER_INCHES, _INCH = 2, 72.0
_RULER_PT = 0.25 * MM
_GAP = 18.0  # between the words and the ruler
_PRINTER_MARGIN = 18.0  # what an old inkjet can't print, in points


def draw_note(pages: Pages, on_printer: StockOnPrinter, languages: tuple[Language, ...]) -> None:
    """The whole line; nothing on a roll and where the margin is too narrow."""
    corner_x, corner_y = on_printer.corner(0)
    margin = pages.height - corner_y
    if on_printer.stock.page is StockPage.ROLL or margin < _LEAST_MARGIN:
        return
    style = Style(Font.REGULAR, _NOTE_PT)
    baseline = pages.height - min(margin - 6, _PRINTER_MARGIN + 8)
    sentences = [language.say("Print at 100 %") for language in languages]
    sentences += [language.say("this edge in first") for language in languages]
    said = "  ·  ".join(dict.fromkeys(sentences))
    inch, unit = _INCH * on_printer.profile.across_permille / 1000, pages.width_of("2 in", style) + 4
    needed = pages.width_of(said, style) + _GAP + _RULER_INCHES * inch + unit
    left = min(corner_x + _WORDS_BEGIN, (pages.width - needed) / 2)
    pages.words(left, baseline, said, style)
    right = pages.width - left - unit
    start, middle = right - _RULER_INCHES * inch, baseline + CAP_HEIGHT * _NOTE_PT / 2
    pages.line((start, middle), (right, middle), _RULER_PT)
    for number in range(_RULER_INCHES + 1):
        pages.line((start + number * inch, middle - 4), (start + number * inch, middle + 4), _RULER_PT)
    pages.words(right + 4, baseline, "2 in", style)
