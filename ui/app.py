"""Opens the window on a site: one window a file, the font and theme, and what is said when something breaks.

In: a site file's path, or none where there is no site yet. Out: an exit code, 0 when the window was closed. Raises
PantryError before it is open. Practice is a window of its own; the table's comes back after it.
"""

from __future__ import annotations

import sys
import traceback
from contextlib import ExitStack, closing, contextmanager, suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from pantry.errors import PantryError, SiteFileError
from pantry.language import Language
from pantry.practice import make_practice, practice_is_left, practice_path, wipe_practice
from ui.look import FUSION, open_look
from ui.look.motion import MotionAsker
from ui.look.sounds import Sounds
from ui.manners.awake import keep_awake
from ui.manners.one_window import PATIENCE_S, Doorbell, OpenElsewhereError, knock, one_window
from ui.manners.place import PlaceKeeper, come_to_front
from ui.window import TableWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from pantry.assembly import Pantry
    from pantry.clock import Clock

PLACE_KEPT_AS = "place"
_NO_SCREEN = ("offscreen", "minimal")


class Goes(StrEnum):
    """Where it goes on when a window is closed."""

    END = "end"
    PRACTICE = "practice"
    BACK = "back"


def run(path: Path | None, clock: Clock, *, quit_when_ready: bool, patience_s: float = PATIENCE_S) -> int:
    """Opens the window on a site file and stays until it is closed, or until it is first painted and idle.

    Where it is open already, that window comes to the front; `patience_s` is how long it has for that. Without a site
    it asks what a first one needs to know.
    """
    application = _application()
    if practice_is_left():
        _forget_practice()
    path = path or _first_path(application, clock, quit_when_ready=quit_when_ready)
    if path is None:
        return 0
    try:
        while _run_one(application, path, clock, quit_when_ready=quit_when_ready) is Goes.PRACTICE:
            if _practice_like(application, path, clock) is not Goes.BACK:
                break
    except PantryError as trouble:
        if isinstance(trouble, OpenElsewhereError) and knock(path, patience_s):
            _say(Language().say("{path} is open already: its window is in front now.", path=path))
            return 0
        if not quit_when_ready and _someone_sees(application):
            _tell(application, str(trouble))
        raise
    return 0


def _load_what_comes_next(window: TableWindow) -> None:
    """While nobody typed yet: the first key isn't slower than the next, nor is the first tap on a room."""
    import ui.table.wanted  # noqa: F401
    from ui.idle import Idle
    from ui.lead.loading import rooms_loaded

    Idle(window).work_at(rooms_loaded())


def _first_path(application: QApplication, clock: Clock, *, quit_when_ready: bool) -> Path | None:
    """The site that the first run makes, after practice or at once; nothing where its window was closed."""
    from ui.first_run import FirstRun  # once in a laptop's life

    choice = None
    while True:
        found = FirstRun(application, clock, choice).run(quit_when_ready=quit_when_ready)
        if found is None or not found.is_practice:
            return found.path if found else None
        if _practise(application, found.path, clock) is not Goes.BACK:
            return None
        choice = found.choice


def _practice_like(application: QApplication, path: Path, clock: Clock) -> Goes:
    """A practice table that speaks and weighs as a site does."""
    with closing(open_pantry(path, clock)) as pantry:
        settings = pantry.settings
    return _practise(application, make_practice(clock, settings), clock)


def _practise(application: QApplication, path: Path, clock: Clock) -> Goes:
    """The practice window; whatever becomes of it, nothing of the practice is left."""
    try:
        return _run_one(application, path, clock, quit_when_ready=False)
    finally:
        wipe_practice()


def _forget_practice() -> None:
    """What a crash left of a practice table goes, unless another window is practicing."""
    with suppress(SiteFileError):
        with one_window(practice_path()):
            pass
        wipe_practice()


def _run_one(application: QApplication, path: Path, clock: Clock, *, quit_when_ready: bool) -> Goes:
    with one_window(path):
        return _run_window(application, path, clock, quit_when_ready=quit_when_ready)


def _run_window(application: QApplication, path: Path, clock: Clock, *, quit_when_ready: bool) -> Goes:
    goes_on = [Goes.END]

    def go(where: Goes) -> None:
        goes_on[0] = where
        window.close()

    pantry = open_pantry(path, clock)
    try:
        window = TableWindow(pantry, application)
        sounds = Sounds()
        with told_when_broken(window), closing(sounds), ExitStack() as later:
            application.setQuitOnLastWindowClosed(False)  # this window's end is the end, and said once
            _place(window, pantry, application)
            Doorbell(path, window).rang.connect(lambda: come_to_front(window))
            window.heard.connect(sounds.play)
            window.around.silent_sounds = lambda: tuple(silent.file for silent in sounds.fell_back)
            window.around.practice_pressed.connect(lambda: go(Goes.PRACTICE))
            window.around.practice_ended.connect(lambda: go(Goes.BACK))
            window.closed.connect(application.quit)
            if quit_when_ready:
                window.became_ready.connect(window.close)
            else:
                window.became_ready.connect(lambda: _load_what_comes_next(window))
                if application.platformName() not in _NO_SCREEN:
                    window.became_ready.connect(keep_awake)
                    window.became_ready.connect(lambda: later.enter_context(closing(MotionAsker(application))))
            window.show()
            window.activateWindow()
            window.page.box.line.setFocus()
            application.exec()
            window.end()
            return goes_on[0]
    finally:
        pantry.close()


def _place(window: TableWindow, pantry: Pantry, application: QApplication) -> None:
    """Puts the window where it was on this laptop, and keeps at its end where that is."""
    keeper, site_file = PlaceKeeper(window, application), pantry.site_file
    keeper.put_back(site_file.kept(PLACE_KEPT_AS))

    def keep() -> None:
        with suppress(SiteFileError):  # a full disk keeps no place, and the window closes all the same
            site_file.keep(PLACE_KEPT_AS, keeper.text())

    window.closed.connect(keep)


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


def _say(words: str) -> None:
    """To whoever started the program; one without a console has nowhere to say it."""
    if sys.stdout is not None:
        sys.stdout.write(f"{words}\n")


def _tell(application: QApplication, words: str) -> None:
    from ui.trouble import TroubleWindow  # nearly never needed

    application.setQuitOnLastWindowClosed(True)
    window = TroubleWindow(words, open_look(application))
    window.show()
    QTimer.singleShot(0, window, window.activateWindow)
    application.exec()
