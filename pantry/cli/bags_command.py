"""`pantry bags`: which bags are on offer; offers one, sets it right, ends and resumes offering it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pantry.cli.bag_items import recipe_of
from pantry.cli.bags_plan_command import bags_copy, bags_plan
from pantry.cli.output import JSON, how_of, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.language import Language
from pantry.office.bag_words import held_words, portion_words
from pantry.office.bags import (
    bag_named,
    change_bag,
    end_bag,
    ended_bag_named,
    make_bag,
    offer_again,
    refuse_taken_name,
)
from pantry.shelf.bag_stock import bags_left, held_in

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Bag

_COLUMNS = ("name", "items", "extra", "two_from", "limit", "enough", "held")


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


_ITEMS = click.option(
    "--items",
    default=None,
    help="Codes with commas between; CODE*2 for two, CODE*2lb for what is weighed, CODE else CODE*3 for a substitute.",
)
_LIMIT = click.option(
    "--limit", default=None, help="A household's share: 2, 1p a person, or 1-4:1 5+:2 by its size. It warns."
)


@bags.command("add")
@click.argument("name")
@_ITEMS
@click.option("--extra", is_flag=True, help="It joins a household's bag, as diapers do.")
@click.option("--two-from", type=click.IntRange(min=1), help="From so many people on a household gets two.")
@_LIMIT
@PIN_FILE
@JSON
@click.pass_context
def bags_add(
    context: click.Context,
    name: str,
    items: str | None,
    two_from: int | None,
    limit: str | None,
    pin_file: Path | None,
    *,
    extra: bool,
    as_json: bool,
) -> None:
    """Offer a bag called NAME from now on.

    Example: pantry bags add "Standard bag" --items "041331026383*2 else 036000291452*3,4011*2lb" --two-from 5
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        refuse_taken_name(pantry.shelf, name)
        recipe, share = recipe_of(pantry, items or ""), (limit or "").strip()
        make_bag(pantry.books, chosen.clock, name, recipe, extra=extra, two_from=two_from, limit=share)
        _print_bags(pantry, as_json=as_json or context.meta["pantry.json"])


@bags.command("set")
@click.argument("name")
@click.option("--name", "new_name", default=None, help="What it is called from now on.")
@_ITEMS
@click.option("--extra/--no-extra", default=None, help="Whether it joins a household's bag, as diapers do.")
@click.option("--two-from", type=click.IntRange(min=0), help="From so many people on a household gets two; 0: never.")
@_LIMIT
@PIN_FILE
@JSON
@click.pass_context
def bags_set(
    context: click.Context,
    name: str,
    new_name: str | None,
    items: str | None,
    two_from: int | None,
    limit: str | None,
    pin_file: Path | None,
    *,
    extra: bool | None,
    as_json: bool,
) -> None:
    """Set the bag called NAME right; what is not said stays as it is.

    Example: pantry bags set "Standard bag" --limit "1-4:1 5+:2" --two-from 0
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        before = bag_named(pantry.shelf, name)
        wanted = replace(
            before,
            name=before.name if new_name is None else new_name,
            recipe=before.recipe if items is None else recipe_of(pantry, items),
            extra=before.extra if extra is None else extra,
            two_from=before.two_from if two_from is None else two_from or None,
            limit=before.limit if limit is None else limit.strip(),
        )
        refuse_taken_name(pantry.shelf, wanted.name, before.bag)
        change_bag(pantry.books, chosen.clock, before, wanted)
        _print_bags(pantry, as_json=as_json or context.meta["pantry.json"])


@bags.command("end")
@click.argument("name")
@PIN_FILE
@JSON
@click.pass_context
def bags_end(context: click.Context, name: str, pin_file: Path | None, *, as_json: bool) -> None:
    """Offer the bag called NAME no more; what was given of it stays.

    Example: pantry bags end "Standard bag"
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        end_bag(pantry.books, chosen.clock, bag_named(pantry.shelf, name))
        _print_bags(pantry, as_json=as_json or context.meta["pantry.json"])


@bags.command("again")
@click.argument("name")
@PIN_FILE
@JSON
@click.pass_context
def bags_again(context: click.Context, name: str, pin_file: Path | None, *, as_json: bool) -> None:
    """Offer the bag called NAME, which was ended, as it was.

    Example: pantry bags again "Standard bag"
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        refuse_taken_name(pantry.shelf, name)
        offer_again(pantry.books, chosen.clock, ended_bag_named(pantry.shelf, name))
        _print_bags(pantry, as_json=as_json or context.meta["pantry.json"])


bags.add_command(bags_plan)
bags.add_command(bags_copy)


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
        "held": "; ".join(held_words(parts, one) for one in held_in(parts.shelf, bag)) or None,
    }


def _items_told(parts: TalkParts, bag: Bag) -> str | None:
    between = "; " if any(portion.instead for portion in bag.recipe) else ", "
    return between.join(portion_words(parts, portion) for portion in bag.recipe) or None
