"""Something that a room looks for away from the window's thread, anew after each answer.

In: a `LongJob` and what makes its work. Out: `found` with what was found; `failed` with why nothing was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.lead.long_jobs import LongJob
    from ui.work import Progress


class Looking(QObject):
    """Asked for while it goes on, it looks once more behind that, and only what it finds then is told."""

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, job: LongJob, work: Callable[[], Callable[[Progress], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._job, self._work = job, work
        self._is_out_of_date = False
        job.changed.connect(self._on_changed)

    @property
    def is_running(self) -> bool:
        """Whether it looks now."""
        return self._job.is_running

    def look(self) -> None:
        """Looks, or looks once more."""
        self._is_out_of_date = not self._job.start("", self._work())

    def _on_changed(self) -> None:
        if self._job.is_running:
            return
        value, trouble = self._job.take_value(), self._job.take_trouble()
        if self._is_out_of_date:
            self.look()
        elif value is not None:
            self.found.emit(value)
        elif trouble:
            self.failed.emit(trouble)
