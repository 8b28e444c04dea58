"""`pantry transfer`: food that goes to another site, or came from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.goods_commands import FROM, LOT, goods_said, tell_moved
from pantry.cli.output import CSV, JSON, UNNAMED, how_of, print_json, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.codes.lots import read_lot
from pantry.office.goods import read_amount
from pantry.office.storages import storage_called
from pantry.office.transferring import load_called, name_there, receive_load, send_goods
from pantry.places import SHELF
from pantry.shelf.transfers import loads

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.shelf.transfers import Load

_COLUMNS = ("transfer", "date", "from", "to", "item", "name", "lot", "best_by", "sent", "received", "unit")
_SHOWN = ("transfer", "date", "from", "to", "name", "best_by", "sent", "received", "unit")


@click.group(invoke_without_command=True)
@CSV
@JSON
@click.pass_context
def transfer(context: click.Context, *, as_csv: bool, as_json: bool) -> None:
    """What went from site to site, as far as the books know: sent here, or come by the stick.

    Example: pantry transfer
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _print(pantry, how_of(as_json=as_json, as_csv=as_csv))


@transfer.command("send")
@click.argument("item")
@click.argument("quantity")
@LOT
@FROM
@click.option("--to", "to_name", required=True, metavar="SITE", help="The name of the site that gets it.")
@PIN_FILE
@JSON
@click.pass_context
def transfer_send(
    context: click.Context,
    item: str,
    quantity: str,
    lot: str | None,
    from_name: str,
    to_name: str,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """So many of ITEM go to another site; each lot keeps its date and is a load of its own.

    Example: pantry transfer send 036000291452 24 --to "Elm St table"
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        goods = goods_said(pantry, item, quantity, lot, from_name)
        entry = send_goods(pantry.books, pantry.shelf, chosen.clock, goods, to_name).entry
        tell_moved(pantry, entry, goods, f"sent to {to_name}", as_json=as_json or context.meta["pantry.json"])


@transfer.command("receive")
@click.argument("load", metavar="TRANSFER")
@click.argument("quantity", required=False)
@click.option("--to", "to_name", default=SHELF, show_default=True, help="The place where it lies now.")
@PIN_FILE
@JSON
@click.pass_context
def transfer_receive(
    context: click.Context, load: str, quantity: str | None, to_name: str, pin_file: Path | None, *, as_json: bool
) -> None:
    """So much of a load came here; without QUANTITY all that is still under way.

    Example: pantry transfer receive t4b… 24
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        db, shelf = pantry.site_file.reading, pantry.shelf
        coming = load_called(db, shelf, load)
        amount = coming.under_way if quantity is None else read_amount(quantity, coming.unit, pantry.settings.units)
        place = storage_called(shelf, to_name).place
        entry = receive_load(pantry.books, shelf, db, chosen.clock, coming, amount, to_place=place).entry
        if as_json or context.meta["pantry.json"]:
            print_json({"entry": entry.entry, "transfer": coming.load, "item": coming.item, "quantity": amount,
                        "unit": coming.unit})  # fmt: skip
        else:
            click.echo(f"{amount:,} of {coming.sent:,} {_name(pantry, coming) or UNNAMED} came in.")


def _print(pantry: Pantry, how: str) -> None:
    found = loads(pantry.site_file.reading, pantry.shelf.site)
    if not found and how == "table":
        click.echo("Nothing went from site to site.")
        return
    columns = _SHOWN if how == "table" else _COLUMNS
    print_rows((_row(pantry, load, how) for load in found), columns, how)


def _row(pantry: Pantry, load: Load, how: str) -> dict[str, Cell]:
    ours = pantry.shelf.settings().name
    return {
        "transfer": load.load, "date": load.date, "item": load.item, "lot": load.lot or None,
        "from": ours if load.from_site == pantry.shelf.site else load.from_name, "to": load.to_name,
        "name": _name(pantry, load) or (UNNAMED if how == "table" else None),
        "best_by": read_lot(load.lot).by or None, "sent": load.sent, "received": load.received, "unit": load.unit,
    }  # fmt: skip


def _name(pantry: Pantry, load: Load) -> str:
    """What it is called here, else where it comes from."""
    known = pantry.shelf.item(load.item)
    return (known.name if known else "") or name_there(pantry.site_file.reading, load)
