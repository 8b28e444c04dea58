"""What the window lets the point person's rooms do and know, and what else stands around the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from pantry.language import Language
    from pantry.office.keying.half_keyed import HalfKeyed
    from pantry.office.keying.keyed_sheets import KeyedSheets
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

    def height(self) -> int:
        """How high it is: nothing in it is higher."""

    def change(self, laptop: LaptopSettings) -> None:
        """Goes on with other settings."""

    def read_settings(self) -> None:
        """Goes on with what the site and this laptop are set to now."""

    def open_page(self, page: Page) -> None:
        """Covers the table."""

    def leave_page(self) -> None:
        """Brings the table back."""

    def lay_aside(self) -> None:
        """What covers the table goes out of sight until it is taken up again."""

    def take_up(self) -> bool:
        """What was laid aside covers the table again, as it stood; False where nothing was."""

    def take_scan(self, line: str) -> None:
        """A scan for whatever is on the screen."""

    @property
    def books_changed(self) -> SignalInstance:
        """Something else wrote, or another day began."""

    @property
    def watch(self) -> BurstWatch:
        """Tells scans from typing, for all screens."""

    def take_at_table(self, line: str) -> None:
        """A scan that is for the table, whatever covers it."""


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

    def key_in(self, code: str, back: str, before: Callable[[], None] | None = None) -> Page:
        """Opens the screen that keys a page in; `before`: what was seen before it."""

    def repaint_table(self) -> None:
        """What stands on the table is read anew."""
