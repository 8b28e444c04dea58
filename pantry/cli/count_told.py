"""What `pantry count` tells of a counting: a table for people, a document for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from pantry.cli.count_which import called, numbers
from pantry.cli.goods_commands import amount_words
from pantry.cli.output import UNNAMED, counted, how_of, print_json, print_rows
from pantry.office.count_lines import count_line, count_lines, not_counted
from pantry.shelf.items import shown_code, unknown_item

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.office.count_lines import CountLine
    from pantry.office.keying.counted_sheets import SheetFound
    from pantry.shelf.countings import CameMeanwhile, Counting

_COLUMNS = ("number", "date", "place", "kind", "by", "why", "items", "finished")
_ROWS = ("item", "code", "name", "quantity", "unit", "expected", "difference", "by", "why")


def _row(pantry: Pantry, line: CountLine) -> dict[str, Cell]:
    item = pantry.shelf.item(line.item) or unknown_item(line.item)
    return {
        "item": line.item,
        "code": shown_code(line.item, item.fields),
        "name": item.name or None,
        "quantity": line.quantity,
        "unit": line.unit,
        "expected": line.expected,
        "difference": line.difference,
        "uncounted": line.uncounted,
        "by": ", ".join(one.who for one in line.said if one.who) or None,
        "why": line.why or None,
    }


def show_counting(context: click.Context, pantry: Pantry, counting: Counting, *, as_json: bool) -> None:
    """What was found, what is missing, what came meanwhile."""
    rows = [_row(pantry, line) for line in count_lines(pantry.shelf, counting)]
    came = pantry.shelf.countings.came_meanwhile(counting)
    rest = len(not_counted(pantry.shelf, counting))
    place = pantry.shelf.place_name(counting.place)
    if as_json or context.meta["pantry.json"]:
        print_json(
            {
                "counting": counting.counting, "number": numbers(pantry)[counting.counting], "date": counting.date,
                "place": place, "kind": counting.kind or None,
                "by": counting.by, "why": counting.why or None, "finished": counting.is_finished, "rows": rows,
                "came": [_came(one) for one in came], "not_counted": rest,
            }
        )  # fmt: skip
        return
    tell_counting(pantry, counting)


def tell_counting(pantry: Pantry, counting: Counting) -> None:
    """The same for people."""
    rows = [_row(pantry, line) for line in count_lines(pantry.shelf, counting)]
    rest = len(not_counted(pantry.shelf, counting))
    why = f" ({counting.why})" if counting.why else ""
    by = f" by {', '.join(counting.by)}" if counting.by else ""
    state = "was counted" if counting.is_finished else "is being counted"
    click.echo(f"{called(pantry, counting)} {state} since {counting.date}{by}{why}.")
    if rows:
        print_rows([{**row, "name": row["name"] or UNNAMED} for row in rows], _ROWS[1:], "table")
    if rest:
        click.echo(f"{counted(rest, 'item')} not counted: as the books have it.")
    _tell_came(pantry, pantry.shelf.countings.came_meanwhile(counting))


def _tell_came(pantry: Pantry, came: tuple[CameMeanwhile, ...]) -> None:
    if not came:
        return
    entries = "1 entry" if len(came) == 1 else f"{len(came):,} entries"
    click.echo(f"{entries} came while you counted: before or after? Say so with: pantry count order NUMBERS before")
    for number, one in enumerate(came, 1):
        stands = "after" if one.is_after else "before"
        click.echo(f"  {number}  {_moved_words(pantry, one)} (now: {stands})")


def _moved_words(pantry: Pantry, came: CameMeanwhile) -> str:
    said = []
    for moved in came.movements:
        item = pantry.shelf.item(moved.item)
        words = amount_words(pantry, moved.quantity, moved.unit, (item.name if item else "") or UNNAMED)
        said.append(f"{words} to {pantry.shelf.place_name(moved.to_place)}")
    return ", ".join(said)


def rows_of(pantry: Pantry, found: SheetFound) -> dict[str, object]:
    """What a count sheet found, for programs."""
    return {
        "finished": found.counting.is_finished,
        "different": [_row(pantry, line) for line in found.differ],
        "came": [_came(one) for one in found.came],
    }


def _came(came: CameMeanwhile) -> dict[str, object]:
    moved = [{"item": moved.item, "quantity": moved.quantity, "unit": moved.unit} for moved in came.movements]
    return {"entry": came.entry, "moved": moved, "stands": "after" if came.is_after else "before"}


@dataclass(frozen=True, slots=True)
class Others:
    """What somebody else had counted of an item, and whether that was added to or left out."""

    by: str | None
    quantity: int
    added: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The entry that says something of an item."""

    entry: str
    others: Others | None = None


def tell_line(
    context: click.Context, pantry: Pantry, counting: Counting, item: str, told: Told, *, as_json: bool
) -> None:
    """What was found of one item, what the books had, and whose number it was added to."""
    line = count_line(pantry.shelf, counting, item)
    if line is None:
        return
    row, others = _row(pantry, line), told.others
    if as_json or context.meta["pantry.json"]:
        of_others = {"by": others.by, "quantity": others.quantity, "added": others.added} if others else None
        print_json({"entry": told.entry, **row, "others": of_others})
        return
    name = str(row["name"] or UNNAMED)
    words = f"{amount_words(pantry, line.quantity, line.unit, name)} counted"
    if line.uncounted:
        words = f"{words}, {amount_words(pantry, line.uncounted, line.unit, name)} of it not yet"
    if line.difference or line.uncounted:
        words = f"{words}; the books had {amount_words(pantry, line.expected, line.unit, name)}"
    why = f" Why: {line.why}." if line.why else ""
    theirs = amount_words(pantry, others.quantity, line.unit, name) if others else ""
    click.echo(f"{words}.{why}{_others_words(others, theirs)}")


def _others_words(others: Others | None, amount: str) -> str:
    if others is None:
        return ""
    who = others.by or "somebody"
    if others.added:
        return f" Added to what {who} counted, {amount}. To leave that out, say all there is: --instead."
    return f" Left out is what {who} counted, {amount}."


def print_all(pantry: Pantry, *, as_json: bool) -> None:
    """All countings, the newest first."""
    items = pantry.shelf.countings.items_counted()
    number = numbers(pantry)
    rows = [
        {"number": number[one.counting], **_listed(pantry, one, items.get(one.counting, 0))}
        for one in pantry.shelf.countings.all()
    ]
    if not rows and not as_json:
        click.echo("Nothing was counted yet. Begin with: pantry count start --by NAME")
        return
    print_rows(rows, ("counting", *_COLUMNS) if as_json else _COLUMNS, how_of(as_json=as_json))


def _listed(pantry: Pantry, counting: Counting, items: int) -> dict[str, Cell]:
    return {
        "counting": counting.counting,
        "date": counting.date,
        "place": pantry.shelf.place_name(counting.place),
        "kind": counting.kind or None,
        "by": ", ".join(counting.by),
        "why": counting.why or None,
        "items": items,
        "finished": "yes" if counting.is_finished else None,
    }
