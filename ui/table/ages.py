"""A household's ages by touch: one row of numbers for each age that is asked, one after the other.

In: the desk's `AgesAsked`. Out: `answered` with the line that says them all, as `2 1`; or `skipped`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look.fitted_button import BUTTON_SIZES, FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, SMALLEST_TEXT, TARGET, TILE, TILE_NUMBER_TEXT

if TYPE_CHECKING:
    from pantry.desk import AgesAsked
    from pantry.language import Language
    from ui.look.look import Look

MOST = 9  # more than 8 of one age are typed
_NAME, _SKIP = 190, 220


class AgesRow(QWidget):
    """The age that is asked now, and as many numbers as people are left."""

    answered = Signal(str)
    skipped = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._language = language
        self._asked: AgesAsked | None = None
        self._said: tuple[int, ...] = ()
        self._name = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._name.setFixedWidth(look.grown(_NAME))
        self._buttons = tuple(self._button(look, number) for number in range(MOST))
        numbers = QWidget()
        numbers.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # numbers are read so in every language
        row = QHBoxLayout(numbers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button in self._buttons:
            row.addWidget(button, 1)
        skip = FittedButton(look, height=TARGET, most_px=_SKIP)
        skip.say(language.say("Skip"))
        skip.setMinimumHeight(TARGET)
        skip.setMaximumHeight(TILE)
        skip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        skip.clicked.connect(self.skipped)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._name)
        line.addWidget(numbers, 1)
        line.addWidget(skip)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.setMaximumHeight(TILE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row under a finger."""
        return QSize(0, TARGET)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the numbers in whose place it stands."""
        return QSize(super().sizeHint().width(), TILE)

    def show_asked(self, asked: AgesAsked) -> None:
        """Asks; what was pressed already of the same household stays pressed."""
        if asked != self._asked:
            self._asked, self._said = asked, ()
            self._ask()

    def _ask(self) -> None:
        if self._asked is None:
            return
        band = self._asked.bands[len(self._said)]
        self._name.say(self._language.say("How many {band}?", band=band))
        left = self._asked.people - sum(self._said)
        for number, button in enumerate(self._buttons):
            button.setVisible(number <= left)
            button.setAccessibleName(self._language.say("{n}: {band}", n=number, band=band))

    def _button(self, look: Look, number: int) -> FittedButton:
        button = FittedButton(look, "number", height=TARGET)
        button.setMinimumHeight(TARGET)
        button.setMaximumHeight(TILE)
        button.with_sizes(look, *look.steps((TILE_NUMBER_TEXT, *BUTTON_SIZES)))
        button.say(str(number))
        button.clicked.connect(lambda: self._on_pressed(number))
        return button

    def _on_pressed(self, number: int) -> None:
        if self._asked is None:
            return
        self._said = (*self._said, number)
        if len(self._said) < len(self._asked.bands) - self._asked.last_is_rest:
            self._ask()
            return
        rest = (self._asked.people - sum(self._said),) if self._asked.last_is_rest else ()
        said, self._said = (*self._said, *rest), ()
        self._asked = None
        self.answered.emit(" ".join(f"{each}" for each in said))
