"""Builds the parts by hand into one frozen Pantry; who opens a site asks it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books import Books, one_line
from pantry.catalog.starter import load_starter
from pantry.desk import Desk, Mode
from pantry.errors import RefusedInput, SiteFileError
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.reports import Reports
from pantry.settings import LONGEST_SITE_NAME, SiteSettings, Units, date_order_of
from pantry.shelf import Shelf
from pantry.store import DatabaseError, SiteFile, make_site_file, open_site
from pantry.store.appearing import give_name, refuse_taken
from pantry.store.disks import refuse_unsafe_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pantry.clock import Clock
    from pantry.office.bag_talk import BagTalk
    from pantry.office.catalog_talk import CatalogTalk
    from pantry.office.closing_talk import ClosingTalk
    from pantry.office.count_talk import CountTalk
    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.keying.day_alone import DayAloneKeying
    from pantry.office.keying.keying import Keying, SheetInHand
    from pantry.office.naming_talk import NamingTalk
    from pantry.office.pack_talk import PackTalk
    from pantry.office.printer_talk import PrinterTalk
    from pantry.office.printing.from_books import FromBooks
    from pantry.office.recall_talk import RecallTalk
    from pantry.office.settings.all_settings import AllSettings
    from pantry.office.sheet_talk import SheetTalk
    from pantry.office.start_talk import StartTalk
    from pantry.office.stick_talk import StickTalk
    from pantry.office.talk_parts import TalkParts
    from pantry.reports.due import Due
    from pantry.stick import SiteOnStick

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Pantry:
    """An open site with its parts."""

    site_file: SiteFile
    books: Books
    shelf: Shelf
    reports: Reports
    language: Language
    clock: Clock

    def desk(self, mode: Mode = Mode.OUT) -> Desk:
        """A desk that has just sat down at the table."""
        with damage_in_words(self.site_file.path):
            return Desk(self.books, self.shelf, self.site_file, self.language, self.clock, mode=mode)

    @property
    def settings(self) -> SiteSettings:
        """What the site is set to now."""
        return self.shelf.settings()

    def all_settings(self, language: Language) -> AllSettings:
        """What can be set here, of the site and of this laptop."""
        from pantry.office.settings.all_settings import AllSettings

        return AllSettings(self.books, self.shelf, self.site_file, self.clock, language)

    @property
    def is_practice(self) -> bool:
        """Whether nothing here counts; papers that are printed of it are to say so."""
        return self.site_file.is_practice

    def keying(self, code: str, language: Language) -> Keying:
        """A written-on page that is to be keyed in, by its code."""
        from pantry.desk.log_keying import LogKeying
        from pantry.office.keying.counted_sheets import CountedSheets
        from pantry.office.keying.keyed_sheets import KeyedSheets
        from pantry.office.keying.which_keying import keying_of

        def of_log(sheet: SheetInHand) -> LogKeying:
            return LogKeying(self.desk(Mode.IN), sheet, language, self.settings)

        sheets = KeyedSheets(self.books, self.site_file.reading, self.clock)
        counted = CountedSheets(self.books, self.shelf, sheets)
        return keying_of(counted, code, self.settings, self.talk_parts(language), of_log)

    def keying_of_day(self, language: Language) -> DayAloneKeying:
        """A day that was kept on paper, without a sheet of ours."""
        from pantry.office.keying.day_alone import DayAloneKeying
        from pantry.office.keying.keyed_sheets import KeyedSheets
        from pantry.rules.age_bands import ON_SHEETS

        sheets, settings = KeyedSheets(self.books, self.site_file.reading, self.clock), self.settings
        return DayAloneKeying(sheets, language, settings.units, asks_ages=settings.bands == ON_SHEETS)

    def naming_talk(self, language: Language) -> NamingTalk:
        """The items that nobody named yet, to be named one after the other."""
        from pantry.office.naming_talk import NamingTalk

        return NamingTalk(self.talk_parts(language), self._half_typed("unknowns"))

    def bag_talk(self, language: Language) -> BagTalk:
        """The bags, to be made and set right."""
        from pantry.office.bag_talk import BagTalk

        return BagTalk(self.talk_parts(language), self._half_typed("bags"))

    def count_talk(self, language: Language) -> CountTalk:
        """What lies somewhere, to be counted item by item."""
        from pantry.office.count_talk import CountTalk

        return CountTalk(self.talk_parts(language), self.site_file.today)

    def closing_talk(self, language: Language) -> ClosingTalk:
        """The end of today, or of the day that nobody closed."""
        from pantry.office.closing_talk import ClosingParts, ClosingTalk

        parts, today = self.talk_parts(language), self.clock.today().isoformat()
        return ClosingTalk(ClosingParts(parts, self.site_file, self.reports, self.settings, today))

    def recall_talk(self, language: Language) -> RecallTalk:
        """What is held, what the recall lists may mean, and what is done about it."""
        from pantry.desk.names import Names
        from pantry.office.recall_talk import RecallParts, RecallTalk
        from pantry.places import SOURCES, Role

        names = Names(language, self.settings.units)
        places = (place for place in self.shelf.places() if place.role is Role.SOURCE)
        own_first = sorted(places, key=lambda place: place.name in SOURCES)
        sources = {place.place: names.source(place.name) for place in own_first}
        parts = RecallParts(self.talk_parts(language), self.site_file, self.settings, sources)
        return RecallTalk(parts, self._half_typed("recalls"))

    def start_talk(self, language: Language) -> StartTalk:
        """What the day starts with."""
        from pantry.office.start_talk import StartTalk

        return StartTalk(self.talk_parts(language), self.site_file, language.say(self.settings.lead_name))

    def pack_talk(self, language: Language) -> PackTalk:
        """Food to be packed into bags."""
        from pantry.office.pack_talk import PackTalk

        return PackTalk(self.talk_parts(language), self.site_file.today)

    def catalog_talk(self, language: Language) -> CatalogTalk:
        """All products that this laptop knows."""
        from pantry.office.catalog_talk import CatalogTalk

        return CatalogTalk(self.talk_parts(language), self._half_typed("catalog"))

    def stick_talk(self, language: Language) -> StickTalk:
        """What goes from laptop to laptop, and the questions that it leaves."""
        from pantry.office.stick_talk import StickParts, StickTalk

        return StickTalk(StickParts(self.talk_parts(language), self.site_file), self._half_typed("stick"))

    def sheet_talk(self, language: Language) -> SheetTalk:
        """Label sheets of one's own, to be measured."""
        from pantry.office.sheet_talk import SheetParts, SheetTalk

        return SheetTalk(SheetParts(self.talk_parts(language)), self._half_typed("label sheets"))

    def printer_talk(self, language: Language) -> PrinterTalk:
        """The printers, to be lined up."""
        from pantry.office.printer_talk import PrinterParts, PrinterTalk

        return PrinterTalk(PrinterParts(self.talk_parts(language), self.site_file), self._half_typed("printers"))

    def talk_parts(self, language: Language) -> TalkParts:
        """What a talk with the point person works with, in a language."""
        from pantry.catalog.kinds import Kind
        from pantry.desk.names import Names
        from pantry.office.talk_parts import TalkParts

        names, units = Names(language, self.settings.units), self.settings.units
        kinds = {kind.value: names.kind(kind) for kind in Kind}
        db = self.site_file.reading
        return TalkParts(self.books, self.shelf, db, self.clock, language, units, kinds)

    def _half_typed(self, room: str) -> HalfTypedKeeper:
        from pantry.office.half_typed import HalfTypedKeeper

        return HalfTypedKeeper(self.site_file.today, self.clock, room)

    def for_papers(self) -> FromBooks:
        """Where the words and codes of papers come from."""
        from pantry.office.printing.from_books import FromBooks

        return FromBooks(self.books, self.shelf, self.site_file, self.settings, self.clock)

    def report_workbook(self, due: Due) -> bytes:
        """A month's or a year's report as a workbook, in the site's language and unit."""
        from pantry.desk.names import Names
        from pantry.office.report_workbook import Called, ReportWorkbook

        names = Names(self.language, self.settings.units)
        called = Called(names.kind, names.source, names.waste_reason)
        return ReportWorkbook(due, self.settings, self.language, called, self.is_practice).written()

    def close(self) -> None:
        """Lets go of the site file."""
        self.site_file.close()


