"""Names what has no name: its card, one question, one box; letters suggest, a tap or Enter answers, a scan is the same.

In: a `NamingTalk`, which decides everything. Out: `left`; a scan that is no product is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pantry.catalog.kind_pictograms import pictogram_of
from pantry.office.naming_answers import Step
from ui.digit_tiles import DigitTiles
from ui.lead.empty_note import EmptyNote
from ui.lead.room_page import RoomPage
from ui.lead.unknown_card import UnknownCard
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import (
    ANY_WIDTH,
    BODY_TEXT,
    BOX_TEXT,
    COLUMN_WIDTH,
    GAP,
    HINT_TEXT,
    LIST_TEXT,
    MARGIN,
    QUESTION_TEXT,
    SMALLEST_TEXT,
    TARGET,
)
from ui.page import framed, page_button
from ui.room_names import Room, room_title
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from pantry.office.name_suggestions import Choice
    from pantry.office.naming_talk import NamingTalk
    from ui.look.fitted_button import FittedButton
    from ui.look.look import Look
    from ui.table.burst import BurstWatch

_LEFT_WIDTH = 372
_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_TITLE, _MOST_TITLE = 36, 52
_SAID, _MOST_SAID = 76, 92
_MOST_HINT = 88
_LARGEST_ON_BUTTONS = 30  # what is asked has the room
_USUAL = 100  # percent: tiles take the room of how many are left
_THREE_COLUMNS_UP_TO = 125  # percent of the usual text
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`


class UnknownsPage(RoomPage):
    """One unknown item at a time; whatever is answered is saved, so that it can be left at any moment."""

    scan_for_table = Signal(str)
    saved = Signal()
    stickers_pressed = Signal()

    def __init__(self, look: Look, language: Language, talk: NamingTalk, watch: BurstWatch, back: str) -> None:
        super().__init__(look, language, room_title(Room.UNKNOWNS, language), back)
        self._talk = talk
        self._marked_before: Option | None = None
        self._to_name = FittedLabel(look, (LIST_TEXT, *_SIZES), bold=True)
        self._card = UnknownCard(look)
        self._said = FittedLabel(look, _SIZES)
        self._question = FittedLabel(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT, 20), bold=True)
        self._hint = FittedLabel(look, _SIZES)
        look.color_words(self._hint, look.theme.second_text)
        self._trouble = AmberNote(look, _SIZES, icon_px=28, height=self._hint_height())
        self.line = self._box(watch)
        self._pad = DigitTiles(look, language, self.line)
        self._pad.offer_beside(talk.signs)
        self._pad.done.connect(lambda: self._on_typed(self.line.text()))
        columns_of_kinds = 3 if look.text_percent <= _THREE_COLUMNS_UP_TO else 2
        self._names, self._kinds = ValuesGrid(look, 2), ValuesGrid(look, columns_of_kinds)
        for grid in (self._names, self._kinds):
            grid.pressed.connect(self._on_chosen)
            grid.laid_out.connect(self._on_laid_out)
        say = language.say
        self._undo = self.add_act("undo-2", say("Undo"), self._on_undo)
        self.add_act("printer", say("Blank stickers"), self.stickers_pressed.emit)
        self._pass = self._button("chevron-right", say("Later"), self._on_pass)
        self._empty = EmptyNote(look)
        self._empty.tell(
            "tag",
            say("What nobody knows at its first scan is counted at once, and waits here for its name."),
            say("Blank stickers are for what has no barcode: stick one on, and scan it."),
        )
        self._more = self._button("ellipsis", say("More"), self._turn)
        self._side = QWidget()
        self._lay_out()
        self.setFocusProxy(self.line)
        self._show()

    @property
    def words(self) -> str:
        """All that it says now."""
        talk = self._talk
        said = (talk.said, talk.trouble, talk.name, *talk.told, talk.asks, self._hint.words)
        return "\n".join(filter(None, said))

    def take_scan(self, line: str) -> bool:
        """Scans are heard by the box."""
        self._on_scanned(line)
        return True

    @property
    def _grid(self) -> ValuesGrid:
        return self._kinds if self._talk.step is Step.KIND else self._names

    def _on_scanned(self, line: str) -> None:
        self.line.clear()
        if self._talk.take_scan(line):
            self._show_answered()
        else:
            self.scan_for_table.emit(line)

    def _on_typed(self, text: str) -> None:
        """What has the ring when the box is emptied by Enter is chosen."""
        marked = self._grid.marked or self._marked_before
        self.line.clear()
        if self._talk.is_over:
            self.go_back()
        elif marked:
            self._on_chosen(marked.value)
        else:
            self._talk.enter(text)
            self._show_answered()

    def _on_chosen(self, value: str) -> None:
        self._talk.choose(value)
        self._show_answered()

    def _on_pass(self) -> None:
        self._talk.pass_over()
        self._show_answered()

    def _on_undo(self) -> None:
        self._talk.undo()
        self._show_answered()

    def _on_escaped(self, half_typed: str) -> None:
        """What was half typed goes first, as at the table."""
        if not half_typed:
            self.go_back()

    def go_back(self) -> None:
        """What nothing was typed for stays unknown."""
        self._talk.leave(self.line.text())
        self.left.emit()

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self._turn()
            return
        self._grid.move_mark(steps)
        if self._grid.marked:
            self._announce(self._grid.marked.words)

    def _turn(self) -> None:
        self._grid.turn()

    def _on_text(self, text: str) -> None:
        self.line.setFont(self.look.font(BOX_TEXT, bold=bool(text)))
        self._hint.say(self._talk.hint(text))
        self._marked_before = self._grid.marked
        step = self._talk.step
        found = self._talk.choices(text)
        if not found and self._talk.trouble and text == self._talk.in_box:
            text = ""  # what was not taken hides nothing that may be chosen
            found = self._talk.choices(text)
        options = tuple(_option(step, *numbered) for numbered in enumerate(found, start=1))
        self._grid.show_options(options, first_is_marked=step is Step.KIND and bool(text.strip()))

    def _on_laid_out(self) -> None:
        self._more.setVisible(self._grid.has_more)

    def _show_answered(self) -> None:
        self._show()
        self.saved.emit()
        self._announce(self.words)

    def _show(self) -> None:
        talk, say = self._talk, self.language.say
        to_name = talk.to_name
        self._to_name.say(self.language.say_many("{n} to name", "{n} to name", to_name) if to_name else "")
        has_tiles = not talk.is_over and talk.step is Step.WEIGHT  # they take the room of what was known
        self._card.show_item(talk.name, talk.code, () if has_tiles else talk.told)
        self._said.say(talk.said)
        self._question.say(talk.asks)
        self._trouble.say(talk.trouble)
        self._trouble.setVisible(bool(talk.trouble))
        self._hint.setVisible(not talk.trouble)
        for grid in (self._names, self._kinds):
            grid.setVisible(grid is self._grid and not talk.is_over)
        is_count = talk.step is Step.NAME and talk.in_box.isdigit()  # so many are in the pack that is scanned next
        self.line.put_back(talk.in_box, over=bool(talk.trouble) and not is_count)
        talk.keep(talk.in_box)
        self._on_text(talk.in_box)
        self._marked_before = None
        self._on_laid_out()
        has_room = not has_tiles or self.look.text_percent == _USUAL
        self._to_name.setVisible(has_room and bool(to_name) and not talk.is_over)
        self._card.setVisible(not talk.is_over)
        self._said.setVisible(not talk.is_over or bool(talk.said))
        self._empty.setVisible(talk.is_over)
        self._side.setMaximumWidth(self.look.grown(COLUMN_WIDTH) if talk.is_over else ANY_WIDTH)
        self._pad.setVisible(has_tiles)
        self._undo.setVisible(talk.may_undo)
        self._pass.setVisible(not talk.is_over)
        self._pass.say(say("Later") if talk.step is Step.NAME else say("Skip"))
        self.line.setAccessibleName(talk.asks)
        self.setAccessibleName(self.words)
        self.line.setFocus()

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))

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
        line.undo_pressed.connect(lambda _at: self._on_undo())
        line.turned.connect(self._on_turned)
        return line

    def _hint_height(self) -> int:
        return min(self.look.grown(TARGET), _MOST_HINT)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * MARGIN)
        row.addLayout(self._left())
        row.addWidget(self._right(), 1)
        self.body.addLayout(row, 1)

    def _left(self) -> QVBoxLayout:
        """What is known of it, and what was said last; tiles for fingers where a number is asked."""
        self._to_name.setFixedHeight(min(self.look.grown(_TITLE), _MOST_TITLE))
        self._said.setFixedHeight(min(self.look.grown(_SAID), _MOST_SAID))
        left = QVBoxLayout()
        left.setSpacing(GAP)
        for widget in (self._to_name, self._card, self._said, self._pad):
            widget.setFixedWidth(_LEFT_WIDTH)
            left.addWidget(widget)
        left.setStretchFactor(self._card, 1)
        left.addStretch(0)
        return left

    def _right(self) -> QWidget:
        """The question, the box, what Enter does, what may be chosen, what else may be done."""
        self._question.setFixedHeight(min(self.look.grown(52), TARGET))
        self._hint.setFixedHeight(self._hint_height())
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(GAP)
        right.addWidget(self._question)
        right.addWidget(framed(self.look, self.line, BOX_TEXT))
        right.addWidget(self._hint)
        right.addWidget(self._trouble)
        for grid in (self._names, self._kinds):
            right.addWidget(grid, 1)
        right.addWidget(self._empty, 1)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addStretch(1)
        for button in (self._pass, self._more):
            acts.addWidget(button)
        right.addLayout(acts)
        return self._side

    def _button(self, icon: str, words: str, act: Callable[[], object]) -> FittedButton:
        button = page_button(self.look, icon, words)
        sizes = self.look.steps((HINT_TEXT, 20, SMALLEST_TEXT))
        button.with_sizes(self.look, *(pixels for pixels in sizes if pixels <= _LARGEST_ON_BUTTONS))
        button.clicked.connect(lambda _on=False: act())
        return button


def _option(step: Step, number: int, choice: Choice) -> Option:
    """A suggested name has the digit that takes it, a kind its drawing as at the table."""
    match step:
        case Step.NAME:
            return Option(choice.value, choice.name, choice.more, key=str(number))
        case Step.KIND:
            return Option(choice.value, choice.name, icon=pictogram_of(choice.value))
        case Step.WEIGHT:
            return Option(choice.value, choice.name)
