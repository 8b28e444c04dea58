"""Adds a label stock by its measures, ends it, and finds stocks by name: those of the list and this site's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, new_id
from pantry.office.kept_words import refuse_command
from pantry.paper.sizes import MM, PaperSize
from pantry.paper.stocks import DEFAULT_INSET_MM, Stock, StockPage, all_stocks, is_called, is_same_name, stock

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Shelf

LONGEST_NAME = 40
_NUMBERS = ("columns", "rows", "dpi")
_LENGTHS = ("width_mm", "height_mm", "left_mm", "top_mm", "pitch_x_mm", "pitch_y_mm", "inset_mm")


@dataclass(frozen=True, slots=True)
class Measures:
    """A stock as it is measured, in millimeters; what is None follows from the rest.

    Labels without a step to the next one touch; without a margin they stand in the middle of the page. `dpi` is the
    printer's where the stock fits only one kind, as a thermal roll does.
    """

    page: StockPage
    width_mm: float
    height_mm: float
    columns: int = 1
    rows: int = 1
    left_mm: float | None = None
    top_mm: float | None = None
    pitch_x_mm: float | None = None
    pitch_y_mm: float | None = None
    inset_mm: float = DEFAULT_INSET_MM
    dpi: int | None = None


@dataclass(frozen=True, slots=True)
class SheetShape:
    """Where the labels of a page would lie, in millimeters from its top left corner, whether they fit or not."""

    page_width_mm: float
    page_height_mm: float
    width_mm: float
    height_mm: float
    columns: int
    rows: int
    left_mm: float
    top_mm: float
    pitch_x_mm: float
    pitch_y_mm: float

    @property
    def labels_a_page(self) -> int:
        """How many labels one page holds."""
        return self.columns * self.rows

    @property
    def page_points(self) -> tuple[float, float]:
        """The page's width and height in points."""
        return self.page_width_mm * MM, self.page_height_mm * MM

    @property
    def label_points(self) -> tuple[float, float]:
        """One label's width and height in points."""
        return self.width_mm * MM, self.height_mm * MM

    def corner(self, place: int) -> tuple[float, float]:
        """The top left corner of the label at `place`, as of `Stock.corner`."""
        row, column = divmod(place, self.columns)
        left_mm, top_mm = self.left_mm + column * self.pitch_x_mm, self.top_mm + row * self.pitch_y_mm
        return left_mm * MM, (self.page_height_mm - top_mm) * MM


def shape_of(measures: Measures) -> SheetShape:
    """What is measured, and what follows from it."""
    step_x = measures.width_mm if measures.pitch_x_mm is None else measures.pitch_x_mm
    step_y = measures.height_mm if measures.pitch_y_mm is None else measures.pitch_y_mm
    across = (measures.columns - 1) * step_x + measures.width_mm
    down = (measures.rows - 1) * step_y + measures.height_mm
    page_x, page_y = across, down
    if measures.page is not StockPage.ROLL:
        page_x, page_y = (points / MM for points in PaperSize(measures.page.value).points)
    left = max((page_x - across) / 2, 0.0) if measures.left_mm is None else measures.left_mm
    top = max((page_y - down) / 2, 0.0) if measures.top_mm is None else measures.top_mm
    size = (measures.width_mm, measures.height_mm)
    return SheetShape(page_x, page_y, *size, measures.columns, measures.rows, left, top, step_x, step_y)


def refuse_name(shelf: Shelf, name: str) -> str:
    """The name as a new stock bears it. Raises RefusedInput where it is none, or taken."""
    wanted = one_line(name)
    refuse_command(wanted)
    if is_same_name(wanted, "") or len(wanted) > LONGEST_NAME:
        raise RefusedInput(
            "A label stock's name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME
        )
    if any(is_called(known, wanted) for known in known_stocks(shelf)):
        raise RefusedInput(
            "A label stock is called {name} already. Nothing was changed. Choose another name.", name=wanted
        )
    return wanted


