"""Counts what lies somewhere: one box for scans, names and numbers; beside it what is in hand and what was counted.

In: a `CountTalk`, which decides everything. Out: `left`; `saved`; `end_pressed`: what it found is looked at; a scan
that is no product is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pantry.office.count_talk import Ask
from pantry.office.theirs_words import TURN_KEY
from ui.lead.box_page import BoxPage
from ui.lead.box_side import Asked
from ui.lead.counting.count_rows import counted_columns, counted_row
from ui.lead.long_list import LongList
from ui.lead.unknown_card import UnknownCard
from ui.lead.values_grid import Option
from ui.look.tokens import ANY_WIDTH, COLUMN_WIDTH, GAP, MARGIN
from ui.room_names import Room, room_title

if TYPE_CHECKING:
    from pantry.office.count_talk import CountTalk
    from ui.lead.inside import Inside

_LIST_WIDTH = 540
_TWO_COLUMNS_UP_TO = 125  # percent of the usual text
_FOUND, _SOMEBODY, _SOMETHING = "found", "somebody", "something"
_COUNTING = (Ask.ITEM, Ask.AMOUNT, Ask.MORE)


class CountPage(BoxPage):
    """Whatever is counted is saved, so that it can be left at any moment."""

    end_pressed = Signal()

    def __init__(self, inside: Inside, talk: CountTalk) -> None:
        columns = 2 if inside.look.text_percent <= _TWO_COLUMNS_UP_TO else 1
        super().__init__(inside, room_title(Room.COUNT, inside.language), inside.back, talk.keep, columns)
        self._talk = talk
        self._words = inside.pantry.talk_parts(inside.language)
        self._undo = self.add_act("undo-2", self.language.say("Undo"), self.on_undo)
        self._card = UnknownCard(self.look)
        self._list = LongList(self.look, counted_columns(self.language), self.language.say("Counted so far"))
        self.box.help_with(talk.hint, self._options)
        self.box.line.textChanged.connect(self._on_text)
        self._beside = self._laid_beside()
        row = QHBoxLayout()
        row.setSpacing(2 * MARGIN)
        row.addWidget(self._beside)
        row.addWidget(self.box, 1)
        self.body.addLayout(row, 1)
        self.show_talk()

    @property
    def words(self) -> str:
        """All that it says now."""
        talk = self._talk
        return "\n".join(filter(None, (talk.said, talk.name, *talk.told, self.box.words)))

    def go_on(self) -> None:
        """What it found was looked at, and may be another one now."""
        if self._talk.counting and self._talk.counting.is_finished:
            self._talk.something_else()
        self.show_answered()

    def count_again(self, item: str) -> None:
        """Of this item all is counted anew."""
        self._talk.count_again(item)
        self.show_answered()

    def take_scan(self, line: str) -> bool:
        """Scans are heard by the box."""
        if self._talk.take_scan(line):
            self.show_answered()
        else:
            self.scan_for_table.emit(line)
        return True

    def on_typed(self, text: str) -> None:
        """What was typed, at Enter."""
        self._talk.enter(text)
        self.show_answered()

    def on_chosen(self, value: str) -> None:
        """One of the choices, or where to go from here."""
        if value == _FOUND:
            self.end_pressed.emit()
            return
        if value == _SOMEBODY:
            self._talk.somebody_else()
        elif value == _SOMETHING:
            self._talk.something_else()
        else:
            self._talk.choose(value)
        self.show_answered()

    def _on_text(self, text: str) -> None:
        """The space bar alone: what somebody else counted is left out, or added after all."""
        if text == TURN_KEY and self._talk.may_turn:
            self.box.line.clear()
            self._talk.turn()
            self.show_answered()

    def on_undo(self) -> None:
        """The last answer is taken back."""
        self._talk.undo()
        self.show_answered()

    def show_answered(self) -> None:
        """What was half typed is answered."""
        self._talk.keep(self._talk.in_box)
        super().show_answered()

    def show_talk(self) -> None:
        """As it stands now."""
        talk = self._talk
        say = self.language.say
        title = room_title(Room.COUNT, self.language)
        if talk.counting:
            title = say("{what} · {who}", what=talk.title, who=talk.who) if talk.who else talk.title
        self.title.say(title)
        has_beside = talk.step in _COUNTING and bool(talk.name or talk.lines)
        self._beside.setVisible(has_beside)
        self.box.setMaximumWidth(ANY_WIDTH if has_beside else self.look.grown(COLUMN_WIDTH))
        self._card.show_item(talk.name, "", talk.told)
        self._card.setVisible(bool(talk.name))
        rows = tuple(counted_row(self._words, line) for line in talk.lines)
        self._list.show_rows(rows)
        self._undo.setVisible(talk.may_undo)
        self.box.ask(
            Asked(talk.asks, talk.trouble, talk.in_box, wants_number=talk.step is Ask.AMOUNT, signs=talk.signs)
        )
        self.setAccessibleName(self.words)

    def _options(self, text: str) -> tuple[Option, ...]:
        """What is found; with nothing in the box also where to go from here."""
        chosen = tuple(
            Option(choice.value, choice.name, choice.more, key=str(number) if text and number <= 9 else "")
            for number, choice in enumerate(self._talk.choices(text), start=1)
        )
        return chosen if text or self._talk.step is not Ask.ITEM else (*chosen, *self._ways())

    def _ways(self) -> tuple[Option, ...]:
        say, moved = self.language.say, len(self._talk.came())
        more = self.language.say_many("{n} moved meanwhile", "{n} moved meanwhile", moved) if moved else ""
        return (
            Option(_FOUND, say("What it found"), more, icon="triangle-alert" if moved else "list-checks"),
            Option(_SOMEBODY, say("Somebody else counts"), icon="users"),
            Option(_SOMETHING, say("Count something else"), icon="boxes"),
        )

    def _laid_beside(self) -> QWidget:
        beside = QWidget()
        beside.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._card)
        column.addWidget(self._list, 1)
        return beside
