"""Builds the parts by hand into one frozen Pantry; who opens a site asks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books import Books
from pantry.catalog.starter import load_starter
from pantry.desk import Desk, Mode
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.printing import FromBooks
from pantry.reports import Reports
from pantry.settings import SiteSettings, Units, date_order_of
from pantry.shelf import Shelf
from pantry.stick import SiteOnStick, read_stick, sites_on
from pantry.store import SiteFile, make_site_file, open_site
from pantry.store.site_file import refuse_taken

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.clock import Clock


@dataclass(frozen=True, slots=True)
class Pantry:
    """An open site with its parts."""

    site_file: SiteFile
    books: Books
    shelf: Shelf
    reports: Reports
    settings: SiteSettings
    language: Language
    clock: Clock

    def desk(self, mode: Mode = Mode.OUT) -> Desk:
        """A desk that has just sat down at the table."""
        return Desk(self.books, self.shelf, self.site_file, self.language, self.clock, mode=mode)

    def for_papers(self) -> FromBooks:
        """Where the words and codes of papers come from."""
        return FromBooks(self.books, self.shelf, self.site_file, self.settings, self.clock)

    def close(self) -> None:
        """Lets go of the site file."""
        self.site_file.close()


def open_pantry(path: Path, clock: Clock, *, key: str | None = None) -> Pantry:
    """Opens a site. Raises SiteFileError."""
    return assembled(open_site(path, clock, key=key), clock)


def new_pantry(path: Path, clock: Clock, settings: SiteSettings) -> Pantry:
    """Makes a site file of a new site with these settings. Raises SiteFileError."""
    site_file = make_site_file(path, clock)
    books = Books(site_file, clock)
    chosen = {
        "name": settings.name,
        "language": settings.language,
        "units": settings.units.value,
        "date_order": date_order_of(Units(settings.units)).value,
    }
    rows = tuple(Change(thing=books.site, field=name, value=value) for name, value in chosen.items())
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return assembled(site_file, clock)


def join_site(path: Path, stick: Path, clock: Clock, *, site: str | None = None) -> Pantry:
    """Makes another laptop of a site from its stick: the stick's only site, or the one named by name or id.

    All is read before the file appears; no event is written. Raises SiteFileError, StickError, RefusedInput.
    """
    chosen = _site_to_join(stick, site)
    refuse_taken(path)
    unfinished = path.with_name(f".{path.name}.{clock.letters(8)}")
    try:
        site_file = make_site_file(unfinished, clock, site=chosen.site)
        try:
            read_stick(Books(site_file, clock), site_file, clock, stick)
        finally:
            site_file.close()
        unfinished.rename(path)
    finally:
        for leftover in path.parent.glob(f"{unfinished.name}*"):
            leftover.unlink()
    return open_pantry(path, clock)


def _site_to_join(stick: Path, wanted: str | None) -> SiteOnStick:
    sites = sites_on(stick)
    if not sites:
        raise RefusedInput("There is no site on {stick}. Nothing was made. Is it the stick's folder?", stick=stick)
    found = [site for site in sites if wanted is None or wanted in (site.name, site.site)]
    if len(found) != 1:
        raise RefusedInput(
            "Which site? On {stick} are: {names}. Nothing was made. Say which one with --name.",
            stick=stick,
            names=", ".join(site.name or site.site for site in sites),
        )
    if found[0].damaged:
        raise RefusedInput(
            "A bundle of {name} on the stick is damaged ({bundle}: {why}). Nothing was made. Write the stick again.",
            name=found[0].name or found[0].site,
            bundle=found[0].damaged[0].bundle,
            why=found[0].damaged[0].why,
        )
    return found[0]


def assembled(site_file: SiteFile, clock: Clock) -> Pantry:
    """The parts over an open site file."""
    load_starter(site_file.db)
    books = Books(site_file, clock)
    shelf = Shelf(site_file.reading, books.site)
    reports = Reports(site_file.reading, books.site)
    settings = shelf.settings()
    return Pantry(site_file, books, shelf, reports, settings, Language(settings.language), clock)