def open_pantry(path: Path, clock: Clock, *, key: str | None = None) -> Pantry:
    """Opens a site. Raises SiteFileError."""
    with damage_in_words(path):
        return assembled(open_site(path, clock, key=key), clock)


@contextlib.contextmanager
def damage_in_words(path: Path) -> Iterator[None]:
    """A page of the site file that can't be read is told as what it is; what only waits or lacks room is no damage."""
    try:
        yield
    except DatabaseError as trouble:
        if any(other in str(trouble) for other in ("locked", "full", "readonly")):
            raise SiteFileError(
                "{path} can't be used just now ({why}). What is in it is safe. Look at the disk, then try again.",
                path=path,
                why=trouble,
            ) from trouble
        raise SiteFileError(
            "{path} is damaged. Your backups and sticks are safe. Restore a backup with: pantry restore", path=path
        ) from trouble


def new_pantry(path: Path, clock: Clock, settings: SiteSettings) -> Pantry:
    """Makes a site file of a new site with these settings. Raises SiteFileError, RefusedInput."""
    name = one_line(settings.name)
    if not name or len(name) > LONGEST_SITE_NAME:
        raise RefusedInput(
            "A site's name has 1 to {most} letters. Nothing was made. Say it again.", most=LONGEST_SITE_NAME
        )

    def fill(site_file: SiteFile) -> None:
        books = Books(site_file, clock)
        chosen = {
            "name": name,
            "language": settings.language,
            "units": settings.units.value,
            "date_order": date_order_of(Units(settings.units)).value,
        }
        rows = tuple(Change(thing=books.site, field=field, value=value) for field, value in chosen.items())
        books.record(Draft(Act.SET, clock.today().isoformat(), rows))

    _make_whole(path, clock, None, fill)
    return open_pantry(path, clock)


