"""The lock, the PIN that opens it, and how a PIN is set: the screens before the point person's rooms.

In: the window. Out: what follows a right PIN is called. That the table is locked by a PIN outlives the program, else a
new start would open it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pantry.errors import PantryError
from pantry.language import capitalized
from pantry.office.pin import PinDoor
from ui.table.burst import habits_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.assembly import Pantry
    from ui.lead.covered import Covered
    from ui.table.burst import ScannerHabits


class PinWays(QObject):
    """One for each window."""

    def __init__(self, window: Covered, pantry: Pantry, locked_kept_as: str) -> None:
        super().__init__()
        self._window, self._pantry, self._locked_kept_as = window, pantry, locked_kept_as
        self._door = PinDoor(pantry.site_file, pantry.clock)

    @property
    def has_pin(self) -> bool:
        """Whether the site has a PIN."""
        return self._door.has_pin

    @property
    def has_card(self) -> bool:
        """Whether a card opens it too."""
        return self._door.has_card

    @property
    def lead(self) -> str:
        """The site's own word for the point person."""
        return capitalized(self._window.language.say(self._pantry.settings.lead_name))

    def lock(self, then: Callable[[], None]) -> None:
        """Somebody pressed Lock; `then` comes behind it."""
        if self._door.has_pin:
            self._keep_locked("yes")
            self._ask(then, locked=True)
        else:
            from ui.lead.lock import LockPage

            page = LockPage(self._window.look, self._window.language, self.lead)
            page.lead_pressed.connect(then)
            self._window.open_page(page)

    def go_on_locked(self, then: Callable[[], None]) -> None:
        """Locked again, where there is still a PIN."""
        if self._door.has_pin:
            self._ask(then, locked=True)

    def ask(self, then: Callable[[], None]) -> None:
        """Asks for the PIN before something of the point person's, where there is one."""
        if self._door.has_pin:
            self._ask(then, locked=False)
        else:
            then()

    def set_pin(self, then: Callable[[], None]) -> None:
        """A new PIN."""
        from ui.lead.new_pin import NewPinPage

        page = NewPinPage(self._window.look, self._window.language, self._door, self._habits())
        page.done.connect(then)
        page.pad.scanned.connect(self._give_to_table)
        self._window.open_page(page)

    def set_card(self, then: Callable[[], None]) -> None:
        """A card that opens too."""
        from ui.lead.new_pin import NewCardPage

        page = NewCardPage(self._window.look, self._window.language, self._door)
        page.done.connect(then)
        self._window.open_page(page)

    def remove(self, then: Callable[[], None]) -> None:
        """No PIN any more."""
        with contextlib.suppress(PantryError):  # what follows shows that it is still there
            self._door.remove()
        then()

    def unlocked(self) -> None:
        """Somebody is inside: a new start needs no PIN."""
        self._keep_locked("")

    def _ask(self, then: Callable[[], None], *, locked: bool) -> None:
        from ui.lead.lock import PinPage

        page = PinPage(self._window.look, self._window.language, self._door, self._habits(), locked=locked)
        page.opened.connect(then)
        page.scan_for_table.connect(self._give_to_table)
        self._window.open_page(page)

    def _give_to_table(self, line: str) -> None:
        """A scan that the PIN's box heard and that is none of its own."""
        self._window.leave_page()
        self._window.take_scan(line)

    def _habits(self) -> ScannerHabits:
        return habits_of(self._window.laptop.scanner)

    def _keep_locked(self, locked: str) -> None:
        self._pantry.site_file.today.keep(self._locked_kept_as, locked, self._pantry.clock.now())
