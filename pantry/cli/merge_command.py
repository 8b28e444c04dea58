"""`pantry merge`: two codes of one item, a pack of so many; `--apart` takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.output import JSON, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.events import MOST_FACTOR
from pantry.office.merging import merge_item, part_item
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen


@click.command()
@click.argument("code")
@click.argument("into", required=False)
@click.option("--of", "pieces", type=click.IntRange(1, MOST_FACTOR), default=1, help="CODE is a pack of so many.")
@click.option("--apart", is_flag=True, help="CODE is an item of its own again.")
@PIN_FILE
@JSON
@click.pass_obj
def merge(
    chosen: Chosen, code: str, into: str | None, pieces: int, pin_file: Path | None, *, apart: bool, as_json: bool
) -> None:
    """Say that CODE is the same item as INTO, or a pack of so many of it; the past is read so too.

    Example: pantry merge 10036000291459 036000291452 --of 24
    """
    if apart is (into is not None):
        raise click.UsageError("Say which item CODE is the same as, or --apart.")
    with opened_by_lead(chosen, pin_file) as pantry:
        item = item_of(pantry, code)
        if into is None:
            part_item(pantry.books, pantry.shelf, chosen.clock, item)
        else:
            merge_item(pantry.books, pantry.shelf, chosen.clock, item, item_of(pantry, into), pieces)
        _tell(pantry, item, as_json=as_json)


def _tell(pantry: Pantry, item: str, *, as_json: bool) -> None:
    whole, of_it = pantry.shelf.whole(item)
    known = pantry.shelf.item(whole)
    name = known.name if known else ""
    if as_json:
        print_json(
            {
                "item": item,
                "same_as": whole,
                "of": of_it,
                "name": name or None,
                "on_hand": pantry.shelf.on_hand_of(item),
            }
        )
    elif whole == item:
        click.echo(f"{_shown(pantry, item)} is an item of its own.")
    else:
        named = ", ".join(filter(None, (_shown(pantry, whole), name)))
        click.echo(f"One {_shown(pantry, item)} is {of_it} of {named}.")


def _shown(pantry: Pantry, item: str) -> str:
    """Its code as people read it, else its name."""
    known = pantry.shelf.item(item)
    return shown_code(item, known.fields if known else {}) or (known.name if known else "") or item
