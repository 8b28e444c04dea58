"""One page of help as it is read on the screen: what it is for, what to do, what to do when it goes wrong.

In: a `HelpPage`. Out: nothing; a screen reader hears all of it. What is longer than the room can be turned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QScroller, QVBoxLayout, QWidget

from pantry.office.help.words import steps_head, troubles_head
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.language import Language
    from pantry.office.help.help_page import HelpPage
    from ui.look.look import Look

_LARGEST_GROWN = 150  # percent; larger words would leave three to a line
_SIGN_WIDTH = 28
_ALMOST = 9, 10  # of a page is turned, so that the last line is seen again


class HelpText(QScrollArea):
    """Words as large as they are read well; they wrap."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._words = ""
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def words(self) -> str:
        """All that it says."""
        return self._words

    def show_page(self, page: HelpPage) -> None:
        """Another page, from its beginning."""
        say = self._language.say
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(MARGIN)
        column.addWidget(self._label(say(page.about), LIST_TEXT, bold=True))
        column.addWidget(self._label(steps_head(self._language), BODY_TEXT, is_head=True))
        numbers = (str(number) for number in range(1, len(page.steps) + 1))
        column.addLayout(self._lines(zip(numbers, map(say, page.steps), strict=True)))
        column.addWidget(self._label(troubles_head(self._language), BODY_TEXT, is_head=True))
        column.addLayout(self._lines(("•", say(line)) for line in page.troubles))
        column.addStretch(1)
        self.setWidget(inside)  # the one before is gone with it
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(say(page.title))
        self._words = "\n".join(label.text() for label in inside.findChildren(QLabel))
        inside.setAccessibleName(self._words)

    def turn(self, pages: int) -> None:
        """Nearly a page on or back."""
        part, of = _ALMOST
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * self.viewport().height() * part // of)

    def _lines(self, signed: Iterable[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        grid.setColumnMinimumWidth(0, self._look.icon_px(_SIGN_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (sign, line) in enumerate(signed):
            before = self._label(sign, HINT_TEXT, bold=True)
            grid.addWidget(before, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(line, HINT_TEXT), row, 1)
        return grid

    def _label(self, words: str, pixels: int, *, bold: bool = False, is_head: bool = False) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        percent = min(self._look.text_percent, _LARGEST_GROWN)
        label.setFont(self._look.exact_font(pixels * percent // 100, bold=bold or is_head))
        if is_head:
            self._look.color_words(label, self._look.theme.second_text)
        label.setAccessibleName(words)
        return label
