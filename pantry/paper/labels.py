"""Item labels on any stock: name in two languages, weight, dates, lot, and bars that scan the first time.

In: a `LabelSheet`: the labels, the stock, where to start on a part-used sheet, copies. Out: one PDF, and
`Printed`, which also tells whose words had to be cut or replaced.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.label_layout import Bars, Layout, is_tall, layout_of
from pantry.paper.label_words import Label, SetWords, set_words, with_room_for_name
from pantry.paper.page import Align, Pages, Style
from pantry.paper.pdf_file import refuse_to_overwrite, write_whole
from pantry.paper.sizes import MM
from pantry.paper.stocks import Stock, StockPage
from pantry.paper.symbols import CASE_MILS, WIDE_MILS, DotGrid, Symbol, grid_for, symbol_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MOST_LABELS = 10_000
_NOTE_MARGIN_MM = 9.0  # a narrower top margin has no room for the note
_NOTE_PT = 8.0
_WORDS_BEGIN = 10.6  # from a label's left edge, on most stocks
_RULER_INCHES = 2
_PRINTER_MARGIN = 18.0  # what an old inkjet can't print, in points
_LIKE_OURS = Symbol("0" * 90, 10, "0 0000 0000 0")  # the room that is left blank where a code has no bars


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """What to print: each label `copies` times, from the `start`-th label of the first sheet on.

    `dpi` is the printer's where it is known; else the stock's, else any printer is taken into account.
    """

    labels: tuple[Label, ...]
    stock: Stock
    start: int = 1
    copies: int = 1
    languages: tuple[Language, ...] = field(default_factory=lambda: (Language("en"), Language("es")))
    dpi: int | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out: pages, labels, and the names of items whose label isn't word for word what was asked.

    `shortened`: words were cut or left out. `replaced`: letters that our fonts lack were put into words.
    `without_bars`: no barcode can say that code.
    """

    pages: int
    labels: int
    shortened: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    without_bars: tuple[str, ...] = ()


def print_labels(sheet: LabelSheet, out: Path, *, force: bool = False) -> Printed:
    """Writes the PDF of `sheet` to `out`, whole or not at all.

    Raises `RefusedInput` for what can't be printed as asked, `PaperError` where the disk refuses.
    """
    refuse_labels(sheet, out, force=force)
    printed, pdf = draw_labels(sheet)
    write_whole(out, pdf, force=force)
    return printed


def refuse_labels(sheet: LabelSheet, out: Path, *, force: bool) -> None:
    """Raises what printing would, as far as it can be known before the labels' codes are."""
    _refuse_what_cannot_be(sheet)
    refuse_to_overwrite(out, force=force)


def draw_labels(sheet: LabelSheet) -> tuple[Printed, bytes]:
    """The PDF of `sheet` as bytes, for a preview."""
    _refuse_what_cannot_be(sheet)
    title = sheet.languages[0].say("Labels · {stock}", stock=sheet.stock.name)
    pages = Pages(sheet.stock.page_points, title, sheet.languages[0].code)
    press = _Press(pages, sheet)
    _draw_note(pages, sheet)
    for place, label in _places(sheet):
        if place == 0 and press.drawn:
            pages.next_page()
            _draw_note(pages, sheet)
        press.draw(label, sheet.stock.corner(place))
    return press.printed(), pages.finished()


def _refuse_what_cannot_be(sheet: LabelSheet) -> None:
    most = sheet.stock.labels_a_page
    if not sheet.labels:
        raise RefusedInput("There is no item to print a label for. Nothing was printed.")
    if not 1 <= sheet.start <= most:
        raise RefusedInput(
            "A sheet of {stock} has labels 1 to {most}, so printing can't start at {start}. Nothing was printed.",
            stock=sheet.stock.name,
            most=most,
            start=sheet.start,
        )
    if sheet.copies < 1 or len(sheet.labels) * sheet.copies > MOST_LABELS:
        raise RefusedInput(
            "{labels} labels, {copies} times each, can't be printed at once: 1 to {most} can. Nothing was printed.",
            labels=len(sheet.labels),
            copies=sheet.copies,
            most=MOST_LABELS,
        )


