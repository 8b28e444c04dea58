"""What covers the table: one screen at a time, and those that were laid aside while another one is looked at.

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
        self._aside: list[tuple[Page, QWidget | None]] = []  # each with what had the keys on it, the last one on top

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
        page, self.page = self.page, None
        if page is not None:
            self._aside.append((page, page.focusWidget()))
            page.setEnabled(False)  # else what comes of a long job would take the keys out of sight

    def take_up(self) -> bool:
        """What was laid aside last is open again; False where nothing was."""
        if not self._aside:
            return False
        self.leave()
        self.page, had_keys = self._aside.pop()
        self.page.setEnabled(True)
        self.show_again()
        if had_keys is not None:
            had_keys.setFocus()
        return True

    def drop_aside(self) -> None:
        """All that was laid aside is gone."""
        while self._aside:
            page, _ = self._aside.pop()
            self._drop(page)

    def _drop(self, page: Page | None) -> None:
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
