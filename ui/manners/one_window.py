"""One window for each site file: a second start knocks, and the window that is open comes to the front.

In: a site file's path. Out: a lock while the window is open, or `OpenElsewhereError`; whether a knock was heard.
A knock is an empty file beside the site file, which the open window takes away: no port, no socket, nothing that a
killed program leaves in the way of the next one.
"""

from __future__ import annotations

import contextlib
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from pantry.errors import SiteFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE_S = 4.0
_LISTEN_MS = 400
_LOOK_AGAIN_S = 0.05
_ANY_PROGRAM = 0xFFFF_FFFF


class OpenElsewhereError(SiteFileError):
    """The site file is open in another window."""


@contextmanager
def one_window(path: Path) -> Iterator[None]:
    """Holds the site file's window; a second one is refused. Raises SiteFileError."""
    if not path.is_file():  # who opens it says what is wrong
        yield
        return
    lock_path = path.with_name(f"{path.name}-window")
    lock = QLockFile(str(lock_path))
    lock.setStaleLockTime(0)  # a window may be open for days: only a dead program's lock is let go
    if not lock.tryLock(0):
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise OpenElsewhereError(
                "{path} is open in another window. Nothing was changed. Go on there, or close that window first."
                " If there is none, delete {lock} and start again.",
                path=path,
                lock=lock_path,
            )
        raise SiteFileError(
            "Pantry may not write in the folder of {path}. Nothing was changed."
            " Move the site file to a folder of your own on this laptop, and open it there.",
            path=path,
        )
    try:
        yield
    finally:
        lock.unlock()


def knock(path: Path, patience_s: float = PATIENCE_S) -> bool:
    """Asks the window that is open on a site file to come to the front; whether it did in time."""
    sign = _knock_of(path)
    _let_others_come_to_the_front()
    until = time.monotonic() + patience_s
    try:
        sign.touch()
        while sign.exists():
            if time.monotonic() >= until:
                return False
            time.sleep(_LOOK_AGAIN_S)
    except OSError:
        return False
    else:
        return True
    finally:
        with contextlib.suppress(OSError):
            sign.unlink(missing_ok=True)


class Doorbell(QObject):
    """Hears the knocks on an open window."""

    rang = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sign = _knock_of(path)
        self._timer = QTimer(self, interval=_LISTEN_MS)
        self._timer.timeout.connect(self.listen)
        self._timer.start()

    def listen(self) -> None:
        """Rings where somebody knocked; each knock once."""
        with contextlib.suppress(OSError):
            if self._sign.exists():
                self._sign.unlink()
                self.rang.emit()


def _knock_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-knock")


def _let_others_come_to_the_front() -> None:
    """On Windows only the program that was started last may say who is in front."""
    if sys.platform == "win32":
        import ctypes

        getattr(ctypes, "windll").user32.AllowSetForegroundWindow(_ANY_PROGRAM)  # noqa: B009 - absent off Windows
