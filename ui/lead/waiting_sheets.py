"""Sheets that were printed and not keyed in yet: each opens its screen, or turns out to be blank, in one tap.

In: the pages, and what says that one is blank or is not. Out: `key_in_pressed` with a page's code. A list to look at
when there is time: nothing hangs on it, and the table never shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from ui.lone_keys import GO_BACK, LoneKeys, walk
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page, page_button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from pantry.language import Language
    from pantry.office.keying.keying import SheetInHand
    from pantry.office.keying.which_keying import WaitingSheet
    from ui.look.fitted_button import FittedButton
    from ui.look.look import Look

_LARGEST_ON_BUTTONS = 30  # what a page is has the room
_SIZES = (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)


class WaitingSheetsPage(Page):
    """A row for each page, as many as fit; the next ones at a tap."""

    key_in_pressed = Signal(str)

    def __init__(self, look: Look, language: Language, sheets: tuple[WaitingSheet, ...]) -> None:
        super().__init__()
        self._look, self._language, self._sheets = look, language, sheets
        self._first = 0
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        say = language.say
        self._trouble = AmberNote(look, _SIZES, icon_px=28, height=TARGET)
        self._trouble.setVisible(False)
        self._rows = tuple(_Row(look, language, sheet) for sheet in sheets)
        self._more = page_button(look, "chevron-down", say("More sheets"))
        self._more.clicked.connect(lambda _on=False: self._show_next())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * MARGIN, MARGIN, 3 * MARGIN, MARGIN)
        self._column.setSpacing(GAP)
        self._column.addLayout(self._head())
        self._column.addWidget(self._told())
        self._column.addWidget(self._trouble)
        for row in self._rows:
            row.key_in_pressed.connect(self.key_in_pressed)
            row.refused.connect(self._on_refused)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._column.addWidget(self._more)
        for button in (self._back, self._more):
            button.walk_to()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Sheets to key in"))

    @property
    def names(self) -> tuple[str, ...]:
        """What each row says of its page, from the top."""
        return tuple(row.name for row in self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back, arrows and Tab walk over the buttons, and Enter alone presses one."""
        self._keys.take(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many rows as fit."""
        super().resizeEvent(event)
        self._show_rows()

    def _head(self) -> QHBoxLayout:
        title = FittedLabel(self._look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT), bold=True)
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        title.say(self._language.say("Sheets to key in"))
        self._back = page_button(self._look, "arrow-left", self._language.say("Back"))
        self._back.clicked.connect(lambda _on=False: self.left.emit())
        row = QHBoxLayout()
        row.setSpacing(MARGIN)
        row.addWidget(title, 1)
        row.addWidget(self._back)
        return row

    def _told(self) -> FittedLabel:
        told = FittedLabel(self._look, _SIZES)
        self._look.color_words(told, self._look.theme.second_text)
        say = self._language.say
        told.say(
            say("These pages were printed and not keyed in yet. Scan the code on a page, or choose it here.")
            if self._sheets
            else say("No sheet waits. All that were printed are keyed in.")
        )
        told.setFixedHeight(self._look.grown(40))
        self._words = told
        return told

    def _room(self) -> int:
        """How many rows fit."""
        around = 2 * MARGIN + TARGET + GAP + self._words.minimumHeight() + GAP
        around += (TARGET + GAP) * (1 + self._trouble.isVisibleTo(self))
        return max(1, (self.height() - around) // (TARGET + GAP))

    def _show_rows(self) -> None:
        room = self._room()
        self._first = self._first if self._first < len(self._rows) else 0
        for place, row in enumerate(self._rows):
            row.setVisible(self._first <= place < self._first + room)
        self._more.setVisible(len(self._rows) > room)

    def _show_next(self) -> None:
        self._first += self._room()
        self._show_rows()

    def _on_refused(self, why: str) -> None:
        self._trouble.say(why)
        self._trouble.setVisible(bool(why))
        self._show_rows()

    def _on_key(self, key: int) -> None:
        if key in GO_BACK:
            self.left.emit()
        else:
            walk(self, key)


class _Row(QWidget):
    """One page: what it is and its day, its digits, and what can be done."""

    key_in_pressed = Signal(str)
    refused = Signal(str)

    def __init__(self, look: Look, language: Language, waiting: WaitingSheet) -> None:
        super().__init__()
        sheet = waiting.sheet
        self._look, self._sheet = look, sheet
        say = language.say
        self._name = FittedLabel(look, _SIZES, bold=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._name.say(waiting.words)
        digits = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), wraps=False)
        digits.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        digits.say(sheet.digits)
        for label in (self._name, digits):
            label.setMinimumWidth(label.least_width(label.words))
        self._key_in = self._button("pencil", say("Key it in"), sheet, self._on_key_in)
        self._blank = self._button("circle-x", say("Nothing was written on it"), sheet, self._on_blank)
        stays = self._blank.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self._blank.setSizePolicy(stays)
        if waiting.rows:
            self._blank.hide()
        self._undo = self._button("undo-2", say("Undo"), sheet, self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._name, 4)
        row.addSpacing(GAP)
        row.addWidget(digits, 2)
        row.addWidget(self._acts())
        self.setFixedHeight(TARGET)
        self._show()

    @property
    def name(self) -> str:
        """What it says of its page."""
        return self._name.words

    def _acts(self) -> QWidget:
        """One of two: what can be done, and what takes it back; as wide as the wider one, so that columns stay."""
        both, undo = QWidget(), QWidget()
        for widget, buttons in ((both, (self._key_in, self._blank)), (undo, (self._undo,))):
            inside = QHBoxLayout(widget)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(GAP)
            for button in buttons:
                inside.addWidget(button)
        acts = QWidget()
        self._stack = QStackedLayout(acts)
        self._stack.addWidget(both)
        self._stack.addWidget(undo)
        return acts

    def _button(self, icon: str, words: str, sheet: SheetInHand, act: Callable[[], object]) -> FittedButton:
        button = page_button(self._look, icon, words)
        sizes = self._look.steps((HINT_TEXT, 20, SMALLEST_TEXT))
        button.with_sizes(self._look, *(pixels for pixels in sizes if pixels <= _LARGEST_ON_BUTTONS))
        button.setAccessibleName(f"{words}: {sheet.title}, {sheet.code[-5:]}")
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.walk_to()
        button.clicked.connect(lambda _on=False: act())
        return button

    def _on_key_in(self) -> None:
        self.key_in_pressed.emit(self._sheet.code)

    def _on_blank(self) -> None:
        self.refused.emit(self._sheet.leave_blank())
        self._show()

    def _on_undo(self) -> None:
        self.refused.emit(self._sheet.take_back_blank())
        self._show()

    def _show(self) -> None:
        blank = self._sheet.is_blank
        self._name.strike(on=blank)
        self._stack.setCurrentIndex(int(blank))
