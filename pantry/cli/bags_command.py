"""`pantry bags`: which bags are on offer; offer one, or no more. Scripts do so; the point person's room comes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import JSON, how_of, print_rows
from pantry.codes.measures import read_weight, weight_words
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.bags import end_bag, make_bag
from pantry.shelf import Portion
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen
    from pantry.shelf import Bag, Item

_COLUMNS = ("name", "items", "extra", "two_from", "limit")


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
    help="Codes with commas between; CODE*2 for two, CODE*2lb for what is weighed.",
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
        if _called(pantry, name):
            raise RefusedInput("A bag is called {name} already. Nothing was changed. Choose another name.", name=name)
        recipe = tuple(_portion(pantry, part) for part in items.split(",") if part.strip())
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
        end_bag(pantry.books, chosen.clock, _named(pantry, name))
        _print_bags(pantry, as_json=as_json or context.meta["pantry.json"])


def _called(pantry: Pantry, name: str) -> Bag | None:
    wanted = " ".join(name.split()).casefold()
    return next((bag for bag in pantry.shelf.bags() if bag.name.casefold() == wanted), None)


def _named(pantry: Pantry, name: str) -> Bag:
    found = _called(pantry, name)
    if found is None:
        raise RefusedInput(
            "No bag is called {name}. Nothing was changed. On offer: {names}.",
            name=name,
            names=", ".join(bag.name for bag in pantry.shelf.bags()) or "-",
        )
    return found


def _portion(pantry: Pantry, part: str) -> Portion:
    code, _, amount = part.strip().partition("*")
    item, grams = item_of(pantry, code), read_weight(amount)
    pieces = int(amount or 1) if not amount or (amount.isascii() and amount.isdigit() and len(amount) <= 3) else 0
    if _is_weighed(item, pantry.shelf.item(item)):
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


def _is_weighed(item: str, known: Item | None) -> bool:
    return item.startswith("p") or (known is not None and known.unit == "g")


def _print_bags(pantry: Pantry, *, as_json: bool) -> None:
    on_offer = pantry.shelf.bags()
    if not on_offer and not as_json:
        click.echo("No bags yet. Guests are still counted. Offer one with: pantry bags add NAME")
        return
    print_rows((_row(pantry, bag) for bag in on_offer), _COLUMNS, how_of(as_json=as_json))


def _row(pantry: Pantry, bag: Bag) -> dict[str, str | int | None]:
    return {
        "name": bag.name,
        "items": ", ".join(_said(pantry, portion) for portion in bag.recipe) or None,
        "extra": "yes" if bag.extra else None,
        "two_from": bag.two_from,
        "limit": bag.limit or None,
    }


def _said(pantry: Pantry, portion: Portion) -> str:
    """2 × Black beans; 2 lb Bananas; Unknown item (041331026383)."""
    item = pantry.shelf.item(portion.item)
    name = _called_item(pantry, portion.item, item)
    if _is_weighed(portion.item, item):
        return f"{weight_words(portion.quantity, pantry.settings.units, Language())} {name}"
    return f"{portion.quantity} × {name}" if portion.quantity > 1 else name


def _called_item(pantry: Pantry, thing: str, item: Item | None) -> str:
    """An item's name; of one that nobody named its code, as it was typed where that is known."""
    if item is not None and item.name:
        return item.name
    code = (item.code if item is not None else "") or shown_code(thing, {}) or thing
    return f"{pantry.language.say('Unknown item')} ({code})"
