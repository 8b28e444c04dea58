"""`pantry stock`: what is on the shelf, and what its dates mean today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.catalog.allergens import ALLERGENS
from pantry.catalog.kinds import Kind
from pantry.cli.output import CSV, JSON, UNNAMED, how_of, iso_date, print_rows
from pantry.codes.lots import read_lot
from pantry.office.storages import storage_called
from pantry.rules.date_policy import Verdict
from pantry.shelf.stock_found import StockFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.shelf import StockRow

COLUMNS = ("item", "code", "name", "kind", "lot", "best_by", "quantity", "unit", "grams", "verdict", "held")


@click.command()
@click.option("--at", metavar="DATE", help="At the end of this date.")
@click.option("--below", is_flag=True, help="Only what is below zero.")
@click.option("--words", default="", help="Only what its names, code or lot's code have; accents don't matter.")
@click.option("--kind", type=click.Choice([one.value for one in Kind]), help="Only this kind.")
@click.option("--place", "place_name", help="Only what lies at this place.")
@click.option("--allergen", type=click.Choice(ALLERGENS), help="Only what is known to contain it.")
@click.option(
    "--verdict", type=click.Choice([one.value for one in Verdict]), help="Only what its date says this of today."
)
@JSON
@CSV
@click.pass_obj
def stock(
    chosen: Chosen,
    at: str | None,
    words: str,
    kind: str | None,
    place_name: str | None,
    allergen: str | None,
    verdict: str | None,
    *,
    below: bool,
    as_json: bool,
    as_csv: bool,
) -> None:
    """What is on the shelf, by item and lot, and what each date means today by the table's own rules (pantry dates).

    Example: pantry stock --verdict look_first
    """
    until = iso_date(at) if at is not None else None
    if until is not None and place_name is not None:
        raise click.UsageError("Of one place only what lies there now is known: leave out --at or --place.")
    with chosen.opened() as pantry:
        place = storage_called(pantry.shelf, place_name).place if place_name is not None else ""
        rows = _listed(pantry, until, StockFilter(words, place=place, allergen=allergen or ""), below=below)
        cells = [row for row in _with_verdicts(pantry, rows) if kind in (None, row["kind"])]
    cells = [row for row in cells if verdict in (None, row["verdict"])]
    how = how_of(as_json=as_json, as_csv=as_csv)
    if how == "table" and not cells:
        click.echo("Nothing is below zero." if below else "Nothing is on the shelf.")
        return
    print_rows((_told(row, how) for row in cells), COLUMNS if how != "table" else COLUMNS[1:-1], how)


def _listed(pantry: Pantry, until: str | None, wanted: StockFilter, *, below: bool) -> Iterable[StockRow]:
    """All places together, but for one that is named."""
    if wanted == StockFilter():
        return pantry.shelf.stock(at=until, below=below)
    shelf = pantry.shelf
    found = shelf.stock_reader.lines(shelf.date_policy(), pantry.clock.today(), "").filtered(wanted)
    if wanted.place:
        return sorted((line.row for line in found if line.quantity < 0 or not below), key=_by_name)
    lots = {(line.thing.item, line.lot_text or None) for line in found}
    return [row for row in shelf.stock(at=until, below=below) if (row.item, row.lot) in lots]


def _by_name(row: StockRow) -> tuple[str, str, str]:
    return row.name.casefold(), row.item, row.best_by or "9999"


def _with_verdicts(pantry: Pantry, rows: Iterable[StockRow]) -> Iterator[dict[str, Cell]]:
    policy, today = pantry.shelf.date_policy(), pantry.clock.today()
    for row in rows:
        lot = read_lot(row.lot or "")
        touched = pantry.shelf.holds.on((row.item,), lot)
        yield row._asdict() | {
            "verdict": policy.advice(lot.date, lot.kind, row.kind, today).verdict.value,
            "held": touched is not None and touched.sure,
        }


def _told(row: dict[str, Cell], how: str) -> dict[str, Cell]:
    """A code may be empty text, a name or kind that nobody knows is null; people read words, and of a lot its code."""
    if how == "table":
        row = row | {"verdict": "held" if row["held"] else row["verdict"]}
        return row | {"name": row["name"] or UNNAMED, "lot": read_lot(str(row["lot"] or "")).code}
    return row | {"name": row["name"] or None, "kind": row["kind"] or None}
