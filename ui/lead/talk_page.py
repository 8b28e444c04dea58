"""Paints a talk of one question at a time: what it is about, the question, a box, what Enter does, what may be chosen.

In: a `Talk`, which decides everything. Out: `saved` after each answer, `left`; a scan of something else
is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pantry.office.lazy_rows import LazyRows
from pantry.office.talk_rows import RowTone
from ui.digit_tiles import TILES_UP_TO, DigitTiles
from ui.lead.list_rows import Column, ListRow, Tone
from ui.lead.long_list import LongList
from ui.lead.room_page import RoomPage
from ui.lead.told_card import ToldCard
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, BOX_TEXT, GAP, HINT_TEXT, MARGIN, SMALLEST_TEXT, TARGET
from ui.page import framed
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from pantry.office.talk_rows import TalkRow
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_HINT, _MOST_HINT = 44, 72
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`
_BETWEEN = "  "
_TOLD_BELOW_TILES_UP_TO = 125  # percent of the usual text: beyond it fingers need the room
_PAINTED = {
    RowTone.PLAIN: (Tone.PLAIN, ""),
    RowTone.LOOK: (Tone.LOOK, "triangle-alert"),
    RowTone.STOP: (Tone.STOP, "octagon-x"),
}


class Talk(Protocol):
    """What is asked and told, and what answers do; `in_box` is what stands in the box again, and `trouble` why."""

    trouble: str
    in_box: str
    said: str

    @property
    def is_first(self) -> bool:
        """Whether Esc leaves the room."""

    @property
    def about(self) -> tuple[str, ...]:
        """What is asked about, line by line, its name first."""

    @property
    def asks(self) -> str:
        """The question."""

    @property
    def foot(self) -> tuple[str, ...]:
        """What is said below the list."""

    @property
    def wants_number(self) -> bool:
        """Whether a number is typed here."""

    @property
    def signs(self) -> tuple[str, ...]:
        """What may stand among its digits."""

    @property
    def may_undo(self) -> bool:
        """Whether what was done last can be taken back."""

    def hint(self, text: str) -> str:
        """What Enter will do."""

    def rows(self, text: str) -> Sequence[TalkRow]:
        """What may be chosen."""

    def nothing(self, text: str) -> tuple[str, str]:
        """Where there is no row: what the room is for, and the next act."""

    def enter(self, text: str) -> None:
        """What was typed."""

    def choose(self, key: str) -> None:
        """A row."""

    def take_scan(self, line: str) -> bool:
        """Whether a scan means something here."""

    def keep(self, in_box: str) -> None:
        """What is half typed outlives the window."""

    def back(self) -> bool:
        """One step back; False where the room is left."""

    def undo(self) -> None:
        """Takes back what was done last."""


class TalkPage(RoomPage):
    """Each answer is saved by the talk, so that the page can be left at any moment."""

    empty_icon = "info"  # where there is no row
    scan_for_table = Signal(str)
    saved = Signal()

    def __init__(self, look: Look, language: Language, talk: Talk, watch: BurstWatch, back: str, widest: str) -> None:
        super().__init__(look, language, talk.asks, back)
        self._talk, self._back_words = talk, back
        self._marked_before = ""
        self._card = ToldCard(look)
        self._hint = FittedLabel(look, _SIZES)
        look.color_words(self._hint, look.theme.second_text)
        hint_px = min(look.grown(_HINT), _MOST_HINT)
        self._hint.setFixedHeight(hint_px)
        self._trouble = AmberNote(look, _SIZES, icon_px=28, height=max(hint_px, TARGET))
        self.line = self._box(watch)
        self.listed = LongList(look, (Column("", widest),))
        self.listed.pressed.connect(self._on_chosen)
        self._tiles = DigitTiles(look, language, self.line)
        self._tiles.done.connect(lambda: self._on_typed(self.line.text()))
        self._foot = FittedLabel(look, _SIZES)
        look.color_words(self._foot, look.theme.second_text)
        self._foot.setFixedHeight(hint_px)
        self._lay_out()
        self.setFocusProxy(self.line)

    @property
    def words(self) -> str:
        """All that it says now."""
        talk = self._talk
        return "\n".join(filter(None, (talk.said, talk.trouble, *talk.about, talk.asks, self._hint.words, *talk.foot)))

    def take_scan(self, line: str) -> bool:
        """Scans are heard by the box."""
        self._on_scanned(line)
        return True

    def go_back(self) -> None:
        """One step back, from the first one out of the room."""
        if self._talk.back():
            self.show_talk()
        else:
            self.left.emit()

    def take_ring(self) -> None:
        """Arrows alone walk over the rows."""
        self.listed.setFocus()

    def show_talk(self) -> None:
        """As it stands now."""
        talk, say = self._talk, self.language.say
        self.title.say(talk.asks)
        self.listed.say_title(talk.asks)
        self.back.say(self._back_words if talk.is_first else say("Back"))
        self._trouble.say(talk.trouble)
        self._trouble.setVisible(bool(talk.trouble))
        self._hint.setVisible(not talk.trouble)
        self._tiles.offer_beside(talk.signs)
        has_tiles = talk.wants_number and self.look.text_percent <= TILES_UP_TO
        self._tiles.setVisible(has_tiles)
        self.line.put_back(talk.in_box, over=bool(talk.trouble))
        talk.keep(talk.in_box)
        self._on_text(talk.in_box)
        self.show_rows_again()
        self._marked_before = ""
        if talk.said and not (has_tiles and self.look.text_percent > _TOLD_BELOW_TILES_UP_TO):
            self.done.tell(talk.said, "undo-2", say("Undo"), self._on_undo if talk.may_undo else None)
        else:
            self.done.forget()
        self.line.setAccessibleName(talk.asks)
        self.setAccessibleName(self.words)
        if self.isVisible():  # a page that was left, whose file is read, takes no focus from the table
            self.line.setFocus()

    def show_rows_again(self) -> None:
        """Other rows and another foot, and what is asked about; what is marked stays marked."""
        row = self.listed.marked_row
        self._card.show_lines(self._talk.about)
        self._card.setVisible(bool(self._talk.about))
        foot = _BETWEEN.join(self._talk.foot)
        self._foot.say(foot)
        self._foot.setVisible(bool(foot))
        self._show_rows(self.line.text(), row.key if row else "")

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        if self._talk.take_scan(line):
            self._show_answered()
        else:
            self.scan_for_table.emit(line)

    def _on_typed(self, text: str) -> None:
        """What has the mark when the box is emptied by Enter is chosen."""
        row = self.listed.marked_row
        key = (row.key if row else "") or self._marked_before
        self.line.clear()
        if key:
            self._on_chosen(key)
        else:
            self._talk.enter(text)
            self._show_answered()

    def _on_chosen(self, key: str) -> None:
        self._talk.choose(key)
        self._show_answered()

    def _on_undo(self) -> None:
        self._talk.undo()
        self._show_answered()

    def _on_escaped(self, half_typed: str) -> None:
        """What was half typed goes first, as at the table."""
        if not half_typed:
            self.go_back()

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self.listed.turn(1 if steps > 0 else -1)
        else:
            self.listed.move_mark(steps)

    def _on_text(self, text: str) -> None:
        row = self.listed.marked_row
        self._marked_before = row.key if row else ""
        self.line.setFont(self.look.font(BOX_TEXT, bold=bool(text)))
        self._hint.say(self._talk.hint(text))
        self._show_rows(text)

    def _show_rows(self, text: str, key: str = "") -> None:
        """A list without rows says what the room is for, or goes where the question says all."""
        rows, nothing = self._rows(text), self._talk.nothing(text)
        self.listed.say_empty(self.empty_icon, *nothing)
        self.listed.setVisible(bool(rows) or bool(nothing[0]))
        self.listed.show_rows(LazyRows(rows, _painted), key)

    def _rows(self, text: str) -> Sequence[TalkRow]:
        """What was not taken hides nothing that may be chosen."""
        rows, talk = self._talk.rows(text), self._talk
        return rows if rows or not talk.trouble or text != talk.in_box else talk.rows("")

    def answered(self) -> None:
        """What an answer asks of this room besides."""

    def _show_answered(self) -> None:
        self.show_talk()
        self.answered()
        self.saved.emit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, self.words))

    def _box(self, watch: BurstWatch) -> LineBox:
        line = LineBox(watch.habits)
        line.listen_with(watch)
        line.begin_as_read(self.language)
        line.textChanged.connect(self._on_text)
        line.textChanged.connect(self._talk.keep)
        line.line_typed.connect(self._on_typed)
        line.entered_nothing.connect(lambda: self._on_typed(""))
        line.line_scanned.connect(self._on_scanned)
        line.escaped.connect(self._on_escaped)
        line.turned.connect(self._on_turned)
        return line

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(framed(self.look, self.line, BOX_TEXT))
        right.addWidget(self._hint)
        right.addWidget(self._trouble)
        below = QWidget()  # it keeps its room where neither is seen
        beside = QHBoxLayout(below)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GAP)
        beside.addWidget(self.listed, 1)
        beside.addWidget(self._tiles, 1, Qt.AlignmentFlag.AlignTop)
        right.addWidget(below, 1)
        right.addWidget(self._foot)
        both = QHBoxLayout()
        both.setSpacing(MARGIN)
        self.side = QVBoxLayout()
        self.side.addWidget(self._card)
        both.addLayout(self.side)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)


def _painted(row: TalkRow) -> ListRow:
    tone, icon = _PAINTED[row.tone]
    return ListRow(row.key, row.words, row.quiet, (row.cell,) if row.cell else (), icon, tone)
