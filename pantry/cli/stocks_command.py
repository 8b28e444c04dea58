"""`pantry papers stocks`: the label stocks to print on; add one by its measures, or end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, how_of, print_rows
from pantry.codes.lengths import LengthUnit, read_length
from pantry.office.printing.own_stocks import Measures, add_stock, end_stock, own_stocks
from pantry.paper.stocks import DEFAULT_INSET_MM, LEAST_DPI, MOST_DPI, StockPage, all_stocks

if TYPE_CHECKING:
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.paper.stocks import Stock

_COLUMNS = ("name", "says", "page", "columns", "rows", "own")
_PAGES = [page.value for page in StockPage]
_UNIT = click.option("--unit", type=click.Choice([unit.value for unit in LengthUnit]), default="mm", show_default=True,
                     help="Of lengths that are typed without one.")  # fmt: skip


@click.group(invoke_without_command=True)
@JSON
@click.pass_context
def stocks(context: click.Context, *, as_json: bool) -> None:
    """The label sheets and rolls to print on: those of the list, and this site's own.

    Example: pantry papers stocks
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        _print_stocks(context, as_json=as_json)


@stocks.command("list")
@JSON
@click.pass_context
def stocks_list(context: click.Context, *, as_json: bool) -> None:
    """The label sheets and rolls to print on.

    Example: pantry papers stocks list
    """
    _print_stocks(context, as_json=as_json)


@stocks.command("add")
@click.argument("name")
@click.option(
    "--page",
    type=click.Choice([page.value for page in StockPage]),
    default="letter",
    show_default=True,
    help="Sheet or roll.",
)
@click.option("--columns", type=click.IntRange(1, 500), default=1, show_default=True, help="Labels side by side.")
@click.option("--rows", type=click.IntRange(1, 500), default=1, show_default=True, help="Labels under each other.")
@click.option("--width", required=True, help="Of one label, as 66.7, 2.625in or 2 5/8.")
@click.option("--height", required=True, help="Of one label.")
@click.option("--left", help="From the page's left edge to the first label; else they stand in the middle.")
@click.option("--top", help="From the page's top edge to the first label; else they stand in the middle.")
@click.option("--pitch-x", help="From one label's left edge to the next one's; else they touch.")
@click.option("--pitch-y", help="From one label's top edge to the next one's; else they touch.")
@click.option("--inset", help="How far ink stays inside of a label; else 1.6 mm.")
@click.option("--dpi", type=click.IntRange(LEAST_DPI, MOST_DPI), help="The printer's, where it is the only one for it.")
@_UNIT
@JSON
@click.pass_context
def stocks_add(
    context: click.Context,
    name: str,
    page: str,
    columns: int,
    rows: int,
    width: str,
    height: str,
    left: str | None,
    top: str | None,
    pitch_x: str | None,
    pitch_y: str | None,
    inset: str | None,
    dpi: int | None,
    unit: str,
    *,
    as_json: bool,
) -> None:
    """Add a stock called NAME by its measures, for all laptops of this site. Measure it, don't trust the box.

    Example: pantry papers stocks add "Jar labels" --columns 3 --rows 8 --width 60 --height 30 --left 10 --top 12
    """
    chosen: Chosen = context.obj
    left_mm, top_mm, step_x_mm, step_y_mm, inset_mm = (
        None if said is None else _mm(said, unit) for said in (left, top, pitch_x, pitch_y, inset)
    )
    measures = Measures(
        page=StockPage(page),
        width_mm=_mm(width, unit),
        height_mm=_mm(height, unit),
        columns=columns,
        rows=rows,
        left_mm=left_mm,
        top_mm=top_mm,
        pitch_x_mm=step_x_mm,
        pitch_y_mm=step_y_mm,
        inset_mm=DEFAULT_INSET_MM if inset_mm is None else inset_mm,
        dpi=dpi,
    )
    with chosen.opened() as pantry:
        add_stock(pantry.books, pantry.shelf, chosen.clock, name, measures)
    _print_stocks(context, as_json=as_json)


@stocks.command("end")
@click.argument("name")
@JSON
@click.pass_context
def stocks_end(context: click.Context, name: str, *, as_json: bool) -> None:
    """Offer the stock called NAME, which this site added, no more.

    Example: pantry papers stocks end "Jar labels"
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        end_stock(pantry.books, pantry.shelf, chosen.clock, name)
    _print_stocks(context, as_json=as_json)


def _mm(said: str, unit: str) -> float:
    """A length as 66.7 or 2 5/8 in, in millimeters. Raises UsageError."""
    found = read_length(said, LengthUnit(unit))
    if found is None:
        raise click.UsageError(f"A length is written as 66.7, as 2.625in or as 2 5/8 in, not as {said}.")
    return float(found)


def _print_stocks(context: click.Context, *, as_json: bool) -> None:
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        own = own_stocks(pantry.shelf)
    rows = [_row(known, own="yes") for known in own] + [_row(known, own=None) for known in all_stocks()]
    print_rows(rows, _COLUMNS, how_of(as_json=as_json or context.meta["pantry.json"]))


def _row(known: Stock, own: str | None) -> dict[str, Cell]:
    return {
        "name": known.name, "says": known.says, "page": known.page.value, "columns": known.columns, "rows": known.rows,
        "own": own,
    }  # fmt: skip
