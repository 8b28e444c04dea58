"""What a counting found: a list with what should be there, what was counted and the difference; one box for its rows.

In: a `CountEnd`, which decides everything. Out: `left` back to the counting; `again` with an item that is counted again
there; `saved`; `sheet_pressed`: the count sheet is printed; a scan that is no row is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pantry.office.count_outcome import Outcome
from ui.lead.box_page import BoxPage
from ui.lead.box_side import Asked
from ui.lead.counting.count_rows import end_columns, end_rows
from ui.lead.long_list import LongList
from ui.lead.values_grid import Option
from ui.look.tokens import MARGIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.count_end import CountEnd
    from ui.lead.inside import Inside

_BOX_WIDTH = 420
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`
_AGAIN, _BEFORE, _AFTER, _FINISH, _GO_ON, _SHEET = "again", "before", "after", "finish", "go on", "sheet"


class CountEndPage(BoxPage):
    """Up and Down walk over the rows; a number counts a row again, words say why it differs."""

    again = Signal(str)
    sheet_pressed = Signal()

    def __init__(self, inside: Inside, end: CountEnd) -> None:
        super().__init__(inside, end.talk.title, inside.language.say("Go on counting"), end.talk.keep)
        self._end = end
        self._undo = self.add_act("undo-2", self.language.say("Undo"), self.on_undo)
        self._list = LongList(self.look, end_columns(self.language), self.language.say("What it found"))
        self._list.marked.connect(lambda _key: self._on_marked())
        self.box.walks_beside = True
        self.box.setFixedWidth(_BOX_WIDTH)
        self.box.help_with(self._hint, self._options)
        row = QHBoxLayout()
        row.setSpacing(2 * MARGIN)
        row.addWidget(self._list, 1)
        row.addWidget(self.box)
        self.body.addLayout(row, 1)
        self.show_talk()

    @property
    def words(self) -> str:
        """All that it says now."""
        row = self._list.marked_row
        return "\n".join(filter(None, (self._end.said, self._end.summary, row.told if row else "", self.box.words)))

    @property
    def _key(self) -> str:
        row = self._list.marked_row
        return row.key if row else ""

    def take_scan(self, line: str) -> bool:
        """Scans are heard by the box: they lead to a row."""
        key = self._end.scanned(line)
        if key:
            self._show_rows(key)
            self._on_marked()
        else:
            self.scan_for_table.emit(line)
        return True

    def on_typed(self, text: str) -> None:
        """A number, or why it differs."""
        if text.strip():
            self._end.enter(self._key, text)
            self.show_answered()

    def on_chosen(self, value: str) -> None:
        """What may be said of the row, and of all of it."""
        acts: dict[str, Callable[[], object]] = {
            _BEFORE: lambda: self._end.order(self._key, after=False),
            _AFTER: lambda: self._end.order(self._key, after=True),
            _FINISH: self._end.finish,
            _GO_ON: self._end.count_on,
        }
        if value in acts:
            acts[value]()
            self.show_answered()
        elif value == _AGAIN:
            self.again.emit(self._end.item_of(self._key))
        else:
            self.sheet_pressed.emit()

    def _on_marked(self) -> None:
        self._end.said = self._end.trouble = self._end.in_box = ""
        self._show_question()

    def on_undo(self) -> None:
        """The last answer is taken back."""
        self._end.undo()
        self.show_answered()

    def on_turned(self, steps: int) -> None:
        """The arrows walk over the rows."""
        if abs(steps) == _PAGE:
            self._list.turn(1 if steps > 0 else -1)
        else:
            self._list.move_mark(steps)

    def show_talk(self) -> None:
        """As it stands now."""
        end, key = self._end, self._key
        self.title.say(end.talk.title)
        self._show_rows(key if end.row(key) else _first_key(end))
        self._undo.setVisible(end.talk.may_undo)
        self._show_question()

    def _show_rows(self, key: str) -> None:
        number = next((number for number, row in enumerate(self._end.rows) if row.key == key), -1)
        self._list.show_rows(end_rows(self._end), mark=number)

    def _show_question(self) -> None:
        """What was done last is told in its place, until another row is looked at."""
        self.box.ask(Asked(self._end.said or self._end.summary, self._end.trouble, self._end.in_box))
        self.setAccessibleName(self.words)

    def _hint(self, text: str) -> str:
        return self._end.hint(self._key, text)

    def _options(self, text: str) -> tuple[Option, ...]:
        """With nothing in the box: what may be said of the row, and of all of it."""
        say, row = self.language.say, self._end.row(self._key)
        go_on = Option(_GO_ON, say("It is not done yet"), icon="redo-2")
        if text.strip():
            return (go_on,) if self._end.is_finished else ()
        of_row: tuple[Option, ...] = ()
        if row is not None and not self._end.is_finished:
            of_row = (Option(_AGAIN, say("Count it again"), icon="redo-2"),)
        if row is not None and row.outcome is Outcome.MOVED:
            before, after = say("It was before the count"), say("It was after the count")
            of_row = (*of_row, Option(_BEFORE, before), Option(_AFTER, after))
        done = Option(_FINISH, say("Counting is done"), icon="circle-check")
        sheet = Option(_SHEET, say("Print the count sheet"), icon="printer")
        return (*of_row, go_on if self._end.is_finished else done, sheet)


def _first_key(end: CountEnd) -> str:
    return end.rows[0].key if end.rows else ""
