"""The rows of a form, with Save below them: each says what stands there, the one that is asked is lit.

In: frozen rows. Out: `row_pressed` with a row's key, `save_pressed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.lead.two_lines import TwoLines
from ui.look.fitted_button import FittedButton
from ui.look.tokens import GAP, TARGET
from ui.page import met_in_order

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.forms import FormRow
    from ui.look.look import Look

_MOST_ROW = 88
_MANY_ROWS = 5  # from so many on they are as low as a finger needs
_ICON = 28


class FormRows(QWidget):
    """Buttons that take taps; the keys are the box's."""

    row_pressed = Signal(str)
    save_pressed = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look = look
        self._rows: tuple[FormRow, ...] = ()
        self._buttons: list[TwoLines] = []
        self._save = FittedButton(look, "give_out", height=TARGET)
        self._save.setCheckable(True)
        self._save.setFixedHeight(TARGET)
        self._save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._save.say(language.say("Save"))
        self._save.clicked.connect(lambda _on=False: self._press_save())
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addLayout(self._column)
        outer.addWidget(self._save)
        outer.addStretch(1)

    def show_rows(self, rows: tuple[FormRow, ...], *, is_filled: bool) -> None:
        """These rows; Save is lit once all are filled in."""
        self._rows = rows
        while len(self._buttons) < len(rows):
            self._buttons.append(self._button(len(self._buttons)))
        height = TARGET if len(rows) >= _MANY_ROWS else min(self._look.grown(TARGET), _MOST_ROW)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(rows))
            if number < len(rows):
                button.setFixedHeight(height)
                button.say(rows[number].words, " · ".join(filter(None, (rows[number].title, rows[number].caution))))
                button.show_icon("triangle-alert" if rows[number].caution else "")
                button.light(on=rows[number].is_asked)
        self._show_save(is_on=is_filled)
        met_in_order(*self._buttons, self._save)

    def _press_save(self) -> None:
        self._show_save(is_on=self._save.isChecked())
        self.save_pressed.emit()

    def _show_save(self, *, is_on: bool) -> None:
        theme = self._look.theme
        self._save.setChecked(is_on)
        self._save.show_icon("check", _ICON, theme.text, theme.on_give_out)

    def _button(self, number: int) -> TwoLines:
        button = TwoLines(self._look, height=TARGET, loud_below=True)
        button.clicked.connect(lambda _on=False: self.row_pressed.emit(self._rows[number].key))
        self._column.addWidget(button)
        return button
