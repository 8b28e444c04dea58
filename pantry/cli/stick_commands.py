"""`pantry stick`: carries the books on a stick."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import FILE, JSON, print_json, progress_on_terminal
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.office.exchanging import write_and_note
from pantry.office.questions import look_for_questions
from pantry.office.stick_words import looked_at, news_words, where_refused
from pantry.stick import check_stick, read_stick

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pantry.cli.sites import Chosen
    from pantry.language import Language
    from pantry.stick import Read, Refusal, Written

REFUSED_NEXT = (
    "Nothing of what was refused is counted, and all that was here before is safe."
    " Write the stick again on the laptop that it comes from, or take another copy of it."
)
LEFT_OUT_NEXT = (
    "An entry that no stick can carry was left out; all others were written, and the books are safe."
    " Undo it at the table and enter it anew, or tell the people who make Pantry."
)


@click.group()
def stick() -> None:
    """Carry the books: write them onto a stick, read what a stick brings.

    Example: pantry stick write /media/stick
    """


@stick.command("write")
@click.argument("folder", metavar="DIR", type=FILE)
@PIN_FILE
@JSON
@click.pass_obj
def stick_write(chosen: Chosen, folder: Path, pin_file: Path | None, *, as_json: bool) -> None:
    """Write this laptop's entries, and others' that it relays, onto a stick.

    Example: pantry stick write /media/stick
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        written = write_and_note(pantry.books, pantry.site_file, chosen.clock, folder, progress_on_terminal("Writing"))
        language = pantry.language
    if as_json:
        print_json(written)
    else:
        click.echo(_written(written, language))
    for one in written.left_out:
        click.echo(f"left out: {one.entry}: {one.why}", err=True)
    if written.left_out:
        click.echo(LEFT_OUT_NEXT, err=True)
        raise click.exceptions.Exit(1)


def _written(written: Written, language: Language) -> str:
    if not written.bundles:
        return language.say("Nothing is new: {path} is up to date. You can take the stick out.", path=written.path)
    return language.say_many(
        "{n} bundle with {lines} lines is in {path} now. You can take the stick out.",
        "{n} bundles with {lines} lines are in {path} now. You can take the stick out.",
        written.bundles,
        lines=language.number(written.events),
        path=written.path,
    )


@stick.command("read")
@click.argument("folder", metavar="DIR", type=FILE)
@PIN_FILE
@JSON
@click.pass_obj
def stick_read(chosen: Chosen, folder: Path, pin_file: Path | None, *, as_json: bool) -> None:
    """Read all that a stick brings; what is damaged is refused and named, the rest is taken.

    Example: pantry stick read /media/stick
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        read = read_stick(pantry.books, pantry.site_file, chosen.clock, folder, progress_on_terminal("Reading"))
        language = pantry.language
        look_for_questions(pantry.books, pantry.site_file, chosen.clock, language)
    news = news_words(read, language)
    _tell(read, news, language, as_json=as_json)


@stick.command("check")
@click.argument("folder", metavar="DIR", type=FILE)
@JSON
@click.pass_obj
def stick_check(chosen: Chosen, folder: Path, *, as_json: bool) -> None:
    """Verify what is on a stick; changes nothing.

    Example: pantry stick check /media/stick
    """
    with chosen.opened() as pantry:
        read = check_stick(pantry.books, pantry.site_file, folder, progress_on_terminal("Checking"))
        language = pantry.language
    news = language.say_many("{n} bundle is good and new.", "{n} bundles are good and new.", read.read)
    _tell(read, news, language, as_json=as_json)


def _tell(read: Read, news: str, language: Language, *, as_json: bool) -> None:
    """What was read, as JSON or in words; exits with 1 if anything was refused."""
    if as_json:
        print_json(read)
    else:
        click.echo(news)
        click.echo(language.say_many("{n} was here before.", "{n} were here before.", read.known))
        if read.conflicts:
            click.echo(
                language.say_many(
                    "{n} field was changed two ways. Answer with: pantry questions",
                    "{n} fields were changed two ways. Answer with: pantry questions",
                    read.conflicts,
                )
            )
        for line in looked_at(read, language):
            click.echo(line)
    tell_refused(read.refused)


def tell_refused(refused: Iterable[Refusal]) -> None:
    """What was refused and why, what is safe and what to do, on standard error; then the command ends with 1."""
    told = [f"refused: {one.bundle}: {where_refused(one)}{one.why}" for one in refused]
    for line in told:
        click.echo(line, err=True)
    if told:
        click.echo(REFUSED_NEXT, err=True)
        raise click.exceptions.Exit(1)
