"""A card at the side: what a question is about, its name in large words, then what is known of it line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from ui.look.look import Look

_WIDTH = 372
_ANY_HEIGHT = 16_777_215  # Qt's own most
_MOST_LINES = 6
_MOST_WRAPPED = 6
_NAME_SIZES = (32, 28, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_TOLD_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)


class ToldCard(Panel):
    """Painted from words alone."""

    def __init__(self, look: Look) -> None:
        theme = look.theme
        super().__init__(theme.surface, theme.quiet_line, theme.line_px)
        self._name = FittedLabel(look, _NAME_SIZES, bold=True)
        self._told = tuple(FittedLabel(look, _TOLD_SIZES) for _ in range(_MOST_LINES))
        column = QVBoxLayout(self)
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
            label.setMaximumHeight(label.height_within(_WIDTH - 4 * GAP, _MOST_WRAPPED))

    def take_height(self, most: int) -> None:
        """As high as its words, up to so much: something else stands below it."""
        shown = [label for label in (self._name, *self._told) if not label.isHidden()]
        wanted = sum(label.maximumHeight() + GAP for label in shown) + GAP
        for label in shown:  # else the room below them takes a share of theirs
            label.setMinimumHeight(label.maximumHeight() if wanted <= most else 0)
        self.setFixedHeight(max(min(wanted, most), self.minimumSizeHint().height()))

    def free_height(self) -> None:
        """It has all the room again."""
        self.setMinimumHeight(0)
        self.setMaximumHeight(_ANY_HEIGHT)
        for label in (self._name, *self._told):
            label.setMinimumHeight(0)
