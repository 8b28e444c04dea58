"""Long jobs of rooms, one at a time for each: they go on while the table is used, and what came of them waits.

In: a name and a job, as `ui.work` takes them. Out: `LongJob`, whose page may come and go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from ui.work import Progress


class LongJob(QObject):
    """`changed`: it went on, or ended one way or another."""

    changed = Signal()

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self.name = self.stopped_words = ""
        self._percent = 0
        self._value: object = None
        self._trouble = ""
        self._was_stopped = False
        self._work = Work(language, self)
        self._work.progressed.connect(self._on_progressed)
        self._work.finished.connect(self._on_finished)
        self._work.failed.connect(self._on_failed)
        self._work.canceled.connect(self._on_canceled)

    @property
    def is_running(self) -> bool:
        """Whether it goes on now."""
        return self._work.is_running

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop and goes on yet."""
        return self._work.is_stopping

    @property
    def percent(self) -> int:
        """How much of it is done."""
        return self._percent

    def speak(self, language: Language) -> None:
        """Trouble is told in another language from now on."""
        self._work.speak(language)

    def start(self, name: str, job: Callable[[Progress], object], stopped_words: str = "") -> bool:
        """Starts a job; False, and nothing happens, while another one runs. `stopped_words`: what becomes of it."""
        if not self._work.start(job):
            return False
        self.stopped_words = stopped_words
        self.name, self._percent, self._value, self._trouble, self._was_stopped = name, 0, None, "", False
        return True

    def stop(self) -> None:
        """Asks it to stop."""
        self._work.cancel()
        self.changed.emit()

    def stops_by(self, moment: QDeadlineTimer) -> bool:
        """Asks it to stop; whether it did by that moment."""
        return self._work.stops_by(moment)

    def wait(self) -> None:
        """Stops it before the window goes."""
        self._work.wait()

    def take_value(self) -> object:
        """What came of it, once; None: nothing, or it was taken."""
        value, self._value = self._value, None
        return value

    def take_trouble(self) -> str:
        """Why nothing came of it, once."""
        trouble, self._trouble = self._trouble, ""
        return trouble

    def take_stopped(self) -> bool:
        """Whether somebody stopped it, once."""
        was_stopped, self._was_stopped = self._was_stopped, False
        return was_stopped

    def _on_progressed(self, done: int, of: int) -> None:
        percent = min(100, 100 * done // of) if of else 0
        if percent != self._percent:
            self._percent = percent
            self.changed.emit()

    def _on_finished(self, value: object) -> None:
        self._value = value
        self.changed.emit()

    def _on_failed(self, trouble: str) -> None:
        self._trouble = trouble
        self.changed.emit()

    def _on_canceled(self) -> None:
        self._was_stopped = True
        self.changed.emit()


class LongJobs(QObject):
    """All of a window."""

    def __init__(self) -> None:
        super().__init__()
        self._jobs: dict[str, LongJob] = {}

    def of(self, room: str, language: Language) -> LongJob:
        """That of a room, or of a part of its work."""
        if room not in self._jobs:
            self._jobs[room] = LongJob(language, self)
        self._jobs[room].speak(language)
        return self._jobs[room]

    def still_stop(self, moment: QDeadlineTimer) -> tuple[str, ...]:
        """What becomes of those that were asked to stop and go on at that moment, "" where nothing is said of it."""
        for job in self._jobs.values():
            job.stop()
        return tuple(job.stopped_words for job in self._jobs.values() if not job.stops_by(moment))

    def stop(self) -> None:
        """The window closes."""
        for job in self._jobs.values():
            job.wait()
