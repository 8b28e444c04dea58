"""Item labels on any stock: name in two languages, weight, dates, lot, and bars that scan the first time.

In: a `LabelSheet`: the labels, the stock, where to start on a part-used sheet, copies. Out: one PDF, and
`PrintedLabels`, which also tells whose words had to be cut or replaced.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.paper.labels.free_labels import FreeLabels, can_be_part_used
from pantry.paper.labels.label_edge import comes_near_the_edge
from pantry.paper.labels.ready_labels import AnyLabel, ReadyLabels
from pantry.paper.labels.sheet_note import draw_note
from pantry.paper.page import Align, Pages, Style
from pantry.paper.practice_mark import written_across
from pantry.paper.printed import Printed
from pantry.paper.printers import AS_IT_IS, PrinterProfile, StockOnPrinter
from pantry.whole_file import FileKind, refuse_to_overwrite, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pantry.paper.stocks import Stock

MOST_LABELS = 10_000


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """What to print: each label `copies` times, from the `start`-th label of the first sheet on, but not on `skip`.

    `profile` is the printer's where it is known. Its `dpi`, else the stock's, makes the dots that bars are drawn in;
    where neither is known any printer is taken into account. `is_practice`: each label says so.
    """

    labels: tuple[AnyLabel, ...]
    stock: Stock
    start: int = 1
    copies: int = 1
    languages: tuple[Language, ...] = field(default_factory=lambda: (Language("en"), Language("es")))
    skip: tuple[int, ...] = ()
    profile: PrinterProfile = AS_IT_IS
    is_practice: bool = False

    @property
    def free(self) -> FreeLabels:
        """Which labels of the first sheet are printed on."""
        return FreeLabels(self.start, self.skip)


@dataclass(frozen=True, slots=True)
class PrintedLabels(Printed):
    """What came out of labels; `shortened` and `replaced` are the names of items, whatever of their label it was.

    `without_bars`: no barcode can say that code. `at_edge`: some of it comes so near the label's edge that a
    sheet which shifts in the printer loses it. `free`: what is left of the last sheet; None of a roll.
    """

    labels: int = 0
    without_bars: tuple[str, ...] = ()
    at_edge: tuple[str, ...] = ()
    free: FreeLabels | None = None


def print_labels(sheet: LabelSheet, out: Path, *, force: bool = False) -> PrintedLabels:
    """Writes the PDF of `sheet` to `out`, whole or not at all.

    Raises `RefusedInput` for what can't be printed as asked, `NotWritten` where the disk refuses.
    """
    refuse_labels(sheet, out, force=force)
    printed, pdf = draw_labels(sheet)
    write_whole(out, pdf, FileKind.PDF, force=force)
    return printed


def refuse_labels(sheet: LabelSheet, out: Path, *, force: bool) -> None:
    """Raises what printing would, as far as it can be known before the labels' codes are."""
    _refuse_what_cannot_be(sheet)
    refuse_to_overwrite(out, FileKind.PDF, force=force)


def draw_labels(sheet: LabelSheet) -> tuple[PrintedLabels, bytes]:
    """The PDF of `sheet` as bytes, for a preview."""
    _refuse_what_cannot_be(sheet)
    with written_across(sheet.languages if sheet.is_practice else ()):
        return _drawn(sheet)


def _drawn(sheet: LabelSheet) -> tuple[PrintedLabels, bytes]:
    title = sheet.languages[0].say("Labels · {stock}", stock=sheet.stock.name)
    pages = Pages(sheet.stock.page_points, title, sheet.languages[0].code, in_parts=True)
    press = _Press(pages, sheet)
    for (number, place), label in _places(sheet):
        press.turn_to(number)
        press.draw(label, place)
    return press.printed(), pages.finished()


def _refuse_what_cannot_be(sheet: LabelSheet) -> None:
    if not sheet.labels:
        raise RefusedInput("There is no item to print a label for. Nothing was printed.")
    sheet.free.refuse_none(sheet.stock)
    StockOnPrinter(sheet.stock, sheet.profile)
    if sheet.copies < 1 or len(sheet.labels) * sheet.copies > MOST_LABELS:
        raise RefusedInput(
            "{labels} labels, {copies} times each, can't be printed at once: 1 to {most} can. Nothing was printed.",
            labels=len(sheet.labels),
            copies=sheet.copies,
            most=MOST_LABELS,
        )


def _places(sheet: LabelSheet) -> Iterator[tuple[tuple[int, int], AnyLabel]]:
    """Each label to draw after (sheet, place on it), row by row."""
    each = (label for label in sheet.labels for _ in range(sheet.copies))
    return zip(sheet.free.places(sheet.stock), each, strict=False)


class _Press:
    """Draws labels and keeps what must be reported."""

    def __init__(self, pages: Pages, sheet: LabelSheet) -> None:
        self._pages = pages
        self._sheet = sheet
        self._on_printer = StockOnPrinter(sheet.stock, sheet.profile)
        self._ready = ReadyLabels(self._on_printer.label, sheet.profile.dpi or sheet.stock.dpi, pages.faces)
        self._drawn = 0
        draw_note(pages, self._on_printer, sheet.languages)

    def printed(self) -> PrintedLabels:
        """What came out so far."""
        ready, sheet = self._ready.made.items(), self._sheet
        return PrintedLabels(
            pages=self._pages.count,
            labels=self._drawn,
            shortened=_names(label for label, made in ready if made.words.shortened),
            replaced=_names(label for label, made in ready if made.words.replaced),
            without_bars=_names(label for label, made in ready if label.code and made.symbol is None),
            free=sheet.free.after(sheet.stock, self._drawn) if can_be_part_used(sheet.stock) else None,
            at_edge=_names(label for label, made in ready if comes_near_the_edge(made.ink, self._ready.stock)),
        )

    def turn_to(self, sheet: int) -> None:
        """Begins new pages until so many sheets are full."""
        while self._pages.count <= sheet:
            self._pages.next_page()
            draw_note(self._pages, self._on_printer, self._sheet.languages)

    def draw(self, label: AnyLabel, place: int) -> None:
        """One label at its place on the page. Raises `RefusedInput` where its ink would leave the page."""
        ready = self._ready.of(label)
        left, top = self._on_printer.corner(place)
        bars, grid, ink = ready.bars, ready.grid, ready.ink
        self._on_printer.refuse_off_page((left + ink.left, top - ink.bottom), (left + ink.right, top - ink.top))
        if room := ready.practice_room:
            size = room.right - room.left, room.bottom - room.top
            self._pages.practice_across((left + room.left, top - room.bottom), size)
        if ready.symbol:
            x = grid.at_or_after(left + bars.x)
            self._pages.symbol(ready.symbol, grid, (x, top - bars.bottom), bars.bottom - bars.top)
        for line in ready.words.lines:
            style = Style(line.font, line.size, Align.START)
            self._pages.words(left + line.x, top - line.down, line.words, style, line.across)
        for rule in ready.words.rules:
            self._pages.line((left + rule.x, top - rule.down), (left + rule.x + rule.across, top - rule.down))
        self._drawn += 1


def _names(labels: Iterable[AnyLabel]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label.name for label in labels))
