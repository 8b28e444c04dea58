"""Opens the window on a site: one window a file, the font and theme, and what is said when something breaks.

In: a site file's path. Out: an exit code, 0 when the window was closed. Raises PantryError before it is open.
"""

from __future__ import annotations

import sys
import traceback
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from pantry.errors import PantryError, SiteFileError
from ui.look import FUSION, open_look
from ui.trouble import TroubleWindow
from ui.window import TableWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from pantry.clock import Clock

_NO_SCREEN = ("offscreen", "minimal")


def run(path: Path, clock: Clock, *, quit_when_ready: bool) -> int:
    """Opens the window on a site file and stays until it is closed, or until it is first painted and idle."""
    application = _application()
    try:
        with one_window(path):
            return _run_window(application, path, clock, quit_when_ready=quit_when_ready)
    except PantryError as trouble:
        if not quit_when_ready and _someone_sees(application):
            _tell(application, str(trouble))
        raise


def _run_window(application: QApplication, path: Path, clock: Clock, *, quit_when_ready: bool) -> int:
    pantry = open_pantry(path, clock)
    try:
        window = TableWindow(pantry, application)
        with told_when_broken(window):
            application.setQuitOnLastWindowClosed(False)  # this window's end is the end, and said once
            window.closed.connect(application.quit)
            if quit_when_ready:
                window.became_ready.connect(window.close)
            window.show()
            window.activateWindow()
            window.page.box.line.setFocus()
            return application.exec()
    finally:
        pantry.close()


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
            raise SiteFileError(
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


@contextmanager
def told_when_broken(window: TableWindow) -> Iterator[None]:
    """While the window is open a fault of ours is said on it; where it happened goes to standard error, never input."""
    before = sys.excepthook

    def hook(kind: type[BaseException], _trouble: BaseException, where: TracebackType | None) -> None:
        sys.stderr.write(f"Pantry broke inside ({kind.__name__}):\n")
        traceback.print_tb(where)
        window.page.show_inside_trouble(window.page.box.line.text())

    sys.excepthook = hook
    try:
        yield
    finally:
        sys.excepthook = before


def _application() -> QApplication:
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    application = QApplication(["pantry", *FUSION])
    application.setApplicationName("Pantry")
    return application


def _someone_sees(application: QApplication) -> bool:
    """Whether the trouble's words need a window: somebody looks at a screen, and not at a terminal."""
    return application.platformName() not in _NO_SCREEN and not sys.stderr.isatty()


def _tell(application: QApplication, words: str) -> None:
    application.setQuitOnLastWindowClosed(True)
    window = TroubleWindow(words, open_look(application))
    window.show()
    QTimer.singleShot(0, window, window.activateWindow)
    application.exec()
