"""A card at the side: what a question is about, its name in large words, then what is known of it line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look

_WIDTH = 372
_ANY_HEIGHT = 16_777_215  # Qt's own most
_MOST_LINES = 6
_SPARE = 2  # pixels, since a column shares its height out in whole ones
_LOUDER = 4 / 3  # the name is so much larger than what is told of it
_NAME_SIZES = (32, 28, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_TOLD_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)


class ToldCard(Panel):
    """Painted from words alone."""

    def __init__(self, look: Look) -> None:
        theme = look.theme
        super().__init__(theme.surface, theme.quiet_line, theme.line_px)
        self._name = FittedLabel(look, _NAME_SIZES, bold=True)
        self._name_px, self._told_px = look.steps(_NAME_SIZES), look.steps(_TOLD_SIZES)
        self._told = tuple(FittedLabel(look, _TOLD_SIZES) for _ in range(_MOST_LINES))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.setSpacing(GAP)
        for label in (self._name, *self._told):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        for label in self._told:
            look.color_words(label, theme.second_text)
        column.addStretch(0)
        self.setFixedWidth(_WIDTH)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """The first one is the name; each is as high as its words."""
        shown = (*lines, *[""] * _MOST_LINES)
        for label, words in zip((self._name, *self._told), shown, strict=False):
            label.say(words)
            label.setVisible(bool(words))
        self._fit(self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another height, other sizes."""
        super().resizeEvent(event)
        self._fit(self.height())

    def take_height(self, most: int) -> None:
        """As high as its words, up to so much: something else stands below it."""
        self.setFixedHeight(max(min(self._fit(most), most), self.minimumSizeHint().height()))
        self._fit(self.maximumHeight())  # no resize tells of the height that it has already

    def free_height(self) -> None:
        """It has all the room again."""
        self.setMinimumHeight(0)
        self.setMaximumHeight(_ANY_HEIGHT)

    def _fit(self, most: int) -> int:
        """The largest size at which all is whole in such a height; gives how high it then is.

        What is told is of one size, and each line as high as its words.
        """
        shown = [label for label in (self._name, *self._told) if label.words]
        width, around = _WIDTH - 4 * GAP, 2 * GAP + GAP * len(shown)
        for pixels in self._told_px:
            loud = next((px for px in self._name_px if px <= pixels * _LOUDER), self._name_px[-1])
            sizes = [loud if label is self._name else pixels for label in shown]
            heights = [_SPARE + label.height_at(px, width) for label, px in zip(shown, sizes, strict=True)]
            if sum(heights) + around <= most:
                break
        for label, px, height in zip(shown, sizes, heights, strict=True):
            label.cap(px)
            label.setMaximumHeight(height)
            self._column.setStretchFactor(label, height)
        self._column.setStretch(self._column.count() - 1, max(1, most - sum(heights) - around))
        return sum(heights) + around
