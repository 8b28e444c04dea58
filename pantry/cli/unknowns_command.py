"""`pantry unknowns`: what nobody named yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import CSV, JSON, how_of, print_json, print_rows

if TYPE_CHECKING:
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.shelf import Unknown

_COLUMNS = ("item", "code", "first", "last", "quantity", "unit", "lines", "near")


@click.command()
@JSON
@CSV
@click.pass_obj
def unknowns(chosen: Chosen, *, as_json: bool, as_csv: bool) -> None:
    """What has no name yet: since when, how much came, and what was scanned near it. Name it: pantry catalog name.

    Example: pantry unknowns
    """
    with chosen.opened() as pantry:
        found = pantry.shelf.unknowns(pantry.settings.language)
    how = how_of(as_json=as_json, as_csv=as_csv)
    if how == "json":
        print_json(found)
    elif how == "table" and not found:
        click.echo("All have names.")
    else:
        print_rows([_cells(one) for one in found], _COLUMNS, how)


def _cells(unknown: Unknown) -> dict[str, Cell]:
    """One line of text for the names, with a mark between them that stands in none."""
    cells: dict[str, Cell] = {name: getattr(unknown, name) for name in _COLUMNS if name != "near"}
    return cells | {"near": "; ".join(unknown.near)}
