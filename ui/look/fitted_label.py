"""Labels whose words fit: the largest of a few sizes is chosen, so that nothing is clipped.

Only what people named themselves may be longer than that; its end is then three dots, and it is read out whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.look.letters import bring_letters
from ui.look.lines import begins_at_right, elided, flat, height_of, line_height, lines_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent

    from ui.look.look import Look

ANY_SIZE = 1_000
_FAR_TOO_HIGH = 10_000
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class FittedLabel(QLabel):
    """A label whose words take the largest of `sizes` (pixels) that fits, on one line, else on several."""

    def __init__(self, look: Look, sizes: tuple[int, ...], *, bold: bool = False, wraps: bool = True) -> None:
        super().__init__()
        self._fonts = tuple(look.exact_font(size, bold=bold) for size in look.steps(sizes))
        self._wraps = wraps
        self._words = self._one_line = ""
        self._is_cut, self._most_px = False, ANY_SIZE
        self._wanted = self.alignment()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def words(self) -> str:
        """All words, also those that don't fit."""
        return self._words

    @property
    def is_cut(self) -> bool:
        """Whether some words don't fit at any size."""
        return self._is_cut

    def say(self, words: str) -> None:
        """Shows these words, whole if any size fits."""
        if words != self._words:
            bring_letters(words, self._fonts[0])
            self._words, self._one_line = words, flat(words)
            self.setAccessibleName(words)
            self.fit()

    def least_width(self, words: str) -> int:
        """How wide these words are on one line of the smallest size."""
        return QFontMetrics(self._fonts[-1]).horizontalAdvance(words)

    def width_at(self, pixels: int) -> int:
        """How wide its words are on one line, at the largest of its sizes up to this one."""
        font = next((font for font in self._fonts if font.pixelSize() <= pixels), self._fonts[-1])
        return QFontMetrics(font).horizontalAdvance(self._one_line)

    def words_height(self) -> int:
        """How high the words stand at the size that was chosen."""
        metrics = QFontMetrics(self.font())
        return height_of(metrics, self.text())

    def height_on(self, width: int) -> int:
        """One line of the largest size where the words fit on one at any size, else two of the smallest."""
        font = self._fonts[-1]
        if QFontMetrics(font).horizontalAdvance(self._one_line) <= width:
            return line_height(QFontMetrics(self._fonts[0]))
        lines = lines_of(self._words, font, width)[:2] or ("", "")
        return height_of(QFontMetrics(font), "\n".join(lines))

    def height_within(self, width: int, most_lines: int) -> int:
        """As high as the words stand at the largest size at which so many lines hold them, else at the smallest."""
        for font in self._fonts:
            metrics = QFontMetrics(font)
            lines = lines_of(self._words, font, width)
            if 0 < len(lines) <= most_lines:
                break
        return max(line_height(metrics), height_of(metrics, "\n".join(lines)))

    def height_at(self, pixels: int, width: int) -> int:
        """As high as the words stand at one of its sizes; out of any reach where a word is wider."""
        font = next(font for font in self._fonts if font.pixelSize() == pixels)
        lines = lines_of(self._words, font, width)
        return height_of(QFontMetrics(font), "\n".join(lines)) if lines or not self._words else _FAR_TOO_HIGH

    def setAlignment(self, wanted: Qt.AlignmentFlag) -> None:  # noqa: N802 - Qt's name
        """Where the words stand, as seen from where reading begins on this screen, whatever language they are in."""
        self._wanted = wanted
        self._align()

    def strike(self, *, on: bool) -> None:
        """Strikes the words through, or not."""
        if on != self._fonts[0].strikeOut():
            for font in self._fonts:
                font.setStrikeOut(on)
            self.fit()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words are chosen for the room that there is, and ask for none."""
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line of the smallest size, as narrow as need be."""
        return QSize(0, line_height(QFontMetrics(self._fonts[-1])))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line of the largest size."""
        metrics = QFontMetrics(self._fonts[0])
        return QSize(metrics.horizontalAdvance(self._one_line), line_height(metrics))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Chooses again."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Chooses the size again for the room that there is now."""
        room = self.contentsRect()
        chosen = self._chosen(room)
        if chosen:
            self._put(*chosen)
        else:
            self._cut(room)

    def cap(self, pixels: int = ANY_SIZE) -> None:
        """Takes no larger size than this one: labels side by side speak equally loud."""
        if pixels != self._most_px:
            self._most_px = pixels
            self.fit()

    def size_in(self, width: int, height: int) -> int:
        """The largest size that it would take in such a room, if nothing capped it."""
        chosen = self._chosen(QRect(0, 0, width, height), ANY_SIZE)
        return chosen[1].pixelSize() if chosen else self._fonts[-1].pixelSize()

    def holds_in(self, width: int, height: int) -> bool:
        """Whether all words fit into such a room at any size."""
        return self._chosen(QRect(0, 0, width, height), ANY_SIZE) is not None

    def _chosen(self, room: QRect, most_px: int = 0) -> tuple[str, QFont] | None:
        """The words as they are broken, and their font, where any size fits."""
        for font in self._fonts:
            if font.pixelSize() > (most_px or self._most_px) and font is not self._fonts[-1]:
                continue
            if self._fits_on_one(font, room):
                return self._one_line, font
            if lines := self._fitting_lines(self._words, font, room):
                return "\n".join(lines), font
        return None

    def _fits_on_one(self, font: QFont, room: QRect) -> bool:
        metrics = QFontMetrics(font)
        return metrics.horizontalAdvance(self._one_line) <= room.width() and line_height(metrics) <= room.height()

    def _fitting_lines(self, words: str, font: QFont, room: QRect) -> tuple[str, ...]:
        """The words on several lines, where they may be and find room so."""
        metrics = QFontMetrics(font)
        if not self._wraps or room.height() < 2 * metrics.height():
            return ()
        lines = lines_of(words, font, max(1, room.width()))
        return lines if height_of(metrics, "\n".join(lines)) <= room.height() else ()

    def _cut(self, room: QRect) -> None:
        font = self._fonts[-1]
        shortest, longest = 0, len(self._words)
        while shortest < longest:
            middle = (shortest + longest + 1) // 2
            fits = self._fitting_lines(self._words[:middle].rstrip() + "…", font, room)
            shortest, longest = (middle, longest) if fits else (shortest, middle - 1)
        lines = self._fitting_lines(self._words[:shortest].rstrip() + "…", font, room) if shortest else ()
        one_line = elided(QFontMetrics(font), self._one_line, room.width())
        self._put("\n".join(lines) or one_line, font, is_cut=True)

    def _put(self, words: str, font: QFont, *, is_cut: bool = False) -> None:
        self._is_cut = is_cut
        self.setFont(font)
        self.setText(words)
        self._align()

    def _align(self) -> None:
        """Qt places words by their own direction: a Latin name on a mirrored screen would stand at its far end."""
        sides = self._wanted & (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight | _MIDDLE)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if mirrored is begins_at_right(self.text()) or sides & _MIDDLE:
            return super().setAlignment(self._wanted)
        at_right, to_left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        return super().setAlignment((self._wanted & ~sides) | (to_left if sides & at_right else at_right))
