"""What goes on behind the red screen: it looks whether the line can be saved after all, and makes a tally sheet.

In: the table's page, whose last act was not saved, and the red screen. Out: the page in view again with a line that was
saved once; a PDF on whatever disk has room, and where it is, in words.
"""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pantry.errors import PantryError, RefusedInput
from pantry.settings import Units
from ui.sticks import folders_here
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

    from PySide6.QtCore import QDeadlineTimer

    from pantry.paper.printed import Paper
    from ui.table.page import TablePage
    from ui.table.red_screen import RedScreen
    from ui.table.views import Site
    from ui.work import Progress

_LOOK_AGAIN_MS = 4_000
_MOST_OF_A_DAY = 100


class AfterAll(QObject):
    """Works while the screen is red, and only then."""

    def __init__(
        self, page: TablePage, red: RedScreen, site: Site, folders: Callable[[], Iterable[Path]] | None = None
    ) -> None:
        super().__init__(red)
        self._page, self._red, self._site = page, red, site
        self._folders = folders or folders_here
        self._work = Work(site.language, self)
        self._work.finished.connect(self._on_made)
        self._work.failed.connect(red.tell)
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        page.not_saved.connect(self._timer.start)
        page.line_done.connect(self._timer.stop)
        red.tally_pressed.connect(self.make_tally)

    @property
    def is_looking(self) -> bool:
        """Whether it looks by itself now and then."""
        return self._timer.isActive()

    @property
    def is_making(self) -> bool:
        """Whether a tally sheet is being made."""
        return self._work.is_running

    def look(self) -> None:
        """Saves the line that was not saved if that is possible by now; else nothing is seen or heard of it."""
        self._timer.stop()
        if not self._page.save_after_all():
            self._timer.start()

    def make_tally(self) -> None:
        """Makes a tally sheet beside the window; a second press while it is made does nothing."""
        from pantry.office.printing.sheets import tally_sheet
        from pantry.paper.practice_mark import as_practice
        from pantry.paper.sizes import PaperSize

        settings = self._site.settings
        paper = PaperSize.A4 if settings.units is Units.METRIC else PaperSize.LETTER
        day = self._site.clock.today()
        sheet = tally_sheet(settings, day, paper=paper)
        tally = as_practice(sheet, sheet.languages, is_practice=self._site.is_practice)
        if self._work.start(partial(save_tally, tally, day, self._folders)):
            self._red.tell(self._site.language.say("The tally sheet is being made."))

    def still_stops(self, moment: QDeadlineTimer) -> tuple[str, ...]:
        """What becomes of a sheet that is being made at that moment: it is made to its end, whoever asked for it left.

        Nothing else waits here: the line that was not saved stands in the box when the table opens again.
        """
        if self._work.stops_by(moment):
            return ()
        file = f"{_name(self._site.clock.today())}.pdf"
        say = self._site.language.say
        return (say("The tally sheet is made to its end: {file}, on a stick or in your own folder.", file=file),)

    def stop(self) -> None:
        """The window goes."""
        self._timer.stop()
        self._work.wait()

    def _on_made(self, path: object) -> None:
        self._red.tell(self._site.language.say("The tally sheet is here, print it on any computer: {path}", path=path))


def save_tally(sheet: Paper, day: date, folders: Callable[[], Iterable[Path]], _progress: Progress) -> Path:
    """Saves the sheet in the first folder that takes it. Raises PantryError where none does."""
    from pantry.whole_file import FileKind, NotWritten, write_whole

    pdf = sheet.draw()
    for folder in folders():
        for number in count(1):
            path = folder / f"{_name(day)}{f'-{number}' if number > 1 else ''}.pdf"
            try:
                write_whole(path, pdf, FileKind.PDF, force=False)
            except RefusedInput:
                if number < _MOST_OF_A_DAY and path.exists():
                    continue  # that name is taken
                break
            except NotWritten:
                break
            return path
    raise PantryError(
        "No disk here has room for the tally sheet. What was saved before is safe."
        " Plug in a stick and try again, or draw lines on any paper."
    )


def _name(day: date) -> str:
    return f"tally-{day.isoformat()}"
