"""Where the window stands: kept on the laptop, and always on a screen that is there.

In: the text of an earlier run, and the screens of now. Out: a window in view; at its end the text to keep.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

_MOST_PX = 32_767  # what a damaged text may say more of is no place
_OUT_OF_THE_WAY = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized


@dataclass(frozen=True, slots=True)
class Place:
    """A window's corner and size when it is not maximized, and whether it is."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False

    @classmethod
    def read(cls, text: str) -> Place | None:
        """The place that a text holds; nothing where it is damaged."""
        try:
            found = json.loads(text)
            x, y, width, height = (found[name] for name in ("x", "y", "width", "height"))
            maximized = found["maximized"] is True
        except (ValueError, TypeError, KeyError, RecursionError):
            return None
        if not all(type(number) is int and abs(number) <= _MOST_PX for number in (x, y, width, height)):
            return None
        return cls(x, y, width, height, maximized) if min(width, height) > 0 else None

    def text(self) -> str:
        """As a laptop keeps it."""
        return json.dumps(asdict(self), sort_keys=True)

    @property
    def rect(self) -> QRect:
        """Corner and size."""
        return QRect(self.x, self.y, self.width, self.height)


def in_view(wanted: QRect, screens: Sequence[QRect], smallest: QSize) -> QRect:
    """The rectangle nearest to the one wanted that is whole on a screen, the one that shows most of it, else the first.

    Never under the smallest size: on a smaller screen its upper left corner is in view.
    """
    if not screens:
        return wanted
    screen = max(screens, key=lambda one: _area(one.intersected(wanted)))
    size = wanted.size().boundedTo(screen.size()).expandedTo(smallest)
    x = max(screen.left(), min(wanted.x(), screen.left() + screen.width() - size.width()))
    y = max(screen.top(), min(wanted.y(), screen.top() + screen.height() - size.height()))
    return QRect(x, y, size.width(), size.height())


class PlaceKeeper(QObject):
    """Puts a window where it was, and brings it back into view when a screen goes or shrinks."""

    def __init__(self, window: QWidget, application: QGuiApplication) -> None:
        super().__init__(window)
        self._window = window
        self._soon = QTimer(self, singleShot=True, interval=0)  # the desktop moves windows first
        self._soon.timeout.connect(self.bring_into_view)
        application.screenRemoved.connect(self._soon.start)
        application.primaryScreenChanged.connect(self._soon.start)
        application.screenAdded.connect(self._watch)
        for screen in application.screens():
            self._watch(screen)

    def put_back(self, text: str) -> None:
        """Before the window is shown: where it was; at the first start, as large as a small screen lets it."""
        place = Place.read(text)
        wanted = place.rect if place else QRect(self._window.pos(), self._window.size())
        fitting = in_view(wanted, _screens(), self._window.minimumSize())
        if place:
            self._window.move(fitting.topLeft())
        self._window.resize(fitting.size())
        if place.maximized if place else fitting.size() != wanted.size():
            self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowMaximized)

    def text(self) -> str:
        """Where the window stands now."""
        window = self._window
        maximized = bool(window.windowState() & Qt.WindowState.WindowMaximized)
        rect = window.normalGeometry() if window.windowState() & _OUT_OF_THE_WAY else QRect(window.pos(), window.size())
        return Place(rect.x(), rect.y(), rect.width(), rect.height(), maximized).text()

    def bring_into_view(self) -> None:
        """Moves the window, where it is not whole on a screen any more."""
        window = self._window
        if window.windowState() & _OUT_OF_THE_WAY:
            return  # the desktop sees to those
        frame = window.frameGeometry()
        around = frame.size() - window.size()
        fitting = in_view(frame, _screens(), window.minimumSize() + around)
        if fitting != frame:
            window.move(fitting.topLeft())
            window.resize(fitting.size() - around)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._soon.start)


def come_to_front(window: QWidget) -> None:
    """Shows a window over all others, or at least marks it where the desktop won't have that."""
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _screens() -> tuple[QRect, ...]:
    """What windows may cover of each screen, the first screen first."""
    first = QGuiApplication.primaryScreen()
    return tuple(screen.availableGeometry() for screen in sorted(QGuiApplication.screens(), key=lambda s: s != first))


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
