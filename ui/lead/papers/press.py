"""Where papers are seen, saved and printed: it outlives the page, so that a scan may close that while a printer works.

In: what is wanted. Out: signals: `seen`, `unseen` with words, `printers_found`, `told_changed`. What was filled in from
the books is frozen before a thread gets it, and what must be remembered is written here, on the window's thread.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pantry.errors import PantryError
from pantry.office.printing.any_paper import (
    dots_of,
    label_places,
    paper_to_print,
    paper_to_see,
    printer_before,
    remember,
    say_free,
)
from pantry.office.printing.shelf_items import ShelfItems
from ui.lead.papers.sight import Glance, Sight, look_at
from ui.printing import Done, PrintJob, SaveJob, print_pages, printers_here, save_pdf
from ui.sticks import name_of
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QDeadlineTimer

    from pantry.language import Language
    from pantry.office.printing.any_paper import LabelPlaces, PaperWanted
    from pantry.office.printing.from_books import FromBooks
    from pantry.paper.kind import PaperKind
    from pantry.paper.labels.free_labels import FreeLabels
    from pantry.paper.printed import Paper
    from pantry.paper.stocks import Stock
    from ui.work import Progress


_READ_S = 1.0  # what was in view for a shorter time nobody read
_TWICE_S = 1.0  # a tap that comes so soon is the same one twice


class Telling(StrEnum):
    """What is told of the last act."""

    NOTHING = "nothing"
    BUSY = "busy"
    DONE = "done"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Told:
    """In words, how it goes; `unsaved`: the kind that could not be saved, which another place may take."""

    telling: Telling = Telling.NOTHING
    words: str = ""
    unsaved: str = ""


class Press(QObject):
    """One for each window."""

    seen = Signal(object)
    unseen = Signal(str)
    printers_found = Signal(object)
    told_changed = Signal()

    def __init__(self, source: FromBooks, language: Language) -> None:
        super().__init__()
        self._source, self._language = source, language
        self._told = Told()
        self._seen_from_s = self._done_at_s = -math.inf
        self._next: Glance | None = None
        self._done: tuple[PaperWanted, str, Callable[[Done], str]] | None = None
        self._seeing, self._doing, self._asking = (Work(language, self) for _ in range(3))
        self._seeing.finished.connect(self._on_seen)
        self._seeing.failed.connect(self._on_unseen)
        self._seeing.canceled.connect(self._look_on)
        self._doing.progressed.connect(self._on_progress)
        self._doing.finished.connect(self._on_done)
        self._doing.failed.connect(self._on_failed)
        self._doing.canceled.connect(self._on_canceled)
        self._asking.finished.connect(self.printers_found)
        self._asking.failed.connect(lambda _words: self.printers_found.emit(()))

    @property
    def told(self) -> Told:
        """How the last act goes or went."""
        return self._told

    @property
    def is_busy(self) -> bool:
        """Whether something is being saved or printed."""
        return self._doing.is_running

    @property
    def is_looking(self) -> bool:
        """Whether a page is being drawn to be seen."""
        return self._seeing.is_running

    def speak(self, language: Language) -> None:
        """The window speaks another language."""
        self._language = language
        for work in (self._seeing, self._doing, self._asking):
            work.speak(language)

    @property
    def may_save(self) -> bool:
        """Whether a tap on Save is meant: not while something is saved, nor as the second half of a double tap."""
        return not self.is_busy and self._source.clock.passed_s() - self._done_at_s >= _TWICE_S

    def forget_told(self) -> None:
        """What was told is old, unless it still goes on."""
        if not self.is_busy:
            self._tell(Telling.NOTHING, "")

    def come_in_view(self) -> None:
        """What is told is seen from now on."""
        self._seen_from_s = self._source.clock.passed_s()

    def go_out_of_view(self) -> None:
        """What was seen long enough to be read is not told again."""
        if self._source.clock.passed_s() - self._seen_from_s >= _READ_S:
            self.forget_told()

    def places(self, wanted: PaperWanted) -> LabelPlaces:
        """What there is to choose of label stocks. Raises RefusedInput."""
        return label_places(self._source, wanted)

    def shelf_items(self) -> ShelfItems:
        """What is on the shelf now, to choose from."""
        return ShelfItems(self._source, self._language)

    def say_free(self, stock: Stock, free: FreeLabels) -> str:
        """Which labels of a sheet are free, as somebody showed; trouble in words, else nothing."""
        try:
            say_free(self._source, stock, free)
        except PantryError as trouble:
            return self._language.error(trouble)
        return ""

    def fill(self, wanted: PaperWanted) -> Paper | None:
        """The paper to look at; where there can't be one, `unseen` says why."""
        try:
            return paper_to_see(self._source, wanted)
        except PantryError as trouble:
            self.unseen.emit(self._language.error(trouble))
            return None

    def look(self, glance: Glance) -> None:
        """Draws a page to be seen; of many wishes only the newest is drawn."""
        self._next = glance
        if self._seeing.is_running:
            self._seeing.cancel()
        else:
            self._look_on()

    def find_printers(self) -> None:
        """Asks for this laptop's printers, which may take a while; `printers_found` tells."""
        self._asking.start(lambda _progress: printers_here())

    def printer_before(self, wanted: PaperWanted) -> str:
        """The printer that was last chosen for such a stock or paper, if any was."""
        return printer_before(self._source, wanted)

    def save(self, wanted: PaperWanted, kind: PaperKind, folder: Path, *, is_stick: bool = False) -> None:
        """Saves it as a PDF on a stick or in a folder."""
        say, file = self._language.say, kind.file_of(wanted.sheet.chosen)

        def told(done: Done) -> str:
            path = Path(done.where)
            names = {"file": path.name, "folder": name_of(path.parent)}
            if is_stick:
                return say("{file} is on {folder}. Ask the copy shop to print it at 100 %, on one side.", **names)
            if folder == Path.home():
                return say("{file} is in your home folder. Print it at 100 %, on one side.", **names)
            return say("{file} is in your folder {folder}. Print it at 100 %, on one side.", **names)

        self._start(wanted, told, lambda paper: partial(save_pdf, SaveJob(paper, file, folder, is_stick)))
        self._tell_busy(say("The paper is being saved."))

    def print(self, wanted: PaperWanted, kind: PaperKind, printer: str) -> None:
        """Prints it on a printer."""
        language = self._language

        def told(done: Done) -> str:
            return language.say_many(
                "{n} page is on its way to {printer}.", "{n} pages are on their way to {printer}.", done.pages,
                printer=printer,
            )  # fmt: skip

        def job(paper: Paper) -> Callable[[Progress], object]:
            return partial(
                print_pages, PrintJob(paper, language.say(kind.title), printer, dots_of(self._source, wanted))
            )

        self._start(wanted, told, job, printer)
        self._tell_busy(language.say("The printer is being asked."))

    def cancel(self) -> None:
        """Stops what is being saved or printed."""
        self._doing.cancel()

    def still_stops(self, moment: QDeadlineTimer) -> bool:
        """Whether something goes on at that moment that was asked to stop."""
        works = (self._seeing, self._doing, self._asking)
        for work in works:
            work.cancel()
        return not all(work.stops_by(moment) for work in works)

    def stop(self) -> None:
        """The window goes."""
        for work in (self._seeing, self._doing, self._asking):
            work.wait()

    def _start(
        self,
        wanted: PaperWanted,
        told: Callable[[Done], str],
        job: Callable[[Paper], Callable[[Progress], object]],
        printer: str = "",
    ) -> None:
        if self.is_busy:
            return
        try:
            self._doing.start(job(paper_to_print(self._source, wanted)))
        except PantryError as trouble:
            self._tell(Telling.TROUBLE, self._language.error(trouble))
        else:
            self._done = wanted, printer, told

    def _on_progress(self, done: int, of: int) -> None:
        words = self._language.say("Page {n} of {all}", n=min(done + 1, of), all=of)
        self._tell(Telling.BUSY, words)

    def _on_done(self, done: object) -> None:
        if self._done is None or not isinstance(done, Done):
            return
        wanted, printer, told = self._done
        if remember(self._source, wanted, done.paper, printer):
            self._tell(Telling.DONE, told(done))
        else:
            self._tell(
                Telling.TROUBLE,
                self._language.say("The paper is done. That it is could not be kept: the disk may be full."),
            )

    def _on_failed(self, words: str) -> None:
        wanted, printer = (self._done[0], self._done[1]) if self._done else (None, "")
        self._tell(Telling.TROUBLE, words, "" if wanted is None or printer else wanted.kind)

    def _on_canceled(self) -> None:
        self._tell(Telling.DONE, self._language.say("Stopped. Nothing was printed, nothing was saved."))

    def _tell_busy(self, words: str) -> None:
        if self.is_busy:
            self._tell(Telling.BUSY, words)

    def _tell(self, telling: Telling, words: str, unsaved: str = "") -> None:
        if self._told.telling is Telling.BUSY:
            self._done_at_s = self._source.clock.passed_s()
        told = Told(telling, words, unsaved)
        if told != self._told:
            self._told = told
            self.told_changed.emit()

    def _look_on(self) -> None:
        glance, self._next = self._next, None
        if glance is not None:
            self._seeing.start(partial(look_at, glance))

    def _on_seen(self, sight: object) -> None:
        if not isinstance(sight, Sight):
            return
        if self._next is None:
            self.seen.emit(sight)
        elif self._next.paper is sight.glance.paper and self._next.drawn is None:
            self._next = replace(self._next, drawn=sight.drawn)
        self._look_on()

    def _on_unseen(self, words: str) -> None:
        if self._next is None:
            self.unseen.emit(words)
        self._look_on()
