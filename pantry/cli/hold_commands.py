"""`pantry hold`: holds an item or one lot of it back from guests, at once, and releases it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.catalog.search import search
from pantry.cli.catalog_commands import item_of
from pantry.cli.output import CSV, JSON, UNNAMED, how_of, print_json, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.cli.untyped import GroupWithUntyped, UntypedCommand
from pantry.codes.date_reading import read_date
from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, lot_text, lot_words, read_lot
from pantry.errors import RefusedInput
from pantry.office.holding import hold_back, new_item_called, release_item, still_recalled
from pantry.office.recall_words import RecallWords
from pantry.readings.holds import Hold
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen

_COLUMNS = ("item", "code", "name", "lot", "best_by", "why", "by", "since", "quantity", "unit", "before")
_MOST_NAMED = 5
LOT = click.option("--lot", "lot_code", default="", help="The lot's code, as it stands on the package.")
BEST_BY = click.option("--best-by", default="", help="The date on the package, as 2027-03-15 or 0327.")


class NothingCalledSo(RefusedInput):
    """No item has this code or name."""


@click.group(cls=GroupWithUntyped, invoke_without_command=True,
             subcommand_metavar="[CODE | NAME | release ...]")  # fmt: skip
@CSV
@JSON
@click.pass_context
def hold(context: click.Context, *, as_csv: bool, as_json: bool) -> None:
    """Hold something back from guests: each scan of it says so from now on. Alone: what is held.

    Example: pantry hold 036000291452 --lot L21B --why "Recalled: listeria" --by "the food bank"
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _print_holds(pantry, how_of(as_json=as_json, as_csv=as_csv))


@hold.command("put", cls=UntypedCommand, hidden=True)
@click.argument("what", metavar="CODE|NAME")
@LOT
@BEST_BY
@click.option("--why", required=True, help="Why, in a few words; volunteers read it on the card.")
@click.option("--by", required=True, help="Who says so: FDA, the food bank, a volunteer's alias.")
@click.option("--new", "is_new", is_flag=True, help="It has no code and no name here yet: it is a new item, NAME.")
@PIN_FILE
@JSON
@click.pass_context
def hold_put(
    context: click.Context,
    what: str,
    lot_code: str,
    best_by: str,
    why: str,
    by: str,
    pin_file: Path | None,
    *,
    is_new: bool,
    as_json: bool,
) -> None:
    """Hold an item, or of it one lot or date. What nobody met here is held by its name with --new.

    Example: pantry hold "black beans" --best-by 0327 --why "Swollen cans" --by Rosa
    """

    def put(pantry: Pantry, item: str, lot: str) -> None:
        hold_back(
            pantry.books,
            pantry.shelf,
            pantry.clock,
            (Hold(item, lot, why, by),),
            " ".join(what.split()) if is_new else "",
        )
        _print_holds(pantry, how_of(as_json=as_json or context.meta["pantry.json"]))

    _do(context, what, (lot_code, best_by), put, pin_file, to_hold=_new_item if is_new else _item_to_hold)


@hold.command("release")
@click.argument("what", metavar="CODE|NAME")
@LOT
@BEST_BY
@click.option("--by", required=True, help="Who says that it can be given out again.")
@PIN_FILE
@JSON
@click.pass_context
def hold_release(
    context: click.Context, what: str, lot_code: str, best_by: str, by: str, pin_file: Path | None, *, as_json: bool
) -> None:
    """Give it out again: what was held with a lot or date is released with the same.

    Where a recall names it all the same, that is told: each scan goes on to say so.

    Example: pantry hold release 036000291452 --lot L21B --by "the food bank"
    """

    def release(pantry: Pantry, item: str, lot: str) -> None:
        released = release_item(pantry.books, pantry.shelf, pantry.clock, item, lot, by)
        _print_released(pantry, released, how_of(as_json=as_json or context.meta["pantry.json"]))

    _do(context, what, (lot_code, best_by), release, pin_file)