def join_site(path: Path, stick: Path, clock: Clock, *, site: str | None = None) -> Pantry:
    """Makes another laptop of a site from its stick: the stick's only site, or the one named by name or id.

    All is read before the file appears; no event is written. Raises SiteFileError, StickError, RefusedInput.
    """
    from pantry.stick import read_stick

    chosen = _site_to_join(stick, site)
    _make_whole(
        path, clock, chosen.site, lambda site_file: read_stick(Books(site_file, clock), site_file, clock, stick)
    )
    return open_pantry(path, clock)


def _make_whole(path: Path, clock: Clock, site: str | None, fill: Callable[[SiteFile], object]) -> None:
    """Makes a site file beside its name and fills it; it gets the name when all of it is on the disk."""
    unfinished = path.with_name(f".{path.name}.{clock.letters(8)}")
    try:
        refuse_taken(path)
        refuse_unsafe_place(path)
        site_file = make_site_file(unfinished, clock, site=site)
        try:
            fill(site_file)
        finally:
            site_file.close()
        refuse_taken(path)
        give_name(unfinished, path)
    except SiteFileError as trouble:
        raise SiteFileError(trouble.sentence, **{**trouble.values, "path": path}) from trouble
    except OSError as trouble:
        raise SiteFileError(
            "{path} can't be written here ({why}). Nothing was made. Choose a folder of your own on this laptop.",
            path=path,
            why=(trouble.strerror or "unknown").lower(),
        ) from trouble
    finally:
        _remove_all(unfinished)


def _remove_all(unfinished: Path) -> None:
    """Whatever stands beside its name under this one; where the folder is gone there is nothing."""
    with contextlib.suppress(OSError):
        for leftover in unfinished.parent.iterdir():
            if leftover.name.startswith(unfinished.name):
                leftover.unlink()


def _site_to_join(stick: Path, wanted: str | None) -> SiteOnStick:
    from pantry.stick import damaged_on, sites_on

    sites = sites_on(stick)
    if not any(site.bundles for site in sites) and (damaged := damaged_on(stick)):
        names = [one.bundle for one in damaged]
        raise RefusedInput(
            "Every bundle on {stick} is damaged ({bundles}: {why}). Nothing was made."
            " Write the stick again on the laptop that it comes from.",
            stick=stick,
            bundles=", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else ""),
            why=damaged[0].why,
        )
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
    """The parts over an open site file; they let go of it where they can't be put together."""
    try:
        load_starter(site_file.db)
        books = Books(site_file, clock)
        shelf = Shelf(site_file.reading, books.site)
        reports = Reports(site_file.reading, books.site)
        settings = shelf.settings()
        site_file.today.keep_at_most(settings.hours_kept, clock.now())
        return Pantry(site_file, books, shelf, reports, Language(settings.language), clock)
    except BaseException:
        site_file.close()
        raise
