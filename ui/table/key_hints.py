"""The foot of the table: three keys that this mode knows. They are the first to go where there is little room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from pantry.desk import Mode
from pantry.settings import Units
from ui.look.panel import Panel
from ui.look.tokens import GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from ui.look.look import Look

_HEIGHT = 48
_HINTS = 3
_SIZES = (HINT_TEXT, 20, SMALLEST_TEXT)
_BETWEEN, _SIDE, _SIGN_GAP = 18, 16, 6


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
    """Painted keys with their words, as many as there is room for."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._hints = tuple(_Hint(look, language) for _ in range(_HINTS))
        self._sizes = look.steps(_SIZES)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for hint in self._hints:
            row.addWidget(hint)
        row.addStretch(1)
        self._height = look.grown(_HEIGHT)
        self.setFixedHeight(self._height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The keys are never what sets the window's width."""
        return QSize(0, self._height)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """Shows three keys."""
        for shown, hint in zip(self._hints, hints, strict=True):
            shown.show_hint(hint)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More width, more keys."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ways = ((count, size) for count in range(_HINTS, 0, -1) for size in self._sizes)
        count, size = next((way for way in ways if self._width(*way) <= self.width()), (1, self._sizes[-1]))
        for number, hint in enumerate(self._hints):
            hint.setVisible(number < count)
            hint.write_at(size)

    def _width(self, count: int, size: int) -> int:
        return sum(hint.width_at(size) + _BETWEEN for hint in self._hints[:count])


class _Hint(QWidget):
    """Keys in a frame, with the sign of the last one, and what they do."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._hint = KeyHint("", "", "")
        self._keys, self._sign, self._words = QLabel(), QLabel(), QLabel()
        look.color_words(self._words, look.theme.second_text)
        frame = Panel(look.theme.surface, look.theme.border, look.theme.line_px)
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(_SIDE, 4, _SIDE, 4)
        inside.setSpacing(_SIGN_GAP)
        inside.addWidget(self._keys)
        inside.addWidget(self._sign)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP + 2)
        row.addWidget(frame)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def show_hint(self, hint: KeyHint) -> None:
        self._hint = hint
        self._keys.setVisible(bool(hint.keys))
        self._keys.setText(hint.keys)
        self._sign.setVisible(bool(hint.sign))
        if hint.sign:
            self._sign.setPixmap(self._look.icons.pixmap(hint.sign, self._look.theme.text, self._sign_size()))
        self._sign.setAccessibleName(self._language.say("Enter") if hint.keys else self._language.say("Backspace"))
        self._words.setText(hint.does)
        keys = hint.keys or self._language.say("Backspace")
        self.setAccessibleName(f"{keys}: {hint.does}")

    def width_at(self, size: int) -> int:
        keys = QFontMetrics(self._look.exact_font(size, bold=True)).horizontalAdvance(self._hint.keys)
        words = QFontMetrics(self._look.exact_font(size)).horizontalAdvance(self._hint.does)
        sign = self._sign_size() if self._hint.sign else 0
        between = _SIGN_GAP if self._hint.sign and self._hint.keys else 0
        return 2 * _SIDE + keys + between + sign + GAP + 2 + words

    def write_at(self, size: int) -> None:
        self._keys.setFont(self._look.exact_font(size, bold=True))
        self._words.setFont(self._look.exact_font(size))

    def _sign_size(self) -> int:
        return self._look.grown(24 if self._hint.keys else 28)
