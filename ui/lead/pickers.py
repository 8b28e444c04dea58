"""What covers a page's rows while one of them is chosen: large buttons for values, or a line to type into.

In: a title, values with their words or a text. Out: `picked` with the values, `left` with nothing changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.digit_tiles import DigitTiles
from ui.lead.rows import Ask
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, BOX_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT
from ui.page import framed, met_in_order, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from ui.lead.rows import Row
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_TITLE, _MOST_TITLE = 48, 68
_PAD_WIDTH, _ICON = 372, 28
_ONE_COLUMN_UP_TO = 5


class Picker(QWidget):
    """A title above, Back below, and what is chosen between them."""

    picked = Signal(tuple)
    left = Signal()
    laid_out = Signal()
    has_line = False  # one that is typed into has the focus at once
    has_tiles = False  # digits to tap need room

    def __init__(self, look: Look, language: Language, title: str) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._below_title: tuple[FittedLabel, ...] = ()
        self._met: tuple[QWidget, ...] = ()
        self._title = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        height = min(look.grown(_TITLE), _MOST_TITLE)
        self._title.setFixedHeight(height)
        self._title.say(title)
        self._refused = ""
        self._trouble = AmberNote(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), icon_px=_ICON, height=height)
        self._trouble.hide()
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
        column.addWidget(self._trouble)
        column.addLayout(self.body, 1)
        column.addLayout(self.acts)
        self.setAccessibleName(title)

    def met(self, body: Sequence[QWidget], acts: Sequence[QWidget] = ()) -> None:
        """What stands between title and Back is laid out; `acts` stand beside Back."""
        self._met = (*body, self._back, *acts)
        met_in_order(self._title, self._trouble, *self._below_title, *body, self._back, *acts)
        self.laid_out.emit()

    def say_below(self, label: FittedLabel) -> None:
        """What is asked is told more of, below the title."""
        self._below_title = (label,)
        self.body.insertWidget(0, label)
        met_in_order(self._title, self._trouble, label, *(each for each in self._met if each is not label))

    def say_leave(self, icon: str, words: str) -> None:
        """What leads back says something else, where each tap is kept at once."""
        self._back.show_icon(icon, _ICON)
        self._back.say(words)

    @property
    def trouble(self) -> str:
        """Why what was picked can't be."""
        return "" if self._trouble.isHidden() else self._refused

    def say_title(self, words: str) -> None:
        """What is asked; nothing is wrong with what was picked."""
        self._title.say(words)
        for label in (self._title, *self._below_title):
            label.show()
        self._trouble.hide()

    def refuse(self, words: str) -> None:
        """What was picked can't be, and why, in the place of what is told below the title; the title stays.

        Where there is no room for both, the title stands before the reason.
        """
        self._refused = words
        self._trouble.say(words)
        self._trouble.show()
        self._title.show()
        for label in self._below_title:
            label.hide()
        layout = self.layout()
        self.body.invalidate()  # what was hidden just now takes no room any more
        if layout is not None and layout.minimumSize().height() > self.height():
            both = f"{self._title.words} · {words}"
            self._trouble.say(both)
            self._title.hide()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def take_key(self, _key: int) -> bool:
        """Whether a lone key means something here that it doesn't elsewhere."""
        return False

    def take_focus(self) -> None:
        """The first thing that a key reaches."""
        self._back.setFocus(Qt.FocusReason.TabFocusReason)


class ValuesPicker(Picker):
    """A button for each value of a row. Where several may be chosen, the earliest one goes out for one too many."""

    def __init__(self, look: Look, language: Language, row: Row) -> None:
        super().__init__(look, language, row.title)
        self._row, self._chosen = row, row.chosen
        one_column = len(row.options) <= _ONE_COLUMN_UP_TO or row.most == 1
        self._grid = ValuesGrid(look, 1 if one_column else 2)
        self._grid.pressed.connect(self._on_pressed)
        self._grid.laid_out.connect(self._on_laid_out)
        self.body.addWidget(self._grid, 1)
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.walk_to()
        self._more.clicked.connect(self._grid.turn)
        self.acts.addWidget(self._more)
        self._done = page_button(look, "check", language.say("Done"))
        self._done.walk_to()
        self._done.clicked.connect(lambda: self.picked.emit(self._chosen))
        self.acts.addWidget(self._done)
        self._done.setVisible(row.most > 1)
        self._grid.show_options(tuple(_option(value, words) for value, words in row.options))
        self._grid.light(self._chosen)
        self._grid.show_value(next((value for value, _ in row.options if value in self._chosen), ""))

    def take_focus(self) -> None:
        """The value that is chosen, else the first one."""
        if not self._grid.take_focus():
            super().take_focus()

    def _on_laid_out(self) -> None:
        self._more.setVisible(self._grid.has_more)
        self.met((self._grid,), (self._more, self._done))

    def _on_pressed(self, value: str) -> None:
        row, others = self._row, tuple(each for each in self._chosen if each != value)
        if row.most == 1:
            self.picked.emit((value,))
            return
        if value in row.alone and value not in self._chosen:
            self._chosen = (value,)
        elif value not in self._chosen:
            self._chosen = (*(each for each in others if each not in row.alone), value)[-row.most :]
        elif len(others) >= row.least:
            self._chosen = others
        self._grid.light(self._chosen)


def _option(value: str, words: str) -> Option:
    """What stands behind a colon is its second line."""
    name, _, more = words.partition(": ")
    return Option(value, name, more)


class LinePicker(Picker):
    """A line to type into; digits have tiles too. A scan is no answer: `scan_for_table`."""

    scan_for_table = Signal(str)
    has_line = True

    def __init__(self, look: Look, language: Language, row: Row, watch: BurstWatch) -> None:
        super().__init__(look, language, row.title)
        most = self._most = row.most if row.ask is Ask.NUMBER else 0
        self._typed = ""
        self.line = LineBox(watch.habits)
        self.line.listen_with(watch)
        self.line.hear_scans_alone()
        self.line.setFont(look.font(BOX_TEXT, bold=True))
        self.line.setText(row.chosen[0])
        self.line.selectAll()
        self.line.setAccessibleName(row.title)
        self.line.line_typed.connect(self._on_typed)
        self.line.entered_nothing.connect(lambda: self._on_typed(""))
        self.line.line_scanned.connect(self._on_scanned)
        self.line.escaped.connect(self.left)
        box = framed(look, self.line, BOX_TEXT)
        self.body.addWidget(box)
        self.has_tiles = bool(most or row.signs)
        if self.has_tiles:
            pad = DigitTiles(look, language, self.line)
            pad.offer_beside(row.signs)
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

    def refuse(self, words: str) -> None:
        """What was typed stands in the line again, all of it chosen, so that the next letter begins anew."""
        super().refuse(words)
        self.line.put_back(self._typed, over=True)

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        self.scan_for_table.emit(line)

    def _on_typed(self, text: str) -> None:
        """What can't be is said, and nothing is changed."""
        said = self._typed = text.strip()
        if self._most and said and not (said.isascii() and said.isdigit() and 1 <= int(said) <= self._most):
            self.refuse(self._language.say("A number from 1 to {most}, please.", most=self._most))
            return
        self.picked.emit((said,) if said else ())
