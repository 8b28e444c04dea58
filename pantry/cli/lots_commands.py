"""`pantry split` and `pantry right`: a part of a lot is another one; or what the record says of a lot was wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.goods_commands import FROM, LOT, goods_said, tell_moved
from pantry.cli.hold_commands import lot_said
from pantry.cli.output import JSON, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.codes.lots import Lot, lot_text, read_lot
from pantry.errors import RefusedInput
from pantry.office.goods import Goods, known_item, lot_called, read_amount
from pantry.office.righting import Found, set_right
from pantry.office.splitting import split_lot
from pantry.office.storages import storage_called

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen

_DATE = click.option("--best-by", help="The date on it, as 2027-03-31 or 0327; empty: none.")
_CODE = click.option("--lot-code", help="The code of its lot; empty: none.")


@click.command()
@click.argument("item")
@click.argument("quantity")
@LOT
@FROM
@click.option("--to", "to_name", help="The place where that part lies from now on, else the same.")
@_DATE
@_CODE
@PIN_FILE
@JSON
@click.pass_obj
def split(
    chosen: Chosen,
    item: str,
    quantity: str,
    lot: str | None,
    from_name: str,
    to_name: str | None,
    best_by: str | None,
    lot_code: str | None,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """A part of what lies somewhere is another lot: so many of ITEM get their own date, code or place.

    Example: pantry split 036000291452 6 --lot L21B --best-by 2026-12
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        goods = goods_said(pantry, item, quantity, lot, from_name)
        goods = replace(goods, lot=goods.lot if goods.lot is not None else _only_lot(pantry, goods))
        after = _changed(pantry, goods.lot or "", best_by, lot_code)
        place = storage_called(pantry.shelf, to_name or from_name)
        left = _share(pantry, goods) - goods.quantity
        entry = split_lot(pantry.books, pantry.shelf, chosen.clock, goods, after, place.place).entry
        tell_moved(pantry, entry, goods, f"split off at {place.name}", as_json=as_json, left=left)


@click.command()
@click.argument("item")
@LOT
@FROM
@click.option("--quantity", help="So many of this lot lie there, or a weight where it is weighed.")
@_DATE
@_CODE
@click.option("--why", default="", help="How it came to be wrong.")
@PIN_FILE
@JSON
@click.pass_obj
def right(
    chosen: Chosen,
    item: str,
    lot: str | None,
    from_name: str,
    quantity: str | None,
    best_by: str | None,
    lot_code: str | None,
    why: str,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """The record was wrong: of a lot of ITEM another quantity lies there, or all of it bears another date or code.

    Where goods were moved, say: pantry move. A line that was written wrong: pantry correct

    Example: pantry right 036000291452 --lot 2027-03 --best-by 2028-03
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        known = known_item(pantry.shelf, item_of(pantry, item))
        place = storage_called(pantry.shelf, from_name).place
        goods = Goods(known.item, 0, place, lot_called(pantry.shelf, known.item, place, lot) if lot else None)
        goods = replace(goods, lot=goods.lot if goods.lot is not None else _only_lot(pantry, goods))
        if quantity is None and best_by is None and lot_code is None:
            raise RefusedInput("Nothing was said that should be right. Nothing was changed.")
        shown = _share(pantry, goods)
        there = shown if quantity is None else read_amount(quantity, known.unit, pantry.settings.units)
        found = Found(there, _changed(pantry, goods.lot or "", best_by, lot_code), why)
        done = set_right(pantry.talk_parts(pantry.language), replace(goods, quantity=shown), found)
    if as_json:
        print_json({"item": known.item, "entry": done.entry or None})
    else:
        click.echo("Set right.")


def _only_lot(pantry: Pantry, goods: Goods) -> str:
    """The lot of what lies there, where there is but one. Raises RefusedInput."""
    lots = {text for text, _, _ in pantry.shelf.lots_at(goods.item, goods.place)}
    if len(lots) > 1:
        return lot_called(pantry.shelf, goods.item, goods.place, "")
    return next(iter(lots), "")


def _share(pantry: Pantry, goods: Goods) -> int:
    """What lies there of this lot."""
    return sum(share for text, _, share in pantry.shelf.lots_at(goods.item, goods.place) if text == goods.lot)


def _changed(pantry: Pantry, before: str, best_by: str | None, code: str | None) -> str:
    """The lot as it should read; what was not said stays. Raises RefusedInput."""
    lot = read_lot(before)
    if best_by is not None:
        dated = read_lot(lot_said(pantry, "", best_by))
        kept = lot.kind if lot.date and dated.date else dated.kind
        lot = Lot(kind=kept, date=dated.date, code=lot.code, program=lot.program, unknown=lot.unknown)
    return lot_text(replace(lot, code=" ".join(code.split())) if code is not None else lot)
