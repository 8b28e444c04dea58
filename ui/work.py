"""The only place with a thread: long jobs off the window, with progress, cancel, and trouble in words.

In: a job, a plain function that is given a `Progress` and returns a frozen value; it opens its own files and never gets
a connection. Out: signals on the window's thread: `progressed`, then one of `finished`, `failed`, `canceled`.
"""

from __future__ import annotations

import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal

from pantry.errors import PantryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language


class CanceledError(Exception):
    """Raised inside a job that somebody canceled."""


class Progress:
    """What a job reports to; it is also where a job learns that it was canceled."""

    def __init__(self, report: Callable[[int, int], None], canceled: threading.Event) -> None:
        self._report, self._canceled = report, canceled

    def __call__(self, done: int, of: int) -> None:
        """So many done of so many. Raises CanceledError in a job that was canceled."""
        if self._canceled.is_set():
            raise CanceledError
        self._report(done, of)


class _Runner(QThread):
    progressed = Signal(int, int)
    finished_with = Signal(object)
    failed_with = Signal(object)
    was_canceled = Signal()

    def __init__(self, job: Callable[[Progress], object], canceled: threading.Event, parent: QObject) -> None:
        super().__init__(parent)
        self._job, self._stop = job, canceled

    def run(self) -> None:
        """Does the job; whatever happens becomes one signal."""
        try:
            value = self._job(Progress(self.progressed.emit, self._stop))
        except CanceledError:
            self.was_canceled.emit()
        except Exception as trouble:  # a thread has no other edge
            self.failed_with.emit(trouble)
        else:
            self.finished_with.emit(value)


class Work(QObject):
    """Runs one job at a time."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    canceled = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._runner: _Runner | None = None
        self._stop = threading.Event()

    def speak(self, language: Language) -> None:
        """Trouble is told in another language from now on."""
        self._language = language

    @property
    def is_running(self) -> bool:
        """Whether a job runs now."""
        return self._runner is not None

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop and runs yet."""
        return self._runner is not None and self._stop.is_set()

    def start(self, job: Callable[[Progress], object]) -> bool:
        """Starts a job; False, and nothing happens, while another one runs."""
        if self._runner is not None:
            return False
        self._stop = threading.Event()
        runner = _Runner(job, self._stop, self)
        self._runner = runner
        runner.progressed.connect(self.progressed)
        runner.finished_with.connect(self._on_finished)
        runner.failed_with.connect(self._on_failed)
        runner.was_canceled.connect(self._on_canceled)
        runner.start()
        return True

    def cancel(self) -> None:
        """Asks the job to stop; it does at its next report."""
        self._stop.set()

    def stops_by(self, moment: QDeadlineTimer) -> bool:
        """Cancels; whether nothing runs any more at that moment."""
        self.cancel()
        return self._runner is None or self._runner.wait(moment)

    def wait(self) -> None:
        """Cancels and waits, before the window goes."""
        self.cancel()
        if self._runner is not None:
            self._runner.wait()

    def _on_finished(self, value: object) -> None:
        self._let_go()
        self.finished.emit(value)

    def _on_failed(self, trouble: Exception) -> None:
        self._let_go()
        if isinstance(trouble, PantryError):
            words = self._language.error(trouble)
        else:
            traceback.print_tb(trouble.__traceback__)  # where, never with what input
            words = self._language.say("That did not work. What was saved before is safe. Try again.")
        self.failed.emit(words)

    def _on_canceled(self) -> None:
        self._let_go()
        self.canceled.emit()

    def _let_go(self) -> None:
        if self._runner is not None:
            self._runner.wait()
            self._runner.deleteLater()
            self._runner = None
