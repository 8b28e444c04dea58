"""What is running low and about when it ends, beside the day's numbers; above it when the chosen bag ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from pantry.desk import BagsEnd, NearlyGone
    from pantry.language import Language
    from ui.look.look import Look

_ROW = 40
_ROW_WITH_END = 58
_BAGS_DETAIL = 34
_TITLE = 44
_SIDES = 20
_LABELS = 3


class NearlyGoneCard(Panel):
    """Names and what is left of them, as many as there is room for; nothing is said while all is there."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._look = look
        self._items: tuple[NearlyGone, ...] = ()
        self._bags = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._bags_detail = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT), wraps=False)
        look.color_words(self._bags_detail, look.theme.second_text)
        title = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT), bold=True)
        title.say(language.say("Nearly gone"))
        self._title_height, self._row_height = look.grown(_TITLE), look.grown(_ROW)
        title.setFixedHeight(self._title_height)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDES, 8, _SIDES, 12)
        self._column.setSpacing(0)
        self._bags.setFixedHeight(self._title_height)
        self._bags_detail.setFixedHeight(look.grown(_BAGS_DETAIL))
        self._title = title
        for label in (self._bags, self._bags_detail, title):
            self._column.addWidget(label)
        self.show_bags_end(None)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def items(self) -> tuple[NearlyGone, ...]:
        """What runs low, also what finds no room."""
        return self._items

    @property
    def bags_end(self) -> str:
        """What is said of the chosen bag, else nothing."""
        return self._bags.words if self._bags.isVisibleTo(self) else ""

    def show_bags_end(self, end: BagsEnd | None) -> None:
        """Shows when the chosen bag ends, or nothing."""
        for label in (self._bags, self._bags_detail):
            label.setVisible(end is not None)
        if end is not None:
            self._bags.say(end.title)
            self._bags_detail.say(end.detail)
        self._fill()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The title and one name."""
        return QSize(0, self._title_height + self._row_height + 20)

    def show_items(self, items: Sequence[NearlyGone]) -> None:
        """Shows what is running low."""
        self._items = tuple(items)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More height, more names."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        has_bags = self._bags.isVisibleTo(self)
        self.setVisible(bool(self._items) or has_bags)
        self._title.setVisible(bool(self._items))
        shown = self._in_room(self.height() - self._above_rows())
        while len(self._rows) < len(shown):
            self._rows.append(_Row(self._look))
            self._column.insertWidget(len(self._rows) + _LABELS - 1, self._rows[-1])  # behind the title
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_item(shown[number])

    def _above_rows(self) -> int:
        bags = self._bags.height() + self._bags_detail.height() if self._bags.isVisibleTo(self) else 0
        return bags + self._title_height + 20

    def _in_room(self, room: int) -> tuple[NearlyGone, ...]:
        """As many as find room, and always the first."""
        shown: list[NearlyGone] = []
        for item in self._items:
            room -= self._look.grown(_height_of(item))
            if shown and room < 0:
                break
            shown.append(item)
        return tuple(shown)


def _height_of(item: NearlyGone) -> int:
    return _ROW_WITH_END if item.ends else _ROW


class _Row(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT), wraps=False)
        self._ends = FittedLabel(look, (20, SMALLEST_TEXT), wraps=False)
        look.color_words(self._ends, look.theme.second_text)
        self._left = QLabel()
        self._left.setFont(look.font(BODY_TEXT, bold=True))
        self._left.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._ends)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._left)
        self.hide()

    def show_item(self, item: NearlyGone) -> None:
        self._name.say(item.name)
        self._ends.say(item.ends)
        self._ends.setVisible(bool(item.ends))
        self._left.setText(item.quantity_words)
        self.setFixedHeight(self._look.grown(_height_of(item)))
        self.setAccessibleName(" ".join(filter(None, (item.name, item.quantity_words, item.ends))))
