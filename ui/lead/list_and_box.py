"""A list of what there is, and beside it one question and one box: what rooms are that set things right line by line.

In: a `ListTalk`, which decides everything. Out: `saved` after each answer; a scan that means nothing here is the
table's; `left`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.lead.box_page import BoxPage
from ui.lead.box_side import Asked
from ui.lead.list_rows import Column
from ui.lead.long_list import LongList
from ui.lead.values_grid import Option
from ui.look.tokens import GAP, MARGIN
from ui.page import met_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.office.name_suggestions import Choice
    from pantry.office.talk_rows import TalkRow
    from ui.lead.inside import Inside
    from ui.lead.list_rows import ListRow

_BOX_WIDTH = 540
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`


class ListTalk(Protocol):
    """What is asked and told, and what answers do; `in_box` is what stands in the box again, and `trouble` why."""

    trouble: str
    in_box: str
    said: str

    @property
    def title(self) -> str:
        """What it is about."""

    @property
    def asks(self) -> str:
        """The question."""

    @property
    def rows(self) -> tuple[TalkRow, ...]:
        """What there is."""

    @property
    def nothing(self) -> tuple[str, str]:
        """Where there is no row: what the room is for, and the next act."""

    @property
    def asked_row(self) -> str:
        """The row that is asked about."""

    @property
    def wants_number(self) -> bool:
        """Whether digits answer."""

    @property
    def signs(self) -> tuple[str, ...]:
        """What may stand among digits."""

    @property
    def may_undo(self) -> bool:
        """Whether the last answer can be taken back."""

    def hint(self, text: str) -> str:
        """What Enter will do."""

    def choices(self, text: str) -> tuple[Choice, ...]:
        """What may be chosen instead of typing."""

    def enter(self, text: str) -> None:
        """What was typed."""

    def choose(self, value: str) -> None:
        """One of the choices."""

    def undo(self) -> None:
        """Takes the last answer back."""

    def keep(self, in_box: str) -> None:
        """What is half typed outlives the window."""


class ListAndBoxPage(BoxPage):
    """Up and Down walk over the rows, Enter presses the one that is marked; each answer is saved by the talk."""

    empty_icon = "info"  # where there is no row

    def __init__(self, inside: Inside, talk: ListTalk, widest_cell: str, list_title: str) -> None:
        super().__init__(inside, talk.title, inside.back, talk.keep)
        self.talk = talk
        self.listed = LongList(self.look, (Column("", widest_cell),), list_title)
        self.listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it stays in the box, and the arrows walk from there
        self.listed.pressed.connect(self.press)
        self.box.walks_beside = True
        self.box.setFixedWidth(_BOX_WIDTH)
        self.box.help_with(talk.hint, self._options)
        row = QHBoxLayout()
        row.setSpacing(2 * MARGIN)
        row.addLayout(self._list_side(), 1)
        row.addWidget(self.box)
        self.body.addLayout(row, 1)

    @property
    def words(self) -> str:
        """All that it says now."""
        rows = (row.told for row in self.listed.rows)
        return "\n".join(filter(None, (self.title.words, *rows, self.listed.nothing, self.done.words, self.box.words)))

    def keep_order(self) -> None:
        """What was done stands below the list, before the box."""
        super().keep_order()
        met_in_order(self.listed, self.done, self.box)

    def painted(self, row: TalkRow) -> ListRow:
        """A row as this room paints it."""
        raise NotImplementedError

    def icon_of(self, _value: str) -> str:
        """The sign of a choice."""
        return ""

    def press(self, key: str) -> None:
        """A row was chosen."""
        raise NotImplementedError

    def on_chosen(self, value: str) -> None:
        """One of the choices beside the list."""
        self.talk.choose(value)
        self.show_answered()

    def enter_alone(self) -> None:
        """Enter, with nothing in the box and no row marked."""
        self.answer("")

    def answer(self, text: str) -> None:
        """What was typed."""
        self.talk.enter(text)
        self.show_answered()

    def take_scan(self, line: str) -> bool:
        """No scan means anything here, unless a room knows better."""
        self.scan_for_table.emit(line)
        return True

    def show_answered(self) -> None:
        """As it stands after an answer."""
        self.show_talk()
        self.saved.emit()
        self.box.announce("\n".join(filter(None, (self.talk.said, self.box.words))))

    def show_talk(self) -> None:
        """As it stands now."""
        talk = self.talk
        self.title.say(talk.title)
        self.listed.say_empty(self.empty_icon, *talk.nothing)
        self.listed.show_rows(self._rows(), talk.asked_row)
        talk.keep(talk.in_box)
        self.box.ask(Asked(talk.asks, talk.trouble, talk.in_box, wants_number=talk.wants_number, signs=talk.signs))
        if talk.said:
            take_back = self.on_undo if talk.may_undo else None
            self.done.tell(talk.said, "undo-2", self.language.say("Undo"), take_back)
        else:
            self.done.forget()
        self.setAccessibleName(self.words)

    def _list_side(self) -> QVBoxLayout:
        """What was done stands below the list: what may be chosen has all the height."""
        side = QVBoxLayout()
        side.setSpacing(GAP)
        side.addWidget(self.listed, 1)
        side.addWidget(self.done)
        return side

    def _rows(self) -> Sequence[ListRow]:
        return tuple(map(self.painted, self.talk.rows))

    def on_typed(self, text: str) -> None:
        """What was typed, else the row that is marked."""
        row = self.listed.marked_row
        if text.strip():
            self.answer(text)
        elif row is not None and row.key != self.talk.asked_row:
            self.press(row.key)
        else:
            self.enter_alone()

    def on_undo(self) -> None:
        """The last answer is taken back."""
        self.talk.undo()
        self.show_answered()

    def on_turned(self, steps: int) -> None:
        """The arrows walk over the rows; where there is none, over what may be chosen."""
        if not self.listed.rows:
            self.box.walk(steps)
        elif abs(steps) == _PAGE:
            self.listed.turn(1 if steps > 0 else -1)
        else:
            self.listed.move_mark(steps)

    def _options(self, text: str) -> tuple[Option, ...]:
        return tuple(
            Option(choice.value, choice.name, choice.more, icon=self.icon_of(choice.value))
            for choice in self.talk.choices(text)
        )
