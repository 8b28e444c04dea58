"""What covers the table: one screen at a time, and one that was laid aside while another one is looked at.

In: the window's stack and its screens. Out: which one is open. What the table does then is the window's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedLayout, QWidget

    from ui.page import Page


class OverTable:
    """A screen that is left is gone; one that was laid aside is taken up as it stood."""

    def __init__(self, stack: QStackedLayout) -> None:
        self._stack = stack
        self.page: Page | None = None
        self._aside: Page | None = None
        self._had_keys: QWidget | None = None

    def open(self, page: Page) -> None:
        """Covers the table."""
        self.page = page
        self._stack.addWidget(page)
        self.show_again()

    def show_again(self) -> None:
        """Covers it still."""
        if self.page is not None:
            self._stack.setCurrentWidget(self.page)
            self.page.setFocus()

    def leave(self) -> None:
        """It is gone."""
        page, self.page = self.page, None
        self._drop(page)

    def lay_aside(self) -> None:
        """What is open goes out of sight, with what is half done on it."""
        self.drop_aside()
        page, self.page = self.page, None
        if page is not None:
            self._aside, self._had_keys = page, page.focusWidget()
            page.setEnabled(False)  # else what comes of a long job would take the keys out of sight

    def take_up(self) -> bool:
        """What was laid aside is open again; False where nothing was."""
        if self._aside is None:
            return False
        self.leave()
        self.page, self._aside = self._aside, None
        self.page.setEnabled(True)
        self.show_again()
        if self._had_keys is not None:
            self._had_keys.setFocus()
        return True

    def drop_aside(self) -> None:
        """What was laid aside is gone."""
        page, self._aside = self._aside, None
        self._drop(page)

    def _drop(self, page: Page | None) -> None:
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
