"""`pantry chapter`: the sums over many sites."""

from __future__ import annotations

from pathlib import Path

import click

from pantry.chapter import BY, summarize
from pantry.cli.output import print_rows
from pantry.errors import RefusedInput
from pantry.stick import rows_of

_OWN_ENGINE = "sqlite"


@click.group()
def chapter() -> None:
    """Sum many sites.

    Example: pantry chapter summary /media/stick
    """


@chapter.command("summary")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--by", type=click.Choice(BY), default="site", show_default=True, help="A row for each.")
@click.option("--engine", default=_OWN_ENGINE, help="Where the sums run; this version brings its own SQLite.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values.")
def chapter_summary(folder: Path, by: str, engine: str, *, as_json: bool, as_csv: bool) -> None:
    """Sum all bundles under a folder; damaged ones are named and left out.

    Example: pantry chapter summary /media/stick --by month
    """
    if engine != _OWN_ENGINE:
        raise RefusedInput(
            "This version sums with its own SQLite only, not with {engine}. Nothing was changed. Leave --engine out.",
            engine=engine,
        )
    accepted = rows_of(folder)
    found = summarize((bundle.rows for bundle in accepted.bundles), by)
    how = "json" if as_json else "csv" if as_csv else "table"
    if how == "table" and not found.rows:
        click.echo("No bundles were found there. Is it the stick's folder?")
    else:
        print_rows([dict(zip(found.columns, row, strict=True)) for row in found.rows], found.columns, how)
    for refused in accepted.refused:
        click.echo(f"left out: {refused.bundle} {refused.file} line {refused.line}: {refused.why}", err=True)
    if accepted.refused:
        raise click.exceptions.Exit(1)
