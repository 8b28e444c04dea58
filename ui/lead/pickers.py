"""What covers a paper's rows while one of them is chosen: large buttons for values, or a line to type into.

In: a title, values with their words or a text. Out: `picked` with the values, `left` with nothing changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.digit_tiles import DigitTiles
from ui.lead.paper_rows import Ask
from ui.lead.two_lines import TwoLines
from ui.look.fitted import FittedLabel
from ui.look.tokens import BODY_TEXT, BOX_TEXT, FOCUS_RING, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET
from ui.page import framed, met_in_order, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from ui.lead.paper_rows import Row
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_TITLE, _MOST_TITLE = 48, 68
_PAD_WIDTH, _ICON = 372, 28
_ONE_COLUMN_UP_TO = 5
_MOST_BUTTON = 96


class Picker(QWidget):
    """A title above, Back below, and what is chosen between them."""

    picked = Signal(tuple)
    left = Signal()
    laid_out = Signal()
    has_line = False  # one that is typed into has the focus at once

    def __init__(self, look: Look, language: Language, title: str) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._title = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._title.setFixedHeight(min(look.grown(_TITLE), _MOST_TITLE))
        self._title.say(title)
        self._back = page_button(look, "arrow-left", language.say("Back"))
        self._back.walk_to()
        self._back.clicked.connect(self.left)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(GAP)
        self.acts.addWidget(self._back)
        self.acts.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addLayout(self.body, 1)
        column.addLayout(self.acts)
        self.setAccessibleName(title)

    def met(self, body: Sequence[QWidget], acts: Sequence[QWidget] = ()) -> None:
        """What stands between title and Back is laid out; `acts` stand beside Back."""
        met_in_order(self._title, *body, self._back, *acts)
        self.laid_out.emit()

    def say_leave(self, icon: str, words: str) -> None:
        """What leads back says something else, where each tap is kept at once."""
        self._back.show_icon(icon, _ICON)
        self._back.say(words)

    def take_focus(self) -> None:
        """The first thing that a key reaches."""
        self._back.setFocus(Qt.FocusReason.TabFocusReason)


class ValuesPicker(Picker):
    """A button for each value of a row. Where several may be chosen, the earliest one goes out for one too many."""

    def __init__(self, look: Look, language: Language, row: Row) -> None:
        super().__init__(look, language, row.title)
        self._options, self._chosen, self._most = row.options, row.chosen, row.most
        self._first = next((number for number, (value, _) in enumerate(row.options) if value in row.chosen), 0)
        self._buttons: list[TwoLines] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.walk_to()
        self._more.clicked.connect(self._turn)
        self.acts.addWidget(self._more)
        self._done = page_button(look, "check", language.say("Done"))
        self._done.walk_to()
        self._done.clicked.connect(lambda: self.picked.emit(self._chosen))
        self.acts.addWidget(self._done)
        self._done.setVisible(row.most > 1)

    def take_focus(self) -> None:
        """The value that is chosen, else the first one."""
        lit = next((button for button in self._buttons if button.isChecked()), None)
        first = lit or next(iter(self._buttons), None)
        if first is None:
            super().take_focus()
        else:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more values."""
        super().resizeEvent(event)
        self._first -= self._first % self._room()
        self._show()

    def _columns(self) -> int:
        return 1 if len(self._options) <= _ONE_COLUMN_UP_TO or self._most == 1 else 2

    def _height(self) -> int:
        return min(self._look.grown(TARGET), _MOST_BUTTON)

    def _room(self) -> int:
        deep = self.height() - self._title.height() - TARGET - 2 * GAP
        return max(1, (deep + GAP) // (self._height() + GAP)) * self._columns()

    def _turn(self) -> None:
        self._first = self._first + self._room() if self._first + self._room() < len(self._options) else 0
        self._show()

    def _show(self) -> None:
        shown, columns = self._options[self._first : self._first + self._room()], self._columns()
        while len(self._buttons) < len(shown):
            self._buttons.append(self._button(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(shown))
            if number < len(shown):
                value, words = shown[number]
                name, _, more = words.partition(": ")
                button.say(name, more)
                button.light(on=value in self._chosen)
                self._grid.addWidget(button, number // columns, number % columns)
        self._more.setVisible(len(self._options) > self._room())
        self.met(self._buttons, (self._more, self._done))

    def _button(self, number: int) -> TwoLines:
        button = TwoLines(self._look, height=self._height())
        button.setParent(self)
        button.clicked.connect(lambda _on=False: self._on_pressed(self._options[self._first + number][0]))
        return button

    def _on_pressed(self, value: str) -> None:
        if self._most == 1:
            self.picked.emit((value,))
            return
        if value in self._chosen and len(self._chosen) > 1:
            self._chosen = tuple(each for each in self._chosen if each != value)
        elif value not in self._chosen:
            self._chosen = (*self._chosen, value)[-self._most :]
        self._show()


class LinePicker(Picker):
    """A line to type into; digits have tiles too. A scan is no answer: `scan_for_table`."""

    scan_for_table = Signal(str)
    has_line = True

    def __init__(self, look: Look, language: Language, row: Row, watch: BurstWatch) -> None:
        super().__init__(look, language, row.title)
        most = self._most = row.most if row.ask is Ask.NUMBER else 0
        self.line = LineBox(watch.habits)
        self.line.listen_with(watch)
        self.line.setFont(look.font(BOX_TEXT, bold=True))
        self.line.setText(row.chosen[0])
        self.line.selectAll()
        self.line.setAccessibleName(row.title)
        self.line.line_typed.connect(self._on_typed)
        self.line.entered_nothing.connect(lambda: self._on_typed(""))
        self.line.line_scanned.connect(self._on_scanned)
        self.line.escaped.connect(self.left)
        height = max(TARGET, look.grown(BOX_TEXT) * 5 // 4 + 2 * FOCUS_RING + 8)
        box = framed(look, self.line, height)
        self.body.addWidget(box)
        if most:
            pad = DigitTiles(look, language, self.line)
            pad.setFixedWidth(_PAD_WIDTH)
            pad.done.connect(lambda: self._on_typed(self.line.text()))
            self.body.addWidget(pad, 0, Qt.AlignmentFlag.AlignHCenter)
            self.met((box, pad))
        else:
            done = page_button(look, "check", language.say("Done"))
            done.clicked.connect(lambda: self._on_typed(self.line.text()))
            self.acts.addWidget(done)
            self.met((box,), (done,))
        self.body.addStretch(1)
        self.setFocusProxy(self.line)

    def take_focus(self) -> None:
        """The line."""
        self.line.setFocus()

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        self.scan_for_table.emit(line)

    def _on_typed(self, text: str) -> None:
        """What can't be is said, and nothing is changed."""
        said = text.strip()
        if self._most and said and not (said.isascii() and said.isdigit() and 1 <= int(said) <= self._most):
            self._title.say(self._language.say("A number from 1 to {most}, please.", most=self._most))
            self.line.setText("")
            return
        self.picked.emit((said,) if said else ())
