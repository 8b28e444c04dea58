"""`pantry papers enter` and `pantry papers waiting`: keys filled-in sheets back, and tells which are still to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, how_of, iso_date, print_facts, print_json, print_rows
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.shelf.printed_sheets import waiting_sheets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen

_COLUMNS = ("code", "kind", "date")
_NUMBERS = re.compile(r"[0-9]{0,4}(,[0-9]{0,4})*", re.ASCII)
_TOTALS = 2


class _Numbers(click.ParamType[tuple[int | None, ...]]):
    """Whole numbers with commas between; None where nothing stands between two commas."""

    name = "N,N,..."

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int | None, ...]:
        said = "".join(str(value).split())
        if not said or not _NUMBERS.fullmatch(said):
            self.fail("Write whole numbers with commas between, as 4,2,1.", param, ctx)
        return tuple(int(part) if part else None for part in said.split(","))


@click.command("enter")
@click.argument("code")
@click.option("--rows", type=_Numbers(), help="The people of each row in turn, as 4,2,,1; a blank row has none.")
@click.option("--totals", type=_Numbers(), help="HOUSEHOLDS,PEOPLE instead of rows.")
@click.option("--unused", is_flag=True, help="Nothing was written on it.")
@click.option("--date", "when", default="", help="When it happened; else the sheet's own date.")
@click.option("--set-right", is_flag=True, help="Put this in the place of what is in the books of it.")
@JSON
@click.pass_obj
def papers_enter(
    chosen: Chosen,
    code: str,
    rows: tuple[int | None, ...] | None,
    totals: tuple[int | None, ...] | None,
    when: str,
    *,
    unused: bool,
    set_right: bool,
    as_json: bool,
) -> None:
    """Key the filled-in sheet with this CODE back: its rows, or its totals alone.

    Example: pantry papers enter 7272900006 --rows 4,2,1
    """
    if sum((rows is not None, totals is not None, unused)) != 1:
        raise click.UsageError("Say one of --rows, --totals and --unused.")
    date, code = iso_date(when) if when else "", "".join(code.split())
    with chosen.opened() as pantry:
        sheets = _sheets(pantry, chosen)
        if unused:
            sheets.mark_unused(code)
            _tell({"code": code, "unused": "yes"}, as_json=as_json)
            return
        if rows is not None:
            keyed = sheets.key_rows(code, rows, date=date, set_right=set_right)
        else:
            households, people = _two(totals or ())
            keyed = sheets.key_totals(code, households, people, date=date, set_right=set_right)
    facts: dict[str, Cell] = {"entry": keyed.entry, "households": keyed.households, "people": keyed.people}
    _tell(facts if as_json else {"date": keyed.date, **facts}, as_json=as_json)


@click.command("waiting")
@JSON
@click.pass_obj
def papers_waiting(chosen: Chosen, *, as_json: bool) -> None:
    """Tell which sheets were printed and not keyed in yet.

    Example: pantry papers waiting
    """
    with chosen.opened() as pantry:
        waiting = waiting_sheets(pantry.site_file.reading, pantry.books.site)
    rows = [{"code": page.code, "kind": page.kind, "date": page.date} for page in waiting]
    print_rows(rows, _COLUMNS, how_of(as_json=as_json))


def _sheets(pantry: Pantry, chosen: Chosen) -> KeyedSheets:
    return KeyedSheets(pantry.books, pantry.site_file.reading, chosen.clock)


def _two(totals: tuple[int | None, ...]) -> tuple[int, int]:
    known = [number for number in totals if number is not None]
    if len(totals) != _TOTALS or len(known) != _TOTALS:
        raise click.UsageError("Totals are two numbers: households and people, as 17,44.")
    return known[0], known[1]


def _tell(facts: Mapping[str, Cell], *, as_json: bool) -> None:
    if as_json:
        print_json(facts)
    else:
        print_facts(facts)
