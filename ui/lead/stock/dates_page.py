"""What dates mean: the table, row by row, each with its sentence and source; a tap edits a row.

In: a `DatesTalk`, which decides everything. Out: `saved`; a scan is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.lead.form_view import FormView
from ui.lead.list_rows import Column, ListRow, Tone
from ui.lead.long_list import LongList
from ui.lead.room_page import RoomPage
from ui.look.tokens import GAP
from ui.page import met_in_order

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.stock_room.dates_talk import DatesTalk, RuleWords
    from ui.look.look import Look
    from ui.table.burst import BurstWatch


class DatesPage(RoomPage):
    """The list, or the form of one row over it."""

    saved = Signal()
    scan_for_table = Signal(str)

    def __init__(self, look: Look, language: Language, talk: DatesTalk, watch: BurstWatch, back: str) -> None:
        say = language.say
        super().__init__(look, language, say("What dates mean"), back)
        self._talk, self._title, self._back = talk, say("What dates mean"), back
        self._add = self.add_act("plus", say("Add a row"), self._on_add)
        self._as_before = self.add_act("undo-2", say("As before"), self._on_as_before)
        widest = say("Up to its date")
        columns = (Column(say("Fine"), widest), Column(say("Look first"), widest))
        self.list = LongList(look, columns, say("Food, date"), quiet_lines=2)
        self.list.pressed.connect(self._on_pressed)
        self.form = FormView(look, language, watch)
        self.form.changed.connect(talk.keep_form)
        self.form.save_pressed.connect(self._on_save)
        self.form.left.connect(self.go_back)
        self.form.laid_out.connect(self._order)
        self.form.scan_for_table.connect(self.scan_for_table)
        inside = QVBoxLayout()
        inside.setSpacing(GAP)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.form, 1)
        self.body.addLayout(inside, 1)
        self._show()

    def go_back(self) -> None:
        """The form goes first."""
        if self._talk.form is None:
            self.left.emit()
            return
        self._talk.leave_form()
        self._show()

    def take_ring(self) -> None:
        """Arrows begin in the list."""
        self.list.setFocus()
        self.list.move_mark(1)

    def _on_add(self) -> None:
        self._talk.add()
        self._show()

    def _on_pressed(self, key: str) -> None:
        self._talk.open(key)
        if self._talk.trouble:
            self.done.tell_trouble(self._talk.trouble)
        else:
            self.done.forget()
        self._show()

    def _on_save(self) -> None:
        form = self._talk.form
        if self._talk.save_form():
            self._did()
        elif form is not None:
            self.form.show_form(form)

    def _on_as_before(self) -> None:
        self._talk.go_back()
        self._did()

    def _undo(self) -> None:
        self._talk.undo()
        self._did()

    def _did(self) -> None:
        self.tell_answered(self._talk.said, self._talk.trouble, self._undo if self._talk.may_undo else None)
        self.saved.emit()
        self._show()

    def _show(self) -> None:
        form = self._talk.form
        self.title.say(form.title if form else self._title)
        self.back.say(self.language.say("Back") if form else self._back)
        self._add.setVisible(form is None)
        self._as_before.setVisible(self._talk.may_go_back)
        self.list.setVisible(form is None)
        self.form.setVisible(form is not None)
        if form is None:
            self.setFocusProxy(self.list)
            key = self.list.marked_row.key if self.list.marked_row else ""
            self.list.show_rows(tuple(_row(words) for words in self._talk.rows), key)
            self.list.setFocus()
        else:
            self.setFocusProxy(self.form.line)
            self.form.show_form(form)
        self._order()

    def _order(self) -> None:
        met_in_order(self.head, self.list, self.form, self.done)


def _row(words: RuleWords) -> ListRow:
    icon = "lock" if words.is_law else "pencil" if words.is_own else ""
    return ListRow(words.key, words.name, words.why, (words.fine, words.look), icon, Tone.PLAIN)
