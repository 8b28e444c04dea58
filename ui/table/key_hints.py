"""The foot of the table: three keys that this mode knows, and Help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from pantry.desk import Mode
from pantry.settings import Units
from ui.look.fitted import FittedButton, FittedLabel, icon_size
from ui.look.panel import Panel
from ui.look.tokens import GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from ui.look.look import Look

_HEIGHT = 52
_HINTS = 3


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Keys and what they do; `sign` is the icon of a key that has a sign."""

    keys: str
    sign: str
    does: str


def hints_for(mode: Mode, units: Units, language: Language) -> tuple[KeyHint, ...]:
    """The three most useful keys of a mode."""
    say = language.say
    weight = "5kg" if units is Units.METRIC else "12lb"
    match mode:
        case Mode.OUT:
            return (
                KeyHint(say("4 Enter"), "corner-down-left", say("four people")),
                KeyHint(say("6 + scan"), "", say("six at once")),
                KeyHint("", "delete", say("undo")),
            )
        case Mode.IN:
            return (
                KeyHint(say("24 + scan"), "", say("a case")),
                KeyHint(say("{weight} Enter", weight=weight), "corner-down-left", say("a weight")),
                KeyHint(say("40b Enter"), "corner-down-left", say("boxes")),
            )
        case Mode.PLATES:
            return (
                KeyHint(say("4 Enter"), "corner-down-left", say("four plates")),
                KeyHint(say("24x Enter"), "corner-down-left", say("that was 24")),
                KeyHint("", "delete", say("undo")),
            )


class KeyHints(QWidget):
    """Painted keys with their words, and Help at the end."""

    help_pressed = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._keys = tuple(_Keys(look, language) for _ in range(_HINTS))
        self._words = tuple(FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT), wraps=False) for _ in range(_HINTS))
        help_button = FittedButton(look, "help", height=_HEIGHT - 4)
        help_button.setIcon(look.icons.for_button("circle-question-mark", look.theme.text, look.theme.text, 26))
        help_button.setIconSize(icon_size(26))
        help_button.say(language.say("Help"))
        help_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        help_button.clicked.connect(self.help_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP + 2)
        for keys, words in zip(self._keys, self._words, strict=True):
            look.color_words(words, look.theme.second_text)
            words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
            row.addWidget(keys)
            row.addWidget(words)
            row.addSpacing(GAP)
        row.addStretch(1)
        row.addWidget(help_button)
        self.setMaximumHeight(_HEIGHT)
        self.setMinimumHeight(_HEIGHT - 4)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """Shows three keys."""
        for keys, words, hint in zip(self._keys, self._words, hints, strict=True):
            keys.show_keys(hint)
            words.say(hint.does)
            words.updateGeometry()


class _Keys(Panel):
    """Keys in a frame, with the sign of the last one."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.border, look.theme.line_px)
        self._look, self._language = look, language
        self._words = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT), bold=True, wraps=False)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(6)
        row.addWidget(self._words)
        row.addWidget(self._sign)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), _HEIGHT)

    def show_keys(self, hint: KeyHint) -> None:
        self._words.setVisible(bool(hint.keys))
        self._words.say(hint.keys)
        self._words.updateGeometry()
        self._sign.setVisible(bool(hint.sign))
        if hint.sign:
            self._sign.setPixmap(self._look.icons.pixmap(hint.sign, self._look.theme.text, 24 if hint.keys else 28))
        self.setAccessibleName(hint.keys or self._language.say("Backspace"))
