"""What a room of the point person is given when it opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import SignalInstance

    from pantry.assembly import Pantry
    from pantry.language import Language
    from ui.lead.covered import Around, Covered
    from ui.lead.long_jobs import LongJobs
    from ui.lead.papers.press import Press
    from ui.lead.pin_ways import PinWays
    from ui.look.look import Look
    from ui.page import Page
    from ui.room_names import Room
    from ui.table.burst import BurstWatch


class SavingPage(Protocol):
    """A page that saves by itself, and hears scans that mean nothing there."""

    @property
    def saved(self) -> SignalInstance:
        """Something was saved."""

    @property
    def scan_for_table(self) -> SignalInstance:
        """A scan that is the table's."""


@dataclass(frozen=True, slots=True)
class Inside:
    """What a room is given: the window that it covers, the open site, the words of the way back, and ways on.

    `again` opens this room anew; `show` puts another page of it in the place of this one; `go_to` opens another
    room and `key_in_sheets` the sheets that wait: their way back leads here. `print_paper` opens a kind of paper
    with what is chosen of it, whose way back opens this room anew; from `print_aside` it leads to this page as it
    stood. `print_on` prints a kind on a printer at once, and gives the press, which tells how it goes.
    `measure_sheet`: another label sheet is measured, then this page as it stood gets its name. `keep_saved`:
    something was saved, and what stands on the table is read anew. `jobs` go on while the table is used.
    """

    window: Covered
    pantry: Pantry
    around: Around
    pin: PinWays
    back: str
    again: Callable[[], None]
    show: Callable[[Callable[[Inside], Page]], None]
    go_to: Callable[[Room], None]
    print_paper: Callable[[str, Mapping[str, tuple[str, ...]]], None]
    print_aside: Callable[[str, Mapping[str, tuple[str, ...]]], None]
    keep_saved: Callable[[], None]
    jobs: LongJobs
    key_in_sheets: Callable[[], None]
    measure_sheet: Callable[[Callable[[str], None]], None]
    print_on: Callable[[str, str, Mapping[str, tuple[str, ...]]], Press]

    @property
    def look(self) -> Look:
        """How the window looks now."""
        return self.window.look

    @property
    def language(self) -> Language:
        """What the window speaks now."""
        return self.window.language

    @property
    def watch(self) -> BurstWatch:
        """Tells scans from typing."""
        return self.window.watch

    def share_with_table(self, page: SavingPage) -> None:
        """The table repaints what a page saved, and takes its scans."""
        page.saved.connect(self.keep_saved)
        page.scan_for_table.connect(self.window.take_at_table)
