"""`pantry move` and `pantry waste`: goods that went elsewhere; `pantry places`: where food lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import JSON, UNNAMED, how_of, print_json, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.codes.lots import read_lot
from pantry.codes.measures import weight_words
from pantry.events import Movement
from pantry.language import Language
from pantry.office.goods import Goods, known_item, lot_called, read_amount
from pantry.office.moving import move_goods, waste_goods
from pantry.office.storages import make_storage, storage_called, storages
from pantry.places import SHELF
from pantry.rules.waste import WASTE_WAYS
from pantry.shelf.item_words import item_words
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen
    from pantry.events import Entry

LOT = click.option("--lot", help="Of this lot alone, by its code or date; else the soonest first.")
FROM = click.option("--from", "from_name", default=SHELF, show_default=True, help="The place where it lies.")


@click.command()
@click.argument("item")
@click.argument("quantity")
@LOT
@FROM
@click.option("--to", "to_name", required=True, help="The place where it goes.")
@PIN_FILE
@JSON
@click.pass_obj
def move(
    chosen: Chosen,
    item: str,
    quantity: str,
    lot: str | None,
    from_name: str,
    to_name: str,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Goods moved: so many of ITEM went from a place of the site to another one; each lot keeps its date.

    QUANTITY is a number of pieces, or a weight where it is weighed. Where nothing moved and the record is wrong, count
    the place instead: pantry count

    Example: pantry move 036000291452 24 --to packed
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        goods = goods_said(pantry, item, quantity, lot, from_name)
        to_place = storage_called(pantry.shelf, to_name)
        entry = move_goods(pantry.books, pantry.shelf, chosen.clock, goods, to_place.place).entry
        tell_moved(pantry, entry, goods, f"moved from {from_name} to {to_place.name}", as_json=as_json)


@click.command()
@click.argument("item")
@click.argument("quantity")
@LOT
@FROM
@click.option("--reason", required=True, help="Why: spoiled, past its date, damaged, too warm, recalled, left over.")
@click.option("--way", type=click.Choice(WASTE_WAYS), help="Where it went.")
@PIN_FILE
@JSON
@click.pass_obj
def waste(
    chosen: Chosen,
    item: str,
    quantity: str,
    lot: str | None,
    from_name: str,
    reason: str,
    way: str | None,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """So many of ITEM were composted or thrown away.

    Example: pantry waste 4011 5lb --reason spoiled --way compost
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        goods = goods_said(pantry, item, quantity, lot, from_name)
        entry = waste_goods(pantry.books, pantry.shelf, chosen.clock, goods, reason, way or "").entry
        tell_moved(pantry, entry, goods, f"to waste from {from_name}", as_json=as_json)


@click.group(invoke_without_command=True)
@JSON
@click.pass_context
def places(context: click.Context, *, as_json: bool) -> None:
    """The places of the site where food lies.

    Example: pantry places
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _print_places(pantry, as_json=as_json)


@places.command("add")
@click.argument("name")
@PIN_FILE
@JSON
@click.pass_context
def places_add(context: click.Context, name: str, pin_file: Path | None, *, as_json: bool) -> None:
    """Food lies at a place called NAME, too.

    Example: pantry places add "Chest freezer"
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        make_storage(pantry.books, pantry.shelf, chosen.clock, name)
        _print_places(pantry, as_json=as_json or context.meta["pantry.json"])


def goods_said(pantry: Pantry, code: str, quantity: str, lot: str | None, place_name: str) -> Goods:
    """What was typed of goods that lie at a place. Raises RefusedInput."""
    item = known_item(pantry.shelf, item_of(pantry, code))
    place = storage_called(pantry.shelf, place_name).place
    amount = read_amount(quantity, item.unit, pantry.settings.units)
    return Goods(item.item, amount, place, lot_called(pantry.shelf, item.item, place, lot) if lot is not None else None)


def amount_words(pantry: Pantry, quantity: int, unit: str, name: str) -> str:
    """24 × Black beans; 5 lb Bananas."""
    if unit == WEIGHED:
        return f"{weight_words(quantity, pantry.settings.units, Language())} {name}"
    return f"{quantity:,} × {name}"


def lots_moved(entry: Entry, item: str) -> list[dict[str, object]]:
    """Of each lot that went, how much."""
    rows = [row for row in entry.events if isinstance(row, Movement) and row.item == item]
    return [{"lot": row.lot or None, "best_by": read_lot(row.lot).by or None, "quantity": row.quantity} for row in rows]


def tell_moved(
    pantry: Pantry, entry: Entry, goods: Goods, what: str, *, as_json: bool, left: int | None = None
) -> None:
    """What went, and what is left there; `left`: of this lot alone, where it is one that is too little."""
    item = known_item(pantry.shelf, goods.item)
    whole, factor = pantry.shelf.whole(item.item)
    of_whole = pantry.shelf.lying_of(whole, goods.place)
    name = item_words(item, pantry.language)
    if as_json:
        print_json(
            {
                "entry": entry.entry, "item": item.item, "name": name or None, "quantity": goods.quantity,
                "unit": item.unit, "lots": lots_moved(entry, goods.item),
                "left": of_whole // factor if left is None else left,
            }
        )  # fmt: skip
        return
    click.echo(f"{amount_words(pantry, goods.quantity, item.unit, name or UNNAMED)} {what}.")
    if left is None:
        tell_below_zero(pantry, whole, of_whole)
    else:
        tell_below_zero(pantry, item.item, left)


def tell_below_zero(pantry: Pantry, item: str, left: int) -> None:
    """Says that the books have less than nothing of it somewhere: it was saved, and somebody must count."""
    if left < 0:
        known = known_item(pantry.shelf, item)
        amount = amount_words(pantry, left, known.unit, item_words(known, pantry.language) or UNNAMED)
        click.echo(f"The books have {amount} left there: count it.", err=True)


def _print_places(pantry: Pantry, *, as_json: bool) -> None:
    rows = [{"place": place.place, "name": place.name} for place in storages(pantry.shelf)]
    print_rows(rows, ("place", "name") if as_json else ("name",), how_of(as_json=as_json))
