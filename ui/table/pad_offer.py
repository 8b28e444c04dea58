"""Offers a number pad on a laptop with a touch screen: a button beside the box, and the pad while it is open.

In: whether it is offered and open. Out: `toggled` when somebody brings it in or puts it away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pantry.settings import Units
from ui.look.fitted_button import FittedButton
from ui.look.tokens import BOX_HEIGHT, TARGET

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from pantry.language import Language
    from ui.look.look import Look
    from ui.table.number_pad import NumberPad

_ICON = 32


class PadOffer(QObject):
    """The button is there and lit while the pad is in view; the pad is made when it is first needed."""

    toggled = Signal(bool)

    def __init__(self, look: Look, language: Language, box: QWidget) -> None:
        super().__init__()
        self._look, self._language, self._box = look, language, box
        self._units = Units.US
        self._pad: NumberPad | None = None
        self._asks_degrees = False
        theme = look.theme
        self.button = FittedButton(look, "neutral", height=TARGET)
        self.button.show_icon("calculator", _ICON, theme.text, theme.surface)
        self.button.setCheckable(True)
        self.button.setFixedWidth(BOX_HEIGHT)
        self.button.setMinimumHeight(TARGET)
        self.button.clicked.connect(self._on_clicked)
        self.button.hide()
        self._name()

    @property
    def is_open(self) -> bool:
        """Whether the pad is in view."""
        return self.button.isChecked()

    @property
    def least_height(self) -> int:
        """How high the open pad is at least."""
        return self._made().minimumSizeHint().height() if self.is_open else 0

    def offer(self, units: Units, *, is_open: bool) -> None:
        """From now on it is offered."""
        self._units = units
        self.button.setChecked(is_open)
        self._name()
        self.button.show()

    def ask_degrees(self, *, on: bool) -> None:
        """Whether a temperature is asked: then the pad has its sign."""
        self._asks_degrees = on
        if self._pad is not None:
            self._pad.ask_degrees(on=on)

    def show_in(self, column: QBoxLayout) -> None:
        """Puts the pad at the end of a column, or hides it."""
        if self.is_open and column.indexOf(self._made()) < 0:
            column.addWidget(self._made())
        if self._pad is not None:
            self._pad.setVisible(self.is_open)

    def _made(self) -> NumberPad:
        from ui.table.number_pad import NumberPad  # most laptops never need it

        if self._pad is None:
            self._pad = NumberPad(self._look, self._language, self._units, self._box)
            self._pad.ask_degrees(on=self._asks_degrees)
        return self._pad

    def _on_clicked(self) -> None:
        self._name()
        self.toggled.emit(self.is_open)

    def _name(self) -> None:
        say = self._language.say
        self.button.setAccessibleName(say("Put the number pad away") if self.is_open else say("Number pad"))
