"""What is on the shelf, to choose items from: letters narrow the list, a scan picks, a tap or Enter ticks.

In: all that is on the shelf, what is chosen. Out: `ticked` with what is chosen after each tick, for it is kept at once;
where only one can be chosen, `picked`. A scan that names no item is the table's: `scan_for_table`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.lead.pickers import Picker
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.tokens import BODY_TEXT
from ui.page import framed, page_button
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.printing.shelf_items import ShelfItems
    from ui.lead.rows import Row
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_TWO_COLUMNS_UP_TO = 125  # percent of the usual text
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`


class ItemsPicker(Picker):
    """A line above the items; keys are typed into it, also those that walk over them."""

    has_line = True
    ticked = Signal(tuple)
    scan_for_table = Signal(str)

    def __init__(self, look: Look, language: Language, row: Row, shelf: ShelfItems, watch: BurstWatch) -> None:
        super().__init__(look, language, row.title)
        self._shelf, self._chosen, self._most = shelf, row.chosen, row.most
        self._marked_before: Option | None = None
        if self._most > 1:
            self.say_leave("check", language.say("Done"))
        self.line = LineBox(watch.habits)
        self.line.listen_with(watch)
        self.line.setFont(look.font(BODY_TEXT, bold=True))
        self.line.setPlaceholderText(language.say("Scan or type here"))
        self.line.setAccessibleName(row.title)
        self.line.textChanged.connect(self._on_letters)
        self.line.line_typed.connect(self._on_typed)
        self.line.entered_nothing.connect(self._on_entered_nothing)
        self.line.line_scanned.connect(self._on_scanned)
        self.line.turned.connect(self._on_turned)
        self.line.escaped.connect(self.left)
        self._box = framed(look, self.line, BODY_TEXT)
        self._grid = ValuesGrid(look, 2 if look.text_percent <= _TWO_COLUMNS_UP_TO else 1)
        self._grid.pressed.connect(self._tick)
        self._grid.laid_out.connect(self._on_laid_out)
        self.body.addWidget(self._box)
        self.body.addWidget(self._grid, 1)
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.clicked.connect(self._grid.turn)
        self.acts.addWidget(self._more)
        self.setFocusProxy(self.line)
        self._on_letters("")
        self._light()

    def take_focus(self) -> None:
        """The line."""
        self.line.setFocus()

    def _on_laid_out(self) -> None:
        self._more.setVisible(self._grid.has_more)
        self.met((self._box, self._grid), (self._more,))

    def _on_letters(self, letters: str) -> None:
        self._marked_before = self._grid.marked
        found = self._shelf.called(letters)
        options = tuple(Option(each.item, each.name, each.told_apart_by) for each in found)
        self._grid.show_options(options, first_is_marked=bool(letters.strip()))

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self._grid.turn()
            return
        self._grid.move_mark(steps)
        if self._grid.marked:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._grid.marked.words))

    def _on_typed(self, text: str) -> None:
        """What had the ring when the box was emptied by Enter."""
        if self._marked_before and text.strip():
            self._tick(self._marked_before.value)
        else:
            self.refuse(self._language.say("Nothing on the shelf is called so."))

    def _on_entered_nothing(self) -> None:
        """Ticks what has the ring; where nothing has, all is chosen."""
        if self._grid.marked:
            self._tick(self._grid.marked.value)
        elif self._most > 1:
            self.left.emit()

    def _on_scanned(self, line: str) -> None:
        """What is scanned is chosen, and stays so when it is scanned again."""
        named = self._shelf.scanned(line)
        found = next((item for item in named if self._shelf.has(item)), "")
        if found:
            self._choose((*(each for each in self._chosen if each != found), found))
        elif named:
            say = self._language.say
            self.refuse(
                say("That is not on the shelf. Nothing more was chosen.")
                if self._chosen
                else say("That is not on the shelf. Nothing was chosen.")
            )
        else:
            self.scan_for_table.emit(line)

    def _tick(self, item: str) -> None:
        others = tuple(each for each in self._chosen if each != item)
        self._choose(others if item in self._chosen else (*others, item))

    def _choose(self, items: tuple[str, ...]) -> None:
        self._chosen = items[-self._most :]
        if self._most == 1:
            self.picked.emit(self._chosen)
            return
        self._light()
        self._grid.show_value(self._chosen[-1] if self._chosen else "")
        self.ticked.emit(self._chosen)

    def _light(self) -> None:
        self._grid.light(frozenset(self._chosen))
        if self._most > 1 and self._chosen:
            self._say(self._language.say_many("{n} item is chosen.", "{n} items are chosen.", len(self._chosen)))
        else:
            self._say(self.accessibleName())

    def _say(self, words: str) -> None:
        self.say_title(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
