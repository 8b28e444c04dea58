"""Label sheets and rolls: where each label lies on its page.

In: a stock's name, or own measures in millimeters. Out: a `Stock` whose labels lie on the page and apart,
or a `RefusedInput` that says what is wrong. The list is data: resources/label_stocks.csv, each row with its source.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib.resources import files
from math import isfinite

from pantry.codes.lengths import MM_AN_INCH
from pantry.errors import RefusedInput
from pantry.paper.sizes import MM, PaperSize

LEAST_DPI, MOST_DPI = 150, 2400
DEFAULT_INSET_MM = 1.6  # sheets shift in a printer; ink stays this far inside the die line
SMALLEST_MM, LARGEST_MM = 5.0, 1000.0
MOST_LABELS = 500
TOLERANCE_MM, PAGE_TOLERANCE_MM = 0.05, 0.3  # makers round their measures


class StockPage(StrEnum):
    """What a stock's labels lie on; a roll's page is its one label."""

    LETTER = "letter"
    A4 = "a4"
    ROLL = "roll"


@dataclass(frozen=True, slots=True)
class Stock:
    """One label sheet or roll, all measures in millimeters from the page's top left corner.

    `dpi` is the printer's where the stock fits only one kind of printer, else None. Raises `RefusedInput`
    where labels overlap, leave the page, or a measure is absurd.
    """

    name: str
    width_mm: float
    height_mm: float
    columns: int = 1
    rows: int = 1
    left_mm: float = 0.0
    top_mm: float = 0.0
    pitch_x_mm: float = 0.0
    pitch_y_mm: float = 0.0
    page: StockPage = StockPage.ROLL
    dpi: int | None = None
    inset_x_mm: float = DEFAULT_INSET_MM
    inset_y_mm: float = DEFAULT_INSET_MM
    says: str = ""
    also: tuple[str, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        _refuse_absurd(self)
        _refuse_overlap(self)
        _refuse_off_page(self)

    @property
    def labels_a_page(self) -> int:
        """How many labels one page holds."""
        return self.columns * self.rows

    @property
    def page_points(self) -> tuple[float, float]:
        """The page's width and height in points."""
        if self.page is StockPage.ROLL:
            return self.width_mm * MM, self.height_mm * MM
        return PaperSize(self.page.value).points

    @property
    def label_points(self) -> tuple[float, float]:
        """One label's width and height in points."""
        return self.width_mm * MM, self.height_mm * MM

    def corner(self, place: int) -> tuple[float, float]:
        """The top left corner of the label at `place`, where 0 is the first, row by row.

        In points from the page's lower left corner, as a PDF counts.
        """
        row, column = divmod(place, self.columns)
        from_top_mm = self.top_mm + row * self.pitch_y_mm
        return (self.left_mm + column * self.pitch_x_mm) * MM, self.page_points[1] - from_top_mm * MM


def stock(name: str, own: tuple[Stock, ...] = ()) -> Stock:
    """The stock of that name or of one of its other names, with or without its maker's; a site's own come first."""
    every = (*own, *all_stocks())
    for known in every:
        if is_called(known, name):
            return known
    raise RefusedInput(
        "No label stock is called {name}. Nothing was printed. Known are: {known}.",
        name=name,
        known=", ".join(known.name for known in every),
    )


def is_called(known: Stock, name: str) -> bool:
    """Whether a stock goes by that name or has it as another name."""
    return any(is_same_name(name, each) for each in (known.name, *known.also))


def is_same_name(one: str, other: str) -> bool:
    """Case, blanks, dashes and the maker's name make no difference."""
    return _key(one) == _key(other)


def stock_names() -> tuple[str, ...]:
    """The names to ask for, in the order of the list."""
    return tuple(known.name for known in all_stocks())


@cache
def all_stocks() -> tuple[Stock, ...]:
    """Every stock of resources/label_stocks.csv."""
    listed = (files("resources") / "label_stocks.csv").read_text(encoding="utf-8")
    return tuple(_from_row(row) for row in csv.DictReader(listed.splitlines()))


def _key(name: str) -> str:
    return name.casefold().replace("avery", "").replace(" ", "").replace("-", "")


def _from_row(row: dict[str, str]) -> Stock:
    unit_mm = MM_AN_INCH if row["unit"] == "in" else Fraction(1)

    def mm(column: str) -> float:
        return float(sum(Fraction(part) for part in row[column].split()) * unit_mm)

    return Stock(
        name=row["name"],
        also=tuple(row["also"].split()),
        says=row["says"],
        page=StockPage(row["page"]),
        columns=int(row["columns"]),
        rows=int(row["rows"]),
        width_mm=mm("width"),
        height_mm=mm("height"),
        left_mm=mm("left"),
        top_mm=mm("top"),
        pitch_x_mm=mm("pitch_x"),
        pitch_y_mm=mm("pitch_y"),
        dpi=int(row["dpi"]) if row["dpi"] else None,
        inset_x_mm=float(row["inset_x_mm"] or DEFAULT_INSET_MM),
        inset_y_mm=float(row["inset_y_mm"] or DEFAULT_INSET_MM),
        source=row["source"],
    )


def _refuse_absurd(asked: Stock) -> None:
    sizes = (asked.width_mm, asked.height_mm)
    offsets = (asked.left_mm, asked.top_mm, asked.pitch_x_mm, asked.pitch_y_mm, asked.inset_x_mm, asked.inset_y_mm)
    sound = (
        all(isfinite(size) and SMALLEST_MM <= size <= LARGEST_MM for size in sizes)
        and all(isfinite(offset) and 0 <= offset <= LARGEST_MM for offset in offsets)
        and 2 * asked.inset_x_mm < asked.width_mm
        and 2 * asked.inset_y_mm < asked.height_mm
        and asked.columns >= 1
        and asked.rows >= 1
        and asked.columns * asked.rows <= MOST_LABELS
        and (asked.dpi is None or LEAST_DPI <= asked.dpi <= MOST_DPI)
    )
    if not sound:
        raise RefusedInput(
            "The measures of the label stock {name} can't be right: a label is between 5 mm and 1 m wide and high,"
            " at least one stands on a page, no measure is below zero, and the inset leaves room. Nothing was"
            " changed or printed. Measure the sheet again.",
            name=asked.name,
        )


def _refuse_overlap(asked: Stock) -> None:
    beside = asked.columns > 1 and asked.pitch_x_mm < asked.width_mm - TOLERANCE_MM
    below = asked.rows > 1 and asked.pitch_y_mm < asked.height_mm - TOLERANCE_MM
    if beside or below:
        raise RefusedInput(
            "The labels of the stock {name} would lie on top of each other: the step from one label to the next is"
            " smaller than a label. Nothing was changed or printed. Measure the sheet again.",
            name=asked.name,
        )


def _refuse_off_page(asked: Stock) -> None:
    page_width, page_height = asked.page_points
    right = asked.left_mm + (asked.columns - 1) * asked.pitch_x_mm + asked.width_mm
    bottom = asked.top_mm + (asked.rows - 1) * asked.pitch_y_mm + asked.height_mm
    if right * MM > page_width + PAGE_TOLERANCE_MM * MM or bottom * MM > page_height + PAGE_TOLERANCE_MM * MM:
        raise RefusedInput(
            "The labels of the stock {name} would lie partly off the page. Nothing was changed or printed. Measure the"
            " sheet again: the left and top margins, and the step from one label to the next.",
            name=asked.name,
        )
