"""Work in pieces while nobody waits: between two of them keys are heard and the window is painted.

In: an iterator whose every step is a piece of a few hundredths of a second. It goes on while its page is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_BREATH_MS = 100


class Idle(QObject):
    """One work at a time; another one takes its place."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._pieces: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=_BREATH_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_working(self) -> bool:
        """Whether pieces are left."""
        return self._timer.isActive()

    def work_at(self, pieces: Iterator[None]) -> None:
        """Begins with the next breath."""
        self._pieces = pieces
        self._timer.start()

    def _on_timeout(self) -> None:
        if not self._page.isVisible() or next(self._pieces, self) is self:
            self._timer.stop()
