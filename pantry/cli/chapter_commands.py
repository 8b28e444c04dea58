"""`pantry chapter`: the sums over many sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.chapter import BY, summarize
from pantry.cli.output import CSV, FILE, JSON, UNNAMED, how_of, print_rows
from pantry.cli.stick_commands import tell_refused
from pantry.errors import RefusedInput, sentence
from pantry.stick import Refusal, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pantry.cli.output import Cell
    from pantry.events import EventKind
    from pantry.stick import Accepted

    _Row = tuple[str | int | None, ...]

_OWN_ENGINE = "sqlite"
_TOO_BOLD = sentence("With its numbers the sums would be too big to be true.")


@click.group()
def chapter() -> None:
    """Sum many sites.

    Example: pantry chapter summary /media/stick
    """


@chapter.command("summary")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--by", type=click.Choice(BY), default="site", show_default=True, help="A row for each of these.")
@click.option("--engine", default=_OWN_ENGINE, show_default=True, help="Where the sums run; others come later.")
@JSON
@CSV
def chapter_summary(folder: Path, by: str, engine: str, *, as_json: bool, as_csv: bool) -> None:
    """Sum all bundles under a folder; damaged ones are named and left out.

    Example: pantry chapter summary /media/stick --by month
    """
    if engine != _OWN_ENGINE:
        raise RefusedInput(
            "Sums on {engine} come with a later version; this one has its own SQLite. Nothing was changed."
            " Leave --engine out.",
            engine=engine,
        )
    accepted = rows_of(folder)
    folders: list[str] = []
    found = summarize(_noted(accepted, folders), by)
    how = how_of(as_json=as_json, as_csv=as_csv)
    if how == "table" and not found.rows:
        click.echo("Nothing was found there to sum. Is it the stick's folder?")
    else:
        rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
        print_rows([_named(row, how) for row in rows] if by == "item" else rows, found.columns, how)
    for gap in accepted.gaps:
        click.echo(f"missing, and in no sum: {gap.words}", err=True)
    if accepted.unread:
        click.echo(f"in no sum, because they need the newer Pantry: {accepted.unread:,} entries", err=True)
    too_bold = tuple(Refusal(folders[number], "", None, _TOO_BOLD) for number in found.left_out)
    tell_refused((*accepted.refused, *too_bold))


def _noted(accepted: Accepted, folders: list[str]) -> Iterator[Mapping[EventKind, Sequence[_Row]]]:
    """The rows of each bundle, and in `folders` the name of its folder."""
    for bundle in accepted.bundles:
        folders.append(bundle.folder)
        yield bundle.rows


def _named(row: Mapping[str, Cell], how: str) -> dict[str, Cell]:
    """An item that nobody named yet: people read words, programs null."""
    return {**row, "name": row["name"] or (UNNAMED if how == "table" else None)}
