"""One act of the table: the desk does it, its Reply is painted and told, and what the window itself then asks.

In: an act, a call that gives a Reply. Out: `line_done` after each answer, `not_saved` where it could not be kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from pantry.desk.state import Question
from pantry.reply import Did, Reply, Tone
from ui.table.asked import Asked
from ui.table.choices import MOST
from ui.table.painted import PaintedTable
from ui.table.search_strip import SearchStrip
from ui.table.undo_key import UndoKey
from ui.table.window_replies import last_reply, saved_after_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pantry.desk import Desk, TodayLine
    from ui.look.look import Look
    from ui.table.views import Site

_LINES_TO_PICK_FROM = 30


class AnsweringTable(PaintedTable):
    """Remembers the last act, so that what was not saved can be done again."""

    line_done = Signal(object)
    not_saved = Signal(object)

    def __init__(self, desk: Desk, site: Site, look: Look) -> None:
        super().__init__(desk, site, look)
        self._undo_key = UndoKey()
        self._asked, self._strip = Asked(desk), SearchStrip(desk)
        self._last_act: Callable[[], Reply] | None = None
        self._undo_takes: str | None = None  # when the card was painted

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
            self.box.line.put_back(text, over=reply.tone is Tone.REFUSED)  # of a number in question more may come
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
        self._tell_newest()

    def come_back(self) -> None:
        """What covered the table is gone; it may have saved or undone what stands here."""
        if self._desk.undo_takes != self._undo_takes:
            self.repaint_all()

    def _tell_newest(self) -> None:
        """A room, a command or another window saved or undid a line: the card tells the one that Undo takes now."""
        takes, said = self._desk.undo_takes, self.card.reply
        if takes != self._undo_takes and not (said and said.tone is Tone.NOT_SAVED):
            self._undo_takes = takes
            self.card.show_reply(self._last_line())

    def show_newest(self) -> None:
        """Another screen saved something: all is painted anew, and the card tells the newest line, which Undo takes."""
        self.repaint_all()
        self.card.show_reply(self._last_line())

    def card_shows(self, reply: Reply) -> None:
        """Paints an answer on the card and tells a screen reader."""
        if reply.did is Did.NOTHING and not reply.says:
            return
        seen = self._is_seen_elsewhere(reply)
        shown = self._last_line() if seen else reply
        self.card.show_reply(shown)
        self._undo_takes = self._desk.undo_takes
        self.note_on_open_line(reply)
        self._announce(reply.says or reply.headline)

    def _last_line(self) -> Reply:
        """What the card says of the newest line of today."""
        return last_reply(self._desk.lines(_LINES_TO_PICK_FROM), self._site.language)

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
