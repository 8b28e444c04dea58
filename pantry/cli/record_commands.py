"""`pantry correct` and `pantry undo`: a saved line said something wrong, whichever day it is of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import JSON, iso_date, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.codes.dates import DateKind
from pantry.codes.lots import lot_text, read_lot
from pantry.office.goods import read_amount
from pantry.office.recording import Right, line_of, set_right
from pantry.office.storages import storage_called

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.cli.sites import Chosen

_ENTRY = click.argument("entry")


@click.command()
@_ENTRY
@click.argument("item")
@click.option("--quantity", help="So many it was, or a weight where it is weighed.")
@click.option("--lot", help="The code of its lot.")
@click.option("--best-by", help="The date on it, as 2027-03-31.")
@click.option("--place", help="The place of the site where it lay or went.")
@PIN_FILE
@JSON
@click.pass_obj
def correct(
    chosen: Chosen,
    entry: str,
    item: str,
    quantity: str | None,
    lot: str | None,
    best_by: str | None,
    place: str | None,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """The record was wrong: set right what the line ENTRY says of ITEM, on its own date.

    A count that was made since stays: what lies there does not change. Where goods were moved, say: pantry move

    Example: pantry correct n4b… 036000291452 --quantity 24
    """
    date = iso_date(best_by) if best_by is not None else None
    with opened_by_lead(chosen, pin_file) as pantry:
        moved = line_of(pantry.shelf, entry, item_of(pantry, item))
        right = Right(
            read_amount(quantity, moved.unit, pantry.settings.units) if quantity is not None else None,
            _lot(moved.lot, lot, date) if lot is not None or date is not None else None,
            storage_called(pantry.shelf, place).place if place is not None else None,
        )
        saved = set_right(pantry.books, pantry.shelf, moved, right)
    if as_json:
        print_json({"entry": saved.entry.entry})
    else:
        click.echo("Set right. What was counted since stays as it was counted.")


@click.command()
@_ENTRY
@click.option("--put-back", is_flag=True, help="It stands again.")
@PIN_FILE
@JSON
@click.pass_obj
def undo(chosen: Chosen, entry: str, pin_file: Path | None, *, put_back: bool, as_json: bool) -> None:
    """The line ENTRY counts no more, whatever made it; nothing is erased.

    Example: pantry undo n4b…
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        saved = pantry.books.put_back(entry) if put_back else pantry.books.undo(entry)
    if as_json:
        print_json({"entry": saved.entry.entry})
    else:
        click.echo("It stands again." if put_back else "Undone. With --put-back it stands again.")


def _lot(before: str, code: str | None, date: str | None) -> str:
    """The lot as it should read; what was not said stays."""
    lot = read_lot(before)
    if date is not None:
        lot = replace(lot, kind=DateKind.BEST_BY if lot.kind in (DateKind.NONE, DateKind.CODE_ONLY) else lot.kind,
                      date=date)  # fmt: skip
    return lot_text(replace(lot, code=code) if code is not None else lot)
