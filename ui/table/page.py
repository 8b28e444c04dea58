"""The table screen: hands each line to the desk, and paints the Reply and what the desk then knows.

In: a Desk. Out: `line_done` after each answer, `not_saved` when the books could not keep one. Nothing modal opens here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from pantry.desk import Mode
from pantry.desk.state import Question
from pantry.reply import Did, Reply, Tone
from ui.table.asked import Asked
from ui.table.choices import MOST
from ui.table.line_acts import LineActs
from ui.table.painted import PaintedTable
from ui.table.search_strip import SearchStrip
from ui.table.undo_key import UndoKey, UndoStep
from ui.table.views import (
    NO_BAG,
    PLATES,
)
from ui.table.window_replies import last_reply, saved_after_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from pantry.desk import Desk, TodayLine
    from ui.look.look import Look
    from ui.table.views import Site

_LINES_TO_PICK_FROM = 30
_MOST_OF_A_COUNT = 3
_TAPS_APART_MS = 400  # as for scans
_HINT_AFTER_MS = 60  # longer than a scanner's gap: no hint is worked out in the middle of a scan


class TablePage(PaintedTable):
    """One box, one question, one answer."""

    line_done = Signal(object)
    not_saved = Signal(object)

    def __init__(self, desk: Desk, site: Site, look: Look) -> None:
        super().__init__(desk, site, look)
        self._undo_key = UndoKey()
        self._asked, self._strip = Asked(desk), SearchStrip(desk)
        self._last_act: Callable[[], Reply] | None = None
        self._tapped_at_ms: dict[QWidget, int] = {}
        self._hint_timer = QTimer(self, singleShot=True, interval=_HINT_AFTER_MS)
        self._line_acts = LineActs(
            self, desk, self.today, site.language, lambda: self._undo_key.pressed_aside(self._now_ms())
        )
        self._connect()

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
        self._undo(self._desk.undo)

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
            self.card.show_reply(last_reply(self._desk.lines(_LINES_TO_PICK_FROM), self._site.language))
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

    # one act

    def _do(
        self, act: Callable[[], Reply], text: str = "", *, typed: str | None = None, in_a_row: bool = False
    ) -> None:
        """Lets the desk act and paints its answer.

        `text` goes back into the box where it could not be saved, `typed`, the part of a hand, where it was refused.
        """
        if not in_a_row:
            self._undo_key.line_done()
        self._close_asked()
        self._last_act = act
        try:
            reply = act()
        except Exception:
            self.show_inside_trouble(text)
            raise
        self._paint(reply, text if typed is None or reply.tone is Tone.NOT_SAVED else typed)

    def note(self, words: str) -> None:
        """Says something more under the last answer."""
        self.card.note(words)
        self._announce(words)

    def stop_waiting(self) -> None:
        """The window closes: nothing that waits a moment may ask the books after it."""
        self._hint_timer.stop()

    def try_again(self) -> None:
        """Does the last act once more: it was not saved."""
        self._do(self._act_again(), self.box.line.text(), in_a_row=True)

    def save_after_all(self) -> bool:
        """Does the last act again, which was not saved; where it still isn't, nothing is seen or said of it."""
        act = self._act_again()
        reply = act()
        if reply.tone is Tone.NOT_SAVED:
            return False
        self._last_act = act
        self._paint(saved_after_all(reply, self._site.language), self.box.line.text())
        return True

    def _act_again(self) -> Callable[[], Reply]:
        """The last act; where nobody knows whether it was saved, a question: the list is seen before the line goes."""
        failed = self.card.reply
        if self._last_act and failed and failed.keeps_text:
            return self._last_act
        text = self.box.line.text()
        return lambda: replace(self._desk.answer("?"), keeps_text=bool(text))

    def _paint(self, reply: Reply, text: str) -> None:
        if reply.keeps_text or reply.tone is Tone.NOT_SAVED:
            is_count = text.isdigit() and len(text) <= _MOST_OF_A_COUNT  # what it counts may come next
            self.box.line.put_back(text, over=reply.tone is not Tone.NOT_SAVED and not is_count)
        else:
            self.box.line.clear()
        self.card_shows(reply)
        if reply.tone is Tone.NOT_SAVED:
            self.not_saved.emit(reply)
            return
        self.list_newest(reply.did)
        self.repaint_all()
        if reply.asks:
            self.question.ask(reply.asks)
        if reply.choices:
            self.list_choices(self._acts_of(reply.choices)[:MOST])
        self.line_done.emit(reply)

    def _acts_of(self, choices: tuple[str, ...]) -> tuple[str, ...]:
        """What a tap on each does: who helps already leaves."""
        if self._desk.state.question is not Question.VOLUNTEER:
            return choices
        return tuple(self._say("{name} leaves", name=name) for name in self._desk.state.choices)

    def repaint_all(self) -> None:
        """Paints all that the desk knows; what the window itself asks stays over the box: a digit answers that."""
        super().repaint_all()
        if self._asked.is_open:
            self.question.ask(self._asked.words)

    def card_shows(self, reply: Reply) -> None:
        """Paints an answer on the card and tells a screen reader."""
        if reply.did is Did.NOTHING and not reply.says:
            return
        seen = self._is_seen_elsewhere(reply)
        shown = last_reply(self._desk.lines(_LINES_TO_PICK_FROM), self._site.language) if seen else reply
        self.card.show_reply(shown)
        self.note_on_open_line(reply)
        self._announce(reply.says or reply.headline)

    def _is_seen_elsewhere(self, reply: Reply) -> bool:
        """Whether the lit mode or the question says all of it: then the card keeps the last line and its Undo."""
        told = (reply.asks, self._desk.words.mode(self._desk.state.mode))
        return reply.did is Did.SWITCHED and not reply.saved and not reply.detail and reply.headline in told

    # what the window asks itself

    def _ask_which_line(self) -> None:
        lines = tuple(line for line in self._desk.lines(_LINES_TO_PICK_FROM) if line.stands)[:MOST]
        self._asked.which_line(self._say("Which line should be undone? Type its number, or Esc."), lines)
        self._ask(tuple(self._with_hour(line) for line in lines))

    def _ask(self, names: Sequence[str]) -> None:
        self.list_choices(names)
        self.question.ask(self._asked.words)
        self._announce(self._asked.words)

    def _with_hour(self, line: TodayLine) -> str:
        told = line.told or line.words
        return self._say("{hour} · {line}", hour=line.hour, line=told) if line.hour else told

    def _close_asked(self) -> None:
        self._asked.nothing()
        self._strip.forget()
        self.list_today()

    def show_inside_trouble(self, text: str = "") -> None:
        """A fault of ours: nothing green may stay on the screen."""
        self.box.line.setText(text)
        self.card_shows(
            Reply(
                line="",
                did=Did.REFUSED,
                tone=Tone.REFUSED,
                headline=self._say("That did not work"),
                detail=self._say("What stands in today's list is saved. If your line is not there, do it again."),
                says=self._say(
                    "That did not work. What stands in today's list is saved. If your line is not there, do it again."
                ),
            )
        )

    def _announce(self, words: str) -> None:
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.box.line, words))

    def _now_ms(self) -> int:
        return int(self._site.clock.passed_s() * 1000)
