"""The scan test: the same barcode at six widths, to find the narrowest that a printer and a scanner get along with.

In: a `ScanTest`: one or two languages, the printer's dots an inch, a paper size or a roll's stock. Out: one PDF: a page
of one of our own codes and one of a product's; on a roll a label for each width that it has room for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Pages, Style
from pantry.paper.sheets.sheet_parts import SheetParts
from pantry.paper.sizes import MARGIN_PT, MM, PaperSize
from pantry.paper.symbols import DotGrid, Symbol, symbol_of
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.paper.stocks import Stock

DOTS = {203: (2, 3, 4, 5, 6, 7), 300: (3, 4, 5, 6, 7, 8), 600: (6, 7, 8, 9, 10, 12)}
"""For each printer's dots an inch the dots of a module, from the narrowest that labels are printed with on."""

OURS = own_code(OwnKind.COMMAND, 99_999_999)  # no card has this number: at the table it does nothing
PRODUCT = "012345678905"
_COLUMNS, _ROWS = 2, 3
_BARS_PT = 20 * MM
_BLANK_PT = 9 * MM  # left of the bars, for the widest
_STEP_PT, _NUMBER_PT, _WIDTH_PT, _DIGITS_PT = 12.0, 20.0, 11.0, 9.0
_LEADING = 1.3
_ROLL_BARS_PT, _ROLL_WORDS_PT = 8 * MM, 8.0


@dataclass(frozen=True, slots=True)
class ScanTest:
    """What to print for a printer of so many dots an inch: 203, 300 or 600.

    On a `roll` there is a label for each width that fits it, of our code and then of the product's; without one, a page
    for each. Raises `RefusedInput` for other printers, and where no width fits the roll.
    """

    languages: tuple[Language, ...]
    dpi: int = 600
    paper: PaperSize = PaperSize.LETTER
    roll: Stock | None = None

    def __post_init__(self) -> None:
        if self.dpi not in DOTS:
            raise RefusedInput(
                "The scan test is for printers of {known} dots an inch, not of {dpi}. Nothing was printed. Look for dpi"
                " in the printer's manual.",
                known=", ".join(map(str, DOTS)),
                dpi=self.dpi,
            )
        if not self.pages:
            raise RefusedInput(
                "No barcode of the scan test fits on {stock}. Nothing was printed. Choose a wider label.",
                stock=self.roll.name if self.roll else self.paper,
            )

    @property
    def pages(self) -> int:
        """One for each code, or a label for each code and width."""
        return len(tuple(self.on_roll(self.roll))) if self.roll else len(_symbols())

    def on_roll(self, roll: Stock) -> Iterator[tuple[int, Symbol, DotGrid]]:
        """(its number, symbol, dots) of each label that a roll has room for."""
        for symbol in _symbols():
            for number, grid in enumerate(self.grids, 1):
                needed = grid.width_pt(symbol) + 2 * grid.quiet_pt(symbol) + grid.step_pt
                if needed <= roll.label_points[0]:
                    yield number, symbol, grid

    @property
    def grids(self) -> tuple[DotGrid, ...]:
        """The six widths, from the narrowest on."""
        return tuple(DotGrid(self.dpi, dots) for dots in DOTS[self.dpi])

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Scan test · {dpi} dpi", dpi=self.dpi)
        size = self.roll.page_points if self.roll else self.paper.points
        pages = Pages.of(size, titles, self.languages)
        if self.roll:
            self._draw_labels(pages, self.roll)
        else:
            for page, symbol in enumerate(_symbols()):
                if page:
                    pages.next_page()
                _Page(pages, self.languages).draw(titles, symbol, self.grids)
        return pages.finished()

    def _draw_labels(self, pages: Pages, roll: Stock) -> None:
        for page, (number, symbol, grid) in enumerate(self.on_roll(roll)):
            if page:
                pages.next_page()
            said = f"{number} · {_widths(grid, self.languages)[0]}"
            _draw_label(pages, roll, said, symbol, grid)


class _Page:
    """One code at six widths, from left to right and row by row."""

    def __init__(self, pages: Pages, languages: tuple[Language, ...]) -> None:
        self._pages, self._languages = pages, languages
        self._parts = SheetParts(pages)

    def draw(self, titles: Words, symbol: Symbol, grids: tuple[DotGrid, ...]) -> None:
        """The whole page."""
        parts = self._parts
        top = parts.draw_title_alone(titles) - 2 * MM
        for step in _steps(self._languages):
            top = parts.draw_side_by_side(step, top, _STEP_PT) - 2 * MM
        width = (parts.right - parts.left) / _COLUMNS
        height = (top - MARGIN_PT) / _ROWS
        for place, grid in enumerate(grids):
            row, column = divmod(place, _COLUMNS)
            middle = top - (row + 0.5) * height
            self._symbol(place + 1, symbol, grid, parts.left + column * width, middle)

    def _symbol(self, number: int, symbol: Symbol, grid: DotGrid, left: float, middle: float) -> None:
        """Its number above the bars; below them how wide they are, and what they say."""
        x = grid.at_or_after(left + _BLANK_PT)
        bottom = middle - _BARS_PT / 2
        self._pages.symbol(symbol, grid, (x, bottom), _BARS_PT)
        self._pages.words(x, bottom + _BARS_PT + 3 * MM, str(number), Style(Font.BOLD, _NUMBER_PT))
        down = bottom - 2 * MM - CAP_HEIGHT * _WIDTH_PT
        for said in _widths(grid, self._languages):
            self._pages.words(x, down, said, Style(Font.BOLD, _WIDTH_PT))
            down -= _LEADING * _WIDTH_PT
        self._pages.words(x, down, symbol.digits, Style(Font.REGULAR, _DIGITS_PT))


def _draw_label(pages: Pages, roll: Stock, said: str, symbol: Symbol, grid: DotGrid) -> None:
    """One label: the bars in its middle, and what is said of them below."""
    width, height = roll.label_points
    x = grid.at_or_after((width - grid.width_pt(symbol) - grid.step_pt) / 2)
    words_high = CAP_HEIGHT * _ROLL_WORDS_PT + 1 * MM
    bottom = (height - _ROLL_BARS_PT + words_high) / 2
    pages.symbol(symbol, grid, (x, bottom), _ROLL_BARS_PT)
    pages.words(x, bottom - words_high, said, Style(Font.BOLD, _ROLL_WORDS_PT))


def _symbols() -> tuple[Symbol, ...]:
    return tuple(symbol for symbol in map(symbol_of, (OURS, PRODUCT)) if symbol)


def _widths(grid: DotGrid, languages: tuple[Language, ...]) -> Words:
    mil = f"{grid.module_mil:.2f}"
    return in_each(languages, "{mil} mil · {n} dots", mil=mil, n=grid.dots)


def _steps(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    return (
        in_each(languages, "Scan from the left; the first that reads is your printer's width."),
        in_each(languages, "Scan into an empty note, not at the table. Cover the other barcodes with your hand."),
    )
