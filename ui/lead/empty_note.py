"""What a room says where it has nothing to list: a calm sign, what the room is for, and the next act, in the middle.

In: a sign and two sentences. Out: nothing; a screen reader finds both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look

_WORDS_SIZES = (30, LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_MORE_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_SIGN, _WIDEST, _MOST_LINES = 56, 700, 3
_NARROWER = 0.95
_LEAST_WITH_SIGN = 200  # of height: words come first


class EmptyNote(QWidget):
    """Takes no keys and no taps."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, ""
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = FittedLabel(look, _WORDS_SIZES, bold=True)
        self._more = FittedLabel(look, _MORE_SIZES)
        look.color_words(self._more, look.theme.second_text)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)
        for label in (self._sign, self._words, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(label)
        self._column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def words(self) -> str:
        """All that it says."""
        return "\n".join(filter(None, (self._words.words, self._more.words)))

    def tell(self, icon: str, words: str, more: str = "") -> None:
        """What the room is for, and what may be done now."""
        if icon != self._icon:
            self._icon = icon
            self._sign.setPixmap(self._look.icons.pixmap(icon, self._look.theme.second_text, _SIGN))
        if (words, more) == (self._words.words, self._more.words):
            return
        self._words.say(words)
        self._more.say(more)
        self._sign.setAccessibleName(words)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lines of a good length, whatever the room is."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        beside = max(MARGIN, (self.width() - self._look.grown(_WIDEST)) // 2)
        self._column.setContentsMargins(beside, MARGIN, beside, MARGIN)
        width, room = self.width() - 2 * beside, self.height() - 2 * MARGIN
        has_sign = room >= self._look.grown(_LEAST_WITH_SIGN)
        if has_sign:
            room -= _SIGN + GAP
        self._words.setFixedHeight(max(1, min(room, self._words.height_within(width, _MOST_LINES))))
        room -= self._words.height() + GAP
        self._more.setFixedHeight(max(1, min(room, self._more.height_within(width, _MOST_LINES))))
        for label in (self._words, self._more):
            side = (width - _even_width(label, width)) // 2
            label.setContentsMargins(side, 0, side, 0)
            label.fit()
        self._sign.setVisible(has_sign)
        self._more.setVisible(bool(self._more.words) and self._more.holds_in(width, room))


def _even_width(label: FittedLabel, width: int) -> int:
    """As wide as its lines are about equally long, so that no word stands alone on the last one."""
    height = label.height_within(width, _MOST_LINES)
    narrower = int(width * _NARROWER)
    while narrower > 0 and label.words and label.height_within(narrower, _MOST_LINES) == height:
        width, narrower = narrower, int(narrower * _NARROWER)
    return max(1, width)
