"""What the window lets the point person's rooms do and know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.settings import LaptopSettings
    from ui.look.look import Look
    from ui.page import Page
    from ui.table.burst import BurstWatch


class Covered(Protocol):
    """The window, as far as these rooms know it."""

    @property
    def language(self) -> Language:
        """What the screen speaks."""

    @property
    def look(self) -> Look:
        """How it looks."""

    @property
    def laptop(self) -> LaptopSettings:
        """This laptop's settings."""

    def change(self, laptop: LaptopSettings) -> None:
        """Goes on with other settings."""

    def open_page(self, page: Page) -> None:
        """Covers the table."""

    def leave_page(self) -> None:
        """Brings the table back."""

    def take_scan(self, line: str) -> None:
        """A scan for whatever is on the screen."""

    @property
    def watch(self) -> BurstWatch:
        """Tells scans from typing, for all screens."""

    def take_at_table(self, line: str) -> None:
        """A scan that is for the table, whatever covers it."""
