"""A list of names of one's own: a line to type one more, a tap takes one out; each is saved at once.

In: the names. Out: `added` and `taken_out` with a name; a scan is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.lead.pickers import Picker
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.tokens import BODY_TEXT
from ui.page import framed, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_TWO_COLUMNS_UP_TO = 125  # percent of the usual text
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`


class NamesPicker(Picker):
    """Keys are typed into the line, also those that walk over the names; Enter on one takes it out."""

    has_line = True
    added = Signal(str)
    taken_out = Signal(str)
    scan_for_table = Signal(str)

    def __init__(self, look: Look, language: Language, title: str, names: tuple[str, ...], watch: BurstWatch) -> None:
        super().__init__(look, language, title)
        self._asks = title
        self.say_leave("check", language.say("Done"))
        self.line = LineBox(watch.habits)
        self.line.listen_with(watch)
        self.line.hear_scans_alone()
        self.line.begin_as_read(language)
        self.line.setFont(look.font(BODY_TEXT, bold=True))
        self.line.setPlaceholderText(language.say("One more name"))
        self.line.setAccessibleName(title)
        self.line.line_typed.connect(self._on_typed)
        self.line.entered_nothing.connect(self._on_entered_nothing)
        self.line.line_scanned.connect(self._on_scanned)
        self.line.turned.connect(self._on_turned)
        self.line.escaped.connect(lambda half_typed: None if half_typed else self.left.emit())
        self._box = framed(look, self.line, BODY_TEXT)
        self._grid = ValuesGrid(look, 2 if look.text_percent <= _TWO_COLUMNS_UP_TO else 1)
        self._grid.pressed.connect(self.taken_out)
        self._grid.laid_out.connect(self._on_laid_out)
        self.body.addWidget(self._box)
        self.body.addWidget(self._grid, 1)
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.clicked.connect(self._grid.turn)
        self._add = page_button(look, "plus", language.say("Add it"))
        self._add.clicked.connect(lambda: self._on_typed(self.line.text()))
        self.acts.addWidget(self._more)
        self.acts.addWidget(self._add)
        self.setFocusProxy(self.line)
        self._typed = ""
        self.show_names(names)

    def show_names(self, names: tuple[str, ...]) -> None:
        """These are the names now."""
        self.say_title(self._asks)
        out = self._language.say("Tap to take it out")
        self._grid.show_options(tuple(Option(name, name, out, icon="circle-x") for name in names))
        self._on_laid_out()

    def refuse(self, words: str) -> None:
        """What was typed stands in the line again."""
        super().refuse(words)
        self.line.put_back(self._typed, over=True)

    def take_focus(self) -> None:
        """The line."""
        self.line.setFocus()

    def _on_laid_out(self) -> None:
        self._more.setVisible(self._grid.has_more)
        self.met((self._box, self._grid), (self._more, self._add))

    def _on_typed(self, text: str) -> None:
        self._typed = text.strip()
        self.line.clear()
        self.added.emit(self._typed)

    def _on_entered_nothing(self) -> None:
        """The name with the ring goes out; where none has it, all is done."""
        if self._grid.marked:
            self.taken_out.emit(self._grid.marked.value)
        else:
            self.left.emit()

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        self.scan_for_table.emit(line)

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self._grid.turn()
        else:
            self._grid.move_mark(steps)