def _places(sheet: LabelSheet) -> Iterator[tuple[int, Label]]:
    """Each label to draw with its place on its page, row by row from `start`."""
    number = sheet.start - 1
    for label in sheet.labels:
        for _ in range(sheet.copies):
            yield number % sheet.stock.labels_a_page, label
            number += 1


def _draw_note(pages: Pages, sheet: LabelSheet) -> None:
    """The line in a sheet's top margin: how to print it, a ruler to prove it, which way it goes in."""
    stock = sheet.stock
    if stock.page is StockPage.ROLL or stock.top_mm < _NOTE_MARGIN_MM:
        return
    style = Style(Font.REGULAR, _NOTE_PT)
    baseline = pages.height - min(stock.top_mm * MM - 6, _PRINTER_MARGIN + 8)
    sentences = [language.say("Print at 100 %") for language in sheet.languages]
    sentences += [language.say("this edge in first") for language in sheet.languages]
    left = stock.corner(0)[0] + _WORDS_BEGIN
    pages.words(left, baseline, "  ·  ".join(dict.fromkeys(sentences)), style)
    right = pages.width - left - pages.width_of("2 in", style) - 4
    start, middle = right - _RULER_INCHES * 72, baseline + CAP_HEIGHT * _NOTE_PT / 2
    pages.line((start, middle), (right, middle), 0.25 * MM)
    for inch in range(_RULER_INCHES + 1):
        pages.line((start + inch * 72, middle - 4), (start + inch * 72, middle + 4), 0.25 * MM)
    pages.words(right + 4, baseline, "2 in", style)


@dataclass(frozen=True, slots=True)
class _Ready:
    """A label as it is drawn, however often."""

    symbol: Symbol | None
    grid: DotGrid
    bars: Bars
    words: SetWords


class _Press:
    """Draws labels and keeps what must be reported."""

    def __init__(self, pages: Pages, sheet: LabelSheet) -> None:
        self._pages = pages
        self._sheet = sheet
        self._layouts: dict[tuple[int, int], tuple[DotGrid, Layout, Layout]] = {}
        self._ready: dict[Label, _Ready] = {}
        self.drawn = 0

    def printed(self) -> Printed:
        """What came out so far."""
        ready = self._ready.items()
        return Printed(
            pages=self._pages.count,
            labels=self.drawn,
            shortened=_names(label for label, made in ready if made.words.shortened),
            replaced=_names(label for label, made in ready if made.words.replaced),
            without_bars=_names(label for label, made in ready if made.symbol is None),
        )

    def draw(self, label: Label, corner: tuple[float, float]) -> None:
        """One label, whose top left corner is at `corner` on the page."""
        ready = self._ready.get(label) or self._made_ready(label)
        left, top = corner
        bars, grid = ready.bars, ready.grid
        if ready.symbol:
            x = grid.at_or_after(left + bars.x)
            self._pages.symbol(ready.symbol, grid, (x, top - bars.bottom), bars.bottom - bars.top)
        for line in ready.words.lines:
            style = Style(line.font, line.size, Align.START)
            self._pages.words(left + line.x, top - line.down, line.words, style, line.across)
        self.drawn += 1

    def _made_ready(self, label: Label) -> _Ready:
        symbol = symbol_of(label.code)
        grid, usual, roomier = self._layouts_for(symbol or _LIKE_OURS)
        layout = with_room_for_name(label, usual, roomier, self._pages.faces)
        words = set_words(label, symbol, layout, self._pages.faces)
        ready = self._ready[label] = _Ready(symbol, grid, layout.bars, words)
        return ready

    def _layouts_for(self, symbol: Symbol) -> tuple[DotGrid, Layout, Layout]:
        """The dots, the usual layout and the one for long names; the same for all symbols of a length."""
        key = len(symbol.modules), symbol.quiet
        if key not in self._layouts:
            stock = self._sheet.stock
            mils = CASE_MILS if is_tall(stock) else WIDE_MILS
            grid = grid_for(symbol, stock.label_points[0], self._sheet.dpi or stock.dpi, mils)
            usual = layout_of(stock, symbol, grid)
            self._layouts[key] = grid, usual, layout_of(stock, symbol, grid, long_name=True)
        return self._layouts[key]


def _names(labels: Iterable[Label]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label.name for label in labels))
