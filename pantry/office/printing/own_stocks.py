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


def add_stock(books: Books, shelf: Shelf, clock: Clock, name: str, measures: Measures) -> Stock:
    """A stock of this site from now on. Raises RefusedInput, NotSaved."""
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
    made = _made(wanted, measures)
    thing = new_id("o", clock)
    rows = (
        Change(thing=thing, field="name", value=wanted),
        Change(thing=thing, field="measures", value=_text(made)),
    )
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return made


def end_stock(books: Books, shelf: Shelf, clock: Clock, name: str) -> None:
    """It can be printed on no more. Raises RefusedInput where this site added none of that name, NotSaved."""
    found = [own for own in shelf.own_stocks() if is_same_name(own.name, name)]
    if not found:
        raise RefusedInput(
            "This site added no label stock called {name}. Nothing was changed. It added: {names}.",
            name=name,
            names=", ".join(own.name for own in shelf.own_stocks()) or "-",
        )
    rows = tuple(Change(thing=own.stock, field="archived", value="yes") for own in found)
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


def _made(name: str, measures: Measures) -> Stock:
    step_x = measures.width_mm if measures.pitch_x_mm is None else measures.pitch_x_mm
    step_y = measures.height_mm if measures.pitch_y_mm is None else measures.pitch_y_mm
    across = (measures.columns - 1) * step_x + measures.width_mm
    down = (measures.rows - 1) * step_y + measures.height_mm
    page_x, page_y = across, down
    if measures.page is not StockPage.ROLL:
        page_x, page_y = (points / MM for points in PaperSize(measures.page.value).points)
    return Stock(
        name=name,
        says=_says(measures),
        page=measures.page,
        columns=measures.columns,
        rows=measures.rows,
        width_mm=measures.width_mm,
        height_mm=measures.height_mm,
        left_mm=max((page_x - across) / 2, 0.0) if measures.left_mm is None else measures.left_mm,
        top_mm=max((page_y - down) / 2, 0.0) if measures.top_mm is None else measures.top_mm,
        pitch_x_mm=step_x,
        pitch_y_mm=step_y,
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
        return _made(name, Measures(StockPage(said["page"]), width, height, columns, rows, *lengths, dpi or None))
    except (LookupError, ValueError, RefusedInput):
        return None
