"""Starts the day: all that there is to know, line by line; beside it one question and one box. Esc and Enter skip.

In: a `StartTalk`, which decides everything. Out: `left`; `saved`; `mended` with the key of a line that belongs to
another room; `card_pressed`: the shift card is printed; a scan is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.lead.box_side import Asked, BoxSide
from ui.lead.long_list import Column, LongList
from ui.lead.room_page import RoomPage
from ui.lead.start.start_rows import start_row
from ui.lead.values_grid import Option
from ui.look.tokens import MARGIN

if TYPE_CHECKING:
    from pantry.office.start_talk import StartTalk
    from ui.lead.inside import Inside

_BOX_WIDTH = 480
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`
_ICONS = {"last_week": "calendar-sync", "point": "hand-heart", "called": "calendar", "where": "map-pin"}


class StartPage(RoomPage):
    """Up and Down walk over the lines, Enter presses the one that is marked; with none marked it is done."""

    scan_for_table = Signal(str)
    saved = Signal()
    mended = Signal(str)
    card_pressed = Signal()

    def __init__(self, inside: Inside, talk: StartTalk) -> None:
        super().__init__(inside.look, inside.language, talk.title, inside.back)
        self._talk = talk
        say = self.language.say
        self.add_act("printer", say("Shift card"), self.card_pressed.emit)
        self._list = LongList(self.look, (Column("", say("{n} planned", n="1,234")),), say("To know today"))
        self._list.pressed.connect(self._on_pressed)
        self.box = BoxSide(self.look, self.language, inside.watch)
        self.box.walks_beside = True
        self.box.setFixedWidth(_BOX_WIDTH)
        self.box.help_with(talk.hint, self._options)
        self.box.typed.connect(self._on_typed)
        self.box.chosen.connect(self._on_chosen)
        self.box.scanned.connect(self.scan_for_table)
        self.box.undone.connect(self._on_undo)
        self.box.escaped.connect(self.go_back)
        self.box.turned.connect(self._on_turned)
        row = QHBoxLayout()
        row.setSpacing(2 * MARGIN)
        row.addWidget(self._list, 1)
        row.addWidget(self.box)
        self.body.addLayout(row, 1)
        self.setFocusProxy(self.box)
        self._show()

    @property
    def words(self) -> str:
        """All that it says now."""
        rows = (row.told for row in self._list.rows)
        return "\n".join(filter(None, (self.title.words, *rows, self.done.words, self.box.words)))

    def take_scan(self, line: str) -> bool:
        """No scan means anything here."""
        self.scan_for_table.emit(line)
        return True

    def _on_typed(self, text: str) -> None:
        row = self._list.marked_row
        key = row.key if row else ""
        if not text.strip() and key != self._talk.asked_row:
            self._on_pressed(key)
        elif not text.strip() and not self._talk.is_asking:
            self.left.emit()
        else:
            self._talk.enter(text)
            self._show_answered()

    def _on_pressed(self, key: str) -> None:
        if self._talk.press(key):
            self._show()
        else:
            self.mended.emit(key)

    def _on_chosen(self, value: str) -> None:
        self._talk.choose(value)
        self._show_answered()

    def _on_undo(self) -> None:
        self._talk.undo()
        self._show_answered()

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self._list.turn(1 if steps > 0 else -1)
        else:
            self._list.move_mark(steps)

    def _show_answered(self) -> None:
        self._show()
        self.saved.emit()
        self.box.announce("\n".join(filter(None, (self._talk.said, self.box.words))))

    def _show(self) -> None:
        talk = self._talk
        self.title.say(talk.title)
        self._list.show_rows(tuple(map(start_row, talk.rows)), talk.asked_row)
        self.box.ask(Asked(talk.asks, talk.trouble, talk.in_box, wants_number=talk.wants_number))
        if talk.said:
            can_undo = self._on_undo if talk.may_undo else None
            self.done.tell(talk.said, "undo-2", self.language.say("Undo"), can_undo)
        else:
            self.done.forget()
        self.setAccessibleName(self.words)

    def _options(self, text: str) -> tuple[Option, ...]:
        return tuple(
            Option(choice.value, choice.name, choice.more, icon=_ICONS.get(choice.value, ""))
            for choice in self._talk.choices(text)
        )
