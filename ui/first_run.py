"""From no site to a table: shows the first questions, makes what they ask for, and says in words what did not work.

In: the clock. Out: what to open next, or nothing where the window was closed. A site appears whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.cli.sites import first_site, remember_site
from pantry.errors import PantryError
from pantry.language import Language
from pantry.practice import make_practice
from pantry.settings import SERVES_KEPT_AS, Serves
from ui.look import open_look
from ui.setup import FirstChoice, FirstRunWindow
from ui.table.lessons import begin_lessons

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from pantry.clock import Clock


@dataclass(frozen=True, slots=True)
class ToOpen:
    """The site file to open, and what was chosen on the way there."""

    path: Path
    is_practice: bool
    choice: FirstChoice


class FirstRun:
    """One run of the first questions; `choice` is where they go on after practice."""

    def __init__(self, application: QApplication, clock: Clock, choice: FirstChoice | None = None) -> None:
        self._application, self._clock = application, clock
        self._found: ToOpen | None = None
        self.window = FirstRunWindow(open_look(application), choice)
        self.window.start_pressed.connect(lambda: self._make(is_practice=False))
        self.window.practice_pressed.connect(lambda: self._make(is_practice=True))
        self.window.closed.connect(application.quit)

    def run(self, *, quit_when_ready: bool) -> ToOpen | None:
        """Stays until a site is made or the window is closed."""
        self._application.setQuitOnLastWindowClosed(False)
        if quit_when_ready:
            self.window.became_ready.connect(self.window.close)
        self.window.show()
        self.window.activateWindow()
        self.window.setFocus()
        self._application.exec()
        self.window.end()
        return self._found

    def _make(self, *, is_practice: bool) -> None:
        choice = self.window.choice
        settings = choice.settings()
        try:
            path = make_practice(self._clock, settings) if is_practice else first_site(self._clock, settings)
            prepare(path, self._clock, choice.serves or Serves.GROCERIES)
        except PantryError as trouble:
            self.window.tell(Language(settings.language).error(trouble))
            return
        if not is_practice:
            remember_site(path)
        self._found = ToOpen(path, is_practice, choice)
        self.window.close()


def prepare(path: Path, clock: Clock, serves: Serves) -> None:
    """Keeps in a new site file what it gives out, and that it teaches. Raises SiteFileError."""
    pantry = open_pantry(path, clock)
    try:
        pantry.site_file.keep(SERVES_KEPT_AS, serves.value)
        begin_lessons(pantry)
    finally:
        pantry.close()
