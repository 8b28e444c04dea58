"""Icons: Lucide drawings (resources/icons, ISC licence) in any color and size.

In: a file's name, a color, a size in pixels. Out: pixmaps, sharp on any screen.
"""

from __future__ import annotations

from importlib.resources import files
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look.tokens import FAMILY

SIDE_GAP = 5  # clear pixels on both sides, so that the gap to the words is the same from right to left
_CAP_LINE = 2
_MIRRORED = {
    "arrow-left",
    "chevron-left",
    "chevron-right",
    "log-out",
    "redo-2",
    "undo-2",
}  # they point back or forward along the line of reading
_CAP_RADIUS = 6


class Icons:
    """Draws icons, each once; `ratio` is the screen's pixels for each of ours."""

    def __init__(self, ratio: float = 1.0) -> None:
        self._ratio = ratio
        self._folder = files("resources") / "icons"
        self._lines: dict[tuple[str, int, int, bool], QPixmap] = {}
        self._drawn: dict[tuple[str, str, int, int, bool], QPixmap] = {}

    def pixmap(self, name: str, color: str, size: int, side_gap: int = 0) -> QPixmap:
        """The drawing `name` in `color` (#RRGGBB), `size` pixels high, with clear sides."""
        mirrored = name in _MIRRORED and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wanted = (name, color, size, side_gap, mirrored)
        if wanted not in self._drawn:
            self._drawn[wanted] = self._drawing(*wanted)
        return self._drawn[wanted]

    def for_button(self, name: str, color: str, color_when_on: str, size: int) -> QIcon:
        """A button's icon in two colors, for off and on."""
        icon = QIcon()
        icon.addPixmap(self.pixmap(name, color, size, SIDE_GAP), QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(self.pixmap(name, color_when_on, size, SIDE_GAP), QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def key_cap(self, letter: str, color: str, size: int) -> QIcon:
        """A button's icon: a key with its letter, which does the same as the button."""
        pixmap = self._empty(size, SIDE_GAP)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(color), _CAP_LINE))
        cap = QRectF(SIDE_GAP, 0, size, size).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(cap, _CAP_RADIUS, _CAP_RADIUS)
        font = QFont(FAMILY)
        font.setPixelSize(size * 3 // 4)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
        return QIcon(pixmap)

    def _empty(self, size: int, side_gap: int) -> QPixmap:
        pixmap = QPixmap(ceil((size + 2 * side_gap) * self._ratio), ceil(size * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _drawing(self, name: str, color: str, size: int, side_gap: int, mirrored: bool) -> QPixmap:  # noqa: FBT001
        """Its lines in a color: a drawing is read once, and all its colors are laid over it."""
        lines = (name, size, side_gap, mirrored)
        if lines not in self._lines:
            self._lines[lines] = self._read(*lines)
        pixmap = QPixmap(self._lines[lines])
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(0, 0, size + 2 * side_gap, size), QColor(color))
        painter.end()
        return pixmap

    def _read(self, name: str, size: int, side_gap: int, mirrored: bool) -> QPixmap:  # noqa: FBT001
        svg = (self._folder / f"{name}.svg").read_bytes()
        pixmap = self._empty(size, side_gap)
        painter = QPainter(pixmap)
        if mirrored:
            painter.translate(size + 2 * side_gap, 0)
            painter.scale(-1, 1)
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(side_gap, 0, size, size))
        painter.end()
        return pixmap
