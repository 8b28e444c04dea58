"""The ways between the table, its lock, the PIN and the point person's home.

In: the window, whose table one of these pages covers at a time. Out: `practice_pressed`. That the table is locked by a
PIN outlives the program, else a new start would open it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from pantry.errors import PantryError, SiteFileError
from pantry.language import capitalized
from pantry.office.pin import PinDoor
from ui.table.burst import habits_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.assembly import Pantry
    from pantry.office.keying.half_keyed import HalfKeyed
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.settings import LaptopSettings
    from ui.lead.covered import Covered
    from ui.lead.home import HomeView
    from ui.lead.papers.papers_room import PapersRoom
    from ui.page import Page
    from ui.table.burst import ScannerHabits

TOLD_KEPT_AS = "fell_back_told"


class Around(Protocol):
    """What else these rooms ask."""

    def check_scanner(self) -> None:
        """Opens the screen that learns how the scanner sends."""

    def fell_back(self) -> tuple[str, ...]:
        """What could not be used on this laptop, in words."""

    def sheets(self) -> KeyedSheets:
        """The pages that are keyed in."""

    def half_keyed(self) -> HalfKeyed:
        """What is keyed of pages and not in the books yet."""

    def key_in(self, code: str, back: str) -> Page:
        """Opens the screen that keys a page in."""

    def repaint_table(self) -> None:
        """What stands on the table is read anew."""


class LeadRooms(QObject):
    """Opens one page after the other over the table."""

    practice_pressed = Signal()

    def __init__(self, window: Covered, pantry: Pantry, around: Around, locked_kept_as: str) -> None:
        super().__init__()
        self._window, self._pantry, self._around, self._locked_kept_as = window, pantry, around, locked_kept_as
        self._door = PinDoor(pantry.site_file, pantry.clock)
        self._papers: PapersRoom | None = None

    def lock(self) -> None:
        """Somebody pressed Lock."""
        if self._door.has_pin:
            self._keep_locked("yes")
            self._ask_pin(locked=True)
        else:
            from ui.lead.lock import LockPage

            page = LockPage(self._window.look, self._window.language, self._lead())
            page.lead_pressed.connect(self.open_home)
            self._window.open_page(page)

    def go_on_locked(self) -> None:
        """Locked again, where there is still a PIN."""
        if self._door.has_pin:
            self._ask_pin(locked=True)

    def ask_home(self) -> None:
        """Somebody wants into the point person's home."""
        if self._door.has_pin:
            self._ask_pin(locked=False)
        else:
            self.open_home()

    def ask_papers(self) -> None:
        """Somebody wants to print."""
        if self._door.has_pin:
            self._ask_pin(locked=False, then=self.open_papers)
        else:
            self.open_papers()

    def ask_unknowns(self) -> None:
        """Somebody wants to name what has no name."""
        if self._door.has_pin:
            self._ask_pin(locked=False, then=self.open_unknowns)
        else:
            self.open_unknowns()

    def open_unknowns(self) -> None:
        """What has no name yet; the table comes after it."""
        self._name_unknowns(self._window.language.say("Back to the table"))

    def _open_unknowns_of_home(self) -> None:
        self._name_unknowns(self._window.language.say("Back")).left.connect(self.open_home)

    def _name_unknowns(self, back: str) -> Page:
        from ui.lead.unknowns_page import UnknownsPage

        window = self._window
        page = UnknownsPage(window.look, window.language, self._pantry.naming_talk(window.language), window.watch, back)
        page.saved.connect(self._around.repaint_table)
        page.scan_for_table.connect(window.take_at_table)
        window.open_page(page)
        return page

    def open_papers(self) -> None:
        """The papers; what prints there goes on while the table is seen."""
        if self._papers is None:
            from ui.lead.papers.papers_room import PapersRoom

            self._papers = PapersRoom(self._window, self._pantry)
        self._papers.open()

    def stop(self) -> None:
        """The window closes."""
        if self._papers is not None:
            self._papers.stop()

    def open_home(self) -> None:
        """The home itself."""
        from ui.lead.home import HomePage

        self._keep_locked("")
        page = HomePage(self._window.look, self._window.language, self._view())
        page.changed.connect(self._on_changed)
        page.practice_pressed.connect(self.practice_pressed)
        page.papers_pressed.connect(self.open_papers)
        page.unknowns_pressed.connect(self._open_unknowns_of_home)
        page.scanner_pressed.connect(self._around.check_scanner)
        page.new_pin_pressed.connect(self._set_pin)
        page.new_card_pressed.connect(self._set_card)
        page.remove_pin_pressed.connect(self._on_remove_pin)
        page.sheets_pressed.connect(self.open_waiting_sheets)
        self._window.open_page(page)

    def open_waiting_sheets(self) -> None:
        """The sheets that were printed and not keyed in yet."""
        from pantry.office.keying.which_keying import sheets_in_wait
        from ui.lead.waiting_sheets import WaitingSheetsPage

        window = self._window
        waiting = sheets_in_wait(self._around.sheets(), window.language, self._around.half_keyed())
        page = WaitingSheetsPage(window.look, window.language, waiting)
        page.key_in_pressed.connect(self._key_in)
        window.open_page(page)
        page.left.connect(self.open_home)

    def _key_in(self, code: str) -> None:
        page = self._around.key_in(code, self._window.language.say("Back"))
        page.left.connect(self.open_waiting_sheets)

    def _ask_pin(self, *, locked: bool, then: Callable[[], None] | None = None) -> None:
        from ui.lead.lock import PinPage

        page = PinPage(self._window.look, self._window.language, self._door, self._habits(), locked=locked)
        page.opened.connect(then or self.open_home)
        page.scan_for_table.connect(self._give_to_table)
        self._window.open_page(page)

    def _set_pin(self) -> None:
        from ui.lead.new_pin import NewPinPage

        page = NewPinPage(self._window.look, self._window.language, self._door, self._habits())
        page.done.connect(self.open_home)
        page.pad.scanned.connect(self._give_to_table)
        self._window.open_page(page)

    def _set_card(self) -> None:
        from ui.lead.new_pin import NewCardPage

        page = NewCardPage(self._window.look, self._window.language, self._door)
        page.done.connect(self.open_home)
        self._window.open_page(page)

    def _give_to_table(self, line: str) -> None:
        """A scan that the PIN's box heard and that is none of its own."""
        self._window.leave_page()
        self._window.take_scan(line)

    def _on_remove_pin(self) -> None:
        with contextlib.suppress(PantryError):  # the home shows that it is still there
            self._door.remove()
        self.open_home()

    def _on_changed(self, laptop: LaptopSettings) -> None:
        self._window.change(laptop)
        self.open_home()

    def _habits(self) -> ScannerHabits:
        return habits_of(self._window.laptop.scanner)

    def _lead(self) -> str:
        return capitalized(self._window.language.say(self._pantry.settings.lead_name))

    def _view(self) -> HomeView:
        from ui.lead.home import HomeView

        return HomeView(
            lead=self._lead(),
            laptop=self._window.laptop,
            language=self._window.language.code,
            is_practice=self._pantry.is_practice,
            has_pin=self._door.has_pin,
            has_card=self._door.has_card,
            fell_back=self._told_once(),
            sheets_waiting=len(self._around.sheets().waiting()),
            to_name=len(self._pantry.shelf.unnamed()),
        )

    def _told_once(self) -> tuple[str, ...]:
        """What fell back and was not told yet; the words of now are kept as told."""
        found = self._around.fell_back()
        told = self._pantry.site_file.kept(TOLD_KEPT_AS).splitlines()
        if sorted(found) != sorted(told):
            with contextlib.suppress(SiteFileError):  # told again, then
                self._pantry.site_file.keep(TOLD_KEPT_AS, "\n".join(found))
        return tuple(words for words in found if words not in told)

    def _keep_locked(self, locked: str) -> None:
        self._pantry.site_file.today.keep(self._locked_kept_as, locked, self._pantry.clock.now())
