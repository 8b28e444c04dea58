"""`pantry new`: makes a site file, of a new site or of one that a stick brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.assembly import join_site, new_pantry
from pantry.cli.output import FILE, JSON, print_json
from pantry.cli.sites import remember_site
from pantry.language import LANGUAGES
from pantry.settings import SiteSettings, Units

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen
    from pantry.stick import Gap


@click.command()
@click.argument("file", type=FILE)
@click.option("--name", help="The name of a new site; with --join, which of the stick's sites.")
@click.option("--join", type=FILE, metavar="DIR", help="A stick's folder: makes another laptop of its site instead.")
@click.option("--language", type=click.Choice(list(LANGUAGES)), default="en", show_default=True, help="Of its words.")
@click.option(
    "--units",
    type=click.Choice([unit.value for unit in Units]),
    default="us",
    show_default=True,
    help="Of its weights.",
)
@JSON
@click.pass_obj
def new(
    chosen: Chosen, file: Path, name: str | None, join: Path | None, language: str, units: str, *, as_json: bool
) -> None:
    """Make a site file of a new site, or another laptop of a site from its stick.

    Example: pantry new oak-street.pantry --name "Oak St table"
    """
    if join is not None:
        pantry = join_site(file, join, chosen.clock, site=name)
    elif name is not None:
        pantry = new_pantry(file, chosen.clock, SiteSettings(name=name, language=language, units=Units(units)))
    else:
        raise click.UsageError("Give --name NAME for a new site, or --join DIR for another laptop of one.")
    gaps = _gaps(pantry) if join is not None else ()
    made = {"site": pantry.books.site, "name": pantry.settings.name, "device": pantry.books.device, "gaps": gaps}
    words = pantry.language
    pantry.close()
    remember_site(file)
    if as_json:
        print_json(made)
    else:
        click.echo(f"{made['name']} is ready in {file}. Open it with: pantry --site {file}")
        for gap in gaps:
            click.echo(words.say("Missing: {bundles}.", bundles=gap.words))


def _gaps(pantry: Pantry) -> tuple[Gap, ...]:
    from pantry.stick import gaps_of  # a new site needs none of the stick's rooms

    return gaps_of(pantry.site_file)
