"""`pantry unpack`: packed bags are taken apart, and what is in them goes back with the lot of the bags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.goods_commands import LOT, goods_said
from pantry.cli.output import JSON, counted, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.office.goods import known_item
from pantry.office.unpacking import take_apart
from pantry.places import PACKED

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.cli.sites import Chosen


@click.command()
@click.argument("bag")
@click.argument("number")
@LOT
@PIN_FILE
@JSON
@click.pass_obj
def unpack(chosen: Chosen, bag: str, number: str, lot: str | None, pin_file: Path | None, *, as_json: bool) -> None:
    """Take NUMBER packed bags apart: what is in them goes back to the shelf, and what is held of it stays held.

    Example: pantry unpack 5123456784 12 --lot L7
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        goods = goods_said(pantry, bag, number, lot, PACKED)
        known = known_item(pantry.shelf, item_of(pantry, bag))
        entry = take_apart(pantry.books, pantry.shelf, chosen.clock, goods.item, goods.quantity, goods.lot).entry
        left = pantry.shelf.on_hand(known.item, PACKED)
        if as_json:
            print_json({"entry": entry.entry, "item": known.item, "bags": goods.quantity, "packed": left})
        else:
            click.echo(f"{counted(goods.quantity, 'bag')} taken apart: {known.name}. Packed bags of it now: {left:,}.")
