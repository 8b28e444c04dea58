"""`pantry pack`: food from the shelf into bags that stand apart, with their lot and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.goods_commands import LOT, goods_said, tell_below_zero
from pantry.cli.output import JSON, counted, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.codes.lots import read_lot
from pantry.codes.measures import plain_text, read_weight
from pantry.office.goods import known_item, read_amount
from pantry.office.packing import MOST_BAGS, Packing, pack
from pantry.places import PACKED, SHELF, fixed_place
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen
    from pantry.office.packing import Packed


@click.command("pack")
@click.argument("item")
@click.argument("quantity")
@click.option("--bags", type=click.IntRange(1, MOST_BAGS), required=True, help="How many bags were packed.")
@click.option("--each", required=True, help="What is in one: a weight, as 2lb, or a number of pieces.")
@click.option("--spilled", default="", help="What was lost meanwhile; the rest stays on the shelf.")
@LOT
@click.option("--name", default="", help="What the bags are called; else as the item, with what is in one.")
@PIN_FILE
@JSON
@click.pass_obj
def pack_command(
    chosen: Chosen,
    item: str,
    quantity: str,
    bags: int,
    each: str,
    spilled: str,
    lot: str | None,
    name: str,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Pack QUANTITY of ITEM into bags. They stand apart, with its lot and date, and are given out as an item.

    Example: pantry pack 4011 100lb --bags 49 --each 2lb --spilled 2lb
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        packing = _packing(pantry, (item, quantity, lot), bags, each, spilled, name)
        packed = pack(pantry.books, pantry.shelf, chosen.clock, packing)
        _tell(pantry, packed, packing.item, as_json=as_json)


def _packing(
    pantry: Pantry, taken: tuple[str, str, str | None], bags: int, each: str, spilled: str, name: str
) -> Packing:
    code, quantity, lot = taken
    known = known_item(pantry.shelf, item_of(pantry, code))
    by_weight = known.unit == WEIGHED or read_weight(plain_text(each.strip())) is not None
    measure, units = WEIGHED if by_weight else known.unit, pantry.settings.units
    goods = goods_said(pantry, code, quantity, lot, SHELF)
    return Packing(
        goods.item,
        goods.quantity,
        bags,
        read_amount(each, measure, units),
        read_amount(spilled, measure, units) if spilled.strip() else 0,
        by_weight=by_weight,
        lot=goods.lot,
        name=name,
    )


def _tell(pantry: Pantry, packed: Packed, taken_of: str, *, as_json: bool) -> None:
    item = known_item(pantry.shelf, packed.item)
    whole, factor = pantry.shelf.whole(taken_of)
    left = pantry.shelf.lying_of(whole, fixed_place(pantry.shelf.site, pantry.shelf.lies_at(taken_of)))
    lot, there = read_lot(packed.lot), pantry.shelf.on_hand(packed.item, PACKED)
    if as_json:
        print_json(
            {
                "entry": packed.entry, "item": packed.item, "name": item.name, "bags": packed.bags,
                "grams": packed.weight_g, "lot": packed.lot or None, "best_by": lot.by or None, "packed": there,
                "left": left // factor,
            }
        )  # fmt: skip
        return
    click.echo(f"{counted(packed.bags, 'bag')} packed: {item.name}. Packed bags of it now: {there:,}.")
    click.echo("Their labels: pantry papers labels -o labels.pdf --of packed --copies each")
    tell_below_zero(pantry, whole, left)
