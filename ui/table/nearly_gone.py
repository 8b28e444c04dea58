"""What is running low, beside the day's numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.look.fitted import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from pantry.desk import NearlyGone
    from pantry.language import Language
    from ui.look.look import Look

_ROW = 40
_TITLE = 44
_SIDES = 20


class NearlyGoneCard(Panel):
    """Names and what is left of them, as many as there is room for; nothing is said while all is there."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._look = look
        self._items: tuple[NearlyGone, ...] = ()
        title = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT), bold=True)
        title.say(language.say("Nearly gone"))
        title.setFixedHeight(_TITLE)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDES, 8, _SIDES, 12)
        self._column.setSpacing(0)
        self._column.addWidget(title)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def items(self) -> tuple[NearlyGone, ...]:
        """What runs low, also what finds no room."""
        return self._items

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The title and one name."""
        return QSize(0, _TITLE + _ROW + 20)

    def show_items(self, items: Sequence[NearlyGone]) -> None:
        """Shows what is running low."""
        self._items = tuple(items)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More height, more names."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        self.setVisible(bool(self._items))
        room = max(1, (self.height() - _TITLE - 20) // _ROW)
        shown = self._items[:room]
        while len(self._rows) < len(shown):
            self._rows.append(_Row(self._look))
            self._column.insertWidget(len(self._rows), self._rows[-1])  # behind the title
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_item(shown[number])


class _Row(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._name = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT), wraps=False)
        self._left = QLabel()
        self._left.setFont(look.font(BODY_TEXT, bold=True))
        self._left.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._name, 1)
        row.addWidget(self._left)
        self.setFixedHeight(_ROW)
        self.hide()

    def show_item(self, item: NearlyGone) -> None:
        self._name.say(item.name)
        self._left.setText(item.quantity_words)
        self.setAccessibleName(f"{item.name} {item.quantity_words}")
