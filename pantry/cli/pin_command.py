"""`pantry pin`: the point person's PIN on this laptop, set, changed and taken away without a window.

Digits come from a file, or from a terminal that does not show them; never from the command's line, which others see.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from pantry.cli.output import FILE, JSON, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead, pin_in
from pantry.errors import RefusedInput
from pantry.office.pin import PinDoor

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen


@click.group(invoke_without_command=True)
@JSON
@click.pass_context
def pin(context: click.Context, *, as_json: bool) -> None:
    """The PIN of the point person's rooms, on this laptop. Alone: whether one is set.

    Example: pantry pin
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _tell(pantry, chosen, as_json=as_json)


@pin.command("set")
@click.option("--new-pin-file", type=FILE, help="A file that holds the new PIN; without one it is asked for.")
@PIN_FILE
@JSON
@click.pass_context
def pin_set(context: click.Context, new_pin_file: Path | None, pin_file: Path | None, *, as_json: bool) -> None:
    """Set a PIN, or change it; the one before it is said with --pin-file.

    Example: pantry pin set --new-pin-file pin.txt
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        _refuse_at_practice(pantry)
        PinDoor(pantry.site_file, chosen.clock).set_pin(pin_in(new_pin_file) if new_pin_file else _typed())
        _tell(pantry, chosen, as_json=as_json or context.meta["pantry.json"])


@pin.command("card")
@click.argument("digits", metavar="CARD")
@PIN_FILE
@JSON
@click.pass_context
def pin_card(context: click.Context, digits: str, pin_file: Path | None, *, as_json: bool) -> None:
    """A volunteer's CARD, by the ten digits on it, opens what the PIN opens.

    Example: pantry pin card 4000000014
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        _refuse_at_practice(pantry)
        door = PinDoor(pantry.site_file, chosen.clock)
        if not door.has_pin:
            raise RefusedInput("A card opens beside a PIN. Nothing was changed. Set one first: pantry pin set")
        door.set_card(digits)
        _tell(pantry, chosen, as_json=as_json or context.meta["pantry.json"])


@pin.command("remove")
@PIN_FILE
@JSON
@click.pass_context
def pin_remove(context: click.Context, pin_file: Path | None, *, as_json: bool) -> None:
    """No PIN and no card any more: everything opens.

    Example: pantry pin remove --pin-file pin.txt
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        PinDoor(pantry.site_file, chosen.clock).remove()
        _tell(pantry, chosen, as_json=as_json or context.meta["pantry.json"])


def _refuse_at_practice(pantry: Pantry) -> None:
    """As in the window: whoever tries the program out must not lock others out."""
    if pantry.is_practice:
        raise RefusedInput("The practice site has no PIN. Nothing was changed.")


def is_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin.isatty()


def _typed() -> str:
    """Twice and unseen, on a terminal; never asked on a pipe. Raises RefusedInput."""
    if not is_terminal():
        raise RefusedInput("Say which file holds the new PIN with --new-pin-file. Nothing was changed.")
    return str(click.prompt("New PIN", hide_input=True, confirmation_prompt="Once more", err=True))


def _tell(pantry: Pantry, chosen: Chosen, *, as_json: bool) -> None:
    door = PinDoor(pantry.site_file, chosen.clock)
    if as_json:
        print_json({"pin": door.has_pin, "card": door.has_card})
    elif not door.has_pin:
        click.echo("No PIN is set on this laptop.")
    else:
        click.echo("A PIN is set on this laptop" + (", and a card opens too." if door.has_card else "."))
