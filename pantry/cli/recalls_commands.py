"""`pantry recalls`: takes recall lists in, tells what of ours they may touch, books what was pulled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.hold_commands import BEST_BY, LOT, item_named, lot_said
from pantry.cli.output import (
    CSV,
    FILE,
    JSON,
    UNNAMED,
    counted,
    how_of,
    print_first_problems,
    print_json,
    print_rows,
    progress_on_terminal,
)
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.errors import RefusedInput
from pantry.office.holding import clear_of_recalls
from pantry.office.recall_words import RecallWords
from pantry.office.recalling import Pulling, maybe_lying, not_cleared, pull, take_in_list, touched
from pantry.recalls.keeping import recall_lists
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.recalls.matching import Match

_COLUMNS = ("recall", "item", "code", "name", "lot", "tier", "sentence", "source", "as_of", "quantity", "maybe")


@click.group(invoke_without_command=True)
@CSV
@JSON
@click.pass_context
def recalls(context: click.Context, *, as_csv: bool, as_json: bool) -> None:
    """What of ours the recall lists may touch: hold it, likely it is that, or look at it.

    Example: pantry recalls
    """
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _print_touched(pantry, how_of(as_json=as_json, as_csv=as_csv))


@recalls.command("read")
@click.argument("file", type=FILE)
@PIN_FILE
@JSON
@click.pass_obj
def recalls_read(chosen: Chosen, file: Path, pin_file: Path | None, *, as_json: bool) -> None:
    """Take in a recall list as it comes: the FDA's food enforcement reports or the FSIS's recalls, as JSON.

    What it names by code and by lot or date is held at once.

    Example: pantry recalls read food-enforcement.json.zip
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        progress = progress_on_terminal("Reading")
        taken = take_in_list(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, file, progress)
    read = taken.read
    if as_json:
        print_json({"read": read.read, "new": read.new, "refused": read.refused, "held": len(taken.held),
                    "problems": read.problems})  # fmt: skip
        return
    click.echo(
        f"{counted(read.read, 'row')} read: {counted(read.new, 'recall')} new, {counted(read.refused, 'row')} could not"
        f" be used. {counted(len(taken.held), 'lot')} of ours held because of it. See: pantry recalls"
    )
    print_first_problems(f"row {problem.row}: {problem.why}" for problem in read.problems)


@recalls.command("pulled")
@click.argument("what", metavar="CODE|NAME")
@LOT
@BEST_BY
@click.option("--quantity", type=click.IntRange(0, 10**9), help="So much of it; else all that lies there by the books.")
@click.option("--back-to", default="", help="The donor that took it back; else it was thrown away.")
@PIN_FILE
@JSON
@click.pass_obj
def recalls_pulled(
    chosen: Chosen,
    what: str,
    lot_code: str,
    best_by: str,
    quantity: int | None,
    back_to: str,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Book what was taken off the shelf, and tell which days gave it out: surely, or maybe.

    Example: pantry recalls pulled 036000291452 --lot L21B --back-to "Corner Market"
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        item, lot = item_named(pantry, what), lot_said(pantry, lot_code, best_by)
        pulling = Pulling(item, lot, quantity, _place(pantry, back_to) if back_to else "")
        pulled = pull(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, pulling)
    if as_json:
        print_json({"item": item, "lot": lot or None, "pulled": pulled.quantity, "unit": pulled.unit,
                    "days": pulled.days})  # fmt: skip
        return
    click.echo(f"Pulled: {pulled.quantity:,} {pulled.unit}.")
    if not pulled.days:
        click.echo("No day gave it out.")
        return
    print_rows(
        ({"date": day.date, "sure": day.sure, "maybe": day.maybe} for day in pulled.days),
        ("date", "sure", "maybe"),
        "table",
    )


@recalls.command("cleared")
@click.argument("what", metavar="CODE|NAME")
@click.option("--recall", "number", required=True, help="The recall's number, as `pantry recalls` tells it.")
@click.option("--take-back", is_flag=True, help="It may be that one after all.")
@PIN_FILE
@JSON
@click.pass_obj
def recalls_cleared(
    chosen: Chosen, what: str, number: str, pin_file: Path | None, *, take_back: bool, as_json: bool
) -> None:
    """Say that somebody looked, and that it is not what a recall may mean: it leaves the list.

    What the recall names by code and lot or date stays.

    Example: pantry recalls cleared 036000291452 --recall F-0001-2027
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        item = item_named(pantry, what)
        found = {one.recall.number: one for one in touched(pantry.site_file.reading, pantry.shelf, pantry.clock)
                 if one.item == pantry.shelf.whole(item)[0]}  # fmt: skip
        if number not in found:
            raise RefusedInput(
                "No recall {number} may touch it. Nothing was changed. Look for its number: pantry recalls",
                number=number,
            )
        match = found[number]
        clear_of_recalls(pantry.books, pantry.clock, match.item, (match.recall,), is_so=not take_back)
        if as_json:
            print_json({"item": match.item, "recall": number, "cleared": not take_back})
        else:
            _print_touched(pantry, "table")


def _place(pantry: Pantry, name: str) -> str:
    found = pantry.shelf.source(name)
    if found is None:
        raise RefusedInput(
            "Nothing ever came from {name}. Nothing was changed. Say the donor or the kind of source as it was said"
            " when it came in.",
            name=name,
        )
    return found.place


def _print_touched(pantry: Pantry, how: str) -> None:
    db, words = pantry.site_file.reading, RecallWords(pantry.language)
    found = not_cleared(pantry.shelf, touched(db, pantry.shelf, pantry.clock))
    lists = recall_lists(db)
    if not found and how == "table":
        for sentence in words.no_match(lists, pantry.clock.today()):
            click.echo(sentence)
        return
    as_of = {one.source: one.as_of or None for one in lists}
    print_rows((_row(pantry, words, one, as_of, how) for one in found), _COLUMNS, how)


def _row(pantry: Pantry, words: RecallWords, one: Match, as_of: dict[str, str | None], how: str) -> dict[str, Cell]:
    item = pantry.shelf.item(one.item)
    return {
        "recall": one.recall.number,
        "item": one.item,
        "code": shown_code(one.item, item.fields if item else {}),
        "name": (item.name if item else "") or (UNNAMED if how == "table" else None),
        "lot": one.lot or None,
        "tier": one.tier.value,
        "sentence": words.match(one),
        "source": one.recall.source,
        "as_of": as_of.get(one.recall.source),
        "quantity": one.quantity,
        "maybe": maybe_lying(pantry.shelf, one.item, one.lot),
    }
