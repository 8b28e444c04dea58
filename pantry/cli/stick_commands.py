"""`pantry stick`: carries the books on a stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pantry.cli.output import print_json, progress_on_terminal
from pantry.stick import check_stick, read_stick, write_stick

if TYPE_CHECKING:
    from pantry.cli.sites import Chosen
    from pantry.stick import Read

_FOLDER = click.Path(path_type=Path)
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document.")


@click.group()
def stick() -> None:
    """Carry the books: write them onto a stick, read what a stick brings.

    Example: pantry stick write /media/stick
    """


@stick.command("write")
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_JSON
@click.pass_obj
def stick_write(chosen: Chosen, folder: Path, *, as_json: bool) -> None:
    """Write this laptop's entries, and others' that it relays, onto a stick.

    Example: pantry stick write /media/stick
    """
    pantry = chosen.open()
    try:
        written = write_stick(pantry.books, pantry.site_file, chosen.clock, folder, progress_on_terminal("Writing"))
    finally:
        pantry.close()
    if as_json:
        print_json(written)
    elif written.bundles:
        click.echo(
            f"{written.events:,} entries' rows in {written.bundles} bundles are in {written.path}. You can take the stick out."
        )
    else:
        click.echo(f"Nothing is new; the stick is up to date in {written.path}. You can take the stick out.")


@stick.command("read")
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_JSON
@click.pass_obj
def stick_read(chosen: Chosen, folder: Path, *, as_json: bool) -> None:
    """Read all that a stick brings; what is damaged is refused and named, the rest is taken.

    Example: pantry stick read /media/stick
    """
    pantry = chosen.open()
    try:
        read = read_stick(pantry.books, pantry.site_file, chosen.clock, folder, progress_on_terminal("Reading"))
    finally:
        pantry.close()
    _print_read(read, "is in the books now", as_json=as_json)


@stick.command("check")
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_JSON
@click.pass_obj
def stick_check(chosen: Chosen, folder: Path, *, as_json: bool) -> None:
    """Verify what is on a stick; changes nothing.

    Example: pantry stick check /media/stick
    """
    pantry = chosen.open()
    try:
        read = check_stick(pantry.books, pantry.site_file, folder)
    finally:
        pantry.close()
    _print_read(read, "is good and new", as_json=as_json)


def _print_read(read: Read, verb: str, *, as_json: bool) -> None:
    if as_json:
        print_json(read)
    else:
        click.echo(f"{read.read} new bundles: what they hold {verb}. {read.known} were known.")
        for gap in read.gaps:
            click.echo(f"  missing: {gap.words}")
        for refused in read.refused:
            click.echo(f"  refused: {refused.bundle} {refused.file} line {refused.line}: {refused.why}", err=True)
        if read.conflicts:
            click.echo(f"  {read.conflicts} questions are open: pantry questions")
    if read.refused:
        raise click.exceptions.Exit(1)
