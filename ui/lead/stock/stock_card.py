"""The card of a line of the stock: what it is, what its date means and why, and what can be done, as large buttons.

In: words. Out: `act_pressed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from pantry.office.stock_room.line_words import Sign, sign_of
from ui.lead.empty_note import EmptyNote
from ui.lead.two_lines import TwoLines
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pantry.office.stock_room.talk import Act, StockTalk
    from ui.look.look import Look

_SIZES = (HINT_TEXT, 20, SMALLEST_TEXT)
_NAME_SIZES = (32, 28, LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_MOST_TOLD = 3
_NAME, _MOST_NAME = 52, 64
_LEAST_LINE, _LINE, _MOST_LINE = 22, 32, 36
_NOTE, _MOST_NOTE = 60, 72
_MOST_ACT = 88
_FIRST = 2  # acts with long names
_LINES_OF_WHY = 2
_COLUMNS = 6  # two halves above three thirds


class StockCard(Panel):
    """Painted from the talk's words."""

    act_pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        theme = look.theme
        super().__init__(theme.surface, theme.quiet_line, theme.line_px)
        self._look = look
        self._name = FittedLabel(look, _NAME_SIZES, bold=True)
        self._name.setFixedHeight(min(look.grown(_NAME), _MOST_NAME))
        self._told = tuple(FittedLabel(look, _SIZES) for _ in range(_MOST_TOLD))
        for label in self._told:
            label.setMinimumHeight(_LEAST_LINE)
            label.setMaximumHeight(min(look.grown(_LINE), _MOST_LINE))
            look.color_words(label, theme.second_text)
        self._note = AmberNote(look, (BODY_TEXT, *_SIZES), icon_px=28, height=min(look.grown(_NOTE), _MOST_NOTE))
        self._why = FittedLabel(look, _SIZES)
        self._why.setMinimumHeight(_LEAST_LINE)
        look.color_words(self._why, theme.second_text)
        self._empty = EmptyNote(look)
        self._said: tuple[str, ...] = ()
        self._buttons: list[TwoLines] = []
        self._acts: tuple[tuple[Act, str], ...] = ()
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP // 2)
        for label in (self._name, *self._told, self._why):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self._name, *self._told, self._note, self._why):
            column.addWidget(part)
        column.addWidget(self._empty)
        column.setStretchFactor(self._empty, 1)
        column.setStretchFactor(self._why, 1)
        column.addStretch(0)
        column.addLayout(self._grid)

    def show_line(self, talk: StockTalk) -> None:
        """The chosen line, or what to do to see one; without any line there is nothing to see."""
        line, words = talk.chosen, talk.words
        self._acts = talk.acts()
        self.setVisible(bool(talk.lines))
        self._empty.setVisible(line is None)
        self._name.setVisible(line is not None)
        if line is None:
            self._empty.tell("pointer", *talk.nothing_chosen)
            self._tell("", (), "", "")
            self.setAccessibleName(self._empty.words)
        else:
            told = " ".join(filter(None, (words.held(line), words.verdict(line))))
            waits = sign_of(line) is not Sign.PLAIN
            why = " ".join(filter(None, ("" if waits else told, words.why(line))))
            name = f"{words.name(line)} · {words.amount(line)}"
            self._tell(name, words.card(line), told if waits else "", why)
        self._show_acts()

    def take_focus(self) -> bool:
        """The ring goes to the first act; whether there is any."""
        if not self._acts:
            return False
        self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more lines."""
        super().resizeEvent(event)
        self._show_told()

    def _tell(self, name: str, told: tuple[str, ...], note: str, why: str) -> None:
        self._said = (*told, *[""] * (_MOST_TOLD - len(told)), why)
        self._name.say(name)
        self._note.say(note)
        self._note.setVisible(bool(note))
        for label, words in zip((*self._told, self._why), self._said, strict=True):
            label.say(words)
        self._show_told()
        self.setAccessibleName("\n".join(filter(None, (name, *told, note, why))))

    def _show_told(self) -> None:
        """As many lines as stand above the buttons, why first: with large words, or something told below, not all."""
        line = self._look.steps(_SIZES)[-1] * 4 // 3 + GAP // 2
        acts = 2 * (self._act_height() + GAP)
        note = self._note.height() + GAP // 2 if self._note.isVisibleTo(self) else 0
        room = (self.height() - acts - self._name.height() - note - 4 * GAP) // line
        has_why = bool(self._said and self._said[-1]) and room >= _LINES_OF_WHY
        self._why.setVisible(has_why)
        left = room - _LINES_OF_WHY * has_why
        for number, (label, words) in enumerate(zip(self._told, self._said, strict=False)):
            label.setVisible(bool(words) and number < left)

    def _act_height(self) -> int:
        return min(self._look.grown(TARGET), _MOST_ACT)

    def _show_acts(self) -> None:
        while len(self._buttons) < len(self._acts):
            self._buttons.append(self._button(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._acts))
            if number < len(self._acts):
                button.say(self._acts[number][1])

    def _button(self, number: int) -> TwoLines:
        is_first = number < _FIRST
        button = TwoLines(self._look, height=self._act_height())
        button.clicked.connect(lambda _on=False: self.act_pressed.emit(self._acts[number][0].value))
        wide = _COLUMNS // (2 if is_first else 3)
        column = number if is_first else number - _FIRST
        self._grid.addWidget(button, int(not is_first), column * wide, 1, wide)
        return button
