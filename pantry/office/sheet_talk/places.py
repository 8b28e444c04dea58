"""Where the talk about label sheets can stand, as values: an answer names the next one, and the talk makes its step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

SKIPPED = "-"  # it follows from the rest


class Part(StrEnum):
    """A part of what is measured, in the order in which it is asked."""

    NAME = "name"
    PAGE = "page"
    WIDTH = "width"
    HEIGHT = "height"
    COLUMNS = "columns"
    ROWS = "rows"
    LEFT = "left"
    TOP = "top"
    STEP_X = "step_x"
    STEP_Y = "step_y"
    DPI = "dpi"
    ALL = "all"


COUNTS = (Part.COLUMNS, Part.ROWS)
LENGTHS = (Part.WIDTH, Part.HEIGHT, Part.LEFT, Part.TOP, Part.STEP_X, Part.STEP_Y)
MAY_BE_SKIPPED = (Part.LEFT, Part.TOP, Part.STEP_X, Part.STEP_Y, Part.DPI)


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """What is said of a sheet so far, as it was typed; "": not said yet."""

    name: str = ""
    page: str = ""
    width: str = ""
    height: str = ""
    columns: str = ""
    rows: str = ""
    left: str = ""
    top: str = ""
    step_x: str = ""
    step_y: str = ""
    dpi: str = ""

    def said(self, part: Part) -> str:
        """What was typed of a part."""
        return "" if part is Part.ALL else str(getattr(self, part.value))

    def saying(self, part: Part, text: str) -> SheetDraft:
        """The same with one part typed anew."""
        return replace(self, **{part.value: text})


@dataclass(frozen=True, slots=True)
class TheSheets:
    """Those that this site added."""


@dataclass(frozen=True, slots=True)
class OneSheet:
    """One of them, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part that is asked of a sheet that is being measured."""

    part: Part
    draft: SheetDraft
