"""`pantry hold aside`: how many of a held lot were put aside, where the books know of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.hold_commands import BEST_BY, LOT, item_named, lot_said
from pantry.cli.hold_notice_command import hold
from pantry.cli.output import JSON, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.office.aside_words import AsideWords
from pantry.office.holding import held_like
from pantry.places import fixed_place

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.cli.sites import Chosen

__all__ = ["hold"]  # the group, whole


@hold.command("aside")
@click.argument("what", metavar="CODE|NAME")
@click.argument("quantity", metavar="N")
@LOT
@BEST_BY
@PIN_FILE
@JSON
@click.pass_context
def hold_aside(
    context: click.Context,
    what: str,
    quantity: str,
    lot_code: str,
    best_by: str,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """So many of a held lot were put aside: they stay, and no close counts them as shared. 0: none of it is here.

    Example: pantry hold aside 036000291452 6 --lot L21B
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        held = held_like(pantry.shelf, item_named(pantry, what), lot_said(pantry, lot_code, best_by))
        says, _ = AsideWords(pantry.talk_parts(pantry.language)).say(held, quantity)
        if as_json or context.meta["pantry.json"]:
            place = fixed_place(pantry.shelf.site, pantry.shelf.lies_at(held.item))
            here = pantry.shelf.held_lots_of(held.item, place).get(held.lot, 0)
            print_json({"item": held.item, "lot": held.lot, "quantity": here, "says": says})
        else:
            click.echo(says)
