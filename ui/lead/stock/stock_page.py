"""Stock and dates: one box that finds by letters and scans, filters, the list, and the card of the chosen line.

In: a `StockTalk`, which decides everything. Out: `saved`, `labels_pressed` with an item; a scan of nothing that lies
here is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pantry.office.stock_room.talk import Act, By
from ui.idle import Idle
from ui.lead.form_view import FormView
from ui.lead.list_rows import Column
from ui.lead.long_list import LongList
from ui.lead.room_page import RoomPage
from ui.lead.stock.stock_card import StockCard
from ui.lead.stock.stock_head import StockHead
from ui.lead.stock.stock_rows import stock_rows
from ui.lead.values_grid import Option, ValuesGrid
from ui.look.tokens import GAP
from ui.page import met_in_order
from ui.room_names import ROOM_ICONS, room_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from pantry.office.stock_room.talk import StockTalk
    from ui.look.look import Look
    from ui.room_names import Room
    from ui.table.burst import BurstWatch

_CARD, _MOST_CARD = 476, 540
_PAGE = 3  # so many steps Page Down is worth in a `LineBox`


class StockPage(RoomPage):
    """The box has the keys while the list is seen; Enter leads to the card's buttons, Esc back."""

    saved = Signal()
    labels_pressed = Signal(str)
    scan_for_table = Signal(str)

    def __init__(self, look: Look, language: Language, talk: StockTalk, watch: BurstWatch, back: str) -> None:
        super().__init__(look, language, language.say("Stock and dates"), back)
        say = language.say
        self._talk, self._title, self._back = talk, say("Stock and dates"), back
        self.top = StockHead(look, language, watch)
        self.list = LongList(look, (Column(say("Date"), "Dec 30, 2027"), Column(say("How much"), "12,345.6 lb")))
        self.card = StockCard(look)
        self.card.setFixedWidth(min(look.grown(_CARD), _MOST_CARD))
        self._picker = ValuesGrid(look, 2)
        self.form = FormView(look, language, watch)
        self._idle = Idle(self)
        self._by: By | None = None
        self._receive = self.add_act("truck", say("Receive"), self._on_receive)
        self._rooms = [self._receive]
        self._lay_out()
        self._listen()
        self._show_all()

    @property
    def line(self) -> QWidget:
        """The box."""
        return self.top.line

    def add_room(self, room: Room, go_to: Callable[[Room], None]) -> None:
        """A way on to another room, whose way back leads here."""
        self._rooms.append(self.add_act(ROOM_ICONS[room], room_title(room, self.language), lambda: go_to(room)))
        self._show_all()

    def go_back(self) -> None:
        """What covers the list goes first, then what takes lines away, then the room."""
        if self._talk.form is not None:
            self._talk.leave_form()
        elif self._by is not None:
            self._by = None
        elif self.top.is_box_seen:
            self.left.emit()
            return
        self._show_all()

    def take_scan(self, line: str) -> bool:
        """A product that lies here is shown; while a form is open a scan is the table's."""
        if self._talk.form is not None or not self._talk.take_scan(line):
            return False
        self._by = None
        self.top.clear()
        self._show_all()
        return True

    def take_ring(self) -> None:
        """Arrows begin at the filters."""
        self.top.take_focus()

    def read_again(self) -> None:
        """Another program wrote, or another day began."""
        self._talk.read_again()
        if self._talk.form is None:
            self._show_all()

    def _listen(self) -> None:
        top, line = self.top, self.top.line
        top.typed.connect(self._on_text)
        top.filter_pressed.connect(self._on_filter)
        top.all_pressed.connect(self._on_all)
        line.line_typed.connect(self._on_typed)
        line.entered_nothing.connect(self._on_enter)
        line.line_scanned.connect(self._on_scanned)
        line.escaped.connect(self._on_escaped)
        line.turned.connect(self._on_turned)
        line.entered.connect(self._walk)
        line.undo_pressed.connect(lambda _at: self._undo())
        self.list.marked.connect(self._on_marked)
        self.list.pressed.connect(self._on_pressed)
        self.card.act_pressed.connect(self._on_act)
        self._picker.pressed.connect(self._on_picked)
        self._picker.laid_out.connect(self._order)
        self.form.laid_out.connect(self._order)
        self.form.changed.connect(self._talk.keep_form)
        self.form.save_pressed.connect(self._on_save)
        self.form.left.connect(self.go_back)
        self.form.scan_for_table.connect(self.scan_for_table)

    def take_key(self, key: int) -> bool:
        """A letter while the card's buttons have the keys: something else is looked for."""
        letter = chr(key) if int(Qt.Key.Key_Space) < key <= int(Qt.Key.Key_AsciiTilde) else ""
        if not letter.isalnum() or self.top.is_box_seen or not self._middle.isVisible():
            return False
        self.top.show_box(seen=True)
        self.top.put_back(letter.lower())
        return True

    def _on_text(self, text: str) -> None:
        self._talk.type(text)
        self._show_list()
        if text and not self.top.is_box_seen and self._by is None:
            self.top.show_box(seen=True)  # what is looked for is seen

    def _on_typed(self, text: str) -> None:
        """Enter behind letters: they stay, and the line that was found is gone to."""
        if self._talk.take_scan(text):
            self._show_all()
            return
        self.top.put_back(text)
        self._on_enter()

    def _on_enter(self) -> None:
        if self.list.marked_row is None:
            self.list.move_mark(1)
        if self._talk.chosen is not None:
            self.top.show_box(seen=False)
            self.card.take_focus()

    def _on_scanned(self, line: str) -> None:
        self.top.clear()
        if not self.take_scan(line):
            self.scan_for_table.emit(line)

    def _on_escaped(self, half_typed: str) -> None:
        if half_typed:
            return
        if self._talk.is_filtered:
            self._on_all()
        else:
            self.left.emit()

    def _on_turned(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            self.list.turn(1 if steps > 0 else -1)
        else:
            self.list.move_mark(steps)

    def _walk(self) -> None:
        """An arrow in an empty box leads to the buttons."""
        self.top.show_box(seen=False)
        self.top.take_focus()

    def _on_marked(self, key: str) -> None:
        self._talk.choose(key)
        self.card.show_line(self._talk)

    def _on_pressed(self, key: str) -> None:
        """A tap on a row: letters are the box's again."""
        self._on_marked(key)
        self.top.show_box(seen=True)

    def _on_filter(self, by: str) -> None:
        self._by = By(by)
        self._show_all()
        self.top.show_box(seen=False)
        self._picker.take_focus()

    def _on_picked(self, value: str) -> None:
        if self._by is not None:
            self._talk.choose_filter(self._by, value)
        self._by = None
        self._show_all()

    def _on_all(self) -> None:
        self._by = None
        self._talk.show_all()
        self.top.clear()
        self._show_all()

    def _on_act(self, value: str) -> None:
        line = self._talk.chosen
        if value == Act.LABEL and line is not None:
            self.labels_pressed.emit(line.thing.item)
            return
        self._talk.open_form(Act(value))
        self.done.forget()
        self._show_all()

    def _on_receive(self) -> None:
        self._by = None
        self._talk.open_receive()
        self.done.forget()
        self._show_all()

    def _on_save(self) -> None:
        form = self._talk.form
        if self._talk.save_form():
            self._tell()
            self.saved.emit()
            self._show_all()
        elif form is not None:
            self.form.show_form(form)

    def _undo(self) -> None:
        if not self._talk.may_undo:
            return
        self._talk.undo()
        self._tell()
        self.saved.emit()
        self._show_all()

    def _tell(self) -> None:
        """What was done last, with its Undo while there is one."""
        self.tell_answered(self._talk.said, self._talk.trouble, self._undo if self._talk.may_undo else None)

    def _show_all(self) -> None:
        """The form, or a filter's choices, or the list with its box."""
        form, picks = self._talk.form, self._by is not None
        self.title.say(form.title if form else self._title)
        self.back.say(self.language.say("Back") if form or picks else self._back)
        self.form.setVisible(form is not None)
        self._picker.setVisible(form is None and picks)
        self._middle.setVisible(form is None and not picks)
        self.top.setVisible(form is None)
        for button in self._rooms:
            button.setVisible(form is None and (button is not self._receive or self._talk.may_receive))
        if form is not None:
            self.setFocusProxy(self.form.line)
            self.form.show_form(form)
            self._order()
            return
        if self._by is not None:
            options = tuple(Option(one.value, one.name, one.more) for one in self._talk.choices(self._by))
            self._picker.show_options(options)
        self._show_list()
        self._idle.work_at(self._talk.prepare())
        self.setFocusProxy(self.top.line)
        self.top.show_box(seen=not picks)
        self._order()

    def _order(self) -> None:
        met_in_order(self.list, self.done, self.card)
        met_in_order(self.head, self.top, self._middle, self._picker, self.form)

    def _show_list(self) -> None:
        talk = self._talk
        self.list.say_empty("boxes", *talk.nothing)
        self.list.show_rows(stock_rows(talk.lines, talk.words), mark=talk.number)
        self.list.say_title(talk.told)
        self.top.show_filters(talk.filters(), is_filtered=talk.is_filtered)
        self.card.show_line(talk)

    def _lay_out(self) -> None:
        self._middle = QWidget()
        row = QHBoxLayout(self._middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        left = QVBoxLayout()  # what was done stands below the list: the card's buttons stand still
        left.setSpacing(2 * GAP)
        left.addWidget(self.list, 1)
        left.addWidget(self.done)
        row.addLayout(left, 1)
        row.addWidget(self.card)
        inside = QVBoxLayout()
        inside.setSpacing(GAP)
        inside.addWidget(self.top)
        inside.addWidget(self._middle, 1)
        inside.addWidget(self._picker, 1)
        inside.addWidget(self.form, 1)
        self.body.addLayout(inside, 1)
