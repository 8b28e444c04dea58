"""What is said so far of a label sheet, as measures: what may be of each part, what is wrong, where its labels lie.

In: a draft as it was typed. Out: `Measures` where all is said; a `SheetShape` to look at, whether it fits or not.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lengths import read_length
from pantry.errors import RefusedInput
from pantry.office.printing.own_stocks import Measures, SheetShape, shape_of, stock_made
from pantry.office.sheet_talk.places import COUNTS, MAY_BE_SKIPPED, SKIPPED, Part
from pantry.paper.sizes import MM, PaperSize
from pantry.paper.stocks import (
    LARGEST_MM,
    LEAST_DPI,
    MOST_DPI,
    MOST_LABELS,
    PAGE_TOLERANCE_MM,
    SMALLEST_MM,
    TOLERANCE_MM,
    StockPage,
)

if TYPE_CHECKING:
    from pantry.office.sheet_talk.places import SheetDraft

_MOST_DIGITS = 4
_ACROSS = (Part.WIDTH, Part.COLUMNS, Part.LEFT, Part.STEP_X)
_DOWN = (Part.HEIGHT, Part.ROWS, Part.TOP, Part.STEP_Y)


@dataclass(frozen=True, slots=True)
class Span:
    """From what to what a part may be, in millimeters or as a number."""

    least: float
    most: float

    def holds(self, value: float) -> bool:
        """Whether a value lies in it."""
        return self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A draft as it is read."""

    draft: SheetDraft

    @property
    def page(self) -> StockPage | None:
        """What its labels are on."""
        with suppress(ValueError):
            return StockPage(self.draft.page)
        return None

    @property
    def parts(self) -> tuple[Part, ...]:
        """Those that are asked, in order: a roll has one label, and one column has no step to the next."""
        if self.page is StockPage.ROLL:
            return (Part.NAME, Part.PAGE, Part.WIDTH, Part.HEIGHT, Part.DPI)
        alone = {Part.STEP_X: Part.COLUMNS, Part.STEP_Y: Part.ROWS}
        return tuple(
            part
            for part in Part
            if part not in (Part.DPI, Part.ALL) and not (part in alone and self.count(alone[part]) == 1)
        )

    def next_part(self) -> Part:
        """The first one that nobody said, or that can't be with what was said before it; else all is said."""
        return next((part for part in self.parts if not self.draft.said(part) or not self.may_be(part)), Part.ALL)

    def mm(self, part: Part) -> float | None:
        """A length in millimeters; None where it is not said, skipped or no length."""
        found = read_length(self.draft.said(part))
        return None if found is None else float(found)

    def count(self, part: Part) -> int | None:
        """A whole number; None where it is not said or none."""
        text = self.draft.said(part)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else None

    def is_read(self, part: Part) -> bool:
        """Whether what is said of a length or a number is one."""
        return (self.count(part) if part in (*COUNTS, Part.DPI) else self.mm(part)) is not None

    def may_be(self, part: Part) -> bool:
        """Whether what is said of a part can be, with what is asked before it."""
        text = self.draft.said(part)
        if part in MAY_BE_SKIPPED and text == SKIPPED:
            return True
        if part is Part.NAME:
            return bool(text)
        if part is Part.PAGE:
            return self.page is not None
        value = self.count(part) if part in COUNTS or part is Part.DPI else self.mm(part)
        return value is not None and self._span(part, PAGE_TOLERANCE_MM, TOLERANCE_MM).holds(value)

    def span(self, part: Part) -> Span:
        """From what to what it may be, as it is told."""
        return self._span(part, 0, 0)

    def _span(self, part: Part, page_off_mm: float, step_off_mm: float) -> Span:
        """A page and a step are as large as makers round them."""
        if part not in (*_ACROSS, *_DOWN):
            return Span(LEAST_DPI, MOST_DPI)
        size, number, margin, _ = _ACROSS if part in _ACROSS else _DOWN
        page = self.page_mm[0 if part in _ACROSS else 1]
        room = page + (0 if self.page is StockPage.ROLL else page_off_mm)
        label, labels = self.mm(size) or SMALLEST_MM, self.count(number) or 1
        match part:
            case Part.WIDTH | Part.HEIGHT:
                return Span(SMALLEST_MM, room)
            case Part.COLUMNS | Part.ROWS:
                others = (self.count(Part.COLUMNS) or 1) if part is Part.ROWS else 1
                return Span(1, max(min(int((page + PAGE_TOLERANCE_MM) / label), MOST_LABELS // others), 1))
            case Part.LEFT | Part.TOP:
                return Span(0, max(room - labels * label, 0))
            case _:
                return _step(label, room - (self.mm(margin) or 0), labels, step_off_mm)

    @property
    def page_mm(self) -> tuple[float, float]:
        """How large a page is; of a roll how large a label can be."""
        if self.page in (None, StockPage.ROLL):
            return LARGEST_MM, LARGEST_MM
        wide, high = PaperSize(str(self.page)).points
        return wide / MM, high / MM

    @property
    def measures(self) -> Measures | None:
        """As it would be saved; None where something is missing."""
        if self.page is None or self.next_part() is not Part.ALL:
            return None
        return self._measured(self.page, self.mm(Part.WIDTH) or 0, self.mm(Part.HEIGHT) or 0)

    @property
    def shape(self) -> SheetShape | None:
        """Where its labels would lie by what is said so far; a height that nobody said is that of the page."""
        wide, high = self.page_mm
        width, height = self.mm(Part.WIDTH), self.mm(Part.HEIGHT)
        if self.page is None or (self.page is StockPage.ROLL and not (width and height)):
            return None
        if not width:
            return SheetShape(wide, high, 0, 0, 0, 0, 0, 0, 0, 0)
        measured = self._measured(self.page, width, height or high)
        return shape_of(measured) if measured.columns * measured.rows <= MOST_LABELS else None

    @property
    def fits(self) -> bool:
        """Whether its labels lie apart and on the page, as far as it is said."""
        shape = self.shape
        if self.page is None or shape is None:
            return False
        if not shape.columns:
            return True
        try:
            stock_made("-", self._measured(self.page, shape.width_mm, shape.height_mm))
        except RefusedInput:
            return False
        return True

    def _measured(self, page: StockPage, width_mm: float, height_mm: float) -> Measures:
        if page is StockPage.ROLL:
            return Measures(page, width_mm, height_mm, dpi=self.count(Part.DPI))
        columns, rows = self.count(Part.COLUMNS) or 1, self.count(Part.ROWS) or 1
        left, top, step_x, step_y = map(self.mm, (Part.LEFT, Part.TOP, Part.STEP_X, Part.STEP_Y))
        return Measures(page, width_mm, height_mm, columns, rows, left, top, step_x, step_y)


def _step(label_mm: float, room_mm: float, labels: int, off_mm: float) -> Span:
    most = (room_mm - label_mm) / (labels - 1) if labels > 1 else room_mm
    return Span(label_mm - off_mm, max(most, label_mm))
