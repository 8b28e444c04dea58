"""The room of printers: which one, with which labels, a page to measure, and what was read off it, number by number.

In: a `PrinterTalk`, the job that looks for printers. Out: what a `TalkPage` gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.office.printing.any_paper import CALIBRATION
from ui.lead.looking import Looking
from ui.lead.papers.press import Telling
from ui.lead.talk_page import TalkPage
from ui.printing import printers_here

if TYPE_CHECKING:
    from pantry.office.printer_talk import PrinterTalk
    from pantry.office.printer_talk.parts import CalibrationAsked
    from ui.lead.inside import Inside
    from ui.lead.papers.press import Press
    from ui.work import Progress


class PrintersPage(TalkPage):
    """A network's printers may take a while: they come to the list when they were found."""

    empty_icon = "printer"

    def __init__(self, inside: Inside, talk: PrinterTalk) -> None:
        widest = inside.language.say("{n} mm to the right", n="-10.5")
        super().__init__(inside.look, inside.language, talk, inside.watch, inside.back, widest)
        self._inside, self._printers = inside, talk
        self._press: Press | None = None
        job = inside.jobs.of("printers look", inside.language)
        self.looking = Looking(job, lambda: _looking, self)
        self.looking.found.connect(self._on_found)
        self.looking.failed.connect(lambda _words: self._on_found(()))
        self._look()
        self.show_talk()

    def answered(self) -> None:
        """A page is printed on a printer that is here, else looked at; another sheet is measured in its own room."""
        paper = self._printers.take_paper()
        if self._printers.take_look():
            self._look()
            self.show_talk()
        if paper is not None and paper.on:
            self._print(paper)
        elif paper is not None:
            self._inside.print_aside(CALIBRATION, paper.chosen)
        elif self._printers.take_sheet():
            self._inside.measure_sheet(self._on_sheet)

    def _print(self, paper: CalibrationAsked) -> None:
        """On the printer that is being lined up; how it goes is told here."""
        press = self._inside.print_on(paper.on, CALIBRATION, paper.chosen)
        if self._press is None:
            self._press = press
            press.told_changed.connect(self._on_told)
        self._on_told()

    def _on_told(self) -> None:
        if self._press is None or not self.isVisible():
            return
        told = self._press.told
        match told.telling:
            case Telling.BUSY:
                self.done.tell(told.words, "circle-x", self.language.say("Stop"), self._press.cancel)
            case Telling.DONE if not self._printers.may_undo:
                self.done.tell(told.words)
            case Telling.TROUBLE:
                self.done.tell_trouble(told.words)

    def _look(self) -> None:
        self.looking.look()
        self._printers.look_for_printers()

    def _on_found(self, printers: tuple[str, ...]) -> None:
        self._printers.take_printers(printers)
        self._hint.say(self._printers.hint(self.line.text()))
        self.show_rows_again()

    def _on_sheet(self, name: str) -> None:
        self._printers.line_up_for(name)
        self.show_talk()


def _looking(_progress: Progress) -> tuple[str, ...]:
    return printers_here()
