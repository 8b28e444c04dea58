"""`pantry bags`: which bags are on offer; offer one, or no more. Scripts do so; the point person's room comes later."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import JSON, how_of, print_rows
from pantry.codes.measures import read_weight
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.bag_words import portion_words
from pantry.office.bags import bag_named, end_bag, make_bag, refuse_taken_name
from pantry.shelf import Portion
from pantry.shelf.bag_stock import bags_left
from pantry.shelf.items import WEIGHED, unknown_item

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Bag

_ELSE = re.compile(r"\s+else\s+")
_COLUMNS = ("name", "items", "extra", "two_from", "limit", "enough")


@click.group(invoke_without_command=True)
@JSON
@click.pass_context
def bags(context: click.Context, *, as_json: bool) -> None:
    """The bags on offer, and what is in each.

    Example: pantry bags
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _print_bags(pantry, as_json=as_json)


@bags.command("add")
@click.argument("name")
@click.option(
    "--items",
    default="",
    help="Codes with commas between; CODE*2 for two, CODE*2lb for what is weighed, CODE else CODE*3 for a substitute.",
)
@click.option("--extra", is_flag=True, help="It joins a household's bag, as diapers do.")
@click.option("--two-from", type=click.IntRange(min=1), help="From so many people on a household gets two.")
@click.option("--limit", default="", help="A household's share: 2, 1p a person, or 1-4:1 5+:2 by its size. It warns.")
@JSON
@click.pass_context
def bags_add(
    context: click.Context, name: str, items: str, two_from: int | None, limit: str, *, extra: bool, as_json: bool
) -> None:
    """Offer a bag called NAME from now on.

    Example: pantry bags add "Standard bag" --items "041331026383*2,4011*2lb" --two-from 5
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        refuse_taken_name(pantry.shelf, name)
        recipe = _recipe(pantry, items)
        make_bag(pantry.books, chosen.clock, name, recipe, extra=extra, two_from=two_from, limit=limit.strip())
        _print_bags(pantry, as_json=as_json or context.meta["pantry.json"])


@bags.command("end")
@click.argument("name")
@JSON
@click.pass_context
def bags_end(context: click.Context, name: str, *, as_json: bool) -> None:
    """Offer the bag called NAME no more; what was given of it stays.

    Example: pantry bags end "Standard bag"
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        end_bag(pantry.books, chosen.clock, bag_named(pantry.shelf, name))
        _print_bags(pantry, as_json=as_json or context.meta["pantry.json"])


def _recipe(pantry: Pantry, items: str) -> tuple[Portion, ...]:
    return tuple(_line(pantry, part) for part in items.split(",") if part.strip())


def _line(pantry: Pantry, part: str) -> Portion:
    """CODE*2 else CODE*3: what is wanted, then what goes in where it is not there."""
    wanted, *instead = (_portion(pantry, choice) for choice in _ELSE.split(part.strip()))
    return replace(wanted, instead=tuple(instead))


def _portion(pantry: Pantry, part: str) -> Portion:
    code, _, amount = part.strip().partition("*")
    item, grams = item_of(pantry, code), read_weight(amount)
    pieces = int(amount or 1) if not amount or (amount.isascii() and amount.isdigit() and len(amount) <= 3) else 0
    if (pantry.shelf.item(item) or unknown_item(item)).unit == WEIGHED:
        if not grams:
            raise RefusedInput(
                "{code} is weighed. Nothing was changed. Say how much is in one bag, as {code}*2lb.", code=code
            )
        return Portion(item, grams)
    if not pieces and amount != "0":
        raise RefusedInput(
            "{part} is no item of a bag. Nothing was changed. Write its code, and *2 behind it for two.", part=part
        )
    return Portion(item, pieces)


def _print_bags(pantry: Pantry, *, as_json: bool) -> None:
    on_offer = pantry.shelf.bags()
    if not on_offer and not as_json:
        click.echo("No bags yet. Guests are still counted. Offer one with: pantry bags add NAME")
        return
    parts = pantry.talk_parts(Language())
    print_rows((_row(parts, bag) for bag in on_offer), _COLUMNS, how_of(as_json=as_json))


def _row(parts: TalkParts, bag: Bag) -> dict[str, Cell]:
    return {
        "name": bag.name,
        "items": _items_told(parts, bag),
        "extra": "yes" if bag.extra else None,
        "two_from": bag.two_from,
        "limit": bag.limit or None,
        "enough": bags_left(parts.shelf, bag),
    }


def _items_told(parts: TalkParts, bag: Bag) -> str | None:
    between = "; " if any(portion.instead for portion in bag.recipe) else ", "
    return between.join(portion_words(parts, portion) for portion in bag.recipe) or None
