"""The ways between the table and the point person's rooms.

In: the window, whose table one of these pages covers at a time. Out: `practice_pressed`.
"""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pantry.errors import SiteFileError
from pantry.office.help.help_page import HelpOn
from ui.lead.doors import DOORS
from ui.lead.inside import Inside
from ui.lead.long_jobs import LongJobs
from ui.lead.pin_ways import PinWays
from ui.lead.room_page import RoomPage
from ui.room_names import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QDeadlineTimer

    from pantry.assembly import Pantry
    from ui.lead.covered import Around, Covered
    from ui.lead.home import HomeView
    from ui.lead.papers.papers_room import PapersRoom
    from ui.lead.papers.press import Press
    from ui.page import Page

TOLD_KEPT_AS = "fell_back_told"


class LeadRooms(QObject):
    """Opens one page after the other over the table."""

    practice_pressed = Signal()

    def __init__(self, window: Covered, pantry: Pantry, around: Around, locked_kept_as: str) -> None:
        super().__init__()
        self._window, self._pantry, self._around = window, pantry, around
        self._pin = PinWays(window, pantry, locked_kept_as)
        self._papers: PapersRoom | None = None
        self._jobs = LongJobs()

    def lock(self) -> None:
        """Somebody pressed Lock."""
        self._pin.lock(self.open_home)

    def go_on_locked(self) -> None:
        """Locked again, where there is still a PIN."""
        self._pin.go_on_locked(self.open_home)

    def ask_home(self) -> None:
        """Somebody wants into the point person's home."""
        self._pin.ask(self.open_home)

    def ask(self, room: Room) -> None:
        """Somebody at the table wants into a room; the table comes after it. Help is for all."""
        if room is Room.HELP:
            self.open(room)
        else:
            self._pin.ask(lambda: self.open(room))

    def ask_found(self, counting: str, before: Callable[[], None] | None) -> None:
        """Somebody keyed a count sheet in: what it found, and why it differs."""
        from ui.lead.doors import open_found

        self._pin.ask(lambda: self._show(lambda inside: open_found(inside, counting), Room.COUNT, before))

    def open(self, room: Room, before: Callable[[], None] | None = None) -> None:
        """A room; its way back leads to what was `before`, else to the table."""
        if room is Room.PAPERS:
            self._papers_room().open()
            return
        self._show(DOORS[room], room, before)

    def _show(self, open_page: Callable[[Inside], Page], room: Room, before: Callable[[], None] | None) -> None:
        page = open_page(self._inside(room, before))
        with_head = page if isinstance(page, RoomPage) else page.findChild(RoomPage)
        if isinstance(with_head, RoomPage) and room is not Room.HELP:
            with_head.offer_help(lambda: self._open_help_on(room, before))
        self._window.open_page(page)
        if before is not None:
            page.left.connect(before)

    def open_help(self, on: HelpOn, again: Callable[[], None]) -> None:
        """The page about a screen; the way back leads to it as it stood, with what is half typed there."""
        from ui.lead.help.help_room import HelpRoom

        back = self._back_as_it_stood(again)
        self._show(lambda inside: HelpRoom(inside, on), Room.HELP, back)

    def _open_help_on(self, room: Room, before: Callable[[], None] | None) -> None:
        from ui.lead.help.help_room import about

        self.open_help(about(room), lambda: self.open(room, before))

    def _back_as_it_stood(self, again: Callable[[], None]) -> Callable[[], None]:
        """The room goes out of sight; the way back leads to it with what is half typed there, else it is `again`."""
        self._window.lay_aside()

        def back() -> None:
            if not self._window.take_up():
                again()

        return back

    def still_stop(self, moment: QDeadlineTimer) -> tuple[str, ...]:
        """What becomes of the long jobs that go on at that moment, all of which were asked to stop."""
        half_done = self._window.language.say("Stopping. What is half done is finished or taken back.")
        going_on = self._jobs.still_stop(moment)
        is_printing = self._papers is not None and self._papers.still_stops(moment)
        return tuple(words or half_done for words in (*going_on, *([""] if is_printing else [])))

    def stop(self) -> None:
        """The window closes."""
        self._jobs.stop()
        if self._papers is not None:
            self._papers.stop()

    def open_home(self) -> None:
        """The home itself."""
        from ui.lead.home import HomePage

        self._pin.unlocked()
        page = HomePage(self._window.look, self._window.language, self._view())
        page.room_pressed.connect(lambda room: self.open(room, self.open_home))
        page.practice_pressed.connect(self.practice_pressed)
        page.sheets_pressed.connect(self.open_waiting_sheets)
        self._window.open_page(page)

    def open_waiting_sheets(self, before: Callable[[], None] | None = None) -> None:
        """The sheets that were printed and not keyed in yet; their way back leads to what was `before`, else home."""
        from pantry.office.keying.which_keying import sheets_in_wait
        from ui.lead.waiting_sheets import WaitingSheetsPage

        window = self._window
        waiting = sheets_in_wait(self._around.sheets(), window.language, self._around.half_keyed())
        page = WaitingSheetsPage(window.look, window.language, waiting)
        page.key_in_pressed.connect(lambda code: self._key_in(code, before))
        window.open_page(page)
        page.left.connect(before or self.open_home)

    def _key_in(self, code: str, before: Callable[[], None] | None) -> None:
        def waiting() -> None:
            self.open_waiting_sheets(before)

        page = self._around.key_in(code, self._window.language.say("Back"), waiting)
        page.left.connect(waiting)

    def _inside(self, room: Room, before: Callable[[], None] | None) -> Inside:
        say = self._window.language.say

        def again() -> None:
            self.open(room, before)

        def show(open_page: Callable[[Inside], Page]) -> None:
            self._show(open_page, room, before)

        def go_to(other: Room) -> None:
            self.open(other, again)

        def print_paper(kind: str, chosen: Mapping[str, tuple[str, ...]]) -> None:
            self._papers_room().open_filled_in(kind, chosen, again)

        def print_aside(kind: str, chosen: Mapping[str, tuple[str, ...]]) -> None:
            self._papers_room().open_filled_in(kind, chosen, self._back_as_it_stood(again))

        def print_on(printer: str, kind: str, chosen: Mapping[str, tuple[str, ...]]) -> Press:
            return self._papers_room().print_on(printer, kind, chosen)

        def key_in_sheets() -> None:
            self.open_waiting_sheets(again)

        def measure_sheet(then: Callable[[str], None]) -> None:
            self._measure_sheet(then, self._back_as_it_stood(again))

        back = say("Back") if before else say("Back to the table")
        saved = self._around.repaint_table
        return Inside(
            self._window, self._pantry, self._around, self._pin, back, again, show, go_to, print_paper, print_aside,
            saved, self._jobs, key_in_sheets, measure_sheet, print_on,
        )  # fmt: skip

    def _measure_sheet(self, then: Callable[[str], None], back: Callable[[], None]) -> None:
        """A label sheet of one's own is measured; with its name the way leads back."""
        from ui.lead.doors import open_new_label_sheet

        def made(name: str) -> None:
            then(name)
            back()

        self._show(lambda inside: open_new_label_sheet(inside, made), Room.LABEL_SHEETS, back)

    def _papers_room(self) -> PapersRoom:
        """What prints there goes on while other pages are seen."""
        if self._papers is None:
            from ui.lead.papers.papers_room import PapersRoom, PaperWays

            ways = PaperWays(partial(self.open_help, HelpOn.PAPERS), self.open, self._measure_sheet)
            self._papers = PapersRoom(self._window, self._pantry, ways)
        return self._papers

    def _view(self) -> HomeView:
        from ui.lead.home import HomeView
        from ui.lead.tile_words import tile_words

        words = tile_words(self._pantry, self._window.language)
        return HomeView(
            lead=self._pin.lead,
            rooms={room: words[room] for room in (*DOORS, Room.PAPERS) if room in words},
            is_practice=self._pantry.is_practice,
            fell_back=self._told_once(),
            sheets_waiting=len(self._around.sheets().waiting()),
        )

    def _told_once(self) -> tuple[str, ...]:
        """What fell back and was not told yet; the words of now are kept as told."""
        found = self._around.fell_back()
        told = self._pantry.site_file.kept(TOLD_KEPT_AS).splitlines()
        if sorted(found) != sorted(told):
            with contextlib.suppress(SiteFileError):  # told again, then
                self._pantry.site_file.keep(TOLD_KEPT_AS, "\n".join(found))
        return tuple(words for words in found if words not in told)
