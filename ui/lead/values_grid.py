"""Large buttons for values, as many as there is room for, column by column; the rest is behind another page.

In: values with their words, and which of them are chosen. Out: `pressed` with a value; `laid_out` when others are seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.lead.two_lines import TwoLines
from ui.look.tokens import GAP, TARGET

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look

_BUTTON = (TARGET, 96)


@dataclass(frozen=True, slots=True)
class Option:
    """A value, its words and what more is said of it; before both an icon, or the key that does the same."""

    value: str
    words: str
    more: str = ""
    icon: str = ""
    key: str = ""


class ValuesGrid(QWidget):
    """Chosen ones are lit; one may bear the mark of the arrow keys, a ring."""

    pressed = Signal(str)
    laid_out = Signal()

    def __init__(self, look: Look, columns: int, heights: tuple[int, int] = _BUTTON) -> None:
        """`heights`: of a button at the usual text and at the largest."""
        super().__init__()
        self._look, self._columns, self._heights = look, columns, heights
        self._options: tuple[Option, ...] = ()
        self._chosen: Container[str] = ()
        self._marked: int | None = None
        self._first = 0
        self._buttons: list[TwoLines] = []
        self._told = (0, False)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._grid)
        outer.addStretch(1)

    @property
    def has_more(self) -> bool:
        """Whether there are more values than room."""
        return len(self._options) > self._room()

    @property
    def marked(self) -> Option | None:
        """What has the ring."""
        return None if self._marked is None else self._options[self._marked]

    def show_options(self, options: tuple[Option, ...], *, first_is_marked: bool = False) -> None:
        """Shows other values from the first one on, which may have the ring."""
        self._options, self._first = options, 0
        self._marked = 0 if first_is_marked and options else None
        self._show()

    def light(self, chosen: Container[str]) -> None:
        """These are chosen."""
        self._chosen = chosen
        self._show()

    def turn(self) -> None:
        """The next ones, after the last the first ones."""
        self._first = self._first + self._room() if self._first + self._room() < len(self._options) else 0
        self._marked = None
        self._show()

    def show_value(self, value: str) -> None:
        """Turns to where a value stands."""
        places = (number for number, option in enumerate(self._options) if option.value == value)
        self._first = next(places, 0)
        self._keep_whole_pages()

    def move_mark(self, steps: int) -> None:
        """The ring goes on by so many values, first to the first one in view."""
        if not self._options:
            return
        wanted = self._first if self._marked is None else self._marked + steps
        self._marked = min(max(wanted, 0), len(self._options) - 1)
        self._first = self._marked
        self._keep_whole_pages()

    def take_focus(self) -> bool:
        """The ring of the focus goes to what is chosen, else to the first one; whether there is any."""
        lit = next((button for button in self._buttons if button.isChecked() and button.isVisible()), None)
        button = lit or next(iter(self._buttons), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
        return button is not None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more values."""
        super().resizeEvent(event)
        self._keep_whole_pages()

    def _keep_whole_pages(self) -> None:
        self._first -= self._first % self._room()
        self._show()

    def _height(self) -> int:
        usual, most = self._heights
        return min(self._look.grown(usual), most)

    def _deep(self) -> int:
        return max(1, (self.height() + GAP) // (self._height() + GAP))

    def _room(self) -> int:
        return self._deep() * self._columns

    def _show(self) -> None:
        room, columns = self._room(), self._columns
        shown = self._options[self._first : self._first + room]
        deep = self._deep() if self.has_more else -(-len(shown) // columns)
        while len(self._buttons) < len(shown):
            self._buttons.append(self._button(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(shown))
            if number < len(shown):
                button.say(shown[number].words, shown[number].more)
                button.show_icon(shown[number].icon)
                button.show_key(shown[number].key)
                button.light(on=shown[number].value in self._chosen)
                button.ring(on=self._first + number == self._marked)
                self._grid.addWidget(button, number % deep, number // deep)
        if room != self._room():  # laying them out gave this another height, and what that showed was undone above
            self._show()
            return
        told = len(self._buttons), self.has_more
        if told != self._told:
            self._told = told
            self.laid_out.emit()

    def _button(self, number: int) -> TwoLines:
        button = TwoLines(self._look, height=self._height())
        button.setParent(self)
        button.clicked.connect(lambda _on=False: self.pressed.emit(self._options[self._first + number].value))
        return button
