"""From no site to a table: shows the first questions, makes what they ask for, and says in words what did not work.

In: the clock. Out: what to open next, or nothing where the window was closed. A site appears whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.cli.sites import first_site, joined_site, remember_site
from pantry.errors import PantryError
from pantry.language import Language
from pantry.office.laptop_names import name_this_laptop
from pantry.practice import make_practice
from pantry.settings import SERVES_KEPT_AS, Serves
from pantry.stick import sites_on
from pantry.stick.folders import holds_books
from ui.look import open_look
from ui.setup import FirstChoice, FirstRunWindow
from ui.sticks import locked_sticks, sticks_here
from ui.table.lessons import begin_lessons
from ui.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from pantry.clock import Clock
    from ui.work import Progress

_MOST_SITES = 4


@dataclass(frozen=True, slots=True)
class ToOpen:
    """The site file to open, and what was chosen on the way there."""

    path: Path
    is_practice: bool
    choice: FirstChoice


@dataclass(frozen=True, slots=True)
class SiteHere:
    """A table whose books lie on a stick: the stick, the id of the site, and what it is called."""

    stick: Path
    site: str
    name: str


class FirstRun:
    """One run of the first questions; `choice` is where they go on after practice."""

    def __init__(self, application: QApplication, clock: Clock, choice: FirstChoice | None = None) -> None:
        self._application, self._clock = application, clock
        self._found: ToOpen | None = None
        self.window = FirstRunWindow(open_look(application), choice)
        self.window.start_pressed.connect(lambda: self._make(is_practice=False))
        self.window.practice_pressed.connect(lambda: self._make(is_practice=True))
        self.window.join_pressed.connect(self._look_for_sites)
        self.window.site_pressed.connect(self._join)
        self.window.closed.connect(application.quit)
        self._work = Work(Language(), self.window)
        self._work.finished.connect(self._on_finished)
        self._work.failed.connect(self._on_failed)

    def run(self, *, quit_when_ready: bool) -> ToOpen | None:
        """Stays until a site is made or the window is closed."""
        self._application.setQuitOnLastWindowClosed(False)
        if quit_when_ready:
            self.window.became_ready.connect(self.window.close)
        self.window.show()
        self.window.activateWindow()
        self.window.setFocus()
        self._application.exec()
        self._work.wait()
        self.window.end()
        return self._found

    def _look_for_sites(self) -> None:
        """On all sticks that are here."""
        language = self._language
        self._work.speak(language)
        self._work.start(lambda _progress: _sites_here())
        self.window.wait(language.say("The sticks are looked at…"))

    def _join(self, site: SiteHere) -> None:
        clock, serves, language = self._clock, self.window.choice.serves or Serves.GROCERIES, self._language

        def job(_progress: Progress) -> Path:
            path = joined_site(clock, site.stick, site.site)
            prepare(path, clock, serves, language)
            return path

        self._work.start(job)
        self.window.wait(language.say("The books of {name} are read. Leave the stick in.", name=site.name))

    def _on_finished(self, found: tuple[SiteHere, ...] | Path) -> None:
        self.window.wait("")
        if isinstance(found, tuple):
            self._choose(found)
            return
        remember_site(found)
        self._found = ToOpen(found, is_practice=False, choice=self.window.choice)
        self.window.close()

    def _choose(self, sites: tuple[SiteHere, ...]) -> None:
        if len(sites) == 1:
            self._join(sites[0])
        elif sites:
            self.window.ask_which_site([(site, site.name) for site in sites[:_MOST_SITES]])
        else:
            self.window.tell(
                self._language.say("No stick with the books of a table is here. Plug it in, then tap again.")
            )

    def _on_failed(self, trouble: str) -> None:
        self.window.wait("")
        self.window.tell(trouble)

    @property
    def _language(self) -> Language:
        return Language(self.window.choice.language or "en")

    def _make(self, *, is_practice: bool) -> None:
        choice = self.window.choice
        settings = choice.settings()
        try:
            path = make_practice(self._clock, settings) if is_practice else first_site(self._clock, settings)
            prepare(path, self._clock, choice.serves or Serves.GROCERIES, self._language)
        except PantryError as trouble:
            self.window.tell(Language(settings.language).error(trouble))
            return
        if not is_practice:
            remember_site(path)
        self._found = ToOpen(path, is_practice, choice)
        self.window.close()


def _sites_here() -> tuple[SiteHere, ...]:
    """The tables whose books lie on the sticks that are plugged in. Raises StickError."""
    sticks = [stick for stick in (*sticks_here(), *locked_sticks()) if holds_books(stick)]
    return tuple(SiteHere(stick, found.site, found.name) for stick in sticks for found in sites_on(stick))


def prepare(path: Path, clock: Clock, serves: Serves, language: Language) -> None:
    """Keeps in a new site file what it gives out, and that it teaches; names the laptop. Raises SiteFileError."""
    pantry = open_pantry(path, clock)
    try:
        pantry.site_file.keep(SERVES_KEPT_AS, serves.value)
        begin_lessons(pantry)
        if not pantry.is_practice:
            name_this_laptop(pantry.books, pantry.site_file.reading, clock, language)
    finally:
        pantry.close()