def add_stock(books: Books, shelf: Shelf, clock: Clock, name: str, measures: Measures) -> Stock:
    """A stock of this site from now on. Raises RefusedInput, NotSaved."""
    wanted = refuse_name(shelf, name)
    made = stock_made(wanted, measures)
    thing = new_id("o", clock)
    rows = (
        Change(thing=thing, field="name", value=wanted),
        Change(thing=thing, field="measures", value=_text(made)),
    )
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return made


def end_stock(books: Books, shelf: Shelf, clock: Clock, name: str) -> tuple[str, ...]:
    """It can be printed on no more; gives its ids. Raises RefusedInput where this site added no such one, NotSaved."""
    found = [own for own in shelf.own_stocks() if is_same_name(own.name, name)]
    if not found:
        raise RefusedInput(
            "This site added no label stock called {name}. Nothing was changed. It added: {names}.",
            name=name,
            names=", ".join(own.name for own in shelf.own_stocks()) or "-",
        )
    ended = tuple(own.stock for own in found)
    _say_archived(books, clock, ended, "yes")
    return ended


def offer_stock_again(books: Books, shelf: Shelf, clock: Clock, name: str, ended: tuple[str, ...]) -> None:
    """What was ended can be printed on as before. Raises RefusedInput where another one took its name, NotSaved."""
    refuse_name(shelf, name)
    _say_archived(books, clock, ended, "")


def _say_archived(books: Books, clock: Clock, stocks: tuple[str, ...], value: str) -> None:
    rows = tuple(Change(thing=stock, field="archived", value=value) for stock in stocks)
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))


def own_stocks(shelf: Shelf) -> tuple[Stock, ...]:
    """The stocks that this site added; one that can't be read, as of a later Pantry, is left out."""
    read = (_read(own.name, own.measures) for own in shelf.own_stocks())
    return tuple(known for known in read if known)


def known_stocks(shelf: Shelf) -> tuple[Stock, ...]:
    """Every stock to print on, this site's own first."""
    return (*own_stocks(shelf), *all_stocks())


def stock_of(shelf: Shelf, name: str) -> Stock:
    """The stock of that name, this site's own or of the list. Raises RefusedInput."""
    return stock(name, own_stocks(shelf))


def stock_made(name: str, measures: Measures) -> Stock:
    """It as a stock. Raises RefusedInput where its labels overlap, leave the page, or a measure is absurd."""
    shape = shape_of(measures)
    return Stock(
        name=name,
        says=_says(measures),
        page=measures.page,
        columns=measures.columns,
        rows=measures.rows,
        width_mm=measures.width_mm,
        height_mm=measures.height_mm,
        left_mm=shape.left_mm,
        top_mm=shape.top_mm,
        pitch_x_mm=shape.pitch_x_mm,
        pitch_y_mm=shape.pitch_y_mm,
        inset_x_mm=measures.inset_mm,
        inset_y_mm=measures.inset_mm,
        dpi=measures.dpi,
    )


def _says(measures: Measures) -> str:
    size = f"{measures.width_mm:g} x {measures.height_mm:g} mm"
    count = measures.columns * measures.rows
    return f"roll, {size}" if measures.page is StockPage.ROLL else f"{count} label{'s' * (count != 1)}, {size}"


def _text(made: Stock) -> str:
    """A stock's measures as the books keep them: `name=value` parts, lengths to a thousandth of a millimeter."""
    lengths = {name: getattr(made, "inset_x_mm" if name == "inset_mm" else name) for name in _LENGTHS}
    parts = [f"page={made.page.value}", *(f"{name}={getattr(made, name) or 0}" for name in _NUMBERS)]
    return " ".join((*parts, *(f"{name}={round(length, 3):g}" for name, length in lengths.items())))


def _read(name: str, text: str) -> Stock | None:
    said = dict(part.split("=", 1) for part in text.split() if "=" in part)
    try:
        columns, rows, dpi = (int(said[each]) for each in _NUMBERS)
        width, height, left, top, step_x, step_y, inset = (float(said[each]) for each in _LENGTHS)
        lengths = (left, top, step_x, step_y, inset)
        return stock_made(name, Measures(StockPage(said["page"]), width, height, columns, rows, *lengths, dpi or None))
    except (LookupError, ValueError, RefusedInput):
        return None
