"""The table screen: what hands and scanners do becomes one act each of the desk. Nothing modal opens here.

In: what was typed, scanned or pressed. Out: the act that it means; `answering.py` does it and paints its Reply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from pantry.codes.cards import is_undo_card
from pantry.desk import Mode
from pantry.reply import Did
from ui.table.answering import AnsweringTable
from ui.table.choices import MOST
from ui.table.line_acts import LineActs
from ui.table.undo_key import UndoStep
from ui.table.views import NO_BAG, PLATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from pantry.desk import Desk
    from pantry.reply import Reply
    from ui.look.look import Look
    from ui.table.views import Site

_TAPS_APART_MS = 400  # as for scans
_HINT_AFTER_MS = 60  # longer than a scanner's gap: no hint is worked out in the middle of a scan


class TablePage(AnsweringTable):
    """One box, one question, one answer."""

    def __init__(self, desk: Desk, site: Site, look: Look) -> None:
        super().__init__(desk, site, look)
        self._tapped_at_ms: dict[QWidget, int] = {}
        self._hint_timer = QTimer(self, singleShot=True, interval=_HINT_AFTER_MS)
        self._line_acts = LineActs(
            self, desk, self.today, site.language, lambda: self._undo_key.pressed_aside(self._now_ms())
        )
        self._connect()

    def stop_waiting(self) -> None:
        """The window closes: nothing that waits a moment may ask the books after it."""
        self._hint_timer.stop()

    def _connect(self) -> None:
        line = self.box.line
        line.line_scanned.connect(self._on_line_scanned)
        line.line_typed.connect(self._on_line_typed)
        line.scanned_again.connect(self._on_scanned_again)
        line.undo_pressed.connect(self._on_undo_pressed)
        line.escaped.connect(self._on_escaped)
        line.turned.connect(self._on_turned)
        self.card.lines_pressed.connect(lambda on: self.bring_lines(on=on))
        line.entered.connect(self._line_acts.enter)
        line.textChanged.connect(lambda _text: self._hint_timer.start())
        self._hint_timer.timeout.connect(self.show_hint)
        self.band.mode_chosen.connect(lambda mode: self._choose(lambda: self._desk.switch(Mode(mode))))
        self.band.source_pressed.connect(self._on_source_pressed)
        self.numbers.pressed.connect(self._on_number_pressed)
        self.bags.pressed.connect(self._on_bag_pressed)
        self.kinds.pressed.connect(self._on_kind_pressed)
        self.card.undo_pressed.connect(self._on_card_undo_pressed)
        self.card.put_back_pressed.connect(self._on_put_back_pressed)
        self.card.fix_pressed.connect(lambda line: self._do(lambda: self._desk.answer(line)))
        self.today.undo_pressed.connect(self._on_line_undo_pressed)
        self.today.put_back_pressed.connect(self._on_put_back_pressed)
        self.today.end_reached.connect(self.show_more_lines)
        self.line_card_made.connect(self._line_acts.wire)
        self._line_acts.wants.connect(self._do)
        self._line_acts.wants_to_leave.connect(self._on_escaped)
        self._line_acts.says.connect(self._announce)
        self.choices.chosen.connect(self._on_choice_pressed)
        self.leave.clicked.connect(self._on_left)
        self.ages_skipped.connect(self._on_escaped)
        self.line_pressed.connect(lambda line: self._do(lambda: self._desk.answer(line)))

    # what hands and scanners do

    def _on_line_scanned(self, line: str) -> None:
        typed, star, _ = line.partition("*")
        if is_undo_card(line):
            self._do(self._undo_shown(), line)
            return
        self._do(lambda: self._desk.answer(line, scanned=True), line, typed=typed if star and typed.isdigit() else "")

    def _on_line_typed(self, line: str) -> None:
        picked = self._asked.act_for(line) or self._strip.act_for(line)
        self._do(picked or (lambda: self._desk.answer(line)), line)

    def _on_scanned_again(self, _code: str) -> None:
        self.note(self._say("Scanned twice at once: counted one time."))

    def _on_number_pressed(self, number: str) -> None:
        if self._is_second_tap(self.numbers):
            return
        left = self.box.line.text()
        self.box.line.clear()
        self._do(lambda: self._desk.answer(number))
        if left and not left.isdigit():
            self.note(self._say("“{text}” was not used.", text=left))

    def _is_second_tap(self, tiles: QWidget) -> bool:
        """Whether a tap on the same tiles comes too soon to be meant: what it would hit may just have come there."""
        now_ms, before_ms = self._now_ms(), self._tapped_at_ms.get(tiles, -_TAPS_APART_MS)
        self._tapped_at_ms[tiles] = now_ms
        soon = now_ms - before_ms < _TAPS_APART_MS
        if soon:
            self.note(self._say("Tapped twice at once: counted one time."))
        return soon

    def _on_bag_pressed(self, key: str) -> None:
        if key == PLATES:
            self._choose(lambda: self._desk.switch(Mode.PLATES))
        elif key.startswith("/"):
            self._choose(lambda: self._desk.answer(key))
        elif not self._is_second_tap(self.bags):
            in_box = self.box.line.text()
            bag = None if key == NO_BAG else key
            self.box.line.clear()
            self._do(lambda: self._desk.select_bag(bag, in_box), in_box)
            if not in_box.strip().isdigit() and not self.box.line.text():
                self.box.line.setText(in_box)  # only a number goes with a bag

    def _on_kind_pressed(self, key: str) -> None:
        self._choose(lambda: self._desk.answer(key) if key.startswith("/") else self._desk.select_kind(key))

    def _choose(self, act: Callable[[], Reply]) -> None:
        """A choice saves nothing: what stands in the box was typed for what comes next, and stays."""
        in_box = self.box.line.text()
        self._do(act)
        self.box.line.setText(in_box)

    def _on_card_undo_pressed(self) -> None:
        """What the card tells of is taken back, and that need not be the newest line."""
        entry = self.card.reply.entry if self.card.reply else None
        self._undo((lambda: self._desk.undo_entry(entry)) if entry else self._desk.undo)

    def _on_undo_pressed(self) -> None:
        self._undo(self._undo_shown())

    def _undo_shown(self) -> Callable[[], Reply]:
        """What the card tells of goes, also an older line that was just set right; after an undo the one before it."""
        said = self.card.reply
        entry = said.entry if said and said.saved and said.did is not Did.UNDID else None
        return (lambda: self._desk.undo_shown(entry)) if entry else self._desk.undo

    def _undo(self, act: Callable[[], Reply]) -> None:
        step = self._undo_key.pressed(self._now_ms())
        if step is UndoStep.ASK:
            self._ask_which_line()
        elif step is UndoStep.UNDO:
            self._do(act, in_a_row=True)

    def _on_line_undo_pressed(self, entry: str) -> None:
        if self._undo_key.pressed_aside(self._now_ms()) is UndoStep.UNDO:
            self._do(lambda: self._desk.undo_entry(entry))

    def _on_put_back_pressed(self, entry: str) -> None:
        if self._undo_key.pressed_aside(self._now_ms()) is UndoStep.UNDO:
            self._do(lambda: self._desk.put_back(entry))

    def _on_source_pressed(self) -> None:
        sources = self._site.sources()[:MOST]
        self._asked.which_source(self._say("Where does it come from? Type its number, or a name."), sources)
        self._ask(tuple(source.name for source in sources))

    def _on_choice_pressed(self, number: int) -> None:
        found = self._strip.act_of(number)
        self.box.line.clear()
        if found:
            self._do(found)
        else:
            self._on_line_typed(str(number))

    def _on_turned(self, lines: int) -> None:
        self._line_acts.turn(lines)
        if self.today.marked is not None:
            self.bring_lines(on=True)

    def _on_escaped(self) -> None:
        said = self.card.reply
        self._desk.set_aside()
        if said and not said.saved:  # what it asked for, or refused, is over
            self.card.show_reply(self._last_line())
        self._close_asked()
        self.bags.close_more()
        self.kinds.close_more()
        self.today.unmark()
        self.repaint_all()

    def _on_left(self) -> None:
        self.box.line.clear()
        self._on_escaped()

    def show_hint(self) -> None:
        """Says what Enter will do with what is in the box."""
        self._hint_timer.stop()
        text = self.box.line.text()
        if self._strip.look_up("" if self._asked.is_open else text):
            self._show_strip()
        if not self._asked.is_open:
            self.question.ask(self._desk.asks_with(text))
        words = self._asked.words_for(text, self._site.language) or self._strip.words_for(text)
        self.box.show_hint(words or (self._hint_of(text) if text else ""))

    def _hint_of(self, text: str) -> str:
        from ui.table.wanted import wanted_words

        return wanted_words(text, self._site.language) or self._desk.hint(text)

    def _show_strip(self) -> None:
        if self._strip.names:
            self.list_choices(self._strip.names)
        elif not self._desk.state.choices:
            self.list_today()
