"""`pantry stock`: what is on the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import CSV, JSON, UNNAMED, how_of, iso_date, print_rows
from pantry.codes.lots import read_lot

if TYPE_CHECKING:
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.shelf import StockRow

COLUMNS = ("item", "code", "name", "kind", "lot", "best_by", "quantity", "unit", "grams")


@click.command()
@click.option("--at", metavar="DATE", help="At the end of this date.")
@click.option("--below", is_flag=True, help="Only what is below zero.")
@JSON
@CSV
@click.pass_obj
def stock(chosen: Chosen, at: str | None, *, below: bool, as_json: bool, as_csv: bool) -> None:
    """What is on the shelf, by item and lot.

    Example: pantry stock --below
    """
    until = iso_date(at) if at is not None else None
    with chosen.opened() as pantry:
        rows = pantry.shelf.stock(at=until, below=below)
    how = how_of(as_json=as_json, as_csv=as_csv)
    if how == "table" and not rows:
        click.echo("Nothing is below zero." if below else "Nothing is on the shelf.")
        return
    columns = COLUMNS if how != "table" else COLUMNS[1:]
    print_rows([_cells(row, how) for row in rows], columns, how)


def _cells(row: StockRow, how: str) -> dict[str, Cell]:
    """A code may be empty text, a name or kind that nobody knows is null; people read words, and of a lot its code."""
    cells: dict[str, Cell] = {name: getattr(row, name) for name in COLUMNS}
    if how == "table":
        return cells | {"name": row.name or UNNAMED, "lot": read_lot(row.lot or "").code}
    return cells | {"name": row.name or None, "kind": row.kind or None}
