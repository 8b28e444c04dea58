"""`pantry check`, `backup` and `restore`: proves the books, copies them, brings them back."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import click

from pantry.assembly import damage_in_words
from pantry.cli.output import FILE, JSON, print_facts, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.errors import SiteFileError
from pantry.office.backing_up import back_up
from pantry.safe import check_books
from pantry.safe import restore as restore_backup
from pantry.stick import holdings_digest

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen


@click.command()
@JSON
@click.pass_obj
def check(chosen: Chosen, *, as_json: bool) -> None:
    """Prove the books: the file is whole, sums are zero, what is derived equals a recount.

    Example: pantry check
    """
    with chosen.opened() as pantry:
        checked = check_books(pantry.site_file.db)
        digest, holdings = _digests(pantry)
    counted: dict[str, Cell] = {
        "events": checked.events,
        "entries": checked.entries,
        "digest": digest,
        "holdings": holdings,
    }
    if as_json:
        print_json({"ok": checked.ok, **counted, "problems": checked.problems})
    else:
        click.echo(
            "The books are whole." if checked.ok else "The books are not whole. Restore a backup, or ask for help:"
        )
        for problem in checked.problems:
            click.echo(f"  {problem}")
        print_facts(counted)
    if not checked.ok:
        raise click.exceptions.Exit(1)


def _digests(pantry: Pantry) -> tuple[str | None, str | None]:
    """Of books and holdings; nothing where they can't be read to their end."""
    with contextlib.suppress(SiteFileError), damage_in_words(pantry.site_file.path):
        return pantry.books.digest(), holdings_digest(pantry.site_file.db)
    return None, None


@click.command()
@click.argument("folder", metavar="DIR", type=FILE)
@PIN_FILE
@JSON
@click.pass_obj
def backup(chosen: Chosen, folder: Path, pin_file: Path | None, *, as_json: bool) -> None:
    """Write a checked copy of the site into a folder.

    Where the site says how many are kept (pantry settings backups_kept), older ones of this laptop go.

    Example: pantry backup /media/stick/backups
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        most = pantry.settings.most_backups
        copied = back_up(pantry.site_file, chosen.clock, folder, most)
    if as_json:
        print_json(copied)
    else:
        click.echo(f"Saved {copied.events:,} events to {copied.file}.")
        for name in copied.erased:
            click.echo(f"Erased {name}, as the site keeps {most}.")


@click.command()
@click.argument("source", metavar="BACKUP", type=FILE)
@click.argument("file", metavar="FILE", type=FILE)
@JSON
@click.pass_obj
def restore(chosen: Chosen, source: Path, file: Path, *, as_json: bool) -> None:
    """Make a site file from a backup, as a new laptop; all of it is checked before FILE appears.

    Example: pantry restore oak-street-2026-11-21.pantry-backup oak-street.pantry
    """
    copied = restore_backup(source, file, chosen.clock)
    if as_json:
        print_json(copied)
    else:
        click.echo(f"{copied.events:,} events are back in {copied.file}. Open it with: pantry --site {copied.file}")