def item_named(pantry: Pantry, said: str) -> str:
    """The item of a code, of a name, or of words that only one item has. Raises RefusedInput."""
    try:
        return item_of(pantry, said)
    except RefusedInput:
        found = search(pantry.site_file.reading, said, limit=_MOST_NAMED + 1, language=pantry.settings.language)
    called = [one for one in found if one.name.casefold() == " ".join(said.split()).casefold()]
    ours = [one for one in found if one.in_books]
    for only in (called, ours, found):
        if len(only) == 1:
            return only[0].item
    if not found:
        raise NothingCalledSo(
            "Nothing is called {name} here. Nothing was changed. Type its code, or fewer letters.", name=said
        )
    raise RefusedInput(
        "{name} can be more than one: {found}. Nothing was changed. Say which one by its code.",
        name=said,
        found=", ".join(f"{one.name} ({shown_code(one.item, {}) or one.item})" for one in found[:_MOST_NAMED]),
    )


def _item_to_hold(pantry: Pantry, said: str) -> str:
    """The same; what nobody met here may be something new. Raises RefusedInput."""
    try:
        return item_named(pantry, said)
    except NothingCalledSo:
        raise RefusedInput(
            "Nothing is called {name} here. Nothing was changed. Type its code, or fewer letters; is it something new,"
            " say so with --new.",
            name=said,
        ) from None


def _new_item(pantry: Pantry, said: str) -> str:
    """What nobody met here yet. Raises RefusedInput for what is known, by its code or name, and for what is no name."""
    item = new_item_called(said)
    try:
        known = item_of(pantry, said)
    except RefusedInput:
        known = item
    if known != item or pantry.shelf.is_named(item):
        raise RefusedInput("{name} is not new here. Nothing was changed. Leave out --new.", name=said)
    return item


def lot_said(pantry: Pantry, code: str, best_by: str) -> str:
    """The canonical text of a lot that was typed. Raises RefusedInput."""
    code, date = " ".join(code.split()), ""
    if best_by.strip():
        settings = pantry.settings
        read = read_date(best_by, pantry.clock.today(), settings.date_order, tuple(settings.languages.split()))
        if read is None or not read.value:
            raise RefusedInput(
                "{date} is no date. Nothing was changed. Type it as it stands on the package, like 2027-03-15 or 0327.",
                date=best_by,
            )
        date = read.value
    return lot_text(Lot(kind=DateKind.BEST_BY if date else DateKind.NONE, date=date, code=code))


def _do(
    context: click.Context,
    what: str,
    said: tuple[str, str],
    act: Callable[[Pantry, str, str], None],
    pin_file: Path | None,
    to_hold: Callable[[Pantry, str], str] = item_named,
) -> None:
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        lot = lot_said(pantry, *said)
        act(pantry, to_hold(pantry, what), lot)


def _print_released(pantry: Pantry, released: Hold, how: str) -> None:
    """What was released, what a recall says of it all the same, what is still held."""
    found, row = still_recalled(pantry.shelf, released), _row(pantry, released, how)
    name = " · ".join(filter(None, (str(row["name"] or UNNAMED), lot_words(read_lot(released.lot), pantry.language))))
    says = RecallWords(pantry.language).released(name, is_recalled=found is not None)
    if how == "json":
        recalled = found and {"recall": found.recall.number, "source": found.recall.source,
                              "reason": found.recall.reason, "sure": found.sure}  # fmt: skip
        held = [_row(pantry, one, how) for one in pantry.shelf.holds.open()]
        print_json({"released": row, "recalled": recalled, "says": says, "held": held})
        return
    click.echo(says)
    _print_holds(pantry, how)


def _print_holds(pantry: Pantry, how: str) -> None:
    held = pantry.shelf.holds.open()
    if not held and how == "table":
        click.echo("Nothing is held.")
        return
    print_rows((_row(pantry, one, how) for one in held), _COLUMNS, how)


def _row(pantry: Pantry, held: Hold, how: str) -> dict[str, Cell]:
    item, lot = pantry.shelf.item(held.item), read_lot(held.lot)
    before = "; ".join(f"{one.why} ({one.by}, {one.date})" for one in pantry.shelf.holds.before(held))
    return {
        "item": held.item,
        "code": shown_code(held.item, item.fields if item else {}),
        "name": (item.name if item else "") or (UNNAMED if how == "table" else None),
        "lot": held.lot or None,
        "best_by": lot.by or None,
        "why": held.why,
        "by": held.by,
        "since": held.date,
        "quantity": pantry.shelf.on_hand_of(held.item),
        "unit": item.unit if item else None,
        "before": before or None,
    }
